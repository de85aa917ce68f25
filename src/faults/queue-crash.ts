import { awaitFact } from './await-fact.js';
import { evaluate, findQueue } from './broker-command.js';
import { type Fault, FaultNotEffective } from './fault.js';

const leaderLimitMs = 30_000;
const deathMs = 5_000;

/** Kills the process that leads a lane's queue, and no other; its broker has to bring it back. */
export const queueCrash: Fault = {
  kind: 'queue-crash',
  async apply(context, action) {
    const { lane, leader, type } = await context.broker.queueNow(action.lane);
    if (leader === null) throw new FaultNotEffective(`queue ${lane} has no leader now`);
    const crash = [
      findQueue(lane),
      'P = case amqqueue:get_pid(Q) of {N, _} -> whereis(N); Other -> Other end',
      'M = monitor(process, P)',
      'exit(P, kill)',
      `receive {'DOWN', M, process, P, R} -> {dead, R} after ${deathMs} -> alive end.`,
    ].join(', ');
    const answer = (await evaluate(context.cluster, leader, crash)).replace(/\s+/g, '');
    if (answer !== '{dead,killed}')
      throw new FaultNotEffective(`the process of queue ${lane} on ${leader} was not killed: ${answer}`);
    let now = '';
    const tookS = await awaitFact(`queue ${lane} has a leader again`, leaderLimitMs, async () => {
      now = (await context.broker.queueNow(lane)).leader ?? '';
      return now === '' ? 'it has none' : null;
    });
    const after = `led by ${now} after ${tookS} s`;
    return { target: leader, evidence: `${type} process of queue ${lane} on ${leader} is dead; ${after}` };
  },
};
