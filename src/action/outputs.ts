import { isAbsolute, relative } from 'node:path';
import { overallVerdict, totalsOf } from '../report/totals.js';
import type { RunSummary } from '../run/contract.js';
import type { RunResult, Verdict } from '../verdict/result.js';
import type { Uploaded } from './artifacts.js';
import { setOutput } from './commands.js';

/** `error`: nothing could be run. */
export type OutputVerdict = Verdict | 'error';

/** Sets what can be said when there is no summary of runs. */
export function setVerdict(verdict: OutputVerdict): void {
  setOutput('verdict', verdict);
}

/** Sets every output but the artifact's; small values only, the rest is in the files they name. */
export function setOutputs(summary: RunSummary, workspace: string): void {
  const totals = totalsOf(summary.results);
  const failing = summary.results
    .flatMap((run) => run.findings)
    .filter((finding) => finding.severity === 'fail');
  const disordered = failing.filter((finding) => finding.class === 'order');
  const values: Readonly<Record<string, string | number>> = {
    verdict: overallVerdict(summary.results),
    runs: totals.runs,
    failed: totals.failed,
    inconclusive: totals.inconclusive,
    skipped: summary.skipped?.length ?? 0,
    lost: totals.lost,
    'out-of-order': disordered.reduce((sum, finding) => sum + finding.count, 0),
    findings: failing.length,
    'report-path': fromWorkspace(summary.reportPath, workspace),
    'json-path': fromWorkspace(summary.jsonPath, workspace),
    replay: replayOf(summary),
  };
  for (const [name, value] of Object.entries(values)) setOutput(name, String(value));
}

export function setArtifactOutputs(uploaded: Uploaded | null): void {
  setOutput('artifact-name', uploaded?.name ?? '');
  setOutput('artifact-id', uploaded?.id ?? '');
}

/** Relative when it is inside: a step in a container knows the workspace by another path. */
function fromWorkspace(path: string | null, workspace: string): string {
  if (path === null) return '';
  const inside = relative(workspace, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}

function replayOf(summary: RunSummary): string {
  const run: RunResult | undefined =
    summary.results.find(({ verdict }) => verdict === 'fail') ??
    summary.results.find(({ verdict }) => verdict === 'inconclusive') ??
    summary.results[0];
  return run ? summary.replayCommand(run) : '';
}
