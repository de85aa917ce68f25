import { homedir } from 'node:os';
import { join } from 'node:path';
import { defaultJournalFolder } from '../cluster/journal-folder.js';
import { interruptLimitMs, type RunOptions, type RunScenarios } from '../run/contract.js';
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

type Env = Readonly<Record<string, string | undefined>>;

/** What the main step needs of the world. */
export interface ActionWorld {
  readonly env: Env;
  readonly cwd: string;
  readonly signals: SignalSource;
  readonly run: RunScenarios;
}

/** The main step: inputs, run, tell. Resolves to the exit code; never rejects. */
export async function runAction(world: ActionWorld): Promise<number> {
  const { env } = world;
  const workspace = env.GITHUB_WORKSPACE || world.cwd;
  const interruption = watchInterruption(world.signals, interruptLimitMs);
  try {
    const inputs = readInputs(env, workspace);
    const options = runOptions(inputs, env, workspace);
    const artifactName = inputs.artifactName ?? nameOfLeg(inputs.matrix, env);
    saveActionState({
      journalDir: options.journalDir,
      outputDir: options.outputDir,
      artifactName,
      retentionDays: inputs.retentionDays,
      upload: inputs.upload,
      evidence: 'pending',
    });
    const hooks = { progress: print, signal: interruption.signal };
    const summary = await Promise.race([world.run(options, hooks), interruption.expired]);
    if (!summary) {
      setVerdict('inconclusive');
      annotate({
        level: 'warning',
        title: 'Cancelled',
        message: 'The run was cancelled and did not end in time. The post step undoes what it made.',
        anchor: null,
      });
      return exitCodes.interrupted;
    }
    const interrupted = interruption.signal.aborted;
    return await tellSummary({ summary, inputs, workspace, artifactName, interrupted, loadUploader });
  } catch (error) {
    setVerdict('error');
    tellError(error, workspace);
    return interruption.signal.aborted ? exitCodes.interrupted : exitCodes.usage;
  } finally {
    interruption.dispose();
  }
}

function runOptions(inputs: ActionInputs, env: Env, workspace: string): RunOptions {
  const { scenarioFile, scenarioName, engine, broker, seed, runs, set, outputDir } = inputs;
  const caches = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache');
  return {
    ...{ scenarioFile, scenarioName, engine, broker, seed, runs, set, outputDir, workspace, env },
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
