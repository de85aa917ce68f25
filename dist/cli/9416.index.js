export const id = 9416;
export const ids = [9416];
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

/***/ 9182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ writtenOptions),
/* harmony export */   Vo: () => (/* binding */ optionFields),
/* harmony export */   bP: () => (/* binding */ usualKbytes),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   ht: () => (/* binding */ repetitionOf),
/* harmony export */   "if": () => (/* binding */ optionDetails),
/* harmony export */   q_: () => (/* binding */ jumpMsOf)
/* harmony export */ });
/* unused harmony exports nodeOrders, clientSides, storms */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2855);
/* harmony import */ var _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5846);
/* harmony import */ var _structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1133);



const nodeOrders = ['together', 'forwards', 'backwards'];
/**
 * How far a cut between nodes concerns clients: they reach every node; the nodes that the action names are out
 * of their reach too; each stays on the side on which it is connected.
 */
const clientSides = ['reach-all', 'cut', 'along'];
/** What consumers do over and over. */
const storms = ['crash', 'cancel', 'tag-reuse', 'stale-ack', 'nack-loop', 'connect-drop'];
const usualRepetition = {
    flap: { times: 5, everyMs: 4_000 },
    'consumer-storm': { times: 20, everyMs: 500 },
};
/** How often an action that repeats itself does so, and how long from one to the next. */
function repetitionOf(kind, { times, everyMs } = {}) {
    const usual = usualRepetition[kind];
    return { times: times ?? usual.times, everyMs: everyMs ?? usual.everyMs };
}
/** Little for a broker under load, and enough for one to boot with. */
const usualKbytes = 512;
/** Less would keep a broker from starting; more is the speed of slow disks, and could not be told from it. */
const kbytesRange = [16, 20_000];
/** How far an action moves a clock, from where it is. */
function jumpMsOf({ byMs } = {}) {
    return byMs ?? 90_000;
}
const longestMs = 86_400_000;
/** Nearer to the true time a jump could not be told from the time that it takes to ask. */
const shortestJumpMs = 1_000;
/** As a scenario file has them. */
const optionFields = {
    times: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 10_000), null, 'How often it is done.'),
    every: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(1, longestMs), null, 'Time from one to the next.'),
    order: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(nodeOrders), null, 'All nodes at once, or one after the other in which order.'),
    to: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeName */ .qp, null, 'The other node concerned.'),
    clients: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(clientSides), null, 'Whom clients reach while nodes are cut from each other.', 'reach-all'),
    storm: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(storms), null, 'What the consumers do over and over.'),
    kbytes: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(...kbytesRange), null, 'Thousand bytes a second that a node may write to its disk.', usualKbytes),
    by: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .signedDuration */ .Tp)(shortestJumpMs, longestMs), null, 'How far the clock jumps; with a minus: backwards.', '90s'),
};
/** Keys of {@link optionFields}: what the rules of actions speak of. */
const optionDetails = [
    'times',
    'every',
    'order',
    'to',
    'clients',
    'storm',
    'kbytes',
    'by',
];
/** The given ones; undefined when there are none, so that a schedule says nothing of them. */
function optionsOf(written) {
    const { times, every: everyMs, order, to, clients, storm, kbytes, by: byMs } = written;
    return withoutAbsent({ times, everyMs, order, to, clients, storm, kbytes, byMs });
}
const inSchedule = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .mapping */ .pq)({
    times: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 10_000), null, 'How often it is done.'),
    everyMs: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, longestMs), null, 'Time from one to the next.'),
    order: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(nodeOrders), null, 'In which order.'),
    to: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeName */ .qp, null, 'The other node concerned.'),
    clients: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(clientSides), null, 'Whom clients reach.'),
    storm: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(storms), null, 'What the consumers do.'),
    kbytes: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(...kbytesRange), null, 'Thousand bytes a second.'),
    byMs: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(-longestMs, longestMs), null, 'How far the clock jumps.'),
});
/** As a schedule has them. */
const writtenOptions = {
    schema: inSchedule.schema,
    read(source, problems) {
        const read = inSchedule.read(source, problems);
        return read && (withoutAbsent(read) ?? {});
    },
};
function withoutAbsent(values) {
    const given = Object.entries(values).filter(([, value]) => value !== null);
    return given.length === 0 ? undefined : Object.fromEntries(given);
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

/***/ 5878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ checkCut),
/* harmony export */   t: () => (/* binding */ fewestNodesOfRing)
/* harmony export */ });
/* harmony import */ var _check_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3083);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6246);


/** A ring of three is no cut: each node has the other two as neighbours. */
const fewestNodesOfRing = 4;
/** A bridge joins two halves. */
const fewestNodesOfBridge = 3;
/** Reports cuts between nodes that cannot be: too few nodes for the shape, a node cut from itself. */
function checkCut({ kind, node, options, source: at }, nodes, problems) {
    if (kind === 'ring') {
        tooFew('A ring', fewestNodesOfRing, nodes, at, problems);
        if (options?.clients === 'cut') {
            const what = 'A ring names no node that clients could be cut from.';
            problems.value((0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(at, 'clients'), what, 'Use along or reach-all.');
        }
    }
    if (kind === 'bridge')
        tooFew('A bridge', fewestNodesOfBridge, nodes, at, problems);
    if (kind === 'flap' || kind === 'cut-one-way')
        tooFew('A cut', 2, nodes, at, problems);
    const to = options?.to;
    if (kind !== 'cut-one-way' || to === undefined)
        return;
    const known = !(0,_check_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownNode */ .f)(to, nodes, (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(at, 'to'), problems, true);
    if (known && to === node)
        problems.value((0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(at, 'to'), `${to} cannot be cut from itself.`, 'Name another node.');
}
function tooFew(what, fewest, nodes, at, problems) {
    if (nodes.length >= fewest)
        return;
    problems.value((0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(at, 'do'), `${what} needs ${fewest} nodes, and the cluster has ${nodes.length}.`, 'Add nodes.');
}


/***/ }),

/***/ 1373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ isOfLane),
/* harmony export */   OX: () => (/* binding */ checkLanes),
/* harmony export */   US: () => (/* binding */ clientsFor),
/* harmony export */   nU: () => (/* binding */ unknownLane)
/* harmony export */ });
/* harmony import */ var _yaml_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9964);
/* harmony import */ var _client_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7773);
/* harmony import */ var _scenario_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3741);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6246);




/** Reports lanes, clients and counts of an action that the workload does not have, or never reaches. */
function checkLanes(action, lanes, problems) {
    const { lane, due, source: at } = action;
    if (lane !== null && unknownLane(lane, lanes, (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(at, 'lane'), problems))
        return;
    checkClient(action, lanes, problems);
    checkVersions(action, lanes, problems);
    if (due.kind !== 'count')
        return;
    const after = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(at, 'after');
    if (due.lane !== null && unknownLane(due.lane, lanes, (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(after, 'lane'), problems))
        return;
    const counted = lanes.filter(({ name }) => due.lane === null || name === due.lane);
    if (due.what === 'delivered' && counted.every(({ consumers }) => consumers.count === 0)) {
        problems.value((0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(after, 'delivered'), 'Nothing is delivered there: the lane has no consumers.');
    }
    const limits = counted.map(({ publishers: { count, messages } }) => count * (messages ?? Number.POSITIVE_INFINITY));
    const most = limits.reduce((sum, limit) => sum + limit, 0);
    if (due.what === 'confirmed' && due.atLeast > most) {
        problems.value((0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(after, 'confirmed'), `Only ${most} messages are published there.`, `Use ${most} or fewer.`);
    }
}
function checkClient({ kind, client, lane, source }, lanes, problems) {
    const what = clientsOf(kind);
    if (what === null)
        return;
    const wanted = lanes.filter(({ name }) => lane === null || name === lane);
    const names = wanted.flatMap((each) => clientsFor(kind, each, lanes.length > 1));
    if (names.length === 0) {
        problems.value((0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(source, 'do'), `There is no ${what} that could do that.`, `Its count is 0.`);
    }
    else if (client !== null && !names.includes(client)) {
        const near = (0,_yaml_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(client, names);
        const known = names.length > 6 ? `${names.slice(0, 6).join(', ')}, …` : names.join(', ');
        const hint = near === null ? `The ${what}s are ${known}.` : `Did you mean "${near}"?`;
        problems.value((0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(source, 'client'), `There is no ${what} "${client}".`, hint);
    }
}
/** Whom an action on clients concerns; null: it is no such action. */
function clientsOf(kind) {
    if (kind === 'close-connections')
        return 'client';
    if (!_scenario_js__WEBPACK_IMPORTED_MODULE_0__/* .clientActionKinds */ .HY.includes(kind))
        return null;
    return kind.startsWith('publisher-') ? 'publisher' : 'consumer';
}
/** The clients of a lane that an action of this kind can name. */
function clientsFor(kind, lane, severalLanes) {
    const what = clientsOf(kind);
    if (what === null)
        return [];
    const kinds = what === 'client' ? ['publisher', 'consumer'] : [what];
    return kinds.flatMap((one) => (0,_client_names_js__WEBPACK_IMPORTED_MODULE_3__/* .clientNames */ .Y)(lane, one, severalLanes));
}
/** What is done to clients of a lane is left out with it; anything else would change what all lanes go through. */
function checkVersions({ kind, lane, due, source }, lanes, problems) {
    const isSometimes = (name) => lanes.some((each) => each.name === name && (each.versions ?? null) !== null);
    const hint = 'Name a lane without "versions".';
    if (isSometimes(lane) && !isOfLane(kind)) {
        const what = `Lane ${lane} is not there on every version, so "${kind}" cannot depend on it.`;
        problems.value((0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(source, 'lane'), what, hint);
    }
    if (due.kind === 'count' && isSometimes(due.lane) && due.lane !== lane) {
        const what = `Lane ${due.lane} is not there on every version, so "${kind}" cannot wait for it.`;
        problems.value((0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(source, 'after', 'lane'), what, hint);
    }
}
/** Actions that concern nothing but a lane's clients or queue. */
function isOfLane(kind) {
    return [..._scenario_js__WEBPACK_IMPORTED_MODULE_0__/* .clientActionKinds */ .HY, ..._scenario_js__WEBPACK_IMPORTED_MODULE_0__/* .brokerActionKinds */ .di].includes(kind);
}
/** Reports a lane that the scenario does not have; true when it did. */
function unknownLane(name, lanes, source, problems) {
    const names = lanes.map((lane) => lane.name);
    if (names.includes(name))
        return false;
    const near = (0,_yaml_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(name, names);
    const hint = near === null ? `The lanes are ${names.join(', ')}.` : `Did you mean "${near}"?`;
    problems.value(source, `There is no lane "${name}".`, hint);
    return true;
}


/***/ }),

/***/ 3083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ unknownNode)
/* harmony export */ });
/* harmony import */ var _yaml_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9964);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2855);


/** Reports a node that the cluster does not have; true when it did. */
function unknownNode(name, nodes, source, problems, rolesToo = false) {
    if (nodes.includes(name) || (rolesToo && (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isNodeRole */ .L1)(name)))
        return false;
    const candidates = rolesToo ? [...nodes, ..._names_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeRoles */ .Wd] : nodes;
    const near = (0,_yaml_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(name, candidates);
    const role = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isNodeRole */ .L1)(name) ? 'A role can stand only in an action. ' : '';
    const hint = near === null || near === name ? `The nodes are ${nodes.join(', ')}.` : `Did you mean "${near}"?`;
    problems.value(source, `There is no node "${name}".`, role + hint);
    return true;
}


/***/ }),

/***/ 7773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ clientNames)
/* harmony export */ });
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

/***/ 249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ expectShape),
  R: () => (/* binding */ laneExpectShape)
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

// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(2855);
// EXTERNAL MODULE: ./build/config/scalar-shapes.js
var scalar_shapes = __webpack_require__(5846);
// EXTERNAL MODULE: ./build/config/scenario.js
var scenario = __webpack_require__(3741);
// EXTERNAL MODULE: ./build/config/shape.js
var shape = __webpack_require__(9441);
// EXTERNAL MODULE: ./build/config/structure-shapes.js
var structure_shapes = __webpack_require__(1133);
// EXTERNAL MODULE: ./build/config/version-range-shape.js
var version_range_shape = __webpack_require__(3799);
;// CONCATENATED MODULE: ./build/config/expect-shape.js







const findingClass = (0,structure_shapes/* required */.mw)((0,scalar_shapes/* choice */.Yq)(findingClassNames), 'The class of the finding.');
const findings = (0,structure_shapes/* list */.p_)((0,structure_shapes/* mapping */.pq)({ class: findingClass, lane: (0,structure_shapes/* optional */.lq)(names/* plainName */.MH, null, 'In this lane; absent: in any.') }), 'findings', 0, 100);
/** Of a lane, which need not be named again. */
const ownFindings = (0,shape/* transform */.pd)((0,structure_shapes/* list */.p_)((0,structure_shapes/* mapping */.pq)({ class: findingClass }), 'findings', 0, 100), (each) => each.map((finding) => ({ ...finding, lane: null })));
const failShape = (0,structure_shapes/* list */.p_)((0,scalar_shapes/* choice */.Yq)(failableNames), 'finding classes', 0, failableNames.length);
const unavailableShape = (0,scalar_shapes/* duration */.p0)(0, 86_400_000);
/** Each left out takes what holds around it. */
function overridesOf(findingsShape) {
    return {
        fail: (0,structure_shapes/* optional */.lq)(failShape, null, 'The classes of findings that fail.'),
        order: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(scenario/* orderModes */.Dv), null, 'What counts as out of order.'),
        findings: (0,structure_shapes/* optional */.lq)(findingsShape, null, 'Findings that must appear.'),
        unavailable: (0,structure_shapes/* optional */.lq)(unavailableShape, null, 'Longest time in which nobody could publish, or consume.'),
    };
}
function versionsOf(findingsShape) {
    const entry = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
        versions: (0,structure_shapes/* required */.mw)(version_range_shape/* versionRange */.Q, 'The versions of RabbitMQ, e.g. "<4.0".'),
        ...overridesOf(findingsShape),
    }), ({ unavailable, ...rest }) => ({ ...rest, unavailableMs: unavailable }));
    return (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)(entry, 'entries', 0, 50), [], 'What is expected otherwise on some versions; the first entry that has the version holds.');
}
const laneExpectShape = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({ ...overridesOf(ownFindings), versions: versionsOf(ownFindings) }), ({ unavailable, ...rest }) => ({ ...rest, unavailableMs: unavailable }));
const expectShape = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    fail: (0,structure_shapes/* optional */.lq)(failShape, failingByDefault, 'The classes of findings that fail a run; of duplicates also one kind, e.g. `duplicate.redelivered`.'),
    order: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(scenario/* orderModes */.Dv), 'first-delivery', 'What counts as out of order.'),
    'drain-limit': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(1000, 3_600_000), 300_000, 'How long the accepted messages of a lane may take to arrive after all faults are undone.', '5m'),
    findings: (0,structure_shapes/* optional */.lq)(findings, [], 'A known-bad set-up: the run passes only if these findings do appear.'),
    unavailable: (0,structure_shapes/* optional */.lq)(unavailableShape, null, 'Longest time in which nobody could publish, or nobody could consume; absent: no budget.'),
    revived: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(scenario/* revivedChoices */.GU), 'tell', 'A broker that had to be restarted after the heal: only told, or a failure.'),
    versions: versionsOf(findings),
}), (value) => ({
    fail: value.fail,
    order: value.order,
    drainLimitMs: value['drain-limit'],
    findings: value.findings,
    unavailableMs: value.unavailable,
    revived: value.revived,
    versions: value.versions,
}));


/***/ }),

/***/ 5433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ settlements),
/* harmony export */   OS: () => (/* binding */ unlimited),
/* harmony export */   Sk: () => (/* binding */ policyShape),
/* harmony export */   ZX: () => (/* binding */ laneParts),
/* harmony export */   ms: () => (/* binding */ laneShape),
/* harmony export */   r8: () => (/* binding */ stopModes)
/* harmony export */ });
/* unused harmony export queueTypes */
/* harmony import */ var _expect_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(249);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2855);
/* harmony import */ var _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5846);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9441);
/* harmony import */ var _structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1133);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3017);
/* harmony import */ var _version_range_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3799);







