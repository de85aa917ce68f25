import { findPreset, presets } from '../config/presets.js';
import { planJson } from '../plan/plan-json.js';
import { maxShards } from '../plan/shards.js';
import { loadScenarios } from '../run/load-scenarios.js';
import { planInShards } from '../run/plan-for.js';
import { type Command, wholeNumber } from './command.js';
import { exitCodes, UsageError } from './io.js';
import { planText } from './plan-text.js';
import { runOptionsOf } from './run-options.js';

/** `rmq-chaos plan`: checks the file and prints what `run` would do, without doing it. */
export const planCommand: Command = {
  name: 'plan',
  summary: 'Checks a scenario file and prints its runs and their schedules; starts nothing.',
  usage:
    'plan [FILE] [--scenario NAME] [--shards N] [--seed N] [--runs N] [--set KEY=VALUE] [--axis NAME=LIST] [--schedules] [--json] | plan --show NAME | plan --list',
  help: [
    '  --json             cells, runs, schedules and a job matrix for GitHub as JSON',
    '  --schedules        the schedule of every run, also when there are many cells',
    '  --shards N         shares the cells out over N runners, each about as long',
    '  --axis NAME=LIST   the values of an axis of the matrix, e.g. --axis version=4.1,4.2; may be repeated',
    '  --list             the names of the built-in scenarios',
    '  --show NAME        the text of a built-in scenario, to copy into a file of your own',
  ],
  options: {
    scenario: { type: 'string' },
    seed: { type: 'string' },
    runs: { type: 'string' },
    set: { type: 'string', multiple: true },
    axis: { type: 'string', multiple: true },
    shards: { type: 'string' },
    schedules: { type: 'boolean' },
    json: { type: 'boolean' },
    list: { type: 'boolean' },
    show: { type: 'string' },
  },
  maxPositionals: 1,
  async run(args, io) {
    if (args.values.list === true) {
      io.out(presets.map(({ name, summary }) => `${name}  ${summary}`).join('\n'));
      return exitCodes.pass;
    }
    if (typeof args.values.show === 'string') {
      io.out(builtIn(args.values.show));
      return exitCodes.pass;
    }
    const options = runOptionsOf(args, io);
    const shards = wholeNumber(String(args.values.shards ?? '1'), 'shards', 1, maxShards);
    const scenarios = await loadScenarios(options, io.err);
    // A plan must be the same each time it is printed, so there is a seed even when nobody gave one.
    const plan = planInShards(scenarios, options.seed, shards, () => 1);
    io.out(args.values.json === true ? planJson(plan, null) : planText(plan, args.values.schedules === true));
    return exitCodes.pass;
  },
};

function builtIn(name: string): string {
  const preset = findPreset(name);
  if (preset) return preset.yaml.trimEnd();
  const names = presets.map((each) => each.name).join(', ');
  throw new UsageError([`There is no built-in scenario "${name}". There are: ${names}.`]);
}
