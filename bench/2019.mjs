// The test of March 2019 whole, with one queue or with 20 queues at the same time: how much evidence a minute of
// machine gives, beside what it gave then. Real clusters; 20 runs take half an hour or more.
//   node bench/2019.mjs [--broker suite:forky] [--lanes 1|20] [--runs 20] [--engine netns] [--seed 2019] [--out FOLDER] [--cli FILE]
// Each call keeps its measurement in the folder; the table shows all that are there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    broker: { type: 'string', default: 'suite:forky' },
    lanes: { type: 'string', default: '1' },
    runs: { type: 'string', default: '20' },
    engine: { type: 'string', default: 'netns' },
    seed: { type: 'string', default: '2019' },
    out: { type: 'string', default: join(root, 'out/2019') },
    cli: { type: 'string', default: join(root, 'dist/cli/index.js') },
  },
});
if (!['1', '20'].includes(values.lanes)) throw new Error(`--lanes is 1 or 20, not ${values.lanes}`);

/** 400 actions on one queue in 6 h 22 min, by the log of then (docs/investigation-2019.md). */
const then = { minutes: 382, actions: 400, runs: 20 };
const limitMs = 3 * 3_600_000;

function measure() {
  const name = `lanes-${values.lanes}-${values.broker.replace(/\W+/g, '-')}`;
  const folder = join(values.out, name);
  mkdirSync(folder, { recursive: true });
  const scenario = ['run', join(root, 'bench/2019.yml'), '--scenario', `lanes-${values.lanes}`];
  const given = [
    '--broker',
    values.broker,
    '--engine',
    values.engine,
    '--runs',
    values.runs,
    '--seed',
    values.seed,
  ];
  const began = performance.now();
  const child = spawnSync(process.execPath, [values.cli, ...scenario, ...given, '--json', '--out', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: limitMs,
    maxBuffer: 256 * 1024 ** 2,
  });
  const minutes = (performance.now() - began) / 60_000;
  if (!child.stdout?.startsWith('{')) throw new Error(`no results: exit ${child.status ?? child.signal}`);
  const { runs } = JSON.parse(child.stdout);
  const sum = (of) => runs.reduce((total, run) => total + of(run), 0);
  const measured = {
    lanes: Number(values.lanes),
    version: runs[0]?.header.rabbitmq ?? values.broker,
    cores: cpus().length,
    minutes,
    runs: runs.length,
    clusters: runs.filter(({ header }) => header.cluster !== 'reused').length,
    // The heal at the end of each run was asked for by nobody.
    asked: sum(({ actions }) => actions.asked - 1),
    verified: sum(({ actions }) => Math.max(0, actions.verified - 1)),
    confirmed: sum(({ counts }) => counts.confirmed),
    lost: sum(({ counts }) => counts.lost),
    outOfOrder: sum(({ order }) => order['first-delivery']),
    verdicts: ['pass', 'fail', 'inconclusive'].map(
      (verdict) => runs.filter((run) => run.verdict === verdict).length,
    ),
  };
  writeFileSync(join(values.out, `${name}.json`), `${JSON.stringify(measured, null, 2)}\n`);
}

const perMinute = ({ lanes, verified, minutes }) => (lanes * verified) / minutes;
const original = perMinute({ lanes: 1, verified: then.actions, minutes: then.minutes });

function table() {
  const files = readdirSync(values.out).filter(
    (name) => name.endsWith('.json') && existsSync(join(values.out, name)),
  );
  const all = files.map((name) => JSON.parse(readFileSync(join(values.out, name), 'utf8')));
  all.sort((a, b) => a.lanes - b.lanes || a.version.localeCompare(b.version));
  const number = (value) => value.toLocaleString('en-US');
  const row = (each) => {
    const [pass, fail, inconclusive] = each.verdicts;
    const rate = perMinute(each);
    return [
      each.lanes,
      each.version,
      each.runs,
      each.clusters,
      each.minutes.toFixed(1),
      `${number(each.asked)} / ${number(each.verified)}`,
      rate.toFixed(1),
      `${(rate / original).toFixed(0)} ×`,
      number(each.confirmed),
      `${pass} / ${fail} / ${inconclusive}`,
      each.lost,
      each.outOfOrder,
    ];
  };
  return [
    '| queues | RabbitMQ | runs | clusters formed | minutes | actions asked / verified | queue-faults verified per minute | of 2019’s | messages confirmed | pass / fail / inconclusive | lost | out of order |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    `| 1 | 3.8.0-beta.3, in 2019 | ${then.runs} | ${then.runs} | ${then.minutes} | ${then.actions} / not verified | ${original.toFixed(2)} | 1 × | 1,118,974 | 9 / 11 / 0 | 286 | 30 |`,
    ...all.map((each) => `| ${row(each).join(' | ')} |`),
  ].join('\n');
}

measure();
const text = table();
writeFileSync(join(values.out, 'table.md'), `${text}\n`);
console.log(text);
