// Runs scenarios on every version of RabbitMQ that the machine's package source has, and writes a table of what was
// expected and what was seen (docs/results.md). Real clusters, one at a time.
//   node scripts/measure-pack.mjs [--scenarios BUILT-IN,…] [--file FILE]… [--suites a,b] [--repeat N] [--only NAME,…]
//     [--again] [--at-most N] [--engine netns|docker] [--seed N] [--out FOLDER] [--table FILE] [--cli FILE]
// Each scenario on each suite is kept as soon as it was run, so that it can be made in pieces: a later call runs what
// is missing (--again: everything), --at-most so many, and writes the table of all that is there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packTable } from './pack-table.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    scenarios: { type: 'string', default: '' },
    file: { type: 'string', multiple: true, default: [] },
    suites: { type: 'string', default: 'bullseye,bookworm,trixie,forky' },
    repeat: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    again: { type: 'boolean', default: false },
    'at-most': { type: 'string', default: 'Infinity' },
    engine: { type: 'string', default: 'netns' },
    seed: { type: 'string', default: '2019' },
    out: { type: 'string', default: join(root, 'out/pack') },
    table: { type: 'string' },
    cli: { type: 'string', default: join(root, 'dist/cli/index.js') },
  },
});
const list = (text) => text.split(',').filter(Boolean);
const runLimitMs = 15 * 60_000;

function rmqChaos(args, timeout, stderr = 'inherit') {
  return spawnSync(process.execPath, [values.cli, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', stderr],
    timeout,
    maxBuffer: 256 * 1024 ** 2,
  });
}

/** A built-in scenario file, written out, since it may hold many scenarios and one is wanted at a time. */
function builtIn(name) {
  const { status, stdout } = rmqChaos(['plan', '--show', name], 60_000);
  if (status !== 0) throw new Error(`there is no built-in scenario ${name}`);
  const file = join(values.out, `${name}.yml`);
  writeFileSync(file, stdout);
  return file;
}

function scenariosOf(file) {
  const { status, stdout } = rmqChaos(['plan', file, '--json'], 60_000);
  if (status !== 0) throw new Error(`${file} is no scenario file`);
  return [...new Set(JSON.parse(stdout).runs.map(({ scenario }) => scenario))];
}

const placeOf = ({ scenario, suite }) => join(values.out, suite, scenario, 'measured.json');
const isMeasured = (cell) => existsSync(placeOf(cell)) && read(cell).runs >= Number(values.repeat);
const read = (cell) => JSON.parse(readFileSync(placeOf(cell), 'utf8'));

function measure(cell) {
  const { file, scenario, suite } = cell;
  const folder = dirname(placeOf(cell));
  mkdirSync(folder, { recursive: true });
  const where = ['--broker', `suite:${suite}`, '--engine', values.engine];
  const what = [file, '--scenario', scenario, '--runs', values.repeat, '--seed', values.seed];
  const beganMs = Date.now();
  const child = rmqChaos(
    ['run', ...what, ...where, '--json', '--out', join(folder, 'run')],
    runLimitMs * Number(values.repeat),
    'pipe',
  );
  const seconds = Math.round((Date.now() - beganMs) / 1000);
  writeFileSync(join(folder, 'progress.txt'), child.stderr ?? '');
  const report = child.stdout?.startsWith('{') ? JSON.parse(child.stdout) : null;
  const measured = {
    source: basename(file),
    scenario,
    suite,
    runs: Number(values.repeat),
    exit: child.status,
    seconds,
    // What the table needs; the whole report lies beside it.
    results: (report?.runs ?? []).map(({ findings, lanes: _, ...run }) => ({
      ...run,
      findings: findings.map(({ class: name, severity, lane, count, cause, action }) => ({
        class: name,
        severity,
        lane,
        count,
        cause,
        fault: action?.kind ?? null,
      })),
    })),
    skipped: report?.skipped ?? [],
    said: report ? '' : (child.stderr?.trim().split('\n').at(-1) ?? `no answer within the limit`),
  };
  writeFileSync(placeOf(cell), `${JSON.stringify(measured, null, 2)}\n`);
  console.log(`${scenario} ${suite}: exit ${child.status}, ${seconds} s`);
}

mkdirSync(values.out, { recursive: true });
const files = [...list(values.scenarios).map(builtIn), ...values.file];
const wanted = list(values.only);
const cells = files.flatMap((file) =>
  scenariosOf(file)
    .filter((scenario) => wanted.length === 0 || wanted.includes(scenario))
    .flatMap((scenario) => list(values.suites).map((suite) => ({ file, scenario, suite }))),
);
const due = cells.filter((cell) => values.again || !isMeasured(cell));
for (const cell of due.slice(0, Number(values['at-most']))) measure(cell);
const text = packTable(cells.filter((cell) => existsSync(placeOf(cell))).map(read));
if (values.table) writeFileSync(values.table, text);
console.log(text);
