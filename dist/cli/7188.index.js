export const id = 7188;
export const ids = [7188];
export const modules = {

/***/ 7188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runWithExeca: () => (/* binding */ runWithExeca)
/* harmony export */ });
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4434);

/** Runs a program to its end and keeps what it wrote; never rejects. */
const runWithExeca = async (file, args, { env, timeoutMs, outputLimitBytes, input }) => {
    const result = await (0,execa__WEBPACK_IMPORTED_MODULE_0__/* .execa */ .Ho)(file, args, {
        reject: false,
        timeout: timeoutMs,
        forceKillAfterDelay: 1_000,
        maxBuffer: outputLimitBytes,
        stripFinalNewline: false,
        env,
        ...(input === undefined ? { stdin: 'ignore' } : { input }),
    });
    const ended = result.exitCode !== undefined || result.signal !== undefined;
    return {
        exitCode: result.exitCode ?? null,
        signal: result.signal ?? null,
        stdout: result.stdout,
        stderr: result.stderr,
        timedOut: result.timedOut,
        tooLong: result.isMaxBuffer,
        notStarted: ended ? null : (result.code ?? result.shortMessage ?? 'no reason told'),
    };
};


/***/ })

};
