/**
 * A second, plain implementation of docs/verdict.md: sets of numbers, one message at a time, nothing clever.
 * It exists to be compared with src/verdict and is written to be obviously right, not fast.
 */
import type { HistoryEvent } from '../../src/history/events.js';
import { type Delivery, expand, type PlainHistory } from './plain-history.js';
import { orderOf } from './plain-order.js';
import { withheldOf } from './plain-withheld.js';

/** Finding `class:kind` → publisher → its numbers; events without numbers are counted under publisher `-`. */
export type PlainFindings = Map<string, Map<string, Set<number>>>;

export interface PlainResult {
  readonly findings: PlainFindings;
  readonly order: { 'first-delivery': number; unflagged: number; strict: number };
  readonly counts: {
    published: number;
    confirmed: number;
    delivered: number;
    distinct: number;
    redelivered: number;
    duplicates: number;
    lost: number;
    tail: number;
  };
  readonly verdict: string;
}

/** What fails by the default policy; with `!`: only when it convicts. */
const failing = [
  'loss:prefix',
  'loss:middle',
  'loss:suffix',
  'loss:whole',
  'tail:-',
  'order:inversion',
  'order:inversion-redelivered',
  'duplicate:unflagged!',
  'unexpected:never-published',
  'unexpected:returned-delivered',
  'unexpected:foreign',
  'corrupt:-',
  'withheld:-',
  'sac-overlap:-',
  'duplicate:concurrent!',
];

export function plainCheck(events: readonly HistoryEvent[]): PlainResult {
  const history = expand(events);
  const findings: PlainFindings = new Map();
  const note = (key: string, publisher: string, number: number): void => {
    const byPublisher = findings.get(key) ?? new Map<string, Set<number>>();
    findings.set(key, byPublisher);
    const numbers = byPublisher.get(publisher) ?? new Set<number>();
    byPublisher.set(publisher, numbers);
    numbers.add(number);
  };

  judgeNumbers(history, note);
  judgeDuplicates(history, note);
  judgeOverlap(history, note);
  for (const delivery of withheldOf(history)) note('withheld:-', delivery.publisher, delivery.number);
  for (const phantom of history.phantoms) note(phantom.key, '-', phantom.line);
  const order = orderOf(history, note);

  const total = (key: string) =>
    [...(findings.get(key)?.values() ?? [])].reduce((sum, set) => sum + set.size, 0);
  const lostKeys = ['loss:prefix', 'loss:middle', 'loss:suffix', 'loss:whole', 'tail:-'];
  const distinct = new Set(history.deliveries.map((delivery) => `${delivery.publisher} ${delivery.number}`))
    .size;
  const isFailed = failing.some((key) => findings.has(key));
  const isConclusive = history.isConclusive && !findings.has('policy-drop:possible');
  findings.delete('duplicate:unflagged!');
  findings.delete('duplicate:concurrent!');
  return {
    findings,
    order,
    counts: {
      published: history.attempts.filter((attempt) => attempt.outcomes.size > 0).length,
      confirmed: history.attempts.filter((attempt) => attempt.outcomes.has('confirmed')).length,
      delivered: history.deliveries.length,
      distinct,
      redelivered: history.deliveries.filter((delivery) => delivery.redelivered).length,
      duplicates: history.deliveries.length - distinct,
      lost: lostKeys.reduce((sum, key) => sum + total(key), 0),
      tail: total('tail:-'),
    },
    verdict: isFailed ? 'fail' : isConclusive ? 'pass' : 'inconclusive',
  };
}

type Note = (key: string, publisher: string, number: number) => void;

