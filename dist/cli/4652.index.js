export const id = 4652;
export const ids = [4652];
export const modules = {

/***/ 4652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _condition_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);

/** `blockade flaky` */
const command = (0,_condition_command_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionCommand */ .j)('flaky', 'Loses some of what nodes receive.');


/***/ })

};
