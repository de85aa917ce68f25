export const id = 6832;
export const ids = [6832];
export const modules = {

/***/ 5063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ BadArguments)
/* harmony export */ });
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1973);

/** What the command line itself gets wrong, as opposed to the file or the blockade; exit code 2, as Blockade's. */
class BadArguments extends _io_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e {
}


/***/ }),

/***/ 6832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  blockade: () => (/* binding */ blockade)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/yaml/suggest.js
var suggest = __webpack_require__(9964);
// EXTERNAL MODULE: ./build/cli/command.js
var cli_command = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/cli/io.js
var io = __webpack_require__(1973);
// EXTERNAL MODULE: ./build/cli/blockade/bad-arguments.js
var bad_arguments = __webpack_require__(5063);
// EXTERNAL MODULE: ./build/cli/blockade/command.js
var blockade_command = __webpack_require__(5164);
;// CONCATENATED MODULE: ./build/cli/blockade/words-of.js


/** Errors that say what the user can change, by name: their classes need not be loaded to know them. */
const expectedNames = new Set([
    'BlockadeError',
    'BlockadeNameError',
    'ClusterError',
    'FaultNotEffective',
    'NetemWordsError',
    'PartitionError',
    'SelectionError',
    'StateFileError',
]);
/** An error in words, and whether it is one of those that are meant to happen. */
function wordsOf(error) {
    if (error instanceof io/* UsageError */.e) {
        const lines = error.problems.map((problem) => `Error: ${problem}`);
        return { lines, expected: !(error instanceof bad_arguments/* BadArguments */.w) };
    }
    if (error instanceof Error && expectedNames.has(error.name)) {
        const hint = 'hint' in error && typeof error.hint === 'string' ? ` ${error.hint}` : '';
        return { lines: [`Error: ${error.message.replace(/\.?$/, '.')}${hint}`], expected: true };
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { lines: [`Error: This should not have happened: ${trace}`], expected: false };
}

;// CONCATENATED MODULE: ./build/cli/blockade/blockade.js







/** Each command is loaded only when it is called: a fault must not wait for what it does not need. */
const commands = {
    up: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(1375), __webpack_require__.e(4867), __webpack_require__.e(391), __webpack_require__.e(1843), __webpack_require__.e(3466)]).then(__webpack_require__.bind(__webpack_require__, 3466)),
    destroy: () => Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(4867), __webpack_require__.e(8262)]).then(__webpack_require__.bind(__webpack_require__, 8262)),
    status: () => Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(2663)]).then(__webpack_require__.bind(__webpack_require__, 2663)),
    start: () => Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 97)),
    stop: () => Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(4881)]).then(__webpack_require__.bind(__webpack_require__, 4881)),
    restart: () => Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(7306)]).then(__webpack_require__.bind(__webpack_require__, 7306)),
    kill: () => Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(7653)]).then(__webpack_require__.bind(__webpack_require__, 7653)),
    pause: () => Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(63)]).then(__webpack_require__.bind(__webpack_require__, 63)),
    unpause: () => Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(702)]).then(__webpack_require__.bind(__webpack_require__, 702)),
    slow: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(1375), __webpack_require__.e(1072), __webpack_require__.e(3452)]).then(__webpack_require__.bind(__webpack_require__, 3452)),
    flaky: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(1375), __webpack_require__.e(1072), __webpack_require__.e(4652)]).then(__webpack_require__.bind(__webpack_require__, 4652)),
    duplicate: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(1375), __webpack_require__.e(1072), __webpack_require__.e(2876)]).then(__webpack_require__.bind(__webpack_require__, 2876)),
    fast: () => Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(8779)]).then(__webpack_require__.bind(__webpack_require__, 8779)),
    partition: () => __webpack_require__.e(/* import() */ 1331).then(__webpack_require__.bind(__webpack_require__, 1331)),
    join: () => __webpack_require__.e(/* import() */ 1389).then(__webpack_require__.bind(__webpack_require__, 1389)),
    logs: () => Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8200)]).then(__webpack_require__.bind(__webpack_require__, 8200)),
    events: () => __webpack_require__.e(/* import() */ 952).then(__webpack_require__.bind(__webpack_require__, 952)),
    add: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(9115), __webpack_require__.e(1375), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 4203)),
    chaos: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(1375), __webpack_require__.e(8189)]).then(__webpack_require__.bind(__webpack_require__, 8189)),
    config: () => Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(1375), __webpack_require__.e(9579)]).then(__webpack_require__.bind(__webpack_require__, 9579)),
    version: () => __webpack_require__.e(/* import() */ 4957).then(__webpack_require__.bind(__webpack_require__, 4957)),
};
/** What Blockade has or had and we have not, with what to do instead. */
const absent = {
    daemon: 'There is no REST server here; call the commands.',
    'random-partition': 'Use "partition --random", as in Blockade since 0.2.',
    ports: 'Published ports are in the file; "config" shows them.',
};
/**
 * `rmq-chaos blockade …`: Blockade's commands on Blockade's files, with Blockade's exit codes. Never rejects.
 * @param argv everything but the word `blockade`; global options may stand anywhere.
 */
