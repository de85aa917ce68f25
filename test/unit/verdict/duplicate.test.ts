import { describe, expect, it } from 'vitest';
import { accepted, found, judged } from './judged.js';

describe('duplicates', () => {
  it('redelivered: legal, counted', () => {
    const result = judged([
      ...accepted('1..9'),
      'delivered c1/1 a 1..9',
      'disconnected c1/1',
      'delivered c1/2 a 5..9 redelivered',
    ]);
    expect(found(result, 'duplicate')).toEqual(['redelivered: 5..9']);
    expect(result.verdict).toBe('pass');
    expect(result.lanes[0]?.counts).toMatchObject({
      delivered: 14,
      distinct: 9,
      duplicates: 5,
      redelivered: 5,
    });
  });

  it('republished: one delivery for each attempt is legal', () => {
    const result = judged([
      ...accepted('1..3'),
      'published a/2 3',
      'confirmed a/2 3',
      'delivered c1/1 a 1..3',
      'delivered c1/1 a 3 attempt=2',
    ]);
    expect(found(result, 'duplicate')).toEqual(['republished: 3']);
    expect(result.verdict).toBe('pass');
  });

  it('unflagged: the same attempt again without the flag fails', () => {
    const result = judged([...accepted('1..3'), 'delivered c1/1 a 1..3', 'delivered c1/1 a 2']);
    expect(found(result, 'duplicate')).toEqual(['unflagged: 2']);
    expect(result.verdict).toBe('fail');
    const allowed = judged([...accepted('1..3'), 'delivered c1/1 a 1..3', 'delivered c1/1 a 2'], {
      policy: { fail: ['loss'] },
    });
    expect(allowed.verdict).toBe('pass');
  });

  describe('the one unflagged delivery, come after a flagged one', () => {
    const two = { consumers: ['c1', 'c2'] };
    const flagged = ['delivered c1/1 a 1', 'delivered c2/1 a 2..3 redelivered'];
    const connected = ['connected c1/1 node=n1', 'connected c2/1 node=n2'];

    it('is the first one, late from a node that was paused: legal', () => {
      const result = judged([...accepted('1..3'), ...connected, ...flagged, 'delivered c1/1 a 2..3'], two);
      expect(found(result, 'duplicate')).toEqual(['concurrent: 2..3']);
      expect(result.verdict).toBe('pass');
    });

    it.each([
      ['it is the second one', [...connected, ...flagged, 'delivered c1/1 a 2'], 'delivered c1/1 a 2'],
      ['it came to the same session', [...connected, ...flagged], 'delivered c2/1 a 2'],
      ['its session came later', [...flagged, ...connected], 'delivered c1/1 a 2'],
      ['nobody knows since when its session was there', flagged, 'delivered c1/1 a 2'],
    ])('fails when %s', (_, lines, last) => {
      const result = judged([...accepted('1..3'), ...lines, last], two);
      expect(found(result, 'duplicate')).toContain('unflagged: 2');
      expect(result.verdict).toBe('fail');
    });
  });

  it('one legal kind can be failed by name', () => {
    const result = judged([...accepted('1..3'), 'delivered c1/1 a 1..3', 'delivered c1/1 a 2 redelivered'], {
      policy: { fail: ['duplicate.redelivered'] },
    });
    expect(result.verdict).toBe('fail');
  });

  it('after-settle: again although its ack must have counted, since the prefetch let more pass', () => {
    const again = (later: string) =>
      judged([
        ...accepted('1..40'),
        'delivered c1/1 a 1..10',
        'acked c1/1 a 1..10',
        `delivered c1/1 a ${later}`,
        'disconnected c1/1',
        'delivered c1/2 a 3..4 redelivered',
        'delivered c1/2 a 15..40 redelivered',
      ]);
    const proven = again('11..20');
    expect(found(proven, 'duplicate')).toContain('after-settle: 3..4');
    expect(proven.verdict).toBe('pass');
    expect(found(again('11..19'), 'duplicate')).not.toContain('after-settle: 3..4');
  });

  it('after-settle: acks and deliveries of one moment prove nothing', () => {
    const result = judged([
      ...accepted('1..40'),
      '10.000000 delivered c1/1 a 1..20 +50000us',
      '10.001000 acked c1/1 a 1..10 +50000us',
      'delivered c1/2 a 3 redelivered',
    ]);
    expect(found(result, 'duplicate')).toEqual(['redelivered: 3']);
  });

  const twice = (before: readonly string[] = []) => [
    ...accepted('1..3'),
    ...before,
    '200.000000 delivered c1/1 a 1..3',
    'delivered c2/1 a 2 redelivered',
  ];

  it('concurrent: held by two live sessions; convicts only with one active consumer in a long calm', () => {
    const sac = { sac: true, consumers: ['c1', 'c2'] };
    const calm = judged(twice(), sac);
    expect(found(calm, 'duplicate')).toEqual(['concurrent: 2']);
    expect(calm.verdict).toBe('fail');
    expect(judged(twice(), { ...sac, sac: false }).verdict).toBe('pass');
    const cut = judged(twice(['node n1 down', '190.000000 node n1 up']), sac);
    expect(found(cut, 'duplicate')).toEqual(['concurrent: 2']);
    expect(cut.verdict).toBe('pass');
  });

  it('a stream may be read again', () => {
    const result = judged([...accepted('1..3'), 'delivered c1/1 a 1..3', 'delivered c2/1 a 1..3'], {
      type: 'stream',
      consumers: ['c1', 'c2'],
    });
    expect(found(result, 'duplicate')).toEqual(['reread: 1..3']);
    expect(result.verdict).toBe('pass');
  });

  it('a redelivered flag on something never seen is allowed', () => {
    const result = judged([...accepted('1..3'), 'delivered c1/1 a 1..3 redelivered']);
    expect(result.findings).toEqual([]);
    expect(result.verdict).toBe('pass');
  });
});

