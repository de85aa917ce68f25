export const id = 454;
export const ids = [454];
export const modules = {

/***/ 6164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  conduct: () => (/* binding */ conduct),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
// EXTERNAL MODULE: ./build/report/totals.js + 1 modules
var totals = __webpack_require__(700);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/plan/plan-runs.js + 2 modules
var plan_runs = __webpack_require__(4337);
// EXTERNAL MODULE: ./build/run/conduct-runs.js + 91 modules
var conduct_runs = __webpack_require__(6004);
// EXTERNAL MODULE: ./build/run/load-scenarios.js + 25 modules
var load_scenarios = __webpack_require__(932);
;// CONCATENATED MODULE: ./build/run/run-scenarios.js




/**
 * The main job: every scenario of the file, or the built-in smoke scenario, as often as asked for.
 * @throws ConfigurationError with every problem, before anything is started.
 * @throws ClusterError when the machine cannot do what was asked.
 */
async function runScenarios(options, hooks) {
    const scenarios = await (0,load_scenarios/* loadScenarios */.q)(options, hooks.progress);
    const runs = scenarios.flatMap((scenario) => (0,plan_runs/* planRuns */.g)(scenario, seedOf(scenario, options)));
    return (0,conduct_runs/* conductRuns */.j)(runs, options, hooks);
}
/** A seed is always there, drawn when nobody gave one, and always told, so that every run can be repeated. */
function seedOf(scenario, options) {
    return options.seed ?? scenario.seed ?? (0,external_node_crypto_.randomInt)(2 ** 32);
}

// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
// EXTERNAL MODULE: ./build/cli/run-options.js + 1 modules
var run_options = __webpack_require__(941);
;// CONCATENATED MODULE: ./build/cli/run.js






/** `rmq-chaos run`: the main job. */
const runCommand = {
    name: 'run',
    summary: 'Forms a cluster, breaks it as the scenario says, and judges what happened.',
    usage: 'run [FILE] [--scenario NAME] [--seed N] [--runs N] [--engine docker|netns] [--out DIR] [--set KEY=VALUE]',
    help: [
        'Without FILE the built-in smoke scenario runs.',
        '',
        '  --scenario NAME         only this scenario of the file, or a built-in one by name',
        '  --seed N                0 to 4294967295; the same seed draws the same schedule',
        '  --runs N                how often each scenario runs',
        ...run_options/* runOptionHelp */.a_,
        '  --set KEY=VALUE         one value of the scenario, e.g. --set cluster.net-tick=60s; may be repeated',
    ],
    options: {
        ...run_options/* runOptionTypes */.YR,
        scenario: { type: 'string' },
        seed: { type: 'string' },
        runs: { type: 'string' },
        set: { type: 'string', multiple: true },
    },
    maxPositionals: 1,
    run: (args, io) => conduct((0,run_options/* runOptionsOf */.Fq)(args, io), args.values.json === true, io, runScenarios),
};
/** Runs, prints the report, and gives the verdict's exit code. */
async function conduct(options, asJson, io, conductor) {
    const summary = await conductor(options, { progress: io.err, signal: io.signal });
    io.out(asJson ? (0,json/* toJson */.a)(summary.results) : textOf(summary));
    if (io.signal.aborted)
        return cli_io/* exitCodes */.h.interrupted;
    return cli_io/* exitCodes */.h[(0,totals/* overallVerdict */.Bn)(summary.results)];
}
function textOf(summary) {
    const text = (0,report_text/* toText */.f)(summary.results, {
        replay: (run) => summary.replayCommand(run),
        history: (run) => summary.historyPath(run),
        failureRateBound: summary.failureRateBound,
    });
    return summary.reportPath ? `${text}\nreport: ${summary.reportPath}` : text;
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

/***/ 6004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ conductRuns)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/plan/expected-duration.js
var expected_duration = __webpack_require__(8469);
// EXTERNAL MODULE: ./build/report/totals.js + 1 modules
var totals = __webpack_require__(700);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster_cluster = __webpack_require__(6239);
;// CONCATENATED MODULE: ./build/run/evidence.js


/** Writes one file of evidence. Throws {@link ClusterError} `disk-full` or `unwritable`. */
function writeEvidence(path, text) {
    return evidently(path, () => (0,promises_.writeFile)(path, text));
}
/** Makes a folder for evidence, and those above it. Throws {@link ClusterError} `disk-full` or `unwritable`. */
async function evidenceFolder(path) {
    await evidently(path, () => (0,promises_.mkdir)(path, { recursive: true }));
}
async function evidently(path, work) {
    try {
        return await work();
    }
    catch (error) {
        const code = error.code ?? '';
        if (code === 'ENOSPC' || code === 'EDQUOT') {
            throw new cluster_cluster/* ClusterError */.b('disk-full', `the disk is full: ${path} could not be written`, 'Free space and run again.', {
                cause: error,
            });
        }
        throw new cluster_cluster/* ClusterError */.b('unwritable', `${path} could not be written (${code})`, 'Choose another output folder.', {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/run/folder-name.js
/** Letters, digits, dots and dashes only: scenario names are the user's, folder names are ours. */
function folderNameOf(text) {
    return text.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-.]+|-+$/g, '') || 'run';
}

// EXTERNAL MODULE: ./build/cluster/journal.js
var cluster_journal = __webpack_require__(2554);
// EXTERNAL MODULE: ./build/history/history-file.js + 1 modules
var history_file = __webpack_require__(9756);
// EXTERNAL MODULE: ./build/plan/serialise-schedule.js + 2 modules
var serialise_schedule = __webpack_require__(9895);
// EXTERNAL MODULE: ./build/faults/fault.js
var fault = __webpack_require__(5296);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/faults/broker-probe.js

const amqpPort = 5672;
const epmdPort = 4369;
const distributionPort = 25672;
const amqpGreeting = Buffer.from('AMQP\x00\x00\x09\x01', 'latin1');
/** EPMD's NAMES request: length 1, then the letter n. */
const epmdNames = Buffer.from([0, 1, 0x6e]);
/** True when a broker greets back: any bytes at all prove that its process runs and serves. */
function amqpAnswers(address, windowMs, port = amqpPort) {
    return answers(address, port, amqpGreeting, windowMs);
}
/** True when the node's port mapper replies. A stopped process still accepts connections, but never replies. */
function epmdAnswers(address, windowMs, port = epmdPort) {
    return answers(address, port, epmdNames, windowMs);
}
/** True when the port accepts a connection within the window. */
function portAccepts(address, port, windowMs) {
    return answers(address, port, null, windowMs);
}
/** Resolves true at the first byte back (at the connection itself when nothing is asked), else false. */
function answers(address, port, question, windowMs) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host: address, port });
        const end = (answered) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(answered);
        };
        const timer = setTimeout(() => end(false), windowMs);
        socket.on('connect', () => (question ? socket.write(question) : end(true)));
        socket.on('data', () => end(true));
        socket.on('error', () => end(false));
        socket.on('close', () => end(false));
    });
}

;// CONCATENATED MODULE: ./build/faults/node-proof.js



/** How long a broker may take to serve again; a cold one takes 10 to 30 s on two cores. */
const servingLimitMs = 120_000;
/** How long a started node may take to show its Erlang distribution port. */
const bootLimitMs = 60_000;
const pollMs = 200;
function nodeNamed(cluster, name) {
    const node = cluster.nodes.find((candidate) => candidate.name === name);
    if (!node)
        throw new fault/* FaultNotEffective */.$(`there is no node "${name}" in this cluster`);
    return node;
}
/** Proves that no process of the node is left and that nobody answers on its ports. */
async function proveGone(cluster, name) {
    const { address } = nodeNamed(cluster, name);
    const state = await cluster.state(name);
    if (state !== 'down')
        throw new fault/* FaultNotEffective */.$(`${name} is still ${state}`);
    const ports = [amqpPort, distributionPort];
    const accepted = await Promise.all(ports.map((port) => portAccepts(address, port, 100)));
    const open = ports.filter((_, index) => accepted[index]);
    if (open.length > 0)
        throw new fault/* FaultNotEffective */.$(`${name} is down, yet port ${open.join(', ')} still accepts`);
    return `no process left; ports ${ports.join(' and ')} unreachable`;
}
/** Proves that a node's processes are stopped: they hold their ports open, but reply to nothing. */
async function proveSilent(cluster, name) {
    const { address } = nodeNamed(cluster, name);
    const state = await cluster.state(name);
    if (state !== 'paused')
        throw new fault/* FaultNotEffective */.$(`${name} is ${state}, not paused`);
    const [amqp, epmd] = await Promise.all([amqpAnswers(address, 150), epmdAnswers(address, 150)]);
    if (amqp || epmd)
        throw new fault/* FaultNotEffective */.$(`${name} is paused, yet its ${amqp ? 'broker' : 'epmd'} replies`);
    return 'all processes stopped; neither broker nor epmd replies';
}
/** Proves that a node's processes run: its port mapper replies. */
async function proveRunning(cluster, name, limitMs = 10_000) {
    const { address } = nodeNamed(cluster, name);
    await waitFor(cluster, name, limitMs, 'its epmd replies', () => epmdAnswers(address, 1_000));
    return 'processes run; epmd replies';
}
/**
 * Proves that a node came up. When the peers that serve now and that it may reach make a majority with it,
 * its broker must greet on AMQP; otherwise it has to wait for them by design, and then its Erlang
 * distribution port is all the proof there can be.
 */
async function proveStarted({ cluster, network }, name, { limitMs = servingLimitMs, mustServe = false } = {}) {
    const { address } = nodeNamed(cluster, name);
    const began = performance.now();
    const cut = network.cutFrom(name);
    const peers = cluster.nodes.filter((node) => node.name !== name && !cut.includes(node.name));
    const serving = (await Promise.all(peers.map((peer) => amqpAnswers(peer.address, 500)))).filter(Boolean);
    const majority = (serving.length + 1) * 2 > cluster.nodes.length;
    const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
    if (majority || mustServe) {
        await waitFor(cluster, name, limitMs, 'its broker answers on AMQP', () => amqpAnswers(address, 1_000));
        return `broker answers on AMQP after ${took()}`;
    }
    await waitFor(cluster, name, Math.min(limitMs, bootLimitMs), 'its distribution port is open', () => portAccepts(address, distributionPort, 1_000));
    return `Erlang runs after ${took()}; its broker waits for peers (${serving.length + 1} of ${cluster.nodes.length} there)`;
}
/** Polls a fact until it holds, the node dies, or the limit passes. */
async function waitFor(cluster, name, limitMs, what, holds) {
    const end = performance.now() + limitMs;
    while (!(await holds())) {
        if ((await cluster.state(name)) === 'down')
            throw new fault/* FaultNotEffective */.$(`${name} ended before ${what}: ${await lastWords(cluster, name)}`);
        if (performance.now() >= end)
            throw new fault/* FaultNotEffective */.$(`${name}: not within the limit of ${limitMs / 1000} s that ${what}: ${await lastWords(cluster, name)}`);
        await (0,external_node_timers_promises_.setTimeout)(pollMs);
    }
}
async function lastWords(cluster, name) {
    const tail = await cluster.logTail(name, 5).catch(() => '');
    return tail.trim() === '' ? 'it has written no log' : `its last log lines: ${tail.trim()}`;
}

;// CONCATENATED MODULE: ./build/faults/target.js

/** The node that the action is aimed at, its role resolved now. */
function targetNode(context, action) {
    if (action.node === null)
        throw new fault/* FaultNotEffective */.$(`"${action.kind}" says no node`);
    return context.resolveNode(action.node, action.lane);
}
/** `lane/client` as the action names them, with "all" for what it leaves open. */
function targetClient({ lane, client }) {
    return `${lane ?? 'all'}/${client ?? 'all'}`;
}

;// CONCATENATED MODULE: ./build/faults/on-nodes.js


/**
 * Does one thing to the node that the action names, or, when it names none, to every node that is in this
 * state now, all at once: nodes that were down together may wait for each other to boot.
 * @throws FaultNotEffective when there is no such node, or for any of them.
 */
async function onNodes(context, action, state, apply) {
    if (action.node !== null) {
        const target = await targetNode(context, action);
        return { target, evidence: await apply(target) };
    }
    const names = context.cluster.nodes.map((node) => node.name);
    const states = await Promise.all(names.map((name) => context.cluster.state(name)));
    const targets = names.filter((_, index) => states[index] === state);
    if (targets.length === 0)
        throw new fault/* FaultNotEffective */.$(`no node is ${state}`);
    return { target: targets.join(','), evidence: (await Promise.all(targets.map(apply))).join('; ') };
}

;// CONCATENATED MODULE: ./build/faults/start.js



/**
 * Starts a node that is down, or, when none is named, all that are: with the data it had and the network rules it
 * would have had.
 */
const start = {
    kind: 'start',
    apply: (context, action) => onNodes(context, action, 'down', (node) => startNode(context, node)),
};
/** The rules go in before anything else: a fresh namespace has none, and the broker must not meet its peers. */
async function startNode(context, node, options = {}) {
    const before = await context.cluster.state(node);
    if (before === 'paused')
        throw new fault/* FaultNotEffective */.$(`${node} is paused, not down; "unpause" wakes it`);
    if (before === 'down')
        await context.cluster.start(node);
    await context.network.reapply(node);
    const evidence = await proveStarted(context, node, options);
    return before === 'up' ? `was up already; ${evidence}` : evidence;
}

;// CONCATENATED MODULE: ./build/faults/revive.js




/** A broker that boots, or waits for its peers, writes a line at least every 30 s. */
const stillMs = 60_000;
const revive_pollMs = 1_000;
const tailLines = 200;
const stopLimitMs = 15_000;
/**
 * Starts a node that is down and waits until its broker serves. A node that ends on the way, and a broker that
 * hangs or has stopped inside a living node (an autoheal whose restart failed, say), are started again, once,
 * as their operator would have to.
 * @returns the evidence; a second start is told in it.
 * @throws {FaultNotEffective} when it does not serve within the limit.
 */
async function startOrRevive(context, name, options) {
    const { cluster } = context;
    const began = performance.now();
    const leftMs = () => Math.max(1, options.limitMs - (performance.now() - began));
    const watch = new AbortController();
    const serves = startNode(context, name, options).then((evidence) => ({ evidence }));
    const ended = serves.catch(async (error) => {
        if ((await cluster.state(name)) !== 'down')
            throw error;
        return { trouble: error.message };
    });
    const stuck = awaitStill(cluster, name, options.stillMs ?? stillMs, options.limitMs, watch.signal);
    const first = await Promise.race([ended, stuck]).finally(() => watch.abort());
    if ('evidence' in first)
        return first.evidence;
    ended.catch(() => undefined);
    options.witness.restarts(name, first.trouble);
    const seenAfterS = ((performance.now() - began) / 1000).toFixed(0);
    if ((await cluster.state(name)) !== 'down')
        await cluster.stop(name, stopLimitMs);
    await options.witness.observe();
    const evidence = await startNode(context, name, { ...options, limitMs: leftMs() });
    await options.witness.observe();
    return `did not come back by itself (${first.trouble}, seen after ${seenAfterS} s) and was restarted; ${evidence}`;
}
/** Resolves once the broker has not served, and its log has stood still, for `quietMs`; never when that is not so within the limit. */
async function awaitStill(cluster, name, quietMs, limitMs, signal) {
    const { address } = nodeNamed(cluster, name);
    let last = '';
    const endMs = performance.now() + limitMs;
    let sinceMs = performance.now();
    while (!signal.aborted && performance.now() < endMs) {
        const log = await cluster.logTail(name, tailLines).catch(() => last);
        if (log !== last || (await amqpAnswers(address, revive_pollMs)))
            sinceMs = performance.now();
        last = log;
        if (performance.now() - sinceMs >= quietMs)
            return { trouble: tellStill(quietMs, log) };
        await (0,external_node_timers_promises_.setTimeout)(revive_pollMs, undefined, { signal }).catch(() => undefined);
    }
    return new Promise(() => undefined);
}
/** What happened, with the broker's own word for it where its log has one. */
function tellStill(limitMs, log) {
    const telling = /failed_to_start_child,\s*\w+/.exec(log);
    const cause = telling === null ? '' : `; its log says ${telling[0]}`;
    return `its broker neither served nor wrote into its log for ${limitMs / 1000} s${cause}`;
}

;// CONCATENATED MODULE: ./build/faults/heal-everything.js



const nobody = { restarts: () => undefined, observe: async () => undefined };
/**
 * Undoes every fault: cuts, loss and pauses at once, then starts what is down until every broker serves; each
 * on its own, so that one that fails keeps no other from being undone.
 * @throws {FaultNotEffective} when all was tried, naming everything that could not be proven healed.
 */
