import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { laneSpec, say, withLab } from '../test/real/workload-lab.js';

const suite = process.env.LAB_SUITES?.split(',')[0] ?? 'bookworm';
const measuredMs = 15_000;

/** Messages a second of a plain quorum lane, and the share of a core that our clients take for it. Prints; judges no speed. */
it(`throughput of a plain quorum lane on ${suite}`, async () => {
  const lanes = [laneSpec({ publishers: { maxInFlight: 500 }, consumers: { prefetch: 500 } })];
  await withLab({ suite, lanes }, async ({ workload, signal, drain }) => {
    await workload.start(signal);
    await delay(5000);
    const [before, cpuBefore, startedMs] = [workload.counts().orders, process.cpuUsage(), performance.now()];
    await delay(measuredMs);
    const cpu = process.cpuUsage(cpuBefore);
    const [after, tookMs] = [workload.counts().orders, performance.now() - startedMs];
    const perSecond = (what: 'confirmed' | 'delivered'): number =>
      Math.round((((after?.[what] ?? 0) - (before?.[what] ?? 0)) * 1000) / tookMs);
    const cores = (cpu.user + cpu.system) / 1000 / tookMs;
    say(
      `${suite}: ${perSecond('confirmed')} confirmed/s, ${perSecond('delivered')} delivered/s, ` +
        `${cores.toFixed(2)} cores of ours`,
    );
    const [result] = await drain(120_000);
    expect(result).toMatchObject({ by: 'covered', missing: 0 });
  });
});
