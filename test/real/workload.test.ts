import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { laneSpec, say, withLab } from './workload-lab.js';

const suites = (process.env.LAB_SUITES ?? 'bullseye,bookworm,trixie,forky').split(',');

describe.each(suites)('workload on %s', (suite) => {
  it('survives a killed node and drains covered', async () => {
    const lanes = [
      laneSpec({ queue: { singleActiveConsumer: true }, consumers: { count: 2, prefetch: 10 } }),
    ];
    await withLab({ suite, lanes }, async ({ workload, cluster, signal, drain, historyFile }) => {
      await workload.start(signal);
      await workload.whenCount('orders', 'delivered', 3000, signal);
      say(`counts ${JSON.stringify(workload.counts())}`);
      const victim = workload.nodeOfConsumer('orders');
      await cluster.kill(victim);
      await delay(5000);
      say(`counts ${JSON.stringify(workload.counts())}`);
      await cluster.start(victim);
      const [result] = await drain(120_000);
      say(`counts ${JSON.stringify(workload.counts())} ${JSON.stringify(result)}`);
      expect(result).toMatchObject({ by: 'covered', missing: 0 });
      const text = readFileSync(historyFile, 'utf8');
      expect(text).toMatch(/ connected drain\/1 /);
      expect(text).toMatch(/ disconnected c1\/1 /);
    });
  });
});
