export const id = 5747;
export const ids = [5747];
export const modules = {

/***/ 977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ IntervalSet)
/* harmony export */ });
/**
 * A set of whole numbers kept as sorted, disjoint, non-adjacent ranges: memory and cost follow the number of
 * ranges, not of numbers. Appending at the upper end is constant time.
 */
class IntervalSet {
    #from = [];
    #to = [];
    #count = 0;
    static of(...ranges) {
        const set = new IntervalSet();
        for (const range of ranges)
            set.add(range.from, range.to);
        return set;
    }
    /** How many numbers are in the set. */
    get count() {
        return this.#count;
    }
    /** How many ranges it takes. */
    get size() {
        return this.#from.length;
    }
    get isEmpty() {
        return this.#count === 0;
    }
    /** Smallest number; NaN when empty. */
    get min() {
        return this.#from[0] ?? Number.NaN;
    }
    /** Largest number; NaN when empty. */
    get max() {
        return this.#to[this.#to.length - 1] ?? Number.NaN;
    }
    ranges() {
        return this.#from.map((from, index) => ({ from, to: this.#to[index] }));
    }
    has(number) {
        const index = this.#firstEndingAtOrAfter(number);
        const from = this.#from[index];
        return from !== undefined && from <= number;
    }
    add(from, to) {
        if (to < from)
            return;
        const last = this.#to.length - 1;
        const lastTo = this.#to[last];
        if (lastTo === undefined || from > lastTo + 1) {
            this.#from.push(from);
            this.#to.push(to);
            this.#count += to - from + 1;
            return;
        }
        // The first range that touches or overlaps, and the first behind it that does not.
        const start = this.#firstEndingAtOrAfter(from - 1);
        let end = start;
        let newFrom = from;
        let newTo = to;
        let absorbed = 0;
        for (; end < this.#from.length && this.#from[end] <= to + 1; end += 1) {
            newFrom = Math.min(newFrom, this.#from[end]);
            newTo = Math.max(newTo, this.#to[end]);
            absorbed += this.#to[end] - this.#from[end] + 1;
        }
        this.#replace(start, end - start, newFrom, newTo);
        this.#count += newTo - newFrom + 1 - absorbed;
    }
    addAll(other) {
        for (let index = 0; index < other.#from.length; index += 1) {
            this.add(other.#from[index], other.#to[index]);
        }
    }
    remove(from, to) {
        if (to < from)
            return;
        const start = this.#firstEndingAtOrAfter(from);
        let end = start;
        const keptFrom = [];
        const keptTo = [];
        for (; end < this.#from.length && this.#from[end] <= to; end += 1) {
            const a = this.#from[end];
            const b = this.#to[end];
            this.#count -= Math.min(b, to) - Math.max(a, from) + 1;
            if (a < from) {
                keptFrom.push(a);
                keptTo.push(from - 1);
            }
            if (b > to) {
                keptFrom.push(to + 1);
                keptTo.push(b);
            }
        }
        if (end === start)
            return;
        this.#from.splice(start, end - start, ...keptFrom);
        this.#to.splice(start, end - start, ...keptTo);
    }
    removeAll(other) {
        for (let index = 0; index < other.#from.length; index += 1) {
            this.remove(other.#from[index], other.#to[index]);
        }
    }
    /** The parts of `from..to` that are in the set, ascending. */
    within(from, to) {
        const parts = [];
        if (to < from)
            return parts;
        for (let index = this.#firstEndingAtOrAfter(from); index < this.#from.length; index += 1) {
            const a = this.#from[index];
            if (a > to)
                break;
            parts.push({ from: Math.max(a, from), to: Math.min(this.#to[index], to) });
        }
        return parts;
    }
    /** The parts of `from..to` that are not in the set, ascending. */
    outside(from, to) {
        const parts = [];
        let next = from;
        for (const part of this.within(from, to)) {
            if (part.from > next)
                parts.push({ from: next, to: part.from - 1 });
            next = part.to + 1;
        }
        if (next <= to)
            parts.push({ from: next, to });
        return parts;
    }
    intersects(from, to) {
        if (to < from)
            return false;
        const start = this.#from[this.#firstEndingAtOrAfter(from)];
        return start !== undefined && start <= to;
    }
    /** True when every number of `from..to` is in the set. */
    covers(from, to) {
        const index = this.#firstEndingAtOrAfter(from);
        const start = this.#from[index];
        return start !== undefined && start <= from && this.#to[index] >= to;
    }
    clone() {
        const copy = new IntervalSet();
        copy.addAll(this);
        return copy;
    }
    union(other) {
        const result = this.clone();
        result.addAll(other);
        return result;
    }
    intersect(other) {
        const result = new IntervalSet();
        for (const { from, to } of this.ranges()) {
            for (const part of other.within(from, to))
                result.add(part.from, part.to);
        }
        return result;
    }
    difference(other) {
        const result = new IntervalSet();
        for (const { from, to } of this.ranges()) {
            for (const part of other.outside(from, to))
                result.add(part.from, part.to);
        }
        return result;
    }
    /** Index of the first range whose upper end is at or above the number. */
    #firstEndingAtOrAfter(number) {
        let low = 0;
        let high = this.#to.length;
        // Numbers mostly arrive near the upper end.
        if (high > 0 && this.#to[high - 1] < number)
            return high;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (this.#to[middle] < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
    #replace(start, deleted, from, to) {
        if (deleted === 1) {
            this.#from[start] = from;
            this.#to[start] = to;
            return;
        }
        this.#from.splice(start, deleted, from);
        this.#to.splice(start, deleted, to);
    }
}


/***/ }),

/***/ 3973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Kn: () => (/* binding */ parseRanges),
/* harmony export */   iq: () => (/* binding */ parseSession)
/* harmony export */ });
/* unused harmony export parseRange */
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9142);

const outcomes = new Set(['published', 'confirmed', 'nacked', 'returned', 'unknown', 'unsent']);
const settlements = new Set(['acked', 'rejected', 'requeued']);
const plainEvents = new Set([
    'lane',
    'publisher',
    'consumer',
    'connected',
    'disconnected',
    'consuming',
    'cancelled',
    'blocked',
    'unblocked',
    'corrupt',
    'foreign',
    'action',
    'node',
    'partition',
    'leader',
    'active',
    'members',
    'counters',
    'dead-lettered',
    'policy-drop',
    'drain',
    'note',
    'end',
]);
const linePattern = /^(\d+)\.(\d{6}) ([a-z-]+)(?: (.*))?$/;
const rangePattern = /^(\d+)(?:\.\.(\d+))?$/;
const spanPattern = /^\+(\d+)us$/;
const noNumbers = { from: 0, to: -1 };
/** Reads one event line (without its line end). Never throws; a string is the reason why it could not be read. */
function parseLine(text, line) {
    const match = linePattern.exec(text);
    if (match === null)
        return 'not "SECONDS.micros EVENT ..."';
    const atUs = Number(match[1]) * 1_000_000 + Number(match[2]);
    if (!Number.isSafeInteger(atUs))
        return 'the time is out of range';
    const type = match[3];
    const isRange = outcomes.has(type) || settlements.has(type) || type === 'delivered';
    if (!isRange && !plainEvents.has(type))
        return `unknown event "${type}"`;
    const tokens = (0,_token_js__WEBPACK_IMPORTED_MODULE_0__/* .readTokens */ .He)(match[4] ?? '');
    if (tokens === null)
        return 'a word that is neither plain nor a JSON string';
    return isRange
        ? rangeEvent(type, tokens, line, atUs)
        : plainEvent(type, tokens, line, atUs);
}
/** `5` or `5..9`; null when it is not a range of whole numbers in rising order. */
function parseRange(text) {
    const match = rangePattern.exec(text ?? '');
    if (match === null)
        return null;
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    return Number.isSafeInteger(to) && from <= to ? { from, to } : null;
}
/** `c1/2`; null when there is no session number from 1 up behind the last slash. */
function parseSession(text) {
    const slash = (text ?? '').lastIndexOf('/');
    const session = Number(text?.slice(slash + 1));
    if (text === undefined || slash < 1 || !Number.isSafeInteger(session) || session < 1)
        return null;
    return { client: text.slice(0, slash), session };
}
function rangeEvent(type, tokens, line, atUs) {
    const by = parseSession(tokens[0]?.text);
    if (by === null)
        return 'no client session such as a/1';
    const isPublish = outcomes.has(type);
    const publisher = isPublish ? by.client : tokens[1]?.text;
    const range = parseRange(tokens[isPublish ? 1 : 2]?.text);
    if (publisher === undefined || range === null)
        return 'no range of numbers such as 5..9';
    let redelivered = false;
    let attemptSession = 1;
    let spanUs = 0;
    for (let index = isPublish ? 2 : 3; index < tokens.length; index += 1) {
        const token = tokens[index];
        const span = spanPattern.exec(token.text);
        if (token.key === 'attempt' && type === 'delivered')
            attemptSession = Number(token.text);
        else if (token.key === null && token.text === 'redelivered' && type === 'delivered')
            redelivered = true;
        else if (token.key === null && span !== null)
            spanUs = Number(span[1]);
        else
            return `unknown word "${token.text.slice(0, 40)}"`;
    }
    if (!Number.isSafeInteger(attemptSession) || attemptSession < 1)
        return 'attempt is not a session number';
    if (!Number.isSafeInteger(atUs + spanUs))
        return 'the span is out of range';
    if (isPublish)
        return { type, by, range, spanUs, line, atUs };
    if (type === 'delivered') {
        return { type, by, publisher, range, redelivered, attemptSession, spanUs, line, atUs };
    }
    return { type, by, publisher, range, spanUs, line, atUs };
}
function plainEvent(type, tokens, line, atUs) {
    const words = [];
    const values = {};
    for (const { key, text } of tokens) {
        if (key === null)
            words.push(text);
        else
            values[key] = text;
    }
    const subject = tokens[0]?.key === null ? (words.shift() ?? '') : '';
    if ((type === 'dead-lettered' || type === 'policy-drop') && !hasRanges(words)) {
        return 'no publisher and ranges of numbers such as a 5..9 12';
    }
    return { type, subject, words, values, line, atUs };
}
/** A line that excuses messages must say exactly which. */
function hasRanges([publisher, ...ranges]) {
    return publisher !== undefined && ranges.length > 0 && ranges.every((word) => parseRange(word) !== null);
}
/** Ranges of the words of a `dead-lettered` or `policy-drop` line: publisher, then ranges. */
function parseRanges(words) {
    return words.map((word) => parseRange(word) ?? noNumbers).filter((range) => range.from <= range.to);
}


/***/ }),

/***/ 5304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Q9: () => (/* binding */ createHistoryReader),
/* harmony export */   eX: () => (/* binding */ HistoryFormatError)
/* harmony export */ });
/* unused harmony export parseHistory */
/* harmony import */ var _line_parser_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3973);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9142);


/** The text is not a history of a version that this reader knows. */
class HistoryFormatError extends Error {
    name = 'HistoryFormatError';
}
const namedProblems = 10;
const longestLine = 1_000_000;
const firstLine = /^rmq-chaos-history (\d+)$/;
const headerLine = /^# ([^ ]+)(?: (.*))?$/;
/** Calls back with every event in order; keeps nothing but a few problems. Grammar: docs/history.md. */
function createHistoryReader(onEvent) {
    const decoder = new TextDecoder();
    const values = {};
    const problems = [];
    let rest = '';
    let lines = 0;
    let malformed = 0;
    let inHeader = true;
    function problem(reason, text) {
        malformed += 1;
        if (problems.length < namedProblems)
            problems.push({ line: lines, reason, text: text.slice(0, 200) });
    }
    function readLine(raw) {
        lines += 1;
        const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
        if (lines === 1) {
            checkVersion(text);
            return;
        }
        if (text === '')
            return;
        const entry = inHeader ? headerLine.exec(text) : null;
        if (entry !== null) {
            values[entry[1]] = (0,_token_js__WEBPACK_IMPORTED_MODULE_1__/* .readRest */ .XE)(entry[2] ?? '');
            return;
        }
        inHeader = false;
        const parsed = (0,_line_parser_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLine */ .A)(text, lines);
        if (typeof parsed === 'string')
            problem(parsed, text);
        else
            onEvent(parsed);
    }
    function pushText(text) {
        let start = 0;
        for (;;) {
            const end = text.indexOf('\n', start);
            if (end < 0)
                break;
            const line = text.slice(start, end);
            readLine(rest === '' ? line : rest + line);
            rest = '';
            start = end + 1;
        }
        rest += text.slice(start);
        if (rest.length > longestLine) {
            throw new HistoryFormatError(`Line ${lines + 1} is longer than ${longestLine} characters: not a history.`);
        }
    }
    return {
        push: (chunk) => pushText(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })),
        end() {
            pushText(decoder.decode());
            // An end line that only lost its line end is whole; any other such line may have been cut.
            const truncated = rest !== '' && !/^\d+\.\d{6} end complete\r?$/.test(rest);
            if (truncated && lines === 0)
                readLine(rest);
            else if (rest !== '' && !truncated)
                readLine(rest);
            if (lines === 0)
                throw new HistoryFormatError('The history is empty.');
            return { header: headerOf(values), lines, malformed, problems, truncated };
        },
    };
}
function checkVersion(text) {
    const version = firstLine.exec(text)?.[1];
    if (version === undefined) {
        throw new HistoryFormatError(`Line 1 is ${JSON.stringify(text.slice(0, 60))}; a history begins with "rmq-chaos-history 1".`);
    }
    if (version !== '1') {
        throw new HistoryFormatError(`This history is of version ${version}; only version 1 can be read.`);
    }
}
function headerOf(values) {
    const seed = Number(values.seed ?? '');
    return {
        version: 1,
        run: values.run ?? '',
        scenario: values.scenario ?? '',
        seed: Number.isSafeInteger(seed) ? seed : 0,
        startedAt: values.started ?? '',
        values,
    };
}
/** Reads from a stream or any iterable of pieces, in constant memory. */
async function readHistory(source, onEvent) {
    const reader = createHistoryReader(onEvent);
    for await (const chunk of source)
        reader.push(chunk);
    return reader.end();
}
/** Reads a whole text at once. */
function parseHistory(text) {
    const events = [];
    const reader = createHistoryReader((event) => events.push(event));
    reader.push(text);
    return { ...reader.end(), events };
}