async function blockade(argv, io) {
    try {
        const word = commandWord(argv);
        if (word === null || word.text === 'help') {
            io.out(await overview());
            const asked = word !== null || argv.some((arg) => arg === '--help' || arg === '-h');
            return asked ? blockade_command/* blockadeExit */.Ie.ok : blockade_command/* blockadeExit */.Ie.unexpected;
        }
        const command = await load(word.text);
        const args = parse(command, argv.filter((_, index) => index !== word.at));
        if (args.values.help === true) {
            io.out((0,cli_command/* helpOf */.ZL)({ ...command, help: [...command.help, ...globalHelp] }));
            return blockade_command/* blockadeExit */.Ie.ok;
        }
        return await command.run(args, (0,blockade_command/* contextOf */.Vm)(args, io));
    }
    catch (error) {
        const { lines, expected } = wordsOf(error);
        for (const line of lines)
            io.err(line);
        if (io.signal.aborted)
            return blockade_command/* blockadeExit */.Ie.interrupted;
        return expected ? blockade_command/* blockadeExit */.Ie.expected : blockade_command/* blockadeExit */.Ie.unexpected;
    }
}
/** Options of commands that take a value: what follows one of them is no command. */
const valued = [
    ...['engine', 'broker', 'output', 'events', 'seed', 'duration', 'direction', 'peers', 'ports'],
    ...['degrade-delay-min', 'degrade-delay-max', 'degrade-runtime-min', 'degrade-runtime-max'],
    ...['containers-at-once-min', 'containers-at-once-max'],
];
/** The first word that is no option and no option's value, and where it stands. */
function commandWord(argv) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        options: {
            ...blockade_command/* globalOptions */.Wq,
            signal: { type: 'string', short: 's' },
            ...Object.fromEntries(valued.map((name) => [name, { type: 'string' }])),
        },
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const first = tokens.find((token) => token.kind === 'positional');
    return first ? { text: first.value, at: first.index } : null;
}
async function load(word) {
    const known = Object.hasOwn(commands, word) ? commands[word] : undefined;
    if (known)
        return (await known()).command;
    const near = (0,suggest/* suggest */.Z)(word, Object.keys(commands));
    const hint = near ? `Did you mean "${near}"?` : `Commands: ${Object.keys(commands).join(', ')}.`;
    const what = Object.hasOwn(absent, word) ? absent[word] : hint;
    throw new bad_arguments/* BadArguments */.w([`blockade has no command "${word}". ${what}`]);
}
function parse(command, argv) {
    try {
        return (0,cli_command/* parseCommand */.RM)({ ...command, options: { ...blockade_command/* globalOptions */.Wq, ...command.options } }, argv);
    }
    catch (error) {
        throw error instanceof io/* UsageError */.e ? new bad_arguments/* BadArguments */.w(error.problems) : error;
    }
}
const globalHelp = [
    '',
    'Before or after every command:',
    '  -c, --config FILE    default: blockade.yaml or blockade.yml here, else an empty file',
    '  -d, --data-dir DIR   where .blockade is; default: here',
    '  -n, --name NAME      id of the blockade; default: the name of this folder',
    '  -v, --verbose        says what is being done; -D, --debug the same',
    '',
    "Exit codes, Blockade's own: 0 done, 1 an error of the blockade or its file, 2 bad arguments or a fault of",
    'this program, 130 interrupted.',
];
async function overview() {
    const names = Object.keys(commands);
    const all = await Promise.all(names.map(load));
    const width = Math.max(...names.map((name) => name.length));
    return [
        "rmq-chaos blockade COMMAND: Blockade's commands on Blockade's files.",
        '',
        ...all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
        '',
        'rmq-chaos blockade COMMAND --help tells more.',
        ...globalHelp,
    ].join('\n');
}


