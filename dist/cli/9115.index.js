export const id = 9115;
export const ids = [9115];
export const modules = {

/***/ 4244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sm: () => (/* binding */ auditTable),
/* harmony export */   gC: () => (/* binding */ auditJson),
/* harmony export */   hh: () => (/* binding */ parseAudit),
/* harmony export */   kk: () => (/* binding */ auditLine)
/* harmony export */ });
/* unused harmony export auditedCommands */
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3201);

/** The commands that Blockade records, and those that only we have. */
const auditedCommands = [
    ...['start', 'stop', 'restart', 'kill', 'slow', 'flaky', 'duplicate', 'fast', 'partition', 'join'],
    ...['pause', 'unpause'],
];
/** The event as one line of JSON, its newline included; a line break in a message cannot break it. */
function auditLine({ timestamp, event, status, targets, message }) {
    return `${JSON.stringify({ timestamp, event: event.toLowerCase(), status, targets, message })}\n`;
}
/**
 * The events of a trail in their order. A line that is none, such as the half line of a process that died,
 * is counted and passed over: one bad line must not hide the others.
 */
function parseAudit(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const events = lines.map(eventOf).filter((event) => event !== null);
    return { events, damagedLines: lines.length - events.length };
}
/** The text of `events`. */
function auditTable(events, paintTitle) {
    return (0,_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .columnTable */ .d)([
        ['EVENT', 10],
        ['TARGET', 16],
        ['STATUS', 8],
        ['TIME', 16],
        ['MESSAGE', 25],
    ], events.map(({ event, targets, status, timestamp, message }) => [
        event,
        JSON.stringify(targets),
        status,
        new Date(timestamp * 1000).toISOString(),
        message.replace(/\s+/g, ' '),
    ]), paintTitle);
}
/** The JSON of `events`: Blockade's one key with an event a line. */
function auditJson(events) {
    return `{"events": [\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]}`;
}
function eventOf(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return null;
    }
    if (typeof value !== 'object' || value === null)
        return null;
    const { timestamp, event, status, targets, message } = value;
    if (typeof timestamp !== 'number' || !Number.isFinite(new Date(timestamp * 1000).getTime()))
        return null;
    if (typeof event !== 'string' || typeof message !== 'string' || !areTargets(targets))
        return null;
    if (status !== 'Success' && status !== 'Failed')
        return null;
    return { timestamp, event, status, targets, message };
}
function areTargets(value) {
    const isName = (item) => typeof item === 'string';
    return (Array.isArray(value) && value.every((item) => isName(item) || (Array.isArray(item) && item.every(isName))));
}


/***/ }),

/***/ 4689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ engineNameOf),
/* harmony export */   hp: () => (/* binding */ blockadeId),
/* harmony export */   yp: () => (/* binding */ stateFolder)
/* harmony export */ });
/* unused harmony exports BlockadeNameError, networkName */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** A `--name` that cannot name a blockade. */
class BlockadeNameError extends Error {
    name = 'BlockadeNameError';
}
/** Longest id: with `blockade-` before and `_name` after it, a container's name stays within limits. */
const longestId = 64;
/**
 * The blockade's id: the name given, else the working directory's own name in lower case without everything
 * but letters and digits, else `default`.
 * @throws {BlockadeNameError} for a name with anything but letters, digits, `-` and `.`.
 */
function blockadeId(name, workingDirectory) {
    if (name !== null)
        return checkedName(name);
    const own = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(workingDirectory)).toLowerCase();
    return own.replace(/[^a-z0-9]/g, '').slice(0, longestId) || 'default';
}
/**
 * The folder of the blockade's state: `.blockade` in the data folder, or in the working directory without
 * one; a blockade that has both a data folder and a name has a folder of its own in it.
 * @throws {BlockadeNameError} as {@link blockadeId} does.
 */
function stateFolder(where) {
    const { workingDirectory, dataFolder, name } = where;
    const base = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(workingDirectory, dataFolder ?? '.', '.blockade');
    const checked = name === null ? '' : checkedName(name);
    return dataFolder === null ? base : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(base, checked);
}
/** The name of the network that `driver: udn` makes. */
function networkName(id) {
    return `${id}_net`;
}
/** The engine's name for a container: its own `container_name`, else the id and its name. */
function engineNameOf(id, container) {
    return container.containerName ?? `${id}_${container.name}`;
}
function checkedName(name) {
    const dotsOnly = /^\.+$/.test(name);
    if (/^[A-Za-z0-9.-]+$/.test(name) && !dotsOnly && name.length <= longestId)
        return name;
    throw new BlockadeNameError(`"${name}" cannot name a blockade. Use up to ${longestId} letters, digits, "-" and ".".`);
}


