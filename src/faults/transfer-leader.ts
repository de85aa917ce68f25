import { awaitFact } from './await-fact.js';
import { evaluate } from './broker-command.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { nodeNamed } from './node-proof.js';
import { ledQuorumQueue, raftName } from './quorum-queue.js';

const movedLimitMs = 20_000;

/**
 * Has the leader of a quorum queue hand over to another member. There is no command for one queue; drain and
 * rebalance of every version since 3.8.8 do it by this call of the Raft library.
 */
export const transferLeader: Fault = {
  kind: 'transfer-leader',
  async apply(context, action) {
    const queue = await ledQuorumQueue(context, action.lane, 'transfer-leader');
    const { leader, members, online, lane } = queue;
    const wanted = action.options?.to;
    const to =
      wanted === undefined
        ? online.find((member) => member !== leader)
        : await context.resolveNode(wanted, action.lane);
    if (to === undefined) throw new FaultNotEffective(`queue ${lane} has no member online but its leader`);
    if (to === leader) throw new FaultNotEffective(`${to} leads queue ${lane} already`);
    if (!members.includes(to)) throw new FaultNotEffective(`${to} is no member of queue ${lane}`);
    const name = await raftName(context, queue);
    const [from, target] = [leader, to].map((node) => nodeNamed(context.cluster, node).erlangName);
    const call = `ra:transfer_leadership({${name}, '${from}'}, {${name}, '${target}'}).`;
    const answer = await evaluate(context.cluster, leader, call);
    if (answer !== 'ok') throw new FaultNotEffective(`queue ${lane} would not move to ${to}: ${answer}`);
    const tookS = await awaitFact(`${to} leads queue ${lane}`, movedLimitMs, async () => {
      const now = (await context.broker.queueNow(lane)).leader;
      return now === to ? null : `its leader is ${now ?? 'nobody'}`;
    });
    return { target: to, evidence: `queue ${lane} is led by ${to} after ${tookS} s; before: ${leader}` };
  },
};
