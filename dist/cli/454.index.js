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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/plan/plan.js + 3 modules
var plan_plan = __webpack_require__(7450);
// EXTERNAL MODULE: ./build/plan/plan-json.js
var plan_json = __webpack_require__(6662);
// EXTERNAL MODULE: ./build/plan/shards.js
var shards = __webpack_require__(2537);
// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/run/conduct-runs.js + 142 modules
var conduct_runs = __webpack_require__(3457);
// EXTERNAL MODULE: ./build/run/evidence.js
var evidence = __webpack_require__(1813);
// EXTERNAL MODULE: ./build/run/load-scenarios.js + 39 modules
var load_scenarios = __webpack_require__(6438);
// EXTERNAL MODULE: ./build/run/plan-for.js + 1 modules
var plan_for = __webpack_require__(904);
;// CONCATENATED MODULE: ./build/run/run-scenarios.js










/**
 * The main job: every scenario of the file, every cell of its matrix, or the built-in smoke scenario, as often as
 * asked for; of it the shard that was asked for. The whole plan is left in plan.json before anything is started,
 * so that what never ran can be missed later. A seed is always there, drawn when nobody gave one.
 * @throws ConfigurationError with every problem, before anything is started.
 * @throws ClusterError when the machine cannot do what was asked.
 */
async function runScenarios(options, hooks) {
    const scenarios = await (0,load_scenarios/* loadScenarios */.q)(options, hooks.progress);
    const { plan, shard } = (0,plan_for/* planHere */.s)(scenarios, options, () => (0,external_node_crypto_.randomInt)(2 ** 32));
    const cells = (0,plan_plan/* cellsOf */.nc)(plan, shard);
    const runs = cells.flatMap((cell) => cell.runs);
    await (0,evidence/* evidenceFolder */.ek)(options.outputDir);
    await (0,evidence/* writeEvidence */.nP)((0,external_node_path_.join)(options.outputDir, 'plan.json'), `${(0,plan_json/* planJson */.iY)(plan, shard)}\n`);
    const unit = scenarios.some(({ cell }) => cell) ? 'cell' : 'scenario';
    const part = shard === null ? '' : `shard ${(0,shards/* shardText */.eG)(shard)} of ${(0,figures/* plural */.LS)(plan.cells.length, unit)}: `;
    const size = `${(0,figures/* plural */.LS)(cells.length, unit)}, ${(0,figures/* plural */.LS)(runs.length, 'run')}`;
    hooks.progress(`${part}${size}, about ${(0,plan_json/* minutesOf */.dp)((0,plan_plan/* expectedMsOf */.wF)(cells))} min`);
    return (0,conduct_runs/* conductRuns */.j)(runs, options, hooks);
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
    usage: 'run [FILE] [--scenario NAME] [--shard 2/4] [--seed N] [--runs N] [--engine docker|netns] [--out DIR] [--set KEY=VALUE] [--axis NAME=LIST]',
    help: [
        'Without FILE the built-in smoke scenario runs.',
        '',
        '  --scenario NAME         only this scenario or cell of the file, or a built-in one by name',
        '  --shard 2/4             only the second of four parts; all parts need the same --seed',
        '  --seed N                0 to 4294967295; the same seed draws the same schedule',
        '  --runs N                how often each scenario runs',
        ...run_options/* runOptionHelp */.a_,
        '  --set KEY=VALUE         one value of the scenario, e.g. --set cluster.net-tick=60s; may be repeated',
        '  --axis NAME=LIST        the values of an axis of the matrix, e.g. --axis version=4.1,4.2; may be repeated',
    ],
    options: {
        ...run_options/* runOptionTypes */.YR,
        scenario: { type: 'string' },
        seed: { type: 'string' },
        runs: { type: 'string' },
        set: { type: 'string', multiple: true },
        axis: { type: 'string', multiple: true },
        shard: { type: 'string' },
    },
    maxPositionals: 1,
    run: (args, io) => conduct((0,run_options/* runOptionsOf */.Fq)(args, io), args.values.json === true, io, runScenarios),
};
/** Runs, prints the report, and gives the verdict's exit code; of a shard with nothing to run, that of a pass. */
async function conduct(options, asJson, io, conductor) {
    const summary = await conductor(options, { progress: io.err, signal: io.signal });
    io.out(asJson ? (0,json/* toJson */.a)(summary.results, { skipped: summary.skipped ?? [] }) : textOf(summary));
    if (io.signal.aborted)
        return cli_io/* exitCodes */.h.interrupted;
    return summary.isIdleShard ? cli_io/* exitCodes */.h.pass : cli_io/* exitCodes */.h[(0,totals/* overallVerdict */.Bn)(summary.results)];
}
function textOf(summary) {
    const text = (0,report_text/* toText */.f)(summary.results, {
        replay: (run) => summary.replayCommand(run),
        history: (run) => summary.historyPath(run),
        failureRateBound: summary.failureRateBound,
        skipped: summary.skipped ?? [],
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

/***/ 7959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ slowDiskFact),
/* harmony export */   Y4: () => (/* binding */ trySlowDisk),
/* harmony export */   pq: () => (/* binding */ dataRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _block_io_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(269);
/* harmony import */ var _disk_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7200);
/* harmony import */ var _slow_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(626);




/** The limit of the trial, which nothing runs under. */
const trialBytesPerSecond = 1_000_000;
const answerLimitMs = 10_000;
/**
 * The disk of a folder, whose writing can be limited here: tried in a group that is removed again.
 * @throws {ClusterError} `no-such-effect` naming what is missing, `no-root`.
 */
async function trySlowDisk(folder, host) {
    host.requirePrivilege();
    const { version, root } = await (0,_block_io_js__WEBPACK_IMPORTED_MODULE_1__/* .blockIoHere */ .KO)();
    const disk = await (0,_disk_of_js__WEBPACK_IMPORTED_MODULE_2__/* .diskOf */ .FG)(folder, host);
    const group = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, `rmq-chaos-trial-${process.pid}`);
    await (0,_slow_group_js__WEBPACK_IMPORTED_MODULE_3__/* .tryWriteLimit */ .wt)({ group, version, device: disk.device, home: root }, trialBytesPerSecond, host);
    return disk;
}
/**
 * The folder on whose disk an engine keeps the data of nodes.
 * @param scratch of ours, where nodes without containers have theirs.
 */
async function dataRoot(engine, scratch, host) {
    if (engine === 'netns')
        return scratch;
    const ask = ['docker', 'info', '--format', '{{.DockerRootDir}}'];
    const { stdout } = await host.must(ask, { root: host.privileged, timeoutMs: answerLimitMs });
    return stdout.trim();
}
/** The same, for a reader. */
async function slowDiskFact(folder, host) {
    try {
        return { disk: await trySlowDisk(folder, host), missing: null };
    }
    catch (error) {
        return { disk: null, missing: error instanceof Error ? error.message : String(error) };
    }
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

/***/ 3457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ conductRuns)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/report/cell-place.js
var cell_place = __webpack_require__(6425);
// EXTERNAL MODULE: ./build/report/totals.js + 1 modules
var totals = __webpack_require__(700);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster_cluster = __webpack_require__(6239);
// EXTERNAL MODULE: ./build/cluster/node-commands.js
var node_commands = __webpack_require__(3456);
// EXTERNAL MODULE: ./build/cluster/undo.js
var undo = __webpack_require__(4867);
// EXTERNAL MODULE: ./build/cluster/attached/broker-api.js
var broker_api = __webpack_require__(5272);
;// CONCATENATED MODULE: ./build/cluster/attached/survey.js


const apiBase = ({ host, managementPort }) => `http://${host}:${managementPort}`;
/**
 * Asks every node which one it is, and of which version. Changes nothing.
 * @throws {ClusterError} `attach-failed` naming the node that does not answer, refuses, or is listed twice.
 */
async function surveyCluster(spec) {
    try {
        (0,broker_api/* passwordOf */.No)(spec, process.env);
    }
    catch (error) {
        throw failed(error.message, 'Set it, as a secret, for the program and for its clean-up.');
    }
    const asked = await Promise.all(spec.nodes.map((node) => overviewOf(node, spec)));
    const nodes = spec.nodes.map((node, index) => {
        const { name, host, amqpPort, managementPort } = node;
        return { name, address: host, erlangName: asked[index]?.node ?? '', amqpPort, managementPort };
    });
    for (const [index, { name, erlangName }] of nodes.entries()) {
        const other = nodes.slice(0, index).find((each) => each.erlangName === erlangName);
        if (other !== undefined)
            throw failed(`${other.name} and ${name} are the same node, ${erlangName}`, 'Give each node the address of its own, not that of a load balancer.');
    }
    return { nodes, brokerVersion: asked[0]?.version ?? '' };
}
async function overviewOf(node, spec) {
    const where = `${node.name} (${node.host}:${node.managementPort})`;
    let answer;
    try {
        answer = await (0,broker_api/* askApi */.wk)(apiBase(node), spec, 'GET', '/api/overview');
    }
    catch (error) {
        throw failed(`${where} cannot be asked: ${error.message}`, 'Check its host and management-port; the plugin rabbitmq_management must be on.');
    }
    const body = (typeof answer.body === 'object' ? answer.body : null);
    if (answer.status === 401 || answer.status === 403)
        throw failed(`${where} refuses the user "${spec.user}": ${(0,broker_api/* refusal */.x5)(answer)}`, `Check user and password (${spec.passwordEnv}); the user needs the tag "monitoring", or "administrator".`);
    if (typeof body?.node !== 'string' || typeof body.rabbitmq_version !== 'string')
        throw failed(`${where} does not answer as RabbitMQ's management API does: ${(0,broker_api/* refusal */.x5)(answer)}`, 'Check its management-port.');
    return { node: body.node, version: body.rabbitmq_version };
}
function failed(message, hint) {
    return new cluster_cluster/* ClusterError */.b('attach-failed', `the cluster could not be attached: ${message}`, hint);
}

;// CONCATENATED MODULE: ./build/cluster/attached/queue-place.js



/** A virtual host of the run's own: what is in it is nobody else's. */
function ownPlace(spec, runId) {
    const vhost = `rmq-chaos-${runId}`;
    const path = `/api/vhosts/${encodeURIComponent(vhost)}`;
    return {
        vhost,
        things: [thing(spec, `virtual host ${vhost}`, path)],
        check: async () => {
            const { body } = await ask(spec, 'GET', '/api/whoami');
            const { tags } = (body ?? {});
            // One text with commas in older versions, a list in newer ones.
            if (!String(tags).split(',').includes('administrator'))
                throw notAllowed(spec, `its tags are "${tags}"`);
        },
        make: async () => {
            const user = encodeURIComponent(spec.user);
            const all = { configure: '.*', write: '.*', read: '.*' };
            await put(spec, path, { description: 'rmq-chaos: removed when its run ends' });
            await put(spec, `/api/permissions/${encodeURIComponent(vhost)}/${user}`, all);
        },
    };
}
/** An existing virtual host: every queue and policy is looked for first, and removed by its name. */
function givenPlace(spec, vhost, queues) {
    const paths = queues.flatMap((queue) => ['policies', 'queues'].map((kind) => ({
        what: `${kind === 'queues' ? 'queue' : 'policy'} ${queue}`,
        path: `/api/${kind}/${encodeURIComponent(vhost)}/${encodeURIComponent(queue)}`,
    })));
    const things = paths.map(({ what, path }) => thing(spec, `${what} in ${vhost}`, path));
    return {
        vhost,
        things,
        make: async () => undefined,
        check: async () => {
            const there = await ask(spec, 'GET', `/api/vhosts/${encodeURIComponent(vhost)}`);
            if (there.status >= 300)
                throw new cluster_cluster/* ClusterError */.b('attach-refused', `the virtual host "${vhost}" cannot be used by "${spec.user}": ${(0,broker_api/* refusal */.x5)(there)}`, 'Make it and give the user permissions on it, or leave "vhost" out.');
            for (const each of things)
                await refuseExisting(spec, each);
        },
    };
}
async function refuseExisting(spec, { name, path }) {
    const answer = await ask(spec, 'GET', path);
    if (answer.status === 404)
        return;
    if (answer.status < 300)
        throw new cluster_cluster/* ClusterError */.b('queue-exists', `there is a ${name} already`, 'Rename the lane, or leave "vhost" out: then the queues get a virtual host of their own.');
    throw new cluster_cluster/* ClusterError */.b('attach-refused', `whether there is a ${name} is not told to "${spec.user}": ${(0,broker_api/* refusal */.x5)(answer)}`, 'Give the user the tag "policymaker" or "administrator".');
}
async function put(spec, path, body) {
    const answer = await ask(spec, 'PUT', path, body);
    if (answer.status < 300)
        return;
    throw notAllowed(spec, (0,broker_api/* refusal */.x5)(answer));
}
function notAllowed({ user }, reason) {
    return new cluster_cluster/* ClusterError */.b('attach-refused', `"${user}" may not make a virtual host for the run: ${reason}`, 'Give it the tag "administrator", or name an existing virtual host with "vhost".');
}
const ask = (spec, method, path, body) => {
    const [first] = spec.nodes;
    return (0,broker_api/* askApi */.wk)(first ? apiBase(first) : '', spec, method, path, body);
};
function thing(spec, name, path) {
    const { user, passwordEnv, nodes } = spec;
    const first = nodes[0];
    const at = first ? ` of ${first.host}:${first.managementPort}` : '';
    return { kind: 'on-broker', name: `${name}${at}`, path, bases: nodes.map(apiBase), user, passwordEnv };
}

;// CONCATENATED MODULE: ./build/cluster/attached/attached.js







const answerLimitMs = 2_000;
/**
 * A cluster that somebody else runs. Its nodes are never started, stopped or cut off; what is made on it (a
 * virtual host, or queues and their policies) is journaled before, and deleted by `destroy`.
 * @throws {ClusterError} `attach-failed`; `create` throws `attach-refused` and `queue-exists`.
 */
async function createAttachedCluster(options) {
    const { spec, host, journal, queues } = options;
    const { nodes, brokerVersion } = await surveyCluster(spec);
    const place = spec.vhost === null ? ownPlace(spec, options.runId) : givenPlace(spec, spec.vhost, queues);
    const nodeCalled = (0,node_commands/* nodeFinder */.b)(() => nodes);
    let made = [];
    return {
        engine: 'attached',
        nodes,
        brokerVersion,
        access: { user: spec.user, password: (0,broker_api/* passwordOf */.No)(spec, process.env), vhost: place.vhost },
        create: async () => {
            await place.check();
            for (const thing of place.things)
                await journal.will(thing);
            made = place.things;
            await place.make();
        },
        // It runs already; whether it does is for those to find out who wait for it.
        start: async () => undefined,
        stop: async (node) => refuse('stop', node),
        kill: async (node) => refuse('kill', node),
        pause: async (node) => refuse('pause', node),
        unpause: async (node) => refuse('unpause', node),
        state: async (name) => {
            const { address, amqpPort = 5672 } = nodeCalled(name);
            return (await accepts(address, amqpPort)) ? 'up' : 'down';
        },
        pid: async () => null,
        inNetwork: async (node) => refuse('enter the network of', node),
        exec: async (node) => refuse('run a command in', node),
        logTail: async () => '(the log of an attached node is not ours to read)',
        collectLogs: async () => [],
        destroy: async () => {
            const failed = await (0,undo/* undoEntries */.l_)(made, journal, host);
            made = [];
            if (failed.length > 0)
                throw new cluster_cluster/* ClusterError */.b('not-undone', `left behind on the attached cluster: ${failed.join('; ')}`, `Set ${spec.passwordEnv} and run "rmq-chaos clean" later.`);
        },
    };
}
function refuse(what, node) {
    throw new cluster_cluster/* ClusterError */.b('not-ours', `the node ${node} belongs to an attached cluster, so we do not ${what} it`, 'Let rmq-chaos make the cluster itself for faults of nodes and networks.');
}
/** True when the port accepts a connection within 2 s. */
function accepts(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, timeout: answerLimitMs });
        const end = (answer) => {
            socket.destroy();
            resolve(answer);
        };
        socket.on('connect', () => end(true));
        socket.on('timeout', () => end(false));
        socket.on('error', () => end(false));
    });
}

// EXTERNAL MODULE: ./build/cluster/broker-source.js
var broker_source = __webpack_require__(6332);
// EXTERNAL MODULE: ./build/cluster/docker.js + 1 modules
var docker = __webpack_require__(3049);
// EXTERNAL MODULE: ./build/cluster/netns.js
var netns = __webpack_require__(1701);
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
function within(limitMs, what, work) {
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
        port: node.amqpPort ?? node_files/* amqpPort */.Ld,
        username: credentials.user,
        password: credentials.password,
        ...(credentials.vhost === undefined ? {} : { vhost: credentials.vhost }),
        heartbeat: options.heartbeatSeconds,
    }, socketOptions);
    let model;
    try {
        model = await within(connectTimeoutMs, `connecting to ${node.name}`, opening);
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
            await within(timeoutMs, 'closing a connection', model.close()).catch(() => undefined);
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/rabbitmq/policy.js


const appliedLimitMs = 10_000;
const pollMs = 200;
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
        await (0,promises_.setTimeout)(pollMs);
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
        const channel = await within(connectTimeoutMs, `opening a channel on ${node.name}`, link.model.createChannel());
        // The reason of a refusal comes with the rejected declare as well.
        channel.on('error', () => undefined);
        const declared = channel.assertQueue(lane.name, { durable: true, arguments: declaration.arguments });
        await within(declareTimeoutMs, `declaring queue ${lane.name} on ${node.name}`, declared);
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
        await within(declareTimeoutMs, `declaring dead-letter queue ${name}`, declare(name));
}

// EXTERNAL MODULE: ./build/run/docker-broker.js
var docker_broker = __webpack_require__(216);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/cluster/archive-download.js + 1 modules
var archive_download = __webpack_require__(615);
// EXTERNAL MODULE: ./build/cluster/broker-cache.js
var broker_cache = __webpack_require__(8599);
// EXTERNAL MODULE: ./build/cluster/node-clock.js
var node_clock = __webpack_require__(7190);
;// CONCATENATED MODULE: ./build/cluster/clock-library.js






const limitMs = 30_000;
/**
 * The library by which the clock of programs can be moved, from the cache or from the machine's own package
 * source; nothing is installed. `suite` null: that of the machine.
 * @returns its file on this machine.
 * @throws {@link ClusterError} those of fetching a suite.
 */