/***/ }),

/***/ 3201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ columnTable)
/* harmony export */ });
/**
 * Blockade's tables: columns padded to their width with one blank between. A column grows with its longest
 * cell, where Blockade breaks the cell into lines. No blanks at line ends.
 * @param paintTitle makes the header line stand out on a terminal.
 */
function columnTable(columns, rows, paintTitle = (line) => line) {
    const widths = columns.map(([, width], at) => Math.max(width, ...rows.map((row) => row[at]?.length ?? 0)));
    const lineOf = (cells) => cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join(' ')
        .trimEnd();
    return [paintTitle(lineOf(columns.map(([title]) => title))), ...rows.map(lineOf)].join('\n');
}


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RO: () => (/* binding */ rootPrefix),
/* harmony export */   ay: () => (/* binding */ commandLine),
/* harmony export */   oe: () => (/* binding */ searchPath)
/* harmony export */ });
/** PATH with the sbin folders an ordinary user's PATH lacks; `ip` and `nft` live there. */
function searchPath(path = process.env.PATH ?? '') {
    const wanted = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
    const have = path.split(':').filter((folder) => folder !== '');
    return [...have, ...wanted.filter((folder) => !have.includes(folder))].join(':');
}
/** Words before a root command, e.g. `sudo -n`. */
function rootPrefix(privilege) {
    return privilege === 'sudo' ? ['sudo', '-n', '--'] : [];
}
/**
 * What is really executed. Sudo clears the environment, so variables go through env(1); and we cannot
 * signal a process of root's, so the time limit goes through timeout(1).
 */
function commandLine(argv, options, privilege) {
    const [program = 'false', ...rest] = argv;
    if (!options.root || privilege !== 'sudo')
        return [program, ...rest];
    const variables = Object.entries({ PATH: searchPath(), ...options.env }).map(([k, v]) => `${k}=${v}`);
    const seconds = (options.timeoutMs / 1000).toFixed(3);
    return ['sudo', '-n', '--', 'env', ...variables, 'timeout', '-k', '2', seconds, program, ...rest];
}


/***/ }),

/***/ 5159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createHost)
/* harmony export */ });
/* unused harmony export hostWith */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6239);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8283);





