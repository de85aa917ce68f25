import { addMemberTo } from './add-member.js';
import { awaitFact } from './await-fact.js';
import { brokerCommand } from './broker-command.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { nodeNamed } from './node-proof.js';
import { ledQuorumQueue } from './quorum-queue.js';
import { targetNode } from './target.js';

const removedLimitMs = 20_000;

/** Takes the member on a node out of a quorum queue, with its data, as before a node is given up. */
export const removeMember: Fault = {
  kind: 'remove-member',
  async apply(context, action) {
    const target = await targetNode(context, action);
    const { lane, leader, members } = await ledQuorumQueue(context, action.lane, 'remove-member');
    if (!members.includes(target)) throw new FaultNotEffective(`${target} is no member of queue ${lane}`);
    if (members.length === 1) throw new FaultNotEffective(`${target} is the only member of queue ${lane}`);
    const asked = members.find((member) => member !== target && member !== leader) ?? leader;
    context.undo.write(`remove-member ${lane} ${target}`, {
      target,
      blocksNode: false,
      undo: () => addMemberTo(context, lane, target),
    });
    const { erlangName } = nodeNamed(context.cluster, target);
    await brokerCommand(context.cluster, asked, [
      'rabbitmq-queues',
      'delete_member',
      '--vhost',
      '/',
      lane,
      erlangName,
    ]);
    let left: readonly string[] = [];
    const tookS = await awaitFact(`${target} is no member of queue ${lane}`, removedLimitMs, async () => {
      const now = await context.broker.queueNow(lane);
      left = now.members;
      return left.includes(target) || now.leader === null ? `members ${left.join(', ')}` : null;
    });
    return { target, evidence: `members of queue ${lane} after ${tookS} s: ${left.join(', ')}` };
  },
};
