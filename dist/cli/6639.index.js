export const id = 6639;
export const ids = [6639];
export const modules = {

/***/ 6425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cellPlaceOf)
/* harmony export */ });
/** The place in what a file of ours holds; null when it holds none, or something else. */
function cellPlaceOf(value) {
    if (value === null || typeof value !== 'object')
        return null;
    const { scenario, values } = value;
    if (typeof scenario !== 'string' || values === null || typeof values !== 'object')
        return null;
    const labels = Object.entries(values).filter(([name]) => name !== 'scenario');
    return { scenario, values: Object.fromEntries(labels.map(([name, label]) => [name, String(label)])) };
}


/***/ }),

/***/ 1813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ek: () => (/* binding */ evidenceFolder),
/* harmony export */   mu: () => (/* binding */ removeEvidence),
/* harmony export */   nP: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6239);


/** Writes one file of evidence. Throws {@link ClusterError} `disk-full` or `unwritable`. */
function writeEvidence(path, text) {
    return evidently(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text));
}
/** Removes one file of evidence, if it is there. Throws {@link ClusterError} `unwritable`. */
function removeEvidence(path) {
    return evidently(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }));
}
/** Makes a folder for evidence, and those above it. Throws {@link ClusterError} `disk-full` or `unwritable`. */
async function evidenceFolder(path) {
    await evidently(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true }));
}
async function evidently(path, work) {
    try {
        return await work();
    }
    catch (error) {
        const code = error.code ?? '';
        if (code === 'ENOSPC' || code === 'EDQUOT') {
            throw new _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b('disk-full', `the disk is full: ${path} could not be written`, 'Free space and run again.', {
                cause: error,
            });
        }
        throw new _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b('unwritable', `${path} could not be written (${code})`, 'Choose another output folder.', {
            cause: error,
        });
    }
}


/***/ }),

/***/ 3386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ unproven)
/* harmony export */ });
/**
 * A run in the shape of every other, so that no report, count or gate can overlook it: inconclusive, and
 * nothing was seen in it.
 */
function unproven({ run, scenario, seed }, reason) {
    return {
        run,
        scenario,
        seed,
        verdict: 'inconclusive',
        inconclusive: [reason],
        lanes: [],
        findings: [],
        actions: { asked: 0, verified: 0, failed: 0 },
        unavailableSeconds: { publish: 0, consume: 0 },
        durationSeconds: 0,
        header: {},
    };
}


/***/ }),

/***/ 8925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ serialiseRun),
/* harmony export */   e: () => (/* binding */ parseSavedRun)
/* harmony export */ });
function serialiseRun({ id, seed, scenario }) {
    const saved = { version: 1, id, seed, scenario };
    return `${JSON.stringify(saved, null, 2)}\n`;
}
/** @throws Error saying what is wrong with the text. */
function parseSavedRun(text) {
    const saved = JSON.parse(text);
    if (saved.version !== 1)
        throw new Error(`its version is ${JSON.stringify(saved.version)}, not 1`);
    const { id, seed, scenario } = saved;
    if (typeof id !== 'string' ||
        typeof seed !== 'number' ||
        !scenario?.cluster ||
        !Array.isArray(scenario.lanes)) {
        throw new Error('it lacks the run id, the seed or the scenario');
    }
    return { version: 1, id, seed, scenario };
}


/***/ }),

/***/ 5006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/history/reader.js
var history_reader = __webpack_require__(5304);
// EXTERNAL MODULE: ./build/report/totals.js + 1 modules
var totals = __webpack_require__(700);
;// CONCATENATED MODULE: ./build/report/excerpts.js