async function fetchClockLibrary(suite, host, options) {
    const wanted = await (0,archive_download/* wantedSuite */.Y)(suite);
    const folder = await (0,broker_cache/* cached */.P)(options.cacheFolder, `${wanted.cacheName}-clock`, host, async (aside) => {
        const work = (0,external_node_path_.join)(aside, 'download');
        const request = { packages: ['libfaketime'], folder: work };
        const files = await (0,archive_download/* downloadFromArchive */.T)(wanted, request, host, options.progress);
        const file = files.find((each) => /\/libfaketime_[^/]+$/.test(each)) ?? '';
        await host.must(['dpkg-deb', '-x', file, (0,external_node_path_.join)(aside, 'root')], { timeoutMs: limitMs });
        await host.must(['rm', '-rf', '--', work], { timeoutMs: limitMs });
    });
    return (await clockLibraryIn((0,external_node_path_.join)(folder, 'root'))) ?? noLibrary(folder);
}
/** Where Debian's and Ubuntu's package puts the one for programs of many threads; null when it is not there. */
async function clockLibraryIn(rootfs) {
    const folder = (0,external_node_path_.join)(rootfs, 'usr/lib');
    for (const name of await (0,external_node_fs_promises_.readdir)(folder).catch(() => [])) {
        const faketime = (0,external_node_path_.join)(folder, name, 'faketime');
        const files = await (0,external_node_fs_promises_.readdir)(faketime).catch(() => []);
        if (files.includes('libfaketimeMT.so.1'))
            return (0,external_node_path_.join)(faketime, 'libfaketimeMT.so.1');
    }
    return null;
}
function noLibrary(folder) {
    throw new cluster_cluster/* ClusterError */.b('fetch-failed', `the package libfaketime in ${folder} has no libfaketimeMT.so.1`, 'Remove that folder and try again.');
}
const probeOffsetS = 3600;
const toleranceS = 60;
/** Prints the time, an hour on, for {@link whyClockStays}. */
const clockProbe = (library) => [
    'env',
    ...(0,node_clock/* clockEnvironment */.ar)(library, `FAKETIME=+${probeOffsetS}`),
    ...['date', '+%s'],
];
/** Why a program that was to see another time did not; null: it did. `atMs`: the time at which it was asked. */
function whyClockStays(said, atMs) {
    const aheadS = Number(/^\d+$/m.exec(said)?.[0] ?? Number.NaN) - atMs / 1000;
    if (Math.abs(aheadS - probeOffsetS) <= toleranceS)
        return null;
    return said.trim().replace(/\s+/g, ' ').slice(0, 300) || 'its date(1) says nothing';
}
/**
 * Why the library does not move the clock of a program of a root file system; null: it does. Everything that
 * this takes is mounted in a namespace that ends with it.
 */
async function whyClockStaysIn(rootfs, library, host) {
    const argv = ['unshare', '--mount', 'bash', '-euc', probeScript, 'probe', rootfs, library];
    const { stdout, stderr } = await host.run([...argv, ...clockProbe('/tmp/library')], {
        root: true,
        timeoutMs: limitMs,
    });
    return whyClockStays(`${stdout}\n${stderr}`, Date.now());
}
/** The library notes things in /dev/shm. */
const probeScript = `
root=$1 library=$2; shift 2
exec 3<"$library"
mount -t tmpfs tmp "$root/tmp"
cat <&3 >"$root/tmp/library"
mount -t tmpfs dev "$root/dev"
mkdir -m 1777 "$root/dev/shm"
exec chroot "$root" "$@" 3<&-
`;
/** The same of a program in an image. */
async function whyClockStaysInImage(image, library, docker) {
    const [program = '', ...words] = clockProbe('/tmp/library');
    const look = ['run', '--rm', '--network', 'none', '--user', '0', '--label', 'rmq-chaos.look=1'];
    const mount = ['--volume', `${library}:/tmp/library:ro`, '--entrypoint', program];
    const { stdout, stderr } = await docker.run([...look, '--pull', 'never', ...mount, image, ...words]);
    return whyClockStays(`${stdout}\n${stderr}`, Date.now());
}

// EXTERNAL MODULE: ./build/cluster/docker-command.js
var docker_command = __webpack_require__(3453);
// EXTERNAL MODULE: ./build/cluster/docker-image.js + 3 modules
var docker_image = __webpack_require__(3817);
;// CONCATENATED MODULE: ./build/run/node-clocks.js






/** The action that moves the clock of a node; its brokers boot with what that takes. */
function clockJumpOf({ schedule }) {
    return schedule.actions.find(({ kind }) => kind === 'clock-jump') ?? null;
}
/** Erlang goes on correcting its own time after a jump, so a cluster with one is no other run's. */
function clusterWanted(run) {
    const spec = run.scenario.cluster;
    return clockJumpOf(run) === null ? spec : { ...spec, reuse: false };
}
/**
 * The library that the nodes of a run boot with, proven with a program of theirs; null: no clock is moved.
 * @throws {ClusterError} `clock-not-movable`, and those of getting the broker.
 */
async function clockLibraryFor(run, { kind, host }, options) {
    if (clockJumpOf(run) === null)
        return null;
    const { broker: source } = run.scenario.cluster;
    const fetch = async () => {
        try {
            return await fetchClockLibrary(suiteOf(source), host, options);
        }
        catch (error) {
            if (!(error instanceof cluster_cluster/* ClusterError */.b))
                throw error;
            throw notMovable(`the library libfaketime, which it takes, cannot be had: ${error.message}`, error);
        }
    };
    if (kind === 'netns') {
        const { rootfs } = await (0,broker_source/* resolveBroker */.M)(source, host, options);
        const library = (await clockLibraryIn(rootfs)) ?? (await fetch());
        return proven(library, rootfs, await whyClockStaysIn(rootfs, library, host));
    }
    const docker = await (0,docker_command/* connectDocker */.Z8)(host);
    const { image } = await (0,docker_image/* prepareImage */.F)(await (0,docker_broker/* dockerBroker */.G)(source, host, options), docker, host, options);
    const library = await fetch();
    return proven(library, `the image ${image}`, await whyClockStaysInImage(image, library, docker));
}
/** The suite whose programs the broker is among; null: that of the machine, as good as any. */
function suiteOf(source) {
    const from = 'erlang' in source ? source.erlang : source;
    return from.kind === 'suite' ? from.suite : null;
}
function proven(library, where, whyNot) {
    if (whyNot === null)
        return library;
    throw notMovable(`programs in ${where} do not take the library libfaketime: ${whyNot}`);
}
function notMovable(reason, cause) {
    return new cluster_cluster/* ClusterError */.b('clock-not-movable', `the clock of a node cannot be moved here: ${reason}`, 'Use a broker of a Debian or Ubuntu suite ("suite:NAME"), or remove the action.', { cause });
}

;// CONCATENATED MODULE: ./build/run/create-cluster.js