const queueTypes = ['quorum', 'classic', 'mirrored', 'stream'];
const stopModes = ['crash', 'close', 'cancel'];
const settlements = ['ack', 'reject', 'requeue', 'hold'];
const reconnects = ['other', 'same'];
const argumentsShape = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .dictionary */ .zz)(_values_js__WEBPACK_IMPORTED_MODULE_3__/* .argumentValue */ .tl, 'a mapping of argument names to values');
const policyShape = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .dictionary */ .zz)(_values_js__WEBPACK_IMPORTED_MODULE_3__/* .policyValue */ .oD, 'a mapping of policy keys to values');
const node = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeName */ .qp, null, 'The first node to connect to; absent: spread over all nodes.');
const reconnect = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(reconnects), 'other', 'After a lost connection: to another node, or to the same one again.');
/** `replicas` stays null until the number of nodes is known. */
const queueShape = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .mapping */ .pq)({
    type: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(queueTypes), 'quorum', '`mirrored` is a classic queue with a mirroring policy.'),
    replicas: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 9), null, 'Members or mirrors wanted; not for classic queues.', 3),
    'single-active-consumer': (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(), false, 'One consumer at a time gets the messages.'),
    arguments: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(argumentsShape, {}, 'Further queue arguments, e.g. `x-max-length: 1000`.'),
    policy: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(policyShape, {}, 'Policy definition for this queue, e.g. `ha-mode: all`.'),
    leader: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeName */ .qp, null, 'Where the queue is declared, so where its leader starts; absent: the first node.'),
});
const unlimited = 'unlimited';
const ratePerSecond = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .decimalNumber */ .zD)(0.1, 1_000_000);
const rateShape = {
    schema: { anyOf: [ratePerSecond.schema, { const: unlimited }] },
    read: (source, problems) => source.kind === 'scalar' && source.value === unlimited ? unlimited : ratePerSecond.read(source, problems),
};
const publishersShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .transform */ .pd)((0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .mapping */ .pq)({
    count: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 100), 1, 'How many publishers.'),
    'max-in-flight': (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 100_000), 200, 'Messages of a publisher that wait for their confirm.'),
    'message-bytes': (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(64, 16_777_216), 256, 'Size of a message’s body.'),
    rate: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(rateShape, null, 'Messages a second, each publisher, or `unlimited`; absent: unlimited, of several lanes a share of 1,000.'),
    messages: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 1_000_000_000), null, 'Each stops after so many; absent: when the load ends.'),
    node,
    reconnect,
    republish: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(), false, 'Publish again what was open when a connection was lost.'),
    mandatory: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(), true, 'Have unroutable messages returned; without it they are confirmed and gone.'),
}), (value) => ({
    count: value.count,
    maxInFlight: value['max-in-flight'],
    messageBytes: value['message-bytes'],
    rate: value.rate,
    messages: value.messages,
    node: value.node,
    reconnect: value.reconnect,
    republish: value.republish,
    mandatory: value.mandatory,
}));
const consumersShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .transform */ .pd)((0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .mapping */ .pq)({
    count: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(0, 100), 1, 'How many consumers; 0: nobody consumes before the drain.'),
    prefetch: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(0, 65_535), 10, 'Unsettled deliveries a consumer may hold; 0: without limit.'),
    node,
    reconnect,
    'stop-mode': (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(stopModes), 'crash', 'How a consumer leaves: its connection is cut, is closed, or the consumer is cancelled first.'),
    settle: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(settlements), 'ack', 'What a consumer does with a delivery.'),
    arguments: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(argumentsShape, {}, 'Consumer arguments, e.g. `x-priority: 10`.'),
}), ({ 'stop-mode': stopMode, ...rest }) => ({ ...rest, stopMode }));
const parts = {
    queue: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .section */ .uW)(queueShape, 'The queue.'),
    publishers: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .section */ .uW)(publishersShape, 'Who publishes to it.'),
    consumers: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .section */ .uW)(consumersShape, 'Who consumes from it.'),
};
const laneShape = (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .mapping */ .pq)({
    name: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .required */ .mw)(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .plainName */ .MH, 'The lane’s name, unique in the scenario.'),
    ...parts,
    versions: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_version_range_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .versionRange */ .Q, null, 'Versions of RabbitMQ that have this lane, e.g. ">=3.9"; on others it is left out.'),
    expect: (0,_structure_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_expect_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .laneExpectShape */ .R, null, 'What this lane is held to otherwise than the others.'),
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

/***/ 6776:
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

;// CONCATENATED MODULE: ./build/config/presets/consumer-node-isolated.js
/** The active consumer's node is cut from its peers together with the consumer: another one has to take over. */
const consumerNodeIsolated = `version: 1
scenarios:
  - name: consumer-node-isolated
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200, rate: 300, node: rabbitmq1 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 4s, do: partition, node: consumer-node, clients: along }
        - { wait: 15s, do: heal } # longer than RabbitMQ needs to notice
      quiet: 8s
`;

;// CONCATENATED MODULE: ./build/config/presets/consumer-node-killed.js
/** The recipe of 2019, which lost the consumer's prefetch on a beta of 3.8; no release is known to. */
const consumerNodeKilled = `version: 1
scenarios:
  - name: consumer-node-killed
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200, rate: 500, node: rabbitmq1 }
      consumers: { count: 1, prefetch: 10, node: rabbitmq3 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: consumer-node }
        - { wait: 4s, do: start }
      quiet: 5s
`;

;// CONCATENATED MODULE: ./build/config/presets/delivery-limit-drops.js
/**
 * A consumer that crashes over and over takes its whole prefetch along each time. Since 4.0 a quorum queue has a
 * delivery limit of 20 unless told otherwise, and then drops what it counted too often, without a word.
 */
const deliveryLimitDrops = `version: 1
scenarios:
  - name: delivery-limit-drops
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3 }
      publishers: { count: 1, messages: 100 }
      consumers: { count: 1, prefetch: 50, settle: hold }
    chaos:
      actions:
        - { after: { confirmed: 100 }, do: consumer-storm, storm: connect-drop, times: 25 }
      quiet: 5s
    expect:
      versions:
        - { versions: '>=4.0', findings: [{ class: policy-drop }] }
`;

;// CONCATENATED MODULE: ./build/config/presets/drained-leader-killed.js
/**
 * Maintenance moves the leader of a mirrored queue to a mirror that has not all messages yet; the node is
 * killed at once. Lost before 3.8.12 (rabbitmq-server #2749, #2751, #2755), with a backlog too large to be
 * synchronised in that time.
 */
const drainedLeaderKilled = `version: 1
scenarios:
  - name: drained-leader-killed
    versions: '>=3.8.8 <4.0' # maintenance came with 3.8.8; mirrored queues are gone since 4.0
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue:
        type: mirrored
        leader: rabbitmq1
        policy:
          ha-mode: exactly
          ha-params: 2
          ha-sync-mode: automatic
          ha-promote-on-shutdown: when-synced
          ha-promote-on-failure: when-synced
      publishers: { count: 1, messages: 15000, message-bytes: 1024, node: rabbitmq1 }
      consumers: { count: 0 } # the backlog stays until the drain of the run
      lanes: [{ name: q1 }, { name: q2 }, { name: q3 }, { name: q4 }]
    chaos:
      actions:
        - { after: { confirmed: 60000 }, do: drain, node: rabbitmq1 }
        - { wait: 0, do: kill, node: rabbitmq1 }
        - { wait: 10s, do: start, node: rabbitmq1 }
      quiet: 5s
    expect:
      versions:
        - { versions: '<3.8.12', findings: [{ class: loss }] }
`;

;// CONCATENATED MODULE: ./build/config/presets/leader-killed.js
/** The leader of a quorum queue dies under load, twice; another member takes over. */
const leaderKilled = `version: 1
scenarios:
  - name: leader-killed
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, leader: rabbitmq1 }
      publishers: { count: 2, max-in-flight: 200, rate: 300 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: leader }
        - { wait: 3s, do: start }
        - { wait: 4s, do: kill, node: leader }
        - { wait: 3s, do: start }
      quiet: 5s
`;

;// CONCATENATED MODULE: ./build/config/presets/minority-publishes.js
/** The leader's node is cut from its peers while clients on both sides go on: the minority must confirm nothing. */
const minorityPublishes = `version: 1
scenarios:
  - name: minority-publishes
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, leader: rabbitmq1 }
      # a stays with rabbitmq1, b with rabbitmq2: one on each side of the cut.
      publishers: { count: 2, max-in-flight: 200, rate: 200, reconnect: same }
      consumers: { count: 2, prefetch: 10, reconnect: same }
    chaos:
      actions:
        - { wait: 4s, do: partition, node: leader }
        - { wait: 15s, do: heal } # longer than RabbitMQ needs to notice
      quiet: 8s
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

;// CONCATENATED MODULE: ./build/config/presets/mirrored-ignored-partition.js
/** Both sides of the cut accept messages; the side that is restarted afterwards throws its own away. */
const mirroredIgnoredPartition = `version: 1
scenarios:
  - name: mirrored-ignored-partition
    versions: '<4.0' # mirrored queues are gone since
    cluster: { nodes: 3, partition-handling: ignore, net-tick: 8s }
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
        - { wait: 25s, do: heal } # several net ticks: both sides must have noticed
        - { wait: 5s, do: restart, node: rabbitmq1 } # an operator picks this side to lose
      quiet: 8s
    expect: { findings: [{ class: loss }] }
`;

;// CONCATENATED MODULE: ./build/config/presets/mirrored-kills.js
/** Each node is killed in turn under a synchronised mirrored queue: the mirrors have everything, so nothing is lost. */
const mirroredKills = `version: 1
scenarios:
  - name: mirrored-kills
    versions: '<4.0' # mirrored queues are gone since
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue:
        type: mirrored
        replicas: 3
        single-active-consumer: true
        leader: rabbitmq1
        policy: { ha-mode: all, ha-sync-mode: automatic }
      publishers: { count: 1, max-in-flight: 200, rate: 200 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: rabbitmq1 }
        - { wait: 3s, do: start, node: rabbitmq1 }
        - { wait: 8s, do: kill, node: rabbitmq2 }
        - { wait: 3s, do: start, node: rabbitmq2 }
        - { wait: 8s, do: kill, node: rabbitmq3 }
        - { wait: 3s, do: start, node: rabbitmq3 }
      quiet: 8s
`;

;// CONCATENATED MODULE: ./build/config/presets/power-cut.js
/** All nodes die in the same moment and come back together: what was confirmed is on their disks. */
const powerCut = `version: 1
scenarios:
  - name: power-cut
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      publishers: { count: 1, max-in-flight: 200, rate: 300 }
      consumers: { count: 2, prefetch: 10 }
      lanes:
        - { name: quorum, queue: { type: quorum } }
        - { name: classic, queue: { type: classic } } # durable, messages persistent
    chaos:
      actions:
        - { wait: 4s, do: kill-cluster }
        - { wait: 2s, do: start-cluster }
      quiet: 5s
`;

;// CONCATENATED MODULE: ./build/config/presets/quorum-lost-and-returned.js
/** Two of three members go down, the leader first, and come back together: the condition in which 2019 saw disorder. */
const quorumLostAndReturned = `version: 1
scenarios:
  - name: quorum-lost-and-returned
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
      publishers: { count: 1, max-in-flight: 200, rate: 500 }
      consumers: { count: 2, prefetch: 10 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: leader }
        - { wait: 1s, do: kill, node: leader } # the one elected since
        - { wait: 5s, do: start } # both
      quiet: 8s
`;

;// CONCATENATED MODULE: ./build/config/presets/rolling-restart.js
/** Every node is restarted in turn, as an upgrade does it: nothing may be lost, and somebody can always publish. */
const rollingRestart = `version: 1
scenarios:
  - name: rolling-restart
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      publishers: { count: 1, max-in-flight: 200, rate: 200 }
      consumers: { count: 2, prefetch: 10 }
      lanes:
        - { name: quorum, queue: { type: quorum } }
        - { name: ordered, queue: { type: quorum, single-active-consumer: true } }
        - { name: classic, queue: { type: classic } } # its home node is down for a while
    chaos:
      actions:
        - { wait: 4s, do: rolling-restart, every: 2s }
      quiet: 5s
`;

;// CONCATENATED MODULE: ./build/config/presets/soak.js
/** Ten faults drawn from the seed, for what nobody aimed at. */
const soak = `version: 1
scenarios:
  - name: soak
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      publishers: { count: 1, max-in-flight: 200, rate: 300 }
      consumers: { count: 2, prefetch: 10 }
      lanes:
        - { name: quorum, queue: { type: quorum } }
        - { name: ordered, queue: { type: quorum, single-active-consumer: true } }
    chaos:
      mix: { actions: 10, min-wait: 5s, max-wait: 60s, scale: 0.1 }
      quiet: 8s
`;

;// CONCATENATED MODULE: ./build/config/presets/unroutable-publish-confirmed.js
/**
 * Before 4.0 a broker confirms what it cannot route, and the queue of a node that is down is not routable:
 * without `mandatory` such a message is confirmed and gone. Since 4.0 it is refused (nack).
 */
const unroutablePublishConfirmed = `version: 1
scenarios:
  - name: unroutable-publish-confirmed
    cluster: { nodes: 3, net-tick: 8s }
    workload:
      queue: { type: classic, leader: rabbitmq1 }
      publishers: { count: 1, rate: 50, node: rabbitmq2, reconnect: same }
      consumers: { count: 1, prefetch: 10, node: rabbitmq3, reconnect: same }
      lanes:
        - { name: blind, publishers: { mandatory: false } }
        - { name: careful } # unroutable messages come back, so nothing is confirmed that is gone
    chaos:
      actions:
        - { wait: 3s, do: kill, node: rabbitmq1 } # the queues' only node
        - { wait: 8s, do: start, node: rabbitmq1 }
      quiet: 5s
    expect:
      versions:
        - { versions: '<4.0', findings: [{ class: loss, lane: blind }] }
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

;// CONCATENATED MODULE: ./build/config/presets/pack.js
















