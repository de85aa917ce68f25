export const id = 36;
export const ids = [36];
export const modules = {

/***/ 3219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: ./build/config/presets.js + 23 modules
var presets = __webpack_require__(6776);
// EXTERNAL MODULE: ./build/plan/plan-json.js
var plan_json = __webpack_require__(6662);
// EXTERNAL MODULE: ./build/plan/shards.js
var plan_shards = __webpack_require__(2537);
// EXTERNAL MODULE: ./build/run/load-scenarios.js + 39 modules
var load_scenarios = __webpack_require__(6438);
// EXTERNAL MODULE: ./build/run/plan-for.js + 1 modules
var plan_for = __webpack_require__(904);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
// EXTERNAL MODULE: ./build/plan/plan.js + 3 modules
var plan_plan = __webpack_require__(7450);
// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/run/execute-schedule.js
var execute_schedule = __webpack_require__(6715);
;// CONCATENATED MODULE: ./build/cli/plan-text.js




/** With so few cells their schedules are worth reading without being asked for. */
const fewCells = 4;
/** A plan for reading: cells by scenario, a line each, with schedules when they are few or asked for. */
function planText(plan, withSchedules) {
    const { cells } = plan;
    const isMatrix = cells.some(({ scenario }) => scenario.cell);
    const lines = isMatrix
        ? matrixLines(plan, withSchedules || cells.length <= fewCells)
        : cells.flatMap(({ runs }) => runs.flatMap((run) => [runLine(run), ...scheduleLines(run)]));
    return [...lines, ...shardLines(plan), totalLine(cells, isMatrix)].join('\n');
}
function matrixLines(plan, withSchedules) {
    const width = Math.max(...plan.cells.map(({ scenario }) => scenario.name.length));
    const names = [...new Set(plan.cells.map(scenarioOf))];
    return names.flatMap((name) => {
        const cells = plan.cells.filter((cell) => scenarioOf(cell) === name);
        return [
            `${name}: ${(0,figures/* plural */.LS)(cells.length, 'cell')}, about ${(0,plan_json/* minutesOf */.dp)((0,plan_plan/* expectedMsOf */.wF)(cells))} min`,
            ...cells.flatMap((cell) => [
                `  ${cellLine(cell, plan.shards, width)}`,
                ...(withSchedules ? cell.runs.flatMap(cellSchedule) : []),
            ]),
        ];
    });
}
function cellLine({ scenario, runs, expectedMs, shard }, shards, width) {
    const seeds = runs.length === 1 ? `seed ${runs[0]?.seed}` : `seeds ${runs[0]?.seed}…${runs.at(-1)?.seed}`;
    const where = shards === 1 ? '' : `  shard ${shard}/${shards}`;
    const size = `${(0,figures/* plural */.LS)(runs.length, 'run')}, ${seeds}, about ${Math.ceil(expectedMs / 1000)} s`;
    return `${scenario.name.padEnd(width)}  ${size}${where}`;
}
function cellSchedule(run, _index, runs) {
    const lines = scheduleLines(run).map((line) => `    ${line.trimStart()}`);
    return runs.length === 1 ? lines : [`    run ${run.id}:`, ...lines];
}
function shardLines(plan) {
    if (plan.shards === 1)
        return [];
    return (0,plan_json/* matrixLegs */.xs)(plan).map(({ name, cells }) => `${name}: ${cells}`);
}
function totalLine(cells, isMatrix) {
    const runs = (0,figures/* plural */.LS)(cells.reduce((sum, cell) => sum + cell.runs.length, 0), 'run');
    const size = isMatrix ? `${(0,figures/* plural */.LS)(cells.length, 'cell')}, ${runs}` : runs;
    return `${size}, about ${(0,plan_json/* minutesOf */.dp)((0,plan_plan/* expectedMsOf */.wF)(cells))} min in all`;
}
function runLine({ id, expectedMs }) {
    return `${id}  about ${(0,plan_json/* minutesOf */.dp)(expectedMs)} min`;
}
function scheduleLines({ schedule }) {
    return [
        ...schedule.actions.map((action) => `  ${whenOf(action.due)}  ${action.kind} ${(0,execute_schedule/* describeTarget */.f)(action)}`),
        `  then ${schedule.quietMs / 1000} s of load without chaos`,
    ];
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
function scenarioOf({ scenario }) {
    return scenario.cell?.scenario ?? scenario.name;
}

// EXTERNAL MODULE: ./build/cli/run-options.js + 1 modules
var run_options = __webpack_require__(941);
;// CONCATENATED MODULE: ./build/cli/plan.js









/** `rmq-chaos plan`: checks the file and prints what `run` would do, without doing it. */
const planCommand = {
    name: 'plan',
    summary: 'Checks a scenario file and prints its runs and their schedules; starts nothing.',
    usage: 'plan [FILE] [--scenario NAME] [--shards N] [--seed N] [--runs N] [--set KEY=VALUE] [--axis NAME=LIST] [--schedules] [--json] | plan --show NAME | plan --list',
    help: [
        '  --json             cells, runs, schedules and a job matrix for GitHub as JSON',
        '  --schedules        the schedule of every run, also when there are many cells',
        '  --shards N         shares the cells out over N runners, each about as long',
        '  --axis NAME=LIST   the values of an axis of the matrix, e.g. --axis version=4.1,4.2; may be repeated',
        '  --list             the names of the built-in scenarios',
        '  --show NAME        the text of a built-in scenario, to copy into a file of your own',
    ],
    options: {
        scenario: { type: 'string' },
        seed: { type: 'string' },
        runs: { type: 'string' },
        set: { type: 'string', multiple: true },
        axis: { type: 'string', multiple: true },
        shards: { type: 'string' },
        schedules: { type: 'boolean' },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        show: { type: 'string' },
    },
    maxPositionals: 1,
    async run(args, io) {
        if (args.values.list === true) {
            io.out(presets/* presets */.v4.map(({ name, summary }) => `${name}  ${summary}`).join('\n'));
            return cli_io/* exitCodes */.h.pass;
        }
        if (typeof args.values.show === 'string') {
            io.out(builtIn(args.values.show));
            return cli_io/* exitCodes */.h.pass;
        }
        const options = (0,run_options/* runOptionsOf */.Fq)(args, io);
        const shards = (0,command/* wholeNumber */.rD)(String(args.values.shards ?? '1'), 'shards', 1, plan_shards/* maxShards */.y_);
        const scenarios = await (0,load_scenarios/* loadScenarios */.q)(options, io.err);
        // A plan must be the same each time it is printed, so there is a seed even when nobody gave one.
        const plan = (0,plan_for/* planInShards */.q)(scenarios, options.seed, shards, () => 1);
        io.out(args.values.json === true ? (0,plan_json/* planJson */.iY)(plan, null) : planText(plan, args.values.schedules === true));
        return cli_io/* exitCodes */.h.pass;
    },
};
function builtIn(name) {
    const preset = (0,presets/* findPreset */.t)(name);
    if (preset)
        return preset.yaml.trimEnd();
    const names = presets/* presets */.v4.map((each) => each.name).join(', ');
    throw new cli_io/* UsageError */.e([`There is no built-in scenario "${name}". There are: ${names}.`]);
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
