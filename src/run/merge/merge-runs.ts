import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { Position } from '../../config/scenario.js';
import type { CellPlace } from '../../report/cell-place.js';
import type { RunResult, SkippedRun } from '../../verdict/result.js';
import { ConfigurationError } from '../contract.js';
import { chooseRuns } from './choose-runs.js';
import { type FoundFolders, findFolders } from './find-folders.js';
import { differenceSentences, findGaps, type Gap, gapSentence, seedSentences } from './find-gaps.js';
import { type PlanCell, type PlanFile, parsePlanFile } from './plan-file.js';
import { type FoundRun, readRun } from './read-run.js';
import { unproven } from './unproven.js';

/** One run of the merged report, there or not. */
export interface MergedRun {
  readonly result: RunResult;
  /** Absolute; null: nothing of it is there. */
  readonly folder: string | null;
  /** A plan promises it, and nothing of it is there. */
  readonly missing: boolean;
  readonly position: Position | null;
  readonly cell: CellPlace | null;
}

export interface MergedRuns {
  /** In the plan's order, what no plan names behind. */
  readonly runs: readonly MergedRun[];
  /** Runs that were not made, for they are not for the broker's version. */
  readonly skipped: readonly SkippedRun[];
  readonly gaps: readonly Gap[];
  /** Everything that must be said of all runs together, a sentence each. */
  readonly notes: readonly string[];
}

export interface MergeRequest {
  /** Absolute; run folders, output folders, or folders of such folders. */
  readonly folders: readonly string[];
  /** Absolute; names in sentences are relative to it. */
  readonly base: string;
  /** What should have been there and could not be fetched, a sentence each. It makes the whole inconclusive. */
  readonly unreadable?: readonly string[];
  /** What else is to be said of all runs together, a sentence each. */
  readonly notes?: readonly string[];
}

/**
 * Reads what many runs left, executes nothing, and says which runs there are and which should be.
 * @throws ConfigurationError naming every folder that holds no run.
 */
export async function mergeRuns(request: MergeRequest): Promise<MergedRuns> {
  const { folders, base, unreadable = [] } = request;
  const nameOf = (path: string) => shownPath(path, base);
  const found = await findAll(folders, nameOf);
  const { plans, damages } = await readPlans(found.plans, nameOf);
  const read: FoundRun[] = [];
  for (const folder of found.runs) read.push(await readRun(folder));
  const { runs, notes } = chooseRuns(read, nameOf);
  const gaps = findGaps(plans, new Set(runs.map(({ id }) => id)));

  const cells = plans.flatMap((plan) =>
    plan.cells.flatMap((cell) => cell.runs.map(({ id }) => ({ id, cell }))),
  );
  const planned = new Map(cells.map(({ id, cell }, rank) => [id, { cell, rank }]));
  const rankOf = (id: string) => planned.get(id)?.rank ?? cells.length;
  const made = runs.filter(({ skipped }) => skipped === null);
  const present = made.map(({ id, result, folder, position, cell }) => {
    const place = cell ?? planned.get(id)?.cell.place ?? null;
    return { id, merged: { result, folder, missing: false, position, cell: place } };
  });
  const missing = gaps.flatMap((gap) =>
    gap.missing.map(({ cell, run }) => ({ id: run.id, merged: missingRun(cell, run, gap.reason) })),
  );
  const all = [...present, ...missing].sort((a, b) => rankOf(a.id) - rankOf(b.id));
  const lost = [...unreadable, ...damages, ...differenceSentences(plans)];
  return {
    // What could not be read may have held runs that nobody knows of, unless they are known to be missing.
    runs: [...all.map(({ merged }) => merged), ...(missing.length > 0 ? [] : lost.map(unknownRun))],
    skipped: runs.flatMap(({ skipped }) => skipped ?? []),
    gaps,
    notes: [...seedSentences(plans), ...gaps.map(gapSentence), ...lost, ...notes, ...(request.notes ?? [])],
  };
}

/** A path for a reader: relative to the base when it is inside. */
export function shownPath(path: string, base: string): string {
  const inside = relative(base, path);
  if (inside === '') return '.';
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}

async function findAll(folders: readonly string[], nameOf: (path: string) => string): Promise<FoundFolders> {
  const runs = new Set<string>();
  const plans = new Set<string>();
  const problems: string[] = [];
  for (const folder of folders) {
    try {
      const found = await findFolders(folder);
      if (found.runs.length + found.plans.length === 0)
        throw new Error('there is no run in it: no run.json, result.json, history.log or plan.json');
      for (const run of found.runs) runs.add(run);
      for (const plan of found.plans) plans.add(plan);
    } catch (error) {
      problems.push(`${nameOf(folder)}: ${(error as Error).message}.`);
    }
  }
  if (problems.length > 0)
    throw new ConfigurationError(
      problems.map((message) => ({
        position: null,
        message,
        hint: 'Give output folders of `rmq-chaos run`, or folders that hold them.',
      })),
    );
  return { runs: [...runs], plans: [...plans] };
}

async function readPlans(folders: readonly string[], nameOf: (path: string) => string) {
  const plans: PlanFile[] = [];
  const damages: string[] = [];
  for (const folder of folders) {
    const file = join(folder, 'plan.json');
    try {
      plans.push(parsePlanFile(await readFile(file, 'utf8')));
    } catch (error) {
      damages.push(`${nameOf(file)} cannot be read: ${(error as Error).message}.`);
    }
  }
  return { plans, damages };
}

function missingRun(cell: PlanCell, { id, seed }: { id: string; seed: number }, reason: string): MergedRun {
  const result = unproven({ run: id, scenario: cell.id, seed }, `nothing of this run is there: ${reason}`);
  return { result, folder: null, missing: true, position: cell.position, cell: cell.place };
}

function unknownRun(damage: string): MergedRun {
  const result = unproven({ run: 'unknown', scenario: 'unreadable evidence', seed: 0 }, damage);
  return { result, folder: null, missing: false, position: null, cell: null };
}
