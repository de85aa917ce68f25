export const id = 8262;
export const ids = [8262,9060];
export const modules = {

/***/ 8262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ destroy_command)
});

// EXTERNAL MODULE: ./build/cluster/undo.js
var undo = __webpack_require__(4867);
// EXTERNAL MODULE: ./build/run/blockade/blockade-error.js
var blockade_error = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/run/blockade/session.js
var session = __webpack_require__(9060);
;// CONCATENATED MODULE: ./build/run/blockade/destroy.js



/** Blockade's own: containers get this long to stop by themselves. */
const stopLimitMs = 3_000;
/**
 * Ends the blockade, however far its `up` came: nodes are stopped, then everything in its journal is undone.
 * Nodes that were added stay, without any fault of ours.
 * @returns what was removed, in words.
 * @throws {BlockadeError} when something could not be removed: the blockade then still exists.
 */
async function destroy(surroundings) {
    return (0,session.withBlockade)(surroundings, async (session) => {
        await stopOwn(session);
        const { undone, failed } = await (0,undo/* undoJournal */.gk)(session.living.journal, session.host);
        if (failed.length > 0)
            throw new blockade_error/* BlockadeError */.W(`could not be removed: ${failed.join('; ')}. "blockade destroy" tries again.`);
        await session.store.remove();
        return undone;
    });
}
/** A node that cannot be asked to stop any more is removed all the same. */
async function stopOwn({ living, cluster }) {
    const own = Object.entries(living.nodes).filter(([, node]) => !node.adopted);
    const stops = own.map(async ([name]) => {
        if ((await cluster.lastSeen(name)) !== null)
            await cluster.stop(name, stopLimitMs);
    });
    await Promise.allSettled(stops);
}

// EXTERNAL MODULE: ./build/cli/blockade/command.js
var command = __webpack_require__(5164);
;// CONCATENATED MODULE: ./build/cli/blockade/destroy.js


/** `blockade destroy` */
const destroy_command = {
    name: 'destroy',
    summary: 'Stops and removes everything that "up" made; ends every fault of nodes that were added.',
    usage: 'blockade destroy',
    help: ['Works on a blockade of which "up" died half-way, too.'],
    options: {},
    maxPositionals: 0,
    run: async (_, { io, surroundings }) => {
        const undone = await destroy(surroundings);
        for (const what of undone)
            surroundings.progress(`removed ${what}`);
        if (undone.length === 0)
            io.err('nothing was left');
        return command/* blockadeExit */.Ie.ok;
    },
};


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