/** Findings of one run that get an excerpt. */
const maxExcerpts = 100;
/** Lines shown before and after the finding's own. */
const around = 3;
/** A longer line is cut: an excerpt is for reading. */
const maxCharacters = 1000;
function linesOf(finding) {
    const near = Array.from({ length: 2 * around + 1 }, (_, offset) => finding.line - around + offset);
    const told = [finding.action?.line ?? null, finding.reconnectLine].filter((line) => line !== null);
    return [...new Set([...told, ...near])].filter((line) => line >= 1).sort((a, b) => a - b);
}
/** Picks the lines around findings out of a history's text, piece by piece. */
class ExcerptCollector {
    findings;
    wanted = new Set();
    texts = new Map();
    decoder = new TextDecoder();
    line = 1;
    partial = '';
    constructor(findings) {
        this.findings = (0,totals/* inReadingOrder */.g)(findings)
            .filter((finding) => finding.severity !== 'info')
            .slice(0, maxExcerpts);
        for (const finding of this.findings)
            for (const line of linesOf(finding))
                this.wanted.add(line);
    }
    /** The next piece of the text; pieces may end anywhere. */
    push(chunk) {
        const text = typeof chunk === 'string' ? chunk : this.decoder.decode(chunk, { stream: true });
        let start = 0;
        for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            this.grow(text, start, end);
            this.keep();
            this.line += 1;
            start = end + 1;
        }
        this.grow(text, start, text.length);
    }
    finish() {
        if (this.partial !== '')
            this.keep();
        return this.findings.map((finding) => ({
            line: finding.line,
            lines: linesOf(finding)
                .map((number) => {
                const text = this.texts.get(number);
                return text === undefined ? null : { number, text };
            })
                .filter((line) => line !== null),
        }));
    }
    grow(text, start, end) {
        const room = maxCharacters - this.partial.length;
        if (this.wanted.has(this.line))
            this.partial += text.slice(start, Math.min(end, start + room));
    }
    keep() {
        if (this.wanted.has(this.line))
            this.texts.set(this.line, this.partial.replace(/\r$/, ''));
        this.partial = '';
    }
}

;// CONCATENATED MODULE: ./build/report/buckets.js
/** Most buckets a series keeps; beyond it neighbours are merged. */
const maxBuckets = 600;
/**
 * Values over time in equal buckets. Starts fine and doubles the bucket's width whenever the run outgrows
 * {@link maxBuckets}, so memory and picture stay the same size for a minute and for a day.
 */
class Buckets {
    clock;
    merge;
    fill;
    values = [];
    constructor(clock, 
    /** How two neighbours become one. */
    merge, 
    /** What an untouched bucket after `previous` holds. */
    fill) {
        this.clock = clock;
        this.merge = merge;
        this.fill = fill;
        clock.onDouble(() => this.halve());
    }
    /** Changes the bucket of a moment. */
    update(atUs, change) {
        const index = this.clock.indexOf(atUs);
        this.extendTo(index);
        this.values[index] = change(this.values[index] ?? 0);
    }
    /** Adds a count that came about evenly during a stretch of time. */
    spread(fromUs, toUs, count) {
        const last = this.clock.indexOf(toUs);
        const first = Math.min(this.clock.indexOf(fromUs), last);
        const widthUs = this.clock.seconds * 1e6;
        for (let index = first; index <= last; index += 1) {
            const overlapUs = Math.min(toUs, (index + 1) * widthUs) - Math.max(fromUs, index * widthUs);
            const part = first === last ? count : (count * Math.max(0, overlapUs)) / (toUs - fromUs);
            this.extendTo(index);
            this.values[index] = (this.values[index] ?? 0) + part;
        }
    }
    /** The values of the first `length` buckets. */
    take(length) {
        if (length > 0)
            this.extendTo(length - 1);
        return this.values.slice(0, length);
    }
    extendTo(index) {
        while (this.values.length <= index) {
            this.values.push(this.fill(this.values.at(-1) ?? 0));
        }
    }
    halve() {
        const { values } = this;
        if (values.length % 2 === 1)
            values.push(this.fill(values.at(-1) ?? 0));
        const half = values.length / 2;
        for (let index = 0; index < half; index += 1) {
            values[index] = this.merge(values[2 * index] ?? 0, values[2 * index + 1] ?? 0);
        }
        values.length = half;
    }
}
/** The one bucket width that all series of a timeline share. */
class BucketClock {
    widthUs = 250_000;
    lastUs = 0;
    listeners = [];
    get seconds() {
        return this.widthUs / 1e6;
    }
    /** Latest moment seen, seconds. */
    get endSeconds() {
        return this.lastUs / 1e6;
    }
    /** Buckets up to the latest moment. */
    get length() {
        return Math.floor(this.lastUs / this.widthUs) + 1;
    }
    onDouble(listener) {
        this.listeners.push(listener);
    }
    /** Bucket of the moment; widens all series first when it would be too many. */
    indexOf(atUs) {
        this.advance(atUs);
        return Math.max(0, Math.floor(atUs / this.widthUs));
    }
    /** Takes note of a moment. */
    advance(atUs) {
        if (!(atUs > this.lastUs) || !Number.isSafeInteger(atUs))
            return;
        this.lastUs = atUs;
        while (this.length > maxBuckets) {
            this.widthUs *= 2;
            for (const listener of this.listeners)
                listener();
        }
    }
}
/** A count per bucket: neighbours add up, untouched buckets hold nothing. */
function countBuckets(clock) {
    return new Buckets(clock, (first, second) => first + second, () => 0);
}
/** A level per bucket, the last in it: untouched buckets keep the level before. */
function levelBuckets(clock) {
    return new Buckets(clock, (_, second) => second, (previous) => previous);
}