/***/ }),

/***/ 5164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ blockadeExit),
/* harmony export */   Vm: () => (/* binding */ contextOf),
/* harmony export */   Wm: () => (/* binding */ selectionOf),
/* harmony export */   Wq: () => (/* binding */ globalOptions),
/* harmony export */   lo: () => (/* binding */ selectionOptions),
/* harmony export */   mZ: () => (/* binding */ selectionHelp),
/* harmony export */   qz: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _run_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(941);



/** Exit codes of `blockade` and its commands: Blockade's own, not those of the other commands. */
const blockadeExit = { ok: 0, expected: 1, unexpected: 2, interrupted: 130 };
/** Options that stand before or after every command, for `parseArgs`. */
const globalOptions = {
    config: { type: 'string', short: 'c' },
    'data-dir': { type: 'string', short: 'd' },
    name: { type: 'string', short: 'n' },
    verbose: { type: 'boolean', short: 'v' },
    debug: { type: 'boolean', short: 'D' },
    lenient: { type: 'boolean' },
};
const selectionOptions = {
    all: { type: 'boolean' },
    random: { type: 'boolean' },
    json: { type: 'boolean' },
};
const selectionHelp = [
    '  CONTAINER…   the nodes to act on',
    '  --all        every node that it can be done to',
    '  --random     one of those, drawn',
    '  --json       what was done, and the proof, as JSON',
];
function selectionOf({ values, positionals }) {
    return { names: positionals, all: values.all === true, random: values.random === true };
}
function contextOf({ values }, io) {
    const text = (name) => values[name] ?? null;
    const verbose = values.verbose === true || values.debug === true;
    const folders = (0,_run_options_js__WEBPACK_IMPORTED_MODULE_2__/* .foldersOf */ .pd)(io);
    return {
        io,
        config: text('config'),
        lenient: values.lenient === true,
        json: values.json === true,
        surroundings: {
            workingDirectory: io.cwd,
            dataFolder: text('data-dir'),
            name: text('name'),
            journalFolder: folders.journalDir,
            cacheFolder: folders.cacheDir,
            temporaryFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(io.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)()),
            draw: drawWhole,
            progress: (line) => {
                if (verbose || io.interactive)
                    io.err(line);
            },
            signal: io.signal,
        },
    };
}
/** Its bias, below one in a hundred million for a thousand nodes, is nobody's. */
const drawWhole = (min, max) => min + Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32) * (max - min + 1));
/** What a command did: the proof and what was left out on standard error, or all of it as JSON. */
function tell(done, { io, json }) {
    if (json)
        io.out(JSON.stringify(done, null, 2));
    else {
        for (const line of done.evidence)
            io.err(line);
        if (done.skipped.length > 0)
            io.err(`skipped: ${done.skipped.join(', ')}`);
        if (done.unknown.length > 0)
            io.err(`not there: ${done.unknown.join(', ')}`);
    }
    return blockadeExit.ok;
}


/***/ }),

/***/ 941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pd: () => (/* binding */ foldersOf),
  a_: () => (/* binding */ runOptionHelp),
  YR: () => (/* binding */ runOptionTypes),
  Fq: () => (/* binding */ runOptionsOf)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/cluster/journal-folder.js
