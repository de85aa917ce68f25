import { describe, expect, test } from 'vitest';
import { actionKinds } from '../../../src/config/scenario.js';
import { FaultNotEffective } from '../../../src/faults/fault.js';
import { healEverything } from '../../../src/faults/heal-everything.js';
import { proveStarted } from '../../../src/faults/node-proof.js';
import { faultOf } from '../../../src/faults/registry.js';
import { actionOf } from '../../real/support/fault-context.js';
import { fakeContext } from './fake-context.js';

const action = (...words: [Parameters<typeof actionOf>[0], Parameters<typeof actionOf>[2]?]) =>
  actionOf(words[0], null, words[1]);

test.each(actionKinds)('%s has its fault', (kind) => {
  expect(faultOf(kind).kind).toBe(kind);
});

describe('node faults', () => {
  test('a role is resolved when the action is due', async () => {
    const { context, calls } = fakeContext({ n1: 'up' });
    const proof = await faultOf('kill').apply(context, action('kill', { node: 'leader' }));
    expect(calls).toEqual(['kill n1']);
    expect(proof).toEqual({ target: 'n1', evidence: 'no process left; ports 5672 and 25672 unreachable' });
  });

  test('a kill that leaves the node up is not effective', async () => {
    const { context, states } = fakeContext({ n1: 'up' });
    context.cluster.kill = async () => {
      states.n1 = 'up';
    };
    const killing = faultOf('kill').apply(context, action('kill', { node: 'n1' }));
    await expect(killing).rejects.toThrow(FaultNotEffective);
    await expect(killing).rejects.toThrow('n1 is still up');
  });

  test('killing what is down already says so', async () => {
    const { context, calls } = fakeContext({ n1: 'down' });
    const proof = await faultOf('kill').apply(context, action('kill', { node: 'n1' }));
    expect(proof.evidence).toMatch(/^was down already/);
    expect(calls).toEqual([]);
  });

  test('a paused node is woken before it is asked to stop', async () => {
    const { context, calls } = fakeContext({ n1: 'paused' });
    await faultOf('stop').apply(context, action('stop', { node: 'n1' }));
    expect(calls).toEqual(['unpause n1', 'stop n1']);
  });

  test('rules are in force again before the start is proven', async () => {
    const { context, calls } = fakeContext({ n1: 'down' });
    await expect(proveStarted(context, 'n1', { limitMs: 1 })).rejects.toThrow(
      /n1 ended before its broker answers on AMQP: its last log lines: the last line/,
    );
    context.network.reapply = async (node) => {
      calls.push(`reapply ${node}`);
      throw new Error('stop here');
    };
    await expect(faultOf('start').apply(context, action('start', { node: 'n1' }))).rejects.toThrow(
      'stop here',
    );
    expect(calls).toEqual(['start n1', 'reapply n1']);
  });

  test.each([
    ['pause', 'down', 'n1 is down; there is nothing to pause'],
    ['unpause', 'down', 'n1 is down, not paused; "start" starts it'],
    ['start', 'paused', 'n1 is paused, not down; "unpause" wakes it'],
  ] as const)('%s of a node that is %s', async (kind, state, message) => {
    const { context } = fakeContext({ n1: state });
    await expect(faultOf(kind).apply(context, action(kind, { node: 'n1' }))).rejects.toThrow(message);
  });

  test('an action without its node is not effective', async () => {
    const { context } = fakeContext({ n1: 'up' });
    await expect(faultOf('kill').apply(context, action('kill'))).rejects.toThrow('"kill" says no node');
  });
});

