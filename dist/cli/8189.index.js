export const id = 8189;
export const ids = [8189,9060,5594];
export const modules = {

/***/ 1730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o6: () => (/* binding */ planJoin),
  iY: () => (/* binding */ planJson),
  SU: () => (/* binding */ planPartition),
  Pt: () => (/* binding */ planText),
  R7: () => (/* binding */ rolesOf)
});

// EXTERNAL MODULE: ./build/blockade/partition.js
var partition = __webpack_require__(7252);
;// CONCATENATED MODULE: ./build/blockade/partition-numbers.js
/**
 * The number of each node's partition, as Blockade's status shows it. Nodes are collected into chain groups,
 * one group after the other: a node that has no chain group yet joins the one of its first group, and a node
 * that is met again is put alone into a new one at the end. What that empties is dropped; the rest is counted
 * from 1. Blockade takes the members of a group in no certain order; here they come in the order given.
 * @param groups the effective groups; one or none is no partition.
 * @returns numbers of the nodes that stand in a group; the others have none.
 */
function partitionNumbers(groups) {
    if (groups.length <= 1)
        return new Map();
    const chains = [];
    for (const group of groups) {
        const fresh = new Set();
        for (const node of group) {
            const chain = chains.find((each) => each.has(node));
            chain?.delete(node);
            if (chain)
                chains.push(new Set([node]));
            else
                fresh.add(node);
        }
        if (fresh.size > 0)
            chains.push(fresh);
    }
    return new Map(chains
        .filter((chain) => chain.size > 0)
        .flatMap((chain, index) => [...chain].map((node) => [node, index + 1])));
}

;// CONCATENATED MODULE: ./build/blockade/partition-plan.js


/** @throws {PartitionError} naming every mistake in names at once. */
function planPartition(nodes, { groups, cuts }, roles) {
    const blocked = (0,partition/* blockedPairs */.Co)(nodes, groups, roles, cuts);
    const inForce = (0,partition/* effectiveGroups */.A6)(nodes, groups, roles);
    return { groups: inForce, blocked, numbers: partitionNumbers(inForce) };
}
/** Everybody may talk to everybody. */
function planJoin(nodes) {
    return { groups: [], blocked: new Map(nodes.map((node) => [node, []])), numbers: new Map() };
}
/** Who is neutral and who is holy in a file. */
function rolesOf(containers) {
    const names = (role) => containers.filter((each) => each[role]).map(({ name }) => name);
    return { neutral: names('neutral'), holy: names('holy') };
}
/** The plan as `--dry-run --json` prints it. */
function planJson({ groups, blocked }) {
    return JSON.stringify({ groups, blocked: Object.fromEntries(blocked) }, null, 2);
}
/** The plan for people. */
function planText({ groups, blocked, numbers }) {
    const width = Math.max(0, ...[...blocked.keys()].map((name) => name.length));
    const numbered = (node) => (numbers.has(node) ? `  partition ${numbers.get(node)}` : '');
    const isOpen = [...blocked.values()].every((names) => names.length === 0);
    return [
        ...groups.map((group, index) => `group ${index + 1}: ${group.join(', ')}`),
        ...(isOpen ? ['nothing is blocked'] : []),
        ...[...blocked].map(([node, names]) => `${node.padEnd(width)}  ${names.length === 0 ? 'can send to everyone' : `cannot send to ${names.join(', ')}`}${numbered(node)}`.trimEnd()),
    ].join('\n');
}


/***/ }),

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

/***/ 8189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ chaos_command)
});

// EXTERNAL MODULE: ./build/config/duration.js
var config_duration = __webpack_require__(1359);
// EXTERNAL MODULE: ./build/faults/conditions/netem-words.js
var netem_words = __webpack_require__(1206);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/plan/random.js
var plan_random = __webpack_require__(855);
// EXTERNAL MODULE: ./build/run/blockade/blockade-error.js
var blockade_error = __webpack_require__(6734);
;// CONCATENATED MODULE: ./build/run/blockade/chaos-options.js
/** What a degradation may do to a node. */
const chaosEvents = ['PARTITION', 'STOP', 'FLAKY', 'SLOW', 'DUPLICATE'];
/** Draws what the next degradation does: some of the nodes that run, one event each. */
function drawDegradation(nodes, { events, containersAtOnce }, draw) {
    const left = [...nodes];
    const wanted = Math.min(left.length, draw(containersAtOnce.min, containersAtOnce.max));
    return Array.from({ length: wanted }, () => {
        const [node = ''] = left.splice(draw(0, left.length - 1), 1);
        return { node, event: events[draw(0, events.length - 1)] ?? 'PARTITION' };
    });
}
/** Blockade's rule: a min above its max is lowered to the max. */
function rangeOf(min, max) {
    return { min: Math.min(min, max), max };
}

