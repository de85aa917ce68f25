export const id = 5708;
export const ids = [5708];
export const modules = {

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
    '  --broker SOURCE         auto, installed, suite:NAME, image:NAME:TAG or rootfs:FOLDER',
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
        broker: parse('broker', (text) => (0,broker_text/* parseBroker */.V)(text, io.cwd)),
        seed: parse('seed', (text) => (0,command/* wholeNumber */.rD)(text, 'seed', 0, seed/* maxSeed */.m)),
        runs: parse('runs', (text) => (0,command/* wholeNumber */.rD)(text, 'runs', 1, 1000)),
        set: assignmentsOf(args, problems),
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
function assignmentsOf(args, problems) {
    try {
        return parseAssignments((args.values.set ?? []).join('\n'));
    }
    catch (error) {
        problems.push(`--set: ${error.message}`);
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
/* harmony export */   V: () => (/* binding */ parseBroker)
/* harmony export */ });
/* unused harmony export parseVersion */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const forms = '`auto`, `installed`, `suite:NAME`, `image:NAME:TAG` or `rootfs:FOLDER`';
/**
 * The broker source that a short text names, e.g. `suite:bookworm`; relative folders are the workspace's.
 * @throws Error saying which forms there are.
 */
function parseBroker(text, workspace) {
    if (text === 'auto' || text === 'installed')
        return { kind: text };
    const [, kind, rest] = /^(suite|image|rootfs):(.+)$/.exec(text) ?? [];
    if (kind === 'suite' && rest && /^[a-z][a-z0-9-]*$/.test(rest))
        return { kind, suite: rest };
    if (kind === 'image' && rest && /^[\w][\w./:@-]*$/.test(rest))
        return { kind, image: rest };
    if (kind === 'rootfs' && rest)
        return { kind, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(rest) ? rest : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, rest) };
    throw new Error(`"${text}" is not a broker source: give ${forms}.`);
}
/**
 * The official image of a version, e.g. `4.2` or `3.13.7-management`.
 * @throws Error when the text cannot be an image tag.
 */
function parseVersion(text) {
    if (!/^\d[\w.-]{0,126}$/.test(text))
        throw new Error(`"${text}" is not a RabbitMQ version: give an image tag such as \`4.2\` or \`3.13\`.`);
    return { kind: 'image', image: `rabbitmq:${text}` };
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

/***/ 5433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ settlements),
/* harmony export */   Sk: () => (/* binding */ policyShape),
/* harmony export */   ZX: () => (/* binding */ laneParts),
/* harmony export */   ms: () => (/* binding */ laneShape)
/* harmony export */ });
/* unused harmony exports queueTypes, stopModes */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2855);
/* harmony import */ var _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5846);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9441);
/* harmony import */ var _structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1133);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3017);





const queueTypes = ['quorum', 'classic', 'mirrored', 'stream'];
const stopModes = ['crash', 'close', 'cancel'];
const settlements = ['ack', 'reject', 'requeue', 'hold'];
const reconnects = ['other', 'same'];
const argumentsShape = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .dictionary */ .zz)(_values_js__WEBPACK_IMPORTED_MODULE_2__/* .argumentValue */ .tl, 'a mapping of argument names to values');
const policyShape = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .dictionary */ .zz)(_values_js__WEBPACK_IMPORTED_MODULE_2__/* .policyValue */ .oD, 'a mapping of policy keys to values');
const node = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeName */ .qp, null, 'The first node to connect to; absent: spread over all nodes.');
const reconnect = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(reconnects), 'other', 'After a lost connection: to another node, or to the same one again.');
/** `replicas` stays null until the number of nodes is known. */
const queueShape = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .mapping */ .pq)({
    type: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(queueTypes), 'quorum', '`mirrored` is a classic queue with a mirroring policy.'),
    replicas: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 9), null, 'Members or mirrors wanted; not for classic queues.', 3),
    'single-active-consumer': (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(), false, 'One consumer at a time gets the messages.'),
    arguments: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(argumentsShape, {}, 'Further queue arguments, e.g. `x-max-length: 1000`.'),
    policy: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(policyShape, {}, 'Policy definition for this queue, e.g. `ha-mode: all`.'),
    leader: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeName */ .qp, null, 'Where the queue is declared, so where its leader starts; absent: the first node.'),
});
const publishersShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .transform */ .pd)((0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .mapping */ .pq)({
    count: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 100), 1, 'How many publishers.'),
    'max-in-flight': (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 100_000), 200, 'Messages of a publisher that wait for their confirm.'),
    'message-bytes': (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(64, 16_777_216), 256, 'Size of a message’s body.'),
    rate: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalNumber */ .zD)(0.1, 1_000_000), null, 'Messages a second, each publisher; absent: as fast as confirms allow.'),
    messages: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 1_000_000_000), null, 'Each stops after so many; absent: when the load ends.'),
    node,
    reconnect,
    republish: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(), false, 'Publish again what was open when a connection was lost.'),
    mandatory: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(), true, 'Have unroutable messages returned; without it they are confirmed and gone.'),
}), (value) => ({
    count: value.count,
    maxInFlight: value['max-in-flight'],
    messageBytes: value['message-bytes'],
    ratePerSecond: value.rate,
    messages: value.messages,
    node: value.node,
    reconnect: value.reconnect,
    republish: value.republish,
    mandatory: value.mandatory,
}));
const consumersShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .transform */ .pd)((0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .mapping */ .pq)({
    count: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(0, 100), 1, 'How many consumers; 0: nobody consumes before the drain.'),
    prefetch: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(0, 65_535), 10, 'Unsettled deliveries a consumer may hold; 0: without limit.'),
    node,
    reconnect,
    'stop-mode': (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(stopModes), 'crash', 'How a consumer leaves: its connection is cut, is closed, or the consumer is cancelled first.'),
    settle: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(settlements), 'ack', 'What a consumer does with a delivery.'),
    arguments: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(argumentsShape, {}, 'Consumer arguments, e.g. `x-priority: 10`.'),
}), ({ 'stop-mode': stopMode, ...rest }) => ({ ...rest, stopMode }));
const parts = {
    queue: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .section */ .uW)(queueShape, 'The queue.'),
    publishers: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .section */ .uW)(publishersShape, 'Who publishes to it.'),
    consumers: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .section */ .uW)(consumersShape, 'Who consumes from it.'),
};
const laneShape = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .mapping */ .pq)({
    name: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .plainName */ .MH, 'The lane’s name, unique in the scenario.'),
    ...parts,
});
const laneParts = parts;


/***/ }),

/***/ 2855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ isNodeRole),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   Sm: () => (/* binding */ hostName),
/* harmony export */   Wd: () => (/* binding */ nodeRoles),
/* harmony export */   kO: () => (/* binding */ numberedNodes),
/* harmony export */   qp: () => (/* binding */ nodeName)
/* harmony export */ });
/* harmony import */ var _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5846);

/** Names go into file names, artifact names and lines of the history, so they are plain words. */
const plainName = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a name of letters, digits, ".", "_" and "-"', /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
/** A node's name is its host name too. */
const hostName = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a host name of small letters, digits and "-"', /^[a-z][a-z0-9-]{0,30}$/);
/** Where a node is meant; a Blockade file may call its containers anything. */
const nodeName = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('the name of a node', /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/);
/** Stand for a node that is looked up when the action is due. */
const nodeRoles = ['leader', 'follower', 'consumer-node', 'publisher-node'];
function isNodeRole(name) {
    return nodeRoles.includes(name);
}
/** The names of a cluster that is only counted: rabbitmq1, rabbitmq2, … */
function numberedNodes(count) {
    return Array.from({ length: count }, (_, index) => `rabbitmq${index + 1}`);
}


/***/ }),

/***/ 7929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gE: () => (/* binding */ defaultPresetName),
  t: () => (/* binding */ findPreset),
  v4: () => (/* binding */ presets)
});

;// CONCATENATED MODULE: ./build/config/presets/cancelled-consumer-holds-prefetch.js
/** Out of order on every version: a cancelled consumer keeps what it holds while the next one is served. */
const cancelledConsumerHoldsPrefetch = `version: 1
scenarios:
  - name: cancelled-consumer-holds-prefetch
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      publishers: { count: 1, messages: 40 }
      consumers: { count: 2, prefetch: 10, settle: hold } # c1 is active first and holds 1 to 10
    chaos:
      actions:
        - { after: { delivered: 10 }, do: consumer-settle, client: c2, settle: ack }
        - { after: { confirmed: 40 }, do: consumer-cancel, client: c1 } # c2 gets 11 to 40
        - { after: { delivered: 40 }, do: consumer-close, client: c1 } # 1 to 10 come back, to c2
      quiet: 5s
    expect: { order: first-delivery }
`;

;// CONCATENATED MODULE: ./build/config/presets/mirrored-autoheal-isolation.js
/**
 * Loses messages on versions with mirrored queues: both sides of the cut accept messages, and autoheal restarts
 * one side and wipes what it had. Which side loses depends on who meets whom first, so both publish and
 * nobody consumes before the drain.
 */
const mirroredAutohealIsolation = `version: 1
scenarios:
  - name: mirrored-autoheal-isolation
    cluster: { nodes: 3, partition-handling: autoheal, net-tick: 8s }
    workload:
      queue:
        type: mirrored
        replicas: 3
        leader: rabbitmq1
        policy: { ha-mode: all, ha-sync-mode: automatic }
      # a stays with rabbitmq1, b with rabbitmq2: one on each side of the cut.
      publishers: { count: 2, max-in-flight: 200, rate: 100, reconnect: same }
      consumers: { count: 0 }
    chaos:
      actions:
        - { wait: 5s, do: partition, groups: [[rabbitmq1]] }
        - { wait: 40s, do: heal } # several net ticks: both sides must have noticed
      quiet: 20s
    # RabbitMQ 3.10.8 may heal itself in several rounds, a minute apart.
    expect: { drain-limit: 10m }
`;

;// CONCATENATED MODULE: ./build/config/presets/quorum-2019.js
/** The set-up of the 2019 notes, which lost messages on the betas of that time. */
const quorum2019 = `version: 1
scenarios:
  - name: quorum-2019
    cluster: { nodes: 3, partition-handling: autoheal, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      publishers: { count: 1, max-in-flight: 200 }
      consumers: { count: 1, prefetch: 10 }
    chaos:
      mix:
        actions: 20
        min-wait: 5s
        max-wait: 60s
        scale: 1 # 0.1 is ten times faster
        weights: { node: 2, partition: 2, network: 1 }
      quiet: 60s
`;

;// CONCATENATED MODULE: ./build/config/presets/quorum-isolation.js
/** The faults that a mirrored queue does not survive; a quorum queue must. */
const quorumIsolation = `version: 1
scenarios:
  - name: quorum-isolation
    cluster: { nodes: 3, partition-handling: autoheal, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, leader: rabbitmq1 }
      # a stays with rabbitmq1, b with rabbitmq2: one on each side of the cut.
      publishers: { count: 2, max-in-flight: 200, rate: 100, reconnect: same }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 5s, do: partition, groups: [[rabbitmq1]] }
        - { wait: 40s, do: heal }
      quiet: 20s
    # RabbitMQ 3.10.8 may heal itself in several rounds, a minute apart.
    expect: { drain-limit: 10m }
`;

;// CONCATENATED MODULE: ./build/config/presets/quorum-kills.js
/** Every node is killed once while the others go on; a quorum queue loses nothing by that. */
const quorumKills = `version: 1
scenarios:
  - name: quorum-kills
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 5s, do: kill, node: rabbitmq1 }
        - { wait: 5s, do: start, node: rabbitmq1 }
        - { wait: 10s, do: kill, node: rabbitmq2 }
        - { wait: 5s, do: start, node: rabbitmq2 }
        - { wait: 10s, do: kill, node: rabbitmq3 }
        - { wait: 5s, do: start, node: rabbitmq3 }
      quiet: 10s
`;

;// CONCATENATED MODULE: ./build/config/presets/smoke.js
/** What runs when no file is given: the quickest honest proof that the whole way works. */
const smoke = `version: 1
scenarios:
  - name: smoke
    cluster: { nodes: 3, partition-handling: pause_minority, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200, rate: 500, node: rabbitmq2 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: rabbitmq1 } # the leader's node
        - { wait: 4s, do: start, node: rabbitmq1 }
        - { wait: 4s, do: partition, groups: [[rabbitmq3]] }
        - { wait: 10s, do: heal }
      quiet: 5s
`;

;// CONCATENATED MODULE: ./build/config/presets/unsynchronised-mirror-promoted.js
/** Loses messages on versions with mirrored queues: a mirror that never got the backlog becomes the leader. */
const unsynchronisedMirrorPromoted = `version: 1
scenarios:
  - name: unsynchronised-mirror-promoted
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: classic, leader: rabbitmq1 }
      publishers: { count: 1, messages: 200, node: rabbitmq2, reconnect: same }
      consumers: { count: 0 } # the backlog stays until the drain
    chaos:
      actions:
        - { after: { confirmed: 200 }, do: set-policy, policy: { ha-mode: all, ha-sync-mode: manual } }
        - { wait: 5s, do: kill, node: rabbitmq1 } # the only node that has the messages
        - { wait: 10s, do: start, node: rabbitmq1 }
      quiet: 5s
`;

;// CONCATENATED MODULE: ./build/config/presets.js







