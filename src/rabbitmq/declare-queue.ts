import type { ClusterNode } from '../cluster/cluster.js';
import type { LaneSpec } from '../config/scenario.js';
import { openLink } from './amqp-link.js';
import type { Credentials } from './credentials.js';
import type { Management } from './management.js';
import { putPolicy } from './policy.js';
import { queueDeclaration } from './queue-arguments.js';
import { within } from './within.js';

const connectTimeoutMs = 10_000;
const declareTimeoutMs = 30_000;

export interface DeclareSurroundings {
  readonly nodes: readonly ClusterNode[];
  readonly credentials: Credentials;
  readonly management: Management;
  readonly brokerVersion: string;
}

/** Declares the lane's durable queue by a connection to the node that shall lead it; its policy is there before. */
export async function declareQueue(lane: LaneSpec, surroundings: DeclareSurroundings): Promise<void> {
  const { nodes, credentials, management, brokerVersion } = surroundings;
  const declaration = queueDeclaration(lane, nodes.length, brokerVersion);
  const node = nodes.find(({ name }) => lane.queue.leader === null || name === lane.queue.leader);
  if (!node) throw new Error(`lane ${lane.name}: there is no node ${lane.queue.leader} to lead its queue`);
  if (declaration.policy) await putPolicy(lane.name, declaration.policy, management);
  const link = await openLink(
    { node, credentials, name: `declare ${lane.name}`, connectTimeoutMs, heartbeatSeconds: 10 },
    { ended: () => undefined, blocked: () => undefined, unblocked: () => undefined },
  );
  try {
    const channel = await within(
      connectTimeoutMs,
      `opening a channel on ${node.name}`,
      link.model.createChannel(),
    );
    // The reason of a refusal comes with the rejected declare as well.
    channel.on('error', () => undefined);
    const declared = channel.assertQueue(lane.name, { durable: true, arguments: declaration.arguments });
    await within(declareTimeoutMs, `declaring queue ${lane.name} on ${node.name}`, declared);
    await declareDeadLetterQueue(lane, (name) => channel.assertQueue(name, { durable: true }));
  } finally {
    await link.close(connectTimeoutMs);
  }
}

/** Where the lane's queue dead-letters to by the default exchange, so that nothing of it vanishes; null: nowhere. */
export function deadLetterQueueOf(lane: LaneSpec): string | null {
  const exchange =
    lane.queue.arguments['x-dead-letter-exchange'] ?? lane.queue.policy['dead-letter-exchange'];
  const key =
    lane.queue.arguments['x-dead-letter-routing-key'] ?? lane.queue.policy['dead-letter-routing-key'];
  return exchange === '' && typeof key === 'string' && key !== '' ? key : null;
}

async function declareDeadLetterQueue(
  lane: LaneSpec,
  declare: (name: string) => Promise<unknown>,
): Promise<void> {
  const name = deadLetterQueueOf(lane);
  if (name !== null) await within(declareTimeoutMs, `declaring dead-letter queue ${name}`, declare(name));
}
