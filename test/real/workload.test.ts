import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { atLeast } from '../../src/rabbitmq/version.js';
import { type Lab, laneSpec, say, withLab } from './workload-lab.js';

const suites = [
  { suite: 'bullseye', version: '3.8.9' },
  { suite: 'bookworm', version: '3.10.8' },
  { suite: 'trixie', version: '4.0.5' },
  { suite: 'forky', version: '4.3.6' },
].filter(({ suite }) => (process.env.LAB_SUITES ?? suite).split(',').includes(suite));

const loadLimitMs = 120_000;
const sac = laneSpec({
  name: 'sac',
  queue: { singleActiveConsumer: true, leader: 'rabbitmq1' },
  publishers: { messages: 40, node: 'rabbitmq1', reconnect: 'same' },
  consumers: { count: 2, prefetch: 10, settle: 'hold' },
});
const bulk = laneSpec({ name: 'bulk', publishers: { ratePerSecond: 500 }, queue: { leader: 'rabbitmq2' } });
const dead = laneSpec({
  name: 'dead',
  queue: { arguments: { 'x-dead-letter-exchange': '', 'x-dead-letter-routing-key': 'dead-letters' } },
  publishers: { messages: 30 },
  consumers: { settle: 'reject' },
});
const log = laneSpec({ name: 'log', queue: { type: 'stream' }, publishers: { messages: 300 } });
const unsynchronised = laneSpec({
  name: 'unsynchronised',
  queue: { type: 'classic', leader: 'rabbitmq2' },
  publishers: { messages: 200, node: 'rabbitmq1' },
  consumers: { count: 0 },
});

/** A consumer that cancels keeps its prefetch; closed later, it comes back behind newer messages. */
async function cancelThenClose({ workload, historyFile }: Lab, signal: AbortSignal): Promise<void> {
  const { clients } = workload;
  await clients.settleConsumer('sac', 'c2', 'ack');
  await clients.cancelConsumer('sac', 'c1');
  await workload.whenCount('sac', 'delivered', 40, signal);
  await clients.closeConsumer('sac', 'c1');
  await workload.whenCount('sac', 'delivered', 50, signal);
  await delay(200);
  const deliveries = readFileSync(historyFile, 'utf8').match(/delivered sac\.\S+ sac\.a [^+]*/g) ?? [];
  expect(deliveries.at(0)).toMatch(/^delivered sac\.c1\/1 sac\.a 1\.\.10 $/);
  expect(deliveries.at(-1)).toMatch(/^delivered sac\.c2\/1 sac\.a (1\.\.)?10 redelivered/);
}

describe.each(suites)('workload and drain on $version', ({ suite, version }) => {
  it('records what happened, and concludes its drain by proof', async () => {
    const lanes = [
      sac,
      bulk,
      dead,
      ...(atLeast(version, 3, 9) ? [log] : []),
      ...(atLeast(version, 4, 0) ? [] : [unsynchronised]),
    ];
    await withLab({ suite, lanes }, async (lab) => {
      const { workload, cluster, broker, historyFile } = lab;
      const signal = AbortSignal.any([lab.signal, AbortSignal.timeout(loadLimitMs)]);
      expect(cluster.brokerVersion).toMatch(new RegExp(`^${version.replaceAll('.', '\\.')}`));
      await workload.start(signal);
      await workload.whenCount('bulk', 'delivered', 500, signal);
      await workload.whenCount('dead', 'delivered', 30, signal);
      await cancelThenClose(lab, signal);
      if (lanes.includes(unsynchronised)) {
        await workload.whenCount('unsynchronised', 'confirmed', 200, signal);
        say(await broker.setPolicy('unsynchronised', { 'ha-mode': 'all', 'ha-sync-mode': 'manual' }));
        await delay(2000);
      }
      expect(await broker.leaderOf('bulk')).toBe('rabbitmq2');
      await cluster.kill('rabbitmq2');
      const before = workload.counts().bulk?.confirmed ?? 0;
      await workload.whenCount('bulk', 'confirmed', before + 500, signal);
      expect(await broker.leaderOf('bulk')).not.toBe('rabbitmq2');
      await cluster.start('rabbitmq2');
      const results = await lab.drain(180_000);
      say(`${version} ${JSON.stringify(workload.counts())} ${JSON.stringify(results)}`);
      for (const result of results) {
        const lost = result.lane === 'unsynchronised';
        expect(result, result.lane).toMatchObject(
          lost ? { by: 'empty', missing: 200 } : { by: 'covered', missing: 0 },
        );
      }
      const text = readFileSync(historyFile, 'utf8');
      expect(text).toMatch(/ dead-lettered dead dead\.a 1\.\.30\n/);
      expect(text).toMatch(/ leader bulk node=rabbitmq2\n/);
      expect(text).toMatch(/ leader bulk node=rabbitmq[13]\n/);
      expect(text).toMatch(/ drain concluded bulk by=covered /);
    });
  });
});
