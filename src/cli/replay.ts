import { resolve } from 'node:path';
import { replayRun } from '../run/replay-run.js';
import type { Command } from './command.js';
import { UsageError } from './io.js';
import { conduct } from './run.js';
import { runOptionHelp, runOptionsOf, runOptionTypes } from './run-options.js';

/** `rmq-chaos replay DIR`: executes the schedule that a run left in its folder, not a new one. */
export const replayCommand: Command = {
  name: 'replay',
  summary: 'Runs the schedule of an earlier run again, from its folder or its downloaded evidence.',
  usage: 'replay DIR [--engine docker|netns] [--broker SOURCE] [--out DIR]',
  help: runOptionHelp,
  options: runOptionTypes,
  maxPositionals: 1,
  run(args, io) {
    const folder = args.positionals[0];
    if (folder === undefined)
      throw new UsageError(['replay: name the folder of the run, e.g. rmq-chaos-out/smoke-1']);
    const options = runOptionsOf({ ...args, positionals: [] }, io);
    return conduct(options, args.values.json === true, io, (runOptions, hooks) =>
      replayRun(resolve(io.cwd, folder), runOptions, hooks),
    );
  },
};
