import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

export type Mapping = Readonly<Record<string, unknown>>;

export interface Step {
  readonly id: string | null;
  readonly name: string;
  readonly if: unknown;
  readonly uses: string | null;
  readonly run: string | null;
  readonly shell: string | null;
  readonly with: Mapping;
  readonly env: Mapping;
  readonly continueOnError: unknown;
  readonly timeoutMinutes: unknown;
}

export interface Job {
  readonly id: string;
  readonly needs: readonly string[];
  readonly if: unknown;
  readonly env: Mapping;
  readonly outputs: Mapping;
  /** The `strategy.matrix`, not evaluated; null: none. */
  readonly matrix: unknown;
  readonly continueOnError: unknown;
  readonly timeoutMinutes: unknown;
  /** Of a job that calls a workflow. */
  readonly uses: string | null;
  readonly with: Mapping;
  readonly steps: readonly Step[];
}

export interface InputDeclaration {
  readonly default: unknown;
  readonly required: boolean;
}

export interface Workflow {
  readonly name: string;
  readonly events: readonly string[];
  /** Of `workflow_call` and `workflow_dispatch` together. */
  readonly inputs: Readonly<Record<string, InputDeclaration>>;
  /** Of `workflow_call`: name → expression. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Mapping;
  readonly jobs: readonly Job[];
}

/** Keys that are obeyed, or that change nothing here: every job has the same rights and machine. */
const known = {
  workflow: ['name', 'on', 'permissions', 'env', 'jobs', 'concurrency', 'run-name'],
  job: [
    ...['name', 'needs', 'if', 'env', 'outputs', 'strategy', 'continue-on-error', 'timeout-minutes', 'uses'],
    ...['with', 'steps', 'runs-on', 'permissions', 'concurrency'],
  ],
  strategy: ['matrix', 'fail-fast', 'max-parallel'],
  step: [
    ...['id', 'name', 'if', 'uses', 'run', 'shell', 'with', 'env', 'continue-on-error', 'timeout-minutes'],
  ],
};

/**
 * Reads a workflow file with a YAML reader of its own and none of the product's code.
 * @throws Error on a key that the emulator does not know, so that nobody relies on what it would leave out.
 */
export function readWorkflow(path: string): Workflow {
  const root = mapping(load(readFileSync(path, 'utf8')));
  refuseUnknown(root, known.workflow, path);
  const on = eventsOf(root.on);
  const call = mapping(on.workflow_call);
  const declared = { ...mapping(call.inputs), ...mapping(mapping(on.workflow_dispatch).inputs) };
  return {
    name: String(root.name ?? path),
    events: Object.keys(on),
    inputs: Object.fromEntries(
      Object.entries(declared).map(([name, input]) => [
        name,
        { default: mapping(input).default, required: mapping(input).required === true },
      ]),
    ),
    outputs: Object.fromEntries(
      Object.entries(mapping(call.outputs)).map(([name, output]) => [name, String(mapping(output).value)]),
    ),
    env: mapping(root.env),
    jobs: Object.entries(mapping(root.jobs)).map(([id, job]) => readJob(id, mapping(job))),
  };
}

/** `on` is one name, a list of names, or a mapping. */
function eventsOf(on: unknown): Mapping {
  const names = typeof on === 'string' ? [on] : on;
  return Array.isArray(names) ? Object.fromEntries(names.map((name) => [String(name), null])) : mapping(on);
}

function readJob(id: string, job: Mapping): Job {
  refuseUnknown(job, known.job, `the job ${id}`);
  const strategy = mapping(job.strategy);
  refuseUnknown(strategy, known.strategy, `the strategy of ${id}`);
  const steps = Array.isArray(job.steps) ? job.steps : [];
  return {
    id,
    needs: (Array.isArray(job.needs) ? job.needs : [job.needs ?? []].flat()).map(String),
    if: job.if,
    env: mapping(job.env),
    outputs: mapping(job.outputs),
    matrix: strategy.matrix ?? null,
    continueOnError: job['continue-on-error'] ?? false,
    timeoutMinutes: job['timeout-minutes'] ?? 360,
    uses: textOrNull(job.uses),
    with: mapping(job.with),
    steps: steps.map((step, index) => readStep(mapping(step), `step ${index + 1} of ${id}`)),
  };
}

function readStep(step: Mapping, place: string): Step {
  refuseUnknown(step, known.step, place);
  const uses = textOrNull(step.uses);
  const run = textOrNull(step.run);
  if ((uses === null) === (run === null)) throw new Error(`${place} has to have one of \`uses\` and \`run\``);
  return {
    id: textOrNull(step.id),
    name: String(step.name ?? uses ?? run?.split('\n')[0]),
    if: step.if,
    uses,
    run,
    shell: textOrNull(step.shell),
    with: mapping(step.with),
    env: mapping(step.env),
    continueOnError: step['continue-on-error'] ?? false,
    timeoutMinutes: step['timeout-minutes'] ?? 360,
  };
}

function refuseUnknown(value: Mapping, keys: readonly string[], place: string): void {
  const unknown = Object.keys(value).filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw new Error(`the emulator does not know ${unknown.join(', ')} in ${place}`);
}

export function mapping(value: unknown): Mapping {
  return value !== null && typeof value === 'object' ? (value as Mapping) : {};
}

function textOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}