var journal_folder = __webpack_require__(1207);
;// CONCATENATED MODULE: ./build/config/assignments.js
/**
 * Reads `KEY=VALUE` lines. Blank lines are skipped; a value may hold `=` and spaces. Whether the keys exist
 * is the scenario's business.
 * @throws Error naming every line that is not understood, and every key given twice.
 */
function parseAssignments(text) {
    const values = new Map();
    const problems = [];
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const line = raw.trim();
        if (line === '')
            continue;
        const [, key, value] = /^([A-Za-z_][\w.[\]-]*)\s*=\s*(.*)$/.exec(line) ?? [];
        if (key === undefined || value === undefined)
            problems.push(`line ${index + 1}, "${line}", is not KEY=VALUE`);
        else if (values.has(key))
            problems.push(`line ${index + 1} gives \`${key}\` a second time`);
        else
            values.set(key, value);
    }
    if (problems.length > 0)
        throw new Error(`${problems.join('; ')}.`);
    return Object.fromEntries(values);
}

// EXTERNAL MODULE: ./build/config/broker-text.js
var broker_text = __webpack_require__(4088);
// EXTERNAL MODULE: ./build/config/seed.js
var seed = __webpack_require__(7478);
// EXTERNAL MODULE: ./build/plan/shards.js
var shards = __webpack_require__(2537);
// EXTERNAL MODULE: ./build/run/contract.js
var contract = __webpack_require__(5402);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
;// CONCATENATED MODULE: ./build/cli/run-options.js










/** Options that `run` and `replay` share, for `parseArgs`. */
const runOptionTypes = {
    engine: { type: 'string' },
    broker: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
};
const runOptionHelp = [
    '  --engine docker|netns   how the nodes are made; default: docker when it answers, else netns',
    '  --broker SOURCE         auto, installed, VERSION, suite:NAME, image:NAME:TAG, rootfs:FOLDER,',
    '                          tarball:FILE or tree:FOLDER, these with +erlang=SOURCE',
    '  --out DIR               where the evidence goes; default: rmq-chaos-out',
    '  --json                  print the results as JSON',
];
/** Folders the command line uses when nobody says otherwise. */
function foldersOf(io) {
    const caches = io.env.XDG_CACHE_HOME || (0,external_node_path_.join)(io.env.HOME || (0,external_node_os_.homedir)(), '.cache');
    return {
        journalDir: (0,journal_folder/* defaultJournalFolder */.VA)({ ...io.env }),
        cacheDir: io.env.RMQ_CHAOS_CACHE || (0,external_node_path_.join)(caches, 'rmq-chaos'),
    };
}
/**
 * The conductor's options from a command's arguments.
 * @throws UsageError with every problem.
 */
function runOptionsOf(args, io) {
    const problems = [];
    const given = (name) => args.values[name];
    const parse = (name, parser) => {
        const text = given(name);
        if (text === undefined)
            return null;
        try {
            return parser(text);
        }
        catch (error) {
            problems.push(error instanceof cli_io/* UsageError */.e ? error.message : `--${name}: ${error.message}`);
            return null;
        }
    };
    const options = {
        scenarioFile: args.positionals[0] ?? null,
        scenarioName: given('scenario') ?? null,
        engine: parse('engine', engineOf) ?? 'auto',
        broker: parse('broker', (text) => (0,broker_text/* parseBroker */.VC)(text, io.cwd)),
        seed: parse('seed', (text) => (0,command/* wholeNumber */.rD)(text, 'seed', 0, seed/* maxSeed */.m)),
        runs: parse('runs', (text) => (0,command/* wholeNumber */.rD)(text, 'runs', 1, 1000)),
        set: assignmentsOf('set', args, problems),
        axes: assignmentsOf('axis', args, problems),
        shard: parse('shard', shards/* parseShard */.uK),
        outputDir: (0,external_node_path_.resolve)(io.cwd, given('out') ?? 'rmq-chaos-out'),
        ...foldersOf(io),
        workspace: io.cwd,
        env: io.env,
    };
    if (problems.length > 0)
        throw new cli_io/* UsageError */.e(problems);
    return options;
}
function engineOf(text) {
    const choice = contract/* engineChoices */.ZG.find((candidate) => candidate === text);
    if (!choice)
        throw new Error(`"${text}" is not one of ${contract/* engineChoices */.ZG.join(', ')}.`);
    return choice;
}
function assignmentsOf(option, args, problems) {
    try {
        return parseAssignments((args.values[option] ?? []).join('\n'));
    }
    catch (error) {
        problems.push(`--${option}: ${error.message}`);
        return {};
    }
}


