import { describe, expect, it } from 'vitest';
import { defaultArtifactName } from '../../../src/action/artifact-name.js';

const parts = { job: 'chaos', step: '__self', matrix: '{"rabbitmq":"4.2"}', attempt: '1' };

describe('the evidence’s default name', () => {
  it('is the same for the same leg and readable', () => {
    expect(defaultArtifactName(parts)).toMatch(/^rmq-chaos-chaos-[0-9a-f]{8}-1$/);
    expect(defaultArtifactName(parts)).toBe(defaultArtifactName({ ...parts }));
  });

  it.each([
    { matrix: '{"rabbitmq":"3.13"}' },
    { matrix: 'null' },
    { step: '__self_2' },
    { job: 'other' },
    { attempt: '2' },
  ])('differs with %j', (other) => {
    expect(defaultArtifactName({ ...parts, ...other })).not.toBe(defaultArtifactName(parts));
  });

  it('holds nothing that an artifact may not, and is not too long', () => {
    const name = defaultArtifactName({ ...parts, job: `a/b:c"d*?<>|\\\r\n${'x'.repeat(300)}` });
    expect(name).toMatch(/^[\w.-]{1,100}$/);
  });
});
