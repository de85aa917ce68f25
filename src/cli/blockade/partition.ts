import { type BlockadeCommand, blockadeExit, tell } from './command.js';

/** `blockade partition`. A dry run loads nothing that could touch the machine. */
export const command: BlockadeCommand = {
  name: 'partition',
  summary: 'Cuts nodes from each other, in place of whatever cut was there, and proves it.',
  usage: 'blockade partition GROUP… | -z [--dry-run] [--json]',
  help: [
    '  GROUP        nodes that may talk to each other, e.g. c1,c2; groups may overlap',
    "  A>B          a one-way cut: what A sends does not reach B (quote it: 'c1>c2')",
    '  -z, --random draws the groups',
    '  --dry-run    says what would be blocked if every node of the file were up; touches nothing',
    '  --json       as JSON',
    '',
    'Nodes that no group names form one more group. Neutral nodes also meet each other; holy ones are never cut.',
  ],
  options: {
    random: { type: 'boolean', short: 'z' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  maxPositionals: Number.POSITIVE_INFINITY,
  run: async ({ values, positionals }, context) => {
    const { surroundings, io, json } = context;
    const request = { arguments: positionals, random: values.random === true };
    const { dryRunPartition, wantedPartition } = await import('./dry-run.js');
    if (values['dry-run'] === true) {
      const { loadConfig } = await import('./config.js');
      io.out(dryRunPartition(request, loadConfig(context, io), json, surroundings.draw));
      return blockadeExit.ok;
    }
    const [{ withBlockade }, { changePartition }] = await Promise.all([
      import('../../run/blockade/session.js'),
      import('../../run/blockade/partition.js'),
    ]);
    const done = await withBlockade(surroundings, (session) =>
      changePartition(session, ({ nameable }) => wantedPartition(request, nameable, surroundings.draw)),
    );
    return tell(done, context);
  },
};
