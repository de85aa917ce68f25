import { join, relative } from 'node:path';
import { shellWord } from '../report/context.js';
import type { RunOptions } from './contract.js';

/** The one line that runs a run's schedule again, from its folder. */
export function replayCommandOf(folder: string, { outputDir, workspace }: RunOptions): string {
  const path = relative(workspace, join(outputDir, folder));
  return `rmq-chaos replay ${shellWord(path.startsWith('..') ? join(outputDir, folder) : path)}`;
}