/** The built-in scenario files. The first runs when no file is given. */
const presets = [
    { name: 'smoke', summary: 'Kills one node and isolates another of a quorum queue; passes.', yaml: smoke },
    {
        name: 'quorum-2019',
        summary: 'The 2019 test: 20 random actions on a quorum queue; passes.',
        yaml: quorum2019,
    },
    {
        name: 'mirrored-autoheal-isolation',
        summary: 'Isolates the leader of a mirrored queue under autoheal; loses messages before 4.0.',
        yaml: mirroredAutohealIsolation,
    },
    {
        name: 'cancelled-consumer-holds-prefetch',
        summary: 'Cancels an active consumer that holds its prefetch; out of order on every version.',
        yaml: cancelledConsumerHoldsPrefetch,
    },
    {
        name: 'unsynchronised-mirror-promoted',
        summary: 'Kills the leader of a queue whose mirror has nothing yet; loses messages before 4.0.',
        yaml: unsynchronisedMirrorPromoted,
    },
    {
        name: 'quorum-isolation',
        summary: 'The same isolation on a quorum queue; passes.',
        yaml: quorumIsolation,
    },
    {
        name: 'quorum-kills',
        summary: 'Kills each node in turn under a quorum queue; passes.',
        yaml: quorumKills,
    },
];
const defaultPresetName = 'smoke';
/** The preset of that name, or undefined. */
function findPreset(name) {
    return presets.find((preset) => preset.name === name);
}


/***/ }),

/***/ 5846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   zD: () => (/* binding */ decimalNumber)
/* harmony export */ });
/* harmony import */ var _yaml_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9964);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1359);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6246);



function text(what, pattern) {
    return {
        schema: { type: 'string', minLength: 1, ...(pattern ? { pattern: pattern.source } : {}) },
        read(source, problems) {
            const value = source.kind === 'scalar' ? source.value : null;
            if (typeof value === 'string' && value !== '' && (pattern?.test(value) ?? true))
                return value;
            const quote = typeof value === 'number' || typeof value === 'boolean' ? `Write it in quotes: "${value}".` : '';
            return problems.value(source, `Expected ${what}, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(source)}.`, quote);
        },
    };
}
function choice(values) {
    return {
        schema: { enum: values },
        read(source, problems) {
            const value = source.kind === 'scalar' ? source.value : null;
            const known = values.find((candidate) => candidate === value);
            if (known !== undefined)
                return known;
            const near = typeof value === 'string' ? (0,_yaml_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(value, values) : null;
            return problems.value(source, `Expected one of ${values.join(', ')}, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(source)}.`, near === null ? '' : `Did you mean "${near}"?`);
        },
    };
}
function wholeNumber(min, max, zeroMeans = '') {
    return number('a whole number', 'integer', min, max, zeroMeans);
}
function decimalNumber(min, max) {
    return number('a number', 'number', min, max, '');
}
function number(what, type, min, max, note) {
    return {
        schema: { type, minimum: min, maximum: max },
        read(source, problems) {
            const value = source.kind === 'scalar' ? source.value : null;
            const fits = typeof value === 'number' && value >= min && value <= max;
            if (fits && (type === 'number' || Number.isInteger(value)))
                return value;
            const unquoted = typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value));
            const hint = unquoted ? `Write it without quotes: ${value}.` : note;
            return problems.value(source, `Expected ${what} from ${min} to ${max}, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(source)}.`, hint);
        },
    };
}
function flag() {
    return {
        schema: { type: 'boolean' },
        read(source, problems) {
            if (source.kind === 'scalar' && typeof source.value === 'boolean')
                return source.value;
            return problems.value(source, `Expected true or false, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(source)}.`);
        },
    };
}
/** A time in milliseconds, written with its unit; a bare 0 needs none. */
function duration(minMs, maxMs) {
    const written = { type: 'string', pattern: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationPattern */ .Zq };
    return {
        schema: minMs === 0 ? { anyOf: [written, { const: 0 }] } : written,
        read(source, problems) {
            const value = source.kind === 'scalar' ? source.value : null;
            const ms = value === 0 ? 0 : typeof value === 'string' ? (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(value) : null;
            if (ms === null) {
                const bare = (typeof value === 'number' && value > 0) || /^[0-9.]+$/.test(String(value));
                const hint = bare
                    ? `A time needs its unit: ${value}s or ${value}ms.`
                    : 'Write it like 500ms, 5s, 2m or 1h.';
                return problems.value(source, `Expected a time with its unit, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(source)}.`, hint);
            }
            if (ms >= minMs && ms <= maxMs)
                return ms;
            const range = `${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(minMs)} to ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(maxMs)}`;
            return problems.value(source, `Expected a time from ${range}, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(source)}.`);
        },
    };
}


/***/ }),

/***/ 3741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ orderModes),
/* harmony export */   HY: () => (/* binding */ clientActionKinds),
/* harmony export */   _R: () => (/* binding */ actionKinds)
/* harmony export */ });
/* unused harmony exports nodeActionKinds, conditionActionKinds, networkActionKinds, brokerActionKinds */
const nodeActionKinds = ['kill', 'stop', 'start', 'restart', 'pause', 'unpause'];
/** Actions that add a {@link Condition} to a node's network; `fast` ends all of them. */
const conditionActionKinds = [
    'slow',
    'flaky',
    'duplicate',
    'reorder',
    'corrupt',
    'rate-limit',
];
const networkActionKinds = ['partition', 'heal', ...conditionActionKinds, 'fast'];
const clientActionKinds = [
    'consumer-crash',
    'consumer-close',
    'consumer-cancel',
    'consumer-start',
    'consumer-settle',
    'publisher-crash',
];
const brokerActionKinds = ['set-policy'];
const actionKinds = [
    ...nodeActionKinds,
    ...networkActionKinds,
    ...clientActionKinds,
    ...brokerActionKinds,
];
const orderModes = ['first-delivery', 'unflagged', 'strict'];


/***/ }),

/***/ 7478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ maxSeed)
/* harmony export */ });
/** The generator of schedules has 2³² of them: a larger seed would only be a second name for one. */
const maxSeed = 2 ** 32 - 1;


/***/ }),

/***/ 9441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KD: () => (/* binding */ checked),
/* harmony export */   Zw: () => (/* binding */ Problems),
/* harmony export */   pd: () => (/* binding */ transform)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6246);

/** A file of mistakes only: more would not help anybody. */
const maxProblems = 200;
/** Collects every problem once, though defaults are read under every scenario. */
class Problems {
    #found = new Map();
    #reported = 0;
    get all() {
        return [...this.#found.values()];
    }
    /** Counts repeated ones too, so that a part that shares a default's mistake is not taken for sound. */
    get reported() {
        return this.#reported;
    }
    value(source, message, suggestion = '') {
        this.#add({ path: source.path, at: 'value', message, suggestion });
    }
    key(path, message, suggestion = '') {
        this.#add({ path, at: 'key', message, suggestion });
    }
    #add(problem) {
        this.#reported += 1;
        const identity = `${(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPath */ .jV)(problem.path)}\n${problem.message}`;
        if (this.#found.size < maxProblems && !this.#found.has(identity))
            this.#found.set(identity, problem);
    }
}
/** A shape whose value is made into another; `into` reports and returns undefined when it cannot. */
function transform(shape, into) {
    return {
        schema: shape.schema,
        read(source, problems) {
            const value = shape.read(source, problems);
            return value === undefined ? undefined : into(value, source, problems);
        },
    };
}
/** Always reads something, so that checks that do not depend on the bad part can still be made. */
function checked(shape) {
    return {
        schema: shape.schema,
        read(source, problems) {
            const before = problems.reported;
            const value = shape.read(source, problems) ?? null;
            return { value, sound: value !== null && problems.reported === before };
        },
    };
}


/***/ }),

/***/ 6246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   jV: () => (/* binding */ formatPath),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   sF: () => (/* binding */ TooManyValues),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* unused harmony export maxValues */
/** A file says far less; an alias of an alias of an alias can mean far more. */
const maxValues = 50_000;
class TooManyValues extends Error {
    name = 'TooManyValues';
}
/**
 * The tree of a parsed YAML value.
 * @throws {TooManyValues} when there are more than {@link maxValues}.
 */
function sourceOf(value, path = []) {
    let left = maxValues;
    const build = (part, at) => {
        left -= 1;
        if (left < 0)
            throw new TooManyValues(`The file means more than ${maxValues} values`);
        if (Array.isArray(part)) {
            return { kind: 'list', path: at, items: part.map((item, index) => build(item, [...at, index])) };
        }
        if (typeof part === 'object' && part !== null) {
            const entries = Object.entries(part).map(([key, item]) => [key, build(item, [...at, key])]);
            return { kind: 'mapping', path: at, entries: new Map(entries) };
        }
        const known = typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean';
        return { kind: 'scalar', path: at, value: known ? part : null };
    };
    return build(value, path);
}
/** The value at the steps below, or the nearest one above it that exists. */
function nearest(source, ...steps) {
    let at = source;
    for (const step of steps) {
        const next = child(at, step);
        if (next === undefined)
            return at;
        at = next;
    }
    return at;
}
function child(source, step) {
    if (source.kind === 'mapping')
        return source.entries.get(String(step));
    if (source.kind === 'list' && typeof step === 'number')
        return source.items[step];
    return undefined;
}
/** Absent: not written, or written with nothing after it. */
function isAbsent(source) {
    return source === undefined || (source.kind === 'scalar' && source.value === null);
}
/** For messages: `text "x"`, `the number 3`, `a list`, `a mapping`. */
function describe(source) {
    if (source.kind === 'list')
        return 'a list';
    if (source.kind === 'mapping')
        return 'a mapping';
    if (source.value === null)
        return 'nothing';
    if (typeof source.value === 'string')
        return `"${shorten(source.value)}"`;
    return String(source.value);
}
/** A file's text can be long and can hold control characters; a message has neither. */
function shorten(text) {
    const printable = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
    return printable.length > 60 ? `${printable.slice(0, 57)}...` : printable;
}
/** `scenarios[0].chaos.actions[2].node` */
function formatPath(path) {
    return path.reduce((text, step) => {
        if (typeof step === 'number')
            return `${text}[${step}]`;
        return text === '' ? shorten(step) : `${text}.${shorten(step)}`;
    }, '');
}


/***/ }),

/***/ 1133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   zz: () => (/* binding */ dictionary)
/* harmony export */ });
/* harmony import */ var _yaml_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9964);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6246);


function required(shape, description) {
    return {
        shape,
        description,
        required: true,
        shownDefault: undefined,
        absent: (owner, key, problems) => problems.value(owner, `"${key}" is missing here.`, `Add "${key}:", ${uncapitalise(description)}`),
    };
}
/** `fallback` also stands in for a value that could not be read, so that reading goes on. */
function optional(shape, fallback, description, shownDefault = fallback ?? undefined) {
    return { shape, description, required: false, shownDefault, absent: () => fallback };
}
/** A mapping that is read as an empty one when it is not there: its own defaults hold. */
function section(shape, description) {
    return {
        shape,
        description,
        required: false,
        shownDefault: undefined,
        absent: (owner, _key, problems) => shape.read({ kind: 'mapping', path: owner.path, entries: new Map() }, problems),
    };
}
function mapping(fields) {
    const names = Object.keys(fields);
    return {
        schema: mappingSchema(fields),
        read(source, problems) {
            if (source.kind !== 'mapping') {
                const known = names.length > 8 ? `${names.slice(0, 8).join(', ')}, …` : names.join(', ');
                return problems.value(source, `Expected a mapping with ${known}, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(source)}.`);
            }
            reportUnknownKeys(source, names, problems);
            let whole = true;
            const values = Object.fromEntries(Object.entries(fields).map(([key, field]) => {
                const written = source.entries.get(key);
                const read = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbsent */ .W0)(written) ? undefined : field.shape.read(written, problems);
                const fallBack = read === undefined && ((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbsent */ .W0)(written) || !field.required);
                const value = fallBack ? field.absent(source, key, problems) : read;
                if (value === undefined)
                    whole = false;
                return [key, value];
            }));
            return whole ? values : undefined;
        },
    };
}
function reportUnknownKeys(source, names, problems) {
    for (const [key, { path }] of source.entries) {
        if (names.includes(key))
            continue;
        const near = (0,_yaml_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(key, names);
        const hint = near === null ? `Known here: ${names.join(', ')}.` : `Did you mean "${near}"?`;
        problems.key(path, `Unknown key "${(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(key)}".`, hint);
    }
}
function mappingSchema(fields) {
    const properties = Object.entries(fields).map(([key, { shape, description, shownDefault }]) => [
        key,
        { description, ...(shownDefault === undefined ? {} : { default: shownDefault }), ...shape.schema },
    ]);
    const requiredKeys = Object.keys(fields).filter((key) => fields[key]?.required);
    return {
        type: 'object',
        properties: Object.fromEntries(properties),
        ...(requiredKeys.length > 0 ? { required: requiredKeys } : {}),
        additionalProperties: false,
    };
}
/** Items that could not be read are left out; their problems are reported. */
function list(item, what, min, max) {
    return {
        schema: { type: 'array', items: item.schema, minItems: min, maxItems: max },
        read(source, problems) {
            if (source.kind !== 'list') {
                return problems.value(source, `Expected a list of ${what}, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(source)}.`);
            }
            if (source.items.length < min || source.items.length > max) {
                const got = source.items.length;
                return problems.value(source, `Expected ${min} to ${max} ${what}, not ${got}.`);
            }
            return source.items.map((each) => item.read(each, problems)).filter((each) => each !== undefined);
        },
    };
}
/** Any keys, all values of one shape. */
function dictionary(value, what) {
    return {
        schema: { type: 'object', additionalProperties: value.schema },
        read(source, problems) {
            if (source.kind !== 'mapping') {
                return problems.value(source, `Expected ${what}, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(source)}.`);
            }
            const pairs = [...source.entries].flatMap(([key, each]) => {
                const read = value.read(each, problems);
                return read === undefined ? [] : [[key, read]];
            });
            return Object.fromEntries(pairs);
        },
    };
}
function uncapitalise(sentence) {
    return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}


/***/ }),

