"""Runs Blockade 0.4.0 on a Python of today, for measuring beside it: `python blockade-peer.py FOLDER ARGS…`.

The package itself stays as it is. What it misses is given to it from outside: names that left the standard
library, the REST server's libraries, which no command needs, and the privileged helper container for host
commands, which are called directly: that makes it faster than it ever was, so the comparison is to its favour.
"""

import collections
import collections.abc
import subprocess
import sys
import types

for name in ("Callable", "Mapping", "MutableMapping", "Sequence", "Iterable"):
    setattr(collections, name, getattr(collections.abc, name))


class Anything(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **kwargs: Anything(name)

    def __call__(self, *args, **kwargs):
        return args[0] if args else self


for name in ("flask", "gevent", "gevent.wsgi", "gevent.pywsgi", "gevent.monkey"):
    sys.modules[name] = Anything(name)

sys.path.insert(0, sys.argv[1])
from blockade import host  # noqa: E402


def run_here(self, command):
    words = command if isinstance(command, list) else command.split()
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        raise host.HostExecError(str(words), exit_code=done.returncode, output=done.stdout.decode())
    return done.stdout.decode()


host.HostExec.run = run_here
host.HostExec.close = lambda self: None

import docker  # noqa: E402

client = docker.APIClient.__init__


def without_old_options(self, *args, **kwargs):
    kwargs.pop("assert_hostname", None)
    client(self, *args, **kwargs)


docker.APIClient.__init__ = without_old_options
environment = docker.utils.kwargs_from_env
docker.utils.kwargs_from_env = lambda *args, **kwargs: environment()

from blockade import cli  # noqa: E402

sys.argv = ["blockade", *sys.argv[2:]]
cli.main()
