import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { ReportContext } from '../report/context.js';
import { gatherEvidence } from '../report/gather-evidence.js';
import { toHtml } from '../report/html/page.js';
import { toJson } from '../report/json.js';
import { toJUnit } from '../report/junit.js';
import { toMarkdown } from '../report/markdown.js';
import { toText } from '../report/text.js';
import type { RunEvidence } from '../report/timeline.js';
import { overallVerdict } from '../report/totals.js';
import type { RunResult } from '../verdict/result.js';
import { cleanRunsBound } from '../verdict/statistics.js';
import { writeEvidence } from './evidence.js';

export interface ReportPaths {
  readonly reportPath: string | null;
  readonly jsonPath: string | null;
  /** Upper 95 % limit of the failure rate that the runs still allow; null when a run did not pass. */
  readonly failureRateBound: number | null;
}

/**
 * Writes results.json, report.md, report.txt, junit.xml and report.html; the picture is left out on an abort.
 * @param historyFile where a run's history is read, when that is not where the reports say that it is.
 */
export async function writeReports(
  results: readonly RunResult[],
  folder: string,
  given: Partial<ReportContext> & Pick<ReportContext, 'replay' | 'history'>,
  signal: AbortSignal,
  historyFile: (run: RunResult) => string = (run) => join(folder, given.history(run)),
): Promise<ReportPaths> {
  const bound =
    results.length > 0 && overallVerdict(results) === 'pass' ? cleanRunsBound(results.length) : null;
  const context = { ...given, failureRateBound: bound };
  const write = async (name: string, text: string) => {
    await writeEvidence(join(folder, name), text);
    return join(folder, name);
  };
  const jsonPath = await write('results.json', toJson(results, context));
  await write('report.md', toMarkdown(results, context));
  await write('report.txt', toText(results, context));
  await write('junit.xml', toJUnit(results, context));
  const evidence = signal.aborted ? [] : await gatherAll(results, historyFile);
  return {
    reportPath: await write('report.html', toHtml(results, evidence, context)),
    jsonPath,
    failureRateBound: bound,
  };
}

async function gatherAll(
  results: readonly RunResult[],
  historyFile: (run: RunResult) => string,
): Promise<(RunEvidence | null)[]> {
  const evidence: (RunEvidence | null)[] = [];
  for (const result of results) {
    const stream = createReadStream(historyFile(result));
    evidence.push(await gatherEvidence(stream, result.findings).catch(() => null));
  }
  return evidence;
}