/***/ 3017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oD: () => (/* binding */ policyValue),
/* harmony export */   tl: () => (/* binding */ argumentValue),
/* harmony export */   ws: () => (/* binding */ scalarText)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6246);

/** A value of an AMQP argument: its YAML type is the type that is sent. */
const argumentValue = {
    schema: { type: ['string', 'number', 'boolean'] },
    read(source, problems) {
        if (source.kind === 'scalar' && source.value !== null)
            return source.value;
        return problems.value(source, `Expected a text, a number, true or false, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(source)}.`);
    },
};
/** A value of rabbitmq.conf, which knows only text of one line. */
const scalarText = {
    schema: { type: ['string', 'number', 'boolean'] },
    read(source, problems) {
        const value = argumentValue.read(source, problems);
        if (value === undefined)
            return undefined;
        if (!/[\r\n]/.test(String(value)))
            return String(value);
        return problems.value(source, 'A value of rabbitmq.conf is one line.');
    },
};
/** A value of a policy's definition: like an argument, or a list of texts (`ha-params` of mode `nodes`). */
const policyValue = {
    schema: { anyOf: [argumentValue.schema, { type: 'array', items: { type: 'string' } }] },
    read(source, problems) {
        if (source.kind !== 'list')
            return argumentValue.read(source, problems);
        const texts = source.items.map((item) => (item.kind === 'scalar' ? item.value : null));
        if (texts.every((item) => typeof item === 'string'))
            return texts;
        return problems.value(source, 'Expected a list of texts.');
    },
};


/***/ }),

/***/ 8469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ expectedRunMs)
/* harmony export */ });
/* unused harmony export expectedLoadMs */
/** Rough times of a 2-core machine, for progress only; nothing waits by them. */
const formationMs = 40_000;
const drainMs = 15_000;
const nodeStartMs = 12_000;
const verificationMs = 1500;
/** For counts of publishers without a rate of their own. */
const assumedRatePerSecond = 1000;
/** How long the load of a run will take, about, in milliseconds. */
function expectedLoadMs(schedule, scenario) {
    const end = schedule.actions.reduce((now, action) => {
        return Math.max(now, dueMs(action.due, now, scenario)) + effortMs(action);
    }, 0);
    return Math.round(end + schedule.quietMs);
}
/** How long a whole run will take, about, in milliseconds: forming, load, drain. */
function expectedRunMs(schedule, scenario) {
    return formationMs + expectedLoadMs(schedule, scenario) + drainMs;
}
function dueMs(due, now, { lanes }) {
    if (due.kind === 'time')
        return due.atMs;
    if (due.kind === 'wait')
        return now + due.waitMs;
    const counted = lanes.filter(({ name }) => due.lane === null || due.lane === name);
    const rates = counted.map(({ publishers: { count, ratePerSecond } }) => count * (ratePerSecond ?? assumedRatePerSecond));
    const rate = rates.reduce((sum, each) => sum + each, 0);
    return rate === 0 ? now : (due.atLeast / rate) * 1000;
}
function effortMs({ kind }) {
    return kind === 'start' || kind === 'restart' ? nodeStartMs : verificationMs;
}


/***/ }),

/***/ 4337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ planRuns)
});

// EXTERNAL MODULE: ./build/config/seed.js
var config_seed = __webpack_require__(7478);
// EXTERNAL MODULE: ./build/plan/random.js
var plan_random = __webpack_require__(855);
;// CONCATENATED MODULE: ./build/plan/draw-mix.js

const kinds = ['node', 'partition', 'network'];
/**
 * The 2019 test's own single-action scheduler: wait a uniform time, choose node, partition or network by
 * weight, and act by the state so far. With one live node only `node` is allowed, and the last live node is
 * never killed. What was broken is not repaired in between.
 */
function drawMix(mix, nodes, random) {
    let state = { down: new Set(), partitioned: null, flaky: false };
    return Array.from({ length: mix.actions }, (_, index) => {
        const waitMs = (0,plan_random/* wholeBetween */.a2)(random, mix.minWaitMs, mix.maxWaitMs);
        const live = nodes.filter((node) => !state.down.has(node));
        const kind = live.length === 1
            ? 'node'
            : (0,plan_random/* oneByWeight */.Q6)(random, kinds.map((each) => [each, mix.weights[each]]));
        const [drawn, next] = draw[kind](state, nodes, live, mix, random);
        state = next;
        return {
            index,
            sourceLine: null,
            due: { kind: 'wait', waitMs },
            client: null,
            lane: null,
            condition: null,
            settle: null,
            policy: null,
            ...drawn,
        };
    });
}
const action = (kind, given = {}) => ({
    kind,
    node: null,
    groups: null,
    lossPercent: null,
    ...given,
});
const draw = {
    node(state, nodes, live, _mix, random) {
        const last = live.length === 1 ? live[0] : undefined;
        const node = (0,plan_random/* oneOf */.yL)(random, nodes.filter((each) => each !== last));
        const down = new Set(state.down);
        if (down.delete(node))
            return [action('start', { node }), { ...state, down }];
        return [action('kill', { node }), { ...state, down: down.add(node) }];
    },
    partition(state, _nodes, live, _mix, random) {
        if (state.partitioned !== null && (0,plan_random/* wholeBetween */.a2)(random, 0, 1) === 0) {
            return [action('heal'), { ...state, partitioned: null }];
        }
        const node = (0,plan_random/* oneOf */.yL)(random, live.filter((each) => each !== state.partitioned));
        return [action('partition', { groups: [[node]] }), { ...state, partitioned: node }];
    },
    network(state, _nodes, live, { lossPercent }, random) {
        if (state.flaky)
            return [action('fast'), { ...state, flaky: false }];
        const node = (0,plan_random/* wholeBetween */.a2)(random, 0, 1) === 0 ? (0,plan_random/* oneOf */.yL)(random, live) : null;
        return [action('flaky', { node, lossPercent }), { ...state, flaky: true }];
    },
};

;// CONCATENATED MODULE: ./build/plan/draw-schedule.js


/** The schedule of one run. Pure: the same scenario and seed always give the same schedule. */
function drawSchedule({ name, cluster, chaos }, seed) {
    const base = { version: 1, scenario: name, seed };
    switch (chaos.kind) {
        case 'none':
            return { ...base, actions: [], quietMs: chaos.durationMs };
        case 'script':
            return { ...base, actions: chaos.actions.map(scheduled), quietMs: chaos.quietMs };
        case 'mix':
            return {
                ...base,
                actions: drawMix(chaos.mix, cluster.nodes, (0,plan_random/* randomFrom */.cG)(seed)),
                quietMs: chaos.quietMs,
            };
    }
}
function scheduled({ position, ...action }, index) {
    return { ...action, index, sourceLine: position?.line ?? null };
}

;// CONCATENATED MODULE: ./build/plan/plan-runs.js


/**
 * The runs of a scenario. Run i has the seed base + i, so that any one of them can be had alone by asking for
 * one run with its seed. Behind the largest seed comes 0.
 */
function planRuns(scenario, baseSeed) {
    return Array.from({ length: scenario.runs }, (_, index) => {
        const seed = (baseSeed + index) % (config_seed/* maxSeed */.m + 1);
        const id = `${scenario.name}-s${seed}`;
        return { id, scenario, index, seed, schedule: drawSchedule(scenario, seed) };
    });
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

/***/ 9895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nP: () => (/* binding */ parseSchedule),
  xL: () => (/* binding */ stringifySchedule)
});

// UNUSED EXPORTS: ScheduleError

// EXTERNAL MODULE: ./build/config/shape.js
var shape = __webpack_require__(9441);
// EXTERNAL MODULE: ./build/config/source.js
var source = __webpack_require__(6246);
// EXTERNAL MODULE: ./build/config/lane-shape.js
var lane_shape = __webpack_require__(5433);
// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(2855);
// EXTERNAL MODULE: ./build/config/scalar-shapes.js
var scalar_shapes = __webpack_require__(5846);
// EXTERNAL MODULE: ./build/config/scenario.js
var scenario = __webpack_require__(3741);
// EXTERNAL MODULE: ./build/config/seed.js
var seed = __webpack_require__(7478);
// EXTERNAL MODULE: ./build/config/structure-shapes.js
var structure_shapes = __webpack_require__(1133);
// EXTERNAL MODULE: ./build/config/condition.js
var condition = __webpack_require__(9334);
;// CONCATENATED MODULE: ./build/plan/condition-shape.js





const longestMs = 86_400_000;
const share = (0,scalar_shapes/* decimalNumber */.zD)(0, 100);
const time = (0,scalar_shapes/* decimalNumber */.zD)(0, longestMs);
/** All amounts that any kind of effect has; which of them a kind needs is asked when it is made. */
const effect = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    kind: (0,structure_shapes/* required */.mw)((0,scalar_shapes/* choice */.Yq)(condition/* effectKinds */.Vn), 'What is done.'),
    delayMs: (0,structure_shapes/* optional */.lq)(time, null, 'How late packets are.'),
    jitterMs: (0,structure_shapes/* optional */.lq)(time, null, 'How much that differs.'),
    distribution: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(condition/* distributions */._o), null, 'How it is spread.'),
    percent: (0,structure_shapes/* optional */.lq)(share, null, 'Packets concerned.'),
    correlationPercent: (0,structure_shapes/* optional */.lq)(share, null, 'How much each chance depends on the one before.'),
    kbit: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(1, 10_000_000), null, 'Thousand bits a second.'),
}), (value, source, problems) => {
    const { kind, delayMs, jitterMs, distribution, percent, correlationPercent, kbit } = value;
    if (kind === 'delay' && delayMs !== null && jitterMs !== null && distribution !== null)
        return { kind, delayMs, jitterMs, correlationPercent, distribution };
    if (kind === 'rate' && kbit !== null)
        return { kind, kbit };
    if (kind === 'reorder' && percent !== null && delayMs !== null)
        return { kind, percent, correlationPercent, delayMs };
    if ((kind === 'loss' || kind === 'duplicate' || kind === 'corrupt') && percent !== null)
        return { kind, percent, correlationPercent };
    return problems.value(source, `An amount of "${kind}" is missing.`);
});
/** The written form of a network condition, as a schedule has it. */
const conditionShape = (0,structure_shapes/* mapping */.pq)({
    effect: (0,structure_shapes/* required */.mw)(effect, 'What is done to packets.'),
    aim: (0,structure_shapes/* required */.mw)((0,structure_shapes/* mapping */.pq)({
        direction: (0,structure_shapes/* required */.mw)((0,scalar_shapes/* choice */.Yq)(condition/* directions */.vQ), 'Packets that arrive, that leave, or both.'),
        peers: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)(names/* nodeName */.qp, 'node names', 1, 8), null, 'Only from and to these nodes.'),
        ports: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)((0,scalar_shapes/* wholeNumber */.rD)(1, 65_535), 'ports', 1, 8), null, 'Only with these ports.'),
    }), 'Which packets.'),
    durationMs: (0,structure_shapes/* optional */.lq)(time, null, 'Ends by itself after it.'),
});

;// CONCATENATED MODULE: ./build/plan/schedule-shape.js