/***/ }),

/***/ 1207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ journalFolderExists),
/* harmony export */   VA: () => (/* binding */ defaultJournalFolder),
/* harmony export */   ll: () => (/* binding */ prepareJournalFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6239);




/** `rmq-chaos-journal` in the runner's temporary folder, else in the system's. */
function defaultJournalFolder(env = process.env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'rmq-chaos-journal');
}
/**
 * Makes sure that only we can write there: what a journal names is removed as root, so a journal
 * that somebody else wrote must never be obeyed. Throws {@link ClusterError} `journal-unsafe`.
 */
async function prepareJournalFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    await refuseForeignFolder(folder);
}
/** False when there is no such folder; throws {@link ClusterError} `journal-unsafe` when others can write to it. */
async function journalFolderExists(folder) {
    try {
        await refuseForeignFolder(folder);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
async function refuseForeignFolder(folder) {
    const { uid, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder);
    const ours = uid === (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().uid && (mode & 0o022) === 0;
    if (ours)
        return;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('journal-unsafe', `the journal folder ${folder} belongs to, or can be written by, another user`, 'Remove it, or run as the user who made it.');
}


/***/ }),

/***/ 4088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ versionPattern),
/* harmony export */   Ks: () => (/* binding */ imagePattern),
/* harmony export */   S4: () => (/* binding */ withBrokerPaths),
/* harmony export */   VC: () => (/* binding */ parseBroker),
/* harmony export */   cc: () => (/* binding */ readErlang),
/* harmony export */   hB: () => (/* binding */ brokerForms),
/* harmony export */   hi: () => (/* binding */ erlangForms),
/* harmony export */   i2: () => (/* binding */ readBroker),
/* harmony export */   ny: () => (/* binding */ suitePattern),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Names of suites and images, as everywhere a broker can be named. */
const suitePattern = /^[a-z][a-z0-9-]*$/;
const imagePattern = /^[A-Za-z0-9][A-Za-z0-9._/:@-]*$/;
/** A tag of the official images that is a version. */
const versionPattern = /^\d[A-Za-z0-9_.-]{0,126}$/;
const brokerForms = '`auto`, `installed`, a version such as `4.2`, `suite:NAME`, `image:NAME:TAG`, `rootfs:FOLDER`, `tarball:FILE` or `tree:FOLDER`';
const erlangForms = '`auto`, `suite:NAME`, `rootfs:FOLDER` or `image:NAME:TAG`';
const erlangMark = '+erlang=';
/**
 * The broker source that a short text names, e.g. `suite:bookworm` or `tarball:FILE+erlang=suite:trixie`; its
 * paths as they were written.
 * @throws Error saying which forms there are.
 */
function readBroker(text) {
    if (text === 'auto' || text === 'installed')
        return { kind: text };
    if (versionPattern.test(text))
        return parseVersion(text);
    const [, kind, rest = ''] = /^(suite|image|rootfs|tarball|tree):(.+)$/s.exec(text) ?? [];
    if (kind === 'suite' && suitePattern.test(rest))
        return { kind, suite: rest };
    if (kind === 'image' && imagePattern.test(rest))
        return { kind, image: rest };
    if (kind === 'rootfs')
        return { kind, path: rest };
    if (kind === 'tarball' || kind === 'tree') {
        const mark = rest.lastIndexOf(erlangMark);
        if (mark === -1)
            return { kind, path: rest, erlang: { kind: 'auto' } };
        const erlang = readErlang(rest.slice(mark + erlangMark.length));
        if (mark > 0)
            return { kind, path: rest.slice(0, mark), erlang };
    }
    throw new Error(`"${text}" is not a broker source: give ${brokerForms}.`);
}
/**
 * The Erlang that a short text names, e.g. `suite:trixie`; its path as it was written.
 * @throws Error saying which forms there are.
 */