const outputLimitBytes = 16 * 1024 * 1024;
const probeLimitMs = 10_000;
/** After its limit a program has this long to die before we stop waiting for its pipes. */
const deathLimitMs = 4_000;
/** Finds out once what we may do here. Asks sudo without ever prompting. */
async function createHost(runProgram = runWithExecaOnDemand) {
    return hostWith(await findPrivilege(runProgram), runProgram);
}
/** Loading the library takes longer than a short command may; whoever brings a runner of its own is spared it. */
const runWithExecaOnDemand = async (...program) => {
    const { runWithExeca } = await Promise.all(/* import() */[__webpack_require__.e(4434), __webpack_require__.e(7188)]).then(__webpack_require__.bind(__webpack_require__, 7188));
    return runWithExeca(...program);
};
async function findPrivilege(runProgram) {
    if ((0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().uid === 0)
        return 'root';
    const probe = await runProgram('sudo', ['-n', 'true'], {
        timeoutMs: probeLimitMs,
        outputLimitBytes,
        env: { PATH: (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .searchPath */ .oe)() },
    });
    return probe.exitCode === 0 ? 'sudo' : 'none';
}
/** A host with a known privilege; tests use it to see what is said without one. */
function hostWith(privilege, runProgram = runWithExecaOnDemand) {
    const start = (argv, options) => {
        if (options.root)
            requirePrivilege(privilege);
        const [file, ...rest] = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .commandLine */ .ay)(argv, options, privilege);
        return runProgram(file, rest, {
            timeoutMs: options.timeoutMs + (options.root && privilege === 'sudo' ? deathLimitMs : 0),
            outputLimitBytes,
            env: { PATH: (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .searchPath */ .oe)(), ...options.env },
            ...(options.input === undefined ? {} : { input: options.input }),
        });
    };
    const run = async (argv, options) => {
        const began = performance.now();
        const result = await within(start(argv, options), argv, options.timeoutMs + 2 * deathLimitMs);
        const program = argv[0] ?? '';
        if (result.timedOut || overran(result.exitCode, privilege, options, performance.now() - began))
            throw timeoutError(argv, options.timeoutMs);
        if (result.notStarted === 'ENOENT' ||
            result.notStarted === 'EACCES' ||
            saysMissing(result.exitCode, result.stderr, program))
            throw missingError(program);
        if (result.tooLong)
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('output-too-long', `"${brief(argv)}" wrote more than ${outputLimitBytes} bytes`, 'Look at what it writes; this is not expected of it.');
        return {
            exitCode: result.exitCode ?? 128,
            stdout: result.stdout,
            stderr: result.stderr || (result.exitCode === null ? endedBy(argv, result) : ''),
        };
    };
    const must = async (argv, options) => {
        const result = await run(argv, options);
        if (result.exitCode !== 0)
            throw failedError(argv, result);
        return result;
    };
    const pipe = async (source, sink, options) => {
        const script = `n=$1; shift; "\${@:1:n}" | "\${@:n+1}"`;
        return must(['bash', '-o', 'pipefail', '-c', script, 'pipe', String(source.length), ...source, ...sink], options);
    };
    const spawnDetached = async (argv, options) => {
        const script = 'trap "" HUP; out=$1 err=$2; shift 2; setsid "$@" </dev/null >>"$out" 2>>"$err" & echo "$!"';
        const { stdout } = await must(['sh', '-c', script, 'detach', options.stdoutFile, options.stderrFile, ...argv], {
            timeoutMs: probeLimitMs,
            ...(options.root === undefined ? {} : { root: options.root }),
            ...(options.env === undefined ? {} : { env: options.env }),
        });
        return Number.parseInt(stdout, 10);
    };
    const which = async (program) => {
        for (const folder of (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .searchPath */ .oe)().split(':')) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program);
            if (await isProgram(path))
                return path;
        }
        return null;
    };
    return {
        privileged: privilege !== 'none',
        privilege,
        requirePrivilege: () => requirePrivilege(privilege),
        run,
        must,
        pipe,
        spawnDetached,
        which,
    };
}
/** Looked up here and not by a shell: a fault must not wait for one. */
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
function requirePrivilege(privilege) {
    if (privilege !== 'none')
        return;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('no-root', 'this needs root, and neither root nor passwordless sudo is there', 'Run as root, or give the user a NOPASSWD rule for sudo (hosted runners have one).');
}
/** A grandchild that keeps our pipes open must not keep us. */
async function within(work, argv, limitMs) {
    let timer;
    const limit = new Promise((_, reject) => {
        timer = setTimeout(() => reject(timeoutError(argv, limitMs)), limitMs);
    });
    try {
        return await Promise.race([work, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** Under sudo the limit is kept by timeout(1), which says 124, or 137 when it had to kill. */
function overran(code, privilege, options, tookMs) {
    const byTimeout = options.root && privilege === 'sudo' && (code === 124 || code === 137);
    return byTimeout && tookMs >= options.timeoutMs;
}
function saysMissing(code, stderr, program) {
    return code === 127 && stderr.startsWith('timeout:') && stderr.includes(program);
}
function endedBy(argv, { signal, notStarted }) {
    return `"${brief(argv)}" ${notStarted ? `could not be started: ${notStarted}` : `was ended by ${signal}`}`;
}
function missingError(program) {
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('missing-binary', `the program "${program}" is not on this machine`, `Install the package that holds "${program}"; "rmq-chaos doctor" lists what is missing.`);
}
function timeoutError(argv, limitMs) {
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('timeout', `"${brief(argv)}" did not end within its limit of ${limitMs} ms`, 'The machine may be overloaded; try again, and look at its load if it stays so.');
}
function failedError(argv, result) {
    const said = (result.stderr.trim() || result.stdout.trim()).slice(-2_000);
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('command-failed', `"${brief(argv)}" ended with exit code ${result.exitCode}${said ? `: ${said}` : ''}`, '"rmq-chaos doctor" shows what this machine can do.');
}
function brief(argv) {
    const line = argv.join(' ').replace(/\s+/g, ' ');
    return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}


/***/ }),

/***/ 2703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ processStat),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   hY: () => (/* binding */ ownIdentity)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** State letter (`R`, `S`, `T`, `Z`, …) and start ticks of a process, or null when there is none. */
async function processStat(pid) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8');
    }
    catch {
        return null;
    }
    // The program's name stands in parentheses and may itself hold spaces and parentheses.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTicks: Number(fields[19]) };
}
/** Who we are, for others to find out later whether we still live. */
async function ownIdentity() {
    const stat = await processStat(process.pid);
    return { pid: process.pid, startTicks: stat?.startTicks ?? 0 };
}
/** True when this very process still runs; a zombie does not. */
async function isAlive(identity) {
    const stat = await processStat(identity.pid);
    return stat !== null && stat.state !== 'Z' && stat.startTicks === identity.startTicks;
}


