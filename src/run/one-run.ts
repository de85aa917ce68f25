import { join } from 'node:path';
import { openJournal } from '../cluster/journal.js';
import { expectationsOn } from '../config/expectations.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import { stringifySchedule } from '../plan/serialise-schedule.js';
import type { RunResult, SkippedRun } from '../verdict/result.js';
import { evidenceFolder, removeEvidence, writeEvidence } from './evidence.js';
import { judgeHistory } from './judge-history.js';
import { makeHistory, type RunPlace } from './make-history.js';
import { clusterWanted } from './node-clocks.js';
import { mayBeShared, whyNotLeft } from './reuse-rules.js';
import { serialiseRun } from './saved-run.js';
import { Tenancy } from './tenancy.js';

/** What became of a planned run; one that is not for the broker's version was not made. */
export type RunOutcome =
  | { readonly kind: 'judged'; readonly result: RunResult }
  | { readonly kind: 'skipped'; readonly skipped: SkippedRun };

/**
 * One run from up to verdict. Its folder holds everything needed to judge and to repeat it: history.log,
 * schedule.json, run.json, result.json and the brokers' logs. What happens to the brokers or to us once the
 * first node is started ends in a verdict; what the machine cannot do at all is thrown. The cluster is gone
 * afterwards, or left to the next run.
 * @throws ClusterError before anything is started; HistoryFileError when the disk is full.
 */
export async function conductOneRun(run: PlannedRun, folder: string, place: RunPlace): Promise<RunOutcome> {
  const { options, hooks, handover } = place;
  const { id, seed, scenario } = run;
  const spec = clusterWanted(run);
  await evidenceFolder(folder);
  // What a run of the same id left here once must not be taken for what becomes of this one.
  for (const name of ['history.log', 'result.json', 'skipped.json']) await removeEvidence(join(folder, name));
  await writeEvidence(join(folder, 'schedule.json'), stringifySchedule(run.schedule));
  await writeEvidence(join(folder, 'run.json'), serialiseRun(run));
  const before = await handover.takeFor(spec, hooks.signal);
  const journalName = { runId: `${id}-${process.pid}`, folder: options.journalDir };
  const tenancy = new Tenancy(before?.journal ?? (await openJournal(journalName)), before);
  try {
    const made = await makeHistory(run, folder, tenancy, place);
    const { brokerVersion: rabbitmq } = made;
    if (made.kind === 'not-applicable') {
      if (before) handover.leave(tenancy.giveBack());
      const skipped = { run: id, scenario: scenario.name, seed, rabbitmq, reason: made.reason };
      await writeEvidence(join(folder, 'skipped.json'), `${JSON.stringify(skipped, null, 2)}\n`);
      return { kind: 'skipped', skipped };
    }
    const notRemoved = !made.isComplete || !mayBeShared(spec) ? await removal(tenancy) : null;
    const result = await judgeHistory(join(folder, 'history.log'), expectationsOn(scenario, rabbitmq));
    await writeEvidence(join(folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
    const why = tenancy.hasEnded ? '' : whyNotLeft(result);
    if (why === null) handover.leave(tenancy.leave(run));
    else if (why !== '') hooks.progress(`no other run gets the cluster of ${id}: ${why}`);
    const error = notRemoved ?? (await removal(tenancy));
    if (error === null) return { kind: 'judged', result };
    hooks.progress(`the cluster of ${id} could not be removed: ${error.message}`);
    // What the run has proven is told all the same.
    if (result.verdict !== 'fail') throw error;
    return { kind: 'judged', result };
  } finally {
    await tenancy.end();
  }
}

/** Ends it, unless it was left or has ended; resolves to what went wrong. */
function removal(tenancy: Tenancy): Promise<Error | null> {
  return tenancy.end().then(
    () => null,
    (error: Error) => error,
  );
}
