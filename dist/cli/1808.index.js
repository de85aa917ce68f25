export const id = 1808;
export const ids = [1808];
export const modules = {

/***/ 1808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createJudge)
});

// UNUSED EXPORTS: judge

;// CONCATENATED MODULE: ./build/history/interval-map.js
/** Numbers in disjoint ranges, each with a value. The first value given for a number stays. */
class IntervalMap {
    #pieces = [];
    get isEmpty() {
        return this.#pieces.length === 0;
    }
    /** Gives the value to those numbers of `from..to` that have none. */
    add(from, to, value) {
        if (to < from)
            return;
        const start = this.#firstEndingAtOrAfter(from);
        if (start === this.#pieces.length) {
            this.#pieces.push({ range: { from, to }, value });
            return;
        }
        const fresh = [];
        let next = from;
        let end = start;
        for (; end < this.#pieces.length; end += 1) {
            const piece = this.#pieces[end];
            if (piece.range.from > to)
                break;
            if (piece.range.from > next) {
                fresh.push({ range: { from: next, to: piece.range.from - 1 }, value });
            }
            fresh.push(piece);
            next = piece.range.to + 1;
        }
        if (next <= to)
            fresh.push({ range: { from: next, to }, value });
        this.#pieces.splice(start, end - start, ...fresh);
    }
    /** Removes `from..to` and returns what was there, ascending, cut to size. */
    take(from, to) {
        const taken = this.within(from, to);
        if (taken.length === 0)
            return taken;
        const start = this.#firstEndingAtOrAfter(from);
        let end = start;
        const kept = [];
        for (; end < this.#pieces.length; end += 1) {
            const { range, value } = this.#pieces[end];
            if (range.from > to)
                break;
            if (range.from < from)
                kept.push({ range: { from: range.from, to: from - 1 }, value });
            if (range.to > to)
                kept.push({ range: { from: to + 1, to: range.to }, value });
        }
        this.#pieces.splice(start, end - start, ...kept);
        return taken;
    }
    /** What is known of `from..to`, ascending, cut to size. */
    within(from, to) {
        const found = [];
        if (to < from)
            return found;
        for (let index = this.#firstEndingAtOrAfter(from); index < this.#pieces.length; index += 1) {
            const { range, value } = this.#pieces[index];
            if (range.from > to)
                break;
            found.push({ range: { from: Math.max(range.from, from), to: Math.min(range.to, to) }, value });
        }
        return found;
    }
    pieces() {
        return this.#pieces;
    }
    #firstEndingAtOrAfter(number) {
        let low = 0;
        let high = this.#pieces.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (this.#pieces[middle].range.to < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

// EXTERNAL MODULE: ./build/history/intervals.js
var intervals = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/verdict/duplicates.js

/** Legal kinds are counted per publisher, not reported one by one. */
const legalKinds = new Set(['republished', 'reread', 'redelivered']);
/** Judges the part of a delivery whose numbers had been delivered before. Call before the delivery is booked. */
function judgeRepeat(event, repeat, lane, publisher, session, isCalm, scene) {
    for (const { kind, range } of classify(event, repeat, lane, publisher, session)) {
        if (!legalKinds.has(kind)) {
            const natural = naturalOf(kind, lane, isCalm);
            lane.log.add({
                class: 'duplicate',
                kind,
                natural,
                publisher: publisher.name,
                ranges: [range],
                scene: scene(),
                evidence: sentences[kind](`${event.by.client}/${event.by.session}`),
            });
            continue;
        }
        let repeats = publisher.legalRepeats.get(kind);
        if (repeats === undefined) {
            repeats = { numbers: new intervals/* IntervalSet */.m(), scene: scene() };
            publisher.legalRepeats.set(kind, repeats);
        }
        repeats.numbers.add(range.from, range.to);
    }
}
function* classify(event, repeat, lane, publisher, session) {
    if (lane.isStream) {
        yield { kind: 'reread', range: repeat };
        return;
    }
    const attempt = event.attemptSession;
    const seen = publisher.seenBy.get(attempt) ?? new intervals/* IntervalSet */.m();
    for (const range of seen.outside(repeat.from, repeat.to))
        yield { kind: 'republished', range };
    const proven = publisher.provenAcks.get(attempt) ?? new intervals/* IntervalSet */.m();
    for (const again of seen.within(repeat.from, repeat.to)) {
        const legal = event.redelivered ? intervals/* IntervalSet */.m.of(again) : lateFirsts(publisher, attempt, session, again);
        for (const range of legal.outside(again.from, again.to))
            yield { kind: 'unflagged', range };
        for (const part of legal.ranges()) {
            for (const range of proven.within(part.from, part.to))
                yield { kind: 'after-settle', range };
            for (const open of proven.outside(part.from, part.to)) {
                const elsewhere = heldElsewhere(lane, publisher.name, attempt, session, open);
                for (const range of elsewhere.ranges())
                    yield { kind: 'concurrent', range };
                for (const range of elsewhere.outside(open.from, open.to))
                    yield { kind: 'redelivered', range };
            }
        }
    }
}
/**
 * What of an unflagged delivery may be the broker's first one, come late: a paused node hands on what it held
 * only after the queue has given it, flagged, to another session. Each message has one first delivery.
 */
function lateFirsts(publisher, attempt, { name, connectLine }, { from, to }) {
    const late = new intervals/* IntervalSet */.m();
    if (connectLine === null)
        return late;
    for (const { range, value: first } of publisher.firstFlagged.get(attempt)?.within(from, to) ?? []) {
        if (first.session !== name && connectLine < first.line)
            late.add(range.from, range.to);
    }
    const unflagged = publisher.unflagged.get(attempt);
    if (unflagged !== undefined)
        late.removeAll(unflagged);
    return late;
}
/** What of the range another session holds that has not ended as far as its client knows. */
function heldElsewhere(lane, publisher, attempt, session, range) {
    const held = new intervals/* IntervalSet */.m();
    for (const other of lane.sessions.values()) {
        if (other === session || other.isClosed)
            continue;
        for (const part of other.holds(publisher, attempt)?.within(range.from, range.to) ?? []) {
            held.add(part.from, part.to);
        }
    }
    return held;
}
/**
 * A cut client may hold what the broker has given to another, and a classic queue that was read from disk has
 * forgotten what it gave to whom (seen on 4.3.6): there, these convict only when all was calm.
 */
function naturalOf(kind, lane, isCalm) {
    if (kind === 'unflagged')
        return lane.isKeptByOneNode && !isCalm ? 'warn' : 'fail';
    return kind === 'concurrent' && lane.isSac && isCalm ? 'fail' : 'warn';
}
const sentences = {
    unflagged: (session) => `Delivered again to ${session} without the redelivered flag.`,
    'after-settle': (session) => `Delivered again to ${session} although its ack had counted: the prefetch let later messages pass.`,
    concurrent: (session) => `Delivered to ${session} while another live session still held it.`,
    redelivered: () => 'Delivered again with the redelivered flag after an unsettled delivery, or its first delivery came late: legal.',
    republished: () => 'Delivered once for each of several publish attempts: legal.',
    reread: () => 'Read again from a stream: legal.',
};
/** Books the legal repeats of a publisher as one finding a kind. */
function reportLegalRepeats(lane, publisher) {
    for (const [kind, { numbers, scene }] of publisher.legalRepeats) {
        lane.log.add({
            class: 'duplicate',
            kind,
            natural: 'info',
            publisher: publisher.name,
            ranges: numbers.ranges(),
            scene,
            evidence: sentences[kind](''),
        });
    }
}

;// CONCATENATED MODULE: ./build/verdict/entry.js

/** The entry of a map, made when it is not there. */
function entryOf(map, key, make) {
    let value = map.get(key);
    if (value === undefined) {
        value = make();
        map.set(key, value);
    }
    return value;
}
/** The set of a map of sets, made when it is not there. */
function setOf(map, key) {
    return entryOf(map, key, () => new intervals/* IntervalSet */.m());
}

;// CONCATENATED MODULE: ./build/verdict/order-findings.js
/** Counts an episode in every mode that it breaks and reports it in the one that decides. */
function reportEpisode(lane, mode, publisher, session, prefetch, episode) {
    const modes = modesOf(episode);
    for (const broken of modes)
        lane.orderCounts[broken] += 1;
    const first = episode.numbers.min;
    const back = `${session} had reached ${episode.highest} and then received ${first}`;
    if (episode.kind === 'replay') {
        lane.log.add({
            class: mode === 'strict' ? 'order' : 'replay',
            kind: mode === 'strict' ? 'step-back' : null,
            natural: mode === 'strict' ? 'fail' : 'info',
            publisher,
            ranges: episode.numbers.ranges(),
            scene: episode.scene,
            modes,
            evidence: `${back} again: a repeat.`,
        });
        return;
    }
    const { cause, because } = causeOf(episode, prefetch);
    lane.log.add({
        class: 'order',
        kind: episode.hasUnflagged ? 'inversion' : 'inversion-redelivered',
        natural: modes.includes(mode) ? 'fail' : 'warn',
        publisher,
        ranges: episode.numbers.ranges(),
        scene: episode.scene,
        modes,
        cause,
        evidence: `${back} for the first time${episode.hasUnflagged ? '' : ', flagged redelivered'}.${because}`,
    });
}
function modesOf(episode) {
    if (episode.kind === 'replay')
        return ['strict'];
    return episode.hasUnflagged ? ['first-delivery', 'unflagged', 'strict'] : ['first-delivery', 'strict'];
}
function causeOf(episode, prefetch) {
    const count = episode.numbers.count;
    if (episode.cancelledHolder !== null && !episode.hasUnflagged) {
        return {
            cause: 'cancelled-consumer-held-prefetch',
            because: ` ${episode.cancelledHolder} had been cancelled while it held them, and gave them back late.`,
        };
    }
    if (episode.hasUnflagged) {
        return {
            cause: 'true-reordering',
            because: ' Neither a repeat nor flagged redelivered: the queue changed the order.',
        };
    }
    if (prefetch !== null && prefetch > 0 && count > prefetch)
        return { cause: null, because: '' };
    const kind = episode.scene.action?.kind ?? '';
    const regained = ['start', 'restart', 'unpause', 'heal'].includes(kind)
        ? ` The last action before was ${kind}: members had just come back.`
        : '';
    const size = prefetch === null || prefetch === 0 ? '' : `, within the prefetch of ${prefetch}`;
    return {
        cause: 'redelivered-out-of-place',
        because: ` ${count} returned to the queue behind later ones${size}.${regained}`,
    };
}

;// CONCATENATED MODULE: ./build/verdict/order-scope.js

/** Order of one stream as one receiver saw it: H, the highest so far, and D, the numbers already seen. */
class OrderScope {
    report;
    #own = new intervals/* IntervalSet */.m();
    /** Delivered before anything told that they were published. */
    #early = new intervals/* IntervalSet */.m();
    #highest = Number.NEGATIVE_INFINITY;
    #previous = Number.NEGATIVE_INFINITY;
    #episode = null;
    constructor(report) {
        this.report = report;
    }
    /** Judges a run of rising numbers. Not yet in `seenElsewhere`. */
    delivered(range, view) {
        const seen = view.seenElsewhere ?? this.#own;
        this.#raiseByNowPublished(view.published);
        for (const plain of this.#judgeable(range, view)) {
            const back = Math.min(plain.to, this.#highest);
            for (const part of alternate(seen, plain.from, back)) {
                if (part.seen)
                    this.#backward('replay', part, view);
                else if (!(view.redelivered && view.isRedeliveryExempt))
                    this.#backward('inversion', part, view);
                else
                    this.finish();
            }
            if (plain.to > this.#highest) {
                this.finish();
                this.#highest = plain.to;
                this.#previous = plain.to;
            }
        }
        if (view.seenElsewhere === null)
            this.#own.add(range.from, range.to);
    }
    /** Splits off what cannot be judged yet: the line that says it was published may stand a little behind. */
    #judgeable(range, { exempt, published }) {
        const parts = [];
        for (const { from, to } of exempt.outside(range.from, range.to)) {
            parts.push(...published.within(from, to));
            for (const early of published.outside(from, to))
                this.#early.add(early.from, early.to);
        }
        return parts;
    }
    #raiseByNowPublished(published) {
        if (this.#early.isEmpty)
            return;
        const known = this.#early.intersect(published);
        if (known.isEmpty)
            return;
        this.#early.removeAll(known);
        if (known.max > this.#highest)
            this.#highest = known.max;
    }
    /** Reports what is open. */
    finish() {
        if (this.#episode !== null)
            this.report(this.#episode);
        this.#episode = null;
    }
    #backward(kind, part, view) {
        // A replay that steps back begins another one; an inversion may jump about.
        if (this.#episode?.kind !== kind || (kind === 'replay' && part.from <= this.#previous)) {
            this.finish();
            this.#episode = {
                kind,
                scene: view.scene(),
                numbers: new intervals/* IntervalSet */.m(),
                hasUnflagged: false,
                highest: this.#highest,
                cancelledHolder: view.cancelledHolder(part),
            };
        }
        this.#episode.numbers.add(part.from, part.to);
        if (!view.redelivered)
            this.#episode.hasUnflagged = true;
        this.#previous = part.to;
    }
}
function* alternate(set, from, to) {
    let next = from;
    for (const part of set.within(from, to)) {
        if (part.from > next)
            yield { from: next, to: part.from - 1, seen: false };
        yield { ...part, seen: true };
        next = part.to + 1;
    }
    if (next <= to)
        yield { from: next, to, seen: false };
}

;// CONCATENATED MODULE: ./build/verdict/deliveries.js






const nothing = new intervals/* IntervalSet */.m();
/** Judges one `delivered` line and books it. */
function judgeDelivery(event, lane, surroundings) {
    const publisher = lane.publisher(event.publisher);
    const session = lane.session(event.by.client, event.by.session);
    const scene = once(() => surroundings.scene(event.line, event.atUs, session.connectLine));
    const { from, to } = event.range;
    const fresh = publisher.seen.outside(from, to);
    const repeats = publisher.seen.within(from, to);
    const numbers = to - from + 1;
    lane.delivered += numbers;
    if (event.redelivered)
        lane.redelivered += numbers;
    for (const repeat of repeats) {
        lane.duplicates += repeat.to - repeat.from + 1;
        judgeRepeat(event, repeat, lane, publisher, session, surroundings.isLongCalm(event.atUs), scene);
    }
    noteUnpublished(event, publisher, scene);
    noteDoubtful(event.range, publisher, scene);
    judgeOrder(event, lane, publisher, session, scene);
    for (const range of fresh)
        fillSkips(range, event, lane, publisher, scene);
    noteSkip(event, lane, publisher, session, scene);
    if (fresh.length > 0 && !event.redelivered && lane.isSac && !session.isDrain) {
        watchSac(lane, publisher, session, fresh, scene);
    }
    publisher.seen.add(from, to);
    setOf(publisher.seenBy, event.attemptSession).add(from, to);
    noteFlag(event, publisher, session);
    publisher.lastDeliveredUs = Math.max(publisher.lastDeliveredUs, event.atUs + event.spanUs);
    session.delivered(event.publisher, event.attemptSession, event.range, event.atUs, (name, attempt, proven) => {
        const acks = setOf(lane.publisher(name).provenAcks, attempt);
        for (const range of proven)
            acks.add(range.from, range.to);
    });
    lane.availability.delivered(event.atUs, event.atUs + event.spanUs, event.line, lane.isBehind);
}
function noteUnpublished(event, publisher, scene) {
    const published = publisher.attempts.get(event.attemptSession)?.published ?? nothing;
    for (const part of published.outside(event.range.from, event.range.to)) {
        entryOf(publisher.unpublished, event.attemptSession, () => new IntervalMap()).add(part.from, part.to, scene());
    }
}
function noteFlag(event, publisher, session) {
    const { attemptSession: attempt, range, line } = event;
    if (!event.redelivered) {
        setOf(publisher.unflagged, attempt).add(range.from, range.to);
        return;
    }
    const first = { line, session: session.name };
    entryOf(publisher.firstFlagged, attempt, () => new IntervalMap()).add(range.from, range.to, first);
}
function noteDoubtful({ from, to }, publisher, scene) {
    for (const { returned, nacked } of publisher.attempts.values()) {
        for (const part of [...returned.within(from, to), ...nacked.within(from, to)]) {
            publisher.doubtful.add(part.from, part.to, scene());
        }
    }
}
/** The scope of order: the receiver where it gets everything, its session where it shares or starts in the middle. */
function judgeOrder(event, lane, publisher, session, scene) {
    const isShared = lane.isCompeting || session.isDrain;
    const receiver = isShared || lane.isStream ? session.name : session.client;
    const attempt = event.attemptSession;
    const key = JSON.stringify([receiver, publisher.name, attempt]);
    const scope = entryOf(lane.scopes, key, () => new OrderScope((episode) => reportEpisode(lane, lane.policy.order, publisher.name, receiver, session.prefetch, episode)));
    scope.delivered(event.range, {
        seenElsewhere: isShared ? (publisher.seenBy.get(attempt) ?? nothing) : null,
        exempt: exemptNumbers(publisher, attempt, event.range),
        published: publisher.attempts.get(attempt)?.published ?? nothing,
        redelivered: event.redelivered,
        isRedeliveryExempt: lane.isCompeting,
        scene,
        cancelledHolder: (range) => cancelledHolder(lane, publisher.name, attempt, range),
    });
}
/** Published in another session too; the line that says so may stand a little behind the delivery's. */
function exemptNumbers(publisher, attempt, { from, to }) {
    if (publisher.attempts.size < 2 && publisher.attempts.has(attempt))
        return nothing;
    const exempt = new intervals/* IntervalSet */.m();
    for (const [other, { published }] of publisher.attempts) {
        if (other === attempt)
            continue;
        for (const part of published.within(from, to))
            exempt.add(part.from, part.to);
    }
    return exempt;
}
function cancelledHolder(lane, publisher, attempt, { from, to }) {
    for (const session of lane.sessions.values()) {
        if (session.wasCancelled && session.holds(publisher, attempt)?.covers(from, to))
            return session.name;
    }
    return null;
}
/** A first delivery of skipped numbers: withheld when the queue had calm and credit to deliver them long before. */
function fillSkips(range, event, lane, publisher, scene) {
    for (const { range: filled, value: skip } of publisher.skips.take(range.from, range.to)) {
        const skipper = lane.sessions.get(skip.session);
        if (skipper === undefined || skip.session === `${event.by.client}/${event.by.session}`)
            continue;
        if (!hasCredit(skipper) || !lane.calm.within(skip.scene.atUs, event.atUs))
            continue;
        lane.log.add({
            class: 'withheld',
            kind: null,
            natural: 'fail',
            publisher: publisher.name,
            ranges: [filled],
            scene: scene(),
            evidence: `${skip.session} was given later messages at line ${skip.scene.line}, lived on with credit and no fault ` +
                'in force, and never got these; they came only to another session.',
        });
    }
}
function hasCredit(session) {
    if (session.prefetch === null || session.prefetch === 0)
        return true;
    let held = 0;
    for (const attempts of session.held.values())
        for (const set of attempts.values())
            held += set.count;
    return held < session.prefetch;
}
function noteSkip(event, lane, publisher, session, scene) {
    const start = publisher.seen.isEmpty
        ? Math.min(...[...publisher.attempts.values()].map(({ published }) => lowest(published)), event.range.from)
        : publisher.seen.max + 1;
    if (event.range.from <= start)
        return;
    publisher.skips.add(start, event.range.from - 1, {
        scene: scene(),
        session: session.name,
        prefetch: session.prefetch,
        firstAfterReconnect: session.received === 0 &&
            [...lane.sessions.values()].some((other) => other !== session && other.received > 0),
    });
}
function lowest(set) {
    return set.isEmpty ? Number.POSITIVE_INFINITY : set.min;
}
function watchSac(lane, publisher, session, fresh, scene) {
    const between = lane.sac.fresh(session.name);
    if (between === null)
        return;
    lane.log.add({
        class: 'sac-overlap',
        kind: null,
        natural: 'fail',
        publisher: publisher.name,
        ranges: fresh,
        scene: scene(),
        evidence: `${session.name} and ${between} were both given new messages, with no change of the active consumer between.`,
    });
}
function once(make) {
    let value;
    return () => {
        value ??= make();
        return value;
    };
}

;// CONCATENATED MODULE: ./build/verdict/gate.js
/** A legal repeat is in every run with a reconnect: expecting duplicates means more than that. */
function matches(finding, expected) {
    if (finding.class === 'duplicate' && finding.severity === 'info')
        return false;
    return finding.class === expected.class && (expected.lane === null || expected.lane === finding.lane);
}
/** What must appear on this lane itself: what it says, or what the run says of it by name. */
function ownExpected({ name, policy }, run) {
    const all = policy === run ? run.expectedFindings : [...policy.expectedFindings, ...run.expectedFindings];
    return all.filter(({ lane }) => lane === name);
}
/** Findings that were expected on this lane and did not appear. */
function missingOnLane(lane, run) {
    return unmet(ownExpected(lane, run), lane.log.findings);
}
/** Findings that were expected anywhere, or on a lane that is not there, and did not appear. */
function missingOnRun(findings, lanes, run) {
    const known = new Set(lanes.map(({ lane }) => lane));
    const wanted = run.expectedFindings.filter(({ lane }) => lane === null || !known.has(lane));
    return unmet(wanted, findings);
}
function unmet(wanted, findings) {
    return wanted.filter((expected) => !findings.some((finding) => matches(finding, expected)));
}
/**
 * One violation that was not expected is proof, whatever else went wrong. Then nothing may have gone wrong, in
 * the run or on this lane. Then everything expected of this lane must have appeared.
 */
function laneVerdict(lane, run, isDoubtful, isMissing) {
    const anywhere = lane.policy.expectsItsOwn ? [] : run.expectedFindings.filter((each) => each.lane === null);
    const expected = [...ownExpected(lane, run), ...anywhere];
    const isViolated = lane.log.findings.some((finding) => finding.severity === 'fail' && !expected.some((each) => matches(finding, each)));
    if (isViolated)
        return 'fail';
    if (isDoubtful)
        return 'inconclusive';
    return isMissing ? 'fail' : 'pass';
}
/** The lanes' verdicts together: what one lane proves no other hides. Then the run itself must be sound. */
function runVerdict(of) {
    if (of.isBroken || of.lanes.includes('fail'))
        return 'fail';
    if (of.isDoubtful)
        return 'inconclusive';
    return of.isMissing ? 'fail' : 'pass';
}

;// CONCATENATED MODULE: ./build/verdict/harness.js
/** Why the run as a whole could not show anything, one sentence each. */
function runReasons(end, gaps, backwardsLine, actions, lanes) {
    const reasons = [];
    if (end === null) {
        reasons.push(gaps.truncated ? 'The history has no end: its last line is cut off.' : 'The history has no end.');
    }
    else if (end.word !== 'complete') {
        reasons.push(`The run did not complete: ${end.word || 'the end does not say how'}${end.reason === '' ? '' : ` (${end.reason})`}.`);
    }
    const first = gaps.problems[0];
    if (gaps.malformed > 0) {
        const named = first === undefined ? '' : `, the first is line ${first.line}: ${first.reason}`;
        reasons.push(`${gaps.malformed} lines of the history could not be read${named}.`);
    }
    if (backwardsLine !== null)
        reasons.push(`The history's clock goes back at line ${backwardsLine}.`);
    for (const action of actions) {
        const name = `Action ${action.index} (${action.kind}${action.target === '' ? '' : ` ${action.target}`})`;
        if (action.failure !== null)
            reasons.push(`${name} did not take effect: ${action.failure}.`);
        else if (action.verifiedUs === null)
            reasons.push(`${name} was begun but never verified.`);
    }
    if (lanes.length === 0) {
        reasons.push('No queue was set up: the cluster never formed, or the run ended before it did.');
    }
    if (actions.some((action) => action.verifiedUs !== null && !action.isIdle) &&
        lanes.length > 0 &&
        !lanes.some(wasActive)) {
        reasons.push('Nothing was published from the first action of chaos on, so it could show nothing.');
    }
    return reasons;
}
/** Why one lane could not show anything. */
function laneReasons(lane) {
    const reasons = [];
    const publishers = [...lane.publishers.values()];
    if (!publishers.some((publisher) => publisher.count('confirmed') > 0)) {
        reasons.push(`Nothing was confirmed on lane ${lane.name}.`);
    }
    else if (publishers.every((publisher) => publisher.accepted().isEmpty)) {
        reasons.push(`All that was confirmed on lane ${lane.name} had been returned: nothing was accepted.`);
    }
    if (lane.unexplained > 0) {
        reasons.push(`${lane.unexplained} accepted messages of lane ${lane.name} are gone, and ${lane.discards} may have dropped ` +
            'them: dead-letter to a queue of the default exchange to tell a drop from a loss.');
    }
    if (lane.drain.kind !== 'concluded') {
        const reason = lane.drain.kind === 'open' && lane.drain.reason !== '' ? `: ${lane.drain.reason}` : '';
        reasons.push(`The drain of lane ${lane.name} was not concluded${reason}.`);
    }
    return reasons;
}
/** Confirms came while chaos could act, or all had been published before and then had to be delivered. */
function wasActive(lane) {
    return lane.hadConfirmInChaos || (lane.isDone && lane.hadBacklogInChaos);
}

;// CONCATENATED MODULE: ./build/verdict/availability.js
const none = { us: 0, line: 0, endUs: 0 };
/**
 * How long nobody could publish or consume on a lane while its load was supposed to run, that is from the
 * first publish to the beginning of the drain. Publishing waits from one confirm to the next; consuming waits
 * while something is confirmed above everything delivered.
 */
class Availability {
    publish = none;
    consume = none;
    #publishingSinceUs = null;
    #waitingSinceUs = null;
    #isOver = false;
    published(atUs) {
        this.#publishingSinceUs ??= atUs;
    }
    confirmed(atUs, endUs, line, isBehind) {
        if (this.#isOver)
            return;
        if (this.#publishingSinceUs !== null) {
            this.publish = longer(this.publish, this.#publishingSinceUs, atUs, line);
            this.#publishingSinceUs = Math.max(this.#publishingSinceUs, endUs);
        }
        if (isBehind)
            this.#waitingSinceUs ??= atUs;
    }
    delivered(atUs, endUs, line, isBehind) {
        if (this.#isOver)
            return;
        if (this.#waitingSinceUs !== null)
            this.consume = longer(this.consume, this.#waitingSinceUs, atUs, line);
        this.#waitingSinceUs = isBehind ? endUs : null;
    }
    /** The load is over; `isDone`: every publisher had published what it was asked for. */
    over(atUs, line, isDone) {
        if (this.#isOver)
            return;
        this.#isOver = true;
        if (this.#publishingSinceUs !== null && !isDone) {
            this.publish = longer(this.publish, this.#publishingSinceUs, atUs, line);
        }
        if (this.#waitingSinceUs !== null)
            this.consume = longer(this.consume, this.#waitingSinceUs, atUs, line);
    }
}
function longer(longest, fromUs, toUs, line) {
    return toUs - fromUs > longest.us ? { us: toUs - fromUs, line, endUs: toUs } : longest;
}

;// CONCATENATED MODULE: ./build/verdict/calm-watch.js
/** The stretches of time in which no fault was in force and the consumers of a lane stayed as they were. */
class CalmWatch {
    leastUs;
    #windows = [];
    #sinceUs = null;
    constructor(leastUs) {
        this.leastUs = leastUs;
    }
    /** `changed`: even if it is calm, it is another calm from now on. */
    update(isCalm, changed, atUs) {
        if (this.#sinceUs !== null && (!isCalm || changed)) {
            if (atUs - this.#sinceUs >= this.leastUs)
                this.#windows.push({ fromUs: this.#sinceUs, toUs: atUs });
            this.#sinceUs = null;
        }
        if (isCalm)
            this.#sinceUs ??= atUs;
    }
    /** True when one calm stretch covers at least the least time between the two. */
    within(fromUs, toUs) {
        if (toUs - fromUs < this.leastUs)
            return false;
        const open = this.#sinceUs === null ? [] : [{ fromUs: this.#sinceUs, toUs }];
        return [...this.#windows, ...open].some((window) => Math.min(window.toUs, toUs) - Math.max(window.fromUs, fromUs) >= this.leastUs);
    }
}

;// CONCATENATED MODULE: ./build/verdict/consumer-book.js



/** One connection of one consumer. */
class ConsumerSession {
    client;
    session;
    prefetch;
    isDrain;
    /** Deliveries, repeats included. */
    received = 0;
    receivedFrom = new Set();
    connectLine = null;
    startedUs = null;
    isConsuming = false;
    isClosed = false;
    wasCancelled = false;
    /** What it holds unsettled, by publisher and then by attempt session. Kept after its end. */
    held = new Map();
    /** Settled, but the delivery stands on a later line of the same batch; acks: by when they were written. */
    #early = new Map();
    #pending = [];
    constructor(client, session, prefetch, isDrain) {
        this.client = client;
        this.session = session;
        this.prefetch = prefetch;
        this.isDrain = isDrain;
    }
    get name() {
        return `${this.client}/${this.session}`;
    }
    holds(publisher, attempt) {
        return this.held.get(publisher)?.get(attempt);
    }
    /** Books a delivery; calls back with acks that it proves to have counted. */
    delivered(publisher, attempt, range, atUs, proven) {
        for (const proof of this.#pending) {
            if (proof.ackedUs < atUs)
                proof.receivedBefore ??= this.received;
        }
        this.received += range.to - range.from + 1;
        this.receivedFrom.add(publisher);
        const held = setOf(entryOf(this.held, publisher, () => new Map()), attempt);
        held.add(range.from, range.to);
        for (const { range: part, value: ackedUs } of this.#early.get(publisher)?.take(range.from, range.to) ??
            []) {
            held.remove(part.from, part.to);
            if (ackedUs !== null)
                this.#await(publisher, attempt, [part], ackedUs);
        }
        this.#prove(proven);
    }
    /** Books an ack, reject or requeue. Only acks can be proven. */
    settled(publisher, range, isAck, endUs) {
        const { from, to } = range;
        const known = new intervals/* IntervalSet */.m();
        // A number held in two attempts: nobody can say which of them the ack was for.
        const ambiguous = new intervals/* IntervalSet */.m();
        const settled = [];
        for (const [attempt, held] of this.held.get(publisher) ?? []) {
            const parts = held.within(from, to);
            held.remove(from, to);
            settled.push({ attempt, parts });
            for (const part of parts) {
                for (const twice of known.within(part.from, part.to))
                    ambiguous.add(twice.from, twice.to);
                known.add(part.from, part.to);
            }
        }
        for (const { attempt, parts } of isAck ? settled : []) {
            const clear = parts.flatMap((part) => ambiguous.outside(part.from, part.to));
            this.#await(publisher, attempt, clear, endUs);
        }
        for (const part of known.outside(from, to)) {
            entryOf(this.#early, publisher, () => new IntervalMap()).add(part.from, part.to, isAck ? endUs : null);
        }
    }
    /** A new consumer on the channel has fresh credit: counting deliveries against the prefetch begins anew. */
    forgetProofs() {
        this.#pending = [];
    }
    #await(publisher, attempt, numbers, ackedUs) {
        if (numbers.length === 0 || this.prefetch === null || this.prefetch === 0)
            return;
        this.#pending.push({ publisher, attempt, numbers, ackedUs, receivedBefore: null });
    }
    /**
     * Acks of a channel count in order and at most `prefetch` deliveries are unsettled: once that many have been
     * delivered after an ack was written, the broker must have counted it.
     */
    #prove(proven) {
        const limit = this.prefetch ?? 0;
        if (this.#pending.length === 0 || limit === 0)
            return;
        this.#pending = this.#pending.filter((proof) => {
            const isProven = proof.receivedBefore !== null && this.received - proof.receivedBefore >= limit;
            if (isProven)
                proven(proof.publisher, proof.attempt, proof.numbers);
            return !isProven;
        });
    }
}

// EXTERNAL MODULE: ./build/verdict/policy.js
var policy = __webpack_require__(2886);
;// CONCATENATED MODULE: ./build/verdict/partition-book.js

/** After a heal the losing side may still confirm until it is restarted. */
const restartPatienceUs = 60_000_000;
/** The partitions of a run, from its `partition` lines. */
class PartitionBook {
    records = [];
    #current = null;
    /** The partition in force; null when the network is whole. */
    get current() {
        return this.#current;
    }
    accept(event) {
        if (this.#current !== null)
            this.#current.healedUs = event.atUs;
        this.#current = null;
        if (event.subject === 'healed' || event.words.includes('healed'))
            return;
        const groups = (event.values.groups ?? '').split('|').map((group) => group.split(',').filter(Boolean));
        this.#current = { line: event.line, groups, healedUs: null, confirmed: new Map() };
        this.records.push(this.#current);
    }
    /** Notes which side confirmed; costs nothing when there is no partition. */
    confirmed(node, publisher, range, atUs) {
        const record = this.records.at(-1);
        if (record === undefined || node === null)
            return;
        if (record.healedUs !== null && atUs - record.healedUs > restartPatienceUs)
            return;
        const side = record.groups.findIndex((group) => group.includes(node));
        const publishers = entryOf(record.confirmed, side, () => new Map());
        setOf(publishers, publisher).add(range.from, range.to);
    }
}

;// CONCATENATED MODULE: ./build/verdict/surroundings.js

/** Default net tick of RabbitMQ, within which it notices a lost peer; heartbeats have the same default. */
const noticeUs = 60_000_000;
/** Actions that give something back, or change a setting. What is lost was lost by another one. */
const undoing = new Set([
    'heal',
    'start',
    'unpause',
    'fast',
    'consumer-start',
    'consumer-settle',
    'set-policy',
    'start-cluster',
    'revive',
    'start-app',
    'add-member',
    'end-alarm',
    'fast-disk',
    'clock-back',
]);
/** A node that has come up again has no fault of its broker left. */
const comesUp = ['start', 'restart', 'start-cluster', 'rolling-restart'];
/** Actions whose nodes are up and yet do not do what healthy ones do, and which actions end that. */
const lasting = {
    slow: ['fast'],
    flaky: ['fast'],
    duplicate: ['fast'],
    reorder: ['fast'],
    corrupt: ['fast'],
    'rate-limit': ['fast'],
    drain: ['revive', ...comesUp],
    'stop-app': ['start-app', ...comesUp],
    'memory-alarm': ['end-alarm', ...comesUp],
    'disk-alarm': ['end-alarm', ...comesUp],
    'slow-disk': ['fast-disk', ...comesUp],
};
/** Actions that leave the brokers alone, so that it is calm while they go on. */
const onlyClients = new Set([
    'consumer-crash',
    'consumer-close',
    'consumer-cancel',
    'consumer-start',
    'consumer-settle',
    'consumer-storm',
    'publisher-crash',
    'publisher-close',
    'close-connections',
    'set-policy',
]);
/** What the cluster and the chaos were doing, as the lines so far tell. */
class Surroundings {
    actions = [];
    partitions = new PartitionBook();
    #nodes = new Map();
    /** Nodes that are disturbed, by the action that does it, and the kinds of actions that end it. */
    #disturbed = new Map();
    /** An action on brokers goes on; what it has done to which is told only behind it. */
    #isUnderway = false;
    #calmSinceUs = Number.NEGATIVE_INFINITY;
    #wasCalm = true;
    /** An action that can have done something has begun: not just the heal of a whole cluster. */
    get hasChaosBegun() {
        return this.actions.some((action) => !action.isIdle);
    }
    /** No fault is in force. */
    get isCalm() {
        return this.#wasCalm;
    }
    /** No fault has been in force for longer than a broker takes to notice that a peer or client is gone. */
    isLongCalm(atUs) {
        return this.#wasCalm && atUs - this.#calmSinceUs > noticeUs;
    }
    isDown(node) {
        return (this.#nodes.get(node) ?? 'up') !== 'up';
    }
    scene(line, atUs, reconnectLine) {
        const action = this.actions.findLast((known) => !known.isIdle) ?? null;
        return { line, atUs, reconnectLine, action, state: this.#state() };
    }
    /** For what was noticed only at the end: the last action that had begun at that time. */
    sceneBefore(line, atUs) {
        const action = this.actions.findLast((known) => !known.isIdle && known.beginUs <= atUs) ?? null;
        return { line, atUs, reconnectLine: null, action, state: '' };
    }
    /** The last action before the line that can have cost messages: one that takes something away. */
    harmBefore(line) {
        return this.actions.findLast(({ kind, beginLine }) => beginLine <= line && !undoing.has(kind)) ?? null;
    }
    accept(event) {
        if (event.type === 'action')
            this.#action(event);
        else if (event.type === 'node')
            this.#nodes.set(event.subject, event.words[0] ?? 'up');
        else if (event.type === 'partition')
            this.partitions.accept(event);
        const calm = this.#measure();
        if (calm && !this.#wasCalm)
            this.#calmSinceUs = event.atUs;
        this.#wasCalm = calm;
    }
    #action({ subject, words: [step = '', kind = ''], values, line, atUs }) {
        const index = Number(subject);
        let action = this.actions.find((known) => known.index === index && known.kind === kind);
        if (action === undefined || (step === 'begin' && action.verifiedUs !== null)) {
            action = {
                index,
                kind,
                beginLine: line,
                beginUs: atUs,
                isIdle: kind === 'heal' && this.#wasCalm,
                target: values.target ?? '',
                verifiedUs: null,
                failure: null,
            };
            this.actions.push(action);
        }
        if (values.target !== undefined)
            action.target = values.target;
        if (step === 'begin')
            this.#isUnderway = !action.isIdle && !onlyClients.has(kind);
        else if (step === 'verified' || step === 'failed')
            this.#isUnderway = false;
        if (step === 'failed')
            action.failure = values.reason ?? values.evidence ?? 'no reason given';
        if (step === 'undone')
            this.#calmDown(values.target ?? 'all', (by) => by === subject);
        if (step !== 'verified')
            return;
        action.verifiedUs = atUs;
        if (action.target === '')
            return;
        if (kind === 'kill' || kind === 'stop')
            this.#nodes.set(action.target, 'down');
        else if (kind === 'pause')
            this.#nodes.set(action.target, 'paused');
        else if (kind === 'start' || kind === 'restart' || kind === 'unpause') {
            this.#nodes.set(action.target, 'up');
        }
        this.#calmDown(action.target, (_, until) => until.includes(kind));
        const until = lasting[kind];
        if (until)
            this.#disturbed.set(subject, { kind, nodes: new Set(action.target.split(',')), until });
    }
    /** What some actions did to nodes ends; `all` means every node. */
    #calmDown(target, isMeant) {
        for (const [action, { nodes, until }] of this.#disturbed) {
            if (!isMeant(action, until))
                continue;
            for (const node of target.split(','))
                nodes.delete(node);
            if (target === 'all' || nodes.size === 0)
                this.#disturbed.delete(action);
        }
    }
    #measure() {
        if (this.#isUnderway || this.partitions.current !== null || this.#disturbed.size > 0)
            return false;
        for (const state of this.#nodes.values())
            if (state !== 'up')
                return false;
        return true;
    }
    #state() {
        const states = [...this.#nodes.values()];
        const parts = [];
        if (states.length > 0) {
            parts.push(`${states.filter((state) => state === 'up').length} of ${states.length} nodes up`);
        }
        if (this.partitions.current !== null)
            parts.push('partition in force');
        const isOfPackets = ({ until }) => until.includes('fast');
        const disturbed = [...this.#disturbed.values()];
        const nodes = new Set(disturbed.filter(isOfPackets).flatMap((each) => [...each.nodes]));
        if (nodes.size > 0)
            parts.push(`packets disturbed at ${[...nodes].join(', ')}`);
        for (const each of disturbed.filter((one) => !isOfPackets(one)))
            parts.push(`${each.kind} in force at ${[...each.nodes].join(', ')}`);
        return parts.join(', ');
    }
}
/** The result model's form of a scene's action. */
function actionReference(scene) {
    const { action, atUs } = scene;
    if (action === null)
        return null;
    // A kill shows before it has been verified: until then its beginning counts.
    const effectUs = action.verifiedUs !== null && action.verifiedUs <= atUs ? action.verifiedUs : action.beginUs;
    return {
        line: action.beginLine,
        index: action.index,
        kind: action.kind,
        target: action.target,
        secondsBefore: (atUs - effectUs) / 1e6,
    };
}

;// CONCATENATED MODULE: ./build/verdict/finding-log.js


/** Of one class and severity so many are kept; the rest is counted. */
const keptPerKind = 1000;
/** The findings of one lane. */
class FindingLog {
    policy;
    lane;
    findings = [];
    omitted = 0;
    #kept = new Map();
    constructor(policy, lane) {
        this.policy = policy;
        this.lane = lane;
    }
    add(observation) {
        const { scene, natural, ranges, kind, publisher, evidence } = observation;
        const severity = (0,policy/* severityOf */.x)(this.policy, observation.class, kind, natural);
        const key = `${observation.class} ${severity}`;
        const kept = this.#kept.get(key) ?? 0;
        if (kept >= keptPerKind) {
            this.omitted += 1;
            return;
        }
        this.#kept.set(key, kept + 1);
        this.findings.push({
            class: observation.class,
            kind,
            severity,
            lane: this.lane,
            publisher,
            ranges,
            count: ranges.reduce((sum, range) => sum + range.to - range.from + 1, 0),
            line: scene.line,
            atSeconds: scene.atUs / 1e6,
            reconnectLine: scene.reconnectLine,
            action: actionReference(scene),
            modes: observation.modes ?? [],
            cause: observation.cause ?? null,
            evidence: scene.state === '' ? evidence : `${evidence} Then: ${scene.state}.`,
        });
    }
}

;// CONCATENATED MODULE: ./build/verdict/publisher-book.js



/** What is known of one publisher's numbers. A session's number is one attempt; numbers rise over all sessions. */
class PublisherBook {
    name;
    messages;
    attempts = new Map();
    /** Numbers by the session of the attempt that was delivered. */
    seenBy = new Map();
    seen = new intervals/* IntervalSet */.m();
    /** By attempt session: what was delivered without the redelivered flag, and the first delivery with it. */
    unflagged = new Map();
    firstFlagged = new Map();
    /** Numbers for which an ack or a reject was written, in whatever session. */
    settled = new intervals/* IntervalSet */.m();
    /** By attempt session: acks of which the broker's later deliveries prove that they counted. */
    provenAcks = new Map();
    policyDropped = new intervals/* IntervalSet */.m();
    deadLettered = new intervals/* IntervalSet */.m();
    skips = new IntervalMap();
    /** Deliveries of attempts nobody has been seen to publish. */
    unpublished = new Map();
    /** First sight of a delivery of something returned or nacked. */
    doubtful = new IntervalMap();
    legalRepeats = new Map();
    lastDeliveredUs = -1;
    #maxAccepted = Number.NEGATIVE_INFINITY;
    constructor(name, 
    /** It stops by itself after so many; null: never. */
    messages) {
        this.name = name;
        this.messages = messages;
    }
    /** Something above everything delivered is accepted and due. */
    get isBehind() {
        return this.#maxAccepted > (this.seen.isEmpty ? Number.NEGATIVE_INFINITY : this.seen.max);
    }
    get isDone() {
        return this.messages !== null && this.union('published').count >= this.messages;
    }
    outcomes(session) {
        return entryOf(this.attempts, session, () => ({
            published: new intervals/* IntervalSet */.m(),
            confirmed: new intervals/* IntervalSet */.m(),
            nacked: new intervals/* IntervalSet */.m(),
            returned: new intervals/* IntervalSet */.m(),
            unknown: new intervals/* IntervalSet */.m(),
        }));
    }
    accept(event, scene) {
        const { from, to } = event.range;
        if (event.type === 'unsent')
            return;
        const outcomes = this.outcomes(event.by.session);
        outcomes[event.type].add(from, to);
        if (event.type === 'confirmed')
            this.#maxAccepted = Math.max(this.#maxAccepted, to);
        if (event.type === 'published' || !outcomes.published.covers(from, to)) {
            this.#published(event.by.session, outcomes, from, to);
        }
        if ((event.type === 'returned' || event.type === 'nacked') && this.seen.intersects(from, to)) {
            const here = scene();
            for (const part of this.seen.within(from, to))
                this.doubtful.add(part.from, part.to, here);
        }
    }
    #published(session, outcomes, from, to) {
        outcomes.published.add(from, to);
        this.unpublished.get(session)?.take(from, to);
    }
    /** All attempts' numbers with this outcome. */
    union(outcome) {
        const all = new intervals/* IntervalSet */.m();
        for (const outcomes of this.attempts.values())
            all.addAll(outcomes[outcome]);
        return all;
    }
    /** Some attempt was confirmed and that attempt was not returned. */
    accepted() {
        const all = new intervals/* IntervalSet */.m();
        for (const { confirmed, returned } of this.attempts.values())
            all.addAll(confirmed.difference(returned));
        return all;
    }
    /** Attempted, and every attempt had this outcome. */
    only(outcome) {
        const otherwise = new intervals/* IntervalSet */.m();
        for (const outcomes of this.attempts.values()) {
            otherwise.addAll(outcomes.published.difference(outcomes[outcome]));
        }
        return this.union(outcome).difference(otherwise);
    }
    /** Number of attempts with this outcome. */
    count(outcome) {
        let count = 0;
        for (const outcomes of this.attempts.values())
            count += outcomes[outcome].count;
        return count;
    }
}

;// CONCATENATED MODULE: ./build/verdict/sac-watch.js
/**
 * Single active consumer: fresh, unflagged deliveries to session B and then again to session A, with no change
 * of the active consumer and no coming or going of a consumer between, mean that both were active at once.
 */
class SacWatch {
    #active = null;
    #earlier = new Set();
    /** A consumer came, went, or was seen to become the active one. */
    reset() {
        this.#active = null;
        this.#earlier.clear();
    }
    /** Told of every fresh, unflagged delivery; the session that was active in between, if there is proof. */
    fresh(session) {
        if (session === this.#active)
            return null;
        const between = this.#earlier.has(session) ? this.#active : null;
        if (between !== null)
            this.#earlier.clear();
        this.#active = session;
        this.#earlier.add(session);
        return between;
    }
}

;// CONCATENATED MODULE: ./build/verdict/lane-book.js







/** Everything known of one lane. */
class LaneBook {
    name;
    policy;
    type = '';
    isSac = false;
    /** Settings by which its queue may throw messages away without a trace, e.g. `x-message-ttl`; empty: none. */
    discards = '';
    /** Missing messages that these may explain. */
    unexplained = 0;
    publishers = new Map();
    clients = new Map();
    sessions = new Map();
    scopes = new Map();
    failovers = [];
    log;
    availability = new Availability();
    sac = new SacWatch();
    calm;
    orderCounts = { 'first-delivery': 0, unflagged: 0, strict: 0 };
    leader = null;
    drain = { kind: 'none' };
    isDraining = false;
    delivered = 0;
    redelivered = 0;
    duplicates = 0;
    /**
     * After the first action of chaos began: something was confirmed before the drain; something that waited, or
     * was delivered, had been confirmed before.
     */
    hadConfirmInChaos = false;
    hadBacklogInChaos = false;
    hadDrainConsumer = false;
    hasAutoAck = false;
    lastConsumingUs = -1;
    #mainConsumers = 0;
    constructor(name, 
    /** What this lane is held to. */
    policy) {
        this.name = name;
        this.policy = policy;
        this.log = new FindingLog(policy, name);
        this.calm = new CalmWatch(policy.withheldMs * 1000);
    }
    get isStream() {
        return this.type === 'stream';
    }
    /** A classic queue, mirrored or not: what was delivered is known to its leader's process alone. */
    get isKeptByOneNode() {
        return this.type === 'classic' || this.type === 'mirrored';
    }
    /** Several consumers share the queue, so each sees only some of the messages. */
    get isCompeting() {
        return !this.isSac && !this.isStream && this.#mainConsumers > 1;
    }
    get isBehind() {
        for (const publisher of this.publishers.values())
            if (publisher.isBehind)
                return true;
        return false;
    }
    get isDone() {
        return this.publishers.size > 0 && [...this.publishers.values()].every((publisher) => publisher.isDone);
    }
    get isConsuming() {
        for (const session of this.sessions.values())
            if (session.isConsuming)
                return true;
        return false;
    }
    publisher(name) {
        return entryOf(this.publishers, name, () => new PublisherBook(name, null));
    }
    declarePublisher(event) {
        const messages = wholeNumber(event.values.messages);
        entryOf(this.publishers, event.subject, () => new PublisherBook(event.subject, messages));
    }
    declareConsumer(event) {
        if (this.clients.has(event.subject))
            return;
        const isDrain = event.values.drain === 'true' || event.words.includes('drain') || this.isDraining;
        if (!isDrain)
            this.#mainConsumers += 1;
        this.clients.set(event.subject, {
            prefetch: wholeNumber(event.values.prefetch),
            isDrain,
        });
        if (event.values.ack === 'auto')
            this.hasAutoAck = true;
    }
    session(client, session) {
        return entryOf(this.sessions, `${client}/${session}`, () => {
            const info = this.clients.get(client);
            return new ConsumerSession(client, session, info?.prefetch ?? null, info?.isDrain ?? false);
        });
    }
}
function wholeNumber(text) {
    const number = Number(text ?? 'none');
    return Number.isSafeInteger(number) && number >= 0 ? number : null;
}

;// CONCATENATED MODULE: ./build/verdict/lane-directory.js

/** Which lane a client belongs to, and which node it is connected to. */
class LaneDirectory {
    policy;
    #lanes = new Map();
    #laneOfClient = new Map();
    #nodeOfClient = new Map();
    constructor(policy) {
        this.policy = policy;
    }
    all() {
        return [...this.#lanes.values()];
    }
    /** The lane of that name, made when it is not there. */
    named(name) {
        let lane = this.#lanes.get(name);
        if (lane === undefined) {
            lane = new LaneBook(name, this.policy.lanes?.[name] ?? this.policy);
            this.#lanes.set(name, lane);
        }
        return lane;
    }
    assign(client, lane) {
        this.#laneOfClient.set(client, lane);
    }
    /** The lane of the first client that has one; else the only lane there is, else one named `default`. */
    ofClient(...clients) {
        for (const client of clients) {
            const lane = this.#laneOfClient.get(client);
            if (lane !== undefined)
                return lane;
        }
        const lane = this.#lanes.size === 1 ? this.all()[0] : this.named('default');
        for (const client of clients)
            this.assign(client, lane);
        return lane;
    }
    has(client) {
        return this.#laneOfClient.has(client);
    }
    connect(client, node) {
        if (node === undefined)
            this.#nodeOfClient.delete(client);
        else
            this.#nodeOfClient.set(client, node);
    }
    nodeOf(client) {
        return this.#nodeOfClient.get(client) ?? null;
    }
}

// EXTERNAL MODULE: ./build/history/line-parser.js
var line_parser = __webpack_require__(3973);
;// CONCATENATED MODULE: ./build/verdict/lane-events.js

const movesConsumers = new Set(['action', 'node', 'partition', 'leader', 'members']);
/** Books every line that is not about messages: who is there, who leads, how the drain goes. */
function acceptLaneEvent(event, lanes, surroundings) {
    switch (event.type) {
        case 'lane':
            declareLane(event, lanes.named(event.subject));
            break;
        case 'publisher':
        case 'consumer':
            declareClient(event, lanes);
            break;
        case 'connected':
        case 'disconnected':
        case 'consuming':
        case 'cancelled':
            acceptSession(event, lanes);
            break;
        case 'corrupt':
        case 'foreign':
            reportPhantom(event, lanes, surroundings);
            break;
        case 'leader':
            acceptLeader(event, lanes.named(event.subject), surroundings);
            break;
        case 'active':
            lanes.named(event.subject).sac.reset();
            break;
        case 'dead-lettered':
        case 'policy-drop':
            acceptDropped(event, lanes);
            break;
        case 'drain':
            acceptDrain(event, lanes);
            break;
        default:
    }
    // What was published before the chaos and waits in the queue goes through it.
    if (event.type === 'action' && surroundings.hasChaosBegun)
        for (const lane of lanes.all())
            lane.hadBacklogInChaos ||= lane.isBehind;
    // A fault may move the active consumer away and back before anybody has seen it.
    if (movesConsumers.has(event.type))
        for (const lane of lanes.all())
            lane.sac.reset();
    const changed = event.type === 'consuming' || event.type === 'cancelled' || event.type === 'disconnected';
    for (const lane of lanes.all()) {
        lane.calm.update(surroundings.isCalm && lane.isConsuming && !lane.isDraining, changed, event.atUs);
    }
}
function declareLane(event, lane) {
    lane.type = event.values.type ?? '';
    lane.isSac = event.values.sac === 'true';
    lane.discards = event.values.discards ?? '';
}
function declareClient(event, lanes) {
    const lane = event.values.lane === undefined ? lanes.ofClient(event.subject) : lanes.named(event.values.lane);
    lanes.assign(event.subject, lane);
    if (event.type === 'publisher')
        lane.declarePublisher(event);
    else
        lane.declareConsumer(event);
}
function acceptSession(event, lanes) {
    const id = (0,line_parser/* parseSession */.iq)(event.subject);
    if (id === null || !lanes.has(id.client))
        return;
    const lane = lanes.ofClient(id.client);
    if (event.type === 'connected')
        lanes.connect(id.client, event.values.node);
    else if (event.type === 'disconnected')
        lanes.connect(id.client, undefined);
    if (lane.publishers.has(id.client))
        return;
    const session = lane.session(id.client, id.session);
    lane.sac.reset();
    if (event.type === 'connected') {
        session.connectLine = event.line;
    }
    else if (event.type === 'consuming') {
        session.isConsuming = true;
        session.wasCancelled = false;
        session.forgetProofs();
        lane.lastConsumingUs = event.atUs;
        if (session.isDrain)
            lane.hadDrainConsumer = true;
    }
    else if (event.type === 'cancelled') {
        session.isConsuming = false;
        session.wasCancelled = true;
        session.forgetProofs();
    }
    else {
        session.isConsuming = false;
        session.isClosed = true;
    }
}
function reportPhantom(event, lanes, surroundings) {
    const id = (0,line_parser/* parseSession */.iq)(event.subject);
    const lane = lanes.ofClient(id?.client ?? event.subject);
    const isConsumer = id !== null && !lane.publishers.has(id.client);
    const connectLine = isConsumer ? lane.session(id.client, id.session).connectLine : null;
    const reason = event.values.reason === undefined ? '' : ` (${event.values.reason})`;
    lane.log.add({
        class: event.type === 'corrupt' ? 'corrupt' : 'unexpected',
        kind: event.type === 'corrupt' ? null : 'foreign',
        natural: 'fail',
        publisher: null,
        ranges: [],
        scene: surroundings.scene(event.line, event.atUs, connectLine),
        evidence: event.type === 'corrupt'
            ? `${event.subject} received a message of ours that is damaged${reason}.`
            : `${event.subject} received a message that this run never published${reason}.`,
    });
}
/** A failover is kept only when the old leader's node is down: then its copy cannot have been handed over. */
function acceptLeader(event, lane, surroundings) {
    const to = event.values.node ?? '';
    const from = lane.leader;
    lane.leader = to;
    if (from === null || from === to || !surroundings.isDown(from))
        return;
    const backlog = new Map();
    for (const publisher of lane.publishers.values()) {
        backlog.set(publisher.name, publisher.accepted().difference(publisher.seen));
    }
    const duringPartition = surroundings.partitions.current !== null;
    lane.failovers.push({ line: event.line, from, to, duringPartition, backlog });
}
/** Lanes may share a dead-letter queue, and either may find the other's: the publisher says whose they are. */
function acceptDropped(event, lanes) {
    const [name, ...ranges] = event.words;
    if (name === undefined)
        return;
    const lane = lanes.has(name) ? lanes.ofClient(name) : lanes.named(event.subject);
    const publisher = lane.publisher(name);
    const target = event.type === 'dead-lettered' ? publisher.deadLettered : publisher.policyDropped;
    for (const range of (0,line_parser/* parseRanges */.Kn)(ranges))
        target.add(range.from, range.to);
}
function acceptDrain(event, lanes) {
    const named = event.words[0];
    if (event.subject === 'begin') {
        for (const lane of named === undefined ? lanes.all() : [lanes.named(named)]) {
            lane.isDraining = true;
            lane.availability.over(event.atUs, event.line, lane.isDone);
        }
    }
    else if (named !== undefined && event.subject === 'concluded') {
        const by = event.values.by ?? '';
        lanes.named(named).drain = { kind: 'concluded', by, line: event.line, atUs: event.atUs };
    }
    else if (named !== undefined && event.subject === 'open') {
        lanes.named(named).drain = { kind: 'open', reason: event.values.reason ?? '' };
    }
}

;// CONCATENATED MODULE: ./build/verdict/leftovers.js


/** What of one publisher can only be said at the end: phantoms, refusals, drops. */
function judgeLeftovers(lane, publisher, endScene) {
    const say = (findingClass, kind, natural, ranges, scene, evidence) => {
        if (ranges.length === 0)
            return;
        lane.log.add({
            class: findingClass,
            kind,
            natural,
            publisher: publisher.name,
            ranges,
            scene,
            evidence,
        });
    };
    for (const [attempt, map] of publisher.unpublished) {
        for (const [scene, numbers] of byScene(map.pieces())) {
            const text = `Delivered as an attempt of ${publisher.name}/${attempt}, which never published it.`;
            say('unexpected', 'never-published', 'fail', numbers.ranges(), scene, text);
        }
    }
    const onlyReturned = publisher.only('returned');
    const onlyNacked = publisher.only('nacked').difference(onlyReturned);
    for (const [scene, numbers] of byScene(publisher.doubtful.pieces())) {
        const returned = numbers.intersect(onlyReturned).ranges();
        say('unexpected', 'returned-delivered', 'fail', returned, scene, 'Returned as unroutable, yet delivered.');
        const nacked = numbers.intersect(onlyNacked).ranges();
        say('nacked', 'delivered', 'warn', nacked, scene, 'Nacked, yet delivered: allowed, a nack promises nothing.');
    }
    const returned = publisher.union('returned').ranges();
    say('returned', null, 'info', returned, endScene, 'Returned as unroutable: not accepted, legal.');
    const nacked = publisher.union('nacked').ranges();
    say('nacked', null, 'info', nacked, endScene, 'Nacked by the broker: not accepted, legal.');
    const dropped = publisher.policyDropped.ranges();
    say('policy-drop', null, 'warn', dropped, endScene, 'Dropped by a policy of the queue.');
    const dead = publisher.deadLettered.ranges();
    say('dead-lettered', null, 'warn', dead, endScene, 'Found in the dead-letter queue.');
    say('policy-drop', 'discarded', 'warn', discarded(lane, publisher).ranges(), endScene, 'Delivered but never acked or rejected, and no longer in the queue: a delivery limit discards so.');
}
/** Accepted and seen, never settled by a client, and the drain proved the queue empty. */
function discarded(lane, publisher) {
    const isProvenEmpty = lane.drain.kind === 'concluded' && lane.drain.by === 'empty';
    if (!isProvenEmpty || lane.hasAutoAck || lane.isStream)
        return new intervals/* IntervalSet */.m();
    const open = publisher.accepted().intersect(publisher.seen);
    open.removeAll(publisher.settled);
    open.removeAll(publisher.deadLettered);
    open.removeAll(publisher.policyDropped);
    return open;
}
function byScene(pieces) {
    const scenes = new Map();
    for (const { range, value } of pieces)
        setOf(scenes, value).add(range.from, range.to);
    return scenes;
}

;// CONCATENATED MODULE: ./build/verdict/loss-causes.js
/**
 * Why messages were lost, as far as the history proves it; null when it does not. Each rule says only what
 * its lines show (reasoning: docs/verdict.md). `missing` is all that the publisher lost, `lost` what one delivery
 * skipped of it.
 */
function causeOfLoss(lane, publisher, lost, missing, skip, partitions) {
    return (prefetchNotRedelivered(lost, skip) ??
        losingPartitionSide(lane, publisher, lost, partitions) ??
        unsynchronisedMirror(lane, publisher, lost, missing));
}
function prefetchNotRedelivered(lost, skip) {
    if (skip === null || !skip.firstAfterReconnect || lost.count !== skip.prefetch)
        return null;
    return {
        name: 'prefetch-not-redelivered',
        because: `Exactly the prefetch of ${skip.prefetch}, skipped by the first delivery of ${skip.session}: what the ` +
            'consumer before it held was not delivered again.',
    };
}
/** Quorum queues and streams refuse what a minority cannot commit, so only the others can lose a side. */
function losingPartitionSide(lane, publisher, lost, partitions) {
    if (lane.type !== 'mirrored' && lane.type !== 'classic')
        return null;
    for (const { line, groups, confirmed } of partitions) {
        for (const [side, publishers] of confirmed) {
            const numbers = publishers.get(publisher.name);
            if (numbers === undefined || !lost.difference(numbers).isEmpty)
                continue;
            const nodes = groups[side]?.join(', ') ?? 'the nodes not named in it';
            return {
                name: 'losing-partition-side',
                line,
                because: `All were confirmed to a client of ${nodes} during the partition of line ${line} or just after it: ` +
                    `a ${lane.type} queue throws the losing side's changes away.`,
            };
        }
    }
    return null;
}
/**
 * A classic queue moves to another node only when a policy mirrors it, be it from the middle of a run on.
 * All that was waiting up to the last one that is gone went with the leader; what survives is newer than the mirror.
 */
function unsynchronisedMirror(lane, publisher, lost, missing) {
    if (lane.type !== 'mirrored' && lane.type !== 'classic')
        return null;
    for (const { line, from, to, duringPartition, backlog } of lane.failovers) {
        const waiting = backlog.get(publisher.name);
        if (duringPartition || waiting === undefined || !lost.difference(waiting).isEmpty)
            continue;
        const gone = waiting.intersect(missing);
        const older = waiting
            .within(waiting.min, gone.max)
            .reduce((sum, part) => sum + part.to - part.from + 1, 0);
        if (older !== gone.count)
            continue;
        return {
            name: 'unsynchronised-mirror-promoted',
            line,
            because: `${from} went down and ${to} became leader (line ${line}); every message that waited then, up to the ` +
                'last lost one, is gone: the promoted mirror did not have them.',
        };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/verdict/losses.js



const losses_nothing = new intervals/* IntervalSet */.m();
const tailCause = {
    name: 'unconsumed-tail',
    because: 'No delivery follows, and nobody consumed there any more.',
};
/** What of one publisher's numbers is missing at the end: losses once the drain is concluded, gaps otherwise. */
function judgeMissing(lane, publisher, { partitions, harmBefore }, endScene) {
    const accepted = publisher.accepted();
    const missing = accepted.difference(publisher.seen);
    missing.removeAll(publisher.policyDropped);
    missing.removeAll(publisher.deadLettered);
    reportUnconfirmed(lane, publisher, accepted, endScene);
    if (missing.isEmpty)
        return { lost: 0, tail: 0 };
    if (lane.drain.kind !== 'concluded') {
        lane.log.add({
            class: 'gap',
            kind: 'undecided',
            natural: 'info',
            publisher: publisher.name,
            ranges: missing.ranges(),
            scene: endScene,
            evidence: `${missing.count} accepted messages were not delivered, but the drain was not concluded: they may still be in the queue.`,
        });
        return { lost: 0, tail: 0 };
    }
    if (lane.discards !== '') {
        reportPossibleDrop(lane, publisher, missing, endScene);
        return { lost: 0, tail: 0 };
    }
    let tail = 0;
    for (const [skip, lost] of groupBySkip(publisher, missing)) {
        const behind = skip === null ? intervals/* IntervalSet */.m.of(...lost.within(highest(publisher) + 1, lost.max)) : losses_nothing;
        for (const numbers of [lost.difference(behind), behind]) {
            if (numbers.isEmpty)
                continue;
            const isTail = numbers === behind && isUnconsumed(lane, publisher);
            if (isTail)
                tail += numbers.count;
            const cause = isTail ? tailCause : causeOfLoss(lane, publisher, numbers, missing, skip, partitions);
            const scene = skip?.scene ?? endScene;
            const action = harmBefore(cause?.line ?? scene.line) ?? scene.action;
            reportLoss(lane, publisher, numbers, skip, cause, { ...scene, action });
        }
    }
    return { lost: missing.count, tail };
}
/** The queue may throw messages away and nobody sees which: no loss is proven, and no absence of one. */
function reportPossibleDrop(lane, publisher, missing, scene) {
    lane.unexplained += missing.count;
    lane.log.add({
        class: 'policy-drop',
        kind: 'possible',
        natural: 'warn',
        publisher: publisher.name,
        ranges: missing.ranges(),
        scene,
        evidence: `${missing.count} confirmed, never delivered; ${lane.discards} may have dropped them, or they are lost.`,
    });
}
/** Missing numbers by the delivery that skipped them; null: nothing was delivered behind them. */
function groupBySkip(publisher, missing) {
    const groups = new Map();
    const rest = missing.clone();
    for (const { range, value } of publisher.skips.pieces()) {
        for (const part of missing.within(range.from, range.to)) {
            setOf(groups, value).add(part.from, part.to);
            rest.remove(part.from, part.to);
        }
    }
    if (!rest.isEmpty)
        groups.set(null, rest);
    return groups;
}
function reportLoss(lane, publisher, lost, skip, cause, scene) {
    const isTail = cause === tailCause;
    const where = skip === null
        ? 'never delivered; nothing was delivered behind them.'
        : `never delivered; ${skip.session} was given the next one.`;
    lane.log.add({
        class: isTail ? 'tail' : 'loss',
        kind: isTail ? null : shapeOf(publisher, lost),
        natural: 'fail',
        publisher: publisher.name,
        ranges: lost.ranges(),
        scene,
        cause: cause?.name ?? null,
        evidence: `${lost.count} confirmed, ${where}${cause === null ? '' : ` ${cause.because}`}`,
    });
}
/** Where in its stream the loss is: `whole`, `prefix`, `middle` or `suffix`. */
function shapeOf(publisher, lost) {
    if (publisher.seen.isEmpty)
        return 'whole';
    if (lost.min > publisher.seen.max)
        return 'suffix';
    return lost.max < publisher.seen.min ? 'prefix' : 'middle';
}
function highest(publisher) {
    return publisher.seen.isEmpty ? Number.NEGATIVE_INFINITY : publisher.seen.max;
}
/** Nobody could have received what came after the stream's last delivery. */
function isUnconsumed(lane, publisher) {
    if (lane.hadDrainConsumer || lane.isConsuming)
        return false;
    return lane.lastConsumingUs <= publisher.lastDeliveredUs;
}
/** Attempts that were never accepted and never delivered: legal, the stream has holes by design. */
function reportUnconfirmed(lane, publisher, accepted, endScene) {
    const gone = publisher.union('published').difference(accepted);
    gone.removeAll(publisher.seen);
    gone.removeAll(publisher.only('returned'));
    const groups = new Map();
    for (const [skip, numbers] of groupBySkip(publisher, gone)) {
        entryOf(groups, skip?.scene ?? endScene, () => new intervals/* IntervalSet */.m()).addAll(numbers);
    }
    for (const [scene, numbers] of groups) {
        lane.log.add({
            class: 'unconfirmed-gap',
            kind: null,
            natural: 'info',
            publisher: publisher.name,
            ranges: numbers.ranges(),
            scene,
            cause: 'never-confirmed',
            evidence: `${numbers.count} were published but never confirmed, and not delivered: legal.`,
        });
    }
}

;// CONCATENATED MODULE: ./build/verdict/judge.js









/**
 * Judges a run by its history (definitions: docs/verdict.md). Pure: no clock, no input or output. The cost
 * follows the number of lines, the memory the number of open intervals.
 */
function createJudge(policy) {
    const surroundings = new Surroundings();
    const lanes = new LaneDirectory(policy);
    let end = null;
    const revived = [];
    const leftOut = [];
    let backwardsLine = null;
    let latest = { line: 0, atUs: 0, endUs: 0 };
    function accept(event) {
        if (event.atUs < latest.atUs)
            backwardsLine ??= event.line;
        const endUs = event.atUs + ('spanUs' in event ? event.spanUs : 0);
        latest = { line: event.line, atUs: event.atUs, endUs: Math.max(latest.endUs, endUs) };
        switch (event.type) {
            case 'published':
            case 'confirmed':
            case 'nacked':
            case 'returned':
            case 'unknown':
            case 'unsent':
                acceptPublish(event);
                break;
            case 'delivered':
                acceptDelivery(event);
                break;
            case 'acked':
            case 'rejected':
            case 'requeued':
                acceptSettlement(event);
                break;
            case 'end':
                // What ended early stays so, whatever is written behind it.
                if (end === null || end.word === 'complete') {
                    end = { word: event.subject, reason: event.values.reason ?? '' };
                }
                break;
            default:
                if (event.type === 'note' && event.words[0] === 'restarted')
                    revived.push(`${event.subject} did not come back by itself: ${event.values.reason ?? ''}`);
                if (event.type === 'note' && event.words[0] === 'left-out')
                    leftOut.push(`Lane ${event.subject} was left out: ${event.values.reason ?? ''}.`);
                surroundings.accept(event);
                acceptLaneEvent(event, lanes, surroundings);
        }
    }
    function acceptPublish(event) {
        const lane = lanes.ofClient(event.by.client);
        const publisher = lane.publisher(event.by.client);
        publisher.accept(event, () => surroundings.scene(event.line, event.atUs, null));
        if (event.type === 'published')
            lane.availability.published(event.atUs);
        if (event.type !== 'confirmed')
            return;
        const node = lanes.nodeOf(event.by.client);
        surroundings.partitions.confirmed(node, event.by.client, event.range, event.atUs);
        lane.availability.confirmed(event.atUs, event.atUs + event.spanUs, event.line, lane.isBehind);
        if (surroundings.hasChaosBegun && !lane.isDraining)
            lane.hadConfirmInChaos = true;
    }
    function acceptDelivery(event) {
        const lane = lanes.ofClient(event.publisher, event.by.client);
        judgeDelivery(event, lane, surroundings);
        if (surroundings.hasChaosBegun)
            lane.hadBacklogInChaos = true;
    }
    function acceptSettlement(event) {
        const lane = lanes.ofClient(event.publisher, event.by.client);
        const publisher = lane.publisher(event.publisher);
        if (event.type !== 'requeued')
            publisher.settled.add(event.range.from, event.range.to);
        lane
            .session(event.by.client, event.by.session)
            .settled(event.publisher, event.range, event.type === 'acked', event.atUs + event.spanUs);
    }
    return {
        accept,
        result(reading) {
            const books = lanes.all();
            const reasons = runReasons(end, reading, backwardsLine, surroundings.actions, books);
            const results = books.map((lane) => {
                const atEnd = lane.drain.kind === 'concluded' ? lane.drain : { line: latest.line, atUs: latest.endUs };
                return laneResult(lane, surroundings, policy, atEnd, reasons.length > 0);
            });
            const doubts = [...reasons, ...results.flatMap((lane) => lane.inconclusive ?? [])];
            const findings = books.flatMap((lane) => lane.log.findings);
            findings.sort((a, b) => a.line - b.line);
            const missing = [
                ...results.flatMap((lane) => lane.missing ?? []),
                ...missingOnRun(findings, results, policy),
            ];
            const verdict = runVerdict({
                lanes: results.map((lane) => lane.verdict),
                isBroken: revived.length > 0 && policy.failsRevived === true,
                isDoubtful: doubts.length > 0,
                isMissing: missing.length > 0,
            });
            const { actions } = surroundings;
            return {
                run: reading.header.run,
                scenario: reading.header.scenario,
                seed: reading.header.seed,
                verdict,
                inconclusive: verdict === 'inconclusive' ? doubts : [],
                ...(verdict === 'fail' && doubts.length > 0 ? { doubts } : {}),
                ...(leftOut.length > 0 ? { leftOut } : {}),
                lanes: results,
                findings,
                findingsOmitted: books.reduce((sum, lane) => sum + lane.log.omitted, 0),
                missing,
                revived,
                actions: {
                    asked: actions.length,
                    verified: actions.filter((action) => action.verifiedUs !== null && action.failure === null).length,
                    failed: actions.filter((action) => action.failure !== null).length,
                },
                unavailableSeconds: {
                    publish: Math.max(0, ...books.map((lane) => lane.availability.publish.us)) / 1e6,
                    consume: Math.max(0, ...books.map((lane) => lane.availability.consume.us)) / 1e6,
                },
                durationSeconds: latest.endUs / 1e6,
                header: reading.header.values,
            };
        },
    };
}
/** Judges a whole list of events at once. */
function judge(events, policy, reading) {
    const one = createJudge(policy);
    for (const event of events)
        one.accept(event);
    return one.result(reading);
}
function laneResult(lane, surroundings, policy, atEnd, isRunDoubtful) {
    lane.availability.over(atEnd.atUs, atEnd.line, lane.isDone);
    for (const scope of lane.scopes.values())
        scope.finish();
    const endScene = surroundings.scene(atEnd.line, atEnd.atUs, null);
    const books = [...lane.publishers.values()];
    const losses = [];
    const around = {
        partitions: surroundings.partitions.records,
        harmBefore: (line) => surroundings.harmBefore(line),
    };
    for (const publisher of books) {
        losses.push(judgeMissing(lane, publisher, around, endScene));
        judgeLeftovers(lane, publisher, endScene);
        reportLegalRepeats(lane, publisher);
    }
    reportUnavailable(lane, surroundings);
    const sum = (count) => books.reduce((total, _, index) => total + count(index), 0);
    const attempts = (outcome) => sum((index) => books[index]?.count(outcome) ?? 0);
    const inconclusive = laneReasons(lane);
    const missing = missingOnLane(lane, policy);
    return {
        lane: lane.name,
        verdict: laneVerdict(lane, policy, isRunDoubtful || inconclusive.length > 0, missing.length > 0),
        counts: {
            published: attempts('published'),
            confirmed: attempts('confirmed'),
            returned: attempts('returned'),
            nacked: attempts('nacked'),
            unknown: attempts('unknown'),
            delivered: lane.delivered,
            distinct: sum((index) => books[index]?.seen.count ?? 0),
            redelivered: lane.redelivered,
            duplicates: lane.duplicates,
            lost: sum((index) => losses[index]?.lost ?? 0),
            tail: sum((index) => losses[index]?.tail ?? 0),
        },
        order: { ...lane.orderCounts },
        inconclusive,
        missing,
        unavailableSeconds: {
            publish: lane.availability.publish.us / 1e6,
            consume: lane.availability.consume.us / 1e6,
        },
    };
}
function reportUnavailable(lane, surroundings) {
    const { unavailableMs } = lane.policy;
    if (unavailableMs === null)
        return;
    for (const kind of ['publish', 'consume']) {
        const wait = lane.availability[kind];
        if (wait.us <= unavailableMs * 1000)
            continue;
        lane.log.add({
            class: 'unavailable',
            kind,
            natural: 'fail',
            publisher: null,
            ranges: [],
            scene: surroundings.sceneBefore(wait.line, wait.endUs),
            evidence: `Nobody could ${kind} for ${(wait.us / 1e6).toFixed(1)} s; the budget is ${unavailableMs / 1000} s.`,
        });
    }
}


/***/ }),

/***/ 2886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ defaultPolicy),
/* harmony export */   x: () => (/* binding */ severityOf)
/* harmony export */ });
const defaultPolicy = {
    fail: [
        'loss',
        'tail',
        'order',
        'duplicate',
        'unexpected',
        'corrupt',
        'withheld',
        'sac-overlap',
        'unavailable',
    ],
    order: 'first-delivery',
    expectedFindings: [],
    unavailableMs: null,
    withheldMs: 120_000,
};
/** Classes in which only some kinds are violations; naming the class does not convict the legal ones. */
const judgedByKind = new Set(['duplicate', 'order']);
/**
 * How much a finding weighs. `natural` is what its definition says of it: a violation (`fail`), doubtful
 * (`warn`) or legal (`info`); a violation whose class the scenario does not fail is shown as a warning.
 */
function severityOf(policy, findingClass, kind, natural) {
    if (kind !== null && policy.fail.includes(`${findingClass}.${kind}`))
        return 'fail';
    if (policy.fail.includes(findingClass) && (natural === 'fail' || !judgedByKind.has(findingClass))) {
        return 'fail';
    }
    return natural === 'fail' ? 'warn' : natural;
}


/***/ })

};
