import { homedir } from 'node:os';
import { join } from 'node:path';
import { defaultJournalFolder } from '../cluster/journal-folder.js';
import { interruptLimitMs, type RunHooks, type RunOptions, type RunScenarios } from '../run/contract.js';
import { analyzeAction } from './analyze-action.js';
import { defaultArtifactName } from './artifact-name.js';
import { loadUploader } from './artifacts.js';
import { type SignalSource, watchInterruption } from './cancel.js';
import { annotate, print } from './commands.js';
import { exitCodes } from './exit-codes.js';
import { type ActionInputs, readInputs } from './inputs.js';
import { setVerdict } from './outputs.js';
import { tellError } from './problems.js';
import { saveActionState } from './state.js';
import { tellSummary } from './tell-summary.js';
import { type Outcome, wordsOfRuns } from './words.js';

type Env = Readonly<Record<string, string | undefined>>;

/** What the main step needs of the world. */
export interface ActionWorld {
  readonly env: Env;
  readonly cwd: string;
  readonly signals: SignalSource;
  readonly run: RunScenarios;
}

/** The main step: inputs, run or analyze, tell. Resolves to the exit code; never rejects. */
export async function runAction(world: ActionWorld): Promise<number> {
  const { env } = world;
  const workspace = env.GITHUB_WORKSPACE || world.cwd;
  const interruption = watchInterruption(world.signals, interruptLimitMs);
  try {
    const inputs = readInputs(env, workspace);
    const artifactName = inputs.artifactName ?? nameOfLeg(inputs.matrix, env);
    const hooks = { progress: print, signal: interruption.signal };
    const work =
      inputs.mode === 'analyze'
        ? analyzeAction(inputs, workspace, hooks)
        : runMode(world, inputs, workspace, artifactName, hooks);
    const outcome = await Promise.race([work, interruption.expired]);
    if (!outcome) return tellCancelled();
    const interrupted = interruption.signal.aborted;
    return await tellSummary({ ...outcome, inputs, workspace, artifactName, interrupted, loadUploader });
  } catch (error) {
    if (error === interruption.signal.reason) return tellCancelled();
    setVerdict('error');
    tellError(error, workspace);
    return interruption.signal.aborted ? exitCodes.interrupted : exitCodes.usage;
  } finally {
    interruption.dispose();
  }
}

/** Leaves the post step what it needs before anything is started. */
async function runMode(
  { env, run }: ActionWorld,
  inputs: ActionInputs,
  workspace: string,
  artifactName: string,
  hooks: RunHooks,
): Promise<Outcome> {
  const options = runOptions(inputs, env, workspace);
  saveActionState({
    journalDir: options.journalDir,
    outputDir: options.outputDir,
    artifactName,
    retentionDays: inputs.retentionDays,
    upload: inputs.upload,
    evidence: 'pending',
  });
  const summary = await run(options, hooks);
  return { summary, words: wordsOfRuns(summary, workspace) };
}

function tellCancelled(): number {
  setVerdict('inconclusive');
  annotate({
    level: 'warning',
    title: 'Cancelled',
    message: 'The step was cancelled and did not end in time. The post step undoes what it made.',
    anchor: null,
  });
  return exitCodes.interrupted;
}

function runOptions(inputs: ActionInputs, env: Env, workspace: string): RunOptions {
  const { scenarioFile, scenarioName, engine, broker, seed, runs, outputDir, axes, shard } = inputs;
  const set = inputs.order === null ? inputs.set : { ...inputs.set, 'expect.order': inputs.order };
  const caches = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache');
  return {
    ...{
      scenarioFile,
      scenarioName,
      engine,
      broker,
      seed,
      runs,
      set,
      axes,
      shard,
      outputDir,
      workspace,
      env,
    },
    journalDir: defaultJournalFolder(env),
    cacheDir: env.RMQ_CHAOS_CACHE || join(caches, 'rmq-chaos'),
  };
}

function nameOfLeg(matrix: string, env: Env): string {
  return defaultArtifactName({
    job: env.GITHUB_JOB ?? '',
    step: env.GITHUB_ACTION ?? '',
    matrix,
    attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
  });
}
