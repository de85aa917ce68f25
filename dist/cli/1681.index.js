export const id = 1681;
export const ids = [1681];
export const modules = {

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   No: () => (/* binding */ passwordOf),
/* harmony export */   wk: () => (/* binding */ askApi),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/** Deleting a virtual host stops all that is in it, on every node. */
const answerLimitMs = 15_000;
/** @throws Error saying which variable is to be set. */
function passwordOf({ user, passwordEnv }, env) {
    const password = env[passwordEnv];
    if (password)
        return password;
    throw new Error(`the environment variable ${passwordEnv}, the password of the user "${user}", is not set`);
}
/**
 * One request to the management API at `base`, e.g. `http://198.18.0.2:15672`. Gives refusals as answers.
 * @throws Error when nothing answers within 15 s, or the password is not there.
 */
async function askApi(base, asking, method, path, body, env = process.env) {
    const authorization = Buffer.from(`${asking.user}:${passwordOf(asking, env)}`).toString('base64');
    const response = await fetch(`${base}${path}`, {
        method,
        headers: { authorization: `Basic ${authorization}`, 'content-type': 'application/json' },
        signal: AbortSignal.timeout(answerLimitMs),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error) => {
        const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
        throw new Error(`${base} does not answer: ${error.message}${cause}`, { cause: error });
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
}
/** The API's own reason for a refusal, else the number of the answer. */
function refusal({ status, body }) {
    const { reason, error } = (typeof body === 'object' && body !== null ? body : {});
    return [status, error, reason].filter((each) => each !== undefined).join(' ');
}
/** What is no JSON (a proxy's page, say) is given as the text it is. */
function parsed(text) {
    try {
        return text === '' ? null : JSON.parse(text);
    }
    catch {
        return text.slice(0, 200);
    }
}


/***/ }),

/***/ 269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ writeLimit),
/* harmony export */   KO: () => (/* binding */ blockIoHere),
/* harmony export */   Vh: () => (/* binding */ groupIn)
/* harmony export */ });
/* unused harmony export findBlockIo */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);



/** Finds it in the text of `/proc/self/mounts`; null: this machine mounts none. */
function findBlockIo(mounts) {
    const rows = mounts.split('\n').map((line) => line.split(' '));
    const first = rows.find(([, , type, options = '']) => type === 'cgroup' && options.split(',').includes('blkio'));
    if (first?.[1])
        return { version: 1, root: first[1] };
    const second = rows.find(([, , type]) => type === 'cgroup2');
    return second?.[1] ? { version: 2, root: second[1] } : null;
}
/**
 * The controller of this machine.
 * @throws {ClusterError} `no-such-effect` when there is none.
 */
async function blockIoHere() {
    const found = findBlockIo(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/mounts', 'utf8'));
    if (found)
        return found;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('no-such-effect', 'this machine cannot limit how fast a node writes: neither the blkio controller of cgroup v1 nor cgroup v2 is mounted', 'Use a machine with control groups (hosted runners have them), or remove "slow-disk".');
}
/** Folder of the group that a process is in, by the text of its `/proc/PID/cgroup`; null when it does not say. */
function groupIn({ version, root }, text) {
    for (const line of text.split('\n')) {
        const [, id, controllers = '', path] = /^(\d+):([^:]*):(\/.*)$/.exec(line) ?? [];
        const isIt = version === 1 ? controllers.split(',').includes('blkio') : id === '0';
        if (isIt && path !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path).replace(/(.)\/$/, '$1');
    }
    return null;
}
/**
 * Which file of a group takes the limit, and the line that sets it for a device.
 * @param device number of a whole disk, e.g. `8:0`.
 * @param bytesPerSecond of writing; null: no limit.
 */
function writeLimit(version, device, bytesPerSecond) {
    return version === 1
        ? { file: 'blkio.throttle.write_bps_device', line: `${device} ${bytesPerSecond ?? 0}` }
        : { file: 'io.max', line: `${device} wbps=${bytesPerSecond ?? 'max'}` };
}


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachNetns: () => (/* binding */ attachNetns),
/* harmony export */   w: () => (/* binding */ netnsNodeId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);
/* harmony import */ var _netns_network_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5454);
/* harmony import */ var _netns_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7696);
/* harmony import */ var _netns_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4773);
/* harmony import */ var _node_commands_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3456);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2703);
/* harmony import */ var _subnet_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6564);









