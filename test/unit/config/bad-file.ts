import { loadScenarioFile } from '../../../src/config/load.js';
import { formatProblem } from '../../../src/config/problem.js';

/** Everything that is wrong with a text, as the user sees it. */
export function problemsOf(text: string): readonly string[] {
  const loaded = loadScenarioFile(text, 's.yml', { fileExists: () => false });
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

/** A scenario whose body begins on line 5 of the file. */
export const scenario = (body: string): string => `version: 1
scenarios:
  - name: x
    runs: 1
${body}`;
