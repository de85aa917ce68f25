import { laneParts, laneShape, type PublisherDraft } from './lane-shape.js';
import { merge } from './merge.js';
import type { LaneSpec } from './scenario.js';
import { type Shape, transform } from './shape.js';
import { isAbsent, type Source } from './source.js';
import { list, mapping, optional } from './structure-shapes.js';

export const singleLaneName = 'main';
const maxLanes = 50;

const written = mapping({
  ...laneParts,
  lanes: optional(
    list(laneShape, 'lanes', 1, maxLanes),
    null,
    'Several queues at the same time; queue, publishers and consumers beside them are defaults for all.',
  ),
});

/** A lane as read; replicas and rates are settled when the numbers of nodes and lanes are known. */
export type LaneDraft = Omit<LaneSpec, 'queue' | 'publishers'> & {
  readonly queue: QueueDraft;
  readonly publishers: PublisherDraft;
};
export type QueueDraft = Omit<LaneSpec['queue'], 'replicas'> & { readonly replicas: number | null };

const lane: Shape<LaneDraft> = transform(
  laneShape,
  ({ name, queue, publishers, consumers, versions, expect }) => ({
    name,
    versions,
    expect,
    publishers,
    consumers,
    queue: {
      type: queue.type,
      replicas: queue.replicas,
      singleActiveConsumer: queue['single-active-consumer'],
      arguments: queue.arguments,
      policy: queue.policy,
      leader: queue.leader,
    },
  }),
);

export const workloadShape: Shape<readonly LaneDraft[]> = {
  schema: written.schema,
  read(source, problems) {
    written.read(source, problems);
    return laneSources(source)
      .map((each) => lane.read(each, problems))
      .filter((each) => each !== undefined);
  },
};

/** Each lane with the workload's own queue, publishers and consumers merged under it. */
export function laneSources(workload: Source): readonly Source[] {
  if (workload.kind !== 'mapping') return [];
  const shared = new Map([...workload.entries].filter(([key]) => key in laneParts));
  const common: Source = { kind: 'mapping', path: workload.path, entries: shared };
  const lanes = workload.entries.get('lanes');
  if (!isAbsent(lanes)) {
    const items = lanes.kind === 'list' ? lanes.items : [];
    return items.map((item) => merge(common, item) ?? item);
  }
  const name: Source = { kind: 'scalar', path: workload.path, value: singleLaneName };
  return [{ ...common, entries: new Map([['name', name], ...shared]) }];
}