/** Nodes that are process trees in namespaces and exist already. */
function attachNetns(known, { runId, folder, broker }, host) {
    const tag = (0,_subnet_js__WEBPACK_IMPORTED_MODULE_8__/* .runTag */ .eZ)(runId);
    const names = (0,_netns_network_js__WEBPACK_IMPORTED_MODULE_3__/* .networkNames */ .Di)(tag);
    const first = new Map(known.flatMap(({ name, process }) => (process ? [[name, process]] : [])));
    const nodes = known.map(({ name, address }) => ({
        name,
        address: address ?? '',
        erlangName: `rabbit@${name}`,
    }));
    const commands = (0,_netns_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .netnsNodes */ .G)({ tag, nodeCalled: (0,_node_commands_js__WEBPACK_IMPORTED_MODULE_6__/* .nodeFinder */ .b)(() => nodes), folder, broker, host, first });
    const see = async ({ name, address }) => {
        const namespace = names.nodeNamespace(name);
        const exists = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(`/run/netns/${namespace}`).then(() => true, () => false);
        if (!exists)
            return { id: '', state: 'missing', address: null, process: null };
        let process = first.get(name) ?? null;
        if (process === null || !(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._n)(process)))
            process = await (0,_netns_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .firstProcess */ .ME)(namespace, host);
        if (process)
            first.set(name, process);
        else
            first.delete(name);
        const state = await commands.state(name);
        return { id: netnsNodeId(runId, name), state, address: state === 'down' ? null : address, process };
    };
    return {
        engine: 'netns',
        nodes,
        brokerVersion: broker.version,
        create: async () => {
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('exists', 'the nodes of this cluster exist already', 'Destroy them first.');
        },
        ...commands,
        look: async () => new Map(await Promise.all(known.map(async (node) => [node.name, await see(node)]))),
        lastSeen: async (name) => {
            const identity = first.get(name);
            return identity && (await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._n)(identity)) ? identity : null;
        },
        destroy: async () => {
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('not-ours', 'these nodes are undone by their journal', 'Use "destroy".');
        },
    };
}
/** What stands for a container's id: as long, and no other node's. */
function netnsNodeId(runId, node) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${runId}/${node}`).digest('hex');
}


/***/ }),

/***/ 626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ undoSlowGroup),
/* harmony export */   rL: () => (/* binding */ setWriteLimit),
/* harmony export */   wt: () => (/* binding */ tryWriteLimit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _block_io_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(269);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);



const limitMs = 20_000;
/**
 * With version 2 the kernel knows who wrote a page by the memory controller: without it, what is written back
 * is nobody's and has no limit.
 */
const setScript = `
set -e
group=$1 file=$2 line=$3 root=$4
if [ -n "$root" ]; then
  [ ! -e "$root/cgroup.subtree_control" ] || echo "+io +memory" >"$root/cgroup.subtree_control"
  mkdir -p "$group"
fi
echo "$line" >"$group/$file"
`;
/** A process may be born while others are moved, so it goes on until the group can be removed. */
const undoScript = `
group=$1 file=$2 line=$3 home=$4
[ -d "$group" ] || exit 0
[ ! -e "$group/$file" ] || echo "$line" >"$group/$file" || [ -n "$home" ] || exit 1
[ -n "$home" ] || exit 0
[ -d "$home" ] || home=\${group%/*}
tries=0
until rmdir "$group" 2>/dev/null; do
  [ -d "$group" ] || exit 0
  tries=$((tries + 1))
  if [ $tries -gt 200 ]; then echo "processes are still in $group after 10 s" >&2; exit 1; fi
  while read -r pid; do echo "$pid" >"$home/cgroup.procs"; done <"$group/cgroup.procs" 2>/dev/null
  sleep 0.05
done
`;
const trialScript = `
(${setScript})
code=$?
set -- "$1" "$2" "$5" "$4"
(${undoScript}) && exit $code
`;
/**
 * Sets the limit; makes the group, below the root of the hierarchy, when it has a home.
 * @throws {ClusterError} `no-such-effect` with the kernel's own words.
 */
function setWriteLimit(slow, bytesPerSecond, host) {
    return runSet(setScript, slow, bytesPerSecond, host);
}
/**
 * Sets the limit and undoes it, in one process that outlives ours: it leaves nothing even when we are killed.
 * @throws {ClusterError} `no-such-effect` with the kernel's own words.
 */
function tryWriteLimit(slow, bytesPerSecond, host) {
    return runSet(trialScript, slow, bytesPerSecond, host);
}
async function runSet(script, slow, bytesPerSecond, host) {
    const { file, line } = (0,_block_io_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLimit */ .Dq)(slow.version, slow.device, bytesPerSecond);
    const root = slow.home === null ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(slow.group);
    const unlimited = (0,_block_io_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLimit */ .Dq)(slow.version, slow.device, null).line;
    const { exitCode, stderr } = await host.run(['sh', '-c', script, 'slow', slow.group, file, line, root, unlimited], { root: true, timeoutMs: limitMs });
    if (exitCode === 0)
        return;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('no-such-effect', `this machine cannot limit how fast a node writes: "${line}" could not be written to ${file} of ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(slow.group)}: ${stderr.trim()}`, 'It takes the controller blkio of cgroup v1, or io and memory of cgroup v2, and a control group file system that may be written.');
}
/**
 * Takes the limit away, moves the processes back, and removes a group that was made for it. One that is gone
 * has no limit any more.
 * @throws Error when the limit or the group is still there.
 */
async function undoSlowGroup({ group, version, device, home }, host) {
    const { file, line } = (0,_block_io_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLimit */ .Dq)(version, device, null);
    const argv = ['sh', '-c', undoScript, 'undo-slow', group, file, line, home ?? ''];
    const { exitCode, stderr } = await host.run(argv, { root: host.privileged, timeoutMs: limitMs });
    if (exitCode !== 0)
        throw new Error(`the disk is still slow: ${stderr.trim() || `exit code ${exitCode}`}`);
}


/***/ }),

