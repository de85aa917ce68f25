import { describe, expect, it } from 'vitest';
import { accepted, deliveries, found, judged } from './judged.js';

const order = (list: string, flags = '') =>
  judged([...accepted('1..20'), ...deliveries(list, 'c1/1', flags)], { drain: 'empty' });

describe('order', () => {
  it('1,2,5,6,3,4,7 is one inversion of two messages', () => {
    const result = order('1,2,5,6,3,4,7..20');
    expect(found(result, 'order')).toEqual(['inversion: 3..4']);
    expect(result.lanes[0]?.order).toEqual({ 'first-delivery': 1, unflagged: 1, strict: 1 });
    expect(result.verdict).toBe('fail');
    const finding = result.findings.find((entry) => entry.class === 'order');
    expect(finding).toMatchObject({
      count: 2,
      cause: 'true-reordering',
      modes: ['first-delivery', 'unflagged', 'strict'],
    });
  });

  it('1,2,5,6,3,4 with nothing after it still is', () => {
    expect(found(order('1,2,5..20,3,4'), 'order')).toEqual(['inversion: 3..4']);
  });

  it('1,2,3,4,5,3,4,5,6 is a legal replay, which only the strict mode counts', () => {
    const result = order('1..5,3..5,6..20', 'redelivered');
    expect(found(result, 'order')).toEqual([]);
    expect(found(result, 'replay')).toEqual(['-: 3..5']);
    expect(result.lanes[0]?.order).toEqual({ 'first-delivery': 0, unflagged: 0, strict: 1 });
    expect(result.verdict).toBe('pass');
  });

  it('the strict mode fails a replay', () => {
    const result = judged([...accepted('1..9'), ...deliveries('1..5,3..9', 'c1/1', 'redelivered')], {
      policy: { order: 'strict' },
    });
    expect(found(result, 'order')).toEqual(['step-back: 3..5']);
    expect(result.verdict).toBe('fail');
  });

  it('1,2,3,4,8,9,10 is a gap, decided by the drain', () => {
    const result = order('1..4,8..20');
    expect(found(result, 'order')).toEqual([]);
    expect(found(result, 'loss')).toEqual(['middle: 5..7']);
  });

  it('1,2,5,6,5,6,3,4 is a replay of 5,6 and then an inversion at 3', () => {
    const result = order('1,2,5,6,5,6,3,4,7..20', 'redelivered');
    expect(found(result, 'replay')).toEqual(['-: 5..6']);
    expect(found(result, 'order')).toEqual(['inversion-redelivered: 3..4']);
    expect(result.lanes[0]?.order).toEqual({ 'first-delivery': 1, unflagged: 0, strict: 2 });
  });

  it('a first delivery above 1 is a gap, not an inversion', () => {
    const result = order('5..20');
    expect(found(result, 'order')).toEqual([]);
    expect(found(result, 'loss')).toEqual(['prefix: 1..4']);
  });

  it('a redelivered inversion is exempt in the mode unflagged, and then only a warning', () => {
    const lines = [
      ...accepted('1..9'),
      ...deliveries('1,2,5..9'),
      ...deliveries('3,4', 'c1/1', 'redelivered'),
    ];
    expect(judged(lines).verdict).toBe('fail');
    const exempt = judged(lines, { policy: { order: 'unflagged' } });
    expect(exempt.verdict).toBe('pass');
    expect(exempt.findings.find((finding) => finding.class === 'order')?.severity).toBe('warn');
  });

  it('two separate inversions are two episodes', () => {
    expect(found(order('1,4,2,5,3,6..20'), 'order')).toEqual(['inversion: 2', 'inversion: 3']);
  });

  it('an inversion that itself jumps about is one episode', () => {
    expect(found(order('1,9,5,3,10..20'), 'order')).toEqual(['inversion: 3,5']);
  });

  it('a new publisher session is a new stream epoch', () => {
    const result = judged([
      ...accepted('1..10'),
      'published a/2 11..20',
      'confirmed a/2 11..20',
      'delivered c1/1 a 1..5',
      'delivered c1/1 a 11..20 attempt=2',
      'delivered c1/1 a 6..10',
    ]);
    expect(result.verdict).toBe('pass');
    expect(found(result, 'order')).toEqual([]);
  });

  it('a message with two attempts neither convicts nor raises the highest number', () => {
    const result = judged([
      'published a/1 1..10',
      'confirmed a/1 1..9',
      'unknown a/1 10',
      'published a/2 11..12',
      'published a/2 10',
      'published a/2 13',
      'confirmed a/2 10..13',
      'delivered c1/1 a 1..9',
      'delivered c1/1 a 11..12 attempt=2',
      'delivered c1/1 a 10 attempt=2',
      'delivered c1/1 a 13 attempt=2',
    ]);
    expect(found(result, 'order')).toEqual([]);
    expect(result.verdict).toBe('pass');
  });

  it('several publishers interleave freely', () => {
    const result = judged([
      'publisher b lane=q',
      ...accepted('1..4'),
      'published b/1 1..4',
      'confirmed b/1 1..4',
      'delivered c1/1 b 1..3',
      'delivered c1/1 a 1',
      'delivered c1/1 b 4',
      'delivered c1/1 a 2..4',
    ]);
    expect(result.verdict).toBe('pass');
    expect(found(result, 'order')).toEqual([]);
  });

  it('confirms out of publish order are legal', () => {
    const result = judged([
      'published a/1 1..9',
      'confirmed a/1 5..9',
      'confirmed a/1 1..4',
      'delivered c1/1 a 1..9',
    ]);
    expect(result.findings).toEqual([]);
    expect(result.verdict).toBe('pass');
  });

  it('remembers over a reconnect what the consumer had: a replay stays legal', () => {
    const result = judged([
      ...accepted('1..9'),
      'delivered c1/1 a 1..6',
      'disconnected c1/1',
      'connected c1/2 node=n2',
      'delivered c1/2 a 4..9 redelivered',
    ]);
    expect(found(result, 'order')).toEqual([]);
    expect(found(result, 'replay')).toEqual(['-: 4..6']);
  });
});

