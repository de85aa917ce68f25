import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClusterError } from '../../../src/cluster/cluster.js';
import { loadScenarioFile } from '../../../src/config/load.js';
import type { AttachSpec, Scenario } from '../../../src/config/scenario.js';
import { planRuns } from '../../../src/plan/plan-runs.js';
import type { RunOptions } from '../../../src/run/contract.js';
import { conductInOrder } from '../../../src/run/in-order.js';
import type { PreparedEngine } from '../../../src/run/prepare-engine.js';
import { type Course, standIn } from './cluster-stand-in.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reuse-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function scenario(cluster: string, rest = ''): Scenario {
  const text = `version: 1\nscenarios:\n  - name: x\n    cluster: { ${cluster} }\n    retries: 0\n${rest}`;
  const loaded = loadScenarioFile(text, 'x.yml');
  const first = loaded.ok ? loaded.file.scenarios[0] : undefined;
  if (!first) throw new Error(JSON.stringify(loaded));
  return first;
}
const shared = scenario('reuse: true');
const runsOf = (scenarios: readonly Scenario[]) =>
  scenarios.flatMap((each, index) => planRuns(each, index + 1));
const journals = () => (existsSync(join(folder, 'journal')) ? readdirSync(join(folder, 'journal')) : []);

async function conduct(scenarios: readonly Scenario[], courses: readonly Course[]) {
  const ending = new AbortController();
  const stage = standIn(courses, () => ending.abort());
  const progress: string[] = [];
  const conducting = conductInOrder(runsOf(scenarios), {
    engine: {} as PreparedEngine,
    options: { outputDir: folder, journalDir: join(folder, 'journal') } as RunOptions,
    hooks: { progress: (line) => void progress.push(line), signal: ending.signal },
    steps: stage.steps,
  });
  return { ...stage, progress, conducting };
}

/** What happened to clusters, in order. */
async function story(scenarios: readonly Scenario[], courses: readonly Course[] = []): Promise<string[]> {
  const { conducting, told, standing } = await conduct(scenarios, courses);
  await conducting;
  expect(standing).toEqual(new Set());
  expect(journals()).toEqual([]);
  return told;
}