;// CONCATENATED MODULE: ./build/report/fault-windows.js
const maxFaults = 1000;
const cuts = ['partition', 'bridge', 'ring', 'cut-one-way'];
/** Each takes the place of the cut before. */
const cut = { family: 'network', until: ['heal', 'flap', ...cuts], everywhere: true };
const meanings = {
    kill: { family: 'node', until: ['start', 'restart'] },
    stop: { family: 'node', until: ['start', 'restart'] },
    restart: { family: 'node', until: 'itself' },
    pause: { family: 'node', until: ['unpause', 'kill', 'stop', 'restart'] },
    partition: cut,
    bridge: cut,
    ring: cut,
    'cut-one-way': cut,
    flap: { family: 'network', until: 'itself' },
    'rolling-restart': { family: 'node', until: 'itself' },
    'stop-cluster': { family: 'node', until: ['start-cluster', 'start'], everywhere: true },
    'kill-cluster': { family: 'node', until: ['start-cluster', 'start'], everywhere: true },
    'quorum-loss': { family: 'node', until: ['start-cluster', 'start'], everywhere: true },
    drain: { family: 'node', until: ['revive', 'kill', 'stop', 'restart'] },
    'stop-app': { family: 'node', until: ['start-app', 'kill', 'stop', 'restart'] },
    'memory-alarm': { family: 'node', until: ['end-alarm', 'kill', 'stop', 'restart'] },
    'disk-alarm': { family: 'node', until: ['end-alarm', 'kill', 'stop', 'restart'] },
    'slow-disk': { family: 'node', until: ['fast-disk', 'slow-disk', 'kill', 'stop', 'restart'] },
    // A restart does not end it.
    'clock-jump': { family: 'other', until: ['clock-back'] },
    slow: { family: 'network', until: ['fast', 'slow'] },
    flaky: { family: 'network', until: ['fast', 'flaky'] },
    duplicate: { family: 'network', until: ['fast', 'duplicate'] },
    reorder: { family: 'network', until: ['fast', 'reorder'] },
    corrupt: { family: 'network', until: ['fast', 'corrupt'] },
    'rate-limit': { family: 'network', until: ['fast', 'rate-limit'] },
    'consumer-crash': { family: 'client', until: 'moment' },
    'consumer-close': { family: 'client', until: ['consumer-start'] },
    'consumer-cancel': { family: 'client', until: ['consumer-start', 'consumer-crash', 'consumer-close'] },
    'consumer-settle': { family: 'client', until: 'moment' },
    'consumer-storm': { family: 'client', until: 'itself' },
    'publisher-crash': { family: 'client', until: 'moment' },
    'publisher-close': { family: 'client', until: 'moment' },
    'close-connections': { family: 'client', until: 'moment' },
};
const givingBack = [
    ...['start-cluster', 'revive', 'start-app', 'add-member', 'end-alarm'],
    ...['fast-disk', 'clock-back'],
];
/** Actions that only undo others: they end a window and are none themselves. */
const undoings = new Set(['start', 'unpause', 'heal', 'fast', 'consumer-start', ...givingBack]);
/** When each fault was in force, from the history's `action` lines and what undid them. */
class FaultWindows {
    begun = new Map();
    windows = [];
    open = new Set();
    event(event) {
        if (event.type === 'action')
            this.action(event);
        else if (event.type === 'node' && event.words[0] === 'up')
            this.nodeUp(event);
        else if (event.type === 'partition' && event.subject === 'healed')
            this.undo('heal', 'all', event.atUs);
        else if (event.type === 'drain')
            this.closeAll(event.atUs);
    }
    finish(endSeconds) {
        this.closeAll(endSeconds * 1e6);
        return [...this.windows].sort((a, b) => a.fromSeconds - b.fromSeconds);
    }
    action(event) {
        const [step = '', kind = ''] = event.words;
        const target = event.values.target ?? this.begun.get(event.subject)?.target ?? '';
        if (step === 'begin') {
            this.begun.set(event.subject, { atUs: event.atUs, line: event.line, target });
        }
        else if (step === 'verified') {
            this.undo(kind, target, event.atUs);
            if (!undoings.has(kind))
                this.add(event, kind, target, true);
        }
        else if (step === 'failed') {
            this.add(event, kind, target, false);
        }
        else if (step === 'undone') {
            for (const window of this.open) {
                if (String(window.index) === event.subject)
                    this.close(window, event.atUs);
            }
        }
    }
    add(event, kind, target, effective) {
        if (this.windows.length >= maxFaults)
            return;
        const meaning = meanings[kind] ?? { family: 'other', until: 'moment' };
        const begun = this.begun.get(event.subject) ?? event;
        const fromSeconds = begun.atUs / 1e6;
        const lasts = effective && meaning.until !== 'moment';
        const window = {
            index: Number(event.subject),
            kind,
            family: meaning.family,
            target,
            line: begun.line,
            fromSeconds,
            toSeconds: lasts ? event.atUs / 1e6 : fromSeconds,
            effective,
        };
        this.windows.push(window);
        if (lasts && meaning.until !== 'itself')
            this.open.add(window);
    }
    undo(kind, target, atUs) {
        for (const window of this.open) {
            const meaning = meanings[window.kind];
            const undoes = Array.isArray(meaning?.until) && meaning.until.includes(kind);
            const here = meaning?.everywhere || target === 'all' || target.split(',').includes(window.target);
            if (undoes && here)
                this.close(window, atUs);
        }
    }
    nodeUp(event) {
        for (const window of this.open) {
            const down = window.family === 'node' && window.target === event.subject;
            if (down && event.atUs / 1e6 > window.toSeconds)
                this.close(window, event.atUs);
        }
    }
    /** The drain begins by undoing everything. */
    closeAll(atUs) {
        for (const window of this.open)
            this.close(window, atUs);
    }
    close(window, atUs) {
        window.toSeconds = Math.max(window.toSeconds, atUs / 1e6);
        this.open.delete(window);
    }
}

