export const id = 6661;
export const ids = [6661];
export const modules = {

/***/ 9890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var _config_presets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7929);
/* harmony import */ var _plan_expected_duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8469);
/* harmony import */ var _plan_plan_runs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4337);
/* harmony import */ var _plan_serialise_schedule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9895);
/* harmony import */ var _report_figures_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1822);
/* harmony import */ var _run_execute_schedule_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6715);
/* harmony import */ var _run_load_scenarios_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(932);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1973);
/* harmony import */ var _run_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(941);









/** `rmq-chaos plan`: checks the file and prints what `run` would do, without doing it. */
const planCommand = {
    name: 'plan',
    summary: 'Checks a scenario file and prints its runs and their schedules; starts nothing.',
    usage: 'plan [FILE] [--scenario NAME] [--seed N] [--runs N] [--set KEY=VALUE] [--json] | plan --show NAME | plan --list',
    help: [
        '  --json        the runs with their schedules as JSON',
        '  --list        the names of the built-in scenarios',
        '  --show NAME   the text of a built-in scenario, to copy into a file of your own',
    ],
    options: {
        scenario: { type: 'string' },
        seed: { type: 'string' },
        runs: { type: 'string' },
        set: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        show: { type: 'string' },
    },
    maxPositionals: 1,
    async run(args, io) {
        if (args.values.list === true) {
            io.out(_config_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .presets */ .v4.map(({ name, summary }) => `${name}  ${summary}`).join('\n'));
            return _io_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .h.pass;
        }
        if (typeof args.values.show === 'string') {
            io.out(builtIn(args.values.show));
            return _io_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .h.pass;
        }
        const options = (0,_run_options_js__WEBPACK_IMPORTED_MODULE_5__/* .runOptionsOf */ .Fq)(args, io);
        const scenarios = await (0,_run_load_scenarios_js__WEBPACK_IMPORTED_MODULE_3__/* .loadScenarios */ .q)(options, io.err);
        // A plan must be the same each time it is printed, so there is a seed even when nobody gave one.
        const runs = scenarios.flatMap((scenario) => (0,_plan_plan_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .planRuns */ .g)(scenario, options.seed ?? scenario.seed ?? 1));
        io.out(args.values.json === true ? toJson(runs) : toText(runs));
        return _io_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .h.pass;
    },
};
function builtIn(name) {
    const preset = (0,_config_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .findPreset */ .t)(name);
    if (preset)
        return preset.yaml.trimEnd();
    const names = _config_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .presets */ .v4.map((each) => each.name).join(', ');
    throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e([`There is no built-in scenario "${name}". There are: ${names}.`]);
}
function toJson(runs) {
    return JSON.stringify({
        version: 1,
        runs: runs.map(({ id, scenario, seed, schedule }) => ({
            id,
            scenario: scenario.name,
            seed,
            expectedMs: (0,_plan_expected_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .expectedRunMs */ .g)(schedule, scenario),
            schedule: JSON.parse((0,_plan_serialise_schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .stringifySchedule */ .xL)(schedule)),
        })),
    }, null, 2);
}
function toText(runs) {
    const totalMs = runs.reduce((sum, { schedule, scenario }) => sum + (0,_plan_expected_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .expectedRunMs */ .g)(schedule, scenario), 0);
    const lines = runs.flatMap(({ id, schedule, scenario }) => [
        `${id}  about ${Math.ceil((0,_plan_expected_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .expectedRunMs */ .g)(schedule, scenario) / 60_000)} min`,
        ...schedule.actions.map((action) => `  ${whenOf(action.due)}  ${action.kind} ${(0,_run_execute_schedule_js__WEBPACK_IMPORTED_MODULE_7__/* .describeTarget */ .f)(action)}`),
        `  then ${schedule.quietMs / 1000} s of load without chaos`,
    ]);
    return [...lines, `${(0,_report_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(runs.length, 'run')}, about ${Math.ceil(totalMs / 60_000)} min in all`].join('\n');
}
function whenOf(due) {
    switch (due.kind) {
        case 'time':
            return `at ${due.atMs / 1000} s`;
        case 'wait':
            return `${due.waitMs / 1000} s later`;
        case 'count':
            return `after ${due.atLeast} ${due.what}`;
    }
}


/***/ }),

/***/ 9334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ effectKinds),
/* harmony export */   _o: () => (/* binding */ distributions),
/* harmony export */   vQ: () => (/* binding */ directions)
/* harmony export */ });
/** The model of a node's network conditions: what is done to which packets, and for how long. */
/** Which packets of a node: those that arrive at it, those that leave it, or both kinds. */
const directions = ['in', 'out', 'both'];
/** How the jitter of a delay is spread; `uniform` is netem's own when none is named. */
const distributions = ['uniform', 'normal', 'pareto', 'paretonormal'];
const effectKinds = ['delay', 'loss', 'duplicate', 'reorder', 'corrupt', 'rate'];


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   OM: () => (/* binding */ rangesText),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* unused harmony export rangeText */
/** 1234567 as `1,234,567`, the same on every machine. */
function grouped(count) {
    return String(Math.round(count)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
/** `1 message`, `2 messages`. */
function plural(count, one, many = `${one}s`) {
    return `${grouped(count)} ${count === 1 ? one : many}`;
}
/** Seconds for a reader: `0.4 s`, `12.3 s`, `3 min 05 s`. */
function duration(seconds) {
    if (!Number.isFinite(seconds))
        return '? s';
    if (Math.abs(seconds) < 99.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    const minutes = Math.trunc(whole / 60);
    return `${grouped(minutes)} min ${String(Math.abs(whole % 60)).padStart(2, '0')} s`;
}
/** A range as people write it: `7` or `3498–3507`. */
function rangeText(range) {
    return range.from === range.to ? String(range.from) : `${range.from}–${range.to}`;
}
/** Ranges joined by commas, the first few named and the rest counted. */
function rangesText(ranges, most = 6) {
    const named = ranges.slice(0, most).map(rangeText).join(', ');
    const rest = ranges.length - most;
    return rest > 0 ? `${named} and ${plural(rest, 'more range')}` : named;
}
/** An upper limit as a percentage, rounded up so that it stays one: 0.0592 is `6.0 %`. */
function percent(fraction) {
    const value = fraction * 100;
    const digits = value < 1 ? 2 : 1;
    const scale = 10 ** digits;
    return `${(Math.ceil(value * scale - 1e-6) / scale).toFixed(digits)} %`;
}


/***/ })

};
