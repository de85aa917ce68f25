#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 7515:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ parseCommand),
/* harmony export */   ZL: () => (/* binding */ helpOf),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1973);


/**
 * Parses a command's own arguments; options may stand anywhere.
 * @throws UsageError naming what was not understood.
 */
function parseCommand(command, argv) {
    try {
        const { values, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: [...argv],
            options: { help: { type: 'boolean', short: 'h' }, ...command.options },
            allowPositionals: true,
            strict: true,
        });
        if (positionals.length > command.maxPositionals && values.help !== true) {
            const extra = positionals.slice(command.maxPositionals).join(' ');
            throw new _io_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e([`${command.name}: what is "${extra}"? Usage: rmq-chaos ${command.usage}`]);
        }
        return { values, positionals };
    }
    catch (error) {
        if (error instanceof _io_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e)
            throw error;
        const reason = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
        throw new _io_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e([`${command.name}: ${reason}`, `Usage: rmq-chaos ${command.usage}`]);
    }
}
/** The text of `rmq-chaos COMMAND --help`. */
function helpOf(command) {
    return [
        `rmq-chaos ${command.usage}`,
        '',
        command.summary,
        ...(command.help.length > 0 ? ['', ...command.help] : []),
    ].join('\n');
}
/**
 * A whole number from an option.
 * @throws UsageError when it is not one, or out of range.
 */
function wholeNumber(text, option, min, max) {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e([`--${option} takes a whole number from ${min} to ${max}, not "${text}".`]);
    }
    return value;
}


/***/ }),

/***/ 1973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError),
/* harmony export */   h: () => (/* binding */ exitCodes)
/* harmony export */ });
/** Exit codes of the command line, the same for every command. */
const exitCodes = { pass: 0, fail: 1, inconclusive: 2, usage: 3, interrupted: 130 };
/** Bad usage or configuration; ends in exit code 3 with every problem on a line of its own. */
class UsageError extends Error {
    problems;
    name = 'UsageError';
    constructor(problems) {
        super(problems.join('\n'));
        this.problems = problems;
    }
}


/***/ }),

/***/ 1752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster = __nccwpck_require__(6239);
// EXTERNAL MODULE: ./build/history/history-file.js + 1 modules
var history_file = __nccwpck_require__(9756);
// EXTERNAL MODULE: ./build/run/contract.js
var contract = __nccwpck_require__(5402);
// EXTERNAL MODULE: ./build/yaml/suggest.js
var suggest = __nccwpck_require__(9964);
// EXTERNAL MODULE: ./build/cli/command.js
var cli_command = __nccwpck_require__(3192);
// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __nccwpck_require__(1973);
;// CONCATENATED MODULE: ./build/cli/main.js






