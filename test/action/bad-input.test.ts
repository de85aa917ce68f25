import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../emulator/node-binaries.js';
import { logOf, put, useStage } from './real-job.js';

const stage = useStage();

describe.each(nodeBinaries)('the committed bundle on $name, given something wrong', ({ path: node }) => {
  it('names every wrong input at once, starts nothing and is quick', async () => {
    const runner = stage.job({ node });
    const main = await runner.main({ engine: 'podman', seed: 'x', broker: 'image:', 'misspelt-input': '1' });
    expect(main.exitCode, logOf(main)).toBe(3);
    expect(main.outputs).toEqual({ verdict: 'error' });
    expect(main.annotations.map(({ level, title }) => `${level} ${title}`)).toEqual([
      'warning ',
      ...Array.from({ length: 3 }, () => 'error Wrong input'),
    ]);
    expect(main.durationMs).toBeLessThan(3000);
    const post = await runner.post();
    expect(post.lines).toEqual(['Nothing was started, so there is nothing to undo.']);
    expect(stage.results.calls).toEqual([]);
  });

  it('puts each mistake in the scenario file at its own line', async () => {
    const runner = stage.job({ node });
    const file = put(
      runner,
      'chaos.yml',
      'version: 1\nscenarios:\n  - name: a\n    workload:\n      queu: { type: quorum }\n      publishers: { count: -1 }\n',
    );
    const main = await runner.main({ 'scenario-file': file });
    expect(main.exitCode, logOf(main)).toBe(3);
    expect(
      main.annotations.map((annotation) => [annotation.level, annotation.file, annotation.line]),
    ).toEqual([
      ['error', 'chaos.yml', 5],
      ['error', 'chaos.yml', 6],
    ]);
    expect(main.annotations[0]?.message).toMatch(/queue/);
    expect(main.outputs.verdict).toBe('error');
    expect((await runner.post()).exitCode).toBe(0);
  });

  it('tells twelve mistakes in nine annotations, and all of them in the log', async () => {
    const runner = stage.job({ node });
    const keys = Array.from({ length: 12 }, (_, index) => `    wrong-${index}: 1\n`).join('');
    const file = put(runner, 'chaos.yml', `version: 1\nscenarios:\n  - name: a\n${keys}`);
    const main = await runner.main({ 'scenario-file': file });
    expect(main.annotations, logOf(main)).toHaveLength(9);
    expect(main.dropped).toBe(0);
    for (let index = 0; index < 12; index++) expect(main.lines.join('\n')).toContain(`wrong-${index}`);
  });

  it.each([
    [{ 'scenario-file': 'missing.yml' }, /missing\.yml/],
    [{ scenario: 'smoek' }, /smoke/],
    [{ set: 'cluster.net-tik=8s' }, /net-tick/],
    [{ broker: 'rootfs:/nowhere' }, /\/nowhere/],
  ])('says what is wrong with %j', async (given: Record<string, string>, message) => {
    const runner = stage.job({ node });
    const main = await runner.main({ engine: 'netns', ...given });
    expect(main.exitCode, logOf(main)).toBe(3);
    expect(main.annotations.map((annotation) => annotation.message).join('\n')).toMatch(message);
    expect(main.durationMs).toBeLessThan(10_000);
    await runner.post();
    expect(runner.endJob()).toEqual([]);
    expect(stage.leftovers()).toEqual([]);
  });

  it('lets a hostile scenario file act on nothing', async () => {
    const runner = stage.job({ node });
    const file = put(
      runner,
      'chaos.yml',
      'version: 1\n"::error::pwned\\r##[add-mask]pwned\\n::stop-commands::x": 1\n',
    );
    const main = await runner.main({ 'scenario-file': file });
    expect(main.exitCode, logOf(main)).toBe(3);
    expect([...new Set(main.commands.map((command) => command.name))]).toEqual(['error']);
    expect(main.annotations.filter(({ message }) => message.startsWith('pwned'))).toEqual([]);
  });
});
