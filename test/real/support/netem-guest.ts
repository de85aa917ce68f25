/**
 * Runs inside User-mode Linux, whose kernel has netem: puts conditions in force between real namespaces with
 * the product's own code, and prints what it said and what datagrams met as one line of JSON a step.
 */

import { createHost } from '../../../src/cluster/host.js';
import type { Condition } from '../../../src/config/condition.js';
import { kernelAbilities } from '../../../src/faults/conditions/kernel-abilities.js';
import { conditionOf } from '../../../src/faults/conditions/netem-words.js';
import { measureFlow } from '../../../src/faults/flow.js';
import { createNetworkControl } from '../../../src/faults/network.js';
import { late, plain, share } from './conditions.js';
import { createNamespaceCluster } from './namespace-cluster.js';

/** Which path a flow took, how late its datagrams were and how many came. */
export interface MeasuredPath {
  readonly path: string;
  readonly sent: number;
  readonly arrived: number;
  readonly distinct: number;
  readonly fastestMs: number;
  readonly medianMs: number;
}

export interface GuestStep {
  readonly step: string;
  /** What the product said; null: it refused, see `error`. */
  readonly evidence: string | null;
  readonly error: string | null;
  readonly paths: readonly MeasuredPath[];
  readonly detail: unknown;
}

const host = await createHost();
const tools = { nft: ['nft'] };
const cluster = await createNamespaceCluster(host, 3, '198.18.253');
const ended: string[] = [];
const network = createNetworkControl(cluster, host, tools, {
  ended: ({ node, result }) => ended.push(`${node}: ${result instanceof Error ? result.message : result}`),
});

async function flow(from: number, to: number, port: number | null = null, count = 60): Promise<MeasuredPath> {
  const [sender, receiver] = [`rabbitmq${from}`, `rabbitmq${to}`];
  const address = cluster.nodes.find(({ name }) => name === receiver)?.address ?? '';
  const { arrivals } = await measureFlow(host, {
    from: await cluster.inNetwork(sender),
    to: await cluster.inNetwork(receiver),
    address,
    port,
    count,
    // Slow enough that the guest is not busy with sending when it should receive.
    intervalMs: 6,
    bytes: 16,
    settleMs: 500,
  });
  const sorted = arrivals.map(({ lateMs }) => lateMs).sort((a, b) => a - b);
  return {
    path: `${from}→${to}${port === null ? '' : ` ${port}`}`,
    sent: count,
    arrived: arrivals.length,
    distinct: new Set(arrivals.map(({ number }) => number)).size,
    fastestMs: sorted[0] ?? -1,
    medianMs: sorted[Math.floor(sorted.length / 2)] ?? -1,
  };
}

async function step(
  name: string,
  change: () => Promise<string>,
  flows: readonly (() => Promise<MeasuredPath>)[] = [],
  detail: () => unknown = () => null,
): Promise<void> {
  let evidence: string | null = null;
  let error: string | null = null;
  const paths: MeasuredPath[] = [];
  try {
    evidence = await change();
    for (const each of flows) paths.push(await each());
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  }
  const line: GuestStep = { step: name, evidence, error, paths, detail: await detail() };
  console.log(`@${JSON.stringify(line)}`);
}

const set = (...conditions: Condition[]) => network.setConditions('rabbitmq1', conditions);
const add = (...conditions: Condition[]) => network.addConditions('rabbitmq1', conditions);

await step('abilities', async () => JSON.stringify(await kernelAbilities(host, tools)));
await step(
  'by peer and direction, composed',
  () =>
    set(
      plain(late(75), { peers: ['rabbitmq2'] }),
      plain({ kind: 'loss', ...share(30) }, { direction: 'out', peers: ['rabbitmq3'] }),
      plain(late(40), { direction: 'both', peers: ['rabbitmq3'] }),
    ),
  [() => flow(2, 1), () => flow(1, 2), () => flow(3, 1), () => flow(1, 3, null, 200)],
  async () => (await network.measure('rabbitmq1'))?.conditions.map(({ missing }) => missing),
);
await step('by port', () => set(plain(late(60), { direction: 'both', ports: [5672] })), [
  () => flow(2, 1, 5672),
  () => flow(2, 1, 4369),
  () => flow(1, 3, 5672),
  () => flow(1, 3, 4369),
]);
await step(
  'the words of Blockade',
  () =>
    set(
      conditionOf('slow', '75ms 100ms distribution normal'),
      conditionOf('flaky', '30%'),
      conditionOf('duplicate', '5%'),
    ),
  [() => flow(2, 1, null, 200), () => flow(1, 2)],
);
await step('reorder and corrupt', () =>
  set(
    plain({ kind: 'reorder', ...share(25), delayMs: 50 }, { direction: 'out' }),
    plain({ kind: 'corrupt', ...share(20, 25) }, { peers: ['rabbitmq2'] }),
  ),
);
await step('rate and delay', () => set(plain({ kind: 'rate', kbit: 500 }), plain(late(50))));
await step('added', () => add(plain({ kind: 'loss', ...share(40, 10) })), [() => flow(2, 1, null, 100)]);
await step('duplicates beside', () =>
  set(
    plain(late(50), { peers: ['rabbitmq2'] }),
    plain({ kind: 'duplicate', ...share(20) }, { peers: ['rabbitmq3'] }),
  ),
);
await step('ended', () => set(), [() => flow(2, 1), () => flow(1, 2)]);
await step('ends by itself', async () => {
  const evidence = await add(plain(late(75), {}, 4_000));
  for (let look = 0; look < 300 && ended.length === 0; look++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return `${evidence} | ${ended.join(' ')}`;
}, [() => flow(2, 1)]);
await cluster.destroy();
