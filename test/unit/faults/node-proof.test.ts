import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { FaultNotEffective } from '../../../src/faults/fault.js';
import { proveStarted } from '../../../src/faults/node-proof.js';
import { fakeContext } from './fake-context.js';

const addresses: Readonly<Record<string, string>> = { n1: '127.83.1.1', n2: '127.83.1.2', n3: '127.83.1.3' };
const servers: Server[] = [];
const sockets: Socket[] = [];

/** Accepts on a port of a loopback address, and greets as a broker does. */
const listen = (node: string, port: number) =>
  new Promise<void>((resolve) => {
    const server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined).on('data', () => socket.write('AMQP')));
    });
    servers.push(server.listen(port, addresses[node], resolve));
  });

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** Three nodes; n1 was started and n2 serves, so that they are a majority. */
async function started(cutFrom: (node: string) => string[]) {
  const { context, states } = fakeContext({ n1: 'up', n2: 'up', n3: 'up' });
  for (const node of context.cluster.nodes) Object.assign(node, { address: addresses[node.name] });
  Object.assign(context.network, { cutFrom });
  await listen('n2', 5672);
  await listen('n1', 25672);
  return { context, states };
}
const behindCut = (node: string) => (node === 'n3' ? ['n1', 'n2'] : ['n3']);

test('a broker that is busy with a cut is not waited for: Erlang runs', async () => {
  const { context } = await started(behindCut);
  expect(await proveStarted(context, 'n1', { limitMs: 300 })).toMatch(
    /^Erlang runs after [\d.]+ s; its broker does not serve yet, beside a cut \(2 of 3 there\)$/,
  );
});

test('it has to serve where nothing is cut, and after the heal', async () => {
  const whole = await started(() => []);
  await expect(proveStarted(whole.context, 'n1', { limitMs: 300 })).rejects.toThrow(
    /not within the limit of 0\.3 s that its broker answers on AMQP/,
  );
  for (const server of servers.splice(0)) server.close();
  const { context } = await started(behindCut);
  const afterHeal = proveStarted(context, 'n1', { limitMs: 300, mustServe: true });
  await expect(afterHeal).rejects.toThrow(FaultNotEffective);
});

test('one that ends beside a cut is no proof', async () => {
  const { context, states } = await started(behindCut);
  states.n1 = 'down';
  await expect(proveStarted(context, 'n1', { limitMs: 300 })).rejects.toThrow(/n1 ended before/);
});