describe('runs that share a cluster', () => {
  it('form it once and remove it once', async () => {
    expect(await story([shared, shared, shared])).toEqual([
      'cluster 1 formed',
      'x-s1: pass',
      'moved in',
      'x-s2: pass',
      'moved in',
      'x-s3: pass',
      'cluster 1 removed',
    ]);
  });

  it('say in their header whose cluster it was, and keep their own log lines only', async () => {
    await story([shared, shared, shared]);
    const header = (run: string) => readFileSync(join(folder, run, 'history.log'), 'utf8');
    expect(header('x-s1')).not.toMatch(/reused|served/);
    expect(header('x-s2')).toMatch(/^# cluster reused\n# cluster-served "?1 \(x-s1\)"?$/m);
    expect(header('x-s3')).toMatch(/^# cluster-served "?2 \(x-s1, x-s2\)"?$/m);
    const logs = (run: string) => join(folder, run, 'logs', 'n1');
    expect(readdirSync(logs('x-s1')).sort()).toEqual(['boot.log', 'rabbit.log']);
    expect(readdirSync(logs('x-s3'))).toEqual(['rabbit.log']);
    expect(readFileSync(join(logs('x-s3'), 'rabbit.log'), 'utf8')).toBe('lines of collection 3\n');
  });

  it('say in their header what they expect on this version', async () => {
    const findings = [{ class: 'loss', lane: 'main' }];
    const versions = [{ versions: '>=4.0', findings, fail: null, order: null, unavailableMs: null }];
    const lossy = { ...shared, expect: { ...shared.expect, versions } };
    await story([shared, lossy], ['pass', 'loss']);
    const header = (run: string) => readFileSync(join(folder, run, 'history.log'), 'utf8');
    expect(header('x-s1')).toContain('# expects nothing\n');
    expect(header('x-s2')).toMatch(/^# expects "?loss on main"?$/m);
  });

  it('keep its journal open between them', async () => {
    const { steps, conducting } = await conduct([shared, shared], []);
    let whileTaken: string[] = [];
    const { moveInto } = steps;
    steps.moveInto = async (...given) => {
      whileTaken = journals();
      return moveInto(...given);
    };
    await conducting;
    expect(whileTaken).toEqual([`x-s1-${process.pid}.journal`]);
    expect(journals()).toEqual([]);
  });
});

const fresh = (courses: readonly string[]) => [
  'cluster 1 formed',
  `x-s1: ${courses[0]}`,
  'cluster 1 removed',
  'cluster 2 formed',
  `x-s2: ${courses[1]}`,
  'cluster 2 removed',
];

describe('a run gets a fresh cluster', () => {
  it.each<Course>(['loss', 'revived', 'not healed', 'not drained', 'broken'])(
    'when the one before was: %s',
    async (course) => {
      expect(await story([shared, shared], [course, 'pass'])).toEqual(fresh([course, 'pass']));
    },
  );

  it('unless both say reuse', async () => {
    const own = scenario('reuse: false');
    expect(await story([own, own])).toEqual(fresh(['pass', 'pass']));
    expect(await story([shared, own])).toEqual(fresh(['pass', 'pass']));
    expect(await story([own, shared])).toEqual(fresh(['pass', 'pass']));
  });

  it.each([
    ['nodes: 2'],
    ['nodes: [a, b, c]'],
    ['broker: { suite: bookworm }'],
    ['partition-handling: autoheal'],
    ['net-tick: 4s'],
    ['config: { heartbeat: 10 }'],
  ])('when it wants another one: %s', async (difference) => {
    const other = scenario(`reuse: true, ${difference}`, '    workload: { queue: { replicas: 1 } }\n');
    expect(await story([shared, other])).toEqual(fresh(['pass', 'pass']));
  });

  it('when the one that stands is not whole, or not empty', async () => {
    const stage = await conduct([shared, shared], []);
    stage.wholeness.trouble = new Error("an earlier run's queues/%2F/main could not be removed");
    await stage.conducting;
    expect(stage.told).toEqual(fresh(['pass', 'pass']));
    expect(stage.progress).toContain(
      "the cluster of x-s1 is removed: an earlier run's queues/%2F/main could not be removed",
    );
  });

  it('or makes its own use of one that is not ours', async () => {
    const { cluster } = shared;
    const foreign = { ...shared, cluster: { ...cluster, attach: { nodes: [] } as unknown as AttachSpec } };
    expect(await story([foreign, foreign])).toEqual(fresh(['pass', 'pass']));
  });

  it('when it is another try', async () => {
    const retried = { ...shared, retries: 1 };
    expect(await story([retried, retried], ['pass', 'not drained', 'pass'])).toEqual([
      'cluster 1 formed',
      'x-s1: pass',
      'moved in',
      'x-s2: not drained',
      'cluster 1 removed',
      'cluster 2 formed',
      'x-s2-try2: pass',
      'cluster 2 removed',
    ]);
  });
});

it('shares it whatever the name, the workload, the chaos, and how long forming may take', async () => {
  const other = { ...shared, name: 'y', cluster: { ...shared.cluster, formationTimeoutMs: 10_000 } };
  const told = await story([shared, other]);
  expect(told).toContain('moved in');
  expect(told).not.toContain('cluster 2 formed');
});

it('leaves it standing for the next when a run is not for this version', async () => {
  expect(await story([shared, { ...shared, versions: '<4.0' }, shared])).toEqual([
    'cluster 1 formed',
    'x-s1: pass',
    'moved in',
    'x-s3: pass',
    'cluster 1 removed',
  ]);
});

it('also passes it on after a run that expected what it found', async () => {
  const expected = { ...shared, expect: { ...shared.expect, findings: [{ class: 'loss', lane: null }] } };
  expect(await story([expected, shared], ['loss', 'pass'])).toContain('moved in');
});

it('removes it on an interruption, and starts no further run', async () => {
  expect(await story([shared, shared, shared], ['pass', 'interrupted'])).toEqual([
    'cluster 1 formed',
    'x-s1: pass',
    'moved in',
    'x-s2: interrupted',
    'cluster 1 removed',
  ]);
});

it('removes it on an interruption between two runs, within the next one', async () => {
  const ending = new AbortController();
  const stage = standIn([]);
  stage.steps.clearForNext = async () => ending.abort();
  const { done } = await conductInOrder(runsOf([shared, shared]), {
    engine: {} as PreparedEngine,
    options: { outputDir: folder, journalDir: join(folder, 'journal') } as RunOptions,
    hooks: { progress: () => undefined, signal: ending.signal },
    steps: stage.steps,
  });
  expect(done.map(({ result }) => result.verdict)).toEqual(['pass', 'inconclusive']);
  expect(stage.told).toEqual(['cluster 1 formed', 'x-s1: pass', 'cluster 1 removed', 'cluster 2 removed']);
  expect(journals()).toEqual([]);
});

it('removes it when the next run cannot declare its queues', async () => {
  const stage = await conduct([shared, shared], []);
  stage.steps.moveInto = () => {
    throw new Error('queue main is not ready after 60 s');
  };
  const { done: results } = await stage.conducting;
  expect(results[1]?.result.verdict).toBe('inconclusive');
  expect(stage.standing).toEqual(new Set());
});

it('leaves nothing in its folder of a run that had the same id before', async () => {
  const evidence = () =>
    readdirSync(join(folder, 'x-s1')).filter((name) => !['run.json', 'schedule.json', 'logs'].includes(name));
  const other = { ...shared, versions: '<4.0' };
  await story([shared], ['loss']);
  expect(evidence()).toEqual(['history.log', 'result.json']);
  await story([other]);
  expect(evidence()).toEqual(['skipped.json']);
  await story([shared]);
  expect(evidence()).toEqual(['history.log', 'result.json']);
});

describe('a run that cannot be made', () => {
  async function refuseFrom(first: number) {
    const stage = await conduct([shared, shared, shared], ['loss']);
    const { clusterFactory } = stage.steps;
    let asked = 0;
    stage.steps.clusterFactory = (...given) => {
      asked += 1;
      if (asked >= first) throw new ClusterError('image-missing', 'no such image', 'Name another.');
      return clusterFactory(...given);
    };
    return stage.conducting;
  }

  it('is told as that when it is the first', async () => {
    await expect(refuseFrom(1)).rejects.toThrow('no such image');
  });

  it('hides nothing that others have shown before', async () => {
    const { done, refused } = await refuseFrom(2);
    expect(done.map(({ result }) => `${result.run} ${result.verdict}`)).toEqual([
      'x-s1 fail',
      'x-s2 inconclusive',
    ]);
    expect(done[1]?.result.inconclusive).toEqual(['it was not made, nor 1 run behind it: no such image']);
    expect(refused?.error).toBeInstanceOf(ClusterError);
  });
});

describe('a cluster that cannot be removed', () => {
  async function clinging(scenarios: readonly Scenario[], courses: readonly Course[]) {
    const stage = await conduct(scenarios, courses);
    const { clusterFactory } = stage.steps;
    stage.steps.clusterFactory = (...given) => {
      const create = clusterFactory(...given);
      const destroy = () => Promise.reject(new ClusterError('not-undone', 'left behind: a queue', 'Clean.'));
      return async () => ({ ...(await create()), destroy });
    };
    return stage.conducting;
  }
  const own = scenario('reuse: false');

  it('hides no failure that its run has proven', async () => {
    for (const each of [own, shared]) {
      const { done } = await clinging([each], ['loss']);
      expect(done.map(({ result }) => result.verdict)).toEqual(['fail']);
    }
  });

  it('is told when there is none', async () => {
    await expect(clinging([own], ['pass'])).rejects.toThrow('left behind: a queue');
    const { refused } = await clinging([shared], ['pass']);
    expect(refused?.error).toMatchObject({ message: 'left behind: a queue' });
  });
});