/** Makes clusters of one run: each call a new one, of the engine and the broker source that were chosen. */
function clusterFactory(run, engine, options, hooks, journal) {
    const { host } = engine;
    const { progress } = hooks;
    const { broker: source, nodes, attach } = run.scenario.cluster;
    const fetching = { cacheFolder: options.cacheDir, progress };
    let made = 0;
    return async () => {
        made += 1;
        if (attach) {
            const runId = `${run.seed}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
            return createAttachedCluster({ spec: attach, runId, queues: queuesOf(run), host, journal });
        }
        const clockLibrary = await clockLibraryFor(run, engine, fetching);
        const shared = {
            runId: `${process.pid}-${made}-${run.seed}`,
            nodes,
            host,
            journal,
            folder: scratchFolder(options),
            progress,
            clockLibrary,
        };
        if (engine.kind === 'docker') {
            return (0,docker/* createDockerCluster */.R)({ ...shared, broker: await (0,docker_broker/* dockerBroker */.G)(source, host, fetching) });
        }
        const broker = await (0,broker_source/* resolveBroker */.M)(source, host, fetching);
        return (0,netns/* createNetnsCluster */.n)({ ...shared, broker });
    };
}
function queuesOf({ scenario }) {
    const names = scenario.lanes.flatMap((lane) => [lane.name, deadLetterQueueOf(lane) ?? []].flat());
    return [...new Set(names)];
}
/** Where the nodes' folders are made. */
function scratchPlace({ env }) {
    return env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
}
/** A new name; the cluster journals and makes the folder itself. */
function scratchFolder(options) {
    return (0,external_node_path_.join)(scratchPlace(options), `rmq-chaos-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
}

// EXTERNAL MODULE: ./build/run/evidence.js
var evidence = __webpack_require__(1813);
// EXTERNAL MODULE: ./build/plan/expected-duration.js + 1 modules
var expected_duration = __webpack_require__(2032);
// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(1822);
;// CONCATENATED MODULE: ./build/run/reuse-rules.js

/** Why no other run may have the cluster that a run has just left; null: nothing speaks against it. */
function whyNotLeft({ verdict, actions, revived }) {
    if (verdict !== 'pass')
        return `its verdict is ${verdict}`;
    if (actions.failed > 0)
        return `${actions.failed} action(s) could not be proven, or healed`;
    return revived?.[0] ?? null;
}
/** Whether the cluster may go from run to run at all. One that is not ours is never emptied for the next. */
function mayBeShared({ reuse, attach }) {
    return reuse && attach === undefined;
}
/** Why a run that wants one cluster may not have another that stands; null: it may. */
function whyNotShared(standing, wanted) {
    if (!mayBeShared(standing) || !mayBeShared(wanted))
        return 'the run wants one of its own';
    return (0,external_node_util_.isDeepStrictEqual)(made(standing), made(wanted)) ? null : 'the run wants a different one';
}
/** What a cluster is made of, without how long that may take. */
function made({ formationTimeoutMs: _, ...rest }) {
    return rest;
}

// EXTERNAL MODULE: ./build/run/until-aborted.js
var until_aborted = __webpack_require__(6940);
;// CONCATENATED MODULE: ./build/run/cluster-handover.js


/** Holds the one cluster that may stand between a run and the next. Whoever takes it must leave or end it. */
class ClusterHandover {
    surroundings;
    #standing = null;
    constructor(surroundings) {
        this.surroundings = surroundings;
    }
    leave(standing) {
        if (this.#standing)
            throw new Error('a cluster stands already');
        this.#standing = standing;
    }
    /** The standing cluster, cleared and proven whole, for a run that wants such a one; else it is ended. */
    async takeFor(wanted, signal) {
        const standing = this.#standing;
        if (!standing)
            return null;
        const { clear, progress } = this.surroundings;
        let why = whyNotShared(standing.spec, wanted);
        try {
            if (why === null)
                await (0,until_aborted/* untilAborted */.E)(clear(standing, signal), signal);
        }
        catch (error) {
            why = signal.aborted ? 'interrupted' : error instanceof Error ? error.message : String(error);
        }
        if (why === null) {
            this.#standing = null;
            progress(`the cluster of ${standing.served.at(-1)} is whole and empty: this run takes it over`);
            return standing;
        }
        progress(`the cluster of ${standing.served.at(-1)} is removed: ${why}`);
        await this.close();
        return null;
    }
    /** Removes the cluster that stands, if one does. */
    async close() {
        const standing = this.#standing;
        this.#standing = null;
        try {
            await standing?.cluster.destroy();
        }
        finally {
            await standing?.journal.close();
        }
    }
}

;// CONCATENATED MODULE: ./build/run/folder-name.js
/** Letters, digits, dots and dashes only: scenario names are the user's, folder names are ours. */
function folderNameOf(text) {
    return text.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-.]+|-+$/g, '') || 'run';
}

// EXTERNAL MODULE: ./build/history/history-file.js + 1 modules
var history_file = __webpack_require__(9756);
// EXTERNAL MODULE: ./build/config/check-lanes.js
var check_lanes = __webpack_require__(1373);
// EXTERNAL MODULE: ./build/config/version-range.js
var version_range = __webpack_require__(2839);
;// CONCATENATED MODULE: ./build/plan/fit-version.js


/**
 * Leaves out what the broker's version does not have: lanes of other versions, with the actions on their
 * clients. Pure; the schedule keeps its numbers.
 */
function fitToVersion(run, brokerVersion) {
    const { scenario, schedule } = run;
    if (!has(scenario, brokerVersion)) {
        return { kind: 'not-applicable', reason: `it is for ${scenario.versions}, and this is ${brokerVersion}` };
    }
    const lanes = scenario.lanes.filter((lane) => has(lane, brokerVersion));
    if (lanes.length === 0) {
        return { kind: 'not-applicable', reason: `none of its lanes is for RabbitMQ ${brokerVersion}` };
    }
    const names = new Set(lanes.map(({ name }) => name));
    const missing = scenario.lanes.filter(({ name }) => !names.has(name));
    if (missing.length === 0)
        return { kind: 'run', run, leftOut: [] };
    const actions = schedule.actions.filter((action) => !(0,check_lanes/* isOfLane */.M8)(action.kind) || concerns(action, lanes));
    // It would pass without any chaos, and look as if it had stood it.
    if (actions.length === 0 && schedule.actions.length > 0)
        return {
            kind: 'not-applicable',
            reason: `all its actions are on lanes not for RabbitMQ ${brokerVersion}`,
        };
    return {
        kind: 'run',
        run: { ...run, scenario: { ...scenario, lanes }, schedule: { ...schedule, actions } },
        leftOut: missing.map(({ name, versions }) => ({
            lane: name,
            reason: `it is for ${versions}, and this is ${brokerVersion}${withActions(name, run, actions)}`,
        })),
    };
}
/** The actions that go with a lane, in words. */
function withActions(lane, { schedule }, kept) {
    const gone = schedule.actions.filter((action) => !kept.includes(action) && (action.lane === lane || (action.client?.startsWith(`${lane}.`) ?? false)));
    if (gone.length === 0)
        return '';
    return `; left out with it: action ${gone.map(({ index }) => index).join(', ')}`;
}
function concerns({ kind, lane, client }, lanes) {
    const wanted = lanes.filter(({ name }) => lane === null || name === lane);
    if (client === null)
        return wanted.length > 0;
    return wanted.some((each) => (0,check_lanes/* clientsFor */.US)(kind, each, true).includes(client));
}
function has({ versions = null }, brokerVersion) {
    return versions === null || (0,version_range/* inRange */.r4)(brokerVersion, versions);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./build/faults/fault.js
var faults_fault = __webpack_require__(5296);
// EXTERNAL MODULE: ./build/faults/node-proof.js
var node_proof = __webpack_require__(3965);
// EXTERNAL MODULE: ./build/faults/broker-probe.js
var broker_probe = __webpack_require__(7072);
;// CONCATENATED MODULE: ./build/faults/target.js

/** The node that the action is aimed at, its role resolved now. */
function targetNode(context, action) {
    if (action.node === null)
        throw new faults_fault/* FaultNotEffective */.$(`"${action.kind}" says no node`);
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
        throw new faults_fault/* FaultNotEffective */.$(`no node is ${state}`);
    return { target: targets.join(','), evidence: (await Promise.all(targets.map(apply))).join('; ') };
}

;// CONCATENATED MODULE: ./build/faults/start.js



/**
 * Starts a node that is down, or, when none is named, all that are: with the data it had and the network rules it
 * would have had.
 */
const start = {
    kind: 'start',
    apply: (context, action) => onNodes(context, action, 'down', (node) => action.node === null ? startOnceMore(context, node) : startNode(context, node)),
};
/**
 * Starts a node beside others that are started too: a broker whose peers are not ready may give up at boot, and is
 * then started once more, as the supervisor of a service would. The evidence says so.
 */
async function startOnceMore(context, node, options = {}) {
    try {
        return await startNode(context, node, options);
    }
    catch (error) {
        const isInterrupted = context.signal?.aborted === true;
        if (isInterrupted || (await context.cluster.state(node)) !== 'down')
            throw error;
        const [trouble] = error.message.split(': its last log lines');
        return `gave up at boot (${trouble}) and was started once more; ${await startNode(context, node, options)}`;
    }
}
/** The rules go in before anything else: a fresh namespace has none, and the broker must not meet its peers. */
async function startNode(context, node, options = {}) {
    const before = await context.cluster.state(node);
    if (before === 'paused')
        throw new faults_fault/* FaultNotEffective */.$(`${node} is paused, not down; "unpause" wakes it`);
    if (before === 'down')
        await context.cluster.start(node);
    await context.network.reapply(node);
    const evidence = await (0,node_proof/* proveStarted */.mX)(context, node, options);
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
    const { address, amqpPort } = (0,node_proof/* nodeNamed */.mn)(cluster, name);
    let last = '';
    const endMs = performance.now() + limitMs;
    let sinceMs = performance.now();
    while (!signal.aborted && performance.now() < endMs) {
        const log = await cluster.logTail(name, tailLines).catch(() => last);
        if (log !== last || (await (0,broker_probe/* amqpAnswers */.HL)(address, revive_pollMs, amqpPort)))
            sinceMs = performance.now();
        last = log;
        if (performance.now() - sinceMs >= quietMs)
            return { trouble: tellStill(quietMs, log) };
        await (0,promises_.setTimeout)(revive_pollMs, undefined, { signal }).catch(() => undefined);
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
 * Undoes every fault: cuts, loss and pauses at once, then what keeps living brokers from serving; then starts
 * what is down until every broker serves, and at last undoes what was done to their limits and queues; each
 * on its own, so that one that fails keeps no other from being undone.
 * @throws {FaultNotEffective} when all was tried, naming everything that could not be proven healed.
 */
async function healEverything(context, { limitMs, startNodes = true, witness = nobody }) {
    const { cluster, network, clients } = context;
    const end = performance.now() + limitMs;
    const names = cluster.nodes.map((node) => node.name);
    const proofs = [];
    const problems = [];
    const attempt = async (target, undo) => {
        try {
            proofs.push({ target, evidence: await heal_everything_within(undo(), end - performance.now(), limitMs) });
        }
        catch (error) {
            problems.push(`${target}: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    const released = clients?.release() ?? null;
    if (released !== null)
        proofs.push({ target: 'clients', evidence: released });
    await Promise.all([
        attempt('network', () => network.clear()),
        ...(await paused(cluster)).map((name) => attempt(name, async () => {
            await cluster.unpause(name);
            return (0,node_proof/* proveRunning */.sN)(cluster, name);
        })),
    ]);
    const undoWritten = (blocksNode) => Promise.all((context.undo?.pending(blocksNode) ?? []).map(async ([what, { target, outlivesNode = false, undo }]) => {
        // A start ends what is undone first: a node that is down has no maintenance mode.
        const isDown = blocksNode && !outlivesNode && (await cluster.state(target)) === 'down';
        if (!isDown)
            await attempt(what, undo);
        context.undo?.strike(what);
    }));
    if (startNodes) {
        await undoWritten(true);
        const limit = { limitMs: Math.max(1, end - performance.now()), mustServe: true, witness };
        await Promise.all(names.map((name) => attempt(name, () => startOrRevive(context, name, limit))));
        await undoWritten(false);
    }
    if (problems.length > 0)
        throw new faults_fault/* FaultNotEffective */.$(`not healed: ${problems.join('; ')}`);
    return proofs;
}
async function paused(cluster) {
    const states = await Promise.allSettled(cluster.nodes.map((node) => cluster.state(node.name)));
    return cluster.nodes.flatMap((node, index) => {
        const state = states[index];
        return state?.status === 'fulfilled' && state.value === 'paused' ? [node.name] : [];
    });
}
async function heal_everything_within(work, leftMs, limitMs) {
    let timer;
    const limit = new Promise((_, reject) => {
        const message = `not undone within the limit of ${limitMs / 1000} s`;
        timer = setTimeout(() => reject(new faults_fault/* FaultNotEffective */.$(message)), Math.max(0, leftMs));
    });
    try {
        return await Promise.race([work, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/faults/await-fact.js


const await_fact_pollMs = 300;
/**
 * Asks until the answer is what was wanted. An answer that cannot be had counts as not yet.
 * @param ask resolves to null when the fact holds, else to what is the case instead.
 * @returns how long it took, in seconds with one decimal.
 * @throws {FaultNotEffective} after the limit, naming it and what was the case last.
 */
async function awaitFact(what, limitMs, ask, signal) {
    const began = performance.now();
    for (;;) {
        const instead = await ask().catch((error) => String(error));
        if (instead === null)
            return ((performance.now() - began) / 1000).toFixed(1);
        if (performance.now() - began >= limitMs) {
            throw new faults_fault/* FaultNotEffective */.$(`not within the limit of ${limitMs / 1000} s: ${what}; ${instead}`);
        }
        await (0,promises_.setTimeout)(await_fact_pollMs, undefined, signal ? { signal } : {});
    }
}

;// CONCATENATED MODULE: ./build/faults/broker-command.js

/** The tools take a second to start on a quiet machine, and wait for the broker's own work. */
const commandLimitMs = 90_000;
/**
 * Runs one of the broker's own tools inside a node.
 * @returns what it wrote, trimmed.
 * @throws {FaultNotEffective} with its own words when it failed.
 */
async function brokerCommand(cluster, node, command) {
    const { exitCode, stdout, stderr } = await cluster.exec(node, command, commandLimitMs);
    if (exitCode === 0)
        return stdout.trim();
    const said = `${stderr}\n${stdout}`.trim().replace(/\s+/g, ' ').slice(-500);
    const [tool, ...words] = command;
    throw new faults_fault/* FaultNotEffective */.$(`${tool} ${words.join(' ').slice(0, 200)} failed on ${node}: ${said}`);
}
/** What an Erlang expression comes to on a node, as Erlang writes it. Throws {@link FaultNotEffective}. */
function evaluate(cluster, node, expression) {
    return brokerCommand(cluster, node, ['rabbitmqctl', '--quiet', 'eval', expression]);
}
/** Erlang that finds the queue of a lane and binds it to `Q`. Names of lanes are plain words. */
function findQueue(lane) {
    return `{ok, Q} = rabbit_amqqueue:lookup(rabbit_misc:r(<<"/">>, queue, <<"${lane}">>))`;
}

;// CONCATENATED MODULE: ./build/faults/quorum-queue.js


/** The lane's queue, which must be a quorum queue with a leader. Throws {@link FaultNotEffective}. */
async function ledQuorumQueue({ broker }, lane, what) {
    const queue = await broker.queueNow(lane);
    const { leader, type } = queue;
    if (type !== 'quorum')
        throw new faults_fault/* FaultNotEffective */.$(`"${what}" is for quorum queues; ${queue.lane} is ${type}`);
    if (leader === null)
        throw new faults_fault/* FaultNotEffective */.$(`queue ${queue.lane} has no leader now`);
    return { ...queue, leader };
}
/** The name under which every member of the queue runs its Raft server, as Erlang writes it. */
async function raftName({ cluster }, { lane, leader }) {
    const name = await evaluate(cluster, leader, `${findQueue(lane)}, element(1, amqqueue:get_pid(Q)).`);
    if (/^'[^'\s]+'$|^[a-z]\w*$/.test(name))
        return name;
    throw new faults_fault/* FaultNotEffective */.$(`the Raft name of queue ${lane} could not be read: ${name}`);
}

;// CONCATENATED MODULE: ./build/faults/add-member.js





const onlineLimitMs = 60_000;
/** Gives a quorum queue a member on a node, which gets its data from the leader. */
const addMember = {
    kind: 'add-member',
    async apply(context, action) {
        const target = await targetNode(context, action);
        const { lane } = await ledQuorumQueue(context, action.lane, 'add-member');
        return { target, evidence: await addMemberTo(context, lane, target) };
    },
};
/** Adds it unless it is a member already, and waits until it is online. Throws FaultNotEffective. */
async function addMemberTo(context, lane, node) {
    const { leader, members } = await ledQuorumQueue(context, lane, 'add-member');
    if (!members.includes(node)) {
        const { erlangName } = (0,node_proof/* nodeNamed */.mn)(context.cluster, node);
        await brokerCommand(context.cluster, leader, [
            'rabbitmq-queues',
            'add_member',
            '--vhost',
            '/',
            lane,
            erlangName,
        ]);
    }
    const tookS = await awaitFact(`${node} is online in queue ${lane}`, onlineLimitMs, async () => {
        const { online } = await context.broker.queueNow(lane);
        return online.includes(node) ? null : `online: ${online.join(', ')}`;
    });
    context.undo.strike(`remove-member ${lane} ${node}`);
    const before = members.includes(node) ? 'was a member already; ' : '';
    return `${before}member of queue ${lane} on ${node} online after ${tookS} s`;
}

// EXTERNAL MODULE: ./build/blockade/partition.js
var partition = __webpack_require__(7252);
;// CONCATENATED MODULE: ./build/faults/cut-off.js
/** Puts a cut between nodes in force, and does with the clients what the action says. */
async function cutOff({ clients }, { options }, { target, blocked, named, cut }) {
    const side = options?.clients ?? 'reach-all';
    clients.release();
    // Before the cut: no client must change sides because of it.
    const sides = side === 'along' ? clients.confine((node) => apartFrom(node, blocked)) : null;
    const evidence = await cut(side === 'cut' ? named : undefined);
    return { target, evidence: sides === null ? evidence : `${evidence}; ${sides}` };
}
/** Nodes that this one cannot have a conversation with: either direction is enough. */
function apartFrom(node, blocked) {
    const deaf = [...blocked].filter(([, to]) => to.includes(node)).map(([from]) => from);
    return [...new Set([...(blocked.get(node) ?? []), ...deaf])];
}

;// CONCATENATED MODULE: ./build/faults/groups-cut.js



/**
 * Cuts nodes that share no group from each other; groups may overlap, and nodes not named form one more.
 * @param named nodes that are cut from clients too, when the action says so.
 * @throws {FaultNotEffective} also for nodes that are not there.
 */
async function cutByGroups(context, action, groups, named) {
    const { cluster, network } = context;
    try {
        return await cutOff(context, action, {
            target: groups.map((group) => group.join(',')).join('|'),
            blocked: (0,partition/* blockedPairs */.Co)(cluster.nodes.map(({ name }) => name), groups),
            named,
            cut: (shut) => (shut === undefined ? network.partition(groups) : network.partition(groups, shut)),
        });
    }
    catch (error) {
        if (error instanceof partition/* PartitionError */.VK)
            throw new faults_fault/* FaultNotEffective */.$(error.message, { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/faults/bridge.js



/** One node sees both halves of the others, which do not see each other; the first half is the larger one. */
const bridge = {
    kind: 'bridge',
    async apply(context, action) {
        const middle = await targetNode(context, action);
        const others = context.cluster.nodes.map(({ name }) => name).filter((name) => name !== middle);
        if (others.length < 2)
            throw new faults_fault/* FaultNotEffective */.$(`a bridge needs 3 nodes, not ${others.length + 1}`);
        const half = Math.ceil(others.length / 2);
        const groups = [
            [...others.slice(0, half), middle],
            [...others.slice(half), middle],
        ];
        return cutByGroups(context, action, groups, [middle]);
    },
};

;// CONCATENATED MODULE: ./build/faults/broker-clock.js




/** A jump is at least a second; two clocks that are read one after the other differ by far less. */
const toleranceMs = 500;
const movedLimitMs = 20_000;
/** Both clocks of the machine as Erlang has them: the wall clock, and the monotonic one before any correction. */
const bothClocks = [
    'T = proplists:get_value(time, erlang:system_info(os_monotonic_time_source))',
    '{os:system_time(millisecond), erlang:convert_time_unit(T, native, millisecond)}.',
].join(', ');
/**
 * How far a broker's wall clock is ahead of the machine's, in milliseconds. The monotonic clock is one for
 * the whole machine: it says when the broker looked, and that nobody moved it.
 * @throws {FaultNotEffective} when the broker does not say, or its monotonic clock is another.
 */
async function clockAheadMs(cluster, node) {
    const askedMs = monotonicMs();
    const said = await evaluate(cluster, node, bothClocks);
    const answeredMs = monotonicMs();
    const [wallMs = Number.NaN, lookedMs = Number.NaN] = said.match(/\d+/g)?.map(Number) ?? [];
    if (!(askedMs <= lookedMs && lookedMs <= answeredMs)) {
        const when = `it was asked between ${askedMs} and ${answeredMs} ms`;
        throw new faults_fault/* FaultNotEffective */.$(`the monotonic clock of ${node} is not the machine's: ${when}, and says ${said}`);
    }
    return wallMs - (Date.now() - (monotonicMs() - lookedMs));
}
/** Moves it so far from the machine's and proves it by asking the broker. Throws {@link FaultNotEffective}. */
async function setClockAhead(cluster, node, wantedMs, limitMs = movedLimitMs) {
    const replace = ['sh', '-c', 'printf %s "$1" >"$0.new" && mv "$0.new" "$0"', node_clock/* clockOffsetFile */.oD];
    const seconds = (wantedMs / 1000).toFixed(3);
    await brokerCommand(cluster, node, [...replace, wantedMs < 0 ? seconds : `+${seconds}`]);
    let aheadMs = Number.NaN;
    const what = `the clock of ${node} is ${aheadOf(wantedMs)} the machine's`;
    const tookS = await awaitFact(what, limitMs, async () => {
        aheadMs = await clockAheadMs(cluster, node);
        return Math.abs(aheadMs - wantedMs) <= toleranceMs ? null : `it is ${aheadOf(aheadMs)} it`;
    });
    return `its clock is ${aheadOf(aheadMs)} the machine's after ${tookS} s, its monotonic clock did not jump`;
}
/** `90.000 s ahead of`, `0.004 s behind`. */
function aheadOf(ms) {
    return `${(Math.abs(ms) / 1000).toFixed(3)} s ${ms < 0 ? 'behind' : 'ahead of'}`;
}
/** Of the machine, as Erlang's: Linux has but one. */
function monotonicMs() {
    return Number(process.hrtime.bigint() / 1000000n);
}

;// CONCATENATED MODULE: ./build/faults/on-written.js


/** Ends what is written down as to be undone: at the node that the action names, or wherever it is. */
async function onWritten(context, action, fault, end) {
    if (action.node !== null) {
        const target = await targetNode(context, action);
        return { target, evidence: await end(target) };
    }
    const targets = [...new Set(context.undo.targetsOf(fault))];
    if (targets.length === 0)
        throw new faults_fault/* FaultNotEffective */.$(`there is no "${fault}" to end`);
    const told = await Promise.all(targets.map(async (node) => `${node}: ${await end(node)}`));
    return { target: targets.join(','), evidence: told.join('; ') };
}

;// CONCATENATED MODULE: ./build/faults/clock-back.js


/** Sets the clock of a node right, or, when none is named, of all that jumped. */
const clockBack = {
    kind: 'clock-back',
    apply: (context, action) => onWritten(context, action, 'clock-jump', (node) => endClockJump(context, node)),
};
/** Sets it right and proves it. Throws {@link FaultNotEffective}. */
async function endClockJump(context, node) {
    const moved = await setClockAhead(context.cluster, node, 0);
    context.undo.strike(`clock-jump ${node}`);
    return moved;
}

// EXTERNAL MODULE: ./build/config/action-options.js
var action_options = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/faults/clock-jump.js




/** The wall clock of one node's broker jumps, from where it is; the machine's stays. */
const clockJump = {
    kind: 'clock-jump',
    async apply(context, action) {
        const target = await targetNode(context, action);
        const beforeMs = await clockAheadMs(context.cluster, target);
        context.undo.write(`clock-jump ${target}`, {
            target,
            blocksNode: false,
            undo: () => endClockJump(context, target),
        });
        const moved = await setClockAhead(context.cluster, target, beforeMs + (0,action_options/* jumpMsOf */.q_)(action.options));
        return { target, evidence: `${moved}; it was ${aheadOf(beforeMs)} it` };
    },
};

;// CONCATENATED MODULE: ./build/faults/ended-within.js
/** Why each connection ended; `still open` for those that did not within the limit. */
async function endedWithin(connections, limitMs) {
    let timer;
    const limit = new Promise((resolve) => {
        timer = setTimeout(() => resolve(`still open after ${limitMs / 1000} s`), limitMs);
    });
    try {
        return await Promise.all(connections.map(async ({ name, ended }) => ({ name, reason: await Promise.race([ended, limit]) })));
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/faults/close-connections.js



const closedLimitMs = 10_000;
/** The broker closes connections, as its operator would do it; every client must have seen the broker's own close. */
const closeConnections = {
    kind: 'close-connections',
    async apply(context, action) {
        const { clients, broker } = context;
        const node = action.node === null ? null : await targetNode(context, action);
        const wanted = clients
            .connections(action.lane, action.client)
            .filter((connection) => node === null || connection.node === node);
        if (wanted.length === 0)
            throw new faults_fault/* FaultNotEffective */.$(`no client is connected${node === null ? '' : ` to ${node}`} now`);
        await broker.closeConnections(wanted.map(({ name }) => name), `rmq-chaos action ${action.index}`);
        const reasons = await endedWithin(wanted, closedLimitMs);
        const others = reasons.filter(({ reason }) => !/CONNECTION.FORCED/.test(reason));
        if (others.length > 0) {
            const told = others.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
            throw new faults_fault/* FaultNotEffective */.$(`not closed by the broker: ${told}`);
        }
        const names = reasons.map(({ name }) => name).join(', ');
        const evidence = `${reasons.length} connections closed by the broker, each client told: ${names}; ${reasons[0]?.reason}`;
        return { target: node ?? targetClient(action), evidence };
    },
};

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
            throw new faults_fault/* FaultNotEffective */.$('"consumer-settle" does not say how to settle');
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

;// CONCATENATED MODULE: ./build/faults/consumer-storm.js



const never = new AbortController().signal;
/** Consumers leave, come back or misbehave over and over, each in a way of its own; they run as before afterwards. */
const consumerStorm = {
    kind: 'consumer-storm',
    async apply({ clients, signal = never }, action) {
        const storm = action.options?.storm;
        if (storm === undefined)
            throw new faults_fault/* FaultNotEffective */.$('"consumer-storm" says no storm');
        const wish = { ...(0,action_options/* repetitionOf */.ht)('consumer-storm', action.options), storm, signal };
        return {
            target: targetClient(action),
            evidence: await clients.storm(action.lane, action.client, wish),
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
                throw new faults_fault/* FaultNotEffective */.$(`"${kind}" says nothing to do to packets`);
            return onNodes(context, action, 'up', (node) => context.network.addConditions(node, [condition]));
        },
    };
}

;// CONCATENATED MODULE: ./build/faults/corrupt.js

/** Breaks one bit in a share of the packets of a node. */
const corrupt = conditionFault('corrupt');

;// CONCATENATED MODULE: ./build/faults/cut-one-way.js



/** What the node sends to another, or to all others, is dropped when it arrives; it goes on hearing them. */
const cutOneWay = {
    kind: 'cut-one-way',
    async apply(context, action) {
        const from = await targetNode(context, action);
        const wanted = action.options?.to;
        const to = wanted === undefined
            ? context.cluster.nodes.map(({ name }) => name).filter((name) => name !== from)
            : [await context.resolveNode(wanted, action.lane)];
        if (to.length === 0 || to.includes(from))
            throw new faults_fault/* FaultNotEffective */.$(`${from} cannot be cut from itself alone`);
        const blocked = new Map([[from, to]]);
        return cutOff(context, action, {
            target: `${from}|${to.join(',')}`,
            blocked,
            named: [from],
            cut: (shut) => context.network.cut(blocked, shut),
        });
    },
};

;// CONCATENATED MODULE: ./build/faults/end-alarm.js




const endedLimitMs = 30_000;
/** Ends the alarms of a node, or, when none is named, of every node that was given one. */
const endAlarm = {
    kind: 'end-alarm',
    async apply(context, action) {
        if (action.node !== null) {
            const target = await targetNode(context, action);
            return { target, evidence: await endAlarmsOf(context, target) };
        }
        const alarmed = ['memory-alarm', 'disk-alarm'].flatMap((kind) => context.undo.targetsOf(kind));
        const targets = [...new Set(alarmed)];
        if (targets.length === 0)
            throw new faults_fault/* FaultNotEffective */.$('there is no alarm to end');
        const told = await Promise.all(targets.map(async (node) => `${node}: ${await endAlarmsOf(context, node)}`));
        return { target: targets.join(','), evidence: told.join('; ') };
    },
};
/** Gives a node the limits back that it was configured with, which is what a restart would do. */
const configuredLimits = [
    '{ok, M} = application:get_env(rabbit, vm_memory_high_watermark)',
    '{ok, D} = application:get_env(rabbit, disk_free_limit)',
    'vm_memory_monitor:set_vm_memory_high_watermark(M)',
    'rabbit_disk_monitor:set_disk_free_limit(D)',
    '{M, D}.',
].join(', ');
/** Ends them and proves that none is left. Throws {@link FaultNotEffective}. */
async function endAlarmsOf(context, node) {
    const limits = await evaluate(context.cluster, node, configuredLimits);
    const tookS = await awaitFact(`${node} has no alarm`, endedLimitMs, async () => {
        const alarms = await context.broker.alarmsOf(node);
        return alarms.length === 0 ? null : `its alarms: ${alarms.join(', ')}`;
    });
    for (const kind of ['memory-alarm', 'disk-alarm'])
        context.undo.strike(`${kind} ${node}`);
    return `no alarm after ${tookS} s; memory and disk limits as configured: ${limits}`;
}

;// CONCATENATED MODULE: ./build/faults/alarm.js




const alarmLimitMs = 20_000;
/** The broker tells the state of connections every 5 s. */
const blockedLimitMs = 8_000;
/** A fault that sets a limit of a node so that it is passed already, until publishers are blocked. */
function alarmFault(kind, alarm, command) {
    return {
        kind,
        async apply(context, action) {
            const target = await targetNode(context, action);
            context.undo.write(`${kind} ${target}`, {
                target,
                blocksNode: false,
                undo: () => endAlarmsOf(context, target),
            });
            await brokerCommand(context.cluster, target, command);
            const tookS = await awaitFact(`${target} has a ${alarm} alarm`, alarmLimitMs, async () => {
                const alarms = await context.broker.alarmsOf(target);
                return alarms.includes(alarm) ? null : `its alarms: ${alarms.join(', ') || 'none'}`;
            });
            const blocked = await whoIsBlocked(context.broker);
            return { target, evidence: `${alarm} alarm in force after ${tookS} s; ${blocked}` };
        },
    };
}
/** A connection is blocked only once it publishes, so a cluster without publishers shows none. */
async function whoIsBlocked(broker) {
    let seen = { blocked: 0, all: 0, states: [] };
    await awaitFact('a connection is blocked', blockedLimitMs, async () => {
        seen = await broker.blockedConnections();
        return seen.all === 0 || seen.blocked > 0 ? null : 'none is';
    }).catch(() => undefined);
    return seen.blocked > 0
        ? `${seen.blocked} of ${seen.all} connections blocked`
        : `none of ${seen.all} connections blocked yet, which happens when one publishes (${seen.states.join(', ')})`;
}

;// CONCATENATED MODULE: ./build/faults/disk-alarm.js

/** More free bytes than any disk has: 10 PB. */
const impossibleFree = '10000000000000000';
/** Asks for more free disk than there is. */
const diskAlarm = alarmFault('disk-alarm', 'disk', [
    'rabbitmqctl',
    'set_disk_free_limit',
    impossibleFree,
]);

;// CONCATENATED MODULE: ./build/faults/end-drain.js




/** Ends the maintenance mode of a node, or, when none is named, of all that were drained. */
const revive = {
    kind: 'revive',
    apply: (context, action) => onWritten(context, action, 'drain', (node) => endDrain(context, node)),
};
/** Ends it and proves that the broker serves clients again. Throws {@link FaultNotEffective}. */
async function endDrain(context, node) {
    await brokerCommand(context.cluster, node, ['rabbitmq-upgrade', 'revive']);
    const mode = await evaluate(context.cluster, node, 'rabbit_maintenance:is_being_drained_local_read(node()).');
    if (mode !== 'false')
        throw new faults_fault/* FaultNotEffective */.$(`${node} is still in maintenance mode: ${mode}`);
    const serving = await (0,node_proof/* proveStarted */.mX)(context, node, { mustServe: true });
    context.undo.strike(`drain ${node}`);
    return `out of maintenance mode; ${serving}`;
}

;// CONCATENATED MODULE: ./build/faults/drain.js







const drainedLimitMs = 60_000;
/**
 * Puts a node into maintenance mode: its listeners close, its clients are sent away, and its leaders move to
 * other members. Proven by these effects.
 */
const drain = {
    kind: 'drain',
    async apply(context, action) {
        const { cluster, undo, broker } = context;
        const target = await targetNode(context, action);
        const { address } = (0,node_proof/* nodeNamed */.mn)(cluster, target);
        undo.write(`drain ${target}`, { target, blocksNode: true, undo: () => endDrain(context, target) });
        await brokerCommand(cluster, target, ['rabbitmq-upgrade', 'drain', '--timeout', '60']);
        const mode = await evaluate(cluster, target, 'rabbit_maintenance:is_being_drained_local_read(node()).');
        if (mode !== 'true')
            throw new faults_fault/* FaultNotEffective */.$(`${target} does not say that it is in maintenance mode: ${mode}`);
        const tookS = await awaitFact(`${target} is drained`, drainedLimitMs, async () => {
            if (await (0,broker_probe/* portAccepts */.jo)(address, broker_probe/* amqpPort */.Ld, 500))
                return `port ${broker_probe/* amqpPort */.Ld} still accepts`;
            const { lane, type, leader } = await broker.queueNow(action.lane);
            return leader === target && type === 'quorum' ? `it still leads queue ${lane}` : null;
        }, context.signal);
        const { lane, type, leader } = await broker.queueNow(action.lane);
        const led = type === 'quorum' ? `; queue ${lane} is led by ${leader ?? 'nobody yet'}` : '';
        return { target, evidence: `in maintenance mode; port ${broker_probe/* amqpPort */.Ld} closed after ${tookS} s${led}` };
    },
};

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

;// CONCATENATED MODULE: ./build/faults/node-disk.js

/** What the limit allows in a second takes about a second; the kernel counts in slices of a tenth of one. */
const leastSlowMs = 800;
/** How fast the nodes of this cluster may write. Throws {@link FaultNotEffective} where that is not ours to say. */
function disksOf({ disks, engine }) {
    if (disks)
        return disks;
    throw new faults_fault/* FaultNotEffective */.$(`the disks of nodes cannot be slowed here (${engine})`);
}
/** E.g. `512 kB with fsync took 1003 ms`. */
function tellWrite(bytes, tookMs) {
    return `${bytes / 1000} kB with fsync took ${Math.round(tookMs)} ms`;
}

;// CONCATENATED MODULE: ./build/faults/fast-disk.js




/** What was held back is written first. */
const fast_disk_endedLimitMs = 30_000;
/** Ends the limit of a node's disk or, when none is named, of every node that has one. */
const fastDisk = {
    kind: 'fast-disk',
    apply: (context, action) => onWritten(context, action, 'slow-disk', async (node) => {
        const evidence = await endSlowDisk(context, node);
        if (evidence === null)
            throw new faults_fault/* FaultNotEffective */.$(`the disk of ${node} is not slow`);
        return evidence;
    }),
};
/** Ends it and proves that as much is written in less time; null: there was none. Throws {@link FaultNotEffective}. */
async function endSlowDisk({ cluster, undo, signal }, node) {
    const disks = disksOf(cluster);
    const bytesPerSecond = await disks.free(node);
    undo.strike(`slow-disk ${node}`);
    if (bytesPerSecond === null)
        return null;
    if ((await cluster.state(node)) === 'down')
        return 'limit gone: the node is down';
    return proveFast(() => disks.timeWrite(node, bytesPerSecond), node, bytesPerSecond, signal);
}
async function proveFast(timeWrite, node, bytes, signal) {
    let seen = '';
    const ask = async () => {
        const tookMs = await timeWrite();
        seen = tellWrite(bytes, tookMs);
        return tookMs < leastSlowMs ? null : seen;
    };
    const tookS = await awaitFact(`${node} writes to its disk without a limit`, fast_disk_endedLimitMs, ask, signal);
    return `limit gone: ${seen}, ${tookS} s later`;
}

;// CONCATENATED MODULE: ./build/faults/flaky.js


/** Loses a share of the packets of a node, of those that arrive unless aimed otherwise; or of every live node. */
const flaky = {
    kind: 'flaky',
    async apply(context, action) {
        const { lossPercent } = action;
        if (lossPercent === null)
            throw new faults_fault/* FaultNotEffective */.$('"flaky" says no share of packets to lose');
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

;// CONCATENATED MODULE: ./build/faults/flap.js




/** Isolates a node and heals it, over and over: half of the time each. Ends healed, and every phase is proven. */
const flap = {
    kind: 'flap',
    async apply(context, action) {
        const { network, signal, cutChanged = () => undefined } = context;
        const node = await targetNode(context, action);
        const { times, everyMs } = (0,action_options/* repetitionOf */.ht)('flap', action.options);
        context.clients.release();
        const longestMs = { cut: 0, open: 0 };
        const phase = async (which, change) => {
            signal?.throwIfAborted();
            const began = performance.now();
            const evidence = await change();
            const leftMs = everyMs / 2 - (performance.now() - began);
            if (leftMs > 0)
                await (0,promises_.setTimeout)(leftMs, undefined, signal ? { signal } : {});
            longestMs[which] = Math.max(longestMs[which], Math.round(performance.now() - began));
            return evidence;
        };
        let last = '';
        for (let done = 0; done < times; done += 1) {
            try {
                cutChanged(node);
                await phase('cut', () => network.partition([[node]]));
                last = await phase('open', () => network.heal());
                cutChanged(null);
            }
            catch (error) {
                signal?.throwIfAborted();
                const reason = error instanceof Error ? error.message : String(error);
                throw new faults_fault/* FaultNotEffective */.$(`${done} of ${times} times cut and healed, then: ${reason}`, {
                    cause: error,
                });
            }
        }
        const lengths = `cut at most ${longestMs.cut} ms, whole at most ${longestMs.open} ms at a time`;
        return { target: node, evidence: `${times} times isolated and healed, each proven; ${lengths}; ${last}` };
    },
};

;// CONCATENATED MODULE: ./build/faults/heal.js
/** Ends every cut, clients' too; lossy links stay as they are. */
const heal = {
    kind: 'heal',
    async apply({ network, clients }) {
        const evidence = await network.heal();
        const released = clients.release();
        return { target: 'all', evidence: released === null ? evidence : `${evidence}; ${released}` };
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
        const evidence = await (0,node_proof/* proveGone */.en)(context.cluster, target);
        return { target, evidence: before === 'down' ? `was down already; ${evidence}` : evidence };
    },
};

;// CONCATENATED MODULE: ./build/faults/in-order.js

/**
 * Does one thing to nodes in the order that the action says, with its pause between two of them.
 * @param usual the order when the action says none.
 * @returns one sentence per node.
 */
async function inOrder({ signal }, { options }, usual, nodes, apply) {
    const order = options?.order ?? usual;
    const told = async (node) => `${node}: ${await apply(node)}`;
    if (order === 'together')
        return Promise.all(nodes.map(told));
    const sentences = [];
    for (const node of order === 'forwards' ? nodes : [...nodes].reverse()) {
        if (sentences.length > 0)
            await (0,promises_.setTimeout)(options?.everyMs ?? 0, undefined, signal ? { signal } : {});
        signal?.throwIfAborted();
        sentences.push(await told(node));
    }
    return sentences;
}
/** Names of the nodes that are in this state now. */
async function nodesThatAre({ cluster }, wanted) {
    const names = cluster.nodes.map((node) => node.name);
    const states = await Promise.all(names.map((name) => cluster.state(name)));
    return names.filter((_, index) => wanted(states[index] ?? 'down'));
}

;// CONCATENATED MODULE: ./build/faults/kill-together.js

/** Kills nodes at once and proves each gone. */
async function killTogether(cluster, nodes) {
    const began = performance.now();
    await Promise.all(nodes.map((node) => cluster.kill(node)));
    const tookMs = Math.round(performance.now() - began);
    const gone = await Promise.all(nodes.map(async (node) => `${node}: ${await (0,node_proof/* proveGone */.en)(cluster, node)}`));
    return `all killed within ${tookMs} ms; ${gone.join('; ')}`;
}

;// CONCATENATED MODULE: ./build/faults/kill-cluster.js



/** SIGKILL of all nodes in the same moment, as a power cut would do it. */
const killCluster = {
    kind: 'kill-cluster',
    async apply(context) {
        const nodes = await nodesThatAre(context, (state) => state !== 'down');
        if (nodes.length === 0)
            throw new faults_fault/* FaultNotEffective */.$('every node is down already');
        return { target: nodes.join(','), evidence: await killTogether(context.cluster, nodes) };
    },
};

;// CONCATENATED MODULE: ./build/faults/memory-alarm.js

/** Sets a node's memory watermark to nothing: its own documentation's way to block all publishers. */
const memoryAlarm = alarmFault('memory-alarm', 'memory', [
    'rabbitmqctl',
    'set_vm_memory_high_watermark',
    '0',
]);

;// CONCATENATED MODULE: ./build/faults/partition.js


/** Cuts nodes from each other: the groups given, or one node alone. */
const partition_partition = {
    kind: 'partition',
    async apply(context, action) {
        const wanted = action.groups ?? [[await targetNode(context, action)]];
        const groups = await Promise.all(wanted.map((group) => Promise.all(group.map((node) => context.resolveNode(node, action.lane)))));
        return cutByGroups(context, action, groups, groups[0] ?? []);
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
            throw new faults_fault/* FaultNotEffective */.$(`${target} is down; there is nothing to pause`);
        if (before === 'up')
            await context.cluster.pause(target);
        return { target, evidence: await (0,node_proof/* proveSilent */.Uz)(context.cluster, target) };
    },
};

;// CONCATENATED MODULE: ./build/faults/publisher-close.js

/** Closes a publisher's connection as a well-behaved client does, once what it has in flight is settled; it connects again. */
const publisherClose = {
    kind: 'publisher-close',
    async apply({ clients }, action) {
        return {
            target: targetClient(action),
            evidence: await clients.closePublisher(action.lane, action.client),
        };
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

;// CONCATENATED MODULE: ./build/faults/queue-crash.js



const leaderLimitMs = 30_000;
const deathMs = 5_000;
/** Kills the process that leads a lane's queue, and no other; its broker has to bring it back. */
const queueCrash = {
    kind: 'queue-crash',
    async apply(context, action) {
        const { lane, leader, type } = await context.broker.queueNow(action.lane);
        if (leader === null)
            throw new faults_fault/* FaultNotEffective */.$(`queue ${lane} has no leader now`);
        const crash = [
            findQueue(lane),
            'P = case amqqueue:get_pid(Q) of {N, _} -> whereis(N); Other -> Other end',
            'M = monitor(process, P)',
            'exit(P, kill)',
            `receive {'DOWN', M, process, P, R} -> {dead, R} after ${deathMs} -> alive end.`,
        ].join(', ');
        const answer = (await evaluate(context.cluster, leader, crash)).replace(/\s+/g, '');
        if (answer !== '{dead,killed}')
            throw new faults_fault/* FaultNotEffective */.$(`the process of queue ${lane} on ${leader} was not killed: ${answer}`);
        let now = '';
        const tookS = await awaitFact(`queue ${lane} has a leader again`, leaderLimitMs, async () => {
            now = (await context.broker.queueNow(lane)).leader ?? '';
            return now === '' ? 'it has none' : null;
        });
        const after = `led by ${now} after ${tookS} s`;
        return { target: leader, evidence: `${type} process of queue ${lane} on ${leader} is dead; ${after}` };
    },
};

;// CONCATENATED MODULE: ./build/faults/quorum-loss.js





const lossLimitMs = 40_000;
const answerMs = 2_000;
/**
 * Kills so many members of a quorum queue at once, its leader first among them, that those left are no
 * majority. Proven on a survivor: its member is asked for the leader and has none to name.
 */
const quorumLoss = {
    kind: 'quorum-loss',
    async apply(context, action) {
        const { cluster } = context;
        const queue = await ledQuorumQueue(context, action.lane, 'quorum-loss');
        const { leader, members, online, lane } = queue;
        const name = await raftName(context, queue);
        const majority = Math.floor(members.length / 2) + 1;
        const others = online.filter((member) => member !== leader);
        const victims = [leader, ...others].slice(0, online.length - majority + 1);
        const survivor = others.find((member) => !victims.includes(member));
        const killed = await killTogether(cluster, victims);
        const target = victims.join(',');
        const what = `${victims.length} of ${members.length} members of queue ${lane} (leader was ${leader})`;
        if (survivor === undefined)
            return { target, evidence: `${what}: ${killed}; no member is left to ask` };
        let said = '';
        const tookS = await awaitFact(`queue ${lane} is without a leader on ${survivor}`, lossLimitMs, async () => {
            if ((await cluster.state(survivor)) !== 'up')
                throw new faults_fault/* FaultNotEffective */.$(`${survivor} is not up`);
            said = await evaluate(cluster, survivor, `ra:members({${name}, node()}, ${answerMs}).`);
            return said.startsWith('{ok,') ? `its member says ${said}` : null;
        }, context.signal);
        const answer = said.replace(/\s+/g, ' ').slice(0, 120);
        return {
            target,
            evidence: `${what}: ${killed}; after ${tookS} s the member on ${survivor} knows no leader: ${answer}`,
        };
    },
};

;// CONCATENATED MODULE: ./build/faults/rate-limit.js

/** Limits how much a second the packets of a node may carry. */
const rateLimit = conditionFault('rate-limit');

;// CONCATENATED MODULE: ./build/faults/remove-member.js







const removedLimitMs = 20_000;
/** Takes the member on a node out of a quorum queue, with its data, as before a node is given up. */
const removeMember = {
    kind: 'remove-member',
    async apply(context, action) {
        const target = await targetNode(context, action);
        const { lane, leader, members } = await ledQuorumQueue(context, action.lane, 'remove-member');
        if (!members.includes(target))
            throw new faults_fault/* FaultNotEffective */.$(`${target} is no member of queue ${lane}`);
        if (members.length === 1)
            throw new faults_fault/* FaultNotEffective */.$(`${target} is the only member of queue ${lane}`);
        const asked = members.find((member) => member !== target && member !== leader) ?? leader;
        context.undo.write(`remove-member ${lane} ${target}`, {
            target,
            blocksNode: false,
            undo: () => addMemberTo(context, lane, target),
        });
        const { erlangName } = (0,node_proof/* nodeNamed */.mn)(context.cluster, target);
        await brokerCommand(context.cluster, asked, [
            'rabbitmq-queues',
            'delete_member',
            '--vhost',
            '/',
            lane,
            erlangName,
        ]);
        let left = [];
        const tookS = await awaitFact(`${target} is no member of queue ${lane}`, removedLimitMs, async () => {
            const now = await context.broker.queueNow(lane);
            left = now.members;
            return left.includes(target) || now.leader === null ? `members ${left.join(', ')}` : null;
        });
        return { target, evidence: `members of queue ${lane} after ${tookS} s: ${left.join(', ')}` };
    },
};

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
    return `${how} after ${took.toFixed(1)} s; ${await (0,node_proof/* proveGone */.en)(cluster, node)}`;
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

// EXTERNAL MODULE: ./build/config/check-cut.js
var check_cut = __webpack_require__(5878);
;// CONCATENATED MODULE: ./build/faults/ring.js



/** Each node talks to its two neighbours only, in the order of the cluster's nodes. */
const ring = {
    kind: 'ring',
    async apply(context, action) {
        const names = context.cluster.nodes.map(({ name }) => name);
        if (names.length < check_cut/* fewestNodesOfRing */.t)
            throw new faults_fault/* FaultNotEffective */.$(`a ring needs ${check_cut/* fewestNodesOfRing */.t} nodes, not ${names.length}`);
        const pairs = names.map((name, index) => [name, names[(index + 1) % names.length] ?? name]);
        return cutByGroups(context, action, pairs, []);
    },
};

;// CONCATENATED MODULE: ./build/faults/rolling-restart.js





const wholeLimitMs = 120_000;
/**
 * Restarts every node as an operator does: each is stopped gracefully and started, and the next one only when
 * every queue has all its members online again.
 */
const rollingRestart = {
    kind: 'rolling-restart',
    async apply(context, action) {
        if (action.options?.order === 'together')
            throw new faults_fault/* FaultNotEffective */.$('"rolling-restart" goes forwards or backwards; "stop-cluster" stops together');
        const nodes = context.cluster.nodes.map((node) => node.name);
        const down = await nodesThatAre(context, (state) => state !== 'up');
        if (down.length > 0)
            throw new faults_fault/* FaultNotEffective */.$(`${down.join(', ')} not up: nobody restarts the others then`);
        const told = await inOrder(context, action, 'forwards', nodes, async (node) => {
            const stopped = await stopNode(context, node);
            const started = await startNode(context, node);
            const tookS = await awaitFact(`the cluster is whole after the restart of ${node}`, wholeLimitMs, async () => (await context.broker.whatIsNotWhole()).join('; ') || null, context.signal);
            return `${stopped}; ${started}; all queues have their members online ${tookS} s later`;
        });
        return { target: 'all', evidence: told.join('; ') };
    },
};

;// CONCATENATED MODULE: ./build/faults/set-policy.js

/** Sets or changes the policy of a lane's queue in the middle of a run. */
const setPolicy = {
    kind: 'set-policy',
    async apply({ broker }, action) {
        if (action.policy === null)
            throw new faults_fault/* FaultNotEffective */.$('"set-policy" says no policy');
        return { target: action.lane ?? 'all', evidence: await broker.setPolicy(action.lane, action.policy) };
    },
};

;// CONCATENATED MODULE: ./build/faults/slow.js

/** Delays the packets of a node, each a little differently when a jitter is given. */
const slow = conditionFault('slow');

;// CONCATENATED MODULE: ./build/faults/slow-disk.js





/**
 * Limits how much the processes of a node write to their disk a second. Proven by what the limit allows in
 * one second: it is written beside the node's data by a process under the limit, before and after.
 */
const slowDisk = {
    kind: 'slow-disk',
    async apply(context, action) {
        const target = await targetNode(context, action);
        const disks = disksOf(context.cluster);
        const bytesPerSecond = (action.options?.kbytes ?? action_options/* usualKbytes */.bP) * 1000;
        await disks.free(target);
        const beforeMs = await disks.timeWrite(target, bytesPerSecond);
        if (beforeMs >= leastSlowMs)
            throw new faults_fault/* FaultNotEffective */.$(`the disk of ${target} is as slow without a limit: ${tellWrite(bytesPerSecond, beforeMs)}`);
        context.undo.write(`slow-disk ${target}`, {
            target,
            blocksNode: true,
            outlivesNode: true,
            undo: async () => (await endSlowDisk(context, target)) ?? 'no limit was set',
        });
        const { device, name } = await disks.slow(target, bytesPerSecond);
        const tookMs = await disks.timeWrite(target, bytesPerSecond);
        const seen = `${tellWrite(bytesPerSecond, tookMs)}, ${Math.round(beforeMs)} ms before`;
        if (tookMs < leastSlowMs)
            throw new faults_fault/* FaultNotEffective */.$(`${target} still writes fast to disk ${name} (${device}): ${seen}`);
        return { target, evidence: `at most ${bytesPerSecond / 1000} kB/s to disk ${name} (${device}): ${seen}` };
    },
};

;// CONCATENATED MODULE: ./build/faults/start-app.js



/** Starts RabbitMQ inside a node, or, when none is named, in all where "stop-app" stopped it. */
const startApp = {
    kind: 'start-app',
    apply: (context, action) => onWritten(context, action, 'stop-app', (node) => startAppOn(context, node)),
};
/** Starts it and proves that it serves. Throws FaultNotEffective. */
async function startAppOn(context, node) {
    await brokerCommand(context.cluster, node, ['rabbitmqctl', 'start_app']);
    const serving = await (0,node_proof/* proveStarted */.mX)(context, node, { mustServe: true });
    context.undo.strike(`stop-app ${node}`);
    return serving;
}

;// CONCATENATED MODULE: ./build/faults/start-cluster.js




/**
 * Starts every node that is down, all together or one after the other, and waits until all of them serve. One
 * after the other means that the processes are started so: a broker that was not the last to stop waits for
 * its peers, so nobody waits for the first to serve before the second is started.
 */
const startCluster = {
    kind: 'start-cluster',
    async apply(context, action) {
        const nodes = await nodesThatAre(context, (state) => state === 'down');
        if (nodes.length === 0)
            throw new faults_fault/* FaultNotEffective */.$('no node is down');
        const running = await inOrder(context, action, 'together', nodes, async (node) => {
            await context.cluster.start(node);
            await context.network.reapply(node);
            return (0,node_proof/* proveRunning */.sN)(context.cluster, node);
        });
        const serving = nodes.map(async (node) => `${node}: ${await startOnceMore(context, node, { mustServe: true })}`);
        return { target: nodes.join(','), evidence: [...running, ...(await Promise.all(serving))].join('; ') };
    },
};

;// CONCATENATED MODULE: ./build/faults/stop-app.js






/** Stops RabbitMQ inside a node whose Erlang goes on, as before a reset. */
const stopApp = {
    kind: 'stop-app',
    async apply(context, action) {
        const target = await targetNode(context, action);
        const { address } = (0,node_proof/* nodeNamed */.mn)(context.cluster, target);
        context.undo.write(`stop-app ${target}`, {
            target,
            blocksNode: true,
            undo: () => startAppOn(context, target),
        });
        await brokerCommand(context.cluster, target, ['rabbitmqctl', 'stop_app']);
        const [amqp, erlang] = await Promise.all([
            (0,broker_probe/* portAccepts */.jo)(address, broker_probe/* amqpPort */.Ld, 500),
            (0,broker_probe/* portAccepts */.jo)(address, broker_probe/* distributionPort */.wX, 2_000),
        ]);
        if (amqp)
            throw new faults_fault/* FaultNotEffective */.$(`${target}: port ${broker_probe/* amqpPort */.Ld} still accepts after stop_app`);
        if (!erlang)
            throw new faults_fault/* FaultNotEffective */.$(`${target}: Erlang is gone too, port ${broker_probe/* distributionPort */.wX} is closed`);
        return { target, evidence: `port ${broker_probe/* amqpPort */.Ld} closed; Erlang runs on, port ${broker_probe/* distributionPort */.wX} accepts` };
    },
};

;// CONCATENATED MODULE: ./build/faults/stop-cluster.js



/** Stops every node that is up gracefully, all together or one after the other. */
const stopCluster = {
    kind: 'stop-cluster',
    async apply(context, action) {
        const nodes = await nodesThatAre(context, (state) => state !== 'down');
        if (nodes.length === 0)
            throw new faults_fault/* FaultNotEffective */.$('every node is down already');
        const told = await inOrder(context, action, 'together', nodes, (node) => stopNode(context, node));
        return { target: nodes.join(','), evidence: told.join('; ') };
    },
};

;// CONCATENATED MODULE: ./build/faults/transfer-leader.js





const transfer_leader_movedLimitMs = 20_000;
/**
 * Has the leader of a quorum queue hand over to another member. There is no command for one queue; drain and
 * rebalance of every version since 3.8.8 do it by this call of the Raft library.
 */
const transferLeader = {
    kind: 'transfer-leader',
    async apply(context, action) {
        const queue = await ledQuorumQueue(context, action.lane, 'transfer-leader');
        const { leader, members, online, lane } = queue;
        const wanted = action.options?.to;
        const to = wanted === undefined
            ? online.find((member) => member !== leader)
            : await context.resolveNode(wanted, action.lane);
        if (to === undefined)
            throw new faults_fault/* FaultNotEffective */.$(`queue ${lane} has no member online but its leader`);
        if (to === leader)
            throw new faults_fault/* FaultNotEffective */.$(`${to} leads queue ${lane} already`);
        if (!members.includes(to))
            throw new faults_fault/* FaultNotEffective */.$(`${to} is no member of queue ${lane}`);
        const name = await raftName(context, queue);
        const [from, target] = [leader, to].map((node) => (0,node_proof/* nodeNamed */.mn)(context.cluster, node).erlangName);
        const call = `ra:transfer_leadership({${name}, '${from}'}, {${name}, '${target}'}).`;
        const answer = await evaluate(context.cluster, leader, call);
        if (answer !== 'ok')
            throw new faults_fault/* FaultNotEffective */.$(`queue ${lane} would not move to ${to}: ${answer}`);
        const tookS = await awaitFact(`${to} leads queue ${lane}`, transfer_leader_movedLimitMs, async () => {
            const now = (await context.broker.queueNow(lane)).leader;
            return now === to ? null : `its leader is ${now ?? 'nobody'}`;
        });
        return { target: to, evidence: `queue ${lane} is led by ${to} after ${tookS} s; before: ${leader}` };
    },
};

;// CONCATENATED MODULE: ./build/faults/unpause.js



/** Lets the processes of a paused node (or, when none is named, of all that are) go on. */
const unpause = {
    kind: 'unpause',
    apply: (context, action) => onNodes(context, action, 'paused', async (target) => {
        const before = await context.cluster.state(target);
        if (before === 'down')
            throw new faults_fault/* FaultNotEffective */.$(`${target} is down, not paused; "start" starts it`);
        if (before === 'paused')
            await context.cluster.unpause(target);
        return (0,node_proof/* proveRunning */.sN)(context.cluster, target);
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
    bridge: bridge,
    ring: ring,
    'cut-one-way': cutOneWay,
    flap: flap,
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
    'consumer-storm': consumerStorm,
    'publisher-crash': publisherCrash,
    'publisher-close': publisherClose,
    'close-connections': closeConnections,
    'set-policy': setPolicy,
    'slow-disk': slowDisk,
    'fast-disk': fastDisk,
    'rolling-restart': rollingRestart,
    'stop-cluster': stopCluster,
    'start-cluster': startCluster,
    'kill-cluster': killCluster,
    'quorum-loss': quorumLoss,
    drain: drain,
    revive: revive,
    'stop-app': stopApp,
    'start-app': startApp,
    'transfer-leader': transferLeader,
    'remove-member': removeMember,
    'add-member': addMember,
    'memory-alarm': memoryAlarm,
    'disk-alarm': diskAlarm,
    'end-alarm': endAlarm,
    'queue-crash': queueCrash,
    'clock-jump': clockJump,
    'clock-back': clockBack,
};
/** The fault that an action of this kind causes. */
function faultOf(kind) {
    return faults[kind];
}

;// CONCATENATED MODULE: ./build/faults/undo-book.js
/**
 * What is still to be undone at the end of a run. A fault writes itself down before it acts, so that one that
 * fails half way is undone too; the action that ends it strikes it off.
 */
class UndoBook {
    #undoings = new Map();
    /** @param what names the fault and its target, e.g. `drain rabbitmq1`; the same again takes its place. */
    write(what, undoing) {
        this.#undoings.set(what, undoing);
    }
    strike(what) {
        this.#undoings.delete(what);
    }
    /** The last first, with the names to {@link strike} them off by. */
    pending(blocksNode) {
        return [...this.#undoings].filter(([, undoing]) => undoing.blocksNode === blocksNode).reverse();
    }
    /** Targets of what is written down under `kind`, e.g. the nodes that are drained. */
    targetsOf(kind) {
        return [...this.#undoings].flatMap(([what, { target }]) => (what.startsWith(`${kind} `) ? [target] : []));
    }
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
                const channel = await within(openChannelTimeoutMs, `opening a channel on ${nodeName}`, create(link, mode));
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
                await within(consumeTimeoutMs, `consuming from ${queue} on ${node}`, setUp());
            },
            cancel: async (consumerTag) => {
                await within(consumeTimeoutMs, `cancelling ${consumerTag}`, channel.cancel(consumerTag));
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
            ackUnknown: (tag) => channel.ack(tagOnly(tag)),
            crash: opened.crash,
            close: opened.close,
        };
    };
}
/** All that an ack needs of a message. */
function tagOnly(deliveryTag) {
    const fields = { deliveryTag, redelivered: false, exchange: '', routingKey: '' };
    return { content: Buffer.alloc(0), fields, properties: {} };
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
    /** Resolves with the reason when the connection is gone. */
    whenGone;
    #resolveEnded = () => undefined;
    #channel = null;
    #held = [];
    #useful = false;
    #consuming = false;
    #connected = false;
    #cancelledByBroker = false;
    #gaveUp = false;
    #habit = {};
    #tag = '';
    #lastTag = 0;
    #requeued = 0;
    #ackedStale = false;
    constructor(context, id, node, settlement, 
    /** Of streams: where to begin; told back by {@link ConsumerSession.nextOffset}. */
    offset) {
        this.context = context;
        this.id = id;
        this.node = node;
        this.settlement = settlement;
        this.offset = offset;
        this.whenGone = new Promise((resolve) => {
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
        const channel = await context.open(this.node, this.name, target, this);
        this.#channel = channel;
        this.#connected = true;
        context.history.event('connected', this.name, [], { node: this.node });
        try {
            const begin = context.isStream ? { 'x-stream-offset': this.offset } : {};
            this.#tag = this.#habit.consumerTag ?? this.name;
            await channel.consume(this.#tag, { ...context.arguments, ...begin });
            if (this.isOpen && !this.#cancelledByBroker)
                this.#consumeOk();
            if (this.isOpen)
                this.#ackStale(channel);
        }
        catch (error) {
            channel.crash(error instanceof Error ? error.message : String(error));
            throw error;
        }
    }
    /** Resolves when the connection is gone: true when anything was delivered. */
    async whenEnded() {
        await this.whenGone;
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
        await this.#channel?.cancel(this.#tag);
        this.#consuming = false;
        this.context.history.event('cancelled', this.name, [], { by: 'client', node: this.node });
    }
    /** From now on; what concerns the begin of a session holds from the next one on. */
    misbehave(habit) {
        this.#habit = habit ?? {};
        this.#requeued = 0;
    }
    /** Delivery tag of the last delivery; 0: none yet. */
    get lastTag() {
        return this.#lastTag;
    }
    get heldCount() {
        return this.#held.length;
    }
    /** It has acked a delivery tag of a former channel. */
    get ackedStale() {
        return this.#ackedStale;
    }
    /** Deliveries given back by habit. */
    get requeuedCount() {
        return this.#requeued;
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
        this.#lastTag = delivery.tag;
        this.#useful = true;
        const { context } = this;
        this.#consumeOk();
        if (delivery.offset !== null)
            this.offset = delivery.offset + 1;
        const message = decodeMessage(delivery.body, context.run);
        if (message.kind !== 'own') {
            context.history.event(message.kind, this.name, [], {
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
        if (this.settlement === 'hold' || this.#habit.hold)
            this.#held.push(held);
        else if (this.#requeued < (this.#habit.requeue ?? 0)) {
            this.#requeued += 1;
            this.#settle(held, 'requeued');
        }
        else
            this.#settle(held, settlements[this.settlement]);
    }
    cancelledByBroker() {
        this.#consuming = false;
        this.#cancelledByBroker = true;
        this.context.history.event('cancelled', this.name, [], { by: 'broker', node: this.node });
        this.crash('the broker cancelled the consumer');
    }
    blocked(reason) {
        this.context.history.event('blocked', this.name, [], { node: this.node, reason });
    }
    unblocked() {
        this.context.history.event('unblocked', this.name, [], { node: this.node });
    }
    ended(reason) {
        this.#giveUp(reason);
        this.#resolveEnded(reason);
    }
    #giveUp(reason) {
        this.#channel = null;
        this.#consuming = false;
        this.#held = [];
        if (this.#gaveUp)
            return;
        this.#gaveUp = true;
        this.context.history.event('disconnected', this.name, [], { node: this.node, reason });
    }
    /** What the broker shows as its connection's name, and its consumer tag. */
    get name() {
        return `${this.id.client}/${this.id.session}`;
    }
    /** Deliveries can come in before the promise of the consume is told. */
    #consumeOk() {
        if (this.#consuming || this.#cancelledByBroker)
            return;
        this.#consuming = true;
        const begin = this.context.isStream ? { offset: this.offset } : {};
        this.context.history.event('consuming', this.name, [], { node: this.node, ...begin });
    }
    /**
     * Only a tag that this channel cannot have had yet: the broker has delivered at most a prefetch more than we
     * received. Any other might settle a message that somebody else is to get.
     */
    #ackStale(channel) {
        const { staleTag } = this.#habit;
        if (staleTag === undefined || this.context.prefetch === 0)
            return;
        const tag = Math.max(staleTag, this.#lastTag + this.context.prefetch + 1);
        this.context.history.event('note', this.name, ['stale-ack'], { tag });
        this.#ackedStale = true;
        channel.ackUnknown(tag);
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
    await (0,promises_.setTimeout)(delayMs, undefined, { signal }).catch(() => undefined);
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
    #habit = null;
    #lastEnd = null;
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
    /** Whether it is meant to run: it consumes, or connects again to do so. */
    get isStarted() {
        return this.#running !== null && !this.#stop.signal.aborted;
    }
    /** Starts, or starts again: what a cancelled channel still holds goes back first. Throws when it runs. */
    async start() {
        if (this.isStarted)
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
    /** Why the last session ended, since it was last told to {@link misbehave}; null: none did. */
    get lastEnd() {
        return this.#lastEnd;
    }
    get prefetch() {
        return this.context.prefetch;
    }
    /** The session that consumes now. */
    get session() {
        return this.#current?.isConsuming ? this.#current : null;
    }
    get connection() {
        const session = this.#current;
        if (!session?.isConsuming)
            return null;
        return { name: session.name, node: session.node, kind: 'consumer', ended: session.whenGone };
    }
    confine(apart) {
        return this.route.confine(apart(this.route.current));
    }
    release() {
        return this.route.release();
    }
    /** What the next sessions do differently, and the one of now where it can; null: nothing. */
    misbehave(habit) {
        this.#habit = habit;
        this.#lastEnd = null;
        this.#current?.misbehave(habit);
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
            await (0,promises_.setTimeout)(consumingTickMs, undefined, { signal });
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
        session.misbehave(this.#habit);
        this.#current = session;
        try {
            await session.open();
            if (signal.aborted)
                await session.close(consumer_closeTimeoutMs);
            const useful = await session.whenEnded();
            this.#lastEnd = await session.whenGone;
            return useful;
        }
        finally {
            // Once is enough: a real client's next channel knows better.
            if (session.ackedStale)
                this.#habit = null;
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
    #allowed = null;
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
    /**
     * Until {@link release} only nodes that are not apart from the one of now, which is always left. Returns the
     * nodes that are left.
     */
    confine(apart) {
        this.#allowed = this.nodes.filter((node) => node === this.current || !apart.includes(node));
        return this.#allowed;
    }
    /** Every node again; true when it was confined. */
    release() {
        const was = this.#allowed !== null;
        this.#allowed = null;
        return was;
    }
    moveOn() {
        if (this.reconnect !== 'other')
            return;
        do
            this.#index = (this.#index + 1) % this.nodes.length;
        while (this.#allowed !== null && !this.#allowed.includes(this.current));
    }
}

;// CONCATENATED MODULE: ./build/workload/drain-lane.js





const tickMs = 250;
const sampleMs = 1000;
/** Covered, and nothing more came for so long: repeats that were under way are in the history too. */
const quietMs = 1000;
const drainPrefetch = 200;
/** How long it is tried to find out what became of messages that were received and never settled. */
const unsettledLimitMs = 30_000;
/**
 * Drains one lane whose own clients are gone, by one fresh consumer. Concluded when every accepted number was
 * seen, or when the whole cluster's counters say that nothing is left and nothing comes. No timer concludes it.
 * Messages that were seen and never settled come to the fresh consumer too, unless a delivery limit dropped
 * them, which only an empty queue can show: so that is waited for a while.
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
            const isQuiet = nowMs - latestMs(lane, deadLetters, startedMs) >= quietMs;
            const missing = deadLetters.without(lane.ledger.missing());
            const isSettled = isStream || !lane.ledger.hasUnsettled || nowMs - startedMs > unsettledLimitMs;
            if (missing === 0 && isQuiet && isSettled)
                return { lane: lane.name, by: 'covered', missing, reason: '' };
            if (isQuiet && nowMs - sampledMs >= sampleMs) {
                sampledMs = nowMs;
                const look = await surroundings.look.now();
                const left = whatIsLeft(lane, consumer, isStream, look);
                if (!deadLetters.isReading)
                    left.push('the dead-letter queue is not read any more');
                why = left.join('; ');
                if (proof.sample(left.length === 0, latestMs(lane, deadLetters, startedMs), look.begunMs)) {
                    return { lane: lane.name, by: 'empty', missing, reason: '' };
                }
            }
            if (performance.now() > deadline) {
                const reason = `${missing} accepted not seen after ${limitMs / 1000} s; ${why || 'still delivering'}`;
                return { lane: lane.name, by: null, missing, reason };
            }
            await (0,promises_.setTimeout)(tickMs, undefined, { signal: surroundings.signal });
        }
    }
    finally {
        await consumer.stop('close');
        await deadLetters.stop();
    }
}
/** When something came last, or the drain began. */
function latestMs(lane, deadLetters, startedMs) {
    return Math.max(startedMs, lane.ledger.lastDeliveryAtMs, deadLetters.lastAtMs);
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
function whatIsLeft(lane, consumer, isStream, { lacking, queues }) {
    const left = [...lacking];
    if (!consumer.isConsuming)
        left.push('the fresh consumer cannot consume');
    const queue = queues?.get(lane.queue);
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
        await (0,promises_.setTimeout)(formation_pollMs, undefined, { signal });
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
        await (0,promises_.setTimeout)(replicas_pollMs, undefined, { signal });
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
        await (0,promises_.setTimeout)(wholeness_pollMs, undefined, { signal: wait.signal });
    }
}
/** Sentences: nodes that do not see each other, partitions listed, alarms, queues without leader or members. */
async function whatIsNotWhole({ nodes, management, lanes }, known = null) {
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
    const queues = known ?? (await management.queues().catch(() => null));
    for (const lane of lanes) {
        const queue = queues?.get(lane.name);
        const lack = queue
            ? whatReplicasLack(queue, wantedMembers(lane, nodes.length))
            : 'the broker does not list it';
        if (lack !== null)
            lacking.push(`queue ${lane.name}: ${lack}`);
    }
    return lacking;
}

;// CONCATENATED MODULE: ./build/workload/shared-look.js

const sharedForMs = 500;
/** One look at all queues for all lanes that ask at about the same time, for each asks every second. */
class SharedLook {
    options;
    #latest = null;
    constructor(options) {
        this.options = options;
    }
    /** A look that was begun no more than half a second ago, or now. */
    now() {
        const begunMs = performance.now();
        if (this.#latest === null || begunMs - this.#latest.begunMs > sharedForMs) {
            this.#latest = { begunMs, look: this.#take(begunMs, this.options.management) };
        }
        return this.#latest.look;
    }
    async #take(begunMs, management) {
        const queues = await management.queues().catch(() => null);
        return { begunMs, queues, lacking: await whatIsNotWhole(this.options, queues) };
    }
}

;// CONCATENATED MODULE: ./build/workload/slots.js
/** Lets so many tasks run at the same time; the others wait for their turn, in the order in which they came. */
class Slots {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    /** The task's own result; it has the slot until it settles. */
    async run(task) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}

;// CONCATENATED MODULE: ./build/workload/drain.js






/** Open confirms are waited for so long after the heal; then their outcome is unknown. */
const confirmLimitMs = 30_000;
/** Lanes that are drained at the same time; each has a connection, and the brokers serve all of them at once. */
const lanesAtOnce = 16;
/**
 * Ends the load once every fault is healed: publishers settle, all test consumers leave (which returns what they
 * hold), then one fresh consumer a lane, until each lane is proven covered or empty. What could not be proven
 * within the limit is open: then nothing may be called lost. 4.3 keeps a vanished consumer's messages for its
 * disconnect timeout, which needs no special case here: those are not empty until they came back.
 */
async function drain_drain(options) {
    const { workload, lanes, nodes, management, history, progress } = options;
    history.event('drain', 'begin');
    progress('drain: publishers settle, consumers leave');
    await workload.stopPublishers(confirmLimitMs);
    await workload.stopConsumers();
    const amqp = amqpOpener(nodes, options.credentials);
    const slots = new Slots(lanesAtOnce);
    const look = new SharedLook({ nodes, management, lanes });
    const failing = new AbortController();
    const drainOne = async (lane) => {
        const result = await drainLane(lane, options.limitMs, {
            run: options.run,
            nodes: nodes.map((node) => node.name),
            look,
            openConsumeChannel: consumeChannelOpener(amqp),
            deadLetterQueue: deadLetterQueueOf(lane.spec),
            signal: AbortSignal.any([options.signal, failing.signal]),
        });
        record(result, history);
        progress(describe(result));
        return result;
    };
    const draining = workload.lanes.map((lane) => slots
        .run(() => drainOne(lane))
        .catch((error) => {
        failing.abort(error);
        throw error;
    }));
    try {
        return await Promise.all(draining);
    }
    finally {
        // No consumer of ours may be left: on an attached cluster it would take the messages of the next run.
        if (!options.signal.aborted)
            await Promise.allSettled(draining);
    }
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
        const queues = await options.management.queues().catch(() => null);
        for (const lane of options.lanes)
            writeChanges(lane, queues?.get(lane), options, written);
        await (0,promises_.setTimeout)(observer_pollMs, undefined, { signal: options.signal }).catch(() => undefined);
    }
}
function writeChanges(lane, queue, { history, nodeName, signal }, written) {
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

;// CONCATENATED MODULE: ./build/workload/consumer-storm.js

/** Elections and reconnect delays are waited for so long in every round. */
const roundLimitMs = 30_000;
const consumer_storm_pollMs = 10;
/** Of a consumer whose prefetch has no limit. */
const handful = 100;
const rounds = {
    crash: { round: comeBackAfter((consumer) => consumer.crash()), told: 'crashed and came back' },
    cancel: { round: comeBackAfter((consumer) => consumer.cancel()), told: 'cancelled and came back' },
    'tag-reuse': {
        told: 'crashed and came back with the same consumer tag',
        round: async (consumer, signal) => {
            consumer.misbehave({ consumerTag: `${consumer.id}-again` });
            return comeBackAfter((each) => each.crash())(consumer, signal);
        },
    },
    'stale-ack': {
        round: ackOfFormerChannel,
        told: 'acked a delivery tag of a former channel, and was closed for it',
    },
    'nack-loop': { round: requeueAWindow, told: 'gave a window of deliveries back' },
    'connect-drop': { round: takeAndDrop, told: 'connected, took what came and dropped it unacked' },
};
/**
 * Repeats what the storm says, at most as often and not sooner than the wish says; afterwards the consumer
 * runs as before. @throws when a round did not come about, naming the round, and when the signal aborts.
 */
async function runStorm(consumer, wish) {
    const { storm, times, everyMs, signal } = wish;
    const { round, told } = rounds[storm];
    if (!consumer.isConsuming)
        throw new Error(`${consumer.id} does not consume, so it can make no storm`);
    let messages = 0;
    let done = 0;
    try {
        for (; done < times; done += 1) {
            const began = performance.now();
            messages += await round(consumer, signal);
            await (0,promises_.setTimeout)(Math.max(0, everyMs - (performance.now() - began)), undefined, { signal });
        }
    }
    catch (error) {
        signal.throwIfAborted();
        throw new Error(`${consumer.id}: round ${done + 1} of ${times} failed: ${error.message}`);
    }
    finally {
        consumer.misbehave(null);
        if (!consumer.isStarted && !signal.aborted)
            await consumer.start();
    }
    // Back to sessions of its own habits.
    if (storm === 'tag-reuse')
        await comeBackAfter((each) => each.crash())(consumer, signal);
    if (!consumer.isConsuming)
        await consumer.whenConsuming(roundLimitMs, signal);
    const concerned = messages > 0 ? `, ${messages} deliveries in all` : '';
    return `${consumer.id} ${times} times ${told}${concerned}`;
}
function comeBackAfter(leave) {
    return async (consumer, signal) => {
        await consumer.whenConsuming(roundLimitMs, signal);
        await leave(consumer);
        await consumer.start();
        await consumer.whenConsuming(roundLimitMs, signal);
        return 0;
    };
}
/** The broker closes the channel for it; the consumer connects again by its own rule. */
async function ackOfFormerChannel(consumer, signal) {
    if (consumer.prefetch === 0)
        throw new Error('without a prefetch no delivery tag is surely unknown');
    const former = await sessionOf(consumer, signal);
    await until(() => former.lastTag > consumer.prefetch, 'nothing was delivered', signal);
    consumer.misbehave({ staleTag: former.lastTag });
    await consumer.crash();
    await consumer.start();
    // A delivery that crossed the broker's close on its way is, to the client's library, one on an unknown channel.
    const closed = () => /unknown delivery tag|unknown channel/i.test(consumer.lastEnd ?? '');
    await until(closed, 'the broker did not close the channel', signal);
    await consumer.whenConsuming(roundLimitMs, signal);
    return 0;
}
async function requeueAWindow(consumer, signal) {
    const wanted = consumer.prefetch || handful;
    const session = await sessionOf(consumer, signal);
    consumer.misbehave({ requeue: wanted });
    await until(() => session.requeuedCount >= wanted, 'too few deliveries to give back', signal);
    return wanted;
}
async function takeAndDrop(consumer, signal) {
    consumer.misbehave({ hold: true });
    // Before the first round it runs as usual; before the others it is away, so that each drop is a round's own.
    if (consumer.isStarted)
        await consumer.crash();
    await consumer.start();
    const session = await sessionOf(consumer, signal);
    await until(() => session.heldCount >= (consumer.prefetch || handful), 'too few deliveries to take', signal);
    const taken = session.heldCount;
    await consumer.crash();
    return taken;
}
async function sessionOf(consumer, signal) {
    await consumer.whenConsuming(roundLimitMs, signal);
    if (consumer.session === null)
        throw new Error('it lost its connection');
    return consumer.session;
}
async function until(holds, otherwise, signal) {
    const deadlineMs = performance.now() + roundLimitMs;
    while (!holds()) {
        if (performance.now() > deadlineMs)
            throw new Error(`${otherwise} within ${roundLimitMs / 1000} s`);
        await (0,promises_.setTimeout)(consumer_storm_pollMs, undefined, { signal });
    }
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
        storm: (lane, client, wish) => consumers(lane, client, (consumer) => runStorm(consumer, wish)),
        closePublisher: (lane, client) => actOnAll(client_control_select(lanes, lane, client, (each) => each.publishers), (publisher) => publisher.close()),
        connections: (lane, client) => client_control_select(lanes, lane, client, everyClient).flatMap(({ connection }) => connection ?? []),
        confine: (apart) => `clients stay on their side: ${lanes
            .flatMap(everyClient)
            .map((each) => `${each.id} with ${each.confine(apart).join(',')}`)
            .join('; ')}`,
        release: () => {
            const released = lanes.flatMap(everyClient).filter((each) => each.release());
            return released.length === 0 ? null : `${released.length} clients may reach every node again`;
        },
        crashPublisher: (lane, client) => actOnAll(client_control_select(lanes, lane, client, (each) => each.publishers), async (publisher) => publisher.crash()),
    };
}
function everyClient({ publishers, consumers }) {
    return [...publishers, ...consumers];
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
    const reasons = results.flatMap((result) => result.status === 'rejected' ? [result.reason instanceof Error ? result.reason.message : ''] : []);
    if (done.length === 0)
        throw new Error(reasons.join('; '));
    return [...done, ...reasons.map((reason) => `not all: ${reason}`)].join('; ');
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
 * Settings of the lane's queue, first as it is declared and then under each policy set on it later (which takes
 * the place of the one before), that may explain why an accepted message is gone without a trace: none while
 * the dead-letter queue gets what is thrown away. A full queue that refuses publishes throws nothing away.
 */
function discardingSettings(lane, later = []) {
    const found = [lane.queue.policy, ...later].flatMap((policy) => discardingUnder({ ...lane, queue: { ...lane.queue, policy } }, deadLetterQueueOf(lane)));
    return [...new Set(found)];
}
/**
 * Settings of the kind above that the lane does not ask for and its queue has all the same.
 * @param inForce the definition of all policies of the queue together, as the broker tells it.
 */
function foreignDiscards(lane, inForce) {
    const own = discardingSettings(lane);
    const policied = { ...lane, queue: { ...lane.queue, policy: inForce } };
    return discardingUnder(policied, deadLetterQueueOf(lane)).filter((name) => !own.includes(name));
}
/** @param drained the dead-letter queue that is declared, and read in the end. */
function discardingUnder(lane, drained) {
    const target = deadLetterQueueOf(lane);
    if (target !== null && target === drained)
        return [];
    const all = { ...lane.queue.arguments, ...lane.queue.policy };
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
    #settled = new Map();
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
    /** Whether something accepted was received and neither acked nor rejected by anybody: it is due again, or dropped. */
    get hasUnsettled() {
        for (const [publisher, accepted] of this.#accepted) {
            const open = accepted.intersect(this.#seen.get(publisher) ?? new intervals/* IntervalSet */.m());
            const settled = this.#settled.get(publisher);
            if (settled)
                open.removeAll(settled);
            if (!open.isEmpty)
                return true;
        }
        return false;
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
        if (kind !== 'requeued')
            addTo(this.#settled, publisher, number);
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
const shortestTickMs = 5;
const longestTickMs = 50;
const watchTickMs = 1000;
/** One connection of a publisher, from connect to the end: one channel epoch, one stream of numbers. */
class PublisherSession {
    context;
    id;
    node;
    #window = new ConfirmWindow();
    #pace;
    /** Resolves with the reason when the connection is gone. */
    whenGone;
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
        this.whenGone = new Promise((resolve) => {
            this.#resolveEnded = resolve;
        });
    }
    get isOpen() {
        return this.#channel !== null;
    }
    /** Throws when no channel can be had; then the session never was. */
    async open() {
        const { open, queue, spec } = this.context;
        this.#channel = await open(this.node, this.name, { queue, mandatory: spec.mandatory }, this);
        this.context.history.event('connected', this.name, [], { node: this.node });
        if (this.#pace.isLimited) {
            const everyMs = 1000 / (spec.ratePerSecond ?? 1);
            const tickMs = Math.min(longestTickMs, Math.max(shortestTickMs, everyMs));
            this.#timers.push(setInterval(() => this.#pump(), tickMs));
        }
        this.#timers.push(setInterval(() => this.#watch(), watchTickMs));
        this.#pump();
    }
    /** Resolves when the connection is gone: true when the broker took at least one publish. */
    async whenEnded() {
        await this.whenGone;
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
            this.context.history.event('corrupt', this.name, ['returned'], { bytes: body.length });
            return;
        }
        this.#record('returned', message.identity.number);
        this.#accepted();
    }
    blocked(reason) {
        this.#blocked = true;
        this.context.history.event('blocked', this.name, [], { node: this.node, reason });
    }
    unblocked() {
        this.#blocked = false;
        this.#waitingSinceMs = null;
        this.context.history.event('unblocked', this.name, [], { node: this.node });
        this.#pump();
    }
    ended(reason) {
        this.#channel = null;
        for (const timer of this.#timers)
            clearInterval(timer);
        this.context.history.event('disconnected', this.name, [], { node: this.node, reason });
        const unknown = this.#window.abandon();
        for (const number of unknown)
            this.#record('unknown', number);
        if (this.context.spec.republish)
            this.context.numbers.publishAgain(unknown);
        this.#onSettled();
        this.#resolveEnded(reason);
    }
    /** What the broker shows as its connection's name. */
    get name() {
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
        this.context.history.event('note', this.name, ['confirm-stalled'], { open, node: this.node });
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
/** What is open then has an unknown outcome. */
const settleTimeoutMs = 5000;
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
    /** Settles what it has in flight, up to a limit, and closes; the publisher connects again. Throws when it was not connected. */
    async close() {
        const session = this.#current;
        if (!session?.isOpen)
            throw new Error(`${this.id} was not connected, so it closed nothing`);
        await session.finish(settleTimeoutMs, publisher_closeTimeoutMs);
        return `${this.id} closed its connection to ${session.node}`;
    }
    get connection() {
        const session = this.#current;
        if (!session?.isOpen)
            return null;
        return { name: session.name, node: session.node, kind: 'publisher', ended: session.whenGone };
    }
    confine(apart) {
        return this.route.confine(apart(this.route.current));
    }
    release() {
        return this.route.release();
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
        const discards = discardingSettings(spec, this.surroundings.policiesToCome?.(spec.name)).join(',');
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
        policiesToCome: (lane) => (options.actions ?? [])
            .filter((action) => action.lane === null || action.lane === lane)
            .map(({ policy }) => policy)
            .filter((policy) => policy !== null),
    };
    const count = options.plannedLanes ?? options.lanes.length;
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
        abandon: async () => {
            const publishers = lanes.flatMap((lane) => lane.publishers.map((each) => each.stop(0)));
            await Promise.all([
                ...publishers,
                ...lanes.flatMap((lane) => lane.consumers.map((each) => each.stop('crash'))),
            ]);
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
// EXTERNAL MODULE: ./build/faults/network.js + 19 modules
var network = __webpack_require__(3361);
;// CONCATENATED MODULE: ./build/faults/no-network.js

const nothing = 'the network of an attached cluster is not ours; nothing was changed in it';
/** The network of a cluster that somebody else runs: nothing is ever in force there, and nothing can be. */
const noNetwork = {
    partition: no_network_refuse,
    cut: no_network_refuse,
    heal: async () => nothing,
    clear: async () => nothing,
    setConditions: no_network_refuse,
    addConditions: no_network_refuse,
    conditionsOf: () => [],
    measure: async () => null,
    adopt: async () => undefined,
    remember: () => undefined,
    reapply: async () => undefined,
    cutFrom: () => [],
    close: () => undefined,
};
async function no_network_refuse() {
    throw new cluster_cluster/* ClusterError */.b('not-ours', 'the nodes of an attached cluster are not ours, so nothing is done to their network', 'Let rmq-chaos make the cluster itself for faults of networks.');
}

;// CONCATENATED MODULE: ./build/run/network-of.js



/** The packet filters and queues of a cluster's nodes; of an attached cluster there are none. */
function networkOf(cluster, { host, tools }, ended) {
    if (cluster.engine === 'attached')
        return noNetwork;
    if (tools === null)
        throw new cluster_cluster/* ClusterError */.b('missing-binary', 'no packet filter was prepared', 'Prepare the engine for it.');
    return (0,network/* createNetworkControl */.c)(cluster, host, tools, { ended });
}

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
            throw new faults_fault/* FaultNotEffective */.$(`no node was ${target} within ${roleLimitMs / 1000} s`);
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
    throw new faults_fault/* FaultNotEffective */.$(`"${role}" is neither a node nor a role`);
}

;// CONCATENATED MODULE: ./build/run/break-and-drain.js












/** A count that is not reached by then never will be: nobody publishes, or nobody consumes. */
const countLimitMs = 300_000;
/** Nodes that are down are started and must answer within it. */
const healLimitMs = 300_000;
/** On an interruption only the network is healed; the nodes are removed next. */
const interruptedHealLimitMs = 1500;
const progressEveryMs = 10_000;
/**
 * Load, chaos, heal, drain on a cluster that has formed. `plannedLanes` counts also the lanes that the version lacks,
 * so that clients have the names that actions use.
 * Rejects with what ended it early; always heals.
 */
async function breakAndDrain(run, plannedLanes, formed, engine, surroundings) {
    const { cluster, broker, credentials } = formed;
    const { history, timing, progress, signal } = surroundings;
    const { scenario, schedule } = run;
    const ending = new AbortController();
    // Every lane waits for the abort while its consumers start, and while it is drained.
    (0,external_node_events_.setMaxListeners)(10 + 2 * scenario.lanes.length, signal);
    const observe = watchNodes(cluster, history);
    const workload = createWorkload({
        run: run.id,
        lanes: scenario.lanes,
        nodes: cluster.nodes,
        credentials,
        history,
        actions: schedule.actions,
        plannedLanes,
    });
    const context = {
        cluster,
        network: networkOf(cluster, engine, (end) => recordEnd(end, schedule, history)),
        clients: workload.clients,
        broker,
        signal,
        cutChanged: (groups) => groups === null
            ? history.event('partition', 'healed')
            : history.event('partition', 'applied', [], { groups }),
        undo: new UndoBook(),
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
            await healAndRecord(context, indexBehind(schedule), observe, surroundings);
            await observe();
            await drain_drain({
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
    catch (error) {
        // On an attached cluster they would publish to the next run's queues, and take its messages.
        if (!signal.aborted)
            await (0,until_aborted/* untilAborted */.E)(workload.abandon(), signal).catch(() => undefined);
        throw error;
    }
    finally {
        context.network.close();
        if (signal.aborted) {
            const healing = healEverything(context, { limitMs: interruptedHealLimitMs, startNodes: false });
            await healing.catch((error) => progress(error.message));
        }
    }
}
/** Actions that were left out keep their numbers. */
function indexBehind({ actions }) {
    return (actions.at(-1)?.index ?? -1) + 1;
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
/** Lanes that are told one by one; of more only the sum, and the one that has got least. */
const lanesTold = 4;
function countsLine(workload) {
    const counts = Object.entries(workload.counts());
    if (counts.length > lanesTold) {
        const [slowest] = counts.sort(([, a], [, b]) => a.delivered - b.delivered);
        const sum = (what) => counts.reduce((total, [, each]) => total + each[what], 0);
        return `load: ${counts.length} lanes: ${sum('confirmed')} confirmed, ${sum('delivered')} delivered; least: ${slowest?.[0]} with ${slowest?.[1].delivered} delivered`;
    }
    const lanes = counts.map(([lane, { confirmed, delivered }]) => `${lane}: ${confirmed} confirmed, ${delivered} delivered`);
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
function toConnectionViews(body) {
    return asArray(body)
        .map(asRecord)
        .flatMap((connection) => {
        const name = asText(connection.name);
        const givenName = asText(asRecord(connection.client_properties).connection_name);
        return name === null ? [] : [{ name, givenName, vhost: asText(connection.vhost) }];
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
        isSingleActive: asRecord(queue.arguments)['x-single-active-consumer'] === true,
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
/** Of all queues: the tag of the consumer that is active, by the queue's name. */
function toActiveTags(body) {
    const tags = asArray(body).flatMap((item) => {
        const consumer = asRecord(item);
        const [queue, tag] = [asText(asRecord(consumer.queue).name), asText(consumer.consumer_tag)];
        const isActive = consumer.activity_status === 'single_active';
        return isActive && queue !== null && tag !== null ? [[queue, tag]] : [];
    });
    return new Map(tags);
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
const management_answerLimitMs = 8000;
/**
 * Client of the management API, of one node or of the first that answers. Leader, members and policies are
 * fresh; message counts and consumers are samples up to 5 s old (the broker's statistics interval).
 */
class Management {
    #nodes;
    #authorization;
    /** As it stands in a path. */
    #vhost;
    #timeoutMs;
    #fetch;
    /** Asked first: the node that answered last. */
    #preferred;
    constructor(options) {
        this.#nodes = options.nodes;
        this.#timeoutMs = options.timeoutMs ?? management_answerLimitMs;
        this.#fetch = options.fetch ?? globalThis.fetch;
        this.#preferred = options.nodes[0]?.name ?? '';
        const { user, password, vhost = '/' } = options.credentials;
        this.#vhost = encodeURIComponent(vhost);
        this.#authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    }
    /** What one node knows of all nodes. Throws {@link ManagementError}. */
    async nodesSeenBy(node) {
        return toNodeViews(await this.request(node, 'GET', '/api/nodes'));
    }
    /** Null: the broker knows no such queue. Throws {@link ManagementError} when no node answers. */
    async queue(name, node = null) {
        const path = `/api/queues/${this.#vhost}/${encodeURIComponent(name)}`;
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
    /**
     * Open connections to the virtual host, a sample up to 5 s old: the broker's name of each, and the one its
     * client gave it. Clients of another run on an attached cluster have the same names as ours.
     */
    async connections() {
        const all = toConnectionViews(await this.anywhere('GET', '/api/connections'));
        return all.filter(({ vhost }) => encodeURIComponent(vhost ?? '') === this.#vhost);
    }
    /** Closes a connection by the broker's name of it; the client is told the reason. False: it is not there. */
    async closeConnection(name, reason) {
        try {
            const path = `/api/connections/${encodeURIComponent(name)}`;
            await this.anywhere('DELETE', path, undefined, { 'x-reason': reason });
            return true;
        }
        catch (error) {
            if (error instanceof ManagementError && error.status === 404)
                return false;
            throw error;
        }
    }
    /**
     * All queues by name, in at most three requests however many there are. Throws {@link ManagementError} when no
     * node answers; an active consumer and counts that no node tells are left out.
     */
    async queues() {
        const body = await this.anywhere('GET', `/api/queues/${this.#vhost}`);
        const views = await this.#counted((Array.isArray(body) ? body : []).map(toQueueView));
        const isUntold = views.some((view) => view.isSingleActive && view.activeConsumerTag === null);
        const active = isUntold ? await this.#activeTags() : new Map();
        return new Map(views.map((view) => [
            view.name,
            view.isSingleActive
                ? { ...view, activeConsumerTag: view.activeConsumerTag ?? active.get(view.name) ?? null }
                : { ...view, activeConsumerTag: null },
        ]));
    }
    /**
     * After an autoheal a node of 3.10.8 was seen to send no more statistics, so that nobody told the counts of the
     * queues it led. Then the queues themselves are asked. Classic ones only: what a node says of a quorum queue
     * that it does not lead may be old.
     */
    async #counted(views) {
        const isUncounted = (view) => view.type === 'classic' && (view.ready === null || view.unacked === null);
        if (!views.some(isUncounted))
            return views;
        const path = `/api/queues/${this.#vhost}?disable_stats=true&enable_queue_totals=true`;
        const body = await this.anywhere('GET', path).catch(() => null);
        const asked = new Map((Array.isArray(body) ? body : []).map(toQueueView).map((view) => [view.name, view]));
        return views.map((view) => {
            const { ready = null, unacked = null } = asked.get(view.name) ?? {};
            return isUncounted(view) ? { ...view, ready, unacked } : view;
        });
    }
    async #activeTags() {
        const consumers = await this.anywhere('GET', `/api/consumers/${this.#vhost}`).catch(() => null);
        return toActiveTags(consumers);
    }
    async putPolicy(name, policy) {
        await this.anywhere('PUT', `/api/policies/${this.#vhost}/${encodeURIComponent(name)}`, policy);
    }
    /** Asks the nodes in turn until one answers; an answer that refuses (4xx) is final. */
    async anywhere(method, path, body, headers = {}) {
        const names = this.#nodes.map((node) => node.name).filter((name) => name !== this.#preferred);
        let last = null;
        for (const name of [this.#preferred, ...names]) {
            try {
                const answer = await this.request(name, method, path, body, headers);
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
    async request(nodeName, method, path, body, headers = {}) {
        const node = this.#nodes.find((candidate) => candidate.name === nodeName);
        if (!node)
            throw new ManagementError(`there is no node ${nodeName}`, null);
        const what = `${method} ${path} on ${nodeName}`;
        let response;
        try {
            response = await this.#fetch(`http://${node.address}:${node.managementPort ?? node_files/* managementPort */.jN}${path}`, {
                method,
                headers: { authorization: this.#authorization, 'content-type': 'application/json', ...headers },
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

;// CONCATENATED MODULE: ./build/rabbitmq/leftovers.js


const leftovers_pollMs = 250;
const evalLimitMs = 20_000;
/** A command line call costs a second of CPU, so it is made once queues are gone by every other account. */
const replicaLooks = 5;
const kinds = ['queues', 'policies'];
/** Something of an earlier run is still there after the limit. */
class NotCleared extends Error {
    name = 'NotCleared';
}
/**
 * Deletes every queue and policy of the default virtual host and waits until no node knows any, nor runs a
 * replica of one. A quorum queue declared anew while a replica of its namesake lives would meet that one's log.
 * @throws NotCleared saying what is left.
 */
async function removeLeftovers(cluster, management, wait) {
    const deadlineMs = performance.now() + wait.timeoutMs;
    for (let looks = 0;;) {
        const left = await deleteAll(cluster, management);
        if (left.length === 0) {
            const replicas = await replicasOn(cluster);
            if (replicas === '[]')
                return;
            looks += 1;
            left.push(`replicas ${replicas}`);
        }
        if (looks >= replicaLooks || performance.now() > deadlineMs) {
            throw new NotCleared(`an earlier run's ${left.join(', ')} could not be removed`);
        }
        await (0,promises_.setTimeout)(leftovers_pollMs, undefined, { signal: wait.signal });
    }
}
/** Asks every node what it lists, deletes that, and returns it. */
async function deleteAll(cluster, management) {
    const left = new Set();
    for (const kind of kinds) {
        for (const { name } of cluster.nodes) {
            const listed = await management.request(name, 'GET', `/api/${kind}/%2F?columns=name`);
            for (const each of Array.isArray(listed) ? listed : [])
                left.add(`${kind}/%2F/${each.name}`);
        }
    }
    await Promise.all([...left].map((path) => remove(path, management)));
    return [...left];
}
async function remove(path, management) {
    const [kind, host, ...name] = path.split('/');
    try {
        await management.anywhere('DELETE', `/api/${kind}/${host}/${encodeURIComponent(name.join('/'))}`);
    }
    catch (error) {
        if (!(error instanceof ManagementError) || error.status !== 404)
            throw error;
    }
}
/** Erlang's list of the quorum queue replicas that run on any node: they are registered by `%2F_` and the queue's name. */
async function replicasOn(cluster) {
    const node = cluster.nodes[0]?.name ?? '';
    const isReplica = 'lists:prefix("%2F_", atom_to_list(P))';
    const onOne = `[{N, P} || P <- rpc:call(N, erlang, registered, []), ${isReplica}]`;
    const program = `lists:append([${onOne} || N <- [node() | nodes()]]).`;
    const { exitCode, stdout, stderr } = await cluster.exec(node, ['rabbitmqctl', 'eval', program], evalLimitMs);
    if (exitCode !== 0)
        throw new NotCleared(`${node} does not say what it runs: ${stderr.trim() || stdout.trim()}`);
    return stdout.trim();
}

;// CONCATENATED MODULE: ./build/run/clear-for-next.js


/** After a pass all nodes are there and nothing is wanted of them: what takes longer is no whole cluster. */
const timeoutMs = 30_000;
/**
 * Removes queues and policies of the run before and proves the cluster whole.
 * @throws NotCleared, NotWhole, ManagementError or ClusterError with the reason.
 */
async function clearForNext({ cluster, broker }, signal, progress) {
    const wait = { timeoutMs, progress, signal };
    const { nodes } = cluster;
    const { management } = broker;
    await awaitWhole({ nodes, management, lanes: [] }, wait);
    await removeLeftovers(cluster, management, wait);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/run/collect-logs.js





/**
 * Copies every node's logs into a folder of its name, without what stood in them at the marks, and returns the
 * new marks. Logs that cannot be had are told, and end nothing.
 */
async function collectLogs(cluster, folder, marks, progress) {
    const next = new Map(marks);
    const collecting = cluster.nodes.map(async ({ name }) => {
        const target = (0,external_node_path_.join)(folder, name);
        try {
            await (0,evidence/* evidenceFolder */.ek)(target);
            for (const file of await cluster.collectLogs(name, target)) {
                const path = (0,external_node_path_.relative)(folder, file);
                next.set(path, await keepFrom(file, marks.get(path) ?? 0));
            }
        }
        catch (error) {
            progress(`the logs of ${name} could not be collected: ${error.message}`);
        }
    });
    await Promise.all(collecting);
    return next;
}
/** Cuts off a file's first bytes and returns the size it had. A file without anything new goes; a shorter one is new. */
async function keepFrom(file, start) {
    const { size } = await (0,external_node_fs_promises_.stat)(file);
    if (start === 0 || size < start)
        return size;
    if (size === start) {
        await (0,external_node_fs_promises_.rm)(file);
        return size;
    }
    const rest = `${file}.rest`;
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file, { start }), (0,external_node_fs_.createWriteStream)(rest));
    await (0,external_node_fs_promises_.rename)(rest, file);
    return size;
}

;// CONCATENATED MODULE: ./build/rabbitmq/broker-facts.js

/** What faults ask of the broker for their proofs, by its management API; nodes by name. */
function brokerFacts(options) {
    const { nodes, management, lanes } = options;
    return {
        queueNow: async (lane) => {
            const name = lane ?? lanes[0]?.name ?? '';
            const queue = await management.queue(name);
            if (!queue)
                throw new Error(`the broker knows no queue ${name}`);
            const { type, leader, members, online } = queue;
            return {
                lane: name,
                type,
                leader: leader === null ? null : nameOf(nodes, leader),
                members: members.map((member) => nameOf(nodes, member)),
                online: online.map((member) => nameOf(nodes, member)),
            };
        },
        alarmsOf: async (node) => {
            const seen = await management.nodesSeenBy(node);
            return seen.find((view) => nameOf(nodes, view.erlangName) === node)?.alarms ?? [];
        },
        blockedConnections: async () => {
            const connections = await management.anywhere('GET', '/api/connections?columns=name,state');
            if (!Array.isArray(connections))
                throw new Error('the broker lists no connections');
            const states = connections.map(({ state }) => String(state));
            return { blocked: states.filter((state) => state === 'blocked').length, all: states.length, states };
        },
        whatIsNotWhole: () => whatIsNotWhole(options),
    };
}
function nameOf(nodes, erlangName) {
    return nodes.find((node) => node.erlangName === erlangName)?.name ?? erlangName;
}

;// CONCATENATED MODULE: ./build/rabbitmq/close-connections.js

/** The list of connections is a sample up to 5 s old, so a young connection is not in it yet. */
const listedLimitMs = 12_000;
const close_connections_pollMs = 500;
/**
 * Closes connections by the names that their clients gave them.
 * @throws {Error} naming those that the broker did not list within 12 s; the others are closed by then.
 */
async function close_connections_closeConnections(names, reason, management) {
    const open = new Set(names);
    const deadlineMs = performance.now() + listedLimitMs;
    for (;;) {
        for (const { name, givenName } of await management.connections()) {
            if (givenName === null || !open.has(givenName))
                continue;
            if (await management.closeConnection(name, reason))
                open.delete(givenName);
        }
        if (open.size === 0)
            return;
        if (performance.now() > deadlineMs) {
            const missing = [...open].join(', ');
            throw new Error(`the broker did not list connection ${missing} within ${listedLimitMs / 1000} s`);
        }
        await (0,promises_.setTimeout)(close_connections_pollMs);
    }
}

;// CONCATENATED MODULE: ./build/rabbitmq/foreign-policy.js

/** A policy that is not ours may throw the queue's messages away. */
class ForeignPolicy extends Error {
    name = 'ForeignPolicy';
}
/**
 * A cluster that is not ours has policies of its own, and operators' policies. What they drop would look lost.
 * @throws ForeignPolicy naming the settings.
 */
async function refuseForeignPolicy(lane, management) {
    const inForce = (await management.queue(lane.name))?.policyDefinition ?? {};
    const found = foreignDiscards(lane, inForce);
    if (found.length === 0)
        return;
    throw new ForeignPolicy(`a policy of the cluster's own gives queue ${lane.name} ${found.join(', ')}, by which messages may be dropped ` +
        "unseen: exempt the queue from it, or put the same into the lane's own policy");
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
                await refuseForeignPolicy(lane, management);
            }
        },
        awaitWhole: (wait) => awaitWhole({ nodes, management, lanes }, wait),
        leaderOf: async (lane) => {
            const { leader } = await queueOf(lane);
            return leader === null ? null : toName(leader);
        },
        membersOf: async (lane) => (await queueOf(lane)).members.map(toName),
        activeConsumerOf: async (lane) => (await queueOf(lane)).activeConsumerTag,
        closeConnections: (names, reason) => close_connections_closeConnections(names, reason, management),
        setPolicy: async (lane, definition) => {
            const wanted = lanes.filter((each) => lane === null || each.name === lane);
            if (wanted.length === 0)
                throw new Error(`there is no lane ${lane}`);
            const told = [];
            for (const { name } of wanted)
                told.push(await putLanePolicy(name, definition, management));
            return told.join('; ');
        },
        ...brokerFacts({ nodes, management, lanes }),
    };
}

;// CONCATENATED MODULE: ./build/rabbitmq/discovery.js

/**
 * RabbitMQ 3.8 has no lock for forming a cluster of static peers: each node waits 5 to 60 random seconds, then looks
 * for peers, then begins a cluster alone. Without the wait, nodes must not start together: one that joins while
 * the first is still enabling its feature flags ends with `schema_integrity_check_failed` (seen with 3.8.9).
 */
function needsFirstNode(version) {
    return !(0,rabbitmq_version/* atLeast */.j)(version, 3, 9);
}
/**
 * Settings for nodes that boot with nothing in their data, when the first of them is up before the others start
 * ({@link needsFirstNode}) or a lock lets them begin one by one (from 3.9 on): whoever begins finds nobody, and need
 * not look ten times. 3.13 looks in another way.
 */
function quickDiscovery(version) {
    if ((0,rabbitmq_version/* atLeast */.j)(version, 3, 13))
        return {};
    const delay = 'cluster_formation.randomized_startup_delay_range';
    return {
        'cluster_formation.discovery_retry_limit': '2',
        ...(needsFirstNode(version) ? { [`${delay}.min`]: '0', [`${delay}.max`]: '0' } : {}),
    };
}

;// CONCATENATED MODULE: ./build/run/form-cluster.js





/** A node alone in a cluster of its own is a known outcome of a slow boot, so it is formed once more. */
const formationTries = 2;
/**
 * Creates the nodes, starts them together (or the first one first, where that matters), waits until every node sees every other, and declares the
 * queues. Throws NeverFormed, FormedAlone (twice), QueueNotReady, NotInThisVersion and ClusterError.
 */
async function formCluster(scenario, surroundings) {
    for (let attempt = 1;; attempt += 1) {
        const cluster = await surroundings.createCluster();
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
    const credentials = cluster.access ?? { user: 'rmq-chaos', password: (0,external_node_crypto_.randomBytes)(24).toString('hex') };
    const cookie = (0,external_node_crypto_.randomBytes)(24).toString('hex');
    const { brokerVersion, nodes } = cluster;
    const config = { ...quickDiscovery(brokerVersion), ...scenario.cluster.config };
    const files = (0,node_files/* nodeFiles */.kT)({ ...scenario.cluster, config }, nodes, credentials, cookie, brokerVersion);
    await cluster.create(() => files);
    const doing = cluster.engine === 'attached' ? 'using' : 'starting';
    progress(`${doing} ${nodes.length} nodes of RabbitMQ ${brokerVersion} (${cluster.engine})`);
    const broker = createBroker({ nodes, credentials, brokerVersion }, scenario.lanes);
    const wait = { timeoutMs: scenario.cluster.formationTimeoutMs, progress, signal };
    let started = 0;
    for (const upTo of needsFirstNode(brokerVersion) ? [1, nodes.length] : [nodes.length]) {
        await Promise.all(nodes.slice(started, upTo).map(({ name }) => cluster.start(name)));
        started = upTo;
        await awaitFormation({
            ...wait,
            nodes: nodes.slice(0, upTo),
            management: broker.management,
            logTail: (node) => cluster.logTail(node, 30),
            isGone: async (node) => (await cluster.state(node)) === 'down',
        });
    }
    progress('every node sees every other');
    await broker.declareLanes(wait);
    return { cluster, broker, credentials };
}
/** Declares the queues of another run on a cluster that is whole and empty. Throws as {@link formCluster}. */
async function moveInto({ cluster, credentials }, { lanes, cluster: { formationTimeoutMs } }, surroundings) {
    const { nodes, brokerVersion } = cluster;
    const broker = createBroker({ nodes, credentials, brokerVersion }, lanes);
    await broker.declareLanes({ ...surroundings, timeoutMs: formationTimeoutMs });
    return { cluster, broker, credentials };
}

;// CONCATENATED MODULE: ./build/config/expectations.js

/**
 * The scenario's expectation, over it that of the version, over it the lane's own, over it the lane's own of
 * the version. Findings that a lane expects itself take the place of those expected anywhere.
 */
function expectationsOn({ expect, lanes }, brokerVersion) {
    const run = over(expect, entryFor(expect.versions ?? [], brokerVersion));
    const ofLanes = lanes.map((lane) => {
        const own = lane.expect ?? null;
        const entry = entryFor(own?.versions ?? [], brokerVersion);
        const held = over(over({ ...run, findings: [] }, own), entry);
        const expectsItsOwn = (own?.findings ?? entry?.findings ?? null) !== null;
        const named = run.findings.filter((finding) => finding.lane === lane.name);
        const findings = expectsItsOwn
            ? held.findings.map((finding) => ({ ...finding, lane: lane.name }))
            : named;
        return [lane.name, { ...held, findings, expectsItsOwn }];
    });
    return {
        ...run,
        findings: run.findings.filter((finding) => finding.lane === null),
        revived: expect.revived ?? 'tell',
        lanes: Object.fromEntries(ofLanes),
    };
}
function entryFor(entries, brokerVersion) {
    return entries.find(({ versions }) => (0,version_range/* inRange */.r4)(brokerVersion, versions)) ?? null;
}
function over(base, given) {
    return {
        fail: given?.fail ?? base.fail,
        order: given?.order ?? base.order,
        findings: given?.findings ?? base.findings,
        unavailableMs: given?.unavailableMs ?? base.unavailableMs,
    };
}

;// CONCATENATED MODULE: ./build/run/history-header.js


/**
 * All that decides how a run may end, so that its history can be read without anything else.
 * @param servedBefore ids of the runs that had the cluster before, oldest first; empty: it is a fresh one.
 */
function headerOf({ id, scenario, seed }, cluster, servedBefore) {
    const { netTickSeconds } = scenario.cluster;
    const settings = (0,node_files/* brokerSettings */.Bi)(scenario.cluster, cluster.brokerVersion);
    const attached = cluster.engine === 'attached';
    return {
        run: id,
        scenario: scenario.name,
        seed,
        startedAt: new Date().toISOString(),
        values: {
            rabbitmq: cluster.brokerVersion,
            engine: cluster.engine,
            nodes: cluster.nodes.map(({ name }) => name).join(','),
            ...(attached ? { 'attached-to': cluster.nodes.map(({ address }) => address).join(',') } : {}),
            'net-tick-seconds': attached ? 'not ours' : String(netTickSeconds),
            'partition-handling': attached
                ? 'not ours'
                : (settings.cluster_partition_handling ?? 'none in this version'),
            ...(attached || settings.consumer_disconnected_timeout === undefined
                ? {}
                : { 'consumer-disconnected-timeout-ms': settings.consumer_disconnected_timeout }),
            ...(servedBefore.length === 0
                ? {}
                : { cluster: 'reused', 'cluster-served': `${servedBefore.length} (${servedBefore.join(', ')})` }),
            expects: expected(scenario, cluster.brokerVersion),
            ...(scenario.cell === undefined ? {} : { cell: JSON.stringify(scenario.cell) }),
            config: JSON.stringify(scenario),
        },
    };
}
/** Findings that must appear for the run to pass on this version. */
function expected(scenario, version) {
    const { findings, lanes } = expectationsOn(scenario, version);
    const ofLanes = Object.values(lanes).flatMap((lane) => lane.findings);
    const said = [...findings, ...ofLanes].map(({ class: name, lane }) => lane === null ? name : `${name} on ${lane}`);
    return said.join(', ') || 'nothing';
}

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
                await (0,promises_.setTimeout)(delayMs, undefined, signal ? { signal } : {});
        },
    };
}

;// CONCATENATED MODULE: ./build/run/make-history.js












/** The steps of a run that need brokers; a test puts others in their place. */
const realSteps = { clusterFactory: clusterFactory, formCluster: formCluster, clearForNext: clearForNext, moveInto: moveInto, breakAndDrain: breakAndDrain };
/**
 * Forms the cluster or moves into the one taken over, breaks it, drains it, and writes all of that into
 * history.log, unless the run is not for the broker's version; collects the logs either way. The cluster stands.
 * @throws ClusterError when the machine cannot do it, ConfigurationError when this version of RabbitMQ cannot.
 */
async function makeHistory(planned, folder, tenancy, { engine, options, hooks, steps = realSteps }) {
    const timing = startTiming();
    const createCluster = steps.clusterFactory(planned, engine, options, hooks, tenancy.journal);
    const first = tenancy.cluster ?? (await createCluster());
    tenancy.cluster = first;
    const { brokerVersion } = first;
    const fitted = fitToVersion(planned, brokerVersion);
    if (fitted.kind === 'not-applicable')
        return { ...fitted, brokerVersion };
    const { run, leftOut } = fitted;
    checkVersion(run.scenario, brokerVersion);
    const writing = new AbortController();
    const signal = AbortSignal.any([hooks.signal, writing.signal]);
    const surroundings = { progress: hooks.progress, signal };
    const history = (0,history_file/* openHistoryFile */.j)({
        path: (0,external_node_path_.join)(folder, 'history.log'),
        nowUs: timing.nowUs,
        header: headerOf(run, first, tenancy.served),
        onError: (error) => writing.abort(error),
    });
    for (const { lane, reason } of leftOut) {
        history.event('note', lane, ['left-out'], { reason });
        hooks.progress(`lane ${lane} is left out: ${reason}`);
    }
    let isFirst = true;
    const forming = {
        ...surroundings,
        createCluster: async () => {
            const next = isFirst ? first : await createCluster();
            isFirst = false;
            tenancy.cluster = next;
            return next;
        },
        note: (text) => history.event('note', text),
    };
    try {
        signal.throwIfAborted();
        tenancy.formed = await (tenancy.before
            ? steps.moveInto(tenancy.before, run.scenario, surroundings)
            : steps.formCluster(run.scenario, forming));
        const plannedLanes = planned.scenario.lanes.length;
        const all = { ...surroundings, history, timing };
        await steps.breakAndDrain(run, plannedLanes, tenancy.formed, engine, all);
        history.end('complete');
        return { kind: 'history', brokerVersion, isComplete: true };
    }
    catch (error) {
        endAfter(error, history, hooks);
        if (error instanceof cluster_cluster/* ClusterError */.b && startedNothing(error))
            throw error;
        return { kind: 'history', brokerVersion, isComplete: false };
    }
    finally {
        if (!hooks.signal.aborted) {
            const logs = (0,external_node_path_.join)(folder, 'logs');
            tenancy.logMarks = await collectLogs(tenancy.cluster, logs, tenancy.logMarks, hooks.progress);
        }
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
    'attach-refused',
    'queue-exists',
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

// EXTERNAL MODULE: ./build/run/merge/unproven.js
var unproven = __webpack_require__(3386);
// EXTERNAL MODULE: ./build/cluster/journal.js
var journal = __webpack_require__(2554);
// EXTERNAL MODULE: ./build/plan/serialise-schedule.js + 2 modules
var serialise_schedule = __webpack_require__(9895);
// EXTERNAL MODULE: ./build/history/reader.js
var reader = __webpack_require__(5304);
// EXTERNAL MODULE: ./build/verdict/judge.js + 22 modules
var verdict_judge = __webpack_require__(1808);
// EXTERNAL MODULE: ./build/verdict/policy.js
var policy = __webpack_require__(2886);
;// CONCATENATED MODULE: ./build/run/judge-history.js




/**
 * Reads a history file and judges it by what the scenario expects on the broker's version.
 * @throws HistoryFormatError when it is no history at all.
 */
async function judgeHistory(path, expect) {
    const judge = (0,verdict_judge/* createJudge */.q)(policyOf(expect));
    const reading = await (0,reader/* readHistory */.Lu)((0,external_node_fs_.createReadStream)(path), (event) => judge.accept(event));
    return judge.result(reading);
}
function policyOf({ lanes, revived, ...run }) {
    const ofLanes = Object.entries(lanes).map(([name, { expectsItsOwn, ...lane }]) => [
        name,
        { ...lanePolicy(lane), expectsItsOwn },
    ]);
    return { ...lanePolicy(run), lanes: Object.fromEntries(ofLanes), failsRevived: revived === 'fail' };
}
function lanePolicy({ fail, order, findings, unavailableMs }) {
    return { ...policy/* defaultPolicy */.G, fail, order, expectedFindings: findings, unavailableMs };
}

// EXTERNAL MODULE: ./build/run/saved-run.js
var saved_run = __webpack_require__(8925);
;// CONCATENATED MODULE: ./build/run/tenancy.js
/** A run's time in a cluster: taken over or its own, and at the end removed or left. */
class Tenancy {
    journal;
    before;
    /** Removed when this ends, formed or not. */
    cluster;
    /** With this run's queues in it. */
    formed = null;
    logMarks;
    served;
    #isOver = false;
    constructor(journal, before) {
        this.journal = journal;
        this.before = before;
        this.cluster = before?.cluster ?? null;
        this.logMarks = before?.logMarks ?? new Map();
        this.served = before?.served ?? [];
    }
    get hasEnded() {
        return this.#isOver;
    }
    /** The cluster for another run; it is not removed by this one any more. Throws when it never formed. */
    leave({ id, scenario }) {
        const { formed, journal, logMarks } = this;
        if (!formed || this.#isOver)
            throw new Error(`${id} has no cluster to leave`);
        this.#isOver = true;
        return { ...formed, spec: scenario.cluster, journal, served: [...this.served, id], logMarks };
    }
    /** The cluster that was taken over, for another run: this one did nothing to it. Throws when there was none. */
    giveBack() {
        const { before } = this;
        if (!before || this.#isOver)
            throw new Error('there is no cluster to give back');
        this.#isOver = true;
        return before;
    }
    /** Removes the cluster and what is written down of it; nothing when it was left, or is gone already. */
    async end() {
        if (this.#isOver)
            return;
        this.#isOver = true;
        try {
            await this.cluster?.destroy();
        }
        finally {
            await this.journal.close();
        }
    }
}

;// CONCATENATED MODULE: ./build/run/one-run.js











/**
 * One run from up to verdict. Its folder holds everything needed to judge and to repeat it: history.log,
 * schedule.json, run.json, result.json and the brokers' logs. What happens to the brokers or to us once the
 * first node is started ends in a verdict; what the machine cannot do at all is thrown. The cluster is gone
 * afterwards, or left to the next run.
 * @throws ClusterError before anything is started; HistoryFileError when the disk is full.
 */
async function conductOneRun(run, folder, place) {
    const { options, hooks, handover } = place;
    const { id, seed, scenario } = run;
    const spec = clusterWanted(run);
    await (0,evidence/* evidenceFolder */.ek)(folder);
    // What a run of the same id left here once must not be taken for what becomes of this one.
    for (const name of ['history.log', 'result.json', 'skipped.json'])
        await (0,evidence/* removeEvidence */.mu)((0,external_node_path_.join)(folder, name));
    await (0,evidence/* writeEvidence */.nP)((0,external_node_path_.join)(folder, 'schedule.json'), (0,serialise_schedule/* stringifySchedule */.xL)(run.schedule));
    await (0,evidence/* writeEvidence */.nP)((0,external_node_path_.join)(folder, 'run.json'), (0,saved_run/* serialiseRun */.P)(run));
    const before = await handover.takeFor(spec, hooks.signal);
    const journalName = { runId: `${id}-${process.pid}`, folder: options.journalDir };
    const tenancy = new Tenancy(before?.journal ?? (await (0,journal/* openJournal */._)(journalName)), before);
    try {
        const made = await makeHistory(run, folder, tenancy, place);
        const { brokerVersion: rabbitmq } = made;
        if (made.kind === 'not-applicable') {
            if (before)
                handover.leave(tenancy.giveBack());
            const skipped = { run: id, scenario: scenario.name, seed, rabbitmq, reason: made.reason };
            await (0,evidence/* writeEvidence */.nP)((0,external_node_path_.join)(folder, 'skipped.json'), `${JSON.stringify(skipped, null, 2)}\n`);
            return { kind: 'skipped', skipped };
        }
        const notRemoved = !made.isComplete || !mayBeShared(spec) ? await removal(tenancy) : null;
        const result = await judgeHistory((0,external_node_path_.join)(folder, 'history.log'), expectationsOn(scenario, rabbitmq));
        await (0,evidence/* writeEvidence */.nP)((0,external_node_path_.join)(folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
        const why = tenancy.hasEnded ? '' : whyNotLeft(result);
        if (why === null)
            handover.leave(tenancy.leave(run));
        else if (why !== '')
            hooks.progress(`no other run gets the cluster of ${id}: ${why}`);
        const error = notRemoved ?? (await removal(tenancy));
        if (error === null)
            return { kind: 'judged', result };
        hooks.progress(`the cluster of ${id} could not be removed: ${error.message}`);
        // What the run has proven is told all the same.
        if (result.verdict !== 'fail')
            throw error;
        return { kind: 'judged', result };
    }
    finally {
        await tenancy.end();
    }
}
/** Ends it, unless it was left or has ended; resolves to what went wrong. */
function removal(tenancy) {
    return tenancy.end().then(() => null, (error) => error);
}

;// CONCATENATED MODULE: ./build/run/in-order.js








/**
 * Conducts the runs one after the other, tries an inconclusive one again as often as its scenario allows, and
 * stops at an interruption. The tries before the last are kept in their folders, but the last one counts: an
 * inconclusive run shows nothing, so nothing is voted away. A fail or a pass is never tried again. No cluster
 * stands any more when it resolves or rejects. What keeps the first run from being made rejects; behind others it
 * only ends the row, for what those have shown must be told.
 */
async function conductInOrder(runs, shared) {
    const { progress, signal } = shared.hooks;
    const { clearForNext } = shared.steps ?? realSteps;
    const handover = new ClusterHandover({
        clear: (standing, abort) => clearForNext(standing, abort, progress),
        progress,
    });
    const done = [];
    const skipped = [];
    let refused = null;
    try {
        for (const [index, run] of runs.entries()) {
            if (signal.aborted)
                break;
            const minutes = Math.ceil((0,expected_duration/* expectedRunMs */.g)(run.schedule, run.scenario) / 60_000);
            progress(`run ${index + 1} of ${runs.length}: ${run.id}, about ${minutes} min`);
            const conducted = await withRetries(run, { ...shared, handover }).catch((error) => {
                if (done.length === 0 || signal.aborted)
                    throw error;
                refused = { error };
                return null;
            });
            if (conducted === null) {
                done.push(notMade(run, refused, runs.length - index - 1));
                break;
            }
            const { folder, outcome } = conducted;
            if (outcome.kind === 'judged')
                done.push({ folder, result: outcome.result });
            else {
                skipped.push(outcome.skipped);
                progress(`${run.id} is skipped: ${outcome.skipped.reason}`);
            }
        }
    }
    finally {
        await handover.close().catch((error) => {
            refused ??= { error };
        });
    }
    return { done, skipped, refused };
}
function notMade(run, refused, further) {
    const { id, seed, scenario } = run;
    const why = refused?.error instanceof Error ? refused.error.message : String(refused?.error);
    const rest = further === 0 ? '' : `, nor ${(0,figures/* plural */.LS)(further, 'run')} behind it`;
    const result = (0,unproven/* unproven */.g)({ run: id, scenario: scenario.name, seed }, `it was not made${rest}: ${why}`);
    return { folder: folderNameOf(id), result };
}
async function withRetries(run, place) {
    const { options, hooks } = place;
    const tries = run.scenario.retries + 1;
    for (let attempt = 1;; attempt += 1) {
        const id = attempt === 1 ? run.id : `${run.id}-try${attempt}`;
        const folder = folderNameOf(id);
        const outcome = await conductOneRun({ ...run, id }, (0,external_node_path_.join)(options.outputDir, folder), place);
        const isOver = outcome.kind === 'skipped' || outcome.result.verdict !== 'inconclusive' || attempt >= tries;
        if (isOver || hooks.signal.aborted)
            return { folder, outcome };
        const why = outcome.result.inconclusive[0] ?? 'no reason given';
        hooks.progress(`${id} was inconclusive (${why}); trying again`);
    }
}

// EXTERNAL MODULE: ./build/cluster/engine.js
var engine = __webpack_require__(7387);
// EXTERNAL MODULE: ./build/cluster/host.js
var cluster_host = __webpack_require__(5159);
// EXTERNAL MODULE: ./build/cluster/network-tools.js
var network_tools = __webpack_require__(5125);
;// CONCATENATED MODULE: ./build/run/prepare-engine.js



/**
 * Who only attaches to clusters that are there already needs neither root nor an engine.
 * @throws ClusterError when the machine lacks what the engine needs: root, the engine, the packet filter.
 */
async function prepareEngine(options, { progress }, runs) {
    const host = await (0,cluster_host/* createHost */.D)();
    if (runs.every(({ scenario }) => scenario.cluster.attach !== undefined))
        return { kind: 'netns', host, tools: null };
    host.requirePrivilege();
    const kind = await (0,engine/* chooseEngine */.m)(options.engine, host);
    progress(`engine: ${kind}`);
    const tools = await (0,network_tools/* networkTools */.E5)(host, { cacheFolder: options.cacheDir, progress });
    return { kind, host, tools };
}

// EXTERNAL MODULE: ./build/cluster/disk-ability.js
var disk_ability = __webpack_require__(7959);
// EXTERNAL MODULE: ./build/faults/conditions/kernel-abilities.js
var kernel_abilities = __webpack_require__(6621);
;// CONCATENATED MODULE: ./build/run/refuse-impossible-faults.js




/**
 * Refuses, before any cluster exists, what this kernel cannot do to packets and to the disk of nodes, and what
 * these brokers cannot do to their clocks.
 * @param scratch where the folders of nodes will be made.
 * @throws {ClusterError} `no-such-effect`, `clock-not-movable` naming the scenario, its line and the effect.
 */
async function refuseImpossibleFaults(runs, engine, scratch, fetching) {
    await refuseImpossibleConditions(runs, engine);
    await refuseImpossibleDisk(runs, engine, scratch);
    for (const run of runs) {
        const jump = clockJumpOf(run);
        if (jump !== null)
            await naming(run, jump, () => clockLibraryFor(run, engine, fetching));
    }
}
async function refuseImpossibleDisk(runs, { host, kind, tools }, scratch) {
    if (tools === null)
        return;
    for (const run of runs) {
        const slowed = run.schedule.actions.find((action) => action.kind === 'slow-disk');
        if (slowed === undefined)
            continue;
        await naming(run, slowed, async () => (0,disk_ability/* trySlowDisk */.Y4)(await (0,disk_ability/* dataRoot */.pq)(kind, scratch, host), host));
        return; // all nodes have their data in the same place
    }
}
async function refuseImpossibleConditions(runs, { host, tools }) {
    const wanted = runs.flatMap((run) => run.schedule.actions.flatMap((action) => action.condition === null ? [] : [{ run, action, condition: action.condition }]));
    if (wanted.length === 0 || tools === null)
        return;
    const kernel = await (0,kernel_abilities/* kernelAbilities */.Kv)(host, tools);
    for (const { run, action, condition } of wanted)
        await naming(run, action, () => (0,kernel_abilities/* refuseImpossible */.GC)([condition], kernel));
}
/** Says of an error which action of which scenario it is about. */
async function naming({ scenario }, { kind, sourceLine }, check) {
    try {
        await check();
    }
    catch (error) {
        if (!(error instanceof cluster_cluster/* ClusterError */.b))
            throw error;
        const where = sourceLine === null ? '' : `, line ${sourceLine}`;
        const message = `scenario "${scenario.name}"${where}, "${kind}": ${error.message}`;
        throw new cluster_cluster/* ClusterError */.b(error.code, message, error.hint, { cause: error });
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

// EXTERNAL MODULE: ./build/run/write-reports.js + 9 modules
var write_reports = __webpack_require__(5006);
;// CONCATENATED MODULE: ./build/run/conduct-runs.js










/**
 * Conducts the runs on this machine, one after the other, and writes the reports.
 * @throws ClusterError when the machine cannot do what was asked; the reports of the runs before are written then.
 * A failure that those have proven is told instead.
 */
async function conductRuns(runs, options, hooks) {
    await (0,evidence/* evidenceFolder */.ek)(options.outputDir);
    const engine = await prepareEngine(options, hooks, runs);
    const scratch = scratchPlace(options);
    const fetching = { cacheFolder: options.cacheDir, progress: hooks.progress };
    await refuseImpossibleFaults(runs, engine, scratch, fetching);
    const { done, skipped, refused } = await conductInOrder(runs, { engine, options, hooks });
    const folderOf = new Map(done.map(({ folder, result }) => [result.run, folder]));
    const results = done.map(({ result }) => result);
    const replayCommand = (result) => replayCommandOf(folderOf.get(result.run) ?? '', options);
    const historyPath = (result) => (0,external_node_path_.join)(folderOf.get(result.run) ?? '', 'history.log');
    const cells = new Map(runs.map(({ scenario }) => [scenario.name, (0,cell_place/* cellPlaceOf */.J)(scenario.cell)]));
    const cell = (result) => cells.get(result.scenario) ?? null;
    const context = { replay: replayCommand, history: historyPath, cell, skipped };
    const paths = await (0,write_reports/* writeReports */.L)(results, options.outputDir, context, hooks.signal);
    hooks.progress(`verdict: ${(0,totals/* overallVerdict */.Bn)(results)}`);
    if (refused && (0,totals/* overallVerdict */.Bn)(results) !== 'fail') {
        hooks.progress(`the reports of the runs before are in ${options.outputDir}`);
        throw refused.error;
    }
    return {
        results,
        skipped,
        isIdleShard: options.shard !== null && results.length === 0 && skipped.length > 0,
        outputDir: options.outputDir,
        ...paths,
        scenarioPositions: Object.fromEntries(runs.map(({ scenario }) => [scenario.name, scenario.position])),
        replayCommand,
        historyPath,
        cell,
    };
}


/***/ })

};
