export const id = 8200;
export const ids = [8200,3453,9060];
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

/***/ 8200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ logs_command)
});

// EXTERNAL MODULE: ./build/blockade/selection.js
var selection = __webpack_require__(9796);
// EXTERNAL MODULE: ./build/cluster/docker-command.js
var docker_command = __webpack_require__(3453);
// EXTERNAL MODULE: ./build/yaml/suggest.js
var suggest = __webpack_require__(9964);
;// CONCATENATED MODULE: ./build/run/blockade/logs.js



/** More than anybody reads on a terminal. */
const longestLines = 100_000;
/**
 * What a node has written to its console (for brokers in namespaces: and to its log), dead or alive.
 * @throws {SelectionError} when there is no such node.
 */
async function nodeLogs({ living, cluster, host }, name) {
    const names = Object.keys(living.nodes);
    const node = living.nodes[name];
    if (!node)
        throw new selection/* SelectionError */.z(`there is no container "${name}".${(0,suggest/* didYouMean */.a)(name, names) || ` There are: ${names.join(', ')}.`}`);
    if (living.engine === 'netns')
        return cluster.logTail(name, longestLines);
    const docker = (0,docker_command.dockerOnDemand)(host);
    const { stdout, stderr } = await docker.must([
        'logs',
        '--tail',
        String(longestLines),
        node.id || node.container,
    ]);
    return stdout + stderr;
}

// EXTERNAL MODULE: ./build/run/blockade/session.js
var session = __webpack_require__(9060);
// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
// EXTERNAL MODULE: ./build/cli/blockade/command.js
var command = __webpack_require__(5164);
;// CONCATENATED MODULE: ./build/cli/blockade/logs.js




/** `blockade logs` */
const logs_command = {
    name: 'logs',
    summary: 'Shows what a node has written, whether it runs or not.',
    usage: 'blockade logs CONTAINER',
    help: [],
    options: {},
    maxPositionals: 1,
    run: async ({ positionals: [name] }, { io, surroundings }) => {
        if (name === undefined)
            throw new cli_io/* UsageError */.e(['logs needs the name of a node.']);
        io.out((await (0,session.withBlockade)(surroundings, (session) => nodeLogs(session, name))).trimEnd());
        return command/* blockadeExit */.Ie.ok;
    },
};


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


/***/ })

};
