import { findPreset, presets } from '../config/presets.js';
import { expectedRunMs } from '../plan/expected-duration.js';
import { type PlannedRun, planRuns } from '../plan/plan-runs.js';
import { stringifySchedule } from '../plan/serialise-schedule.js';
import { plural } from '../report/figures.js';
import { describeTarget } from '../run/execute-schedule.js';
import { loadScenarios } from '../run/load-scenarios.js';
import type { Command } from './command.js';
import { exitCodes, UsageError } from './io.js';
import { runOptionsOf } from './run-options.js';

/** `rmq-chaos plan`: checks the file and prints what `run` would do, without doing it. */
export const planCommand: Command = {
  name: 'plan',
  summary: 'Checks a scenario file and prints its runs and their schedules; starts nothing.',
  usage:
    'plan [FILE] [--scenario NAME] [--seed N] [--runs N] [--set KEY=VALUE] [--json] | plan --show NAME | plan --list',
  help: [
    '  --json        the runs with their schedules as JSON',
    '  --list        the names of the built-in scenarios',
    '  --show NAME   the text of a built-in scenario, to copy into a file of your own',
  ],
  options: {
    scenario: { type: 'string' },
    seed: { type: 'string' },
    runs: { type: 'string' },
    set: { type: 'string', multiple: true },
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
    const scenarios = await loadScenarios(options, io.err);
    // A plan must be the same each time it is printed, so there is a seed even when nobody gave one.
    const runs = scenarios.flatMap((scenario) => planRuns(scenario, options.seed ?? scenario.seed ?? 1));
    io.out(args.values.json === true ? toJson(runs) : toText(runs));
    return exitCodes.pass;
  },
};

function builtIn(name: string): string {
  const preset = findPreset(name);
  if (preset) return preset.yaml.trimEnd();
  const names = presets.map((each) => each.name).join(', ');
  throw new UsageError([`There is no built-in scenario "${name}". There are: ${names}.`]);
}

function toJson(runs: readonly PlannedRun[]): string {
  return JSON.stringify(
    {
      version: 1,
      runs: runs.map(({ id, scenario, seed, schedule }) => ({
        id,
        scenario: scenario.name,
        seed,
        expectedMs: expectedRunMs(schedule, scenario),
        schedule: JSON.parse(stringifySchedule(schedule)) as unknown,
      })),
    },
    null,
    2,
  );
}

function toText(runs: readonly PlannedRun[]): string {
  const totalMs = runs.reduce((sum, { schedule, scenario }) => sum + expectedRunMs(schedule, scenario), 0);
  const lines = runs.flatMap(({ id, schedule, scenario }) => [
    `${id}  about ${Math.ceil(expectedRunMs(schedule, scenario) / 60_000)} min`,
    ...schedule.actions.map((action) => `  ${whenOf(action.due)}  ${action.kind} ${describeTarget(action)}`),
    `  then ${schedule.quietMs / 1000} s of load without chaos`,
  ]);
  return [...lines, `${plural(runs.length, 'run')}, about ${Math.ceil(totalMs / 60_000)} min in all`].join(
    '\n',
  );
}

function whenOf(due: PlannedRun['schedule']['actions'][number]['due']): string {
  switch (due.kind) {
    case 'time':
      return `at ${due.atMs / 1000} s`;
    case 'wait':
      return `${due.waitMs / 1000} s later`;
    case 'count':
      return `after ${due.atLeast} ${due.what}`;
  }
}
