import { attachShape } from './attach-shape.js';
import { brokerShape } from './broker-shape.js';
import { hostName, isNodeRole, numberedNodes } from './names.js';
import { choice, duration, flag, text, wholeNumber } from './scalar-shapes.js';
import type { PartitionHandling } from './scenario.js';
import { type Shape, transform } from './shape.js';
import { describe, isAbsent } from './source.js';
import { dictionary, list, mapping, optional } from './structure-shapes.js';
import { scalarText } from './values.js';

export const maxNodes = 9;
export const partitionHandlings = [
  'ignore',
  'pause_minority',
  'autoheal',
] as const satisfies readonly PartitionHandling[];

const count = wholeNumber(1, maxNodes);
const names = transform(list(hostName, 'node names', 1, maxNodes), (nodes, source, problems) => {
  const twice = nodes.find((node, index) => nodes.indexOf(node) !== index);
  if (twice !== undefined) return problems.value(source, `Node "${twice}" is listed twice.`);
  const role = nodes.find(isNodeRole);
  if (role === undefined) return nodes;
  return problems.value(source, `"${role}" is a role in actions, so no node can have that name.`);
});

/** How many nodes, or their names. */
const nodes: Shape<readonly string[]> = {
  schema: { oneOf: [count.schema, names.schema] },
  read(source, problems) {
    if (source.kind === 'list') return names.read(source, problems);
    if (source.kind === 'mapping') {
      return problems.value(
        source,
        `Expected a number of nodes or a list of names, not ${describe(source)}.`,
      );
    }
    const number = count.read(source, problems);
    return number === undefined ? undefined : numberedNodes(number);
  },
};

/** Keys that say what a cluster of our own is like, and nothing of one that is there already. */
const ownClusterKeys = [
  'nodes',
  'blockade',
  'broker',
  'partition-handling',
  'net-tick',
  'config',
  'formation-timeout',
];

export const clusterShape = transform(
  mapping({
    nodes: optional(nodes, null, 'How many nodes (named rabbitmq1, rabbitmq2, …), or their names.', 3),
    blockade: optional(
      text('a path'),
      null,
      'A Blockade file whose containers are the nodes; its path is relative to this file.',
    ),
    broker: optional(brokerShape, { kind: 'auto' } as const, 'Where RabbitMQ comes from.', 'auto'),
    'partition-handling': optional(
      choice(partitionHandlings),
      'pause_minority',
      'RabbitMQ’s `cluster_partition_handling`; 4.3 and later ignore it.',
    ),
    'net-tick': optional(
      duration(4000, 600_000),
      8000,
      'RabbitMQ’s `net_ticktime`: how soon a silent peer counts as down.',
      '8s',
    ),
    config: optional(
      dictionary(scalarText, 'a mapping of rabbitmq.conf keys to values'),
      {},
      'Further lines of rabbitmq.conf.',
    ),
    'formation-timeout': optional(
      duration(10_000, 1_800_000),
      180_000,
      'How long the cluster may take to form.',
      '3m',
    ),
    attach: optional(
      attachShape,
      null,
      'Instead of all other keys: a cluster that is there already, by the addresses of its nodes.',
    ),
    reuse: optional(
      flag(),
      false,
      'Runs whose clusters are equal share one, as long as they pass. Saves forming it; a fresh one is the stricter experiment.',
    ),
  }),
  (cluster, source, problems) => {
    if (cluster.attach !== null && source.kind === 'mapping') {
      const own = ownClusterKeys.find((key) => !isAbsent(source.entries.get(key)));
      if (own === undefined) return cluster;
      const path = source.entries.get(own)?.path ?? source.path;
      const message = `An attached cluster is as it is: "${own}" and "attach" exclude each other.`;
      return problems.key(path, message, 'Remove one.');
    }
    if (cluster.nodes !== null && cluster.blockade !== null && source.kind === 'mapping') {
      const path = source.entries.get('nodes')?.path ?? source.path;
      return problems.key(
        path,
        'The nodes come from the Blockade file: "nodes" and "blockade" exclude each other.',
        'Remove one.',
      );
    }
    if (cluster['net-tick'] % 1000 !== 0) {
      const written = source.kind === 'mapping' ? source.entries.get('net-tick') : undefined;
      return problems.value(written ?? source, 'RabbitMQ counts its net tick in whole seconds.');
    }
    return cluster;
  },
);

export type ClusterDraft = NonNullable<ReturnType<typeof clusterShape.read>>;