/***/ }),

/***/ 161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);

const killDelayMs = 1_000;
/**
 * Runs a program to its end and keeps what it wrote; never rejects. On Node's own module alone: loading a
 * library for it takes longer than most programs that are run here.
 */
function runProgram(file, args, { env, timeoutMs, outputLimitBytes, input }) {
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
            env: { ...process.env, ...env },
            stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        });
        let timedOut = false;
        let tooLong = false;
        let killer;
        const end = () => {
            child.kill('SIGTERM');
            killer ??= setTimeout(() => child.kill('SIGKILL'), killDelayMs);
        };
        const timer = setTimeout(() => {
            timedOut = true;
            end();
        }, timeoutMs);
        const keep = (stream) => {
            const chunks = [];
            let bytes = 0;
            stream?.on('data', (chunk) => {
                bytes += chunk.length;
                if (bytes <= outputLimitBytes)
                    chunks.push(chunk);
                else if (!tooLong) {
                    tooLong = true;
                    end();
                }
            });
            return () => Buffer.concat(chunks).toString('utf8');
        };
        const stdout = keep(child.stdout);
        const stderr = keep(child.stderr);
        let notStarted = null;
        const finish = (exitCode, signal) => {
            clearTimeout(timer);
            clearTimeout(killer);
            resolve({ exitCode, signal, stdout: stdout(), stderr: stderr(), timedOut, tooLong, notStarted });
        };
        child.on('error', (error) => {
            // An error after the start (a signal that could not be sent) is followed by the end itself.
            if (child.pid !== undefined)
                return;
            notStarted = error.code ?? error.message;
            finish(null, null);
        });
        child.on('close', finish);
        if (input === undefined)
            return;
        // Who does not read its input to the end closes it; its exit code says whether that was right.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
    });
}


/***/ }),

/***/ 6734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ BlockadeError)
/* harmony export */ });
/** What a blockade command cannot do, for a reason the user can understand and change; exit code 1. */
class BlockadeError extends Error {
    name = 'BlockadeError';
}


/***/ }),

/***/ 5279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ serialiseLiving),
/* harmony export */   XV: () => (/* binding */ openNetwork),
/* harmony export */   vD: () => (/* binding */ parseLiving)
/* harmony export */ });
const openNetwork = {
    groups: [],
    cuts: [],
    numbers: {},
    blocked: {},
    conditions: {},
};
const stateVersion = 1;
/**
 * The text of the state file, readable by Blockade too. It is written as JSON, which is YAML as well and is
 * read in no time: no fault should wait for a YAML reader to be loaded.
 */
function serialiseLiving({ id, ...rest }) {
    const containers = Object.entries(rest.nodes).map(([name, node]) => [name, { id: node.id }]);
    const text = {
        blockade_id: id,
        containers: Object.fromEntries(containers),
        rmq_chaos: rest,
        version: stateVersion,
    };
    return `${JSON.stringify(text, null, 2)}\n`;
}
/**
 * Reads what {@link serialiseLiving} wrote.
 * @throws {StateFileError} for anything else, the state of Blockade itself included.
 */
async function parseLiving(text, file) {
    const state = stateOf(text);
    const own = state?.rmq_chaos;
    if (state?.version === stateVersion && own)
        return { ...own, id: state.blockade_id };
    const { parseState, StateFileError } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(502)]).then(__webpack_require__.bind(__webpack_require__, 502));
    parseState(text, file);
    throw new StateFileError(`Failed to load Blockade state: ${file} was not written by rmq-chaos. Destroy that blockade with the program that made it.`);
}
function stateOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 4241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ idOf),
  x: () => (/* binding */ storeOf)
});