/***/ }),

/***/ 6676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vm: () => (/* binding */ contextOf),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* unused harmony export defaultContext */
/** A POSIX shell word that means exactly this text. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
const defaultContext = {
    failureRateBound: null,
    replay: (run) => `rmq-chaos run --scenario ${shellWord(run.scenario)} --seed ${run.seed}`,
    history: () => 'history.log',
    cell: () => null,
    notes: [],
    skipped: [],
};
/** The given fields over the defaults. */
function contextOf(given = {}) {
    return { ...defaultContext, ...given };
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* unused harmony export printable */
/**
 * Making foreign text harmless. Broker logs, payloads and names from files reach every report;
 * nothing in them may act as markup, as a mention, as a terminal control or as a runner's command.
 */
// Built from code points so that this file itself holds none of them.
const point = (code) => `\\u${code.toString(16).padStart(4, '0')}`;
const span = (from, to) => `${point(from)}-${point(to)}`;
/** C0 but tab and line feed, DEL and C1, line separators, direction overrides, invisible joiners, BOM. */
const controls = new RegExp(`[${span(0x00, 0x08)}${span(0x0b, 0x1f)}${span(0x7f, 0x9f)}${span(0x200b, 0x200f)}${span(0x2028, 0x202e)}${span(0x2060, 0x2069)}${point(0xfeff)}${span(0xfffe, 0xffff)}]`, 'g');
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Without control characters, direction overrides and broken surrogates; line feeds and tabs stay. */
function printable(text) {
    return text.replaceAll(/\r\n?/g, '\n').replaceAll(controls, '').replaceAll(loneSurrogates, '\ufffd');
}
/**
 * One line that no runner takes for a command, wherever it is printed: `##[` counts anywhere in a line,
 * `::` only at its start.
 */
function oneLine(text) {
    return printable(text)
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replaceAll(/##(?=\[)/g, '# #')
        .replace(/^::/, ': :');
}
/** At most this many characters; says so with an ellipsis. */
function clip(text, maxCharacters) {
    const characters = [...text.slice(0, maxCharacters * 2 + 2)];
    return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** For text and quoted attributes of HTML. */
function html(text) {
    return printable(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
/** For text and quoted attributes of XML 1.0, which cannot hold most control characters at all. */
function xml(text) {
    return html(text);
}
/**
 * Prose for GitHub's Markdown: every character that could start markup becomes an entity, which is never
 * structure. A mention or reference is made after entities are decoded, so a word joiner breaks it.
 */
function markdown(text) {
    return oneLine(text)
        .replaceAll(/[^\p{L}\p{N} .,;()=%…–—-]/gu, (character) => `&#${character.codePointAt(0)};`)
        .replaceAll(/(&#64;|&#35;)/g, '$1&#8288;')
        .replaceAll(/(^\d+|www)\./gi, '$1&#46;')
        .replaceAll(/^[-=]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Foreign words set as code; mentions, references and emoji are left alone inside it. */
function markdownCode(text) {
    return `<code>${oneLine(text).replaceAll(/[^\p{L}\p{N} .,=-]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}


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


/***/ }),

/***/ 9147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ gridOf)
/* harmony export */ });
/* harmony import */ var _totals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(700);

/** More columns do not fit on a screen. */
const maxColumns = 12;
/** The runs that have a place in a matrix as a table; null when there is no axis to spread them over. */
function gridOf(results, cell) {
    const placed = results.flatMap((run, index) => {
        const place = cell(run);
        return place === null ? [] : [{ place, run, index }];
    });
    const axes = [...new Set(placed.flatMap(({ place }) => Object.keys(place.values)))]
        .map((name) => ({ name, labels: labelsOf(placed, name) }))
        .filter(({ labels }) => labels.length > 1);
    const column = axes
        .filter(({ labels }) => labels.length <= maxColumns)
        .reduce((best, axis) => (best === null || axis.labels.length > best.labels.length ? axis : best), null);
    if (column === null)
        return null;
    const down = axes.filter((axis) => axis !== column).map(({ name }) => name);
    const titleOf = ({ place }) => [place.scenario, ...down.flatMap((name) => place.values[name] ?? [])].join(' · ');
    return {
        rowTitle: ['scenario', ...down].join(' · '),
        columnTitle: column.name,
        columns: column.labels,
        rows: [...new Set(placed.map(titleOf))].map((title) => ({
            title,
            cells: column.labels.map((label) => cellOf(placed.filter((each) => titleOf(each) === title && labelOf(each, column.name) === label))),
        })),
    };
}
/** What stands in the column of runs whose cell has no such axis. */
const none = '–';
function labelOf({ place }, axis) {
    return place.values[axis] ?? none;
}
function labelsOf(placed, axis) {
    return [...new Set(placed.map((each) => labelOf(each, axis)))];
}
function cellOf(placed) {
    const [any] = placed;
    if (any === undefined)
        return null;
    const verdict = (0,_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .overallVerdict */ .Bn)(placed.map(({ run }) => run));
    const deciding = placed.filter(({ run }) => run.verdict === verdict);
    const failing = deciding.flatMap(({ run }) => (run.verdict === 'fail' ? run.findings : []));
    return {
        verdict,
        runs: placed.map(({ index }) => index),
        first: (deciding[0] ?? any).index,
        count: deciding.length,
        classes: (0,_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .byClass */ .w1)(failing.filter(({ severity }) => severity === 'fail')).map((total) => total.class),
    };
}


/***/ }),

/***/ 5720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ toHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/report/context.js
var report_context = __webpack_require__(6676);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/grid.js
var report_grid = __webpack_require__(9147);
// EXTERNAL MODULE: ./build/report/phrases.js
var phrases = __webpack_require__(8937);
// EXTERNAL MODULE: ./build/report/totals.js + 1 modules
var totals = __webpack_require__(700);
;// CONCATENATED MODULE: ./build/report/html/markup.js

/** Text that is markup already. Only this file makes it, so foreign text cannot become markup. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
const voidElements = new Set(['meta', 'br', 'hr', 'col']);
function serialise(child) {
    if (child === null)
        return '';
    if (child instanceof Markup)
        return child.text;
    if (typeof child === 'string')
        return (0,report_escape/* html */.qy)(child);
    if (typeof child === 'number')
        return String(child);
    return child.map(serialise).join('');
}
function attributeText([name, value]) {
    if (value === null || value === false)
        return '';
    return value === true ? ` ${name}` : ` ${name}="${(0,report_escape/* html */.qy)(String(value))}"`;
}
/** An element of HTML or SVG. Strings among the children and attributes are escaped. */
function markup_element(name, attributes = {}, ...children) {
    const open = `<${name}${Object.entries(attributes).map(attributeText).join('')}>`;
    return new Markup(voidElements.has(name) ? open : `${open}${serialise(children)}</${name}>`);
}
/** The page's own style sheet; it must not hold `</style`. */
function rawStyle(sheet) {
    return new Markup(`<style>${sheet}</style>`);
}

;// CONCATENATED MODULE: ./build/report/html/run-id.js
/** The anchor of a run's part of the page, by its index in the results. */
function runId(index) {
    return `run-${index + 1}`;
}

;// CONCATENATED MODULE: ./build/report/html/grid.js




function cellMarkup(cell) {
    if (cell === null)
        return markup_element('td', { class: 'quiet' }, '–');
    const { verdict, runs, first, count, classes } = cell;
    const share = runs.length === 1 ? '' : ` ${count}/${runs.length}`;
    return markup_element('td', {}, markup_element('a', { class: `pill ${verdict}`, href: `#${runId(first)}` }, `${phrases/* verdictWords */.L2[verdict]}${share}`), classes.length === 0 ? null : markup_element('span', { class: 'quiet' }, ` ${classes.join(', ')}`));
}
/** The whole matrix on one screen, each verdict leading to the run that decided it. */
function gridTable(grid) {
    return markup_element('div', { class: 'scroll matrix', tabindex: 0, role: 'region', 'aria-label': 'Matrix' }, markup_element('table', {}, markup_element('thead', {}, markup_element('tr', {}, markup_element('th', { scope: 'col' }, `${grid.rowTitle} \u2572 ${grid.columnTitle}`), grid.columns.map((column) => markup_element('th', { scope: 'col' }, (0,report_escape/* clip */.$Q)(column, 60))))), markup_element('tbody', {}, grid.rows.map(({ title, cells }) => markup_element('tr', {}, markup_element('th', { scope: 'row' }, (0,report_escape/* clip */.$Q)(title, 120)), cells.map(cellMarkup))))));
}

// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(1822);
;// CONCATENATED MODULE: ./build/report/html/overview.js






function runRow(run, index) {
    const counts = (0,totals/* countsOf */.mQ)(run);
    const violations = (0,phrases/* classSummary */.fz)(run.findings.filter((finding) => finding.severity === 'fail'));
    return markup_element('tr', {}, markup_element('td', {}, markup_element('span', { class: `pill ${run.verdict}` }, phrases/* verdictWords */.L2[run.verdict])), markup_element('th', { scope: 'row' }, markup_element('a', { href: `#${runId(index)}` }, (0,report_escape/* clip */.$Q)(run.run, 80))), markup_element('td', { class: 'words' }, (0,report_escape/* clip */.$Q)(run.scenario, 80)), markup_element('td', {}, String(run.seed)), markup_element('td', {}, (0,figures/* grouped */.zD)(counts.confirmed)), markup_element('td', { class: counts.lost > 0 ? 'bad' : null }, (0,figures/* grouped */.zD)(counts.lost)), markup_element('td', { class: 'words' }, violations === '' ? '–' : violations), markup_element('td', {}, `${run.actions.verified}/${run.actions.asked}`), markup_element('td', {}, (0,figures/* duration */.p0)(run.durationSeconds)));
}
const titles = [
    ['Verdict', null],
    ['Run', 'words'],
    ['Scenario', 'words'],
    ['Seed', null],
    ['Confirmed', null],
    ['Lost', null],
    ['Violations', 'words'],
    ['Faults in effect', null],
    ['Time', null],
];
/** All runs on one screen, each leading to its part of the page. */
function overview(results) {
    if (results.length < 2)
        return null;
    return markup_element('div', { class: 'scroll overview', tabindex: 0, role: 'region', 'aria-label': 'All runs' }, markup_element('table', {}, markup_element('thead', {}, markup_element('tr', {}, titles.map(([title, kind]) => markup_element('th', { scope: 'col', class: kind }, title)))), markup_element('tbody', {}, results.map(runRow))));
}

// EXTERNAL MODULE: ./build/report/lanes.js
var lanes = __webpack_require__(756);
;// CONCATENATED MODULE: ./build/report/html/axis.js
/** Round steps between ticks: at most this many intervals, 1, 2 or 5 times a power of ten. */
function niceStep(span, intervals) {
    if (!(span > 0) || !Number.isFinite(span))
        return 1;
    const rough = span / intervals;
    const power = 10 ** Math.floor(Math.log10(rough));
    const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
    return factor * power;
}
/** Steps that read well on a clock. */
const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400];
/** Seconds at which the time axis is labelled. */
function timeTicks(fromSeconds, toSeconds, intervals = 8) {
    const span = toSeconds - fromSeconds;
    const step = clockSteps.find((candidate) => candidate * intervals >= span) ?? niceStep(span, intervals);
    const first = Math.ceil(fromSeconds / step - 1e-9);
    const count = Math.floor(toSeconds / step + 1e-9) - first + 1;
    return Array.from({ length: Math.min(Math.max(0, count), 2 * intervals) }, (_, index) => (first + index) * step);
}
/** `45 s`, `1:30`, `1:02:00`. */
function timeLabel(seconds, endSeconds) {
    if (endSeconds < 120)
        return `${seconds} s`;
    const two = (value) => String(value).padStart(2, '0');
    const minutes = Math.floor(seconds / 60);
    const clock = `${minutes % 60}:${two(Math.round(seconds % 60))}`;
    return minutes < 60
        ? clock
        : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(Math.round(seconds % 60))}`;
}
/** The top of an axis from zero that holds the value, at a round number. */
function niceCeiling(value) {
    if (!(value > 0))
        return 1;
    const step = niceStep(value, 4);
    return Math.ceil(value / step - 1e-9) * step;
}
/** A place on an axis as SVG writes it, two decimals; outside is clipped to the ends. */
function share(value, from, to) {
    const fraction = to > from ? (value - from) / (to - from) : 0;
    return `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(2)}%`;
}

;// CONCATENATED MODULE: ./build/report/html/order-frame.js
/** Shorter pauses are not shown: the history itself is only cut every tenth of a second. */
const pauseSeconds = 0.25;
/** Width of a pause, as a share of the messages drawn. */
const pauseShare = 0.08;
/** Numbers close enough to the finding's own that single messages can be told apart. */
function numbersAround(finding) {
    const low = finding.ranges.reduce((least, range) => Math.min(least, range.from), Number.POSITIVE_INFINITY);
    const high = finding.ranges.reduce((most, range) => Math.max(most, range.to), 0);
    const around = Math.max(12, Math.min(400, Math.ceil(1.5 * (high - low + 1))));
    return { low: Math.max(0, low - around), high: high + around };
}
/** What to draw of the deliveries around a finding; null when none of them is near its numbers. */
function orderFrame(finding, picture) {
    if (finding.ranges.length === 0)
        return null;
    const { low, high } = numbersAround(finding);
    const near = picture.deliveries.filter(({ range }) => range.to >= low && range.from <= high);
    if (near.length === 0)
        return null;
    const drawn = near.map((delivery) => ({
        delivery,
        range: { from: Math.max(low, delivery.range.from), to: Math.min(high, delivery.range.to) },
    }));
    const messages = drawn.reduce((sum, { range }) => sum + range.to - range.from + 1, 0);
    const pauseUnits = Math.max(1, messages * pauseShare);
    const placed = [];
    const pauses = [];
    let unit = 0;
    let lastSeconds = null;
    for (const { delivery, range } of drawn) {
        const seconds = lastSeconds === null ? 0 : delivery.fromSeconds - lastSeconds;
        if (seconds >= pauseSeconds) {
            pauses.push({ fromUnit: unit, toUnit: unit + pauseUnits, seconds });
            unit += pauseUnits;
        }
        const length = range.to - range.from;
        placed.push({ delivery, range, fromUnit: unit + 0.5, toUnit: unit + 0.5 + length });
        unit += length + 1;
        lastSeconds = delivery.toSeconds;
    }
    return { low, high, units: unit, placed, pauses };
}

;// CONCATENATED MODULE: ./build/report/html/order-picture.js




const heightOf = (frame, number) => share(frame.high - number, 0, frame.high - frame.low);
const placeOf = (frame, unit) => share(unit, 0, frame.units);
function isElsewhere(picture, session) {
    return picture.session !== null && session !== picture.session;
}
function deliveryLine(picture, frame, placed) {
    const { delivery, range, fromUnit, toUnit } = placed;
    const flag = delivery.redelivered ? ', redelivered' : '';
    const numbers = (0,figures/* rangesText */.OM)([range]);
    return markup_element('line', {
        class: `dots${delivery.redelivered ? ' redelivered' : ''}${isElsewhere(picture, delivery.session) ? ' elsewhere' : ''}`,
        x1: placeOf(frame, fromUnit),
        y1: heightOf(frame, range.from),
        x2: placeOf(frame, toUnit),
        y2: heightOf(frame, range.to),
    }, markup_element('title', {}, `${numbers} to ${delivery.session} at ${(0,figures/* duration */.p0)(delivery.fromSeconds)}${flag}`));
}
function pauseMark(frame, pause) {
    const middle = placeOf(frame, (pause.fromUnit + pause.toUnit) / 2);
    return markup_element('g', {}, markup_element('line', { class: 'pause', x1: middle, x2: middle, y1: 0, y2: '100%' }), markup_element('text', { class: 'pause-length', x: middle, y: 14, dx: 6 }, `${(0,figures/* duration */.p0)(pause.seconds)} later`));
}
function numberGrid(frame) {
    const step = Math.max(1, niceStep(frame.high - frame.low, 5));
    const first = Math.ceil(frame.low / step) * step;
    const count = Math.min(12, Math.floor((frame.high - first) / step) + 1);
    return Array.from({ length: Math.max(0, count) }, (_, index) => {
        const y = heightOf(frame, first + index * step);
        return markup_element('g', {}, markup_element('line', { class: 'grid', x1: 0, x2: '100%', y1: y, y2: y }), markup_element('text', { class: 'number', x: 4, y, dy: -3 }, String(first + index * step)));
    });
}
function concernedBands(frame, finding) {
    return finding.ranges.slice(0, 20).map((range) => {
        const top = frame.high - Math.min(range.to + 0.5, frame.high);
        const bottom = frame.high - Math.max(range.from - 0.5, frame.low);
        const y = share(top, 0, frame.high - frame.low);
        const height = share(bottom - top, 0, frame.high - frame.low);
        return markup_element('rect', { class: 'concerned', x: 0, width: '100%', y, height });
    });
}
function caption(finding, picture, frame) {
    const elsewhere = frame.placed.some(({ delivery }) => isElsewhere(picture, delivery.session));
    const key = (kind, words) => markup_element('span', { class: 'entry' }, markup_element('span', { class: `key ${kind}` }), words);
    return markup_element('figcaption', {}, `Publisher ${picture.publisher}: message number upwards, one delivery after the other to the right. `, key('concerned', (0,figures/* rangesText */.OM)(finding.ranges, 3)), key('line dots', 'delivered'), key('line dots redelivered', 'redelivered'), elsewhere ? key('line dots elsewhere', `to another session than ${picture.session}`) : null);
}
/** Message numbers in the order of their delivery around one finding: a hole is a loss, a step down disorder. */
function orderPicture(finding, picture) {
    const frame = orderFrame(finding, picture);
    if (frame === null)
        return null;
    const told = frame.placed
        .slice(0, 30)
        .map(({ range, delivery }) => `${(0,figures/* rangesText */.OM)([range])}${delivery.redelivered ? ' redelivered' : ''}`);
    const description = `Publisher ${picture.publisher}, numbers in the order of their delivery: ${told.join(', ')}. Concerned: ${(0,figures/* rangesText */.OM)(finding.ranges)}.`;
    return markup_element('figure', { class: 'order' }, caption(finding, picture, frame), markup_element('svg', { class: 'plot', width: '100%', height: 220, role: 'img', 'aria-label': description }, concernedBands(frame, finding), numberGrid(frame), frame.pauses.map((pause) => pauseMark(frame, pause)), frame.placed.map((placed) => deliveryLine(picture, frame, placed))));
}

;// CONCATENATED MODULE: ./build/report/html/finding-card.js




const maxLineCharacters = 400;
function excerptLines(finding, excerpt) {
    const roles = new Map();
    if (finding.action !== null)
        roles.set(finding.action.line, 'fault');
    if (finding.reconnectLine !== null)
        roles.set(finding.reconnectLine, 'reconnect');
    roles.set(finding.line, 'found');
    let previous = null;
    const rows = excerpt.lines.map((line) => {
        const skipped = previous !== null && line.number > previous + 1;
        previous = line.number;
        const role = roles.get(line.number);
        return [
            skipped ? markup_element('span', { class: 'skipped' }, '⋯\n') : null,
            markup_element('span', { class: role === undefined ? 'line' : `line ${role}` }, markup_element('span', { class: 'line-number' }, String(line.number).padStart(6)), `  ${(0,report_escape/* clip */.$Q)(line.text, maxLineCharacters)}`, role === undefined || role === 'found' ? '' : `   ← ${role === 'reconnect' ? 'connection' : role}`, '\n'),
        ];
    });
    return markup_element('pre', { class: 'excerpt', tabindex: 0, 'aria-label': 'Lines of the history' }, markup_element('span', { class: 'lines' }, rows));
}
/** One finding with its evidence. `id` is the anchor that the timeline leads to. */
function findingCard(id, finding, evidence) {
    const cause = (0,phrases/* causePhrase */.ls)(finding);
    const facts = [
        ['Where', (0,phrases/* placePhrase */.ti)(finding, evidence.history)],
        ['Fault before it', (0,phrases/* actionPhrase */.aX)(finding)],
        ['Cause', cause === null ? null : (0,report_escape/* clip */.$Q)(cause, 2000)],
        ['Breaks order mode', finding.modes.length === 0 ? null : finding.modes.join(', ')],
    ];
    return markup_element('article', { class: `finding ${finding.severity}`, id, tabindex: -1 }, markup_element('h3', {}, markup_element('a', { class: 'badge', href: `#${id}` }, (0,report_escape/* clip */.$Q)((0,phrases/* classText */.am)(finding), 80)), ` ${(0,report_escape/* clip */.$Q)((0,phrases/* findingPhrase */.Tc)(finding), 600)}`), markup_element('dl', {}, facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [markup_element('dt', {}, name), markup_element('dd', {}, value)])), evidence.picture === null ? null : orderPicture(finding, evidence.picture), evidence.excerpt === null ? null : excerptLines(finding, evidence.excerpt));
}

;// CONCATENATED MODULE: ./build/report/html/lane-table.js





const columns = [
    ['Published', 'published'],
    ['Confirmed', 'confirmed'],
    ['Returned', 'returned'],
    ['Nacked', 'nacked'],
    ['Unknown', 'unknown'],
    ['Delivered', 'delivered'],
    ['Different', 'distinct'],
    ['Redelivered', 'redelivered'],
    ['Duplicates', 'duplicates'],
    ['Lost', 'lost'],
    ['of them tail', 'tail'],
];
/** Shown even when they are nothing but zeros. */
const always = new Set([
    'published',
    'confirmed',
    'delivered',
    'distinct',
    'lost',
]);
function laneRow(run, lane, shown, several) {
    const violations = (0,phrases/* classSummary */.fz)((0,lanes/* violationsOf */.Sq)(run, lane.lane));
    return markup_element('tr', {}, several
        ? markup_element('td', {}, markup_element('span', { class: `pill ${lane.verdict}` }, phrases/* verdictWords */.L2[lane.verdict]))
        : null, markup_element('th', { scope: 'row' }, (0,report_escape/* clip */.$Q)(lane.lane, 80)), several ? markup_element('td', { class: 'words' }, violations === '' ? '–' : violations) : null, shown.map(([, name]) => markup_element('td', { class: (name === 'lost' || name === 'tail') && lane.counts[name] > 0 ? 'bad' : null }, (0,figures/* grouped */.zD)(lane.counts[name]))), markup_element('td', {}, `${lane.order['first-delivery']} / ${lane.order.unflagged} / ${lane.order.strict}`));
}
/** What was counted in each lane, and order violations in the three modes; of several lanes the worst first. */
function laneTable(run) {
    if (run.lanes.length === 0)
        return null;
    const several = run.lanes.length > 1;
    const shown = columns.filter(([, name]) => always.has(name) || run.lanes.some((lane) => lane.counts[name] > 0));
    return markup_element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Counts by lane' }, markup_element('table', {}, markup_element('thead', {}, markup_element('tr', {}, several ? markup_element('th', { scope: 'col' }, 'Verdict') : null, markup_element('th', { scope: 'col' }, 'Lane'), several ? markup_element('th', { scope: 'col', class: 'words' }, 'Violations') : null, shown.map(([title]) => markup_element('th', { scope: 'col' }, title)), markup_element('th', { scope: 'col' }, 'Out of order (first-delivery / unflagged / strict)'))), markup_element('tbody', {}, (0,lanes/* lanesWorstFirst */.fE)(run).map((lane) => laneRow(run, lane, shown, several)))));
}

;// CONCATENATED MODULE: ./build/report/html/stage.js


/** Findings nearer than this share of the span are one mark. */
const markShare = 0.015;
/** Marks for findings, in the order of time. */
function marksOf(findings, spanSeconds) {
    const marks = [];
    for (const marked of [...findings].sort((a, b) => a.finding.atSeconds - b.finding.atSeconds)) {
        const last = marks.at(-1);
        if (last !== undefined && marked.finding.atSeconds - last.atSeconds < spanSeconds * markShare) {
            last.findings.push(marked);
        }
        else {
            marks.push({ atSeconds: marked.finding.atSeconds, findings: [marked] });
        }
    }
    return marks;
}
/** Length of the stage's time axis. */
function spanOf(stage) {
    return stage.toSeconds - stage.fromSeconds;
}
/** Place of a moment on the stage's time axis. */
function place(stage, seconds) {
    return share(seconds, stage.fromSeconds, stage.toSeconds);
}
/** Width of a stretch of time on the stage's time axis. */
function breadth(stage, fromSeconds, toSeconds) {
    const clamp = (seconds) => Math.min(stage.toSeconds, Math.max(stage.fromSeconds, seconds));
    return share(clamp(toSeconds) - clamp(fromSeconds), 0, spanOf(stage));
}
function faultShade(stage, fault) {
    const x = place(stage, fault.fromSeconds);
    const family = fault.effective ? fault.family : 'failed';
    if (fault.toSeconds <= fault.fromSeconds) {
        return markup_element('line', { class: `moment ${family}`, x1: x, x2: x, y1: 0, y2: '100%' });
    }
    const width = breadth(stage, fault.fromSeconds, fault.toSeconds);
    return markup_element('rect', { class: `shade ${family}`, x, y: 0, width, height: '100%' });
}
/**
 * One row of the timeline: its name, and a drawing over the shared faults, grid and findings.
 * With a description it is one picture to a screen reader; without, its parts are reached one by one.
 */
function track(stage, row, ...drawing) {
    const grid = timeTicks(stage.fromSeconds, stage.toSeconds).map((seconds) => {
        const x = place(stage, seconds);
        return markup_element('line', { class: 'grid', x1: x, x2: x, y1: 0, y2: '100%' });
    });
    const marks = stage.marks.map((mark) => {
        const x = place(stage, mark.atSeconds);
        return markup_element('line', { class: 'found', x1: x, x2: x, y1: 0, y2: '100%' });
    });
    return markup_element('div', { class: `track ${row.kind}` }, markup_element('div', { class: 'track-name' }, row.name), markup_element('svg', {
        class: 'plot',
        width: '100%',
        height: row.heightPx,
        role: row.description === null ? null : 'img',
        'aria-label': row.description,
    }, stage.faults.map((fault) => faultShade(stage, fault)), grid, drawing, marks));
}

;// CONCATENATED MODULE: ./build/report/html/event-tracks.js





/** One node's states. */
function nodeTrack(stage, node) {
    const away = node.bands.filter((band) => band.state !== 'up');
    const told = away
        .slice(0, 20)
        .map((band) => `${band.state} at ${(0,figures/* duration */.p0)(band.fromSeconds)} for ${(0,figures/* duration */.p0)(band.toSeconds - band.fromSeconds)}`);
    const description = `Node ${node.node}: ${told.length === 0 ? 'up all the time' : told.join(', ')}.`;
    const bands = node.bands.map((band) => markup_element('rect', {
        class: `band ${band.state === 'up' ? 'up' : band.state === 'paused' ? 'paused' : 'down'}`,
        x: place(stage, band.fromSeconds),
        y: 4,
        width: breadth(stage, band.fromSeconds, band.toSeconds),
        height: 12,
    }, markup_element('title', {}, `${node.node} ${band.state} from ${(0,figures/* duration */.p0)(band.fromSeconds)} to ${(0,figures/* duration */.p0)(band.toSeconds)}`)));
    return track(stage, { name: node.node, heightPx: 20, description, kind: 'node' }, bands);
}
const rowPx = 22;
const maxRows = 5;
/** A bar is at least this share of the width, so that its number can be read. */
const barShare = 0.03;
/** Row of each fault such that bars of one row do not cover each other; the last row takes what is left. */
function faultRows(faults, spanSeconds) {
    const freeFrom = [];
    return faults.map((fault) => {
        const free = freeFrom.findIndex((seconds) => seconds <= fault.fromSeconds);
        const row = free >= 0 ? free : Math.min(freeFrom.length, maxRows - 1);
        freeFrom[row] = Math.max(fault.toSeconds, fault.fromSeconds + spanSeconds * barShare);
        return row;
    });
}
function faultBar(stage, fault, row) {
    const family = fault.effective ? fault.family : 'failed';
    const words = `${fault.index + 1}. ${fault.kind} ${fault.target}, from ${(0,figures/* duration */.p0)(fault.fromSeconds)} to ${(0,figures/* duration */.p0)(fault.toSeconds)}`;
    const x = place(stage, fault.fromSeconds);
    return markup_element('g', {}, markup_element('title', {}, fault.effective ? words : `${words}: no effect proven`), markup_element('rect', {
        class: `bar ${family}`,
        x,
        y: row * rowPx + 2,
        width: breadth(stage, fault.fromSeconds, fault.toSeconds),
        height: rowPx - 4,
        rx: 3,
    }), markup_element('circle', { class: `bullet ${family}`, cx: x, cy: row * rowPx + rowPx / 2, r: 9 }), markup_element('text', { class: 'bullet-number', x, y: row * rowPx + rowPx / 2 }, String(fault.index + 1)));
}
/** The faults as numbered bars. */
function faultTrack(stage) {
    const rows = faultRows(stage.faults, spanOf(stage));
    const heightPx = rowPx * Math.max(1, ...rows.map((row) => row + 1));
    const description = `${stage.faults.length} faults, listed below the picture.`;
    return track(stage, { name: 'Faults', heightPx, description, kind: 'faults' }, stage.faults.map((fault, index) => faultBar(stage, fault, rows[index] ?? 0)));
}
function diamond(stage, mark) {
    const { findings } = mark;
    const first = findings[0];
    const words = findings
        .slice(0, 5)
        .map(({ finding }) => `${(0,phrases/* classText */.am)(finding)}: ${(0,phrases/* findingPhrase */.Tc)(finding)}`)
        .join('\n');
    const more = findings.length > 5 ? `\nand ${findings.length - 5} more` : '';
    const severity = findings.some(({ finding }) => finding.severity === 'fail') ? 'fail' : 'warn';
    // A nested svg, for a polygon cannot be placed by percentage.
    const shape = markup_element('svg', { x: place(stage, mark.atSeconds), y: 1, width: 1, height: 20, overflow: 'visible' }, markup_element('polygon', { class: `diamond ${severity}`, points: '0,0 9,9 0,18 -9,9' }), findings.length > 1
        ? markup_element('text', { class: 'bullet-number', x: 0, y: 9 }, String(findings.length))
        : null);
    const href = findings.find(({ anchor }) => anchor !== null)?.anchor ?? null;
    const label = findings.length === 1 && first ? (0,phrases/* classText */.am)(first.finding) : `${findings.length} findings`;
    const content = [markup_element('title', {}, `${words}${more}`), shape];
    return href === null
        ? markup_element('g', {}, ...content)
        : markup_element('a', { href: `#${href}`, 'aria-label': `${label} at ${(0,figures/* duration */.p0)(mark.atSeconds)}` }, ...content);
}
/** The findings as marks that lead to their cards. */
function findingTrack(stage) {
    return track(stage, { name: 'Findings', heightPx: 20, description: null, kind: 'findings' }, stage.marks.map((mark) => diamond(stage, mark)));
}
/** Labels at the ends stay inside. */
function tickKind(stage, seconds) {
    const edge = spanOf(stage) * 0.03;
    if (seconds < stage.fromSeconds + edge)
        return 'tick first';
    return seconds > stage.toSeconds - edge ? 'tick last' : 'tick';
}
/** The time axis. */
function axisTrack(stage) {
    const labels = timeTicks(stage.fromSeconds, stage.toSeconds).map((seconds) => markup_element('text', { class: tickKind(stage, seconds), x: place(stage, seconds), y: 14 }, timeLabel(seconds, stage.toSeconds)));
    return markup_element('div', { class: 'track axis', 'aria-hidden': 'true' }, markup_element('div', { class: 'track-name' }, ''), markup_element('svg', { class: 'plot', width: '100%', height: 20 }, labels));
}

;// CONCATENATED MODULE: ./build/report/html/lane-tracks.js




const curveHeight = 100;
/** Points of a curve in a box as wide as there are buckets and {@link curveHeight} high. */
function points(values, top) {
    return values
        .map((value, index) => `${index + 0.5},${(curveHeight * (1 - value / top)).toFixed(2)}`)
        .join(' ');
}
function curves(buckets, ...drawn) {
    const viewBox = `0 -2 ${Math.max(1, buckets)} ${curveHeight + 2}`;
    return markup_element('svg', { width: '100%', height: '100%', viewBox, preserveAspectRatio: 'none' }, ...drawn);
}
function lane_tracks_area(kind, values, top) {
    const end = values.length - 0.5;
    const outline = `0.5,${curveHeight} ${points(values, top)} ${end},${curveHeight}`;
    return markup_element('polygon', { class: `area ${kind}`, points: outline });
}
function line(kind, values, top) {
    return markup_element('polyline', { class: `line ${kind}`, points: points(values, top) });
}
/** The value at the top of the plot, written in it. */
function ceilingLabel(text) {
    return markup_element('text', { class: 'ceiling', x: 4, y: 12 }, text);
}
const most = (values) => values.reduce((high, value) => Math.max(high, value), 0);
/** Messages published, confirmed and delivered per second. */
function ratesTrack(stage, timeline, lane) {
    const perSecond = (values) => values.map((value) => value / timeline.bucketSeconds);
    const published = perSecond(lane.published);
    const confirmed = perSecond(lane.confirmed);
    const delivered = perSecond(lane.delivered);
    const top = niceCeiling(Math.max(most(published), most(confirmed), most(delivered)));
    const description = `Message rates of lane ${lane.lane} over ${(0,figures/* grouped */.zD)(spanOf(stage))} seconds. Highest: ` +
        `${(0,figures/* grouped */.zD)(most(published))} published, ${(0,figures/* grouped */.zD)(most(confirmed))} confirmed, ` +
        `${(0,figures/* grouped */.zD)(most(delivered))} delivered a second.`;
    return track(stage, { name: [markup_element('b', {}, lane.lane), ' messages/s'], heightPx: 132, description, kind: 'rates' }, curves(published.length, lane_tracks_area('published', published, top), line('confirmed', confirmed, top), line('delivered', delivered, top)), ceilingLabel(`${(0,figures/* grouped */.zD)(top)}/s`));
}
/** Messages confirmed and not yet delivered: what would be missing if the run had ended there. */
function unseenTrack(stage, lane) {
    const high = most(lane.unseen);
    const last = lane.unseen.at(-1) ?? 0;
    const top = niceCeiling(high);
    const description = `Confirmed but not yet delivered in lane ${lane.lane}: at most ${(0,figures/* plural */.LS)(high, 'message')}, ` +
        `${(0,figures/* grouped */.zD)(last)} at the end.`;
    return track(stage, { name: [markup_element('b', {}, lane.lane), ' unseen'], heightPx: 64, description, kind: 'unseen-row' }, curves(lane.unseen.length, lane_tracks_area('unseen', lane.unseen, top), line('unseen', lane.unseen, top)), ceilingLabel((0,figures/* grouped */.zD)(top)), last > 0
        ? markup_element('text', { class: 'remaining', x: '100%', y: 12, dx: -4 }, `${(0,figures/* grouped */.zD)(last)} at the end`)
        : null);
}

;// CONCATENATED MODULE: ./build/report/html/timeline-figure.js





const maxLanes = 12;
/** Lanes shown at once, unless more of them have something to tell; the rest is folded. */
const openLanes = 4;
const maxFaultsListed = 100;
function legend(stage, timeline) {
    const families = new Set(stage.faults.map((fault) => (fault.effective ? fault.family : 'failed')));
    const entries = [
        ['key area published', 'published', timeline.lanes.length > 0],
        ['key line confirmed', 'confirmed', timeline.lanes.length > 0],
        ['key line delivered', 'delivered', timeline.lanes.length > 0],
        ['key area unseen', 'confirmed, not yet delivered', timeline.lanes.length > 0],
        ['key shade node', 'fault on a node', families.has('node')],
        ['key shade network', 'fault of the network', families.has('network')],
        ['key shade client', 'fault of a client', families.has('client')],
        ['key shade other', 'other action', families.has('other')],
        ['key shade failed', 'action without proven effect', families.has('failed')],
        ['key diamond', 'finding', stage.marks.length > 0],
    ];
    return markup_element('ul', { class: 'legend' }, entries
        .filter(([, , present]) => present)
        .map(([kind, words]) => markup_element('li', {}, markup_element('span', { class: kind }), words)));
}
function faultItem(fault) {
    const length = fault.toSeconds - fault.fromSeconds;
    return markup_element('li', { value: fault.index + 1 }, markup_element('b', {}, fault.kind), ` ${fault.target} at ${(0,figures/* duration */.p0)(fault.fromSeconds)}`, length > 0 ? `, for ${(0,figures/* duration */.p0)(length)}` : '', fault.effective ? '' : ', without proven effect', markup_element('span', { class: 'quiet' }, ` line ${fault.line}`));
}
function faultList(faults) {
    if (faults.length === 0)
        return null;
    const rest = faults.length - maxFaultsListed;
    return markup_element('details', { open: faults.length <= 12 }, markup_element('summary', {}, (0,figures/* plural */.LS)(faults.length, 'fault')), markup_element('ol', { class: 'fault-list' }, faults.slice(0, maxFaultsListed).map(faultItem)), rest > 0 ? markup_element('p', { class: 'quiet' }, `…and ${(0,figures/* plural */.LS)(rest, 'more')} in the history.`) : null);
}
function laneTracks(stage, timeline, lanes) {
    return lanes.flatMap((lane) => [
        ratesTrack(stage, timeline, lane),
        ...(lane.unseen.some((count) => count > 0) ? [unseenTrack(stage, lane)] : []),
    ]);
}
function foldedLanes(stage, timeline, lanes) {
    if (lanes.length === 0)
        return null;
    return markup_element('details', {}, markup_element('summary', {}, (0,figures/* plural */.LS)(lanes.length, 'more lane')), laneTracks(stage, timeline, lanes), axisTrack(stage));
}
/**
 * The whole run on one time axis: findings, faults, nodes and, for each lane, rates and what was not yet seen. Lanes
 * come in the order given; the first `telling` of them are always shown.
 */
function timelineFigure(timeline, findings, laneOrder = [], telling = 0) {
    const buckets = Math.max(0, ...timeline.lanes.map((lane) => lane.published.length));
    const fromSeconds = timeline.startSeconds;
    const drawnSeconds = fromSeconds + buckets * timeline.bucketSeconds;
    const toSeconds = Math.max(timeline.endSeconds, drawnSeconds, fromSeconds + 1e-3);
    const marks = marksOf(findings, toSeconds - fromSeconds);
    const stage = { fromSeconds, toSeconds, faults: timeline.faults, marks };
    const place = ({ lane }) => (laneOrder.includes(lane) ? laneOrder.indexOf(lane) : maxLanes);
    const lanes = [...timeline.lanes].sort((a, b) => place(a) - place(b)).slice(0, maxLanes);
    const rest = timeline.lanes.length - lanes.length;
    const open = Math.max(openLanes, telling);
    return markup_element('figure', { class: 'timeline' }, markup_element('figcaption', {}, 'Timeline'), legend(stage, timeline), stage.marks.length === 0 ? null : findingTrack(stage), stage.faults.length === 0 ? null : faultTrack(stage), timeline.nodes.map((node) => nodeTrack(stage, node)), laneTracks(stage, timeline, lanes.slice(0, open)), axisTrack(stage), foldedLanes(stage, timeline, lanes.slice(open)), rest > 0
        ? markup_element('p', { class: 'quiet' }, `${(0,figures/* plural */.LS)(rest, 'more lane')} not drawn; the worst are.`)
        : null, faultList(stage.faults));
}

;// CONCATENATED MODULE: ./build/report/html/run-section.js










/** Findings of one run that get a card; the rest are counted, and stand in results.json. */
const maxCards = 100;
/** Findings of one run that get a mark on the timeline. */
const maxMarks = 2000;
function sorted(run) {
    const findings = (0,totals/* inReadingOrder */.g)(run.findings);
    return {
        told: findings.filter((finding) => finding.severity !== 'info'),
        legal: findings.filter((finding) => finding.severity === 'info'),
    };
}
function findingsPart(index, run, found, evidence, history) {
    const { told, legal } = found;
    const rest = told.slice(maxCards);
    const cards = told.slice(0, maxCards).map((finding, order) => findingCard(`${runId(index)}-finding-${order + 1}`, finding, {
        history,
        excerpt: evidence?.excerpts.find((excerpt) => excerpt.line === finding.line) ?? null,
        picture: evidence?.timeline?.pictures.find((picture) => picture.line === finding.line && picture.publisher === finding.publisher) ?? null,
    }));
    return markup_element('section', { 'aria-label': `Findings of run ${run.run}` }, told.length === 0 ? markup_element('p', { class: 'quiet' }, 'No violation was found.') : cards, rest.length === 0
        ? null
        : markup_element('p', { class: 'note' }, `…and ${(0,figures/* plural */.LS)(rest.length, 'more finding')}: ${(0,phrases/* classSummary */.fz)(rest)}. All of them are in results.json.`), legal.length === 0 ? null : markup_element('p', { class: 'quiet' }, `Also seen, legal: ${(0,phrases/* classSummary */.fz)(legal)}.`));
}
function configuration(run) {
    const entries = Object.entries({ scenario: run.scenario, seed: String(run.seed), ...run.header });
    return markup_element('details', {}, markup_element('summary', {}, 'Configuration'), markup_element('dl', { class: 'configuration' }, entries.map(([name, value]) => [markup_element('dt', {}, name), markup_element('dd', {}, (0,report_escape/* clip */.$Q)(value, 1000))])));
}
/** Everything about one run, folded when there is nothing to see. */
function runSection(index, run, evidence, context, open) {
    const found = sorted(run);
    const marked = found.told.slice(0, maxMarks).map((finding, order) => ({
        finding,
        anchor: order < maxCards ? `${runId(index)}-finding-${order + 1}` : null,
    }));
    const { publish, consume } = run.unavailableSeconds;
    const facts = [
        (0,phrases/* actionsPhrase */.$r)(run),
        (0,figures/* duration */.p0)(run.durationSeconds),
        `longest without publishing ${(0,figures/* duration */.p0)(publish)}, without consuming ${(0,figures/* duration */.p0)(consume)}`,
    ];
    return markup_element('details', { class: `run ${run.verdict}`, open }, markup_element('summary', {}, markup_element('span', { class: `pill ${run.verdict}` }, phrases/* verdictWords */.L2[run.verdict]), markup_element('h2', {}, `Run ${(0,report_escape/* clip */.$Q)((0,phrases/* runTitle */.kh)(run), 200)}`)), 
    // Inside, for a link opens only what its target is folded into.
    markup_element('div', { class: 'run-start', id: runId(index) }), (0,phrases/* remarks */.IW)(run).map((remark) => markup_element('p', { class: 'note' }, (0,report_escape/* clip */.$Q)(remark, 1000))), markup_element('p', { class: 'quiet' }, facts.join(' · ')), laneTable(run), evidence?.timeline
        ? timelineFigure(evidence.timeline, marked, (0,lanes/* lanesWorstFirst */.fE)(run).map(({ lane }) => lane), (0,lanes/* tellingLanes */.ft)(run))
        : null, findingsPart(index, run, found, evidence, context.history(run)), markup_element('p', { class: 'replay' }, 'Replay: ', markup_element('code', {}, context.replay(run))), markup_element('p', {}, 'History: ', markup_element('code', {}, context.history(run))), configuration(run));
}

;// CONCATENATED MODULE: ./build/report/html/style.js
const light = `
  --page: #f6f7f9; --card: #ffffff; --ink: #1b2129; --quiet: #566172; --rule: #d9dee5; --link: #0b5cad;
  --pass: #1a7f4b; --fail: #c0262d; --inconclusive: #8a5a00; --on-verdict: #ffffff;
  --published: #c3ccd8; --confirmed: #1f6feb; --delivered: #0d8a72; --unseen: #c4570f;
  --node: #d6455040; --network: #7a5ae040; --client: #d9920050; --other: #60708040;
  --node-solid: #b4232e; --network-solid: #6443c9; --client-solid: #8f5f00; --other-solid: #4b5766;
  --up: #bfe0cd; --down: #c0262d; --paused: #d99200; --concerned: #c0262d26; --code: #eef1f5; --mark: #fff3c4;
`;
const dark = `
  --page: #12161c; --card: #1a2028; --ink: #e6ebf2; --quiet: #a0acbb; --rule: #323b47; --link: #79b8ff;
  --pass: #1d7d4c; --fail: #c4363c; --inconclusive: #8d6207; --on-verdict: #ffffff;
  --published: #46525f; --confirmed: #6cb0ff; --delivered: #3fcfb0; --unseen: #ff9a54;
  --node: #f0606a40; --network: #a08bff40; --client: #ffb52e4d; --other: #9aa7b64d;
  --node-solid: #c93a44; --network-solid: #7455d8; --client-solid: #946507; --other-solid: #5e6b7b;
  --up: #285c40; --down: #e5535a; --paused: #ffb52e; --concerned: #f0606a40; --code: #10151b; --mark: #4a3f12;
`;
const style_text = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
header.verdict { color: var(--on-verdict); padding: 20px max(16px, calc(50vw - 600px)); }
header.pass { background: var(--pass); } header.fail { background: var(--fail); }
header.inconclusive { background: var(--inconclusive); }
header p { margin: 0; } header .product { font-size: 13px; } h1 { margin: 0; font-size: 34px; line-height: 1.2; }
.headline { font-size: 17px; }
main { max-width: 1232px; margin: 0 auto; padding: 16px; }
h2 { font-size: 18px; margin: 0; display: inline; } h3 { font-size: 16px; margin: 0 0 8px; }
.quiet { color: var(--quiet); font-size: 14px; } .note { border-left: 4px solid var(--inconclusive); padding-left: 10px; }
.pill { display: inline-block; border-radius: 99px; padding: 1px 10px; font-size: 12px; font-weight: 700;
  letter-spacing: .04em; color: var(--on-verdict); white-space: nowrap; }
.pill.pass { background: var(--pass); } .pill.fail { background: var(--fail); }
.pill.inconclusive { background: var(--inconclusive); }
.run { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; margin: 0 0 16px; padding: 0 16px; }
.run[open] { padding-bottom: 12px; } .run > p { margin: 0 0 10px; }
.run > summary { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; padding: 12px 0; cursor: pointer; }
.run > summary::before { content: "▸"; color: var(--quiet); } .run[open] > summary::before { content: "▾"; }
.run > summary::-webkit-details-marker { display: none; }
summary { cursor: pointer; } .run-start { scroll-margin-top: 64px; }
code, pre { font: 13px/1.5 ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { background: var(--code); padding: 1px 5px; border-radius: 4px; }
`;
const tables = `
.scroll { overflow-x: auto; margin: 0 0 16px; overflow-wrap: normal; }
.overview { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; max-height: 480px; overflow-y: auto; }
.overview thead th { position: sticky; top: 0; background: var(--card); }
a.pill { text-decoration: none; }
.matrix { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; }
.matrix td { text-align: left; } .matrix thead th { text-align: left; }
table { border-collapse: collapse; font-size: 14px; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 10px; text-align: right; border-bottom: 1px solid var(--rule); white-space: nowrap; }
thead th { color: var(--quiet); font-weight: 600; font-size: 13px; }
th:first-child, td:first-child, tbody th, .words { text-align: left; }
td.words { min-width: 12em; white-space: normal; }
.overview tbody th { min-width: 12em; white-space: normal; overflow-wrap: anywhere; }
tbody tr:last-child > * { border-bottom: 0; }
.bad { color: var(--fail); font-weight: 700; }
@media (prefers-color-scheme: dark) { .bad { color: #ff8a8f; } }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 0 0 10px; font-size: 14px; }
dt { color: var(--quiet); } dd { margin: 0; min-width: 0; }
@media (max-width: 600px) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 6px; } }
`;
const findings = `
.finding { border: 1px solid var(--rule); border-left: 5px solid var(--quiet); border-radius: 8px; padding: 12px 14px;
  margin: 0 0 12px; scroll-margin-top: 12px; }
.finding.fail { border-left-color: var(--fail); } .finding.warn { border-left-color: var(--inconclusive); }
.finding:target { box-shadow: 0 0 0 3px var(--link); }
.badge { color: var(--on-verdict); background: var(--quiet); border-radius: 5px; padding: 1px 8px; text-decoration: none; font-size: 13px; }
@media (prefers-color-scheme: dark) { .badge { background: #5e6b7b; } }
.fail > h3 .badge { background: var(--fail); } .warn > h3 .badge { background: var(--inconclusive); }
.excerpt { background: var(--code); border-radius: 6px; padding: 8px 0; margin: 8px 0 0; overflow-x: auto; overflow-wrap: normal; }
.excerpt .lines { display: inline-block; min-width: 100%; } .excerpt .line, .skipped { display: block; padding: 0 10px; }
.excerpt .line-number { color: var(--quiet); user-select: none; }
.excerpt .found { background: var(--mark); } .excerpt .fault { background: var(--node); }
.excerpt .reconnect { background: var(--network); } .skipped { color: var(--quiet); }
`;
const pictures = `
figure { margin: 0 0 16px; } figcaption { font-weight: 600; margin-bottom: 4px; }
.order figcaption { font-weight: 400; font-size: 13px; color: var(--quiet); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 16px; padding: 0; margin: 0 0 8px; font-size: 13px; color: var(--quiet); }
.key { display: inline-block; width: 16px; height: 11px; margin-right: 6px; border-radius: 2px; vertical-align: baseline; }
.key.line { height: 0; border-top: 3px solid; vertical-align: middle; border-radius: 0; }
.key.area { border: 1px solid transparent; }
.key.published { background: var(--published); } .key.unseen { background: var(--unseen); }
.key.confirmed { color: var(--confirmed); } .key.delivered { color: var(--delivered); border-top-style: dashed; }
.key.node { background: var(--node); } .key.network { background: var(--network); } .key.client { background: var(--client); }
.key.other { background: var(--other); } .key.failed { border: 2px dashed var(--quiet); }
.key.diamond { width: 9px; height: 9px; background: var(--fail); transform: rotate(45deg); border-radius: 0; }
.key.concerned { background: var(--concerned); border: 1px solid var(--fail); }
.key.dots { color: var(--delivered); } .key.dots.redelivered { color: var(--unseen); border-top-style: dotted; }
.track { display: grid; grid-template-columns: 120px 1fr; gap: 0 10px; margin-bottom: 4px; align-items: center; }
.track-name { font-size: 13px; color: var(--quiet); text-align: right; line-height: 1.25; } .track-name b { color: var(--ink); }
@media (max-width: 700px) {
  .track { grid-template-columns: 1fr; } .track-name { text-align: left; }
}
.plot { display: block; overflow: hidden; } .findings .plot, .faults .plot, .axis .plot { overflow: visible; }
.rates .plot, .unseen-row .plot, .order .plot { background: var(--page); border-radius: 4px; }
.plot text { font-size: 11px; fill: var(--quiet); font-variant-numeric: tabular-nums; }
.grid { stroke: var(--rule); stroke-width: 1; }
.found { stroke: var(--fail); stroke-width: 1.5; stroke-dasharray: 3 3; }
@media (prefers-color-scheme: dark) { .found { stroke: #ff8a8f; } }
.shade.node, .moment.node { fill: var(--node); stroke: none; } .shade.network { fill: var(--network); }
.shade.client { fill: var(--client); } .shade.other { fill: var(--other); }
.shade.failed { fill: none; stroke: var(--quiet); stroke-dasharray: 4 3; }
.moment { stroke-width: 2; } .moment.node { stroke: var(--node-solid); } .moment.network { stroke: var(--network-solid); }
.moment.client { stroke: var(--client-solid); } .moment.other, .moment.failed { stroke: var(--other-solid); }
.bar.node, .bullet.node { fill: var(--node-solid); } .bar.network, .bullet.network { fill: var(--network-solid); }
.bar.client, .bullet.client { fill: var(--client-solid); } .bar.other, .bullet.other { fill: var(--other-solid); }
.bar { opacity: .75; } .bar.failed, .bullet.failed { fill: var(--quiet); } .bullet { stroke: var(--card); stroke-width: 1.5; }
.plot .bullet-number { fill: #ffffff; font-size: 10px; font-weight: 700; text-anchor: middle; dominant-baseline: central; }
.diamond { fill: var(--inconclusive); stroke: var(--card); stroke-width: 1.5; } .diamond.fail { fill: var(--fail); }
.band.up { fill: var(--up); } .band.down { fill: var(--down); } .band.paused { fill: var(--paused); }
.area.published { fill: var(--published); } .area.unseen { fill: var(--unseen); opacity: .35; }
polyline.line { fill: none; stroke-width: 1.75; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
polyline.confirmed { stroke: var(--confirmed); } polyline.delivered { stroke: var(--delivered); stroke-dasharray: 5 3; }
polyline.unseen { stroke: var(--unseen); }
.plot .remaining { text-anchor: end; fill: var(--ink); font-weight: 600; }
.plot .tick { text-anchor: middle; } .plot .tick.first { text-anchor: start; } .plot .tick.last { text-anchor: end; }
.concerned { fill: var(--concerned); } .pause { stroke: var(--quiet); stroke-dasharray: 2 4; }
.plot .pause-length { paint-order: stroke; stroke: var(--page); stroke-width: 4px; } .entry { white-space: nowrap; margin-right: 12px; }
line.dots { stroke: var(--delivered); stroke-width: 5; stroke-linecap: round; } line.dots.redelivered { stroke: var(--unseen); }
line.dots.elsewhere { stroke-width: 2; opacity: .7; } .key.elsewhere { border-top-width: 1px; }
.fault-list { margin: 4px 0 0; padding-left: 34px; font-size: 14px; columns: 2 380px; }
`;
const print = `
@media print {
  body { background: #ffffff; } .run { break-inside: auto; } .finding, figure { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .overview { max-height: none; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
/** The page's whole style; colours twice, for light and for dark, by the reader's own setting. */
const styleSheet = `:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }${style_text}${tables}${findings}${pictures}${print}`;

;// CONCATENATED MODULE: ./build/report/html/page.js











/** Runs unfolded when the page opens; more would hide the overview. */
const maxOpen = 5;
/** Runs whose pictures are drawn; a page of hundreds would be slow to open. */
const maxPictured = 40;
/** Runs that were skipped and are named; results.json has them all. */
const maxSkipped = 100;
/** Nothing may be fetched, run, sent or framed; only this page's own style sheet counts. */
function contentPolicy() {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(styleSheet).digest('base64');
    return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}
/** Indexes of the runs to unfold and to picture: failures first, then what could not show anything. */
function mostTelling(results) {
    const rank = { fail: 0, inconclusive: 1, pass: 2 };
    return results
        .map((run, index) => ({ index, rank: rank[run.verdict] }))
        .sort((a, b) => a.rank - b.rank || a.index - b.index)
        .map(({ index }) => index);
}
/** Every run's part of the page: the failed ones come first, for that is what the page is opened for. */
function sections(results, evidence, context) {
    const order = mostTelling(results);
    const open = new Set(order.slice(0, maxOpen).filter((index) => results.length === 1 || results[index]?.verdict !== 'pass'));
    const pictured = new Set(order.slice(0, maxPictured));
    return order.flatMap((index) => {
        const run = results[index];
        if (run === undefined)
            return [];
        const shown = pictured.has(index) ? (evidence[index] ?? null) : null;
        return runSection(index, run, shown, context, open.has(index));
    });
}
/**
 * The report as one page that needs nothing but itself: no script, no network, no fonts of others.
 * `evidence` belongs to `results` by position; a run without it is told without pictures.
 */
function toHtml(results, evidence = [], given = {}) {
    const context = (0,report_context/* contextOf */.Vm)(given);
    const verdict = (0,totals/* overallVerdict */.Bn)(results);
    const grid = (0,report_grid/* gridOf */.y)(results, context.cell);
    const bound = (0,phrases/* boundPhrase */.QK)(results, context.failureRateBound);
    const undrawn = Math.max(0, evidence.filter((one) => one !== null).length - maxPictured);
    const page = markup_element('html', { lang: 'en' }, markup_element('head', {}, markup_element('meta', { charset: 'utf-8' }), markup_element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy() }), markup_element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), markup_element('meta', { name: 'color-scheme', content: 'light dark' }), markup_element('meta', { name: 'referrer', content: 'no-referrer' }), markup_element('title', {}, `${phrases/* verdictWords */.L2[verdict]}: ${(0,phrases/* headline */.Pl)(results, context.skipped)}`), rawStyle(styleSheet)), markup_element('body', {}, markup_element('header', { class: `verdict ${verdict}` }, markup_element('p', { class: 'product' }, 'rmq-chaos report'), markup_element('h1', {}, phrases/* verdictWords */.L2[verdict]), markup_element('p', { class: 'headline' }, (0,phrases/* headline */.Pl)(results, context.skipped)), bound === null ? null : markup_element('p', {}, bound)), markup_element('main', {}, context.notes.map((note) => markup_element('p', { class: 'note' }, (0,report_escape/* clip */.$Q)(note, 1000))), grid === null ? null : gridTable(grid), overview(results), context.skipped
        .slice(0, maxSkipped)
        .map((each) => markup_element('p', { class: 'note' }, (0,report_escape/* clip */.$Q)((0,phrases/* skippedPhrase */.av)(each), 500))), undrawn > 0
        ? markup_element('p', { class: 'quiet' }, `Pictures are drawn for ${maxPictured} runs, failed ones first.`)
        : null, sections(results, evidence, context))));
    return `<!doctype html>\n${page.text}\n`;
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ jsonReport),
/* harmony export */   a: () => (/* binding */ toJson)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6676);
/* harmony import */ var _totals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(700);


const nodeActions = new Set([
    ...['kill', 'stop', 'start', 'restart', 'pause', 'unpause'],
    ...['drain', 'revive', 'stop-app', 'start-app', 'memory-alarm', 'disk-alarm', 'end-alarm'],
    ...['slow-disk', 'fast-disk'],
    ...['clock-jump', 'clock-back'],
    ...['slow', 'flaky', 'duplicate', 'reorder', 'corrupt', 'rate-limit', 'fast'],
]);
function jsonAction(action) {
    return {
        line: action.line,
        index: action.index,
        kind: action.kind,
        node: nodeActions.has(action.kind) ? action.target : null,
        target: action.target,
        secondsBefore: action.secondsBefore,
    };
}
function jsonFinding(finding) {
    return {
        class: finding.class,
        kind: finding.kind,
        severity: finding.severity,
        lane: finding.lane,
        publisher: finding.publisher,
        ranges: finding.ranges.map(({ from, to }) => [from, to]),
        count: finding.count,
        line: finding.line,
        atSeconds: finding.atSeconds,
        reconnectLine: finding.reconnectLine,
        action: finding.action === null ? null : jsonAction(finding.action),
        modes: finding.modes,
        cause: finding.cause,
        evidence: finding.evidence,
    };
}
function jsonRun(run, cell) {
    return {
        run: /^(0|[1-9]\d{0,8})$/.test(run.run) ? Number(run.run) : run.run,
        firstLine: run.firstLine ?? 1,
        scenario: run.scenario,
        ...(cell === null ? {} : { cell }),
        seed: run.seed,
        verdict: run.verdict,
        inconclusive: run.inconclusive,
        missing: run.missing ?? [],
        revived: run.revived ?? [],
        doubts: run.doubts ?? [],
        leftOut: run.leftOut ?? [],
        counts: (0,_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .countsOf */ .mQ)(run),
        order: (0,_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .orderOf */ .mJ)(run),
        findings: run.findings.map(jsonFinding),
        findingsOmitted: run.findingsOmitted ?? 0,
        lanes: run.lanes,
        actions: run.actions,
        unavailableSeconds: run.unavailableSeconds,
        durationSeconds: run.durationSeconds,
        header: run.header,
    };
}
/** The report as plain data. */
function jsonReport(results, given = {}) {
    const { notes, cell, skipped } = (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .contextOf */ .Vm)(given);
    return {
        version: 1,
        verdict: (0,_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .overallVerdict */ .Bn)(results),
        ...(notes.length === 0 ? {} : { notes }),
        totals: (0,_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .totalsOf */ .vA)(results),
        runs: results.map((run) => jsonRun(run, cell(run))),
        skipped,
    };
}
/** The report as JSON text, indented, with a final line feed. */
function toJson(results, given = {}) {
    return `${JSON.stringify(jsonReport(results, given), null, 2)}\n`;
}


/***/ }),

/***/ 4227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ toJUnit)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6676);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8937);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3920);
/* harmony import */ var _totals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(700);





/** Log text of one case; a reader of JUnit keeps it in memory. */
const maxCaseCharacters = 20_000;
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .xml */ ._n)(String(value)).replaceAll('\n', '&#10;')}"`)
        .join('');
}
function tallies(results, skipped) {
    const totals = (0,_totals_js__WEBPACK_IMPORTED_MODULE_4__/* .totalsOf */ .vA)(results);
    return {
        tests: totals.runs + skipped.length,
        failures: totals.failed,
        errors: totals.inconclusive,
        skipped: skipped.length,
        time: results.reduce((sum, run) => sum + run.durationSeconds, 0).toFixed(3),
    };
}
/** A failure proves something; an inconclusive run is an error, for a skipped test would count as green. */
function outcome(run, context) {
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .xml */ ._n)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .f)([run], context), maxCaseCharacters));
    if (run.verdict === 'fail') {
        const violations = (0,_totals_js__WEBPACK_IMPORTED_MODULE_4__/* .inReadingOrder */ .g)(run.findings).filter((finding) => finding.severity === 'fail');
        const type = violations[0]?.class ?? 'expectation';
        const message = violations.length === 0 ? (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .remarks */ .IW)(run).join('; ') || (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .headline */ .Pl)([run]) : (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .classSummary */ .fz)(violations);
        return [`      <failure${attributes({ type, message })}>${text}</failure>`];
    }
    if (run.verdict === 'inconclusive') {
        const message = run.inconclusive.join('; ') || _phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictWords */ .L2.inconclusive;
        return [
            `      <error${attributes({ type: 'inconclusive', message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(message, 1000) })}>${text}</error>`,
        ];
    }
    return [`      <system-out>${text}</system-out>`];
}
function testCase(run, context) {
    const name = `run ${run.run} seed ${run.seed}`;
    const time = run.durationSeconds.toFixed(3);
    const properties = Object.entries({ seed: String(run.seed), ...run.header }).slice(0, 60);
    return [
        `    <testcase${attributes({ classname: `rmq-chaos.${run.scenario}`, name, time })}>`,
        '      <properties>',
        ...properties.map(([key, value]) => `        <property${attributes({ name: key, value: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(value, 1000) })}/>`),
        '      </properties>',
        ...outcome(run, context),
        '    </testcase>',
    ];
}
/** Skipped: not for the broker's version, so it shows nothing and is no pass. */
function skippedCase({ run, scenario, seed, reason }) {
    const name = `run ${run} seed ${seed}`;
    return [
        `    <testcase${attributes({ classname: `rmq-chaos.${scenario}`, name, time: '0.000' })}>`,
        `      <skipped${attributes({ message: reason })}/>`,
        '    </testcase>',
    ];
}
function suite(name, runs, context) {
    const skipped = context.skipped.filter((each) => each.scenario === name);
    return [
        `  <testsuite${attributes({ name, ...tallies(runs, skipped) })}>`,
        ...runs.flatMap((run) => testCase(run, context)),
        ...skipped.flatMap(skippedCase),
        '  </testsuite>',
    ];
}
/**
 * JUnit XML: a suite for each scenario, a test case for each run. Fail is a `failure`, inconclusive an
 * `error`. Characters that XML 1.0 cannot hold are dropped.
 */
