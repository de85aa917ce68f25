import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { FaultNotEffective } from '../../../src/faults/fault.js';
import { startOrRevive } from '../../../src/faults/revive.js';
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
  const asked: string[] = [];
  const answer = (stdout: string) => {
    context.cluster.exec = async (_name, command) => {
      asked.push(command.join(' '));
      return { exitCode: 0, stdout, stderr: '' };
    };
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
      firstAskMs: 20,
      observe: async () => void calls.push('observe'),
    });
  return { context, calls, states, asked, answer, serveOnStart, revive };
}

describe('a broker that stopped inside a living node', () => {
  test('is restarted once nothing is left to start it, and the log says why', async () => {
    const { context, calls, answer, serveOnStart, revive, asked } = node('up');
    answer('{false,false,false}\n');
    context.cluster.logTail = async () => 'other\n{failed_to_start_child,rabbit_mgmt_external_stats,\nmore';
    serveOnStart();
    const evidence = await revive(20_000);
    expect(evidence).toMatch(
      /did not come back by itself .*failed_to_start_child,rabbit_mgmt_external_stats.* restarted; broker answers/,
    );
    expect(calls).toEqual(['reapply n1', 'stop n1', 'observe', 'start n1', 'reapply n1', 'observe']);
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['boots', '{true,false,false}'],
    ['waits to start by itself', '{false,false,true}'],
    ['cannot be asked', 'Error: unable to perform an operation on node'],
  ])('is left alone while it %s', async (_, said) => {
    const { calls, answer, revive } = node('up');
    answer(said);
    await expect(revive(1_500)).rejects.toThrow(FaultNotEffective);
    expect(calls).toEqual(['reapply n1']);
  });
});

test('a node that ends while it starts is started once more', async () => {
  const { context, calls, states, serveOnStart, revive } = node('down');
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

test('a node that serves is asked nothing', async () => {
  await serve();
  const { calls, answer, asked, revive } = node('up');
  answer('{false,false,false}');
  expect(await revive(20_000)).toMatch(/^was up already; broker answers/);
  expect([calls, asked]).toEqual([['reapply n1'], []]);
});
