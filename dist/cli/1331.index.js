export const id = 1331;
export const ids = [1331];
export const modules = {

/***/ 1331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5164);

/** `blockade partition`. A dry run loads nothing that could touch the machine. */
const command = {
    name: 'partition',
    summary: 'Cuts nodes from each other, in place of whatever cut was there, and proves it.',
    usage: 'blockade partition GROUP… | -z [--dry-run] [--json]',
    help: [
        '  GROUP        nodes that may talk to each other, e.g. c1,c2; groups may overlap',
        "  A>B          a one-way cut: what A sends does not reach B (quote it: 'c1>c2')",
        '  -z, --random draws the groups',
        '  --dry-run    says what would be blocked if every node of the file were up; touches nothing',
        '  --json       as JSON',
        '',
        'Nodes that no group names form one more group. Neutral nodes also meet each other; holy ones are never cut.',
    ],
    options: {
        random: { type: 'boolean', short: 'z' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
    },
    maxPositionals: Number.POSITIVE_INFINITY,
    run: async ({ values, positionals }, context) => {
        const { surroundings, io, json } = context;
        const request = { arguments: positionals, random: values.random === true };
        const { dryRunPartition, wantedPartition } = await __webpack_require__.e(/* import() */ 7043).then(__webpack_require__.bind(__webpack_require__, 7043));
        if (values['dry-run'] === true) {
            const { loadConfig } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(1375), __webpack_require__.e(6972)]).then(__webpack_require__.bind(__webpack_require__, 6972));
            io.out(dryRunPartition(request, loadConfig(context, io), json, surroundings.draw));
            return _command_js__WEBPACK_IMPORTED_MODULE_0__/* .blockadeExit */ .Ie.ok;
        }
        const [{ withBlockade }, { changePartition }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(9060)]).then(__webpack_require__.bind(__webpack_require__, 9060)),
            Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(5594)]).then(__webpack_require__.bind(__webpack_require__, 5594)),
        ]);
        const done = await withBlockade(surroundings, (session) => changePartition(session, ({ nameable }) => wantedPartition(request, nameable, surroundings.draw)));
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .tell */ .qz)(done, context);
    },
};


/***/ })

};
