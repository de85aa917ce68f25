import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createHost } from '../../src/cluster/host.js';
import { type Dockerd, ensureDockerd } from './support/dockerd.js';

/**
 * The product's promise, on the committed bundle and real brokers of four versions: what is lost or out of
 * order is found and blamed on the right fault, and nothing is invented.
 */
const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const versions = [
  { suite: 'bullseye', version: '3.8.9' },
  { suite: 'bookworm', version: '3.10.8' },
  { suite: 'trixie', version: '4.0.5' },
  { suite: 'forky', version: '4.3.6' },
];
const withMirrors = versions.slice(0, 2);
/** An autoheal may take the broker several rounds, and the run another try. */
const limitMs = 1_440_000;
vi.setConfig({ testTimeout: limitMs + 60_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verdicts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly code: number | null;
  readonly said: string;
  readonly runs: readonly {
    readonly verdict: string;
    readonly header: Record<string, string>;
    readonly counts: Record<string, number>;
    readonly order: Record<string, number>;
    readonly findings: readonly {
      readonly class: string;
      readonly count: number;
      readonly ranges: readonly (readonly [number, number])[];
      readonly cause: string | null;
      readonly action: { readonly kind: string } | null;
    }[];
  }[];
}

/** Runs the committed command line; its own limit, so that a hanging run is ended as a user would end it. */
function rmqChaos(...argv: readonly string[]): Promise<Told> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...argv, '--json'], {
      cwd: folder,
      env: { ...process.env, RUNNER_TEMP: folder },
      timeout: limitMs,
    });
    let [out, said] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('close', (code) => {
      const runs = out.startsWith('{') ? (JSON.parse(out) as Told).runs : [];
      resolve({ code, said, runs });
    });
  });
}

/** Findings that fail, as `class count cause fault`. */
const violations = ({ runs }: Told) =>
  runs.flatMap(({ findings }) =>
    findings
      .filter(({ class: name }) => name === 'loss' || name === 'order' || name === 'tail')
      .map(({ class: name, count, cause, action }) => ({ class: name, count, cause, fault: action?.kind })),
  );

describe.each(versions)('RabbitMQ $version', ({ suite, version }) => {
  const broker = ['--broker', `suite:${suite}`];

  it('delivers out of order when a cancelled consumer held its prefetch', async () => {
    const out = ['--out', `cancelled-${suite}`, '--engine', 'netns'];
    const told = await rmqChaos('run', '--scenario', 'cancelled-consumer-holds-prefetch', ...broker, ...out);
    expect(told.code, told.said).toBe(1);
    expect(violations(told), told.said).toEqual([
      { class: 'order', count: 10, cause: 'cancelled-consumer-held-prefetch', fault: 'consumer-close' },
    ]);
    expect(told.runs[0]?.findings.find((finding) => finding.class === 'order')?.ranges).toEqual([[1, 10]]);
    expect(told.runs[0]?.order).toMatchObject({ unflagged: 0 });
    expect(told.runs[0]?.header.rabbitmq).toBe(version);
  });

  it('survives the 2019 test, shortened', () => survive2019(suite, 'netns'));
});

it('a replay executes the same schedule again, byte for byte', async () => {
  const name = 'cancelled-consumer-holds-prefetch';
  await rmqChaos('run', '--scenario', name, '--engine', 'netns', '--seed', '3', '--out', 'first');
  const first = join(folder, 'first', `${name}-s3`);
  const again = await rmqChaos('replay', first, '--engine', 'netns', '--out', 'again');
  expect(again.code, again.said).toBe(1);
  const replayed = join(folder, 'again', `replay-of-${name}-s3`);
  expect(readFileSync(join(replayed, 'schedule.json'))).toEqual(readFileSync(join(first, 'schedule.json')));
});

describe('the docker engine', () => {
  let docker: Dockerd | null = null;
  beforeAll(async () => {
    docker = await ensureDockerd(await createHost());
  });
  afterAll(() => docker?.stop());

  // The oldest and the newest; all four in both engines are measured for docs/results.md.
  const ends = [versions[0], versions[3]].filter((each) => each !== undefined);
  it.each(ends)('survives the 2019 test, shortened, with RabbitMQ $version', ({ suite }) =>
    survive2019(suite, 'docker'),
  );
});

async function survive2019(suite: string, engine: string): Promise<void> {
  const shorter = ['chaos.mix.actions=6', 'chaos.mix.scale=0.05', 'chaos.quiet=5s'];
  const set = shorter.flatMap((each) => ['--set', each]);
  const out = [
    '--broker',
    `suite:${suite}`,
    '--out',
    `2019-${suite}-${engine}`,
    '--engine',
    engine,
    '--seed',
    '4',
  ];
  const told = await rmqChaos('run', '--scenario', 'quorum-2019', ...out, ...set);
  expect(violations(told), told.said).toEqual([]);
  expect(told.code, told.said).toBe(0);
  expect(told.runs[0]?.header.engine).toBe(engine);
  expect(told.runs[0]?.counts.confirmed).toBeGreaterThan(1000);
  expect(told.runs[0]?.counts.lost).toBe(0);
}

describe.each(withMirrors)('mirrored queues of RabbitMQ $version', ({ suite }) => {
  const common = ['--broker', `suite:${suite}`, '--engine', 'netns'];

  it('lose the backlog when a kill promotes an unsynchronised mirror', async () => {
    const name = 'unsynchronised-mirror-promoted';
    const told = await rmqChaos('run', '--scenario', name, ...common, '--out', `${name}-${suite}`);
    expect(told.code, told.said).toBe(1);
    expect(violations(told)).toEqual([{ class: 'loss', count: 200, cause: name, fault: 'kill' }]);
  });
});

it('a mirrored queue loses one side of a partition under autoheal', async () => {
  const name = 'mirrored-autoheal-isolation';
  const common = ['--broker', 'suite:bookworm', '--engine', 'netns'];
  const told = await rmqChaos('run', '--scenario', name, ...common, '--out', name);
  expect(told.code, told.said).toBe(1);
  const lost = violations(told);
  expect(lost.map(({ class: finding, fault }) => `${finding} ${fault}`)).toContain('loss partition');
  expect(lost.every(({ class: finding }) => finding === 'loss')).toBe(true);
  expect(told.runs[0]?.counts.lost).toBeGreaterThan(100);
});

it('a quorum queue under the same isolation loses nothing', async () => {
  const told = await rmqChaos(
    'run',
    '--scenario',
    'quorum-isolation',
    '--broker',
    'suite:bookworm',
    '--engine',
    'netns',
  );
  expect(violations(told), told.said).toEqual([]);
  expect(told.code, told.said).toBe(0);
});