const schedule_shape_longestMs = 86_400_000;
const schedule_shape_time = (0,scalar_shapes/* wholeNumber */.rD)(0, schedule_shape_longestMs);
const count = (0,scalar_shapes/* wholeNumber */.rD)(1, 1_000_000_000);
const due = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    atMs: (0,structure_shapes/* optional */.lq)(schedule_shape_time, null, 'Time since the load began.'),
    waitMs: (0,structure_shapes/* optional */.lq)(schedule_shape_time, null, 'Time since the action before ended.'),
    confirmed: (0,structure_shapes/* optional */.lq)(count, null, 'Messages confirmed.'),
    delivered: (0,structure_shapes/* optional */.lq)(count, null, 'Deliveries made.'),
    lane: (0,structure_shapes/* optional */.lq)(names/* plainName */.MH, null, 'Counted in this lane.'),
}), ({ atMs, waitMs, confirmed, delivered, lane }, source, problems) => {
    if ([atMs, waitMs, confirmed, delivered].filter((each) => each !== null).length !== 1) {
        return problems.value(source, 'Expected one of atMs, waitMs, confirmed and delivered.');
    }
    if (atMs !== null)
        return { kind: 'time', atMs };
    if (waitMs !== null)
        return { kind: 'wait', waitMs };
    if (confirmed !== null)
        return { kind: 'count', lane, what: 'confirmed', atLeast: confirmed };
    return { kind: 'count', lane, what: 'delivered', atLeast: delivered ?? 1 };
});
const action = (0,structure_shapes/* mapping */.pq)({
    index: (0,structure_shapes/* required */.mw)((0,scalar_shapes/* wholeNumber */.rD)(0, 100_000), 'Its number.'),
    kind: (0,structure_shapes/* required */.mw)((0,scalar_shapes/* choice */.Yq)(scenario/* actionKinds */._R), 'What is done.'),
    due: (0,structure_shapes/* required */.mw)(due, 'When.'),
    node: (0,structure_shapes/* optional */.lq)(names/* nodeName */.qp, null, 'The node, or a role.'),
    groups: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)((0,structure_shapes/* list */.p_)(names/* nodeName */.qp, 'node names', 1, 9), 'groups', 1, 9), null, 'The groups of a partition.'),
    client: (0,structure_shapes/* optional */.lq)(names/* plainName */.MH, null, 'The client.'),
    lane: (0,structure_shapes/* optional */.lq)(names/* plainName */.MH, null, 'The lane.'),
    lossPercent: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* decimalNumber */.zD)(0.1, 100), null, 'Packets lost.'),
    condition: (0,structure_shapes/* optional */.lq)(conditionShape, null, 'What is done to packets.'),
    settle: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(lane_shape/* settlements */.J1), null, 'What the consumer does from now on.'),
    policy: (0,structure_shapes/* optional */.lq)(lane_shape/* policyShape */.Sk, null, 'The policy that is set.'),
    sourceLine: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(1, 1_000_000), null, 'Line of the scenario file.'),
});
/** The written form of a schedule. */
const scheduleShape = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    version: (0,structure_shapes/* required */.mw)((0,scalar_shapes/* wholeNumber */.rD)(1, 1), 'The version of this format, 1.'),
    scenario: (0,structure_shapes/* required */.mw)(names/* plainName */.MH, 'The scenario’s name.'),
    seed: (0,structure_shapes/* required */.mw)((0,scalar_shapes/* wholeNumber */.rD)(0, seed/* maxSeed */.m), 'The seed.'),
    quietMs: (0,structure_shapes/* required */.mw)(schedule_shape_time, 'Load after the last action.'),
    actions: (0,structure_shapes/* required */.mw)((0,structure_shapes/* list */.p_)(action, 'actions', 0, 10_000), 'The actions.'),
}), (value) => ({ ...value, version: 1 }));

;// CONCATENATED MODULE: ./build/plan/serialise-schedule.js



/** A text that is no schedule; the message names every place and says what was expected there. */
class ScheduleError extends Error {
    name = 'ScheduleError';
}
/**
 * A schedule as JSON, one action a line, keys in a fixed order, nothing that is null: the same schedule is
 * always the same bytes, and two schedules can be compared line by line.
 */
function stringifySchedule({ version, scenario, seed, quietMs, actions }) {
    const head = JSON.stringify({ version, scenario, seed, quietMs }).slice(0, -1);
    const lines = actions.map((action) => JSON.stringify(written(action)));
    return lines.length === 0 ? `${head},"actions":[]}\n` : `${head},"actions":[\n${lines.join(',\n')}\n]}\n`;
}
function written(action) {
    const { index, kind, due, node, groups, client, lane, lossPercent, condition, settle, policy, sourceLine } = action;
    const ordered = { index, kind, due: orderedDue(due), node, groups, client, lane, lossPercent, settle };
    const all = { ...ordered, policy, condition, sourceLine };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
function orderedDue(due) {
    if (due.kind === 'time')
        return { atMs: due.atMs };
    if (due.kind === 'wait')
        return { waitMs: due.waitMs };
    return { [due.what]: due.atLeast, ...(due.lane === null ? {} : { lane: due.lane }) };
}
/**
 * The schedule of a text made by {@link stringifySchedule}, or written by hand in its form.
 * @throws {ScheduleError} naming everything that is wrong with it.
 */
function parseSchedule(text) {
    const problems = new shape/* Problems */.Zw();
    const schedule = scheduleShape.read((0,source/* sourceOf */.vz)(parseJson(text)), problems);
    const wrong = problems.all.map(({ path, message, suggestion }) => {
        return [path.length > 0 ? `${(0,source/* formatPath */.jV)(path)}: ` : '', message, suggestion && ` ${suggestion}`].join('');
    });
    if (wrong.length > 0 || schedule === undefined)
        throw new ScheduleError(`This is no schedule. ${wrong.join(' ')}`);
    return schedule;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new ScheduleError(`This is no schedule: it is not JSON (${reason}).`, { cause: error });
    }
}


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ executeSchedule),
/* harmony export */   f: () => (/* binding */ describeTarget)
/* harmony export */ });
/* harmony import */ var _until_aborted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6940);

/**
 * Executes the actions of a schedule in order, each when it is due, one at a time. An action that could not
 * be proven in effect is recorded as failed and the next one is executed all the same: what it does to the
 * verdict is the judge's business. Stops quietly when the signal aborts.
 */
async function executeSchedule(schedule, surroundings) {
    const startedMs = surroundings.timing.nowMs();
    let verified = 0;
    let failed = 0;
    for (const action of schedule.actions) {
        if (surroundings.signal.aborted)
            break;
        try {
            await waitUntilDue(action, startedMs, surroundings);
            if (surroundings.signal.aborted)
                break;
            await execute(action, surroundings);
            verified += 1;
        }
        catch (error) {
            if (surroundings.signal.aborted)
                break;
            failed += 1;
            recordFailure(action, error, surroundings);
        }
        await surroundings.observe();
    }
    return { asked: schedule.actions.length, verified, failed };
}
async function waitUntilDue(action, startedMs, { timing, whenCount, signal }) {
    if (action.due.kind === 'time') {
        await timing.sleep(startedMs + action.due.atMs - timing.nowMs(), signal);
    }
    else if (action.due.kind === 'wait') {
        await timing.sleep(action.due.waitMs, signal);
    }
    else {
        await whenCount(action.due.lane, action.due.what, action.due.atLeast, signal);
    }
}
async function execute(action, surroundings) {
    const { history, timing, context, faultOf, progress } = surroundings;
    const decidedMs = timing.nowMs();
    const wanted = describeTarget(action);
    history.event('action', String(action.index), ['begin', action.kind], { target: wanted });
    progress(`chaos ${action.index}: ${action.kind} ${wanted}`.trimEnd());
    const proof = await (0,_until_aborted_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(faultOf(action.kind).apply(context, action), surroundings.signal);
    const afterMs = Math.round(timing.nowMs() - decidedMs);
    const { target, evidence } = proof;
    history.event('action', String(action.index), ['verified', action.kind], { target, evidence, afterMs });
    progress(`chaos ${action.index}: proven after ${afterMs} ms`);
    recordCut(action, proof, history);
}
/** What the network is from now on, told in a line of its own for whoever reads the history without the schedule. */
function recordCut({ kind }, { target }, history) {
    if (kind === 'partition')
        history.event('partition', 'applied', [], { groups: target });
    if (kind === 'heal')
        history.event('partition', 'healed');
}
function recordFailure(action, error, { history, progress }) {
    const reason = error instanceof Error ? error.message : String(error);
    history.event('action', String(action.index), ['failed', action.kind], {
        target: describeTarget(action),
        reason,
    });
    progress(`chaos ${action.index}: ${action.kind} could not be proven in effect: ${reason}`);
}
/** What an action is aimed at, as the schedule says it: a node or role, groups, a client, a lane. */
function describeTarget(action) {
    if (action.groups)
        return action.groups.map((group) => group.join(',')).join('|');
    return action.node ?? action.client ?? action.lane ?? 'all';
}


/***/ }),

/***/ 932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ loadScenarios)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/yaml/locate.js + 1 modules
var locate = __webpack_require__(3223);
// EXTERNAL MODULE: ./build/config/scenario.js
var scenario = __webpack_require__(3741);
;// CONCATENATED MODULE: ./build/config/action-rules.js

/** Keys of an action that say to what and how, besides when (`at`, `wait`, `after`) and `do`. */
const actionDetails = [
    'node',
    'groups',
    'client',
    'lane',
    'loss-percent',
    'delay',
    'jitter',
    'distribution',
    'percent',
    'correlation',
    'kbit',
    'direction',
    'peers',
    'ports',
    'for',
    'settle',
    'policy',
];
const oneNode = { needs: ['node'], takes: ['node', 'lane'], roles: true };
const downNode = { needs: [], takes: ['node'], roles: false };
const client = { needs: [], takes: ['client', 'lane'], roles: false };
/** What is done to a node's packets: the amounts, and which packets are meant for how long. */
function network(needs, amounts) {
    const takes = ['node', ...needs, ...amounts, 'direction', 'peers', 'ports', 'for', 'lane'];
    return { needs, takes, roles: true };
}
/** What each action needs and takes. */
const actionRules = {
    kill: oneNode,
    stop: oneNode,
    start: downNode,
    restart: oneNode,
    pause: oneNode,
    unpause: downNode,
    partition: { needs: ['groups', 'node'], takes: ['groups', 'node', 'lane'], roles: true },
    heal: { needs: [], takes: [], roles: false },
    slow: network(['delay'], ['jitter', 'distribution', 'correlation']),
    flaky: network([], ['loss-percent', 'correlation']),
    duplicate: network(['percent'], ['correlation']),
    reorder: network(['percent'], ['delay', 'correlation']),
    corrupt: network(['percent'], ['correlation']),
    'rate-limit': network(['kbit'], []),
    fast: { needs: [], takes: ['node', 'lane'], roles: true },
    'consumer-crash': client,
    'consumer-close': client,
    'consumer-cancel': client,
    'consumer-start': client,
    'consumer-settle': { needs: ['settle'], takes: ['client', 'lane', 'settle'], roles: false },
    'publisher-crash': client,
    'set-policy': { needs: ['policy'], takes: ['policy', 'lane'], roles: false },
};
/** The rules as JSON Schema alternatives, so that editors complain where we do. */
function actionAlternatives() {
    return scenario/* actionKinds */._R.map((kind) => {
        const { needs, takes } = actionRules[kind];
        const barred = actionDetails.filter((detail) => !takes.includes(detail));
        return {
            properties: { do: { const: kind }, ...Object.fromEntries(barred.map((detail) => [detail, false])) },
            ...(needs.length > 0 ? { oneOf: needs.map((detail) => ({ required: [detail] })) } : {}),
        };
    });
}

// EXTERNAL MODULE: ./build/config/condition.js
var condition = __webpack_require__(9334);
// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(2855);
// EXTERNAL MODULE: ./build/config/scalar-shapes.js
var scalar_shapes = __webpack_require__(5846);
// EXTERNAL MODULE: ./build/config/source.js
var config_source = __webpack_require__(6246);
// EXTERNAL MODULE: ./build/config/structure-shapes.js
var structure_shapes = __webpack_require__(1133);
;// CONCATENATED MODULE: ./build/config/condition-shape.js





const defaultLossPercent = 5;
/** How late the packets are that are overtaken, unless said otherwise. */
const defaultReorderMs = 50;
const lossPercent = (0,scalar_shapes/* decimalNumber */.zD)(0.1, 100);
const share = (0,scalar_shapes/* decimalNumber */.zD)(0.01, 100);
const longestDelayMs = 600_000;
const longestMs = 86_400_000;
/** What an action on a node's network takes, besides the node. */
const conditionFields = {
    'loss-percent': (0,structure_shapes/* optional */.lq)(lossPercent, null, 'Packets lost.', defaultLossPercent),
    delay: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(1, longestDelayMs), null, 'How late packets are; of `reorder`: those that are overtaken.'),
    jitter: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(1, longestDelayMs), null, 'How much the delay differs from packet to packet.'),
    distribution: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(condition/* distributions */._o), null, 'How the jitter is spread; absent: evenly.'),
    percent: (0,structure_shapes/* optional */.lq)(share, null, 'Packets concerned.'),
    correlation: (0,structure_shapes/* optional */.lq)(share, null, 'How much each chance depends on the one before, percent.'),
    kbit: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(8, 10_000_000), null, 'Thousand bits a second.'),
    direction: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(condition/* directions */.vQ), null, 'Packets that arrive at the node, that leave it, or both.', 'in'),
    peers: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)(names/* nodeName */.qp, 'node names', 1, 8), null, 'Only packets from and to these nodes; absent: clients’ too.'),
    ports: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)((0,scalar_shapes/* wholeNumber */.rD)(1, 65_535), 'ports', 1, 8), null, 'Only connections with such a TCP or UDP port at either end.'),
    for: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(100, longestMs), null, 'Ends by itself so long after it came into force.'),
};
const aimDetails = (/* unused pure expression or super */ null && (['direction', 'peers', 'ports', 'for']));
const effectOf = {
    slow: 'delay',
    flaky: 'loss',
    duplicate: 'duplicate',
    reorder: 'reorder',
    corrupt: 'corrupt',
    'rate-limit': 'rate',
};
/** Whether actions of this kind change what a node's network does to packets. */
function makesCondition(kind) {
    return effectOf[kind] !== undefined;
}
/**
 * The condition that a sound action asks for; null when its kind makes none. Reports amounts that mean
 * nothing together.
 */
