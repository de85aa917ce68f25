// Runs built-in scenarios on every RabbitMQ version that the machine's package source has, on the engines asked
// for, and writes what was seen as a table (docs/results.md). Real clusters, one at a time; an hour or so.
//   node scripts/measure-versions.mjs [--suites a,b] [--engines netns,docker] [--scenarios x,y] [--out FOLDER] [--table FILE]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    suites: { type: 'string', default: 'bullseye,bookworm,trixie,forky' },
    engines: { type: 'string', default: 'netns' },
    scenarios: { type: 'string', default: 'smoke,quorum-2019,cancelled-consumer-holds-prefetch' },
    set: { type: 'string', multiple: true, default: [] },
    cli: { type: 'string', default: join(root, 'dist/cli/index.js') },
    out: { type: 'string', default: join(root, 'out/versions') },
    table: { type: 'string' },
  },
});
const list = (text) => text.split(',').filter(Boolean);
const runLimitMs = 15 * 60_000;

/** One scenario on one version and engine; what was seen is kept, so that a second call goes on where this one stopped. */
function measure(scenario, suite, engine) {
  const folder = join(values.out, `${scenario}-${suite}-${engine}`);
  const resultFile = join(folder, 'measured.json');
  if (existsSync(resultFile)) return JSON.parse(readFileSync(resultFile, 'utf8'));
  mkdirSync(folder, { recursive: true });
  const set = values.set.flatMap((each) => ['--set', each]);
  const options = [
    '--scenario',
    scenario,
    '--broker',
    `suite:${suite}`,
    '--engine',
    engine,
    '--seed',
    '2019',
    ...set,
  ];
  const startedMs = Date.now();
  const child = spawnSync(
    process.execPath,
    [values.cli, 'run', ...options, '--json', '--out', join(folder, 'run')],
    {
      encoding: 'utf8',
      timeout: runLimitMs,
      maxBuffer: 64 * 1024 ** 2,
    },
  );
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  writeFileSync(join(folder, 'progress.txt'), child.stderr ?? '');
  const run = child.stdout?.startsWith('{') ? JSON.parse(child.stdout).runs[0] : null;
  const measured = {
    scenario,
    suite,
    engine,
    exit: child.status,
    seconds,
    run,
    said: child.stderr?.trim().split('\n').at(-1),
  };
  writeFileSync(resultFile, JSON.stringify(measured, null, 2));
  console.log(`${scenario} ${suite} ${engine}: exit ${child.status}, ${seconds} s`);
  return measured;
}

const rows = [];
for (const scenario of list(values.scenarios))
  for (const suite of list(values.suites))
    for (const engine of list(values.engines)) rows.push(measure(scenario, suite, engine));

function row({ scenario, suite, engine, exit, seconds, run, said }) {
  const version = run?.header?.rabbitmq ?? suite;
  if (!run)
    return `| ${scenario} | ${version} | ${engine} | refused (exit ${exit}) | | | | | ${seconds} | ${said} |`;
  const { confirmed, lost, duplicates } = run.counts;
  const order = run.order['first-delivery'];
  const violations = run.findings.filter((finding) => ['loss', 'tail', 'order'].includes(finding.class));
  const causes = [
    ...new Set(violations.map(({ cause, action }) => `${cause} (${action?.kind ?? 'no fault'})`)),
  ].join(', ');
  return `| ${scenario} | ${version} | ${engine} | ${run.verdict} | ${confirmed} | ${lost} | ${order} | ${duplicates} | ${seconds} | ${causes || (run.inconclusive?.[0] ?? '')} |`;
}

if (values.table) {
  const text = [
    '| scenario | RabbitMQ | engine | verdict | confirmed | lost | out of order | duplicates | seconds | cause (fault) |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(row),
  ].join('\n');
  writeFileSync(values.table, `${text}\n`);
  console.log(text);
}
