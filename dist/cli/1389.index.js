export const id = 1389;
export const ids = [1389];
export const modules = {

/***/ 1389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5164);

/** `blockade join` */
const command = {
    name: 'join',
    summary: 'Ends every cut; what else was done to networks stays.',
    usage: 'blockade join [--dry-run] [--json]',
    help: ['  --dry-run    says what it would come to; touches nothing', '  --json       as JSON'],
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
    maxPositionals: 0,
    run: async ({ values }, context) => {
        const { surroundings, io, json } = context;
        if (values['dry-run'] === true) {
            const [{ dryRunJoin }, { loadConfig }] = await Promise.all([
                __webpack_require__.e(/* import() */ 7043).then(__webpack_require__.bind(__webpack_require__, 7043)),
                Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(1375), __webpack_require__.e(6972)]).then(__webpack_require__.bind(__webpack_require__, 6972)),
            ]);
            io.out(dryRunJoin(loadConfig(context, io), json));
            return _command_js__WEBPACK_IMPORTED_MODULE_0__/* .blockadeExit */ .Ie.ok;
        }
        const { withBlockade } = await Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(9060)]).then(__webpack_require__.bind(__webpack_require__, 9060));
        const { join } = await Promise.all(/* import() */[__webpack_require__.e(9115), __webpack_require__.e(8841), __webpack_require__.e(3361), __webpack_require__.e(5594)]).then(__webpack_require__.bind(__webpack_require__, 5594));
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .tell */ .qz)(await withBlockade(surroundings, join), context);
    },
};


/***/ })

};