const head = 'version: 1\nscenarios:\n';
/** Scenarios with equal clusters stand side by side, so that they can share one. */
const aimed = [
    consumerNodeKilled,
    quorumLostAndReturned,
    leaderKilled,
    minorityPublishes,
    consumerNodeIsolated,
    rollingRestart,
    powerCut,
    deliveryLimitDrops,
    unroutablePublishConfirmed,
    expecting(cancelledConsumerHoldsPrefetch, { finding: 'order' }),
    mirroredKills,
    expecting(unsynchronisedMirrorPromoted, { versions: '<4.0', finding: 'loss' }),
    drainedLeaderKilled,
    soak,
    mirroredIgnoredPartition,
    expecting(mirroredAutohealIsolation, { versions: '<4.0', finding: 'loss' }),
];
/** Alone these fail, to show what a failure looks like; here what is known of them is expected. */
function expecting(yaml, known) {
    const findings = `findings: [{ class: ${known.finding} }]`;
    const named = known.versions === undefined ? '' : `\n    versions: '${known.versions}'`;
    const written = /^ {4}expect: \{ /m;
    const body = yaml.replace(/^ {2}- name: .*$/m, `$&${named}`);
    return written.test(body)
        ? body.replace(written, `$&${findings}, `)
        : `${body}    expect: { ${findings} }\n`;
}
/**
 * Every aimed scenario and one soak, with what is expected of each on the broker's version: what a pull
 * request of a broker is gated on.
 */
const pack = `version: 1
defaults:
  cluster: { reuse: true } # a cluster that came out of a run whole serves the next one
scenarios:
${aimed.map((yaml) => yaml.slice(head.length)).join('')}`;

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
/**
 * What runs when no file is given: the quickest honest proof that the whole way works, on every type of queue
 * that promises to keep what it confirmed. The classic queue is not replicated: while its node is down it takes
 * nothing, and then it must have everything still. Its consumer stays on rabbitmq2: one that went over to
 * rabbitmq3 is given the messages it held behind later ones when that node is cut off, flagged redelivered.
 */
const smoke = `version: 1
scenarios:
  - name: smoke
    cluster: { nodes: 3, partition-handling: pause_minority, net-tick: 8s }
    workload:
      publishers: { count: 1, max-in-flight: 200, rate: 200, node: rabbitmq2 }
      consumers: { prefetch: 10 }
      lanes:
        - name: ordered
          queue: { type: quorum, replicas: 3, single-active-consumer: true, leader: rabbitmq1 }
          consumers: { count: 2 }
        - name: shared
          queue: { type: quorum, replicas: 3, leader: rabbitmq2 }
          consumers: { count: 2, node: rabbitmq2, reconnect: same }
        - name: classic
          queue: { type: classic, leader: rabbitmq1 }
          consumers: { node: rabbitmq2, reconnect: same }
        - name: stream
          versions: ">=3.9"
          queue: { type: stream, replicas: 3, leader: rabbitmq1 }
    chaos:
      actions:
        - { wait: 4s, do: kill, node: rabbitmq1 } # the node of three leaders
        - { wait: 4s, do: start, node: rabbitmq1 }
        - { wait: 4s, do: partition, groups: [[rabbitmq3]] }
        - { wait: 10s, do: heal }
      quiet: 5s
`;

;// CONCATENATED MODULE: ./build/config/presets/twenty-lanes.js
const number = (index) => String(index + 1).padStart(2, '0');
/** Nineteen quorum queues, each led by another node than the one before, every third with an active consumer. */
function quorumLane(_, index) {
    const sac = index % 3 === 0 ? ', single-active-consumer: true' : '';
    return `        - { name: q${number(index)}, queue: { leader: rabbitmq${(index % 3) + 1}${sac} } }`;
}
/**
 * One bad queue among nineteen good ones on the same brokers: what it loses must be told of it alone. Before 4.0
 * the bad one is mirrored, and the isolation under `autoheal` costs it messages; from 4.0 on there is no such queue.
 */
const twentyLanes = `version: 1
scenarios:
  - name: twenty-lanes
    cluster: { nodes: 3, partition-handling: autoheal, net-tick: 8s }
    workload:
      publishers: { count: 1, rate: 25 }
      consumers: { count: 1, prefetch: 10 }
      lanes:
${Array.from({ length: 19 }, quorumLane).join('\n')}
        - name: mirrored
          versions: "<4.0"
          queue: { type: mirrored, leader: rabbitmq1, policy: { ha-mode: all, ha-sync-mode: automatic } }
          # One stays with each node, so both sides of the cut accept messages.
          publishers: { count: 3, rate: 35, reconnect: same }
          consumers: { count: 0 }
          expect: { findings: [{ class: loss }] }
    chaos:
      actions:
        - { wait: 5s, do: partition, groups: [[rabbitmq1]] }
        - { wait: 30s, do: heal } # several net ticks: both sides must have noticed
      quiet: 20s
    # RabbitMQ 3.10.8 may heal itself in several rounds, a minute apart.
    expect: { drain-limit: 10m }
`;

;// CONCATENATED MODULE: ./build/config/presets/wrappers-2019.js
/**
 * The 14 wrappers of the later 2019 test: 15 runs of ten minutes, 1000 in flight, five minutes of grace. Their
 * axes are on record: kind of queue, single active consumer, what is broken, prefetch, limit in memory, how
 * consumers stop, 1, 5 or 20 consumers. Guesses: which of them met in one wrapper, and one list of actions in
 * place of two that ran side by side (nodes 90 to 120 s apart, consumers 20 to 60 s).
 */
const wrappers2019 = `version: 1
defaults:
  cluster: { nodes: 3, partition-handling: pause_minority, net-tick: 60s }
  workload:
    publishers: { count: 1, max-in-flight: 1000 }
  expect: { order: unflagged, drain-limit: 5m }
  runs: 15
scenarios:
  - name: mirrored-sac-consumers
    versions: '<4.0'
    workload:
      queue: { type: mirrored, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 0, partition: 0, network: 0, consumer: 1 }
  - name: mirrored-sac-mixed
    versions: '<4.0'
    workload:
      queue: { type: mirrored, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: mirrored-sac-partitions
    versions: '<4.0'
    workload:
      queue: { type: mirrored, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 0, partition: 1, network: 0, consumer: 1 }
  - name: mirrored-mixed
    versions: '<4.0'
    workload:
      queue: { type: mirrored, replicas: 3 }
      consumers: { count: 1, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: mirrored-no-chaos
    versions: '<4.0'
    workload:
      queue: { type: mirrored, replicas: 3 }
      consumers: { count: 1, prefetch: 10 }
    chaos: { duration: 10m }
  - name: quorum-sac-consumers-crash
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 20, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 0, partition: 0, network: 0, consumer: 1 }
  - name: quorum-sac-consumers-cancel
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 20, prefetch: 10, stop-mode: cancel }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 0, partition: 0, network: 0, consumer: 1 }
        consumer-stop: cancel
  - name: quorum-sac-mixed
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: quorum-sac-mixed-prefetch-1000
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 1000 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: quorum-sac-mixed-prefetch-unlimited
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 0 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: quorum-sac-partitions
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 0, partition: 1, network: 0, consumer: 1 }
  - name: quorum-sac-in-memory-limit
    workload:
      queue: { type: quorum, replicas: 3, single-active-consumer: true, arguments: { x-max-in-memory-length: 1000 } }
      consumers: { count: 5, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: quorum-mixed
    workload:
      queue: { type: quorum, replicas: 3 }
      consumers: { count: 1, prefetch: 10 }
    chaos:
      mix:
        actions: 15
        min-wait: 20s
        max-wait: 60s
        weights: { node: 1, partition: 1, network: 0, consumer: 2 }
  - name: quorum-no-chaos
    workload:
      queue: { type: quorum, replicas: 3 }
      consumers: { count: 1, prefetch: 10 }
    chaos: { duration: 10m }
`;

;// CONCATENATED MODULE: ./build/config/presets.js























/** The built-in scenario files. The first runs when no file is given. */
const presets = [
    {
        name: 'smoke',
        summary: 'Kills one node and isolates another under quorum, classic and stream queues; passes.',
        yaml: smoke,
    },
    {
        name: 'pack',
        summary: 'All aimed scenarios and a soak, with what is expected of each version: the gate of a broker build.',
        yaml: pack,
    },
    {
        name: 'consumer-node-isolated',
        summary: 'Cuts the active consumer’s node off with its clients, quorum queue; passes.',
        yaml: consumerNodeIsolated,
    },
    {
        name: 'consumer-node-killed',
        summary: 'The recipe of 2019: kills the consumer’s node, quorum queue; passes.',
        yaml: consumerNodeKilled,
    },
    {
        name: 'delivery-limit-drops',
        summary: 'A consumer drops its prefetch 25 times; since 4.0 the queue’s delivery limit drops messages.',
        yaml: deliveryLimitDrops,
    },
    {
        name: 'drained-leader-killed',
        summary: 'Drains and kills the leader’s node of mirrored queues with a backlog; loses before 3.8.12.',
        yaml: drainedLeaderKilled,
    },
    {
        name: 'leader-killed',
        summary: 'Kills the leader of a quorum queue twice; passes.',
        yaml: leaderKilled,
    },
    {
        name: 'minority-publishes',
        summary: 'Cuts the leader of a quorum queue off, clients on both sides; passes.',
        yaml: minorityPublishes,
    },
    {
        name: 'mirrored-ignored-partition',
        summary: 'A mirrored queue on both sides of a partition that is ignored; loses messages before 4.0.',
        yaml: mirroredIgnoredPartition,
    },
    {
        name: 'mirrored-kills',
        summary: 'Kills each node in turn under a synchronised mirrored queue; passes before 4.0.',
        yaml: mirroredKills,
    },
    {
        name: 'power-cut',
        summary: 'Kills all nodes at once, quorum and classic queues; passes.',
        yaml: powerCut,
    },
    {
        name: 'quorum-lost-and-returned',
        summary: 'Kills two of three members of a quorum queue, then starts both; passes.',
        yaml: quorumLostAndReturned,
    },
    {
        name: 'rolling-restart',
        summary: 'Restarts every node in turn, quorum and classic queues; passes.',
        yaml: rollingRestart,
    },
    {
        name: 'soak',
        summary: 'Ten drawn faults on two quorum queues; passes.',
        yaml: soak,
    },
    {
        name: 'unroutable-publish-confirmed',
        summary: 'Publishes to a queue whose node is down; before 4.0 that is confirmed and lost without mandatory.',
        yaml: unroutablePublishConfirmed,
    },
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
    {
        name: 'wrappers-2019',
        summary: 'The 14 wrappers of the 2019 test, 15 runs of ten minutes each; mirrored ones before 4.0 only.',
        yaml: wrappers2019,
    },
    {
        name: 'twenty-lanes',
        summary: 'One mirrored queue among 19 quorum queues; before 4.0 it loses messages, the others none.',
        yaml: twentyLanes,
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
/* harmony export */   Tp: () => (/* binding */ signedDuration),
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
/** A time in either direction, in milliseconds: `90s`, or `-90s` for backwards. Its length is between the two. */
function signedDuration(minMs, maxMs) {
    const length = duration(minMs, maxMs);
    return {
        schema: { type: 'string', pattern: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationPattern */ .Zq.replace('^', '^-?') },
        read(source, problems) {
            const value = source.kind === 'scalar' ? String(source.value) : '';
            if (source.kind !== 'scalar' || !value.startsWith('-'))
                return length.read(source, problems);
            const forwards = typeof source.value === 'number' ? -source.value : value.slice(1);
            const ms = length.read({ ...source, value: forwards }, problems);
            return ms === undefined ? undefined : -ms;
        },
    };
}


/***/ }),

/***/ 3741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ orderModes),
/* harmony export */   GU: () => (/* binding */ revivedChoices),
/* harmony export */   HY: () => (/* binding */ clientActionKinds),
/* harmony export */   _R: () => (/* binding */ actionKinds),
/* harmony export */   di: () => (/* binding */ brokerActionKinds),
/* harmony export */   yU: () => (/* binding */ cutActionKinds),
/* harmony export */   yf: () => (/* binding */ networkActionKinds)
/* harmony export */ });
/* unused harmony exports nodeActionKinds, conditionActionKinds, diskActionKinds, clusterActionKinds, commandActionKinds, clockActionKinds */
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
/** Actions that cut nodes from each other until `heal`; each takes the place of the cut before. */
const cutActionKinds = ['partition', 'bridge', 'ring', 'cut-one-way'];
const networkActionKinds = [
    ...cutActionKinds,
    'flap',
    'heal',
    ...conditionActionKinds,
    'fast',
];
const clientActionKinds = [
    'consumer-crash',
    'consumer-close',
    'consumer-cancel',
    'consumer-start',
    'consumer-settle',
    'consumer-storm',
    'publisher-crash',
    'publisher-close',
];
const brokerActionKinds = ['set-policy', 'close-connections'];
/** Of the disk that a node writes to. */
const diskActionKinds = ['slow-disk', 'fast-disk'];
/** Of several nodes at once, or one after the other. */
const clusterActionKinds = [
    'rolling-restart',
    'stop-cluster',
    'start-cluster',
    'kill-cluster',
    'quorum-loss',
];
/** Done with the broker's own commands: the node's processes live on. */
const commandActionKinds = [
    'drain',
    'revive',
    'stop-app',
    'start-app',
    'transfer-leader',
    'remove-member',
    'add-member',
    'memory-alarm',
    'disk-alarm',
    'end-alarm',
    'queue-crash',
];
/** Of what time a node's broker takes it to be. */
const clockActionKinds = ['clock-jump', 'clock-back'];
const actionKinds = [
    ...nodeActionKinds,
    ...diskActionKinds,
    ...clusterActionKinds,
    ...commandActionKinds,
    ...clockActionKinds,
    ...networkActionKinds,
    ...clientActionKinds,
    ...brokerActionKinds,
];
const orderModes = ['first-delivery', 'unflagged', 'strict'];
const revivedChoices = ['tell', 'fail'];


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

/***/ 3799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ versionRange)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6246);
/* harmony import */ var _version_range_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2839);


const examples = 'Write it like "<4.0", ">=3.9 <4.0" or "3.10".';
/** A range of broker versions, kept as written. A number is refused, for YAML reads 3.10 as 3.1. */
const versionRange = {
    schema: { type: 'string', minLength: 1, pattern: '^[\\s0-9.<>=|]+$' },
    read(source, problems) {
        const value = source.kind === 'scalar' ? source.value : null;
        if (typeof value === 'number') {
            const what = `Expected a range of versions as a text, not the number ${value}.`;
            return problems.value(source, what, 'Write it in quotes: YAML reads 3.10 as 3.1.');
        }
        if (typeof value !== 'string')
            return problems.value(source, `Expected a range of versions, not ${(0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(source)}.`, examples);
        try {
            (0,_version_range_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersionRange */ .FG)(value);
            return value;
        }
        catch (error) {
            if (!(error instanceof _version_range_js__WEBPACK_IMPORTED_MODULE_0__/* .VersionRangeError */ .M0))
                throw error;
            return problems.value(source, `Expected a range of versions: ${error.message}.`, examples);
        }
    },
};


/***/ }),

/***/ 2839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ parseVersionRange),
/* harmony export */   M0: () => (/* binding */ VersionRangeError),
/* harmony export */   r4: () => (/* binding */ inRange)
/* harmony export */ });
/** A range of versions that cannot be read. */
class VersionRangeError extends Error {
    column;
    name = 'VersionRangeError';
    constructor(message, 
    /** 1-based place of the character in the text where it goes wrong. */
    column) {
        super(`${message} (character ${column})`);
        this.column = column;
    }
}
const comparisonPattern = /^(<=|>=|<|>|=)?(\d{1,9}(?:\.\d{1,9}){0,2})$/;
const maxCharacters = 200;
/**
 * Reads `<4.0`, `>=3.9 <4.0`, `3.10`, `3.8.9`, and alternatives with `||`. Only the written parts are compared,
 * so `3.10` and `<=3.10` hold for 3.10.8, and `>3.10` does not.
 * @throws VersionRangeError with the place of the first mistake.
 */
function parseVersionRange(text) {
    if (text.length > maxCharacters)
        throw new VersionRangeError(`A range has at most ${maxCharacters} characters`, maxCharacters + 1);
    let start = 0;
    return text.split('||').map((alternative) => {
        const at = start;
        start += alternative.length + 2;
        const words = [...alternative.matchAll(/(?:<=|>=|<|>|=)\s*[^\s<>=]*|[^\s<>=]+/g)];
        if (words.length === 0)
            throw new VersionRangeError('A version is missing', at + 1);
        return words.map(({ 0: word, index }) => comparison(word, at + index + 1));
    });
}
function comparison(word, column) {
    const match = comparisonPattern.exec(word.replace(/\s+/, ''));
    if (match === null)
        throw new VersionRangeError(`"${word}" is no comparison of versions`, column);
    return { operator: match[1] ?? '=', parts: (match[2] ?? '').split('.').map(Number) };
}
/**
 * Whether a broker's version is in the range. What follows the three numbers (`4.3.6+dfsg`, `4.0.0-rc.1`) does
 * not count, and a version that says no numbers counts as newer than every other: a build of a clone without tags
 * is called after its commit (`4f2a9c1`), or 0.0.0.
 * @throws VersionRangeError when the range cannot be read.
 */
function inRange(version, range) {
    const numbers = /^[1-9]\d*(?:\.\d+){1,2}/.exec(version)?.[0].split('.').map(Number);
    const holds = ({ operator, parts }) => {
        const order = numbers === undefined ? 1 : compare(numbers, parts);
        if (operator === '<')
            return order < 0;
        if (operator === '<=')
            return order <= 0;
        if (operator === '>')
            return order > 0;
        return operator === '>=' ? order >= 0 : order === 0;
    };
    return parseVersionRange(range).some((alternative) => alternative.every(holds));
}
function compare(numbers, parts) {
    for (const [index, part] of parts.entries()) {
        const difference = (numbers[index] ?? 0) - part;
        if (difference !== 0)
            return difference;
    }
    return 0;
}


/***/ }),

/***/ 2032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ expectedRunMs)
});

// UNUSED EXPORTS: expectedLoadMs

