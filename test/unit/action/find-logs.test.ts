import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findLogs, maxLogs } from '../../../src/action/find-logs.js';

const workspace = mkdtempSync(join(tmpdir(), 'rmq-chaos-find-'));
afterAll(() => rmSync(workspace, { recursive: true }));
for (const name of [
  ...['b.log', 'a.log', 'a.txt', '.hidden.log', 'a+b.log', 'star*.log'],
  ...['runs/1/history.log', 'runs/2/history.log', 'runs/2/deep/er/history.log', '.cache/c.log'],
]) {
  mkdirSync(join(workspace, name, '..'), { recursive: true });
  writeFileSync(join(workspace, name), '');
}
symlinkSync(workspace, join(workspace, 'runs', 'loop'));
mkdirSync(join(workspace, 'folder.log'));

const find = async (...lines: string[]) =>
  (await findLogs(lines, workspace)).map((path) => relative(workspace, path));

describe('the logs', () => {
  it.each([
    [
      ['b.log', 'a.log'],
      ['b.log', 'a.log'],
    ],
    [
      ['a.log', './a.log', 'a.*'],
      ['a.log', 'a.txt'],
    ],
    [['*.log'], ['a+b.log', 'a.log', 'b.log', 'star*.log']],
    [['?.log'], ['a.log', 'b.log']],
    [['a+*.log'], ['a+b.log']],
    [['.hidden.*'], ['.hidden.log']],
    [['.*/*.log'], ['.cache/c.log']],
    [['runs/*/history.log'], ['runs/1/history.log', 'runs/2/history.log']],
    [['runs/**/history.log'], ['runs/1/history.log', 'runs/2/deep/er/history.log', 'runs/2/history.log']],
    [['runs/2/**'], ['runs/2/deep/er/history.log', 'runs/2/history.log']],
    [['star*.log'], ['star*.log']],
    [['missing.log'], ['missing.log']],
  ])('of %j are %j', async (lines, files) => {
    expect((await find(...lines)).sort()).toEqual([...files].sort());
  });

  it('of a glob are in the order of their names, those of several lines in the order of the lines', async () => {
    expect(await find('runs/2/*.log', '?.log')).toEqual(['runs/2/history.log', 'a.log', 'b.log']);
  });

  it.each(['*.gz', 'nowhere/*.log', 'fold*.log'])('of %s are a mistake: there are none', async (glob) => {
    await expect(find(glob)).rejects.toThrow(`"${glob}" finds no file.`);
  });

  it('may be named from outside the workspace', async () => {
    expect(await findLogs([join(workspace, 'a.*')], '/nowhere')).toEqual([
      join(workspace, 'a.log'),
      join(workspace, 'a.txt'),
    ]);
  });

  it('are not more than a limit, which the error names', async () => {
    const lines = Array.from({ length: maxLogs + 1 }, (_, index) => `${index}.log`);
    await expect(find(...lines)).rejects.toThrow(/1001 files, more than the limit of 1000/);
  });
});