/** Each command is loaded only when it is called: a fault must not wait for what it does not need. */
const commands = {
    run: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(3243), __nccwpck_require__.e(3222), __nccwpck_require__.e(8841), __nccwpck_require__.e(3361), __nccwpck_require__.e(1375), __nccwpck_require__.e(4867), __nccwpck_require__.e(5747), __nccwpck_require__.e(391), __nccwpck_require__.e(9416), __nccwpck_require__.e(1808), __nccwpck_require__.e(1843), __nccwpck_require__.e(6639), __nccwpck_require__.e(454)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6164))).runCommand,
    plan: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(3243), __nccwpck_require__.e(1375), __nccwpck_require__.e(9416), __nccwpck_require__.e(36)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3219))).planCommand,
    analyze: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5747), __nccwpck_require__.e(1808), __nccwpck_require__.e(846)]).then(__nccwpck_require__.bind(__nccwpck_require__, 846))).analyzeCommand,
    report: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5747), __nccwpck_require__.e(6639), __nccwpck_require__.e(5348)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5348))).reportCommand,
    replay: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(3243), __nccwpck_require__.e(3222), __nccwpck_require__.e(8841), __nccwpck_require__.e(3361), __nccwpck_require__.e(1375), __nccwpck_require__.e(4867), __nccwpck_require__.e(5747), __nccwpck_require__.e(391), __nccwpck_require__.e(9416), __nccwpck_require__.e(1808), __nccwpck_require__.e(1843), __nccwpck_require__.e(6639), __nccwpck_require__.e(454), __nccwpck_require__.e(9360)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9360))).replayCommand,
    doctor: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8841), __nccwpck_require__.e(2372)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7738))).doctorCommand,
    clean: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4867), __nccwpck_require__.e(2750)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7212))).cleanCommand,
};
/** It has commands, options and exit codes of its own. */
const blockadeEntry = { name: 'blockade', summary: "Blockade's commands on Blockade's files." };
const names = [...Object.keys(commands), blockadeEntry.name];
/** The command line: finds the command, runs it, turns errors into words and exit codes. Never rejects. */
async function main(argv, io) {
    try {
        return await dispatch(argv, io);
    }
    catch (error) {
        for (const line of wordsOf(error))
            io.err(line);
        if (io.signal.aborted)
            return cli_io/* exitCodes */.h.interrupted;
        return error instanceof history_file/* HistoryFileError */.l ? cli_io/* exitCodes */.h.inconclusive : cli_io/* exitCodes */.h.usage;
    }
}
async function dispatch(argv, io) {
    const word = argv.find((each) => names.includes(each));
    const first = argv[0];
    const isHelp = word === undefined && (first === '--help' || first === '-h');
    if (first === undefined || first === 'help' || isHelp) {
        io.out(await overview());
        return first === undefined ? cli_io/* exitCodes */.h.usage : cli_io/* exitCodes */.h.pass;
    }
    if (word === undefined)
        throw unknownCommand(first);
    const at = argv.indexOf(word);
    const rest = argv.filter((_, index) => index !== at);
    const load = commands[word];
    if (!load)
        return (await __nccwpck_require__.e(/* import() */ 6832).then(__nccwpck_require__.bind(__nccwpck_require__, 6832))).blockade(rest, io);
    const command = await load();
    const args = (0,cli_command/* parseCommand */.RM)(command, rest);
    if (args.values.help === true) {
        io.out((0,cli_command/* helpOf */.ZL)(command));
        return cli_io/* exitCodes */.h.pass;
    }
    return command.run(args, io);
}
function unknownCommand(word) {
    const near = (0,suggest/* suggest */.Z)(word, names);
    const hint = near ? ` Did you mean "${near}"?` : ` Commands: ${names.join(', ')}.`;
    return new cli_io/* UsageError */.e([`There is no command "${word}".${hint}`]);
}
async function overview() {
    const width = Math.max(...names.map((name) => name.length));
    const all = [...(await Promise.all(Object.values(commands).map((load) => load()))), blockadeEntry];
    return [
        'rmq-chaos: breaks a real RabbitMQ cluster on purpose and proves what was lost.',
        '',
        ...all.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
        '',
        'rmq-chaos COMMAND --help tells more. Exit codes: 0 pass, 1 fail, 2 inconclusive, 3 bad usage, 130 interrupted.',
    ].join('\n');
}
function wordsOf(error) {
    if (error instanceof cli_io/* UsageError */.e)
        return error.problems;
    if (error instanceof contract/* ConfigurationError */.j1) {
        return error.problems.map(({ position, message, hint }) => {
            const place = position ? `${position.file}:${position.line}:${position.column}: ` : '';
            return `${place}${message}${hint === '' ? '' : ` ${hint}`}`;
        });
    }
    if (error instanceof history_file/* HistoryFileError */.l)
        return [`${error.code}: ${error.message}`];
    if (error instanceof cluster/* ClusterError */.b)
        return [`${error.code}: ${error.message}. ${error.hint}`];
    return [
        `This should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ];
}

;// CONCATENATED MODULE: ./build/cli/process.js


/** A second signal, or this long after the first: we stop waiting for the healing. */
const interruptLimitMs = 4500;
/** Runs the command line in this process and ends it: explicitly, because a kept-alive socket would hold it open. */
async function runCli(argv) {
    const controller = new AbortController();
    const interrupt = () => {
        if (controller.signal.aborted)
            process.exit(130);
        controller.abort();
        setTimeout(() => {
            process.stderr.write(`Not everything was undone within ${interruptLimitMs / 1000} s. "rmq-chaos clean" undoes the rest.\n`);
            process.exit(130);
        }, interruptLimitMs).unref();
    };
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', interrupt);
    // A reader that went away (`| head`) is no reason for a stack trace.
    process.stdout.on('error', () => process.exit(0));
    const code = await main(argv, {
        out: (text) => void process.stdout.write(`${text}\n`),
        err: (text) => void process.stderr.write(`${text}\n`),
        env: process.env,
        cwd: process.cwd(),
        interactive: process.stderr.isTTY === true,
        signal: controller.signal,
    });
    for (const stream of [process.stdout, process.stderr]) {
        if (stream.writableLength > 0)
            await (0,external_node_events_.once)(stream, 'drain');
    }
    process.exit(code);
}


/***/ }),

/***/ 6239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ClusterError)
/* harmony export */ });
/** One interface over the engines, and over a cluster that somebody else runs (`attached`). Every method throws a {@link ClusterError} that says what to do. */
/** An error for the reader: what happened, to what, what to do. `code` names the row of the bad-input table. */
class ClusterError extends Error {
    code;
    hint;
    name = 'ClusterError';
    constructor(code, message, hint, options) {
        super(message, options);
        this.code = code;
        this.hint = hint;
    }
}


/***/ }),

/***/ 9756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ HistoryFileError),
  j: () => (/* binding */ openHistoryFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/history/token.js
var token = __nccwpck_require__(9142);
;// CONCATENATED MODULE: ./build/history/writer.js

/** No run stays open longer than this, so a killed process loses at most so much of its history. */
const maxOpenUs = 100_000;
/**
 * Writes a history (grammar: docs/history.md). Runs of consecutive numbers are held open and written as one
 * line; whenever one must be cut, or any other line is due, all open runs are written first, in the order of
 * their first events, so that line times never go back and batches of lines do not overlap in time.
 */
function createHistoryWriter({ write, nowUs, header }) {
    /** In the order of first events. */
    let open = [];
    const openOf = new Map();
    let floorUs = 0;
    let ended = false;
    write(headerText(header));
    function flush() {
        if (open.length === 0)
            return;
        let text = '';
        for (const run of open) {
            text += rangeLine(run);
            if (run.lastUs >= floorUs)
                floorUs = run.lastUs + 1;
        }
        open = [];
        openOf.clear();
        write(text);
    }
    function append(kind, by, publisher, number, redelivered, attempt) {
        if (ended)
            return;
        let now = Math.max(nowUs(), floorUs);
        const oldest = open[0];
        if (oldest !== undefined && now - oldest.firstUs >= maxOpenUs)
            flush();
        const run = findRun(openOf.get(by.client), kind, by.session, publisher);
        if (run !== undefined) {
            if (number === run.to + 1 && redelivered === run.redelivered && attempt === run.attempt) {
                run.to = number;
                run.lastUs = now;
                return;
            }
            flush();
        }
        now = Math.max(now, floorUs);
        const fresh = {
            kind,
            client: by.client,
            session: by.session,
            publisher,
            redelivered,
            attempt,
            from: number,
            to: number,
            firstUs: now,
            lastUs: now,
        };
        open.push(fresh);
        const siblings = openOf.get(by.client);
        if (siblings === undefined)
            openOf.set(by.client, [fresh]);
        else
            siblings.push(fresh);
    }
    function event(type, subject, words = [], values = {}) {
        if (ended)
            return;
        flush();
        floorUs = Math.max(nowUs(), floorUs);
        write(plainLine(floorUs, type, subject, words, values));
    }
    return {
        publish: (outcome, by, number) => append(outcome, by, '', number, false, 1),
        delivered: (by, publisher, number, redelivered, attemptSession) => append('delivered', by, publisher, number, redelivered, attemptSession),
        settled: (kind, by, publisher, number) => append(kind, by, publisher, number, false, 1),
        event,
        tick() {
            const oldest = open[0];
            if (oldest !== undefined && nowUs() - oldest.firstUs >= maxOpenUs)
                flush();
        },
        flushOpen: flush,
        end(reason, values) {
            event('end', reason, [], values);
            ended = true;
        },
    };
}
function findRun(runs, kind, session, publisher) {
    if (runs === undefined)
        return undefined;
    for (const run of runs) {
        if (run.kind === kind && run.session === session && run.publisher === publisher)
            return run;
    }
    return undefined;
}
function time(us) {
    const whole = Math.floor(us / 1_000_000);
    return `${whole}.${String(Math.floor(us) - whole * 1_000_000).padStart(6, '0')}`;
}
function rangeLine(run) {
    let line = `${time(run.firstUs)} ${run.kind} ${(0,token/* quoteToken */.Ah)(`${run.client}/${run.session}`)}`;
    if (run.publisher !== '')
        line += ` ${(0,token/* quoteToken */.Ah)(run.publisher)}`;
    line += run.from === run.to ? ` ${run.from}` : ` ${run.from}..${run.to}`;
    if (run.redelivered)
        line += ' redelivered';
    if (run.attempt !== 1)
        line += ` attempt=${run.attempt}`;
    const span = Math.floor(run.lastUs) - Math.floor(run.firstUs);
    return span > 0 ? `${line} +${span}us\n` : `${line}\n`;
}
function plainLine(us, type, subject, words, values) {
    const pairs = Object.entries(values).map(([key, value]) => `${key}=${(0,token/* quoteToken */.Ah)(String(value))}`);
    const bare = subject === '' && words.length === 0 && pairs.length === 0;
    return `${[time(us), type, ...(bare ? [] : [(0,token/* quoteToken */.Ah)(subject)]), ...words.map(token/* quoteToken */.Ah), ...pairs].join(' ')}\n`;
}
/** Keys with fields of their own; they are not repeated from `values`. */
const standardKeys = new Set(['run', 'scenario', 'seed', 'started']);
function headerText(header) {
    const lines = [
        'rmq-chaos-history 1',
        `# run ${(0,token/* quoteRest */.bN)(header.run)}`,
        `# scenario ${(0,token/* quoteRest */.bN)(header.scenario)}`,
        `# seed ${header.seed}`,
        `# started ${(0,token/* quoteRest */.bN)(header.startedAt)}`,
    ];
    for (const [key, value] of Object.entries(header.values)) {
        if (!standardKeys.has(key))
            lines.push(`# ${key} ${(0,token/* quoteRest */.bN)(value)}`);
    }
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/history/history-file.js


/** The history could not be written. `disk-full`: no space or quota left; `unwritable`: anything else. */
class HistoryFileError extends Error {
    code;
    name = 'HistoryFileError';
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
const bufferCharacters = 64 * 1024;
const tickMs = 50;
/** Creates (or empties) the file and writes a history to it. Throws {@link HistoryFileError} if it cannot. */
function openHistoryFile({ path, nowUs, header, onError }) {
    const file = attempt(path, () => (0,external_node_fs_.openSync)(path, 'w'));
    let buffer = '';
    let failure = null;
    let closed = false;
    function flush() {
        if (failure !== null || buffer === '' || closed)
            return;
        const bytes = Buffer.from(buffer);
        buffer = '';
        try {
            attempt(path, () => {
                for (let written = 0; written < bytes.length;)
                    written += (0,external_node_fs_.writeSync)(file, bytes, written);
            });
        }
        catch (error) {
            failure = error;
            onError(failure);
        }
    }
    const writer = createHistoryWriter({
        nowUs,
        header,
        write(text) {
            if (failure === null)
                buffer += text;
            if (buffer.length >= bufferCharacters)
                flush();
        },
    });
    flush();
    const timer = setInterval(() => {
        writer.tick();
        flush();
    }, tickMs);
    timer.unref();
    return {
        ...writer,
        flush() {
            writer.flushOpen();
            flush();
            if (failure !== null)
                throw failure;
        },
        close() {
            if (closed)
                return;
            clearInterval(timer);
            writer.flushOpen();
            flush();
            closed = true;
            try {
                if (failure === null)
                    attempt(path, () => (0,external_node_fs_.fsyncSync)(file));
            }
            finally {
                (0,external_node_fs_.closeSync)(file);
            }
            if (failure !== null)
                throw failure;
        },
    };
}
function attempt(path, work) {
    try {
        return work();
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        if (code === 'ENOSPC' || code === 'EDQUOT') {
            throw new HistoryFileError('disk-full', `The disk is full: the history ${path} could not be written (${code}). Free space and run again.`, { cause: error });
        }
        throw new HistoryFileError('unwritable', `The history ${path} could not be written (${code}).`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 9142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ quoteToken),
/* harmony export */   He: () => (/* binding */ readTokens),
/* harmony export */   XE: () => (/* binding */ readRest),
/* harmony export */   bN: () => (/* binding */ quoteRest)
/* harmony export */ });
/** Words of a history line: plain where they are harmless, JSON strings where they are not. */
const plain = /^[A-Za-z0-9_./:@%+,|~-]+$/;
/** Controls, line and direction marks that JSON leaves alone but a terminal or a log viewer obeys. */
const unseen = /[\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
function escapeCharacter(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
/**
 * One word of a line. Foreign text becomes a JSON string on one line in which neither `::` nor `##[` occurs,
 * the two marks by which a workflow runner knows its commands.
 */
function quoteToken(text) {
    if (plain.test(text) && !text.includes('::'))
        return text;
    return quote(text);
}
/** The value of a header line, which is the rest of the line: as it is when harmless, else a JSON string. */
function quoteRest(text) {
    const quoted = quote(text);
    return text !== '' && !text.startsWith('"') && text === text.trim() && isPrintable(text, quoted)
        ? text
        : quoted;
}
/** The reverse of {@link quoteRest}. */
function readRest(text) {
    return text.startsWith('"') ? (parseQuoted(text) ?? text) : text;
}
function quote(text) {
    return JSON.stringify(text)
        .replace(unseen, escapeCharacter)
        .replaceAll('::', '\\u003a\\u003a')
        .replaceAll('##[', '\\u0023\\u0023[');
}
/** True when quoting changed nothing but its own quote marks and backslashes. */
function isPrintable(text, quoted) {
    return quoted === `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
const tokenPattern = /(?:([A-Za-z][A-Za-z0-9_.-]*)=)?("(?:[^"\\]|\\.)*"|[^\s"=]+)(?: +|$)/y;
/** Splits what follows the time of a line into words; null when it is not made of words. */
function readTokens(text) {
    const tokens = [];
    tokenPattern.lastIndex = 0;
    while (tokenPattern.lastIndex < text.length) {
        const match = tokenPattern.exec(text);
        const raw = match?.[2];
        if (raw === undefined)
            return null;
        const value = raw.startsWith('"') ? parseQuoted(raw) : raw;
        if (value === null)
            return null;
        tokens.push({ key: match?.[1] ?? null, text: value });
    }
    return tokens;
}
function parseQuoted(raw) {
    try {
        return JSON.parse(raw);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 8365:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1752);

await (0,_cli_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runCli */ .a)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZG: () => (/* binding */ engineChoices),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/* unused harmony export interruptLimitMs */
const engineChoices = ['auto', 'docker', 'netns'];
/** The runner sends SIGTERM 7.5 s after SIGINT; a door that waits no longer than this still has time to tell. */
const interruptLimitMs = 4500;
/** Nothing was started: the scenario file or an option is wrong. Holds every problem, not only the first. */
class ConfigurationError extends Error {
    problems;
    name = 'ConfigurationError';
    constructor(problems) {
        super(problems.map((problem) => problem.message).join('\n'));
        this.problems = problems;
    }
}


/***/ }),

/***/ 9964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/**
 * The candidate a mistyped word most likely meant, or null when none is near.
 * Near: at most a third of the candidate's letters differ (insert, drop, change, swap of neighbours).
 */
function suggest(word, candidates) {
    let best = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const limit = Math.max(1, Math.floor(candidate.length / 3));
        const distance = editDistance(normalise(word), normalise(candidate));
        if (distance <= limit && distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** ` Did you mean "x"?` or nothing, to end a message with. */
function didYouMean(word, candidates) {
    const near = suggest(word, candidates);
    return near === null ? '' : ` Did you mean "${near}"?`;
}
/** Long words are cut: a file's key can be a megabyte, and the table below is quadratic. */
function normalise(word) {
    return word.slice(0, 64).toLowerCase().replace(/[-_]/g, '');
}
/** Optimal string alignment distance. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = a[i - 1] === b[j - 1] ? 0 : 1;
            let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
            row.push(cost);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? 0;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(8365);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
