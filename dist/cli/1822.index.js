export const id = 1822;
export const ids = [1822];
export const modules = {

/***/ 6584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachNetns: () => (/* binding */ attachNetns),
/* harmony export */   w: () => (/* binding */ netnsNodeId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);
/* harmony import */ var _netns_network_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5454);
/* harmony import */ var _netns_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7696);
/* harmony import */ var _netns_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4773);
/* harmony import */ var _node_commands_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3456);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2703);
/* harmony import */ var _subnet_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6564);









/** Nodes that are process trees in namespaces and exist already. */
function attachNetns(known, { runId, folder, broker }, host) {
    const tag = (0,_subnet_js__WEBPACK_IMPORTED_MODULE_8__/* .runTag */ .eZ)(runId);
    const names = (0,_netns_network_js__WEBPACK_IMPORTED_MODULE_3__/* .networkNames */ .Di)(tag);
    const first = new Map(known.flatMap(({ name, process }) => (process ? [[name, process]] : [])));
    const nodes = known.map(({ name, address }) => ({
        name,
        address: address ?? '',
        erlangName: `rabbit@${name}`,
    }));
    const commands = (0,_netns_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .netnsNodes */ .G)({ tag, nodeCalled: (0,_node_commands_js__WEBPACK_IMPORTED_MODULE_6__/* .nodeFinder */ .b)(() => nodes), folder, broker, host, first });
    const see = async ({ name, address }) => {
        const namespace = names.nodeNamespace(name);
        const exists = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(`/run/netns/${namespace}`).then(() => true, () => false);
        if (!exists)
            return { id: '', state: 'missing', address: null, process: null };
        let process = first.get(name) ?? null;
        if (process === null || !(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._n)(process)))
            process = await (0,_netns_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .firstProcess */ .ME)(namespace, host);
        if (process)
            first.set(name, process);
        else
            first.delete(name);
        const state = await commands.state(name);
        return { id: netnsNodeId(runId, name), state, address: state === 'down' ? null : address, process };
    };
    return {
        engine: 'netns',
        nodes,
        brokerVersion: broker.version,
        create: async () => {
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('exists', 'the nodes of this cluster exist already', 'Destroy them first.');
        },
        ...commands,
        look: async () => new Map(await Promise.all(known.map(async (node) => [node.name, await see(node)]))),
        lastSeen: async (name) => {
            const identity = first.get(name);
            return identity && (await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._n)(identity)) ? identity : null;
        },
        destroy: async () => {
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('not-ours', 'these nodes are undone by their journal', 'Use "destroy".');
        },
    };
}
/** What stands for a container's id: as long, and no other node's. */
function netnsNodeId(runId, node) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${runId}/${node}`).digest('hex');
}


/***/ })

};
