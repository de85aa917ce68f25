import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/verdict/investigate-candidates.js';
import { type CauseContext, causeOf } from '../../../src/verdict/investigate-causes.js';
import type { Limits } from '../../../src/verdict/investigate-limits.js';
import type { Moment } from '../../../src/verdict/investigate-stream.js';

const limits = (prefetch: number | null = 10, inFlight: number | null = 200): Limits => ({
  prefetch: { value: prefetch, source: 'stated', how: 'stated' },
  inFlight: { value: inFlight, source: 'stated', how: 'stated' },
});

const moment = (more: Partial<Moment> = {}): Moment => ({
  line: 100,
  atUs: 500_000_000,
  session: {
    consumer: 'C1',
    ordinal: 2,
    reconnectLine: 98,
    consumingLine: 99,
    consumingAtUs: 499_000_000,
    lostLine: 90,
    lostAtUs: 490_000_000,
    lostFrom: 'rabbitmq1',
    lostAfter: null,
    changeLine: null,
  },
  action: null,
  quorum: { brokers: 3, live: 2, quorum: true, partitioned: false, regained: null },
  sessionsSince: 1,
  firstOfSession: true,
  sessionHigh: 0,
  takenFrom: null,
  ...more,
});

const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  class: 'loss',
  key: 'a',
  ranges: [{ from: 1, to: 10 }],
  count: 10,
  line: 100,
  moment: moment(),
  skipped: 10,
  episode: null,
  byCount: false,
  lastDeliveryLine: null,
  closing: null,
  ...more,
});

const back = { size: 19, value: 5, redelivered: true, lateFlagged: 10, unflaggedRepeat: false };

const nameOf = (finding: Candidate, more: Partial<CauseContext> = {}) =>
  causeOf(finding, { limits: limits(), lostInSession: finding.count, concluded: true, ...more })?.name ??
  null;

describe('prefetch-not-redelivered', () => {
  it('fires on a whole prefetch, also when keys share it or connections in a row lost one each', () => {
    expect(nameOf(candidate())).toBe('prefetch-not-redelivered');
    expect(nameOf(candidate({ count: 4 }), { lostInSession: 10 })).toBe('prefetch-not-redelivered');
    expect(nameOf(candidate({ count: 20, moment: moment({ sessionsSince: 2 }) }))).toBe(
      'prefetch-not-redelivered',
    );
  });

  it('does not fire on another size, in the middle of a session, on a first connection, or without a limit', () => {
    expect(nameOf(candidate({ count: 11 }))).toBeNull();
    expect(nameOf(candidate({ count: 20 }))).toBeNull();
    expect(nameOf(candidate({ moment: moment({ firstOfSession: false }) }))).toBeNull();
    const session = { ...moment().session, reconnectLine: null };
    expect(nameOf(candidate({ moment: moment({ session }) }))).toBeNull();
    expect(nameOf(candidate({ moment: moment({ session, takenFrom: 'C2' }) }))).toBe(
      'prefetch-not-redelivered',
    );
    expect(nameOf(candidate({ moment: null }))).toBeNull();
    expect(nameOf(candidate(), { limits: limits(0) })).toBe('unacked-not-redelivered');
    expect(nameOf(candidate({ class: 'unconfirmed-gap' }))).toBe('never-confirmed');
    expect(nameOf(candidate({ class: 'tail' }))).toBe('unconsumed-tail');
  });
});

describe('unacked-not-redelivered', () => {
  it('fires on less than a prefetch right after a reconnect', () => {
    expect(nameOf(candidate({ count: 7 }))).toBe('unacked-not-redelivered');
  });

  it('does not fire later in the session, on more than the prefetch, or when the prefetch is unknown', () => {
    expect(nameOf(candidate({ count: 7, moment: moment({ firstOfSession: false }) }))).toBeNull();
    expect(nameOf(candidate({ count: 13 }))).toBeNull();
    expect(nameOf(candidate({ count: 7 }), { limits: limits(null) })).toBeNull();
  });
});

describe('never-confirmed', () => {
  const gap = (count: number) => candidate({ class: 'unconfirmed-gap', count });

  it('fires on whatever the list of losses leaves, and on the size alone when it is a multiple', () => {
    expect(nameOf(gap(400))).toBe('never-confirmed');
    expect(nameOf(gap(37))).toBe('never-confirmed');
    expect(nameOf(gap(400), { concluded: false })).toBe('never-confirmed');
  });

  it('does not fire on the size alone when that fits nothing, and never on a loss', () => {
    expect(nameOf(gap(37), { concluded: false })).toBeNull();
    expect(nameOf(gap(400), { concluded: false, limits: limits(10, null) })).toBeNull();
    expect(nameOf(candidate({ count: 400 }))).toBeNull();
  });
});

describe('redelivered-out-of-place', () => {
  const order = (more: Partial<Candidate> = {}) => candidate({ class: 'order', episode: back, ...more });
  const evidence = (finding: Candidate) =>
    causeOf(finding, { limits: limits(), lostInSession: 0, concluded: true })?.evidence ?? '';

  it('fires on flagged first deliveries, at most a prefetch of them', () => {
    expect(nameOf(order())).toBe('redelivered-out-of-place');
    expect(nameOf(order({ count: 11 }))).toBeNull();
    expect(nameOf(order({ episode: { ...back, redelivered: false, lateFlagged: 0 } }))).toBe(
      'true-reordering',
    );
    expect(nameOf(order({ class: 'duplicate' }))).toBe('replay');
  });

  it('says whether quorum had just been regained', () => {
    const quorum = { ...moment().quorum, regained: { line: 95, atUs: 495_000_000, liveBefore: 1 } };
    expect(evidence(order({ moment: moment({ quorum }) }))).toContain(
      'just been regained (line 95, 1 to 2 of 3',
    );
    const old = { ...moment().quorum, regained: { line: 5, atUs: 1_000_000, liveBefore: 1 } };
    expect(evidence(order({ moment: moment({ quorum: old }) }))).toContain('had not just been regained');
    expect(evidence(order())).toContain('had not just been regained');
  });
});

describe('true-reordering', () => {
  it('fires only where nothing excuses the step back', () => {
    const plain = { ...back, redelivered: false, lateFlagged: 0 };
    expect(nameOf(candidate({ class: 'order', episode: plain, count: 40 }))).toBe('true-reordering');
    expect(nameOf(candidate({ class: 'order', episode: back }))).not.toBe('true-reordering');
    expect(nameOf(candidate({ class: 'duplicate', episode: plain }))).toBe('replay');
  });
});

describe('repeats', () => {
  it('are a replay when all are flagged, else unflagged', () => {
    const finding = (unflaggedRepeat: boolean) =>
      candidate({ class: 'duplicate', episode: { ...back, unflaggedRepeat } });
    expect(nameOf(finding(false))).toBe('replay');
    expect(nameOf(finding(true))).toBe('unflagged-repeat');
  });
});
