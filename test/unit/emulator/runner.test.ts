import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeBinaries, runnerNode } from '../../emulator/node-binaries.js';
import { isRunning } from '../../emulator/process-tree.js';
import { Runner } from '../../emulator/runner.js';

const scripted = fileURLToPath(new URL('../../emulator/fixtures/scripted', import.meta.url));
const runners: Runner[] = [];

function runnerOf(node: string, matrix?: Record<string, unknown>): Runner {
  const runner = new Runner({ action: scripted, node, results: null, ...(matrix ? { matrix } : {}) });
  runners.push(runner);
  return runner;
}

afterEach(() => {
  for (const runner of runners.splice(0)) runner.dispose();
});

const append = (file: string, text: string) =>
  `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.${file}, ${JSON.stringify(text)});`;

describe.each(nodeBinaries)('the emulated runner on $name', ({ path: node }) => {
  it('hands on inputs with defaults, unknown ones with a warning, and the context of the matrix', async () => {
    const program = `console.log(process.env['INPUT_TWO_WORDS'].replace(/\\s/g, ''), process.env['INPUT_MISSPELT-ONE'], process.cwd() === process.env.GITHUB_WORKSPACE)`;
    const result = await runnerOf(node, { version: '4.2' }).main({ program, 'misspelt-one': 'x' });
    expect(result.lines).toContain('{"version":"4.2"} x true');
    expect(result.annotations.map((a) => [a.level, a.message])).toEqual([
      ['warning', "Unexpected input(s) 'misspelt-one'"],
    ]);
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
  });

  it('reads outputs and summary, and gives main’s state to post alone, also after a failure', async () => {
    const runner = runnerOf(node);
    const program = `${append('GITHUB_OUTPUT', 'answer=42\n')} ${append('GITHUB_STATE', 'thing=left\n').replace(/import.*?;/, '')}
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# hi'); console.log('state now:', process.env.STATE_thing); process.exit(7);`;
    const main = await runner.main({ program, after: `console.log('state:', process.env.STATE_thing)` });
    expect(main).toMatchObject({
      exitCode: 7,
      conclusion: 'failure',
      outputs: { answer: '42' },
      summary: '# hi',
    });
    expect(main.lines).toContain('state now: undefined');
    expect((await runner.post()).lines).toContain('state: left');
  });

  it('drops a summary over 1 MiB whole and says so', async () => {
    const program = `import { writeFileSync } from 'node:fs'; writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1048577));`;
    const result = await runnerOf(node).main({ program });
    expect(result.summary).toBeNull();
    expect(result.annotations[0]?.message).toMatch(/upload aborted/);
  });

  it('fails a step whose output file is malformed', async () => {
    const result = await runnerOf(node).main({ program: append('GITHUB_OUTPUT', 'nonsense\n') });
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure' });
  });

  it('interrupts a step that listens, and tells one that does not apart', async () => {
    const polite = runnerOf(node).startMain({
      program: `process.on('SIGINT', () => { console.log('healed'); process.exit(130); }); console.log('ready'); setInterval(() => {}, 1000);`,
    });
    await polite.whenLine(/^ready$/, 10_000);
    const result = await polite.cancel();
    expect(result).toMatchObject({ exitCode: 130, conclusion: 'cancelled', cancelledBy: 'SIGINT' });
    expect(result.lines).toContain('healed');

    const deaf = runnerOf(node).startMain({ program: `console.log('ready'); setInterval(() => {}, 1000);` });
    await deaf.whenLine(/^ready$/, 10_000);
    expect(await deaf.cancel()).toMatchObject({ signal: 'SIGINT', conclusion: 'cancelled' });
  });

  it('finds what a killed step left running, by its tracking id', async () => {
    const runner = runnerOf(node);
    const step = runner.startMain({
      program: `import { spawn } from 'node:child_process'; const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' }); child.unref(); console.log('child', child.pid); setInterval(() => {}, 1000);`,
      after: `console.log('post ran')`,
    });
    const pid = Number((await step.whenLine(/^child \d+$/, 10_000)).split(' ')[1]);
    expect(await step.kill()).toMatchObject({ signal: 'SIGKILL', conclusion: 'failure' });
    expect((await runner.post()).lines).toContain('post ran');
    expect(runner.endJob()).toEqual([pid]);
  });
});

describe('the emulated runner’s patience', () => {
  it('kills the tree of a step that will not go', { timeout: 30_000 }, async () => {
    const step = runnerOf(runnerNode).startMain({
      program: `import { spawn } from 'node:child_process'; for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => console.log('got', s));
        const child = spawn('sleep', ['600']); console.log('child', child.pid); setInterval(() => {}, 1000);`,
    });
    const pid = Number((await step.whenLine(/^child \d+$/, 10_000)).split(' ')[1]);
    const result = await step.cancel();
    expect(result).toMatchObject({ signal: 'SIGKILL', cancelledBy: 'SIGKILL' });
    expect(result.lines).toEqual(expect.arrayContaining(['got SIGINT', 'got SIGTERM']));
    expect(result.durationMs).toBeGreaterThan(9_900);
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false));
  });

  it('notices a child that holds the step’s output open', { timeout: 30_000 }, async () => {
    const program = `import { spawn } from 'node:child_process'; spawn('sleep', ['600'], { detached: true, stdio: ['ignore', 'inherit', 'ignore'] }).unref(); process.exit(0);`;
    expect((await runnerOf(runnerNode).main({ program })).streamsHeld).toBe(true);
  });
});
