export const id = 952;
export const ids = [952];
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

/***/ 952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _blockade_audit_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4244);
/* harmony import */ var _run_blockade_surroundings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4241);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5164);





/** `blockade events` */
const command = {
    name: 'events',
    summary: 'Shows what was done to the blockade, and whether it worked.',
    usage: 'blockade events [--json] [--output FILE]',
    help: ['  --json          as JSON', '  --output FILE   to a file, as JSON'],
    options: { json: { type: 'boolean' }, output: { type: 'string' } },
    maxPositionals: 0,
    run: async ({ values }, { io, surroundings, json }) => {
        const file = (0,_run_blockade_surroundings_js__WEBPACK_IMPORTED_MODULE_3__/* .storeOf */ .x)(surroundings).auditFile((0,_run_blockade_surroundings_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .T)(surroundings));
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((error) => {
            if (error.code === 'ENOENT')
                return '';
            throw error;
        });
        const { events, damagedLines } = (0,_blockade_audit_line_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAudit */ .hh)(text);
        if (damagedLines > 0)
            io.err(`${damagedLines} damaged lines of ${file} were passed over`);
        const output = values.output;
        if (output !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(io.cwd, output), `${(0,_blockade_audit_line_js__WEBPACK_IMPORTED_MODULE_2__/* .auditJson */ .gC)(events)}\n`);
        else
            io.out(json ? (0,_blockade_audit_line_js__WEBPACK_IMPORTED_MODULE_2__/* .auditJson */ .gC)(events) : (0,_blockade_audit_line_js__WEBPACK_IMPORTED_MODULE_2__/* .auditTable */ .Sm)(events));
        return _command_js__WEBPACK_IMPORTED_MODULE_4__/* .blockadeExit */ .Ie.ok;
    },
};


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
