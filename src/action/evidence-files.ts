import { access, constants, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** More files than any run writes; a folder with more is not ours. */
export const maxEvidenceFiles = 10_000;

export interface EvidenceFiles {
  readonly files: readonly string[];
  /** Left out, each with its reason: one such file would make the service refuse all of them. */
  readonly skipped: readonly string[];
}

/**
 * Every regular, readable file below the folder, sorted; links are not followed. A missing folder has none.
 * @throws Error when there are more than {@link maxEvidenceFiles}.
 */
export async function findEvidence(folder: string): Promise<EvidenceFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  const skipped: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    if (/[":<>|*?\r\n]/.test(file.slice(folder.length)))
      skipped.push(`${file}: a character artifacts cannot hold`);
    else if (!(await isReadable(file))) skipped.push(`${file}: not readable`);
    else files.push(file);
  }
  if (files.length > maxEvidenceFiles)
    throw new Error(`${folder} holds ${files.length} files, more than the limit of ${maxEvidenceFiles}`);
  return { files: files.sort(), skipped };
}

async function isReadable(file: string): Promise<boolean> {
  return await access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
}