async function healEverything(context, { limitMs, startNodes = true, witness = nobody }) {
    const { cluster, network } = context;
    const end = performance.now() + limitMs;
    const names = cluster.nodes.map((node) => node.name);
    const proofs = [];
    const problems = [];
    const attempt = async (target, undo) => {
        try {
            proofs.push({ target, evidence: await within(undo(), end - performance.now(), limitMs) });
        }
        catch (error) {
            problems.push(`${target}: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    await Promise.all([
        attempt('network', () => network.clear()),
        ...(await paused(cluster)).map((name) => attempt(name, async () => {
            await cluster.unpause(name);
            return proveRunning(cluster, name);
        })),
    ]);
    if (startNodes) {
        const limit = { limitMs: Math.max(1, end - performance.now()), mustServe: true, witness };
        await Promise.all(names.map((name) => attempt(name, () => startOrRevive(context, name, limit))));
    }
    if (problems.length > 0)
        throw new fault/* FaultNotEffective */.$(`not healed: ${problems.join('; ')}`);
    return proofs;
}
async function paused(cluster) {
    const states = await Promise.allSettled(cluster.nodes.map((node) => cluster.state(node.name)));
    return cluster.nodes.flatMap((node, index) => {
        const state = states[index];
        return state?.status === 'fulfilled' && state.value === 'paused' ? [node.name] : [];
    });
}
async function within(work, leftMs, limitMs) {
    let timer;
    const limit = new Promise((_, reject) => {
        const message = `not undone within the limit of ${limitMs / 1000} s`;
        timer = setTimeout(() => reject(new fault/* FaultNotEffective */.$(message)), Math.max(0, leftMs));
    });
    try {
        return await Promise.race([work, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: ./build/faults/network.js + 18 modules
var network = __webpack_require__(3948);
;// CONCATENATED MODULE: ./build/faults/consumer-cancel.js

/** Cancels a consumer; its channel stays open and keeps what it holds unsettled. */
const consumerCancel = {
    kind: 'consumer-cancel',
    async apply({ clients }, action) {
        return {
            target: targetClient(action),
            evidence: await clients.cancelConsumer(action.lane, action.client),
        };
    },
};

;// CONCATENATED MODULE: ./build/faults/consumer-close.js

/** Closes a consumer's channel and connection as a well-behaved client does. */
const consumerClose = {
    kind: 'consumer-close',
    async apply({ clients }, action) {
        return {
            target: targetClient(action),
            evidence: await clients.closeConsumer(action.lane, action.client),
        };
    },
};

;// CONCATENATED MODULE: ./build/faults/consumer-crash.js

/** Cuts a consumer's connection without a word, as a dying process would. */
const consumerCrash = {
    kind: 'consumer-crash',
    async apply({ clients }, action) {
        return {
            target: targetClient(action),
            evidence: await clients.crashConsumer(action.lane, action.client),
        };
    },
};

;// CONCATENATED MODULE: ./build/faults/consumer-settle.js


/** Changes what a consumer does with its deliveries from now on: ack, reject, requeue, or hold them back. */
const consumerSettle = {
    kind: 'consumer-settle',
    async apply({ clients }, action) {
        if (action.settle === null)
            throw new fault/* FaultNotEffective */.$('"consumer-settle" does not say how to settle');
        return {
            target: targetClient(action),
            evidence: await clients.settleConsumer(action.lane, action.client, action.settle),
        };
    },
};

;// CONCATENATED MODULE: ./build/faults/consumer-start.js

/** Starts a consumer that was crashed, closed or cancelled. */
const consumerStart = {
    kind: 'consumer-start',
    async apply({ clients }, action) {
        return {
            target: targetClient(action),
            evidence: await clients.startConsumer(action.lane, action.client),
        };
    },
};

;// CONCATENATED MODULE: ./build/faults/condition-fault.js


/** A fault that adds its condition to the network of a node or, when none is named, of every live one. */
function conditionFault(kind) {
    return {
        kind,
        async apply(context, action) {
            const { condition } = action;
            if (condition === null)
                throw new fault/* FaultNotEffective */.$(`"${kind}" says nothing to do to packets`);
            return onNodes(context, action, 'up', (node) => context.network.addConditions(node, [condition]));
        },
    };
}

;// CONCATENATED MODULE: ./build/faults/corrupt.js

/** Breaks one bit in a share of the packets of a node. */
const corrupt = conditionFault('corrupt');

;// CONCATENATED MODULE: ./build/faults/duplicate.js

/** Sends a share of the packets of a node twice. */
const duplicate = conditionFault('duplicate');

;// CONCATENATED MODULE: ./build/faults/fast.js

/** Ends every network condition, at one node or, when none is named, at all; cuts stay. */
const fast = {
    kind: 'fast',
    async apply(context, action) {
        if (action.node === null) {
            const nodes = context.cluster.nodes.map((node) => node.name);
            return { target: 'all', evidence: await endConditions(context.network, nodes) };
        }
        const target = await targetNode(context, action);
        return { target, evidence: await endConditions(context.network, [target]) };
    },
};
async function endConditions(network, nodes) {
    return (await Promise.all(nodes.map((node) => network.setConditions(node, [])))).join('; ');
}

;// CONCATENATED MODULE: ./build/faults/flaky.js


/** Loses a share of the packets of a node, of those that arrive unless aimed otherwise; or of every live node. */
const flaky = {
    kind: 'flaky',
    async apply(context, action) {
        const { lossPercent } = action;
        if (lossPercent === null)
            throw new fault/* FaultNotEffective */.$('"flaky" says no share of packets to lose');
        const condition = action.condition ?? plainLoss(lossPercent);
        return onNodes(context, action, 'up', (node) => context.network.addConditions(node, [condition]));
    },
};
/** What a schedule means that says a share and nothing else, as all did before conditions could be aimed. */
function plainLoss(percent) {
    return {
        effect: { kind: 'loss', percent, correlationPercent: null },
        aim: { direction: 'in', peers: null, ports: null },
        durationMs: null,
    };
}

;// CONCATENATED MODULE: ./build/faults/heal.js
/** Ends every cut; lossy links stay as they are. */
const heal = {
    kind: 'heal',
    async apply({ network }) {
        return { target: 'all', evidence: await network.heal() };
    },
};

;// CONCATENATED MODULE: ./build/faults/kill.js


/** SIGKILL of every process of a node, as a power cut would do it. */
const kill = {
    kind: 'kill',
    async apply(context, action) {
        const target = await targetNode(context, action);
        const before = await context.cluster.state(target);
        if (before !== 'down')
            await context.cluster.kill(target);
        const evidence = await proveGone(context.cluster, target);
        return { target, evidence: before === 'down' ? `was down already; ${evidence}` : evidence };
    },
};

// EXTERNAL MODULE: ./build/blockade/partition.js
var partition = __webpack_require__(7252);
;// CONCATENATED MODULE: ./build/faults/partition.js



/** Cuts nodes from each other: the groups given, or one node alone. Clients keep reaching every node. */
const partition_partition = {
    kind: 'partition',
    async apply(context, action) {
        const wanted = action.groups ?? [[await targetNode(context, action)]];
        const groups = await Promise.all(wanted.map((group) => Promise.all(group.map((node) => context.resolveNode(node, action.lane)))));
        const target = groups.map((group) => group.join(',')).join('|');
        try {
            return { target, evidence: await context.network.partition(groups) };
        }
        catch (error) {
            if (error instanceof partition/* PartitionError */.VK)
                throw new fault/* FaultNotEffective */.$(error.message, { cause: error });
            throw error;
        }
    },
};

;// CONCATENATED MODULE: ./build/faults/pause.js



/** Stops every process of a node where it stands, as a stalled virtual machine would. */
const pause = {
    kind: 'pause',
    async apply(context, action) {
        const target = await targetNode(context, action);
        const before = await context.cluster.state(target);
        if (before === 'down')
            throw new fault/* FaultNotEffective */.$(`${target} is down; there is nothing to pause`);
        if (before === 'up')
            await context.cluster.pause(target);
        return { target, evidence: await proveSilent(context.cluster, target) };
    },
};

;// CONCATENATED MODULE: ./build/faults/publisher-crash.js

/** Cuts a publisher's connection without a word; what it has in flight has an unknown outcome. */
const publisherCrash = {
    kind: 'publisher-crash',
    async apply({ clients }, action) {
        return {
            target: targetClient(action),
            evidence: await clients.crashPublisher(action.lane, action.client),
        };
    },
};

;// CONCATENATED MODULE: ./build/faults/rate-limit.js

/** Limits how much a second the packets of a node may carry. */
const rateLimit = conditionFault('rate-limit');

;// CONCATENATED MODULE: ./build/faults/reorder.js

/** Lets a share of the packets of a node overtake the others. */
const reorder = conditionFault('reorder');

;// CONCATENATED MODULE: ./build/faults/stop.js


/** A broker with a full queue takes seconds to stop; after this it is killed. */
const stop_stopLimitMs = 60_000;
/** Asks the broker to stop, as an operator would. */
const stop = {
    kind: 'stop',
    async apply(context, action) {
        const target = await targetNode(context, action);
        return { target, evidence: await stopNode(context, target) };
    },
};
async function stopNode({ cluster }, node) {
    if ((await cluster.state(node)) === 'paused')
        await cluster.unpause(node);
    const began = performance.now();
    await cluster.stop(node, stop_stopLimitMs);
    const took = (performance.now() - began) / 1000;
    const how = took * 1000 < stop_stopLimitMs ? 'stopped' : 'did not stop within its limit and was killed';
    return `${how} after ${took.toFixed(1)} s; ${await proveGone(cluster, node)}`;
}

;// CONCATENATED MODULE: ./build/faults/restart.js



/** A graceful stop and a start right after it. */
const restart = {
    kind: 'restart',
    async apply(context, action) {
        const target = await targetNode(context, action);
        const stopped = await stopNode(context, target);
        return { target, evidence: `${stopped}; ${await startNode(context, target)}` };
    },
};

;// CONCATENATED MODULE: ./build/faults/set-policy.js

/** Sets or changes the policy of a lane's queue in the middle of a run. */
const setPolicy = {
    kind: 'set-policy',
    async apply({ broker }, action) {
        if (action.policy === null)
            throw new fault/* FaultNotEffective */.$('"set-policy" says no policy');
        return { target: action.lane ?? 'all', evidence: await broker.setPolicy(action.lane, action.policy) };
    },
};

;// CONCATENATED MODULE: ./build/faults/slow.js

/** Delays the packets of a node, each a little differently when a jitter is given. */
const slow = conditionFault('slow');

;// CONCATENATED MODULE: ./build/faults/unpause.js



/** Lets the processes of a paused node (or, when none is named, of all that are) go on. */
const unpause = {
    kind: 'unpause',
    apply: (context, action) => onNodes(context, action, 'paused', async (target) => {
        const before = await context.cluster.state(target);
        if (before === 'down')
            throw new fault/* FaultNotEffective */.$(`${target} is down, not paused; "start" starts it`);
        if (before === 'paused')
            await context.cluster.unpause(target);
        return proveRunning(context.cluster, target);
    }),
};

;// CONCATENATED MODULE: ./build/faults/registry.js






















/** The compiler checks that no kind of action is without its fault. */
const faults = {
    kill: kill,
    stop: stop,
    start: start,
    restart: restart,
    pause: pause,
    unpause: unpause,
    partition: partition_partition,
    heal: heal,
    slow: slow,
    flaky: flaky,
    duplicate: duplicate,
    reorder: reorder,
    corrupt: corrupt,
    'rate-limit': rateLimit,
    fast: fast,
    'consumer-crash': consumerCrash,
    'consumer-close': consumerClose,
    'consumer-cancel': consumerCancel,
    'consumer-start': consumerStart,
    'consumer-settle': consumerSettle,
    'publisher-crash': publisherCrash,
    'set-policy': setPolicy,
};
/** The fault that an action of this kind causes. */
function faultOf(kind) {
    return faults[kind];
}

// EXTERNAL MODULE: ./node_modules/amqplib/channel_api.js
var channel_api = __webpack_require__(3222);
// EXTERNAL MODULE: ./build/rabbitmq/node-files.js
var node_files = __webpack_require__(7537);
;// CONCATENATED MODULE: ./build/rabbitmq/within.js
/** A step took longer than its limit; the message names both. */
class LimitPassed extends Error {
    name = 'LimitPassed';
}
/** Settles as the work does, or rejects with {@link LimitPassed} after the limit. The work itself is not stopped. */
function within_within(limitMs, what, work) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new LimitPassed(`${what} took longer than ${limitMs / 1000} s`)), limitMs);
        work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
}

;// CONCATENATED MODULE: ./build/rabbitmq/amqp-link.js



/** Opens a connection. Throws when the node does not answer within the limit or refuses. */
async function openLink(options, listeners) {
    const { node, credentials, connectTimeoutMs } = options;
    const socket = new AbortController();
    // The signal reaches net.connect: aborting it destroys the socket in whatever phase it is.
    const socketOptions = {
        noDelay: true,
        signal: socket.signal,
        clientProperties: { connection_name: options.name },
    };
    const opening = (0,channel_api/* connect */.N)({
        hostname: node.address,
        port: node_files/* amqpPort */.Ld,
        username: credentials.user,
        password: credentials.password,
        heartbeat: options.heartbeatSeconds,
    }, socketOptions);
    let model;
    try {
        model = await within_within(connectTimeoutMs, `connecting to ${node.name}`, opening);
    }
    catch (error) {
        socket.abort();
        throw error;
    }
    return supervise(model, socket, listeners);
}
function supervise(model, socket, listeners) {
    let reason = null;
    let over = false;
    const end = () => {
        if (over)
            return;
        over = true;
        // Without this a peer that vanished keeps the socket, and so this process, alive for minutes.
        socket.abort();
        listeners.ended(reason ?? 'closed');
    };
    model.on('error', (error) => {
        reason ??= error.message;
    });
    model.on('close', (error) => {
        reason ??= error?.message ?? null;
        end();
    });
    model.on('blocked', (why) => listeners.blocked(why));
    model.on('unblocked', () => listeners.unblocked());
    model.on('handler-error', rethrow);
    return {
        model,
        crash: (why) => {
            reason ??= why;
            socket.abort();
            end();
        },
        close: async (timeoutMs, why = 'closed') => {
            if (over)
                return;
            reason ??= why;
            await within_within(timeoutMs, 'closing a connection', model.close()).catch(() => undefined);
            end();
        },
    };
}
/** A listener of ours threw: a defect, which must end the process instead of being swallowed. */
function rethrow(error) {
    setImmediate(() => {
        throw error;
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/rabbitmq/policy.js


const appliedLimitMs = 10_000;
const policy_pollMs = 200;
/**
 * Puts the one policy of a lane's queue in force, in place of the one before, and waits until the queue says
 * that it is. Returns a sentence of proof. Throws when the queue does not take it within 10 s.
 */
async function putLanePolicy(lane, definition, management) {
    await putPolicy(lane, definition, management);
    const deadlineMs = performance.now() + appliedLimitMs;
    for (;;) {
        const queue = await management.queue(lane).catch(() => null);
        if (queue && (0,external_node_util_.isDeepStrictEqual)(queue.policyDefinition, definition)) {
            return `queue ${lane} is under policy ${JSON.stringify(definition)}`;
        }
        if (performance.now() > deadlineMs) {
            throw new Error(`queue ${lane} did not take policy ${JSON.stringify(definition)} within ${appliedLimitMs / 1000} s; ` +
                `it is under ${JSON.stringify(queue?.policyDefinition ?? 'no policy we can see')}`);
        }
        await (0,external_node_timers_promises_.setTimeout)(policy_pollMs);
    }
}
/** The policy alone; the queue need not exist yet. */
async function putPolicy(lane, definition, management) {
    await management.putPolicy(lane, {
        pattern: `^${lane.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`,
        definition,
        'apply-to': 'queues',
        priority: 10,
    });
}

// EXTERNAL MODULE: ./build/rabbitmq/version.js
var rabbitmq_version = __webpack_require__(2199);
;// CONCATENATED MODULE: ./build/rabbitmq/queue-arguments.js

/** The scenario asks for something this version of RabbitMQ does not have. */
class NotInThisVersion extends Error {
    name = 'NotInThisVersion';
}
/** What to declare for a lane. Throws {@link NotInThisVersion}. */
function queueDeclaration(lane, nodeCount, version) {
    refuseWhatIsNotThere(lane, version);
    const { queue } = lane;
    const policy = {
        ...(queue.type === 'mirrored' ? mirroring(queue.replicas, nodeCount) : {}),
        ...queue.policy,
    };
    return {
        arguments: {
            ...typeArguments(lane, version),
            ...(queue.singleActiveConsumer ? { 'x-single-active-consumer': true } : {}),
            ...queue.arguments,
        },
        policy: Object.keys(policy).length === 0 ? null : policy,
    };
}
function refuseWhatIsNotThere({ name, queue }, version) {
    if (queue.type === 'mirrored' && (0,rabbitmq_version/* atLeast */.j)(version, 4, 0)) {
        throw new NotInThisVersion(`lane ${name}: mirrored classic queues were removed in RabbitMQ 4.0 and this is ${version}; use type quorum`);
    }
    if (queue.type === 'stream' && !(0,rabbitmq_version/* atLeast */.j)(version, 3, 9)) {
        throw new NotInThisVersion(`lane ${name}: streams came with RabbitMQ 3.9 and this is ${version}`);
    }
}
/** The declaring node is the leader in every version; from 3.10 on it must be said to be sure (3.9 for streams). */
function typeArguments({ queue }, version) {
    if (queue.type === 'quorum') {
        return {
            'x-queue-type': 'quorum',
            'x-quorum-initial-group-size': queue.replicas,
            ...((0,rabbitmq_version/* atLeast */.j)(version, 3, 10) ? { 'x-queue-leader-locator': 'client-local' } : {}),
        };
    }
    if (queue.type === 'stream') {
        return {
            'x-queue-type': 'stream',
            'x-initial-cluster-size': queue.replicas,
            'x-queue-leader-locator': 'client-local',
        };
    }
    return { 'x-queue-type': 'classic' };
}
function mirroring(replicas, nodeCount) {
    const mode = replicas >= nodeCount ? { 'ha-mode': 'all' } : { 'ha-mode': 'exactly', 'ha-params': replicas };
    return { ...mode, 'ha-sync-mode': 'automatic' };
}

;// CONCATENATED MODULE: ./build/rabbitmq/declare-queue.js




const connectTimeoutMs = 10_000;
const declareTimeoutMs = 30_000;
/** Declares the lane's durable queue by a connection to the node that shall lead it; its policy is there before. */
async function declareQueue(lane, surroundings) {
    const { nodes, credentials, management, brokerVersion } = surroundings;
    const declaration = queueDeclaration(lane, nodes.length, brokerVersion);
    const node = nodes.find(({ name }) => lane.queue.leader === null || name === lane.queue.leader);
    if (!node)
        throw new Error(`lane ${lane.name}: there is no node ${lane.queue.leader} to lead its queue`);
    if (declaration.policy)
        await putPolicy(lane.name, declaration.policy, management);
    const link = await openLink({ node, credentials, name: `declare ${lane.name}`, connectTimeoutMs, heartbeatSeconds: 10 }, { ended: () => undefined, blocked: () => undefined, unblocked: () => undefined });
    try {
        const channel = await within_within(connectTimeoutMs, `opening a channel on ${node.name}`, link.model.createChannel());
        // The reason of a refusal comes with the rejected declare as well.
        channel.on('error', () => undefined);
        const declared = channel.assertQueue(lane.name, { durable: true, arguments: declaration.arguments });
        await within_within(declareTimeoutMs, `declaring queue ${lane.name} on ${node.name}`, declared);
        await declareDeadLetterQueue(lane, (name) => channel.assertQueue(name, { durable: true }));
    }
    finally {
        await link.close(connectTimeoutMs);
    }
}
/** Where the lane's queue dead-letters to by the default exchange, so that nothing of it vanishes; null: nowhere. */
function deadLetterQueueOf(lane) {
    const exchange = lane.queue.arguments['x-dead-letter-exchange'] ?? lane.queue.policy['dead-letter-exchange'];
    const key = lane.queue.arguments['x-dead-letter-routing-key'] ?? lane.queue.policy['dead-letter-routing-key'];
    return exchange === '' && typeof key === 'string' && key !== '' ? key : null;
}
async function declareDeadLetterQueue(lane, declare) {
    const name = deadLetterQueueOf(lane);
    if (name !== null)
        await within_within(declareTimeoutMs, `declaring dead-letter queue ${name}`, declare(name));
}

;// CONCATENATED MODULE: ./build/rabbitmq/formation.js

const formation_pollMs = 500;
/** Two nodes that answer and do not know each other so many times running will not meet any more. */
const strangersLimit = 6;
/** Some nodes formed a cluster of their own: they gave up on their peers and reported success. Form it again. */
class FormedAlone extends Error {
    name = 'FormedAlone';
}
/** The cluster was not whole within the limit. The message ends with the broker's own last words. */
class NeverFormed extends Error {
    name = 'NeverFormed';
}
/**
 * Waits until every node answers and sees every other as running. Only asks the management API: a command line
 * call costs a second of CPU and can disturb a node that boots. Throws {@link FormedAlone} and {@link NeverFormed}.
 */
async function awaitFormation(options) {
    const { nodes, management, timeoutMs, progress, signal } = options;
    const deadlineMs = performance.now() + timeoutMs;
    let strangersSeen = 0;
    let told = '';
    for (;;) {
        const answers = await askAll(nodes, management);
        const missing = whatIsMissing(nodes, answers);
        if (missing.length === 0)
            return;
        const line = missing.join('; ');
        if (line !== told)
            progress(`cluster: ${line}`);
        told = line;
        const strangers = findStrangers(nodes, answers);
        strangersSeen = strangers ? strangersSeen + 1 : 0;
        if (strangers && strangersSeen >= strangersLimit) {
            throw new FormedAlone(`${strangers[0]} and ${strangers[1]} run, but in clusters of their own`);
        }
        const gone = await whoIsGone(options);
        if (gone.length > 0)
            throw await neverFormed(options, `the broker of ${gone.join(', ')} has ended`, gone);
        if (performance.now() > deadlineMs) {
            const silent = nodes.filter((node) => !answers.get(node.name)).map((node) => node.name);
            const what = `no whole cluster within ${timeoutMs / 1000} s: ${missing.join('; ')}`;
            throw await neverFormed(options, what, silent);
        }
        await (0,external_node_timers_promises_.setTimeout)(formation_pollMs, undefined, { signal });
    }
}
/** One sentence for each node that does not answer, or does not see all others running; empty when whole. */
function whatIsMissing(nodes, answers) {
    return nodes.flatMap((node) => {
        const seen = answers.get(node.name);
        if (!seen)
            return [`${node.name} does not answer yet`];
        const unseen = nodes.filter((peer) => !sees(seen, peer));
        return unseen.length === 0
            ? []
            : [`${node.name} does not see ${unseen.map((peer) => peer.name).join(', ')}`];
    });
}
/** Two nodes that both answer and neither of which knows the other, running or not. */
function findStrangers(nodes, answers) {
    for (const one of nodes) {
        for (const other of nodes) {
            const [seenByOne, seenByOther] = [answers.get(one.name), answers.get(other.name)];
            if (one === other || !seenByOne || !seenByOther)
                continue;
            if (!knows(seenByOne, other) && !knows(seenByOther, one))
                return [one.name, other.name];
        }
    }
    return null;
}
async function askAll(nodes, management) {
    const entries = nodes.map(async (node) => {
        const seen = await management.nodesSeenBy(node.name).catch(() => null);
        return [node.name, seen];
    });
    return new Map(await Promise.all(entries));
}
function knows(seen, node) {
    return seen.some((view) => view.erlangName === node.erlangName);
}
function sees(seen, node) {
    return seen.some((view) => view.erlangName === node.erlangName && view.running);
}
async function whoIsGone({ nodes, isGone }) {
    const gone = await Promise.all(nodes.map((node) => isGone(node.name)));
    return nodes.filter((_, index) => gone[index]).map((node) => node.name);
}
/** `suspects`: the nodes whose logs tell why; none: all. */
async function neverFormed({ nodes, logTail }, what, suspects) {
    const names = suspects.length > 0 ? suspects : nodes.map((node) => node.name);
    const tails = names.map(async (name) => {
        const tail = await logTail(name).catch((error) => `its log cannot be read: ${String(error)}`);
        return `\n--- last log lines of ${name}\n${tail}`;
    });
    return new NeverFormed(`${what}${(await Promise.all(tails)).join('')}`);
}

;// CONCATENATED MODULE: ./build/rabbitmq/replicas.js

const replicas_pollMs = 250;
/** A queue did not get its leader and members within the limit. */
class QueueNotReady extends Error {
    name = 'QueueNotReady';
}
/** Waits until the queue has a leader and all members asked for are online. Throws {@link QueueNotReady}. */
async function awaitReplicas(lane, management, nodeCount, { timeoutMs, progress, signal }) {
    const deadlineMs = performance.now() + timeoutMs;
    for (;;) {
        const queue = await management.queue(lane.name).catch(() => null);
        const lacking = queue ? whatReplicasLack(queue, wantedMembers(lane, nodeCount)) : 'it is not listed yet';
        if (lacking === null) {
            progress(`queue ${lane.name}: ${lane.queue.type}, ${queue?.members.length} member(s) online`);
            return;
        }
        if (performance.now() > deadlineMs) {
            throw new QueueNotReady(`queue ${lane.name} is not ready after ${timeoutMs / 1000} s: ${lacking}`);
        }
        await (0,external_node_timers_promises_.setTimeout)(replicas_pollMs, undefined, { signal });
    }
}
/** Members to wait for. Mirrors are counted as online when synchronised, which a manual policy does not promise. */
function wantedMembers({ queue }, nodeCount) {
    const replicas = Math.min(queue.replicas, nodeCount);
    if (queue.type === 'quorum' || queue.type === 'stream')
        return replicas;
    if (queue.type !== 'mirrored')
        return 1;
    const { 'ha-mode': mode, 'ha-params': parameters, 'ha-sync-mode': synchronisation } = queue.policy;
    if (synchronisation === 'manual')
        return 1;
    if (mode === 'exactly' && typeof parameters === 'number')
        return Math.min(parameters, nodeCount);
    if (mode === 'nodes' && Array.isArray(parameters))
        return parameters.length;
    return mode === 'all' ? nodeCount : replicas;
}
/** Null: nothing. */
function whatReplicasLack(queue, members) {
    if (queue.leader === null)
        return 'it has no leader';
    if (queue.online.length < members) {
        return `${queue.online.length} of ${members} members online (${queue.online.join(', ')})`;
    }
    const offline = queue.members.filter((member) => !queue.online.includes(member));
    const replicated = queue.type === 'quorum' || queue.type === 'stream';
    return replicated && offline.length > 0 ? `${offline.join(', ')} not online` : null;
}

;// CONCATENATED MODULE: ./build/rabbitmq/wholeness.js



const wholeness_pollMs = 500;
/** After everything was healed the cluster did not become whole again within the limit. */
class NotWhole extends Error {
    name = 'NotWhole';
}
/** Waits until {@link whatIsNotWhole} finds nothing. Throws {@link NotWhole} with what it found last. */
async function awaitWhole(options, wait) {
    const deadlineMs = performance.now() + wait.timeoutMs;
    let told = '';
    for (;;) {
        const lacking = await whatIsNotWhole(options);
        if (lacking.length === 0)
            return;
        const line = lacking.join('; ');
        if (line !== told)
            wait.progress(`not whole yet: ${line}`);
        told = line;
        if (performance.now() > deadlineMs) {
            throw new NotWhole(`the cluster is not whole ${wait.timeoutMs / 1000} s after the heal: ${line}`);
        }
        await (0,external_node_timers_promises_.setTimeout)(wholeness_pollMs, undefined, { signal: wait.signal });
    }
}
/** Sentences: nodes that do not see each other, partitions listed, alarms, queues without leader or members. */
async function whatIsNotWhole(options) {
    const { nodes, management, lanes } = options;
    const answers = await askAll(nodes, management);
    const lacking = whatIsMissing(nodes, answers);
    for (const [name, seen] of answers) {
        for (const view of seen ?? []) {
            if (view.partitions.length > 0) {
                lacking.push(`${name} lists a partition of ${view.erlangName} from ${view.partitions.join(', ')}`);
            }
            if (view.alarms.length > 0)
                lacking.push(`${view.erlangName} has an alarm: ${view.alarms.join(', ')}`);
        }
    }
    if (lacking.length > 0)
        return [...new Set(lacking)];
    for (const lane of lanes) {
        const queue = await management.queue(lane.name).catch(() => null);
        const lack = queue
            ? whatReplicasLack(queue, wantedMembers(lane, nodes.length))
            : 'the broker does not list it';
        if (lack !== null)
            lacking.push(`queue ${lane.name}: ${lack}`);
    }
    return lacking;
}

;// CONCATENATED MODULE: ./build/workload/amqp-opener.js


/** Limits of a client's connection. A paused or cut-off node must not hang a client. */
const amqp_opener_connectTimeoutMs = 4000;
const heartbeatSeconds = 5;
const openChannelTimeoutMs = 10_000;
const closeTimeoutMs = 2000;
function amqpOpener(nodes, credentials) {
    return {
        open: async (nodeName, name, mode, endings) => {
            const node = nodes.find((candidate) => candidate.name === nodeName);
            if (!node)
                throw new Error(`there is no node ${nodeName}`);
            // The endings are heard only of a channel that was handed out: until then, failing is the answer.
            let handedOut = false;
            let endedEarly = null;
            const link = await openLink({ node, credentials, name, connectTimeoutMs: amqp_opener_connectTimeoutMs, heartbeatSeconds }, {
                blocked: endings.blocked,
                unblocked: endings.unblocked,
                ended: (reason) => {
                    if (handedOut)
                        endings.ended(reason);
                    else
                        endedEarly = reason;
                },
            });
            try {
                const channel = await within_within(openChannelTimeoutMs, `opening a channel on ${nodeName}`, create(link, mode));
                if (endedEarly !== null)
                    throw new Error(endedEarly);
                handedOut = true;
                return superviseChannel(link, channel);
            }
            catch (error) {
                link.crash('the channel could not be opened');
                throw error;
            }
        },
    };
}
async function create(link, mode) {
    return mode === 'confirm' ? link.model.createConfirmChannel() : link.model.createChannel();
}
/** A channel that the broker closes takes its connection with it: one connection, one channel, one epoch. */
function superviseChannel(link, channel) {
    let reason = 'channel closed';
    channel.on('error', (error) => {
        reason = error.message;
    });
    // Also comes first when the connection itself ends; its own reason, told in the same turn, then wins.
    channel.on('close', () => setImmediate(() => link.close(closeTimeoutMs, reason)));
    channel.on('handler-error', (error, event) => {
        // Deliveries for a consumer it does not know: the broker's doing, not ours (our own listeners never throw).
        if (event === 'delivery' || event === 'cancel')
            link.crash(error.message);
        else
            rethrow(error);
    });
    return {
        channel,
        crash: link.crash,
        close: (timeoutMs) => link.close(timeoutMs),
    };
}

;// CONCATENATED MODULE: ./build/workload/consume-channel.js


/** A consume that waits for an election fails after so long and is tried elsewhere. */
const consumeTimeoutMs = 15_000;
/** The real thing, over AMQP 0-9-1. Prefetch is per consumer. */
function consumeChannelOpener(amqp) {
    return async (node, name, { queue, prefetch }, listeners) => {
        const opened = await amqp.open(node, name, 'plain', listeners);
        const { channel } = opened;
        const unsettled = new Map();
        const receive = (message) => {
            if (message === null) {
                listeners.cancelledByBroker();
                return;
            }
            // Only the fields are needed to settle; the body must not be kept.
            unsettled.set(message.fields.deliveryTag, { ...message, content: Buffer.alloc(0) });
            listeners.delivered(toDelivery(message));
        };
        return {
            consume: async (consumerTag, consumerArguments) => {
                const setUp = async () => {
                    if (prefetch > 0)
                        await channel.prefetch(prefetch);
                    await channel.consume(queue, guarded(receive), { consumerTag, arguments: consumerArguments });
                };
                await within_within(consumeTimeoutMs, `consuming from ${queue} on ${node}`, setUp());
            },
            cancel: async (consumerTag) => {
                await within_within(consumeTimeoutMs, `cancelling ${consumerTag}`, channel.cancel(consumerTag));
            },
            settle: (tag, kind) => {
                const message = unsettled.get(tag);
                if (!message)
                    throw new Error(`delivery ${tag} is settled already`);
                unsettled.delete(tag);
                if (kind === 'acked')
                    channel.ack(message);
                else
                    channel.nack(message, false, kind === 'requeued');
            },
            crash: opened.crash,
            close: opened.close,
        };
    };
}
function toDelivery(message) {
    const offset = message.properties.headers?.['x-stream-offset'];
    return {
        tag: message.fields.deliveryTag,
        redelivered: message.fields.redelivered,
        body: message.content,
        offset: typeof offset === 'number' ? offset : null,
    };
}
/** A defect in our own listener must end the process, not be taken for the broker's misbehaviour. */
function guarded(listener) {
    return (value) => {
        try {
            listener(value);
        }
        catch (error) {
            rethrow(error instanceof Error ? error : new Error(String(error)));
        }
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/workload/message.js

const checksumLength = 8;
/** A body of exactly `bytes`, or as many as the identity needs. The checksum covers all but itself. */
function encodeMessage(identity, bytes) {
    const head = `${identity.run} ${identity.publisher} ${identity.number} ${identity.session} `;
    const headLength = Buffer.byteLength(head);
    const body = Buffer.alloc(Math.max(bytes, headLength + checksumLength + 1), '.');
    body.write(head, 0);
    body[headLength + checksumLength] = 10;
    body.write(checksum(body, headLength), headLength);
    return body;
}
function decodeMessage(body, run) {
    const end = body.indexOf(10);
    const fields = body.subarray(0, Math.max(end, 0)).toString().split(' ');
    const [ownRun, publisher, number, session, written] = fields;
    if (fields.length !== 5 || !ownRun || !publisher || !number || !session || !written) {
        const damaged = body.subarray(0, run.length).toString() === run;
        return { kind: damaged ? 'corrupt' : 'foreign', reason: 'no message of ours' };
    }
    if (checksum(body, end - checksumLength) !== written) {
        return { kind: ownRun === run ? 'corrupt' : 'foreign', reason: `checksum is not ${written}` };
    }
    if (ownRun !== run)
        return { kind: 'foreign', reason: `of run ${ownRun}` };
    return { kind: 'own', identity: { run, publisher, number: Number(number), session: Number(session) } };
}
/** Of everything before and behind the checksum's own place, as eight hexadecimal digits. */
function checksum(body, place) {
    const before = (0,external_node_zlib_.crc32)(body.subarray(0, place));
    return (0,external_node_zlib_.crc32)(body.subarray(place + checksumLength), before)
        .toString(16)
        .padStart(checksumLength, '0');
}

;// CONCATENATED MODULE: ./build/workload/consumer-session.js

const settlements = {
    ack: 'acked',
    reject: 'rejected',
    requeue: 'requeued',
};
/** One connection of a consumer, from connect to the end. Its consumer tag is its name, e.g. `c1/2`. */
class ConsumerSession {
    context;
    id;
    node;
    settlement;
    offset;
    #ended;
    #resolveEnded = () => undefined;
    #channel = null;
    #held = [];
    #useful = false;
    #consuming = false;
    #connected = false;
    #cancelledByBroker = false;
    #gaveUp = false;
    constructor(context, id, node, settlement, 
    /** Of streams: where to begin; told back by {@link ConsumerSession.nextOffset}. */
    offset) {
        this.context = context;
        this.id = id;
        this.node = node;
        this.settlement = settlement;
        this.offset = offset;
        this.#ended = new Promise((resolve) => {
            this.#resolveEnded = resolve;
        });
    }
    get isOpen() {
        return this.#channel !== null;
    }
    /** True once it had a connection, also when that is gone. */
    get wasConnected() {
        return this.#connected;
    }
    /** False after a cancel, whoever asked for it. */
    get isConsuming() {
        return this.isOpen && this.#consuming;
    }
    get nextOffset() {
        return this.offset;
    }
    /** Throws when no channel can be had, or when consuming is refused; then nothing stays open. */
    async open() {
        const { context } = this;
        const target = { queue: context.queue, prefetch: context.prefetch };
        const channel = await context.open(this.node, this.#name, target, this);
        this.#channel = channel;
        this.#connected = true;
        context.history.event('connected', this.#name, [], { node: this.node });
        try {
            const begin = context.isStream ? { 'x-stream-offset': this.offset } : {};
            await channel.consume(this.#name, { ...context.arguments, ...begin });
            if (this.isOpen && !this.#cancelledByBroker)
                this.#consumeOk();
        }
        catch (error) {
            channel.crash(error instanceof Error ? error.message : String(error));
            throw error;
        }
    }
    /** Resolves when the connection is gone: true when anything was delivered. */
    async whenEnded() {
        await this.#ended;
        return this.#useful;
    }
    crash(reason) {
        this.#channel?.crash(reason);
    }
    /**
     * The history is told first: the broker hands what we held to others as soon as it reads our close, which is
     * before it answers. What still comes in is not ours any more; the broker takes it back like the rest.
     */
    async close(timeoutMs) {
        const channel = this.#channel;
        if (!channel)
            return;
        this.#giveUp('closed');
        await channel.close(timeoutMs);
    }
    /** basic.cancel; what is not settled stays with this channel. Throws when the broker does not answer. */
    async cancel() {
        await this.#channel?.cancel(this.#name);
        this.#consuming = false;
        this.context.history.event('cancelled', this.#name, [], { by: 'client', node: this.node });
    }
    /** From now on; leaving `hold` settles what is held, oldest first. */
    settleBy(settlement) {
        this.settlement = settlement;
        if (settlement === 'hold')
            return;
        const held = this.#held;
        this.#held = [];
        for (const delivery of held)
            this.#settle(delivery, settlements[settlement]);
    }
    delivered(delivery) {
        if (this.#gaveUp)
            return;
        this.#useful = true;
        const { context } = this;
        this.#consumeOk();
        if (delivery.offset !== null)
            this.offset = delivery.offset + 1;
        const message = decodeMessage(delivery.body, context.run);
        if (message.kind !== 'own') {
            context.history.event(message.kind, this.#name, [], {
                reason: message.reason,
                bytes: delivery.body.length,
                redelivered: delivery.redelivered,
            });
            this.#channel?.settle(delivery.tag, 'acked');
            return;
        }
        const { publisher, number, session } = message.identity;
        context.history.delivered(this.id, publisher, number, delivery.redelivered, session);
        const held = { tag: delivery.tag, publisher, number };
        if (this.settlement === 'hold')
            this.#held.push(held);
        else
            this.#settle(held, settlements[this.settlement]);
    }
    cancelledByBroker() {
        this.#consuming = false;
        this.#cancelledByBroker = true;
        this.context.history.event('cancelled', this.#name, [], { by: 'broker', node: this.node });
        this.crash('the broker cancelled the consumer');
    }
    blocked(reason) {
        this.context.history.event('blocked', this.#name, [], { node: this.node, reason });
    }
    unblocked() {
        this.context.history.event('unblocked', this.#name, [], { node: this.node });
    }
    ended(reason) {
        this.#giveUp(reason);
        this.#resolveEnded();
    }
    #giveUp(reason) {
        this.#channel = null;
        this.#consuming = false;
        this.#held = [];
        if (this.#gaveUp)
            return;
        this.#gaveUp = true;
        this.context.history.event('disconnected', this.#name, [], { node: this.node, reason });
    }
    get #name() {
        return `${this.id.client}/${this.id.session}`;
    }
    /** Deliveries can come in before the promise of the consume is told. */
    #consumeOk() {
        if (this.#consuming || this.#cancelledByBroker)
            return;
        this.#consuming = true;
        const begin = this.context.isStream ? { offset: this.offset } : {};
        this.context.history.event('consuming', this.#name, [], { node: this.node, ...begin });
    }
    #settle({ tag, publisher, number }, kind) {
        try {
            this.#channel?.settle(tag, kind);
        }
        catch {
            // The channel is gone: nothing was written, so nothing was settled.
            return;
        }
        if (this.isOpen)
            this.context.history.settled(kind, this.id, publisher, number);
    }
}

;// CONCATENATED MODULE: ./build/workload/keep-connected.js

const firstDelayMs = 100;
const longestDelayMs = 2000;
/**
 * Session after session until the signal aborts: the next one at once, on the next node of the route; after
 * sessions that failed or were of no use with a delay that doubles up to two seconds.
 */
async function keepConnected({ route, session, onFailure, signal }) {
    let failures = 0;
    while (!signal.aborted) {
        try {
            failures = (await session(route.current)) ? 0 : failures + 1;
        }
        catch (error) {
            failures += 1;
            if (!signal.aborted)
                onFailure(route.current, error);
        }
        route.moveOn();
        await keep_connected_pause(reconnectDelayMs(failures), signal);
    }
}
/** Nothing for the first failure, then 100 ms doubling up to 2 s. */
function reconnectDelayMs(failures) {
    if (failures < 2)
        return 0;
    return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - 2, 10));
}
async function keep_connected_pause(delayMs, signal) {
    await (0,external_node_timers_promises_.setTimeout)(delayMs, undefined, { signal }).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/workload/consumer.js



const consumer_closeTimeoutMs = 2000;
const consumingTickMs = 20;
/** A consumer: session after session while it is meant to run; stays away once it crashed, closed or cancelled. */
class Consumer {
    context;
    route;
    settlement;
    #stop = new AbortController();
    #running = null;
    #current = null;
    #sessions = 0;
    #offset = 'first';
    constructor(context, route, settlement) {
        this.context = context;
        this.route = route;
        this.settlement = settlement;
    }
    get id() {
        return this.context.id;
    }
    /** The node it consumes from; null while it does not. */
    get node() {
        return this.#current?.isConsuming ? this.#current.node : null;
    }
    /** Of a stream: what it has read up to; `first` when nothing yet. */
    get nextOffset() {
        return this.#current?.nextOffset ?? this.#offset;
    }
    get isConsuming() {
        return this.node !== null;
    }
    /** Starts, or starts again: what a cancelled channel still holds goes back first. Throws when it runs. */
    async start() {
        if (this.#running && !this.#stop.signal.aborted)
            throw new Error(`${this.id} runs already`);
        await this.#leave(async (session) => session.close(consumer_closeTimeoutMs));
        this.#stop = new AbortController();
        this.#running = keepConnected({
            route: this.route,
            session: (node) => this.#session(node, this.#stop.signal),
            onFailure: (node, error) => this.#recordFailure(node, error),
            signal: this.#stop.signal,
        });
        return `${this.id} starts`;
    }
    /** As a client that dies. Throws when it is not running. */
    async crash() {
        const node = this.#nodeForReport('crash');
        await this.#leave(async (session) => session.crash('crashed by the test'));
        return `${this.id} crashed, connection to ${node} gone`;
    }
    /** Closes channel and connection without a cancel. Throws when it is not running. */
    async close() {
        const node = this.#nodeForReport('close');
        await this.#leave(async (session) => session.close(consumer_closeTimeoutMs));
        return `${this.id} closed its connection to ${node}`;
    }
    /** basic.cancel; the channel stays open with what it holds. Throws when it does not consume. */
    async cancel() {
        const session = this.#current;
        if (!session?.isConsuming)
            throw new Error(`${this.id} does not consume, so it cannot cancel`);
        this.#stop.abort();
        await session.cancel();
        return `${this.id} cancelled on ${session.node}, its channel stays open`;
    }
    settleBy(settlement) {
        this.settlement = settlement;
        this.#current?.settleBy(settlement);
        return `${this.id} settles by ${settlement} from now on`;
    }
    /** Leaves in this way from whatever state it is in; afterwards no connection is left. Never throws. */
    async stop(mode) {
        await this.#leave(async (session) => {
            if (mode === 'crash')
                session.crash('crashed at the end of the load');
            if (mode === 'cancel' && session.isConsuming)
                await session.cancel().catch(() => undefined);
            await session.close(consumer_closeTimeoutMs);
        });
    }
    /** Rejects after the limit or when the signal aborts. */
    async whenConsuming(limitMs, signal) {
        const deadlineMs = performance.now() + limitMs;
        while (!this.isConsuming) {
            if (performance.now() > deadlineMs) {
                throw new Error(`${this.id} could not consume from ${this.context.queue} within ${limitMs / 1000} s`);
            }
            await (0,external_node_timers_promises_.setTimeout)(consumingTickMs, undefined, { signal });
        }
    }
    async #leave(end) {
        this.#stop.abort();
        if (this.#current)
            await end(this.#current);
        await this.#running;
        this.#running = null;
    }
    #nodeForReport(what) {
        if (!this.#running)
            throw new Error(`${this.id} does not run, so it cannot ${what}`);
        return this.#current?.isOpen ? this.#current.node : 'no node (it was reconnecting)';
    }
    async #session(node, signal) {
        const id = { client: this.id, session: this.#sessions + 1 };
        const session = new ConsumerSession(this.context, id, node, this.settlement, this.#offset);
        this.#current = session;
        try {
            await session.open();
            if (signal.aborted)
                await session.close(consumer_closeTimeoutMs);
            return await session.whenEnded();
        }
        finally {
            // A session that got a connection used its number up, even when consuming was then refused.
            if (session.wasConnected)
                this.#sessions += 1;
            this.#offset = session.nextOffset;
            this.#current = null;
        }
    }
    #recordFailure(node, error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.context.history.event('note', this.id, ['not-connected'], { node, reason });
    }
}

// EXTERNAL MODULE: ./build/history/intervals.js
var intervals = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/workload/dead-letter-reader.js


const prefetch = 200;
const dead_letter_reader_closeTimeoutMs = 2000;
/** Reads a lane's dead-letter queue during the drain: what is found there was put aside, not lost. */
class DeadLetterReader {
    lane;
    surroundings;
    #found = new Map();
    #channel = null;
    #lastAtMs = Number.NEGATIVE_INFINITY;
    constructor(lane, surroundings) {
        this.lane = lane;
        this.surroundings = surroundings;
    }
    /** By `performance.now()`; minus infinity before the first. */
    get lastAtMs() {
        return this.#lastAtMs;
    }
    /** False when there is a dead-letter queue and nobody reads it any more: what is in it would look lost. */
    get isReading() {
        return this.surroundings.deadLetterQueue === null || this.#channel !== null;
    }
    /** Tries the nodes in turn. Throws when the queue cannot be read by any. */
    async start() {
        const { deadLetterQueue, nodes, openConsumeChannel } = this.surroundings;
        if (deadLetterQueue === null)
            return;
        const target = { queue: deadLetterQueue, prefetch };
        const name = `${this.lane.names.drain} dead letters`;
        let last = null;
        for (const node of nodes) {
            try {
                this.#channel = await openConsumeChannel(node, name, target, this);
                await this.#channel.consume(name, {});
                return;
            }
            catch (error) {
                this.#channel?.crash('it cannot consume');
                last = error;
            }
        }
        throw new Error(`the dead-letter queue ${deadLetterQueue} cannot be read: ${String(last)}`);
    }
    /** How many of these numbers are not among the dead letters either. */
    without(missing) {
        let count = 0;
        for (const { publisher, numbers } of missing) {
            const found = this.#found.get(publisher);
            if (found)
                numbers.removeAll(found);
            count += numbers.count;
        }
        return count;
    }
    /** Closes, and writes what was found. */
    async stop() {
        await this.#channel?.close(dead_letter_reader_closeTimeoutMs);
        for (const [publisher, numbers] of this.#found) {
            const ranges = numbers.ranges().map(({ from, to }) => (from === to ? `${from}` : `${from}..${to}`));
            this.lane.ledger.event('dead-lettered', this.lane.name, [publisher, ...ranges]);
        }
    }
    delivered(delivery) {
        this.#lastAtMs = performance.now();
        const message = decodeMessage(delivery.body, this.surroundings.run);
        if (message.kind === 'own') {
            const { publisher, number } = message.identity;
            const numbers = this.#found.get(publisher) ?? new intervals/* IntervalSet */.m();
            numbers.add(number, number);
            this.#found.set(publisher, numbers);
        }
        else {
            this.lane.ledger.event(message.kind, this.lane.names.drain, [], { reason: message.reason });
        }
        this.#channel?.settle(delivery.tag, 'acked');
    }
    cancelledByBroker() {
        this.#channel?.crash('the broker cancelled the consumer');
    }
    blocked() { }
    unblocked() { }
    ended() {
        this.#channel = null;
    }
}

;// CONCATENATED MODULE: ./build/workload/empty-proof.js
/** The broker samples its counters every 5 s: two zeros this far apart are two samples, not one seen twice. */
const twoTicksMs = 6000;
/** Collects the proof that a queue is empty: nothing but zeros for two ticks, and nothing delivered meanwhile. */
class EmptyProof {
    #zeroSinceMs = null;
    /** True when this sample completes the proof. */
    sample(isZero, lastDeliveryAtMs, nowMs) {
        if (!isZero) {
            this.#zeroSinceMs = null;
            return false;
        }
        if (this.#zeroSinceMs === null || lastDeliveryAtMs > this.#zeroSinceMs)
            this.#zeroSinceMs = nowMs;
        return nowMs - this.#zeroSinceMs >= twoTicksMs;
    }
}

;// CONCATENATED MODULE: ./build/workload/node-route.js
/** Which node a client connects to next: a fixed one, or the next in turn after every ended session. */
class NodeRoute {
    nodes;
    reconnect;
    #index;
    /** Throws when `first` is not one of the nodes. */
    constructor(nodes, first, reconnect) {
        this.nodes = nodes;
        this.reconnect = reconnect;
        this.#index = nodes.indexOf(first);
        if (this.#index < 0)
            throw new Error(`there is no node ${first}; there are ${nodes.join(', ')}`);
    }
    get current() {
        return this.nodes[this.#index] ?? '';
    }
    moveOn() {
        if (this.reconnect === 'other')
            this.#index = (this.#index + 1) % this.nodes.length;
    }
}

;// CONCATENATED MODULE: ./build/workload/drain-lane.js





const tickMs = 250;
const sampleMs = 1000;
/** Covered, and nothing more came for so long: repeats that were under way are in the history too. */
const quietMs = 1000;
const drainPrefetch = 200;
/**
 * Drains one lane whose own clients are gone, by one fresh consumer. Concluded when every accepted number was
 * seen, or when the whole cluster's counters say that nothing is left and nothing comes. No timer concludes it.
 */
async function drainLane(lane, limitMs, surroundings) {
    const isStream = lane.spec.queue.type === 'stream';
    const deadline = performance.now() + limitMs;
    const proof = new EmptyProof();
    // A stream keeps what was read: reading it again would only repeat all of it.
    const reads = !isStream || lane.ledger.missing().length > 0;
    const consumer = freshConsumer(lane, isStream, surroundings);
    const deadLetters = new DeadLetterReader(lane, surroundings);
    const startedMs = performance.now();
    let sampledMs = Number.NEGATIVE_INFINITY;
    let why = 'nothing was asked yet';
    try {
        if (reads)
            await consumer.start();
        await deadLetters.start();
        for (;;) {
            const nowMs = performance.now();
            const quietSinceMs = Math.max(startedMs, lane.ledger.lastDeliveryAtMs, deadLetters.lastAtMs);
            const isQuiet = nowMs - quietSinceMs >= quietMs;
            const missing = deadLetters.without(lane.ledger.missing());
            if (missing === 0 && isQuiet)
                return { lane: lane.name, by: 'covered', missing, reason: '' };
            if (isQuiet && nowMs - sampledMs >= sampleMs) {
                sampledMs = nowMs;
                const left = await whatIsLeft(lane, consumer, isStream, surroundings);
                if (!deadLetters.isReading)
                    left.push('the dead-letter queue is not read any more');
                why = left.join('; ');
                if (proof.sample(left.length === 0, quietSinceMs, performance.now())) {
                    return { lane: lane.name, by: 'empty', missing, reason: '' };
                }
            }
            if (performance.now() > deadline) {
                const reason = `${missing} accepted not seen after ${limitMs / 1000} s; ${why || 'still delivering'}`;
                return { lane: lane.name, by: null, missing, reason };
            }
            await (0,external_node_timers_promises_.setTimeout)(tickMs, undefined, { signal: surroundings.signal });
        }
    }
    finally {
        await consumer.stop('close');
        await deadLetters.stop();
    }
}
function freshConsumer(lane, isStream, { run, nodes, openConsumeChannel }) {
    const id = lane.names.drain;
    lane.ledger.event('consumer', id, [], { lane: lane.name, prefetch: drainPrefetch, drain: true });
    return new Consumer({
        id,
        run,
        queue: lane.queue,
        isStream,
        prefetch: drainPrefetch,
        arguments: {},
        history: lane.ledger,
        open: openConsumeChannel,
    }, new NodeRoute(nodes, nodes[0] ?? '', 'other'), 'ack');
}
/** What speaks against the queue being empty for good; empty when nothing does. */
async function whatIsLeft(lane, consumer, isStream, { management, whatIsNotWhole }) {
    const left = [...(await whatIsNotWhole())];
    if (!consumer.isConsuming)
        left.push('the fresh consumer cannot consume');
    const queue = await management.queue(lane.queue).catch(() => null);
    if (!queue)
        left.push('the broker does not say what is in the queue');
    else if (isStream ? !readToTheEnd(queue, consumer) : queue.ready !== 0 || queue.unacked !== 0) {
        left.push(`the queue says ready=${queue.ready ?? '?'} unacked=${queue.unacked ?? '?'}`);
    }
    return left;
}
/** A stream's count never falls: it is read to the end when the next offset has come up to it. */
function readToTheEnd(queue, consumer) {
    return queue.ready !== null && consumer.nextOffset !== 'first' && consumer.nextOffset >= queue.ready;
}

;// CONCATENATED MODULE: ./build/workload/drain.js





/** Open confirms are waited for so long after the heal; then their outcome is unknown. */
const confirmLimitMs = 30_000;
/**
 * Ends the load once every fault is healed: publishers settle, all test consumers leave (which returns what they
 * hold), then one fresh consumer a lane, until each lane is proven covered or empty. What could not be proven
 * within the limit is open: then nothing may be called lost. 4.3 keeps a vanished consumer's messages for its
 * disconnect timeout, which needs no special case here: those are not empty until they came back.
 */
async function drain(options) {
    const { workload, lanes, nodes, management, history, progress } = options;
    history.event('drain', 'begin');
    progress('drain: publishers settle, consumers leave');
    await workload.stopPublishers(confirmLimitMs);
    await workload.stopConsumers();
    const amqp = amqpOpener(nodes, options.credentials);
    const draining = workload.lanes.map(async (lane) => {
        const result = await drainLane(lane, options.limitMs, {
            run: options.run,
            nodes: nodes.map((node) => node.name),
            management,
            openConsumeChannel: consumeChannelOpener(amqp),
            whatIsNotWhole: () => whatIsNotWhole({ nodes, management, lanes }),
            deadLetterQueue: deadLetterQueueOf(lane.spec),
            signal: options.signal,
        });
        record(result, history);
        progress(describe(result));
        return result;
    });
    return Promise.all(draining);
}
function record({ lane, by, missing, reason }, history) {
    if (by === null)
        history.event('drain', 'open', [lane], { missing, reason });
    else
        history.event('drain', 'concluded', [lane], { by, missing });
}
function describe({ lane, by, missing, reason }) {
    if (by === null)
        return `drain: ${lane} stays open: ${reason}`;
    if (by === 'covered')
        return `drain: ${lane}: every accepted message was seen`;
    return `drain: ${lane}: the queue is empty${missing > 0 ? `, and ${missing} accepted message(s) were seen nowhere` : ''}`;
}

;// CONCATENATED MODULE: ./build/workload/observer.js

const observer_pollMs = 1000;
/**
 * Writes what the broker says of each queue (leader, active consumer, online members, counters) whenever it
 * changed, until the signal aborts. While no node answers nothing is written: not knowing is no change.
 */
async function observeQueues(options) {
    const written = new Map();
    while (!options.signal.aborted) {
        await Promise.all(options.lanes.map((lane) => observeQueue(lane, options, written)));
        await (0,external_node_timers_promises_.setTimeout)(observer_pollMs, undefined, { signal: options.signal }).catch(() => undefined);
    }
}
async function observeQueue(lane, { management, history, nodeName, signal }, written) {
    const queue = await management.queue(lane).catch(() => null);
    if (!queue || signal.aborted)
        return;
    for (const { type, values } of factsOf(queue, nodeName)) {
        const text = JSON.stringify(values);
        if (written.get(`${type} ${lane}`) === text)
            continue;
        written.set(`${type} ${lane}`, text);
        history.event(type, lane, [], values);
    }
}
/** What is not known now is left out. */
function factsOf(queue, nodeName) {
    const facts = [];
    if (queue.leader !== null)
        facts.push({ type: 'leader', values: { node: nodeName(queue.leader) } });
    if (queue.activeConsumerTag !== null) {
        facts.push({ type: 'active', values: { session: queue.activeConsumerTag } });
    }
    const online = queue.online.map(nodeName).sort().join(',');
    facts.push({ type: 'members', values: { online: queue.online.length, nodes: online } });
    const { ready, unacked, consumers } = queue;
    if (ready !== null && unacked !== null && consumers !== null) {
        facts.push({ type: 'counters', values: { ready, unacked, consumers } });
    }
    return facts;
}

;// CONCATENATED MODULE: ./build/workload/client-control.js
/**
 * What chaos may tell the clients. Every method throws when it changed nothing: no such lane or client, or all
 * of them were already as they should become.
 */
function clientControl(lanes) {
    const consumers = (lane, client, act) => actOnAll(client_control_select(lanes, lane, client, (each) => each.consumers), act);
    return {
        crashConsumer: (lane, client) => consumers(lane, client, (consumer) => consumer.crash()),
        closeConsumer: (lane, client) => consumers(lane, client, (consumer) => consumer.close()),
        cancelConsumer: (lane, client) => consumers(lane, client, (consumer) => consumer.cancel()),
        startConsumer: (lane, client) => consumers(lane, client, (consumer) => consumer.start()),
        settleConsumer: (lane, client, settle) => consumers(lane, client, async (consumer) => consumer.settleBy(settle)),
        crashPublisher: (lane, client) => actOnAll(client_control_select(lanes, lane, client, (each) => each.publishers), async (publisher) => publisher.crash()),
    };
}
function client_control_select(lanes, laneName, client, clientsOf) {
    const wanted = lanes.filter((lane) => laneName === null || lane.name === laneName);
    if (wanted.length === 0)
        throw new Error(`there is no lane ${laneName}`);
    const found = wanted.flatMap((lane) => clientsOf(lane).filter(({ id }) => client === null || lane.names.means(client, id)));
    if (found.length === 0)
        throw new Error(`there is no client ${client ?? 'of that kind'} in the lane`);
    return found;
}
async function actOnAll(clients, act) {
    const results = await Promise.allSettled(clients.map(act));
    const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    if (done.length > 0)
        return done.join('; ');
    const reasons = results.flatMap((result) => result.status === 'rejected' ? [result.reason instanceof Error ? result.reason.message : ''] : []);
    throw new Error(reasons.join('; '));
}

;// CONCATENATED MODULE: ./build/workload/count-waiters.js
/** Waits for a fact of the load. Checked after every count, so only the waiters that are there cost anything. */
class CountWaiters {
    #waiters = new Set();
    /** Resolves when `reached` is true at a count, or at once; rejects with the signal's reason when it aborts. */
    async when(reached, signal) {
        signal.throwIfAborted();
        if (reached())
            return;
        await new Promise((resolve, reject) => {
            const finish = (settle) => {
                this.#waiters.delete(waiter);
                signal.removeEventListener('abort', abort);
                settle();
            };
            const abort = () => finish(() => reject(signal.reason));
            const waiter = { reached, resolve: () => finish(resolve) };
            signal.addEventListener('abort', abort);
            this.#waiters.add(waiter);
        });
    }
    check() {
        for (const waiter of this.#waiters)
            if (waiter.reached())
                waiter.resolve();
    }
}

;// CONCATENATED MODULE: ./build/rabbitmq/discards.js

/** Settings by which a queue throws messages away that nobody received; as an argument each begins with `x-`. */
const discarding = new Set([
    'message-ttl',
    'expires',
    'max-length',
    'max-length-bytes',
    'max-age',
]);
/**
 * Settings of the lane's queue, or of a policy set on it later, that may explain why an accepted message is gone
 * without a trace: none where the dead-letter queue gets what is thrown away. A full queue that refuses publishes
 * throws nothing away.
 */
function discardingSettings(lane, later = {}) {
    if (deadLetterQueueOf(lane) !== null)
        return [];
    const all = { ...lane.queue.arguments, ...lane.queue.policy, ...later };
    const refuses = String(all['x-overflow'] ?? all.overflow ?? '').startsWith('reject-publish');
    return Object.keys(all).filter((key) => {
        const name = key.replace(/^x-/, '');
        return discarding.has(name) && !(refuses && name.startsWith('max-length'));
    });
}

;// CONCATENATED MODULE: ./build/workload/client-names.js
function laneNames(lane, laneCount) {
    const prefix = laneCount > 1 ? `${lane}.` : '';
    return {
        publisher: (index) => prefix + (index < 26 ? String.fromCharCode(97 + index) : `p${index + 1}`),
        consumer: (index) => `${prefix}c${index + 1}`,
        drain: `${prefix}drain`,
        means: (wanted, id) => wanted === id || prefix + wanted === id,
    };
}

;// CONCATENATED MODULE: ./build/workload/lane-ledger.js

/** The history as one lane's clients write it, counted on the way: what was accepted, and what of it was seen. */
class LaneLedger {
    history;
    onCount;
    #published = 0;
    #confirmed = 0;
    #delivered = 0;
    #lastDeliveryAtMs = Number.NEGATIVE_INFINITY;
    #lastReceiver = null;
    #accepted = new Map();
    #seen = new Map();
    constructor(history, 
    /** Called after every count, so keep it cheap. */
    onCount) {
        this.history = history;
        this.onCount = onCount;
    }
    get totals() {
        return { published: this.#published, confirmed: this.#confirmed, delivered: this.#delivered };
    }
    /** By `performance.now()`; minus infinity before the first. */
    get lastDeliveryAtMs() {
        return this.#lastDeliveryAtMs;
    }
    /** Client that received the latest delivery: with a single active consumer, the active one. */
    get lastReceiver() {
        return this.#lastReceiver;
    }
    /** Accepted and not seen by anybody so far, by publisher; publishers with none are left out. */
    missing() {
        const result = [];
        for (const [publisher, accepted] of this.#accepted) {
            const numbers = accepted.clone();
            const seen = this.#seen.get(publisher);
            if (seen)
                numbers.removeAll(seen);
            if (!numbers.isEmpty)
                result.push({ publisher, numbers });
        }
        return result;
    }
    publish(outcome, by, number) {
        this.history.publish(outcome, by, number);
        if (outcome === 'published')
            this.#published += 1;
        else if (outcome === 'confirmed') {
            this.#confirmed += 1;
            addTo(this.#accepted, by.client, number);
        }
        else
            return;
        this.onCount();
    }
    delivered(by, publisher, number, redelivered, attemptSession) {
        this.history.delivered(by, publisher, number, redelivered, attemptSession);
        this.#delivered += 1;
        this.#lastDeliveryAtMs = performance.now();
        this.#lastReceiver = by.client;
        addTo(this.#seen, publisher, number);
        this.onCount();
    }
    settled(kind, by, publisher, number) {
        this.history.settled(kind, by, publisher, number);
    }
    event(type, subject, words, values) {
        this.history.event(type, subject, words, values);
    }
}
function addTo(sets, publisher, number) {
    let set = sets.get(publisher);
    if (!set) {
        set = new intervals/* IntervalSet */.m();
        sets.set(publisher, set);
    }
    set.add(number, number);
}

;// CONCATENATED MODULE: ./build/workload/number-source.js
/** Message numbers of one publisher: 1, 2, … over all its sessions, and what is to be published again first. */
class NumberSource {
    limit;
    #next = 1;
    #again = [];
    /** `limit` null: without end. */
    constructor(limit) {
        this.limit = limit;
    }
    /** Null: everything was published. */
    take() {
        const again = this.#again.shift();
        if (again !== undefined)
            return again;
        if (this.limit !== null && this.#next > this.limit)
            return null;
        this.#next += 1;
        return this.#next - 1;
    }
    publishAgain(numbers) {
        this.#again.push(...numbers);
    }
}

;// CONCATENATED MODULE: ./build/workload/confirm-window.js
/**
 * The open publishes of one channel epoch: delivery tag → message number. Tags count from 1 on every channel
 * and a confirm with `multiple` settles this epoch's lower tags only, so a window lives as long as its channel.
 */
class ConfirmWindow {
    /** Ascending by tag, because tags are only ever added at the end. */
    #open = new Map();
    #returned = new Set();
    #lastTag = 0;
    get openCount() {
        return this.#open.size;
    }
    published(number) {
        this.#lastTag += 1;
        this.#open.set(this.#lastTag, number);
    }
    /** The newest publish was never written: its tag was not used. */
    withdrawNewest() {
        this.#open.delete(this.#lastTag);
        this.#lastTag -= 1;
    }
    /** basic.return comes before its confirm. False: nothing of that number is open here. */
    returned(number) {
        for (const open of this.#open.values()) {
            if (open !== number)
                continue;
            this.#returned.add(number);
            return true;
        }
        return false;
    }
    /** Settles the tag, or all open tags up to it, and gives the numbers that were not returned before, ascending by tag. */
    settle(tag, multiple) {
        const settled = [];
        if (multiple) {
            for (const openTag of this.#open.keys()) {
                if (openTag > tag)
                    break;
                this.#settleOne(openTag, settled);
            }
        }
        else {
            this.#settleOne(tag, settled);
        }
        return settled;
    }
    /** Everything whose outcome will never be known now; empties the window. */
    abandon() {
        const numbers = [...this.#open.values()].filter((number) => !this.#returned.has(number));
        this.#open.clear();
        return numbers;
    }
    #settleOne(tag, settled) {
        const number = this.#open.get(tag);
        if (number === undefined)
            return;
        this.#open.delete(tag);
        if (!this.#returned.delete(number))
            settled.push(number);
    }
}

;// CONCATENATED MODULE: ./build/workload/pace.js
/** A steady rate: how many may be published now. What a stall left over is made up for a tenth of a second only. */
class Pace {
    perSecond;
    #since;
    #used = 0;
    constructor(perSecond, nowMs) {
        this.perSecond = perSecond;
        this.#since = nowMs;
    }
    get isLimited() {
        return this.perSecond !== null;
    }
    allows(nowMs) {
        if (this.perSecond === null)
            return true;
        const due = ((nowMs - this.#since) * this.perSecond) / 1000 - this.#used;
        const most = Math.max(1, this.perSecond / 10);
        if (due > most)
            this.#since += ((due - most) * 1000) / this.perSecond;
        return due >= 1;
    }
    used() {
        this.#used += 1;
    }
}

;// CONCATENATED MODULE: ./build/workload/publisher-session.js



/**
 * A broker that confirms nothing for so long is left for another node. Nacks do not count: 3.10.8 was seen to
 * nack every message on a channel that was opened while the queue's leader was down, for as long as it lived.
 */
const confirmStallMs = 30_000;
const paceTickMs = 5;
const watchTickMs = 1000;
/** One connection of a publisher, from connect to the end: one channel epoch, one stream of numbers. */
class PublisherSession {
    context;
    id;
    node;
    #window = new ConfirmWindow();
    #pace;
    #ended;
    #resolveEnded = () => undefined;
    #onSettled = () => undefined;
    #channel = null;
    #blocked = false;
    #stopping = false;
    #useful = false;
    /** Since when a publish waits for a confirm; null: none does. */
    #waitingSinceMs = null;
    #timers = [];
    constructor(context, id, node) {
        this.context = context;
        this.id = id;
        this.node = node;
        this.#pace = new Pace(context.spec.ratePerSecond, performance.now());
        this.#ended = new Promise((resolve) => {
            this.#resolveEnded = resolve;
        });
    }
    get isOpen() {
        return this.#channel !== null;
    }
    /** Throws when no channel can be had; then the session never was. */
    async open() {
        const { open, queue, spec } = this.context;
        this.#channel = await open(this.node, this.#name, { queue, mandatory: spec.mandatory }, this);
        this.context.history.event('connected', this.#name, [], { node: this.node });
        if (this.#pace.isLimited)
            this.#timers.push(setInterval(() => this.#pump(), paceTickMs));
        this.#timers.push(setInterval(() => this.#watch(), watchTickMs));
        this.#pump();
    }
    /** Resolves when the connection is gone: true when the broker took at least one publish. */
    async whenEnded() {
        await this.#ended;
        return this.#useful;
    }
    crash(reason) {
        this.#channel?.crash(reason);
    }
    /** Publishes nothing more, waits for open confirms up to the limit, closes. */
    async finish(limitMs, closeTimeoutMs) {
        this.#stopping = true;
        if (this.#window.openCount > 0)
            await this.#settledWithin(limitMs);
        await this.#channel?.close(closeTimeoutMs);
    }
    confirmed(tag, multiple) {
        this.#settle('confirmed', tag, multiple);
    }
    nacked(tag, multiple) {
        this.#settle('nacked', tag, multiple);
    }
    returned(body) {
        const message = decodeMessage(body, this.context.run);
        if (message.kind !== 'own' || !this.#window.returned(message.identity.number)) {
            this.context.history.event('corrupt', this.#name, ['returned'], { bytes: body.length });
            return;
        }
        this.#record('returned', message.identity.number);
        this.#accepted();
    }
    blocked(reason) {
        this.#blocked = true;
        this.context.history.event('blocked', this.#name, [], { node: this.node, reason });
    }
    unblocked() {
        this.#blocked = false;
        this.#waitingSinceMs = null;
        this.context.history.event('unblocked', this.#name, [], { node: this.node });
        this.#pump();
    }
    ended(reason) {
        this.#channel = null;
        for (const timer of this.#timers)
            clearInterval(timer);
        this.context.history.event('disconnected', this.#name, [], { node: this.node, reason });
        const unknown = this.#window.abandon();
        for (const number of unknown)
            this.#record('unknown', number);
        if (this.context.spec.republish)
            this.context.numbers.publishAgain(unknown);
        this.#onSettled();
        this.#resolveEnded();
    }
    get #name() {
        return `${this.id.client}/${this.id.session}`;
    }
    #record(outcome, number) {
        this.context.history.publish(outcome, this.id, number);
    }
    #settle(outcome, tag, multiple) {
        for (const number of this.#window.settle(tag, multiple))
            this.#record(outcome, number);
        if (outcome === 'confirmed')
            this.#accepted();
        if (this.#window.openCount === 0)
            this.#onSettled();
        this.#pump();
    }
    /** The broker takes messages from us. */
    #accepted() {
        this.#useful = true;
        this.#waitingSinceMs = this.#window.openCount > 0 ? performance.now() : null;
    }
    /** Publishes as much as the limits allow now. */
    #pump() {
        while (this.#channel && !this.#blocked && !this.#stopping) {
            if (this.#window.openCount >= this.context.spec.maxInFlight)
                return;
            if (!this.#pace.allows(performance.now()))
                return;
            const number = this.context.numbers.take();
            if (number === null || !this.#publish(this.#channel, number))
                return;
        }
    }
    #publish(channel, number) {
        const { id, run, spec } = this.context;
        const identity = { run, publisher: id, number, session: this.id.session };
        const body = encodeMessage(identity, spec.messageBytes);
        this.#waitingSinceMs ??= performance.now();
        this.#window.published(number);
        this.#pace.used();
        try {
            channel.publish(body);
        }
        catch {
            // Only a closed channel throws, before it writes; its end is told right after.
            this.#window.withdrawNewest();
            this.#record('unsent', number);
            if (spec.republish)
                this.context.numbers.publishAgain([number]);
            return false;
        }
        this.#record('published', number);
        return true;
    }
    #watch() {
        if (this.#blocked || this.#waitingSinceMs === null)
            return;
        if (performance.now() - this.#waitingSinceMs < confirmStallMs)
            return;
        const open = this.#window.openCount;
        this.context.history.event('note', this.#name, ['confirm-stalled'], { open, node: this.node });
        this.crash(`no confirm for ${confirmStallMs / 1000} s`);
    }
    async #settledWithin(limitMs) {
        await new Promise((resolve) => {
            const timer = setTimeout(resolve, limitMs);
            this.#onSettled = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }
}

;// CONCATENATED MODULE: ./build/workload/publisher.js


const publisher_closeTimeoutMs = 2000;
/** A publisher with confirms: session after session until it is stopped, numbers going on over its sessions. */
class Publisher {
    context;
    route;
    #stop = new AbortController();
    #current = null;
    #sessions = 0;
    #running = null;
    constructor(context, route) {
        this.context = context;
        this.route = route;
    }
    get id() {
        return this.context.id;
    }
    /** The node it is connected to; null while it is not. */
    get node() {
        return this.#current?.isOpen ? this.#current.node : null;
    }
    start() {
        this.#running ??= keepConnected({
            route: this.route,
            session: (node) => this.#session(node),
            onFailure: (node, error) => this.#recordFailure(node, error),
            signal: this.#stop.signal,
        });
    }
    /** Publishes nothing more and waits for open confirms up to the limit; what is open then is unknown. */
    async stop(limitMs) {
        this.#stop.abort();
        await this.#current?.finish(limitMs, publisher_closeTimeoutMs);
        await this.#running;
    }
    /** The connection is gone at once; the publisher connects again. Throws when it was not connected. */
    crash() {
        if (!this.#current?.isOpen)
            throw new Error(`${this.id} was not connected, so it lost nothing`);
        const node = this.#current.node;
        this.#current.crash('crashed by the test');
        return `${this.id} lost its connection to ${node}`;
    }
    async #session(node) {
        const session = new PublisherSession(this.context, { client: this.id, session: this.#sessions + 1 }, node);
        // Known before it is open, so that stop() reaches it in time.
        this.#current = session;
        try {
            await session.open();
        }
        finally {
            this.#current = session.isOpen ? session : null;
        }
        this.#sessions += 1;
        if (this.#stop.signal.aborted)
            await session.finish(0, publisher_closeTimeoutMs);
        const useful = await session.whenEnded();
        this.#current = null;
        return useful;
    }
    #recordFailure(node, error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.context.history.event('note', this.id, ['not-connected'], { node, reason });
    }
}

;// CONCATENATED MODULE: ./build/workload/lane.js







/** One queue with its clients; the queue has the lane's name. */
class Lane {
    spec;
    surroundings;
    names;
    ledger;
    publishers;
    consumers;
    constructor(spec, place, surroundings) {
        this.spec = spec;
        this.surroundings = surroundings;
        this.names = laneNames(spec.name, place.count);
        this.ledger = new LaneLedger(surroundings.history, surroundings.onCount);
        this.publishers = times(spec.publishers.count, (index) => this.#publisher(index, place.index));
        this.consumers = times(spec.consumers.count, (index) => this.#consumer(index, place.index));
    }
    get name() {
        return this.spec.name;
    }
    get queue() {
        return this.spec.name;
    }
    /** Writes the lines that name lane and clients; before any other line about them. */
    introduce() {
        const { spec, ledger } = this;
        const discards = discardingSettings(spec, this.surroundings.policyToCome?.(spec.name)).join(',');
        ledger.event('lane', this.name, [], {
            queue: this.queue,
            type: spec.queue.type,
            sac: spec.queue.singleActiveConsumer,
            ...(discards === '' ? {} : { discards }),
        });
        for (const { id } of this.publishers) {
            ledger.event('publisher', id, [], {
                lane: this.name,
                'in-flight': spec.publishers.maxInFlight,
                ...(spec.publishers.messages === null ? {} : { messages: spec.publishers.messages }),
            });
        }
        for (const { id } of this.consumers) {
            ledger.event('consumer', id, [], { lane: this.name, prefetch: spec.consumers.prefetch });
        }
    }
    #publisher(index, laneIndex) {
        const { spec, surroundings } = this;
        const id = this.names.publisher(index);
        const { node, reconnect, messages } = spec.publishers;
        const first = node ?? nthNode(surroundings.nodes, laneIndex + index);
        return new Publisher({
            id,
            run: surroundings.run,
            queue: this.queue,
            spec: spec.publishers,
            numbers: new NumberSource(messages),
            history: this.ledger,
            open: surroundings.openPublishChannel,
        }, new NodeRoute(surroundings.nodes, first, reconnect));
    }
    /** Consumers begin one node further than publishers, so that a node's loss is seen from both sides. */
    #consumer(index, laneIndex) {
        const { spec, surroundings } = this;
        const { node, reconnect } = spec.consumers;
        const first = node ?? nthNode(surroundings.nodes, laneIndex + index + 1);
        return new Consumer({
            id: this.names.consumer(index),
            run: surroundings.run,
            queue: this.queue,
            isStream: spec.queue.type === 'stream',
            prefetch: spec.consumers.prefetch,
            arguments: spec.consumers.arguments,
            history: this.ledger,
            open: surroundings.openConsumeChannel,
        }, new NodeRoute(surroundings.nodes, first, reconnect), spec.consumers.settle);
    }
}
function nthNode(nodes, index) {
    return nodes[index % nodes.length] ?? '';
}
function times(count, make) {
    return Array.from({ length: count }, (_, index) => make(index));
}

;// CONCATENATED MODULE: ./build/workload/publish-channel.js
/** The real thing, over AMQP 0-9-1. Persistent messages to the default exchange. */
function publishChannelOpener(amqp) {
    return async (node, name, { queue, mandatory }, listeners) => {
        const options = { persistent: true, mandatory, contentType: 'text/plain' };
        const opened = await amqp.open(node, name, 'confirm', listeners);
        const { channel } = opened;
        channel.on('ack', (fields) => listeners.confirmed(fields.deliveryTag, fields.multiple));
        channel.on('nack', (fields) => listeners.nacked(fields.deliveryTag, fields.multiple));
        channel.on('return', (message) => listeners.returned(message.content));
        return {
            publish: (body) => {
                channel.publish('', queue, body, options);
            },
            crash: opened.crash,
            close: opened.close,
        };
    };
}

;// CONCATENATED MODULE: ./build/workload/workload.js






/** All consumers must consume within this, before anything is published. */
const startLimitMs = 60_000;
function createWorkload(options) {
    const amqp = amqpOpener(options.nodes, options.credentials);
    const waiters = new CountWaiters();
    const surroundings = {
        run: options.run,
        nodes: options.nodes.map((node) => node.name),
        history: options.history,
        openPublishChannel: publishChannelOpener(amqp),
        openConsumeChannel: consumeChannelOpener(amqp),
        onCount: () => waiters.check(),
        policyToCome: (lane) => Object.assign({}, ...(options.actions ?? [])
            .filter((action) => action.lane === null || action.lane === lane)
            .map((action) => action.policy)),
    };
    const count = options.lanes.length;
    const lanes = options.lanes.map((spec, index) => new Lane(spec, { index, count }, surroundings));
    const chosen = (name) => {
        const found = lanes.filter((lane) => name === null || lane.name === name);
        if (found.length === 0)
            throw new Error(`there is no lane ${name}`);
        return found;
    };
    return {
        lanes,
        clients: clientControl(lanes),
        start: (signal) => workload_start(lanes, signal),
        stopPublishers: async (limitMs) => {
            await Promise.all(lanes.flatMap((lane) => lane.publishers.map((each) => each.stop(limitMs))));
        },
        stopConsumers: async () => {
            const leaving = lanes.flatMap((lane) => lane.consumers.map((each) => each.stop(lane.spec.consumers.stopMode)));
            await Promise.all(leaving);
        },
        counts: () => Object.fromEntries(lanes.map((lane) => [lane.name, lane.ledger.totals])),
        whenCount: async (name, what, atLeast, signal) => {
            const wanted = chosen(name);
            const total = () => wanted.reduce((sum, lane) => sum + lane.ledger.totals[what], 0);
            await waiters.when(() => total() >= atLeast, signal);
        },
        nodeOfConsumer: (name) => nodeOf('consumer', chosen(name), (lane) => [
            ...lane.consumers.filter((each) => each.id === lane.ledger.lastReceiver),
            ...lane.consumers,
        ]),
        nodeOfPublisher: (name) => nodeOf('publisher', chosen(name), (lane) => lane.publishers),
    };
}
async function workload_start(lanes, signal) {
    for (const lane of lanes)
        lane.introduce();
    await Promise.all(lanes.map((lane) => startConsumers(lane, signal)));
    for (const lane of lanes)
        for (const publisher of lane.publishers)
            publisher.start();
}
/** One after the other, so that of several candidates the first one is the active consumer. */
async function startConsumers(lane, signal) {
    for (const consumer of lane.consumers) {
        await consumer.start();
        await consumer.whenConsuming(startLimitMs, signal);
    }
}
function nodeOf(what, lanes, clientsOf) {
    for (const lane of lanes) {
        for (const client of clientsOf(lane))
            if (client.node !== null)
                return client.node;
    }
    throw new Error(`no ${what} is connected to any node now`);
}

// EXTERNAL MODULE: ./build/run/execute-schedule.js
var execute_schedule = __webpack_require__(6715);
;// CONCATENATED MODULE: ./build/run/node-watch.js
/**
 * Records what the nodes are, measured, whenever it changed since the last look. Every action is followed by
 * a look, so that a finding's context says which brokers were alive.
 */
function watchNodes(cluster, history) {
    const known = new Map();
    return async () => {
        const states = await Promise.all(cluster.nodes.map(({ name }) => cluster.state(name)));
        cluster.nodes.forEach(({ name }, index) => {
            const state = states[index];
            if (state === undefined || known.get(name) === state)
                return;
            known.set(name, state);
            history.event('node', name, [state]);
        });
    };
}

;// CONCATENATED MODULE: ./build/run/resolve-role.js

/** An election takes a moment; a role that nobody has for so long is nobody's. */
const roleLimitMs = 20_000;
const resolve_role_pollMs = 250;
/**
 * The node that a name or role means now; of several lanes the first. Waits while nobody has the role.
 * @throws FaultNotEffective when nobody has it within 20 s.
 */
async function resolveRole(target, lane, surroundings) {
    const { scenario, timing, signal } = surroundings;
    if (scenario.cluster.nodes.includes(target))
        return target;
    const deadlineMs = timing.nowMs() + roleLimitMs;
    for (;;) {
        const node = await find(target, lane ?? scenario.lanes[0]?.name ?? '', surroundings);
        if (node !== null)
            return node;
        if (timing.nowMs() > deadlineMs) {
            throw new fault/* FaultNotEffective */.$(`no node was ${target} within ${roleLimitMs / 1000} s`);
        }
        await timing.sleep(resolve_role_pollMs, signal);
    }
}
async function find(role, lane, { broker, workload }) {
    try {
        switch (role) {
            case 'leader':
                return await broker.leaderOf(lane);
            case 'follower': {
                const leader = await broker.leaderOf(lane);
                return leader && ((await broker.membersOf(lane)).find((member) => member !== leader) ?? null);
            }
            case 'consumer-node':
                return workload.nodeOfConsumer(lane);
            case 'publisher-node':
                return workload.nodeOfPublisher(lane);
        }
    }
    catch {
        // The broker does not answer, or no such client is connected: the same as nobody, until the limit.
        return null;
    }
    throw new fault/* FaultNotEffective */.$(`"${role}" is neither a node nor a role`);
}

// EXTERNAL MODULE: ./build/run/until-aborted.js
var until_aborted = __webpack_require__(6940);
;// CONCATENATED MODULE: ./build/run/break-and-drain.js










/** A count that is not reached by then never will be: nobody publishes, or nobody consumes. */
const countLimitMs = 300_000;
/** Nodes that are down are started and must answer within it. */
const healLimitMs = 300_000;
/** On an interruption only the network is healed; the nodes are removed next. */
const interruptedHealLimitMs = 1500;
const progressEveryMs = 10_000;
/** Load, chaos, heal, drain on a cluster that has formed. Rejects with what ended it early; always heals. */
async function breakAndDrain(run, formed, engine, surroundings) {
    const { cluster, broker, credentials } = formed;
    const { history, timing, progress, signal } = surroundings;
    const { scenario, schedule } = run;
    const ending = new AbortController();
    const observe = watchNodes(cluster, history);
    const workload = createWorkload({
        run: run.id,
        lanes: scenario.lanes,
        nodes: cluster.nodes,
        credentials,
        history,
        actions: schedule.actions,
    });
    const context = {
        cluster,
        network: (0,network/* createNetworkControl */.c)(cluster, engine.host, engine.tools, {
            ended: (end) => recordEnd(end, schedule, history),
        }),
        clients: workload.clients,
        broker,
        resolveNode: (target, lane) => resolveRole(target, lane, { broker, workload, scenario, timing, signal }),
    };
    try {
        await observe();
        const observing = observeQueues({
            lanes: scenario.lanes.map((lane) => lane.name),
            management: broker.management,
            history,
            nodeName: (erlangName) => cluster.nodes.find((node) => node.erlangName === erlangName)?.name ?? erlangName,
            signal: AbortSignal.any([signal, ending.signal]),
        });
        await workload.start(signal);
        progress('load: publishing and consuming');
        const ticker = setInterval(() => progress(countsLine(workload)), progressEveryMs);
        try {
            await (0,execute_schedule/* executeSchedule */.N)(schedule, {
                context,
                faultOf: faultOf,
                history,
                timing,
                observe,
                progress,
                signal,
                whenCount: (lane, what, atLeast, abort) => workload.whenCount(lane, what, atLeast, AbortSignal.any([abort, AbortSignal.timeout(countLimitMs)])),
            });
            // The schedule ends quietly when interrupted; what it left out must not look whole.
            signal.throwIfAborted();
            await timing.sleep(schedule.quietMs, signal);
            await healAndRecord(context, schedule.actions.length, observe, surroundings);
            await observe();
            await drain({
                run: run.id,
                workload,
                lanes: scenario.lanes,
                nodes: cluster.nodes,
                credentials,
                management: broker.management,
                history,
                limitMs: scenario.expect.drainLimitMs,
                progress,
                signal,
            });
        }
        finally {
            clearInterval(ticker);
            ending.abort();
            await observing;
        }
    }
    finally {
        context.network.close();
        if (signal.aborted) {
            const healing = healEverything(context, { limitMs: interruptedHealLimitMs, startNodes: false });
            await healing.catch((error) => progress(error.message));
        }
    }
}
/** The last action of every run: whatever is still in force ends, each undoing proven. */
async function healAndRecord(context, index, observe, { history, timing, progress, signal }) {
    progress('healing whatever is still in force');
    const startedMs = timing.nowMs();
    history.event('action', String(index), ['begin', 'heal'], { target: 'all' });
    try {
        const restarts = (node, reason) => {
            history.event('note', node, ['restarted'], { reason });
            progress(`${node} did not come back by itself: ${reason}; restarting it`);
        };
        const healing = healEverything(context, { limitMs: healLimitMs, witness: { restarts, observe } });
        const proofs = await (0,until_aborted/* untilAborted */.E)(healing, signal);
        const evidence = proofs.map((proof) => `${proof.target}: ${proof.evidence}`).join('; ');
        const afterMs = Math.round(timing.nowMs() - startedMs);
        history.event('action', String(index), ['verified', 'heal'], { target: 'all', evidence, afterMs });
        history.event('partition', 'healed');
    }
    catch (error) {
        signal.throwIfAborted();
        history.event('action', String(index), ['failed', 'heal'], {
            target: 'all',
            reason: error.message,
        });
        progress(`not everything could be healed: ${error.message}`);
    }
}
/** A condition that ended by itself, in a line of the action that asked for it. */
function recordEnd({ node, conditions, result }, { actions }, history) {
    for (const { index, kind, condition } of actions) {
        if (condition === null || !conditions.includes(condition))
            continue;
        if (typeof result === 'string')
            history.event('action', String(index), ['undone', kind], { target: node, evidence: result });
        else
            history.event('action', String(index), ['failed', kind], { target: node, reason: result.message });
    }
}
function countsLine(workload) {
    const lanes = Object.entries(workload.counts()).map(([lane, { confirmed, delivered }]) => `${lane}: ${confirmed} confirmed, ${delivered} delivered`);
    return `load: ${lanes.join('; ')}`;
}

// EXTERNAL MODULE: ./build/run/contract.js
var contract = __webpack_require__(5402);
;// CONCATENATED MODULE: ./build/run/check-version.js


/**
 * Refuses, before anything is started, queues that the broker's version does not have.
 * @throws ConfigurationError naming every such lane, at the scenario's place.
 */
function checkVersion({ lanes, cluster, position }, brokerVersion) {
    const problems = lanes.flatMap((lane) => {
        try {
            queueDeclaration(lane, cluster.nodes.length, brokerVersion);
            return [];
        }
        catch (error) {
            if (!(error instanceof NotInThisVersion))
                throw error;
            return [
                { position, message: `${error.message}.`, hint: 'Choose another queue type or another version.' },
            ];
        }
    });
    if (problems.length > 0)
        throw new contract/* ConfigurationError */.j1(problems);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/cluster/broker-source.js
var broker_source = __webpack_require__(6332);
// EXTERNAL MODULE: ./build/cluster/docker.js + 3 modules
var docker = __webpack_require__(397);
// EXTERNAL MODULE: ./build/cluster/netns.js
var netns = __webpack_require__(1701);
// EXTERNAL MODULE: ./build/run/docker-broker.js
var docker_broker = __webpack_require__(216);
;// CONCATENATED MODULE: ./build/run/create-cluster.js







/** Makes clusters of one run: each call a new one, of the engine and the broker source that were chosen. */
function clusterFactory(run, engine, options, hooks, journal) {
    const { host } = engine;
    const { progress } = hooks;
    const { broker: source, nodes } = run.scenario.cluster;
    const fetching = { cacheFolder: options.cacheDir, progress };
    let made = 0;
    return async () => {
        made += 1;
        const shared = {
            runId: `${process.pid}-${made}-${run.seed}`,
            nodes,
            host,
            journal,
            folder: scratchFolder(options),
            progress,
        };
        if (engine.kind === 'docker') {
            return (0,docker/* createDockerCluster */.R)({ ...shared, broker: await (0,docker_broker/* dockerBroker */.G)(source, host, fetching) });
        }
        const broker = await (0,broker_source/* resolveBroker */.M)(source, host, fetching);
        return (0,netns/* createNetnsCluster */.n)({ ...shared, broker });
    };
}
/** A new name; the cluster journals and makes the folder itself. */
function scratchFolder({ env }) {
    return (0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), `rmq-chaos-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
}

;// CONCATENATED MODULE: ./build/rabbitmq/management-views.js
/** The few fields of the management API's answers that we use, with the differences between versions taken out. */
function toNodeViews(body) {
    return asArray(body).map((item) => {
        const node = asRecord(item);
        const alarms = [node.mem_alarm === true ? 'memory' : '', node.disk_free_alarm === true ? 'disk' : ''];
        return {
            erlangName: asText(node.name) ?? '',
            running: node.running === true,
            partitions: asTexts(node.partitions),
            alarms: alarms.filter((alarm) => alarm !== ''),
        };
    });
}
function toQueueView(body) {
    const queue = asRecord(body);
    const type = asText(queue.type) ?? 'classic';
    const replicated = type === 'quorum' || type === 'stream';
    const leader = asText(queue.leader) ?? asText(queue.node);
    const mirrors = asTexts(queue.slave_nodes);
    const synchronised = asTexts(queue.synchronised_slave_nodes);
    const self = leader === null ? [] : [leader];
    return {
        name: asText(queue.name) ?? '',
        type,
        state: asText(queue.state) ?? 'unknown',
        leader,
        members: replicated ? asTexts(queue.members) : [...self, ...mirrors],
        online: replicated ? asTexts(queue.online) : [...self, ...synchronised],
        ready: asCount(queue.messages_ready),
        unacked: asCount(queue.messages_unacknowledged),
        consumers: asCount(queue.consumers),
        activeConsumerTag: asText(queue.single_active_consumer_tag) ?? activeTag(queue),
        policy: asText(queue.policy),
        policyDefinition: asRecord(queue.effective_policy_definition),
    };
}
/** Streams and some versions tell the active consumer only in the list of consumers. */
function activeTag(queue) {
    const active = asArray(queue.consumer_details)
        .map(asRecord)
        .find((consumer) => consumer.activity_status === 'single_active');
    return active ? asText(active.consumer_tag) : null;
}
function asRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function asArray(value) {
    return Array.isArray(value) ? value : [];
}
/** Erlang's `undefined` and `none` arrive as text. */
function asText(value) {
    return typeof value === 'string' && !['', 'undefined', 'none'].includes(value) ? value : null;
}
function asTexts(value) {
    return asArray(value).filter((item) => typeof item === 'string');
}
function asCount(value) {
    return typeof value === 'number' ? value : null;
}

;// CONCATENATED MODULE: ./build/rabbitmq/management.js


/** The management API did not answer, or not with what was asked. `status` is null when nothing answered. */
class ManagementError extends Error {
    status;
    name = 'ManagementError';
    constructor(message, status, options) {
        super(message, options);
        this.status = status;
    }
}
/** A node that waits for a peer that is stuck answers after 5 s, the broker's own limit for asking another node. */
const answerLimitMs = 8000;
/**
 * Client of the management API, of one node or of the first that answers. Leader, members and policies are
 * fresh; message counts and consumers are samples up to 5 s old (the broker's statistics interval).
 */
class Management {
    #nodes;
    #authorization;
    #timeoutMs;
    #fetch;
    /** Asked first: the node that answered last. */
    #preferred;
    constructor(options) {
        this.#nodes = options.nodes;
        this.#timeoutMs = options.timeoutMs ?? answerLimitMs;
        this.#fetch = options.fetch ?? globalThis.fetch;
        this.#preferred = options.nodes[0]?.name ?? '';
        const { user, password } = options.credentials;
        this.#authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    }
    /** What one node knows of all nodes. Throws {@link ManagementError}. */
    async nodesSeenBy(node) {
        return toNodeViews(await this.request(node, 'GET', '/api/nodes'));
    }
    /** Null: the broker knows no such queue. Throws {@link ManagementError} when no node answers. */
    async queue(name, node = null) {
        const path = `/api/queues/%2F/${encodeURIComponent(name)}`;
        try {
            const body = node ? await this.request(node, 'GET', path) : await this.anywhere('GET', path);
            return toQueueView(body);
        }
        catch (error) {
            if (error instanceof ManagementError && error.status === 404)
                return null;
            throw error;
        }
    }
    async putPolicy(name, policy) {
        await this.anywhere('PUT', `/api/policies/%2F/${encodeURIComponent(name)}`, policy);
    }
    /** Asks the nodes in turn until one answers; an answer that refuses (4xx) is final. */
    async anywhere(method, path, body) {
        const names = this.#nodes.map((node) => node.name).filter((name) => name !== this.#preferred);
        let last = null;
        for (const name of [this.#preferred, ...names]) {
            try {
                const answer = await this.request(name, method, path, body);
                this.#preferred = name;
                return answer;
            }
            catch (error) {
                if (error instanceof ManagementError && error.status !== null && error.status < 500)
                    throw error;
                last = error;
            }
        }
        throw new ManagementError(`no node answers ${method} ${path}: ${String(last)}`, null, { cause: last });
    }
    async request(nodeName, method, path, body) {
        const node = this.#nodes.find((candidate) => candidate.name === nodeName);
        if (!node)
            throw new ManagementError(`there is no node ${nodeName}`, null);
        const what = `${method} ${path} on ${nodeName}`;
        let response;
        try {
            response = await this.#fetch(`http://${node.address}:${node_files/* managementPort */.jN}${path}`, {
                method,
                headers: { authorization: this.#authorization, 'content-type': 'application/json' },
                signal: AbortSignal.timeout(this.#timeoutMs),
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            });
            const text = await response.text();
            if (!response.ok)
                throw new ManagementError(`${what}: ${response.status} ${text}`, response.status);
            return text === '' ? null : JSON.parse(text);
        }
        catch (error) {
            if (error instanceof ManagementError)
                throw error;
            throw new ManagementError(`${what}: ${reasonOf(error)}`, null, { cause: error });
        }
    }
}
function reasonOf(error) {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

;// CONCATENATED MODULE: ./build/rabbitmq/broker.js






function createBroker(options, lanes) {
    const { nodes, credentials, brokerVersion } = options;
    const management = new Management({ nodes, credentials });
    const toName = (erlangName) => nodes.find((node) => node.erlangName === erlangName)?.name ?? erlangName;
    const queueOf = async (lane) => {
        const queue = await management.queue(lane);
        if (!queue)
            throw new Error(`the broker knows no queue ${lane}`);
        return queue;
    };
    return {
        management,
        awaitFormation: (wait) => awaitFormation({ ...wait, nodes, management }),
        declareLanes: async (wait) => {
            for (const lane of lanes) {
                await declareQueue(lane, { nodes, credentials, management, brokerVersion });
                await awaitReplicas(lane, management, nodes.length, wait);
            }
        },
        awaitWhole: (wait) => awaitWhole({ nodes, management, lanes }, wait),
        leaderOf: async (lane) => {
            const { leader } = await queueOf(lane);
            return leader === null ? null : toName(leader);
        },
        membersOf: async (lane) => (await queueOf(lane)).members.map(toName),
        activeConsumerOf: async (lane) => (await queueOf(lane)).activeConsumerTag,
        setPolicy: async (lane, definition) => {
            const wanted = lanes.filter((each) => lane === null || each.name === lane);
            if (wanted.length === 0)
                throw new Error(`there is no lane ${lane}`);
            const told = [];
            for (const { name } of wanted)
                told.push(await putLanePolicy(name, definition, management));
            return told.join('; ');
        },
    };
}

;// CONCATENATED MODULE: ./build/run/form-cluster.js




/** A node alone in a cluster of its own is a known outcome of a slow boot, so it is formed once more. */
const formationTries = 2;
/**
 * Creates the nodes, starts them all together, waits until every node sees every other, and declares the
 * queues. Throws NeverFormed, FormedAlone (twice), QueueNotReady, NotInThisVersion and ClusterError.
 */
async function formCluster(scenario, surroundings) {
    for (let attempt = 1;; attempt += 1) {
        const cluster = await surroundings.createCluster();
        surroundings.onCluster(cluster);
        try {
            return await form_cluster_form(scenario, cluster, surroundings);
        }
        catch (error) {
            if (!(error instanceof FormedAlone) || attempt >= formationTries)
                throw error;
            surroundings.progress(`${error.message}; forming the cluster again`);
            surroundings.note(`formed again: ${error.message}`);
            await cluster.destroy();
        }
    }
}
async function form_cluster_form(scenario, cluster, { progress, signal }) {
    const credentials = { user: 'rmq-chaos', password: (0,external_node_crypto_.randomBytes)(24).toString('hex') };
    const cookie = (0,external_node_crypto_.randomBytes)(24).toString('hex');
    const { brokerVersion, nodes } = cluster;
    const files = (0,node_files/* nodeFiles */.kT)(scenario.cluster, nodes, credentials, cookie, brokerVersion);
    await cluster.create(() => files);
    progress(`starting ${nodes.length} nodes of RabbitMQ ${brokerVersion} (${cluster.engine})`);
    await Promise.all(nodes.map(({ name }) => cluster.start(name)));
    const broker = createBroker({ nodes, credentials, brokerVersion }, scenario.lanes);
    const wait = { timeoutMs: scenario.cluster.formationTimeoutMs, progress, signal };
    await broker.awaitFormation({
        ...wait,
        logTail: (node) => cluster.logTail(node, 30),
        isGone: async (node) => (await cluster.state(node)) === 'down',
    });
    progress('every node sees every other');
    await broker.declareLanes(wait);
    return { cluster, broker, credentials };
}

;// CONCATENATED MODULE: ./build/run/history-header.js

/** All that decides how a run may end, so that its history can be read without anything else. */
function headerOf({ id, scenario, seed }, cluster) {
    const { netTickSeconds } = scenario.cluster;
    const settings = (0,node_files/* brokerSettings */.Bi)(scenario.cluster, cluster.brokerVersion);
    return {
        run: id,
        scenario: scenario.name,
        seed,
        startedAt: new Date().toISOString(),
        values: {
            rabbitmq: cluster.brokerVersion,
            engine: cluster.engine,
            nodes: cluster.nodes.map(({ name }) => name).join(','),
            'net-tick-seconds': String(netTickSeconds),
            'partition-handling': settings.cluster_partition_handling ?? 'none in this version',
            ...(settings.consumer_disconnected_timeout === undefined
                ? {}
                : { 'consumer-disconnected-timeout-ms': settings.consumer_disconnected_timeout }),
            config: JSON.stringify(scenario),
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/history/reader.js
var history_reader = __webpack_require__(5304);
// EXTERNAL MODULE: ./build/verdict/judge.js + 22 modules
var verdict_judge = __webpack_require__(1808);
// EXTERNAL MODULE: ./build/verdict/policy.js
var policy = __webpack_require__(2886);
;// CONCATENATED MODULE: ./build/run/judge-history.js




/**
 * Reads a history file and judges it by what the scenario expects.
 * @throws HistoryFormatError when it is no history at all.
 */
async function judgeHistory(path, expect) {
    const judge = (0,verdict_judge/* createJudge */.q)(policyOf(expect));
    const reading = await (0,history_reader/* readHistory */.Lu)((0,external_node_fs_.createReadStream)(path), (event) => judge.accept(event));
    return judge.result(reading);
}
function policyOf({ fail, order, findings, unavailableMs }) {
    return { ...policy/* defaultPolicy */.G, fail, order, expectedFindings: findings, unavailableMs };
}

// EXTERNAL MODULE: ./build/run/saved-run.js
var saved_run = __webpack_require__(8925);
;// CONCATENATED MODULE: ./build/run/timing.js

/** A clock that starts at zero now. */
function startTiming() {
    const startedNs = process.hrtime.bigint();
    const nowUs = () => Number((process.hrtime.bigint() - startedNs) / 1000n);
    return {
        nowUs,
        nowMs: () => nowUs() / 1000,
        sleep: async (delayMs, signal) => {
            if (delayMs > 0)
                await (0,external_node_timers_promises_.setTimeout)(delayMs, undefined, signal ? { signal } : {});
        },
    };
}

;// CONCATENATED MODULE: ./build/run/one-run.js














/**
 * One run from up to verdict. Its folder holds everything needed to judge and to repeat it: history.log,
 * schedule.json, run.json, result.json and the brokers' logs. What happens to the brokers or to us once the
 * first node is started ends in a verdict; what the machine cannot do at all is thrown.
 * @throws ClusterError before anything is started; HistoryFileError when the disk is full.
 */
async function conductOneRun(run, folder, engine, options, hooks) {
    await evidenceFolder(folder);
    await writeEvidence((0,external_node_path_.join)(folder, 'schedule.json'), (0,serialise_schedule/* stringifySchedule */.xL)(run.schedule));
    await writeEvidence((0,external_node_path_.join)(folder, 'run.json'), (0,saved_run/* serialiseRun */.P)(run));
    const journal = await (0,cluster_journal/* openJournal */._)({ runId: `${run.id}-${process.pid}`, folder: options.journalDir });
    const historyFile = (0,external_node_path_.join)(folder, 'history.log');
    try {
        await makeHistory(run, historyFile, engine, options, hooks, journal);
    }
    finally {
        await journal.close();
    }
    const result = await judgeHistory(historyFile, run.scenario.expect);
    await writeEvidence((0,external_node_path_.join)(folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
    return result;
}
async function makeHistory(run, file, engine, options, hooks, journal) {
    const timing = startTiming();
    const createCluster = clusterFactory(run, engine, options, hooks, journal);
    let cluster = await createCluster();
    checkVersion(run.scenario, cluster.brokerVersion);
    let first = cluster;
    const writing = new AbortController();
    const signal = AbortSignal.any([hooks.signal, writing.signal]);
    const history = (0,history_file/* openHistoryFile */.j)({
        path: file,
        nowUs: timing.nowUs,
        header: headerOf(run, cluster),
        onError: (error) => writing.abort(error),
    });
    try {
        const formed = await formCluster(run.scenario, {
            createCluster: async () => {
                const next = first ?? (await createCluster());
                first = null;
                return next;
            },
            onCluster: (next) => {
                cluster = next;
            },
            progress: hooks.progress,
            note: (text) => history.event('note', text),
            signal,
        });
        await breakAndDrain(run, formed, engine, { history, timing, progress: hooks.progress, signal });
        history.end('complete');
    }
    catch (error) {
        endAfter(error, history, hooks);
        if (error instanceof cluster_cluster/* ClusterError */.b && startedNothing(error))
            throw error;
    }
    finally {
        if (!hooks.signal.aborted)
            await collectLogs(cluster, (0,external_node_path_.join)(file, '..', 'logs'), hooks);
        await cluster.destroy();
        history.close();
    }
}
/** Codes of errors that say what the machine, or the request, lacks: another try would not help. */
const refusals = new Set([
    'no-root',
    'missing-binary',
    'address-in-use',
    'bad-subnet',
    'bad-node-name',
    'disk-full',
    'name-in-use',
]);
function startedNothing(error) {
    return refusals.has(error.code);
}
function endAfter(error, history, { signal, progress }) {
    if (signal.aborted) {
        history.end('interrupted');
        return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    progress(`the run ended early: ${reason}`);
    history.end('failed', { reason });
}
async function collectLogs(cluster, folder, { progress }) {
    for (const { name } of cluster.nodes) {
        const target = (0,external_node_path_.join)(folder, name);
        try {
            await evidenceFolder(target);
            await cluster.collectLogs(name, target);
        }
        catch (error) {
            progress(`the logs of ${name} could not be collected: ${error.message}`);
        }
    }
}

// EXTERNAL MODULE: ./build/cluster/engine.js
var engine = __webpack_require__(7387);
// EXTERNAL MODULE: ./build/cluster/host.js
var cluster_host = __webpack_require__(5159);
// EXTERNAL MODULE: ./build/cluster/network-tools.js
var network_tools = __webpack_require__(5125);
;// CONCATENATED MODULE: ./build/run/prepare-engine.js



/** Throws ClusterError when the machine lacks what the engine needs: root, the engine, the packet filter. */
async function prepareEngine(options, { progress }) {
    const host = await (0,cluster_host/* createHost */.D)();
    host.requirePrivilege();
    const kind = await (0,engine/* chooseEngine */.m)(options.engine, host);
    progress(`engine: ${kind}`);
    const tools = await (0,network_tools/* networkTools */.E5)(host, { cacheFolder: options.cacheDir, progress });
    return { kind, host, tools };
}

// EXTERNAL MODULE: ./build/faults/conditions/kernel-abilities.js
var kernel_abilities = __webpack_require__(6621);
;// CONCATENATED MODULE: ./build/run/refuse-impossible-faults.js


/**
 * Refuses, before any cluster exists, what this kernel cannot do to packets.
 * @throws {ClusterError} `no-such-effect` naming the scenario, its line and the effect.
 */
async function refuseImpossibleFaults(runs, { host, tools }) {
    const wanted = runs.flatMap(({ scenario, schedule }) => schedule.actions.flatMap(({ kind, condition, sourceLine }) => condition === null ? [] : [{ scenario: scenario.name, kind, condition, sourceLine }]));
    if (wanted.length === 0)
        return;
    const kernel = await (0,kernel_abilities/* kernelAbilities */.Kv)(host, tools);
    for (const { scenario, kind, condition, sourceLine } of wanted) {
        try {
            (0,kernel_abilities/* refuseImpossible */.GC)([condition], kernel);
        }
        catch (error) {
            if (!(error instanceof cluster_cluster/* ClusterError */.b))
                throw error;
            const where = sourceLine === null ? '' : `, line ${sourceLine}`;
            const message = `scenario "${scenario}"${where}, "${kind}": ${error.message}`;
            throw new cluster_cluster/* ClusterError */.b(error.code, message, error.hint, { cause: error });
        }
    }
}

// EXTERNAL MODULE: ./build/report/context.js
var context = __webpack_require__(6676);
;// CONCATENATED MODULE: ./build/run/replay-command.js


/** The one line that runs a run's schedule again, from its folder. */
function replayCommandOf(folder, { outputDir, workspace }) {
    const path = (0,external_node_path_.relative)(workspace, (0,external_node_path_.join)(outputDir, folder));
    return `rmq-chaos replay ${(0,context/* shellWord */.r7)(path.startsWith('..') ? (0,external_node_path_.join)(outputDir, folder) : path)}`;
}

;// CONCATENATED MODULE: ./build/report/excerpts.js

/** Findings of one run that get an excerpt. */
const maxExcerpts = 100;
/** Lines shown before and after the finding's own. */
const around = 3;
/** A longer line is cut: an excerpt is for reading. */
const maxCharacters = 1000;
function linesOf(finding) {
    const near = Array.from({ length: 2 * around + 1 }, (_, offset) => finding.line - around + offset);
    const told = [finding.action?.line ?? null, finding.reconnectLine].filter((line) => line !== null);
    return [...new Set([...told, ...near])].filter((line) => line >= 1).sort((a, b) => a - b);
}
/** Picks the lines around findings out of a history's text, piece by piece. */
class ExcerptCollector {
    findings;
    wanted = new Set();
    texts = new Map();
    decoder = new TextDecoder();
    line = 1;
    partial = '';
    constructor(findings) {
        this.findings = (0,totals/* inReadingOrder */.g)(findings)
            .filter((finding) => finding.severity !== 'info')
            .slice(0, maxExcerpts);
        for (const finding of this.findings)
            for (const line of linesOf(finding))
                this.wanted.add(line);
    }
    /** The next piece of the text; pieces may end anywhere. */
    push(chunk) {
        const text = typeof chunk === 'string' ? chunk : this.decoder.decode(chunk, { stream: true });
        let start = 0;
        for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            this.grow(text, start, end);
            this.keep();
            this.line += 1;
            start = end + 1;
        }
        this.grow(text, start, text.length);
    }
    finish() {
        if (this.partial !== '')
            this.keep();
        return this.findings.map((finding) => ({
            line: finding.line,
            lines: linesOf(finding)
                .map((number) => {
                const text = this.texts.get(number);
                return text === undefined ? null : { number, text };
            })
                .filter((line) => line !== null),
        }));
    }
    grow(text, start, end) {
        const room = maxCharacters - this.partial.length;
        if (this.wanted.has(this.line))
            this.partial += text.slice(start, Math.min(end, start + room));
    }
    keep() {
        if (this.wanted.has(this.line))
            this.texts.set(this.line, this.partial.replace(/\r$/, ''));
        this.partial = '';
    }
}

;// CONCATENATED MODULE: ./build/report/buckets.js
/** Most buckets a series keeps; beyond it neighbours are merged. */
const maxBuckets = 600;
/**
 * Values over time in equal buckets. Starts fine and doubles the bucket's width whenever the run outgrows
 * {@link maxBuckets}, so memory and picture stay the same size for a minute and for a day.
 */
class Buckets {
    clock;
    merge;
    fill;
    values = [];
    constructor(clock, 
    /** How two neighbours become one. */
    merge, 
    /** What an untouched bucket after `previous` holds. */
    fill) {
        this.clock = clock;
        this.merge = merge;
        this.fill = fill;
        clock.onDouble(() => this.halve());
    }
    /** Changes the bucket of a moment. */
    update(atUs, change) {
        const index = this.clock.indexOf(atUs);
        this.extendTo(index);
        this.values[index] = change(this.values[index] ?? 0);
    }
    /** Adds a count that came about evenly during a stretch of time. */
    spread(fromUs, toUs, count) {
        const last = this.clock.indexOf(toUs);
        const first = Math.min(this.clock.indexOf(fromUs), last);
        const widthUs = this.clock.seconds * 1e6;
        for (let index = first; index <= last; index += 1) {
            const overlapUs = Math.min(toUs, (index + 1) * widthUs) - Math.max(fromUs, index * widthUs);
            const part = first === last ? count : (count * Math.max(0, overlapUs)) / (toUs - fromUs);
            this.extendTo(index);
            this.values[index] = (this.values[index] ?? 0) + part;
        }
    }
    /** The values of the first `length` buckets. */
    take(length) {
        if (length > 0)
            this.extendTo(length - 1);
        return this.values.slice(0, length);
    }
    extendTo(index) {
        while (this.values.length <= index) {
            this.values.push(this.fill(this.values.at(-1) ?? 0));
        }
    }
    halve() {
        const { values } = this;
        if (values.length % 2 === 1)
            values.push(this.fill(values.at(-1) ?? 0));
        const half = values.length / 2;
        for (let index = 0; index < half; index += 1) {
            values[index] = this.merge(values[2 * index] ?? 0, values[2 * index + 1] ?? 0);
        }
        values.length = half;
    }
}
/** The one bucket width that all series of a timeline share. */
class BucketClock {
    widthUs = 250_000;
    lastUs = 0;
    listeners = [];
    get seconds() {
        return this.widthUs / 1e6;
    }
    /** Latest moment seen, seconds. */
    get endSeconds() {
        return this.lastUs / 1e6;
    }
    /** Buckets up to the latest moment. */
    get length() {
        return Math.floor(this.lastUs / this.widthUs) + 1;
    }
    onDouble(listener) {
        this.listeners.push(listener);
    }
    /** Bucket of the moment; widens all series first when it would be too many. */
    indexOf(atUs) {
        this.advance(atUs);
        return Math.max(0, Math.floor(atUs / this.widthUs));
    }
    /** Takes note of a moment. */
    advance(atUs) {
        if (!(atUs > this.lastUs) || !Number.isSafeInteger(atUs))
            return;
        this.lastUs = atUs;
        while (this.length > maxBuckets) {
            this.widthUs *= 2;
            for (const listener of this.listeners)
                listener();
        }
    }
}
/** A count per bucket: neighbours add up, untouched buckets hold nothing. */
function countBuckets(clock) {
    return new Buckets(clock, (first, second) => first + second, () => 0);
}
/** A level per bucket, the last in it: untouched buckets keep the level before. */
function levelBuckets(clock) {
    return new Buckets(clock, (_, second) => second, (previous) => previous);
}

;// CONCATENATED MODULE: ./build/report/fault-windows.js
const maxFaults = 1000;
const meanings = {
    kill: { family: 'node', until: ['start', 'restart'] },
    stop: { family: 'node', until: ['start', 'restart'] },
    restart: { family: 'node', until: 'itself' },
    pause: { family: 'node', until: ['unpause', 'kill', 'stop', 'restart'] },
    partition: { family: 'network', until: ['heal', 'partition'], everywhere: true },
    slow: { family: 'network', until: ['fast', 'slow'] },
    flaky: { family: 'network', until: ['fast', 'flaky'] },
    duplicate: { family: 'network', until: ['fast', 'duplicate'] },
    reorder: { family: 'network', until: ['fast', 'reorder'] },
    corrupt: { family: 'network', until: ['fast', 'corrupt'] },
    'rate-limit': { family: 'network', until: ['fast', 'rate-limit'] },
    'consumer-crash': { family: 'client', until: 'moment' },
    'consumer-close': { family: 'client', until: ['consumer-start'] },
    'consumer-cancel': { family: 'client', until: ['consumer-start', 'consumer-crash', 'consumer-close'] },
    'consumer-settle': { family: 'client', until: 'moment' },
    'publisher-crash': { family: 'client', until: 'moment' },
};
/** Actions that only undo others: they end a window and are none themselves. */
const undoings = new Set(['start', 'unpause', 'heal', 'fast', 'consumer-start']);
/** When each fault was in force, from the history's `action` lines and what undid them. */
class FaultWindows {
    begun = new Map();
    windows = [];
    open = new Set();
    event(event) {
        if (event.type === 'action')
            this.action(event);
        else if (event.type === 'node' && event.words[0] === 'up')
            this.nodeUp(event);
        else if (event.type === 'partition' && event.subject === 'healed')
            this.undo('heal', 'all', event.atUs);
        else if (event.type === 'drain')
            this.closeAll(event.atUs);
    }
    finish(endSeconds) {
        this.closeAll(endSeconds * 1e6);
        return [...this.windows].sort((a, b) => a.fromSeconds - b.fromSeconds);
    }
    action(event) {
        const [step = '', kind = ''] = event.words;
        const target = event.values.target ?? this.begun.get(event.subject)?.target ?? '';
        if (step === 'begin') {
            this.begun.set(event.subject, { atUs: event.atUs, line: event.line, target });
        }
        else if (step === 'verified') {
            this.undo(kind, target, event.atUs);
            if (!undoings.has(kind))
                this.add(event, kind, target, true);
        }
        else if (step === 'failed') {
            this.add(event, kind, target, false);
        }
        else if (step === 'undone') {
            for (const window of this.open) {
                if (String(window.index) === event.subject)
                    this.close(window, event.atUs);
            }
        }
    }
    add(event, kind, target, effective) {
        if (this.windows.length >= maxFaults)
            return;
        const meaning = meanings[kind] ?? { family: 'other', until: 'moment' };
        const begun = this.begun.get(event.subject) ?? event;
        const fromSeconds = begun.atUs / 1e6;
        const lasts = effective && meaning.until !== 'moment';
        const window = {
            index: Number(event.subject),
            kind,
            family: meaning.family,
            target,
            line: begun.line,
            fromSeconds,
            toSeconds: lasts ? event.atUs / 1e6 : fromSeconds,
            effective,
        };
        this.windows.push(window);
        if (lasts && meaning.until !== 'itself')
            this.open.add(window);
    }
    undo(kind, target, atUs) {
        for (const window of this.open) {
            const meaning = meanings[window.kind];
            const undoes = Array.isArray(meaning?.until) && meaning.until.includes(kind);
            const here = meaning?.everywhere || target === 'all' || target === window.target;
            if (undoes && here)
                this.close(window, atUs);
        }
    }
    nodeUp(event) {
        for (const window of this.open) {
            const down = window.family === 'node' && window.target === event.subject;
            if (down && event.atUs / 1e6 > window.toSeconds)
                this.close(window, event.atUs);
        }
    }
    /** The drain begins by undoing everything. */
    closeAll(atUs) {
        for (const window of this.open)
            this.close(window, atUs);
    }
    close(window, atUs) {
        window.toSeconds = Math.max(window.toSeconds, atUs / 1e6);
        this.open.delete(window);
    }
}

;// CONCATENATED MODULE: ./build/report/lane-rates.js


/** Lanes kept apart; the events of any more are left out of the pictures. */
const maxLanes = 64;
const sizeOf = (range) => range.to - range.from + 1;
/** Message rates of every lane, and how many confirmed messages no consumer has seen yet. */
class LaneRates {
    clock;
    lanes = new Map();
    laneOfClient = new Map();
    firstUs = null;
    constructor(clock) {
        this.clock = clock;
    }
    /** When the first message was published or delivered; 0 when none was. */
    get firstSeconds() {
        return (this.firstUs ?? 0) / 1e6;
    }
    event(event) {
        if (event.type === 'published' || event.type === 'delivered')
            this.firstUs ??= event.atUs;
        switch (event.type) {
            case 'lane':
                this.lane(event.subject);
                break;
            case 'publisher':
            case 'consumer':
                this.laneOfClient.set(event.subject, event.values.lane ?? event.words[0] ?? '');
                break;
            case 'published':
            case 'confirmed':
            case 'returned': {
                const lane = this.lane(this.laneOfClient.get(event.by.client));
                if (lane === null)
                    return;
                if (event.type !== 'returned') {
                    lane[event.type].spread(event.atUs, event.atUs + event.spanUs, sizeOf(event.range));
                }
                // A returned message is confirmed later, but owed to nobody.
                if (event.type !== 'published') {
                    this.settle(lane, event.by.client, event.range, event.type === 'returned', event.atUs);
                }
                break;
            }
            case 'delivered': {
                const { by, publisher } = event;
                const lane = this.lane(this.laneOfClient.get(by.client) ?? this.laneOfClient.get(publisher));
                if (lane === null)
                    return;
                lane.delivered.spread(event.atUs, event.atUs + event.spanUs, sizeOf(event.range));
                this.settle(lane, publisher, event.range, true, event.atUs);
                break;
            }
        }
    }
    /** The series from the given bucket on. */
    finish(startBucket) {
        const { length } = this.clock;
        return [...this.lanes].map(([lane, { published, confirmed, delivered, unseen }]) => ({
            lane,
            published: published.take(length).slice(startBucket),
            confirmed: confirmed.take(length).slice(startBucket),
            delivered: delivered.take(length).slice(startBucket),
            unseen: unseen.take(length).slice(startBucket),
        }));
    }
    settle(lane, publisher, range, seen, atUs) {
        const stream = lane.streams.get(publisher) ?? { known: new intervals/* IntervalSet */.m(), seen: new intervals/* IntervalSet */.m() };
        lane.streams.set(publisher, stream);
        const before = stream.known.count - stream.seen.count;
        stream.known.add(range.from, range.to);
        if (seen)
            stream.seen.add(range.from, range.to);
        lane.unseenNow += stream.known.count - stream.seen.count - before;
        lane.unseen.update(atUs, () => lane.unseenNow);
    }
    /** A client that no line has told of belongs to the first lane. */
    lane(told) {
        const name = told ?? this.lanes.keys().next().value ?? 'messages';
        const known = this.lanes.get(name);
        if (known !== undefined || this.lanes.size >= maxLanes)
            return known ?? null;
        const lane = {
            published: countBuckets(this.clock),
            confirmed: countBuckets(this.clock),
            delivered: countBuckets(this.clock),
            unseen: levelBuckets(this.clock),
            streams: new Map(),
            unseenNow: 0,
        };
        this.lanes.set(name, lane);
        return lane;
    }
}

;// CONCATENATED MODULE: ./build/report/node-bands.js
const maxNodes = 32;
const maxBands = 500;
/** What each node was when, from the history's `node` lines. */
class NodeBands {
    tracks = new Map();
    event(event) {
        if (event.type !== 'node')
            return;
        const state = event.words[0] ?? event.values.state ?? 'unknown';
        const atSeconds = event.atUs / 1e6;
        const track = this.tracks.get(event.subject);
        if (track === undefined) {
            if (this.tracks.size < maxNodes) {
                this.tracks.set(event.subject, { bands: [], state, sinceSeconds: atSeconds });
            }
        }
        else if (track.state !== state) {
            node_bands_close(track, atSeconds);
            track.state = state;
            track.sinceSeconds = atSeconds;
        }
    }
    finish(endSeconds) {
        return [...this.tracks].map(([node, track]) => {
            node_bands_close(track, endSeconds);
            return { node, bands: track.bands };
        });
    }
}
function node_bands_close(track, toSeconds) {
    if (toSeconds <= track.sinceSeconds || track.bands.length >= maxBands)
        return;
    track.bands.push({ state: track.state, fromSeconds: track.sinceSeconds, toSeconds });
}

;// CONCATENATED MODULE: ./build/report/pictures.js

/** Pictures of one run; the most serious findings get them. */
const maxPictures = 24;
/** Lines of deliveries kept on either side of a finding. */
const maxDeliveries = 80;
const pictured = new Set([
    'loss',
    'tail',
    'order',
    'duplicate',
    'withheld',
    'sac-overlap',
]);
function deliveryOf(event) {
    return {
        fromSeconds: event.atUs / 1e6,
        toSeconds: (event.atUs + event.spanUs) / 1e6,
        range: event.range,
        redelivered: event.redelivered,
        session: `${event.by.client}/${event.by.session}`,
    };
}
/** Keeps the deliveries around each finding that a picture helps to understand. */
class Pictures {
    waiting;
    recent = new Map();
    growing = [];
    done = [];
    constructor(findings) {
        const wanted = new Map();
        for (const { class: name, severity, line, publisher } of (0,totals/* inReadingOrder */.g)(findings)) {
            if (publisher === null || severity === 'info' || !pictured.has(name) || wanted.size >= maxPictures)
                continue;
            wanted.set(`${line} ${publisher}`, { line, publisher });
        }
        this.waiting = [...wanted.values()].sort((a, b) => a.line - b.line);
        for (const { publisher } of this.waiting)
            this.recent.set(publisher, []);
    }
    event(event) {
        this.begin(event.line);
        if (event.type !== 'delivered')
            return;
        const recent = this.recent.get(event.publisher);
        if (recent === undefined)
            return;
        const delivery = deliveryOf(event);
        recent.push(delivery);
        if (recent.length > maxDeliveries)
            recent.shift();
        for (const picture of [...this.growing]) {
            if (picture.publisher !== event.publisher)
                continue;
            if (event.line === picture.line)
                picture.session = delivery.session;
            picture.deliveries.push(delivery);
            picture.after += 1;
            if (picture.after >= maxDeliveries)
                this.complete(picture);
        }
    }
    finish() {
        this.begin(Number.POSITIVE_INFINITY);
        for (const picture of [...this.growing])
            this.complete(picture);
        return this.done.map(({ after: _, ...picture }) => picture);
    }
    /** Starts the pictures of all findings up to the line with what came before them. */
    begin(line) {
        for (let next = this.waiting[0]; next !== undefined && next.line <= line; next = this.waiting[0]) {
            this.waiting.shift();
            this.growing.push({
                ...next,
                deliveries: [...(this.recent.get(next.publisher) ?? [])],
                session: null,
                after: 0,
            });
        }
    }
    complete(picture) {
        this.growing.splice(this.growing.indexOf(picture), 1);
        this.done.push(picture);
    }
}

;// CONCATENATED MODULE: ./build/report/timeline-builder.js





/** Reduces a history, event by event, to what the pictures need. Size is bounded whatever the run's length. */
function createTimelineBuilder(findings = []) {
    const clock = new BucketClock();
    const lanes = new LaneRates(clock);
    const nodes = new NodeBands();
    const faults = new FaultWindows();
    const pictures = new Pictures(findings);
    return {
        event(event) {
            clock.advance(event.atUs);
            lanes.event(event);
            nodes.event(event);
            faults.event(event);
            pictures.event(event);
        },
        finish() {
            const { endSeconds, seconds: bucketSeconds } = clock;
            const startBucket = Math.floor(lanes.firstSeconds / bucketSeconds);
            return {
                startSeconds: startBucket * bucketSeconds,
                endSeconds,
                bucketSeconds,
                lanes: lanes.finish(startBucket),
                nodes: nodes.finish(endSeconds),
                faults: faults.finish(endSeconds),
                pictures: pictures.finish(),
            };
        },
    };
}
/** {@link createTimelineBuilder} over events that are at hand. */
function buildTimeline(events, findings = []) {
    const builder = createTimelineBuilder(findings);
    for (const event of events)
        builder.event(event);
    return builder.finish();
}

;// CONCATENATED MODULE: ./build/report/gather-evidence.js



/**
 * One pass over a history's text, e.g. a read stream of history.log, for all that the HTML report shows of
 * it. What is no history has no timeline, but its lines are still quoted. Rejects only as the source does.
 */
async function gatherEvidence(chunks, findings) {
    const excerpts = new ExcerptCollector(findings);
    const builder = createTimelineBuilder(findings);
    const reader = (0,history_reader/* createHistoryReader */.Q9)((event) => builder.event(event));
    let readable = true;
    const read = (step) => {
        try {
            if (readable)
                step();
        }
        catch (error) {
            if (!(error instanceof history_reader/* HistoryFormatError */.eX))
                throw error;
            readable = false;
        }
    };
    for await (const chunk of chunks) {
        read(() => reader.push(chunk));
        excerpts.push(chunk);
    }
    read(() => reader.end());
    return { timeline: readable ? builder.finish() : null, excerpts: excerpts.finish() };
}

// EXTERNAL MODULE: ./build/report/html/page.js + 13 modules
var page = __webpack_require__(4903);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/junit.js
var junit = __webpack_require__(4227);
// EXTERNAL MODULE: ./build/report/markdown.js + 1 modules
var markdown = __webpack_require__(7482);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
;// CONCATENATED MODULE: ./build/verdict/statistics.js
/** What so few runs allow one to say. */
/** Standard normal quantile of a two-sided 95 % interval. */
const z95 = 1.959963984540054;
/**
 * Wilson's score interval for `failures` of `runs` (Wilson 1927), 95 % unless another quantile is given.
 * Throws RangeError when the counts make no sense.
 */
function wilson(failures, runs, z = z95) {
    checkCounts(failures, runs);
    if (runs === 0)
        return { low: 0, high: 1 };
    const rate = failures / runs;
    const scale = 1 + (z * z) / runs;
    const centre = (rate + (z * z) / (2 * runs)) / scale;
    const half = (z / scale) * Math.sqrt((rate * (1 - rate)) / runs + (z * z) / (4 * runs * runs));
    return {
        low: failures === 0 ? 0 : Math.max(0, centre - half),
        high: failures === runs ? 1 : Math.min(1, centre + half),
    };
}
/**
 * The largest failure rate that `runs` clean runs still allow, exact two-sided 95 % (Clopper and Pearson):
 * the bound to print beside a pass. 5 runs: 0.52, 20: 0.17, 59: 0.06.
 */
function cleanRunsBound(runs, confidence = 0.95) {
    checkCounts(0, runs);
    return runs === 0 ? 1 : 1 - ((1 - confidence) / 2) ** (1 / runs);
}
/** Runs needed to see a failure of this rate at least once with the confidence. 0.10: 29, 0.05: 59. */
function runsNeeded(rate, confidence = 0.95) {
    if (!(rate > 0 && rate <= 1))
        throw new RangeError(`A failure rate is above 0 and at most 1, not ${rate}.`);
    return rate === 1 ? 1 : Math.ceil(Math.log(1 - confidence) / Math.log(1 - rate));
}
/** One-sided Fisher exact test: how likely at least `failures` in the first group is if both had one rate. */
function fisherOneSided(failures, runs, baseFailures, baseRuns) {
    checkCounts(failures, runs);
    checkCounts(baseFailures, baseRuns);
    const total = failures + baseFailures;
    let p = 0;
    for (let k = failures; k <= Math.min(total, runs); k += 1) {
        if (total - k > baseRuns)
            continue;
        p += Math.exp(logChoose(runs, k) + logChoose(baseRuns, total - k) - logChoose(runs + baseRuns, total));
    }
    return Math.min(1, p);
}
function logChoose(n, k) {
    let sum = 0;
    for (let index = 1; index <= k; index += 1)
        sum += Math.log((n - k + index) / index);
    return sum;
}
function checkCounts(failures, runs) {
    if (!Number.isInteger(failures) || !Number.isInteger(runs) || failures < 0 || failures > runs) {
        throw new RangeError(`${failures} of ${runs} runs is not a count of failures.`);
    }
}

;// CONCATENATED MODULE: ./build/run/write-reports.js











/** Writes results.json, report.md, report.txt, junit.xml and report.html; the picture is left out on an abort. */
async function writeReports(results, folder, given, signal) {
    const bound = results.length > 0 && (0,totals/* overallVerdict */.Bn)(results) === 'pass' ? cleanRunsBound(results.length) : null;
    const context = { ...given, failureRateBound: bound };
    const write = async (name, text) => {
        await writeEvidence((0,external_node_path_.join)(folder, name), text);
        return (0,external_node_path_.join)(folder, name);
    };
    const jsonPath = await write('results.json', (0,json/* toJson */.a)(results));
    await write('report.md', (0,markdown/* toMarkdown */.l)(results, context));
    await write('report.txt', (0,report_text/* toText */.f)(results, context));
    await write('junit.xml', (0,junit/* toJUnit */.U)(results, context));
    const evidence = signal.aborted ? [] : await gatherAll(results, folder, context);
    return {
        reportPath: await write('report.html', (0,page/* toHtml */.V)(results, evidence, context)),
        jsonPath,
        failureRateBound: bound,
    };
}
async function gatherAll(results, folder, { history }) {
    const evidence = [];
    for (const result of results) {
        const stream = (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, history(result)));
        evidence.push(await gatherEvidence(stream, result.findings).catch(() => null));
    }
    return evidence;
}

;// CONCATENATED MODULE: ./build/run/conduct-runs.js










/**
 * Conducts the runs one after the other, tries an inconclusive one again as often as its scenario allows, and
 * writes the reports. The tries before the last are kept in their folders, but the last one counts: an
 * inconclusive run shows nothing, so nothing is voted away. A fail or a pass is never tried again.
 */
async function conductRuns(runs, options, hooks) {
    await evidenceFolder(options.outputDir);
    const engine = await prepareEngine(options, hooks);
    await refuseImpossibleFaults(runs, engine);
    const done = [];
    for (const [index, run] of runs.entries()) {
        if (hooks.signal.aborted)
            break;
        const minutes = Math.ceil((0,expected_duration/* expectedRunMs */.g)(run.schedule, run.scenario) / 60_000);
        hooks.progress(`run ${index + 1} of ${runs.length}: ${run.id}, about ${minutes} min`);
        done.push(await withRetries(run, engine, options, hooks));
    }
    const folderOf = new Map(done.map(({ folder, result }) => [result.run, folder]));
    const results = done.map(({ result }) => result);
    const replayCommand = (result) => replayCommandOf(folderOf.get(result.run) ?? '', options);
    const historyPath = (result) => (0,external_node_path_.join)(folderOf.get(result.run) ?? '', 'history.log');
    const context = { replay: replayCommand, history: historyPath };
    const paths = await writeReports(results, options.outputDir, context, hooks.signal);
    hooks.progress(`verdict: ${(0,totals/* overallVerdict */.Bn)(results)}`);
    return {
        results,
        outputDir: options.outputDir,
        ...paths,
        scenarioPositions: Object.fromEntries(runs.map(({ scenario }) => [scenario.name, scenario.position])),
        replayCommand,
        historyPath,
    };
}
async function withRetries(run, engine, options, hooks) {
    const tries = run.scenario.retries + 1;
    for (let attempt = 1;; attempt += 1) {
        const id = attempt === 1 ? run.id : `${run.id}-try${attempt}`;
        const folder = folderNameOf(id);
        const result = await conductOneRun({ ...run, id }, (0,external_node_path_.join)(options.outputDir, folder), engine, options, hooks);
        if (result.verdict !== 'inconclusive' || attempt >= tries || hooks.signal.aborted)
            return { folder, result };
        hooks.progress(`${id} was inconclusive (${result.inconclusive[0] ?? 'no reason given'}); trying again`);
    }
}


/***/ }),

/***/ 8925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ serialiseRun),
/* harmony export */   e: () => (/* binding */ parseSavedRun)
/* harmony export */ });
function serialiseRun({ id, seed, scenario }) {
    const saved = { version: 1, id, seed, scenario };
    return `${JSON.stringify(saved, null, 2)}\n`;
}
/** @throws Error saying what is wrong with the text. */
function parseSavedRun(text) {
    const saved = JSON.parse(text);
    if (saved.version !== 1)
        throw new Error(`its version is ${JSON.stringify(saved.version)}, not 1`);
    const { id, seed, scenario } = saved;
    if (typeof id !== 'string' ||
        typeof seed !== 'number' ||
        !scenario?.cluster ||
        !Array.isArray(scenario.lanes)) {
        throw new Error('it lacks the run id, the seed or the scenario');
    }
    return { version: 1, id, seed, scenario };
}


/***/ })

};
