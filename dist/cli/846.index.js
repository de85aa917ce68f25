export const id = 846;
export const ids = [846];
export const modules = {

/***/ 846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyze: () => (/* binding */ analyze),
  analyzeCommand: () => (/* binding */ analyzeCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/history/open-log.js



/** The log cannot be read; the message says which and why. */
class LogError extends Error {
    name = 'LogError';
}
const aheadBytes = 1 << 20;
const isGzip = (bytes) => bytes.length >= 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
/** Reads the next piece while the one before is being worked on. */
function plainFile(handle, name, sizeBytes) {
    const ahead = Buffer.alloc(aheadBytes);
    let position = 0;
    let from = 0;
    let to = 0;
    let next = null;
    const readAhead = () => handle.read(ahead, 0, ahead.length, position).then(({ bytesRead }) => bytesRead, (error) => {
        throw new LogError(`${name}: ${error.message}`);
    });
    return {
        name,
        sizeBytes,
        readBytes: () => position,
        async read(into, at) {
            if (from === to) {
                from = 0;
                to = await (next ?? readAhead());
                next = null;
                position += to;
                if (to === 0)
                    return 0;
            }
            const taken = ahead.copy(into, at, from, to);
            from += taken;
            if (from === to) {
                next = readAhead();
                // Whoever reads next hears of it; until then it must not count as unhandled.
                next.catch(() => { });
            }
            return taken;
        },
        async close() {
            await next?.catch(() => 0);
            await handle.close();
        },
    };
}
/** Reads from a stream of chunks; `close` ends the stream's own source. */
function streamed(name, chunks, sizeBytes, readBytes, close) {
    const iterator = chunks[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    return {
        name,
        sizeBytes,
        readBytes,
        async read(into, at) {
            while (rest.length === 0) {
                const next = await iterator.next();
                if (next.done === true)
                    return 0;
                rest = next.value;
            }
            const taken = Math.min(rest.length, into.length - at);
            into.set(rest.subarray(0, taken), at);
            rest = rest.subarray(taken);
            return taken;
        },
        close,
    };
}
/** Unpacks chunks that turn out to be gzip; passes others on as they are. */
async function* unpacked(chunks, name) {
    const iterator = chunks[Symbol.asyncIterator]();
    let start = Buffer.alloc(0);
    while (start.length < 2) {
        const next = await iterator.next();
        if (next.done === true)
            break;
        start = Buffer.concat([start, next.value]);
    }
    async function* all() {
        yield start;
        for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
            yield next.value;
    }
    if (!isGzip(start)) {
        yield* all();
        return;
    }
    const packed = external_node_stream_.Readable.from(all());
    const gunzip = (0,external_node_zlib_.createGunzip)();
    packed.on('error', (error) => gunzip.destroy(error));
    try {
        yield* packed.pipe(gunzip);
    }
    catch (error) {
        throw new LogError(`${name}: it is gzip and cannot be unpacked: ${error.message}.`);
    }
}
/**
 * Opens a log: a plain or gzip file, told apart by their first bytes, or `-` for standard input.
 * @throws LogError when it cannot be opened.
 */
async function openLog(path, stdin) {
    if (path === '-') {
        const close = async () => { };
        return streamed('standard input', unpacked(stdin, 'standard input'), null, () => 0, close);
    }
    try {
        const handle = await (0,promises_.open)(path);
        try {
            const stat = await handle.stat();
            if (stat.isDirectory())
                throw new LogError(`${path} is a folder; name the log in it.`);
            const start = Buffer.alloc(2);
            const { bytesRead } = stat.isFile() ? await handle.read(start, 0, 2, 0) : { bytesRead: 0 };
            if (stat.isFile() && !isGzip(start.subarray(0, bytesRead)))
                return plainFile(handle, path, stat.size);
            const stream = handle.createReadStream({ autoClose: false, ...(stat.isFile() ? { start: 0 } : {}) });
            const close = async () => {
                stream.destroy();
                await handle.close();
            };
            return streamed(path, unpacked(stream, path), stat.isFile() ? stat.size : null, () => stream.bytesRead, close);
        }
        catch (error) {
            await handle.close();
            throw error;
        }
    }
    catch (error) {
        if (error instanceof LogError)
            throw error;
        const { code, message } = error;
        if (code === 'ENOENT')
            throw new LogError(`${path}: there is no such file.`);
        if (code === 'EACCES')
            throw new LogError(`${path}: it may not be read by this user.`);
        throw new LogError(`${path}: ${message}`);
    }
}

// EXTERNAL MODULE: ./build/report/html/page.js + 15 modules
var page = __webpack_require__(5720);
;// CONCATENATED MODULE: ./build/verdict/investigate-model.js
const orderModes = ['first-delivery', 'unflagged', 'strict'];
/** What a run's findings and gaps amount to in an order mode; what makes it inconclusive outweighs all else. */
function verdictOf(run, mode) {
    if (run.inconclusive.length > 0)
        return 'inconclusive';
    const fails = run.findings.some((finding) => finding.class === 'loss' || finding.class === 'tail' || finding.modes.includes(mode));
    return fails ? 'fail' : 'pass';
}

;// CONCATENATED MODULE: ./build/report/investigation-log.js

/** Verdicts of all runs of all files. */
function verdictsOf({ order, logs }) {
    return logs.flatMap((log) => log.grammar === 'history'
        ? [log.result.verdict]
        : log.investigation.runs.map((run) => verdictOf(run, order)));
}
/** One proven failure outweighs everything; no run at all shows nothing. */
function verdictOfAll(analysis) {
    const verdicts = verdictsOf(analysis);
    if (verdicts.includes('fail'))
        return 'fail';
    return verdicts.length === 0 || verdicts.includes('inconclusive') ? 'inconclusive' : 'pass';
}

// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/report/investigation-json.js



function jsonFinding(finding) {
    return { ...finding, ranges: finding.ranges.map(({ from, to }) => [from, to]) };
}
function jsonRun(file, run, order) {
    const { run: number, firstLine, lastLine, ...rest } = run;
    return {
        run: number,
        file,
        firstLine,
        lastLine,
        verdict: verdictOf(run, order),
        ...rest,
        findings: run.findings.map(jsonFinding),
    };
}
function jsonHistory(file, result) {
    const [run] = (0,json/* jsonReport */.L)([result]).runs;
    return { ...run, file };
}
function jsonLog(log) {
    if (log.grammar === 'history')
        return { file: log.file, grammar: log.grammar };
    const { lines, unknownLines, unknown, limits, options } = log.investigation;
    return {
        file: log.file,
        grammar: log.grammar,
        lines,
        unknownLines,
        unknown,
        limits,
        options: Object.fromEntries(options),
    };
}
function totals(analysis) {
    const verdicts = verdictsOf(analysis);
    const of = (verdict) => verdicts.filter((each) => each === verdict).length;
    const sums = { lost: 0, tail: 0, ranges: 0, suspected: 0, unconfirmed: 0, duplicates: 0 };
    const steps = { confirmed: 0, delivered: 0, forwardJumps: 0, backJumps: 0, scheduledActions: 0 };
    const order = { 'first-delivery': 0, unflagged: 0, strict: 0 };
    for (const log of analysis.logs) {
        const own = log.grammar === 'history' ? (0,json/* jsonReport */.L)([log.result]).runs : [];
        for (const run of own) {
            for (const name of ['lost', 'tail', 'duplicates'])
                sums[name] += run.counts[name];
            steps.confirmed += run.counts.confirmed;
            steps.delivered += run.counts.delivered;
            steps.scheduledActions += run.actions.asked;
            sums.ranges += lostRanges(run.findings);
            for (const mode of Object.keys(order))
                order[mode] += run.order[mode];
        }
        for (const run of log.grammar === '2019' ? log.investigation.runs : []) {
            for (const name of ['lost', 'tail', 'suspected', 'unconfirmed', 'duplicates']) {
                sums[name] += run.counts[name];
            }
            for (const name of Object.keys(steps))
                steps[name] += run.counts[name] ?? 0;
            sums.ranges += lostRanges(run.findings);
            for (const mode of Object.keys(order))
                order[mode] += run.order[mode];
        }
    }
    const counted = {
        runs: verdicts.length,
        passed: of('pass'),
        failed: of('fail'),
        inconclusive: of('inconclusive'),
    };
    return { ...counted, ...sums, ...steps, order };
}
function lostRanges(findings) {
    return findings.reduce((sum, { class: kind, ranges }) => sum + (kind === 'loss' || kind === 'tail' ? ranges.length : 0), 0);
}
/** The machine's report of an analysis, a contract kept by its version: docs/analyze.md names every field. */
function jsonAnalysis(analysis) {
    const { order, logs } = analysis;
    return {
        version: 1,
        verdict: verdictOfAll(analysis),
        order,
        totals: totals(analysis),
        logs: logs.map(jsonLog),
        runs: logs.flatMap((log) => log.grammar === 'history'
            ? [jsonHistory(log.file, log.result)]
            : log.investigation.runs.map((run) => jsonRun(log.file, run, order))),
    };
}
/** The same as text, indented, with a final line feed. */
function toAnalysisJson(analysis) {
    return `${JSON.stringify(jsonAnalysis(analysis), null, 2)}\n`;
}

// EXTERNAL MODULE: ./build/report/context.js
var context = __webpack_require__(6676);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(1822);
;// CONCATENATED MODULE: ./build/report/investigation-causes.js
/** What each cause means, for people; docs/analyze.md has the reasoning. */
const causeStories = {
    'prefetch-not-redelivered': 'The loss is the prefetch: what the consumer held unacknowledged when its connection ended was never ' +
        'delivered again, and the first delivery afterwards jumps over exactly that many.',
    'unacked-not-redelivered': 'The first delivery after a reconnect jumps over fewer messages than the prefetch: they too may have been ' +
        'in the hands of the consumer when its connection ended.',
    'unconsumed-tail': 'No delivery follows these, so nothing jumped over them: they may be lost, or nobody consumed any more.',
    'never-confirmed': 'The publisher lost its connection, gave up what it had in flight, and went on with the next number. ' +
        'Nobody promised these messages: no loss.',
    'redelivered-out-of-place': 'The messages of a lost connection come again, flagged redelivered, but behind later ones. Brokers promise ' +
        'no order for them; a rule that counts first deliveries is broken all the same.',
    'true-reordering': 'The queue gave a later message first: no repeat, no redelivery. First in, first out was broken.',
    replay: 'After a lost connection the messages that were not known to be acknowledged come again. Legal.',
    'unflagged-repeat': 'Messages come again without the redelivered flag: published twice, or delivered twice.',
};

;// CONCATENATED MODULE: ./build/report/investigation-reproduce.js
/** How a scenario of ours calls the faults that a log shows. */
const faultOf = {
    kill: 'kill',
    start: 'start',
    isolate: 'partition',
    heal: 'heal',
    slow: 'slow',
    flaky: 'flaky',
    restore: 'fast',
};
/** How to see it again: the set-up, and the shortest story of a finding; nothing where nothing failed. */
function reproduction({ limits }, failed) {
    const findings = failed.flatMap((run) => run.findings);
    const typical = findings.find((finding) => finding.cause !== null && finding.action !== null && finding.class !== 'unconfirmed-gap');
    if (typical === undefined || typical.action === null)
        return [];
    const { action, brokers, reconnectLine, line, connectionLost } = typical;
    const kinds = [...new Set(findings.flatMap((finding) => finding.action?.kind ?? []))];
    const node = connectionLost?.node ?? action.node ?? 'the node the consumer is connected to';
    const steps = [
        `Start ${brokers?.of ?? 3} brokers and one queue replicated on all of them.`,
        `Publish numbered messages with confirms, at most ${limits.inFlight.value ?? 200} in flight.`,
        `Consume them with a prefetch of ${limits.prefetch.value ?? 10}, acknowledging one by one, and reconnect to another node when the connection ends.`,
        `While messages are waiting: ${faultOf[action.kind] ?? action.kind}${action.node === null ? '' : ` ${action.node}`}, so that the consumer loses its connection to ${node}.`,
        `Watch the first deliveries after the reconnect: here lines ${reconnectLine ?? line} to ${line}.`,
    ];
    return [
        {
            title: 'Steps to reproduce',
            paragraphs: [
                `Faults that stand before the findings: ${kinds.map((kind) => faultOf[kind] ?? kind).join(', ')}.`,
            ],
            bullets: steps.map((step, index) => `${index + 1}. ${step}`),
            code: [],
        },
    ];
}

;// CONCATENATED MODULE: ./build/report/investigation-page.js




const section = (title, more) => ({
    title,
    paragraphs: [],
    bullets: [],
    code: [],
    ...more,
});
const bulletsAtMost = 200;
const ruleOfMode = {
    'first-delivery': 'a first delivery that goes backwards breaks it; repeats and jumps forward do not',
    unflagged: 'as first-delivery, but a delivery flagged redelivered is exempt',
    strict: 'any step backwards breaks it',
};
function limitText(name, { value, source, how }) {
    const shown = value === null ? 'unknown' : name === 'prefetch' && value === 0 ? 'without limit' : (0,figures/* grouped */.zD)(value);
    return `${name}: ${shown} (${source === 'default' ? `assumed: ${how}` : how})`;
}
function configuration({ runs, lines, limits, options, unknownLines, unknown }) {
    const brokers = Math.max(0, ...runs.flatMap((run) => run.findings.map((finding) => finding.brokers?.of ?? 0)));
    return section('Configuration', {
        bullets: [
            `${(0,figures/* plural */.LS)(lines, 'line')}, ${(0,figures/* plural */.LS)(runs.length, 'run')}`,
            ...(brokers > 0 ? [(0,figures/* plural */.LS)(brokers, 'broker')] : []),
            limitText('prefetch', limits.prefetch),
            limitText('in flight', limits.inFlight),
            ...[...options].slice(0, 40).map(([name, value]) => `${name}: ${value}`),
            unknownLines === 0
                ? 'every line was understood'
                : `${(0,figures/* plural */.LS)(unknownLines, 'line')} not understood, the first: ${unknown.map(({ line, text }) => `line ${line} "${text}"`).join('; ')}`,
        ],
    });
}
function invariants(order) {
    return section('Invariants tested', {
        bullets: [
            'loss: a confirmed message must be delivered; after the last delivery of its sequence it is counted as a tail',
            ...orderModes.map((mode) => `order, ${mode}${mode === order ? ' (decides here)' : ''}: ${ruleOfMode[mode]}`),
            'duplicates and numbers never confirmed are counted, and break nothing',
        ],
    });
}
/** What a finding is, in a few words. */
function findingWords({ class: kind, count, ranges, key, kind: finer }) {
    const numbers = ranges.length === 0 ? '' : ` ${key} ${(0,figures/* rangesText */.OM)(ranges)}`;
    switch (kind) {
        case 'loss':
            return `message loss, ${(0,figures/* grouped */.zD)(count)}:${numbers}`;
        case 'tail':
            return `message loss at the tail, ${(0,figures/* grouped */.zD)(count)}:${numbers}`;
        case 'suspected-loss':
            return `suspected loss, ${(0,figures/* grouped */.zD)(count)}:${numbers}`;
        case 'order':
            return `out of order (${finer ?? 'unknown'}), ${(0,figures/* grouped */.zD)(count)}:${numbers}`;
        case 'duplicate':
            return `delivered again (${finer ?? 'unknown'}), ${(0,figures/* grouped */.zD)(count)}:${numbers}`;
        case 'unconfirmed-gap':
            return `never confirmed, ${(0,figures/* grouped */.zD)(count)}:${numbers}`;
        case 'gap':
            return `passed over, ${(0,figures/* grouped */.zD)(count)}:${numbers}`;
    }
}
function placeWords({ reconnectLine, action }) {
    const reconnect = reconnectLine === null ? '' : `, reconnect at line ${reconnectLine}`;
    if (action === null)
        return reconnect;
    const node = action.node === null ? '' : ` ${action.node}`;
    return `${reconnect}, last chaos at line ${action.line}: ${action.kind}${node}, ${action.secondsBefore.toFixed(1)} s before`;
}
function limited(bullets) {
    const rest = bullets.length - bulletsAtMost;
    return rest <= 0
        ? bullets
        : [...bullets.slice(0, bulletsAtMost), `and ${(0,figures/* grouped */.zD)(rest)} more; the JSON has them all`];
}
function counts(findings, cause) {
    const those = findings.filter((finding) => finding.cause === cause);
    if (those.length === 0)
        return null;
    const messages = those.reduce((sum, finding) => sum + finding.count, 0);
    const title = `${cause ?? 'unexplained'}: ${(0,figures/* plural */.LS)(those.length, 'finding')}, ${(0,figures/* plural */.LS)(messages, 'message')}`;
    const benign = those.every(({ class: kind }) => kind === 'unconfirmed-gap' || kind === 'duplicate');
    return section(title, {
        paragraphs: cause === null ? ['No rule explains these.'] : [causeStories[cause]],
        bullets: benign ? [] : limited(those.map(({ line, evidence }) => `line ${line}: ${evidence}`)),
    });
}
function told(runs, order) {
    const bullets = [];
    for (const run of runs) {
        const verdict = verdictOf(run, order);
        for (const reason of run.inconclusive)
            bullets.push(`line ${run.firstLine} (run ${run.run}): inconclusive: ${reason}`);
        for (const finding of run.findings) {
            const counts = finding.class === 'loss' || finding.class === 'tail' || finding.class === 'suspected-loss';
            if (!counts && !finding.modes.includes(order))
                continue;
            bullets.push(`line ${finding.line} (run ${run.run}): ${findingWords(finding)}${placeWords(finding)}`);
        }
        for (const note of run.notes)
            bullets.push(`line ${run.firstLine} (run ${run.run}, ${verdict}): ${note}`);
    }
    return section('Findings by line', { bullets: limited(bullets) });
}
function seen(runs) {
    const sum = (of) => (0,figures/* grouped */.zD)(runs.reduce((total, run) => total + of(run), 0));
    return section('Also seen', {
        bullets: [
            `${sum((run) => run.counts.forwardJumps)} jumps forward and ${sum((run) => run.counts.backJumps)} jumps back`,
            `${sum((run) => run.counts.unconfirmed)} numbers never confirmed`,
            `${sum((run) => run.counts.duplicates)} messages delivered again`,
            `order findings by mode: ${orderModes.map((mode) => `${mode} ${sum((run) => run.order[mode])}`).join(', ')}`,
        ],
    });
}
/** The page of one log, in the order of the 2019 notes. */
function investigationPage(investigation, order) {
    const { runs } = investigation;
    const of = (verdict) => runs.filter((run) => verdictOf(run, order) === verdict);
    const failed = of('fail');
    const open = of('inconclusive');
    const findings = runs.flatMap((run) => run.findings);
    const lost = runs.reduce((sum, run) => sum + run.counts.lost, 0);
    const tail = runs.reduce((sum, run) => sum + run.counts.tail, 0);
    const causes = [...new Set(findings.map((finding) => finding.cause))];
    return [
        configuration(investigation),
        invariants(order),
        section('Log analysis', {
            paragraphs: [
                `${failed.length}/${runs.length} runs failed${failed.length === 0
                    ? ''
                    : `: ${failed
                        .map(({ run }) => run)
                        .slice(0, 100)
                        .join(', ')}`}. ` +
                    `${open.length === 0 ? '' : `${(0,figures/* plural */.LS)(open.length, 'run')} inconclusive. `}` +
                    `${(0,figures/* plural */.LS)(lost, 'confirmed message')} lost${tail === 0 ? '' : `, ${(0,figures/* grouped */.zD)(tail)} of them a tail`}.`,
            ],
        }),
        told(runs, order),
        ...causes.flatMap((cause) => counts(findings, cause) ?? []),
        seen(runs),
        ...reproduction(investigation, failed),
    ];
}

;// CONCATENATED MODULE: ./build/report/investigation-result.js

function severityOf(finding, order) {
    if (finding.class === 'loss' || finding.class === 'tail' || finding.modes.includes(order))
        return 'fail';
    return finding.class === 'order' || finding.class === 'suspected-loss' ? 'warn' : 'info';
}
function classOf(finding) {
    return finding.class === 'suspected-loss' ? 'gap' : finding.class;
}
function resultFinding(finding, order) {
    const { kind, key, ranges, count, line, atSeconds, reconnectLine, action, modes, cause, evidence } = finding;
    return {
        class: classOf(finding),
        kind: finding.class === 'suspected-loss' ? 'suspected-loss' : kind,
        severity: severityOf(finding, order),
        lane: 'queue',
        publisher: key,
        ranges,
        count,
        line,
        atSeconds,
        reconnectLine,
        action: action === null
            ? null
            : {
                line: action.line,
                index: 0,
                kind: action.kind,
                target: action.node ?? 'all',
                secondsBefore: action.secondsBefore,
            },
        modes,
        cause,
        evidence,
    };
}
function resultOf(run, file, order, header) {
    const { counts } = run;
    const verdict = verdictOf(run, order);
    return {
        run: String(run.run),
        firstLine: run.firstLine,
        scenario: file,
        seed: 0,
        verdict,
        inconclusive: run.inconclusive,
        lanes: [
            {
                lane: 'queue',
                verdict,
                counts: {
                    published: 0,
                    confirmed: counts.confirmed ?? 0,
                    returned: 0,
                    nacked: 0,
                    unknown: counts.unconfirmed,
                    delivered: counts.delivered ?? 0,
                    distinct: counts.distinct ?? 0,
                    redelivered: counts.redelivered,
                    duplicates: counts.duplicates,
                    lost: counts.lost,
                    tail: counts.tail,
                },
                order: run.order,
            },
        ],
        findings: run.findings.map((finding) => resultFinding(finding, order)),
        actions: { asked: counts.scheduledActions, verified: counts.scheduledActions, failed: 0 },
        unavailableSeconds: { publish: 0, consume: 0 },
        durationSeconds: run.durationSeconds,
        header,
    };
}
/** An investigation in the result model of our own runs, for the reports that are made from that. */
function resultsOf(file, investigation, order) {
    const header = Object.fromEntries(investigation.options);
    return investigation.runs.map((run) => resultOf(run, file, order, header));
}

// EXTERNAL MODULE: ./build/report/junit.js
var junit = __webpack_require__(4227);
// EXTERNAL MODULE: ./build/report/markdown.js + 2 modules
var markdown = __webpack_require__(1767);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
;// CONCATENATED MODULE: ./build/report/investigation-render.js









const lineAtMost = 1000;
function textSection({ title, paragraphs, bullets }) {
    return [
        `## ${(0,report_escape/* oneLine */.TN)(title)}`,
        ...paragraphs.map((text) => (0,report_escape/* clip */.$Q)((0,report_escape/* oneLine */.TN)(text), lineAtMost)),
        ...bullets.map((text) => `- ${(0,report_escape/* clip */.$Q)((0,report_escape/* oneLine */.TN)(text), lineAtMost)}`),
        '',
    ];
}
function markdownSection({ title, paragraphs, bullets }) {
    return [
        `## ${(0,report_escape/* markdown */.wD)(title)}`,
        '',
        ...paragraphs.flatMap((text) => [(0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)(text, lineAtMost)), '']),
        ...bullets.map((text) => `- ${(0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)(text, lineAtMost))}`),
        ...(bullets.length === 0 ? [] : ['']),
    ];
}
const number = (count) => (count === null ? '–' : (0,figures/* grouped */.zD)(count));
/** A row for each run, so that a page of twenty runs can be taken in at once. */
function runTable(runs, order) {
    const shown = runs.slice(0, 500);
    return [
        '| Run | From line | Verdict | Confirmed | Delivered | Lost | Tail | Out of order | Delivered again | Never confirmed |',
        '| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
        ...shown.map(({ run, firstLine, counts, order: broken }, index) => [
            '',
            run,
            firstLine,
            verdictOf(runs[index], order),
            number(counts.confirmed),
            number(counts.delivered),
            number(counts.lost),
            number(counts.tail),
            broken[order],
            number(counts.duplicates),
            number(counts.unconfirmed),
            '',
        ]
            .join(' | ')
            .trim()),
        ...(runs.length > shown.length ? ['', `and ${(0,figures/* grouped */.zD)(runs.length - shown.length)} more runs`] : []),
        '',
    ];
}
function logText(log, order) {
    if (log.grammar === 'history')
        return (0,report_text/* toText */.f)([log.result], { history: () => log.file });
    const page = investigationPage(log.investigation, order);
    return [`# ${(0,report_escape/* oneLine */.TN)(log.file)}`, '', ...page.flatMap(textSection)].join('\n');
}
function logMarkdown(log, order) {
    if (log.grammar === 'history')
        return (0,markdown/* toMarkdown */.l)([log.result], { history: () => log.file });
    const page = investigationPage(log.investigation, order);
    const sections = page.flatMap((section) => section.title === 'Log analysis'
        ? [...markdownSection(section), ...runTable(log.investigation.runs, order)]
        : markdownSection(section));
    return [`# ${(0,report_escape/* markdown */.wD)(log.file)}`, '', ...sections].join('\n');
}
/** The page for people, one for each file. */
function toAnalysisText({ logs, order }) {
    return logs.map((log) => logText(log, order)).join('\n');
}
function toAnalysisMarkdown({ logs, order }) {
    return logs.map((log) => logMarkdown(log, order)).join('\n');
}
/** Every run of every file in the model of our own runs. */
function analysisResults({ logs, order }) {
    return logs.flatMap((log) => log.grammar === 'history' ? [log.result] : resultsOf(log.file, log.investigation, order));
}
/** JUnit: a suite for each file, a case for each run. */
function toAnalysisJUnit(analysis) {
    return (0,junit/* toJUnit */.U)(analysisResults(analysis), (0,context/* contextOf */.Vm)({ history: (run) => run.scenario }));
}

;// CONCATENATED MODULE: ./build/history/dialect-clock.js
const secondUs = 1_000_000;
const dayUs = 86_400 * secondUs;
/** Threads print out of turn by a little; a step back by more than this is the next day. */
const jitterUs = 300 * secondUs;
/** Microseconds since midnight of `HH:MM:SS` or `HH:MM:SS.ffffff`; null for anything else. */
function parseTimeOfDay(text) {
    const match = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6}))?$/.exec(text);
    if (match === null)
        return null;
    const [, hours, minutes, seconds, fraction = ''] = match;
    return ((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * secondUs +
        Number(fraction.padEnd(6, '0')));
}
/** Turns times of day, which carry no date, into one line of time: a clear step back starts another day. */
class DayClock {
    #nowUs = 0;
    #started = false;
    /** Time of the last line that had one. */
    get nowUs() {
        return this.#nowUs;
    }
    /** @param timeOfDayUs Microseconds since midnight. */
    read(timeOfDayUs) {
        if (!this.#started) {
            this.#started = true;
            this.#nowUs = timeOfDayUs;
            return timeOfDayUs;
        }
        const sinceUs = (((timeOfDayUs - this.#nowUs) % dayUs) + dayUs) % dayUs;
        this.#nowUs += sinceUs >= dayUs - jitterUs ? sinceUs - dayUs : sinceUs;
        return this.#nowUs;
    }
}

;// CONCATENATED MODULE: ./build/history/dialect-glue.js
const colon = 58;
/** Length of `HH:MM:SS.ffffff`. */
const timeLength = 15;
/** Places inside a line where another line evidently begins: its print came before the first one's line feed. */
const secondStart = /(?=\d\d:\d\d:\d\d(?:\.\d{1,6})? : (?:CONSUMER ?\(|PUBLISHER ?\(|TEST[ _]RUNNER : |MONITOR : ))|(?=CHAOS: )|(?=NODE +CONTAINER ID +STATUS)/;
/**
 * The lines that are glued together in one, in order; one element when there is no seam. Threads and child
 * processes of the 2019 tools shared one output without a lock.
 */
function splitGlued(line) {
    if (!mayBeGlued(line))
        return [line];
    return line.split(secondStart).filter((piece) => piece !== '');
}
/** Cheaper than the pattern, and false for nearly every line: a timed line has two separators, others none. */
function mayBeGlued(line) {
    if (line.indexOf('CHAOS: ', 1) > 0 || line.indexOf('NODE ', 1) > 0)
        return true;
    // The first line was cut inside its own time.
    if (line.indexOf(' : ') > timeLength)
        return true;
    let separators = line.charCodeAt(2) === colon ? 0 : 2;
    for (let at = line.indexOf(' : '); at >= 0; at = line.indexOf(' : ', at + 3))
        separators += 1;
    return separators > 2;
}

;// CONCATENATED MODULE: ./build/history/dialect-actor.js
const runner = { role: 'runner', run: null, id: 'runner', peer: null };
const monitor = { role: 'monitor', run: null, id: 'monitor', peer: null };
const client = /^(CONSUMER|PUBLISHER) ?\((?:Test:(\d+) Id:([^)]+)|([^)]*))\)->(.*)$/;
/** Run number and name from the older form: `7`, or `7-con-2`. */
function splitOldName(name, role) {
    const [, run, id] = /^(\d+)(?:-(.+))?$/.exec(name) ?? [];
    return run === undefined ? { run: null, id: name || role } : { run: Number(run), id: id ?? role };
}
const remembered = new Map();
const rememberedAtMost = 1000;
/** The actor that a timed line names between its time and its text; null when it is none of the known ones. */
function parseActor(text) {
    const known = remembered.get(text);
    if (known !== undefined)
        return known;
    const actor = readActor(text);
    if (remembered.size >= rememberedAtMost)
        remembered.clear();
    remembered.set(text, actor);
    return actor;
}
function readActor(text) {
    if (text === 'TEST RUNNER' || text === 'TEST_RUNNER')
        return runner;
    if (text === 'MONITOR')
        return monitor;
    const match = client.exec(text);
    if (match === null)
        return null;
    const [, kind, test, id, old = '', peer = ''] = match;
    const role = kind === 'CONSUMER' ? 'consumer' : 'publisher';
    const name = test === undefined ? splitOldName(old, role) : { run: Number(test), id: id };
    return { role, ...name, peer: peer === 'none' || peer === '' ? null : peer };
}

;// CONCATENATED MODULE: ./build/history/dialect-hot-lines.js

const actorsAtMost = 64;
/** Longest line that is read byte by byte; anything longer takes the ordinary way. */
const hotLineBytes = 200;
const timeBytes = 18;
const lf = 10;
const space = 32;
const quote = 39;
const zero = 48;
const dialect_hot_lines_colon = 58;
const equals = 61;
const word = (text) => Buffer.from(text, 'latin1').readInt32LE(0);
const posWord = word('Pos ');
const negWord = word(' Neg');
const undWord = word(' Und');
const noWord = word(' No ');
const sampleWord = word('Samp');
/**
 * The two lines that make up nearly all of such a log, the publisher's running totals and the consumer's plain
 * samples, read straight from the bytes. Anything that differs in a single byte is left to the ordinary parser.
 */
class HotLines {
    sink;
    #bytes;
    #view;
    #actors = [];
    #publisher = null;
    #consumer = null;
    #keys = new Map();
    #position = 0;
    constructor(buffer, sink) {
        this.sink = sink;
        this.#bytes = buffer;
        this.#view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    }
    /** Actors are found by their printed form; a run's addresses are of no use to the next. */
    forgetActors() {
        this.#actors = [];
        this.#publisher = null;
        this.#consumer = null;
    }
    /** Remembers the actor of a line that the ordinary parser has read. */
    learn(line) {
        const end = line.indexOf(' : ', timeBytes);
        if (end < 0 || line.slice(15, timeBytes) !== ' : ' || this.#actors.length >= actorsAtMost)
            return;
        const actor = parseActor(line.slice(timeBytes, end));
        if (actor === null || (actor.role !== 'publisher' && actor.role !== 'consumer'))
            return;
        const printed = Buffer.from(line.slice(timeBytes, end + 3), 'latin1');
        const words = new Int32Array(printed.length >> 2);
        for (let index = 0; index < words.length; index += 1)
            words[index] = printed.readInt32LE(index * 4);
        const lastWord = printed.readInt32LE(printed.length - 4);
        const known = { actor, length: printed.length, words, lastWord };
        if (!this.#actors.some((other) => other.length === known.length && sameWords(other, known))) {
            this.#actors.push(known);
        }
    }
    /** True when the bytes at `at` are a timed line's. */
    isTimed(at) {
        const bytes = this.#bytes;
        return (bytes[at + 2] === dialect_hot_lines_colon && bytes[at + 5] === dialect_hot_lines_colon && bytes[at + 16] === dialect_hot_lines_colon && bytes[at + 8] === 46);
    }
    /**
     * Reads the line that begins at `at`, if it is one of the two.
     * @returns Where the next line begins, or -1 when it is for the ordinary parser.
     */
    read(at, end, line) {
        if (at + hotLineBytes > this.#bytes.length || !this.isTimed(at))
            return -1;
        const role = this.#bytes[at + timeBytes];
        // P for PUBLISHER, C for CONSUMER.
        if (role === 80) {
            const known = this.#find(this.#publisher, at + timeBytes, 'publisher');
            if (known === null)
                return -1;
            this.#publisher = known;
            return this.#acks(known.actor, at + timeBytes + known.length, end, line);
        }
        if (role !== 67)
            return -1;
        const known = this.#find(this.#consumer, at + timeBytes, 'consumer');
        if (known === null)
            return -1;
        this.#consumer = known;
        return this.#sample(known.actor, at + timeBytes + known.length, end, line);
    }
    #find(first, at, role) {
        if (first !== null && this.#is(first, at))
            return first;
        for (const known of this.#actors)
            if (known.actor.role === role && this.#is(known, at))
                return known;
        return null;
    }
    #is(known, at) {
        const view = this.#view;
        if (view.getInt32(at + known.length - 4, true) !== known.lastWord)
            return false;
        const words = known.words;
        for (let index = words.length - 1; index >= 0; index -= 1) {
            if (view.getInt32(at + index * 4, true) !== words[index])
                return false;
        }
        return true;
    }
    #number(at) {
        const bytes = this.#bytes;
        let value = 0;
        let position = at;
        for (let digit = bytes[position] - zero; digit >= 0 && digit <= 9;) {
            value = value * 10 + digit;
            position += 1;
            digit = bytes[position] - zero;
        }
        this.#position = position;
        return position === at || position - at > 15 ? -1 : value;
    }
    #acks(publisher, at, end, line) {
        const view = this.#view;
        const bytes = this.#bytes;
        if (view.getInt32(at, true) !== posWord || bytes[at + 9] !== space)
            return -1;
        const positive = this.#number(at + 10);
        let p = this.#position;
        if (view.getInt32(p, true) !== negWord || bytes[p + 10] !== space)
            return -1;
        const negative = this.#number(p + 11);
        p = this.#position;
        if (view.getInt32(p, true) !== undWord || bytes[p + 15] !== space)
            return -1;
        const undeliverable = this.#number(p + 16);
        p = this.#position;
        if (view.getInt32(p, true) !== noWord || bytes[p + 9] !== space)
            return -1;
        const none = this.#number(p + 10);
        p = this.#position;
        if (p >= end || bytes[p] !== lf || Math.min(positive, negative, undeliverable, none) < 0)
            return -1;
        this.sink.acks(line, publisher, positive, negative, undeliverable, none);
        return p + 1;
    }
    #sample(consumer, at, end, line) {
        const bytes = this.#bytes;
        if (this.#view.getInt32(at, true) !== sampleWord || bytes[at + 11] !== space)
            return -1;
        let p = at + 12;
        const quoted = bytes[p] === 98 && bytes[p + 1] === quote;
        if (quoted)
            p += 2;
        let packed = 0;
        const keyAt = p;
        for (; bytes[p] !== equals; p += 1) {
            if (p - keyAt >= 4)
                return -1;
            packed = (packed << 8) | bytes[p];
        }
        if (p === keyAt)
            return -1;
        const key = this.#keys.get(packed) ?? this.#newKey(packed, keyAt, p);
        const value = this.#number(p + 1);
        p = this.#position;
        if (quoted && bytes[p++] !== quote)
            return -1;
        while (bytes[p] === space)
            p += 1;
        if (p >= end || bytes[p] !== lf || value < 0)
            return -1;
        this.sink.sample(line, consumer, key, value);
        return p + 1;
    }
    #newKey(packed, from, to) {
        const key = Buffer.from(this.#bytes.subarray(from, to)).toString('latin1');
        if (/^[^\s'|=]+$/.test(key))
            this.#keys.set(packed, key);
        return key;
    }
}
function sameWords(a, b) {
    return a.lastWord === b.lastWord && a.words.every((value, index) => value === b.words[index]);
}

;// CONCATENATED MODULE: ./build/history/dialect-payload.js
/**
 * A message as the logs print it: `b'a=3508'`, `b'2019-04-28 22:19:29.667554|P1a=23763'`, or without quotes
 * `P1a=23773`. A quoted one must be closed and an open one must end at a space, or the line was cut.
 */
const payloadPattern = String.raw `(?:b'(?:[^'|]*\|)?([^\s'|=]+)=(\d+)'|(?:[-\d]+ [:.\d]+\|)?([^\s'|=]+)=(\d+)(?=\s|$))`;
/** Reads the four groups of {@link payloadPattern}, which start at `index`. */
function payloadOf(match, index) {
    const quoted = match[index];
    return quoted === undefined
        ? { key: match[index + 2], value: Number(match[index + 3]) }
        : { key: quoted, value: Number(match[index + 1]) };
}

;// CONCATENATED MODULE: ./build/history/dialect-client.js

const steps = [
    [
        /^(Connection was closed|Caught a channel error|Connection error|Unexpected error|An exception of type)/,
        'lost',
    ],
    [/^Connection is closed\. Opening new connection/, 'opening'],
    [/^Connecting to /, 'connecting'],
    [/^Consuming queue: /, 'consuming'],
    [
        /^(Requested to stop|Requested to hard close|Cancelled consumer|Closed connection|Cannot close connection|Stopping consumption|Connection closed|- connection already closed)/,
        'stopped',
    ],
    [/^Aborting consumer/, 'aborted'],
    [/^Failed trying to (connect|disconnect)/, 'failed'],
];
const lastMessage = new RegExp(`Last msg (?:acked|received): ${payloadPattern}`);
const change = /^CONSUMER CHANGE(?: FOR SEQUENCE (\S+?))?! Last id: (\S*) New id: /;
const starting = /^CONSUMER STARTING CONSUMING SEQUENCE (\S+?)! Consumer Id: /;
/** A consumer's line about its connection, or about which consumer is active; null when it is neither. */
function parseConsumer(client, text) {
    for (const [pattern, step] of steps) {
        if (!pattern.test(text))
            continue;
        const match = lastMessage.exec(text);
        return { type: 'connection', client, step, last: match === null ? null : payloadOf(match, 1) };
    }
    // Whoever prints it is the new one: the names in the text are in another form in some versions.
    const changed = change.exec(text);
    if (changed !== null) {
        return { type: 'consumer-change', key: changed[1] ?? null, from: changed[2] || null, to: client.id };
    }
    const started = starting.exec(text);
    if (started === null)
        return null;
    return { type: 'consumer-change', key: started[1], from: null, to: client.id };
}
const publisherSteps = [
    [/^Connection closed\. /, 'lost'],
    [/^Attempting to connect to /, 'connecting'],
    [/^Channel opened, publishing to commence/, 'consuming'],
];
const knownPublisherTexts = /^(Will publish to |Connection opened: |Connection open failed, |Channel .* was closed\. |Connection (Blocked|Unblocked)|Confirms timed out\. |Reopening a new connection in |Final Count => |\d+ messages could not be delivered|Could not remove |Undeliverable message|Channel closed, ceasing |Waiting over, |Reached in-flight |Routing key is ignored |Publisher )/;
/** A publisher's line; `known` when it is a known one that tells the verdict nothing; null when it is neither. */
function parsePublisher(client, text) {
    const pending = /^(\d+) messages were pending acknowledgement\./.exec(text);
    if (pending !== null)
        return { type: 'pending', publisher: client, count: Number(pending[1]) };
    const step = publisherSteps.find(([pattern]) => pattern.test(text));
    if (step !== undefined)
        return { type: 'connection', client, step: step[1], last: null };
    return knownPublisherTexts.test(text) ? 'known' : null;
}

;// CONCATENATED MODULE: ./build/history/dialect-delivery.js

const delivery = new RegExp(String.raw `^(Receive counter: \d+ )?(?:Sample msg: |Latest msg: |Msg: )?${payloadPattern}` +
    String.raw `(?: Last-acked=(\d+))?(?: OUT-OF-ORDER!!)?(?: JUMP (FORWARD|BACK) (\d+))?` +
    String.raw `\s*(DUPLICATE)?\s*(REDELIVERED)?\s*(?:\[Lag:[^\]]*\])?\s*$`, 'i');
/** The value before a jump: stated, or worked out; null when this is the first message of its key. */
function previousOf(shape, value, size, stated) {
    if (stated !== undefined)
        return Number(stated);
    if (shape === 'back')
        return value + size;
    // The very first message prints its own value as the size of its jump.
    return shape === 'forward' && size < value ? value - size : null;
}
/** A consumer's line about a message; null when it is about something else. */
function parseDelivery(consumer, text) {
    const match = delivery.exec(text);
    if (match === null)
        return null;
    const { key, value } = payloadOf(match, 2);
    const size = match[8] === undefined ? 0 : Number(match[8]);
    const direction = match[7]?.toLowerCase();
    let shape = direction === 'back' ? 'back' : direction === 'forward' ? 'forward' : 'in-sequence';
    if (text.startsWith('Latest msg: '))
        shape = 'first';
    const previous = previousOf(shape, value, size, match[6]);
    if (shape === 'forward' && previous === null)
        shape = 'first';
    return {
        type: 'delivery',
        consumer,
        key,
        value,
        shape,
        size,
        previous,
        duplicate: match[9] !== undefined,
        redelivered: match[10] !== undefined,
        analysed: match[1] === undefined,
    };
}

;// CONCATENATED MODULE: ./build/history/dialect-shell.js
const chaosLines = [
    [/^killing (\S+)$/, 'begin', 'kill'],
    [/^(\S+) killed$/, 'done', 'kill'],
    [/^(?:re)?starting (\S+)$/, 'begin', 'start'],
    [/^(\S+) (?:re)?started$/, 'done', 'start'],
    [/^Partitioning (\S+)$/, 'begin', 'isolate'],
    [/^(\S+) partitioned$/, 'done', 'isolate'],
    [/^Healing partitions?$/, 'begin', 'heal'],
    [/^Partitions? healed$/, 'done', 'heal'],
    [/^Starting slow network for (\S+)(?: nodes)?$/, 'begin', 'slow'],
    [/^Slow network started for (\S+)(?: nodes)?$/, 'done', 'slow'],
    [/^Starting flaky network for (\S+)(?: nodes)?$/, 'begin', 'flaky'],
    [/^Flaky network started for (\S+)(?: nodes)?$/, 'done', 'flaky'],
    [/^restoring network speed and reliability for (\S+)(?: nodes)?$/, 'begin', 'restore'],
    [/^network speed and reliability restored for (\S+)(?: nodes)?$/, 'done', 'restore'],
];
function parseChaos(text) {
    for (const [pattern, phase, kind] of chaosLines) {
        const match = pattern.exec(text);
        if (match === null)
            continue;
        const node = match[1];
        return { type: 'chaos', phase, kind, node: node === undefined || node === 'all' ? null : node };
    }
    return null;
}
/** A row of the status table: name, container, status, address unless down, network, partition if any. */
function parseNodeRow(text) {
    const match = /^(\S+)\s+[0-9a-f]{12}\s+([A-Z]+)(?:\s+(\d+\.\d+\.\d+\.\d+))?\s+([A-Z]+)(?:\s+(\S+))?$/.exec(text);
    if (match === null)
        return null;
    const [, node, status, address, network, partition] = match;
    return {
        type: 'node',
        node: node,
        up: status === 'UP',
        address: address ?? null,
        network: network,
        partition: partition ?? null,
    };
}
const knownShellTexts = /^((Destroying|Creating) blockade cluster|[\w-]+\.py$|STOP REQUESTED)/;
/** A line without a time, which the shell scripts print; `known` when it tells nothing; null when unknown. */
function parseShell(line) {
    const text = line.trim();
    if (text === '')
        return 'known';
    if (text.startsWith('CHAOS: '))
        return parseChaos(text.slice('CHAOS: '.length).trim());
    if (/^NODE\s+CONTAINER ID\s+STATUS\s/.test(text))
        return 'known';
    const row = parseNodeRow(text);
    if (row !== null)
        return row;
    const option = parseOption(text);
    if (option !== null)
        return option;
    return knownShellTexts.test(text) ? 'known' : null;
}
/** `SUPPLIED pre-fetch=10` or `DEFAULT pre-fetch=10`: an option of the test, with or without its dashes. */
function parseOption(text) {
    const match = /^(?:SUPPLIED|DEFAULT):? +(?:--)?([\w-]+) *[= ] *(.*)$/.exec(text);
    if (match === null)
        return null;
    return { type: 'option', name: match[1], value: match[2].trim() };
}

;// CONCATENATED MODULE: ./build/history/dialect-runner.js


const lost = new RegExp(`^Lost(?: message:|\\?) ${payloadPattern}\\s*$`);
function result(says, count = undefined) {
    return { type: 'result', says, count: count === undefined ? null : Number(count) };
}
const rules = [
    [/^TEST RUN: (\d+)\b/, (m) => ({ type: 'run', run: Number(m[1]) })],
    [lost, (m) => ({ type: 'lost', ...payloadOf(m, 1) })],
    [/^RESULTS END/, () => result('end')],
    [/^RESULTS *-/, () => result('begin')],
    [/^Lost messages count: (\d+)/, (m) => result('lost-count', m[1])],
    [/^FAILED TEST: .*Not consumed count: (\d+)/, (m) => result('loss', m[1])],
    [/^FAILED TEST: lost messages(?:: (\d+))?/i, (m) => result('loss', m[1])],
    [/^FAILED TEST: .*out[- ]of[- ]order/i, () => result('order')],
    [/^More than \d+, truncated list/, () => result('truncated')],
    [/^TEST OK/, () => result('ok')],
    [/^TEST \d+ COMPLETE/, () => ({ type: 'complete' })],
    [
        /^(?:Confirmed count: (\d+) )?Received count: (\d+)(?: Unique received: (\d+))?/,
        (m) => ({
            type: 'counts',
            confirmed: m[1] === undefined ? null : Number(m[1]),
            received: Number(m[2]),
            unique: m[3] === undefined ? null : Number(m[3]),
        }),
    ],
    [
        /^(?:Live|Initial) nodes: \[(.*)\]/,
        (m) => ({
            type: 'nodes',
            nodes: m[1].split(',').flatMap((name) => name.trim().replace(/^'|'$/g, '') || []),
        }),
    ],
    [/^execute chaos (action|and repair action)\b/, () => ({ type: 'scheduled-action' })],
    [
        /^(Stopping|Starting) consumer (\S+)/,
        (m) => ({
            type: 'client-action',
            kind: m[1] === 'Stopping' ? 'consumer-stop' : 'consumer-start',
            client: m[2],
        }),
    ],
    [
        /^SIMULATING CRASH OF CONSUMER (\S+)/,
        (m) => ({ type: 'client-action', kind: 'consumer-crash', client: m[1] }),
    ],
];
const knownTexts = /^(Waiting for cluster|Cluster status:|publish to: |consume from: |Consumer \S+ will first connect to |Created |Could not create queue|consumer (\S+ )?started|publisher started|waiting for \d+ seconds before next action|Will execute consumer action in |Will start chaos and consumer actions|Chaos executor started|Consumer actions started|CLUSTER REPAIR INITIATED|STARTING BROKER |BROKER \S+ STARTED|repairing cluster|repaired cluster|Test (at|forced to stop at) |Resuming consumers|starting grace period|Grace period ended|Failed to (clean up test|stop )|SUMMARY|OK \d+ FAIL \d+|Test \d+ FAILURE: |TEST RUN COMPLETE|monitor started|Monitor exited|An exception of type |STOP REQUESTED|Stopping publishers|Lost messages:|Deploying |Deployed |Adding |Added |\s*$)/i;
/** A line of the test runner or of its monitor; `known` when it tells the verdict nothing; null when unknown. */
function parseRunner(text) {
    for (const [pattern, make] of rules) {
        const match = pattern.exec(text);
        if (match !== null)
            return make(match);
    }
    return parseOption(text) ?? (knownTexts.test(text) ? 'known' : null);
}

;// CONCATENATED MODULE: ./build/history/dialect-line.js






const separator = ' : ';
const dialect_line_colon = 58;
const acks = /^Pos acks: (\d+) Neg acks: (\d+) Undeliverable: (\d+) No Acks: (\d+)\s*$/;
function parseText(actor, text) {
    if (actor.role === 'consumer')
        return parseDelivery(actor, text) ?? parseConsumer(actor, text);
    if (actor.role !== 'publisher')
        return parseRunner(text);
    const match = acks.exec(text);
    if (match === null)
        return parsePublisher(actor, text);
    return {
        type: 'acks',
        publisher: actor,
        totals: [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])],
    };
}
/** Reads one line of any of the three dialects; null when no rule knows it. */
function parseLine(line) {
    const time = line.charCodeAt(2) === dialect_line_colon ? line.indexOf(separator) : -1;
    const end = time < 0 ? -1 : line.indexOf(separator, time + separator.length);
    if (end < 0) {
        const content = parseShell(line);
        return content === null ? null : { timeOfDayUs: null, content: content === 'known' ? null : content };
    }
    const timeOfDayUs = parseTimeOfDay(line.slice(0, time));
    const actor = parseActor(line.slice(time + separator.length, end));
    if (timeOfDayUs === null || actor === null)
        return null;
    const content = parseText(actor, line.slice(end + separator.length));
    return content === null ? null : { timeOfDayUs, content: content === 'known' ? null : content };
}

;// CONCATENATED MODULE: ./build/history/line-memo.js
const entriesAtMost = 4096;
const slots = 16_384;
const textBytes = 1 << 19;
const shortest = 4;
/**
 * Remembers what byte strings meant, without making strings of them: looking one up costs about as much as
 * reading it once. Forgets everything when it is full.
 */
class LineMemo {
    buffer;
    #entryOf = new Int32Array(slots);
    #hashes = new Int32Array(entriesAtMost);
    #starts = new Int32Array(entriesAtMost);
    #lengths = new Int32Array(entriesAtMost);
    #text = Buffer.alloc(textBytes);
    #textView = new DataView(this.#text.buffer, this.#text.byteOffset, textBytes);
    #view;
    #values = [];
    #used = 0;
    /** @param buffer Where the byte strings to look up are. */
    constructor(buffer) {
        this.buffer = buffer;
        this.#view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    }
    /** What the bytes mean; undefined when they are not known. */
    get(from, to) {
        const length = to - from;
        if (length < shortest)
            return undefined;
        const hash = this.#hash(from, to);
        for (let slot = hash & (slots - 1);; slot = (slot + 1) & (slots - 1)) {
            const entry = this.#entryOf[slot] - 1;
            if (entry < 0)
                return undefined;
            if (this.#hashes[entry] === hash && this.#lengths[entry] === length && this.#same(entry, from, to)) {
                return this.#values[entry];
            }
        }
    }
    set(from, to, value) {
        const length = to - from;
        if (length < shortest || length > textBytes >> 4)
            return;
        if (this.#values.length === entriesAtMost || this.#used + length > textBytes)
            this.#forget();
        const hash = this.#hash(from, to);
        const entry = this.#values.length;
        this.buffer.copy(this.#text, this.#used, from, to);
        this.#hashes[entry] = hash;
        this.#starts[entry] = this.#used;
        this.#lengths[entry] = length;
        this.#used += length;
        this.#values.push(value);
        let slot = hash & (slots - 1);
        while (this.#entryOf[slot] !== 0)
            slot = (slot + 1) & (slots - 1);
        this.#entryOf[slot] = entry + 1;
    }
    #forget() {
        this.#entryOf.fill(0);
        this.#values = [];
        this.#used = 0;
    }
    #hash(from, to) {
        const view = this.#view;
        let hash = to - from;
        for (let at = from; at <= to - 4; at += 4)
            hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
        hash = Math.imul(hash ^ view.getInt32(to - 4, true), 0x85ebca6b);
        return hash ^ (hash >>> 15);
    }
    #same(entry, from, to) {
        const view = this.#view;
        const text = this.#textView;
        const offset = this.#starts[entry] - from;
        for (let at = from; at <= to - 4; at += 4) {
            if (view.getInt32(at, true) !== text.getInt32(at + offset, true))
                return false;
        }
        return view.getInt32(to - 4, true) === text.getInt32(to - 4 + offset, true);
    }
}

;// CONCATENATED MODULE: ./build/history/dialect-reader.js





const dialect_reader_lf = 10;
const dialect_reader_zero = 48;
/** `HH:MM:SS.ffffff : ` */
const stampBytes = 18;
/**
 * Reads the three text dialects of 2019 from a buffer of its caller's, line by line, and tells a sink what they
 * say. All three are read at once: they differ in words, never in what the same words mean.
 */
class DialectReader {
    buffer;
    sink;
    #clock = new DayClock();
    #hot;
    #line = 0;
    #known = 0;
    #hour = -1;
    /** What lines said, by their text without the time. */
    #timedTexts;
    #bareTexts;
    /** Where in the buffer the last line with a time begins, while its time has not been read. */
    #stampAt = -1;
    /** A glued line that waits for the next one: that may hold its first piece's end. */
    #held = null;
    /** @param buffer Where the caller puts the bytes; it stays the same for the reader's life. */
    constructor(buffer, sink) {
        this.buffer = buffer;
        this.sink = sink;
        this.#hot = new HotLines(buffer, sink);
        this.#timedTexts = new LineMemo(buffer);
        this.#bareTexts = new LineMemo(buffer);
    }
    /** Lines read so far. */
    get lines() {
        return this.#line;
    }
    /** Lines that a rule knew, blank ones not counted. */
    get knownLines() {
        return this.#known;
    }
    /**
     * Reads the whole lines between `start` and `end` of the buffer.
     * @returns Where the first line that is not whole begins.
     */
    read(start, end) {
        const bytes = this.buffer;
        let at = start;
        while (at < end) {
            if (this.#held === null) {
                const next = this.#hot.read(at, end, this.#line + 1);
                if (next >= 0) {
                    this.#line += 1;
                    this.#known += 1;
                    this.#stamp(at);
                    at = next;
                    continue;
                }
            }
            const lineEnd = bytes.indexOf(dialect_reader_lf, at);
            if (lineEnd < 0 || lineEnd >= end)
                break;
            this.#line += 1;
            if (this.#held !== null || !this.#repeatedLine(at, lineEnd))
                this.#newLine(at, lineEnd);
            at = lineEnd + 1;
        }
        this.#readStamp();
        return at;
    }
    /** The rest of the file, which has no line feed at its end. */
    finish(start, end) {
        if (end > start) {
            this.#line += 1;
            this.#newLine(start, end);
        }
        this.#release(null);
    }
    /** Notes where the last time stands; it is read when it is needed, or when the hour changes. */
    #stamp(at) {
        this.#stampAt = at;
        const hour = (this.buffer[at] << 8) | this.buffer[at + 1];
        if (hour === this.#hour)
            return;
        this.#hour = hour;
        this.#readStamp();
    }
    #readStamp() {
        if (this.#stampAt < 0)
            return;
        const at = this.#stampAt;
        const seconds = this.#two(at) * 3600 + this.#two(at + 3) * 60 + this.#two(at + 6);
        const us = this.#two(at + 9) * 1e4 + this.#two(at + 11) * 1e2 + this.#two(at + 13);
        this.#clock.read(seconds * 1e6 + us);
        this.#stampAt = -1;
    }
    /** The number that two digits make. */
    #two(at) {
        return (this.buffer[at] - dialect_reader_zero) * 10 + this.buffer[at + 1] - dialect_reader_zero;
    }
    /** Reads a line whose text, but for its time, has been read before; false when it has not. */
    #repeatedLine(at, end) {
        if (end === at)
            return true;
        const timed = end - at > stampBytes && this.#hot.isTimed(at);
        const content = timed ? this.#timedTexts.get(at + stampBytes, end) : this.#bareTexts.get(at, end);
        if (content === undefined)
            return false;
        if (timed)
            this.#stamp(at);
        this.#known += 1;
        if (content !== null)
            this.#tell(content, this.#line);
        return true;
    }
    #newLine(at, end) {
        this.#readStamp();
        const line = this.buffer
            .toString('utf8', at, end)
            .replace(/^\uFEFF/, '')
            .replace(/\r$/, '');
        if (this.#release(line))
            return;
        const pieces = splitGlued(line);
        if (pieces.length > 1) {
            this.#held = { pieces, line: this.#line };
            return;
        }
        const parsed = this.#piece(line, this.#line);
        if (parsed === null)
            return;
        const timed = parsed.timeOfDayUs !== null;
        if (timed && !this.#hot.isTimed(at))
            return;
        if (timed)
            this.#timedTexts.set(at + stampBytes, end, parsed.content);
        else if (line.trim() !== '')
            this.#bareTexts.set(at, end, parsed.content);
    }
    /** Tells a held glued line; true when the next line was the end of its first piece and is used up. */
    #release(next) {
        if (this.#held === null)
            return false;
        const { pieces, line } = this.#held;
        this.#held = null;
        const [first = '', ...others] = pieces;
        const joined = next === null || next.trim() === '' || parseLine(next) !== null ? null : first + next;
        const useJoined = joined !== null && parseLine(joined) !== null;
        this.#piece(useJoined ? joined : first, line);
        for (const piece of others)
            this.#piece(piece, line);
        return useJoined;
    }
    #piece(text, line) {
        const parsed = parseLine(text);
        if (parsed === null) {
            this.sink.unknown(line, text);
            return null;
        }
        if (text.trim() !== '')
            this.#known += 1;
        if (parsed.timeOfDayUs !== null)
            this.#clock.read(parsed.timeOfDayUs);
        if (parsed.content !== null)
            this.#tell(parsed.content, line);
        if (parsed.timeOfDayUs !== null)
            this.#hot.learn(text);
        return parsed;
    }
    #tell(content, line) {
        this.#readStamp();
        if (content.type === 'acks') {
            this.sink.acks(line, content.publisher, ...content.totals);
            return;
        }
        if (content.type === 'run')
            this.#hot.forgetActors();
        // The same object is told again when the same line comes again: it is only valid during the call.
        const event = content;
        event.line = line;
        event.atUs = this.#clock.nowUs;
        this.sink.event(event);
    }
}

;// CONCATENATED MODULE: ./build/history/pump-log.js

/** How much is read at a time; no line may be longer. */
const logBufferBytes = 1 << 20;
/** Fills the buffer's begin, so that the grammar can be told from it; resolves to how much there is. */
async function fillStart(source, buffer, atLeast) {
    let filled = 0;
    while (filled < atLeast) {
        const got = await source.read(buffer, filled);
        if (got === 0)
            break;
        filled += got;
    }
    return filled;
}
/**
 * Drives a reader through a log in constant memory.
 * @param filled How much of the buffer {@link fillStart} has filled.
 * @param onProgress Called after every piece.
 * @throws LogError on a line that does not fit the buffer.
 */
async function pumpLog(source, buffer, filled, reader, onProgress) {
    let end = filled;
    for (;;) {
        const start = reader.read(0, end);
        if (start > 0)
            buffer.copyWithin(0, start, end);
        end -= start;
        if (end === buffer.length) {
            throw new LogError(`${source.name}: a line is longer than ${buffer.length} bytes: this is no log of lines.`);
        }
        onProgress();
        const got = await source.read(buffer, end);
        if (got === 0)
            break;
        end += got;
    }
    reader.finish(0, end);
}

// EXTERNAL MODULE: ./build/history/reader.js
var history_reader = __webpack_require__(5304);
// EXTERNAL MODULE: ./build/history/intervals.js
var intervals = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/verdict/investigate-candidates.js

/** Gaps of more numbers than this are not looked up one by one in a list that was cut. */
const lookedUpAtMost = 100_000;
function candidate(key, part, more = {}) {
    const count = part.ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return {
        key,
        moment: null,
        skipped: 0,
        episode: null,
        lastDeliveryLine: null,
        closing: null,
        byCount: false,
        count,
        ...part,
        ...more,
    };
}
function ofGap(kind, gap, numbers, byCount = false) {
    const { line } = gap.moment;
    const skipped = gap.missing.count;
    return candidate(gap.key, { class: kind, ranges: numbers.ranges(), line }, { moment: gap.moment, skipped, byCount });
}
/** Losses of a key: in a gap, a delivery skipped them; above all that came, they are a tail. */
function lossesOf(trace, stream) {
    const { key } = stream;
    const found = [];
    const left = trace.results.lostOf(key).clone();
    for (const gap of stream.gaps) {
        const numbers = gap.missing.intersect(left);
        if (numbers.isEmpty)
            continue;
        found.push(ofGap('loss', gap, numbers));
        left.removeAll(numbers);
    }
    // Whatever is skipped shows as a jump, so a number in no gap comes after everything that was delivered.
    const high = stream.delivered.isEmpty ? 0 : stream.delivered.max;
    for (const range of left.ranges()) {
        if (range.from <= high) {
            const to = Math.min(range.to, high);
            const line = trace.results.lineOf(key, range.from, to);
            found.push(candidate(key, { class: 'loss', ranges: [{ from: range.from, to }], line }));
        }
        if (range.to > high) {
            const from = Math.max(range.from, high + 1);
            const line = trace.results.lineOf(key, from, range.to);
            const facts = { lastDeliveryLine: stream.lastLine, closing: trace.closings.of(key) };
            found.push(candidate(key, { class: 'tail', ranges: [{ from, to: range.to }], line }, facts));
        }
    }
    return found;
}
/** What the list of losses does not name of a gap: never confirmed, or unknown where the list was cut. */
function unlistedOf(trace, gap) {
    if (!gap.certain)
        return [];
    const { results } = trace;
    const rest = gap.missing.difference(results.lostOf(gap.key));
    const told = new intervals/* IntervalSet */.m();
    for (const { from, to } of rest.ranges()) {
        if (results.complete)
            told.add(from, to);
        if (results.complete || rest.count > lookedUpAtMost)
            continue;
        // Sorting as text jumbles numbers, so each has its own place in the list.
        for (let value = from; value <= to; value += 1)
            if (results.tells(gap.key, value))
                told.add(value, value);
    }
    const open = rest.difference(told);
    return [
        ...(told.isEmpty ? [] : [ofGap('unconfirmed-gap', gap, told)]),
        ...(open.isEmpty ? [] : [ofGap('gap', gap, open)]),
    ];
}
/** Losses that the tool counted beyond those it listed. */
function unlistedLosses(trace, open) {
    const { unlisted, statedLine, ended } = trace.results;
    if (unlisted === 0 || !ended)
        return [...open];
    const inGaps = open.reduce((sum, each) => sum + each.count, 0);
    if (inGaps === unlisted)
        return open.map((each) => ({ ...each, class: 'loss', byCount: true }));
    const keys = [...trace.streams.keys()];
    const rest = candidate(keys.length === 1 ? keys[0] : '', { class: inGaps === 0 ? 'tail' : 'loss', ranges: [], line: statedLine ?? trace.lastLine }, { count: unlisted, byCount: true });
    return [...open, rest];
}
function ofEpisode(episode) {
    const { key, moment, late, repeats, size, value, redelivered, lateFlagged, unflaggedRepeat } = episode;
    const facts = { moment, episode: { size, value, redelivered, lateFlagged, unflaggedRepeat } };
    const found = [];
    if (!late.isEmpty) {
        const line = episode.lateLine ?? moment.line;
        found.push(candidate(key, { class: 'order', ranges: late.ranges(), line }, facts));
    }
    if (!repeats.isEmpty) {
        found.push(candidate(key, { class: 'duplicate', ranges: repeats.ranges(), line: moment.line }, facts));
    }
    return found;
}
/** Everything found in a run that has ended, by line. */
function candidatesOf(trace) {
    for (const key of trace.results.keys) {
        // A key that nobody received anything of: all of it is a tail.
        if (!trace.streams.has(key))
            trace.openStream(key);
    }
    const found = [];
    const open = [];
    for (const stream of trace.streams.values()) {
        stream.settle();
        found.push(...lossesOf(trace, stream));
        for (const gap of stream.gaps) {
            for (const rest of unlistedOf(trace, gap))
                (rest.class === 'gap' ? open : found).push(rest);
        }
        for (const episode of stream.episodes)
            found.push(...ofEpisode(episode));
    }
    found.push(...unlistedLosses(trace, open));
    return found.sort((a, b) => a.line - b.line);
}

;// CONCATENATED MODULE: ./build/verdict/investigate-causes.js
const lossClasses = new Set(['loss', 'suspected-loss']);
/** A majority that came back no longer ago than this, or since the connection was lost, came back just then. */
const justUs = 60_000_000;
/** The delivery that skipped them is the first of its key over a new connection, or of a newly active consumer. */
function isFirst({ firstOfSession, session, takenFrom }) {
    const anew = session.reconnectLine !== null || session.changeLine !== null || takenFrom !== null;
    return firstOfSession && anew;
}
function sessionPhrase(moment) {
    const { session } = moment;
    const active = session.changeLine !== null && session.changeLine > (session.consumingLine ?? 0);
    const how = active
        ? `after ${session.consumer} became the active consumer (line ${session.changeLine})`
        : session.reconnectLine !== null
            ? `after ${session.consumer} reconnected (line ${session.reconnectLine})`
            : `to ${session.consumer}, which took over from ${moment.takenFrom},`;
    const lost = session.lostLine === null || active
        ? ''
        : `, having lost its connection${session.lostFrom === null ? '' : ` to ${session.lostFrom}`} (line ${session.lostLine})`;
    return `${how}${lost}`;
}
/**
 * A consumer holds at most its prefetch unacknowledged. When its connection ends, the broker owes it, or the next
 * consumer, exactly those messages again. If instead the first delivery afterwards jumps over as many messages
 * as the prefetch, those are the ones. Several keys share one prefetch, so their losses are added up; and when
 * several connections in a row delivered nothing, each may have swallowed a prefetch.
 */
const prefetchNotRedelivered = {
    name: 'prefetch-not-redelivered',
    explain(finding, { limits, lostInSession }) {
        const { moment, class: kind } = finding;
        const prefetch = limits.prefetch.value ?? 0;
        if (!lossClasses.has(kind) || prefetch === 0 || moment === null || !isFirst(moment))
            return null;
        const times = lostInSession / prefetch;
        if (!Number.isInteger(times) || times < 1 || times > Math.max(1, moment.sessionsSince))
            return null;
        const others = lostInSession - finding.count;
        return (`The first delivery ${sessionPhrase(moment)} jumps over ${finding.count}` +
            `${others > 0 ? `, and over ${others} of the other keys` : ''}: ` +
            `${times === 1 ? 'exactly the' : `${times} times the`} prefetch of ${prefetch} (${limits.prefetch.how}). ` +
            'They were unacknowledged when the connection ended and were not redelivered.');
    },
};
/** The same with fewer messages than the prefetch, or with no limit: likely the same thing, but no exact match. */
const unackedNotRedelivered = {
    name: 'unacked-not-redelivered',
    explain(finding, { limits, lostInSession }) {
        const { moment, class: kind } = finding;
        const prefetch = limits.prefetch.value;
        if (!lossClasses.has(kind) || prefetch === null || moment === null || !isFirst(moment))
            return null;
        if (prefetch !== 0 && lostInSession >= prefetch)
            return null;
        const limit = prefetch === 0 ? 'there was no prefetch limit' : `fewer than the prefetch of ${prefetch}`;
        return (`The first delivery ${sessionPhrase(moment)} jumps over ${finding.count}; ${limit} ` +
            `(${limits.prefetch.how}). They may have been unacknowledged when the connection ended.`);
    },
};
/** Whatever a consumer skips shows as a jump; what no jump skipped comes after the last delivery. */
const unconsumedTail = {
    name: 'unconsumed-tail',
    explain: (finding) => finding.class === 'tail'
        ? `No delivery of ${finding.key === '' ? 'these' : `sequence ${finding.key}`} follows them` +
            `${finding.lastDeliveryLine === null ? '' : ` (the last that the log shows is line ${finding.lastDeliveryLine})`}: ` +
            'whether the broker lost them or nobody consumed any more, the log cannot tell.'
        : null,
};
/**
 * A publisher that loses its connection gives up what it has in flight and goes on with the next number, so the
 * sequence has holes by design: one in-flight window each time, or what there was of it.
 */
const neverConfirmed = {
    name: 'never-confirmed',
    explain(finding, { limits, concluded }) {
        if (finding.class !== 'unconfirmed-gap')
            return null;
        const limit = limits.inFlight.value;
        const times = limit === null || limit === 0 ? 0 : finding.count / limit;
        const fits = Number.isInteger(times) && times > 0;
        const size = limit === null || limit === 0
            ? ''
            : fits
                ? ` ${finding.count} is ${times} times the ${limit} that the publisher has in flight (${limits.inFlight.how}).`
                : finding.count < limit
                    ? ` ${finding.count} is within the ${limit} that the publisher has in flight (${limits.inFlight.how}).`
                    : ` ${finding.count} is no multiple of the ${limit} in flight: several publishes failed one by one.`;
        if (concluded)
            return `The runner's difference of confirmed and received does not contain them.${size}`;
        return fits ? `A guess from the size alone:${size}` : null;
    },
};
function quorumPhrase({ quorum, session, atUs }) {
    const { live, brokers, partitioned, regained } = quorum;
    const cut = partitioned ? ', with the network cut' : '';
    if (brokers === 0)
        return ' The log does not tell which brokers were up.';
    const just = regained !== null && (regained.atUs >= atUs - justUs || regained.line > (session.lostLine ?? Infinity));
    if (just) {
        return ` Quorum had just been regained (line ${regained.line}, ${regained.liveBefore} to ${live} of ${brokers} brokers${cut}).`;
    }
    const state = quorum.quorum === true ? 'there was quorum' : 'there was no quorum';
    return ` Quorum had not just been regained: ${live} of ${brokers} brokers were up${cut} and ${state}.`;
}
/**
 * Messages of which a consumer's connection was robbed come again with the flag, but behind others: best effort
 * is all that is promised for them. They are at most a prefetch.
 */
const redeliveredOutOfPlace = {
    name: 'redelivered-out-of-place',
    explain(finding, { limits }) {
        const { moment, episode } = finding;
        if (finding.class !== 'order' || episode === null || moment === null)
            return null;
        if (!episode.redelivered || episode.lateFlagged === 0)
            return null;
        const prefetch = limits.prefetch.value ?? 0;
        if (prefetch > 0 && finding.count > prefetch)
            return null;
        const within = prefetch === 0 ? '' : `; the prefetch is ${prefetch}`;
        return (`${finding.count} message(s) come for the first time, flagged redelivered, behind later ones` +
            ` (back by ${episode.size}${within}).${quorumPhrase(moment)}`);
    },
};
/** Neither a repeat nor a redelivery: the queue itself gave a later message first. */
const trueReordering = {
    name: 'true-reordering',
    explain(finding) {
        const { episode } = finding;
        if (finding.class !== 'order' || episode === null || episode.redelivered)
            return null;
        return (`${finding.count} message(s) come for the first time behind later ones, neither duplicates nor, ` +
            `but for ${episode.lateFlagged}, flagged redelivered (back by ${episode.size}).`);
    },
};
/** A jump back to what had come before and was never known to be acknowledged is what AMQP promises. */
const replay = {
    name: 'replay',
    explain: (finding) => finding.class === 'duplicate' && finding.episode?.unflaggedRepeat === false
        ? `${finding.count} message(s) come again, all flagged redelivered: AMQP allows that after a lost connection.`
        : null,
};
const unflaggedRepeat = {
    name: 'unflagged-repeat',
    explain: (finding) => finding.class === 'duplicate' && finding.episode?.unflaggedRepeat === true
        ? `${finding.count} message(s) come again, not all of them flagged redelivered: published twice, or delivered twice.`
        : null,
};
/** Every rule, the more exact before the less. */
const causeRules = [
    prefetchNotRedelivered,
    unackedNotRedelivered,
    unconsumedTail,
    neverConfirmed,
    redeliveredOutOfPlace,
    trueReordering,
    replay,
    unflaggedRepeat,
];
/** The first rule that holds, with its evidence; null when none does. */
function causeOf(finding, context) {
    for (const { name, explain } of causeRules) {
        const evidence = explain(finding, context);
        if (evidence !== null)
            return { name, evidence };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/verdict/investigate-jumps.js
function forwardJump(jump, trace) {
    const { gap } = jump;
    const missing = gap === null ? 0 : gap.missing.count;
    const lost = gap === null ? 0 : gap.missing.intersect(trace.results.lostOf(jump.key)).count;
    const explained = trace.results.complete;
    return {
        line: jump.line,
        direction: 'forward',
        size: jump.size,
        key: jump.key,
        redelivered: jump.redelivered,
        duplicate: false,
        lost,
        unconfirmed: explained ? missing - lost : 0,
        deliveredBefore: jump.known,
        deliveredLater: jump.to - jump.from + 1 - jump.known - missing,
        unexplained: explained ? 0 : missing - lost,
    };
}
function backJump({ moment, size, key, redelivered, duplicate }) {
    return {
        line: moment.line,
        direction: 'back',
        size,
        key,
        redelivered,
        duplicate,
        lost: 0,
        unconfirmed: 0,
        deliveredBefore: 0,
        deliveredLater: 0,
        unexplained: 0,
    };
}
/** Every jump of a run that has ended, by line. */
function jumpsOf(trace) {
    const jumps = [];
    for (const stream of trace.streams.values()) {
        for (const jump of stream.jumps)
            jumps.push(forwardJump(jump, trace));
        for (const episode of stream.episodes)
            if (episode.size > 0)
                jumps.push(backJump(episode));
    }
    return jumps.sort((a, b) => a.line - b.line);
}

;// CONCATENATED MODULE: ./build/verdict/investigate-suspicion.js
/** Gaps of several keys that one interruption made: one after another, each key once, over one session. */
function groupsOf(gaps) {
    const groups = [];
    let keys = new Set();
    for (const gap of gaps) {
        const before = groups.at(-1)?.at(-1)?.moment;
        const same = before?.firstOfSession === gap.moment?.firstOfSession &&
            before?.session.ordinal === gap.moment?.session.ordinal &&
            before?.session.consumer === gap.moment?.session.consumer;
        if (!same || keys.has(gap.key)) {
            groups.push([]);
            keys = new Set();
        }
        keys.add(gap.key);
        groups.at(-1)?.push(gap);
    }
    return groups;
}
function investigate_suspicion_classOf(group, limits) {
    const total = group.reduce((sum, gap) => sum + gap.count, 0);
    const moment = group[0]?.moment ?? null;
    const prefetch = limits.prefetch.value ?? 0;
    const inFlight = limits.inFlight.value ?? 0;
    const reconnected = moment?.firstOfSession === true && (moment.session.ordinal !== 1 || moment.session.changeLine !== null);
    const prefetches = prefetch === 0 ? 0 : total / prefetch;
    const sessions = Math.max(1, moment?.sessionsSince ?? 1);
    if (reconnected && Number.isInteger(prefetches) && prefetches >= 1 && prefetches <= sessions) {
        return 'suspected-loss';
    }
    if (inFlight > 0 && total % inFlight === 0)
        return 'unconfirmed-gap';
    return total <= Math.max(prefetch, inFlight) ? 'suspected-loss' : 'gap';
}
/**
 * What gaps look like when the log does not tell what was confirmed. A jump's size is not a loss: a multiple of
 * the in-flight limit is the publisher's doing, a prefetch skipped on reconnecting is the consumer's, and of a
 * large one nothing can be said.
 */
function suspectGaps(candidates, limits) {
    const gaps = candidates.filter((each) => each.class === 'gap');
    const classes = new Map();
    for (const group of groupsOf(gaps)) {
        const kind = investigate_suspicion_classOf(group, limits);
        for (const gap of group)
            classes.set(gap, kind);
    }
    return candidates.map((each) => ({ ...each, class: classes.get(each) ?? each.class }));
}

;// CONCATENATED MODULE: ./build/verdict/investigate-conclude.js




const investigate_conclude_secondUs = 1_000_000;
function reasonsFor(trace) {
    const { results } = trace;
    const reasons = [];
    if (trace.unanalysed)
        reasons.push('The tool says that it did not analyse what it received.');
    if (!results.ended)
        reasons.push('The log ends, or the next run begins, before this run has ended: it is cut off.');
    else if (!results.begun)
        reasons.push('The run has no results: what was confirmed is not known.');
    if (trace.streams.size === 0 && results.listed === 0 && results.ended) {
        reasons.push('The log shows no delivery at all.');
    }
    return reasons;
}
function toolVerdict(trace) {
    const { verdictLine, failures, ok } = trace.results;
    if (verdictLine === null || (failures.size === 0 && !ok))
        return null;
    return { line: verdictLine, verdict: failures.size > 0 ? 'fail' : 'ok' };
}
function notesOn(trace, candidates) {
    const { failures, ok, ended } = trace.results;
    const has = (...kinds) => candidates.some((each) => kinds.includes(each.class));
    const notes = [];
    if (failures.has('loss') && !has('loss', 'tail') && ended) {
        notes.push('The tool failed this run for lost messages, by its totals: its list of them is empty.');
    }
    if (failures.has('order') && !has('order')) {
        notes.push('The tool failed this run for its order; no message comes out of order in the log.');
    }
    if (ok && has('loss', 'tail'))
        notes.push('The tool says "TEST OK" although it lists lost messages.');
    const odd = [...trace.streams.values()].reduce((sum, stream) => sum + stream.inconsistencies, 0);
    if (odd > 0)
        notes.push(`${odd} delivery line(s) do not follow from the lines before: some are missing.`);
    return notes;
}
/** Closes the books of a run. */
function endRun(trace) {
    const candidates = candidatesOf(trace);
    const { counts } = trace.results;
    const total = (kind) => candidates.reduce((sum, each) => sum + (each.class === kind ? each.count : 0), 0);
    const jumps = jumpsOf(trace);
    const tail = total('tail');
    const back = jumps.filter((jump) => jump.direction === 'back').length;
    return {
        candidates,
        startUs: trace.startUs,
        endUs: trace.endUs,
        concluded: trace.results.complete,
        reported: trace.results.ended && trace.results.begun,
        clean: trace.unknownLines === 0,
        consumers: trace.consumers,
        run: {
            run: trace.run,
            firstLine: trace.firstLine,
            lastLine: trace.lastLine,
            durationSeconds: (trace.endUs - trace.startUs) / investigate_conclude_secondUs,
            counts: {
                confirmed: counts?.confirmed ?? trace.confirmedSoFar,
                delivered: counts?.received ?? null,
                distinct: counts?.unique ?? null,
                lost: total('loss') + tail,
                tail,
                suspected: 0,
                unconfirmed: total('unconfirmed-gap'),
                duplicates: trace.duplicates,
                redelivered: trace.redelivered,
                forwardJumps: jumps.length - back,
                backJumps: back,
                scheduledActions: trace.scheduledActions,
                chaosLines: trace.chaosLines,
            },
            jumps,
            inconclusive: reasonsFor(trace),
            tool: toolVerdict(trace),
            notes: notesOn(trace, candidates),
        },
    };
}
/** Order modes that a step back breaks; with competing consumers only inside one consumer's own session. */
function modesOf(candidate, ended, competing) {
    const { episode, moment } = candidate;
    if (episode === null || moment === null)
        return [];
    if (competing && moment.sessionHigh <= episode.value)
        return [];
    if (candidate.class === 'duplicate')
        return episode.size > 0 ? ['strict'] : [];
    if (candidate.class !== 'order')
        return [];
    // In a damaged log the line of a flagged one may be missing; then only the first one's flag is believed.
    const unflagged = !episode.redelivered || (ended.clean && episode.lateFlagged < candidate.count);
    return unflagged ? ['first-delivery', 'unflagged', 'strict'] : ['first-delivery', 'strict'];
}
function kindOf(candidate, modes) {
    const { class: kind, episode } = candidate;
    if (kind === 'order') {
        if (modes.length === 0)
            return 'across-consumers';
        return modes.includes('unflagged') ? 'unflagged' : 'redelivered';
    }
    if (kind === 'duplicate')
        return episode?.unflaggedRepeat === true ? 'unflagged' : 'redelivered';
    return null;
}
const unexplained = {
    loss: 'Confirmed, listed by the runner as not received, and no rule explains it.',
    'suspected-loss': 'Passed over and never delivered; whether they had been confirmed the log does not tell.',
    gap: 'Passed over and never delivered; lost or never confirmed, the log does not tell.',
    order: 'First deliveries behind later ones; no rule explains it.',
};
const sessionOf = ({ class: kind, moment }) => moment?.firstOfSession === true
    ? `${kind} ${moment.session.consumer} ${moment.session.ordinal} ${moment.session.changeLine}`
    : null;
/** What the first deliveries of each session skipped, over all keys, by class. */
function lostBySession(candidates) {
    const sums = new Map();
    for (const candidate of candidates) {
        const session = sessionOf(candidate);
        if (session !== null)
            sums.set(session, (sums.get(session) ?? 0) + candidate.count);
    }
    return sums;
}
function finding(candidate, lost, ended, limits, competing) {
    const { moment } = candidate;
    const modes = modesOf(candidate, ended, competing);
    const context = {
        limits,
        concluded: ended.concluded,
        lostInSession: lost.get(sessionOf(candidate) ?? '') ?? candidate.count,
    };
    const cause = causeOf(candidate, context);
    const byCount = candidate.byCount ? ' The log lists only some of them: this follows from its count.' : '';
    const session = moment?.session ?? null;
    const { action, quorum } = moment ?? candidate.closing ?? { action: null, quorum: null };
    const atUs = moment?.atUs ?? ended.endUs;
    return {
        class: candidate.class,
        kind: kindOf(candidate, modes),
        key: candidate.key,
        ranges: candidate.ranges,
        count: candidate.count,
        line: candidate.line,
        atSeconds: (atUs - ended.startUs) / investigate_conclude_secondUs,
        consumer: session?.consumer ?? null,
        reconnectLine: session?.reconnectLine ?? null,
        connectionLost: session === null || session.lostLine === null
            ? null
            : { line: session.lostLine, node: session.lostFrom, actionLine: session.lostAfter?.line ?? null },
        action: action === null
            ? null
            : {
                line: action.line,
                kind: action.kind,
                node: action.node,
                secondsBefore: (atUs - action.atUs) / investigate_conclude_secondUs,
            },
        brokers: quorum === null || quorum.brokers === 0
            ? null
            : { live: quorum.live, of: quorum.brokers, quorum: quorum.quorum },
        modes,
        cause: cause?.name ?? null,
        evidence: `${cause?.evidence ?? unexplained[candidate.class] ?? 'No rule explains it.'}${byCount}`,
    };
}
/** Finds the causes of an ended run's findings, the limits of the file being known. */
function concludeRun(ended, limits, singleActive) {
    const competing = singleActive === false && ended.consumers > 1;
    const candidates = ended.reported ? ended.candidates : suspectGaps(ended.candidates, limits);
    const lost = lostBySession(candidates);
    const findings = candidates.map((each) => finding(each, lost, ended, limits, competing));
    const total = (kind) => findings.reduce((sum, each) => sum + (each.class === kind ? each.count : 0), 0);
    const breaking = (mode) => findings.filter((each) => each.modes.includes(mode)).length;
    const suspected = total('suspected-loss');
    const reasons = [...ended.run.inconclusive];
    if (suspected > 0 && reasons.length > 0) {
        reasons.push(`${suspected} message(s) are suspected lost; without what was confirmed that cannot be proven.`);
    }
    return {
        ...ended.run,
        counts: { ...ended.run.counts, suspected, unconfirmed: total('unconfirmed-gap') },
        inconclusive: reasons,
        findings,
        order: {
            'first-delivery': breaking('first-delivery'),
            unflagged: breaking('unflagged'),
            strict: breaking('strict'),
        },
    };
}

;// CONCATENATED MODULE: ./build/verdict/investigate-limits.js
/** Counts how often each size was seen. */
class SizeVotes {
    #votes = new Map();
    #total = 0;
    add(size) {
        // Sizes seen once do not matter; a log that makes thousands of different ones has no mode.
        if (this.#votes.size >= 10_000 && !this.#votes.has(size))
            return;
        this.#votes.set(size, (this.#votes.get(size) ?? 0) + 1);
        this.#total += 1;
    }
    addAll(other) {
        for (const [size, votes] of other.#votes) {
            this.#votes.set(size, (this.#votes.get(size) ?? 0) + votes);
            this.#total += votes;
        }
    }
    get total() {
        return this.#total;
    }
    /** The most frequent size and its votes; null when none was seen. The larger size wins a draw. */
    mode() {
        let best = null;
        for (const [size, votes] of this.#votes) {
            if (best === null || votes > best.votes || (votes === best.votes && size > best.size))
                best = { size, votes };
        }
        return best;
    }
}
/** The default of the 2019 tools' option `--pre-fetch`. */
const defaultPrefetch = 10;
function stated(options, name) {
    const text = options.get(name);
    if (text === undefined || !/^\d+$/.test(text))
        return null;
    return { value: Number(text), source: 'stated', how: `the log's own option ${name}=${text}` };
}
function given(value, flag) {
    return value === null ? null : { value, source: 'given', how: `given with --${flag}` };
}
/** A size that at least two cases and half of all agree on. */
function inferred(votes, what) {
    const mode = votes.mode();
    if (mode === null || mode.votes < 2 || mode.votes * 2 < votes.total)
        return null;
    return {
        value: mode.size,
        source: 'inferred',
        how: `inferred from ${what} (${mode.votes} of ${votes.total} were ${mode.size})`,
    };
}
/** The limits that a log was made under: as given, as it states, as its figures show, or the tools' default. */
function findLimits(votes, options, flags) {
    return {
        prefetch: given(flags.prefetch, 'prefetch') ??
            stated(options, 'pre-fetch') ??
            inferred(votes.prefetch, 'what consumers skip, or get redelivered in one block, on reconnecting') ?? {
            value: defaultPrefetch,
            source: 'default',
            how: "the 2019 tools' default",
        },
        inFlight: given(flags.inFlight, 'in-flight') ??
            stated(options, 'in-flight-max') ??
            inferred(votes.inFlight, 'the confirms that publishers gave up waiting for at once') ?? {
            value: null,
            source: 'unknown',
            how: 'the log does not tell',
        },
    };
}

;// CONCATENATED MODULE: ./build/verdict/investigate-closing.js
/**
 * Remembers, for every sequence, the state that its last delivery met. Deliveries are too many to look at each:
 * it is enough to look when the state is about to change, and once at the end.
 */
class Closings {
    #closed = new Map();
    /** To be called before the state changes. */
    note(streams, state) {
        for (const { key, lastLine } of streams) {
            if (lastLine === null || lastLine <= (this.#closed.get(key)?.line ?? 0))
                continue;
            this.#closed.set(key, { line: lastLine, ...state });
        }
    }
    /** Null for a sequence that nobody received anything of. */
    of(key) {
        return this.#closed.get(key) ?? null;
    }
}

;// CONCATENATED MODULE: ./build/verdict/investigate-cluster.js
/** Helpers that stand in the status table beside the brokers. */
const notABroker = /proxy/i;
/**
 * The cluster as the latest status table and the chaos lines since describe it. Addresses move: the container
 * runtime hands a restarted node the lowest free one, so an address means what the latest table says.
 */
class ClusterState {
    #nodes = new Map();
    #named = null;
    #action = null;
    #regained = null;
    #hadQuorum = null;
    #liveAtLoss = 0;
    /** The last chaos line. */
    get action() {
        return this.#action;
    }
    nameBrokers(nodes) {
        this.#named = new Set(nodes);
    }
    row(row) {
        const node = this.#nodes.get(row.node);
        const partitioned = row.partition !== null;
        if (node === undefined) {
            this.#nodes.set(row.node, { up: row.up, address: row.address, partitioned });
            // While the first table is being read, brokers are still appearing: none has come back.
            this.#hadQuorum = null;
            this.#look(row.line, row.atUs);
            return;
        }
        node.address = row.address;
        node.partitioned = partitioned;
        if (node.up === row.up)
            return;
        node.up = row.up;
        this.#look(row.line, row.atUs);
    }
    chaos(event) {
        const { line, atUs, kind, node: name } = event;
        this.#action = { line, atUs, kind, node: name };
        if (event.phase === 'begin')
            return;
        const node = name === null ? undefined : this.#nodes.get(name);
        if (kind === 'kill' && node !== undefined)
            node.up = false;
        if (kind === 'start' && node !== undefined)
            node.up = true;
        if (kind === 'heal' || kind === 'isolate') {
            for (const each of this.#nodes.values())
                each.partitioned = kind === 'isolate';
        }
        this.#look(line, atUs);
    }
    /** Name of the node at an address or of that name. */
    nodeOf(peer) {
        if (peer === null)
            return null;
        for (const [name, node] of this.#nodes)
            if (node.address === peer)
                return name;
        return peer;
    }
    quorum() {
        const { brokers, live, partitioned } = this.#count();
        return {
            brokers,
            live,
            quorum: brokers === 0 ? null : live > brokers / 2,
            partitioned,
            regained: this.#regained,
        };
    }
    #count() {
        let brokers = 0;
        let live = 0;
        let partitioned = false;
        for (const [name, node] of this.#nodes) {
            if (this.#named === null ? notABroker.test(name) : !this.#named.has(name))
                continue;
            brokers += 1;
            if (node.up)
                live += 1;
            if (node.partitioned)
                partitioned = true;
        }
        return { brokers, live, partitioned };
    }
    #look(line, atUs) {
        const { brokers, live } = this.#count();
        const has = live > brokers / 2;
        if (!has)
            this.#liveAtLoss = live;
        if (this.#hadQuorum === false && has)
            this.#regained = { line, atUs, liveBefore: this.#liveAtLoss };
        this.#hadQuorum = has;
    }
}

;// CONCATENATED MODULE: ./build/verdict/investigate-results.js

/** What the test tool itself said at the end of a run. */
class RunResults {
    counts = null;
    /** Line of the tool's own verdict, and what it was. */
    verdictLine = null;
    failures = new Set();
    ok = false;
    begun = false;
    ended = false;
    truncated = false;
    /** Number of lost messages that it stated; null when it stated none. */
    statedLost = null;
    statedLine = null;
    /** The list so far is in the order of its text, as the later tools print it. */
    #sorted = true;
    #lastName = '';
    #lost = new Map();
    #reports = new Map();
    event(event) {
        switch (event.type) {
            case 'lost':
                this.#lose(event);
                break;
            case 'counts':
                this.counts = { ...event };
                break;
            case 'complete':
                this.ended = true;
                break;
            case 'result':
                this.#result(event);
                break;
            case 'scheduled-action':
                break;
        }
    }
    /** Keys of which messages are listed as lost. */
    get keys() {
        return [...this.#lost.keys()];
    }
    /**
     * True when the list would name the message, were it lost: it is whole, or it is sorted as text and was cut
     * only behind the message's place.
     */
    tells(key, value) {
        if (this.complete)
            return true;
        return this.ended && this.#sorted && `${key}=${value}` <= this.#lastName;
    }
    /** Numbers of a key listed as lost. */
    lostOf(key) {
        return this.#lost.get(key) ?? new intervals/* IntervalSet */.m();
    }
    get listed() {
        let count = 0;
        for (const set of this.#lost.values())
            count += set.count;
        return count;
    }
    /** Messages lost that the tool counted but did not list. */
    get unlisted() {
        return Math.max(0, (this.statedLost ?? 0) - this.listed);
    }
    /** Everything that was confirmed and not received is in the list. */
    get complete() {
        return this.ended && this.begun && !this.truncated && this.unlisted === 0;
    }
    /** First line that reports one of these numbers. */
    lineOf(key, from, to) {
        let first = Number.POSITIVE_INFINITY;
        for (const { value, line } of this.#reports.get(key) ?? []) {
            if (value >= from && value <= to)
                first = Math.min(first, line);
        }
        return Number.isFinite(first) ? first : (this.statedLine ?? this.verdictLine ?? 0);
    }
    #lose({ key, value, line }) {
        const name = `${key}=${value}`;
        if (name < this.#lastName)
            this.#sorted = false;
        this.#lastName = name;
        const set = this.#lost.get(key) ?? new intervals/* IntervalSet */.m();
        if (set.has(value))
            return;
        set.add(value, value);
        this.#lost.set(key, set);
        const reports = this.#reports.get(key) ?? [];
        reports.push({ value, line });
        this.#reports.set(key, reports);
    }
    #result({ says, line, count }) {
        if (says === 'end')
            this.ended = true;
        else if (says === 'truncated')
            this.truncated = true;
        else
            this.begun = true;
        if (says === 'ok')
            this.ok = true;
        if (says === 'order' || says === 'loss')
            this.failures.add(says);
        if (says === 'ok' || says === 'order' || says === 'loss')
            this.verdictLine ??= line;
        if (count !== null) {
            this.statedLost = Math.max(count, this.statedLost ?? 0);
            this.statedLine ??= line;
        }
    }
}

;// CONCATENATED MODULE: ./build/verdict/investigate-sessions.js
/** One consumer's connections, and the block of redelivered messages that each begins with. */
class ConsumerSessions {
    id;
    #ordinal = 0;
    #openingLine = null;
    #connectingLine = null;
    #consumingLine = null;
    #consumingAtUs = null;
    #lost = null;
    #changeLine = null;
    /** Redelivered deliveries since the session began, while there has been nothing else; -1 afterwards. */
    #block = -1;
    #skipped = 0;
    /** Highest number shown delivered over this session, by key. */
    #highs = new Map();
    constructor(id) {
        this.id = id;
    }
    /** Everything after this line came over the present session. */
    get startLine() {
        return Math.max(this.#consumingLine ?? 0, this.#changeLine ?? 0);
    }
    connection(event, node, action) {
        switch (event.step) {
            case 'lost':
            case 'stopped':
            case 'aborted':
                // A client's farewell takes several lines; the first is when it happened.
                if (this.#lost === null || (this.#consumingLine ?? 0) > this.#lost.line) {
                    this.#lost = { line: event.line, atUs: event.atUs, from: node, after: action };
                }
                break;
            case 'opening':
                this.#openingLine = event.line;
                break;
            case 'connecting':
                this.#connectingLine = event.line;
                break;
            case 'consuming':
                this.#ordinal += 1;
                this.#consumingLine = event.line;
                this.#consumingAtUs = event.atUs;
                this.#block = 0;
                this.#highs.clear();
                break;
            case 'failed':
                break;
        }
    }
    becameActive(line) {
        this.#changeLine = line;
        this.#block = 0;
    }
    /** @returns Length of the block of redelivered messages that just ended, if one did. */
    delivered(redelivered) {
        if (this.#block < 0)
            return null;
        if (redelivered) {
            this.#block += 1;
            return null;
        }
        const length = this.#block;
        this.#block = -1;
        return length > 0 ? length : null;
    }
    /** Numbers that the session's first delivery of a key passed over. */
    skip(count) {
        this.#skipped += count;
    }
    /** All that were skipped since this was last asked. */
    takeSkipped() {
        const skipped = this.#skipped;
        this.#skipped = 0;
        return skipped;
    }
    saw(key, value) {
        if (value > this.highOf(key))
            this.#highs.set(key, value);
    }
    highOf(key) {
        return this.#highs.get(key) ?? 0;
    }
    start() {
        return {
            consumer: this.id,
            ordinal: this.#ordinal,
            reconnectLine: this.#reconnectLine(),
            consumingLine: this.#consumingLine,
            consumingAtUs: this.#consumingAtUs,
            lostLine: this.#lost?.line ?? null,
            lostAtUs: this.#lost?.atUs ?? null,
            lostFrom: this.#lost?.from ?? null,
            lostAfter: this.#lost?.after ?? null,
            changeLine: this.#changeLine,
        };
    }
    /** The line that says so in words, or else the first sign of the second and later sessions. */
    #reconnectLine() {
        const lost = this.#lost?.line ?? -1;
        if (this.#openingLine !== null && this.#openingLine > lost)
            return this.#openingLine;
        if (this.#ordinal < 2)
            return this.#openingLine;
        if (this.#connectingLine !== null && this.#connectingLine > lost)
            return this.#connectingLine;
        return this.#consumingLine;
    }
}

;// CONCATENATED MODULE: ./build/verdict/investigate-stream.js

/** Everything delivered of one key, in the order of the log. */
class KeyStream {
    key;
    delivered = new intervals/* IntervalSet */.m();
    /** Numbers passed over and not delivered until now, of all gaps. */
    missing = new intervals/* IntervalSet */.m();
    gaps = [];
    /** Gaps with numbers still missing: where consumers compete there are many gaps, but few stay open. */
    #open = [];
    episodes = [];
    jumps = [];
    /** Lines that contradict the position that the lines before left. */
    inconsistencies = 0;
    main = null;
    /** Consumers that count for themselves, which some versions of the tools let them do. */
    own = new Map();
    constructor(key) {
        this.key = key;
    }
    cursorOf(consumer) {
        return this.own.get(consumer) ?? this.main;
    }
    /** The first message that a monitor or consumer saw of this key, or the first that the log shows. */
    begin(consumer, value, moment, printedAsFirst, redelivered) {
        const known = this.main !== null;
        const cursor = {
            start: value,
            last: value,
            high: 0,
            episode: null,
            lastLine: moment.line,
            lastConsumer: consumer,
            lastSessions: 0,
        };
        if (known) {
            for (const other of this.#cursors())
                this.#settle(other);
            if (printedAsFirst)
                this.#passOver(this.delivered.max + 1, value - 1, moment, redelivered, false);
            this.own.set(consumer, cursor);
        }
        else {
            if (printedAsFirst)
                this.#passOver(1, value - 1, moment, redelivered, true);
            this.main = cursor;
        }
        return cursor;
    }
    inSequence(cursor, value, line, moment, flags) {
        const { redelivered, duplicate } = flags;
        if (value < cursor.last) {
            this.inconsistencies += 1;
            this.#moveTo(cursor, value);
            return;
        }
        this.#pass(cursor, cursor.last + 1, value - 1, null, null);
        if (duplicate && cursor.episode === null)
            cursor.episode = this.#begin(value, 0, moment(), flags);
        if (value > cursor.last || duplicate)
            this.#pass(cursor, value, value, redelivered, line, duplicate);
        cursor.last = value;
        if (value > cursor.high && !duplicate)
            cursor.episode = null;
    }
    back(cursor, value, { previous, size }, at, flags) {
        this.#reach(cursor, previous);
        // A number that is known to have come is a repeat, whatever the set of one consumer alone says.
        const duplicate = flags.duplicate || this.delivered.has(value);
        this.#moveTo(cursor, value);
        const episode = this.#begin(value, size, at, { ...flags, duplicate });
        cursor.episode = episode;
        if (duplicate) {
            this.#pass(cursor, value, value, flags.redelivered, at.line, true);
            return;
        }
        episode.late.add(value, value);
        episode.lateLine = at.line;
        if (flags.redelivered)
            episode.lateFlagged += 1;
        this.#fill(value, value);
    }
    forward(cursor, value, { previous, size }, at, flags) {
        const { redelivered, duplicate } = flags;
        this.#reach(cursor, previous);
        const { episode } = cursor;
        this.#moveTo(cursor, value);
        cursor.episode = value < cursor.high ? episode : null;
        const gap = this.#passOver(previous + 1, value - 1, at, redelivered, true);
        const fresh = gap === null ? 0 : gap.missing.count;
        this.jumps.push({
            line: at.line,
            key: this.key,
            size,
            redelivered,
            from: previous + 1,
            to: value - 1,
            known: value - previous - 1 - fresh,
            gap,
        });
        this.#pass(cursor, value, value, redelivered, at.line, duplicate);
    }
    /** Line of the last delivery that the log shows; null when it shows none. */
    get lastLine() {
        return this.#latest()?.lastLine ?? null;
    }
    /** The consumer that it went to. */
    get lastConsumer() {
        return this.#latest()?.lastConsumer ?? null;
    }
    #latest() {
        let latest = null;
        for (const cursor of this.#cursors()) {
            if (latest === null || cursor.lastLine > latest.lastLine)
                latest = cursor;
        }
        return latest;
    }
    /** Puts what the cursors hold into the set of deliveries; to be called before that is read. */
    settle() {
        for (const cursor of this.#cursors())
            this.#settle(cursor);
    }
    #cursors() {
        return this.main === null ? [] : [this.main, ...this.own.values()];
    }
    #settle(cursor) {
        this.delivered.add(cursor.start, cursor.last);
        if (this.missing.intersects(cursor.start, cursor.last))
            this.#fill(cursor.start, cursor.last);
        cursor.high = Math.max(cursor.high, cursor.last);
    }
    /** In sequence up to the value that the next line says came before it. */
    #reach(cursor, previous) {
        if (previous < cursor.last)
            this.inconsistencies += 1;
        else {
            this.#pass(cursor, cursor.last + 1, previous, null, null);
            cursor.last = previous;
        }
        this.#settle(cursor);
    }
    #moveTo(cursor, value) {
        this.#settle(cursor);
        cursor.start = value;
        cursor.last = value;
    }
    /** Deliveries in sequence; unprinted ones (`line` null) were neither redelivered nor repeats. */
    #pass(cursor, from, to, flagged, line, duplicate = false) {
        const { episode } = cursor;
        if (to < from || (cursor.high < from && !duplicate))
            return;
        const late = this.missing.within(from, Math.min(to, cursor.high));
        if (episode === null && late.length === 0)
            return;
        const into = episode ?? cursor.episode;
        if (into === null)
            return;
        for (const part of late) {
            into.late.add(part.from, part.to);
            if (flagged === true)
                into.lateFlagged += part.to - part.from + 1;
            into.lateLine ??= line ?? into.moment.line;
        }
        if (late.length > 0)
            this.#fill(from, to);
        if (duplicate) {
            into.repeats.add(from, to);
            if (flagged !== true)
                into.unflaggedRepeat = true;
        }
    }
    #begin(value, size, moment, { redelivered, duplicate }) {
        const episode = {
            key: this.key,
            moment,
            size,
            value,
            redelivered,
            duplicate,
            late: new intervals/* IntervalSet */.m(),
            lateFlagged: 0,
            lateLine: null,
            repeats: new intervals/* IntervalSet */.m(),
            unflaggedRepeat: false,
        };
        this.episodes.push(episode);
        return episode;
    }
    #passOver(from, to, moment, redelivered, certain) {
        const missing = new intervals/* IntervalSet */.m();
        for (const part of this.delivered.outside(from, to)) {
            for (const fresh of this.missing.outside(part.from, part.to))
                missing.add(fresh.from, fresh.to);
        }
        if (missing.isEmpty)
            return null;
        this.missing.addAll(missing);
        const gap = { key: this.key, from, to, moment, redelivered, certain, missing };
        this.gaps.push(gap);
        this.#open.push(gap);
        return gap;
    }
    #fill(from, to) {
        this.missing.remove(from, to);
        let closed = false;
        for (const gap of this.#open) {
            if (gap.from > to || gap.to < from)
                continue;
            gap.missing.remove(from, to);
            closed ||= gap.missing.isEmpty;
        }
        if (closed)
            this.#open = this.#open.filter((gap) => !gap.missing.isEmpty);
    }
}

;// CONCATENATED MODULE: ./build/verdict/investigate-run.js






/** Follows one run of the log: its cluster, its consumers' connections, its streams and its results block. */
class RunTrace {
    run;
    firstLine;
    startUs;
    begun;
    cluster = new ClusterState();
    results = new RunResults();
    closings = new Closings();
    streams = new Map();
    votes = { prefetch: new SizeVotes(), inFlight: new SizeVotes() };
    #consumers = new Map();
    lastLine;
    endUs;
    scheduledActions = 0;
    chaosLines = 0;
    duplicates = 0;
    redelivered = 0;
    unknownLines = 0;
    /** The publisher's own count of confirms, from its last line of totals. */
    confirmedSoFar = null;
    /** Lines of a tool that did not look at the order of what it received. */
    unanalysed = false;
    #sessions = 0;
    #hotCursor = null;
    #hotKey = '';
    #hotConsumer = null;
    constructor(run, firstLine, startUs, 
    /** False when the log does not show the run's begin. */
    begun) {
        this.run = run;
        this.firstLine = firstLine;
        this.startUs = startUs;
        this.begun = begun;
        this.lastLine = firstLine;
        this.endUs = startUs;
    }
    get consumers() {
        return this.#consumers.size;
    }
    /** A plain sample, in sequence; the line that a log has most of. */
    sample(line, consumer, key, value) {
        const cursor = this.#hotCursor;
        if (cursor !== null &&
            consumer === this.#hotConsumer &&
            key === this.#hotKey &&
            cursor.episode === null &&
            value > cursor.last) {
            cursor.last = value;
            cursor.lastLine = line;
            return;
        }
        this.#delivery({
            type: 'delivery',
            line,
            atUs: this.endUs,
            consumer,
            key,
            value,
            shape: 'in-sequence',
            size: 0,
            previous: null,
            duplicate: false,
            redelivered: false,
            analysed: true,
        });
        const after = this.streams.get(key)?.cursorOf(consumer.id) ?? null;
        this.#hotCursor = after;
        this.#hotKey = key;
        this.#hotConsumer = consumer;
    }
    event(event) {
        this.lastLine = event.line;
        this.endUs = event.atUs;
        switch (event.type) {
            case 'delivery':
                this.#hotCursor = null;
                this.#delivery(event);
                break;
            case 'connection':
                if (event.client.role !== 'consumer')
                    break;
                this.#hotCursor = null;
                this.#sessionsOf(event.client.id).connection(event, this.cluster.nodeOf(event.client.peer), this.cluster.action);
                if (event.step === 'consuming') {
                    this.#sessions += 1;
                    this.#voteOnSkipped(this.#sessionsOf(event.client.id));
                }
                break;
            case 'consumer-change':
                this.#hotCursor = null;
                this.#sessionsOf(event.to).becameActive(event.line);
                this.#voteOnSkipped(this.#sessionsOf(event.to));
                if (event.from !== null)
                    this.#sessions += 1;
                break;
            case 'pending':
                this.votes.inFlight.add(event.count);
                break;
            case 'chaos':
                this.chaosLines += 1;
                this.#noteClosings();
                this.cluster.chaos(event);
                break;
            case 'scheduled-action':
                this.scheduledActions += 1;
                break;
            case 'node':
                this.#noteClosings();
                this.cluster.row(event);
                break;
            case 'nodes':
                this.cluster.nameBrokers(event.nodes);
                break;
            case 'result':
            case 'lost':
            case 'counts':
            case 'complete':
                this.results.event(event);
                break;
            case 'client-action':
            case 'option':
            case 'run':
                break;
        }
    }
    /** To be called when the run has ended. */
    finish() {
        this.#noteClosings();
        for (const sessions of this.#consumers.values())
            this.#voteOnSkipped(sessions);
    }
    #noteClosings() {
        this.closings.note(this.streams.values(), { action: this.cluster.action, quorum: this.cluster.quorum() });
    }
    /** What a session skipped first, over all keys: they share one prefetch. */
    #voteOnSkipped(sessions) {
        const skipped = sessions.takeSkipped();
        if (skipped > 0)
            this.votes.prefetch.add(skipped);
    }
    #sessionsOf(consumer) {
        let sessions = this.#consumers.get(consumer);
        if (sessions === undefined) {
            sessions = new ConsumerSessions(consumer);
            this.#consumers.set(consumer, sessions);
        }
        return sessions;
    }
    /** The stream of a key, made when it is new. */
    openStream(key) {
        let stream = this.streams.get(key);
        if (stream === undefined) {
            stream = new KeyStream(key);
            this.streams.set(key, stream);
        }
        return stream;
    }
    #delivery(event) {
        const { line, key, value, redelivered } = event;
        if (!event.analysed) {
            this.unanalysed = true;
            return;
        }
        const consumer = event.consumer.id;
        const sessions = this.#sessionsOf(consumer);
        const stream = this.openStream(key);
        const before = stream.cursorOf(consumer);
        const holder = stream.lastConsumer;
        const takenFrom = holder === consumer ? null : holder;
        const moment = () => ({ ...this.#moment(event, sessions, before), takenFrom });
        if (event.duplicate)
            this.duplicates += 1;
        if (redelivered)
            this.redelivered += 1;
        const cursor = this.#move(stream, before, event, moment);
        const block = sessions.delivered(redelivered);
        if (block !== null)
            this.votes.prefetch.add(block);
        cursor.lastLine = line;
        cursor.lastConsumer = consumer;
        cursor.lastSessions = this.#sessions;
        const gap = stream.gaps.at(-1);
        if (gap?.moment.line === line && gap.moment.firstOfSession)
            sessions.skip(gap.missing.count);
        sessions.saw(key, value);
    }
    #move(stream, before, event, moment) {
        const { value, shape, size, previous, redelivered } = event;
        const flags = { redelivered, duplicate: event.duplicate };
        const consumer = event.consumer.id;
        if (shape === 'first' || (before === null && previous === null)) {
            return stream.begin(consumer, value, moment(), shape === 'first', redelivered);
        }
        const cursor = before ?? stream.begin(consumer, previous ?? value, moment(), false, redelivered);
        if (shape === 'forward' && previous !== null)
            stream.forward(cursor, value, { previous, size }, moment(), flags);
        else if (shape === 'back' && previous !== null)
            stream.back(cursor, value, { previous, size }, moment(), flags);
        else
            stream.inSequence(cursor, value, event.line, moment, flags);
        return cursor;
    }
    #moment(event, sessions, cursor) {
        const startLine = sessions.startLine;
        const sameSession = cursor !== null && cursor.lastConsumer === event.consumer.id && cursor.lastLine >= startLine;
        const shown = Math.max(sessions.highOf(event.key), sameSession ? cursor.last : 0);
        return {
            line: event.line,
            atUs: event.atUs,
            session: sessions.start(),
            action: this.cluster.action,
            quorum: this.cluster.quorum(),
            sessionsSince: cursor === null ? 1 : this.#sessions - cursor.lastSessions,
            firstOfSession: startLine > 0 && !sameSession,
            sessionHigh: shown,
        };
    }
}

;// CONCATENATED MODULE: ./build/verdict/investigate-log.js



const namedUnknown = 5;
const unknownTextAtMost = 160;
/** Takes a log of the 2019 tools event by event, and says at the end what a person would have found in it. */
class LogInvestigator {
    given;
    #ended = [];
    #options = new Map();
    #votes = { prefetch: new SizeVotes(), inFlight: new SizeVotes() };
    #unknown = [];
    #unknownLines = 0;
    #trace = null;
    /** Number of the run before. */
    #closedRun = null;
    #nowUs = 0;
    constructor(given) {
        this.given = given;
    }
    /** The first line that no rule knew; null when there was none. */
    get firstUnknown() {
        return this.#unknown[0] ?? null;
    }
    sample(line, consumer, key, value) {
        if (this.#isStray(consumer))
            return;
        (this.#trace ?? this.#open(consumer.run ?? 0, line, this.#nowUs, false)).sample(line, consumer, key, value);
    }
    acks(line, publisher, positive) {
        const trace = this.#trace ?? this.#open(publisher.run ?? 0, line, this.#nowUs, false);
        trace.confirmedSoFar = positive;
    }
    unknown(line, text) {
        this.#unknownLines += 1;
        if (this.#trace !== null)
            this.#trace.unknownLines += 1;
        if (this.#unknown.length < namedUnknown)
            this.#unknown.push({ line, text: text.slice(0, unknownTextAtMost) });
    }
    event(event) {
        this.#nowUs = event.atUs;
        if (event.type === 'option') {
            this.#options.set(event.name, event.value);
            return;
        }
        if (event.type === 'run') {
            this.#close();
            this.#trace = this.#open(event.run, event.line, event.atUs, true);
            return;
        }
        if (event.type === 'delivery' && this.#isStray(event.consumer))
            return;
        if (event.type === 'connection' && this.#isStray(event.client))
            return;
        const trace = this.#trace ?? this.#open(runOf(event), event.line, event.atUs, false);
        trace.event(event);
        if (event.type === 'complete')
            this.#close();
    }
    /** @param lines Lines of the whole file. */
    finish(lines) {
        this.#close();
        const limits = findLimits(this.#votes, this.#options, this.given);
        const sac = this.#options.get('sac')?.toLowerCase();
        const singleActive = sac === 'true' ? true : sac === 'false' ? false : null;
        return {
            lines,
            unknownLines: this.#unknownLines,
            unknown: this.#unknown,
            limits,
            options: this.#options,
            runs: this.#ended.map((ended) => concludeRun(ended, limits, singleActive)),
        };
    }
    /** A client of the run before that was not stopped in time: what it says is of no run any more. */
    #isStray({ run }) {
        return run !== null && run === this.#closedRun && run !== this.#trace?.run;
    }
    #open(run, line, atUs, begun) {
        this.#trace = new RunTrace(run, line, atUs, begun);
        return this.#trace;
    }
    #close() {
        const trace = this.#trace;
        if (trace === null)
            return;
        this.#trace = null;
        this.#closedRun = trace.run;
        trace.finish();
        this.#votes.prefetch.addAll(trace.votes.prefetch);
        this.#votes.inFlight.addAll(trace.votes.inFlight);
        // Lines between two runs, e.g. a summary, are no run.
        if (trace.begun || trace.streams.size > 0 || trace.results.begun)
            this.#ended.push(endRun(trace));
    }
}
/** The run that a line outside any run says it is of. */
function runOf(event) {
    if (event.type === 'delivery')
        return event.consumer.run ?? 0;
    if (event.type === 'connection')
        return event.client.run ?? 0;
    return 0;
}

// EXTERNAL MODULE: ./build/verdict/judge.js + 22 modules
var verdict_judge = __webpack_require__(1808);
// EXTERNAL MODULE: ./build/verdict/policy.js
var policy = __webpack_require__(2886);
;// CONCATENATED MODULE: ./build/run/analyze-logs.js







const expected = 'Expected a history (its first line is "rmq-chaos-history 1") or a log of the 2019 tools, with lines such as ' +
    `"18:05:02.029189 : CONSUMER(0)->172.23.0.2 : b'a=3508' Jump forward 11", "CHAOS: rabbitmq3 killed" or ` +
    '"12:00:00.000001 : TEST RUNNER : TEST RUN: 0 ---".';
/** Bytes that are enough to tell the grammar. */
const startBytes = 64;
/**
 * Judges one log, whichever grammar it has, in constant memory.
 * @throws LogError when it cannot be read, or no line of it is known.
 */
async function analyzeLog(path, options) {
    const source = await openLog(path, options.stdin);
    try {
        const buffer = Buffer.alloc(logBufferBytes);
        const filled = await fillStart(source, buffer, startBytes);
        if (filled === 0)
            throw new LogError(`${source.name} is empty. ${expected}`);
        const isHistory = options.grammar === 'history' ||
            (options.grammar === 'auto' && buffer.toString('latin1', 0, 18) === 'rmq-chaos-history ');
        return await (isHistory ? judgeHistory : investigate)(source, buffer, filled, options);
    }
    finally {
        await source.close();
    }
}
async function judgeHistory(source, buffer, filled, options) {
    const judge = (0,verdict_judge/* createJudge */.q)({ ...policy/* defaultPolicy */.G, order: options.order });
    const reader = (0,history_reader/* createHistoryReader */.Q9)((event) => judge.accept(event));
    try {
        for (let got = filled; got > 0; got = await source.read(buffer, 0)) {
            options.signal.throwIfAborted();
            reader.push(buffer.subarray(0, got));
            options.onProgress(source);
        }
        return { grammar: 'history', file: source.name, result: judge.result(reader.end()) };
    }
    catch (error) {
        if (error instanceof history_reader/* HistoryFormatError */.eX)
            throw new LogError(`${source.name}: ${error.message}`);
        throw error;
    }
}
async function investigate(source, buffer, filled, options) {
    const investigator = new LogInvestigator(options);
    const reader = new DialectReader(buffer, investigator);
    await pumpLog(source, buffer, filled, reader, () => {
        options.signal.throwIfAborted();
        options.onProgress(source);
    });
    if (reader.knownLines === 0) {
        const first = investigator.firstUnknown;
        const seen = first === null ? '' : ` Line ${first.line} is ${JSON.stringify(first.text)}.`;
        throw new LogError(`${source.name}: none of its ${reader.lines} lines is of a known grammar.${seen} ${expected}`);
    }
    return { grammar: '2019', file: source.name, investigation: investigator.finish(reader.lines) };
}

// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
;// CONCATENATED MODULE: ./build/cli/progress-bar.js
const cells = 30;
/** Smaller files are done before a bar could be read. */
const smallestBytes = 50_000_000;
/** A bar on a terminal for files large enough to wait for; nothing elsewhere. */
function createProgressBar(io, write = writeToStandardError) {
    let shown = -1;
    return {
        show(name, doneBytes, totalBytes) {
            if (!io.interactive || totalBytes === null || totalBytes < smallestBytes)
                return;
            const percent = Math.min(100, Math.floor((doneBytes * 100) / totalBytes));
            if (percent === shown)
                return;
            shown = percent;
            const filled = Math.round((percent * cells) / 100);
            write(`\r${'█'.repeat(filled)}${'░'.repeat(cells - filled)} ${String(percent).padStart(3)} % ${name}\u001b[K`);
        },
        clear() {
            if (shown < 0)
                return;
            shown = -1;
            write('\r\u001b[K');
        },
    };
}
// Io.err ends its text with a line feed, which a bar must not.
function writeToStandardError(text) {
    process.stderr.write(text);
}

;// CONCATENATED MODULE: ./build/cli/analyze.js










const formats = {
    text: toAnalysisText,
    json: toAnalysisJson,
    markdown: toAnalysisMarkdown,
    html: (analysis) => (0,page/* toHtml */.V)(analysisResults(analysis)),
    junit: toAnalysisJUnit,
};
const grammars = ['auto', 'history', '2019'];
/** Far above any real limit. */
const limitAtMost = 65_535;
/** `rmq-chaos analyze`: judges histories and the logs of the 2019 tools; no cluster needed. */
const analyzeCommand = {
    name: 'analyze',
    summary: 'Judges a history, or a log of the 2019 tools, and says what was lost or reordered, where and why.',
    usage: 'analyze LOG… [--order first-delivery|unflagged|strict] [--format text|json|markdown|html|junit]',
    help: [
        'LOG is a plain or gzip file, or - for standard input. Several are judged one after another.',
        '',
        '  --order MODE      what breaks the order: first-delivery (default), unflagged, strict',
        '  --format FORMAT   text (default), json, markdown, html, junit',
        '  --json            the same as --format json',
        '  --grammar NAME    auto (default), history, 2019',
        '  --prefetch N      prefetch of the consumers of a 2019 log; 0 for no limit; inferred when not given',
        '  --in-flight N     in-flight limit of the publishers of a 2019 log; inferred when not given',
    ],
    options: {
        order: { type: 'string' },
        format: { type: 'string' },
        json: { type: 'boolean' },
        grammar: { type: 'string' },
        prefetch: { type: 'string' },
        'in-flight': { type: 'string' },
    },
    maxPositionals: Number.POSITIVE_INFINITY,
    run: (args, io) => analyze(args, io, process.stdin),
};
/** Judges the logs that the arguments name, prints the report, and gives the verdict's exit code. */
async function analyze(args, io, stdin) {
    const paths = args.positionals;
    if (paths.length === 0)
        throw new cli_io/* UsageError */.e([`analyze: which log? Usage: rmq-chaos ${analyzeCommand.usage}`]);
    if (paths.filter((path) => path === '-').length > 1) {
        throw new cli_io/* UsageError */.e(['analyze: standard input can be read only once; "-" is there twice.']);
    }
    const format = args.values.json === true ? 'json' : choice(args, 'format', Object.keys(formats));
    const order = choice(args, 'order', orderModes);
    const bar = createProgressBar(io);
    const options = {
        order,
        grammar: choice(args, 'grammar', grammars),
        prefetch: limit(args, 'prefetch'),
        inFlight: limit(args, 'in-flight'),
        stdin,
        onProgress: (source) => bar.show(source.name, source.readBytes(), source.sizeBytes),
        signal: io.signal,
    };
    const logs = [];
    try {
        for (const path of paths)
            logs.push(await analyzeLog(path, options));
    }
    catch (error) {
        if (io.signal.aborted)
            return cli_io/* exitCodes */.h.interrupted;
        if (error instanceof LogError)
            throw new cli_io/* UsageError */.e([`analyze: ${error.message}`]);
        throw error;
    }
    finally {
        bar.clear();
    }
    const analysis = { order, logs };
    io.out(formats[format](analysis).trimEnd());
    return cli_io/* exitCodes */.h[verdictOfAll(analysis)];
}
function choice(args, option, choices) {
    const given = args.values[option];
    if (given === undefined)
        return choices[0];
    const found = choices.find((each) => each === given);
    if (found === undefined) {
        throw new cli_io/* UsageError */.e([`analyze: --${option} takes ${choices.join(', ')}, not "${String(given)}".`]);
    }
    return found;
}
function limit(args, option) {
    const given = args.values[option];
    return typeof given === 'string' ? (0,command/* wholeNumber */.rD)(given, option, 0, limitAtMost) : null;
}


/***/ })

};
