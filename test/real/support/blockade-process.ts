/** Run as a process of its own: a blockade command in a folder. */
import { runCli } from '../../../src/cli/process.js';

const [folder = '', ...argv] = process.argv.slice(2);
process.chdir(folder);
await runCli(argv);
