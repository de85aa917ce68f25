import { spawn } from 'node:child_process';
import {
  access,
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandResult } from '../../../src/cluster/cluster.js';
import { createHost, type Host } from '../../../src/cluster/host.js';
import { openJournal } from '../../../src/cluster/journal.js';
import { headerLine, willLine } from '../../../src/cluster/journal-entry.js';
import { processStat } from '../../../src/cluster/process-identity.js';
import { undoAll, undoEntries } from '../../../src/cluster/undo.js';

let base: string;
let folder: string;
let host: Host;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'journal-test-'));
  folder = join(base, 'journal');
  host = await createHost();
});
afterEach(() => rm(base, { recursive: true, force: true }));

const there = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const dead = { pid: 2 ** 22 + 1, startTicks: 1 };

describe('journal', () => {
  it('has the entry on disk when will() resolves, and goes when everything is undone', async () => {
    const journal = await openJournal({ runId: 'r1', folder });
    const entry = { kind: 'folder', path: join(base, 'thing') } as const;
    await journal.will(entry);
    expect(await readFile(journal.file, 'utf8')).toContain(JSON.stringify({ will: entry }));
    await journal.close();
    expect(await there(journal.file)).toBe(true);
    await journal.undone(entry);
    await journal.close();
    expect(await there(journal.file)).toBe(false);
  });

  it('leaves a live run alone unless forced', async () => {
    const journal = await openJournal({ runId: 'live', folder });
    const path = join(base, 'thing');
    await journal.will({ kind: 'folder', path });
    await mkdir(path);
    expect(await undoAll(folder, host)).toEqual({ undone: [], failed: [], skippedLive: [journal.file] });
    expect(await there(path)).toBe(true);
    const forced = await undoAll(folder, host, { onlyDead: false });
    expect(forced.undone).toEqual([`folder ${path}`]);
    expect(await there(path)).toBe(false);
    expect(await there(folder)).toBe(false);
  });

  it('undoes a dead run newest first, tolerating a half-written last line', async () => {
    await mkdir(folder, { mode: 0o700 });
    const outer = join(base, 'a');
    const inner = join(base, 'a', 'b');
    await mkdir(inner, { recursive: true });
    const file = join(folder, 'x.journal');
    await writeFile(
      file,
      headerLine(dead) +
        willLine({ kind: 'folder', path: outer }) +
        willLine({ kind: 'folder', path: inner }),
    );
    await appendFile(file, '{"will":{"kind":"folder","path":"/et');
    const report = await undoAll(folder, host);
    expect(report).toEqual({ undone: [`folder ${inner}`, `folder ${outer}`], failed: [], skippedLive: [] });
    expect(await there(outer)).toBe(false);
  });

  it('goes on after a failure, keeps what is left, and finishes the next time', async () => {
    await mkdir(folder, { mode: 0o700 });
    const path = join(base, 'thing');
    await mkdir(path);
    await writeFile(
      join(folder, 'x.journal'),
      headerLine(dead) + willLine({ kind: 'folder', path }) + willLine({ kind: 'container', name: 'c1' }),
    );
    const answers: CommandResult[] = [{ exitCode: 1, stdout: '', stderr: 'Cannot connect to the daemon' }];
    const flaky: Host = {
      ...host,
      run: async (argv, options) =>
        argv[0] === 'docker'
          ? (answers.shift() ?? { exitCode: 0, stdout: '', stderr: '' })
          : host.run(argv, options),
    };
    const first = await undoAll(folder, flaky);
    expect(first.undone).toEqual([`folder ${path}`]);
    expect(first.failed).toEqual(['container c1: Cannot connect to the daemon']);
    const second = await undoAll(folder, flaky);
    expect(second).toEqual({ undone: ['container c1'], failed: [], skippedLive: [] });
    expect(await there(folder)).toBe(false);
  });

  it('kills a process of its own, never a later one with the same pid', async () => {
    const child = spawn('sleep', ['60'], { stdio: 'ignore' });
    const gone = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    const pid = child.pid ?? 0;
    const startTicks = (await processStat(pid))?.startTicks ?? 0;
    const journal = await openJournal({ runId: 'r2', folder });
    expect(await undoEntries([{ kind: 'process', pid, startTicks: startTicks - 1 }], journal, host)).toEqual(
      [],
    );
    expect(child.exitCode).toBe(null);
    expect((await processStat(pid))?.state).not.toBe('Z');
    expect(await undoEntries([{ kind: 'process', pid, startTicks }], journal, host)).toEqual([]);
    expect(await gone).toBe('SIGKILL');
  });

  it('refuses to remove a folder that cannot be ours', async () => {
    const journal = await openJournal({ runId: 'r3', folder });
    const failed = await undoEntries([{ kind: 'folder', path: '/usr' }], journal, host);
    expect(failed).toEqual(['folder /usr: /usr is no folder of ours']);
  });

  it('does not obey a journal folder that others can write to', async () => {
    await mkdir(folder);
    await chmod(folder, 0o777);
    const report = await undoAll(folder, host);
    expect(report.failed[0]).toContain('another user');
    await expect(openJournal({ runId: 'r4', folder })).rejects.toMatchObject({ code: 'journal-unsafe' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('has nothing to say where there is no journal', async () => {
    expect(await undoAll(join(base, 'none'), host)).toEqual({ undone: [], failed: [], skippedLive: [] });
  });
});
