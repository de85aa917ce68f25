import { toMarkdown } from '../report/markdown.js';
import { toText } from '../report/text.js';
import { gapSentence } from '../run/merge/find-gaps.js';
import type { MergeSummary } from '../run/merge/report-runs.js';
import { anchorAt } from './anchor.js';
import { annotationsOf } from './annotations.js';
import type { Annotation } from './commands.js';
import type { Words } from './words.js';

/**
 * The words of a merged report: each scenario is told at its own line, as in a run, and what is missing once for
 * each shard. The job that merges need not have the repository checked out.
 */
export function wordsOfMerge(summary: MergeSummary, workspace: string): Words {
  const present = { ...summary, results: summary.results.filter((run) => !summary.isMissing(run)) };
  return {
    text: () => toText(summary.results, summary.context),
    markdown: (budgetBytes) => toMarkdown(summary.results, { budgetBytes, ...summary.context }),
    annotations: (inconclusiveLevel) => [
      ...annotationsOf(present, workspace, inconclusiveLevel, false),
      ...summary.gaps.map(
        (gap): Annotation => ({
          level: inconclusiveLevel,
          title: 'Runs are missing',
          message: `${gapSentence(gap)} Nothing of them is in the evidence, so they show neither pass nor fail.`,
          anchor: anchorAt(gap.missing[0]?.cell.position ?? null, workspace, false),
        }),
      ),
    ],
  };
}
