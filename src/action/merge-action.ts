import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '../run/contract.js';
import { reportRuns } from '../run/merge/report-runs.js';
import { defaultArtifactName } from './artifact-name.js';
import type { Uploader } from './artifacts.js';
import { type SignalSource, watchInterruption } from './cancel.js';
import { annotate, setOutput } from './commands.js';
import { exitCodes } from './exit-codes.js';
import { type Downloader, downloadEvidence } from './merge-download.js';
import { type MergeInputs, readMergeInputs } from './merge-inputs.js';
import { wordsOfMerge } from './merge-words.js';
import { setVerdict } from './outputs.js';
import { tellError } from './problems.js';
import { tellSummary } from './tell-summary.js';

/** There is nothing to heal; what is being written may be finished. */
const cancelLimitMs = 1000;

/** What the sub-action `merge` needs of the world. */
export interface MergeWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly signals: SignalSource;
  readonly loadClient: () => Promise<Downloader & Uploader>;
}

/** The artifact client and its 4 MB of code are loaded only when it is needed. */
export async function loadArtifactClient(): Promise<Downloader & Uploader> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

/** The sub-action's only step: fetch, merge, tell. Resolves to the exit code; never rejects. */
export async function runMerge(world: MergeWorld): Promise<number> {
  const { env } = world;
  const workspace = env.GITHUB_WORKSPACE || world.cwd;
  const interruption = watchInterruption(world.signals, cancelLimitMs);
  let fetched = '';
  try {
    const inputs = readMergeInputs(env, workspace);
    fetched = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), 'rmq-chaos-merge-'));
    const work = mergeAndTell(inputs, world, workspace, fetched, interruption.signal);
    const exitCode = await Promise.race([work, interruption.expired]);
    return exitCode ?? tellCancelled();
  } catch (error) {
    setVerdict('error');
    if (error instanceof ConfigurationError) tellError(error, workspace);
    else {
      const message = error instanceof Error ? error.message : String(error);
      annotate({ level: 'error', title: 'Nothing could be merged', message, anchor: null });
    }
    return exitCodes.usage;
  } finally {
    interruption.dispose();
    if (fetched !== '') await rm(fetched, { recursive: true, force: true });
  }
}

async function mergeAndTell(
  inputs: MergeInputs,
  { env, loadClient }: MergeWorld,
  workspace: string,
  fetched: string,
  signal: AbortSignal,
): Promise<number> {
  const { outputDir } = inputs;
  const request =
    inputs.folders.length > 0
      ? { folders: inputs.folders, base: workspace }
      : { ...(await downloadEvidence(inputs.artifacts, fetched, await loadClient())), base: fetched };
  const summary = await reportRuns({ ...request, outputDir }, signal);
  setOutput('missing', String(summary.missing));
  const name = defaultArtifactName(
    {
      job: env.GITHUB_JOB ?? '',
      step: env.GITHUB_ACTION ?? '',
      matrix: inputs.matrix,
      attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
    },
    // Another beginning than the evidence's, so that a later merge does not fetch it.
    'chaos-report',
  );
  return await tellSummary({
    summary,
    words: wordsOfMerge(summary, workspace),
    inputs,
    workspace,
    artifactName: inputs.artifactName ?? name,
    interrupted: signal.aborted,
    loadUploader: loadClient,
  });
}

function tellCancelled(): number {
  setVerdict('inconclusive');
  return exitCodes.interrupted;
}
