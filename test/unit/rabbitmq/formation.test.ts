import { describe, expect, it } from 'vitest';
import { awaitFormation, FormedAlone, NeverFormed } from '../../../src/rabbitmq/formation.js';
import { Management } from '../../../src/rabbitmq/management.js';
import { nodes } from './specs.js';

/** Answers of the management API by node; null: it does not answer. */
type World = (node: string, ask: number) => readonly string[] | null;

function form(world: World, timeoutMs = 1000, gone: readonly string[] = []): Promise<void> {
  let asked = 0;
  const fetch: typeof globalThis.fetch = async (input) => {
    const node = nodes.find(({ address }) => String(input).includes(`//${address}:`));
    const seen = world(node?.name ?? '', Math.floor(asked++ / nodes.length));
    if (seen === null) throw new TypeError('fetch failed');
    return Response.json(seen.map((name) => ({ name: `rabbit@${name}`, running: true })));
  };
  const management = new Management({ nodes, credentials: { user: 'u', password: 'p' }, fetch });
  return awaitFormation({
    nodes,
    management,
    timeoutMs,
    progress: () => undefined,
    logTail: async (node) => `${node}: out of memory`,
    isGone: async (node) => gone.includes(node),
    signal: new AbortController().signal,
  });
}

const all = nodes.map(({ name }) => name);

describe('forming a cluster', () => {
  it('is done when every node sees every other', async () => {
    await form(() => all);
  });

  it('waits for a node that is late', async () => {
    await form((node, ask) => (node === 'rabbitmq3' && ask < 1 ? null : all));
  });

  it('finds a node that formed a cluster alone', async () => {
    const alone: World = (node) => (node === 'rabbitmq1' ? ['rabbitmq1'] : ['rabbitmq2', 'rabbitmq3']);
    const error = await form(alone, 20_000).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FormedAlone);
    expect(String(error)).toContain('rabbitmq1 and rabbitmq2');
  });

  it('does not call a first node alone while its peers do not answer', async () => {
    const first: World = (node) => (node === 'rabbitmq1' ? ['rabbitmq1'] : null);
    const error = await form(first).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NeverFormed);
    expect(String(error)).toContain('rabbitmq2 does not answer yet');
    expect(String(error)).toContain('rabbitmq3: out of memory');
    expect(String(error)).not.toContain('rabbitmq1: out of memory');
  });

  it('does not wait for a broker that has ended, and shows its last words', async () => {
    const error = await form((node) => (node === 'rabbitmq2' ? null : all), 60_000, ['rabbitmq2']).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(NeverFormed);
    expect(String(error)).toContain('the broker of rabbitmq2 has ended');
    expect(String(error)).toContain('rabbitmq2: out of memory');
  });
});
