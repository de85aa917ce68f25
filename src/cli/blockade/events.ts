import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { auditJson, auditTable, parseAudit } from '../../blockade/audit-line.js';
import { idOf, storeOf } from '../../run/blockade/surroundings.js';
import { type BlockadeCommand, blockadeExit } from './command.js';

/** `blockade events` */
export const command: BlockadeCommand = {
  name: 'events',
  summary: 'Shows what was done to the blockade, and whether it worked.',
  usage: 'blockade events [--json] [--output FILE]',
  help: ['  --json          as JSON', '  --output FILE   to a file, as JSON'],
  options: { json: { type: 'boolean' }, output: { type: 'string' } },
  maxPositionals: 0,
  run: async ({ values }, { io, surroundings, json }) => {
    const file = storeOf(surroundings).auditFile(idOf(surroundings));
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const { events, damagedLines } = parseAudit(text);
    if (damagedLines > 0) io.err(`${damagedLines} damaged lines of ${file} were passed over`);
    const output = values.output as string | undefined;
    if (output !== undefined) await writeFile(resolve(io.cwd, output), `${auditJson(events)}\n`);
    else io.out(json ? auditJson(events) : auditTable(events));
    return blockadeExit.ok;
  },
};
