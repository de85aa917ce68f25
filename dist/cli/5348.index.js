export const id = 5348;
export const ids = [5348];
export const modules = {

/***/ 5348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportCommand: () => (/* binding */ reportCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
// EXTERNAL MODULE: ./build/report/totals.js + 1 modules
var totals = __webpack_require__(700);
// EXTERNAL MODULE: ./build/report/context.js
var report_context = __webpack_require__(6676);
// EXTERNAL MODULE: ./build/run/evidence.js
var evidence = __webpack_require__(1813);
// EXTERNAL MODULE: ./build/run/write-reports.js + 9 modules
var write_reports = __webpack_require__(5006);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/run/contract.js
var contract = __webpack_require__(5402);
// EXTERNAL MODULE: ./build/report/cell-place.js
var cell_place = __webpack_require__(6425);
// EXTERNAL MODULE: ./build/run/saved-run.js
var saved_run = __webpack_require__(8925);
// EXTERNAL MODULE: ./build/history/reader.js
var history_reader = __webpack_require__(5304);
;// CONCATENATED MODULE: ./build/run/merge/history-ends.js


/** A header is a few kilobytes: the scenario is in it. */
const headBytes = 4 << 20;
const tailBytes = 4096;
/**
 * Reads the header and the last line.
 * @throws Error when there is no such file or it is no history.
 */
async function readHistoryEnds(path) {
    const file = await (0,promises_.open)(path).catch(() => {
        throw new Error('history.log is missing');
    });
    try {
        const { size } = await file.stat();
        const read = async (from, most) => {
            const buffer = Buffer.alloc(Math.min(most, size - from));
            const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
            return buffer.toString('utf8', 0, bytesRead);
        };
        const header = headerOf(await read(0, headBytes));
        const tail = await read(Math.max(0, size - tailBytes), tailBytes);
        const startedMs = Date.parse(header.startedAt);
        return {
            run: header.run,
            startedMs: Number.isNaN(startedMs) ? 0 : startedMs,
            whole: /(^|\n)\d+\.\d{6} end [^\n]*\r?\n?$/.test(tail),
        };
    }
    finally {
        await file.close();
    }
}
function headerOf(text) {
    const lines = text.split('\n');
    const headerLines = lines.findIndex((line, index) => index > 0 && !line.startsWith('# '));
    const reader = (0,history_reader/* createHistoryReader */.Q9)(() => { });
    try {
        reader.push(lines.slice(0, headerLines < 0 ? lines.length : headerLines).join('\n'));
        reader.push('\n');
        return reader.end().header;
    }
    catch (error) {
        if (error instanceof history_reader/* HistoryFormatError */.eX)
            throw new Error(`history.log: ${error.message}`);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/run/merge/saved-result.js
/**
 * A result.json, as a run leaves it. Only its frame is checked: it is our own file, and what is judged is the
 * history beside it.
 * @throws Error saying what is wrong with the text.
 */
function parseSavedResult(text) {
    const result = JSON.parse(text);
    const { run, scenario, seed, verdict, inconclusive, lanes, findings, actions } = result ?? {};
    const whole = typeof run === 'string' &&
        typeof scenario === 'string' &&
        typeof seed === 'number' &&
        (verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive') &&
        [inconclusive, lanes, findings].every(Array.isArray) &&
        typeof actions === 'object' &&
        typeof result?.unavailableSeconds === 'object' &&
        typeof result.header === 'object';
    if (!whole)
        throw new Error('it is not the result of a run');
    return result;
}
/**
 * A skipped.json: the run was not made, for it is not for the broker's version.
 * @throws Error saying what is wrong with the text.
 */
function parseSkippedRun(text) {
    const skipped = JSON.parse(text);
    const { run, scenario, rabbitmq, reason, seed } = skipped ?? {};
    const whole = [run, scenario, rabbitmq, reason].every((each) => typeof each === 'string') && typeof seed === 'number';
    if (!whole)
        throw new Error('it does not say which run was skipped and why');
    return skipped;
}

// EXTERNAL MODULE: ./build/run/merge/unproven.js
var unproven = __webpack_require__(3386);
;// CONCATENATED MODULE: ./build/run/merge/read-run.js







/** Larger ones are not ours: a result lists at most a thousand findings of a class and lane. */
const maxJsonBytes = 256 << 20;
/**
 * Reads what a run left, and executes nothing. A run counts as it was judged if its history and its result are
 * there and whole; else it is inconclusive and says why, but a loss that was proven stays proven. Never rejects
 * because of what the files hold.
 */
async function readRun(folder) {
    const faults = [];
    const read = async (name, parse) => {
        try {
            return parse(await readJson((0,external_node_path_.join)(folder, name)));
        }
        catch (error) {
            faults.push(`${name} ${faultOf(error)}`);
            return null;
        }
    };
    const saved = await read('run.json', saved_run/* parseSavedRun */.e);
    const judged = await read('result.json', parseSavedResult);
    const ends = await readHistoryEnds((0,external_node_path_.join)(folder, 'history.log')).catch((error) => {
        faults.push(error.message);
        return null;
    });
    // What was made was not skipped, whatever an earlier time left in the folder.
    const skipped = judged === null && ends === null ? await skippedRun(folder) : null;
    const name = saved?.id ?? judged?.run ?? ends?.run ?? (0,external_node_path_.basename)(folder);
    if (ends && !ends.whole)
        faults.push('history.log has no end: the run broke off, or the copy did');
    for (const other of [judged?.run, ends?.run])
        if (other !== undefined && other !== name)
            faults.push(`a file of it belongs to the run ${other}`);
    const { id, attempt } = idOf(name);
    return {
        id,
        attempt,
        folder,
        startedMs: ends?.startedMs || (await (0,promises_.stat)(folder)).mtimeMs,
        skipped,
        result: resultOf(name, saved, judged, faults),
        position: saved?.scenario.position ?? null,
        cell: saved ? (0,cell_place/* cellPlaceOf */.J)(saved.scenario.cell) : null,
    };
}
function resultOf(name, saved, judged, faults) {
    const reason = `the run's folder is not whole: ${faults.join('; ')}`;
    if (judged === null) {
        const { scenario, seed } = saved ?? { scenario: { name }, seed: 0 };
        return (0,unproven/* unproven */.g)({ run: name, scenario: scenario.name, seed }, reason);
    }
    if (faults.length === 0)
        return judged;
    const verdict = judged.verdict === 'fail' ? 'fail' : 'inconclusive';
    return { ...judged, verdict, inconclusive: [...judged.inconclusive, reason] };
}
/** As the conductor names a run that it tries again. */
function idOf(name) {
    const again = /^(.+)-try([2-9]|[1-9]\d+)$/.exec(name);
    return again ? { id: again[1] ?? name, attempt: Number(again[2]) } : { id: name, attempt: 1 };
}
/** Null: it was not skipped, or the file is no such file and the run is then not whole. */
async function skippedRun(folder) {
    return await readJson((0,external_node_path_.join)(folder, 'skipped.json'))
        .then(parseSkippedRun)
        .catch(() => null);
}
async function readJson(path) {
    const { size } = await (0,promises_.stat)(path);
    if (size > maxJsonBytes)
        throw new Error(`has ${size} bytes, more than the limit of ${maxJsonBytes}`);
    return await (0,promises_.readFile)(path, 'utf8');
}
function faultOf(error) {
    const { code, message } = error;
    return code === 'ENOENT' ? 'is missing' : `cannot be read (${message})`;
}
/** The output folder that a run's folder belongs to. */
function outputFolderOf({ folder }) {
    return (0,external_node_path_.dirname)(folder);
}

;// CONCATENATED MODULE: ./build/run/merge/choose-runs.js

/**
 * Which folders count. Of the tries of a run in one output folder the last one does: all before it showed
 * nothing. Of the same run in several output folders, as a job that was run again leaves them, a proven failure
 * counts, for no repetition votes it away; else the newest that was made, and it is said what the others had
 * shown. Jobs that gave the same run to different brokers are no repetitions: of them the worst counts.
 */
function chooseRuns(found, nameOf) {
    const notes = [];
    const runs = [...groupBy(found, ({ id }) => id).values()].map((same) => {
        // An output folder that is used again may hold later tries of an earlier time.
        const lastTries = [...groupBy(same, outputFolderOf).values()].map((tries) => tries.reduce((last, each) => (isLater(each, last) ? each : last)));
        const differ = new Set(lastTries.flatMap(({ result }) => result.header.config ?? [])).size > 1;
        const rank = (run) => rankOf(run, differ);
        const [chosen, ...others] = lastTries.sort((a, b) => rank(a) - rank(b) || b.startedMs - a.startedMs);
        if (others.length > 0)
            notes.push(noteOf(chosen, others, differ, nameOf));
        return chosen;
    });
    return { runs, notes };
}
function isLater(one, other) {
    return (one.startedMs > other.startedMs || (one.startedMs === other.startedMs && one.attempt > other.attempt));
}
/** What is ranked first hides the rest. */
function rankOf({ skipped, result: { verdict } }, differ) {
    if (skipped)
        return 3;
    if (verdict === 'fail')
        return 0;
    return differ && verdict === 'pass' ? 2 : 1;
}
function noteOf(chosen, others, differ, nameOf) {
    const told = ({ skipped, result, folder }) => `${skipped ? 'skipped' : result.verdict} in ${nameOf(folder)}`;
    const times = `Run ${chosen.id} is there ${others.length + 1} times`;
    const isNewest = others.every(({ startedMs }) => startedMs <= chosen.startedMs);
    const rest = `${told(chosen)}; ${!differ && isNewest ? 'older' : 'others'}: ${others.map(told).join(', ')}.`;
    if (differ)
        return `${times}, with different settings: the worst counts, ${rest} Give each a matrix cell of its own.`;
    return `${times}: ${isNewest ? 'the newest' : whyNotNewest(chosen)} counts, ${rest}`;
}
function whyNotNewest({ result: { verdict } }) {
    return verdict === 'fail' ? 'the proven failure' : 'the one that was made';
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/run/merge/find-folders.js


/** Any one of these makes a folder the folder of a run, so that a run that broke off early is not overlooked. */
const runFiles = ['run.json', 'result.json', 'history.log', 'schedule.json', 'skipped.json'];
/** An artifact holds an output folder, which holds runs: three levels, and some to spare. */
const maxDepth = 8;
/** 500 cells in 1,000 runs each would be more; nobody has that many in one place. */
const maxFolders = 20_000;
/**
 * Finds the folders of runs, and the plans, in a folder and below it. Links to folders are not followed.
 * @throws Error when the folder is not there or is none, or when there are more than {@link maxFolders}.
 */
async function findFolders(root) {
    const runs = [];
    const plans = [];
    let seen = 0;
    const look = async (folder, depth) => {
        seen += 1;
        if (seen > maxFolders)
            throw new Error(`it holds more than the limit of ${maxFolders} folders`);
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        const names = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
        if (names.has('plan.json'))
            plans.push(folder);
        if (runFiles.some((name) => names.has(name))) {
            runs.push(folder);
            return;
        }
        if (depth === maxDepth)
            return;
        const below = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
        for (const name of below.sort())
            await look((0,external_node_path_.join)(folder, name), depth + 1);
    };
    try {
        await look(await (0,promises_.realpath)(root), 0);
    }
    catch (error) {
        throw new Error(reasonOf(error), { cause: error });
    }
    return { runs, plans };
}
function reasonOf(error) {
    const { code, message } = error;
    if (code === 'ENOENT')
        return 'there is no such folder';
    if (code === 'ENOTDIR')
        return 'it is not a folder';
    return message;
}

// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(1822);
;// CONCATENATED MODULE: ./build/run/merge/find-gaps.js

/** Cells that a sentence names before it counts the rest. */
const maxNamed = 20;
/** What the plans promise and nobody brought, by shard. */
function findGaps(plans, present) {
    return differentPlans(plans).flatMap((plan) => gapsOf(plan, present));
}
/** A sentence for each set of cells that was planned with several seeds: each shard then has a plan of its own. */
function seedSentences(plans) {
    const seedsOf = new Map();
    for (const { cells, seed } of differentPlans(plans)) {
        const key = cells.map(({ id }) => id).join(' ');
        seedsOf.set(key, (seedsOf.get(key) ?? new Set()).add(seed));
    }
    return [...seedsOf.values()]
        .filter((seeds) => seeds.size > 1)
        .map((seeds) => `The same cells were planned with the seeds ${[...seeds].join(' and ')}: give every shard the seed of one plan.`);
}
/** A sentence when shards meant different things by the same runs: then nobody knows what was tested. */
function differenceSentences(plans) {
    const known = new Map();
    const differing = new Set();
    for (const { schedules } of plans)
        for (const [id, schedule] of schedules) {
            if ((known.get(id) ?? schedule) !== schedule)
                differing.add(id);
            known.set(id, schedule);
        }
    if (differing.size === 0)
        return [];
    const named = [...differing].slice(0, maxNamed).join(', ');
    return [
        `The shards planned different actions for the same ${differing.size === 1 ? 'run' : 'runs'} (${named}): give all of them the same file and options.`,
    ];
}
/** Plans with the same runs are one plan: each shard brings it. */
function differentPlans(plans) {
    const runsOf = ({ cells }) => cells.flatMap(({ runs }) => runs.map(({ id }) => id)).join('\n');
    return [...new Map(plans.map((plan) => [runsOf(plan), plan])).values()];
}
function gapsOf({ cells }, present) {
    const shards = [...new Set(cells.map(({ shard }) => shard))];
    return shards.flatMap((shard) => {
        const runs = cells
            .filter((cell) => cell.shard === shard)
            .flatMap((cell) => cell.runs.map((run) => ({ cell, run })));
        const missing = runs.filter(({ run }) => !present.has(run.id));
        if (missing.length === 0)
            return [];
        const whole = missing.length === runs.length;
        const of = shard === null ? '' : ` of shard ${shard}`;
        const reason = whole && shard !== null
            ? `shard ${shard} is missing`
            : `${(0,figures/* plural */.LS)(missing.length, 'planned run')} of ${runs.length}${of} ${missing.length === 1 ? 'is' : 'are'} missing`;
        return [{ reason, missing }];
    });
}
/** The gap for a reader: `Shard 3/4 is missing: cells a, b.` */
function gapSentence({ reason, missing }) {
    const cells = [...new Set(missing.map(({ cell }) => cell.id))];
    const named = cells.slice(0, maxNamed).join(', ');
    const rest = cells.length > maxNamed ? ` and ${(0,figures/* plural */.LS)(cells.length - maxNamed, 'more cell')}` : '';
    const sentence = `${reason}: ${cells.length === 1 ? 'cell' : 'cells'} ${named}${rest}.`;
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

;// CONCATENATED MODULE: ./build/run/merge/plan-file.js

/** @throws Error saying what is wrong with the text. */
function parsePlanFile(text) {
    const plan = fieldsOf(JSON.parse(text));
    if (plan.version !== 1)
        throw new Error(`its version is ${JSON.stringify(plan.version)}, not 1`);
    if (!Array.isArray(plan.cells))
        throw new Error('it lacks its cells');
    const schedules = (Array.isArray(plan.runs) ? plan.runs : []).map((each) => {
        const { id, schedule } = fieldsOf(each);
        return [String(id), JSON.stringify(schedule)];
    });
    return {
        seed: typeof plan.seed === 'number' ? plan.seed : null,
        cells: plan.cells.map(cellOf),
        schedules: new Map(schedules),
    };
}
function cellOf(value) {
    const cell = fieldsOf(value);
    const { id } = cell;
    if (typeof id !== 'string' || !Array.isArray(cell.runs))
        throw new Error('a cell lacks its id or its runs');
    return {
        id,
        place: (0,cell_place/* cellPlaceOf */.J)(cell) ?? { scenario: id, values: {} },
        shard: cell.shard === '1/1' ? null : textOrNull(cell.shard),
        position: positionOf(cell.position),
        runs: cell.runs.map((each) => {
            const run = fieldsOf(each);
            if (typeof run.id !== 'string')
                throw new Error(`a run of the cell ${id} lacks its id`);
            return { id: run.id, seed: Number(run.seed) || 0 };
        }),
    };
}
function positionOf(value) {
    const { file, line, column } = fieldsOf(value);
    return typeof file === 'string' && typeof line === 'number' && typeof column === 'number'
        ? { file, line, column }
        : null;
}
function textOrNull(value) {
    return typeof value === 'string' ? value : null;
}
function fieldsOf(value) {
    return value !== null && typeof value === 'object' ? value : {};
}

;// CONCATENATED MODULE: ./build/run/merge/merge-runs.js









/**
 * Reads what many runs left, executes nothing, and says which runs there are and which should be.
 * @throws ConfigurationError naming every folder that holds no run.
 */
async function mergeRuns(request) {
    const { folders, base, unreadable = [] } = request;
    const nameOf = (path) => shownPath(path, base);
    const found = await findAll(folders, nameOf);
    const { plans, damages } = await readPlans(found.plans, nameOf);
    const read = [];
    for (const folder of found.runs)
        read.push(await readRun(folder));
    const { runs, notes } = chooseRuns(read, nameOf);
    const gaps = findGaps(plans, new Set(runs.map(({ id }) => id)));
    const cells = plans.flatMap((plan) => plan.cells.flatMap((cell) => cell.runs.map(({ id }) => ({ id, cell }))));
    const planned = new Map(cells.map(({ id, cell }, rank) => [id, { cell, rank }]));
    const rankOf = (id) => planned.get(id)?.rank ?? cells.length;
    const made = runs.filter(({ skipped }) => skipped === null);
    const present = made.map(({ id, result, folder, position, cell }) => {
        const place = cell ?? planned.get(id)?.cell.place ?? null;
        return { id, merged: { result, folder, missing: false, position, cell: place } };
    });
    const missing = gaps.flatMap((gap) => gap.missing.map(({ cell, run }) => ({ id: run.id, merged: missingRun(cell, run, gap.reason) })));
    const all = [...present, ...missing].sort((a, b) => rankOf(a.id) - rankOf(b.id));
    const lost = [...unreadable, ...damages, ...differenceSentences(plans)];
    return {
        // What could not be read may have held runs that nobody knows of, unless they are known to be missing.
        runs: [...all.map(({ merged }) => merged), ...(missing.length > 0 ? [] : lost.map(unknownRun))],
        skipped: runs.flatMap(({ skipped }) => skipped ?? []),
        gaps,
        notes: [...seedSentences(plans), ...gaps.map(gapSentence), ...lost, ...notes, ...(request.notes ?? [])],
    };
}
/** A path for a reader: relative to the base when it is inside. */
function shownPath(path, base) {
    const inside = (0,external_node_path_.relative)(base, path);
    if (inside === '')
        return '.';
    return inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside) ? path : inside;
}
async function findAll(folders, nameOf) {
    const runs = new Set();
    const plans = new Set();
    const problems = [];
    for (const folder of folders) {
        try {
            const found = await findFolders(folder);
            if (found.runs.length + found.plans.length === 0)
                throw new Error('there is no run in it: no run.json, result.json, history.log or plan.json');
            for (const run of found.runs)
                runs.add(run);
            for (const plan of found.plans)
                plans.add(plan);
        }
        catch (error) {
            problems.push(`${nameOf(folder)}: ${error.message}.`);
        }
    }
    if (problems.length > 0)
        throw new contract/* ConfigurationError */.j1(problems.map((message) => ({
            position: null,
            message,
            hint: 'Give output folders of `rmq-chaos run`, or folders that hold them.',
        })));
    return { runs: [...runs], plans: [...plans] };
}
async function readPlans(folders, nameOf) {
    const plans = [];
    const damages = [];
    for (const folder of folders) {
        const file = (0,external_node_path_.join)(folder, 'plan.json');
        try {
            plans.push(parsePlanFile(await (0,promises_.readFile)(file, 'utf8')));
        }
        catch (error) {
            damages.push(`${nameOf(file)} cannot be read: ${error.message}.`);
        }
    }
    return { plans, damages };
}
function missingRun(cell, { id, seed }, reason) {
    const result = (0,unproven/* unproven */.g)({ run: id, scenario: cell.id, seed }, `nothing of this run is there: ${reason}`);
    return { result, folder: null, missing: true, position: cell.position, cell: cell.place };
}
function unknownRun(damage) {
    const result = (0,unproven/* unproven */.g)({ run: 'unknown', scenario: 'unreadable evidence', seed: 0 }, damage);
    return { result, folder: null, missing: false, position: null, cell: null };
}

;// CONCATENATED MODULE: ./build/run/merge/report-runs.js





/**
 * From many folders one verdict and one set of reports, written as a run writes them: report.html, report.md,
 * report.txt, junit.xml and results.json, and merged.json, which says what was merged.
 * @throws ConfigurationError naming every folder that holds no run. ClusterError when nothing can be written.
 */
async function reportRuns(request, signal) {
    const { base, outputDir } = request;
    const { runs, skipped, gaps, notes } = await mergeRuns(request);
    const of = new Map(runs.map((run) => [run.result, run]));
    const shownFolder = (result) => {
        const folder = of.get(result)?.folder ?? null;
        return folder === null ? null : shownPath(folder, base);
    };
    const context = {
        replay: (result) => {
            const folder = shownFolder(result);
            return folder === null
                ? firstRunCommand(result, of.get(result)?.position?.file ?? null)
                : `rmq-chaos replay ${(0,report_context/* shellWord */.r7)(folder)}`;
        },
        history: (result) => (0,external_node_path_.join)(shownFolder(result) ?? result.run, 'history.log'),
        cell: (result) => of.get(result)?.cell ?? null,
        notes,
        skipped,
    };
    const absent = new Set(runs.flatMap(({ result, missing }) => (missing ? [result] : [])));
    const results = runs.map(({ result }) => result);
    const missing = absent.size;
    await (0,evidence/* evidenceFolder */.ek)(outputDir);
    await (0,evidence/* writeEvidence */.nP)((0,external_node_path_.join)(outputDir, 'merged.json'), `${JSON.stringify({ version: 1, runs: results.length, missing, notes, folders: results.map(shownFolder) }, null, 2)}\n`);
    const historyFile = (result) => (0,external_node_path_.join)(of.get(result)?.folder ?? outputDir, 'history.log');
    const paths = await (0,write_reports/* writeReports */.L)(results, outputDir, context, signal, historyFile);
    return {
        results,
        skipped,
        outputDir,
        ...paths,
        scenarioPositions: positionsOf(runs),
        replayCommand: context.replay,
        historyPath: context.history,
        cell: context.cell,
        gaps,
        missing,
        isMissing: (result) => absent.has(result),
        context: { ...context, failureRateBound: paths.failureRateBound },
    };
}
/** Of a run that left nothing there is nothing to replay, but it can be made. */
function firstRunCommand({ scenario, seed }, file) {
    return `rmq-chaos run ${file === null ? '' : `${(0,report_context/* shellWord */.r7)(file)} `}--scenario ${(0,report_context/* shellWord */.r7)(scenario)} --seed ${seed}`;
}
function positionsOf(runs) {
    return Object.fromEntries(runs.map(({ result, position }) => [result.scenario, position]));
}

// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
;// CONCATENATED MODULE: ./build/cli/report.js






/** More folders than a command line holds; the folders in them are counted elsewhere. */
const report_maxFolders = 10_000;
/** `rmq-chaos report DIR…`: many runs, one report. */
const reportCommand = {
    name: 'report',
    summary: 'Makes one verdict and one report of what many runs left; runs nothing.',
    usage: 'report DIR… [--out DIR] [--json]',
    help: [
        'DIR is an output folder of `rmq-chaos run`, one run in it, or a folder of such folders, e.g. of downloaded',
        'artifacts. Runs that a plan.json promises and that are not there make the whole inconclusive.',
        '',
        '  --out DIR   where the reports go; default: rmq-chaos-report',
        '  --json      print the results as JSON',
    ],
    options: { out: { type: 'string' }, json: { type: 'boolean' } },
    maxPositionals: report_maxFolders,
    async run({ values, positionals }, io) {
        if (positionals.length === 0)
            throw new cli_io/* UsageError */.e(['report: name the folders that runs left, e.g. rmq-chaos-out']);
        const request = {
            folders: positionals.map((folder) => (0,external_node_path_.resolve)(io.cwd, folder)),
            base: io.cwd,
            outputDir: (0,external_node_path_.resolve)(io.cwd, typeof values.out === 'string' ? values.out : 'rmq-chaos-report'),
        };
        const { results, context, reportPath } = await reportRuns(request, io.signal);
        const text = (0,report_text/* toText */.f)(results, context);
        io.out(values.json === true ? (0,json/* toJson */.a)(results, context) : `${text}\nreport: ${reportPath}`);
        return io.signal.aborted ? cli_io/* exitCodes */.h.interrupted : cli_io/* exitCodes */.h[(0,totals/* overallVerdict */.Bn)(results)];
    },
};


/***/ })

};
