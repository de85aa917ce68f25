import { dump } from 'js-yaml';
import { locateYaml, YamlProblem } from '../yaml/locate.js';

/** What a blockade remembers from one command to the next. */
export interface BlockadeState {
  readonly blockadeId: string;
  /** Name to the engine's id of the container, in no order that means anything. */
  readonly containers: Readonly<Record<string, string>>;
  /** Whatever else was at the top of the file; Blockade passes over it. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** A state file that cannot be trusted. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
}

const stateVersion = 1;

/** The text of `.blockade/state.yml`, readable by Blockade too. */
export function serialiseState({ blockadeId, containers, extra }: BlockadeState): string {
  const entries = Object.entries(containers).map(([name, id]) => [name, { id }] as const);
  return dump(
    { ...extra, blockade_id: blockadeId, containers: Object.fromEntries(entries), version: stateVersion },
    { sortKeys: true, lineWidth: -1, noRefs: true },
  );
}

/**
 * Reads what {@link serialiseState} or Blockade itself wrote.
 * @param file its path, for messages.
 * @throws {StateFileError} saying what is wrong with it.
 */
export function parseState(text: string, file: string): BlockadeState {
  const value = yamlOf(text, file);
  const broken = (what: string) =>
    new StateFileError(
      `Failed to load Blockade state: ${file} ${what}. Destroy the blockade and start anew.`,
    );
  if (!isMapping(value)) throw broken('is no mapping');
  const { blockade_id: blockadeId, containers, version, ...extra } = value;
  if (version !== stateVersion) throw broken(`has version ${JSON.stringify(version)}, not ${stateVersion}`);
  if (typeof blockadeId !== 'string' || blockadeId === '') throw broken('has no "blockade_id"');
  if (!isMapping(containers)) throw broken('has no "containers"');
  const ids = Object.entries(containers).map(([name, entry]) => {
    if (!isMapping(entry) || typeof entry.id !== 'string') throw broken(`has no id of container "${name}"`);
    return [name, entry.id] as const;
  });
  return { blockadeId, containers: Object.fromEntries(ids), extra };
}

function yamlOf(text: string, file: string): unknown {
  try {
    return locateYaml(text).value;
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    const { line, column } = error.place;
    throw new StateFileError(
      `Failed to load Blockade state: ${file}:${line}:${column}: ${error.message}. Destroy the blockade and start anew.`,
      { cause: error },
    );
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
