export const id = 9579;
export const ids = [9579,6972];
export const modules = {

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

/***/ 9579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5164);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6972);


/** `blockade config` */
const command = {
    name: 'config',
    summary: 'Shows the file as it is understood: defaults, counts and variables filled in, the order of starting.',
    usage: 'blockade config [--json]',
    help: ['  --json      as JSON', '  --lenient   takes mistakes that Blockade overlooks as warnings'],
    options: { json: { type: 'boolean' } },
    maxPositionals: 0,
    run: async (_, context) => {
        context.io.out((0,_config_js__WEBPACK_IMPORTED_MODULE_1__.configOutput)(context, context.io));
        return _command_js__WEBPACK_IMPORTED_MODULE_0__/* .blockadeExit */ .Ie.ok;
    },
};


/***/ }),

/***/ 9334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ effectKinds),
/* harmony export */   _o: () => (/* binding */ distributions),
/* harmony export */   vQ: () => (/* binding */ directions)
/* harmony export */ });
/** The model of a node's network conditions: what is done to which packets, and for how long. */
/** Which packets of a node: those that arrive at it, those that leave it, or both kinds. */
const directions = ['in', 'out', 'both'];
/** How the jitter of a delay is spread; `uniform` is netem's own when none is named. */
const distributions = ['uniform', 'normal', 'pareto', 'paretonormal'];
const effectKinds = ['delay', 'loss', 'duplicate', 'reorder', 'corrupt', 'rate'];


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


/***/ })

};
