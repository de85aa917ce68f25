export const id = 6584;
export const ids = [6584,1534,3453,6972];
export const modules = {

/***/ 4203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ add_command)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/cluster/docker-attached.js
var docker_attached = __webpack_require__(1534);
// EXTERNAL MODULE: ./build/cluster/docker-command.js
var docker_command = __webpack_require__(3453);
// EXTERNAL MODULE: ./build/cluster/host.js
var cluster_host = __webpack_require__(5159);
// EXTERNAL MODULE: ./build/cluster/journal.js
var cluster_journal = __webpack_require__(2554);
// EXTERNAL MODULE: ./build/cluster/run-program.js
var run_program = __webpack_require__(161);
// EXTERNAL MODULE: ./build/run/blockade/blockade-error.js
var blockade_error = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/run/blockade/living-blockade.js
var living_blockade = __webpack_require__(5279);
// EXTERNAL MODULE: ./build/run/blockade/surroundings.js + 1 modules
var blockade_surroundings = __webpack_require__(4241);
;// CONCATENATED MODULE: ./build/run/blockade/add.js










/**
 * Takes containers that exist into the blockade, by name or id; makes one when there is none. They stay as
 * they are, and outlive the blockade.
 * @param described what the file says of containers of these names.
 * @returns their names in the blockade; a container that is in it already is passed over.
 * @throws {BlockadeError} naming every container that is not there.
 */