function conditionOf(kind, written, source, problems) {
    const effectKind = effectOf[kind];
    if (effectKind === undefined)
        return null;
    if (written.jitter === null) {
        for (const detail of ['distribution', 'correlation']) {
            if (written[detail] === null || (detail === 'correlation' && kind !== 'slow'))
                continue;
            const what = `"${detail}" needs a jitter: without one every packet is as late as the next.`;
            problems.value((0,config_source/* nearest */.pA)(source, detail), what, 'Add "jitter:".');
        }
    }
    checkRepeats(source, 'peers', problems);
    checkRepeats(source, 'ports', problems);
    const aim = {
        direction: written.direction ?? 'in',
        peers: written.peers,
        ports: written.ports,
    };
    return { effect: amounts(effectKind, written), aim, durationMs: written.for };
}
function amounts(kind, written) {
    const correlationPercent = written.correlation;
    const percent = written.percent ?? 0;
    switch (kind) {
        case 'delay':
            return {
                kind,
                delayMs: written.delay ?? 0,
                jitterMs: written.jitter ?? 0,
                correlationPercent,
                distribution: written.distribution ?? 'uniform',
            };
        case 'rate':
            return { kind, kbit: written.kbit ?? 0 };
        case 'reorder':
            return { kind, percent, correlationPercent, delayMs: written.delay ?? defaultReorderMs };
        case 'loss':
            return { kind, percent: written['loss-percent'] ?? defaultLossPercent, correlationPercent };
        default:
            return { kind, percent, correlationPercent };
    }
}
function checkRepeats(source, key, problems) {
    const entry = source.kind === 'mapping' ? source.entries.get(key) : undefined;
    if ((0,config_source/* isAbsent */.W0)(entry) || entry.kind !== 'list')
        return;
    const seen = new Set();
    for (const item of entry.items) {
        if (item.kind !== 'scalar')
            continue;
        if (seen.has(item.value))
            problems.value(item, `${String(item.value)} stands here twice.`, 'Remove it.');
        seen.add(item.value);
    }
}

;// CONCATENATED MODULE: ./build/config/due-shape.js




const longest = 86_400_000;
const atLeast = (0,scalar_shapes/* wholeNumber */.rD)(1, 1_000_000_000);
/** The three ways to say when an action is due. */
const dueFields = {
    at: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(0, longest), null, 'Time since the load began.'),
    wait: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(0, longest), null, 'Time since the action before it ended; the first: since the load began.'),
    after: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* mapping */.pq)({
        confirmed: (0,structure_shapes/* optional */.lq)(atLeast, null, 'As soon as so many messages are confirmed.'),
        delivered: (0,structure_shapes/* optional */.lq)(atLeast, null, 'As soon as so many deliveries were made.'),
        lane: (0,structure_shapes/* optional */.lq)(names/* plainName */.MH, null, 'Counted in this lane; absent: in all.'),
    }), null, 'As soon as the load has come so far, but not before the action before it ended.'),
};
const dueKeys = ['at', 'wait', 'after'];
/** Exactly one of `at`, `wait` and `after`; undefined after a problem was reported. */
function dueOf({ at, wait, after }, action, problems) {
    const entries = action.kind === 'mapping' ? action.entries : new Map();
    const given = dueKeys.filter((key) => !(0,config_source/* isAbsent */.W0)(entries.get(key)));
    if (given.length !== 1) {
        const what = given.length === 0
            ? 'It is not said when this action is due.'
            : `An action is due once, not by ${given.join(' and ')}.`;
        return problems.value(action, what, 'Give one of at, wait and after.');
    }
    if (at !== null)
        return { kind: 'time', atMs: at };
    if (wait !== null)
        return { kind: 'wait', waitMs: wait };
    if (after === null)
        return undefined;
    if ((after.confirmed === null) === (after.delivered === null)) {
        return problems.value(entries.get('after') ?? action, 'Expected one of confirmed and delivered.');
    }
    const { confirmed, delivered, lane } = after;
    return confirmed !== null
        ? { kind: 'count', lane, what: 'confirmed', atLeast: confirmed }
        : { kind: 'count', lane, what: 'delivered', atLeast: delivered ?? 1 };
}

// EXTERNAL MODULE: ./build/config/lane-shape.js
var lane_shape = __webpack_require__(5433);
// EXTERNAL MODULE: ./build/config/shape.js
var shape = __webpack_require__(9441);
;// CONCATENATED MODULE: ./build/config/action-shape.js










const written = (0,structure_shapes/* mapping */.pq)({
    ...dueFields,
    do: (0,structure_shapes/* required */.mw)((0,scalar_shapes/* choice */.Yq)(scenario/* actionKinds */._R), 'What is done.'),
    node: (0,structure_shapes/* optional */.lq)(names/* nodeName */.qp, null, `A node, or a role looked up when the action is due: ${names/* nodeRoles */.Wd.join(', ')}.`),
    groups: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)((0,structure_shapes/* list */.p_)(names/* nodeName */.qp, 'node names', 1, 9), 'groups', 1, 9), null, 'Nodes that can talk to each other; nodes not named form one more group.'),
    client: (0,structure_shapes/* optional */.lq)(names/* plainName */.MH, null, 'One publisher or consumer of the lane; absent: all.'),
    lane: (0,structure_shapes/* optional */.lq)(names/* plainName */.MH, null, 'The lane meant; absent: all lanes, or the first for a role.'),
    ...conditionFields,
    settle: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(lane_shape/* settlements */.J1), null, 'What the consumer does with deliveries from now on.'),
    policy: (0,structure_shapes/* optional */.lq)(lane_shape/* policyShape */.Sk, null, 'The policy definition that is set.'),
});
const actionShape = {
    schema: {
        ...written.schema,
        allOf: [{ oneOf: dueKeys.map((key) => ({ required: [key] })) }, { anyOf: actionAlternatives() }],
    },
    read: (0,shape/* transform */.pd)(written, (value, source, problems) => {
        const due = dueOf(value, source, problems);
        const fits = checkDetails(value.do, source, problems);
        if (due === undefined || !fits)
            return undefined;
        return {
            kind: value.do,
            due,
            node: value.node,
            groups: value.groups,
            client: value.client,
            lane: value.lane,
            lossPercent: value.do === 'flaky' ? (value['loss-percent'] ?? defaultLossPercent) : null,
            condition: conditionOf(value.do, value, source, problems),
            settle: value.settle,
            policy: value.policy,
            source,
        };
    }).read,
};
function checkDetails(kind, source, problems) {
    if (source.kind !== 'mapping')
        return false;
    const { needs, takes, roles } = actionRules[kind];
    const before = problems.reported;
    for (const detail of actionDetails) {
        const value = source.entries.get(detail);
        if ((0,config_source/* isAbsent */.W0)(value) || takes.includes(detail))
            continue;
        const known = takes.length > 0 ? `It takes ${takes.join(', ')}.` : 'Remove it.';
        problems.key(value.path, `"${detail}" means nothing to "${kind}".`, known);
    }
    const given = needs.filter((detail) => !(0,config_source/* isAbsent */.W0)(source.entries.get(detail)));
    if (needs.length > 0 && given.length !== 1) {
        const which = needs.join(' or ');
        const fault = given.length === 0 ? `needs ${which}` : `takes ${which}, not both`;
        problems.value(source, `The action "${kind}" ${fault}.`, given.length === 0 ? `Add "${needs[0]}:".` : '');
    }
    const node = source.entries.get('node');
    if (!roles && node?.kind === 'scalar' && (0,names/* isNodeRole */.L1)(String(node.value))) {
        const what = `"${kind}" needs the name of a node: a role is looked up among live nodes.`;
        problems.value(node, what, 'Leave "node" out to mean every node in that state.');
    }
    return problems.reported === before;
}

;// CONCATENATED MODULE: ./build/config/chaos-shape.js






const maxActions = 1000;
const defaultDurationMs = 30_000;
const chaos_shape_longest = 86_400_000;
const weight = (0,scalar_shapes/* decimalNumber */.zD)(0, 1000);
const mixShape = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    actions: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(1, maxActions), 20, 'How many actions are drawn.'),
    'min-wait': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(0, chaos_shape_longest), 5000, 'Shortest wait before an action.', '5s'),
    'max-wait': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(0, chaos_shape_longest), 60_000, 'Longest wait before an action.', '60s'),
    scale: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* decimalNumber */.zD)(0.001, 1000), 1, 'Factor on both waits.'),
    weights: (0,structure_shapes/* section */.uW)((0,structure_shapes/* mapping */.pq)({
        node: (0,structure_shapes/* optional */.lq)(weight, 2, 'Kill a node, or start a killed one.'),
        partition: (0,structure_shapes/* optional */.lq)(weight, 2, 'Isolate a node, or heal.'),
        network: (0,structure_shapes/* optional */.lq)(weight, 1, 'Lose packets at one node or at all, or stop that.'),
    }), 'How often each kind is drawn, relative to the others.'),
    'loss-percent': (0,structure_shapes/* optional */.lq)(lossPercent, defaultLossPercent, 'Packets lost by a network action.'),
}), (value, source, problems) => {
    const { weights, scale } = value;
    if (value['min-wait'] > value['max-wait']) {
        return problems.value((0,config_source/* nearest */.pA)(source, 'min-wait'), '"min-wait" is longer than "max-wait".', 'Swap them.');
    }
    if (weights.node + weights.partition + weights.network === 0) {
        return problems.value((0,config_source/* nearest */.pA)(source, 'weights'), 'With all weights 0 no action can be drawn.');
    }
    return {
        actions: value.actions,
        minWaitMs: Math.round(value['min-wait'] * scale),
        maxWaitMs: Math.round(value['max-wait'] * scale),
        weights,
        lossPercent: value['loss-percent'],
    };
});
/** Scripted actions, or a mix drawn from the seed, or none for a while. */
const chaosShape = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    actions: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)(actionShape, 'actions', 1, maxActions), null, 'Scripted actions, in order.'),
    mix: (0,structure_shapes/* optional */.lq)(mixShape, null, 'Actions drawn from the seed.'),
    duration: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(1000, chaos_shape_longest), null, 'No actions: only load, for so long.', '30s'),
    quiet: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(0, chaos_shape_longest), 5000, 'Load goes on so long after the last action.', '5s'),
}), ({ actions, mix, duration: durationMs, quiet: quietMs }, source, problems) => {
    const given = [actions, mix, durationMs].filter((each) => each !== null).length;
    if (given > 1) {
        return problems.value(source, 'Chaos is one of actions, mix and duration, not several.');
    }
    if (actions !== null)
        return { kind: 'script', actions, quietMs };
    if (mix !== null)
        return { kind: 'mix', mix, quietMs };
    return { kind: 'none', durationMs: durationMs ?? defaultDurationMs };
});

;// CONCATENATED MODULE: ./build/config/broker-shape.js



const word = (0,scalar_shapes/* choice */.Yq)(['auto', 'installed']);
const place = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    suite: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a suite such as bookworm', /^[a-z][a-z0-9-]*$/), null, 'A Debian or Ubuntu suite of the machine’s own package source, e.g. `bookworm`.'),
    image: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('an image such as rabbitmq:4.2', /^[A-Za-z0-9][A-Za-z0-9._/:@-]*$/), null, 'A container image with RabbitMQ in it; needs the docker engine.'),
    rootfs: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a folder'), null, 'A folder that is a root file system with `rabbitmq-server` in it.'),
}), ({ suite, image, rootfs }, source, problems) => {
    const given = [suite, image, rootfs].filter((each) => each !== null);
    if (given.length !== 1) {
        const what = given.length === 0 ? 'none' : 'more than one';
        return problems.value(source, `A broker comes from one of suite, image and rootfs, not from ${what}.`);
    }
    if (suite !== null)
        return { kind: 'suite', suite };
    return image !== null ? { kind: 'image', image } : { kind: 'rootfs', path: rootfs ?? '' };
});
/** `auto`, `installed`, or a mapping that names the one place the broker comes from. */
const brokerShape = {
    schema: { oneOf: [word.schema, { ...place.schema, minProperties: 1, maxProperties: 1 }] },
    read(source, problems) {
        if (source.kind === 'mapping')
            return place.read(source, problems);
        const kind = word.read(source, problems);
        return kind === undefined ? undefined : { kind };
    },
};

// EXTERNAL MODULE: ./build/config/values.js
var values = __webpack_require__(3017);
;// CONCATENATED MODULE: ./build/config/cluster-shape.js







const maxNodes = 9;
const partitionHandlings = [
    'ignore',
    'pause_minority',
    'autoheal',
];
const count = (0,scalar_shapes/* wholeNumber */.rD)(1, maxNodes);
const cluster_shape_names = (0,shape/* transform */.pd)((0,structure_shapes/* list */.p_)(names/* hostName */.Sm, 'node names', 1, maxNodes), (nodes, source, problems) => {
    const twice = nodes.find((node, index) => nodes.indexOf(node) !== index);
    if (twice !== undefined)
        return problems.value(source, `Node "${twice}" is listed twice.`);
    const role = nodes.find(names/* isNodeRole */.L1);
    if (role === undefined)
        return nodes;
    return problems.value(source, `"${role}" is a role in actions, so no node can have that name.`);
});
/** How many nodes, or their names. */
const nodes = {
    schema: { oneOf: [count.schema, cluster_shape_names.schema] },
    read(source, problems) {
        if (source.kind === 'list')
            return cluster_shape_names.read(source, problems);
        if (source.kind === 'mapping') {
            return problems.value(source, `Expected a number of nodes or a list of names, not ${(0,config_source/* describe */.q0)(source)}.`);
        }
        const number = count.read(source, problems);
        return number === undefined ? undefined : (0,names/* numberedNodes */.kO)(number);
    },
};
const clusterShape = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    nodes: (0,structure_shapes/* optional */.lq)(nodes, null, 'How many nodes (named rabbitmq1, rabbitmq2, …), or their names.', 3),
    blockade: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a path'), null, 'A Blockade file whose containers are the nodes; its path is relative to this file.'),
    broker: (0,structure_shapes/* optional */.lq)(brokerShape, { kind: 'auto' }, 'Where RabbitMQ comes from.', 'auto'),
    'partition-handling': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(partitionHandlings), 'pause_minority', 'RabbitMQ’s `cluster_partition_handling`; 4.3 and later ignore it.'),
    'net-tick': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(4000, 600_000), 8000, 'RabbitMQ’s `net_ticktime`: how soon a silent peer counts as down.', '8s'),
    config: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* dictionary */.zz)(values/* scalarText */.ws, 'a mapping of rabbitmq.conf keys to values'), {}, 'Further lines of rabbitmq.conf.'),
    'formation-timeout': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(10_000, 1_800_000), 180_000, 'How long the cluster may take to form.', '3m'),
}), (cluster, source, problems) => {
    if (cluster.nodes !== null && cluster.blockade !== null && source.kind === 'mapping') {
        const path = source.entries.get('nodes')?.path ?? source.path;
        return problems.key(path, 'The nodes come from the Blockade file: "nodes" and "blockade" exclude each other.', 'Remove one.');
    }
    if (cluster['net-tick'] % 1000 !== 0) {
        const written = source.kind === 'mapping' ? source.entries.get('net-tick') : undefined;
        return problems.value(written ?? source, 'RabbitMQ counts its net tick in whole seconds.');
    }
    return cluster;
});