function toJUnit(results, given = {}) {
    const context = (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .contextOf */ .Vm)(given);
    const scenarios = new Map();
    for (const { scenario } of context.skipped)
        scenarios.set(scenario, []);
    for (const run of results)
        scenarios.set(run.scenario, [...(scenarios.get(run.scenario) ?? []), run]);
    return `${[
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes({ name: 'rmq-chaos', ...tallies(results, context.skipped) })}>`,
        ...[...scenarios].flatMap(([name, runs]) => suite(name, runs, context)),
        '</testsuites>',
    ].join('\n')}\n`;
}


/***/ }),

/***/ 756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ violationsOf),
/* harmony export */   fE: () => (/* binding */ lanesWorstFirst),
/* harmony export */   ft: () => (/* binding */ tellingLanes),
/* harmony export */   ly: () => (/* binding */ lanesPhrase)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1822);

const verdictRank = { fail: 0, inconclusive: 1, pass: 2 };
/** The lanes of a run as a reader wants them: what failed first, then what showed something, then by name. */
function lanesWorstFirst({ lanes, findings }) {
    const violated = new Set(findings.filter(({ severity }) => severity === 'fail').map(({ lane }) => lane));
    const rank = ({ verdict, lane }) => verdictRank[verdict] * 2 + (violated.has(lane) ? 0 : 1);
    return [...lanes].sort((a, b) => rank(a) - rank(b));
}
/** How many lanes have something to tell: they did not pass, or show what another run would fail for. */
function tellingLanes(run) {
    return run.lanes.filter(({ lane, verdict }) => verdict !== 'pass' || violationsOf(run, lane).length > 0)
        .length;
}
/** What fails a run, of one lane. */
function violationsOf({ findings }, lane) {
    return findings.filter((finding) => finding.lane === lane && finding.severity === 'fail');
}
const namedLanes = 5;
/** `1 of 20 lanes failed (mirrored), 19 passed`; null when there is one lane only, or the run passed. */
function lanesPhrase(run) {
    if (run.lanes.length < 2 || run.verdict === 'pass')
        return null;
    const words = {
        fail: 'failed',
        inconclusive: 'could not show anything',
        pass: 'passed',
    };
    const parts = ['fail', 'inconclusive', 'pass'].flatMap((verdict) => {
        const names = run.lanes.filter((lane) => lane.verdict === verdict).map(({ lane }) => lane);
        if (names.length === 0)
            return [];
        const rest = names.length > namedLanes ? ', …' : '';
        const named = verdict === 'pass' ? '' : ` (${names.slice(0, namedLanes).join(', ')}${rest})`;
        return [`${names.length} ${words[verdict]}${named}`];
    });
    return `of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(run.lanes.length, 'lane')} ${parts.join(', ')}`;
}


/***/ }),

/***/ 1767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ toMarkdown)
});

// UNUSED EXPORTS: summaryBudgetBytes

// EXTERNAL MODULE: ./build/report/context.js
var report_context = __webpack_require__(6676);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/report/grid.js
var report_grid = __webpack_require__(9147);
// EXTERNAL MODULE: ./build/report/phrases.js
var phrases = __webpack_require__(8937);
;// CONCATENATED MODULE: ./build/report/markdown-finding.js


/** A finding in one list item. */
function findingRow(finding, history) {
    const what = (0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)((0,phrases/* findingPhrase */.Tc)(finding), 300));
    return [
        `- **${(0,report_escape/* markdown */.wD)((0,phrases/* classText */.am)(finding))}**: ${what} (${(0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)(history, 200))} line ${finding.line})`,
        '',
    ];
}
/** A finding with where it shows, the fault before it, its cause and the modes it breaks. */
function findingBlock(finding, history) {
    const cause = (0,phrases/* causePhrase */.ls)(finding);
    const facts = [
        ['where', (0,phrases/* placePhrase */.ti)(finding, (0,report_escape/* clip */.$Q)(history, 200))],
        ['fault before it', (0,report_escape/* clip */.$Q)((0,phrases/* actionPhrase */.aX)(finding), 300)],
        ...(cause === null ? [] : [['cause', (0,report_escape/* clip */.$Q)(cause, 800)]]),
        ...(finding.modes.length === 0 ? [] : [['breaks order mode', finding.modes.join(', ')]]),
    ];
    return [
        `- **${(0,report_escape/* markdown */.wD)((0,phrases/* classText */.am)(finding))}**: ${(0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)((0,phrases/* findingPhrase */.Tc)(finding), 400))}`,
        ...facts.map(([name, value]) => `  - ${name}: ${(0,report_escape/* markdown */.wD)(value ?? '')}`),
        '',
    ];
}

// EXTERNAL MODULE: ./build/report/lanes.js
var lanes = __webpack_require__(756);
;// CONCATENATED MODULE: ./build/report/markdown-lanes.js




const marks = { pass: '✅', fail: '❌', inconclusive: '⚠️' };
function row(run, { lane, verdict, counts }) {
    const violations = (0,lanes/* violationsOf */.Sq)(run, lane);
    return [
        '',
        `${marks[verdict]} ${verdict}`,
        (0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(lane, 80)),
        (0,figures/* grouped */.zD)(counts.confirmed),
        (0,figures/* grouped */.zD)(counts.distinct),
        (0,figures/* grouped */.zD)(counts.lost),
        violations.length === 0 ? '–' : (0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)((0,phrases/* classSummary */.fz)(violations), 200)),
        '',
    ]
        .join(' | ')
        .trim();
}
/** The lanes of a run that has several, the worst first, at most so many. */
function laneRows(run, most) {
    if (run.lanes.length < 2 || most === 0)
        return [];
    const rest = run.lanes.length - most;
    return [
        '| Verdict | Lane | Confirmed | Different delivered | Lost | Violations |',
        '| --- | --- | ---: | ---: | ---: | --- |',
        ...(0,lanes/* lanesWorstFirst */.fE)(run)
            .slice(0, most)
            .map((lane) => row(run, lane)),
        '',
        ...(rest > 0 ? [`…and ${(0,figures/* plural */.LS)(rest, 'more lane')}; \`results.json\` has them all.`, ''] : []),
    ];
}