/***/ 416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CZ: () => (/* binding */ namespacePids),
  Zu: () => (/* binding */ undoEntry)
});

// UNUSED EXPORTS: killNamespace

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/cluster/attached/broker-api.js
var broker_api = __webpack_require__(5272);
;// CONCATENATED MODULE: ./build/cluster/attached/undo-on-broker.js

/**
 * Deletes the thing through whichever node answers, whether or not it is there.
 * @throws Error when no node answers, the API refuses, or the password is not in the environment.
 */
async function undoOnBroker(thing, env = process.env) {
    (0,broker_api/* passwordOf */.No)(thing, env);
    const reasons = [];
    for (const base of thing.bases) {
        try {
            const answer = await (0,broker_api/* askApi */.wk)(base, thing, 'DELETE', thing.path, undefined, env);
            if (answer.status < 300 || answer.status === 404)
                return;
            reasons.push(`${base}: ${(0,broker_api/* refusal */.x5)(answer)}`);
        }
        catch (error) {
            reasons.push(error.message);
        }
    }
    throw new Error(`it could not be deleted: ${reasons.join('; ')}`);
}

// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster = __webpack_require__(6239);
// EXTERNAL MODULE: ./build/cluster/process-identity.js
var process_identity = __webpack_require__(2703);
// EXTERNAL MODULE: ./build/cluster/slow-group.js
var slow_group = __webpack_require__(626);
;// CONCATENATED MODULE: ./build/cluster/undo-faults.js
/** What faults leave in the network namespace of a node, by the names under which they make it. */
const faultNames = {
    filterTable: 'inet rmq_chaos',
    rootHandle: 'c405:',
    arrivingDevice: 'rmq-chaos-in',
};
const limitMs = 10_000;
/** Ends what is there, then says by its exit code whether anything is left. */
const script = `
table=$1 handle=$2 arriving=$3
nft delete table $table 2>/dev/null
for path in /sys/class/net/*; do
  dev=\${path##*/}
  tc qdisc del dev "$dev" root handle "$handle" 2>/dev/null
done
if ip link del "$arriving" 2>/dev/null; then
  for dev in $(tc qdisc show ingress 2>/dev/null | sed -n 's/.* dev \\([^ ]*\\) .*/\\1/p'); do
    tc qdisc del dev "$dev" ingress 2>/dev/null
  done
fi
! nft list table $table >/dev/null 2>&1
`;
/**
 * Ends every fault in the network of a container that is not ours to remove. One that is gone or down has
 * none any more.
 * @throws Error when rules are left.
 */
async function undoFaults(container, docker, host) {
    const seen = await docker(['container', 'inspect', '--format', '{{.State.Pid}}', container]);
    const pid = Number(seen.stdout.trim());
    if (seen.exitCode !== 0 && !/No such container/i.test(seen.stderr))
        throw new Error(seen.stderr.trim());
    if (seen.exitCode !== 0 || !(pid > 0))
        return;
    const { filterTable, rootHandle, arrivingDevice } = faultNames;
    const enter = ['nsenter', '-t', String(pid), '-n', 'sh', '-c', script, 'undo-faults'];
    const result = await host.run([...enter, filterTable, rootHandle, arrivingDevice], {
        root: host.privileged,
        timeoutMs: limitMs,
    });
    if (result.exitCode !== 0)
        throw new Error(`packet filter rules are left: ${result.stderr.trim() || `exit code ${result.exitCode}`}`);
}

