export const id = 1534;
export const ids = [1534,3453];
export const modules = {

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


/***/ })

};
