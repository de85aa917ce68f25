import { type Contexts, evaluateAll, evaluateCondition, type Status, type Value } from './evaluate.js';
import { type Leg, matrixLegs } from './matrix-legs.js';
import { resolveWorkflow } from './resolve-action.js';
import { isTrue, runLeg, textsOf } from './run-job.js';
import type { Conclusion, JobRun, WorkflowOptions, WorkflowRun } from './run-types.js';
import { type Job, readWorkflow, type Workflow } from './workflow-file.js';

/** GitHub's own limit of workflows that call workflows. */
const maxDepth = 10;

/** A whole run of a workflow file, and how to remove what it leaves on the disk. */
export interface EmulatedRun extends WorkflowRun {
  /** The legs of a job, by its path; throws when there is no such job. */
  legs(path: string): readonly JobRun[];
  dispose(): void;
}

/**
 * Runs a workflow file as a push, or another event, would: its jobs one after the other in the order of their
 * needs, the legs of a matrix in theirs.
 * @throws Error on what the emulator does not know.
 */
export async function runWorkflow(file: string, options: WorkflowOptions): Promise<EmulatedRun> {
  const disposals: (() => void)[] = [];
  const workflow = readWorkflow(file);
  const event = options.event ?? 'push';
  if (!workflow.events.includes(event)) throw new Error(`${file} is not for the event ${event}`);
  const dispose = () => {
    for (const each of disposals.splice(0)) each();
  };
  try {
    const github = { event_name: event, event: {}, ref_name: 'main', token: '', run_id: '1000001' };
    const inputs = inputsOf(workflow, options.inputs ?? {});
    const run = await runJobs(workflow, '', { github, inputs }, { options, disposals, depth: 0 });
    const legs = (path: string) => {
      const found = run.jobs.filter((job) => job.path === path);
      if (found.length === 0)
        throw new Error(`no job ${path}; there are ${run.jobs.map((job) => job.path).join(', ')}`);
      return found;
    };
    return { ...run, legs, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

interface Scope {
  readonly options: WorkflowOptions;
  readonly disposals: (() => void)[];
  readonly depth: number;
}

interface Done {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
}

async function runJobs(
  workflow: Workflow,
  prefix: string,
  outer: Contexts,
  scope: Scope,
): Promise<WorkflowRun> {
  const done = new Map<string, Done>();
  const jobs: JobRun[] = [];
  for (const job of inOrder(workflow.jobs)) {
    const before = job.needs.map((id) => done.get(id)?.result);
    const status: Status = {
      success: before.every((result) => result === 'success'),
      failure: before.includes('failure'),
      cancelled: false,
    };
    const needs = Object.fromEntries(
      job.needs.map((id): [string, Value] => {
        const { result = 'skipped', outputs = {} } = done.get(id) ?? {};
        return [id, { result, outputs }];
      }),
    );
    const contexts: Contexts = { ...outer, needs, vars: {}, secrets: {} };
    const path = `${prefix}${job.id}`;
    const runs = evaluateCondition(job.if, contexts, status)
      ? await runJob(job, path, workflow, contexts, scope)
      : [{ path, matrix: {}, result: 'skipped' as const, outputs: {}, steps: [], workspace: '' }];
    const own = runs.filter((run) => run.path === path);
    jobs.push(...runs);
    done.set(job.id, { result: worst(own), outputs: Object.assign({}, ...own.map((run) => run.outputs)) });
  }
  const results = Object.fromEntries(
    [...done].map(([id, { result, outputs }]): [string, Value] => [id, { result, outputs }]),
  );
  const conclusion = [...done.values()].some(({ result }) => result === 'failure') ? 'failure' : 'success';
  return { conclusion, jobs, outputs: textsOf(workflow.outputs, { ...outer, jobs: results }) };
}

async function runJob(
  job: Job,
  path: string,
  workflow: Workflow,
  contexts: Contexts,
  scope: Scope,
): Promise<readonly JobRun[]> {
  const { again } = scope.options;
  if (again && !again.jobs.some((wanted) => wanted === path || wanted.startsWith(`${path} / `)))
    return again.earlier.jobs.filter((run) => run.path === path || run.path.startsWith(`${path} / `));
  const legs: readonly (Leg | null)[] =
    job.matrix === null ? [null] : matrixLegs(evaluateAll(job.matrix, contexts));
  const runs: JobRun[] = [];
  for (const [index, matrix] of legs.entries()) {
    const strategy = { 'job-index': index, 'job-total': legs.length };
    const inLeg: Contexts = { ...contexts, matrix, strategy };
    if (job.uses !== null) {
      runs.push(...(await callWorkflow(job, path, inLeg, scope)));
      continue;
    }
    const { run, dispose } = await runLeg(job, path, inLeg, workflow.env, scope.options);
    scope.disposals.push(dispose);
    const forgiven = run.result === 'failure' && isTrue(evaluateAll(job.continueOnError, inLeg));
    runs.push(forgiven ? { ...run, result: 'success' } : run);
  }
  return runs;
}

async function callWorkflow(
  job: Job,
  path: string,
  contexts: Contexts,
  scope: Scope,
): Promise<readonly JobRun[]> {
  const { options, depth } = scope;
  if (depth === maxDepth) throw new Error(`workflows call workflows more than ${maxDepth} deep`);
  const called = readWorkflow(resolveWorkflow(job.uses ?? '', options.repository, options.product));
  const given = evaluateAll(job.with, contexts) as Readonly<Record<string, Value>>;
  const outer = { github: contexts.github ?? {}, inputs: inputsOf(called, given) };
  const run = await runJobs(called, `${path} / `, outer, { ...scope, depth: depth + 1 });
  const self = {
    ...{ path, matrix: (contexts.matrix ?? {}) as Contexts, result: run.conclusion, outputs: run.outputs },
    ...{ steps: [], workspace: '' },
  };
  return [...run.jobs, self];
}

/** @throws Error for an input that is not declared, or is required and not given. */
function inputsOf(workflow: Workflow, given: Readonly<Record<string, Value>>): Contexts {
  for (const name of Object.keys(given))
    if (!(name in workflow.inputs)) throw new Error(`${workflow.name} has no input ${name}`);
  return Object.fromEntries(
    Object.entries(workflow.inputs).map(([name, input]): [string, Value] => {
      const value = given[name] ?? (input.default as Value | undefined);
      if (value === undefined && input.required) throw new Error(`${workflow.name} needs its input ${name}`);
      return [name, value ?? ''];
    }),
  );
}

function worst(runs: readonly JobRun[]): Conclusion {
  const results = runs.map(({ result }) => result);
  return (
    (['failure', 'cancelled', 'skipped', 'success'] as const).find((each) => results.includes(each)) ??
    'success'
  );
}

/** Each job behind those it needs. @throws Error when that cannot be. */
function inOrder(jobs: readonly Job[]): readonly Job[] {
  const ordered: Job[] = [];
  const rest = [...jobs];
  while (rest.length > 0) {
    const ready = rest.findIndex(({ needs }) => needs.every((id) => ordered.some((job) => job.id === id)));
    if (ready < 0) throw new Error(`the needs of ${rest.map(({ id }) => id).join(', ')} cannot be met`);
    ordered.push(...rest.splice(ready, 1));
  }
  return ordered;
}
