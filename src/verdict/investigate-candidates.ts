import type { NumberRange } from '../history/events.js';
import { IntervalSet } from '../history/intervals.js';
import type { Closing } from './investigate-closing.js';
import type { InvestigationClass } from './investigate-model.js';
import type { RunTrace } from './investigate-run.js';
import type { Episode, Gap, KeyStream, Moment } from './investigate-stream.js';

/** Something found in a run, before its cause is looked for. */
export interface Candidate {
  readonly class: InvestigationClass;
  readonly key: string;
  readonly ranges: readonly NumberRange[];
  readonly count: number;
  readonly line: number;
  /** What was known when it showed; null when no delivery shows it. */
  readonly moment: Moment | null;
  /** Numbers that the jump passed over and that never came. */
  readonly skipped: number;
  readonly episode: Pick<
    Episode,
    'size' | 'value' | 'redelivered' | 'lateFlagged' | 'unflaggedRepeat'
  > | null;
  /** Of a tail: line of the last delivery of its key; null when there was none. */
  readonly lastDeliveryLine: number | null;
  /** Of a tail: what was the case at that delivery. */
  readonly closing: Closing | null;
  /** The ranges follow from counts alone, as the log's list is cut. */
  readonly byCount: boolean;
}

/** Gaps of more numbers than this are not looked up one by one in a list that was cut. */
const lookedUpAtMost = 100_000;

type Part = Omit<
  Candidate,
  'key' | 'moment' | 'skipped' | 'episode' | 'byCount' | 'count' | 'lastDeliveryLine' | 'closing'
>;

function candidate(key: string, part: Part, more: Partial<Candidate> = {}): Candidate {
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

function ofGap(kind: InvestigationClass, gap: Gap, numbers: IntervalSet, byCount = false): Candidate {
  const { line } = gap.moment;
  const skipped = gap.missing.count;
  return candidate(
    gap.key,
    { class: kind, ranges: numbers.ranges(), line },
    { moment: gap.moment, skipped, byCount },
  );
}

/** Losses of a key: in a gap, a delivery skipped them; above all that came, they are a tail. */
function lossesOf(trace: RunTrace, stream: KeyStream): Candidate[] {
  const { key } = stream;
  const found: Candidate[] = [];
  const left = trace.results.lostOf(key).clone();
  for (const gap of stream.gaps) {
    const numbers = gap.missing.intersect(left);
    if (numbers.isEmpty) continue;
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
function unlistedOf(trace: RunTrace, gap: Gap): Candidate[] {
  if (!gap.certain) return [];
  const { results } = trace;
  const rest = gap.missing.difference(results.lostOf(gap.key));
  const told = new IntervalSet();
  for (const { from, to } of rest.ranges()) {
    if (results.complete) told.add(from, to);
    if (results.complete || rest.count > lookedUpAtMost) continue;
    // Sorting as text jumbles numbers, so each has its own place in the list.
    for (let value = from; value <= to; value += 1) if (results.tells(gap.key, value)) told.add(value, value);
  }
  const open = rest.difference(told);
  return [
    ...(told.isEmpty ? [] : [ofGap('unconfirmed-gap', gap, told)]),
    ...(open.isEmpty ? [] : [ofGap('gap', gap, open)]),
  ];
}

/** Losses that the tool counted beyond those it listed. */
function unlistedLosses(trace: RunTrace, open: readonly Candidate[]): Candidate[] {
  const { unlisted, statedLine, ended } = trace.results;
  if (unlisted === 0 || !ended) return [...open];
  const inGaps = open.reduce((sum, each) => sum + each.count, 0);
  if (inGaps === unlisted) return open.map((each) => ({ ...each, class: 'loss', byCount: true }));
  const keys = [...trace.streams.keys()];
  const rest = candidate(
    keys.length === 1 ? (keys[0] as string) : '',
    { class: inGaps === 0 ? 'tail' : 'loss', ranges: [], line: statedLine ?? trace.lastLine },
    { count: unlisted, byCount: true },
  );
  return [...open, rest];
}

function ofEpisode(episode: Episode): Candidate[] {
  const { key, moment, late, repeats, size, value, redelivered, lateFlagged, unflaggedRepeat } = episode;
  const facts = { moment, episode: { size, value, redelivered, lateFlagged, unflaggedRepeat } };
  const found: Candidate[] = [];
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
export function candidatesOf(trace: RunTrace): readonly Candidate[] {
  for (const key of trace.results.keys) {
    // A key that nobody received anything of: all of it is a tail.
    if (!trace.streams.has(key)) trace.openStream(key);
  }
  const found: Candidate[] = [];
  const open: Candidate[] = [];
  for (const stream of trace.streams.values()) {
    stream.settle();
    found.push(...lossesOf(trace, stream));
    for (const gap of stream.gaps) {
      for (const rest of unlistedOf(trace, gap)) (rest.class === 'gap' ? open : found).push(rest);
    }
    for (const episode of stream.episodes) found.push(...ofEpisode(episode));
  }
  found.push(...unlistedLosses(trace, open));
  return found.sort((a, b) => a.line - b.line);
}
