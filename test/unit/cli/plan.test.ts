import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';

const example = readFileSync(new URL('../../../examples/matrix.yml', import.meta.url), 'utf8');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rmq-chaos-plan-'));
  writeFileSync(join(folder, 'matrix.yml'), example);
  writeFileSync(join(folder, 'two.yml'), 'version: 1\nscenarios: [{ name: a }, { name: b }]\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line in the folder; a run is interrupted before it begins. */
async function cli(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    env: { HOME: folder },
    cwd: folder,
    interactive: false,
    signal: argv[0] === 'run' ? AbortSignal.abort() : new AbortController().signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const plan = async (...argv: string[]) => {
  const { out, err } = await cli('plan', ...argv);
  expect(err).toBe('');
  return out;
};

describe('plan of a matrix', () => {
  it('lists the cells by scenario, a line each, and who runs which', async () => {
    const lines = (await plan('matrix.yml', '--shards', '4')).split('\n');
    expect(lines).toHaveLength(3 + 32 + 4 + 1);
    expect(lines[0]).toMatch(/^load: 12 cells, about \d+ min$/);
    expect(lines[1]).toMatch(
      /^ {2}load\.bullseye-quorum {5}1 run, seed 2026, about \d+ s {2}shard [1-4]\/4$/,
    );
    expect(lines.at(-2)).toMatch(/^shard 4 of 4: \d+ cells, about \d+ min: \w+\.\S+ /);
    expect(lines.at(-1)).toMatch(/^32 cells, 32 runs, about \d+ min in all$/);
  });

  it('shows schedules when they are asked for, or few', async () => {
    expect(await plan('matrix.yml')).not.toContain('kill leader');
    expect(await plan('matrix.yml', '--schedules')).toContain('    3 s later  kill leader');
    expect(await plan('matrix.yml', '--scenario', 'kill.forky-sac')).toContain('    3 s later  kill leader');
  });

  it('takes cells by id and by the scenario’s name', async () => {
    const ids = async (name: string) =>
      JSON.parse(await plan('matrix.yml', '--json', '--scenario', name)).cells.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('kill.forky-sac')).toEqual(['kill.forky-sac']);
    expect(await ids('isolate')).toHaveLength(8);
    expect((await cli('plan', 'matrix.yml', '--scenario', 'kill.forky-sak')).err).toBe(
      'There is no scenario "kill.forky-sak" in matrix.yml. Did you mean "kill.forky-sac"? It has: load, kill, isolate, and 32 cells such as load.bullseye-quorum.',
    );
  });

  it('takes axes from outside', async () => {
    const text = await plan(
      'matrix.yml',
      '--axis',
      'broker={ suite: sid },installed',
      '--axis',
      'scenario=load',
    );
    expect(text).toContain('load.sid-quorum');
    expect(text).toMatch(/\n6 cells, 6 runs, /);
    expect(await cli('plan', 'matrix.yml', '--axis', 'brokers=a')).toMatchObject({
      code: 3,
      err: '--axis brokers:1:1: There is no axis "brokers". Did you mean "broker"?',
    });
    expect((await cli('plan', 'matrix.yml', '--axis', 'brokers')).err).toContain('--axis: line 1');
  });

  it('shares out any file', async () => {
    expect(await plan('two.yml', '--shards', '9')).toMatch(
      /^a-s1 .*\n.*\nb-s1 .*\n.*\nshard 1 of 2: 1 cell, about 1 min: a\nshard 2 of 2: .*: b\n2 runs, /,
    );
    expect((await cli('plan', 'two.yml', '--shards', '0')).err).toContain('--shards takes a whole number');
  });
});

describe('run', () => {
  it('leaves the whole plan before it starts anything, the same that was printed for these shards', async () => {
    const out = join(folder, 'out');
    const printed = JSON.parse(await plan('two.yml', '--seed', '3', '--shards', '2', '--json'));
    // Interrupted at once, or refused because this machine can make no nodes: the plan is there.
    const argv = ['--shard', '2/2', '--seed', '3', '--engine', 'netns', '--out', out];
    const { err } = await cli('run', 'two.yml', ...argv);
    expect(err).toContain('shard 2/2 of 2 scenarios: 1 scenario, 1 run, about 1 min');
    expect(JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'))).toEqual({ ...printed, shard: '2/2' });
  });

  it('refuses a shard that could not be the same elsewhere, and starts nothing', async () => {
    const out = join(folder, 'none');
    expect((await cli('run', 'two.yml', '--shard', '1/2', '--out', out)).err).toBe(
      'Shard 1/2 needs a seed: without it every shard would draw its own. Give all shards the same one, e.g. the seed that the plan printed.',
    );
    expect(existsSync(out)).toBe(false);
    expect((await cli('run', '--shard', '3/2')).err).toContain('--shard: "3/2" is no shard');
  });
});
