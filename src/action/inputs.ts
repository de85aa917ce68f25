import { relative, resolve } from 'node:path';
import { parseAssignments } from '../config/assignments.js';
import { parseBroker, parseVersion } from '../config/broker-text.js';
import { type BrokerSource, type OrderMode, orderModes } from '../config/scenario.js';
import { maxSeed } from '../config/seed.js';
import { parseShard, type Shard } from '../plan/shards.js';
import { type EngineChoice, engineChoices } from '../run/contract.js';
import { InputReader, optional, wholeNumber } from './input-reader.js';
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
  readonly axes: Readonly<Record<string, string>>;
  readonly shard: Shard | null;
  readonly outputDir: string;
  readonly upload: Occasion;
  readonly artifactName: string | null;
  readonly retentionDays: number;
  readonly summary: Occasion;
  readonly annotations: boolean;
  readonly failOnInconclusive: boolean;
  readonly matrix: string;
}

/**
 * Reads every input from the environment.
 * @throws ConfigurationError with every problem, each naming its input.
 */
export function readInputs(env: Env, workspace: string): ActionInputs {
  const reader = new InputReader(env);
  const text = (name: string) => reader.text(name);
  const parse: InputReader['parse'] = (...args) => reader.parse(...args);

  const version = parse('rabbitmq', optional(parseVersion), null);
  const broker = parse(
    'broker',
    optional((given) => parseBroker(given, workspace)),
    null,
  );
  if (version && broker) reader.note('Inputs `rabbitmq` and `broker` say the same thing twice: give one.');

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
    axes: parse('axes', parseAssignments, {}),
    shard: parse('shard', optional(parseShard), null),
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
    reader.note('Inputs `order` and `set` (`expect.order`) say the same thing twice: give one.');
  reader.note(...checkMode(inputs.mode, text));
  reader.refuse();
  return Object.freeze(inputs);
}

/** The lines that hold something, trimmed. */
export function linesOf(given: string): readonly string[] {
  return given.split(/\r?\n/).flatMap((line) => line.trim() || []);
}

/** A parser that throws an Error for any other text. */
export function oneOf<Choice extends string>(choices: readonly Choice[]): (given: string) => Choice {
  return (given) => {
    const choice = choices.find((candidate) => candidate === given);
    if (choice === undefined)
      throw new Error(`"${given}" is not one of ${choices.map((c) => `\`${c}\``).join(', ')}.`);
    return choice;
  };
}

/** The booleans of YAML 1.2's core schema, as the runner's own toolkit takes them; throws an Error for others. */
export function trueOrFalse(given: string): boolean {
  if (/^(true|True|TRUE)$/.test(given)) return true;
  if (/^(false|False|FALSE)$/.test(given)) return false;
  throw new Error(`"${given}" is neither \`true\` nor \`false\`.`);
}

/** Its whole content is uploaded as evidence, so it may not be the workspace or hold it; throws an Error then. */
export function outputFolder(given: string, workspace: string): string {
  if (given === '') throw new Error('it is empty; name a folder for the evidence.');
  const folder = resolve(workspace, given);
  if (!relative(folder, workspace).startsWith('..'))
    throw new Error(`"${given}" is the workspace or holds it; name a folder of its own for the evidence.`);
  return folder;
}

/** Throws an Error when the service would refuse the name. */
export function artifactName(given: string): string {
  const bad = /[":<>|*?\r\n\\/]/.exec(given);
  if (bad) throw new Error(`an artifact name cannot hold ${JSON.stringify(bad[0])}.`);
  return given;
}
