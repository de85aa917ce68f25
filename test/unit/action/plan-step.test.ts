import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runPlanStep } from '../../../src/action/plan-step.js';
import { readActionMetadata } from '../../emulator/action-metadata.js';
import { parseFileCommands } from '../../emulator/file-commands.js';
import { inputVariables } from '../../emulator/input-variables.js';
import { repository } from './harness.js';

const metadata = readActionMetadata(join(repository, 'plan'));
const example = readFileSync(join(repository, 'examples', 'matrix.yml'), 'utf8');
let workspace = '';

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'rmq-chaos-plan-step-'));
  writeFileSync(join(workspace, 'chaos.yml'), example);
  writeFileSync(join(workspace, 'unseeded.yml'), 'version: 1\nscenarios: [{ name: a }, { name: b }]\n');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(workspace, { recursive: true });
});

/** The step with inputs as a runner hands them over, plan/action.yml's defaults included. */
async function step(given: Readonly<Record<string, string>>) {
  const file = (name: string) => join(workspace, name);
  for (const name of ['OUTPUT', 'SUMMARY']) writeFileSync(file(name), '');
  const env = {
    ...inputVariables(metadata, given, { matrix: null }).env,
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: file('OUTPUT'),
    GITHUB_STEP_SUMMARY: file('SUMMARY'),
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
  const exitCode = await runPlanStep({ env, cwd: '/nowhere', drawSeed: () => 4242 });
  const outputs = Object.fromEntries(parseFileCommands(readFileSync(file('OUTPUT'), 'utf8')));
  return { exitCode, outputs, printed, summary: readFileSync(file('SUMMARY'), 'utf8') };
}

describe('plan/action.yml', () => {
  it('runs on Node 24 the bundle beside the main one, and has nothing to clear away', () => {
    expect(metadata).toMatchObject({
      using: 'node24',
      main: join(repository, 'dist/plan/index.js'),
      post: null,
    });
    expect(metadata.description.length).toBeLessThanOrEqual(125);
  });

  it('has a type for every input and output', () => {
    const text = readFileSync(join(repository, 'plan/action-types.yml'), 'utf8');
    const types = load(text) as Record<'inputs' | 'outputs', object>;
    expect(Object.keys(types.inputs)).toEqual([...metadata.inputs.keys()]);
    expect(Object.keys(types.outputs)).toEqual([...metadata.outputs]);
  });
});

describe('the plan step', () => {
  it('sets every output, the matrix ready for fromJSON', async () => {
    const { exitCode, outputs } = await step({ 'scenario-file': 'chaos.yml', shards: '4', seed: '7' });
    expect(exitCode).toBe(0);
    expect(Object.keys(outputs)).toEqual([...metadata.outputs]);
    expect(outputs).toMatchObject({ cells: '32', shards: '4', seed: '7' });
    expect(Number(outputs.minutes)).toBeGreaterThan(20);
    const { include } = JSON.parse(outputs.matrix ?? '') as { include: { shard: string; cells: string }[] };
    expect(include.map(({ shard }) => shard)).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect(include.flatMap(({ cells }) => cells.split(' '))).toHaveLength(32);
  });

  it('draws one seed for all shards, but leaves a file its own', async () => {
    expect((await step({ 'scenario-file': 'unseeded.yml', shards: '2' })).outputs.seed).toBe('4242');
    expect((await step({ 'scenario-file': 'chaos.yml', shards: '2' })).outputs.seed).toBe('');
  });

  it('takes scenario, runs, set and axes', async () => {
    const { outputs, summary } = await step({
      'scenario-file': 'chaos.yml',
      scenario: 'load',
      runs: '3',
      set: 'chaos.duration=60s',
      axes: 'broker=[{ suite: sid }]\nqueue={ type: stream }, { type: classic }\n',
    });
    expect(outputs).toMatchObject({ cells: '2', shards: '1' });
    expect(Number(outputs.minutes)).toBeGreaterThan(6);
    expect(summary).toContain('2 cells, 6 runs on 1 runner');
    expect(summary).toMatch(/\| load.*sid.*stream \| load \| sid \| stream \| 3 \| \d+ \| 1/);
  });

  it('writes the cells into the job summary, foreign text harmless', async () => {
    const { summary } = await step({ 'scenario-file': 'chaos.yml', shards: '4' });
    expect(summary).toContain('| cell | scenario | broker | queue | runs | seconds | shard |');
    expect(summary.match(/^\| /gm)).toHaveLength(2 + 32);
  });

  it('names every wrong input, and sets nothing', async () => {
    const { exitCode, outputs, printed } = await step({ shards: '0', seed: 'x', set: 'a', axes: 'b' });
    expect(exitCode).toBe(3);
    expect(outputs).toEqual({});
    for (const name of ['shards', 'seed', 'set', 'axes']) expect(printed).toContain(`Input \`${name}\``);
  });

  it('annotates a mistake of the file at its own line', async () => {
    writeFileSync(join(workspace, 'bad.yml'), example.replace('type: classic }', 'type: clasic }'));
    const { exitCode, printed } = await step({ 'scenario-file': 'bad.yml' });
    expect(exitCode).toBe(3);
    expect(printed).toMatch(/^::error .*file=bad\.yml,line=15,col=32::.*Did you mean "classic"\?$/m);
  });
});
