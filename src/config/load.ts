import { type LocatedYaml, locateYaml, YamlProblem } from '../yaml/locate.js';
import type { FileFacts } from './file-facts.js';
import { axisRoot } from './matrix/outside-axes.js';
import { overrideRoot } from './overrides.js';
import type { Problem } from './problem.js';
import { readScenario } from './read-scenario.js';
import type { Position, Scenario, ScenarioFile } from './scenario.js';
import { scenarioSources } from './scenario-sources.js';
import { type FoundProblem, Problems } from './shape.js';
import { formatPath, type Path, type Source, sourceOf, TooManyValues } from './source.js';

export interface LoadOptions extends FileFacts {
  /** Overrides of every scenario by path, e.g. `cluster.net-tick` → `8s`. */
  readonly set?: Readonly<Record<string, string>>;
  /** Lists of axes of the matrix in the place of the file's, e.g. `broker` → `a,b`. */
  readonly axes?: Readonly<Record<string, string>>;
}

export type LoadResult =
  | { readonly ok: true; readonly file: ScenarioFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a scenario file. `fileName` is used in positions, and its folder for relative paths in the file.
 * Never throws for anything that stands in the text: every problem comes back, in the order of the file.
 */
export function loadScenarioFile(text: string, fileName: string, options: LoadOptions = {}): LoadResult {
  const parsed = parse(text, fileName);
  if ('problem' in parsed) return { ok: false, problems: [parsed.problem] };
  const problems = new Problems();
  const scenarios = readScenarios(parsed, fileName, options, problems);
  if (problems.all.length === 0) return { ok: true, file: { version: 1, file: fileName, scenarios } };
  const located = problems.all.map((found) => locateProblem(found, parsed.yaml, fileName));
  return { ok: false, problems: located.sort(inFileOrder) };
}

interface Parsed {
  readonly yaml: LocatedYaml;
  readonly root: Source;
}

function parse(text: string, fileName: string): Parsed | { readonly problem: Problem } {
  const problem = (line: number, column: number, message: string, suggestion: string) => ({
    problem: { file: fileName, line, column, path: '', message, suggestion },
  });
  try {
    const yaml = locateYaml(text);
    const root = sourceOf(yaml.value);
    if (root.kind === 'scalar' && root.value === null) {
      return problem(1, 1, 'The file is empty.', 'Begin with "version: 1" and "scenarios:".');
    }
    return { yaml, root };
  } catch (error) {
    if (error instanceof TooManyValues) return problem(1, 1, `${error.message}.`, 'Use fewer aliases.');
    if (!(error instanceof YamlProblem)) throw error;
    const { line, column } = error.place;
    return problem(line, column, `This is not sound YAML: ${error.message}.`, tabHint(text, line));
  }
}

/** The commonest mistake has a message of the parser that does not name it. */
function tabHint(text: string, line: number): string {
  const written = text.split('\n')[line - 1] ?? '';
  return /^ *\t/.test(written) ? 'The line is indented with a tab: YAML wants spaces.' : '';
}

function readScenarios(
  { root, yaml }: Parsed,
  fileName: string,
  options: LoadOptions,
  problems: Problems,
): readonly Scenario[] {
  const locate = (path: Path) => positionOf(path, yaml, fileName);
  const context = { fileName, facts: options, problems, locate };
  return scenarioSources(root, yaml, options, problems).flatMap(({ source, path, cell }) => {
    const scenario = readScenario(source, path, context);
    if (scenario === undefined) return [];
    return cell === null ? [scenario] : [{ ...scenario, cell }];
  });
}

function positionOf(
  path: Path,
  yaml: LocatedYaml,
  fileName: string,
  at: 'key' | 'value' = 'value',
): Position {
  if (isOutside(path)) return { file: `${path[0]} ${String(path[1])}`, line: 1, column: 1 };
  const place = at === 'key' ? yaml.keyPositionOf(path) : yaml.positionOf(path);
  return { file: fileName, ...place };
}

/** Of a value that stands in no file, but on the command line or in an input of the Action. */
function isOutside(path: Path): boolean {
  return path[0] === overrideRoot || path[0] === axisRoot;
}

function locateProblem(
  { path, at, message, suggestion }: FoundProblem,
  yaml: LocatedYaml,
  fileName: string,
): Problem {
  const inFile = isOutside(path) ? String(path[1]) : formatPath(path);
  return { ...positionOf(path, yaml, fileName, at), path: inFile, message, suggestion };
}

function inFileOrder(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}