// EXTERNAL MODULE: ./build/run/blockade/conditions.js
var blockade_conditions = __webpack_require__(8100);
// EXTERNAL MODULE: ./build/run/blockade/node-actions.js
var node_actions = __webpack_require__(32);
// EXTERNAL MODULE: ./build/run/blockade/partition.js
var partition = __webpack_require__(5594);
// EXTERNAL MODULE: ./build/run/blockade/session.js
var session = __webpack_require__(9060);
;// CONCATENATED MODULE: ./build/run/blockade/chaos.js








/**
 * Blockade's chaos: healthy for a while, then a degradation for a while, over and over, until the duration
 * has passed or the user interrupts; then everything is put back: all nodes started, all conditions and cuts
 * ended. The blockade is free for other commands between the steps.
 * @returns how many degradations there were.
 * @throws {BlockadeError} when a step fails, or things cannot be put back; it then says so.
 */
async function chaos(options, usual, surroundings, tell) {
    const random = (0,plan_random/* randomFrom */.cG)(options.seed);
    const draw = (min, max) => (0,plan_random/* wholeBetween */.a2)(random, min, max);
    const ends = performance.now() + (options.durationMs ?? Number.POSITIVE_INFINITY);
    const rest = async (ms) => {
        const left = Math.max(0, Math.min(ms, ends - performance.now()));
        await (0,promises_.setTimeout)(left, undefined, { signal: surroundings.signal }).catch(() => undefined);
    };
    const over = () => surroundings.signal.aborted || performance.now() >= ends;
    const step = (work) => (0,session.withBlockade)(surroundings, work);
    let degradations = 0;
    try {
        tell({ state: 'HEALTHY', did: [] });
        for (;;) {
            await rest(draw(options.delayMs.min, options.delayMs.max));
            if (over())
                break;
            const did = await step((session) => degrade(session, options, usual, draw));
            degradations += 1;
            tell({ state: 'DEGRADED', did });
            await rest(draw(options.runtimeMs.min, options.runtimeMs.max));
            if (over())
                break;
            tell({ state: 'HEALTHY', did: await step(putBack) });
        }
    }
    catch (error) {
        throw new blockade_error/* BlockadeError */.W(`chaos ended early: ${error.message}`, { cause: error });
    }
    finally {
        tell({ state: 'STOPPED', did: await step(putBack) });
    }
    return degradations;
}
async function degrade(session, options, usual, draw) {
    const running = (await (0,node_actions/* candidates */.Xi)(session, false)).filter(({ status }) => status === 'UP');
    const holy = (name) => session.living.nodes[name]?.holy === true;
    const names = running.map(({ name }) => name);
    const drawn = drawDegradation(names, options, draw);
    // A holy node is never cut off, whatever was drawn for it.
    const degradation = drawn.filter(({ node, event }) => event !== 'PARTITION' || !holy(node));
    const of = (event) => degradation.filter((each) => each.event === event).map(({ node }) => node);
    const selection = (nodes) => ({ names: nodes, all: false, random: false });
    const alone = of('PARTITION');
    if (alone.length > 0)
        await (0,partition.changePartition)(session, () => ({ groups: alone.map((node) => [node]), cuts: [] }));
    for (const word of ['slow', 'flaky', 'duplicate']) {
        const nodes = of(word.toUpperCase());
        if (nodes.length > 0)
            await (0,blockade_conditions/* addCondition */.x)(session, word, selection(nodes), usual[word]);
    }
    const stopped = of('STOP');
    if (stopped.length > 0)
        await (0,node_actions/* actOnNodes */.zG)(session, 'stop', selection(stopped));
    return inWords(degradation);
}
/** Starts all, ends all conditions, ends all cuts; what was not broken is not touched. */
async function putBack(session) {
    const did = [];
    const down = (await (0,node_actions/* candidates */.Xi)(session, false)).filter(({ status }) => status === 'DOWN');
    const names = down.map(({ name }) => name);
    if (names.length > 0) {
        await (0,node_actions/* actOnNodes */.zG)(session, 'start', { names, all: false, random: false });
        did.push(`started ${names.join(', ')}`);
    }
    const { blocked, conditions } = session.living.network;
    const worse = Object.entries(conditions).flatMap(([name, list]) => (list.length > 0 ? [name] : []));
    if (worse.length > 0) {
        await (0,blockade_conditions/* endConditions */.y)(session, { names: worse, all: false, random: false });
        did.push(`fast ${worse.join(', ')}`);
    }
    if (Object.keys(blocked).length > 0) {
        await (0,partition.join)(session);
        did.push('joined');
    }
    return did;
}
function inWords(degradation) {
    return degradation.map(({ node, event }) => `${event} ${node}`);
}

