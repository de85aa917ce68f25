import { describe, expect, it } from 'vitest';
import { decodeMessage, encodeMessage } from '../../../src/workload/message.js';

const identity = { run: 'r1', publisher: 'orders.a', number: 1371, session: 2 };

describe('a message', () => {
  it('comes back as it was, in exactly the bytes asked for', () => {
    const body = encodeMessage(identity, 512);
    expect(body).toHaveLength(512);
    expect(decodeMessage(body, 'r1')).toEqual({ kind: 'own', identity });
  });

  it('takes as many bytes as its identity needs', () => {
    const body = encodeMessage(identity, 1);
    expect(body.toString()).toMatch(/^r1 orders\.a 1371 2 [0-9a-f]{8}\n$/);
    expect(decodeMessage(body, 'r1')).toEqual({ kind: 'own', identity });
  });

  it('is never taken for whole when any one byte of it changed', () => {
    const body = encodeMessage(identity, 80);
    for (let place = 0; place < body.length; place += 1) {
      const damaged = Buffer.from(body);
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      expect(decodeMessage(damaged, 'r1').kind, `byte ${place}`).not.toBe('own');
    }
  });

  it('of another run is foreign, and so is anything else', () => {
    expect(decodeMessage(encodeMessage({ ...identity, run: 'r2' }, 80), 'r1').kind).toBe('foreign');
    expect(decodeMessage(Buffer.from('hello'), 'r1').kind).toBe('foreign');
    expect(decodeMessage(Buffer.alloc(0), 'r1').kind).toBe('foreign');
  });

  it('that was cut short is corrupt', () => {
    const body = encodeMessage(identity, 80);
    expect(decodeMessage(body.subarray(0, 60), 'r1').kind).toBe('corrupt');
    expect(decodeMessage(body.subarray(0, 10), 'r1').kind).toBe('corrupt');
  });
});
