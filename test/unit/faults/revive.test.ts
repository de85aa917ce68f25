import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { FaultNotEffective } from '../../../src/faults/fault.js';
import { startOrRevive } from '../../../src/faults/revive.js';
import { startOnceMore } from '../../../src/faults/start.js';
import { fakeContext } from './fake-context.js';

const address = '127.83.0.1';
let server: Server | null = null;
const sockets: Socket[] = [];

/** Greets on AMQP's port of a loopback address of its own, from now on. */
const serve = () =>
  new Promise<void>((resolve) => {
    server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined).on('data', () => socket.write('AMQP')));
    }).listen(5672, address, resolve);
  });
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  if (server) await new Promise((resolve) => server?.close(resolve));
  server = null;
});

function node(state: 'up' | 'down') {
  const { context, calls, states } = fakeContext({ n1: state });
  Object.assign(context.cluster.nodes[0] as object, { address });
  let lines = 0;
  /** A log that grows whenever somebody looks. */
  const writeOn = () => {
    context.cluster.logTail = async () => `line ${++lines}`;
  };
  /** The node serves from its next start on. */
  const serveOnStart = () => {
    const { start } = context.cluster;
    context.cluster.start = async (name) => {
      await start(name);
      await serve();
    };
  };
  const revive = (limitMs: number) =>
    startOrRevive(context, 'n1', {
      limitMs,
      mustServe: true,
      stillMs: 50,
      witness: {
        restarts: (name, trouble) => void calls.push(`${name} restarts: ${trouble}`),
        observe: async () => void calls.push('observe'),
      },
    });
  return { context, calls, states, writeOn, serveOnStart, revive };
}

describe('a broker that does not serve inside a living node', () => {
  test('is restarted once its log stands still, and the log says why', async () => {
    const { context, calls, serveOnStart, revive } = node('up');
    context.cluster.logTail = async () => 'other\n{failed_to_start_child,rabbit_mgmt_external_stats,\nmore';
    serveOnStart();
    const evidence = await revive(20_000);
    expect(evidence).toMatch(
      /did not come back by itself .*failed_to_start_child,rabbit_mgmt_external_stats.* restarted; broker answers/,
    );
    expect(calls).toEqual([
      'reapply n1',
      'n1 restarts: its broker neither served nor wrote into its log for 0.05 s; its log says failed_to_start_child,rabbit_mgmt_external_stats',
      ...['stop n1', 'observe', 'start n1', 'reapply n1', 'observe'],
    ]);
  });

  test('is left alone while its log grows', async () => {
    const { calls, writeOn, revive } = node('up');
    writeOn();
    await expect(revive(3_500)).rejects.toThrow(FaultNotEffective);
    expect(calls).toEqual(['reapply n1']);
  });

  test('is restarted once and no more', async () => {
    const { calls, revive } = node('up');
    await expect(revive(4_000)).rejects.toThrow(FaultNotEffective);
    expect(calls.filter((call) => call === 'start n1')).toHaveLength(1);
  });
});

test('a node that ends while it starts is started once more', async () => {
  const { context, calls, states, serveOnStart, writeOn, revive } = node('down');
  writeOn();
  serveOnStart();
  const { start } = context.cluster;
  let starts = 0;
  context.cluster.start = async (name) => {
    starts += 1;
    if (starts > 1) return start(name);
    calls.push('start n1');
    states.n1 = 'down';
  };
  expect(await revive(20_000)).toMatch(
    /did not come back by itself \(n1 ended before .*\) and was restarted/,
  );
  expect(calls.filter((call) => call === 'start n1')).toHaveLength(2);
});

test('a node that serves is left alone, however still its log', async () => {
  await serve();
  const { calls, revive } = node('up');
  expect(await revive(20_000)).toMatch(/^was up already; broker answers/);
  expect(calls).toEqual(['reapply n1']);
});

describe('a broker that gives up at boot beside its peers', () => {
  /** Ends at once on its first starts, so often; serves from then on. */
  function givingUp(times: number) {
    const { context, calls, states } = node('down');
    let starts = 0;
    context.cluster.start = async () => {
      calls.push('start n1');
      starts += 1;
      states.n1 = starts > times ? 'up' : 'down';
      if (starts > times) await serve();
    };
    return { context, calls };
  }

  test('is started once more, and the evidence says so', async () => {
    const { context, calls } = givingUp(1);
    const evidence = await startOnceMore(context, 'n1', { mustServe: true });
    expect(evidence).toMatch(
      /^gave up at boot \(n1 ended before .*AMQP\) and was started once more; broker answers/,
    );
    expect(evidence).not.toContain('the last line of its log');
    expect(calls.filter((call) => call === 'start n1')).toHaveLength(2);
  });

  test('and no more than that', async () => {
    const { context, calls } = givingUp(9);
    await expect(startOnceMore(context, 'n1', { mustServe: true })).rejects.toThrow(/n1 ended before/);
    expect(calls.filter((call) => call === 'start n1')).toHaveLength(2);
  });
});