// EXTERNAL MODULE: ./build/config/action-options.js
var action_options = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/plan/broker-speed.js
const byVersion = [
    [3.09, { formationMs: 45_000, nodeStartMs: 14_000 }],
    [3.99, { formationMs: 20_000, nodeStartMs: 13_000 }],
    [4.02, { formationMs: 12_000, nodeStartMs: 6000 }],
    [Number.POSITIVE_INFINITY, { formationMs: 9000, nodeStartMs: 6000 }],
];
/** The series of RabbitMQ that Debian's and Ubuntu's suites have, as {@link series} writes them. */
const suites = {
    bullseye: series(3, 8),
    bookworm: series(3, 10),
    trixie: series(4, 0),
    forky: series(4, 3),
    sid: series(4, 3),
    focal: series(3, 8),
    jammy: series(3, 9),
    noble: series(3, 12),
};
const assumedSeries = series(3, 12);
/** What is known of a broker before it is fetched; of one that nothing is known of, a middling guess. */
function speedOf(broker) {
    const wanted = seriesOf(broker);
    const [, speed] = byVersion.find(([upTo]) => wanted <= upTo) ?? byVersion[0] ?? [];
    if (speed === undefined)
        throw new RangeError('no speed of any broker is known');
    return speed;
}
function seriesOf(broker) {
    if (broker.kind === 'suite')
        return suites[broker.suite] ?? assumedSeries;
    if (broker.kind !== 'image')
        return assumedSeries;
    const [, major, minor] = /:v?(\d+)\.(\d+)/.exec(broker.image) ?? [];
    return major === undefined ? assumedSeries : series(Number(major), Number(minor));
}
/** 3.8 as 3.08, so that 3.10 comes after it. */
function series(major, minor) {
    return major + minor / 100;
}

;// CONCATENATED MODULE: ./build/plan/expected-duration.js


/** Rough times of a 2-core machine, for progress and for sharing work out; nothing waits by them. */
const drainMs = 6000;
const verificationMs = 1500;
const stopMs = 4000;
/** For counts of publishers without a rate of their own. */
const assumedRatePerSecond = 1000;
/** How long the load of a run will take, about, in milliseconds. */
function expectedLoadMs(schedule, scenario) {
    const speed = speedOf(scenario.cluster.broker);
    const end = schedule.actions.reduce((now, action) => {
        const effort = effortMs(action, speed, scenario.cluster.nodes.length);
        return Math.max(now, dueMs(action.due, now, scenario)) + effort;
    }, 0);
    return Math.round(end + schedule.quietMs);
}
/** How long a whole run will take, about, in milliseconds: forming, load, drain. */
function expectedRunMs(schedule, scenario) {
    return formationMs(scenario) + expectedLoadMs(schedule, scenario) + drainMs;
}
/** More nodes take longer, but not in proportion: they boot side by side on the same cores. */
function formationMs({ cluster: { broker, nodes } }) {
    return Math.round(speedOf(broker).formationMs * (0.4 + 0.2 * nodes.length));
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
function effortMs({ kind, options }, { nodeStartMs }, nodes) {
    switch (kind) {
        case 'flap':
        case 'consumer-storm': {
            const { times, everyMs } = (0,action_options/* repetitionOf */.ht)(kind, options);
            return times * everyMs;
        }
        case 'start':
        case 'start-cluster':
            return nodeStartMs;
        case 'stop':
        case 'stop-cluster':
            return stopMs;
        case 'restart':
            return stopMs + nodeStartMs;
        case 'rolling-restart':
            return nodes * (stopMs + nodeStartMs + (options?.everyMs ?? 0));
        default:
            return verificationMs;
    }
}


/***/ }),

/***/ 6662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dp: () => (/* binding */ minutesOf),
/* harmony export */   iY: () => (/* binding */ planJson),
/* harmony export */   xs: () => (/* binding */ matrixLegs)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7450);
/* harmony import */ var _serialise_schedule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9895);
/* harmony import */ var _shards_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2537);



/**
 * A plan as JSON: what `plan --json` prints, and what `run` leaves as plan.json.
 * @param shard the part that runs here; null: all of it.
 */
function planJson(plan, shard) {
    const { seed, shards, cells } = plan;
    const whole = {
        version: 1,
        shard: shard && (0,_shards_js__WEBPACK_IMPORTED_MODULE_2__/* .shardText */ .eG)(shard),
        seed,
        shards,
        expectedMs: (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedMsOf */ .wF)(cells),
        matrix: { include: matrixLegs(plan) },
        cells: cells.map((cell) => cellJson(cell, shards)),
        runs: cells.flatMap(({ scenario, runs }) => runs.map(({ id, seed: runSeed, expectedMs, schedule }) => ({
            id,
            scenario: scenario.name,
            seed: runSeed,
            expectedMs,
            schedule: JSON.parse((0,_serialise_schedule_js__WEBPACK_IMPORTED_MODULE_1__/* .stringifySchedule */ .xL)(schedule)),
        }))),
    };
    return JSON.stringify(whole, null, 2);
}
/** One leg for each shard of the plan. */
function matrixLegs(plan) {
    return Array.from({ length: plan.shards }, (_, at) => {
        const shard = { index: at + 1, count: plan.shards };
        const cells = (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .cellsOf */ .nc)(plan, shard);
        const minutes = minutesOf((0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedMsOf */ .wF)(cells));
        const size = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
        return {
            shard: (0,_shards_js__WEBPACK_IMPORTED_MODULE_2__/* .shardText */ .eG)(shard),
            name: `shard ${shard.index} of ${shard.count}: ${size}, about ${minutes} min`,
            cells: cells.map(({ scenario }) => scenario.name).join(' '),
            minutes,
        };
    });
}
/** Whole minutes, rounded up. */
function minutesOf(ms) {
    return Math.ceil(ms / 60_000);
}
function cellJson({ scenario, runs, expectedMs, shard }, count) {
    return {
        id: scenario.name,
        scenario: scenario.cell?.scenario ?? scenario.name,
        values: scenario.cell?.values ?? {},
        shard: (0,_shards_js__WEBPACK_IMPORTED_MODULE_2__/* .shardText */ .eG)({ index: shard, count }),
        expectedMs,
        position: scenario.position,
        runs: runs.map(({ id, seed, expectedMs: runMs }) => ({ id, seed, expectedMs: runMs })),
    };
}


/***/ }),

/***/ 7450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nc: () => (/* binding */ cellsOf),
  wF: () => (/* binding */ expectedMsOf),
  Cs: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./build/plan/expected-duration.js + 1 modules
var expected_duration = __webpack_require__(2032);
// EXTERNAL MODULE: ./build/config/seed.js
var config_seed = __webpack_require__(7478);
// EXTERNAL MODULE: ./build/config/client-names.js
var client_names = __webpack_require__(7773);
// EXTERNAL MODULE: ./build/plan/random.js
var plan_random = __webpack_require__(855);
;// CONCATENATED MODULE: ./build/plan/draw-mix.js

const kinds = ['node', 'partition', 'network', 'consumer'];
/**
 * The 2019 test's own single-action scheduler: wait a uniform time, choose node, partition or network by
 * weight, and act by the state so far. With one live node only `node` is allowed, and the last live node is
 * never killed. What was broken is not repaired in between.
 */
function drawMix(mix, nodes, random, consumers = []) {
    let state = { down: new Set(), partitioned: null, flaky: false, stopped: new Set() };
    return Array.from({ length: mix.actions }, (_, index) => {
        const waitMs = (0,plan_random/* wholeBetween */.a2)(random, mix.minWaitMs, mix.maxWaitMs);
        const live = nodes.filter((node) => !state.down.has(node));
        const kind = live.length === 1
            ? 'node'
            : (0,plan_random/* oneByWeight */.Q6)(random, kinds.map((each) => [each, mix.weights[each]]));
        const [drawn, next] = draw[kind]({ state, nodes, live, mix, random, consumers });
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
    node({ state, nodes, live, random }) {
        const last = live.length === 1 ? live[0] : undefined;
        const node = (0,plan_random/* oneOf */.yL)(random, nodes.filter((each) => each !== last));
        const down = new Set(state.down);
        if (down.delete(node))
            return [action('start', { node }), { ...state, down }];
        return [action('kill', { node }), { ...state, down: down.add(node) }];
    },
    partition({ state, live, random }) {
        if (state.partitioned !== null && (0,plan_random/* wholeBetween */.a2)(random, 0, 1) === 0) {
            return [action('heal'), { ...state, partitioned: null }];
        }
        const node = (0,plan_random/* oneOf */.yL)(random, live.filter((each) => each !== state.partitioned));
        return [action('partition', { groups: [[node]] }), { ...state, partitioned: node }];
    },
    network({ state, live, mix: { lossPercent }, random }) {
        if (state.flaky)
            return [action('fast'), { ...state, flaky: false }];
        const node = (0,plan_random/* wholeBetween */.a2)(random, 0, 1) === 0 ? (0,plan_random/* oneOf */.yL)(random, live) : null;
        return [action('flaky', { node, lossPercent }), { ...state, flaky: true }];
    },
    consumer({ state, mix, random, consumers }) {
        const place = (0,plan_random/* wholeBetween */.a2)(random, 0, consumers.length - 1);
        const consumer = consumers[place];
        if (consumer === undefined)
            throw new RangeError('there is no consumer to draw an action for');
        const stopped = new Set(state.stopped);
        if (stopped.delete(place))
            return [action('consumer-start', consumer), { ...state, stopped }];
        return [action(`consumer-${mix.consumerStop}`, consumer), { ...state, stopped: stopped.add(place) }];
    },
};

;// CONCATENATED MODULE: ./build/plan/draw-schedule.js



/** The schedule of one run. Pure: the same scenario and seed always give the same schedule. */
function drawSchedule({ name, cluster, chaos, lanes }, seed) {
    const base = { version: 1, scenario: name, seed };
    switch (chaos.kind) {
        case 'none':
            return { ...base, actions: [], quietMs: chaos.durationMs };
        case 'script':
            return { ...base, actions: chaos.actions.map(scheduled), quietMs: chaos.quietMs };
        case 'mix':
            return {
                ...base,
                actions: drawMix(chaos.mix, cluster.nodes, (0,plan_random/* randomFrom */.cG)(seed), consumersOf(lanes)),
                quietMs: chaos.quietMs,
            };
    }
}
function consumersOf(lanes) {
    return lanes.flatMap((lane) => (0,client_names/* clientNames */.Y)(lane, 'consumer', false).map((client) => ({ lane: lane.name, client })));
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

// EXTERNAL MODULE: ./build/plan/shards.js
var plan_shards = __webpack_require__(2537);
;// CONCATENATED MODULE: ./build/plan/plan.js



/** The plan of the scenarios, shared out in at most `shards` parts. Pure, so every runner makes the same one. */
function makePlan(scenarios, { seed, seedOf }, shards) {
    const cells = scenarios.map((scenario) => {
        const runs = planRuns(scenario, seedOf(scenario)).map((run) => {
            return { ...run, expectedMs: (0,expected_duration/* expectedRunMs */.g)(run.schedule, scenario) };
        });
        return { scenario, runs, expectedMs: runs.reduce((sum, run) => sum + run.expectedMs, 0) };
    });
    const count = Math.max(1, Math.min(shards, cells.length));
    const chosen = (0,plan_shards/* shareOut */.MT)(cells.map(({ expectedMs }) => expectedMs), count);
    return { seed, shards: count, cells: cells.map((cell, index) => ({ ...cell, shard: chosen[index] ?? 1 })) };
}
/** The cells of one shard, in the order of the plan; of all shards when none is named. */
function cellsOf({ cells }, shard) {
    return shard === null ? cells : cells.filter((cell) => cell.shard === shard.index);
}
/** How long cells take one after the other, about, in milliseconds. */
function expectedMsOf(cells) {
    return cells.reduce((sum, { expectedMs }) => sum + expectedMs, 0);
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
// EXTERNAL MODULE: ./build/config/action-options.js
var action_options = __webpack_require__(9182);
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
const action = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
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
    options: (0,structure_shapes/* optional */.lq)(action_options/* writtenOptions */.QW, null, 'Particulars of some kinds.'),
    sourceLine: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(1, 1_000_000), null, 'Line of the scenario file.'),
}), ({ options, ...action }) => (options === null ? action : { ...action, options }));
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
    const { index, kind, due, node, groups, client, lane, lossPercent, condition, settle, policy, options, sourceLine, } = action;
    const ordered = { index, kind, due: orderedDue(due), node, groups, client, lane, lossPercent, settle };
    const all = { ...ordered, policy, condition, options, sourceLine };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
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


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ executeSchedule),
/* harmony export */   f: () => (/* binding */ describeTarget)
/* harmony export */ });
/* harmony import */ var _config_scenario_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3741);
/* harmony import */ var _until_aborted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6940);


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
    const proof = await (0,_until_aborted_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(faultOf(action.kind).apply(context, action), surroundings.signal);
    const afterMs = Math.round(timing.nowMs() - decidedMs);
    const { target, evidence } = proof;
    history.event('action', String(action.index), ['verified', action.kind], { target, evidence, afterMs });
    progress(`chaos ${action.index}: proven after ${afterMs} ms`);
    recordCut(action, proof, history);
}
/** What the network is from now on, told in a line of its own for whoever reads the history without the schedule. */
function recordCut({ kind }, { target }, history) {
    if (_config_scenario_js__WEBPACK_IMPORTED_MODULE_0__/* .cutActionKinds */ .yU.includes(kind))
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

/***/ 6438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ loadScenarios)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/broker-text.js
var broker_text = __webpack_require__(4088);
// EXTERNAL MODULE: ./build/yaml/locate.js + 1 modules
var locate = __webpack_require__(3223);
// EXTERNAL MODULE: ./build/yaml/suggest.js
var suggest = __webpack_require__(9964);
// EXTERNAL MODULE: ./build/config/source.js
var config_source = __webpack_require__(6246);
;// CONCATENATED MODULE: ./build/config/matrix/written-numbers.js
/**
 * Reports numbers that are not what was written: `4.10` means 4.1 in YAML, and a version that is not the one
 * meant would be tested.
 */
function checkNumbers(source, written, problems) {
    if (source.kind === 'list')
        for (const item of source.items)
            checkNumbers(item, written, problems);
    if (source.kind === 'mapping')
        for (const value of source.entries.values())
            checkNumbers(value, written, problems);
    if (source.kind !== 'scalar' || typeof source.value !== 'number')
        return;
    const text = written(source.path);
    if (text !== null && text !== String(source.value))
        problems.value(source, `${text} is the number ${source.value}.`, `For the text write it in quotes: "${text}".`);
}

;// CONCATENATED MODULE: ./build/config/matrix/outside-axes.js




/** First step of the paths of values that were given from outside. */
const axisRoot = '--axis';
/**
 * The axes with lists from outside in the place of their own: `a,b`, or a YAML list `[a, { suite: b }]`. The file
 * says which axes there are, and what they are used for.
 */
function fillAxes(axes, given, problems) {
    const filled = new Map(axes);
    for (const [name, text] of Object.entries(given)) {
        const path = [axisRoot, name];
        if (!axes.has(name) && name !== 'scenario') {
            const near = (0,suggest/* suggest */.Z)(name, axes.keys());
            const known = axes.size === 0 ? 'The file has none.' : `The file has: ${[...axes.keys()].join(', ')}.`;
            problems.key(path, `There is no axis "${name}".`, near === null ? known : `Did you mean "${near}"?`);
            continue;
        }
        const axis = readList(text, path, problems);
        if (axis)
            filled.set(name, axis);
    }
    return filled;
}
function readList(text, path, problems) {
    try {
        const yaml = (0,locate/* locateYaml */.GO)(text.trimStart().startsWith('[') ? text : `[${text}]`);
        const source = (0,config_source/* sourceOf */.vz)(yaml.value, path);
        if (source.kind !== 'list')
            return problems.key(path, `"${text}" is not a list of values.`);
        checkNumbers(source, (at) => yaml.scalarAt(at.slice(path.length)), problems);
        return { source, values: source.items };
    }
    catch (error) {
        if (!(error instanceof locate/* YamlProblem */.lw) && !(error instanceof config_source/* TooManyValues */.sF))
            throw error;
        return problems.key(path, `"${text}" is not a list of values: ${error.message}.`, 'Write a,b or [a, b].');
    }
}

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

