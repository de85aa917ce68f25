// How fast logs are judged, beside wc, grep and a plain Python reader, all in this one run.
// node bench/analyze.mjs [--megabytes 1000] [--messages 100000000]
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeHistory } from './analyze-history.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '1000' },
    messages: { type: 'string', default: '100000000' },
  },
});
const rounds = 3;
const realLog = join(root, '..', 'shared', 'data', 'test-beta-2.log');
const ownLog = join(root, 'test', 'fixtures', '2019', 'dialect-a.log');
const folder = mkdtempSync(join(tmpdir(), 'bench-analyze-'));

/** Runs a command a few times; the fastest time in seconds, and the most memory in MB where it tells. */
function measure(name, file, args, outcomes = [0, 1]) {
  let seconds = Number.POSITIVE_INFINITY;
  let memory = null;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const done = spawnSync(file, args, { maxBuffer: 1 << 30, encoding: 'utf8' });
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
    if (!outcomes.includes(done.status)) throw new Error(`${name}: ${done.stderr || done.error}`);
    const report = /maxRSS (\d+)/.exec(done.stderr);
    if (report !== null) memory = Math.max(memory ?? 0, Number(report[1]) / 1024);
  }
  return { name, seconds, memory };
}

function table(title, lines, bytes, rows, base) {
  const unit = rows.find((row) => row.name === base).seconds;
  console.log(
    `\n${title}: ${lines.toLocaleString('en')} lines, ${Math.round(bytes / 1e6).toLocaleString('en')} MB`,
  );
  console.log(
    `| reader | seconds | million lines/s | times ${base} | peak MB |\n| --- | ---: | ---: | ---: | ---: |`,
  );
  for (const { name, seconds, memory } of rows) {
    const rate = (lines / seconds / 1e6).toFixed(1);
    const rss = memory === null ? '–' : Math.round(memory);
    console.log(`| ${name} | ${seconds.toFixed(2)} | ${rate} | ${(seconds / unit).toFixed(1)} | ${rss} |`);
  }
}

const linesOf = (file) => Number(execFileSync('wc', ['-l', file], { encoding: 'utf8' }).trim().split(' ')[0]);

try {
  const build = join(folder, 'build');
  execFileSync(join(root, 'node_modules', '.bin', 'tsc'), [
    '-p',
    join(root, 'tsconfig.build.json'),
    '--outDir',
    build,
  ]);
  writeFileSync(join(build, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const probe = join(build, 'probe.mjs');
  writeFileSync(
    probe,
    "process.on('exit', () => process.stderr.write('maxRSS ' + process.resourceUsage().maxRSS));\n",
  );
  const analyze = (file, ...more) => [
    process.execPath,
    ['--import', pathToFileURL(probe).href, join(build, 'rmq-chaos.js'), 'analyze', file, ...more],
  ];

  const log = join(folder, 'repeated.log');
  const text = readFileSync(existsSync(realLog) ? realLog : ownLog);
  writeFileSync(log, '');
  for (let size = 0; size < Number(values.megabytes) * 1e6; size += text.length) appendFileSync(log, text);
  table(
    existsSync(realLog) ? 'The log of 16 March 2019, repeated' : 'A log in the same dialect, repeated',
    linesOf(log),
    statSync(log).size,
    [
      measure('wc -l', 'wc', ['-l', log]),
      measure('grep -c Jump', 'grep', ['-c', 'Jump', log]),
      measure("grep -cE 'Jump|Lost'", 'grep', ['-cE', 'Jump|Lost', log]),
      measure('rmq-chaos analyze', ...analyze(log)),
      measure('plain Python', 'python3', [join(root, 'bench', 'plain-reader.py'), log]),
    ],
    'grep -c Jump',
  );
  rmSync(log);

  const history = join(folder, 'history.log');
  const { createHistoryWriter } = await import(pathToFileURL(join(build, 'history', 'writer.js')).href);
  writeHistory(history, createHistoryWriter, Number(values.messages));
  table(
    `A history of ${Number(values.messages).toLocaleString('en')} messages`,
    linesOf(history),
    statSync(history).size,
    [
      measure('wc -l', 'wc', ['-l', history]),
      measure('grep -c delivered', 'grep', ['-c', 'delivered', history]),
      measure('rmq-chaos analyze', ...analyze(history), [0]),
    ],
    'grep -c delivered',
  );
} finally {
  rmSync(folder, { recursive: true });
}
