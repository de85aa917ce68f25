import {
  type Contexts,
  evaluateAll,
  evaluateCondition,
  type Status,
  textOf,
  type Value,
} from './evaluate.js';
import { JobSteps } from './job-steps.js';
import type { Conclusion, JobRun, StepRun, WorkflowOptions } from './run-types.js';
import type { Job, Mapping } from './workflow-file.js';

/** One leg of a job from its first step to its post steps. */
export async function runLeg(
  job: Job,
  path: string,
  outer: Contexts,
  workflowEnv: Mapping,
  options: WorkflowOptions,
): Promise<{ readonly run: JobRun; readonly dispose: () => void }> {
  const machine = new JobSteps(options, job.id);
  const endMs = performance.now() + msOf(job.timeoutMinutes, outer);
  const steps: StepRun[] = [];
  const stepContext: Record<string, Value> = {};
  let status: Status = { success: true, failure: false, cancelled: false };
  const contextsNow = (env: Value = {}): Contexts => ({
    ...outer,
    github: { ...(outer.github as object), ...githubOf(machine.environment.env) },
    runner: { temp: machine.environment.tempFolder, os: 'Linux', arch: 'X64' },
    job: { status: status.success ? 'success' : 'failure' },
    steps: stepContext,
    env,
  });
  const jobEnv = () => ({
    ...textsOf(workflowEnv, contextsNow()),
    ...textsOf(job.env, contextsNow()),
    ...machine.env,
  });
  for (const step of job.steps) {
    const contexts = contextsNow(jobEnv());
    let outcome: Conclusion = 'skipped';
    let result: StepRun['result'] = null;
    if (evaluateCondition(step.if, contexts, status)) {
      const env = { ...jobEnv(), ...textsOf(step.env, contexts) };
      const limitMs = Math.max(0, Math.min(msOf(step.timeoutMinutes, contexts), endMs - performance.now()));
      result = await machine.execute(step, contextsNow(env), env, limitMs);
      // Only a limit of time ends a step from outside here, and that is a failure.
      outcome = result === null || result.conclusion === 'success' ? 'success' : 'failure';
    }
    const forgiven = outcome === 'failure' && isTrue(evaluateAll(step.continueOnError, contexts));
    const conclusion = forgiven ? 'success' : outcome;
    if (conclusion === 'failure') status = { ...status, success: false, failure: true };
    if (step.id !== null) stepContext[step.id] = { outcome, conclusion, outputs: result?.outputs ?? {} };
    steps.push({ name: step.name, id: step.id, outcome, conclusion, result });
  }
  for (const result of await machine.post(Math.max(60_000, endMs - performance.now()))) {
    const conclusion = result.conclusion === 'success' ? 'success' : 'failure';
    if (conclusion === 'failure') status = { ...status, success: false, failure: true };
    steps.push({ name: 'post', id: null, outcome: conclusion, conclusion, result });
  }
  const outputs = textsOf(job.outputs, contextsNow(jobEnv()));
  const matrix = (outer.matrix ?? {}) as Contexts;
  const result = status.success ? 'success' : 'failure';
  return {
    run: { path, matrix, result, outputs, steps, workspace: machine.workspace },
    dispose: () => machine.dispose(),
  };
}

/** @throws Error for minutes that are no number. */
function msOf(minutes: unknown, contexts: Contexts): number {
  const ms = Number(evaluateAll(minutes, contexts)) * 60_000;
  if (!(ms > 0)) throw new Error(`timeout-minutes is ${JSON.stringify(minutes)}, which is no time`);
  return ms;
}

/** Every value as a text. */
export function textsOf(values: Mapping, contexts: Contexts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, textOf(evaluateAll(value, contexts))]),
  );
}

export function isTrue(value: Value): boolean {
  return value === true || value === 'true';
}

function githubOf(env: Readonly<Record<string, string>>): Contexts {
  const named = Object.entries(env).filter(([name]) => name.startsWith('GITHUB_'));
  return Object.fromEntries(
    named.map(([name, value]) => [name.slice('GITHUB_'.length).toLowerCase(), value]),
  );
}
