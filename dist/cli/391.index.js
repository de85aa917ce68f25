export const id = 391;
export const ids = [391];
export const modules = {

/***/ 3211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ nodePath),
/* harmony export */   is: () => (/* binding */ treePlace),
/* harmony export */   x5: () => (/* binding */ findBroker)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);



/** Where a node that is no container has its tree: a folder that every node has of its own. */
const treePlace = '/run/rabbitmq-tree';
/** Finds RabbitMQ where Debian's, RabbitMQ's own packages and the official images put it; null when nowhere. */
async function findBroker(rootfs) {
    const place = (await inDistribution(rootfs)) ?? (await inOpt(rootfs));
    if (!place)
        return null;
    const passwd = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, 'etc/passwd'), 'utf8').catch(() => '');
    const user = /^rabbitmq:[^:]*:(\d+):(\d+):/m.exec(passwd);
    if (!user)
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('broker-without-user', `RabbitMQ in ${rootfs} has no user "rabbitmq" in etc/passwd`, 'Use a root file system made by installing the rabbitmq-server package.');
    return { rootfs, ...place, uid: Number(user[1]), gid: Number(user[2]) };
}
/** `PATH` inside a node: the broker's own scripts come before any wrapper of the distribution's. */
function nodePath(broker) {
    const erlang = broker.tree ? `${broker.tree.erlangFolder}:` : '';
    return `${broker.binFolder}:${erlang}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
}
async function inDistribution(rootfs) {
    const folder = '/usr/lib/rabbitmq/lib';
    for (const name of await list((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, folder))) {
        const version = /^rabbitmq_server-(\d.*)$/.exec(name)?.[1];
        const binFolder = `${folder}/${name}/sbin`;
        if (version && (await hasServer(rootfs, binFolder)))
            return { version, binFolder };
    }
    return null;
}
async function inOpt(rootfs) {
    const folder = '/opt/rabbitmq';
    for (const name of await list((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, folder, 'plugins'))) {
        const version = /^rabbit-(\d[^/]*?)(\.ez)?$/.exec(name)?.[1];
        const binFolder = `${folder}/sbin`;
        if (version && (await hasServer(rootfs, binFolder)))
            return { version, binFolder };
    }
    return null;
}
const list = (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
const hasServer = (rootfs, binFolder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, binFolder, 'rabbitmq-server')).then(() => true, () => false);


/***/ }),

/***/ 3310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ writeNodeFolder),
/* harmony export */   p: () => (/* binding */ nodeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _node_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7190);



/** A node's own files on the machine; they survive the node's processes. */
function nodeFolder(folder, node) {
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, node);
    return {
        base,
        data: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'data'),
        etc: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'etc'),
        log: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'log'),
        /** What the broker writes to its console, all boots one after the other. */
        console: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'log', 'console.log'),
        /** Not empty as soon as the node's file system is set up. */
        ready: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'ready'),
        hosts: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'hosts'),
    };
}
const limitMs = 30_000;
/** Writes what a node finds at its boot and gives it to the broker's user. */
async function writeNodeFolder(folder, node, nodes, files, { broker, clockLibrary, host }) {
    const at = nodeFolder(folder, node.name);
    for (const name of ['data', 'etc', 'log', 'run', 'tmp', 'root'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at.base, name), { recursive: true });
    const hosts = nodes.map((other) => `${other.address} ${other.name}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(at.hosts, `127.0.0.1 localhost\n${hosts.join('\n')}\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at.etc, 'rabbitmq.conf'), files.rabbitmqConf);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at.etc, 'advanced.config'), files.advancedConfig);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at.etc, 'enabled_plugins'), files.enabledPlugins);
    if (clockLibrary !== null)
        await (0,_node_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .placeClock */ .OX)(at.etc, clockLibrary);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at.data, '.erlang.cookie'), files.erlangCookie, { mode: 0o400 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(at.console, '');
    const owned = [at.data, at.etc, at.log, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at.base, 'run')];
    await host.must(['chown', '-R', `${broker.uid}:${broker.gid}`, ...owned], {
        root: true,
        timeoutMs: limitMs,
    });
    await host.must(['chmod', '1777', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at.base, 'tmp')], { root: true, timeoutMs: limitMs });
}


/***/ }),

/***/ 5454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ networkNames),
/* harmony export */   d9: () => (/* binding */ buildNetwork),
/* harmony export */   xF: () => (/* binding */ nodeAddress)
/* harmony export */ });
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);
/* harmony import */ var _subnet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6564);


const limitMs = 10_000;
/** An interface name has at most 15 characters (Linux), so the run is in it only by its tag. */
function networkNames(tag) {
    return {
        switchNamespace: `rc-${tag}-switch`,
        hostLink: `rc-${tag}`,
        nodeNamespace: (node) => `rc-${tag}-${node}`,
    };
}
/** The machine itself has the first address, nodes begin at the eleventh. */
function nodeAddress(subnet, index) {
    return (0,_subnet_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAddress */ .M0)(subnet.first + 11 + index);
}
/**
 * Makes a switch in a namespace of its own (nobody else's packet rules apply there), a namespace with one
 * cable to it per node, and a cable from the machine. `made` gets every entry before its thing exists.
 */
async function buildNetwork({ names, subnet, nodes }, host, journal, made) {
    const ip = async (...command) => {
        await host.must(['ip', ...command], { root: true, timeoutMs: limitMs });
    };
    const will = async (entry) => {
        await journal.will(entry);
        made.push(entry);
    };
    const inSwitch = (...command) => ip('-n', names.switchNamespace, ...command);
    const plugIn = async (port) => inSwitch('link', 'set', port, 'master', 'switch', 'up');
    await will({ kind: 'netns', name: names.switchNamespace });
    await ip('netns', 'add', names.switchNamespace);
    await inSwitch('link', 'add', 'switch', 'type', 'bridge', 'stp_state', '0', 'forward_delay', '0');
    await inSwitch('link', 'set', 'switch', 'up');
    for (const [index, node] of nodes.entries()) {
        const namespace = names.nodeNamespace(node.name);
        const port = `port${index + 1}`;
        await will({ kind: 'netns', name: namespace });
        await ip('netns', 'add', namespace);
        const peer = ['peer', 'name', port, 'netns', names.switchNamespace];
        await ip('link', 'add', 'eth0', 'netns', namespace, 'type', 'veth', ...peer);
        await plugIn(port);
        await ip('-n', namespace, 'addr', 'add', `${node.address}/${subnet.prefix}`, 'dev', 'eth0');
        await ip('-n', namespace, 'link', 'set', 'lo', 'up');
        await ip('-n', namespace, 'link', 'set', 'eth0', 'up');
    }
    await will({ kind: 'link', name: names.hostLink });
    const peer = ['peer', 'name', 'host', 'netns', names.switchNamespace];
    await ip('link', 'add', names.hostLink, 'type', 'veth', ...peer);
    await plugIn('host');
    const own = (0,_subnet_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAddress */ .M0)(subnet.first + 1);
    await ip('addr', 'add', `${own}/${subnet.prefix}`, 'dev', names.hostLink);
    await ip('link', 'set', names.hostLink, 'up');
    await refuseTwin(own, names.hostLink, host);
}
/** Two runs may have chosen the same free network at the same moment; the later one gives way. */
async function refuseTwin(address, link, host) {
    const { stdout } = await host.must(['ip', '-4', '-o', 'addr'], { timeoutMs: limitMs });
    const twin = stdout
        .split('\n')
        .find((line) => line.includes(` ${address}/`) && !line.includes(` ${link} `));
    if (!twin)
        return;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('address-in-use', `the address ${address} was taken by another run at the same moment`, 'Start again.');
}


/***/ }),

/***/ 7696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ netnsNodes)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster = __webpack_require__(6239);
// EXTERNAL MODULE: ./build/cluster/command-line.js
var command_line = __webpack_require__(8283);
// EXTERNAL MODULE: ./build/cluster/broker-layout.js
var broker_layout = __webpack_require__(3211);
;// CONCATENATED MODULE: ./build/cluster/netns-boot.js

/** Environment of the broker and of every command inside a node; nothing of ours leaks in. */
function nodeEnvironment(node, broker) {
    return [
        `PATH=${(0,broker_layout/* nodePath */.Ie)(broker)}`,
        'HOME=/var/lib/rabbitmq',
        'LANG=C.UTF-8',
        `HOSTNAME=${node.name}`,
        `RABBITMQ_NODENAME=${node.erlangName}`,
        'ERL_CRASH_DUMP=/var/log/rabbitmq/erl_crash.dump',
    ];
}
/** Runs the rest as the broker's user in a root folder; needs no tool of that root file system but env(1). */
function asBroker(root, node, broker) {
    const user = `--userspec=${broker.uid}:${broker.gid}`;
    const enter = ['sh', '-c', 'cd /var/lib/rabbitmq && exec "$@"', 'enter'];
    return [
        'chroot',
        user,
        '--groups=',
        root,
        '/usr/bin/env',
        '-i',
        ...nodeEnvironment(node, broker),
        ...enter,
    ];
}
/** Where a node's `/` is, seen from inside its mount namespace but outside its chroot. */
function rootInside(folder, broker) {
    return broker.rootfs === '/' && !broker.tree ? '/' : `${folder}/root`;
}
/**
 * Command that becomes a node: in its network namespace, a first process with its own host name, mounts
 * and process table, and the broker's command as its child. When the first process goes, the kernel ends the rest;
 * when the broker goes, the first process goes.
 */
function bootCommand(namespace, folder, node, broker, command) {
    const root = rootInside(folder, broker);
    return [
        ...['nsenter', `--net=/run/netns/${namespace}`],
        ...['unshare', '--uts', '--mount', '--pid', '--fork', '--kill-child'],
        ...[
            'bash',
            '-euc',
            initScript,
            'init',
            node.name,
            broker.rootfs,
            root,
            folder,
            broker.tree?.folder ?? '',
        ],
        ...asBroker(root, node, broker),
        ...command,
    ];
}
/** Command that runs something in a living node, all its namespaces entered, within a limit of its own. */
function enterCommand(pid, folder, node, broker, command, timeoutMs) {
    return [
        ...['nsenter', '-t', String(pid), '--net', '--uts', '--mount', '--pid'],
        ...['timeout', '-k', '2', (timeoutMs / 1000).toFixed(3)],
        ...asBroker(rootInside(folder, broker), node, broker),
        ...command,
    ];
}
/**
 * The node's folder may lie below /tmp or /run, so those two are covered last. File descriptor 3 is
 * opened before that, to say afterwards that the file system is complete.
 */
const initScript = `
name=$1 rootfs=$2 root=$3 node=$4 tree=$5; shift 5
exec 3>"$node/ready"
hostname "$name" 2>/dev/null || printf '%s' "$name" >/proc/sys/kernel/hostname
ulimit -n 65536 2>/dev/null || true
if [ "$root" != / ]; then
  # The machine's own root may be made of several file systems.
  if [ "$rootfs" = / ]; then mount --rbind / "$root"; else mount --bind "$rootfs" "$root"; fi
  mount -o remount,bind,ro "$root"
  mount --rbind /dev "$root/dev"
  mount --rbind /sys "$root/sys"
  root=$root/
fi
if [ -n "$tree" ]; then
  # A root file system that was made for Erlang alone lacks the broker's folders.
  if [ ! -d "$root"etc/rabbitmq ]; then
    mount -t tmpfs -o mode=755 etc "$root"etc
    cp -a "$rootfs"/etc/. "$root"etc
    mkdir -p "$root"etc/rabbitmq
    touch "$root"etc/hosts
  fi
  if [ ! -d "$root"var/lib/rabbitmq ] || [ ! -d "$root"var/log/rabbitmq ]; then
    mount -t tmpfs -o mode=755 var "$root"var
    mkdir -p "$root"var/lib/rabbitmq "$root"var/log/rabbitmq
  fi
  mkdir -p "$node/run/rabbitmq-tree"
  mount --bind "$tree" "$node/run/rabbitmq-tree"
  mount -o remount,bind,ro "$node/run/rabbitmq-tree"
fi
mount -t proc proc "$root"proc
mount --bind "$node/data" "$root"var/lib/rabbitmq
mount --bind "$node/log" "$root"var/log/rabbitmq
mount --bind "$node/etc" "$root"etc/rabbitmq
mount --bind "$node/hosts" "$root"etc/hosts
mount --rbind "$node/run" "$root"run
mount --bind "$node/tmp" "$root"tmp
# Notes under process numbers, which are the same in every node.
if [ -e "$node/etc/clock" ]; then mount -t tmpfs shm "$root"dev/shm; fi
"$@" 3>&- &
broker=$!
trap 'kill -TERM "$broker" || true' TERM
echo ready >&3
exec 3>&-
code=0
while kill -0 "$broker" 2>/dev/null; do
  code=0
  wait "$broker" || code=$?
done
exit "$code"
`;

// EXTERNAL MODULE: ./build/cluster/netns-folder.js
var netns_folder = __webpack_require__(3310);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/cluster/netns-logs.js




const limitMs = 60_000;
/** Last lines of the broker's log and of its console, each under its name. */
async function logTail(folder, node, lines, host) {
    const at = (0,netns_folder/* nodeFolder */.p)(folder, node.name);
    const parts = [];
    for (const file of [(0,external_node_path_.join)(at.log, `${node.erlangName}.log`), at.console]) {
        const tail = await host.run(['tail', '-n', String(lines), file], { root: true, timeoutMs: limitMs });
        if (tail.exitCode === 0)
            parts.push(`==> ${file.slice(at.log.length + 1)} <==\n${tail.stdout.trimEnd()}`);
    }
    return parts.join('\n');
}
/** Copies a node's logs and crash dumps; the copies are ours to read. Returns the files written. */
async function copyLogs(folder, node, target, host) {
    await (0,promises_.mkdir)(target, { recursive: true });
    const root = { root: true, timeoutMs: limitMs };
    await host.must(['cp', '-R', '--', `${(0,netns_folder/* nodeFolder */.p)(folder, node).log}/.`, target], root);
    const { uid, gid } = (0,external_node_os_.userInfo)();
    await host.must(['chown', '-R', `${uid}:${gid}`, '--', target], root);
    await host.must(['chmod', '-R', 'u+rwX', '--', target], root);
    const entries = await (0,promises_.readdir)(target, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
}

// EXTERNAL MODULE: ./build/cluster/netns-network.js
var netns_network = __webpack_require__(5454);
// EXTERNAL MODULE: ./build/cluster/netns-processes.js
var netns_processes = __webpack_require__(4773);
// EXTERNAL MODULE: ./build/cluster/node-clock.js
var node_clock = __webpack_require__(7190);
// EXTERNAL MODULE: ./build/cluster/process-identity.js
var process_identity = __webpack_require__(2703);
;// CONCATENATED MODULE: ./build/cluster/netns-nodes.js











const bootLimitMs = 15_000;
const goneLimitMs = 15_000;
const pollMs = 20;
/** What can be done to nodes that are process trees in namespaces, whichever process of ours made them. */
function netnsNodes(options) {
    const { nodeCalled, folder, broker, clockLibrary = null, host, first } = options;
    const names = (0,netns_network/* networkNames */.Di)(options.tag);
    const namespaceOf = (name) => names.nodeNamespace(nodeCalled(name).name);
    const alive = async (name) => {
        const identity = first.get(nodeCalled(name).name);
        return identity && (await (0,process_identity/* isAlive */._n)(identity)) ? identity.pid : null;
    };
    const mustLive = async (name) => {
        const pid = await alive(name);
        if (pid !== null)
            return pid;
        throw new cluster/* ClusterError */.b('node-down', `the node ${name} is down`, 'Start it first.');
    };
    const start = async (name) => {
        const node = nodeCalled(name);
        if ((await alive(name)) !== null)
            return;
        const at = (0,netns_folder/* nodeFolder */.p)(folder, name);
        await host.must(['rm', '-f', '--', at.ready], { root: true, timeoutMs: pollMs * 500 });
        const command = (0,node_clock/* brokerWords */.D3)(clockLibrary);
        await host.spawnDetached(bootCommand(namespaceOf(name), at.base, node, broker, command), {
            root: true,
            stdoutFile: at.console,
            stderrFile: at.console,
        });
        const deadline = performance.now() + bootLimitMs;
        while (performance.now() < deadline) {
            if ((await (0,promises_.readFile)(at.ready, 'utf8').catch(() => '')) !== '') {
                const identity = await (0,netns_processes/* firstProcess */.ME)(namespaceOf(name), host);
                if (identity) {
                    first.set(name, identity);
                    return;
                }
            }
            await (0,external_node_timers_promises_.setTimeout)(pollMs);
        }
        throw new cluster/* ClusterError */.b('node-not-started', `the node ${name} was not there ${bootLimitMs / 1000} s after its start: ${await tail(name)}`, '"rmq-chaos doctor" shows whether namespaces and mounts work here.');
    };
    const tail = async (name) => (await logTail(folder, nodeCalled(name), 20, host)).slice(-2_000);
    const kill = async (name) => {
        const pid = await alive(name);
        // The kernel ends the rest of a process namespace with its first process.
        if (pid !== null)
            await (0,netns_processes/* signal */.vP)('KILL', [pid], host);
        if (await (0,netns_processes/* waitGone */.Bl)(namespaceOf(name), first.get(name), goneLimitMs, host))
            return;
        throw new cluster/* ClusterError */.b('not-gone', `processes of the node ${name} are still there ${goneLimitMs / 1000} s after SIGKILL`, 'A process that waits for a disk cannot be killed; look at the machine.');
    };
    const stop = async (name, timeoutMs) => {
        const pid = await alive(name);
        if (pid !== null)
            await (0,netns_processes/* signal */.vP)('TERM', [pid], host);
        if (!(await (0,netns_processes/* waitGone */.Bl)(namespaceOf(name), first.get(name), timeoutMs, host)))
            await kill(name);
    };
    const state = async (name) => {
        const pid = await alive(name);
        if (pid === null)
            return 'down';
        return (await (0,process_identity/* processStat */.QX)(pid))?.state === 'T' ? 'paused' : 'up';
    };
    const exec = async (name, command, timeoutMs) => {
        const pid = await mustLive(name);
        const at = (0,netns_folder/* nodeFolder */.p)(folder, name).base;
        const argv = enterCommand(pid, at, nodeCalled(name), broker, command, timeoutMs);
        const began = performance.now();
        const result = await host.run(argv, { root: true, timeoutMs: timeoutMs + 5_000 });
        const overran = [124, 137].includes(result.exitCode) && performance.now() - began >= timeoutMs;
        if (!overran)
            return result;
        throw new cluster/* ClusterError */.b('timeout', `"${command.join(' ')}" in the node ${name} did not end within its limit of ${timeoutMs} ms`, 'The node may be paused, cut off or overloaded.');
    };
    return {
        start,
        stop,
        kill,
        pause: async (name) => {
            await mustLive(name);
            await (0,netns_processes/* signalAll */.w$)('STOP', namespaceOf(name), host);
        },
        unpause: async (name) => {
            await mustLive(name);
            await (0,netns_processes/* signalAll */.w$)('CONT', namespaceOf(name), host);
        },
        state,
        pid: alive,
        inNetwork: async (name) => [
            ...(0,command_line/* rootPrefix */.RO)(host.privilege),
            'nsenter',
            `--net=/run/netns/${namespaceOf(name)}`,
        ],
        exec,
        logTail: (name, lines) => logTail(folder, nodeCalled(name), lines, host),
        signal: async (name, wanted) => {
            await mustLive(name);
            await (0,netns_processes/* signal */.vP)(wanted.replace(/^SIG/i, ''), await (0,netns_processes/* nodePids */.lP)(namespaceOf(name), host), host);
        },
        collectLogs: (name, target) => copyLogs(folder, nodeCalled(name).name, target, host),
    };
}


/***/ }),

/***/ 4773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ waitGone),
/* harmony export */   ME: () => (/* binding */ firstProcess),
/* harmony export */   lP: () => (/* binding */ nodePids),
/* harmony export */   vP: () => (/* binding */ signal),
/* harmony export */   w$: () => (/* binding */ signalAll)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2703);
/* harmony import */ var _undo_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(416);





const limitMs = 10_000;
const pollMs = 20;
/**
 * Host pids of a node's own processes. Commands of ours that merely look into the node's network stay in
 * the machine's process table and are none of them: only a node's processes have a second, inner pid.
 */
async function nodePids(namespace, host) {
    const pids = await (0,_undo_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .namespacePids */ .CZ)(namespace, host);
    const inner = await Promise.all(pids.map(innerPid));
    return pids.filter((_, index) => inner[index] !== null);
}
/** The node's first process (inner pid 1), or null. */
async function firstProcess(namespace, host) {
    for (const pid of await (0,_undo_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .namespacePids */ .CZ)(namespace, host)) {
        if ((await innerPid(pid)) !== 1)
            continue;
        const stat = await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .processStat */ .QX)(pid);
        if (stat)
            return { pid, startTicks: stat.startTicks };
    }
    return null;
}
/** Pid inside its own process namespace (`NSpid` of /proc/PID/status, see proc(5)); null in the machine's own. */
async function innerPid(pid) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const pids = /^NSpid:\s*(.+)$/m.exec(status)?.[1]?.trim().split(/\s+/) ?? [];
    return pids.length > 1 ? Number(pids.at(-1)) : null;
}
/** Sends a signal by id; processes that went meanwhile are no error. */
async function signal(name, pids, host) {
    if (pids.length === 0)
        return;
    await host.run(['kill', `-${name}`, ...pids.map(String)], { root: true, timeoutMs: limitMs });
}
/**
 * Signals every process of a node until all of them are seen stopped (or, with CONT, running): a process
 * may fork while we signal. Throws {@link ClusterError} `not-paused`, `not-resumed` after 10 s.
 */
async function signalAll(name, namespace, host) {
    const deadline = performance.now() + limitMs;
    while (performance.now() < deadline) {
        const pids = await nodePids(namespace, host);
        const stats = await Promise.all(pids.map(_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .processStat */ .QX));
        const wrong = pids.filter((_, index) => (stats[index]?.state === 'T') !== (name === 'STOP'));
        const left = wrong.filter((pid) => stats[pids.indexOf(pid)] !== null);
        if (left.length === 0 && pids.length > 0)
            return;
        await signal(name, left, host);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pollMs);
    }
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b(name === 'STOP' ? 'not-paused' : 'not-resumed', `the processes of ${namespace} did not all ${name === 'STOP' ? 'stop' : 'go on'} within ${limitMs / 1000} s`, 'A process that waits for a disk takes no signal; look at the load of the machine.');
}
/**
 * Waits until a node has no process; false when it still has one after the limit. The first process ends
 * after all the others (the kernel waits for them), so its end is the proof.
 */
async function waitGone(namespace, first, timeoutMs, host) {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
        const firstGone = first === undefined || !(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)(first));
        if (firstGone && (await nodePids(namespace, host)).length === 0)
            return true;
        if (performance.now() >= deadline)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pollMs);
    }
}


/***/ }),

/***/ 7190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ brokerWords),
/* harmony export */   OX: () => (/* binding */ placeClock),
/* harmony export */   ar: () => (/* binding */ clockEnvironment),
/* harmony export */   oD: () => (/* binding */ clockOffsetFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const clockFolder = '/etc/rabbitmq/clock';
const libraryName = 'libfaketime.so.1';
/** In a node: what its broker adds to the machine's time, in seconds with a sign. It is read again every second. */
const clockOffsetFile = `${clockFolder}/offset`;
/** Only the wall clock moves: time that was measured, timers and the times of files stay true. */
function clockEnvironment(library, source) {
    return [`LD_PRELOAD=${library}`, source, 'FAKETIME_DONT_FAKE_MONOTONIC=1', 'NO_FAKE_STAT=1'];
}
/** What starts a node's broker; with a library, such that its clock can be moved. */
function brokerWords(clockLibrary) {
    if (clockLibrary === null)
        return ['rabbitmq-server'];
    const follow = `FAKETIME_TIMESTAMP_FILE=${clockOffsetFile}`;
    const clock = clockEnvironment(`${clockFolder}/${libraryName}`, follow);
    return ['env', ...clock, 'FAKETIME_CACHE_DURATION=1', 'rabbitmq-server'];
}
/** Puts the library, and a clock that is right, into what becomes a node's /etc/rabbitmq. */
async function placeClock(etcFolder, clockLibrary) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(etcFolder, 'clock');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(clockLibrary, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, libraryName));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'offset'), '+0');
}


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ nodeFinder)
/* harmony export */ });
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);

/** Finds nodes by name. Throws {@link ClusterError} `unknown-node`. */
function nodeFinder(nodes) {
    return (name) => {
        const node = nodes().find((candidate) => candidate.name === name);
        if (node)
            return node;
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('unknown-node', `there is no node "${name}"`, `Nodes: ${nodes()
            .map((each) => each.name)
            .join(', ')}.`);
    };
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ overlaps),
/* harmony export */   Fg: () => (/* binding */ parseSubnet),
/* harmony export */   M0: () => (/* binding */ formatAddress),
/* harmony export */   cL: () => (/* binding */ candidateSubnets),
/* harmony export */   eZ: () => (/* binding */ runTag),
/* harmony export */   xx: () => (/* binding */ formatSubnet)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Reads `198.18.7.0/24` (host bits are cleared); null when it is no IPv4 network. */
function parseSubnet(text) {
    const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
    if (!match)
        return null;
    const bytes = match.slice(1, 5).map(Number);
    const prefix = Number(match[5] ?? 32);
    if (bytes.some((byte) => byte > 255) || prefix > 32)
        return null;
    const address = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    const size = 2 ** (32 - prefix);
    const first = address - (address % size);
    return { first, last: first + size - 1, prefix };
}
function overlaps(a, b) {
    return a.first <= b.last && b.first <= a.last;
}
function formatAddress(address) {
    return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
function formatSubnet(subnet) {
    return `${formatAddress(subnet.first)}/${subnet.prefix}`;
}
/** The range reserved for benchmarks (RFC 2544): no user's own network is in it. */
const benchmarkRange = { first: 198 * 2 ** 24 + 18 * 2 ** 16, count: 512 };
/** Every /24 of 198.18.0.0/15, in an order that begins at a place of the run's own. */
function candidateSubnets(runId) {
    const start = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(runId).digest().readUInt16BE(0) % benchmarkRange.count;
    return Array.from({ length: benchmarkRange.count }, (_, index) => {
        const first = benchmarkRange.first + ((start + index) % benchmarkRange.count) * 256;
        return { first, last: first + 255, prefix: 24 };
    });
}
/** Part of every name we give to things on the machine, so that two runs never collide. */
function runTag(runId) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(runId).digest('hex').slice(0, 8);
}


/***/ })

};