describe('network faults', () => {
  test('a partition resolves roles in its groups', async () => {
    const { context, calls } = fakeContext({ n1: 'up', n2: 'up' });
    const groups = [['leader'], ['n2']];
    const proof = await faultOf('partition').apply(context, action('partition', { groups }));
    expect(calls).toEqual(['partition [["n1"],["n2"]]']);
    expect(proof).toEqual({ target: 'n1|n2', evidence: 'partition done' });
  });

  test('a partition of one node isolates it', async () => {
    const { context, calls } = fakeContext({ n1: 'up' });
    await faultOf('partition').apply(context, action('partition', { node: 'n1' }));
    expect(calls).toEqual(['partition [["n1"]]']);
  });

  test.each([
    ['bridge', { node: 'n2' }, 'partition [["n1","n3","n2"],["n4","n2"]]'],
    ['ring', {}, 'partition [["n1","n2"],["n2","n3"],["n3","n4"],["n4","n1"]]'],
    ['partition', { node: 'leader', options: { clients: 'cut' } }, 'partition [["n1"]] ["n1"]'],
  ] as const)('%s is a cut of overlapping groups, or of clients too', async (kind, more, call) => {
    const { context, calls } = fakeContext({ n1: 'up', n2: 'up', n3: 'up', n4: 'up' });
    await faultOf(kind).apply(context, action(kind, more));
    expect(calls).toEqual([call]);
  });

  test('clients that go along are told their side before the cut, in either direction of it', async () => {
    const { context, calls } = fakeContext({ n1: 'up', n2: 'up', n3: 'up' });
    const cut = action('cut-one-way', { node: 'n1', options: { to: 'n3', clients: 'along' } });
    const proof = await faultOf('cut-one-way').apply(context, cut);
    expect(calls[0]).toBe('confine n1:n3 n2: n3:n1');
    expect(calls[1]).toMatch(/^cut /);
    expect(proof).toEqual({ target: 'n1|n3', evidence: 'cut done; confined' });
  });

  test('a flap ends healed, and tells how far it came when it fails', async () => {
    const { context, calls } = fakeContext({ n1: 'up', n2: 'up' });
    const flap = action('flap', { node: 'n1', options: { times: 2, everyMs: 2 } });
    expect((await faultOf('flap').apply(context, flap)).evidence).toMatch(/^2 times .*; heal done$/);
    expect(calls).toEqual(['partition [["n1"]]', 'heal', 'partition [["n1"]]', 'heal']);
    context.network.heal = async () => {
      throw new FaultNotEffective('n1→n2 is not open');
    };
    const failing = faultOf('flap').apply(context, flap);
    await expect(failing).rejects.toThrow('0 of 2 times cut and healed, then: n1→n2 is not open');
  });

  test('an interrupted flap cuts nothing any more', async () => {
    const { context, calls } = fakeContext({ n1: 'up', n2: 'up' });
    const flap = action('flap', { node: 'n1' });
    const aborted = { ...context, signal: AbortSignal.abort() };
    await expect(faultOf('flap').apply(aborted, flap)).rejects.toThrow('aborted');
    expect(calls).toEqual([]);
  });

  test('fast without a node ends every condition everywhere', async () => {
    const { context, calls } = fakeContext({ n1: 'up', n2: 'up' });
    await faultOf('fast').apply(context, action('fast'));
    expect(calls).toEqual(['setConditions "n1" []', 'setConditions "n2" []']);
  });
});

test.each([
  ['consumer-crash', 'crashConsumer "q" "c1"'],
  ['consumer-close', 'closeConsumer "q" "c1"'],
  ['consumer-cancel', 'cancelConsumer "q" "c1"'],
  ['consumer-start', 'startConsumer "q" "c1"'],
  ['publisher-crash', 'crashPublisher "q" "c1"'],
  ['consumer-settle', 'settleConsumer "q" "c1" "hold"'],
] as const)('%s reaches the client', async (kind, call) => {
  const { context, calls } = fakeContext({ n1: 'up' });
  const proof = await faultOf(kind).apply(context, action(kind, { lane: 'q', client: 'c1', settle: 'hold' }));
  expect(calls).toEqual([call]);
  expect(proof.target).toBe('q/c1');
});

describe('closing connections', () => {
  const closing = (reason: string) => {
    const { context, calls } = fakeContext({ n1: 'up', n2: 'up' });
    const open = (name: string, node: string) =>
      ({ name, node, kind: 'consumer', ended: Promise.resolve(reason) }) as const;
    context.clients.connections = () => [open('c1/2', 'n1'), open('c2/1', 'n2')];
    return {
      calls,
      done: faultOf('close-connections').apply(context, action('close-connections', { node: 'n2' })),
    };
  };

  test('concerns those of the node, and the clients’ own word is the proof', async () => {
    const { calls, done } = closing('Connection closed: 320 (CONNECTION-FORCED)');
    expect((await done).evidence).toMatch(/^1 connections closed by the broker, each client told: c2\/1; /);
    expect(calls).toEqual(['closeConnections c2/1']);
  });

  test('is not proven by a connection that broke otherwise', async () => {
    await expect(closing('read ECONNRESET').done).rejects.toThrow(
      'not closed by the broker: c2/1: read ECONNRESET',
    );
  });
});

describe('healing everything', () => {
  test('what fails keeps nothing else from being undone, and all is named', async () => {
    const { context, calls } = fakeContext({ n1: 'paused', n2: 'down' });
    context.network.clear = async () => {
      throw new FaultNotEffective('n1→n2 is not open');
    };
    const healing = healEverything(context, { limitMs: 300 });
    await expect(healing).rejects.toThrow(/network: n1→n2 is not open; n1: .*limit/);
    await expect(healing).rejects.toThrow(/n2: /);
    expect(calls).toContain('unpause n1');
    expect(calls).toContain('start n2');
  });

  test('on cancel nothing is started', async () => {
    const { context, calls } = fakeContext({ n1: 'down' });
    expect(await healEverything(context, { limitMs: 300, startNodes: false })).toEqual([
      { target: 'network', evidence: 'clear done' },
    ]);
    expect(calls).toEqual(['clear']);
  });
});
