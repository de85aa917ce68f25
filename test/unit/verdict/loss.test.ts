import { describe, expect, it } from 'vitest';
import { accepted, found, judged } from './judged.js';

const causeOf = (result: ReturnType<typeof judged>, findingClass = 'loss') =>
  result.findings.find((finding) => finding.class === findingClass)?.cause;

describe('loss', () => {
  it('is accepted, never seen, and needs a concluded drain', () => {
    const lines = [...accepted('1..20'), 'delivered c1/1 a 1..10', 'delivered c1/1 a 14..20'];
    const proven = judged(lines);
    expect(found(proven, 'loss')).toEqual(['middle: 11..13']);
    expect(proven.verdict).toBe('fail');
    expect(proven.lanes[0]?.counts).toMatchObject({ lost: 3, tail: 0, delivered: 17, distinct: 17 });
    const open = judged(lines, { drain: null });
    expect(found(open, 'loss')).toEqual([]);
    expect(found(open, 'gap')).toEqual(['undecided: 11..13']);
    expect(open.verdict).toBe('inconclusive');
    expect(open.inconclusive).toEqual(['The drain of lane q was not concluded: limit passed.']);
    expect(open.lanes[0]?.counts.lost).toBe(0);
  });

  it('points at the delivery that skipped it, the reconnect before and the action before', () => {
    const result = judged([
      'node n1 up',
      'node n2 up',
      'connected c1/1 node=n2',
      ...accepted('1..20'),
      'delivered c1/1 a 1..10',
      'action 0 begin kill target=n2',
      'node n2 down',
      'action 0 verified kill target=n2 evidence=gone',
      'disconnected c1/1',
      'connected c1/2 node=n1',
      'delivered c1/2 a 14..20',
    ]);
    const loss = result.findings.find((finding) => finding.class === 'loss');
    expect(loss).toMatchObject({ line: 20, reconnectLine: 19 });
    expect(loss?.action).toEqual({ line: 15, index: 0, kind: 'kill', target: 'n2', secondsBefore: 3 });
    expect(loss?.evidence).toContain('1 of 2 nodes up');
  });

  it('blames what takes away, not the repair that stands between it and the drain', () => {
    const result = judged([
      'node n1 up',
      ...accepted('1..20'),
      'action 0 begin kill target=n1',
      'node n1 down',
      'action 0 verified kill target=n1 evidence=gone',
      'action 1 begin start target=n1',
      'node n1 up',
      'action 1 verified start target=n1 evidence=answers',
      'action 2 begin heal target=all',
      'action 2 verified heal target=all evidence=open',
      'delivered c1/1 a 11..20',
    ]);
    expect(result.findings.find((finding) => finding.class === 'loss')?.action).toMatchObject({
      index: 0,
      kind: 'kill',
    });
  });

  it('knows nothing of what was returned, nacked or of unknown outcome', () => {
    const result = judged([
      'published a/1 1..9',
      'returned a/1 4',
      'nacked a/1 5',
      'unknown a/1 6',
      'confirmed a/1 1..4',
      'confirmed a/1 7..9',
      'delivered c1/1 a 1..3',
      'delivered c1/1 a 7..9',
    ]);
    expect(result.verdict).toBe('pass');
    expect(found(result, 'returned')).toEqual(['-: 4']);
    expect(found(result, 'nacked')).toEqual(['-: 5']);
    expect(found(result, 'unconfirmed-gap')).toEqual(['-: 5..6']);
    expect(causeOf(result, 'unconfirmed-gap')).toBe('never-confirmed');
    expect(result.lanes[0]?.counts).toMatchObject({ returned: 1, nacked: 1, unknown: 1, confirmed: 7 });
  });

  it('accepts a number when one attempt was confirmed and that one not returned', () => {
    const lost = judged([
      'consuming c1/1',
      'published a/1 1..2',
      'returned a/1 2',
      'confirmed a/1 1..2',
      'published a/2 2',
      'confirmed a/2 2',
      'delivered c1/1 a 1',
    ]);
    expect(found(lost, 'loss')).toEqual(['suffix: 2']);
  });

  it.each([
    ['delivered c1/1 a 5..9', 'prefix: 1..4'],
    ['delivered c1/1 a 1..6', 'suffix: 7..9'],
    ['note none', 'whole: 1..9'],
  ])('has a shape: %s', (line, shape) => {
    const result = judged(['consuming c1/1', ...accepted('1..9'), line]);
    expect(found(result, 'loss')).toEqual([shape]);
  });

  it('is a tail when nobody consumed there any more', () => {
    const result = judged([
      'consuming c1/1',
      ...accepted('1..9'),
      'delivered c1/1 a 1..6',
      'disconnected c1/1',
    ]);
    expect(found(result, 'loss')).toEqual([]);
    expect(found(result, 'tail')).toEqual(['-: 7..9']);
    expect(causeOf(result, 'tail')).toBe('unconsumed-tail');
    expect(result.lanes[0]?.counts).toMatchObject({ lost: 3, tail: 3 });
  });

  it('is no tail when a fresh consumer of the drain was there and got nothing', () => {
    const result = judged([
      'consuming c1/1',
      ...accepted('1..9'),
      'delivered c1/1 a 1..6',
      'disconnected c1/1',
      'drain begin',
      'consumer d lane=q prefetch=100',
      'consuming d/1',
      'disconnected d/1',
    ]);
    expect(found(result, 'tail')).toEqual([]);
    expect(found(result, 'loss')).toEqual(['suffix: 7..9']);
  });

  it('is explained by a policy or a dead-letter queue', () => {
    const result = judged([
      ...accepted('1..9'),
      'delivered c1/1 a 1..4',
      'policy-drop q a 5..6 8 reason=max-length',
      'dead-lettered q a 7 9',
    ]);
    expect(found(result, 'loss')).toEqual([]);
    expect(found(result, 'policy-drop')).toEqual(['-: 5..6,8']);
    expect(found(result, 'dead-lettered')).toEqual(['-: 7,9']);
    expect(result.verdict).toBe('pass');
    const strict = judged([...accepted('1..9'), 'delivered c1/1 a 1..8', 'policy-drop q a 9'], {
      policy: { fail: ['policy-drop'] },
    });
    expect(strict.verdict).toBe('fail');
  });

  it('is explained by a dead-letter queue that the reader of another lane emptied', () => {
    const result = judged([
      'lane r type=quorum',
      'publisher b lane=r',
      ...accepted('1..9'),
      'delivered c1/1 a 1..6',
      'dead-lettered r a 7..9',
      'published b/1 1',
      'confirmed b/1 1',
      'dead-lettered q b 1',
      'drain concluded r by=empty',
    ]);
    expect(found(result, 'loss')).toEqual([]);
    expect(found(result, 'dead-lettered')).toEqual(['-: 1', '-: 7..9']);
    expect(result.verdict).toBe('pass');
  });

  it('is not proven, nor is its absence, where the queue throws messages away unseen', () => {
    const lines = [...accepted('1..9'), 'delivered c1/1 a 1..4', 'delivered c1/1 a 7..9'];
    const result = judged(lines, { discards: 'x-message-ttl' });
    expect(found(result, 'loss')).toEqual([]);
    expect(found(result, 'policy-drop')).toEqual(['possible: 5..6']);
    expect(result.verdict).toBe('inconclusive');
    expect(result.inconclusive.join()).toMatch(/2 accepted messages of lane q are gone, and x-message-ttl/);
    const whole = [...accepted('1..9'), 'delivered c1/1 a 1..9'];
    expect(judged(whole, { discards: 'x-message-ttl' }).verdict).toBe('pass');
    expect(judged(lines, { discards: 'x-max-length', policy: { fail: ['policy-drop'] } }).verdict).toBe(
      'fail',
    );
  });

  it('knows what was delivered, never settled and gone from an empty queue as discarded', () => {
    const lines = [...accepted('1..9'), 'delivered c1/1 a 1..9', 'acked c1/1 a 1..4', 'rejected c1/1 a 5'];
    expect(found(judged(lines, { drain: 'empty' }), 'policy-drop')).toEqual(['discarded: 6..9']);
    expect(found(judged(lines, { drain: 'covered' }), 'policy-drop')).toEqual([]);
  });
});

