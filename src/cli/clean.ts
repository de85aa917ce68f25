import { createHost } from '../cluster/host.js';
import { undoAll } from '../cluster/undo.js';
import type { Command } from './command.js';
import { exitCodes } from './io.js';
import { foldersOf } from './run-options.js';

/** `rmq-chaos clean`: what the Action's post step does, by hand. */
export const cleanCommand: Command = {
  name: 'clean',
  summary: 'Undoes whatever earlier runs left: containers, namespaces, links, processes, folders.',
  usage: 'clean [--force | --all]',
  help: [
    '  --force   also what belongs to runs that are still going on',
    '  --all     that, and every blockade that is up; "blockade destroy" ends a single one',
  ],
  options: { force: { type: 'boolean' }, all: { type: 'boolean' } },
  maxPositionals: 0,
  async run(args, io) {
    const report = await undoAll(foldersOf(io).journalDir, await createHost(), {
      onlyDead: args.values.force !== true && args.values.all !== true,
      blockades: args.values.all === true,
    });
    for (const what of report.undone) io.out(`removed ${what}`);
    for (const what of report.skippedLive) io.out(`left alone, it is in use: ${what}`);
    for (const what of report.failed) io.err(`could not remove ${what}`);
    if (report.undone.length + report.failed.length + report.skippedLive.length === 0)
      io.out('nothing was left');
    return report.failed.length > 0 ? exitCodes.fail : exitCodes.pass;
  },
};
