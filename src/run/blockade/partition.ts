import type { PartitionArguments } from '../../blockade/partition-arguments.js';
import { type PartitionPlan, planJoin, planPartition } from '../../blockade/partition-plan.js';
import { audited } from './audited.js';
import type { WantedNetwork } from './living-blockade.js';
import { candidates, type Done } from './node-actions.js';
import { nodesNow, type Session } from './session.js';
import { putCutsInForce } from './wanted-network.js';

/** Whom a partition may name. */
export interface Eligible {
  /** Running nodes, in the order of starting. */
  readonly running: readonly string[];
  /** Those of them that are not holy. */
  readonly nameable: readonly string[];
}

/**
 * Replaces the partition: by the groups and one-way cuts that `wanted` makes of the nodes that run, or by
 * none. What is wanted is remembered before it is in force, so that a node's next start finds it.
 * @throws {PartitionError} for names that cannot be; FaultNotEffective naming the pair that is not as wanted.
 */
export async function changePartition(
  session: Session,
  wanted: (eligible: Eligible) => PartitionArguments | 'join',
): Promise<Done> {
  const asked: (string | readonly string[])[] = [];
  const done = await audited(session, 'partition', asked, async () => {
    const roles = rolesOf(session);
    const running = (await candidates(session, true))
      .filter(({ status }) => status === 'UP' || status === 'PAUSED')
      .map(({ name }) => name);
    const among = (names: readonly string[]) => names.filter((name) => running.includes(name));
    const what = wanted({ running, nameable: running.filter((name) => !roles.holy.includes(name)) });
    const { groups, cuts } = what === 'join' ? { groups: [], cuts: [] } : what;
    const oneWay = cuts.map(({ from, to }) => `${from.join(',')}>${to.join(',')}`);
    asked.push(...groups, ...oneWay);
    const plan =
      what === 'join'
        ? planJoin(running)
        : planPartition(running, what, { neutral: among(roles.neutral), holy: among(roles.holy) });
    return { targets: [...plan.groups, ...oneWay], evidence: await replace(session, plan, { groups, cuts }) };
  });
  return {
    ...nothingSkipped,
    targets: done.targets.map((target) => (typeof target === 'string' ? target : target.join(','))),
    evidence: [done.evidence],
  };
}

/** Ends every cut. */
export async function join(session: Session): Promise<Done> {
  const done = await audited(session, 'join', [], async () => {
    const running = Object.keys(session.living.nodes);
    return { targets: [], evidence: await replace(session, planJoin(running), { groups: [], cuts: [] }) };
  });
  return { ...nothingSkipped, targets: [], evidence: [done.evidence] };
}

const nothingSkipped = { skipped: [], unknown: [] };

async function replace(
  session: Session,
  { blocked, numbers }: PartitionPlan,
  { groups, cuts }: PartitionArguments,
): Promise<string> {
  const network: WantedNetwork = {
    ...session.living.network,
    groups,
    cuts,
    numbers: Object.fromEntries(numbers),
    blocked: Object.fromEntries([...blocked].filter(([, to]) => to.length > 0)),
  };
  await session.change({ network, nodes: await nodesNow(session) });
  return putCutsInForce(session);
}

function rolesOf({ living }: Session) {
  const names = (role: 'neutral' | 'holy') =>
    Object.entries(living.nodes).flatMap(([name, node]) => (node[role] ? [name] : []));
  return { neutral: names('neutral'), holy: names('holy') };
}
