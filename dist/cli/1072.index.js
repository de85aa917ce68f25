export const id = 1072;
export const ids = [1072,9060];
export const modules = {

/***/ 9796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ selectNodes),
/* harmony export */   z: () => (/* binding */ SelectionError)
/* harmony export */ });
/* harmony import */ var _yaml_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9964);

/** A selection that says too much, too little, or nothing that can be acted on. */
class SelectionError extends Error {
    name = 'SelectionError';
}
/**
 * Chooses nodes by Blockade's rules: names, or all, or one at random of all that are eligible. Unknown names
 * are dropped while one known is left. Unlike Blockade, a node in the wrong state does not fail the command
 * but is skipped, as long as there is another to act on.
 * @param nodes in the order in which they shall be acted on.
 * @param eligible the states that the command can act on.
 * @throws {SelectionError} with Blockade's own sentences.
 */
function selectNodes({ names, all, random }, nodes, eligible, draw) {
    if (names.length > 0 && all)
        throw new SelectionError(sentences.namesAndAll);
    if (all && random)
        throw new SelectionError(sentences.allAndRandom);
    if (names.length === 0 && !all && !random)
        throw new SelectionError(sentences.nothing);
    const asked = names.length > 0 ? nodes.filter(({ name }) => names.includes(name)) : nodes;
    const unknown = [...new Set(names)].filter((name) => !nodes.some((node) => node.name === name));
    if (asked.length === 0)
        throw new SelectionError(`${sentences.noMatch}${hintFor(unknown, nodes)}`);
    const able = (node) => eligible.includes(node.status);
    if (random) {
        const candidates = nodes.filter(able);
        const one = candidates[candidates.length > 0 ? draw(0, candidates.length - 1) : 0];
        if (!one)
            throw new SelectionError(notAny(asked, eligible));
        return { selected: [one], skipped: [], unknown };
    }
    const selected = asked.filter(able);
    if (selected.length === 0)
        throw new SelectionError(notAny(asked, eligible));
    return { selected, skipped: asked.filter((node) => !able(node)), unknown };
}
const sentences = {
    namesAndAll: 'Either specify individual containers or --all, but not both',
    allAndRandom: 'Specify either --all or --random, but not both',
    nothing: 'Specify individual containers or --all or --random',
    noMatch: 'selection does not match any container',
};
function hintFor(unknown, nodes) {
    const names = nodes.map(({ name }) => name);
    const guesses = unknown.map((name) => (0,_yaml_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, names)).filter((guess) => guess !== '');
    return guesses.length > 0 ? `.${guesses[0]}` : names.length > 0 ? `. There are: ${names.join(', ')}.` : '';
}
function notAny(asked, eligible) {
    return asked
        .map(({ name, status }) => `Container ${name} is not found or not any of ${eligible.join(', ')}: it is ${status}.`)
        .join(' ');
}


/***/ }),

/***/ 1072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ conditionCommand)
/* harmony export */ });
/* harmony import */ var _config_condition_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9334);
/* harmony import */ var _faults_conditions_netem_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1206);
/* harmony import */ var _run_blockade_conditions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8100);
/* harmony import */ var _run_blockade_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9060);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1973);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5164);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6972);







