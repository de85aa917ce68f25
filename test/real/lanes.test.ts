import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

/**
 * Twenty lanes on one cluster of three nodes, by the committed bundle: what is planted in one lane is found there
 * and nowhere else, a lane of other versions is left out, and a scenario of other versions is skipped. One run.
 */
const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

const quorumLanes = Array.from({ length: 18 }, (_, index) => {
  const sac = index % 3 === 0 ? ', single-active-consumer: true' : '';
  return `        - { name: q${index + 1}, queue: { leader: rabbitmq${(index % 3) + 1}${sac} } }`;
});

const file = `version: 1
scenarios:
  - { name: old, versions: "<4.0" }
  - name: twenty
    workload:
      publishers: { rate: 25 }
      lanes:
${quorumLanes.join('\n')}
        - { name: stream, queue: { type: stream } }
        - name: planted
          queue: { single-active-consumer: true }
          publishers: { messages: 2000, rate: 200 }
          consumers: { count: 2, prefetch: 10, settle: hold }
        - { name: mirrored, versions: "<4.0", queue: { type: mirrored } }
    chaos:
      actions:
        - { after: { delivered: 10, lane: planted }, do: consumer-cancel, lane: planted, client: planted.c1 }
        - { wait: 1s, do: consumer-settle, lane: planted, client: planted.c2, settle: ack }
        - { wait: 2s, do: partition, node: rabbitmq3 }
        - { wait: 5s, do: consumer-close, lane: planted, client: planted.c1 }
        - { wait: 5s, do: heal }
        - { wait: 1s, do: consumer-crash, lane: mirrored }
`;

interface Report {
  readonly verdict: string;
  readonly skipped: readonly { readonly scenario: string; readonly reason: string }[];
  readonly runs: readonly {
    readonly leftOut: readonly string[];
    readonly lanes: readonly {
      readonly lane: string;
      readonly verdict: string;
      readonly counts: { readonly confirmed: number; readonly lost: number };
    }[];
    readonly findings: readonly {
      readonly class: string;
      readonly severity: string;
      readonly lane: string;
    }[];
  }[];
}

let folder = '';
let report: Report;
let said = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lanes-'));
  writeFileSync(join(folder, 'lanes.yml'), file);
  const arguments_ = ['run', 'lanes.yml', '--broker', 'suite:trixie', '--engine', 'netns', '--out', 'out'];
  const child = spawn(process.execPath, [cli, ...arguments_], {
    cwd: folder,
    env: { ...process.env, RUNNER_TEMP: folder },
    timeout: 300_000,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  await new Promise((resolve) => child.on('close', resolve));
  report = JSON.parse(readFileSync(join(folder, 'out', 'results.json'), 'utf8'));
}, 330_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('what is planted in one lane fails that lane alone', () => {
  const lanes = report.runs[0]?.lanes ?? [];
  expect(lanes, said).toHaveLength(20);
  expect(
    lanes.filter(({ verdict }) => verdict !== 'pass').map(({ lane, verdict }) => [lane, verdict]),
  ).toEqual([['planted', 'fail']]);
  const violations = report.runs[0]?.findings.filter(({ severity }) => severity === 'fail') ?? [];
  expect([...new Set(violations.map((each) => `${each.class} ${each.lane}`))]).toEqual(['order planted']);
  expect(report.verdict).toBe('fail');
});

it('every lane got its share, and lost nothing', () => {
  for (const { lane, counts } of report.runs[0]?.lanes ?? []) {
    expect(counts.confirmed, lane).toBeGreaterThan(100);
    expect(counts.lost, lane).toBe(0);
  }
});

it('what is for other versions is left out and skipped, and both are told', () => {
  expect(report.runs[0]?.leftOut).toEqual([
    'Lane mirrored was left out: it is for <4.0, and this is 4.0.5; left out with it: action 5.',
  ]);
  expect(report.skipped).toMatchObject([{ scenario: 'old', reason: 'it is for <4.0, and this is 4.0.5' }]);
  expect(said).toContain('lane mirrored is left out');
  expect(said).toContain('1 skipped');
});
