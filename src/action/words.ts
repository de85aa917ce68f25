import { toMarkdown } from '../report/markdown.js';
import { toText } from '../report/text.js';
import type { RunSummary } from '../run/contract.js';
import { annotationsOf } from './annotations.js';
import type { Annotation, Level } from './commands.js';
import { reportContext } from './summary.js';

/** How a mode tells its verdicts. */
export interface Words {
  /** For the log. */
  text(): string;
  /** For the job summary; at most so many bytes where that is possible. */
  markdown(budgetBytes: number): string;
  annotations(inconclusiveLevel: Level): readonly Annotation[];
}

/** What a mode comes back with. */
export interface Outcome {
  readonly summary: RunSummary;
  readonly words: Words;
}

/** The words of mode run: everything is anchored at its scenario. */
export function wordsOfRuns(summary: RunSummary, workspace: string): Words {
  return {
    text: () => toText(summary.results, reportContext(summary)),
    markdown: (budgetBytes) => toMarkdown(summary.results, { budgetBytes, ...reportContext(summary) }),
    annotations: (inconclusiveLevel) => annotationsOf(summary, workspace, inconclusiveLevel),
  };
}
