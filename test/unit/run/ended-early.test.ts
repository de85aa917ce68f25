import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Cluster } from '../../../src/cluster/cluster.js';
import { loadScenarioFile } from '../../../src/config/load.js';
import { type PlannedRun, planRuns } from '../../../src/plan/plan-runs.js';
import type { Broker } from '../../../src/rabbitmq/broker.js';
import { Management } from '../../../src/rabbitmq/management.js';
import { breakAndDrain } from '../../../src/run/break-and-drain.js';
import type { PreparedEngine } from '../../../src/run/prepare-engine.js';
import { startTiming } from '../../../src/run/timing.js';
import { drain } from '../../../src/workload/drain.js';
import { createWorkload } from '../../../src/workload/workload.js';
import { type RecordingSink, recordingSink } from '../workload/recording-sink.js';

/** Nobody listens there, so every client tries again and again, and says so. */
const nodes = [{ name: 'n1', address: '127.0.0.1', erlangName: 'rabbit@n1', amqpPort: 1 }];
const credentials = { user: 'u', password: 'p' };

function planned(lanes: string): PlannedRun {
  const text = `version: 1\nscenarios: [{ name: x, cluster: { nodes: [n1] }, workload: { lanes: [${lanes}] }, chaos: { duration: 1s } }]`;
  const loaded = loadScenarioFile(text, 'x.yml');
  const scenario = loaded.ok ? loaded.file.scenarios[0] : undefined;
  const run = scenario && planRuns(scenario, 1)[0];
  if (!run) throw new Error(JSON.stringify(loaded));
  return run;
}

async function isStill({ lines }: RecordingSink): Promise<boolean> {
  const before = lines.length;
  await delay(2500);
  return lines.length === before;
}

it('leaves no client behind when it ends early', async () => {
  const run = planned('{ name: q, queue: { replicas: 1 }, consumers: { count: 0 } }');
  const history = recordingSink();
  const cluster = { engine: 'attached', nodes, state: async () => 'up' } as unknown as Cluster;
  const broker = { management: { queues: async () => new Map() } } as unknown as Broker;
  const timing = {
    ...startTiming(),
    sleep: async () => {
      await delay(500);
      throw new Error('something broke');
    },
  };
  const { signal } = new AbortController();
  const surroundings = { history, timing, progress: () => undefined, signal };
  const formed = { cluster, broker, credentials };
  await expect(breakAndDrain(run, 1, formed, {} as PreparedEngine, surroundings)).rejects.toThrow('broke');
  expect(history.lines.join('\n')).toContain('note a not-connected');
  expect(await isStill(history)).toBe(true);
});

it('drains no lane any more when another one cannot be drained', async () => {
  const dead = 'arguments: { x-dead-letter-exchange: "", x-dead-letter-routing-key: dead }';
  const { scenario } = planned(
    `{ name: p, queue: { replicas: 1 } }, { name: q, queue: { replicas: 1, ${dead} } }`,
  );
  const history = recordingSink();
  const { lanes } = scenario;
  const workload = createWorkload({ run: 'x-s1', lanes, nodes, credentials, history });
  const management = new Management({ nodes, credentials, fetch: () => Promise.reject(new Error('no')) });
  const { signal } = new AbortController();
  const options = { run: 'x-s1', workload, lanes, nodes, credentials, management, history };
  const draining = drain({ ...options, limitMs: 60_000, progress: () => undefined, signal });
  await expect(draining).rejects.toThrow('dead-letter queue dead cannot be read');
  expect(await isStill(history)).toBe(true);
});
