import { blockadeId, stateFolder } from '../../blockade/blockade-id.js';
import type { DrawWhole } from '../../blockade/random-partition.js';
import { BlockadeStore } from './store.js';

/** Everything outside that a command of a blockade depends on. */
export interface Surroundings {
  /** Absolute. */
  readonly workingDirectory: string;
  /** What `-d` says, or null. */
  readonly dataFolder: string | null;
  /** What `-n` says, or null. */
  readonly name: string | null;
  /** Absolute; for journals, unless the blockade has one already. */
  readonly journalFolder: string;
  /** Absolute; fetched brokers are kept here. */
  readonly cacheFolder: string;
  /** Absolute; for scratch folders. */
  readonly temporaryFolder: string;
  readonly draw: DrawWhole;
  /** One line for the person who waits. */
  progress(line: string): void;
  readonly signal: AbortSignal;
}

/** @throws {BlockadeNameError} for a name that cannot be. */
export function storeOf(surroundings: Surroundings): BlockadeStore {
  return new BlockadeStore(stateFolder(surroundings));
}

/** @throws {BlockadeNameError} for a name that cannot be. */
export function idOf({ name, workingDirectory }: Surroundings): string {
  return blockadeId(name, workingDirectory);
}
