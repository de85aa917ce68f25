import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { amqpAnswers, epmdAnswers, portAccepts } from '../../../src/faults/broker-probe.js';

const servers: Server[] = [];
const sockets: Socket[] = [];
const listen = async (serve: (socket: Socket) => void): Promise<number> => {
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    serve(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

test('whoever greets back answers; the question is the protocol header', async () => {
  let asked = '';
  const port = await listen((socket) =>
    socket.on('data', (data) => {
      asked += data.toString('latin1');
      socket.write(Buffer.from([1, 0, 0]));
    }),
  );
  expect(await amqpAnswers('127.0.0.1', 1_000, port)).toBe(true);
  expect(asked).toBe('AMQP\x00\x00\x09\x01');
});

test('a stopped process holds its port open and answers nothing', async () => {
  const port = await listen(() => undefined);
  expect(await portAccepts('127.0.0.1', port, 1_000)).toBe(true);
  expect(await amqpAnswers('127.0.0.1', 50, port)).toBe(false);
  expect(await epmdAnswers('127.0.0.1', 50, port)).toBe(false);
});

test('a port that closes at once, or is not there, does not answer', async () => {
  const port = await listen((socket) => socket.end());
  expect(await amqpAnswers('127.0.0.1', 1_000, port)).toBe(false);
  expect(await portAccepts('127.0.0.1', 1, 1_000)).toBe(false);
});
