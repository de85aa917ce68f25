import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from '../../../src/cluster/cluster.js';
import type { FormedCluster } from '../../../src/run/form-cluster.js';
import type { realSteps } from '../../../src/run/make-history.js';

/** How a run goes on the stand-in: what its history will show, or what ends it. */
export type Course = 'pass' | 'loss' | 'revived' | 'not healed' | 'not drained' | 'broken' | 'interrupted';

/** Run steps without brokers, whose clusters are counted, and which write down all that happens to them. */
export function standIn(courses: readonly Course[], interrupt: () => void = () => undefined) {
  const told: string[] = [];
  const standing = new Set<number>();
  let made = 0;
  let course = 0;
  const wholeness: { trouble: Error | null } = { trouble: null };

  const cluster = (number: number): Cluster => {
    standing.add(number);
    let writtenBefore = '';
    return {
      engine: 'netns',
      brokerVersion: '4.3.6',
      nodes: [{ name: 'n1', address: '198.18.0.2', erlangName: 'rabbit@n1' }],
      destroy: async () => {
        if (standing.delete(number)) told.push(`cluster ${number} removed`);
      },
      collectLogs: async (_node: string, folder: string) => {
        writtenBefore += `lines of collection ${course}\n`;
        writeFileSync(join(folder, 'rabbit.log'), writtenBefore);
        writeFileSync(join(folder, 'boot.log'), 'said once\n');
        return [join(folder, 'rabbit.log'), join(folder, 'boot.log')];
      },
    } as unknown as Cluster;
  };
  const formed = (one: Cluster) =>
    ({ cluster: one, broker: {}, credentials: {} }) as unknown as FormedCluster;

  const steps: typeof realSteps = {
    clusterFactory: () => async () => {
      made += 1;
      return cluster(made);
    },
    formCluster: async (_scenario, { createCluster }) => {
      const one = await createCluster();
      told.push(`cluster ${made} formed`);
      return formed(one);
    },
    clearForNext: async () => {
      if (wholeness.trouble) throw wholeness.trouble;
    },
    moveInto: async (before) => {
      told.push('moved in');
      return formed(before.cluster);
    },
    breakAndDrain: async (run, _lanes, _formed, _engine, { history, signal }) => {
      const way = courses[course] ?? 'pass';
      course += 1;
      told.push(`${run.id}: ${way}`);
      if (way === 'broken') throw new Error('the connection was refused');
      if (way === 'interrupted') interrupt();
      signal.throwIfAborted();
      const [a, c] = [
        { client: 'a', session: 1 },
        { client: 'c1', session: 1 },
      ];
      history.event('lane', 'main', [], { queue: 'main', type: 'quorum', sac: false });
      history.event('publisher', 'a', [], { lane: 'main', 'in-flight': 1 });
      history.event('consumer', 'c1', [], { lane: 'main', prefetch: 1 });
      for (const number of [1, 2, 3]) {
        history.publish('published', a, number);
        history.publish('confirmed', a, number);
        if (way !== 'loss' || number !== 2) history.delivered(c, 'a', number, false, 1);
      }
      history.event('action', '0', ['begin', 'heal'], { target: 'all' });
      if (way === 'revived') history.event('note', 'n1', ['restarted'], { reason: 'it stood still' });
      if (way === 'not healed') history.event('action', '0', ['failed', 'heal'], { reason: 'still cut' });
      else history.event('action', '0', ['verified', 'heal'], { target: 'all', evidence: 'whole' });
      history.event('drain', 'begin');
      if (way === 'not drained')
        history.event('drain', 'open', ['main'], { missing: 1, reason: 'no leader' });
      else history.event('drain', 'concluded', ['main'], { by: 'empty', missing: 0 });
    },
  };
  return { steps, told, standing, wholeness };
}