// EXTERNAL MODULE: ./build/config/scenario.js
var scenario = __webpack_require__(3741);
;// CONCATENATED MODULE: ./build/config/check-attached.js


/** Follows from the list that the kind stands in. */
function groundOf(kind) {
    if (includes(scenario/* clientActionKinds */.HY, kind))
        return 'clients';
    if (includes(scenario/* brokerActionKinds */.di, kind))
        return 'management';
    return includes(scenario/* networkActionKinds */.yf, kind) ? 'network' : 'node';
}
/** Why an attached cluster's nodes and network are left alone. */
const reasons = {
    node: 'acts on a node’s processes, and the nodes of an attached cluster are not ours',
    network: 'acts on a node’s network, and the nodes of an attached cluster are not ours',
};
/** Reports actions that a cluster which was not made by us makes impossible. */
function checkAttached(chaos, source, problems) {
    const possible = scenario/* actionKinds */._R.filter((kind) => ['clients', 'management'].includes(groundOf(kind)));
    const hint = `Possible there: ${possible.join(', ')}.`;
    if (chaos.kind === 'mix') {
        problems.value((0,config_source/* nearest */.pA)(source, 'mix'), 'A mix draws faults of nodes and of their network, and the nodes of an attached cluster are not ours.', hint);
    }
    if (chaos.kind !== 'script')
        return;
    for (const { kind, source: at } of chaos.actions) {
        const ground = groundOf(kind);
        if (ground === 'clients' || ground === 'management')
            continue;
        problems.value((0,config_source/* nearest */.pA)(at, 'do'), `"${kind}" ${reasons[ground]}.`, hint);
    }
}
function includes(kinds, kind) {
    return kinds.includes(kind);
}

// EXTERNAL MODULE: ./build/config/check-cut.js
var check_cut = __webpack_require__(5878);
// EXTERNAL MODULE: ./build/config/check-lanes.js
var check_lanes = __webpack_require__(1373);
// EXTERNAL MODULE: ./build/config/check-nodes.js
var check_nodes = __webpack_require__(3083);
// EXTERNAL MODULE: ./build/config/duration.js
var duration = __webpack_require__(1359);
// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(2855);
;// CONCATENATED MODULE: ./build/config/check-script.js




const needed = {
    kill: ['up', 'paused'],
    stop: ['up'],
    restart: ['up'],
    pause: ['up'],
    start: ['down'],
    unpause: ['paused'],
    'slow-disk': ['up'],
};
/** What the node is afterwards; not here: what it was. */
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
    const inForce = new Set();
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
        playOnCluster(action, states, problems);
        playOnNodes(action, states, problems);
        playCommands(action, inForce, problems);
        if (action.kind === 'heal' && !partitioned) {
            problems.value((0,config_source/* nearest */.pA)(at, 'do'), 'There is no partition to heal here.', 'Put a partition before it, or remove it.');
        }
        if (action.kind === 'fast' && !disturbed) {
            problems.value((0,config_source/* nearest */.pA)(at, 'do'), 'No node is flaky here, nor disturbed otherwise.', 'Put "flaky", "slow" or the like before it, or remove it.');
        }
        if (scenario/* cutActionKinds */.yU.includes(action.kind))
            partitioned = true;
        if (action.kind === 'heal' || action.kind === 'flap')
            partitioned = false;
        if (action.condition !== null)
            disturbed = true;
        if (action.kind === 'fast' && action.node === null)
            disturbed = false;
    }
}
/** What all nodes are afterwards; `quorum-loss` kills some of those that are up. */
const clusterResult = {
    'stop-cluster': 'down',
    'kill-cluster': 'down',
    'start-cluster': 'up',
    'quorum-loss': 'unknown',
};
function playOnCluster({ kind, options, source: at }, states, problems) {
    if (kind === 'rolling-restart') {
        const down = [...states].filter(([, state]) => state === 'down' || state === 'paused');
        if (down.length > 0) {
            const what = `"rolling-restart" needs every node up: ${down.map(([name, state]) => `${name} is ${state}`).join(', ')} here.`;
            problems.value((0,config_source/* nearest */.pA)(at, 'do'), what, 'Bring it back first.');
        }
        if (options?.order === 'together')
            problems.value((0,config_source/* nearest */.pA)(at, 'order'), 'A rolling restart takes one node at a time.', 'Use forwards or backwards.');
    }
    const after = clusterResult[kind];
    if (after === undefined)
        return;
    const useless = after === 'up' ? (state) => state === 'up' || state === 'paused' : isDown;
    if ([...states.values()].every(useless)) {
        const what = after === 'up' ? 'No node is down here' : 'Every node is down here';
        problems.value((0,config_source/* nearest */.pA)(at, 'do'), `${what}, so "${kind}" can do nothing.`, 'Remove the action.');
    }
    for (const [name, state] of states)
        if (after !== 'unknown' || !isDown(state))
            states.set(name, after);
}
const isDown = (state) => state === 'down';
/** What each of these ends. */
const endsOf = {
    revive: ['drain'],
    'start-app': ['stop-app'],
    'end-alarm': ['memory-alarm', 'disk-alarm'],
    'fast-disk': ['slow-disk'],
    'clock-back': ['clock-jump'],
};
/** Only whether there was such a fault before: by which node is left to the run, since a role may have hit any. */
function playCommands({ kind, source: at }, inForce, problems) {
    inForce.add(kind);
    const ends = endsOf[kind];
    if (ends === undefined || ends.some((fault) => inForce.has(fault)))
        return;
    const names = ends.map((fault) => `"${fault}"`).join(' or ');
    problems.value((0,config_source/* nearest */.pA)(at, 'do'), `There is no ${names} before it that "${kind}" could end.`, 'Put one before it, or remove it.');
}
function playOnNodes({ kind, node, source: at }, states, problems) {
    const fit = needed[kind];
    const after = result[kind];
    if (fit === undefined)
        return;
    const may = ([, state]) => fit.includes(state) || state === 'unknown';
    const candidates = [...states].filter(may).map(([name]) => name);
    if (node === null || (0,names/* isNodeRole */.L1)(node)) {
        if (candidates.length === 0) {
            problems.value((0,config_source/* nearest */.pA)(at, 'do'), `No node is ${fit.join(' or ')} here, so "${kind}" can do nothing.`);
        }
        if (after === undefined)
            return;
        for (const name of candidates)
            states.set(name, node === null ? after : 'unknown');
        return;
    }
    if (!candidates.includes(node)) {
        const how = `${node} is ${states.get(node)} here, by the actions before`;
        problems.value((0,config_source/* nearest */.pA)(at, 'node'), `"${kind}" can do nothing: ${how}.`, hintFor(states.get(node)));
    }
    if (after !== undefined)
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
    const idle = lanes?.every(({ consumers }) => consumers.count === 0) ?? false;
    if (chaos.kind === 'mix' && chaos.mix.weights.consumer > 0 && idle) {
        problems.value((0,config_source/* nearest */.pA)(source, 'mix', 'weights', 'consumer'), 'There is no consumer that a drawn action could stop.', 'Add consumers, or leave this weight out.');
    }
    if (chaos.kind !== 'script')
        return;
    const before = problems.reported;
    for (const action of chaos.actions) {
        if (nodes !== null) {
            checkNodes(action, nodes, problems);
            (0,check_cut/* checkCut */.j)(action, nodes, problems);
        }
        if (lanes !== null)
            (0,check_lanes/* checkLanes */.OX)(action, lanes, problems);
    }
    if (sound && nodes !== null && problems.reported === before)
        checkScript(chaos.actions, nodes, problems);
}
function checkNodes({ kind, node, groups, condition, options, source: at }, nodes, problems) {
    if (node !== null)
        (0,check_nodes/* unknownNode */.f)(node, nodes, (0,config_source/* nearest */.pA)(at, 'node'), problems, true);
    if (options?.to !== undefined)
        (0,check_nodes/* unknownNode */.f)(options.to, nodes, (0,config_source/* nearest */.pA)(at, 'to'), problems, true);
    condition?.aim.peers?.forEach((name, index) => {
        const peer = (0,config_source/* nearest */.pA)(at, 'peers', index);
        if (!(0,check_nodes/* unknownNode */.f)(name, nodes, peer, problems) && name === node)
            problems.value(peer, `${name} is the node itself, not a peer of it.`, 'Name other nodes.');
    });
    let known = true;
    groups?.forEach((group, g) => {
        group.forEach((name, n) => {
            if ((0,check_nodes/* unknownNode */.f)(name, nodes, (0,config_source/* nearest */.pA)(at, 'groups', g, n), problems, true))
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

;// CONCATENATED MODULE: ./build/config/check-expect.js


/** Reports expected findings in lanes that are not there, or that say their own. */
function checkExpectations({ findings, versions = [] }, source, lanes, problems) {
    checkFindings(findings, source, ['findings'], lanes, problems);
    versions.forEach((entry, index) => {
        checkFindings(entry.findings, source, ['versions', index, 'findings'], lanes, problems);
    });
}
function checkFindings(findings, source, path, lanes, problems) {
    findings?.forEach(({ lane }, index) => {
        if (lane === null)
            return;
        const at = (0,config_source/* nearest */.pA)(source, ...path, index, 'lane');
        if ((0,check_lanes/* unknownLane */.nU)(lane, lanes, at, problems))
            return;
        const own = lanes.find(({ name }) => name === lane)?.expect;
        if (own && [own, ...own.versions].some((each) => each.findings !== null))
            problems.value(at, `Lane ${lane} says itself which findings it expects.`, 'Say it there.');
    });
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
function checkQueue(name, queue, source, nodes, problems) {
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
        (0,check_nodes/* unknownNode */.f)(leader, nodes, (0,config_source/* nearest */.pA)(source, 'leader'), problems);
    checkArguments(queue, source, problems);
    checkDeadLetters(name, queue, source, problems);
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
/** By the default exchange a message goes to the queue that its routing key names: without one, where it came from. */
function checkDeadLetters(name, queue, source, problems) {
    const { arguments: given, policy } = queue;
    const exchange = given['x-dead-letter-exchange'] ?? policy['dead-letter-exchange'];
    const key = given['x-dead-letter-routing-key'] ?? policy['dead-letter-routing-key'] ?? name;
    if (exchange !== '' || key !== name)
        return;
    const inArguments = given['x-dead-letter-exchange'] === '';
    const at = inArguments
        ? (0,config_source/* nearest */.pA)(source, 'arguments', 'x-dead-letter-routing-key')
        : (0,config_source/* nearest */.pA)(source, 'policy', 'dead-letter-routing-key');
    const what = 'Its dead letters would come back into the queue itself, and nobody could tell what became of them.';
    problems.value(at, what, 'Give a dead-letter routing key that names another queue.');
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

// EXTERNAL MODULE: ./build/config/lane-shape.js
var lane_shape = __webpack_require__(5433);
;// CONCATENATED MODULE: ./build/config/settle-rates.js

/**
 * What all publishers of which no rate is said share, where there are several lanes: without a limit the first
 * ones to be confirmed would take the brokers from the others, and every lane would pile up a backlog.
 */
const sharedPerSecond = 1000;
/** The rate of every publisher of which none is said; null: as fast as confirms allow. */
function shareOfRate(lanes) {
    if (lanes.length < 2)
        return null;
    const counts = lanes.map(({ publishers }) => (publishers.rate === null ? publishers.count : 0));
    const sharing = counts.reduce((sum, count) => sum + count, 0);
    return Math.max(1, Math.floor(sharedPerSecond / sharing));
}
/** The publishers with their rate settled. */
function withRate({ rate, ...rest }, share) {
    return { ...rest, ratePerSecond: rate === lane_shape/* unlimited */.OS ? null : (rate ?? share) };
}

// EXTERNAL MODULE: ./build/config/shape.js
var shape = __webpack_require__(9441);
// EXTERNAL MODULE: ./build/config/structure-shapes.js
var structure_shapes = __webpack_require__(1133);
;// CONCATENATED MODULE: ./build/config/workload-shape.js





const singleLaneName = 'main';
const maxLanes = 50;
const written = (0,structure_shapes/* mapping */.pq)({
    ...lane_shape/* laneParts */.ZX,
    lanes: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)(lane_shape/* laneShape */.ms, 'lanes', 1, maxLanes), null, 'Several queues at the same time; queue, publishers and consumers beside them are defaults for all.'),
});
const lane = (0,shape/* transform */.pd)(lane_shape/* laneShape */.ms, ({ name, queue, publishers, consumers, versions, expect }) => ({
    name,
    versions,
    expect,
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
    schema: written.schema,
    read(source, problems) {
        written.read(source, problems);
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

;// CONCATENATED MODULE: ./build/config/check-workload.js





const defaultReplicas = 3;
/** Reports what cannot be, given the cluster (null: it is not known); the lanes with their replicas settled. */
function checkWorkload(drafts, workload, cluster, problems) {
    const sources = laneSources(workload);
    reportSameNames(drafts, sources, problems);
    const share = shareOfRate(drafts);
    return drafts.map((draft, index) => {
        const source = sources[index] ?? workload;
        const nodes = cluster?.nodes ?? null;
        checkQueue(draft.name, draft.queue, (0,config_source/* nearest */.pA)(source, 'queue'), nodes, problems);
        checkClients(draft, source, nodes, problems);
        const replicas = draft.queue.replicas ?? Math.min(defaultReplicas, nodes?.length ?? defaultReplicas);
        const queue = { ...draft.queue, replicas: draft.queue.type === 'classic' ? 1 : replicas };
        return { ...draft, queue, publishers: withRate(draft.publishers, share) };
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
            (0,check_nodes/* unknownNode */.f)(spec.node, nodes, (0,config_source/* nearest */.pA)(source, part, 'node'), problems);
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
    const named = draft.attach?.nodes.map(({ name }) => name) ?? draft.nodes;
    const nodes = blockadeFile === null
        ? (named ?? (0,names/* numberedNodes */.kO)(defaultNodes))
        : blockadeNodes(blockadeFile, (0,config_source/* nearest */.pA)(source, 'blockade'), facts, problems);
    const broker = (0,broker_text/* withBrokerPaths */.S4)(draft.broker, (path) => resolve(folder, path));
    checkBrokerPaths(broker, source, facts, problems);
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
        ...(draft.attach === null ? {} : { attach: draft.attach }),
        reuse: draft.reuse,
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
function checkBrokerPaths(broker, source, { fileExists }, problems) {
    if (broker.kind !== 'rootfs' && broker.kind !== 'tarball' && broker.kind !== 'tree')
        return;
    const missing = (path) => fileExists?.(path) === false;
    const what = broker.kind === 'tarball' ? 'file' : 'folder';
    if (missing(broker.path))
        problems.value((0,config_source/* nearest */.pA)(source, 'broker', broker.kind), `There is no ${what} ${broker.path}.`);
    if (broker.kind === 'rootfs' || broker.erlang.kind !== 'rootfs' || !missing(broker.erlang.path))
        return;
    problems.value((0,config_source/* nearest */.pA)(source, 'broker', 'erlang', 'rootfs'), `There is no folder ${broker.erlang.path}.`);
}
function resolve(folder, path) {
    return external_node_path_.posix.isAbsolute(path) ? path : external_node_path_.posix.join(folder, path);
}

// EXTERNAL MODULE: ./build/config/action-options.js
var action_options = __webpack_require__(9182);
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
    ...action_options/* optionDetails */["if"],
];
const oneNode = { needs: ['node'], takes: ['node', 'lane'], roles: true };
const downNode = { needs: [], takes: ['node'], roles: false };
/** Absent: wherever it is so. */
const namedNode = downNode;
const ordered = { needs: [], takes: ['order', 'every'], roles: false };
const ofQueue = { needs: [], takes: ['lane'], roles: false };
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
    partition: { needs: ['groups', 'node'], takes: ['groups', 'node', 'clients', 'lane'], roles: true },
    bridge: { needs: ['node'], takes: ['node', 'clients', 'lane'], roles: true },
    ring: { needs: [], takes: ['clients'], roles: false },
    'cut-one-way': { needs: ['node'], takes: ['node', 'to', 'clients', 'lane'], roles: true },
    flap: { needs: ['node'], takes: ['node', 'times', 'every', 'lane'], roles: true },
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
    'consumer-storm': { needs: ['storm'], takes: ['storm', 'times', 'every', 'client', 'lane'], roles: false },
    'publisher-crash': client,
    'publisher-close': client,
    'close-connections': { needs: [], takes: ['node', 'client', 'lane'], roles: true },
    'set-policy': { needs: ['policy'], takes: ['policy', 'lane'], roles: false },
    'slow-disk': { needs: ['node'], takes: ['node', 'kbytes', 'lane'], roles: true },
    'fast-disk': namedNode,
    'rolling-restart': ordered,
    'stop-cluster': ordered,
    'start-cluster': ordered,
    'kill-cluster': { needs: [], takes: [], roles: false },
    'quorum-loss': ofQueue,
    drain: oneNode,
    revive: namedNode,
    'stop-app': oneNode,
    'start-app': namedNode,
    'transfer-leader': { needs: [], takes: ['to', 'lane'], roles: true },
    'remove-member': oneNode,
    'add-member': { needs: ['node'], takes: ['node', 'lane'], roles: false },
    'memory-alarm': oneNode,
    'disk-alarm': oneNode,
    'end-alarm': namedNode,
    'queue-crash': ofQueue,
    'clock-jump': { needs: ['node'], takes: ['node', 'by', 'lane'], roles: true },
    'clock-back': namedNode,
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
// EXTERNAL MODULE: ./build/config/scalar-shapes.js
var scalar_shapes = __webpack_require__(5846);
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

;// CONCATENATED MODULE: ./build/config/action-shape.js











const action_shape_written = (0,structure_shapes/* mapping */.pq)({
    ...dueFields,
    do: (0,structure_shapes/* required */.mw)((0,scalar_shapes/* choice */.Yq)(scenario/* actionKinds */._R), 'What is done.'),
    node: (0,structure_shapes/* optional */.lq)(names/* nodeName */.qp, null, `A node, or a role looked up when the action is due: ${names/* nodeRoles */.Wd.join(', ')}.`),
    groups: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* list */.p_)((0,structure_shapes/* list */.p_)(names/* nodeName */.qp, 'node names', 1, 9), 'groups', 1, 9), null, 'Nodes that can talk to each other; nodes not named form one more group.'),
    client: (0,structure_shapes/* optional */.lq)(names/* plainName */.MH, null, 'One publisher or consumer of the lane; absent: all.'),
    lane: (0,structure_shapes/* optional */.lq)(names/* plainName */.MH, null, 'The lane meant; absent: all lanes, or the first for a role.'),
    ...conditionFields,
    settle: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(lane_shape/* settlements */.J1), null, 'What the consumer does with deliveries from now on.'),
    policy: (0,structure_shapes/* optional */.lq)(lane_shape/* policyShape */.Sk, null, 'The policy definition that is set.'),
    ...action_options/* optionFields */.Vo,
});
const actionShape = {
    schema: {
        ...action_shape_written.schema,
        allOf: [{ oneOf: dueKeys.map((key) => ({ required: [key] })) }, { anyOf: actionAlternatives() }],
    },
    read: (0,shape/* transform */.pd)(action_shape_written, (value, source, problems) => {
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
            options: (0,action_options/* optionsOf */.cz)(value),
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
        consumer: (0,structure_shapes/* optional */.lq)(weight, 0, 'Stop a consumer, or start a stopped one.'),
    }), 'How often each kind is drawn, relative to the others.'),
    'loss-percent': (0,structure_shapes/* optional */.lq)(lossPercent, defaultLossPercent, 'Packets lost by a network action.'),
    'consumer-stop': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(lane_shape/* stopModes */.r8), 'crash', 'How a consumer action stops consumers.'),
}), (value, source, problems) => {
    const { weights, scale } = value;
    if (value['min-wait'] > value['max-wait']) {
        return problems.value((0,config_source/* nearest */.pA)(source, 'min-wait'), '"min-wait" is longer than "max-wait".', 'Swap them.');
    }
    if (Object.values(weights).every((each) => each === 0)) {
        return problems.value((0,config_source/* nearest */.pA)(source, 'weights'), 'With all weights 0 no action can be drawn.');
    }
    return {
        actions: value.actions,
        minWaitMs: Math.round(value['min-wait'] * scale),
        maxWaitMs: Math.round(value['max-wait'] * scale),
        weights,
        lossPercent: value['loss-percent'],
        consumerStop: value['consumer-stop'],
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

;// CONCATENATED MODULE: ./build/config/attach-shape.js




const maxNodes = 9;
const port = (0,scalar_shapes/* wholeNumber */.rD)(1, 65_535);
const node = (0,structure_shapes/* mapping */.pq)({
    name: (0,structure_shapes/* required */.mw)(names/* hostName */.Sm, 'What the node is called in actions and in the history.'),
    host: (0,structure_shapes/* required */.mw)((0,scalar_shapes/* text */.Qq)('a host name or an IPv4 address', /^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$/), 'Host name or IPv4 address.'),
    'amqp-port': (0,structure_shapes/* optional */.lq)(port, 5672, 'Where it speaks AMQP, without TLS.'),
    'management-port': (0,structure_shapes/* optional */.lq)(port, 15_672, 'Where its management API answers, without TLS.'),
});
/** A cluster that somebody else runs, by the addresses of its nodes. */
const attachShape = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    nodes: (0,structure_shapes/* required */.mw)((0,structure_shapes/* list */.p_)(node, 'nodes', 1, maxNodes), 'Its nodes, each with a name and a host.'),
    user: (0,structure_shapes/* required */.mw)((0,scalar_shapes/* text */.Qq)('a user name'), 'A user of that cluster.'),
    'password-env': (0,structure_shapes/* required */.mw)((0,scalar_shapes/* text */.Qq)('the name of an environment variable', /^[A-Za-z_][A-Za-z0-9_]{0,99}$/), 'The environment variable that holds the password.'),
    vhost: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a virtual host'), null, 'An existing virtual host for the queues; without it one is made, and removed again.'),
}), (written, source, problems) => {
    const names = written.nodes.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        return problems.value(source, `Node "${twice}" is listed twice.`);
    return {
        nodes: written.nodes.map((each) => ({
            name: each.name,
            host: each.host,
            amqpPort: each['amqp-port'],
            managementPort: each['management-port'],
        })),
        user: written.user,
        passwordEnv: written['password-env'],
        vhost: written.vhost,
    };
});

;// CONCATENATED MODULE: ./build/config/erlang-shape.js




const erlang_shape_written = (0,scalar_shapes/* text */.Qq)(`one of ${broker_text/* erlangForms */.hi}`);
const place = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    suite: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a suite such as trixie', broker_text/* suitePattern */.ny), null, 'The suite whose Erlang it is.'),
    image: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('an image such as erlang:27', broker_text/* imagePattern */.Ks), null, 'A container image with `erl` in it; needs the docker engine.'),
    rootfs: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a folder'), null, 'A folder that is a root file system with `erl` in it.'),
}), ({ suite, image, rootfs }, source, problems) => {
    const given = [suite, image, rootfs].filter((each) => each !== null);
    if (given.length !== 1) {
        const what = given.length === 0 ? 'none' : 'more than one';
        return problems.value(source, `An Erlang comes from one of suite, image and rootfs, not from ${what}.`);
    }
    if (suite !== null)
        return { kind: 'suite', suite };
    return image !== null ? { kind: 'image', image } : { kind: 'rootfs', path: rootfs ?? '' };
});
/** `auto`, a short text such as `suite:trixie`, or a mapping that names the one place the Erlang comes from. */
const erlangShape = {
    schema: {
        oneOf: [
            { type: 'string', pattern: '^(auto$|(suite|image|rootfs):.)' },
            { ...place.schema, minProperties: 1, maxProperties: 1 },
        ],
    },
    read(source, problems) {
        if (source.kind === 'mapping')
            return place.read(source, problems);
        const given = erlang_shape_written.read(source, problems);
        if (given === undefined)
            return undefined;
        try {
            return (0,broker_text/* readErlang */.cc)(given);
        }
        catch (error) {
            return problems.value(source, error.message);
        }
    },
};

;// CONCATENATED MODULE: ./build/config/broker-shape.js






const broker_shape_written = (0,scalar_shapes/* text */.Qq)(`one of ${broker_text/* brokerForms */.hB}`);
const places = ['suite', 'image', 'version', 'rootfs', 'tarball', 'tree'];
const broker_shape_place = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    suite: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a suite such as bookworm', broker_text/* suitePattern */.ny), null, 'A Debian or Ubuntu suite of the machine’s own package source, e.g. `bookworm`.'),
    image: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('an image such as rabbitmq:4.2', broker_text/* imagePattern */.Ks), null, 'A container image with RabbitMQ in it; needs the docker engine.'),
    version: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a version in quotes, such as "4.2"', broker_text/* versionPattern */.D8), null, 'A version, as a tag of the official image; needs the docker engine.'),
    rootfs: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a folder'), null, 'A folder that is a root file system with `rabbitmq-server` in it.'),
    tarball: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a file'), null, 'A `generic-unix` archive of RabbitMQ, `.tar.xz` or `.tar.gz`.'),
    tree: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a folder'), null, 'Such an archive, unpacked: the folder with `sbin` and `plugins`.'),
    erlang: (0,structure_shapes/* optional */.lq)(erlangShape, null, 'The Erlang that a `tarball` or `tree` runs on.', 'auto'),
}), (draft, source, problems) => {
    const given = places.filter((each) => draft[each] !== null);
    const [kind] = given;
    if (kind === undefined || given.length > 1) {
        const what = kind === undefined ? 'none' : 'more than one';
        const list = `${places.slice(0, -1).join(', ')} and ${places.at(-1)}`;
        return problems.value(source, `A broker comes from one of ${list}, not from ${what}.`);
    }
    const value = draft[kind] ?? '';
    if (kind === 'tarball' || kind === 'tree')
        return { kind, path: value, erlang: draft.erlang ?? { kind: 'auto' } };
    if (draft.erlang !== null)
        return problems.value(source, `"erlang" has no effect with "${kind}", which brings its own.`, 'Use it with "tarball" or "tree".');
    switch (kind) {
        case 'suite':
            return { kind, suite: value };
        case 'image':
            return { kind, image: value };
        case 'version':
            return (0,broker_text/* parseVersion */.ot)(value);
        case 'rootfs':
            return { kind, path: value };
    }
});
/** A short text such as `suite:bookworm` or `4.2`, or a mapping that names the one place the broker comes from. */
const brokerShape = {
    schema: {
        oneOf: [
            { type: 'string', pattern: '^(auto$|installed$|[0-9]|(suite|image|rootfs|tarball|tree):.)' },
            {
                ...broker_shape_place.schema,
                oneOf: places.map((each) => ({ required: [each] })),
                dependentSchemas: { erlang: { anyOf: [{ required: ['tarball'] }, { required: ['tree'] }] } },
            },
        ],
    },
    read(source, problems) {
        if (source.kind === 'mapping')
            return broker_shape_place.read(source, problems);
        const given = broker_shape_written.read(source, problems);
        if (given === undefined)
            return undefined;
        try {
            return (0,broker_text/* readBroker */.i2)(given);
        }
        catch (error) {
            const near = (0,suggest/* suggest */.Z)(given, ['auto', 'installed']);
            return problems.value(source, error.message, near === null ? '' : `Did you mean "${near}"?`);
        }
    },
};

