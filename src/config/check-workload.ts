import { unknownNode } from './check-nodes.js';
import { checkQueue } from './check-queue.js';
import type { ClusterSpec, LaneSpec } from './scenario.js';
import { shareOfRate, withRate } from './settle-rates.js';
import type { Problems } from './shape.js';
import { nearest, type Source } from './source.js';
import { type LaneDraft, laneSources } from './workload-shape.js';

const defaultReplicas = 3;

/** Reports what cannot be, given the cluster (null: it is not known); the lanes with their replicas settled. */
export function checkWorkload(
  drafts: readonly LaneDraft[],
  workload: Source,
  cluster: ClusterSpec | null,
  problems: Problems,
): readonly LaneSpec[] {
  const sources = laneSources(workload);
  reportSameNames(drafts, sources, problems);
  const share = shareOfRate(drafts);
  return drafts.map((draft, index) => {
    const source = sources[index] ?? workload;
    const nodes = cluster?.nodes ?? null;
    checkQueue(draft.name, draft.queue, nearest(source, 'queue'), nodes, problems);
    checkClients(draft, source, nodes, problems);
    const replicas = draft.queue.replicas ?? Math.min(defaultReplicas, nodes?.length ?? defaultReplicas);
    const queue = { ...draft.queue, replicas: draft.queue.type === 'classic' ? 1 : replicas };
    return { ...draft, queue, publishers: withRate(draft.publishers, share) };
  });
}

function reportSameNames(drafts: readonly LaneDraft[], sources: readonly Source[], problems: Problems): void {
  drafts.forEach(({ name }, index) => {
    const first = drafts.findIndex((other) => other.name === name);
    const source = sources[index];
    if (first === index || source === undefined) return;
    problems.value(nearest(source, 'name'), `There are two lanes named "${name}".`, 'Rename one.');
  });
}

function checkClients(
  { queue, publishers, consumers }: LaneDraft,
  source: Source,
  nodes: readonly string[] | null,
  problems: Problems,
): void {
  for (const [part, spec] of [
    ['publishers', publishers],
    ['consumers', consumers],
  ] as const) {
    if (spec.node !== null && nodes !== null)
      unknownNode(spec.node, nodes, nearest(source, part, 'node'), problems);
  }
  if (queue.type !== 'stream') return;
  if (consumers.prefetch === 0 && consumers.count > 0) {
    problems.value(
      nearest(source, 'consumers', 'prefetch'),
      'A consumer of a stream needs a prefetch of at least 1.',
    );
  }
  if (consumers.settle === 'reject' || consumers.settle === 'requeue') {
    const what = `A stream cannot take a delivery back, so its consumer cannot ${consumers.settle}.`;
    problems.value(nearest(source, 'consumers', 'settle'), what, 'Use ack or hold.');
  }
}
