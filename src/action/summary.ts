import { statSync } from 'node:fs';
import type { ReportContext } from '../report/context.js';
import type { RunSummary } from '../run/contract.js';
import { appendSummary, maxSummaryBytes, print } from './commands.js';

/** Kept free for what the runner may count otherwise than we do. */
const reserveBytes = 100_000;

/** What every report of these runs says about where things are. */
export function reportContext(summary: RunSummary): Partial<ReportContext> {
  return {
    failureRateBound: summary.failureRateBound,
    skipped: summary.skipped ?? [],
    replay: (run) => summary.replayCommand(run),
    history: (run) => summary.historyPath(run),
    cell: (run) => summary.cell?.(run) ?? null,
  };
}

/**
 * Writes the job summary in whatever detail the step's budget allows. The runner drops a summary that is too
 * long as a whole, so one that does not fit at all is left out, and the log says so.
 */
export function writeSummary(markdown: (budgetBytes: number) => string, file: string | undefined): void {
  if (!file) return;
  const usedBytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const budgetBytes = maxSummaryBytes - reserveBytes - usedBytes;
  const text = markdown(budgetBytes);
  if (Buffer.byteLength(text) > budgetBytes)
    print(
      `The job summary has no room for the report (limit: ${maxSummaryBytes} bytes a step); see the artifact.`,
    );
  else appendSummary(text);
}