/** A command that makes the networks of nodes worse, as the file's network section says. */
function conditionCommand(name, summary) {
    return {
        name,
        summary,
        usage: `blockade ${name} CONTAINER… | --all | --random [--direction in|out|both] [--peers NAMES] [--ports NUMBERS]`,
        help: [
            ..._command_js__WEBPACK_IMPORTED_MODULE_4__/* .selectionHelp */ .mZ,
            '  --direction      of the packets: in (default: towards the node, as in Blockade), out or both',
            '  --peers NAMES    only between the node and these, e.g. c2,c3',
            '  --ports NUMBERS  only on these ports, e.g. 5672,25672',
            '',
            `How much: "${name}" in the network section of the file. Conditions add up; "fast" ends them.`,
        ],
        options: {
            ..._command_js__WEBPACK_IMPORTED_MODULE_4__/* .selectionOptions */ .lo,
            direction: { type: 'string' },
            peers: { type: 'string' },
            ports: { type: 'string' },
        },
        maxPositionals: Number.POSITIVE_INFINITY,
        run: async (args, context) => {
            const { file } = (0,_config_js__WEBPACK_IMPORTED_MODULE_5__.loadConfig)(context, context.io);
            const usual = (0,_faults_conditions_netem_words_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionOf */ .r)(name, file.network[name]);
            const condition = { ...usual, aim: aimOf(args, usual.aim) };
            const done = await (0,_run_blockade_session_js__WEBPACK_IMPORTED_MODULE_2__.withBlockade)(context.surroundings, (session) => (0,_run_blockade_conditions_js__WEBPACK_IMPORTED_MODULE_1__/* .addCondition */ .x)(session, name, (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .selectionOf */ .Wm)(args), condition));
            return (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .tell */ .qz)(done, context);
        },
    };
}
function aimOf({ values }, usual) {
    const list = (name) => values[name]
        ?.split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '') ?? null;
    const word = values.direction ?? usual.direction;
    const direction = _config_condition_js__WEBPACK_IMPORTED_MODULE_6__/* .directions */ .vQ.find((each) => each === word);
    if (!direction)
        throw new _io_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e([`--direction: "${word}" is not one of ${_config_condition_js__WEBPACK_IMPORTED_MODULE_6__/* .directions */ .vQ.join(', ')}.`]);
    const ports = list('ports');
    const wrong = ports?.find((port) => !/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535);
    if (wrong !== undefined)
        throw new _io_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e([`--ports: "${wrong}" is no port from 1 to 65535.`]);
    return { direction, peers: list('peers'), ports: ports?.map(Number) ?? null };
}


/***/ }),

/***/ 6972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configOutput: () => (/* binding */ configOutput),
  loadConfig: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/blockade/blockade-file.js
var blockade_file = __webpack_require__(1334);
;// CONCATENATED MODULE: ./build/blockade/config-json.js
/**
 * The normalised file as JSON: keys as in the file, every key present, `count` and variables replaced.
 * @param file its path as it was found; null: there is none.
 */
function configJson({ containers, network, startOrder }, file) {
    return JSON.stringify({ version: 1, file, containers: containers.map(plain), start_order: startOrder, network }, null, 2);
}
/** The normalised file for people: the containers in the order of starting. */
function configText({ containers, network, startOrder }, file) {
    if (containers.length === 0)
        return `${file ?? 'No file'}: no containers.`;
    const sorted = startOrder.flatMap((name) => containers.filter((container) => container.name === name));
    return [
        `${file}: ${containers.length} ${containers.length === 1 ? 'container' : 'containers'}, in the order of starting`,
        ...sorted.flatMap((container) => [`  ${container.name}`, ...details(container)]),
        '  network',
        ...Object.entries(network).map(([key, words]) => `    ${key}: ${words}`),
    ].join('\n');
}
/** What differs from a container that says nothing. */
function details(container) {
    return Object.entries(plain(container)).flatMap(([key, value]) => {
        const isEmpty = value === null ||
            value === false ||
            value === 0 ||
            (typeof value === 'object' && Object.keys(value).length === 0);
        if (key === 'name' || isEmpty)
            return [];
        return [`    ${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`];
    });
}
function plain(container) {
    return {
        name: container.name,
        image: container.image,
        command: container.command,
        hostname: container.hostname,
        container_name: container.containerName,
        links: container.links,
        volumes: container.volumes,
        ports: container.ports,
        expose: container.expose,
        environment: container.environment,
        dns: container.dns,
        cap_add: container.capAdd,
        start_delay: container.startDelaySeconds,
        neutral: container.neutral,
        holy: container.holy,
    };
}

// EXTERNAL MODULE: ./build/blockade/read-blockade-file.js + 10 modules
var read_blockade_file = __webpack_require__(9554);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(8308);
// EXTERNAL MODULE: ./build/faults/conditions/netem-words.js
var netem_words = __webpack_require__(1206);
// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
;// CONCATENATED MODULE: ./build/cli/blockade/config.js








const usualNames = ['blockade.yaml', 'blockade.yml'];
/** A Blockade file is written by people; anything larger is a mistake or an attack. */
const largestBytes = 1024 * 1024;
/**
 * Reads the Blockade file that the command line means: the one given, else `blockade.yaml` or `blockade.yml`
 * of the working directory, else an empty one, to which containers can be added. Warnings go to standard
 * error.
 * @throws {UsageError} with every problem on a line of its own: `file:line:column: message`.
 */