// EXTERNAL MODULE: ./build/config/values.js
var values = __webpack_require__(3017);
;// CONCATENATED MODULE: ./build/config/cluster-shape.js








const cluster_shape_maxNodes = 9;
const partitionHandlings = [
    'ignore',
    'pause_minority',
    'autoheal',
];
const count = (0,scalar_shapes/* wholeNumber */.rD)(1, cluster_shape_maxNodes);
const cluster_shape_names = (0,shape/* transform */.pd)((0,structure_shapes/* list */.p_)(names/* hostName */.Sm, 'node names', 1, cluster_shape_maxNodes), (nodes, source, problems) => {
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
/** Keys that say what a cluster of our own is like, and nothing of one that is there already. */
const ownClusterKeys = [
    'nodes',
    'blockade',
    'broker',
    'partition-handling',
    'net-tick',
    'config',
    'formation-timeout',
];
const clusterShape = (0,shape/* transform */.pd)((0,structure_shapes/* mapping */.pq)({
    nodes: (0,structure_shapes/* optional */.lq)(nodes, null, 'How many nodes (named rabbitmq1, rabbitmq2, …), or their names.', 3),
    blockade: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* text */.Qq)('a path'), null, 'A Blockade file whose containers are the nodes; its path is relative to this file.'),
    broker: (0,structure_shapes/* optional */.lq)(brokerShape, { kind: 'auto' }, 'Where RabbitMQ comes from.', 'auto'),
    'partition-handling': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* choice */.Yq)(partitionHandlings), 'pause_minority', 'RabbitMQ’s `cluster_partition_handling`; 4.3 and later ignore it.'),
    'net-tick': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(4000, 600_000), 8000, 'RabbitMQ’s `net_ticktime`: how soon a silent peer counts as down.', '8s'),
    config: (0,structure_shapes/* optional */.lq)((0,structure_shapes/* dictionary */.zz)(values/* scalarText */.ws, 'a mapping of rabbitmq.conf keys to values'), {}, 'Further lines of rabbitmq.conf.'),
    'formation-timeout': (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* duration */.p0)(10_000, 1_800_000), 180_000, 'How long the cluster may take to form.', '3m'),
    attach: (0,structure_shapes/* optional */.lq)(attachShape, null, 'Instead of all other keys: a cluster that is there already, by the addresses of its nodes.'),
    reuse: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* flag */.Jt)(), false, 'Runs whose clusters are equal share one, as long as they pass. Saves forming it; a fresh one is the stricter experiment.'),
}), (cluster, source, problems) => {
    if (cluster.attach !== null && source.kind === 'mapping') {
        const own = ownClusterKeys.find((key) => !(0,config_source/* isAbsent */.W0)(source.entries.get(key)));
        if (own === undefined)
            return cluster;
        const path = source.entries.get(own)?.path ?? source.path;
        const message = `An attached cluster is as it is: "${own}" and "attach" exclude each other.`;
        return problems.key(path, message, 'Remove one.');
    }
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

// EXTERNAL MODULE: ./build/config/expect-shape.js + 1 modules
var expect_shape = __webpack_require__(249);
// EXTERNAL MODULE: ./build/config/seed.js
var seed = __webpack_require__(7478);
// EXTERNAL MODULE: ./build/config/version-range-shape.js
var version_range_shape = __webpack_require__(3799);
;// CONCATENATED MODULE: ./build/config/scenario-shape.js










const parts = {
    cluster: (0,structure_shapes/* section */.uW)((0,shape/* checked */.KD)(clusterShape), 'The nodes and the broker on them.'),
    workload: (0,structure_shapes/* section */.uW)((0,shape/* checked */.KD)(workloadShape), 'Queues, publishers and consumers.'),
    chaos: (0,structure_shapes/* section */.uW)((0,shape/* checked */.KD)(chaosShape), 'What is broken, and when.'),
    expect: (0,structure_shapes/* section */.uW)((0,shape/* checked */.KD)(expect_shape/* expectShape */.h), 'What the run must and must not show.'),
    runs: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(1, 1000), 1, 'How many runs, each with its own seed.'),
    seed: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(0, seed/* maxSeed */.m), null, 'Seed of the first run; absent: a fresh one each time.'),
    retries: (0,structure_shapes/* optional */.lq)((0,scalar_shapes/* wholeNumber */.rD)(0, 10), 2, 'How often an inconclusive run is tried again.'),
    versions: (0,structure_shapes/* optional */.lq)(version_range_shape/* versionRange */.Q, null, 'Versions of RabbitMQ that it is for, e.g. "<4.0"; on others it is skipped.'),
};
const scenarioShape = (0,structure_shapes/* mapping */.pq)({
    name: (0,structure_shapes/* required */.mw)(names/* plainName */.MH, 'The scenario’s name, unique in the file.'),
    ...parts,
});
/** The same keys without a name: merged under every scenario of the file. */
const defaultsShape = (0,structure_shapes/* mapping */.pq)(parts);

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
    if (chaos && cluster?.attach)
        checkAttached(chaos, chaosAt, problems);
    const expect = draft.expect.value;
    if (expect && knownLanes)
        checkExpectations(expect, expectAt, knownLanes, problems);
    if (problems.reported > before || !cluster || !chaos || !expect)
        return undefined;
    return {
        name: draft.name,
        position: locate(path),
        versions: draft.versions,
        cluster,
        lanes,
        chaos: withPositions(chaos, locate),
        expect,
        runs: draft.runs,
        seed: draft.seed,
        retries: draft.retries,
    };
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

