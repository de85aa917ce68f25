/** Run as a process of its own: forms a cluster, says the nodes' pids, and waits to be killed. */
import { makeRig, minimalFiles, nodeNames } from './netns-rig.js';

const [suite = 'bookworm', base = ''] = process.argv.slice(2);
const { cluster } = await makeRig(suite, base);
await cluster.create(minimalFiles);
await Promise.all(nodeNames.map((name) => cluster.start(name)));
const pids = await Promise.all(nodeNames.map((name) => cluster.pid(name)));
process.stdout.write(`${JSON.stringify({ pids })}\n`);
setInterval(() => undefined, 60_000);