function readErlang(text) {
    if (text === 'auto')
        return { kind: 'auto' };
    const [, kind, rest = ''] = /^(suite|image|rootfs):(.+)$/s.exec(text) ?? [];
    if (kind === 'suite' && suitePattern.test(rest))
        return { kind, suite: rest };
    if (kind === 'image' && imagePattern.test(rest))
        return { kind, image: rest };
    if (kind === 'rootfs')
        return { kind, path: rest };
    throw new Error(`"${text}" is not an Erlang source: give ${erlangForms}.`);
}
/** Like {@link readBroker}; relative paths are the workspace's. */
function parseBroker(text, workspace) {
    return withBrokerPaths(readBroker(text), (path) => ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path)));
}
/** The same source with every path in it changed. */
function withBrokerPaths(source, change) {
    if (source.kind === 'rootfs')
        return { ...source, path: change(source.path) };
    if (source.kind !== 'tarball' && source.kind !== 'tree')
        return source;
    const { erlang } = source;
    return {
        ...source,
        path: change(source.path),
        erlang: erlang.kind === 'rootfs' ? { ...erlang, path: change(erlang.path) } : erlang,
    };
}
/**
 * The official image of a version, e.g. `4.2` or `3.13.7-management`.
 * @throws Error when the text cannot be an image tag.
 */
function parseVersion(text) {
    if (!versionPattern.test(text))
        throw new Error(`"${text}" is not a RabbitMQ version: give an image tag such as \`4.2\` or \`3.13\`.`);
    return { kind: 'image', image: `rabbitmq:${text}` };
}


/***/ }),

/***/ 7478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ maxSeed)
/* harmony export */ });
/** The generator of schedules has 2³² of them: a larger seed would only be a second name for one. */
const maxSeed = 2 ** 32 - 1;


/***/ }),

/***/ 2537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ shareOut),
/* harmony export */   eG: () => (/* binding */ shardText),
/* harmony export */   uK: () => (/* binding */ parseShard),
/* harmony export */   y_: () => (/* binding */ maxShards)
/* harmony export */ });
/** GitHub makes no more jobs of one matrix. */
const maxShards = 256;
/**
 * Reads `2/4`: the second of four.
 * @throws Error saying what was expected.
 */
function parseShard(text) {
    const [, index, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
    if (index === undefined || count === undefined || count > maxShards || index < 1 || index > count)
        throw new Error(`"${text}" is no shard: write 2/4 for the second of four, of ${maxShards} at most.`);
    return { index, count };
}
function shardText({ index, count }) {
    return `${index}/${count}`;
}
/**
 * Shares out work over equal runners: the longest first, each to the runner with the least so far (Graham 1969:
 * never more than a third longer than the best possible). Deterministic: equal ones in their order.
 * @returns for each piece of work its runner, 1-based. No runner is idle when there are as many pieces.
 */
function shareOut(expectedMs, runners) {
    const load = Array.from({ length: runners }, () => ({ ms: 0, pieces: 0 }));
    const chosen = new Array(expectedMs.length).fill(1);
    const longestFirst = [...expectedMs.entries()].sort(([a, aMs], [b, bMs]) => bMs - aMs || a - b);
    for (const [piece, ms] of longestFirst) {
        let least = 0;
        load.forEach((each, runner) => {
            const best = load[least];
            if (best && (each.ms < best.ms || (each.ms === best.ms && each.pieces < best.pieces)))
                least = runner;
        });
        chosen[piece] = least + 1;
        const target = load[least];
        if (target) {
            target.ms += ms;
            target.pieces += 1;
        }
    }
    return chosen;
}


/***/ })

};