// EXTERNAL MODULE: ./build/history/intervals.js
var intervals = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/report/lane-rates.js


/** Lanes kept apart; the events of any more are left out of the pictures. */
const maxLanes = 64;
const sizeOf = (range) => range.to - range.from + 1;
/** Message rates of every lane, and how many confirmed messages no consumer has seen yet. */
class LaneRates {
    clock;
    lanes = new Map();
    laneOfClient = new Map();
    firstUs = null;
    constructor(clock) {
        this.clock = clock;
    }
    /** When the first message was published or delivered; 0 when none was. */
    get firstSeconds() {
        return (this.firstUs ?? 0) / 1e6;
    }
    event(event) {
        if (event.type === 'published' || event.type === 'delivered')
            this.firstUs ??= event.atUs;
        switch (event.type) {
            case 'lane':
                this.lane(event.subject);
                break;
            case 'publisher':
            case 'consumer':
                this.laneOfClient.set(event.subject, event.values.lane ?? event.words[0] ?? '');
                break;
            case 'published':
            case 'confirmed':
            case 'returned': {
                const lane = this.lane(this.laneOfClient.get(event.by.client));
                if (lane === null)
                    return;
                if (event.type !== 'returned') {
                    lane[event.type].spread(event.atUs, event.atUs + event.spanUs, sizeOf(event.range));
                }
                // A returned message is confirmed later, but owed to nobody.
                if (event.type !== 'published') {
                    this.settle(lane, event.by.client, event.range, event.type === 'returned', event.atUs);
                }
                break;
            }
            case 'delivered': {
                const { by, publisher } = event;
                const lane = this.lane(this.laneOfClient.get(by.client) ?? this.laneOfClient.get(publisher));
                if (lane === null)
                    return;
                lane.delivered.spread(event.atUs, event.atUs + event.spanUs, sizeOf(event.range));
                this.settle(lane, publisher, event.range, true, event.atUs);
                break;
            }
        }
    }
    /** The series from the given bucket on. */
    finish(startBucket) {
        const { length } = this.clock;
        return [...this.lanes].map(([lane, { published, confirmed, delivered, unseen }]) => ({
            lane,
            published: published.take(length).slice(startBucket),
            confirmed: confirmed.take(length).slice(startBucket),
            delivered: delivered.take(length).slice(startBucket),
            unseen: unseen.take(length).slice(startBucket),
        }));
    }
    settle(lane, publisher, range, seen, atUs) {
        const stream = lane.streams.get(publisher) ?? { known: new intervals/* IntervalSet */.m(), seen: new intervals/* IntervalSet */.m() };
        lane.streams.set(publisher, stream);
        const before = stream.known.count - stream.seen.count;
        stream.known.add(range.from, range.to);
        if (seen)
            stream.seen.add(range.from, range.to);
        lane.unseenNow += stream.known.count - stream.seen.count - before;
        lane.unseen.update(atUs, () => lane.unseenNow);
    }
    /** A client that no line has told of belongs to the first lane. */
    lane(told) {
        const name = told ?? this.lanes.keys().next().value ?? 'messages';
        const known = this.lanes.get(name);
        if (known !== undefined || this.lanes.size >= maxLanes)
            return known ?? null;
        const lane = {
            published: countBuckets(this.clock),
            confirmed: countBuckets(this.clock),
            delivered: countBuckets(this.clock),
            unseen: levelBuckets(this.clock),
            streams: new Map(),
            unseenNow: 0,
        };
        this.lanes.set(name, lane);
        return lane;
    }
}

