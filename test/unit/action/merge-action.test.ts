import { EventEmitter } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '@actions/artifact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MergeWorld, runMerge } from '../../../src/action/merge-action.js';
import { readActionMetadata } from '../../emulator/action-metadata.js';
import { parseFileCommands } from '../../emulator/file-commands.js';
import { inputVariables } from '../../emulator/input-variables.js';
import { LineSplitter } from '../../emulator/line-splitter.js';
import { Masks } from '../../emulator/masks.js';
import { StepLog } from '../../emulator/step-log.js';
import { leavePlan, leaveRun } from '../run/merge/run-folders.js';
import { repository } from './harness.js';

const metadata = readActionMetadata(join(repository, 'merge'));
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rmq-chaos-merge-action-'));
  for (const name of ['work', 'temp', 'store', 'files']) mkdirSync(join(home, name));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const store = (name: string) => join(home, 'store', name);

interface Told {
  readonly exitCode: number;
  readonly log: StepLog;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly uploaded: readonly string[];
}

/** Artifacts are folders in the store; what is uploaded is only noted. */
async function merge(
  given: Readonly<Record<string, string>> = {},
  client: Partial<Awaited<ReturnType<MergeWorld['loadClient']>>> = {},
): Promise<Told> {
  const env: Record<string, string> = {
    ...inputVariables(metadata, given, { matrix: null }).env,
    GITHUB_WORKSPACE: join(home, 'work'),
    GITHUB_JOB: 'verdict',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: join(home, 'temp'),
  };
  for (const name of ['OUTPUT', 'STATE', 'STEP_SUMMARY']) {
    env[`GITHUB_${name}`] = join(home, 'files', name);
    writeFileSync(join(home, 'files', name), '');
  }
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const log = new StepLog(join(home, 'work'), new Masks());
  const splitter = new LineSplitter((line) => log.accept(line));
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    splitter.push(Buffer.from(chunk));
    return true;
  });
  const uploaded: string[] = [];
  const names = readdirSync(join(home, 'store')).sort();
  const artifacts = names.map((name, id): Artifact => ({ name, id, size: 1, digest: `sha256:${name}` }));
  try {
    const exitCode = await runMerge({
      env,
      cwd: join(home, 'work'),
      signals: new EventEmitter(),
      loadClient: async () => ({
        listArtifacts: async () => ({ artifacts }),
        downloadArtifact: async (id, options) => {
          cpSync(store(names[id] ?? ''), options?.path ?? '', { recursive: true });
          return { digestMismatch: false };
        },
        uploadArtifact: async (name) => {
          uploaded.push(name);
          return { id: 7 };
        },
        ...client,
      }),
    });
    splitter.end();
    return {
      exitCode,
      log,
      outputs: Object.fromEntries(parseFileCommands(readFileSync(join(home, 'files', 'OUTPUT'), 'utf8'))),
      summary: readFileSync(join(home, 'files', 'STEP_SUMMARY'), 'utf8'),
      uploaded,
    };
  } finally {
    spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

const annotationsOf = ({ log }: Told) =>
  log.annotations.map(({ level, title, file, line }) => [level, title, file, line]);

describe('the sub-action merge', () => {
  it('fetches the evidence of all legs, tells one verdict, and uploads the one report', async () => {
    await leaveRun(store('rmq-chaos-a-1'), { history: 'clean-replay', id: 'good-s1', scenario: 'good' });
    await leaveRun(store('rmq-chaos-b-1'), { history: 'true-reordering', id: 'bad-s1', scenario: 'bad' });
    mkdirSync(store('rmq-chaos-a-1.html'));
    mkdirSync(store('unrelated'));
    const told = await merge();
    expect(told.exitCode, told.log.lines.join('\n')).toBe(1);
    expect(told.outputs).toMatchObject({
      ...{
        verdict: 'fail',
        runs: '2',
        failed: '1',
        inconclusive: '0',
        missing: '0',
        lost: '0',
        findings: '1',
      },
      ...{ 'report-path': 'rmq-chaos-report/report.html', 'json-path': 'rmq-chaos-report/results.json' },
      ...{ 'artifact-id': '7', replay: 'rmq-chaos replay rmq-chaos-b-1/bad-s1' },
    });
    expect(Number(told.outputs['out-of-order'])).toBeGreaterThan(0);
    // The scenario's own line, though the file is not checked out here.
    expect(annotationsOf(told)).toEqual([['error', 'bad: order in lane q', 'chaos.yml', 3]]);
    expect(told.summary).toMatch(/^## ❌ FAIL/);
    expect(told.uploaded).toEqual([told.outputs['artifact-name'], told.outputs['artifact-name']]);
    expect(told.outputs['artifact-name']).toMatch(/^chaos-report-verdict-[0-9a-f]{8}-1$/);
    expect(readdirSync(join(home, 'temp'))).toEqual([]);
  });

  it('names the shard that is missing, once, at its scenario, and is inconclusive', async () => {
    const cells = ['a', 'b', 'c'].map((id, at) => ({
      id,
      shard: `${at === 0 ? 1 : 2}/2`,
      runs: [`${id}-s1`],
    }));
    leavePlan(store('rmq-chaos-1'), cells, '1/2');
    await leaveRun(store('rmq-chaos-1'), { history: 'clean-replay', id: 'a-s1', scenario: 'a' });
    const told = await merge({ 'upload-artifacts': 'never' });
    expect(told.exitCode).toBe(2);
    expect(told.outputs).toMatchObject({
      verdict: 'inconclusive',
      runs: '3',
      inconclusive: '2',
      missing: '2',
    });
    expect(annotationsOf(told)).toEqual([['error', 'Runs are missing', 'chaos.yml', 3]]);
    expect(told.log.annotations[0]?.message).toMatch(/^Shard 2\/2 is missing: cells b, c\./);
    expect(told.summary).toMatch(/Shard 2&#47;2 is missing/);
    const mild = await merge({ 'upload-artifacts': 'never', 'fail-on-inconclusive': 'false' });
    expect(mild.exitCode).toBe(0);
    expect(annotationsOf(mild)).toEqual([['warning', 'Runs are missing', 'chaos.yml', 3]]);
  });

  it.each([
    ['does not come', async () => Promise.reject(new Error('Failed request: (404) Not Found'))],
    ['comes damaged', async () => ({ digestMismatch: true })],
  ])('is inconclusive when an artifact %s, and still reads the others', async (_, broken) => {
    await leaveRun(store('rmq-chaos-a'), { history: 'clean-replay', id: 'a-s1' });
    await leaveRun(store('rmq-chaos-b'), { history: 'clean-replay', id: 'b-s1' });
    const told = await merge(
      {},
      {
        downloadArtifact: async (id, options) => {
          if (id === 1) return broken();
          cpSync(store('rmq-chaos-a'), options?.path ?? '', { recursive: true });
          return {};
        },
      },
    );
    expect(told.exitCode, told.log.lines.join('\n')).toBe(2);
    expect(told.outputs).toMatchObject({ verdict: 'inconclusive', runs: '2', missing: '0' });
    expect(told.log.lines.join('\n')).toMatch(/The artifact rmq-chaos-b could not be read: /);
  });

  it('is an error when the artifacts cannot be listed, or none of them is evidence', async () => {
    const down = await merge({}, { listArtifacts: async () => Promise.reject(new Error('(403) Forbidden')) });
    expect(down).toMatchObject({ exitCode: 3, outputs: { verdict: 'error' } });
    expect(down.log.annotations[0]?.message).toBe(
      'The artifacts of this workflow run cannot be listed: (403) Forbidden.',
    );
    mkdirSync(store('image'));
    const none = await merge({ artifacts: 'chaos-*\nevidence' });
    expect(none).toMatchObject({ exitCode: 3, outputs: { verdict: 'error' } });
    expect(none.log.annotations[0]?.message).toMatch(/is called chaos-\* or evidence\. There are: image\./);
  });

  it('reads folders that are here already, and refuses what is none', async () => {
    await leaveRun(join(home, 'work', 'here'), { history: 'clean-replay', id: 'a-s1' });
    const loadNothing = { listArtifacts: async () => Promise.reject(new Error('not asked for')) };
    const told = await merge({ path: 'here', 'upload-artifacts': 'never' }, loadNothing);
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', runs: '1' } });
    const wrong = await merge({ path: 'here\nnowhere', summary: 'sometimes' }, loadNothing);
    expect(wrong.log.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Input `summary`: "sometimes" is not one of/),
    ]);
    const missing = await merge({ path: 'here\nnowhere' }, loadNothing);
    expect(missing).toMatchObject({ exitCode: 3, outputs: { verdict: 'error' } });
    expect(missing.log.annotations[0]?.message).toMatch(/^nowhere: there is no such folder\./);
  });

  it('says that an artifact of the pattern holds no run, and goes on', async () => {
    await leaveRun(store('rmq-chaos-a'), { history: 'clean-replay', id: 'a-s1' });
    mkdirSync(store('rmq-chaos-x'));
    const told = await merge({ 'upload-artifacts': 'never' });
    expect(told.exitCode).toBe(0);
    expect(told.log.lines.join('\n')).toContain('The artifact rmq-chaos-x holds no run and is left out.');
  });
});

describe('merge/action.yml', () => {
  it('runs its own bundle on Node 24 and has a type for every input and output', () => {
    expect(metadata).toMatchObject({
      using: 'node24',
      main: join(repository, 'dist/merge/index.js'),
      post: null,
    });
    expect(metadata.description.length).toBeLessThanOrEqual(125);
    const types = readFileSync(join(repository, 'merge', 'action-types.yml'), 'utf8');
    const names = [...types.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name]) => name);
    expect(names).toEqual([...metadata.inputs.keys(), ...metadata.outputs]);
  });
});
