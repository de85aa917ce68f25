import { relative, resolve } from 'node:path';
import { parseAssignments } from '../config/assignments.js';
import { parseBroker, parseVersion } from '../config/broker-text.js';
import { type BrokerSource, type OrderMode, orderModes } from '../config/scenario.js';
import { maxSeed } from '../config/seed.js';
import { ConfigurationError, type EngineChoice, engineChoices } from '../run/contract.js';
import { checkMode, type Mode, modes } from './mode.js';
import { type Occasion, occasions } from './state.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Every input, validated. All defaults are action.yml's. */
export interface ActionInputs {
  readonly mode: Mode;
  /** Files and globs of mode analyze, as given; empty in mode run. */
  readonly logs: readonly string[];
  /** Null: as the scenario says; in mode analyze `first-delivery`. */
  readonly order: OrderMode | null;
  readonly scenarioFile: string | null;
  readonly scenarioName: string | null;
  readonly engine: EngineChoice;
  readonly broker: BrokerSource | null;
  readonly seed: number | null;
  readonly runs: number | null;
  readonly set: Readonly<Record<string, string>>;
  readonly outputDir: string;
  readonly upload: Occasion;
  readonly artifactName: string | null;
  readonly retentionDays: number;
  readonly summary: Occasion;
  readonly annotations: boolean;
  readonly failOnInconclusive: boolean;
  readonly matrix: string;
}

/** Where the runner puts an input; dashes stay. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/**
 * Reads every input from the environment.
 * @throws ConfigurationError with every problem, each naming its input.
 */
export function readInputs(env: Env, workspace: string): ActionInputs {
  const problems: string[] = [];
  const text = (name: string) => (env[inputVariable(name)] ?? '').trim();
  /** The parsed input, or the fallback with its problem noted; the fallback is never used, we throw below. */
  const parse = <Value>(name: string, parser: (given: string) => Value, fallback: Value): Value => {
    try {
      return parser(text(name));
    } catch (error) {
      problems.push(`Input \`${name}\`: ${error instanceof Error ? error.message : String(error)}`);
      return fallback;
    }
  };
  const optional =
    <Value>(parser: (given: string) => Value) =>
    (given: string): Value | null =>
      given === '' ? null : parser(given);

  const version = parse('rabbitmq', optional(parseVersion), null);
  const broker = parse(
    'broker',
    optional((given) => parseBroker(given, workspace)),
    null,
  );
  if (version && broker) problems.push('Inputs `rabbitmq` and `broker` say the same thing twice: give one.');

  const inputs: ActionInputs = {
    mode: parse('mode', oneOf(modes), 'run'),
    logs: linesOf(text('logs')),
    order: parse('order', optional(oneOf(orderModes)), null),
    scenarioFile: text('scenario-file') || null,
    scenarioName: text('scenario') || null,
    engine: parse('engine', oneOf(engineChoices), 'auto'),
    broker: broker ?? version,
    seed: parse('seed', optional(wholeNumber(0, maxSeed)), null),
    runs: parse('runs', optional(wholeNumber(1, 1000)), null),
    set: parse('set', parseAssignments, {}),
    outputDir: parse('output-dir', (given) => outputFolder(given, workspace), ''),
    upload: parse('upload-artifacts', oneOf(occasions), 'always'),
    artifactName: parse('artifact-name', optional(artifactName), null),
    retentionDays: parse('retention-days', wholeNumber(0, 90), 0),
    summary: parse('summary', oneOf(occasions), 'always'),
    annotations: parse('annotations', trueOrFalse, true),
    failOnInconclusive: parse('fail-on-inconclusive', trueOrFalse, true),
    matrix: text('matrix'),
  };
  if (inputs.order && 'expect.order' in inputs.set)
    problems.push('Inputs `order` and `set` (`expect.order`) say the same thing twice: give one.');
  problems.push(...checkMode(inputs.mode, text));
  if (problems.length > 0)
    throw new ConfigurationError(problems.map((message) => ({ position: null, message, hint: '' })));
  return Object.freeze(inputs);
}

function linesOf(given: string): readonly string[] {
  return given.split(/\r?\n/).flatMap((line) => line.trim() || []);
}

function oneOf<Choice extends string>(choices: readonly Choice[]): (given: string) => Choice {
  return (given) => {
    const choice = choices.find((candidate) => candidate === given);
    if (choice === undefined)
      throw new Error(`"${given}" is not one of ${choices.map((c) => `\`${c}\``).join(', ')}.`);
    return choice;
  };
}

function wholeNumber(min: number, max: number): (given: string) => number {
  return (given) => {
    const value = Number(given);
    if (!/^\d+$/.test(given) || value < min || value > max)
      throw new Error(`"${given}" is not a whole number from ${min} to ${max}.`);
    return value;
  };
}

/** The booleans of YAML 1.2's core schema, as the runner's own toolkit takes them. */
function trueOrFalse(given: string): boolean {
  if (/^(true|True|TRUE)$/.test(given)) return true;
  if (/^(false|False|FALSE)$/.test(given)) return false;
  throw new Error(`"${given}" is neither \`true\` nor \`false\`.`);
}

/** Its whole content is uploaded as evidence, so it may not be the workspace or hold it. */
function outputFolder(given: string, workspace: string): string {
  if (given === '') throw new Error('it is empty; name a folder for the evidence.');
  const folder = resolve(workspace, given);
  if (!relative(folder, workspace).startsWith('..'))
    throw new Error(`"${given}" is the workspace or holds it; name a folder of its own for the evidence.`);
  return folder;
}

function artifactName(given: string): string {
  const bad = /[":<>|*?\r\n\\/]/.exec(given);
  if (bad) throw new Error(`an artifact name cannot hold ${JSON.stringify(bad[0])}.`);
  return given;
}