;// CONCATENATED MODULE: ./build/report/node-bands.js
const maxNodes = 32;
const maxBands = 500;
/** What each node was when, from the history's `node` lines. */
class NodeBands {
    tracks = new Map();
    event(event) {
        if (event.type !== 'node')
            return;
        const state = event.words[0] ?? event.values.state ?? 'unknown';
        const atSeconds = event.atUs / 1e6;
        const track = this.tracks.get(event.subject);
        if (track === undefined) {
            if (this.tracks.size < maxNodes) {
                this.tracks.set(event.subject, { bands: [], state, sinceSeconds: atSeconds });
            }
        }
        else if (track.state !== state) {
            node_bands_close(track, atSeconds);
            track.state = state;
            track.sinceSeconds = atSeconds;
        }
    }
    finish(endSeconds) {
        return [...this.tracks].map(([node, track]) => {
            node_bands_close(track, endSeconds);
            return { node, bands: track.bands };
        });
    }
}
function node_bands_close(track, toSeconds) {
    if (toSeconds <= track.sinceSeconds || track.bands.length >= maxBands)
        return;
    track.bands.push({ state: track.state, fromSeconds: track.sinceSeconds, toSeconds });
}

;// CONCATENATED MODULE: ./build/report/pictures.js

/** Pictures of one run; the most serious findings get them. */
const maxPictures = 24;
/** Lines of deliveries kept on either side of a finding. */
const maxDeliveries = 80;
const pictured = new Set([
    'loss',
    'tail',
    'order',
    'duplicate',
    'withheld',
    'sac-overlap',
]);
function deliveryOf(event) {
    return {
        fromSeconds: event.atUs / 1e6,
        toSeconds: (event.atUs + event.spanUs) / 1e6,
        range: event.range,
        redelivered: event.redelivered,
        session: `${event.by.client}/${event.by.session}`,
    };
}
/** Keeps the deliveries around each finding that a picture helps to understand. */
class Pictures {
    waiting;
    recent = new Map();
    growing = [];
    done = [];
    constructor(findings) {
        const wanted = new Map();
        for (const { class: name, severity, line, publisher } of (0,totals/* inReadingOrder */.g)(findings)) {
            if (publisher === null || severity === 'info' || !pictured.has(name) || wanted.size >= maxPictures)
                continue;
            wanted.set(`${line} ${publisher}`, { line, publisher });
        }
        this.waiting = [...wanted.values()].sort((a, b) => a.line - b.line);
        for (const { publisher } of this.waiting)
            this.recent.set(publisher, []);
    }
    event(event) {
        this.begin(event.line);
        if (event.type !== 'delivered')
            return;
        const recent = this.recent.get(event.publisher);
        if (recent === undefined)
            return;
        const delivery = deliveryOf(event);
        recent.push(delivery);
        if (recent.length > maxDeliveries)
            recent.shift();
        for (const picture of [...this.growing]) {
            if (picture.publisher !== event.publisher)
                continue;
            if (event.line === picture.line)
                picture.session = delivery.session;
            picture.deliveries.push(delivery);
            picture.after += 1;
            if (picture.after >= maxDeliveries)
                this.complete(picture);
        }
    }
    finish() {
        this.begin(Number.POSITIVE_INFINITY);
        for (const picture of [...this.growing])
            this.complete(picture);
        return this.done.map(({ after: _, ...picture }) => picture);
    }
    /** Starts the pictures of all findings up to the line with what came before them. */
    begin(line) {
        for (let next = this.waiting[0]; next !== undefined && next.line <= line; next = this.waiting[0]) {
            this.waiting.shift();
            this.growing.push({
                ...next,
                deliveries: [...(this.recent.get(next.publisher) ?? [])],
                session: null,
                after: 0,
            });
        }
    }
    complete(picture) {
        this.growing.splice(this.growing.indexOf(picture), 1);
        this.done.push(picture);
    }
}

