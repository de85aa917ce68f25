import { laneExpectShape } from './expect-shape.js';
import { nodeName, plainName } from './names.js';
import { choice, decimalNumber, flag, wholeNumber } from './scalar-shapes.js';
import type { ConsumerSpec, PublisherSpec, QueueType, Settlement, StopMode } from './scenario.js';
import { type Shape, transform } from './shape.js';
import { dictionary, mapping, optional, required, section } from './structure-shapes.js';
import { argumentValue, policyValue } from './values.js';
import { versionRange } from './version-range-shape.js';

export const queueTypes = ['quorum', 'classic', 'mirrored', 'stream'] as const satisfies readonly QueueType[];
export const stopModes = ['crash', 'close', 'cancel'] as const satisfies readonly StopMode[];
export const settlements = ['ack', 'reject', 'requeue', 'hold'] as const satisfies readonly Settlement[];
const reconnects = ['other', 'same'] as const;

const argumentsShape = dictionary(argumentValue, 'a mapping of argument names to values');
export const policyShape = dictionary(policyValue, 'a mapping of policy keys to values');
const node = optional(nodeName, null, 'The first node to connect to; absent: spread over all nodes.');
const reconnect = optional(
  choice(reconnects),
  'other',
  'After a lost connection: to another node, or to the same one again.',
);

/** `replicas` stays null until the number of nodes is known. */
const queueShape = mapping({
  type: optional(choice(queueTypes), 'quorum', '`mirrored` is a classic queue with a mirroring policy.'),
  replicas: optional(wholeNumber(1, 9), null, 'Members or mirrors wanted; not for classic queues.', 3),
  'single-active-consumer': optional(flag(), false, 'One consumer at a time gets the messages.'),
  arguments: optional(argumentsShape, {}, 'Further queue arguments, e.g. `x-max-length: 1000`.'),
  policy: optional(policyShape, {}, 'Policy definition for this queue, e.g. `ha-mode: all`.'),
  leader: optional(
    nodeName,
    null,
    'Where the queue is declared, so where its leader starts; absent: the first node.',
  ),
});

export const unlimited = 'unlimited';
const ratePerSecond = decimalNumber(0.1, 1_000_000);
const rateShape: Shape<number | typeof unlimited> = {
  schema: { anyOf: [ratePerSecond.schema, { const: unlimited }] },
  read: (source, problems) =>
    source.kind === 'scalar' && source.value === unlimited ? unlimited : ratePerSecond.read(source, problems),
};

/** As read; a rate that is not said is settled when the number of lanes is known. */
export type PublisherDraft = Omit<PublisherSpec, 'ratePerSecond'> & {
  readonly rate: number | typeof unlimited | null;
};

const publishersShape: Shape<PublisherDraft> = transform(
  mapping({
    count: optional(wholeNumber(1, 100), 1, 'How many publishers.'),
    'max-in-flight': optional(
      wholeNumber(1, 100_000),
      200,
      'Messages of a publisher that wait for their confirm.',
    ),
    'message-bytes': optional(wholeNumber(64, 16_777_216), 256, 'Size of a message’s body.'),
    rate: optional(
      rateShape,
      null,
      'Messages a second, each publisher, or `unlimited`; absent: unlimited, of several lanes a share of 1,000.',
    ),
    messages: optional(
      wholeNumber(1, 1_000_000_000),
      null,
      'Each stops after so many; absent: when the load ends.',
    ),
    node,
    reconnect,
    republish: optional(flag(), false, 'Publish again what was open when a connection was lost.'),
    mandatory: optional(
      flag(),
      true,
      'Have unroutable messages returned; without it they are confirmed and gone.',
    ),
  }),
  (value) => ({
    count: value.count,
    maxInFlight: value['max-in-flight'],
    messageBytes: value['message-bytes'],
    rate: value.rate,
    messages: value.messages,
    node: value.node,
    reconnect: value.reconnect,
    republish: value.republish,
    mandatory: value.mandatory,
  }),
);

const consumersShape: Shape<ConsumerSpec> = transform(
  mapping({
    count: optional(wholeNumber(0, 100), 1, 'How many consumers; 0: nobody consumes before the drain.'),
    prefetch: optional(
      wholeNumber(0, 65_535),
      10,
      'Unsettled deliveries a consumer may hold; 0: without limit.',
    ),
    node,
    reconnect,
    'stop-mode': optional(
      choice(stopModes),
      'crash',
      'How a consumer leaves: its connection is cut, is closed, or the consumer is cancelled first.',
    ),
    settle: optional(choice(settlements), 'ack', 'What a consumer does with a delivery.'),
    arguments: optional(argumentsShape, {}, 'Consumer arguments, e.g. `x-priority: 10`.'),
  }),
  ({ 'stop-mode': stopMode, ...rest }) => ({ ...rest, stopMode }),
);

const parts = {
  queue: section(queueShape, 'The queue.'),
  publishers: section(publishersShape, 'Who publishes to it.'),
  consumers: section(consumersShape, 'Who consumes from it.'),
};

export const laneShape = mapping({
  name: required(plainName, 'The lane’s name, unique in the scenario.'),
  ...parts,
  versions: optional(
    versionRange,
    null,
    'Versions of RabbitMQ that have this lane, e.g. ">=3.9"; on others it is left out.',
  ),
  expect: optional(laneExpectShape, null, 'What this lane is held to otherwise than the others.'),
});

export const laneParts = parts;
