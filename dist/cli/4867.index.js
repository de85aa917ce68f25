export const id = 4867;
export const ids = [4867];
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

/***/ 4407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ heldByLine),
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   iH: () => (/* binding */ headerLine),
/* harmony export */   lB: () => (/* binding */ willLine),
/* harmony export */   w$: () => (/* binding */ undoneLine),
/* harmony export */   z8: () => (/* binding */ parseJournal)
/* harmony export */ });
/** The words people read about an entry, also its identity: `netns rc-1a2b-node1`. */
function entryName(entry) {
    switch (entry.kind) {
        case 'folder':
        case 'mount':
            return `${entry.kind} ${entry.path}`;
        case 'process':
            return `process ${entry.pid} (start ${entry.startTicks})`;
        case 'on-broker':
            return entry.name;
        case 'slow-disk':
            return `slow-disk ${entry.group}`;
        case 'faults':
            return `faults of the container ${entry.name}`;
        default:
            return `${entry.kind} ${entry.name}`;
    }
}
const headerLine = (owner) => `${JSON.stringify({ journal: 1, owner })}\n`;
const willLine = (entry) => `${JSON.stringify({ will: entry })}\n`;
const heldByLine = (stateFile) => `${JSON.stringify({ heldBy: stateFile })}\n`;
const undoneLine = (entry) => `${JSON.stringify({ undone: entryName(entry) })}\n`;
/**
 * Reads a journal. A line that is not whole (the owner died while writing it) is passed over: what it
 * announced was never made, because making waits for the line. Null when there is no header.
 */
function parseJournal(text) {
    const pending = new Map();
    let owner = null;
    let heldBy = null;
    for (const line of text.split('\n')) {
        const record = parseLine(line);
        if (record?.owner)
            owner = record.owner;
        if (record?.heldBy)
            heldBy = record.heldBy;
        if (record?.will)
            pending.set(entryName(record.will), record.will);
        if (record?.undone)
            pending.delete(record.undone);
    }
    return owner && { owner, heldBy, pending: [...pending.values()] };
}
function parseLine(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' ? value : null;
    }
    catch {
        return null;
    }
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


/***/ }),

/***/ 4867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gk: () => (/* binding */ undoJournal),
/* harmony export */   l_: () => (/* binding */ undoEntries),
/* harmony export */   wC: () => (/* binding */ undoAll)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _journal_entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4407);
/* harmony import */ var _journal_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1207);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2703);
/* harmony import */ var _undo_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(416);






/**
 * Removes what earlier runs left, newest first, each thing on its own. Never throws for a thing that
 * cannot be removed.
 */
async function undoAll(folder, host, options = {}) {
    const report = { undone: [], failed: [], skippedLive: [] };
    try {
        if (!(await (0,_journal_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .journalFolderExists */ .CK)(folder)))
            return report;
        const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => name.endsWith('.journal'));
        for (const name of names.sort())
            await undoFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), host, options, report);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(folder).catch(() => undefined);
    }
    catch (error) {
        report.failed.push(`${folder}: ${reason(error)}`);
    }
    return report;
}
/** Removes what one journal names, whoever owns it; nothing when there is no such journal. */
async function undoJournal(file, host) {
    const report = { undone: [], failed: [], skippedLive: [] };
    if (!(await (0,_journal_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .journalFolderExists */ .CK)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file))))
        return report;
    try {
        await undoFile(file, host, { onlyDead: false, blockades: true }, report);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)).catch(() => undefined);
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
    }
    return report;
}
async function undoFile(file, host, options, report) {
    const content = (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJournal */ .z8)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
    const holder = content && (await holderOf(file, content, options));
    if (holder) {
        report.skippedLive.push(holder);
        return;
    }
    const { undone, failed } = await undoEach(content?.pending ?? [], host, (entry) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .undoneLine */ .w$)(entry)));
    report.undone.push(...undone);
    report.failed.push(...failed);
    if (failed.length === 0)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
}
/** In words, who still needs what is in the journal; null: nobody. */
async function holderOf(file, { owner, heldBy }, { onlyDead = true, blockades = false }) {
    if (heldBy === null)
        return onlyDead && (await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)(owner)) ? file : null;
    // A state file that is gone, or of a later blockade, can no longer be used to destroy this one.
    const state = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(heldBy, 'utf8').catch(() => '');
    return !blockades && state.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)) ? `${file}, of the blockade in ${heldBy}` : null;
}
/** Removes a run's own things, newest first, and says so in its journal; returns what failed, with reasons. */
async function undoEntries(entries, journal, host) {
    return (await undoEach(entries, host, (entry) => journal.undone(entry))).failed;
}
async function undoEach(entries, host, note) {
    const undone = [];
    const failed = [];
    for (const entry of [...entries].reverse()) {
        try {
            await (0,_undo_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .undoEntry */ .Zu)(entry, host);
            await note(entry);
            undone.push((0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .entryName */ .MB)(entry));
        }
        catch (error) {
            failed.push(`${(0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .entryName */ .MB)(entry)}: ${reason(error)}`);
        }
    }
    return { undone, failed };
}
function reason(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