/** Everything that only asks what happened to a number, not when. */
function judgeNumbers(history: PlainHistory, note: Note): void {
  for (const publisher of history.publishers) {
    const seen = new Set(
      history.deliveries.filter((entry) => entry.publisher === publisher).map((entry) => entry.number),
    );
    const lowest = Math.min(...seen);
    const highest = Math.max(...seen);
    const numbers = new Set([
      ...seen,
      ...[...history.dropped, ...history.deadLettered]
        .filter((key) => key.startsWith(`${publisher} `))
        .map((key) => Number(key.split(' ')[1])),
      ...history.attempts.filter((entry) => entry.publisher === publisher).map((entry) => entry.number),
    ]);
    const lastUs = Math.max(
      -1,
      ...history.deliveries.filter((entry) => entry.publisher === publisher).map((entry) => entry.endUs),
    );
    const unconsumed =
      !history.hadDrainConsumer && !history.isConsumingAtEnd && history.lastConsumingUs <= lastUs;
    for (const number of numbers) {
      const attempts = history.attempts.filter(
        (entry) => entry.publisher === publisher && entry.number === number && entry.outcomes.size > 0,
      );
      const accepted = attempts.some(
        ({ outcomes }) => outcomes.has('confirmed') && !outcomes.has('returned'),
      );
      const onlyReturned = attempts.length > 0 && attempts.every(({ outcomes }) => outcomes.has('returned'));
      const onlyNacked = attempts.length > 0 && attempts.every(({ outcomes }) => outcomes.has('nacked'));
      const key = `${publisher} ${number}`;
      const isSeen = seen.has(number);
      const explained = history.dropped.has(key) || history.deadLettered.has(key);
      if (accepted && !isSeen && !explained) {
        if (!history.isDrained) note('gap:undecided', publisher, number);
        else if (history.mayDiscard) note('policy-drop:possible', publisher, number);
        else if (seen.size === 0) note(unconsumed ? 'tail:-' : 'loss:whole', publisher, number);
        else if (number > highest) note(unconsumed ? 'tail:-' : 'loss:suffix', publisher, number);
        else note(number < lowest ? 'loss:prefix' : 'loss:middle', publisher, number);
      }
      if (attempts.length > 0 && !accepted && !isSeen && !onlyReturned) {
        note('unconfirmed-gap:-', publisher, number);
      }
      if (isSeen && onlyReturned) note('unexpected:returned-delivered', publisher, number);
      if (isSeen && onlyNacked && !onlyReturned) note('nacked:delivered', publisher, number);
      if (attempts.some(({ outcomes }) => outcomes.has('returned'))) note('returned:-', publisher, number);
      if (attempts.some(({ outcomes }) => outcomes.has('nacked'))) note('nacked:-', publisher, number);
      if (history.dropped.has(key)) note('policy-drop:-', publisher, number);
      if (history.deadLettered.has(key)) note('dead-lettered:-', publisher, number);
      if (accepted && isSeen && history.isDrainedEmpty && !explained && !history.settled.has(key)) {
        note('policy-drop:discarded', publisher, number);
      }
    }
  }
  for (const { publisher, number, attempt } of history.deliveries) {
    const published = history.attempts.some(
      (entry) =>
        entry.publisher === publisher &&
        entry.number === number &&
        entry.session === attempt &&
        entry.outcomes.size > 0,
    );
    if (!published) note('unexpected:never-published', publisher, number);
  }
}

function judgeDuplicates(history: PlainHistory, note: Note): void {
  for (const delivery of history.deliveries) {
    const earlier = history.deliveries.filter(
      (entry) => isSame(entry, delivery) && entry.line < delivery.line,
    );
    if (earlier.length === 0) continue;
    const kind = !earlier.some((entry) => entry.attempt === delivery.attempt)
      ? 'republished'
      : !delivery.redelivered && !isLateFirst(delivery, earlier)
        ? 'unflagged'
        : delivery.hadProvenAck
          ? 'after-settle'
          : delivery.isHeldElsewhere
            ? 'concurrent'
            : 'redelivered';
    note(`duplicate:${kind}`, delivery.publisher, delivery.number);
    if (kind === 'unflagged' && (!history.isClassic || delivery.isLongCalm))
      note('duplicate:unflagged!', delivery.publisher, delivery.number);
    if (kind === 'concurrent' && history.isSac && delivery.isLongCalm) {
      note('duplicate:concurrent!', delivery.publisher, delivery.number);
    }
  }
}

/** Until now only flagged, and first to another session when this one was connected already. */
function isLateFirst(delivery: Delivery, earlier: readonly Delivery[]): boolean {
  const same = earlier.filter((entry) => entry.attempt === delivery.attempt);
  const first = same[0];
  return (
    first !== undefined &&
    same.every((entry) => entry.redelivered) &&
    first.session !== delivery.session &&
    delivery.connectLine !== null &&
    delivery.connectLine < first.line
  );
}

/** New, unflagged messages to one session, to another, and to the first again, with no change between. */
function judgeOverlap(history: PlainHistory, note: Note): void {
  if (!history.isSac) return;
  let epoch = -1;
  let order: string[] = [];
  const lines = [...new Set(history.deliveries.map((delivery) => delivery.line))];
  for (const line of lines) {
    const ofLine = history.deliveries.filter((delivery) => delivery.line === line);
    const fresh = ofLine.filter(
      (delivery) =>
        !delivery.redelivered &&
        !delivery.isDrain &&
        !history.deliveries.some((entry) => isSame(entry, delivery) && entry.line < line),
    );
    const first = fresh[0];
    if (first === undefined) continue;
    if (first.activationEpoch !== epoch) order = [];
    epoch = first.activationEpoch;
    if (order.at(-1) === first.session) continue;
    if (order.includes(first.session)) {
      for (const delivery of fresh) note('sac-overlap:-', delivery.publisher, delivery.number);
      order = [];
    }
    order.push(first.session);
  }
}

function isSame(a: Delivery, b: Delivery): boolean {
  return a.publisher === b.publisher && a.number === b.number;
}
