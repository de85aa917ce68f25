import type { NetworkCondition, NodeStatus, StatusRow } from '../../blockade/node-status.js';
import type { SeenNode } from '../../cluster/attached-cluster.js';
import type { NetworkState } from '../../faults/fault.js';
import type { LivingNode } from './living-blockade.js';
import type { Session } from './session.js';
import { cutFrom, withControl } from './wanted-network.js';

export interface Measured {
  readonly rows: readonly StatusRow[];
  /** By node: how what is measured differs from what was asked for. */
  readonly problems: ReadonlyMap<string, string>;
}

const words: Readonly<Record<SeenNode['state'], NodeStatus>> = {
  up: 'UP',
  down: 'DOWN',
  paused: 'PAUSED',
  missing: 'MISSING',
};

/** Asks the engine for every node, and every node's kernel for what it does to packets. Changes nothing. */
export async function measureStatus(session: Session): Promise<Measured> {
  const { living, cluster } = session;
  const seen = await cluster.look();
  const problems = new Map<string, string>();
  const rows = await withControl(session, (control) =>
    Promise.all(
      Object.entries(living.nodes).map(async ([name, node]) => {
        const now = seen.get(name);
        const network = now?.process ? await control.measure(name) : null;
        if (network) {
          const wrong = differences(session, name, network);
          if (wrong.length > 0)
            problems.set(name, `${wrong.join('; ')}. "start ${name}" puts it in force again.`);
        }
        return rowOf(session, name, node, now, network);
      }),
    ),
  );
  return { rows, problems };
}

function rowOf(
  { living }: Session,
  name: string,
  node: LivingNode,
  now: SeenNode | undefined,
  network: NetworkState | null,
): StatusRow {
  return {
    name,
    containerId: now?.id || node.id,
    status: words[now?.state ?? 'missing'],
    ipAddress: now?.address ?? null,
    conditions: network && conditionsOf(network),
    partition: network === null ? null : (living.network.numbers[name] ?? null),
    neutral: node.neutral,
    holy: node.holy,
  };
}

function differences({ living, cluster }: Session, name: string, network: NetworkState): readonly string[] {
  const there = cluster.nodes.filter(({ address }) => address !== '').map((node) => node.name);
  const wanted = cutFrom(living.network, name).filter((peer) => there.includes(peer));
  const missing = wanted.filter((peer) => !network.cutFrom.includes(peer));
  const extra = network.cutFrom.filter((peer) => !wanted.includes(peer));
  const lost = network.conditions.filter((each) => each.missing !== null);
  return [
    ...(missing.length > 0 ? [`should be cut off from ${missing.join(', ')}, but is not`] : []),
    ...(extra.length > 0 ? [`is cut off from ${extra.join(', ')}, but should not be`] : []),
    ...lost.map(({ condition, missing: why }) => `${condition.effect.kind} is not in force: ${why}`),
  ];
}

const conditionWords = {
  delay: 'SLOW',
  loss: 'FLAKY',
  duplicate: 'DUPLICATE',
  reorder: 'REORDER',
  corrupt: 'CORRUPT',
  rate: 'LIMITED',
} as const satisfies Readonly<Record<string, NetworkCondition>>;

function conditionsOf({ conditions }: NetworkState): readonly NetworkCondition[] {
  const inForce = conditions.filter(({ missing }) => missing === null);
  return [...new Set(inForce.map(({ condition }) => conditionWords[condition.effect.kind]))];
}