;// CONCATENATED MODULE: ./build/config/finding-class.js
/** The classes of findings a scenario may name; the verdict's own list, which this room may not import. */
const findingClassNames = [
    'loss',
    'tail',
    'order',
    'duplicate',
    'unexpected',
    'corrupt',
    'withheld',
    'policy-drop',
    'dead-lettered',
    'sac-overlap',
    'unconfirmed-gap',
    'returned',
    'nacked',
    'replay',
    'gap',
    'unavailable',
];
/** What may be told to fail: a class, or one kind of duplicates, most of which are legal. */
const failableNames = [
    ...findingClassNames,
    'duplicate.redelivered',
    'duplicate.republished',
    'duplicate.unflagged',
    'duplicate.concurrent',
    'duplicate.after-settle',
];
/**
 * Fail a run unless the scenario says otherwise; the verdict's own list. `duplicate` fails only by the kinds
 * that are no legal redelivery; `unavailable` appears only when a budget is given.
 */
const failingByDefault = [
    'loss',
    'tail',
    'order',
    'duplicate',
    'unexpected',
    'corrupt',
    'withheld',
    'sac-overlap',
    'unavailable',
];

;// CONCATENATED MODULE: ./build/config/expect-shape.js






const findingClass = (0,scalar_shapes/* choice */.Yq)(findingClassNames);
const expectShape = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    fail: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)((0,scalar_shapes/* choice */.Yq)(failableNames), 'finding classes', 0, failableNames.length), failingByDefault, 'The classes of findings that fail a run; of duplicates also one kind, e.g. `duplicate.redelivered`.'),
    order: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(scenario/* orderModes */.Dv), 'first-delivery', 'What counts as out of order.'),
    'drain-limit': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(1000, 3_600_000), 300_000, 'How long the accepted messages may take to arrive after all faults are undone.', '5m'),
    findings: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)((0,structure_shapes/* mapping */.pq)({
        class: (0,structure_shapes/* required */.mw)(findingClass, 'The class of the finding.'),
        lane: (0,structure_shapes/* optional */.lq)(names/* plainName */.MH, null, 'In this lane; absent: in any.'),
    }), 'findings', 0, 100), [], 'A known-bad set-up: the run passes only if these findings do appear.'),
    unavailable: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(0, 86_400_000), null, 'Longest time in which nobody could publish, or nobody could consume; absent: no budget.'),
}), (value) => ({
    fail: value.fail,
    order: value.order,
    drainLimitMs: value['drain-limit'],
    findings: value.findings,
    unavailableMs: value.unavailable,
}));

// EXTERNAL MODULE: ./build/config/seed.js
var seed = __webpack_require__(7478);
;// CONCATENATED MODULE: ./build/config/merge.js

/** Keys of which a mapping holds one at most: the more specific file part wins over the default. */
const alternatives = [
    ['nodes', 'blockade'],
    ['actions', 'mix', 'duration'],
    ['at', 'after', 'wait'],
];
/** Written as a whole or not at all. */
const atomic = new Set(['broker', 'policy']);
/** `over` on top of `under`: mappings key by key, everything else replaced. Each value keeps its own place. */
function merge(under, over) {
    if ((0,config_source/* isAbsent */.W0)(over))
        return under ?? over;
    if (under?.kind !== 'mapping' || over.kind !== 'mapping')
        return over;
    const entries = new Map(under.entries);
    for (const [key, value] of over.entries) {
        for (const rival of rivalsOf(key))
            entries.delete(rival);
        const merged = atomic.has(key) ? value : merge(entries.get(key), value);
        if (merged !== undefined)
            entries.set(key, merged);
    }
    // Rivals that stand side by side in `over` are its own mistake and must stay visible.
    for (const [key, value] of over.entries)
        if (!entries.has(key))
            entries.set(key, value);
    return { kind: 'mapping', path: over.path, entries };
}
function rivalsOf(key) {
    return alternatives
        .filter((group) => group.includes(key))
        .flat()
        .filter((other) => other !== key);
}

;// CONCATENATED MODULE: ./build/config/workload-shape.js





const singleLaneName = 'main';
const maxLanes = 50;
const workload_shape_written = (0,structure_shapes/* mapping */.pq)({
    ...lane_shape/* laneParts */.ZX,
    lanes: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)(lane_shape/* laneShape */.ms, 'lanes', 1, maxLanes), null, 'Several queues at the same time; queue, publishers and consumers beside them are defaults for all.'),
});
const lane = (0,shape/* transform */.pd)(lane_shape/* laneShape */.ms, ({ name, queue, publishers, consumers }) => ({
    name,
    publishers,
    consumers,
    queue: {
        type: queue.type,
        replicas: queue.replicas,
        singleActiveConsumer: queue['single-active-consumer'],
        arguments: queue.arguments,
        policy: queue.policy,
        leader: queue.leader,
    },
}));
const workloadShape = {
    schema: workload_shape_written.schema,
    read(source, problems) {
        workload_shape_written.read(source, problems);
        return laneSources(source)
            .map((each) => lane.read(each, problems))
            .filter((each) => each !== undefined);
    },
};
/** Each lane with the workload's own queue, publishers and consumers merged under it. */
function laneSources(workload) {
    if (workload.kind !== 'mapping')
        return [];
    const shared = new Map([...workload.entries].filter(([key]) => key in lane_shape/* laneParts */.ZX));
    const common = { kind: 'mapping', path: workload.path, entries: shared };
    const lanes = workload.entries.get('lanes');
    if (!(0,config_source/* isAbsent */.W0)(lanes)) {
        const items = lanes.kind === 'list' ? lanes.items : [];
        return items.map((item) => merge(common, item) ?? item);
    }
    const name = { kind: 'scalar', path: workload.path, value: singleLaneName };
    return [{ ...common, entries: new Map([['name', name], ...shared]) }];
}

;// CONCATENATED MODULE: ./build/config/scenario-shape.js









const parts = {
    cluster: (0,structure_shapes/* section */.uW)((0,shape/* checked */.KD)(clusterShape), 'The nodes and the broker on them.'),
    workload: (0,structure_shapes/* section */.uW)((0,shape/* checked */.KD)(workloadShape), 'Queues, publishers and consumers.'),
    chaos: (0,structure_shapes/* section */.uW)((0,shape/* checked */.KD)(chaosShape), 'What is broken, and when.'),
    expect: (0,structure_shapes/* section */.uW)((0,shape/* checked */.KD)(expectShape), 'What the run must and must not show.'),
    runs: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(1, 1000), 1, 'How many runs, each with its own seed.'),
    seed: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(0, seed/* maxSeed */.m), null, 'Seed of the first run; absent: a fresh one each time.'),
    retries: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(0, 10), 2, 'How often an inconclusive run is tried again.'),
};
const scenarioShape = (0,structure_shapes/* mapping */.pq)({
    name: (0,structure_shapes/* required */.mw)(names/* plainName */.MH, 'The scenario’s name, unique in the file.'),
    ...parts,
});
/** The same keys without a name: merged under every scenario of the file. */
const defaultsShape = (0,structure_shapes/* mapping */.pq)(parts);

;// CONCATENATED MODULE: ./build/config/file-shape.js



const version = {
    schema: { const: 1 },
    read(source, problems) {
        if (source.kind === 'scalar' && source.value === 1)
            return 1;
        return problems.value(source, `Expected version 1, not ${(0,config_source/* describe */.q0)(source)}.`, 'This program reads "version: 1".');
    },
};
/** Scenarios are read one by one, after the defaults were merged under each. */
const unread = { schema: scenarioShape.schema, read: (source) => source };
const maxScenarios = 500;
const fileShape = (0,structure_shapes/* mapping */.pq)({
    version: (0,structure_shapes/* required */.mw)(version, 'The version of this format, 1.'),
    defaults: (0,structure_shapes/* optional */.lq)(defaultsShape, null, 'Merged under every scenario; what the scenario says wins.'),
    scenarios: (0,structure_shapes/* required */.mw)((0,structure_shapes/* list */.p_)(unread, 'scenarios', 1, maxScenarios), 'The scenarios.'),
});

;// CONCATENATED MODULE: ./build/config/overrides.js



/** First step of the paths of values that were given on the command line. */
const overrideRoot = '--set';
/**
 * The scenario with values given as `cluster.net-tick` → `8s` or `chaos.actions[0].at` → `3s` on top. A value
 * is written as in the file, so `[a, b]` is a list.
 */