// EXTERNAL MODULE: ./build/blockade/blockade-id.js
var blockade_id = __webpack_require__(4689);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/blockade/audit-line.js
var audit_line = __webpack_require__(4244);
// EXTERNAL MODULE: ./build/cluster/process-identity.js
var process_identity = __webpack_require__(2703);
// EXTERNAL MODULE: ./build/run/blockade/blockade-error.js
var blockade_error = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/run/blockade/living-blockade.js
var living_blockade = __webpack_require__(5279);
;// CONCATENATED MODULE: ./build/run/blockade/store.js







const lockLimitMs = 120_000;
const lockPollMs = 20;
/** The folder `.blockade`: what a blockade keeps from one command to the next. */
class BlockadeStore {
    folder;
    stateFile;
    constructor(folder) {
        this.folder = folder;
        this.stateFile = (0,external_node_path_.join)(folder, 'state.yml');
    }
    auditFile(id) {
        return (0,external_node_path_.join)(this.folder, 'audit', `${id}.json`);
    }
    /** @throws {BlockadeError} when there is none; StateFileError when it cannot be read. */
    async load() {
        const text = await this.text();
        if (text === null)
            throw new blockade_error/* BlockadeError */.W(`No blockade exists in this context (there is no ${this.stateFile})`);
        return (0,living_blockade/* parseLiving */.vD)(text, this.stateFile);
    }
    async exists() {
        return (await this.text()) !== null;
    }
    /** Replaces the state as a whole: whoever reads meanwhile sees the old one or the new one. */
    async save(living) {
        const aside = `${this.stateFile}.new`;
        await (0,promises_.mkdir)(this.folder, { recursive: true });
        await (0,promises_.writeFile)(aside, (0,living_blockade/* serialiseLiving */.JC)(living));
        await (0,promises_.rename)(aside, this.stateFile);
    }
    /** Forgets the blockade; its audit trail stays. */
    async remove() {
        await (0,promises_.rm)(this.stateFile, { force: true });
        await (0,promises_.rm)(`${this.stateFile}.new`, { force: true });
    }
    /** Adds a line to the audit trail. */
    async audit(id, event) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(this.folder, 'audit'), { recursive: true });
        await (0,promises_.appendFile)(this.auditFile(id), (0,audit_line/* auditLine */.kk)(event));
    }
    /**
     * Does something while no other command changes this blockade; the lock of a dead process is no lock.
     * @throws {BlockadeError} when another command holds it longer than the limit.
     */
    async locked(work) {
        const file = (0,external_node_path_.join)(this.folder, 'lock');
        await (0,promises_.mkdir)(this.folder, { recursive: true });
        const own = JSON.stringify(await (0,process_identity/* ownIdentity */.hY)());
        const deadline = performance.now() + lockLimitMs;
        while (!(await taken(file, own))) {
            if (await heldByDead(file))
                await (0,promises_.rm)(file, { force: true });
            else if (performance.now() < deadline)
                await (0,external_node_timers_promises_.setTimeout)(lockPollMs);
            else
                throw new blockade_error/* BlockadeError */.W(`another command has been at work on this blockade for ${lockLimitMs / 1000} s (${file})`);
        }
        try {
            return await work();
        }
        finally {
            await (0,promises_.rm)(file, { force: true });
            // Only an empty folder goes.
            await (0,promises_.rmdir)(this.folder).catch(() => undefined);
        }
    }
    async text() {
        try {
            return await (0,promises_.readFile)(this.stateFile, 'utf8');
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return null;
            throw error;
        }
    }
}
/** The lock appears with its owner already in it. */
async function taken(file, own) {
    const aside = `${file}.${process.pid}`;
    await (0,promises_.writeFile)(aside, own);
    try {
        await (0,promises_.link)(aside, file);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(aside, { force: true });
    }
}
/** A lock that has just been given back is nobody's. */
async function heldByDead(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
    return text !== '' && !(await (0,process_identity/* isAlive */._n)(JSON.parse(text)));
}

;// CONCATENATED MODULE: ./build/run/blockade/surroundings.js


/** @throws {BlockadeNameError} for a name that cannot be. */
function storeOf(surroundings) {
    return new BlockadeStore((0,blockade_id/* stateFolder */.yp)(surroundings));
}
/** @throws {BlockadeNameError} for a name that cannot be. */
function idOf({ name, workingDirectory }) {
    return (0,blockade_id/* blockadeId */.hp)(name, workingDirectory);
}


/***/ })

};
