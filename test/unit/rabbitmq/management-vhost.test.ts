import { expect, it } from 'vitest';
import { Management } from '../../../src/rabbitmq/management.js';

const node = { name: 'rabbitmq1', erlangName: 'rabbit@rabbitmq1', address: '198.18.0.11' };
const sac = { 'x-single-active-consumer': true };

/** An attached cluster: ours is the virtual host `rmq chaos`, and somebody else has the same names in `/`. */
const answers: Readonly<Record<string, unknown>> = {
  '/api/queues/%2F': [{ name: 'main', type: 'classic', messages_ready: 0, messages_unacknowledged: 0 }],
  '/api/queues/rmq%20chaos': [{ name: 'main', type: 'classic', arguments: sac }],
  '/api/queues/rmq%20chaos?disable_stats=true&enable_queue_totals=true': [
    { name: 'main', type: 'classic', messages_ready: 7, messages_unacknowledged: 2 },
  ],
  '/api/consumers/%2F': [{ queue: { name: 'main' }, consumer_tag: 'c9/9', activity_status: 'single_active' }],
  '/api/consumers/rmq%20chaos': [
    { queue: { name: 'main' }, consumer_tag: 'c1/1', activity_status: 'single_active' },
  ],
  '/api/connections': [
    { name: 'theirs', vhost: '/', client_properties: { connection_name: 'a/1' } },
    { name: 'ours', vhost: 'rmq chaos', client_properties: { connection_name: 'a/1' } },
    { name: 'young' },
  ],
};

it('asks only of its own virtual host, whatever stands in another one under the same name', async () => {
  const management = new Management({
    nodes: [node],
    credentials: { user: 'u', password: 'p', vhost: 'rmq chaos' },
    fetch: async (url) => {
      const { pathname, search } = new URL(String(url));
      return new Response(JSON.stringify(answers[pathname + search] ?? null));
    },
  });
  expect((await management.queues()).get('main')).toMatchObject({
    ready: 7,
    unacked: 2,
    activeConsumerTag: 'c1/1',
  });
  expect((await management.connections()).map(({ name }) => name)).toEqual(['ours']);
});