function override(scenario, set, problems) {
    return Object.entries(set).reduce((source, [key, text]) => {
        const path = [overrideRoot, key];
        try {
            const value = (0,config_source/* sourceOf */.vz)((0,locate/* locateYaml */.GO)(text).value, path);
            return withValue(source, stepsOf(key), value, path);
        }
        catch (error) {
            if (!(error instanceof locate/* YamlProblem */.lw) && !(error instanceof NoSuchItem))
                throw error;
            problems.key(path, `"${key}" cannot be set to "${text}": ${error.message}.`);
            return source;
        }
    }, scenario);
}
class NoSuchItem extends Error {
    name = 'NoSuchItem';
}
function stepsOf(key) {
    return key.split(/\.|(?=\[)/).map((step) => {
        const index = /^\[(\d+)\]$/.exec(step)?.[1];
        return index === undefined ? step : Number(index);
    });
}
function withValue(target, [step, ...rest], value, path) {
    if (step === undefined)
        return value;
    const inner = target && (0,config_source/* child */.jf)(target, step);
    if (typeof step === 'string') {
        const entries = new Map([[step, withValue(inner, rest, value, path)]]);
        const under = target?.kind === 'mapping' ? target : undefined;
        return merge(under, { kind: 'mapping', path: target?.path ?? path, entries }) ?? value;
    }
    if (target?.kind !== 'list' || inner === undefined)
        throw new NoSuchItem(`there is no item [${step}]`);
    const items = target.items.map((item) => (item === inner ? withValue(item, rest, value, path) : item));
    return { ...target, items };
}

// EXTERNAL MODULE: ./build/yaml/suggest.js
var suggest = __webpack_require__(9964);
;// CONCATENATED MODULE: ./build/config/client-names.js
/**
 * The names that the clients of a lane have in actions: publishers `a`, `b`, … `z`, `p27`, …, consumers `c1`,
 * `c2`, …; with the lane's name and a dot in front where there are several lanes.
 */
function clientNames({ name, publishers, consumers }, kind, severalLanes) {
    const count = kind === 'consumer' ? consumers.count : publishers.count;
    const short = Array.from({ length: count }, (_, index) => kind === 'consumer' ? `c${index + 1}` : publisherName(index));
    return severalLanes ? [...short, ...short.map((each) => `${name}.${each}`)] : short;
}
function publisherName(index) {
    return index < 26 ? String.fromCharCode(97 + index) : `p${index + 1}`;
}

;// CONCATENATED MODULE: ./build/config/check-lanes.js




/** Reports lanes, clients and counts of an action that the workload does not have, or never reaches. */
function checkLanes(action, lanes, problems) {
    const { lane, due, source: at } = action;
    if (lane !== null && unknownLane(lane, lanes, (0,config_source/* nearest */.pA)(at, 'lane'), problems))
        return;
    checkClient(action, lanes, problems);
    if (due.kind !== 'count')
        return;
    const after = (0,config_source/* nearest */.pA)(at, 'after');
    if (due.lane !== null && unknownLane(due.lane, lanes, (0,config_source/* nearest */.pA)(after, 'lane'), problems))
        return;
    const counted = lanes.filter(({ name }) => due.lane === null || name === due.lane);
    if (due.what === 'delivered' && counted.every(({ consumers }) => consumers.count === 0)) {
        problems.value((0,config_source/* nearest */.pA)(after, 'delivered'), 'Nothing is delivered there: the lane has no consumers.');
    }
    const limits = counted.map(({ publishers: { count, messages } }) => count * (messages ?? Number.POSITIVE_INFINITY));
    const most = limits.reduce((sum, limit) => sum + limit, 0);
    if (due.what === 'confirmed' && due.atLeast > most) {
        problems.value((0,config_source/* nearest */.pA)(after, 'confirmed'), `Only ${most} messages are published there.`, `Use ${most} or fewer.`);
    }
}
function checkClient({ kind, client, lane, source }, lanes, problems) {
    if (!scenario/* clientActionKinds */.HY.includes(kind))
        return;
    const what = kind === 'publisher-crash' ? 'publisher' : 'consumer';
    const wanted = lanes.filter(({ name }) => lane === null || name === lane);
    const names = wanted.flatMap((each) => clientNames(each, what, lanes.length > 1));
    if (names.length === 0) {
        problems.value((0,config_source/* nearest */.pA)(source, 'do'), `There is no ${what} that could do that.`, `Its count is 0.`);
    }
    else if (client !== null && !names.includes(client)) {
        const near = (0,suggest/* suggest */.Z)(client, names);
        const known = names.length > 6 ? `${names.slice(0, 6).join(', ')}, …` : names.join(', ');
        const hint = near === null ? `The ${what}s are ${known}.` : `Did you mean "${near}"?`;
        problems.value((0,config_source/* nearest */.pA)(source, 'client'), `There is no ${what} "${client}".`, hint);
    }
}
/** Reports a lane that the scenario does not have; true when it did. */
function unknownLane(name, lanes, source, problems) {
    const names = lanes.map((lane) => lane.name);
    if (names.includes(name))
        return false;
    const near = (0,suggest/* suggest */.Z)(name, names);
    const hint = near === null ? `The lanes are ${names.join(', ')}.` : `Did you mean "${near}"?`;
    problems.value(source, `There is no lane "${name}".`, hint);
    return true;
}

;// CONCATENATED MODULE: ./build/config/check-nodes.js


/** Reports a node that the cluster does not have; true when it did. */
function unknownNode(name, nodes, source, problems, rolesToo = false) {
    if (nodes.includes(name) || (rolesToo && (0,names/* isNodeRole */.L1)(name)))
        return false;
    const candidates = rolesToo ? [...nodes, ...names/* nodeRoles */.Wd] : nodes;
    const near = (0,suggest/* suggest */.Z)(name, candidates);
    const role = (0,names/* isNodeRole */.L1)(name) ? 'A role can stand only in an action. ' : '';
    const hint = near === null || near === name ? `The nodes are ${nodes.join(', ')}.` : `Did you mean "${near}"?`;
    problems.value(source, `There is no node "${name}".`, role + hint);
    return true;
}

// EXTERNAL MODULE: ./build/config/duration.js
var duration = __webpack_require__(1359);
;// CONCATENATED MODULE: ./build/config/check-script.js



const needed = {
    kill: ['up', 'paused'],
    stop: ['up'],
    restart: ['up'],
    pause: ['up'],
    start: ['down'],
    unpause: ['paused'],
};
const result = {
    kill: 'down',
    stop: 'down',
    restart: 'up',
    pause: 'paused',
    start: 'up',
    unpause: 'up',
};
/** Plays a script in order and reports the actions that can have no effect: they could never be proven in effect. */
function checkScript(actions, nodes, problems) {
    const states = new Map(nodes.map((node) => [node, 'up']));
    let partitioned = false;
    let disturbed = false;
    let lastAtMs = 0;
    for (const action of actions) {
        const at = action.source;
        if (action.due.kind === 'time') {
            if (action.due.atMs < lastAtMs) {
                const what = `This action is due before the one in front of it (${(0,duration/* formatDuration */.a3)(lastAtMs)}).`;
                problems.value((0,config_source/* nearest */.pA)(at, 'at'), what, 'Put the actions in order of time.');
            }
            lastAtMs = Math.max(lastAtMs, action.due.atMs);
        }
        playOnNodes(action, states, problems);
        if (action.kind === 'heal' && !partitioned) {
            problems.value((0,config_source/* nearest */.pA)(at, 'do'), 'There is no partition to heal here.', 'Put a partition before it, or remove it.');
        }
        if (action.kind === 'fast' && !disturbed) {
            problems.value((0,config_source/* nearest */.pA)(at, 'do'), 'No node is flaky here, nor disturbed otherwise.', 'Put "flaky", "slow" or the like before it, or remove it.');
        }
        if (action.kind === 'partition')
            partitioned = true;
        if (action.kind === 'heal')
            partitioned = false;
        if (action.condition !== null)
            disturbed = true;
        if (action.kind === 'fast' && action.node === null)
            disturbed = false;
    }
}
function playOnNodes({ kind, node, source: at }, states, problems) {
    const fit = needed[kind];
    const after = result[kind];
    if (fit === undefined || after === undefined)
        return;
    const may = ([, state]) => fit.includes(state) || state === 'unknown';
    const candidates = [...states].filter(may).map(([name]) => name);
    if (node === null || (0,names/* isNodeRole */.L1)(node)) {
        if (candidates.length === 0) {
            problems.value((0,config_source/* nearest */.pA)(at, 'do'), `No node is ${fit.join(' or ')} here, so "${kind}" can do nothing.`);
        }
        for (const name of candidates)
            states.set(name, node === null ? after : 'unknown');
        return;
    }
    if (!candidates.includes(node)) {
        const how = `${node} is ${states.get(node)} here, by the actions before`;
        problems.value((0,config_source/* nearest */.pA)(at, 'node'), `"${kind}" can do nothing: ${how}.`, hintFor(states.get(node)));
    }
    states.set(node, after);
}
function hintFor(state) {
    if (state === 'down')
        return 'Start it first, or choose another node.';
    if (state === 'paused')
        return 'Unpause it first, or choose another node.';
    return 'Remove the action, or choose another node.';
}

;// CONCATENATED MODULE: ./build/config/check-chaos.js




/**
 * Reports actions that cannot be, given the nodes and the lanes (null: not known). Only a sound script, all of
 * whose actions could be read, is played through.
 */
function checkChaos(chaos, source, sound, nodes, lanes, problems) {
    if (chaos.kind === 'mix' && nodes !== null && nodes.length < 2) {
        problems.value((0,config_source/* nearest */.pA)(source, 'mix'), 'A mix never kills the last live node, so it needs two nodes.', 'Add nodes.');
    }
    if (chaos.kind !== 'script')
        return;
    const before = problems.reported;
    for (const action of chaos.actions) {
        if (nodes !== null)
            checkNodes(action, nodes, problems);
        if (lanes !== null)
            checkLanes(action, lanes, problems);
    }
    if (sound && nodes !== null && problems.reported === before)
        checkScript(chaos.actions, nodes, problems);
}
function checkNodes({ kind, node, groups, condition, source: at }, nodes, problems) {
    if (node !== null)
        unknownNode(node, nodes, (0,config_source/* nearest */.pA)(at, 'node'), problems, true);
    condition?.aim.peers?.forEach((name, index) => {
        const peer = (0,config_source/* nearest */.pA)(at, 'peers', index);
        if (!unknownNode(name, nodes, peer, problems) && name === node)
            problems.value(peer, `${name} is the node itself, not a peer of it.`, 'Name other nodes.');
    });
    let known = true;
    groups?.forEach((group, g) => {
        group.forEach((name, n) => {
            if (unknownNode(name, nodes, (0,config_source/* nearest */.pA)(at, 'groups', g, n), problems, true))
                known = false;
        });
    });
    if (kind !== 'partition')
        return;
    if (nodes.length < 2)
        problems.value(at, 'One node alone cannot be partitioned.', 'Add nodes.');
    const whole = groups?.some((group) => nodes.every((name) => group.includes(name))) ?? false;
    if (known && nodes.length > 1 && whole) {
        problems.value((0,config_source/* nearest */.pA)(at, 'groups'), 'A group of all nodes separates nothing.', 'Name fewer nodes in it.');
    }
}

;// CONCATENATED MODULE: ./build/config/check-queue.js


/** Arguments that have a key of their own here. */
const ownKeys = {
    'x-queue-type': 'type',
    'x-single-active-consumer': 'single-active-consumer',
    'x-quorum-initial-group-size': 'replicas',
    'x-initial-cluster-size': 'replicas',
};
/** Arguments that a broker refuses, or silently ignores, on other types of queues. */
const typesOfArgument = {
    'x-delivery-limit': ['quorum'],
    'x-dead-letter-strategy': ['quorum'],
    'x-max-in-memory-length': ['quorum'],
    'x-max-in-memory-bytes': ['quorum'],
    'x-quorum-target-group-size': ['quorum'],
    'x-queue-mode': ['classic', 'mirrored'],
    'x-queue-version': ['classic', 'mirrored'],
    'x-queue-master-locator': ['classic', 'mirrored'],
    'x-max-age': ['stream'],
    'x-stream-max-segment-size-bytes': ['stream'],
    'x-stream-filter-size-bytes': ['stream'],
};
/** Reports what a queue of this type, on these nodes (null: not known), cannot be. */
function checkQueue(queue, source, nodes, problems) {
    const { type, replicas, leader } = queue;
    if (type === 'classic' && replicas !== null && replicas > 1) {
        const hint = 'Use type quorum, or mirrored.';
        problems.value((0,config_source/* nearest */.pA)(source, 'replicas'), 'A classic queue lives on one node.', hint);
    }
    else if (replicas !== null && nodes !== null && replicas > nodes.length) {
        const what = `${replicas} replicas need ${replicas} nodes, and the cluster has ${nodes.length}.`;
        problems.value((0,config_source/* nearest */.pA)(source, 'replicas'), what, `Use ${nodes.length} or fewer, or add nodes.`);
    }
    if (type === 'stream' && queue.singleActiveConsumer) {
        const what = 'A stream as a queue has no single active consumer.';
        problems.value((0,config_source/* nearest */.pA)(source, 'single-active-consumer'), what, 'Use type quorum, classic or mirrored.');
    }
    if (leader !== null && nodes !== null)
        unknownNode(leader, nodes, (0,config_source/* nearest */.pA)(source, 'leader'), problems);
    checkArguments(queue, source, problems);
    checkPolicy(queue, source, problems);
}
function checkArguments({ type, arguments: given }, source, problems) {
    for (const name of Object.keys(given)) {
        const at = (0,config_source/* nearest */.pA)(source, 'arguments', name).path;
        const own = ownKeys[name];
        const types = typesOfArgument[name];
        if (own !== undefined)
            problems.key(at, `"${name}" is set by "${own}".`, `Use "${own}" instead.`);
        else if (types !== undefined && !types.includes(type)) {
            problems.key(at, `"${name}" means nothing to a ${type} queue.`, `It belongs to ${types.join(' and ')} queues.`);
        }
    }
}
function checkPolicy({ type, policy }, source, problems) {
    if (type !== 'quorum' && type !== 'stream')
        return;
    for (const key of Object.keys(policy)) {
        if (!key.startsWith('ha-'))
            continue;
        const at = (0,config_source/* nearest */.pA)(source, 'policy', key).path;
        problems.key(at, `"${key}" mirrors classic queues; a ${type} queue ignores it.`, 'Use type mirrored, or "replicas".');
    }
}

;// CONCATENATED MODULE: ./build/config/check-workload.js




const defaultReplicas = 3;
/** Reports what cannot be, given the cluster (null: it is not known); the lanes with their replicas settled. */
function checkWorkload(drafts, workload, cluster, problems) {
    const sources = laneSources(workload);
    reportSameNames(drafts, sources, problems);
    return drafts.map((draft, index) => {
        const source = sources[index] ?? workload;
        const nodes = cluster?.nodes ?? null;
        checkQueue(draft.queue, (0,config_source/* nearest */.pA)(source, 'queue'), nodes, problems);
        checkClients(draft, source, nodes, problems);
        const replicas = draft.queue.replicas ?? Math.min(defaultReplicas, nodes?.length ?? defaultReplicas);
        return { ...draft, queue: { ...draft.queue, replicas: draft.queue.type === 'classic' ? 1 : replicas } };
    });
}
function reportSameNames(drafts, sources, problems) {
    drafts.forEach(({ name }, index) => {
        const first = drafts.findIndex((other) => other.name === name);
        const source = sources[index];
        if (first === index || source === undefined)
            return;
        problems.value((0,config_source/* nearest */.pA)(source, 'name'), `There are two lanes named "${name}".`, 'Rename one.');
    });
}
function checkClients({ queue, publishers, consumers }, source, nodes, problems) {
    for (const [part, spec] of [
        ['publishers', publishers],
        ['consumers', consumers],
    ]) {
        if (spec.node !== null && nodes !== null)
            unknownNode(spec.node, nodes, (0,config_source/* nearest */.pA)(source, part, 'node'), problems);
    }
    if (queue.type !== 'stream')
        return;
    if (consumers.prefetch === 0 && consumers.count > 0) {
        problems.value((0,config_source/* nearest */.pA)(source, 'consumers', 'prefetch'), 'A consumer of a stream needs a prefetch of at least 1.');
    }
    if (consumers.settle === 'reject' || consumers.settle === 'requeue') {
        const what = `A stream cannot take a delivery back, so its consumer cannot ${consumers.settle}.`;
        problems.value((0,config_source/* nearest */.pA)(source, 'consumers', 'settle'), what, 'Use ack or hold.');
    }
}

// EXTERNAL MODULE: ./build/config/problem.js
var config_problem = __webpack_require__(8308);
;// CONCATENATED MODULE: ./build/config/cluster-spec.js




const defaultNodes = 3;
/** Keys of rabbitmq.conf that the scenario file has a key of its own for. */
const cluster_spec_ownKeys = {
    cluster_partition_handling: 'partition-handling',
    net_ticktime: 'net-tick',
};
/**
 * The cluster with its nodes known and its paths made relative to the folder of the scenario file.
 * Undefined after a problem was reported.
 */
function clusterSpec(draft, source, folder, facts, problems) {
    const before = problems.reported;
    const blockadeFile = draft.blockade === null ? null : resolve(folder, draft.blockade);
    const nodes = blockadeFile === null
        ? (draft.nodes ?? (0,names/* numberedNodes */.kO)(defaultNodes))
        : blockadeNodes(blockadeFile, (0,config_source/* nearest */.pA)(source, 'blockade'), facts, problems);
    const broker = resolvedBroker(draft.broker, folder);
    if (broker.kind === 'rootfs' && facts.fileExists?.(broker.path) === false) {
        problems.value((0,config_source/* nearest */.pA)(source, 'broker', 'rootfs'), `There is no folder ${broker.path}.`);
    }
    for (const key of Object.keys(draft.config)) {
        const own = cluster_spec_ownKeys[key];
        if (own === undefined)
            continue;
        problems.key((0,config_source/* nearest */.pA)(source, 'config', key).path, `"${key}" is set by "${own}".`, `Use "${own}" instead.`);
    }
    if (nodes === undefined || problems.reported > before)
        return undefined;
    return {
        nodes,
        blockadeFile,
        broker,
        partitionHandling: draft['partition-handling'],
        netTickSeconds: draft['net-tick'] / 1000,
        config: draft.config,
        formationTimeoutMs: draft['formation-timeout'],
    };
}
function blockadeNodes(path, source, { fileExists, nodesOfBlockadeFile }, problems) {
    if (fileExists?.(path) === false) {
        return problems.value(source, `There is no Blockade file ${path}.`, 'Its path is relative to this file.');
    }
    if (nodesOfBlockadeFile === undefined) {
        return problems.value(source, 'Blockade files cannot be read here.', 'Use "nodes" instead.');
    }
    const read = nodesOfBlockadeFile(path);
    if (!read.ok) {
        for (const problem of read.problems)
            problems.value(source, (0,config_problem/* formatProblem */.V)(problem));
        return undefined;
    }
    if (read.nodes.length > 0)
        return read.nodes;
    return problems.value(source, `The Blockade file ${path} names no containers.`);
}
function resolvedBroker(broker, folder) {
    return broker.kind === 'rootfs' ? { kind: 'rootfs', path: resolve(folder, broker.path) } : broker;
}
function resolve(folder, path) {
    return external_node_path_.posix.isAbsolute(path) ? path : external_node_path_.posix.join(folder, path);
}

;// CONCATENATED MODULE: ./build/config/read-scenario.js







/**
 * One scenario from its merged source; `path` is where the scenario itself stands in the file. Parts that were read well are checked against each other even when
 * another part is wrong, so that one reading tells everything. Undefined after a problem was reported.
 */
function readScenario(source, path, context) {
    const { problems, facts, locate } = context;
    const before = problems.reported;
    const draft = scenarioShape.read(source, problems);
    if (draft === undefined)
        return undefined;
    const [clusterAt, workloadAt, chaosAt, expectAt] = ['cluster', 'workload', 'chaos', 'expect'].map((key) => (0,config_source/* nearest */.pA)(source, key));
    const folder = external_node_path_.posix.dirname(context.fileName);
    const cluster = (draft.cluster.sound && draft.cluster.value
        ? clusterSpec(draft.cluster.value, clusterAt, folder, facts, problems)
        : null) ?? null;
    const lanes = checkWorkload(draft.workload.value ?? [], workloadAt, cluster, problems);
    const knownLanes = draft.workload.sound ? lanes : null;
    const chaos = draft.chaos.value;
    if (chaos)
        checkChaos(chaos, chaosAt, draft.chaos.sound, cluster?.nodes ?? null, knownLanes, problems);
    const expect = draft.expect.value;
    if (expect && knownLanes)
        checkExpectations(expect, expectAt, knownLanes, problems);
    if (problems.reported > before || !cluster || !chaos || !expect)
        return undefined;
    return {
        name: draft.name,
        position: locate(path),
        cluster,
        lanes,
        chaos: withPositions(chaos, locate),
        expect,
        runs: draft.runs,
        seed: draft.seed,
        retries: draft.retries,
    };
}
function checkExpectations({ findings }, source, lanes, problems) {
    findings.forEach(({ lane }, index) => {
        if (lane !== null)
            unknownLane(lane, lanes, (0,config_source/* nearest */.pA)(source, 'findings', index, 'lane'), problems);
    });
}
function withPositions(chaos, locate) {
    if (chaos.kind !== 'script')
        return chaos;
    const actions = chaos.actions.map(({ source, ...action }) => ({
        ...action,
        position: locate(source.path),
    }));
    return { ...chaos, actions };
}

;// CONCATENATED MODULE: ./build/config/load.js







/**
 * Reads a scenario file. `fileName` is used in positions, and its folder for relative paths in the file.
 * Never throws for anything that stands in the text: every problem comes back, in the order of the file.
 */
function loadScenarioFile(text, fileName, options = {}) {
    const parsed = parse(text, fileName);
    if ('problem' in parsed)
        return { ok: false, problems: [parsed.problem] };
    const problems = new shape/* Problems */.Zw();
    const scenarios = readScenarios(parsed, fileName, options, problems);
    if (problems.all.length === 0)
        return { ok: true, file: { version: 1, file: fileName, scenarios } };
    const located = problems.all.map((found) => locateProblem(found, parsed.yaml, fileName));
    return { ok: false, problems: located.sort(inFileOrder) };
}
function parse(text, fileName) {
    const problem = (line, column, message, suggestion) => ({
        problem: { file: fileName, line, column, path: '', message, suggestion },
    });
    try {
        const yaml = (0,locate/* locateYaml */.GO)(text);
        const root = (0,config_source/* sourceOf */.vz)(yaml.value);
        if (root.kind === 'scalar' && root.value === null) {
            return problem(1, 1, 'The file is empty.', 'Begin with "version: 1" and "scenarios:".');
        }
        return { yaml, root };
    }
    catch (error) {
        if (error instanceof config_source/* TooManyValues */.sF)
            return problem(1, 1, `${error.message}.`, 'Use fewer aliases.');
        if (!(error instanceof locate/* YamlProblem */.lw))
            throw error;
        const { line, column } = error.place;
        return problem(line, column, `This is not sound YAML: ${error.message}.`, tabHint(text, line));
    }
}
/** The commonest mistake has a message of the parser that does not name it. */
function tabHint(text, line) {
    const written = text.split('\n')[line - 1] ?? '';
    return /^ *\t/.test(written) ? 'The line is indented with a tab: YAML wants spaces.' : '';
}
function readScenarios({ root, yaml }, fileName, options, problems) {
    fileShape.read(root, problems);
    const written = (0,config_source/* child */.jf)(root, 'scenarios');
    const items = written?.kind === 'list' ? written.items : [];
    const defaults = (0,config_source/* child */.jf)(root, 'defaults');
    load_reportSameNames(items, problems);
    const locate = (path) => positionOf(path, yaml, fileName);
    return items
        .map((item) => {
        const merged = item.kind === 'mapping' ? override(merge(defaults, item) ?? item, options.set ?? {}, problems) : item;
        return readScenario(merged, item.path, { fileName, facts: options, problems, locate });
    })
        .filter((scenario) => scenario !== undefined);
}
function load_reportSameNames(items, problems) {
    const seen = new Set();
    for (const item of items) {
        const name = (0,config_source/* child */.jf)(item, 'name');
        if ((0,config_source/* isAbsent */.W0)(name) || name.kind !== 'scalar')
            continue;
        const text = String(name.value);
        if (seen.has(text))
            problems.value((0,config_source/* nearest */.pA)(item, 'name'), `There are two scenarios named "${text}".`, 'Rename one.');
        seen.add(text);
    }
}
function positionOf(path, yaml, fileName, at = 'value') {
    if (path[0] === overrideRoot)
        return { file: `${overrideRoot} ${String(path[1])}`, line: 1, column: 1 };
    const place = at === 'key' ? yaml.keyPositionOf(path) : yaml.positionOf(path);
    return { file: fileName, ...place };
}
function locateProblem({ path, at, message, suggestion }, yaml, fileName) {
    const inFile = path[0] === overrideRoot ? String(path[1]) : (0,config_source/* formatPath */.jV)(path);
    return { ...positionOf(path, yaml, fileName, at), path: inFile, message, suggestion };
}
function inFileOrder(a, b) {
    return a.line - b.line || a.column - b.column;
}

// EXTERNAL MODULE: ./build/config/presets.js + 7 modules
var presets = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/blockade/read-blockade-file.js + 10 modules
var read_blockade_file = __webpack_require__(9554);
;// CONCATENATED MODULE: ./build/run/blockade-nodes.js



/**
 * The containers of a Blockade file, in its order; `file` names it in messages.
 * @param tell is told, a line each, what stands in the file and has no effect on a run.
 */
function blockadeNodesOf(path, file, environment = process.env, tell = () => { }) {
    const workingDirectory = process.cwd();
    const read = (0,read_blockade_file/* readBlockadeFile */.A)((0,external_node_fs_.readFileSync)(path, 'utf8'), { file, environment, workingDirectory });
    if (!read.ok)
        return read;
    for (const note of read.notes)
        tell((0,config_problem/* formatProblem */.V)(note));
    return { ok: true, nodes: read.file.containers.map(({ name }) => name) };
}

// EXTERNAL MODULE: ./build/run/contract.js
var contract = __webpack_require__(5402);
;// CONCATENATED MODULE: ./build/run/load-scenarios.js







/** A scenario file is written by people; anything larger is a mistake or an attack. */
const largestFileBytes = 1024 * 1024;
/**
 * The scenarios that the options ask for: of the file, or built in; overridden and of the wanted name.
 * @param tell is told once, a line each, what stands in a Blockade file and has no effect on a run.
 * @throws ConfigurationError with every problem.
 */
async function loadScenarios(options, tell = () => { }) {
    const { name, text } = options.scenarioFile === null ? presetOf(options) : readFile(options.scenarioFile, options);
    const inWorkspace = (path) => (0,external_node_path_.resolve)(options.workspace, path);
    // Several scenarios may share one Blockade file.
    const notes = new Set();
    const loaded = loadScenarioFile(text, name, {
        set: options.set,
        fileExists: (path) => (0,external_node_fs_.existsSync)(inWorkspace(path)),
        nodesOfBlockadeFile: (path) => blockadeNodesOf(inWorkspace(path), path, process.env, (note) => notes.add(note)),
    });
    notes.forEach(tell);
    if (!loaded.ok) {
        throw new contract/* ConfigurationError */.j1(loaded.problems.map(({ file, line, column, message, suggestion }) => ({
            position: { file, line, column },
            message,
            hint: suggestion,
        })));
    }
    const wanted = options.scenarioFile === null
        ? loaded.file.scenarios.map(withoutPosition)
        : named(loaded.file, options.scenarioName);
    return wanted.map((scenario) => overridden(scenario, options));
}
function presetOf({ scenarioName }) {
    const name = scenarioName ?? presets/* defaultPresetName */.gE;
    const preset = (0,presets/* findPreset */.t)(name);
    if (!preset) {
        const names = presets/* presets */.v4.map((each) => each.name);
        throw problem(`There is no built-in scenario "${name}".${(0,suggest/* didYouMean */.a)(name, names)}`, `Built in: ${names.join(', ')}. For a scenario of your own give its file.`);
    }
    return { name: `(built-in ${name})`, text: preset.yaml };
}
function readFile(file, { workspace }) {
    const path = (0,external_node_path_.resolve)(workspace, file);
    const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (!stats)
        throw problem(`There is no scenario file ${file}.`, `It was looked for in ${workspace}.`);
    if (!stats.isFile())
        throw problem(`The scenario file ${file} is not a file.`, 'Give the path of a YAML file.');
    if (stats.size > largestFileBytes) {
        throw problem(`The scenario file ${file} has ${stats.size} bytes; the limit is ${largestFileBytes}.`, 'Is it the right file?');
    }
    const shown = (0,external_node_path_.relative)(workspace, path);
    return { name: shown.startsWith('..') ? path : shown, text: (0,external_node_fs_.readFileSync)(path, 'utf8') };
}
function named({ scenarios, file }, name) {
    if (name === null)
        return scenarios;
    const found = scenarios.filter((scenario) => scenario.name === name);
    if (found.length > 0)
        return found;
    const names = scenarios.map((scenario) => scenario.name);
    throw problem(`There is no scenario "${name}" in ${file}.${(0,suggest/* didYouMean */.a)(name, names)}`, `It has: ${names.join(', ')}.`);
}
/** What is built in stands in no file of the user, so nothing can be annotated there. */
function withoutPosition(scenario) {
    return { ...scenario, position: null };
}
function overridden(scenario, { broker, runs, workspace }) {
    const wanted = broker ?? scenario.cluster.broker;
    const source = wanted.kind === 'rootfs' ? { ...wanted, path: (0,external_node_path_.resolve)(workspace, wanted.path) } : wanted;
    return { ...scenario, cluster: { ...scenario.cluster, broker: source }, runs: runs ?? scenario.runs };
}
function problem(message, hint) {
    return new contract/* ConfigurationError */.j1([{ position: null, message, hint }]);
}


/***/ }),

/***/ 6940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted)
/* harmony export */ });
/**
 * What the work resolves to; rejects with the signal's reason as soon as that aborts. The work itself goes on
 * and whatever becomes of it is passed over: what it does to nodes ends when these are removed.
 */
function untilAborted(work, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}


/***/ })

};
