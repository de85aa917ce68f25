import { expect, it } from 'vitest';
import { closeConnections } from '../../../src/rabbitmq/close-connections.js';

const listed = (...given: readonly (string | null)[]) =>
  given.map((givenName) => ({ name: `of ${givenName}`, givenName, vhost: '/' }));

it('closes the named ones only, also those that are listed late', async () => {
  const closed: string[] = [];
  const samples = [listed('a/1', null, 'drain/1'), listed('a/1', 'c1/2')];
  await closeConnections(['a/1', 'c1/2'], 'why', {
    connections: async () => samples.shift() ?? [],
    closeConnection: async (name, reason) => {
      closed.push(`${name}: ${reason}`);
      return true;
    },
  });
  expect(closed).toEqual(['of a/1: why', 'of c1/2: why']);
});