// EXTERNAL MODULE: ./build/report/totals.js + 1 modules
var totals = __webpack_require__(700);
;// CONCATENATED MODULE: ./build/report/markdown.js








/** GitHub drops a step's whole summary above 1 MiB; this leaves room for what others write in the step. */
const summaryBudgetBytes = 900_000;
const levels = [
    { runsListed: 256, findingsPerRun: 50, evidence: true, configuration: true, lanes: 50 },
    { runsListed: 256, findingsPerRun: 20, evidence: true, configuration: false, lanes: 50 },
    { runsListed: 256, findingsPerRun: 5, evidence: true, configuration: false, lanes: 20 },
    { runsListed: 256, findingsPerRun: 3, evidence: false, configuration: false, lanes: 5 },
    { runsListed: 50, findingsPerRun: 1, evidence: false, configuration: false, lanes: 0 },
    { runsListed: 10, findingsPerRun: 0, evidence: false, configuration: false, lanes: 0 },
    { runsListed: 0, findingsPerRun: 0, evidence: false, configuration: false, lanes: 0 },
];
const verdictRank = { fail: 0, inconclusive: 1, pass: 2 };
/** The matrix, where there is one. */
function gridTable(results, context) {
    const grid = (0,report_grid/* gridOf */.y)(results, context.cell);
    if (grid === null)
        return [];
    const titles = [`${grid.rowTitle} / ${grid.columnTitle}`, ...grid.columns].map((title) => (0,report_escape/* clip */.$Q)(title, 60));
    const rows = grid.rows.map(({ title, cells }) => [
        (0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(title, 120)),
        ...cells.map((cell) => {
            if (cell === null)
                return '–';
            const share = cell.runs.length === 1 ? '' : ` ${cell.count}/${cell.runs.length}`;
            return `${marks[cell.verdict]} ${cell.verdict}${share} ${cell.classes.join(', ')}`.trim();
        }),
    ]);
    return [
        `| ${titles.map(report_escape/* markdownCode */.D9).join(' | ')} |`,
        `| ${titles.map(() => '---').join(' | ')} |`,
        ...rows.map((row) => `| ${row.join(' | ')} |`),
        '',
    ];
}
/** Runs with the verdict a reader must see first, in front. */
function worstFirst(results) {
    return [...results].sort((a, b) => verdictRank[a.verdict] - verdictRank[b.verdict]);
}
function runRow(run) {
    const counts = (0,totals/* countsOf */.mQ)(run);
    const violations = run.findings.filter((finding) => finding.severity === 'fail');
    return [
        '',
        `${marks[run.verdict]} ${run.verdict}`,
        (0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(run.run, 80)),
        (0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(run.scenario, 80)),
        String(run.seed),
        (0,figures/* grouped */.zD)(counts.confirmed),
        (0,figures/* grouped */.zD)(counts.lost),
        violations.length === 0 ? '–' : (0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)((0,phrases/* classSummary */.fz)(violations), 200)),
        `${run.actions.verified}/${run.actions.asked}`,
        (0,figures/* duration */.p0)(run.durationSeconds),
        '',
    ]
        .join(' | ')
        .trim();
}
function runTable(runs, total) {
    if (runs.length === 0)
        return [];
    const rest = total - runs.length;
    return [
        '| Verdict | Run | Scenario | Seed | Confirmed | Lost | Violations | Faults in effect | Time |',
        '| --- | --- | --- | ---: | ---: | ---: | --- | ---: | ---: |',
        ...runs.map(runRow),
        '',
        ...(rest > 0 ? [`…and ${(0,figures/* plural */.LS)(rest, 'more run')}; \`results.json\` has them all.`, ''] : []),
    ];
}
function skippedList(skipped, most) {
    if (skipped.length === 0)
        return [];
    const rest = skipped.length - most;
    return [
        ...skipped.slice(0, most).map((each) => `- ⏭️ ${(0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)((0,phrases/* skippedPhrase */.av)(each), 300))}`),
        ...(rest > 0 ? [`- …and ${(0,figures/* plural */.LS)(rest, 'more run')} skipped`] : []),
        '',
    ];
}
function configuration(run) {
    const entries = Object.entries(run.header).slice(0, 40);
    if (entries.length === 0)
        return [];
    const rows = entries.map(([name, value]) => `| ${(0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(name, 80))} | ${(0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(value, 200))} |`);
    return [
        '<details><summary>Configuration</summary>',
        '',
        '| | |',
        '| --- | --- |',
        ...rows,
        '',
        '</details>',
        '',
    ];
}
function runSection(run, detail, context) {
    const findings = (0,totals/* inReadingOrder */.g)(run.findings);
    const told = findings.filter((finding) => finding.severity !== 'info');
    const legal = findings.filter((finding) => finding.severity === 'info');
    const shown = told.slice(0, detail.findingsPerRun);
    const untold = told.slice(detail.findingsPerRun);
    const history = context.history(run);
    const said = (0,phrases/* remarks */.IW)(run).slice(0, 10);
    return [
        `### ${marks[run.verdict]} Run ${(0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(run.run, 80))} of ${(0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(run.scenario, 80))}`,
        '',
        ...said.map((remark) => `- ${(0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)(remark, 600))}`),
        ...(said.length === 0 ? [] : ['']),
        ...laneRows(run, detail.lanes),
        ...shown.flatMap((finding) => detail.evidence ? findingBlock(finding, history) : findingRow(finding, history)),
        ...(untold.length === 0
            ? []
            : [`…and ${(0,figures/* plural */.LS)(untold.length, 'more finding')}: ${(0,report_escape/* markdown */.wD)((0,phrases/* classSummary */.fz)(untold))}.`, '']),
        ...(legal.length === 0 ? [] : [`Also seen, legal: ${(0,report_escape/* markdown */.wD)((0,phrases/* classSummary */.fz)(legal))}.`, '']),
        `How to replay: ${(0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(context.replay(run), 400))}`,
        '',
        ...(detail.configuration ? configuration(run) : []),
    ];
}
function render(results, detail, context) {
    const verdict = (0,totals/* overallVerdict */.Bn)(results);
    const bound = (0,phrases/* boundPhrase */.QK)(results, context.failureRateBound);
    const runs = worstFirst(results).slice(0, detail.runsListed);
    const telling = runs.filter((run) => results.length === 1 ||
        run.verdict !== 'pass' ||
        (0,phrases/* remarks */.IW)(run).length > 0 ||
        run.findings.some((finding) => finding.severity !== 'info'));
    return `${[
        `## ${marks[verdict]} ${phrases/* verdictWords */.L2[verdict]}`,
        '',
        `${(0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)((0,phrases/* headline */.Pl)(results, context.skipped), 400))}.`,
        '',
        ...(bound === null ? [] : [`${(0,report_escape/* markdown */.wD)(bound)}.`, '']),
        ...context.notes.slice(0, 20).map((note) => `- ${(0,report_escape/* markdown */.wD)((0,report_escape/* clip */.$Q)(note, 1000))}`),
        ...(context.notes.length === 0 ? [] : ['']),
        ...gridTable(results, context),
        ...runTable(runs, results.length),
        ...skippedList(context.skipped, detail.runsListed),
        ...telling.flatMap((run) => runSection(run, detail, context)),
    ]
        .join('\n')
        .trimEnd()}\n`;
}
/**
 * The report for a job summary: verdict first, then the table of runs, then every run that has something
 * to tell. Says less, level by level, until it fits the budget; the last level is a few hundred bytes.
 */
function toMarkdown(results, options = {}) {
    const context = (0,report_context/* contextOf */.Vm)(options);
    const budget = options.budgetBytes ?? summaryBudgetBytes;
    let text = '';
    for (const detail of levels) {
        text = render(results, detail, context);
        if (Buffer.byteLength(text, 'utf8') <= budget)
            break;
    }
    return text;
}


/***/ }),

/***/ 8937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ actionsPhrase),
/* harmony export */   IW: () => (/* binding */ remarks),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   QK: () => (/* binding */ boundPhrase),
/* harmony export */   Tc: () => (/* binding */ findingPhrase),
/* harmony export */   aX: () => (/* binding */ actionPhrase),
/* harmony export */   am: () => (/* binding */ classText),
/* harmony export */   av: () => (/* binding */ skippedPhrase),
/* harmony export */   fz: () => (/* binding */ classSummary),
/* harmony export */   kh: () => (/* binding */ runTitle),
/* harmony export */   ls: () => (/* binding */ causePhrase),
/* harmony export */   ti: () => (/* binding */ placePhrase)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1822);
/* harmony import */ var _lanes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(756);
/* harmony import */ var _totals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(700);



const verdictWords = {
    pass: 'PASS',
    fail: 'FAIL',
    inconclusive: 'INCONCLUSIVE',
};
/** What happened to `messages` of a class, without who and where. */
const deeds = {
    loss: (messages) => `lost ${confirmed(messages)}`,
    tail: (messages) => `lost ${confirmed(messages)} at the end of the stream`,
    order: (messages) => `delivered ${messages} out of order`,
    duplicate: (messages) => `delivered ${messages} again`,
    unexpected: (messages) => `delivered ${messages} that nobody published`,
    corrupt: (messages) => `delivered ${messages} with damaged content`,
    withheld: (messages) => `withheld ${messages} until a reconnect`,
    'policy-drop': (messages) => `dropped ${messages} by policy`,
    'dead-lettered': (messages) => `dead-lettered ${messages}`,
    'sac-overlap': (messages) => `two consumers active at once, ${messages} delivered meanwhile`,
    'unconfirmed-gap': (messages) => `${messages} never confirmed and never delivered`,
    returned: (messages) => `returned ${messages} to the publisher`,
    nacked: (messages) => `nacked ${messages}`,
    replay: (messages) => `went back and delivered ${messages} again`,
    gap: (messages) => `jumped forward over ${messages}`,
    unavailable: () => 'nobody could publish, or consume, for too long',
};
function confirmed(messages) {
    return messages.replace(/ (messages?)$/, ' confirmed $1');
}
/** What was found, in one clause: `lost 10 confirmed messages 3498–3507 of publisher a in lane quorum`. */
function findingPhrase(finding) {
    const ranges = finding.ranges.length === 0 ? '' : `: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .rangesText */ .OM)(finding.ranges)}`;
    const inOneRange = finding.class === 'loss' && finding.ranges.length === 1;
    const deed = deeds[finding.class]((0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(finding.count, 'message'));
    const publisher = finding.publisher === null ? '' : ` of publisher ${finding.publisher}`;
    return `${deed}${inOneRange ? ranges.replace(':', '') : ranges}${publisher} in lane ${finding.lane}`;
}
/** `loss`, or `duplicate (unflagged)`. */
function classText(finding) {
    return finding.kind === null ? finding.class : `${finding.class} (${finding.kind})`;
}
/** Where to look: `at 75.2 s, history.log line 75; the client connected at line 73`. */
function placePhrase(finding, history) {
    const reconnect = finding.reconnectLine === null ? '' : `; the client connected at line ${finding.reconnectLine}`;
    return `at ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(finding.atSeconds)}, ${history} line ${finding.line}${reconnect}`;
}
/** The fault before it: `kill rabbitmq3, 5.2 s before (line 62)`. */
function actionPhrase(finding) {
    const { action } = finding;
    if (action === null)
        return 'none before it';
    return `${action.kind} ${action.target}, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(action.secondsBefore)} before (line ${action.line})`;
}
/** `prefetch-not-redelivered: size equals the prefetch`, either half alone, or null when neither is known. */
function causePhrase(finding) {
    const parts = [finding.cause, finding.evidence].filter((part) => part !== null && part !== '');
    return parts.length === 0 ? null : parts.join(': ');
}
/** `3 replay (120 messages), 1 gap (10 messages)`. */
function classSummary(findings) {
    return (0,_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .byClass */ .w1)(findings)
        .map((total) => `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(total.findings)} ${total.class} (${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(total.messages, 'message')})`)
        .join(', ');
}
/** What the runs showed, in one sentence, for the line beside the verdict. */
function headline(results, skipped = []) {
    const besides = skipped.length === 0 ? '' : `, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(skipped.length)} skipped`;
    if (results.length > 0)
        return `${headlineOfRuns(results)}${besides}`;
    return skipped.length === 0
        ? 'no run was made'
        : `nothing was run: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(skipped.length, 'run')} skipped`;
}
/** Why a run was not made: `x-s1 was skipped: it is for <4.0, and this is 4.0.5`. */
function skippedPhrase({ run, reason }) {
    return `${run} was skipped: ${reason}`;
}
function headlineOfRuns(results) {
    const totals = (0,_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .totalsOf */ .vA)(results);
    const failing = results.flatMap((run) => (run.verdict === 'fail' ? run.findings : []));
    const found = classSummary(failing.filter((finding) => finding.severity === 'fail'));
    const missing = results.reduce((sum, run) => sum + (run.missing?.length ?? 0), 0);
    const notFound = missing === 0 ? '' : `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(missing, 'expected finding')} did not appear`;
    const why = [found, notFound].filter((part) => part !== '').join(', ');
    const parts = [];
    if (totals.failed > 0) {
        parts.push(`${totals.failed} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(totals.runs, 'run')} failed${why === '' ? '' : `: ${why}`}`);
    }
    if (totals.inconclusive > 0) {
        parts.push(`${totals.inconclusive} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(totals.runs, 'run')} could not show anything`);
    }
    if (parts.length > 0)
        return parts.join('; ');
    const lost = totals.lost === 0 ? 'none lost' : `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(totals.lost)} lost, as the scenario allows`;
    return `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(totals.runs, 'run')}, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(totals.confirmed, 'confirmed message')}, ${lost}`;
}
/** What so few green runs still allow, said beside a pass; null when there is nothing to say. */
function boundPhrase(results, bound) {
    const { runs, passed } = (0,_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .totalsOf */ .vA)(results);
    if (bound === null || runs === 0 || passed !== runs)
        return null;
    return `0 of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(runs, 'run')} failed; at 95 % confidence the failure rate is below ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(bound)}`;
}
/** The run's name in a list: `2 · quorum-kill · seed 42`; what the name itself says is not repeated. */
function runTitle(run) {
    const parts = [run.scenario, `seed ${run.seed}`].filter((_, index) => {
        const told = index === 0 ? run.scenario : String(run.seed);
        return told.length < 4 || !run.run.includes(told);
    });
    return [run.run, ...parts].join(' · ');
}
/** `4 of 4 actions took effect`, and how many did not. */
function actionsPhrase(run) {
    const { asked, verified, failed } = run.actions;
    if (asked === 0)
        return 'no faults asked for';
    const not = failed > 0 ? `, ${failed} did not` : '';
    return `${verified} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(asked, 'action')} took effect${not}`;
}
/** What must be said of a run beside its findings, a sentence each. */
function remarks(run) {
    const missing = (run.missing ?? []).map((expected) => `expected but not found: ${expected.class}${expected.lane === null ? '' : ` in lane ${expected.lane}`}`);
    const violated = run.findings.some((finding) => finding.severity === 'fail');
    const omitted = run.findingsOmitted ?? 0;
    const lanes = (0,_lanes_js__WEBPACK_IMPORTED_MODULE_0__/* .lanesPhrase */ .ly)(run);
    return [
        ...run.inconclusive.map((reason) => `inconclusive: ${reason}`),
        ...(lanes === null ? [] : [lanes]),
        ...(run.doubts ?? []).map((doubt) => `not shown: ${doubt}`),
        ...missing,
        ...(run.leftOut ?? []),
        ...(run.revived ?? []),
        ...(run.verdict === 'pass' && violated
            ? ['passed all the same: the scenario expects what was found']
            : []),
        ...(omitted > 0 ? [`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(omitted, 'more finding')} counted, not listed`] : []),
    ];
}


/***/ }),

/***/ 3920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toText)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6676);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1822);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8937);
/* harmony import */ var _totals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(700);





const ansi = { pass: '32', fail: '31', inconclusive: '33' };
function paint(text, verdict, color) {
    return color ? `\u001b[1;${ansi[verdict]}m${text}\u001b[0m` : text;
}
/** One line of the report: foreign text can neither leave it nor grow without end. */
function line(indent, text) {
    return `${' '.repeat(indent)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), 700)}`;
}
/** Three to five lines: what, where, the fault before it, why. */
function findingLines(finding, history) {
    const modes = finding.modes.length === 0 ? '' : ` (breaks ${finding.modes.join(', ')})`;
    const cause = (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .causePhrase */ .ls)(finding);
    return [
        line(2, `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .classText */ .am)(finding), 80)}: ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .findingPhrase */ .Tc)(finding)}${modes}`),
        line(4, `where: ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .placePhrase */ .ti)(finding, history)}`),
        line(4, `fault: ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .actionPhrase */ .aX)(finding)}`),
        ...(cause === null ? [] : [line(4, `cause: ${cause}`)]),
    ];
}
function countsPhrase(run) {
    const counts = (0,_totals_js__WEBPACK_IMPORTED_MODULE_3__/* .countsOf */ .mQ)(run);
    const figures = [
        `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(counts.confirmed)} confirmed`,
        `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(counts.distinct)} different ones delivered`,
        `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(counts.lost)} lost`,
    ];
    return `${figures.join(', ')}; ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .actionsPhrase */ .$r)(run)}; ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(run.durationSeconds)}`;
}
function runLines(run, context, color, most) {
    const findings = (0,_totals_js__WEBPACK_IMPORTED_MODULE_3__/* .inReadingOrder */ .g)(run.findings);
    const told = findings.filter((finding) => finding.severity !== 'info');
    const legal = findings.filter((finding) => finding.severity === 'info');
    const untold = told.slice(most);
    return [
        `${paint(_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictWords */ .L2[run.verdict], run.verdict, color)}  run ${line(0, (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .runTitle */ .kh)(run))}`,
        line(2, countsPhrase(run)),
        ...(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .remarks */ .IW)(run).map((remark) => line(2, remark)),
        ...told.slice(0, most).flatMap((finding) => findingLines(finding, context.history(run))),
        ...(untold.length === 0
            ? []
            : [line(2, `and ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(untold.length, 'more finding')}: ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .classSummary */ .fz)(untold)}`)]),
        ...(legal.length === 0 ? [] : [line(2, `also seen, legal: ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .classSummary */ .fz)(legal)}`)]),
        ...(run.verdict === 'pass' ? [] : [line(2, `replay: ${context.replay(run)}`)]),
    ];
}
/**
 * The report for a terminal or a build's log. The verdict is the first line; a run that passed takes
 * two lines. Foreign text is made one harmless line each.
 */
function toText(results, options = {}) {
    const context = (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .contextOf */ .Vm)(options);
    const color = options.color ?? false;
    const verdict = (0,_totals_js__WEBPACK_IMPORTED_MODULE_3__/* .overallVerdict */ .Bn)(results);
    const bound = (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .boundPhrase */ .QK)(results, context.failureRateBound);
    const blocks = [
        [
            `${paint(_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictWords */ .L2[verdict], verdict, color)}: ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .headline */ .Pl)(results, context.skipped)}`,
            ...(bound === null ? [] : [bound]),
            ...context.notes.map((note) => line(0, note)),
        ],
        ...(context.skipped.length === 0
            ? []
            : [context.skipped.slice(0, 100).map((each) => line(0, (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .skippedPhrase */ .av)(each)))]),
        ...results.map((run) => runLines(run, context, color, options.findingsPerRun ?? 20)),
    ];
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}


/***/ }),

/***/ 700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w1: () => (/* binding */ byClass),
  mQ: () => (/* binding */ countsOf),
  g: () => (/* binding */ inReadingOrder),
  mJ: () => (/* binding */ orderOf),
  Bn: () => (/* binding */ overallVerdict),
  vA: () => (/* binding */ totalsOf)
});

;// CONCATENATED MODULE: ./build/verdict/result.js
const findingClasses = [
    'loss',
    'tail',
    'order',
    'duplicate',
    'unexpected',
    'corrupt',
    'withheld',
    'policy-drop',
    'dead-lettered',
    'sac-overlap',
    'unconfirmed-gap',
    'returned',
    'nacked',
    'replay',
    'gap',
    'unavailable',
];

;// CONCATENATED MODULE: ./build/report/totals.js

/** The verdict of many runs: one proven failure outweighs everything, and no runs at all show nothing. */
function overallVerdict(results) {
    if (results.some((run) => run.verdict === 'fail'))
        return 'fail';
    if (results.length === 0 || results.some((run) => run.verdict === 'inconclusive'))
        return 'inconclusive';
    return 'pass';
}
const noCounts = {
    published: 0,
    confirmed: 0,
    returned: 0,
    nacked: 0,
    unknown: 0,
    delivered: 0,
    distinct: 0,
    redelivered: 0,
    duplicates: 0,
    lost: 0,
    tail: 0,
};
const countNames = Object.keys(noCounts);
function addCounts(all) {
    const sum = { ...noCounts };
    for (const counts of all)
        for (const name of countNames)
            sum[name] += counts[name];
    return sum;
}
/** The counts of a run: its lanes' added up. */
function countsOf(run) {
    return addCounts(run.lanes.map((lane) => lane.counts));
}
/** Order violations of a run by mode: its lanes' added up. */
function orderOf(run) {
    const sum = { 'first-delivery': 0, unflagged: 0, strict: 0 };
    for (const { order } of run.lanes) {
        sum['first-delivery'] += order['first-delivery'];
        sum.unflagged += order.unflagged;
        sum.strict += order.strict;
    }
    return sum;
}
/** Everything of every run, added up. */
function totalsOf(results) {
    const of = (verdict) => results.filter((run) => run.verdict === verdict).length;
    const findings = { fail: 0, warn: 0, info: 0 };
    for (const run of results)
        for (const finding of run.findings)
            findings[finding.severity] += 1;
    return {
        runs: results.length,
        passed: of('pass'),
        failed: of('fail'),
        inconclusive: of('inconclusive'),
        ...addCounts(results.map(countsOf)),
        findings,
    };
}
const severityRank = { fail: 0, warn: 1, info: 2 };
/** The order a reader wants findings in: what fails the build first, then as the history tells it. */
function inReadingOrder(findings) {
    return [...findings].sort((a, b) => severityRank[a.severity] - severityRank[b.severity] || a.line - b.line || a.count - b.count);
}
/** Findings counted by class, in the order of the taxonomy: what is worst comes first. */
function byClass(findings) {
    const totals = new Map();
    for (const finding of findings) {
        const before = totals.get(finding.class);
        totals.set(finding.class, {
            class: finding.class,
            findings: (before?.findings ?? 0) + 1,
            messages: (before?.messages ?? 0) + finding.count,
        });
    }
    return findingClasses.map((name) => totals.get(name)).filter((total) => total !== undefined);
}


/***/ })

};
