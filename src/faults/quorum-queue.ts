import { evaluate, findQueue } from './broker-command.js';
import { type FaultContext, FaultNotEffective, type QueueNow } from './fault.js';

/** The lane's queue, which must be a quorum queue with a leader. Throws {@link FaultNotEffective}. */
export async function ledQuorumQueue(
  { broker }: FaultContext,
  lane: string | null,
  what: string,
): Promise<QueueNow & { readonly leader: string }> {
  const queue = await broker.queueNow(lane);
  const { leader, type } = queue;
  if (type !== 'quorum')
    throw new FaultNotEffective(`"${what}" is for quorum queues; ${queue.lane} is ${type}`);
  if (leader === null) throw new FaultNotEffective(`queue ${queue.lane} has no leader now`);
  return { ...queue, leader };
}

/** The name under which every member of the queue runs its Raft server, as Erlang writes it. */
export async function raftName(
  { cluster }: FaultContext,
  { lane, leader }: { lane: string; leader: string },
) {
  const name = await evaluate(cluster, leader, `${findQueue(lane)}, element(1, amqqueue:get_pid(Q)).`);
  if (/^'[^'\s]+'$|^[a-z]\w*$/.test(name)) return name;
  throw new FaultNotEffective(`the Raft name of queue ${lane} could not be read: ${name}`);
}