describe('order with several consumers', () => {
  const two = { consumers: ['c1', 'c2'] };

  it('competing consumers may each skip, and a redelivered message may come late', () => {
    const result = judged(
      [
        ...accepted('1..9'),
        'delivered c1/1 a 1..2',
        'delivered c2/1 a 3..4',
        'delivered c1/1 a 7..9',
        'disconnected c2/1',
        'delivered c1/1 a 3..6 redelivered',
      ],
      two,
    );
    expect(found(result, 'order')).toEqual([]);
    expect(result.verdict).toBe('pass');
  });

  it('an unflagged step back inside one session convicts', () => {
    const result = judged(
      [
        ...accepted('1..9'),
        'delivered c1/1 a 1..2',
        'delivered c2/1 a 3..8',
        'delivered c1/1 a 9',
        'delivered c2/1 a 4',
      ],
      two,
    );
    expect(found(result, 'order')).toEqual([]); // 4 had been delivered: a duplicate
    const inverted = judged(
      [...accepted('1..9'), 'delivered c1/1 a 1..2', 'delivered c2/1 a 5..9', 'delivered c2/1 a 3..4'],
      two,
    );
    expect(found(inverted, 'order')).toEqual(['inversion: 3..4']);
  });

  it('never compares two competing consumers', () => {
    const result = judged([...accepted('1..9'), 'delivered c1/1 a 5..9', 'delivered c2/1 a 1..4'], two);
    expect(found(result, 'order')).toEqual([]);
  });

  it('the active consumer of two gets what a cancelled one held: out of order, and why', () => {
    const result = judged(
      [
        ...accepted('1..40'),
        'consuming c1/1',
        'delivered c1/1 a 1..10',
        'cancelled c1/1',
        'consuming c2/1',
        'delivered c2/1 a 11..40',
        'disconnected c1/1',
        'delivered c2/1 a 1..10 redelivered',
      ],
      { ...two, sac: true },
    );
    expect(found(result, 'order')).toEqual(['inversion-redelivered: 1..10']);
    expect(result.findings.find((finding) => finding.class === 'order')?.cause).toBe(
      'cancelled-consumer-held-prefetch',
    );
    expect(result.verdict).toBe('fail');
  });

  it('closing it instead of cancelling gives 1..40 in order: nothing is found', () => {
    const result = judged(
      [
        ...accepted('1..40'),
        'consuming c1/1',
        'delivered c1/1 a 1..10',
        'disconnected c1/1',
        'consuming c2/1',
        'delivered c2/1 a 1..10 redelivered',
        'delivered c2/1 a 11..40',
      ],
      { ...two, sac: true },
    );
    expect(found(result, 'order')).toEqual([]);
    expect(result.verdict).toBe('pass');
  });

  it('does not blame a cancelled consumer for messages that it had settled', () => {
    const result = judged(
      [
        ...accepted('1..40'),
        'consuming c1/1',
        'delivered c1/1 a 1..10',
        'acked c1/1 a 1..10',
        'cancelled c1/1',
        'consuming c2/1',
        'delivered c2/1 a 11..40',
        'delivered c2/1 a 1..10 redelivered',
      ],
      { ...two, sac: true },
    );
    expect(result.findings.find((finding) => finding.class === 'order')?.cause).toBe(
      'redelivered-out-of-place',
    );
  });

  it('the drain goes on where the consumers were: what came back to the tail is a repeat', () => {
    const result = judged([
      ...accepted('1..40'),
      'delivered c1/1 a 1..10',
      'disconnected c1/1',
      'drain begin',
      'consumer d lane=q prefetch=100 drain=true',
      'delivered d/1 a 11..40',
      'delivered d/1 a 1..10 redelivered',
    ]);
    expect(found(result, 'order')).toEqual([]);
    expect(result.verdict).toBe('pass');
  });
});

describe('one active consumer at a time', () => {
  const sac = { sac: true, consumers: ['c1', 'c2'] };
  const fresh = ['delivered c1/1 a 1..3', 'delivered c2/1 a 4..6'];

  it('fresh deliveries to one, another and the first again are an overlap', () => {
    const result = judged([...accepted('1..9'), ...fresh, 'delivered c1/1 a 7..9'], sac);
    expect(found(result, 'sac-overlap')).toEqual(['-: 7..9']);
    expect(result.verdict).toBe('fail');
  });

  it.each([
    'active q session=c1/1',
    'disconnected c2/1',
    'cancelled c2/1',
    'consuming c1/1',
    'leader q node=n2',
    'node n2 down',
    'partition healed',
  ])('not when a line says why: %s', (line) => {
    const result = judged([...accepted('1..9'), ...fresh, line, 'delivered c1/1 a 7..9'], sac);
    expect(found(result, 'sac-overlap')).toEqual([]);
  });

  it('not without single active consumer, and not for redelivered ones', () => {
    const lines = [...accepted('1..9'), ...fresh, 'delivered c1/1 a 7..9'];
    expect(found(judged(lines, { ...sac, sac: false }), 'sac-overlap')).toEqual([]);
    const flagged = [...accepted('1..9'), ...fresh, 'delivered c1/1 a 7..9 redelivered'];
    expect(found(judged(flagged, sac), 'sac-overlap')).toEqual([]);
  });
});
