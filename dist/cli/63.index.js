export const id = 63;
export const ids = [63,9060];
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

/***/ 9205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ nodeCommand)
/* harmony export */ });
/* harmony import */ var _run_blockade_node_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32);
/* harmony import */ var _run_blockade_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9060);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5164);



/** A command that does one thing to the nodes selected. */
function nodeCommand(name, summary) {
    return {
        name,
        summary,
        usage: `blockade ${name} CONTAINER… | --all | --random`,
        help: _command_js__WEBPACK_IMPORTED_MODULE_2__/* .selectionHelp */ .mZ,
        options: _command_js__WEBPACK_IMPORTED_MODULE_2__/* .selectionOptions */ .lo,
        maxPositionals: Number.POSITIVE_INFINITY,
        run: async (args, context) => {
            const act = () => (0,_run_blockade_session_js__WEBPACK_IMPORTED_MODULE_1__.withBlockade)(context.surroundings, (session) => (0,_run_blockade_node_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .actOnNodes */ .zG)(session, name, (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .selectionOf */ .Wm)(args)));
            return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .tell */ .qz)(await act(), context);
        },
    };
}


/***/ }),

/***/ 63:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _node_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9205);

/** `blockade pause` */
const command = (0,_node_command_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeCommand */ .E)('pause', 'Stops every process of nodes where it stands.');


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