;// CONCATENATED MODULE: ./build/config/matrix/matrix-shape.js


const maxValues = 500;
const namePattern = /^[A-Za-z_][A-Za-z0-9_-]*$/;
/** Any YAML value: what it may be is decided where it is used. */
const axis = {
    schema: { type: ['array', 'null'], maxItems: maxValues },
    read(source, problems) {
        if ((0,config_source/* isAbsent */.W0)(source))
            return { source, values: [] };
        if (source.kind !== 'list')
            return problems.value(source, `Expected a list of values, not ${(0,config_source/* describe */.q0)(source)}.`);
        if (source.items.length <= maxValues)
            return { source, values: source.items };
        return problems.value(source, `Expected at most ${maxValues} values, not ${source.items.length}.`);
    },
};
const axes = {
    schema: { type: 'object', additionalProperties: axis.schema },
    read(source, problems) {
        if (source.kind !== 'mapping')
            return problems.value(source, `Expected a mapping of names to lists of values, not ${(0,config_source/* describe */.q0)(source)}.`);
        const read = new Map();
        for (const [name, value] of source.entries) {
            if (!namePattern.test(name)) {
                problems.key(value.path, `"${(0,config_source/* shorten */.ml)(name)}" cannot be the name of an axis.`, 'Use letters, digits, "_" and "-", a letter first.');
                continue;
            }
            const values = axis.read(value, problems);
            if (values)
                read.set(name, values);
        }
        return read;
    },
};
const entry = {
    schema: { type: 'object', minProperties: 1 },
    read(source, problems) {
        if (source.kind !== 'mapping')
            return problems.value(source, `Expected a mapping of names to values, not ${(0,config_source/* describe */.q0)(source)}.`);
        if (source.entries.size === 0)
            return problems.value(source, 'This entry names nothing.', 'Remove it.');
        return { source, values: source.entries };
    },
};
const entries = (0,structure_shapes/* list */.p_)(entry, 'entries', 0, maxValues);
/** The `matrix` of a scenario file. */
const matrixShape = (0,structure_shapes/* mapping */.pq)({
    axes: (0,structure_shapes/* optional */.lq)(axes, null, 'Names and their lists of values; each combination is a cell.'),
    include: (0,structure_shapes/* optional */.lq)(entries, null, 'Values added to the combinations they fit, or cells of their own.'),
    exclude: (0,structure_shapes/* optional */.lq)(entries, null, 'Combinations that are left out.'),
});

;// CONCATENATED MODULE: ./build/config/file-shape.js




const version = {
    schema: { const: 1 },
    read(source, problems) {
        if (source.kind === 'scalar' && source.value === 1)
            return 1;
        return problems.value(source, `Expected version 1, not ${(0,config_source/* describe */.q0)(source)}.`, 'This program reads "version: 1".');
    },
};
/** Read later, when a matrix has put its values in: the defaults, and the scenarios with the defaults under each. */
function later(shape) {
    return { schema: shape.schema, read: (source) => source };
}
const maxScenarios = 500;
const fileShape = (0,structure_shapes/* mapping */.pq)({
    version: (0,structure_shapes/* required */.mw)(version, 'The version of this format, 1.'),
    defaults: (0,structure_shapes/* optional */.lq)(later(defaultsShape), null, 'Merged under every scenario; what the scenario says wins.'),
    matrix: (0,structure_shapes/* optional */.lq)(matrixShape, null, 'Axes over the scenarios; each combination is a cell with runs of its own.'),
    scenarios: (0,structure_shapes/* required */.mw)((0,structure_shapes/* list */.p_)(later(scenarioShape), 'scenarios', 1, maxScenarios), 'The scenarios.'),
});

;// CONCATENATED MODULE: ./build/config/matrix/template.js
const expressionStart = '${{';
const onlyMatrix = `Only values of the matrix stand here, as ${expressionStart} matrix.NAME }}.`;
/** The pieces of a text, in order. Nothing but `matrix.` paths is known. */
function parseTemplate(text) {
    const parts = [];
    let at = 0;
    for (;;) {
        const start = text.indexOf(expressionStart, at);
        if (start < 0)
            break;
        const end = text.indexOf('}}', start);
        if (end < 0)
            return { message: `The expression is not closed by "}}".`, suggestion: onlyMatrix };
        if (start > at)
            parts.push(text.slice(at, start));
        const inner = text.slice(start + expressionStart.length, end).trim();
        const path = /^matrix((?:\.[A-Za-z_][A-Za-z0-9_-]*)+)$/.exec(inner)?.[1];
        const [name, ...properties] = path?.slice(1).split('.') ?? [];
        if (name === undefined)
            return { message: `"${inner.slice(0, 60)}" is not evaluated.`, suggestion: onlyMatrix };
        parts.push({ name, properties });
        at = end + 2;
    }
    if (at < text.length || parts.length === 0)
        parts.push(text.slice(at));
    return parts;
}
function isFault(template) {
    return 'message' in template;
}

;// CONCATENATED MODULE: ./build/config/matrix/check-axes.js



/** The axis that every matrix has: the names of the file's scenarios. */
const scenarioAxis = 'scenario';
const maxCells = 500;
/** The whole product is made before `exclude` thins it out. */
const maxProduct = 10_000;
/**
 * The axes of a matrix as they are multiplied, the scenario first. Undefined after a problem was reported that
 * leaves nothing to multiply.
 */
function axesOf(axes, scenarioNames, matrix, problems) {
    const before = problems.reported;
    for (const [name, axis] of axes) {
        if (axis.values.length > 0)
            continue;
        problems.key(axis.source.path, `The axis "${name}" has no values.`, `List them here, or fill it from outside: --axis ${name}=VALUE,VALUE.`);
    }
    const chosen = axes.get(scenarioAxis);
    for (const value of chosen?.values ?? [])
        checkScenarioName(value, scenarioNames, problems);
    const all = new Map([[scenarioAxis, chosen?.values ?? scenarioNames]]);
    for (const [name, { values }] of axes)
        if (name !== scenarioAxis)
            all.set(name, values);
    const size = [...all.values()].reduce((product, values) => product * values.length, 1);
    if (size > maxProduct)
        problems.key(matrix.path, `The axes make ${size} combinations, more than the limit of ${maxProduct}.`, 'Use fewer values.');
    return problems.reported > before ? undefined : all;
}
/** Reports what an entry of `include` or `exclude` names that cannot be. */
function checkEntries({ include, exclude }, axes, scenarioNames, problems) {
    for (const { values } of exclude ?? []) {
        for (const [name, { path }] of values) {
            if (axes.has(name))
                continue;
            const near = (0,suggest/* suggest */.Z)(name, axes.keys());
            const hint = near === null ? `Axes: ${[...axes.keys()].join(', ')}.` : `Did you mean "${near}"?`;
            problems.key(path, `There is no axis "${name}" to exclude by.`, hint);
        }
    }
    for (const { values } of [...(include ?? []), ...(exclude ?? [])]) {
        const scenario = values.get(scenarioAxis);
        if (scenario !== undefined)
            checkScenarioName(scenario, scenarioNames, problems);
    }
}
/** Reports expressions inside the matrix: its values are what expressions stand for. */
function checkNoExpressions(axes, entries, problems) {
    const visit = (source) => {
        if (source.kind === 'list')
            source.items.forEach(visit);
        else if (source.kind === 'mapping')
            source.entries.forEach(visit);
        else if (typeof source.value === 'string' && source.value.includes(expressionStart))
            problems.value(source, 'A value of the matrix is not evaluated itself.', 'Write it out.');
    };
    for (const values of axes.values())
        values.forEach(visit);
    for (const { source } of entries)
        visit(source);
}
function checkScenarioName(value, names, problems) {
    const known = names.flatMap((name) => (name.kind === 'scalar' ? [String(name.value)] : []));
    const given = value.kind === 'scalar' ? String(value.value) : '';
    if (known.includes(given))
        return;
    const near = (0,suggest/* suggest */.Z)(given, known);
    const hint = near === null ? `The file has: ${known.join(', ')}.` : `Did you mean "${near}"?`;
    problems.value(value, `There is no scenario ${(0,config_source/* describe */.q0)(value)}.`, hint);
}

;// CONCATENATED MODULE: ./build/config/matrix/references.js



/**
 * Checks every expression of a part of the file, whatever the cell: its form, its name, its properties.
 * @returns the names that are used.
 */
function checkReferences(source, known, problems) {
    const used = new Set();
    const visit = (at) => {
        if (at.kind === 'list')
            at.items.forEach(visit);
        if (at.kind === 'mapping') {
            for (const [key, value] of at.entries) {
                if (key.includes(expressionStart))
                    problems.key(value.path, `A key is not evaluated: "${(0,config_source/* shorten */.ml)(key)}".`, 'Write expressions in values.');
                visit(value);
            }
        }
        if (at.kind !== 'scalar' || typeof at.value !== 'string' || !at.value.includes(expressionStart))
            return;
        const template = parseTemplate(at.value);
        if (isFault(template)) {
            problems.value(at, template.message, template.suggestion);
            return;
        }
        for (const part of template) {
            if (typeof part === 'string')
                continue;
            used.add(part.name);
            checkReference(part, at, known, problems);
        }
    };
    visit(source);
    return used;
}
function checkReference({ name, properties }, at, known, problems) {
    const candidates = known.get(name);
    if (candidates === undefined) {
        problems.value(at, `The matrix has no "${name}".`, hintOf(name, [...known.keys()]));
        return;
    }
    let values = candidates;
    let path = name;
    for (const property of properties) {
        const below = values.flatMap((value) => (0,config_source/* child */.jf)(value, property) ?? []);
        if (below.length === 0) {
            const keys = values.flatMap((value) => (value.kind === 'mapping' ? [...value.entries.keys()] : []));
            problems.value(at, `No value of "${path}" has "${property}".`, hintOf(property, [...new Set(keys)]));
            return;
        }
        values = below;
        path = `${path}.${property}`;
    }
}
function hintOf(word, known) {
    const near = (0,suggest/* suggest */.Z)(word, known);
    if (near !== null)
        return `Did you mean "${near}"?`;
    return known.length === 0 ? '' : `It has: ${known.map(config_source/* shorten */.ml).join(', ')}.`;
}

;// CONCATENATED MODULE: ./build/config/matrix/check-use.js


/** All values that each name has in one cell or another. */
function candidatesOf(axes, include) {
    const all = new Map();
    for (const [name, values] of axes)
        all.set(name, [...values]);
    for (const { values } of include)
        for (const [name, value] of values)
            all.set(name, [...(all.get(name) ?? []), value]);
    return all;
}
/** Checks the expressions of the scenarios, and reports axes and included names that none of them uses. */
function checkUse(parts, axes, include, known, problems) {
    const before = problems.reported;
    const used = new Set(parts.flatMap((part) => [...checkReferences(part, known, problems)]));
    // A misspelt expression may be the use that is missed.
    if (problems.reported > before)
        return;
    const hint = (name) => `Use it as \${{ matrix.${name} }}, or remove it.`;
    for (const [name, { source }] of axes) {
        if (used.has(name) || name === scenarioAxis)
            continue;
        problems.key(source.path, `No scenario uses "${name}": its cells would be equal.`, hint(name));
    }
    for (const { values } of include) {
        for (const [name, { path }] of values) {
            if (used.has(name) || axes.has(name) || name === scenarioAxis)
                continue;
            problems.key(path, `No scenario uses "${name}".`, hint(name));
        }
    }
}
/** Reports entries without any effect: they are always something else than what was meant. */
function checkEffect(combinations, include, idle, axes, problems) {
    for (const { source } of idle)
        problems.value(source, 'This excludes nothing: no combination is like it.', 'Compare it with the axes.');
    const inForce = new Set(combinations.flatMap(({ values }) => [...values.values()]));
    for (const { source, values } of include) {
        const extras = [...values].filter(([name]) => !axes.has(name)).map(([, value]) => value);
        if (extras.length === 0 || extras.some((value) => inForce.has(value)))
            continue;
        problems.value(source, 'Later entries overwrite all that this one adds.', 'To have both values list them under "axes".');
    }
}

;// CONCATENATED MODULE: ./build/config/matrix/loose-equal.js
/**
 * Whether two scalars are equal by the `==` of GitHub's expressions, by which it also filters a matrix: texts
 * without regard to case; of different types as numbers, where a text that is none equals nothing.
 */
function looselyEqual(a, b) {
    if (typeof a === 'string' && typeof b === 'string')
        return a.toUpperCase() === b.toUpperCase();
    if (typeof a === typeof b)
        return a === b;
    return toNumber(a) === toNumber(b);
}
function toNumber(value) {
    if (typeof value === 'string' && /^0b/i.test(value.trim()))
        return Number.NaN;
    return Number(value);
}

;// CONCATENATED MODULE: ./build/config/matrix/combine.js


/**
 * The combinations of a matrix by GitHub's rules: the product of the axes, the last axis running fastest; of it
 * without what an `exclude` entry matches; with the values of each `include` entry added to every combination
 * whose axes it does not contradict, later entries over earlier ones; at the end the entries that fit none.
 * https://docs.github.com/actions/writing-workflows/choosing-what-your-workflow-does/running-variations-of-jobs-in-a-workflow
 */
function combine(axes, include, exclude) {
    const all = productOf(axes);
    const idle = exclude.filter((entry) => !all.some((values) => matchesAll(entry.values, values)));
    const left = all.filter((values) => !exclude.some((entry) => matchesAll(entry.values, values)));
    const parts = include.map((entry) => splitByAxes(entry, axes));
    const telling = [...axes.keys()];
    const extended = left.map((values) => {
        const extras = parts
            .filter(({ filter }) => matchesAll(filter, values))
            .flatMap(({ extra }) => [...extra]);
        return { telling, included: null, values: new Map([...values, ...extras]) };
    });
    const alone = parts.filter(({ filter }) => !left.some((values) => matchesAll(filter, values)));
    const own = alone.map(({ entry }) => {
        return { telling: [...entry.values.keys()], included: entry, values: entry.values };
    });
    return { combinations: [...extended, ...own], idle };
}
function productOf(axes) {
    return [...axes].reduce((product, [name, values]) => product.flatMap((before) => values.map((value) => new Map([...before, [name, value]]))), [new Map()]);
}
/** What an entry asks of a combination, and what it adds to it. */
function splitByAxes(entry, axes) {
    const all = [...entry.values];
    const filter = new Map(all.filter(([name]) => axes.has(name)));
    const extra = new Map(all.filter(([name]) => !axes.has(name)));
    return { entry, filter, extra };
}
function matchesAll(filter, combination) {
    return [...filter].every(([name, wanted]) => matches(wanted, combination.get(name)));
}
/** A mapping is matched by a part of it, leaf by leaf; what is not there equals nothing but null. */
function matches(wanted, value) {
    if (wanted.kind === 'mapping')
        return [...wanted.entries].every(([key, part]) => matches(part, value && (0,config_source/* child */.jf)(value, key)));
    if (wanted.kind === 'list') {
        if (value?.kind !== 'list' || value.items.length !== wanted.items.length)
            return false;
        return wanted.items.every((item, index) => matches(item, value.items[index]));
    }
    if (value === undefined)
        return looselyEqual(wanted.value, null);
    return value.kind === 'scalar' && looselyEqual(wanted.value, value.value);
}

;// CONCATENATED MODULE: ./build/config/matrix/label.js

/** A text in the letters of file names and artifact names, never empty. */
function plainWord(text) {
    return text.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'empty';
}
/**
 * The word for a value in a cell's id: a scalar as it is, a mapping by its `name`, or else the scalars in it.
 * Nothing at all is called `default`, because then the scenario's default holds.
 */
