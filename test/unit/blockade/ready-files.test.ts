import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { read } from './reading.js';

const folder = fileURLToPath(new URL('../../../blockade-files/', import.meta.url));
const sizes: Readonly<Record<string, number>> = { one: 1, three: 3, five: 5 };

test('there is one of every size for each age, and one with a client', () => {
  expect(readdirSync(folder).sort()).toEqual([
    'five-brokers-3.8.yml',
    'five-brokers.yml',
    'one-broker-3.8.yml',
    'one-broker.yml',
    'three-brokers-3.8.yml',
    'three-brokers-with-client-3.8.yml',
    'three-brokers-with-client.yml',
    'three-brokers.yml',
  ]);
});

test.each(readdirSync(folder))('%s is read without a warning', (name) => {
  const { file, warnings } = read(readFileSync(`${folder}${name}`, 'utf8'));
  const brokers = file.containers.filter((container) => !container.holy);
  expect(brokers.map((broker) => broker.name)).toEqual(
    Array.from({ length: sizes[name.split('-')[0] ?? ''] ?? 0 }, (_, index) => `rabbitmq${index + 1}`),
  );
  const version = name.includes('-3.8') ? '3.8' : '4';
  expect(brokers.map((broker) => broker.image)).toEqual(brokers.map(() => `rabbitmq:${version}-management`));
  expect(file.containers.every(({ name: own, hostname }) => own === hostname)).toBe(true);
  expect(warnings).toEqual([]);
  // Each broker is told of all of them, so that they form a cluster wherever they run.
  const all = brokers.map((broker) => `rabbit@${broker.name}`).join(',');
  const told = brokers.map(({ environment }) => environment.RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS);
  const list = `-rabbit cluster_nodes {[${all}],disc}`;
  expect(told).toEqual(brokers.map(() => (brokers.length === 1 ? undefined : list)));
});

test.each(['', '-3.8'])('the client%s starts last, sees the brokers by name and is never cut off', (age) => {
  const { file } = read(readFileSync(`${folder}three-brokers-with-client${age}.yml`, 'utf8'));
  const client = file.containers.find(({ holy }) => holy);
  expect(Object.keys(client?.links ?? {})).toEqual(['rabbitmq1', 'rabbitmq2', 'rabbitmq3']);
  expect(file.startOrder.at(-1)).toBe(client?.name);
});
