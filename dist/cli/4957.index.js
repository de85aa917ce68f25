export const id = 4957;
export const ids = [4957];
export const modules = {

/***/ 4957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5164);

/** `blockade version` */
const command = {
    name: 'version',
    summary: 'Says which Blockade the files and commands are those of.',
    usage: 'blockade version',
    help: [],
    options: {},
    maxPositionals: 0,
    run: async (_, { io }) => {
        io.out('Blockade 0.4.0 (rmq-chaos)');
        return _command_js__WEBPACK_IMPORTED_MODULE_0__/* .blockadeExit */ .Ie.ok;
    },
};


/***/ })

};
