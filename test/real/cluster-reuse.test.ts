import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunOptions, RunSummary } from '../../src/run/contract.js';
import { runScenarios } from '../../src/run/run-scenarios.js';

/**
 * Three runs on one real cluster. The first leaves a cut, a paused node and a policy in force; a stream keeps all
 * it ever got. None of it may reach the runs after it: a message of an earlier run would be `unexpected`.
 */
const scenarios = `version: 1
defaults:
  cluster: { nodes: 3, net-tick: 4s, reuse: true }
  retries: 0
  workload:
    publishers: { rate: 200 }
    lanes:
      - { name: orders, queue: { type: quorum, single-active-consumer: true } }
      - { name: log, queue: { type: stream } }
scenarios:
  - name: leaves-faults
    chaos:
      actions:
        - { wait: 1s, do: set-policy, lane: orders, policy: { max-length: 100000 } }
        - { wait: 1s, do: partition, groups: [[rabbitmq3]] }
        - { wait: 1s, do: pause, node: rabbitmq2 }
      quiet: 1s
  - name: after-faults
    runs: 2
    chaos:
      actions:
        - { wait: 1s, do: partition, groups: [[rabbitmq2]] }
      quiet: 1s
`;

let folder = '';
let summary: RunSummary;
const progress: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-reuse-'));
  writeFileSync(join(folder, 'reuse.yml'), scenarios);
  const options: RunOptions = {
    scenarioFile: 'reuse.yml',
    scenarioName: null,
    engine: 'netns',
    broker: { kind: 'suite', suite: 'forky' },
    seed: 1,
    runs: null,
    set: {},
    axes: {},
    shard: null,
    outputDir: join(folder, 'out'),
    journalDir: join(folder, 'journal'),
    cacheDir: process.env.RMQ_CHAOS_CACHE ?? join(process.env.HOME ?? '/root', '.cache/rmq-chaos'),
    workspace: folder,
    env: { ...process.env, RUNNER_TEMP: folder },
  };
  const signal = AbortSignal.timeout(240_000);
  summary = await runScenarios(options, { progress: (line) => void progress.push(line), signal });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const historyOf = (run: string) => readFileSync(join(folder, 'out', run, 'history.log'), 'utf8');

describe('three runs on one cluster', () => {
  it('all pass, each with its own messages and no others', () => {
    const told = summary.results.map(({ run, verdict, lanes }) => ({
      run,
      verdict,
      different: lanes.map(({ counts }) => counts.confirmed > 100 && counts.distinct === counts.published),
      lost: lanes.map(({ counts }) => counts.lost),
    }));
    expect(told, progress.join('\n')).toEqual(
      ['leaves-faults-s1', 'after-faults-s1', 'after-faults-s2'].map((run) => ({
        run,
        verdict: 'pass',
        different: [true, true],
        lost: [0, 0],
      })),
    );
    expect(summary.results.flatMap(({ findings }) => findings).map((finding) => finding.class)).not.toContain(
      'unexpected',
    );
  });

  it('form it once', () => {
    expect(progress.filter((line) => line.startsWith('starting 3 nodes'))).toHaveLength(1);
    expect(historyOf('leaves-faults-s1')).not.toContain('# cluster reused');
    expect(historyOf('after-faults-s2')).toContain('# cluster reused\n');
    expect(historyOf('after-faults-s2')).toMatch(/^# cluster-served .*leaves-faults-s1, after-faults-s1/m);
  });

  it('had three faults in force at the end of the first', () => {
    expect(historyOf('leaves-faults-s1').match(/ action \d verified /g)).toHaveLength(4);
    expect(historyOf('leaves-faults-s1')).toMatch(/node rabbitmq2 paused[\s\S]*verified heal/);
    expect(historyOf('after-faults-s1')).not.toContain('paused');
  });

  it('keep of the brokers’ logs what was written since', () => {
    const logs = (run: string) => {
      const at = join(folder, 'out', run, 'logs', 'rabbitmq1');
      return readdirSync(at)
        .map((name) => readFileSync(join(at, name), 'utf8'))
        .join('');
    };
    expect(logs('leaves-faults-s1')).toContain('Starting RabbitMQ');
    expect(logs('after-faults-s1')).not.toContain('Starting RabbitMQ');
    expect(logs('after-faults-s1').length).toBeGreaterThan(100);
  });

  it('leave nothing behind', () => {
    expect(existsSync(join(folder, 'journal'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('rmq-chaos-'))).toEqual([]);
  });
});
