import { unknownNode } from './check-nodes.js';
import type { QueueType } from './scenario.js';
import type { Problems } from './shape.js';
import { nearest, type Source } from './source.js';
import type { QueueDraft } from './workload-shape.js';

/** Arguments that have a key of their own here. */
const ownKeys: Readonly<Record<string, string>> = {
  'x-queue-type': 'type',
  'x-single-active-consumer': 'single-active-consumer',
  'x-quorum-initial-group-size': 'replicas',
  'x-initial-cluster-size': 'replicas',
};

/** Arguments that a broker refuses, or silently ignores, on other types of queues. */
const typesOfArgument: Readonly<Record<string, readonly QueueType[]>> = {
  'x-delivery-limit': ['quorum'],
  'x-dead-letter-strategy': ['quorum'],
  'x-max-in-memory-length': ['quorum'],
  'x-max-in-memory-bytes': ['quorum'],
  'x-quorum-target-group-size': ['quorum'],
  'x-queue-mode': ['classic', 'mirrored'],
  'x-queue-version': ['classic', 'mirrored'],
  'x-queue-master-locator': ['classic', 'mirrored'],
  'x-max-age': ['stream'],
  'x-stream-max-segment-size-bytes': ['stream'],
  'x-stream-filter-size-bytes': ['stream'],
};

/** Reports what a queue of this type, on these nodes (null: not known), cannot be. */
export function checkQueue(
  name: string,
  queue: QueueDraft,
  source: Source,
  nodes: readonly string[] | null,
  problems: Problems,
): void {
  const { type, replicas, leader } = queue;
  if (type === 'classic' && replicas !== null && replicas > 1) {
    const hint = 'Use type quorum, or mirrored.';
    problems.value(nearest(source, 'replicas'), 'A classic queue lives on one node.', hint);
  } else if (replicas !== null && nodes !== null && replicas > nodes.length) {
    const what = `${replicas} replicas need ${replicas} nodes, and the cluster has ${nodes.length}.`;
    problems.value(nearest(source, 'replicas'), what, `Use ${nodes.length} or fewer, or add nodes.`);
  }
  if (type === 'stream' && queue.singleActiveConsumer) {
    const what = 'A stream as a queue has no single active consumer.';
    problems.value(nearest(source, 'single-active-consumer'), what, 'Use type quorum, classic or mirrored.');
  }
  if (leader !== null && nodes !== null) unknownNode(leader, nodes, nearest(source, 'leader'), problems);
  checkArguments(queue, source, problems);
  checkDeadLetters(name, queue, source, problems);
  checkPolicy(queue, source, problems);
}

function checkArguments({ type, arguments: given }: QueueDraft, source: Source, problems: Problems): void {
  for (const name of Object.keys(given)) {
    const at = nearest(source, 'arguments', name).path;
    const own = ownKeys[name];
    const types = typesOfArgument[name];
    if (own !== undefined) problems.key(at, `"${name}" is set by "${own}".`, `Use "${own}" instead.`);
    else if (types !== undefined && !types.includes(type)) {
      problems.key(
        at,
        `"${name}" means nothing to a ${type} queue.`,
        `It belongs to ${types.join(' and ')} queues.`,
      );
    }
  }
}

/** By the default exchange a message goes to the queue that its routing key names: without one, where it came from. */
function checkDeadLetters(name: string, queue: QueueDraft, source: Source, problems: Problems): void {
  const { arguments: given, policy } = queue;
  const exchange = given['x-dead-letter-exchange'] ?? policy['dead-letter-exchange'];
  const key = given['x-dead-letter-routing-key'] ?? policy['dead-letter-routing-key'] ?? name;
  if (exchange !== '' || key !== name) return;
  const inArguments = given['x-dead-letter-exchange'] === '';
  const at = inArguments
    ? nearest(source, 'arguments', 'x-dead-letter-routing-key')
    : nearest(source, 'policy', 'dead-letter-routing-key');
  const what =
    'Its dead letters would come back into the queue itself, and nobody could tell what became of them.';
  problems.value(at, what, 'Give a dead-letter routing key that names another queue.');
}

function checkPolicy({ type, policy }: QueueDraft, source: Source, problems: Problems): void {
  if (type !== 'quorum' && type !== 'stream') return;
  for (const key of Object.keys(policy)) {
    if (!key.startsWith('ha-')) continue;
    const at = nearest(source, 'policy', key).path;
    problems.key(
      at,
      `"${key}" mirrors classic queues; a ${type} queue ignores it.`,
      'Use type mirrored, or "replicas".',
    );
  }
}
