import { awaitFact } from './await-fact.js';
import { evaluate } from './broker-command.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { killTogether } from './kill-together.js';
import { ledQuorumQueue, raftName } from './quorum-queue.js';

const lossLimitMs = 40_000;
const answerMs = 2_000;

/**
 * Kills so many members of a quorum queue at once, its leader first among them, that those left are no
 * majority. Proven on a survivor: its member is asked for the leader and has none to name.
 */
export const quorumLoss: Fault = {
  kind: 'quorum-loss',
  async apply(context, action) {
    const { cluster } = context;
    const queue = await ledQuorumQueue(context, action.lane, 'quorum-loss');
    const { leader, members, online, lane } = queue;
    const name = await raftName(context, queue);
    const majority = Math.floor(members.length / 2) + 1;
    const others = online.filter((member) => member !== leader);
    const victims = [leader, ...others].slice(0, online.length - majority + 1);
    const survivor = others.find((member) => !victims.includes(member));
    const killed = await killTogether(cluster, victims);
    const target = victims.join(',');
    const what = `${victims.length} of ${members.length} members of queue ${lane} (leader was ${leader})`;
    if (survivor === undefined) return { target, evidence: `${what}: ${killed}; no member is left to ask` };
    let said = '';
    const tookS = await awaitFact(
      `queue ${lane} is without a leader on ${survivor}`,
      lossLimitMs,
      async () => {
        if ((await cluster.state(survivor)) !== 'up') throw new FaultNotEffective(`${survivor} is not up`);
        said = await evaluate(cluster, survivor, `ra:members({${name}, node()}, ${answerMs}).`);
        return said.startsWith('{ok,') ? `its member says ${said}` : null;
      },
      context.signal,
    );
    const answer = said.replace(/\s+/g, ' ').slice(0, 120);
    return {
      target,
      evidence: `${what}: ${killed}; after ${tookS} s the member on ${survivor} knows no leader: ${answer}`,
    };
  },
};
