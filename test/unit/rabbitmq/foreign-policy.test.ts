import { expect, it } from 'vitest';
import { ForeignPolicy, refuseForeignPolicy } from '../../../src/rabbitmq/foreign-policy.js';
import type { QueueView } from '../../../src/rabbitmq/management-views.js';
import { laneOf } from './specs.js';

type Queue = Parameters<typeof laneOf>[0];

const refuse = (queue: Queue, policyDefinition: QueueView['policyDefinition'] | null) =>
  refuseForeignPolicy(laneOf(queue), {
    queue: async () => (policyDefinition === null ? null : ({ policyDefinition } as QueueView)),
  });

it('a policy of somebody else by which messages vanish is refused, and named', async () => {
  await expect(refuse({}, { 'max-length': 5, 'message-ttl': 9, 'delivery-limit': 3 })).rejects.toThrow(
    new ForeignPolicy(
      "a policy of the cluster's own gives queue orders max-length, message-ttl, by which messages may be dropped unseen: exempt the queue from it, or put the same into the lane's own policy",
    ),
  );
});

it.each<[Queue, QueueView['policyDefinition'] | null]>([
  [{}, {}],
  [{}, null],
  [{}, { 'ha-mode': 'all', 'delivery-limit': 3 }],
  [{}, { 'max-length': 5, overflow: 'reject-publish' }],
  [{ policy: { 'max-length': 5 } }, { 'max-length': 5 }],
  [{ arguments: { 'x-message-ttl': 5 } }, {}],
])('%j under %j is not', async (queue, policy) => {
  await expect(refuse(queue, policy)).resolves.toBeUndefined();
});