function loadConfig({ config, lenient }, io) {
    const path = config ?? usualNames.find((name) => (0,external_node_fs_.statSync)((0,external_node_path_.resolve)(io.cwd, name), { throwIfNoEntry: false }));
    if (path === undefined)
        return { path: null, file: blockade_file/* emptyFile */.s };
    const reading = (0,read_blockade_file/* readBlockadeFile */.A)(textOf(path, io.cwd), {
        file: path,
        environment: io.env,
        workingDirectory: io.cwd,
        lenient,
        checkCondition: whatIsWrong,
    });
    if (!reading.ok)
        throw new cli_io/* UsageError */.e(reading.problems.map(problem/* formatProblem */.V));
    for (const warning of reading.warnings)
        io.err(`warning: ${(0,problem/* formatProblem */.V)(warning)}`);
    return { path, file: reading.file };
}
/** What `blockade config` prints. @throws {UsageError} as {@link loadConfig} does. */
function configOutput(options, io) {
    const { path, file } = loadConfig(options, io);
    return options.json ? configJson(file, path) : configText(file, path);
}
const whatIsWrong = (condition, words) => {
    try {
        (0,netem_words/* conditionOf */.r)(condition, words);
        return null;
    }
    catch (error) {
        if (error instanceof netem_words/* NetemWordsError */.v)
            return error.message;
        throw error;
    }
};
function textOf(path, cwd) {
    const full = (0,external_node_path_.resolve)(cwd, path);
    const stats = (0,external_node_fs_.statSync)(full, { throwIfNoEntry: false });
    if (!stats)
        throw new cli_io/* UsageError */.e([`There is no Blockade file ${path}. It was looked for in ${cwd}.`]);
    if (!stats.isFile())
        throw new cli_io/* UsageError */.e([`The Blockade file ${path} is not a file. Give the path of a YAML file.`]);
    if (stats.size > largestBytes)
        throw new cli_io/* UsageError */.e([
            `The Blockade file ${path} has ${stats.size} bytes; the limit is ${largestBytes}. Is it the right file?`,
        ]);
    return (0,external_node_fs_.readFileSync)(full, 'utf8');
}


/***/ }),

/***/ 1206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ conditionOf),
/* harmony export */   v: () => (/* binding */ NetemWordsError)
/* harmony export */ });
/* harmony import */ var _config_condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9334);

/** A text of a Blockade file's network section that is no condition. The message says what was expected. */
class NetemWordsError extends Error {
    name = 'NetemWordsError';
}
/** Blockade shapes what travels towards the node, and for good. */
const towardsNode = { direction: 'in', peers: null, ports: null };
/**
 * The condition that Blockade's `flaky`, `slow` or `duplicate` text asks for, in netem's words: `30%`,
 * `30% 25%` (with correlation), `75ms 100ms distribution normal`, `75ms 10ms 25%`.
 * A number without a unit is what tc takes it for: percent, or microseconds.
 * @throws {NetemWordsError} quoting the word that does not fit.
 */
