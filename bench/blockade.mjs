// From command to effect on three containers: whole command lines, the real Blockade 0.4.0 beside ours.
// node bench/blockade.mjs --image IMAGE [--cli dist/cli/index.js] [--peer FOLDER --python PATH] [--rounds 10]
// IMAGE needs sleep and cat. FOLDER is the unpacked Python package blockade-0.4.0; PYTHON has docker, clint,
// six and PyYAML. Without them the figures of another measurement (../shared/facts/lab.md) stand beside ours.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    image: { type: 'string' },
    cli: { type: 'string', default: join(root, 'dist/cli/index.js') },
    peer: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    rounds: { type: 'string', default: '10' },
  },
});
if (values.image === undefined) throw new Error('--image names an image with sleep and cat');
const rounds = Number(values.rounds);
const nodes = ['c1', 'c2', 'c3'];
const folder = mkdtempSync(join(tmpdir(), 'bench-blockade-'));
const seconds = { partition: 0.79, join: 0.46, kill: 0.56, status: 0.5 };

const ours = { name: 'ours', command: [process.execPath, resolve(values.cli), 'blockade'] };
const peer = values.peer && {
  name: 'Blockade 0.4.0',
  command: [values.python, join(root, 'bench/blockade-peer.py'), resolve(values.peer)],
};

function measure({ name, command }, cwd) {
  const [program, ...first] = command;
  const call = (...words) => {
    const began = performance.now();
    const done = spawnSync(program, [...first, ...words], { cwd, encoding: 'utf8' });
    const tookMs = performance.now() - began;
    if (done.status !== 0) throw new Error(`${name} ${words.join(' ')}: ${done.stderr || done.stdout}`);
    return tookMs;
  };
  call('up');
  try {
    const times = { partition: [], join: [], kill: [], status: [] };
    let cut = 0;
    for (let round = 0; round < rounds; round += 1) {
      times.partition.push(call('partition', 'c1'));
      if (isCut(cwd)) cut += 1;
      times.status.push(call('status'));
      times.join.push(call('join'));
      times.kill.push(call('kill', 'c3'));
      call('start', 'c3');
    }
    return { times, cut };
  } finally {
    call('destroy');
  }
}

/** Whether a packet from c1 to c2 really has no answer; asked from outside of either tool. */
function isCut(cwd) {
  const container = (node) => `${cwd.split('/').at(-1)}_${node}`;
  const look = (node, format) =>
    execFileSync('docker', ['inspect', '-f', format, container(node)], { encoding: 'utf8' }).trim();
  const address = look('c2', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}');
  const probe = `timeout 0.3 bash -c 'true 3<>/dev/tcp/${address}/9'`;
  const tried = spawnSync('nsenter', ['-t', look('c1', '{{.State.Pid}}'), '-n', 'bash', '-c', probe]);
  return tried.status === 124;
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ms = (value) => `${Math.round(value)} ms`.padStart(9);

try {
  const results = [ours, ...(peer ? [peer] : [])].map((tool, index) => {
    const cwd = join(folder, `bench${index}`);
    mkdirSync(cwd);
    const entries = nodes.map((node) => `  ${node}: {image: "${values.image}", command: sleep 100000}\n`);
    writeFileSync(join(cwd, 'blockade.yml'), `containers:\n${entries.join('')}`);
    return { tool, ...measure(tool, cwd) };
  });
  const [own, other] = results;
  console.log(
    `${cpus().length} CPUs, load ${loadavg()[0].toFixed(1)}, node ${process.version}, ${rounds} rounds, medians (best)`,
  );
  console.log(
    `${'command'.padEnd(11)}${'ours'.padStart(20)}${(other ? other.tool.name : 'Blockade (lab)').padStart(20)}${'times'.padStart(8)}`,
  );
  for (const command of Object.keys(seconds)) {
    const mine = median(own.times[command]);
    const theirs = other ? median(other.times[command]) : seconds[command] * 1000;
    const best = (list) => ` (${Math.round(Math.min(...list))})`.padStart(8);
    const theirBest = other ? best(other.times[command]) : '';
    console.log(
      `${command.padEnd(11)}${(ms(mine) + best(own.times[command])).padStart(20)}${(ms(theirs) + theirBest).padStart(20)}${(theirs / mine).toFixed(1).padStart(8)}`,
    );
  }
  for (const { tool, cut } of results)
    console.log(`${tool.name}: c1 really cut from c2 after ${cut} of ${rounds} partitions`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