;// CONCATENATED MODULE: ./build/cluster/undo-entry.js








const commandLimitMs = 60_000;
/** How often, and how far apart, killed processes are looked at until they are gone. */
const gonePolls = 100;
const gonePollMs = 50;
/** Removes one thing, whether or not it is there. Throws when it still is. */
async function undoEntry(entry, host) {
    switch (entry.kind) {
        case 'folder':
            return removeFolder(entry.path, host);
        case 'mount':
            return removed(await asRoot(host, ['umount', '-l', entry.path]), /not mounted|no mount point|not found/i);
        case 'netns':
            return removeNamespace(entry.name, host);
        case 'link':
            return removed(await asRoot(host, ['ip', 'link', 'del', entry.name]), /Cannot find device/);
        case 'container':
            return removeContainer(entry.name, entry.label, host);
        case 'faults':
            return undoFaults(entry.name, (command) => docker(host, command), host);
        case 'slow-disk':
            return (0,slow_group/* undoSlowGroup */.R4)(entry, host);
        case 'docker-network':
            return removed(await docker(host, ['network', 'rm', entry.name]), /not found|No such network/i);
        case 'on-broker':
            return undoOnBroker(entry);
        case 'process':
            if (await (0,process_identity/* isAlive */._n)(entry))
                await asRoot(host, ['kill', '-KILL', String(entry.pid)]);
            return until(async () => !(await (0,process_identity/* isAlive */._n)(entry)), `process ${entry.pid} is still there after SIGKILL`);
    }
}
async function removeContainer(name, label, host) {
    if (label !== undefined) {
        const ours = await docker(host, [
            'ps',
            '-aq',
            '--filter',
            `name=^/${name}$`,
            '--filter',
            `label=${label}`,
        ]);
        if (ours.exitCode === 0 && ours.stdout.trim() === '')
            return;
    }
    removed(await docker(host, ['rm', '-f', '-v', name]), /No such container/i);
}
async function removeFolder(path, host) {
    const depth = (0,external_node_path_.normalize)(path).split('/').filter(Boolean).length;
    if (!(0,external_node_path_.isAbsolute)(path) || depth < 2)
        throw new Error(`${path} is no folder of ours`);
    // One file system: a mount that somebody left inside must not lose its content.
    removed(await asRoot(host, ['rm', '-rf', '--one-file-system', '--', path]), /No such file/);
}
async function removeNamespace(name, host) {
    if (!(await exists(`/run/netns/${name}`)))
        return;
    await killNamespace(name, host);
    removed(await asRoot(host, ['ip', 'netns', 'del', name]), /No such file/);
}
/** SIGKILL, by id, to every process in a network namespace; resolves when none is left. */
async function killNamespace(name, host) {
    await until(async () => {
        const pids = await namespacePids(name, host);
        if (pids.length > 0)
            await asRoot(host, ['kill', '-KILL', ...pids.map(String)]);
        return pids.length === 0;
    }, `processes of the network namespace ${name} are still there after SIGKILL`);
}
/** Host pids of the processes in a network namespace; none when there is no such namespace. */
async function namespacePids(name, host) {
    const { stdout } = await asRoot(host, ['ip', 'netns', 'pids', name]);
    return stdout.split('\n').filter(Boolean).map(Number);
}
/** Docker answers to its group or to root only. */
async function docker(host, command) {
    const result = await host.run(['docker', ...command], { timeoutMs: commandLimitMs });
    if (result.exitCode === 0 || !/permission denied/i.test(result.stderr) || !host.privileged)
        return result;
    return asRoot(host, ['docker', ...command]);
}
/** Root where we have it: what a run without root made needs none to be removed. */
function asRoot(host, argv) {
    return host.run(argv, { root: host.privileged, timeoutMs: commandLimitMs });
}
function removed(result, alreadyGone) {
    if (result.exitCode === 0 || alreadyGone.test(result.stderr))
        return;
    throw new Error(result.stderr.trim() || `exit code ${result.exitCode}`);
}
async function until(done, otherwise) {
    for (let poll = 0; poll < gonePolls; poll++) {
        if (await done())
            return;
        await (0,external_node_timers_promises_.setTimeout)(gonePollMs);
    }
    throw new cluster/* ClusterError */.b('not-gone', `${otherwise} (${(gonePolls * gonePollMs) / 1000} s)`, 'Look at it with ps; a process that waits for a disk cannot be killed.');
}
async function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}


/***/ })

};
