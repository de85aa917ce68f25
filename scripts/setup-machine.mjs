// Installs what the tests need beyond npm: Debian packages, when they are missing and we may install them.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const needed = [
  { command: 'dockerd', package: 'docker.io' },
  { command: 'nft', package: 'nftables' },
  { command: 'ip', package: 'iproute2' },
  { command: 'chromium', package: 'chromium' },
  // A kernel with netem, as an ordinary process; kmod loads its modules.
  { command: 'linux.uml', package: 'user-mode-linux' },
  { command: 'modprobe', package: 'kmod' },
  // What is preloaded into it is compiled.
  { command: 'gcc', package: 'gcc' },
  { file: '/usr/include/stdio.h', package: 'libc6-dev' },
  { command: 'sudo', package: 'sudo' },
];

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Installs the missing packages; throws with the command to run by hand when it may not. */
export function setUpMachine() {
  const isThere = ({ command, file }) => (file ? existsSync(file) : has(command));
  const missing = needed.filter((entry) => !isThere(entry)).map((entry) => entry.package);
  if (missing.length === 0) return;
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const install = [...asRoot, 'apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  console.log(`installing ${missing.join(', ')}`);
  const run = ([command, ...args]) =>
    execFileSync(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    run([...asRoot, 'apt-get', 'update']);
    run(install);
  } catch (error) {
    throw new Error(`The tests need ${missing.join(', ')}. Install them: ${install.join(' ')}`, {
      cause: error,
    });
  }
}
