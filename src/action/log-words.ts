import { plural } from '../report/figures.js';
import type { Analysis } from '../report/investigation-log.js';
import { toAnalysisMarkdown, toAnalysisText } from '../report/investigation-render.js';
import { toMarkdown } from '../report/markdown.js';
import { headline, verdictWords } from '../report/phrases.js';
import { overallVerdict } from '../report/totals.js';
import type { RunSummary } from '../run/contract.js';
import { annotationsOfLogs } from './log-annotations.js';
import { reportContext } from './summary.js';
import type { Words } from './words.js';

/** The words of mode analyze: a page for each log, and everything is anchored at its line there. */
export function wordsOfLogs(analysis: Analysis, summary: RunSummary, workspace: string): Words {
  const verdict = verdictWords[overallVerdict(summary.results)];
  const logs = plural(analysis.logs.length, 'log');
  return {
    text: () => `${verdict}: ${headline(summary.results)} in ${logs}\n\n${toAnalysisText(analysis)}`,
    markdown(budgetBytes) {
      const pages = `# ${verdict}\n\n${headline(summary.results)} in ${logs}.\n\n${toAnalysisMarkdown(analysis)}\n`;
      // Too many findings for pages: the table of runs, in whatever detail there is room for.
      return Buffer.byteLength(pages) <= budgetBytes
        ? pages
        : toMarkdown(summary.results, { budgetBytes, ...reportContext(summary) });
    },
    annotations: (inconclusiveLevel) => annotationsOfLogs(summary, workspace, inconclusiveLevel),
  };
}
