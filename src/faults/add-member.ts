import { awaitFact } from './await-fact.js';
import { brokerCommand } from './broker-command.js';
import type { Fault, FaultContext } from './fault.js';
import { nodeNamed } from './node-proof.js';
import { ledQuorumQueue } from './quorum-queue.js';
import { targetNode } from './target.js';

const onlineLimitMs = 60_000;

/** Gives a quorum queue a member on a node, which gets its data from the leader. */
export const addMember: Fault = {
  kind: 'add-member',
  async apply(context, action) {
    const target = await targetNode(context, action);
    const { lane } = await ledQuorumQueue(context, action.lane, 'add-member');
    return { target, evidence: await addMemberTo(context, lane, target) };
  },
};

/** Adds it unless it is a member already, and waits until it is online. Throws FaultNotEffective. */
export async function addMemberTo(context: FaultContext, lane: string, node: string): Promise<string> {
  const { leader, members } = await ledQuorumQueue(context, lane, 'add-member');
  if (!members.includes(node)) {
    const { erlangName } = nodeNamed(context.cluster, node);
    await brokerCommand(context.cluster, leader, [
      'rabbitmq-queues',
      'add_member',
      '--vhost',
      '/',
      lane,
      erlangName,
    ]);
  }
  const tookS = await awaitFact(`${node} is online in queue ${lane}`, onlineLimitMs, async () => {
    const { online } = await context.broker.queueNow(lane);
    return online.includes(node) ? null : `online: ${online.join(', ')}`;
  });
  context.undo.strike(`remove-member ${lane} ${node}`);
  const before = members.includes(node) ? 'was a member already; ' : '';
  return `${before}member of queue ${lane} on ${node} online after ${tookS} s`;
}