describe('phantoms', () => {
  it('unexpected: never published', () => {
    const result = judged([...accepted('1..3'), 'delivered c1/1 a 1..5']);
    expect(found(result, 'unexpected')).toEqual(['never-published: 4..5']);
    expect(result.verdict).toBe('fail');
    const attempt = judged([...accepted('1..3'), 'delivered c1/1 a 1..2', 'delivered c1/1 a 3 attempt=2']);
    expect(found(attempt, 'unexpected')).toEqual(['never-published: 3']);
  });

  it('not when the published line stands a little behind', () => {
    const result = judged([
      'published a/1 1..3',
      '10.000000 delivered c1/1 a 1..9 +90000us',
      '10.010000 published a/1 4..9 +80000us',
      'confirmed a/1 1..9',
    ]);
    expect(result.findings).toEqual([]);
  });

  it('unexpected: foreign, and corrupt', () => {
    const result = judged([
      ...accepted('1..3'),
      'foreign c1/1',
      'corrupt c1/1 reason=checksum',
      'delivered c1/1 a 1..3',
    ]);
    expect(found(result, 'unexpected')).toEqual(['foreign: ']);
    expect(found(result, 'corrupt')).toEqual(['-: ']);
    expect(result.verdict).toBe('fail');
  });

  it.each([
    ['before', ['returned a/1 2', 'confirmed a/1 1..3', 'delivered c1/1 a 1..3']],
    ['after', ['delivered c1/1 a 1..3', 'returned a/1 2', 'confirmed a/1 1..3']],
  ])('returned-delivered, the return written %s the delivery', (_, lines) => {
    const result = judged(['published a/1 1..3', ...lines]);
    expect(found(result, 'unexpected')).toEqual(['returned-delivered: 2']);
  });

  it('not returned-delivered when another attempt was not returned', () => {
    const result = judged([
      'published a/1 1..3',
      'returned a/1 2',
      'confirmed a/1 1..3',
      'published a/2 2',
      'unknown a/2 2',
      'delivered c1/1 a 1',
      'delivered c1/1 a 2 attempt=2',
      'delivered c1/1 a 3',
    ]);
    expect(found(result, 'unexpected')).toEqual([]);
  });

  it('nacked yet delivered is a warning', () => {
    const result = judged([
      'published a/1 1..3',
      'nacked a/1 2',
      'confirmed a/1 1',
      'confirmed a/1 3',
      'delivered c1/1 a 1..3',
    ]);
    expect(found(result, 'nacked')).toContain('delivered: 2');
    expect(result.verdict).toBe('pass');
  });
});
