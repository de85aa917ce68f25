import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Position } from '../../config/scenario.js';
import { type CellPlace, cellPlaceOf } from '../../report/cell-place.js';
import type { RunResult, SkippedRun } from '../../verdict/result.js';
import { parseSavedRun, type SavedRun } from '../saved-run.js';
import { readHistoryEnds } from './history-ends.js';
import { parseSavedResult, parseSkippedRun } from './saved-result.js';
import { unproven } from './unproven.js';

/** A run's folder, read. */
export interface FoundRun {
  /** The planned run's id; every try of it has the same. */
  readonly id: string;
  /** 1, or n of a `-tryN`. */
  readonly attempt: number;
  /** Absolute. */
  readonly folder: string;
  /** When it began, milliseconds since 1970. */
  readonly startedMs: number;
  readonly result: RunResult;
  /** Not null: the run was not made, and its result says nothing. */
  readonly skipped: SkippedRun | null;
  /** Where its scenario stands; null: built in, or not known. */
  readonly position: Position | null;
  readonly cell: CellPlace | null;
}

/** Larger ones are not ours: a result lists at most a thousand findings of a class and lane. */
const maxJsonBytes = 256 << 20;

/**
 * Reads what a run left, and executes nothing. A run counts as it was judged if its history and its result are
 * there and whole; else it is inconclusive and says why, but a loss that was proven stays proven. Never rejects
 * because of what the files hold.
 */
export async function readRun(folder: string): Promise<FoundRun> {
  const faults: string[] = [];
  const read = async <Value>(name: string, parse: (text: string) => Value): Promise<Value | null> => {
    try {
      return parse(await readJson(join(folder, name)));
    } catch (error) {
      faults.push(`${name} ${faultOf(error)}`);
      return null;
    }
  };
  const saved = await read('run.json', parseSavedRun);
  const judged = await read('result.json', parseSavedResult);
  const ends = await readHistoryEnds(join(folder, 'history.log')).catch((error: Error) => {
    faults.push(error.message);
    return null;
  });
  // What was made was not skipped, whatever an earlier time left in the folder.
  const skipped = judged === null && ends === null ? await skippedRun(folder) : null;
  const name = saved?.id ?? judged?.run ?? ends?.run ?? basename(folder);
  if (ends && !ends.whole) faults.push('history.log has no end: the run broke off, or the copy did');
  for (const other of [judged?.run, ends?.run])
    if (other !== undefined && other !== name) faults.push(`a file of it belongs to the run ${other}`);

  const { id, attempt } = idOf(name);
  return {
    id,
    attempt,
    folder,
    startedMs: ends?.startedMs || (await stat(folder)).mtimeMs,
    skipped,
    result: resultOf(name, saved, judged, faults),
    position: saved?.scenario.position ?? null,
    cell: saved ? cellPlaceOf(saved.scenario.cell) : null,
  };
}

function resultOf(
  name: string,
  saved: SavedRun | null,
  judged: RunResult | null,
  faults: readonly string[],
): RunResult {
  const reason = `the run's folder is not whole: ${faults.join('; ')}`;
  if (judged === null) {
    const { scenario, seed } = saved ?? { scenario: { name }, seed: 0 };
    return unproven({ run: name, scenario: scenario.name, seed }, reason);
  }
  if (faults.length === 0) return judged;
  const verdict = judged.verdict === 'fail' ? 'fail' : 'inconclusive';
  return { ...judged, verdict, inconclusive: [...judged.inconclusive, reason] };
}

/** As the conductor names a run that it tries again. */
function idOf(name: string): { id: string; attempt: number } {
  const again = /^(.+)-try([2-9]|[1-9]\d+)$/.exec(name);
  return again ? { id: again[1] ?? name, attempt: Number(again[2]) } : { id: name, attempt: 1 };
}

/** Null: it was not skipped, or the file is no such file and the run is then not whole. */
async function skippedRun(folder: string): Promise<SkippedRun | null> {
  return await readJson(join(folder, 'skipped.json'))
    .then(parseSkippedRun)
    .catch(() => null);
}

async function readJson(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > maxJsonBytes) throw new Error(`has ${size} bytes, more than the limit of ${maxJsonBytes}`);
  return await readFile(path, 'utf8');
}

function faultOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'is missing' : `cannot be read (${message})`;
}

/** The output folder that a run's folder belongs to. */
export function outputFolderOf({ folder }: Pick<FoundRun, 'folder'>): string {
  return dirname(folder);
}
