import { mkdir, rm, writeFile } from 'node:fs/promises';
import { ClusterError } from '../cluster/cluster.js';

/** Writes one file of evidence. Throws {@link ClusterError} `disk-full` or `unwritable`. */
export function writeEvidence(path: string, text: string): Promise<void> {
  return evidently(path, () => writeFile(path, text));
}

/** Removes one file of evidence, if it is there. Throws {@link ClusterError} `unwritable`. */
export function removeEvidence(path: string): Promise<void> {
  return evidently(path, () => rm(path, { force: true }));
}

/** Makes a folder for evidence, and those above it. Throws {@link ClusterError} `disk-full` or `unwritable`. */
export async function evidenceFolder(path: string): Promise<void> {
  await evidently(path, () => mkdir(path, { recursive: true }));
}

async function evidently<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new ClusterError(
        'disk-full',
        `the disk is full: ${path} could not be written`,
        'Free space and run again.',
        {
          cause: error,
        },
      );
    }
    throw new ClusterError(
      'unwritable',
      `${path} could not be written (${code})`,
      'Choose another output folder.',
      {
        cause: error,
      },
    );
  }
}