// EXTERNAL MODULE: ./build/yaml/suggest.js
var suggest = __webpack_require__(9964);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/cli/blockade/bad-arguments.js
var bad_arguments = __webpack_require__(5063);
// EXTERNAL MODULE: ./build/cli/blockade/command.js
var blockade_command = __webpack_require__(5164);
// EXTERNAL MODULE: ./build/cli/blockade/config.js + 1 modules
var config = __webpack_require__(6972);
;// CONCATENATED MODULE: ./build/cli/blockade/chaos.js









const longestMs = 24 * 3_600_000;
const numbers = {
    'degrade-delay-min': 30_000,
    'degrade-delay-max': 300_000,
    'degrade-runtime-min': 30_000,
    'degrade-runtime-max': 300_000,
    'containers-at-once-min': 1,
    'containers-at-once-max': 1,
};
/** `blockade chaos` */
const chaos_command = {
    name: 'chaos',
    summary: 'Degrades nodes that it draws, over and over, for a while; puts everything back at its end.',
    usage: 'blockade chaos [--events LIST] [--duration TIME] [--seed N] [--json] …',
    help: [
        `  --events LIST               of ${chaosEvents.join(', ')}; default: all`,
        '  --degrade-delay-min MS      how long all is well before a degradation; default: 30000',
        '  --degrade-delay-max MS      default: 300000',
        '  --degrade-runtime-min MS    how long a degradation lasts; default: 30000',
        '  --degrade-runtime-max MS    default: 300000',
        '  --containers-at-once-min N  how many nodes it takes; default: 1',
        '  --containers-at-once-max N  default: 1',
        '  --duration TIME             such as 10m; default: until interrupted',
        '  --seed N                    the same seed makes the same choices; default: drawn, and said',
        '  --json                      each step as a line of JSON',
    ],
    options: {
        events: { type: 'string' },
        duration: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean' },
        ...Object.fromEntries(Object.keys(numbers).map((name) => [name, { type: 'string' }])),
    },
    maxPositionals: 0,
    run: async (args, context) => {
        const { io, json, surroundings } = context;
        const options = optionsOf(args, surroundings.draw(0, 2 ** 31));
        const { network } = (0,config.loadConfig)(context, io).file;
        const usual = {
            slow: (0,netem_words/* conditionOf */.r)('slow', network.slow),
            flaky: (0,netem_words/* conditionOf */.r)('flaky', network.flaky),
            duplicate: (0,netem_words/* conditionOf */.r)('duplicate', network.duplicate),
        };
        if (!json)
            io.err(`chaos with seed ${options.seed}`);
        const degradations = await chaos(options, usual, surroundings, ({ state, did }) => {
            if (json)
                io.out(JSON.stringify({ timestamp: Date.now() / 1000, state, did, seed: options.seed }));
            else
                io.err(`${state}${did.length > 0 ? `: ${did.join(', ')}` : ''}`);
        });
        if (!json)
            io.err(`chaos ended after ${degradations} degradations; everything is put back`);
        return io.signal.aborted ? blockade_command/* blockadeExit */.Ie.interrupted : blockade_command/* blockadeExit */.Ie.ok;
    },
};
function optionsOf({ values }, drawnSeed) {
    const text = (name) => values[name];
    const number = (name) => (0,command/* wholeNumber */.rD)(text(name) ?? String(numbers[name]), name, name.startsWith('containers') ? 1 : 0, longestMs);
    const duration = text('duration');
    const durationMs = duration === undefined ? null : (0,config_duration/* parseDuration */.E9)(duration);
    if (duration !== undefined && (durationMs === null || durationMs > longestMs))
        throw new bad_arguments/* BadArguments */.w([`--duration takes a time such as 90s or 10m, at most 24h, not "${duration}".`]);
    return {
        events: eventsOf(text('events')),
        delayMs: rangeOf(number('degrade-delay-min'), number('degrade-delay-max')),
        runtimeMs: rangeOf(number('degrade-runtime-min'), number('degrade-runtime-max')),
        containersAtOnce: rangeOf(number('containers-at-once-min'), number('containers-at-once-max')),
        seed: (0,command/* wholeNumber */.rD)(text('seed') ?? String(drawnSeed), 'seed', 0, Number.MAX_SAFE_INTEGER),
        durationMs,
    };
}
function eventsOf(text) {
    if (text === undefined)
        return chaosEvents;
    const words = text.split(',').map((word) => word.trim().toUpperCase());
    const events = chaosEvents.filter((event) => words.includes(event));
    const unknown = words.find((word) => !events.some((event) => event === word));
    if (unknown === undefined)
        return events;
    throw new bad_arguments/* BadArguments */.w([
        `--events: "${unknown}" is no event.${(0,suggest/* didYouMean */.a)(unknown, chaosEvents)} There are: ${chaosEvents.join(', ')}.`,
    ]);
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

/***/ 1359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Zq: () => (/* binding */ durationPattern),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** Also the pattern of the JSON Schema. */
const durationPattern = '^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$';
/** Milliseconds of `500ms`, `5s`, `1.5m`, `2h`; null when the text is none of these. */
function parseDuration(text) {
    const match = /^([0-9]+(?:\.[0-9]+)?)(ms|s|m|h)$/.exec(text.trim());
    const factor = unitMs[match?.[2] ?? ''];
    return match?.[1] === undefined || factor === undefined ? null : Math.round(Number(match[1]) * factor);
}
/** The shortest exact text: `90s`, `2m`, `1500ms`. */
function formatDuration(ms) {
    if (ms === 0)
        return '0s';
    if (ms % 3_600_000 === 0)
        return `${ms / 3_600_000}h`;
    if (ms % 60_000 === 0)
        return `${ms / 60_000}m`;
    return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
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

/***/ 855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ oneByWeight),
/* harmony export */   a2: () => (/* binding */ wholeBetween),
/* harmony export */   cG: () => (/* binding */ randomFrom),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/**
 * xoshiro128** of Blackman and Vigna (2018), its state filled from the seed by splitmix32. Small, well
 * examined, and in plain 32-bit arithmetic, so that no engine or platform can change a schedule.
 * @throws RangeError when the seed is not a whole number of 32 bits: it would be another seed's double.
 */
function randomFrom(seed) {
    if (seed !== seed >>> 0)
        throw new RangeError(`a seed is a whole number from 0 to 4294967295, not ${seed}`);
    const fill = splitmix32(seed);
    let [a, b, c, d] = [fill(), fill(), fill(), fill()];
    return {
        nextUint32() {
            const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
            const shifted = b << 9;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = rotateLeft(d, 11);
            return result;
        },
    };
}
/** splitmix32: the 32-bit finaliser of MurmurHash3 over a Weyl sequence. */
function splitmix32(seed) {
    let state = seed;
    return () => {
        state = (state + 0x9e3779b9) | 0;
        let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
        mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
        return (mixed ^ (mixed >>> 16)) >>> 0;
    };
}
function rotateLeft(value, bits) {
    return (value << bits) | (value >>> (32 - bits));
}
/** A whole number, both ends included; uniform but for at most range ÷ 2³² of bias. */
function wholeBetween(random, min, max) {
    return min + Math.floor((random.nextUint32() / 2 ** 32) * (max - min + 1));
}
/** One of the items, each as likely as the others. @throws RangeError when there are none. */
function oneOf(random, items) {
    const item = items[wholeBetween(random, 0, items.length - 1)];
    if (item === undefined)
        throw new RangeError('there is nothing to draw from');
    return item;
}
/** One of the items, as likely as its weight is among all. @throws RangeError when no weight is above 0. */
function oneByWeight(random, weighted) {
    const possible = weighted.filter(([, weight]) => weight > 0);
    const total = possible.reduce((sum, [, weight]) => sum + weight, 0);
    let left = (random.nextUint32() / 2 ** 32) * total;
    for (const [item, weight] of possible) {
        if (left < weight)
            return item;
        left -= weight;
    }
    // Only rounding of broken weights gets here, or nothing to draw from.
    return oneOf(random, possible.slice(-1))[0];
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

/***/ 5594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changePartition: () => (/* binding */ changePartition),
/* harmony export */   join: () => (/* binding */ join)
/* harmony export */ });
/* harmony import */ var _blockade_partition_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1730);
/* harmony import */ var _audited_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4194);
/* harmony import */ var _node_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9060);
/* harmony import */ var _wanted_network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4762);