function conditionOf(word, text) {
    const words = text.split(/\s+/).filter((each) => each !== '');
    const condition = (effect) => ({
        effect,
        aim: towardsNode,
        durationMs: null,
    });
    return condition(word === 'slow' ? delayOf(words, text) : shareOf(word, words, text));
}
function shareOf(word, words, text) {
    // netem also takes `loss random 30%`, the only loss model that is a plain share.
    const shares = word === 'flaky' && words[0] === 'random' ? words.slice(1) : words;
    const [percent, correlation, extra] = shares;
    if (percent === undefined)
        throw odd(word, text, 'it is empty');
    if (extra !== undefined)
        throw odd(word, text, `"${extra}" is too much`);
    const kind = word === 'flaky' ? 'loss' : 'duplicate';
    return {
        kind,
        percent: share(word, text, percent, true),
        correlationPercent: correlation === undefined ? null : share(word, text, correlation, false) || null,
    };
}
function delayOf(words, text) {
    const at = words.indexOf('distribution');
    const amounts = at === -1 ? words : words.slice(0, at);
    const [delay, jitter, correlation, extra] = amounts;
    if (delay === undefined)
        throw odd('slow', text, 'it says no delay');
    if (extra !== undefined)
        throw odd('slow', text, `"${extra}" is too much`);
    const jitterMs = jitter === undefined ? 0 : time(text, jitter);
    const distribution = at === -1 ? 'uniform' : distributionOf(words.slice(at + 1), text);
    if (at !== -1 && jitterMs === 0)
        throw odd('slow', text, 'a distribution needs a jitter');
    const delayMs = time(text, delay);
    if (delayMs === 0 && jitterMs === 0)
        throw odd('slow', text, 'it delays nothing');
    return {
        kind: 'delay',
        delayMs,
        jitterMs,
        correlationPercent: correlation === undefined ? null : share('slow', text, correlation, false) || null,
        distribution,
    };
}
function distributionOf([name, extra], text) {
    const known = _config_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .distributions */ ._o.find((each) => each === name);
    if (known === undefined || extra !== undefined)
        throw odd('slow', text, `"distribution" takes one of ${_config_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .distributions */ ._o.join(', ')}`);
    return known;
}
const unitMs = {
    '': 0.001,
    us: 0.001,
    usec: 0.001,
    usecs: 0.001,
    ms: 1,
    msec: 1,
    msecs: 1,
    s: 1000,
    sec: 1000,
    secs: 1000,
};
/** As long as netem itself can hold a packet back. */
const longestMs = 2_000_000;
function time(text, word) {
    const match = /^(\d+(?:\.\d+)?|\.\d+)([a-z]*)$/i.exec(word);
    const factor = unitMs[(match?.[2] ?? '?').toLowerCase()];
    if (!match || factor === undefined)
        throw odd('slow', text, `"${word}" is no time such as 75ms`);
    const ms = Math.round(Number(match[1]) * factor * 1000) / 1000;
    if (ms > longestMs)
        throw odd('slow', text, `"${word}" is more than ${longestMs / 1000} s`);
    return ms;
}
function share(word, text, written, some) {
    const match = /^(\d+(?:\.\d+)?|\.\d+)%?$/.exec(written);
    const percent = Number(match?.[1] ?? Number.NaN);
    if (!(percent <= 100))
        throw odd(word, text, `"${written}" is no share from 0% to 100%`);
    if (some && percent === 0)
        throw odd(word, text, `"${written}" touches no packet`);
    return percent;
}
function odd(word, text, why) {
    const example = word === 'slow' ? '75ms 100ms distribution normal' : '30% or 30% 25%';
    return new NetemWordsError(`"${text}" is nothing that "${word}" can do: ${why}. Write e.g. ${example}.`);
}


/***/ }),

/***/ 4194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ audited)
/* harmony export */ });
/**
 * Does something and puts it in the audit trail, success or failure alike. What it acted on is known from its
 * result; of a failure only what was asked for.
 */
async function audited({ store, living: { id } }, event, asked, work) {
    const now = () => Date.now() / 1000;
    try {
        const done = await work();
        await store.audit(id, { timestamp: now(), event, status: 'Success', targets: done.targets, message: '' });
        return done;
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        await store.audit(id, { timestamp: now(), event, status: 'Failed', targets: asked, message });
        throw error;
    }
}


/***/ }),

/***/ 8100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ addCondition),
/* harmony export */   y: () => (/* binding */ endConditions)
/* harmony export */ });
/* harmony import */ var _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);
/* harmony import */ var _faults_conditions_compose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31);
/* harmony import */ var _audited_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4194);
/* harmony import */ var _node_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9060);
/* harmony import */ var _wanted_network_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4762);