async function add(containers, described, surroundings) {
    const store = (0,blockade_surroundings/* storeOf */.x)(surroundings);
    return store.locked(async () => {
        const host = await (0,cluster_host/* createHost */.D)(run_program/* runProgram */.m);
        const seen = await (0,docker_attached/* inspectContainers */.X)((0,docker_command.dockerOnDemand)(host), containers);
        const missing = containers.filter((_, index) => seen[index]?.state === 'missing');
        if (missing.length > 0)
            throw new blockade_error/* BlockadeError */.W(`no such container: ${missing.join(', ')}`);
        const { living, journal } = await blockadeOf(store, surroundings);
        const nodes = { ...living.nodes };
        const added = [];
        for (const [index, word] of containers.entries()) {
            const container = seen[index];
            if (!container || Object.values(nodes).some(({ id }) => id === container.id))
                continue;
            const name = container.id.startsWith(word) ? container.id.slice(0, 12) : word;
            if (nodes[name])
                throw new blockade_error/* BlockadeError */.W(`there is another container "${name}" in the blockade`);
            const { neutral = false, holy = false } = described.find((each) => each.name === name) ?? {};
            await journal.will({ kind: 'faults', name: container.id });
            const { id, address, process } = container;
            nodes[name] = { id, container: id, address, process, neutral, holy, adopted: true };
            added.push(name);
        }
        await store.save({ ...living, nodes });
        await journal.handOver(store.stateFile);
        return added;
    });
}
async function blockadeOf(store, surroundings) {
    if (await store.exists()) {
        const living = await store.load();
        if (living.engine !== 'docker')
            throw new blockade_error/* BlockadeError */.W('the nodes of this blockade are no containers, so none can be added');
        return { living, journal: (0,cluster_journal/* journalAt */.h)(living.journal) };
    }
    const id = (0,blockade_surroundings/* idOf */.T)(surroundings);
    const runId = `blockade-${id}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const journal = await (0,cluster_journal/* openJournal */._)({ runId, folder: surroundings.journalFolder });
    const living = {
        id,
        phase: 'up',
        engine: 'docker',
        runId,
        journal: journal.file,
        folder: (0,external_node_path_.join)(surroundings.temporaryFolder, `rmq-chaos-${runId}`),
        broker: null,
        nodes: {},
        network: living_blockade/* openNetwork */.XV,
    };
    return { living, journal };
}

// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
// EXTERNAL MODULE: ./build/cli/blockade/command.js
var command = __webpack_require__(5164);
// EXTERNAL MODULE: ./build/cli/blockade/config.js + 1 modules
var config = __webpack_require__(6972);
;// CONCATENATED MODULE: ./build/cli/blockade/add.js




/** `blockade add` */
const add_command = {
    name: 'add',
    summary: 'Takes containers that exist into the blockade; "destroy" ends their faults and lets them live.',
    usage: 'blockade add CONTAINER… [--json]',
    help: [
        '  CONTAINER…   by name or id; an id becomes the name, cut to 12 characters',
        '  --json       as JSON',
    ],
    options: { json: { type: 'boolean' } },
    maxPositionals: Number.POSITIVE_INFINITY,
    run: async ({ positionals }, context) => {
        const { io, json, surroundings } = context;
        if (positionals.length === 0)
            throw new cli_io/* UsageError */.e(['add needs the name or id of a container.']);
        const added = await add(positionals, (0,config.loadConfig)(context, io).file.containers, surroundings);
        if (json)
            io.out(JSON.stringify({ added }, null, 2));
        else
            io.err(added.length === 0 ? 'all of them are in it already' : `added: ${added.join(', ')}`);
        return command/* blockadeExit */.Ie.ok;
    },
};


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

/***/ 1534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ inspectContainers),
/* harmony export */   attachDocker: () => (/* binding */ attachDocker)
/* harmony export */ });
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);
/* harmony import */ var _docker_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1169);
/* harmony import */ var _node_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3456);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2703);




/** Nodes that are containers and exist already; nothing is asked of the engine until it has to be. */
function attachDocker(known, docker, host, scratch) {
    const addresses = new Map(known.map(({ name, address }) => [name, address]));
    const first = new Map(known.flatMap(({ name, process }) => (process ? [[name, process]] : [])));
    const nodes = () => known.map(({ name }) => ({
        name,
        address: addresses.get(name) ?? '',
        erlangName: `rabbit@${name}`,
    }));
    const nodeCalled = (0,_node_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFinder */ .b)(nodes);
    const container = (name) => known.find((node) => node.name === nodeCalled(name).name)?.container ?? '';
    const look = async () => {
        const seen = await inspectContainers(docker, known.map((node) => node.container));
        for (const [index, { name }] of known.entries()) {
            const now = seen[index];
            if (now?.process)
                first.set(name, now.process);
            else
                first.delete(name);
            // A container that is down has no address, but gets its pinned one back.
            if (now?.address)
                addresses.set(name, now.address);
        }
        return new Map(known.map(({ name }, index) => [name, seen[index] ?? missing]));
    };
    return {
        engine: 'docker',
        get nodes() {
            return nodes();
        },
        brokerVersion: '',
        create: async () => {
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('exists', 'the nodes of this cluster exist already', 'Destroy them first.');
        },
        ...(0,_docker_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerNodes */ .uR)({ docker, host, nodeCalled, container, first, scratch }),
        look,
        lastSeen: async (name) => {
            const identity = first.get(name);
            return identity && (await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)(identity)) ? identity : null;
        },
        destroy: async () => {
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('not-ours', 'these nodes are undone by their journal', 'Use "destroy".');
        },
    };
}
const missing = { id: '', state: 'missing', address: null, process: null };
/**
 * What the engine says of containers, by name or id, in one call; `missing` for one that is not there.
 * @throws {ClusterError} of docker, for anything else.
 */
async function inspectContainers(docker, containers) {
    if (containers.length === 0)
        return [];
    const answer = await docker.run(['container', 'inspect', ...containers]);
    const others = answer.stderr.split('\n').filter((line) => line && !/No such container/i.test(line));
    if (answer.exitCode !== 0 && others.length > 0)
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('docker-failed', `the containers could not be looked at: ${others.join(' ')}`, 'The words after the colon are docker\'s own; "rmq-chaos doctor" shows what works here.');
    const found = JSON.parse(answer.stdout || '[]');
    return Promise.all(containers.map(async (wanted) => {
        const one = found.find(({ Id, Name }) => Name === `/${wanted}` || Id.startsWith(wanted));
        if (!one)
            return missing;
        const state = (0,_docker_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOfContainer */ .YU)(one.State.Status);
        return {
            id: one.Id,
            state,
            address: state === 'down' ? null : addressOf(one),
            process: state === 'down' ? null : await (0,_docker_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .containerProcess */ .$$)(wanted, one.State.Pid),
        };
    }));
}
/** The one of its only network, or of the first by name of several. */
function addressOf({ NetworkSettings: { IPAddress, Networks = {} } }) {
    const own = Object.keys(Networks)
        .sort()
        .map((name) => Networks[name]?.IPAddress)
        .find(Boolean);
    return own || IPAddress || null;
}


/***/ }),

/***/ 3453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z8: () => (/* binding */ connectDocker),
/* harmony export */   dockerOnDemand: () => (/* binding */ dockerOnDemand),
/* harmony export */   sT: () => (/* binding */ dockerLimitMs)
/* harmony export */ });
/* unused harmony export dockerVersion */
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);

const answerLimitMs = 5_000;
const dockerLimitMs = 60_000;
/**
 * Asks the container engine whether it is there.
 * @throws {ClusterError} `engine-missing` with the reason.
 */
async function connectDocker(host) {
    const ask = (root) => host.run(['docker', 'version', '--format', '{{.Server.Version}}'], { root, timeoutMs: answerLimitMs });
    if ((await host.which('docker')) === null)
        throw engineMissing('the program "docker" is not on this machine');
    let asRoot = false;
    let answer = await ask(false);
    if (answer.exitCode !== 0 && /permission denied/i.test(answer.stderr) && host.privileged) {
        asRoot = true;
        answer = await ask(true);
    }
    if (answer.exitCode !== 0)
        throw engineMissing(answer.stderr.trim() || 'docker gave no answer');
    const run = (words, timeoutMs = dockerLimitMs) => host.run(['docker', ...words], { root: asRoot, timeoutMs });
    return {
        serverVersion: answer.stdout.trim(),
        asRoot,
        run,
        must: (words, timeoutMs) => mustSucceed(words, run(words, timeoutMs)),
    };
}
/**
 * The engine, asked nothing until there is something to ask: who acts on containers that are known to be
 * there saves the time of asking first. Goes on as root when the engine answers to root only.
 * Its calls throw {@link ClusterError} `engine-missing`.
 */
function dockerOnDemand(host) {
    let asRoot = false;
    const run = async (words, timeoutMs = dockerLimitMs) => {
        const call = () => host.run(['docker', ...words], { root: asRoot, timeoutMs });
        let result = await call().catch((error) => {
            if (error instanceof _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b && error.code === 'missing-binary')
                throw engineMissing('the program "docker" is not on this machine');
            throw error;
        });
        if (result.exitCode !== 0 && !asRoot && host.privileged && /permission denied/i.test(result.stderr)) {
            asRoot = true;
            result = await call();
        }
        if (result.exitCode !== 0 && /cannot connect to the docker daemon/i.test(result.stderr))
            throw engineMissing(result.stderr.trim());
        return result;
    };
    return {
        serverVersion: '',
        get asRoot() {
            return asRoot;
        },
        run,
        must: (words, timeoutMs) => mustSucceed(words, run(words, timeoutMs)),
    };
}
async function mustSucceed(words, running) {
    const result = await running;
    if (result.exitCode !== 0)
        throw dockerError(words, result.stderr.trim() || result.stdout.trim());
    return result;
}
/** The engine's version, or null when none answers; for choosing an engine. Never throws. */
async function dockerVersion(host) {
    return connectDocker(host).then((docker) => docker.serverVersion, () => null);
}
function engineMissing(reason) {
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('engine-missing', `no container engine answers: ${reason}`, 'Start docker, or choose the engine "netns", which needs none.');
}
/** Failures that users meet, each with what to do about it; first match wins. */
const known = [
    {
        says: /container name .* is already in use|network with name .* already exists/i,
        code: 'name-in-use',
        hint: 'An earlier run of the same id left it: "rmq-chaos clean" removes what earlier runs left.',
    },
    {
        says: /address already in use|port is already allocated|overlaps with other one|could not find an available/i,
        code: 'address-in-use',
        hint: 'Name another subnet, or none: a free one is then chosen.',
    },
    {
        says: /no space left on device/i,
        code: 'disk-full',
        hint: 'Free some space where docker keeps its data ("docker system df" shows what it holds).',
    },
];
function dockerError(words, said) {
    const match = known.find(({ says }) => says.test(said));
    const call = `docker ${words.slice(0, 2).join(' ')}`;
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b(match?.code ?? 'docker-failed', `"${call}" failed: ${said.slice(-1_000)}`, match?.hint ?? 'The words after the colon are docker\'s own; "rmq-chaos doctor" shows what works here.');
}


/***/ }),

/***/ 1169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $$: () => (/* binding */ containerProcess),
  uR: () => (/* binding */ dockerNodes),
  YU: () => (/* binding */ stateOfContainer)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster = __webpack_require__(6239);
// EXTERNAL MODULE: ./build/cluster/command-line.js
var command_line = __webpack_require__(8283);
// EXTERNAL MODULE: ./build/cluster/docker-command.js
var docker_command = __webpack_require__(3453);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/cluster/docker-logs.js




/** Last lines of the broker's log and of its console, each under its name; the container may be dead. */
async function dockerLogTail(docker, host, container, node, lines, scratch) {
    await (0,external_node_fs_promises_.mkdir)(scratch, { recursive: true });
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'tail-'));
    try {
        const files = await collectDockerLogs(docker, host, container, folder, lines);
        const wanted = [`${node.erlangName}.log`, 'console.log'];
        const parts = [];
        for (const name of wanted) {
            const file = files.find((candidate) => candidate.endsWith(`/${name}`));
            if (file === undefined)
                continue;
            const text = (await (0,external_node_fs_promises_.readFile)(file, 'utf8')).trimEnd();
            parts.push(`==> ${name} <==\n${text.split('\n').slice(-lines).join('\n')}`);
        }
        return parts.join('\n');
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Copies a node's log folder (crash dumps are in it) and its console; returns the files written. */
async function collectDockerLogs(docker, host, container, target, consoleLines = 'all') {
    await (0,external_node_fs_promises_.mkdir)(target, { recursive: true });
    const console = await docker.run(['logs', '--tail', String(consoleLines), container]);
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(target, 'console.log'), console.stdout + console.stderr);
    await docker.run(['cp', `${container}:/var/log/rabbitmq/.`, target]);
    if (docker.asRoot) {
        const { uid, gid } = (0,external_node_os_.userInfo)();
        await host.must(['chown', '-R', `${uid}:${gid}`, '--', target], { root: true, timeoutMs: docker_command/* dockerLimitMs */.sT });
    }
    const entries = await (0,external_node_fs_promises_.readdir)(target, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
}

// EXTERNAL MODULE: ./build/cluster/process-identity.js
var process_identity = __webpack_require__(2703);
;// CONCATENATED MODULE: ./build/cluster/docker-nodes.js






const goneLimitMs = 15_000;
const gonePollMs = 5;
/** What can be done to nodes that are containers, whoever made them. */
function dockerNodes(options) {
    const { docker, host, nodeCalled, container, first, scratch } = options;
    const inspect = async (name) => {
        const format = '{{.State.Status}} {{.State.Pid}}';
        const { stdout } = await docker.must(['container', 'inspect', '--format', format, container(name)]);
        const [status = '', pid = '0'] = stdout.trim().split(' ');
        return { status, pid: Number(pid) };
    };
    const state = async (name) => stateOfContainer((await inspect(name)).status);
    const start = async (name) => {
        await docker.must(['start', container(name)]);
        const identity = await containerProcess(name, (await inspect(name)).pid);
        if (identity)
            first.set(name, identity);
    };
    /** Without a process that we know, the engine has to say when it is gone. */
    const waitGone = async (name) => {
        const identity = first.get(name);
        const deadline = performance.now() + goneLimitMs;
        while (identity && performance.now() < deadline && (await (0,process_identity/* isAlive */._n)(identity)))
            await (0,promises_.setTimeout)(gonePollMs);
        if (!identity || (await (0,process_identity/* isAlive */._n)(identity)))
            await docker.must(['wait', container(name)], goneLimitMs);
        first.delete(name);
    };
    const alive = async (name) => {
        const identity = first.get(nodeCalled(name).name);
        return identity && (await (0,process_identity/* isAlive */._n)(identity)) ? identity.pid : null;
    };
    return {
        start,
        stop: async (name, timeoutMs) => {
            const seconds = String(Math.ceil(timeoutMs / 1000));
            await docker.must(['stop', '-t', seconds, container(name)], timeoutMs + docker_command/* dockerLimitMs */.sT);
            await waitGone(name);
        },
        kill: async (name) => {
            const killed = await docker.run(['kill', '--signal', 'KILL', container(name)]);
            if (killed.exitCode !== 0 && (await state(name)) !== 'down')
                throw new cluster/* ClusterError */.b('not-gone', `${name} could not be killed: ${killed.stderr.trim()}`, 'Look at it with "docker ps".');
            await waitGone(name);
        },
        signal: async (name, signal) => {
            await docker.must(['kill', '--signal', signal, container(name)]);
        },
        pause: async (name) => {
            await docker.must(['pause', container(name)]);
        },
        unpause: async (name) => {
            await docker.must(['unpause', container(name)]);
        },
        state,
        pid: alive,
        inNetwork: async (name) => {
            const pid = await alive(name);
            if (pid === null)
                throw new cluster/* ClusterError */.b('node-down', `the node ${name} is down`, 'Start it first.');
            return [...(0,command_line/* rootPrefix */.RO)(host.privilege), 'nsenter', '-t', String(pid), '-n'];
        },
        exec: (name, command, timeoutMs) => docker.run(['exec', container(name), ...command], timeoutMs),
        logTail: (name, lines) => dockerLogTail(docker, host, container(name), nodeCalled(name), lines, scratch),
        collectLogs: (name, target) => collectDockerLogs(docker, host, container(name), target),
    };
}
/** The engine's word for a container's state in ours. */
function stateOfContainer(status) {
    if (status === 'paused')
        return 'paused';
    return status === 'running' || status === 'removing' ? 'up' : 'down';
}
/**
 * The first process of a container, by the engine's word; null when it has ended meanwhile.
 * @throws {ClusterError} `engine-elsewhere` when the process is not on this machine.
 */
async function containerProcess(name, pid) {
    if (pid <= 0)
        return null;
    const stat = await (0,process_identity/* processStat */.QX)(pid);
    if (stat)
        return { pid, startTicks: stat.startTicks };
    throw new cluster/* ClusterError */.b('engine-elsewhere', `the container engine runs somewhere else: process ${pid} of ${name} is not on this machine`, 'Faults need the nodes\' own namespaces. Use an engine on this machine, or choose the engine "netns".');
}


/***/ }),

/***/ 4407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ heldByLine),
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   iH: () => (/* binding */ headerLine),
/* harmony export */   lB: () => (/* binding */ willLine),
/* harmony export */   w$: () => (/* binding */ undoneLine),
/* harmony export */   z8: () => (/* binding */ parseJournal)
/* harmony export */ });
/** The words people read about an entry, also its identity: `netns rc-1a2b-node1`. */
function entryName(entry) {
    switch (entry.kind) {
        case 'folder':
        case 'mount':
            return `${entry.kind} ${entry.path}`;
        case 'process':
            return `process ${entry.pid} (start ${entry.startTicks})`;
        case 'on-broker':
            return entry.name;
        case 'slow-disk':
            return `slow-disk ${entry.group}`;
        case 'faults':
            return `faults of the container ${entry.name}`;
        default:
            return `${entry.kind} ${entry.name}`;
    }
}
const headerLine = (owner) => `${JSON.stringify({ journal: 1, owner })}\n`;
const willLine = (entry) => `${JSON.stringify({ will: entry })}\n`;
const heldByLine = (stateFile) => `${JSON.stringify({ heldBy: stateFile })}\n`;
const undoneLine = (entry) => `${JSON.stringify({ undone: entryName(entry) })}\n`;
/**
 * Reads a journal. A line that is not whole (the owner died while writing it) is passed over: what it
 * announced was never made, because making waits for the line. Null when there is no header.
 */
function parseJournal(text) {
    const pending = new Map();
    let owner = null;
    let heldBy = null;
    for (const line of text.split('\n')) {
        const record = parseLine(line);
        if (record?.owner)
            owner = record.owner;
        if (record?.heldBy)
            heldBy = record.heldBy;
        if (record?.will)
            pending.set(entryName(record.will), record.will);
        if (record?.undone)
            pending.delete(record.undone);
    }
    return owner && { owner, heldBy, pending: [...pending.values()] };
}
function parseLine(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' ? value : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ openJournal),
/* harmony export */   h: () => (/* binding */ journalAt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _journal_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4407);
/* harmony import */ var _journal_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1207);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2703);





/** Begins the journal of a run, owned by this process. Throws ClusterError `journal-unsafe`. */
async function openJournal(options) {
    const folder = options.folder ?? (0,_journal_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultJournalFolder */ .VA)();
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${options.runId}.journal`);
    // Written aside and renamed: nobody ever sees a journal without its owner.
    const aside = await asideFolder(folder);
    await writeDurably((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(aside, 'journal'), (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .headerLine */ .iH)(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .ownIdentity */ .hY)()), 'wx');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(aside, 'journal'), file);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(aside, { recursive: true });
    await syncFolder(folder);
    return journalAt(file);
}
/** The journal of an earlier process, to go on with. */
function journalAt(file) {
    return {
        file,
        will: (entry) => writeDurably(file, (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .willLine */ .lB)(entry), 'a'),
        undone: (entry) => writeDurably(file, (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .undoneLine */ .w$)(entry), 'a'),
        handOver: (stateFile) => writeDurably(file, (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .heldByLine */ .BU)(stateFile), 'a'),
        close: async () => {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r').catch(() => null);
            const content = handle && (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJournal */ .z8)(await handle.readFile('utf8'));
            await handle?.close();
            if (content?.pending.length !== 0)
                return;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
            // Fails, as it should, while other runs have their journals there.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)).catch(() => undefined);
        },
    };
}
const asideTries = 5;
/** Another run that ends may take the empty folder away before we write to it; then it is made again. */
async function asideFolder(folder) {
    for (let attempt = 1;; attempt += 1) {
        await (0,_journal_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareJournalFolder */ .ll)(folder);
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'new-'));
        }
        catch (error) {
            if (error.code !== 'ENOENT' || attempt >= asideTries)
                throw error;
        }
    }
}
/** One write call, so that lines written at the same time never mix. */
async function writeDurably(file, line, flags) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, flags, 0o600);
    try {
        await handle.write(line);
        await handle.datasync();
    }
    finally {
        await handle.close();
    }
}
async function syncFolder(folder) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ nodeFinder)
/* harmony export */ });
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);

/** Finds nodes by name. Throws {@link ClusterError} `unknown-node`. */
function nodeFinder(nodes) {
    return (name) => {
        const node = nodes().find((candidate) => candidate.name === name);
        if (node)
            return node;
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('unknown-node', `there is no node "${name}"`, `Nodes: ${nodes()
            .map((each) => each.name)
            .join(', ')}.`);
    };
}


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
