import { UsageError } from '../io.js';
import { BadArguments } from './bad-arguments.js';

/** Errors that say what the user can change, by name: their classes need not be loaded to know them. */
const expectedNames = new Set([
  'BlockadeError',
  'BlockadeNameError',
  'ClusterError',
  'FaultNotEffective',
  'NetemWordsError',
  'PartitionError',
  'SelectionError',
  'StateFileError',
]);

/** An error in words, and whether it is one of those that are meant to happen. */
export function wordsOf(error: unknown): { readonly lines: readonly string[]; readonly expected: boolean } {
  if (error instanceof UsageError) {
    const lines = error.problems.map((problem) => `Error: ${problem}`);
    return { lines, expected: !(error instanceof BadArguments) };
  }
  if (error instanceof Error && expectedNames.has(error.name)) {
    const hint = 'hint' in error && typeof error.hint === 'string' ? ` ${error.hint}` : '';
    return { lines: [`Error: ${error.message.replace(/\.?$/, '.')}${hint}`], expected: true };
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { lines: [`Error: This should not have happened: ${trace}`], expected: false };
}