/** Adds a condition to the networks of nodes, in place of an earlier one of its kind and aim, and proves it. */
function addCondition(session, event, request, condition) {
    return changeConditions(session, event, request, (node) => ({
        wanted: (0,_faults_conditions_compose_js__WEBPACK_IMPORTED_MODULE_4__/* .composed */ .p4)((0,_wanted_network_js__WEBPACK_IMPORTED_MODULE_3__/* .asked */ .NZ)(session, node), [condition]),
        put: (control) => control.addConditions(node, [condition]),
    }));
}
/** Ends every condition of nodes; cuts stay. */
function endConditions(session, request) {
    return changeConditions(session, 'fast', request, (node) => ({
        wanted: [],
        put: (control) => control.setConditions(node, []),
    }));
}
async function changeConditions(session, event, request, changeOf) {
    return (0,_audited_js__WEBPACK_IMPORTED_MODULE_5__/* .audited */ .b)(session, event, request.names, async () => {
        const { selected, skipped, unknown } = await (0,_node_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .selectRunning */ .eu)(session, request);
        const names = selected.map(({ name }) => name);
        const before = session.living.network;
        const changes = names.map((name) => changeOf(name));
        const changed = names.map((name, index) => [
            name,
            (changes[index]?.wanted ?? []).map((condition) => ({ condition, endsAtMs: null })),
        ]);
        const evidence = await (0,_wanted_network_js__WEBPACK_IMPORTED_MODULE_3__/* .withControl */ .gi)(session, async (control) => {
            const conditions = { ...before.conditions, ...Object.fromEntries(changed) };
            await session.change({ network: { ...before, conditions }, nodes: await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__.nodesNow)(session) });
            try {
                return await Promise.all(changes.map((change) => change.put(control)));
            }
            catch (error) {
                // What this machine cannot do was refused before anything changed, and is not wanted any more.
                if (error instanceof _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b)
                    await session.change({ network: before });
                throw error;
            }
        });
        return {
            targets: names,
            skipped: skipped.map(({ name, status }) => `${name} (${status})`),
            unknown,
            evidence,
        };
    });
}


/***/ }),

/***/ 32:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ candidates),
/* harmony export */   eu: () => (/* binding */ selectRunning),
/* harmony export */   zG: () => (/* binding */ actOnNodes)
/* harmony export */ });
/* unused harmony export select */
/* harmony import */ var _blockade_selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9796);
/* harmony import */ var _cluster_process_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2703);
/* harmony import */ var _faults_fault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5296);
/* harmony import */ var _audited_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4194);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9060);
/* harmony import */ var _wanted_network_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4762);






/** Blockade's own: a node gets this long to stop by itself. */
const stopLimitMs = 3_000;
const running = ['UP', 'PAUSED'];
const existing = ['UP', 'PAUSED', 'DOWN'];
const start = {
    eligible: existing,
    apply: async ({ cluster }, { name, status }) => {
        if (status === 'PAUSED')
            throw new _faults_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .FaultNotEffective */ .$(`${name} is paused, not down; "unpause" wakes it`);
        if (status === 'DOWN')
            await cluster.start(name);
        const process = await cluster.lastSeen(name);
        if (process === null)
            throw new _faults_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .FaultNotEffective */ .$(`${name} ended as soon as it was started; see "logs"`);
        return `${name} ${status === 'UP' ? 'was up already' : 'runs'}, process ${process.pid}`;
    },
    afterwards: (session, nodes) => (0,_wanted_network_js__WEBPACK_IMPORTED_MODULE_3__/* .putInForce */ .iK)(session, nodes),
};
const stop = {
    eligible: existing,
    apply: async (session, { name, status }) => {
        if (status === 'DOWN')
            return `${name} was down already`;
        if (status === 'PAUSED')
            await session.cluster.unpause(name);
        return gone(session, name, () => session.cluster.stop(name, stopLimitMs));
    },
};
const restart = {
    eligible: running,
    apply: async (session, node) => {
        const stopped = await stop.apply(session, node);
        return `${stopped}; ${await start.apply(session, { ...node, status: 'DOWN' })}`;
    },
    afterwards: (session, nodes) => (0,_wanted_network_js__WEBPACK_IMPORTED_MODULE_3__/* .putInForce */ .iK)(session, nodes),
};
const pause = {
    eligible: ['UP'],
    apply: async ({ cluster }, { name }) => {
        await cluster.pause(name);
        const state = await cluster.state(name);
        if (state !== 'paused')
            throw new _faults_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .FaultNotEffective */ .$(`${name} is ${state}, not paused`);
        return `${name}: all processes stopped`;
    },
};
const unpause = {
    eligible: ['PAUSED'],
    apply: async ({ cluster }, { name }) => {
        await cluster.unpause(name);
        const state = await cluster.state(name);
        if (state !== 'up')
            throw new _faults_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .FaultNotEffective */ .$(`${name} is ${state}, not running`);
        return `${name}: processes run`;
    },
};
const kill = (signal) => ({
    eligible: running,
    apply: async (session, { name }) => {
        if (/^(SIG)?KILL$|^9$/i.test(signal))
            return gone(session, name, () => session.cluster.kill(name));
        await session.cluster.signal(name, signal);
        return `${name} was sent ${signal}`;
    },
});
const actions = { start, stop, restart, pause, unpause };
/**
 * Does one thing to the nodes selected, all at once, each proven.
 * @throws {SelectionError} when nothing is selected; FaultNotEffective when an effect could not be shown.
 */
