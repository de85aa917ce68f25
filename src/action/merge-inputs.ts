import { resolve } from 'node:path';
import { InputReader, optional, wholeNumber } from './input-reader.js';
import { artifactName, linesOf, oneOf, outputFolder, trueOrFalse } from './inputs.js';
import { occasions } from './state.js';
import type { TellingInputs } from './tell-summary.js';

/** Every input of the sub-action `merge`, validated. All defaults are its action.yml's. */
export interface MergeInputs extends TellingInputs {
  /** Names and patterns; not used when there are folders. */
  readonly artifacts: readonly string[];
  /** Absolute; empty: the artifacts are fetched. */
  readonly folders: readonly string[];
  readonly outputDir: string;
  readonly artifactName: string | null;
  readonly matrix: string;
}

/**
 * Reads every input from the environment.
 * @throws ConfigurationError with every problem, each naming its input.
 */
export function readMergeInputs(
  env: Readonly<Record<string, string | undefined>>,
  workspace: string,
): MergeInputs {
  const reader = new InputReader(env);
  const inputs: MergeInputs = {
    artifacts: linesOf(reader.text('artifacts')),
    folders: linesOf(reader.text('path')).map((folder) => resolve(workspace, folder)),
    outputDir: reader.parse('output-dir', (given) => outputFolder(given, workspace), ''),
    upload: reader.parse('upload-artifacts', oneOf(occasions), 'always'),
    artifactName: reader.parse('artifact-name', optional(artifactName), null),
    retentionDays: reader.parse('retention-days', wholeNumber(0, 90), 0),
    summary: reader.parse('summary', oneOf(occasions), 'always'),
    annotations: reader.parse('annotations', trueOrFalse, true),
    failOnInconclusive: reader.parse('fail-on-inconclusive', trueOrFalse, true),
    matrix: reader.text('matrix'),
  };
  if (inputs.folders.length + inputs.artifacts.length === 0)
    reader.note('Input `artifacts`: it is empty; name artifacts, or folders with `path`.');
  reader.refuse();
  return Object.freeze(inputs);
}