/**
 * Replaces the partition: by the groups and one-way cuts that `wanted` makes of the nodes that run, or by
 * none. What is wanted is remembered before it is in force, so that a node's next start finds it.
 * @throws {PartitionError} for names that cannot be; FaultNotEffective naming the pair that is not as wanted.
 */
async function changePartition(session, wanted) {
    const asked = [];
    const done = await (0,_audited_js__WEBPACK_IMPORTED_MODULE_3__/* .audited */ .b)(session, 'partition', asked, async () => {
        const roles = rolesOf(session);
        const running = (await (0,_node_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .candidates */ .Xi)(session, true))
            .filter(({ status }) => status === 'UP' || status === 'PAUSED')
            .map(({ name }) => name);
        const among = (names) => names.filter((name) => running.includes(name));
        const what = wanted({ running, nameable: running.filter((name) => !roles.holy.includes(name)) });
        const { groups, cuts } = what === 'join' ? { groups: [], cuts: [] } : what;
        const oneWay = cuts.map(({ from, to }) => `${from.join(',')}>${to.join(',')}`);
        asked.push(...groups, ...oneWay);
        const plan = what === 'join'
            ? (0,_blockade_partition_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planJoin */ .o6)(running)
            : (0,_blockade_partition_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planPartition */ .SU)(running, what, { neutral: among(roles.neutral), holy: among(roles.holy) });
        return { targets: [...plan.groups, ...oneWay], evidence: await replace(session, plan, { groups, cuts }) };
    });
    return {
        ...nothingSkipped,
        targets: done.targets.map((target) => (typeof target === 'string' ? target : target.join(','))),
        evidence: [done.evidence],
    };
}
/** Ends every cut. */
async function join(session) {
    const done = await (0,_audited_js__WEBPACK_IMPORTED_MODULE_3__/* .audited */ .b)(session, 'join', [], async () => {
        const running = Object.keys(session.living.nodes);
        return { targets: [], evidence: await replace(session, (0,_blockade_partition_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planJoin */ .o6)(running), { groups: [], cuts: [] }) };
    });
    return { ...nothingSkipped, targets: [], evidence: [done.evidence] };
}
const nothingSkipped = { skipped: [], unknown: [] };
async function replace(session, { blocked, numbers }, { groups, cuts }) {
    const network = {
        ...session.living.network,
        groups,
        cuts,
        numbers: Object.fromEntries(numbers),
        blocked: Object.fromEntries([...blocked].filter(([, to]) => to.length > 0)),
    };
    await session.change({ network, nodes: await (0,_session_js__WEBPACK_IMPORTED_MODULE_1__.nodesNow)(session) });
    return (0,_wanted_network_js__WEBPACK_IMPORTED_MODULE_2__/* .putCutsInForce */ .hD)(session);
}
function rolesOf({ living }) {
    const names = (role) => Object.entries(living.nodes).flatMap(([name, node]) => (node[role] ? [name] : []));
    return { neutral: names('neutral'), holy: names('holy') };
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