;// CONCATENATED MODULE: ./build/report/timeline-builder.js





/** Reduces a history, event by event, to what the pictures need. Size is bounded whatever the run's length. */
function createTimelineBuilder(findings = []) {
    const clock = new BucketClock();
    const lanes = new LaneRates(clock);
    const nodes = new NodeBands();
    const faults = new FaultWindows();
    const pictures = new Pictures(findings);
    return {
        event(event) {
            clock.advance(event.atUs);
            lanes.event(event);
            nodes.event(event);
            faults.event(event);
            pictures.event(event);
        },
        finish() {
            const { endSeconds, seconds: bucketSeconds } = clock;
            const startBucket = Math.floor(lanes.firstSeconds / bucketSeconds);
            return {
                startSeconds: startBucket * bucketSeconds,
                endSeconds,
                bucketSeconds,
                lanes: lanes.finish(startBucket),
                nodes: nodes.finish(endSeconds),
                faults: faults.finish(endSeconds),
                pictures: pictures.finish(),
            };
        },
    };
}
/** {@link createTimelineBuilder} over events that are at hand. */
function buildTimeline(events, findings = []) {
    const builder = createTimelineBuilder(findings);
    for (const event of events)
        builder.event(event);
    return builder.finish();
}

;// CONCATENATED MODULE: ./build/report/gather-evidence.js



/**
 * One pass over a history's text, e.g. a read stream of history.log, for all that the HTML report shows of
 * it. What is no history has no timeline, but its lines are still quoted. Rejects only as the source does.
 */
async function gatherEvidence(chunks, findings) {
    const excerpts = new ExcerptCollector(findings);
    const builder = createTimelineBuilder(findings);
    const reader = (0,history_reader/* createHistoryReader */.Q9)((event) => builder.event(event));
    let readable = true;
    const read = (step) => {
        try {
            if (readable)
                step();
        }
        catch (error) {
            if (!(error instanceof history_reader/* HistoryFormatError */.eX))
                throw error;
            readable = false;
        }
    };
    for await (const chunk of chunks) {
        read(() => reader.push(chunk));
        excerpts.push(chunk);
    }
    read(() => reader.end());
    return { timeline: readable ? builder.finish() : null, excerpts: excerpts.finish() };
}

// EXTERNAL MODULE: ./build/report/html/page.js + 15 modules
var page = __webpack_require__(5720);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/junit.js
var junit = __webpack_require__(4227);
// EXTERNAL MODULE: ./build/report/markdown.js + 2 modules
var markdown = __webpack_require__(1767);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
;// CONCATENATED MODULE: ./build/verdict/statistics.js
/** What so few runs allow one to say. */
/** Standard normal quantile of a two-sided 95 % interval. */
const z95 = 1.959963984540054;
/**
 * Wilson's score interval for `failures` of `runs` (Wilson 1927), 95 % unless another quantile is given.
 * Throws RangeError when the counts make no sense.
 */
