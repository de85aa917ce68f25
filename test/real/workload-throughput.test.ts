import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { laneSpec, say, withLab } from './workload-lab.js';

const suite = process.env.LAB_SUITES?.split(',')[0] ?? 'bookworm';
const measuredMs = 15_000;

it(`on ${suite} the brokers are the limit of a plain quorum lane, not our clients`, async () => {
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
    expect(perSecond('confirmed')).toBeGreaterThan(1000);
    expect(perSecond('delivered')).toBeGreaterThan(1000);
    expect(cores).toBeLessThan(0.95);
    const [result] = await drain(120_000);
    expect(result).toMatchObject({ by: 'covered', missing: 0 });
  });
});
