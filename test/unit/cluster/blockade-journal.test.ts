import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../../src/cluster/host.js';
import { journalAt, openJournal } from '../../../src/cluster/journal.js';
import { undoAll, undoJournal } from '../../../src/cluster/undo.js';
import { faultNames } from '../../../src/cluster/undo-faults.js';
import { arrivingDevice, rootHandle } from '../../../src/faults/conditions/shaping-rules.js';
import { filterTable } from '../../../src/faults/filter-rules.js';

let base: string;
let folder: string;
let host: Host;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'blockade-journal-test-'));
  folder = join(base, 'journal');
  host = await createHost();
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function heldThing() {
  const journal = await openJournal({ runId: 'blockade-x-1', folder });
  const thing = join(base, 'a', 'thing');
  const state = join(base, 'state.yml');
  await journal.will({ kind: 'folder', path: thing });
  await mkdir(thing, { recursive: true });
  await writeFile(state, `journal: ${journal.file}`);
  await journal.handOver(state);
  return { journal, thing, state };
}

describe('the journal of a blockade', () => {
  it('is left alone while its state file is there, even when running owners are not', async () => {
    const { journal, state } = await heldThing();
    for (const options of [{}, { onlyDead: false }]) {
      const report = await undoAll(folder, host, options);
      expect(report).toMatchObject({ undone: [], failed: [] });
      expect(report.skippedLive[0]).toContain(basename(journal.file));
      expect(report.skippedLive[0]).toContain(state);
    }
  });

  it('is undone when it is asked for, or when nobody can destroy the blockade any more', async () => {
    const first = await heldThing();
    expect((await undoAll(folder, host, { blockades: true })).undone).toEqual([`folder ${first.thing}`]);
    const second = await heldThing();
    await writeFile(second.state, 'journal: of a later blockade');
    expect((await undoAll(folder, host)).undone).toEqual([`folder ${second.thing}`]);
  });

  it('can be gone on with, and undone alone', async () => {
    const { journal } = await heldThing();
    const later = join(base, 'a', 'later');
    await journalAt(journal.file).will({ kind: 'folder', path: later });
    const other = await openJournal({ runId: 'other', folder });
    await other.will({ kind: 'folder', path: join(base, 'a', 'other') });
    expect((await undoJournal(journal.file, host)).undone).toHaveLength(2);
    expect(await undoJournal(journal.file, host)).toMatchObject({ undone: [], failed: [] });
    expect(await readFile(other.file, 'utf8')).toContain('other');
  });

  it('undoes faults under the names by which they are made', () => {
    expect(faultNames).toEqual({ filterTable, rootHandle, arrivingDevice });
  });
});
