export const id = 9360;
export const ids = [9360];
export const modules = {

/***/ 9360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replayCommand: () => (/* binding */ replayCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/plan/serialise-schedule.js + 2 modules
var serialise_schedule = __webpack_require__(9895);
// EXTERNAL MODULE: ./build/run/conduct-runs.js + 142 modules
var conduct_runs = __webpack_require__(3457);
// EXTERNAL MODULE: ./build/run/contract.js
var contract = __webpack_require__(5402);
// EXTERNAL MODULE: ./build/run/saved-run.js
var saved_run = __webpack_require__(8925);
;// CONCATENATED MODULE: ./build/run/replay-run.js







/**
 * Executes the schedule that an earlier run left in its folder, byte for byte, on a fresh cluster.
 * @throws ConfigurationError when the folder holds no run.
 */
async function replayRun(folder, options, hooks) {
    const saved = await read(folder, 'run.json', saved_run/* parseSavedRun */.e);
    const schedule = await read(folder, 'schedule.json', serialise_schedule/* parseSchedule */.nP);
    const { scenario } = saved;
    const cluster = options.broker ? { ...scenario.cluster, broker: options.broker } : scenario.cluster;
    const id = `replay-of-${saved.id}`;
    const run = { id, index: 0, seed: saved.seed, schedule, scenario: { ...scenario, cluster, runs: 1 } };
    return (0,conduct_runs/* conductRuns */.j)([run], options, hooks);
}
async function read(folder, name, parse) {
    const file = (0,external_node_path_.join)(folder, name);
    const refuse = (message) => new contract/* ConfigurationError */.j1([
        { position: null, message, hint: 'Give the folder of one run, e.g. rmq-chaos-out/smoke-s1.' },
    ]);
    if (!(0,external_node_fs_.existsSync)(file))
        throw refuse(`There is no run in ${folder}: ${name} is missing.`);
    try {
        return parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        throw refuse(`${file} cannot be read: ${error.message}.`);
    }
}

// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
// EXTERNAL MODULE: ./build/cli/run.js + 1 modules
var run = __webpack_require__(6164);
// EXTERNAL MODULE: ./build/cli/run-options.js + 1 modules
var run_options = __webpack_require__(941);
;// CONCATENATED MODULE: ./build/cli/replay.js





/** `rmq-chaos replay DIR`: executes the schedule that a run left in its folder, not a new one. */
const replayCommand = {
    name: 'replay',
    summary: 'Runs the schedule of an earlier run again, from its folder or its downloaded evidence.',
    usage: 'replay DIR [--engine docker|netns] [--broker SOURCE] [--out DIR]',
    help: run_options/* runOptionHelp */.a_,
    options: run_options/* runOptionTypes */.YR,
    maxPositionals: 1,
    run(args, io) {
        const folder = args.positionals[0];
        if (folder === undefined)
            throw new cli_io/* UsageError */.e(['replay: name the folder of the run, e.g. rmq-chaos-out/smoke-1']);
        const options = (0,run_options/* runOptionsOf */.Fq)({ ...args, positionals: [] }, io);
        return (0,run.conduct)(options, args.values.json === true, io, (runOptions, hooks) => replayRun((0,external_node_path_.resolve)(io.cwd, folder), runOptions, hooks));
    },
};


/***/ })

};
