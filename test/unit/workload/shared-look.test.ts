import { expect, it } from 'vitest';
import { Management } from '../../../src/rabbitmq/management.js';
import { SharedLook } from '../../../src/workload/shared-look.js';

const node = { name: 'rabbitmq1', erlangName: 'rabbit@rabbitmq1', address: '198.18.0.11' };

/** A management API of one node that counts what it is asked. */
function api(
  queues: readonly unknown[],
  consumers: readonly unknown[] = [],
  totals: readonly unknown[] = [],
) {
  const asked: string[] = [];
  const management = new Management({
    nodes: [node],
    credentials: { user: 'u', password: 'p' },
    fetch: async (url) => {
      const { pathname: path, search } = new URL(String(url));
      asked.push(path + search);
      const answers: Record<string, unknown> = {
        '/api/queues/%2F': search === '' ? queues : totals,
        '/api/consumers/%2F': consumers,
        '/api/nodes': [{ name: node.erlangName, running: true, partitions: [] }],
      };
      return new Response(JSON.stringify(answers[path] ?? null));
    },
  });
  return { management, asked };
}

it('is one for all lanes that ask at the same time', async () => {
  const { management, asked } = api([{ name: 'a', messages_ready: 0, messages_unacknowledged: 3 }]);
  const look = new SharedLook({ nodes: [node], management, lanes: [] });
  const looks = await Promise.all(Array.from({ length: 20 }, () => look.now()));
  expect(asked).toEqual(['/api/queues/%2F', '/api/nodes']);
  expect(looks.every((each) => each === looks[0])).toBe(true);
  expect(looks[0]).toMatchObject({ lacking: [] });
  expect(looks[0]?.queues?.get('a')).toMatchObject({ ready: 0, unacked: 3 });
});

it('says nothing of the queues when no node answers', async () => {
  const fetch = async () => {
    throw new Error('refused');
  };
  const management = new Management({ nodes: [node], credentials: { user: 'u', password: 'p' }, fetch });
  const look = await new SharedLook({ nodes: [node], management, lanes: [] }).now();
  expect(look.queues).toBeNull();
  expect(look.lacking).toEqual(['rabbitmq1 does not answer yet']);
});

it('all queues come in one request, and the active consumers in a second one where they are not told', async () => {
  const sac = { 'x-single-active-consumer': true };
  const consumer = (queue: string, tag: string, status: string) => ({
    queue: { name: queue },
    consumer_tag: tag,
    activity_status: status,
  });
  const untold = api(
    [
      { name: 'a', type: 'quorum', arguments: sac },
      { name: 'b', type: 'quorum', arguments: {}, single_active_consumer_tag: 'b.c1/1' },
    ],
    [consumer('a', 'a.c2/1', 'waiting'), consumer('a', 'a.c1/1', 'single_active')],
  );
  const queues = await untold.management.queues();
  expect(queues.get('a')?.activeConsumerTag).toBe('a.c1/1');
  expect(queues.get('b')?.activeConsumerTag).toBeNull();
  expect(untold.asked).toEqual(['/api/queues/%2F', '/api/consumers/%2F']);

  const told = api([{ name: 'a', type: 'quorum', arguments: sac, single_active_consumer_tag: 'a.c1/1' }]);
  expect((await told.management.queues()).get('a')?.activeConsumerTag).toBe('a.c1/1');
  expect(told.asked).toEqual(['/api/queues/%2F']);
});

it('counts that the statistics lack are asked of classic queues themselves, and of no others', async () => {
  const counts = { messages_ready: 7, messages_unacknowledged: 2 };
  const { management, asked } = api(
    [
      { name: 'a', type: 'classic' },
      { name: 'q', type: 'quorum' },
      { name: 'b', type: 'classic', ...counts },
    ],
    [],
    [
      { name: 'a', messages_ready: 0, messages_unacknowledged: 0 },
      { name: 'q', messages_ready: 0, messages_unacknowledged: 0 },
      { name: 'b', messages_ready: 0, messages_unacknowledged: 0 },
    ],
  );
  const queues = await management.queues();
  expect(queues.get('a')).toMatchObject({ ready: 0, unacked: 0 });
  expect(queues.get('b')).toMatchObject({ ready: 7, unacked: 2 });
  expect(queues.get('q')).toMatchObject({ ready: null, unacked: null });
  expect(asked).toEqual(['/api/queues/%2F', '/api/queues/%2F?disable_stats=true&enable_queue_totals=true']);
});
