import { resolve } from 'node:path';
import { toJson } from '../report/json.js';
import { toText } from '../report/text.js';
import { overallVerdict } from '../report/totals.js';
import { reportRuns } from '../run/merge/report-runs.js';
import type { Command } from './command.js';
import { exitCodes, UsageError } from './io.js';

/** More folders than a command line holds; the folders in them are counted elsewhere. */
const maxFolders = 10_000;

/** `rmq-chaos report DIR…`: many runs, one report. */
export const reportCommand: Command = {
  name: 'report',
  summary: 'Makes one verdict and one report of what many runs left; runs nothing.',
  usage: 'report DIR… [--out DIR] [--json]',
  help: [
    'DIR is an output folder of `rmq-chaos run`, one run in it, or a folder of such folders, e.g. of downloaded',
    'artifacts. Runs that a plan.json promises and that are not there make the whole inconclusive.',
    '',
    '  --out DIR   where the reports go; default: rmq-chaos-report',
    '  --json      print the results as JSON',
  ],
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
  maxPositionals: maxFolders,
  async run({ values, positionals }, io) {
    if (positionals.length === 0)
      throw new UsageError(['report: name the folders that runs left, e.g. rmq-chaos-out']);
    const request = {
      folders: positionals.map((folder) => resolve(io.cwd, folder)),
      base: io.cwd,
      outputDir: resolve(io.cwd, typeof values.out === 'string' ? values.out : 'rmq-chaos-report'),
    };
    const { results, context, reportPath } = await reportRuns(request, io.signal);
    const text = toText(results, context);
    io.out(values.json === true ? toJson(results, context) : `${text}\nreport: ${reportPath}`);
    return io.signal.aborted ? exitCodes.interrupted : exitCodes[overallVerdict(results)];
  },
};
