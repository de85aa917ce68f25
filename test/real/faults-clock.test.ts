import { expect, test } from 'vitest';
import { defaultCacheFolder } from '../../src/cluster/broker-cache.js';
import { resolveBroker } from '../../src/cluster/broker-source.js';
import { fetchClockLibrary, whyClockStaysIn } from '../../src/cluster/clock-library.js';
import { createHost } from '../../src/cluster/host.js';
import { networkTools } from '../../src/cluster/network-tools.js';
import { awaitFact } from '../../src/faults/await-fact.js';
import { clockAheadMs } from '../../src/faults/broker-clock.js';
import type { FaultContext } from '../../src/faults/fault.js';
import { healEverything } from '../../src/faults/heal-everything.js';
import { createNetworkControl } from '../../src/faults/network.js';
import { faultOf } from '../../src/faults/registry.js';
import { UndoBook } from '../../src/faults/undo-book.js';
import { actionOf } from './support/fault-context.js';
import { laneSpec, say, withLab } from './workload-lab.js';

const suites = (process.env.RMQ_TEST_SUITES ?? 'trixie').split(',');
/** What it may take to read two clocks one after the other on a busy machine. */
const toleranceMs = 500;

/** How far the machine's wall clock is ahead of its monotonic one: it changes when somebody sets it. */
const machinesClockMs = () => Date.now() - Number(process.hrtime.bigint() / 1_000_000n);

async function clockLibrary(suite: string): Promise<string> {
  const host = await createHost();
  const { rootfs } = await resolveBroker({ kind: 'suite', suite }, host);
  const library = await fetchClockLibrary(suite, host, { cacheFolder: defaultCacheFolder(), progress: say });
  expect(await whyClockStaysIn(rootfs, library, host)).toBeNull();
  expect(await whyClockStaysIn(rootfs, '/etc/passwd', host)).toMatch(
    /invalid ELF header|cannot be preloaded/,
  );
  return library;
}

test.each(suites)('the clock of one broker jumps and is set right, with RabbitMQ of %s', async (suite) => {
  const lanes = [
    laneSpec({ name: 'main', publishers: { ratePerSecond: 200 }, queue: { leader: 'rabbitmq1' } }),
    laneSpec({
      name: 'kept',
      publishers: { ratePerSecond: 50 },
      queue: { leader: 'rabbitmq2' },
      consumers: { count: 0 },
    }),
  ];
  const wishes = { suite, lanes, clockLibrary: await clockLibrary(suite) };
  const machineBeforeMs = machinesClockMs();
  await withLab(wishes, async ({ cluster, broker, workload, host, signal, drain }) => {
    const context: FaultContext = {
      cluster,
      network: createNetworkControl(cluster, host, await networkTools(host)),
      clients: workload.clients,
      broker,
      undo: new UndoBook(),
      resolveNode: async (target) => (target === 'leader' ? 'rabbitmq1' : target),
    };
    const apply = async (...words: Parameters<typeof actionOf>): Promise<string> => {
      const action = actionOf(...words);
      const { target, evidence } = await faultOf(action.kind).apply(context, action);
      say(`${suite} ${action.kind} ${target}: ${evidence}`);
      return evidence;
    };
    const confirmMore = () => {
      const { confirmed } = workload.counts().main ?? { confirmed: 0 };
      return workload.whenCount('main', 'confirmed', confirmed + 200, AbortSignal.timeout(30_000));
    };
    const aheadMs = (node: string) => clockAheadMs(cluster, node);
    await workload.start(signal);
    await confirmMore();

    expect(await apply('clock-jump', 'leader', { options: { byMs: 90_000 } })).toMatch(
      /its clock is (90\.[0-4]|89\.[5-9])\d\d s ahead of the machine's .*; it was 0\.[0-4]/,
    );
    await confirmMore();
    expect(Math.abs(await aheadMs('rabbitmq2'))).toBeLessThan(toleranceMs);
    expect(await apply('clock-jump', 'rabbitmq2', { options: { byMs: -90_000 } })).toMatch(
      /its clock is (90\.[0-4]|89\.[5-9])\d\d s behind the machine's/,
    );
    await confirmMore();
    // Drains are concluded by these counts: a clock that went back must not keep them as they were.
    const kept = workload.counts().kept?.confirmed ?? 0;
    const countedS = await awaitFact(`${kept} messages are counted`, 20_000, async () => {
      const ready = (await broker.management.queues()).get('kept')?.ready ?? 0;
      return ready >= kept ? null : `${ready} are`;
    });
    say(`${kept} messages kept and counted after ${countedS} s`);
    // The clock is the machine's and not the broker's: a restart finds it as it was.
    await apply('restart', 'rabbitmq2');
    expect(Math.abs((await aheadMs('rabbitmq2')) + 90_000)).toBeLessThan(toleranceMs);

    expect(await apply('clock-back', 'rabbitmq2')).toMatch(/its clock is 0\.[0-4]/);
    const proofs = await healEverything(context, { limitMs: 100_000 });
    const jumped = proofs.filter(({ target }) => target.startsWith('clock-jump'));
    expect(jumped).toMatchObject([
      { target: 'clock-jump rabbitmq1', evidence: expect.stringMatching(/its clock is 0\.[0-4]/) },
    ]);
    expect(Math.abs(machinesClockMs() - machineBeforeMs)).toBeLessThan(toleranceMs);
    for (const drained of await drain(60_000)) expect(drained).toMatchObject({ by: 'covered', missing: 0 });
  });
});