describe('causes of a loss', () => {
  const afterReconnect = (range: string) => [
    ...accepted('1..40'),
    'delivered c1/1 a 1..10',
    'disconnected c1/1',
    'connected c1/2 node=n2',
    `delivered c1/2 a ${range}`,
  ];

  it('prefetch-not-redelivered: exactly the prefetch, skipped by the first delivery after a reconnect', () => {
    expect(causeOf(judged(afterReconnect('21..40')))).toBe('prefetch-not-redelivered');
  });

  it.each([
    ['another size', afterReconnect('20..40')],
    ['no reconnect before it', [...accepted('1..40'), 'delivered c1/1 a 1..10', 'delivered c1/1 a 21..40']],
    ['not the first delivery', [...afterReconnect('11..12'), 'delivered c1/2 a 23..40']],
    ['the first consumer of all', [...accepted('1..40'), 'delivered c1/1 a 11..40']],
  ])('prefetch-not-redelivered does not fire on %s', (_, lines) => {
    const result = judged(lines);
    expect(found(result, 'loss')).toHaveLength(1);
    expect(causeOf(result)).toBeNull();
  });

  const cut = (confirmedBefore: string) => [
    'consuming c1/1',
    'connected a/1 node=n1',
    `published a/1 1..40`,
    ...(confirmedBefore === '' ? [] : [`confirmed a/1 ${confirmedBefore}`]),
    'partition applied groups="n1|n2,n3"',
    'confirmed a/1 11..40',
    'partition healed',
    'delivered c1/1 a 1..10',
  ];

  it('losing-partition-side: all were confirmed on one side of a partition', () => {
    const result = judged(cut('1..10'), { type: 'mirrored' });
    expect(causeOf(result)).toBe('losing-partition-side');
    expect(result.findings[0]?.evidence).toContain('client of n1');
  });

  it('losing-partition-side does not fire on a quorum queue, nor on what was confirmed before', () => {
    expect(causeOf(judged(cut('1..10'), { type: 'quorum' }))).toBeNull();
    const before = [
      'consuming c1/1',
      'connected a/1 node=n1',
      ...accepted('1..40'),
      'partition applied groups="n1|n2,n3"',
      'partition healed',
      'delivered c1/1 a 1..10',
    ];
    expect(causeOf(judged(before, { type: 'mirrored' }))).toBeNull();
    const long = cut('1..10').map((line) =>
      line.startsWith('confirmed a/1 11')
        ? 'note x'
        : line.replace('partition healed', '100.000000 partition healed'),
    );
    expect(causeOf(judged([...long, '200.000000 confirmed a/1 1..40'], { type: 'mirrored' }))).toBeNull();
  });

  const failover = ['leader q node=n1', 'node n1 down', 'leader q node=n2'];

  it('unsynchronised-mirror-promoted: the whole backlog went with the leader', () => {
    const lines = [
      'consuming c1/1',
      ...accepted('1..20'),
      'delivered c1/1 a 1..5',
      ...failover,
      'published a/1 21..30',
      'confirmed a/1 21..30',
      'delivered c1/1 a 21..30',
    ];
    const result = judged(lines, { type: 'mirrored' });
    expect(found(result, 'loss')).toEqual(['middle: 6..20']);
    expect(causeOf(result)).toBe('unsynchronised-mirror-promoted');
    expect(causeOf(judged(lines, { type: 'quorum' }))).toBeNull();
  });

  it.each([
    ['the old leader is up', ['leader q node=n1', 'leader q node=n2'], '6..9'],
    ['a part of the backlog older than a lost one survived', failover, '8..9'],
  ])('unsynchronised-mirror-promoted does not fire when %s', (_, change, survivors) => {
    const result = judged(
      [
        'consuming c1/1',
        ...accepted('1..20'),
        'delivered c1/1 a 1..5',
        ...change,
        `delivered c1/1 a ${survivors}`,
      ],
      { type: 'mirrored' },
    );
    expect(found(result, 'loss').length).toBeGreaterThan(0);
    const causes = result.findings
      .filter((finding) => finding.class === 'loss')
      .map((finding) => finding.cause);
    expect(causes).not.toContain('unsynchronised-mirror-promoted');
  });
});

describe('withheld', () => {
  const held = (seconds: number, between: readonly string[] = []) => [
    ...accepted('1..20'),
    'consuming c1/1',
    'delivered c1/1 a 1..5',
    'acked c1/1 a 1..5',
    'delivered c1/1 a 9..10',
    ...between,
    `${seconds}.000000 disconnected c1/1`,
    'connected c1/2 node=n2',
    'consuming c1/2',
    'delivered c1/2 a 6..8 redelivered',
    'delivered c1/2 a 11..20',
  ];

  it('is what a live consumer with credit did not get in a long calm, but another session did', () => {
    expect(found(judged(held(200)), 'withheld')).toEqual(['-: 6..8']);
  });

  it.each([
    ['it was not long', held(100)],
    ['a fault was in force', held(200, ['partition applied groups="n1|n2"'])],
    ['the calm was broken', held(200, ['99.000000 node n1 down', '100.000000 node n1 up'])],
    ['the consumer had no credit', held(200, ['delivered c1/1 a 11..18'])],
  ])('is not found when %s', (_, lines) => {
    expect(found(judged(lines), 'withheld')).toEqual([]);
  });
});
