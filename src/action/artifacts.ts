import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ArtifactClient } from '@actions/artifact';
import { nameForTry } from './artifact-name.js';
import { findEvidence } from './evidence-files.js';

export type Uploader = Pick<ArtifactClient, 'uploadArtifact'>;

/** Other legs and steps may have the same name; after so many tries something else is wrong. */
export const maxNameTries = 5;

export interface EvidenceRequest {
  readonly name: string;
  readonly folder: string;
  /** Uploaded once more as it is, so that a browser opens it without unpacking; null: there is none. */
  readonly reportPath: string | null;
  /** 0: the repository's own setting. */
  readonly retentionDays: number;
  /** Both uploads together; the rest is then given up. */
  readonly limitMs: number;
}

export interface Uploaded {
  readonly name: string;
  readonly id: string;
  readonly skipped: readonly string[];
}

/** The client and its 4 MB of code are loaded only when something is uploaded. */
export async function loadUploader(): Promise<Uploader> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

/**
 * Uploads the folder as one zip and the report as it is. Returns null when the folder is empty.
 * @throws Error when the service does not take it, or not in time.
 */
export async function uploadEvidence(request: EvidenceRequest, uploader: Uploader): Promise<Uploaded | null> {
  const { files, skipped } = await findEvidence(request.folder);
  if (files.length === 0) return null;
  const options = request.retentionDays > 0 ? { retentionDays: request.retentionDays } : {};
  const upload = async () => {
    const zip = await underFreeName(request.name, (name) =>
      uploader.uploadArtifact(name, [...files], request.folder, options),
    );
    if (request.reportPath !== null) await uploadReport(request.reportPath, zip.name, uploader, options);
    return { name: zip.name, id: String(zip.response.id ?? ''), skipped };
  };
  return await within(upload(), request.limitMs);
}

/** A raw artifact is named after its file, so the file gets the name first. */
async function uploadReport(
  reportPath: string,
  zipName: string,
  uploader: Uploader,
  options: { retentionDays?: number },
): Promise<void> {
  const folder = await mkdtemp(join(process.env.RUNNER_TEMP ?? tmpdir(), 'rmq-chaos-report-'));
  try {
    await underFreeName(zipName, async (name) => {
      const file = join(folder, `${name}.html`);
      await copyFile(reportPath, file);
      return await uploader.uploadArtifact(name, [file], dirname(file), { ...options, skipArchive: true });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Tries the name, then the name with a number, while the service says that it is taken. */
async function underFreeName<Response>(
  wanted: string,
  upload: (name: string) => Promise<Response>,
): Promise<{ name: string; response: Response }> {
  for (let attempt = 1; ; attempt++) {
    const name = nameForTry(wanted, attempt);
    try {
      return { name, response: await upload(name) };
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (attempt === maxNameTries)
        throw new Error(
          `the names ${wanted} to ${name} are all taken in this workflow run (limit: ${maxNameTries} tries); set \`artifact-name\``,
          { cause: error },
        );
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && /\(409\)|already exists/i.test(error.message);
}

async function within<Result>(work: Promise<Result>, limitMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the upload was given up after its limit of ${limitMs / 1000} s`)),
      limitMs,
    );
  });
  return await Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
