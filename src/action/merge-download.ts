import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artifact, ArtifactClient } from '@actions/artifact';
import { findFolders } from '../run/merge/find-folders.js';
import { print } from './commands.js';

export type Downloader = Pick<ArtifactClient, 'listArtifacts' | 'downloadArtifact'>;

/** GitHub takes so many artifacts of one job; a workflow run with more evidence than that is none of ours. */
export const maxArtifacts = 500;
/** One artifact; the client itself tries five times. */
const downloadLimitMs = 600_000;

export interface Downloaded {
  /** Absolute; one for each artifact that came and holds runs or a plan. */
  readonly folders: readonly string[];
  /** Artifacts that could not be had, a sentence each. */
  readonly unreadable: readonly string[];
  /** Artifacts that hold no run, a sentence each. */
  readonly notes: readonly string[];
}

/** The artifacts cannot be listed, or none is there. */
export class NoArtifactsError extends Error {
  override readonly name = 'NoArtifactsError';
}

/**
 * Downloads the evidence artifacts of this workflow run into folders named after them. One that does not come,
 * or comes damaged, is told of and does not keep the others.
 * @throws NoArtifactsError saying what is there instead.
 */
export async function downloadEvidence(
  patterns: readonly string[],
  into: string,
  client: Downloader,
): Promise<Downloaded> {
  const folders: string[] = [];
  const unreadable: string[] = [];
  const notes: string[] = [];
  for (const artifact of await chosen(patterns, client)) {
    const folder = join(into, artifact.name);
    try {
      await mkdir(folder, { recursive: true });
      await within(download(artifact, folder, client), downloadLimitMs);
      const { runs, plans } = await findFolders(folder);
      if (runs.length + plans.length > 0) folders.push(folder);
      else notes.push(`The artifact ${artifact.name} holds no run and is left out.`);
      print(`Fetched ${artifact.name}: ${runs.length} run folders`);
    } catch (error) {
      unreadable.push(`The artifact ${artifact.name} could not be read: ${reasonOf(error)}.`);
    }
  }
  return { folders, unreadable, notes };
}

async function chosen(patterns: readonly string[], client: Downloader): Promise<readonly Artifact[]> {
  const { artifacts } = await client.listArtifacts({ latest: true }).catch((error: unknown) => {
    throw new NoArtifactsError(`The artifacts of this workflow run cannot be listed: ${reasonOf(error)}.`, {
      cause: error,
    });
  });
  const wanted = artifacts
    // A report that is uploaded as it is has the name of its evidence and this ending, and is no zip.
    .filter(({ name }) => !name.endsWith('.html') && patterns.some((pattern) => matches(name, pattern)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (wanted.length === 0) {
    const names = artifacts.map(({ name }) => name).slice(0, 20);
    throw new NoArtifactsError(
      `No artifact of this workflow run is called ${patterns.join(' or ')}. There ${names.length === 0 ? 'is none at all' : `are: ${names.join(', ')}`}. Does this job need the jobs that run the scenarios, and do those upload their evidence (\`upload-artifacts: always\`)?`,
    );
  }
  if (wanted.length > maxArtifacts)
    throw new NoArtifactsError(
      `${wanted.length} artifacts are called ${patterns.join(' or ')}; the limit is ${maxArtifacts}. Give a narrower pattern.`,
    );
  return wanted;
}

async function download(artifact: Artifact, folder: string, client: Downloader): Promise<void> {
  const { digestMismatch } = await client.downloadArtifact(artifact.id, {
    path: folder,
    ...(artifact.digest ? { expectedHash: artifact.digest } : {}),
  });
  if (digestMismatch) throw new Error('its content is not what was uploaded (the checksum differs)');
}

function matches(name: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(name);
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'GHESNotSupportedError')
    return 'GitHub Enterprise Server has no such artifact service: download the folders in a step of your own and name them with `path`';
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]*$/, '');
}

async function within<Result>(work: Promise<Result>, limitMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the download was given up after its limit of ${limitMs / 1000} s`)),
      limitMs,
    );
  });
  return await Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
