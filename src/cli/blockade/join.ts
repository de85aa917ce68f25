import { type BlockadeCommand, blockadeExit, tell } from './command.js';

/** `blockade join` */
export const command: BlockadeCommand = {
  name: 'join',
  summary: 'Ends every cut; what else was done to networks stays.',
  usage: 'blockade join [--dry-run] [--json]',
  help: ['  --dry-run    says what it would come to; touches nothing', '  --json       as JSON'],
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  maxPositionals: 0,
  run: async ({ values }, context) => {
    const { surroundings, io, json } = context;
    if (values['dry-run'] === true) {
      const [{ dryRunJoin }, { loadConfig }] = await Promise.all([
        import('./dry-run.js'),
        import('./config.js'),
      ]);
      io.out(dryRunJoin(loadConfig(context, io), json));
      return blockadeExit.ok;
    }
    const { withBlockade } = await import('../../run/blockade/session.js');
    const { join } = await import('../../run/blockade/partition.js');
    return tell(await withBlockade(surroundings, join), context);
  },
};
