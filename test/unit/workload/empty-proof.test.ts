import { describe, expect, it } from 'vitest';
import { EmptyProof, twoTicksMs } from '../../../src/workload/empty-proof.js';

describe('the proof that a queue is empty', () => {
  it('takes zeros for two ticks of the broker', () => {
    const proof = new EmptyProof();
    expect(proof.sample(true, 0, 1000)).toBe(false);
    expect(proof.sample(true, 0, 1000 + twoTicksMs - 1)).toBe(false);
    expect(proof.sample(true, 0, 1000 + twoTicksMs)).toBe(true);
  });

  it('begins anew after anything else than zero', () => {
    const proof = new EmptyProof();
    proof.sample(true, 0, 1000);
    proof.sample(false, 0, 4000);
    expect(proof.sample(true, 0, 1000 + twoTicksMs)).toBe(false);
  });

  it('begins anew after a delivery', () => {
    const proof = new EmptyProof();
    proof.sample(true, 0, 1000);
    expect(proof.sample(true, 2000, 1000 + twoTicksMs)).toBe(false);
  });
});
