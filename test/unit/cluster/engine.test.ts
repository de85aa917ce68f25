import { describe, expect, it } from 'vitest';
import { chooseEngine } from '../../../src/cluster/engine.js';
import { type Host, hostWith } from '../../../src/cluster/host.js';

function hostWithDocker(answer: string | null): Host {
  return {
    ...hostWith('root'),
    which: async () => '/usr/bin/docker',
    run: async () => ({ exitCode: answer === null ? 1 : 0, stdout: answer ?? '', stderr: '' }),
  };
}
const there = hostWithDocker('20.10.24\n');
const notThere = hostWithDocker(null);
const image = { kind: 'image', image: 'rabbitmq:4' } as const;

describe('choosing the engine', () => {
  it('takes docker where one answers, else namespaces', async () => {
    expect(await chooseEngine('auto', there)).toBe('docker');
    expect(await chooseEngine('auto', notThere)).toBe('netns');
    expect(await chooseEngine('auto', { ...there, which: async () => null })).toBe('netns');
    expect(await chooseEngine('netns', there)).toBe('netns');
    expect(await chooseEngine('auto', there, image)).toBe('docker');
  });

  it('says what is missing', async () => {
    await expect(chooseEngine('docker', notThere)).rejects.toMatchObject({ code: 'docker-not-there' });
    await expect(chooseEngine('auto', notThere, image)).rejects.toMatchObject({
      code: 'docker-not-there',
      message: expect.stringContaining('rabbitmq:4'),
    });
    await expect(chooseEngine('netns', there, image)).rejects.toMatchObject({ code: 'image-needs-docker' });
  });
});