async function actOnNodes(session, name, request, signal = 'SIGKILL') {
    const action = name === 'kill' ? kill(signal) : actions[name];
    return (0,_audited_js__WEBPACK_IMPORTED_MODULE_5__/* .audited */ .b)(session, name, request.names, async () => {
        const { selected, skipped, unknown } = await select(session, request, action.eligible);
        const names = selected.map((node) => node.name);
        const outcomes = await Promise.allSettled(selected.map((node) => action.apply(session, node)));
        await session.change({ nodes: await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__.nodesNow)(session) });
        const failure = outcomes.find((outcome) => outcome.status === 'rejected');
        if (failure)
            throw failure.reason;
        const evidence = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
        const more = (await action.afterwards?.(session, names)) ?? '';
        return {
            targets: names,
            skipped: skipped.map((node) => `${node.name} (${node.status})`),
            unknown,
            evidence: more === '' ? evidence : [...evidence, more],
        };
    });
}
/** Chooses nodes by what they are now. Where running is all that counts, the process table is enough. */
async function select(session, request, eligible) {
    const nodes = await candidates(session, eligible === running);
    return (0,_blockade_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .selectNodes */ .I)(request, nodes, eligible, session.surroundings.draw);
}
/** Nodes that run, for whatever acts on the network. */
const selectRunning = (session, request) => select(session, request, running);
/**
 * All nodes in the order of starting with their states. With `running` alone to tell apart, a process that is
 * still the one we know answers for its node, and the engine is asked only when one does not.
 */
async function candidates({ cluster, living }, onlyRunning) {
    const names = Object.keys(living.nodes);
    if (onlyRunning) {
        const known = await Promise.all(names.map((name) => cluster.lastSeen(name)));
        if (known.every((process) => process !== null))
            return names.map((name) => ({ name, status: 'UP' }));
    }
    const seen = await cluster.look();
    const words = { up: 'UP', down: 'DOWN', paused: 'PAUSED', missing: 'MISSING' };
    return names.map((name) => ({ name, status: words[seen.get(name)?.state ?? 'missing'] }));
}
async function gone({ cluster }, name, end) {
    const process = await cluster.lastSeen(name);
    const began = performance.now();
    await end();
    if (process && (await (0,_cluster_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._n)(process)))
        throw new _faults_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .FaultNotEffective */ .$(`process ${process.pid} of ${name} is still there`);
    return `${name}: no process left after ${Math.round(performance.now() - began)} ms`;
}


/***/ }),

/***/ 9060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodesNow: () => (/* binding */ nodesNow),
/* harmony export */   withBlockade: () => (/* binding */ withBlockade)
/* harmony export */ });
/* harmony import */ var _cluster_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5159);
/* harmony import */ var _cluster_run_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(161);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4241);



/**
 * Does something with the blockade of this place while no other command changes it.
 * @throws {BlockadeError} when there is none.
 */
