import type { Scenario } from '../config/scenario.js';
import { FaultNotEffective } from '../faults/fault.js';
import type { Broker } from '../rabbitmq/broker.js';
import type { Workload } from '../workload/workload.js';
import type { Timing } from './timing.js';

export interface RoleSurroundings {
  readonly broker: Pick<Broker, 'leaderOf' | 'membersOf'>;
  readonly workload: Pick<Workload, 'nodeOfConsumer' | 'nodeOfPublisher'>;
  readonly scenario: Scenario;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

/** An election takes a moment; a role that nobody has for so long is nobody's. */
const roleLimitMs = 20_000;
const pollMs = 250;

/**
 * The node that a name or role means now; of several lanes the first. Waits while nobody has the role.
 * @throws FaultNotEffective when nobody has it within 20 s.
 */
export async function resolveRole(
  target: string,
  lane: string | null,
  surroundings: RoleSurroundings,
): Promise<string> {
  const { scenario, timing, signal } = surroundings;
  if (scenario.cluster.nodes.includes(target)) return target;
  const deadlineMs = timing.nowMs() + roleLimitMs;
  for (;;) {
    const node = await find(target, lane ?? scenario.lanes[0]?.name ?? '', surroundings);
    if (node !== null) return node;
    if (timing.nowMs() > deadlineMs) {
      throw new FaultNotEffective(`no node was ${target} within ${roleLimitMs / 1000} s`);
    }
    await timing.sleep(pollMs, signal);
  }
}

async function find(
  role: string,
  lane: string,
  { broker, workload }: RoleSurroundings,
): Promise<string | null> {
  try {
    switch (role) {
      case 'leader':
        return await broker.leaderOf(lane);
      case 'follower': {
        const leader = await broker.leaderOf(lane);
        return leader && ((await broker.membersOf(lane)).find((member) => member !== leader) ?? null);
      }
      case 'consumer-node':
        return workload.nodeOfConsumer(lane);
      case 'publisher-node':
        return workload.nodeOfPublisher(lane);
    }
  } catch {
    // The broker does not answer, or no such client is connected: the same as nobody, until the limit.
    return null;
  }
  throw new FaultNotEffective(`"${role}" is neither a node nor a role`);
}