function labelOf(value) {
    const name = (0,config_source/* child */.jf)(value, 'name');
    const scalars = name?.kind === 'scalar' && name.value !== null ? [name.value] : scalarsOf(value);
    const words = scalars.filter((scalar) => scalar !== null).map((scalar) => plainWord(String(scalar)));
    return words.length === 0 ? 'default' : words.join('-');
}
function scalarsOf(value) {
    if (value.kind === 'scalar')
        return [value.value];
    const parts = value.kind === 'list' ? value.items : [...value.entries.values()];
    return parts.flatMap(scalarsOf);
}

;// CONCATENATED MODULE: ./build/config/matrix/name-cells.js

const maxIdLength = 80;
/**
 * Gives every combination its id: the scenario's name and the labels of its values, `orders.bookworm-quorum`. An
 * id becomes the name of a folder and of an artifact, so two equal ones are a mistake of the file.
 */
function nameCells(combinations, problems) {
    const seen = new Map();
    const told = new Set();
    const report = (at, message, suggestion) => {
        if (!told.has(at))
            problems.value(at, message, suggestion);
        told.add(at);
        return [];
    };
    return combinations.flatMap((combination) => {
        const { values, telling } = combination;
        const scenario = labelOfScenario(values);
        const labels = new Map([...values].filter(([name]) => name !== 'scenario').map(([name, value]) => [name, labelOf(value)]));
        const words = telling.flatMap((name) => labels.get(name) ?? []);
        const id = words.length === 0 ? scenario : `${scenario}.${words.join('-')}`;
        const culprit = culpritOf(combination, seen.get(folderOf(id)));
        if (culprit !== undefined)
            return report(culprit, `Two cells have the id "${id}".`, 'Give one of their values a "name" of its own.');
        if (id.length > maxIdLength)
            return report(name_cells_longest(combination), `The id "${id}" of a cell has ${id.length} characters, more than ${maxIdLength}.`, 'Give its values a short "name".');
        seen.set(folderOf(id), combination);
        return [{ id, origin: { scenario, values: Object.fromEntries(labels) }, combination }];
    });
}
function labelOfScenario(values) {
    const scenario = values.get('scenario');
    return scenario?.kind === 'scalar' ? String(scenario.value) : '';
}
/** Names are different enough when these are: folders know no underscore, and some file systems no capitals. */
function folderOf(id) {
    return id.replaceAll('_', '-').toLowerCase();
}
/** The value by which the second of two cells with one id differs from the first; undefined: there is no first. */
function culpritOf(second, first) {
    if (first === undefined)
        return undefined;
    const differing = [...second.values].filter(([name, value]) => first.values.get(name) !== value);
    return (differing.at(-1) ?? [...second.values].at(-1))?.[1];
}
function name_cells_longest({ values, telling }) {
    const all = telling.flatMap((name) => values.get(name) ?? []);
    return all.reduce((most, value) => (labelOf(value).length > labelOf(most).length ? value : most));
}

;// CONCATENATED MODULE: ./build/config/matrix/substitute.js


/**
 * A part of the file with this cell's values in the places of its expressions. A text that is one expression
 * becomes the value as it is, at the value's own place; inside a longer text a scalar is written out. What needs
 * a value that this cell does not have is absent, so that the default holds.
 */
function substitute(source, values, problems) {
    if (source.kind === 'list') {
        return { ...source, items: source.items.flatMap((item) => substitute(item, values, problems) ?? []) };
    }
    if (source.kind === 'mapping') {
        const entries = [...source.entries].flatMap(([key, value]) => {
            const made = substitute(value, values, problems);
            return made === undefined ? [] : [[key, made]];
        });
        return { ...source, entries: new Map(entries) };
    }
    if (typeof source.value !== 'string' || !source.value.includes(expressionStart))
        return source;
    const template = parseTemplate(source.value);
    if (isFault(template))
        return undefined;
    const [first] = template;
    if (template.length === 1 && first !== undefined && typeof first !== 'string')
        return substitute_resolve(first, values);
    let text = '';
    for (const part of template) {
        if (typeof part === 'string') {
            text += part;
            continue;
        }
        const value = substitute_resolve(part, values);
        if ((0,config_source/* isAbsent */.W0)(value))
            return undefined;
        if (value.kind !== 'scalar')
            return problems.value(source, `"${part.name}" is a ${value.kind}, which cannot stand inside a text.`, 'Name one of its properties, or let the expression be the whole value.');
        text += String(value.value);
    }
    return { ...source, value: text };
}
function substitute_resolve({ name, properties }, values) {
    const whole = values.get(name);
    const value = properties.reduce((at, property) => at && (0,config_source/* child */.jf)(at, property), whole);
    return properties.length === 0 && value !== undefined ? withoutName(value) : value;
}
/** The `name` of an axis value is for the cell's id and no part of what is substituted. */
function withoutName(value) {
    if (value.kind !== 'mapping' || !value.entries.has('name'))
        return value;
    return { ...value, entries: new Map([...value.entries].filter(([key]) => key !== 'name')) };
}

;// CONCATENATED MODULE: ./build/config/matrix/expand-matrix.js









/** The cells of the file; none after a problem of the matrix itself was reported. */
function expandMatrix(draft, ground, problems) {
    const before = problems.reported;
    const names = [...ground.scenarios.values()].flatMap((item) => (0,config_source/* child */.jf)(item, 'name') ?? []);
    const written = fillAxes(draft.axes ?? new Map(), ground.given, problems);
    const include = draft.include ?? [];
    const exclude = draft.exclude ?? [];
    const axes = axesOf(written, names, ground.matrix, problems);
    if (axes === undefined)
        return [];
    checkEntries(draft, axes, names, problems);
    checkNoExpressions(axes, [...include, ...exclude], problems);
    const parts = [ground.defaults, ...ground.scenarios.values()].flatMap((part) => part ?? []);
    checkUse(parts, written, include, candidatesOf(axes, include), problems);
    if (problems.reported > before)
        return [];
    const { combinations, idle } = combine(axes, include, exclude);
    // Lists from outside may well have nothing of what the file leaves out.
    const checkedIdle = Object.keys(ground.given).length === 0 ? idle : [];
    checkEffect(combinations, include, checkedIdle, axes, problems);
    const whole = combinations.flatMap((each) => withScenario(each, names, problems) ?? []);
    if (whole.length > maxCells)
        problems.key(ground.matrix.path, `The matrix has ${whole.length} cells, more than the limit of ${maxCells}.`, 'Use fewer values, or exclude some.');
    else if (whole.length === 0)
        problems.key(ground.matrix.path, 'The matrix has no cells: everything is excluded.');
    if (problems.reported > before)
        return [];
    return nameCells(whole, problems).flatMap((cell) => sourceOfCell(cell, ground, problems) ?? []);
}
/** An entry that fits no combination is one of its own, and somebody must say of which scenario. */
function withScenario(combination, names, problems) {
    const { values, included } = combination;
    if (values.has(scenarioAxis) || included === null)
        return combination;
    const [only] = names;
    if (only !== undefined && names.length === 1)
        return { ...combination, values: new Map([[scenarioAxis, only], ...values]) };
    return problems.value(included.source, 'This fits no combination, so it is a cell of its own, but of which scenario?', 'Add "scenario:".');
}
function sourceOfCell(cell, ground, problems) {
    const item = ground.scenarios.get(cell.origin.scenario);
    if (item === undefined || item.kind !== 'mapping')
        return undefined;
    const { values } = cell.combination;
    const before = problems.reported;
    const defaults = ground.defaults && substitute(ground.defaults, values, problems);
    const own = substitute(item, values, problems);
    if (problems.reported > before)
        return undefined;
    if (!(0,config_source/* isAbsent */.W0)(defaults))
        defaultsShape.read(defaults, problems);
    const merged = merge(defaults, own);
    if (merged?.kind !== 'mapping')
        return undefined;
    const name = { kind: 'scalar', path: (0,config_source/* child */.jf)(item, 'name')?.path ?? item.path, value: cell.id };
    return {
        cell,
        path: item.path,
        source: { ...merged, entries: new Map([...merged.entries, ['name', name]]) },
    };
}

;// CONCATENATED MODULE: ./build/config/scenario-sources.js











/** The scenarios of a file, or the cells that its matrix makes of them. */
function scenarioSources(root, yaml, { set = {}, axes = {} }, problems) {
    fileShape.read(root, problems);
    const written = (0,config_source/* child */.jf)(root, 'scenarios');
    const items = written?.kind === 'list' ? written.items : [];
    const defaults = (0,config_source/* child */.jf)(root, 'defaults');
    const matrix = (0,config_source/* child */.jf)(root, 'matrix');
    scenario_sources_reportSameNames(items, (0,config_source/* isAbsent */.W0)(matrix), problems);
    const overridden = (source) => source.kind === 'mapping' ? override(source, set, problems) : source;
    if ((0,config_source/* isAbsent */.W0)(matrix)) {
        if (!(0,config_source/* isAbsent */.W0)(defaults))
            defaultsShape.read(defaults, problems);
        for (const name of Object.keys(axes))
            problems.key([axisRoot, name], `There is no axis "${name}".`, 'The file has no "matrix".');
        return items.map((item) => {
            const source = item.kind === 'mapping' ? (merge(defaults, item) ?? item) : item;
            return { source: overridden(source), path: item.path, cell: null };
        });
    }
    const before = problems.reported;
    checkNumbers(matrix, yaml.scalarAt, problems);
    const draft = matrixShape.read(matrix, problems);
    if (draft === undefined || problems.reported > before)
        return [];
    const scenarios = byName(items, problems);
    if (scenarios.size < items.length)
        return [];
    const ground = { matrix, defaults, scenarios, given: axes };
    return expandMatrix(draft, ground, problems).map(({ source, path, cell }) => {
        return { source: overridden(source), path, cell: cell.origin };
    });
}
function byName(items, problems) {
    return new Map(items.flatMap((item) => {
        const name = (0,config_source/* child */.jf)(item, 'name');
        const text = (0,config_source/* isAbsent */.W0)(name)
            ? problems.value(item, '"name" is missing here.', 'Add "name:", the scenario’s name, unique in the file.')
            : names/* plainName */.MH.read(name, problems);
        return text === undefined ? [] : [[text, item]];
    }));
}
/** @param areFolders whether the names are those of the runs' folders; cells have names of their own. */
function scenario_sources_reportSameNames(items, areFolders, problems) {
    const seen = new Map();
    for (const item of items) {
        const name = (0,config_source/* child */.jf)(item, 'name');
        if ((0,config_source/* isAbsent */.W0)(name) || name.kind !== 'scalar')
            continue;
        const text = String(name.value);
        const other = seen.get(folderOf(text));
        if (other === text)
            problems.value((0,config_source/* nearest */.pA)(item, 'name'), `There are two scenarios named "${text}".`, 'Rename one.');
        else if (other !== undefined && areFolders) {
            const what = `The runs of "${text}" and "${other}" would share a folder.`;
            problems.value((0,config_source/* nearest */.pA)(item, 'name'), what, 'Rename one.');
        }
        seen.set(folderOf(text), text);
    }
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
    const locate = (path) => positionOf(path, yaml, fileName);
    const context = { fileName, facts: options, problems, locate };
    return scenarioSources(root, yaml, options, problems).flatMap(({ source, path, cell }) => {
        const scenario = readScenario(source, path, context);
        if (scenario === undefined)
            return [];
        return cell === null ? [scenario] : [{ ...scenario, cell }];
    });
}
function positionOf(path, yaml, fileName, at = 'value') {
    if (isOutside(path))
        return { file: `${path[0]} ${String(path[1])}`, line: 1, column: 1 };
    const place = at === 'key' ? yaml.keyPositionOf(path) : yaml.positionOf(path);
    return { file: fileName, ...place };
}
/** Of a value that stands in no file, but on the command line or in an input of the Action. */
function isOutside(path) {
    return path[0] === overrideRoot || path[0] === axisRoot;
}
function locateProblem({ path, at, message, suggestion }, yaml, fileName) {
    const inFile = isOutside(path) ? String(path[1]) : (0,config_source/* formatPath */.jV)(path);
    return { ...positionOf(path, yaml, fileName, at), path: inFile, message, suggestion };
}
function inFileOrder(a, b) {
    return a.line - b.line || a.column - b.column;
}

// EXTERNAL MODULE: ./build/config/presets.js + 23 modules
var presets = __webpack_require__(6776);
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
        axes: options.axes,
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
    const found = scenarios.filter((scenario) => scenario.name === name || scenario.cell?.scenario === name);
    if (found.length > 0)
        return found;
    const ids = scenarios.map((scenario) => scenario.name);
    const names = [...new Set(scenarios.map((scenario) => scenario.cell?.scenario ?? scenario.name))];
    const cells = scenarios.some(({ cell }) => cell) ? `, and ${ids.length} cells such as ${ids[0]}` : '';
    throw problem(`There is no scenario "${name}" in ${file}.${(0,suggest/* didYouMean */.a)(name, [...names, ...ids])}`, `It has: ${names.join(', ')}${cells}.`);
}
/** What is built in stands in no file of the user, so nothing can be annotated there. */
function withoutPosition(scenario) {
    return { ...scenario, position: null };
}
function overridden(scenario, { broker, runs, workspace }) {
    const wanted = broker ?? scenario.cluster.broker;
    const source = (0,broker_text/* withBrokerPaths */.S4)(wanted, (path) => (0,external_node_path_.resolve)(workspace, path));
    return { ...scenario, cluster: { ...scenario.cluster, broker: source }, runs: runs ?? scenario.runs };
}
function problem(message, hint) {
    return new contract/* ConfigurationError */.j1([{ position: null, message, hint }]);
}


/***/ }),

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ planHere),
  q: () => (/* binding */ planInShards)
});

// EXTERNAL MODULE: ./build/plan/plan.js + 3 modules
var plan_plan = __webpack_require__(7450);
;// CONCATENATED MODULE: ./build/plan/plan-seed.js
/**
 * The seed of each scenario: the one given for all, or its own, or the one that is drawn, once for all that have
 * none, so that cells of a matrix differ in nothing but their values.
 */
function planSeed(scenarios, given, draw) {
    if (given !== null)
        return { seed: given, drawn: false, repeatable: true, seedOf: () => given };
    const without = scenarios.filter(({ seed }) => seed === null).length;
    if (without === 0)
        return { seed: null, drawn: false, repeatable: true, seedOf: ({ seed }) => seed ?? 0 };
    const drawn = draw();
    const all = without === scenarios.length;
    return { seed: all ? drawn : null, drawn: true, repeatable: all, seedOf: ({ seed }) => seed ?? drawn };
}

// EXTERNAL MODULE: ./build/plan/shards.js
var shards = __webpack_require__(2537);
// EXTERNAL MODULE: ./build/run/contract.js
var contract = __webpack_require__(5402);
;// CONCATENATED MODULE: ./build/run/plan-for.js




/**
 * The plan that several runners share: each makes it for itself, and takes its shard of it.
 * @param draw a seed for scenarios without one.
 * @throws ConfigurationError when one call could not make the same plan on every runner.
 */
function planInShards(scenarios, seed, shards, draw) {
    const seeds = planSeed(scenarios, seed, draw);
    if (shards > 1 && !seeds.repeatable)
        throw problem('Some scenarios have a seed of their own and some have none, so no two runners would make the same plan.', 'Give a seed for all, or write one under "defaults".');
    return (0,plan_plan/* makePlan */.Cs)(scenarios, seeds, shards);
}
/** The plan of one runner, and the part of it that runs here. @throws ConfigurationError as above. */
function planHere(scenarios, options, draw) {
    const { seed, shard } = options;
    if (shard === null)
        return { plan: (0,plan_plan/* makePlan */.Cs)(scenarios, planSeed(scenarios, seed, draw), 1), shard: null };
    if (shard.count > 1 && seed === null && scenarios.some((scenario) => scenario.seed === null))
        throw problem(`Shard ${(0,shards/* shardText */.eG)(shard)} needs a seed: without it every shard would draw its own.`, 'Give all shards the same one, e.g. the seed that the plan printed.');
    const plan = planInShards(scenarios, seed, shard.count, draw);
    if (shard.index > plan.shards)
        throw problem(`Shard ${(0,shards/* shardText */.eG)(shard)} has nothing to run: there are only ${plan.shards} cells.`, `Share the plan out in ${plan.shards} or fewer.`);
    return { plan, shard: { index: shard.index, count: plan.shards } };
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
