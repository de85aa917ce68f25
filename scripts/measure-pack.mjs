// Runs a built-in scenario file on every version of RabbitMQ that the machine's package source has, each version with
// one command as a pull request's gate would, and writes what was expected and what was seen as tables
// (docs/results.md). Real clusters, one at a time; the pack takes 10 to 25 minutes a version.
//   node scripts/measure-pack.mjs [--scenario pack] [--suites a,b] [--only NAME,…] [--runs N] [--engine netns|docker]
//     [--seed N] [--out FOLDER] [--table FILE] [--cli FILE]
// A call adds to what the folder holds, so a scenario can be run more often (--only); nothing is ever taken out of
// the table. --suites '' writes the table alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packTable } from './pack-table.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'pack' },
    suites: { type: 'string', default: 'bullseye,bookworm,trixie,forky' },
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'netns' },
    seed: { type: 'string', default: '2019' },
    out: { type: 'string', default: join(root, 'out/pack') },
    table: { type: 'string' },
    cli: { type: 'string', default: join(root, 'dist/cli/index.js') },
  },
});
const list = (text) => text.split(',').filter(Boolean);
const limitMs = 90 * 60_000;

function rmqChaos(args, stderr = 'inherit') {
  const stdio = ['ignore', 'pipe', stderr];
  return spawnSync(process.execPath, [values.cli, ...args], { encoding: 'utf8', stdio, timeout: limitMs });
}

/** The built-in file, written out: one of its scenarios alone can only be chosen from a file. */
function writtenOut() {
  const { status, stdout } = rmqChaos(['plan', '--show', values.scenario]);
  if (status !== 0) throw new Error(`there is no built-in scenario ${values.scenario}`);
  mkdirSync(values.out, { recursive: true });
  const file = join(values.out, `${values.scenario}.yml`);
  writeFileSync(file, stdout);
  return file;
}

/** A fresh folder for one command: suite, then a number. */
function nextFolder(suite) {
  const folder = join(values.out, suite);
  mkdirSync(folder, { recursive: true });
  return join(folder, String(readdirSync(folder).length + 1));
}

function measure(suite, scenario) {
  const what = ['run', writtenOut(), '--runs', values.runs, '--seed', values.seed];
  const chosen = scenario === null ? [] : ['--scenario', scenario];
  const where = ['--broker', `suite:${suite}`, '--engine', values.engine, '--out', nextFolder(suite)];
  const { status, signal } = rmqChaos([...what, ...chosen, ...where]);
  console.log(`${scenario ?? values.scenario} on ${suite}: exit ${status ?? signal}`);
}

/** All runs and all that was skipped, of every command that came to its end. */
function everythingMeasured() {
  const folders = readdirSync(values.out, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) =>
    readdirSync(join(values.out, name))
      .map((number) => join(values.out, name, number, 'results.json'))
      .filter((file) => existsSync(file))
      .map((file) => JSON.parse(readFileSync(file, 'utf8'))),
  );
}

for (const suite of list(values.suites))
  for (const scenario of values.only === '' ? [null] : list(values.only)) measure(suite, scenario);
const text = packTable(everythingMeasured());
if (values.table) writeFileSync(values.table, text);
console.log(text);
