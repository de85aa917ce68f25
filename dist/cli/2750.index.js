export const id = 2750;
export const ids = [2750];
export const modules = {

/***/ 7212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanCommand: () => (/* binding */ cleanCommand)
/* harmony export */ });
/* harmony import */ var _cluster_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5159);
/* harmony import */ var _cluster_undo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4867);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1973);
/* harmony import */ var _run_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(941);




/** `rmq-chaos clean`: what the Action's post step does, by hand. */
const cleanCommand = {
    name: 'clean',
    summary: 'Undoes whatever earlier runs left: containers, namespaces, links, processes, folders.',
    usage: 'clean [--force | --all]',
    help: [
        '  --force   also what belongs to runs that are still going on',
        '  --all     that, and every blockade that is up; "blockade destroy" ends a single one',
    ],
    options: { force: { type: 'boolean' }, all: { type: 'boolean' } },
    maxPositionals: 0,
    async run(args, io) {
        const report = await (0,_cluster_undo_js__WEBPACK_IMPORTED_MODULE_1__/* .undoAll */ .wC)((0,_run_options_js__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(io).journalDir, await (0,_cluster_host_js__WEBPACK_IMPORTED_MODULE_0__/* .createHost */ .D)(), {
            onlyDead: args.values.force !== true && args.values.all !== true,
            blockades: args.values.all === true,
        });
        for (const what of report.undone)
            io.out(`removed ${what}`);
        for (const what of report.skippedLive)
            io.out(`left alone, it is in use: ${what}`);
        for (const what of report.failed)
            io.err(`could not remove ${what}`);
        if (report.undone.length + report.failed.length + report.skippedLive.length === 0)
            io.out('nothing was left');
        return report.failed.length > 0 ? _io_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .h.fail : _io_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .h.pass;
    },
};


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