async function withBlockade(surroundings, work) {
    const store = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .storeOf */ .x)(surroundings);
    // Before the lock is taken, which would make a folder.
    await store.load();
    return store.locked(async () => work(await openSession(store, surroundings)));
}
async function openSession(store, surroundings) {
    let living = await store.load();
    const host = await (0,_cluster_host_js__WEBPACK_IMPORTED_MODULE_0__/* .createHost */ .D)(_cluster_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .m);
    return {
        store,
        host,
        cluster: await attach(living, host),
        surroundings,
        get living() {
            return living;
        },
        change: async (changes) => {
            living = { ...living, ...changes };
            await store.save(living);
        },
    };
}
/** Each engine is loaded only where it is in use. */
async function attach(living, host) {
    const known = Object.entries(living.nodes).map(([name, node]) => ({
        ...node,
        name,
        container: node.id || node.container,
    }));
    if (living.engine === 'netns' && living.broker !== null) {
        const { attachNetns } = await Promise.all(/* import() */[__webpack_require__.e(391), __webpack_require__.e(1681)]).then(__webpack_require__.bind(__webpack_require__, 6584));
        return attachNetns(known, { ...living, broker: living.broker }, host);
    }
    const { attachDocker } = await __webpack_require__.e(/* import() */ 1534).then(__webpack_require__.bind(__webpack_require__, 1534));
    const { dockerOnDemand } = await __webpack_require__.e(/* import() */ 3453).then(__webpack_require__.bind(__webpack_require__, 3453));
    return attachDocker(known, dockerOnDemand(host), host, living.folder);
}
/** The nodes with what the cluster knows of their processes now. */
async function nodesNow({ living, cluster }) {
    const entries = Object.entries(living.nodes).map(async ([name, node]) => {
        const address = cluster.nodes.find((each) => each.name === name)?.address;
        return [
            name,
            { ...node, address: address || node.address, process: await cluster.lastSeen(name) },
        ];
    });
    return Object.fromEntries(await Promise.all(entries));
}


/***/ }),

/***/ 4762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NZ: () => (/* binding */ asked),
/* harmony export */   T4: () => (/* binding */ cutFrom),
/* harmony export */   gi: () => (/* binding */ withControl),
/* harmony export */   hD: () => (/* binding */ putCutsInForce),
/* harmony export */   iK: () => (/* binding */ putInForce)
/* harmony export */ });
/* unused harmony export openControl */
/* harmony import */ var _cluster_network_tools_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5125);
/* harmony import */ var _faults_network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3361);


/** Nodes whose packets a node drops: those that may not send to it. */
function cutFrom({ blocked }, node) {
    return Object.entries(blocked)
        .filter(([, to]) => to.includes(node))
        .map(([from]) => from);
}
/**
 * The writer of the nodes' packet filters, who knows what earlier commands asked for. A node without an
 * address can neither be cut off nor slowed down and is left out.
 */
async function openControl(session) {
    const { cluster, host, surroundings, living } = session;
    host.requirePrivilege();
    const tools = await (0,_cluster_network_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .networkTools */ .E5)(host, surroundings);
    const reachable = {
        ...cluster,
        get nodes() {
            return cluster.nodes.filter(({ address }) => address !== '');
        },
    };
    const control = (0,_faults_network_js__WEBPACK_IMPORTED_MODULE_1__/* .createNetworkControl */ .c)(reachable, host, tools);
    const { blocked, conditions } = living.network;
    control.remember(new Map(Object.entries(blocked)), new Map(Object.entries(conditions)));
    return control;
}
/** Works with the writer of packet filters and lets go of it. */
async function withControl(session, work) {
    const control = await openControl(session);
    try {
        return await work(control);
    }
    finally {
        control.close();
    }
}
/** Puts the cuts that are wanted in force on every node that runs, and proves them. */
function putCutsInForce(session) {
    const { blocked } = session.living.network;
    return withControl(session, (control) => control.cut(new Map(Object.entries(blocked))));
}
/**
 * Puts in force all that is wanted of nodes that have just started, and proves it.
 * @returns the proof; empty when nothing is wanted.
 */
async function putInForce(session, nodes) {
    const { blocked, conditions } = session.living.network;
    const wanted = nodes.filter((node) => (conditions[node] ?? []).length > 0);
    const isCut = Object.keys(blocked).length > 0;
    if (!isCut && wanted.length === 0)
        return '';
    return withControl(session, async (control) => {
        // First the rules themselves, at once: a node that runs must not talk while something is being proven.
        await Promise.all(nodes.map((node) => control.reapply(node)));
        const proofs = isCut ? [await control.cut(new Map(Object.entries(blocked)))] : [];
        for (const node of wanted)
            proofs.push(await control.setConditions(node, asked(session, node)));
        return proofs.join('; ');
    });
}
/** The conditions of a node that were asked for. */
function asked({ living }, node) {
    return (living.network.conditions[node] ?? []).map(({ condition }) => condition);
}


/***/ })

};
