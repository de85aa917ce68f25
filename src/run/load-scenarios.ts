import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { withBrokerPaths } from '../config/broker-text.js';
import { loadScenarioFile } from '../config/load.js';
import { defaultPresetName, findPreset, presets } from '../config/presets.js';
import type { Scenario, ScenarioFile } from '../config/scenario.js';
import { didYouMean } from '../yaml/suggest.js';
import { blockadeNodesOf } from './blockade-nodes.js';
import { ConfigurationError, type RunOptions } from './contract.js';

/** A scenario file is written by people; anything larger is a mistake or an attack. */
const largestFileBytes = 1024 * 1024;

/** Those options that decide what the scenarios are. */
export type ScenarioOptions = Pick<
  RunOptions,
  'scenarioFile' | 'scenarioName' | 'broker' | 'runs' | 'set' | 'axes' | 'workspace'
>;

/**
 * The scenarios that the options ask for: of the file, or built in; overridden and of the wanted name.
 * @param tell is told once, a line each, what stands in a Blockade file and has no effect on a run.
 * @throws ConfigurationError with every problem.
 */
export async function loadScenarios(
  options: ScenarioOptions,
  tell: (line: string) => void = () => {},
): Promise<readonly Scenario[]> {
  const { name, text } =
    options.scenarioFile === null ? presetOf(options) : readFile(options.scenarioFile, options);
  const inWorkspace = (path: string) => resolve(options.workspace, path);
  // Several scenarios may share one Blockade file.
  const notes = new Set<string>();
  const loaded = loadScenarioFile(text, name, {
    set: options.set,
    axes: options.axes,
    fileExists: (path) => existsSync(inWorkspace(path)),
    nodesOfBlockadeFile: (path) =>
      blockadeNodesOf(inWorkspace(path), path, process.env, (note) => notes.add(note)),
  });
  notes.forEach(tell);
  if (!loaded.ok) {
    throw new ConfigurationError(
      loaded.problems.map(({ file, line, column, message, suggestion }) => ({
        position: { file, line, column },
        message,
        hint: suggestion,
      })),
    );
  }
  const wanted =
    options.scenarioFile === null
      ? loaded.file.scenarios.map(withoutPosition)
      : named(loaded.file, options.scenarioName);
  return wanted.map((scenario) => overridden(scenario, options));
}

function presetOf({ scenarioName }: ScenarioOptions): { name: string; text: string } {
  const name = scenarioName ?? defaultPresetName;
  const preset = findPreset(name);
  if (!preset) {
    const names = presets.map((each) => each.name);
    throw problem(
      `There is no built-in scenario "${name}".${didYouMean(name, names)}`,
      `Built in: ${names.join(', ')}. For a scenario of your own give its file.`,
    );
  }
  return { name: `(built-in ${name})`, text: preset.yaml };
}

function readFile(file: string, { workspace }: ScenarioOptions): { name: string; text: string } {
  const path = resolve(workspace, file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw problem(`There is no scenario file ${file}.`, `It was looked for in ${workspace}.`);
  if (!stats.isFile())
    throw problem(`The scenario file ${file} is not a file.`, 'Give the path of a YAML file.');
  if (stats.size > largestFileBytes) {
    throw problem(
      `The scenario file ${file} has ${stats.size} bytes; the limit is ${largestFileBytes}.`,
      'Is it the right file?',
    );
  }
  const shown = relative(workspace, path);
  return { name: shown.startsWith('..') ? path : shown, text: readFileSync(path, 'utf8') };
}

function named({ scenarios, file }: ScenarioFile, name: string | null): readonly Scenario[] {
  if (name === null) return scenarios;
  const found = scenarios.filter((scenario) => scenario.name === name || scenario.cell?.scenario === name);
  if (found.length > 0) return found;
  const ids = scenarios.map((scenario) => scenario.name);
  const names = [...new Set(scenarios.map((scenario) => scenario.cell?.scenario ?? scenario.name))];
  const cells = scenarios.some(({ cell }) => cell) ? `, and ${ids.length} cells such as ${ids[0]}` : '';
  throw problem(
    `There is no scenario "${name}" in ${file}.${didYouMean(name, [...names, ...ids])}`,
    `It has: ${names.join(', ')}${cells}.`,
  );
}

/** What is built in stands in no file of the user, so nothing can be annotated there. */
function withoutPosition(scenario: Scenario): Scenario {
  return { ...scenario, position: null };
}

function overridden(scenario: Scenario, { broker, runs, workspace }: ScenarioOptions): Scenario {
  const wanted = broker ?? scenario.cluster.broker;
  const source = withBrokerPaths(wanted, (path) => resolve(workspace, path));
  return { ...scenario, cluster: { ...scenario.cluster, broker: source }, runs: runs ?? scenario.runs };
}

function problem(message: string, hint: string): ConfigurationError {
  return new ConfigurationError([{ position: null, message, hint }]);
}