function wilson(failures, runs, z = z95) {
    checkCounts(failures, runs);
    if (runs === 0)
        return { low: 0, high: 1 };
    const rate = failures / runs;
    const scale = 1 + (z * z) / runs;
    const centre = (rate + (z * z) / (2 * runs)) / scale;
    const half = (z / scale) * Math.sqrt((rate * (1 - rate)) / runs + (z * z) / (4 * runs * runs));
    return {
        low: failures === 0 ? 0 : Math.max(0, centre - half),
        high: failures === runs ? 1 : Math.min(1, centre + half),
    };
}
/**
 * The largest failure rate that `runs` clean runs still allow, exact two-sided 95 % (Clopper and Pearson):
 * the bound to print beside a pass. 5 runs: 0.52, 20: 0.17, 59: 0.06.
 */
function cleanRunsBound(runs, confidence = 0.95) {
    checkCounts(0, runs);
    return runs === 0 ? 1 : 1 - ((1 - confidence) / 2) ** (1 / runs);
}
/** Runs needed to see a failure of this rate at least once with the confidence. 0.10: 29, 0.05: 59. */
function runsNeeded(rate, confidence = 0.95) {
    if (!(rate > 0 && rate <= 1))
        throw new RangeError(`A failure rate is above 0 and at most 1, not ${rate}.`);
    return rate === 1 ? 1 : Math.ceil(Math.log(1 - confidence) / Math.log(1 - rate));
}
/** One-sided Fisher exact test: how likely at least `failures` in the first group is if both had one rate. */
function fisherOneSided(failures, runs, baseFailures, baseRuns) {
    checkCounts(failures, runs);
    checkCounts(baseFailures, baseRuns);
    const total = failures + baseFailures;
    let p = 0;
    for (let k = failures; k <= Math.min(total, runs); k += 1) {
        if (total - k > baseRuns)
            continue;
        p += Math.exp(logChoose(runs, k) + logChoose(baseRuns, total - k) - logChoose(runs + baseRuns, total));
    }
    return Math.min(1, p);
}
function logChoose(n, k) {
    let sum = 0;
    for (let index = 1; index <= k; index += 1)
        sum += Math.log((n - k + index) / index);
    return sum;
}
function checkCounts(failures, runs) {
    if (!Number.isInteger(failures) || !Number.isInteger(runs) || failures < 0 || failures > runs) {
        throw new RangeError(`${failures} of ${runs} runs is not a count of failures.`);
    }
}

// EXTERNAL MODULE: ./build/run/evidence.js
var run_evidence = __webpack_require__(1813);
;// CONCATENATED MODULE: ./build/run/write-reports.js











/**
 * Writes results.json, report.md, report.txt, junit.xml and report.html; the picture is left out on an abort.
 * @param historyFile where a run's history is read, when that is not where the reports say that it is.
 */
async function writeReports(results, folder, given, signal, historyFile = (run) => (0,external_node_path_.join)(folder, given.history(run))) {
    const bound = results.length > 0 && (0,totals/* overallVerdict */.Bn)(results) === 'pass' ? cleanRunsBound(results.length) : null;
    const context = { ...given, failureRateBound: bound };
    const write = async (name, text) => {
        await (0,run_evidence/* writeEvidence */.nP)((0,external_node_path_.join)(folder, name), text);
        return (0,external_node_path_.join)(folder, name);
    };
    const jsonPath = await write('results.json', (0,json/* toJson */.a)(results, context));
    await write('report.md', (0,markdown/* toMarkdown */.l)(results, context));
    await write('report.txt', (0,report_text/* toText */.f)(results, context));
    await write('junit.xml', (0,junit/* toJUnit */.U)(results, context));
    const evidence = signal.aborted ? [] : await gatherAll(results, historyFile);
    return {
        reportPath: await write('report.html', (0,page/* toHtml */.V)(results, evidence, context)),
        jsonPath,
        failureRateBound: bound,
    };
}
async function gatherAll(results, historyFile) {
    const evidence = [];
    for (const result of results) {
        const stream = (0,external_node_fs_.createReadStream)(historyFile(result));
        evidence.push(await gatherEvidence(stream, result.findings).catch(() => null));
    }
    return evidence;
}


/***/ })

};
