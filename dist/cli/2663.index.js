export const id = 2663;
export const ids = [2663,9060];
export const modules = {

/***/ 4634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ printStatus)
});

// EXTERNAL MODULE: ./build/blockade/columns.js
var columns = __webpack_require__(3201);
;// CONCATENATED MODULE: ./build/blockade/node-status.js
/** Blockade's word for the state of a node's network; several are joined by commas. */
function networkStateOf({ conditions }) {
    if (conditions === null)
        return 'UNKNOWN';
    return conditions.length === 0 ? 'NORMAL' : conditions.join(',');
}

;// CONCATENATED MODULE: ./build/blockade/status-table.js


/**
 * The text of `status`, sorted by name.
 * @param paintTitle makes the header line stand out on a terminal.
 */
function statusTable(rows, paintTitle) {
    return (0,columns/* columnTable */.d)([
        ['NODE', 15],
        ['CONTAINER ID', 15],
        ['STATUS', 7],
        ['IP', 15],
        ['NETWORK', 10],
        ['PARTITION', 10],
    ], byName(rows).map((row) => [
        row.name,
        row.containerId.slice(0, 12),
        row.status,
        row.ipAddress ?? '',
        networkStateOf(row),
        partitionLabel(row),
    ]), paintTitle);
}
/** The JSON of `status`: Blockade's keys and no others, sorted, indented by two. */
function statusJson(rows) {
    const plain = byName(rows).map((row) => ({
        container_id: row.containerId,
        ip_address: row.ipAddress,
        name: row.name,
        network_state: networkStateOf(row),
        partition: row.partition,
        status: row.status,
    }));
    return JSON.stringify(plain, null, 2);
}
function partitionLabel({ holy, neutral, partition }) {
    if (holy)
        return 'H';
    if (partition === null)
        return neutral ? 'N' : '';
    return neutral ? `${partition} [N]` : String(partition);
}
function byName(rows) {
    return [...rows].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

;// CONCATENATED MODULE: ./build/cli/blockade/print-status.js

/** The table with what is wrong below it, or Blockade's JSON, in which a node that is wrong says so. */
function printStatus({ rows, problems }, { io, json }) {
    if (!json) {
        io.out(statusTable(rows, io.interactive ? blue : undefined));
        for (const [name, problem] of problems)
            io.err(`${name}: ${problem}`);
        return;
    }
    const plain = JSON.parse(statusJson(rows));
    const told = plain.map((row) => {
        const problem = problems.get(row.name);
        return problem === undefined ? row : { ...row, problem };
    });
    io.out(JSON.stringify(told, null, 2));
}
const blue = (line) => `\u001b[34m${line}\u001b[0m`;


/***/ }),

/***/ 2663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _run_blockade_measure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4436);
/* harmony import */ var _run_blockade_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9060);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5164);
/* harmony import */ var _print_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4634);




/** `blockade status` */
const command = {
    name: 'status',
    summary: 'Shows what is measured now of every node, and where that is not what was asked for.',
    usage: 'blockade status [--json]',
    help: [
        '  --json   as JSON: Blockade\'s keys, and "problem" for a node that is not as it was asked for',
        '',
        '"start NAME" and every command that changes networks put in force again what is missing.',
    ],
    options: { json: { type: 'boolean' } },
    maxPositionals: 0,
    run: async (_, context) => {
        (0,_print_status_js__WEBPACK_IMPORTED_MODULE_3__/* .printStatus */ .a)(await (0,_run_blockade_session_js__WEBPACK_IMPORTED_MODULE_1__.withBlockade)(context.surroundings, _run_blockade_measure_js__WEBPACK_IMPORTED_MODULE_0__/* .measureStatus */ .n), context);
        return _command_js__WEBPACK_IMPORTED_MODULE_2__/* .blockadeExit */ .Ie.ok;
    },
};


/***/ }),

/***/ 4436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ measureStatus)
/* harmony export */ });
/* harmony import */ var _wanted_network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4762);

const words = {
    up: 'UP',
    down: 'DOWN',
    paused: 'PAUSED',
    missing: 'MISSING',
};
/** Asks the engine for every node, and every node's kernel for what it does to packets. Changes nothing. */
async function measureStatus(session) {
    const { living, cluster } = session;
    const seen = await cluster.look();
    const problems = new Map();
    const rows = await (0,_wanted_network_js__WEBPACK_IMPORTED_MODULE_0__/* .withControl */ .gi)(session, (control) => Promise.all(Object.entries(living.nodes).map(async ([name, node]) => {
        const now = seen.get(name);
        const network = now?.process ? await control.measure(name) : null;
        if (network) {
            const wrong = differences(session, name, network);
            if (wrong.length > 0)
                problems.set(name, `${wrong.join('; ')}. "start ${name}" puts it in force again.`);
        }
        return rowOf(session, name, node, now, network);
    })));
    return { rows, problems };
}
function rowOf({ living }, name, node, now, network) {
    return {
        name,
        containerId: now?.id || node.id,
        status: words[now?.state ?? 'missing'],
        ipAddress: now?.address ?? null,
        conditions: network && conditionsOf(network),
        partition: network === null ? null : (living.network.numbers[name] ?? null),
        neutral: node.neutral,
        holy: node.holy,
    };
}
function differences({ living, cluster }, name, network) {
    const there = cluster.nodes.filter(({ address }) => address !== '').map((node) => node.name);
    const wanted = (0,_wanted_network_js__WEBPACK_IMPORTED_MODULE_0__/* .cutFrom */ .T4)(living.network, name).filter((peer) => there.includes(peer));
    const missing = wanted.filter((peer) => !network.cutFrom.includes(peer));
    const extra = network.cutFrom.filter((peer) => !wanted.includes(peer));
    const lost = network.conditions.filter((each) => each.missing !== null);
    return [
        ...(missing.length > 0 ? [`should be cut off from ${missing.join(', ')}, but is not`] : []),
        ...(extra.length > 0 ? [`is cut off from ${extra.join(', ')}, but should not be`] : []),
        ...lost.map(({ condition, missing: why }) => `${condition.effect.kind} is not in force: ${why}`),
    ];
}
const conditionWords = {
    delay: 'SLOW',
    loss: 'FLAKY',
    duplicate: 'DUPLICATE',
    reorder: 'REORDER',
    corrupt: 'CORRUPT',
    rate: 'LIMITED',
};
function conditionsOf({ conditions }) {
    const inForce = conditions.filter(({ missing }) => missing === null);
    return [...new Set(inForce.map(({ condition }) => conditionWords[condition.effect.kind]))];
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
