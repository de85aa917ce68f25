/** Run as a process of its own: slows the disk of a process, says its pid, and waits to be killed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createHost } from '../../src/cluster/host.js';
import { openJournal } from '../../src/cluster/journal.js';
import { nodeDisks } from '../../src/cluster/node-disks.js';

const [base = ''] = process.argv.slice(2);
const { pid = 0 } = spawn('sleep', ['300'], { stdio: 'ignore', detached: true });
const disks = nodeDisks({
  host: await createHost(),
  journal: await openJournal({ runId: 'killed', folder: join(base, 'journal') }),
  made: [],
  pid: async () => pid,
  dataFolder: () => base,
  grouping: { nameOf: (node) => `rmq-chaos-killed-${node}`, pids: async () => [pid] },
});
await disks.slow('node', 512_000);
process.stdout.write(`${pid}\n`);
setInterval(() => undefined, 60_000);
