import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';

/** Runs the command line in an empty folder and keeps what it says. */
async function cli(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    env: { HOME: '/nonexistent' },
    cwd: '/nonexistent',
    interactive: false,
    signal: new AbortController().signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the command line', () => {
  it('lists its commands, with code 3 when it was called without any', async () => {
    expect(await cli('--help')).toMatchObject({ code: 0, out: expect.stringContaining('analyze') });
    expect((await cli()).code).toBe(3);
  });

  it('takes options before and after the command', async () => {
    const before = await cli('--json', 'plan');
    expect(before.code).toBe(0);
    expect((await cli('plan', '--json')).out).toBe(before.out);
    expect(JSON.parse(before.out)).toMatchObject({ version: 1, runs: [{ scenario: 'smoke' }] });
  });

  it('names what it does not understand, and what was meant', async () => {
    expect(await cli('plam')).toMatchObject({
      code: 3,
      err: expect.stringContaining('Did you mean "plan"?'),
    });
    expect(await cli('plan', '--sed', '1')).toMatchObject({ code: 3, err: expect.stringContaining('--sed') });
    expect(await cli('plan', '--seed', 'x')).toMatchObject({
      code: 3,
      err: expect.stringContaining('--seed'),
    });
    expect((await cli('run', 'a.yml', 'b.yml')).err).toContain('what is "b.yml"');
  });

  it('tells every wrong option of one call', async () => {
    const { err } = await cli('run', '--engine', 'lxc', '--broker', 'apt', '--runs', '0');
    expect(err).toMatch(/lxc/);
    expect(err).toMatch(/apt/);
    expect(err).toMatch(/--runs/);
  });

  it('prints a plan that is the same each time, and another one for another seed', async () => {
    const plan = (seed: string) => cli('plan', '--scenario', 'quorum-2019', '--seed', seed);
    expect((await plan('7')).out).toBe((await plan('7')).out);
    expect((await plan('7')).out).not.toBe((await plan('8')).out);
  });

  it('shows a built-in scenario for copying', async () => {
    expect((await cli('plan', '--show', 'smoke')).out).toMatch(/^version: 1/);
    expect(await cli('plan', '--show', 'smoak')).toMatchObject({ code: 3 });
  });

  it('refuses a replay of nothing', async () => {
    expect((await cli('replay')).err).toContain('name the folder');
    expect(await cli('replay', 'nowhere')).toMatchObject({
      code: 3,
      err: expect.stringContaining('run.json is missing'),
    });
  });
});
