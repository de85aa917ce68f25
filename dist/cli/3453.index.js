export const id = 3453;
export const ids = [3453];
export const modules = {

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


/***/ })

};
