import { join } from 'node:path';
import { openLog } from '../history/open-log.js';
import { contextOf } from '../report/context.js';
import { gatherEvidence } from '../report/gather-evidence.js';
import { toHtml } from '../report/html/page.js';
import { toAnalysisJson } from '../report/investigation-json.js';
import type { Analysis } from '../report/investigation-log.js';
import { toAnalysisJUnit, toAnalysisMarkdown, toAnalysisText } from '../report/investigation-render.js';
import type { RunEvidence } from '../report/timeline.js';
import type { RunSummary } from '../run/contract.js';
import { evidenceFolder, writeEvidence } from '../run/evidence.js';
import { reportContext } from './summary.js';

const chunkBytes = 1 << 20;

/** The analysis, how it is told, and where each of its logs really is, by position. */
export interface WrittenAnalysis {
  readonly analysis: Analysis;
  readonly summary: RunSummary;
  readonly paths: readonly string[];
}

/**
 * Writes results.json, report.md, report.txt, junit.xml and report.html into the output folder.
 * @throws ClusterError when it cannot be written to.
 */
export async function writeAnalysis({ analysis, summary, paths }: WrittenAnalysis): Promise<void> {
  const folder = summary.outputDir;
  const context = contextOf(reportContext(summary));
  await evidenceFolder(folder);
  await writeEvidence(join(folder, 'results.json'), toAnalysisJson(analysis));
  await writeEvidence(join(folder, 'report.md'), toAnalysisMarkdown(analysis));
  await writeEvidence(join(folder, 'report.txt'), toAnalysisText(analysis));
  await writeEvidence(join(folder, 'junit.xml'), toAnalysisJUnit(analysis));
  const evidence = await gatherAll(analysis, paths);
  await writeEvidence(join(folder, 'report.html'), toHtml(summary.results, evidence, context));
}

/** Pictures and quoted lines of histories; a log of 2019 holds many runs and has neither. */
async function gatherAll({ logs }: Analysis, paths: readonly string[]): Promise<(RunEvidence | null)[]> {
  const evidence: (RunEvidence | null)[] = [];
  for (const [index, log] of logs.entries()) {
    if (log.grammar === '2019') evidence.push(...log.investigation.runs.map(() => null));
    else
      evidence.push(
        await gatherEvidence(chunksOf(paths[index] ?? ''), log.result.findings).catch(() => null),
      );
  }
  return evidence;
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const source = await openLog(path, chunksOfNothing());
  try {
    const buffer = Buffer.alloc(chunkBytes);
    for (let got = await source.read(buffer, 0); got > 0; got = await source.read(buffer, 0))
      yield buffer.subarray(0, got);
  } finally {
    await source.close();
  }
}

async function* chunksOfNothing(): AsyncGenerator<Uint8Array> {}
