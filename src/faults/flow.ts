import type { Host } from '../cluster/host.js';

/** Datagrams from one network namespace to another. */
export interface FlowOptions {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly address: string;
  /** Where they go to; null: any free port. */
  readonly port: number | null;
  readonly count: number;
  readonly intervalMs: number;
  /** Without headers; at least {@link smallestBytes}. */
  readonly bytes: number;
  /** How long the receiver waits after the sender has ended: longer than a packet may be late. */
  readonly settleMs: number;
}

export interface Arrival {
  readonly number: number;
  /** From sending to receiving; both processes read the same monotonic clock. */
  readonly lateMs: number;
  /** On that clock. */
  readonly atMs: number;
}

export interface Flow {
  readonly sent: number;
  /** In order of arrival, repeats included. */
  readonly arrivals: readonly Arrival[];
  /** Packets that the receiver's kernel threw away because a checksum was wrong. */
  readonly broken: number;
}

export const smallestBytes = 16;
/** Ethernet, IPv4 and UDP. */
export const headerBytes = 42;

const receiver = `
const { createSocket } = require('node:dgram');
const { readFileSync } = require('node:fs');
const [port, settleMs] = process.argv.slice(1).map(Number);
const broken = () => {
  const lines = readFileSync('/proc/net/snmp', 'utf8').split('\\n').map((line) => line.split(' '));
  return [['Udp:', 'InCsumErrors'], ['Ip:', 'InHdrErrors']].reduce((sum, [what, name]) => {
    const [names = [], values = []] = lines.filter(([first]) => first === what);
    return sum + Number(values[names.indexOf(name)] ?? 0);
  }, 0);
};
const before = broken();
const arrivals = [];
const socket = createSocket('udp4', (message) => {
  const now = Number(process.hrtime.bigint() / 1000n) / 1000;
  if (message.length < 16) return;
  arrivals.push([message.readUInt32BE(0), now - message.readDoubleBE(8), now]);
});
socket.bind(port, () => console.log(socket.address().port));
process.stdin.resume().on('end', () => setTimeout(() => {
  console.log(JSON.stringify({ arrivals, broken: broken() - before }));
  process.exit();
}, settleMs));
`;

const sender = `
const { createSocket } = require('node:dgram');
const [address, ...numbers] = process.argv.slice(1);
const [count, intervalMs, bytes, port] = numbers.map(Number);
const socket = createSocket('udp4');
const now = () => Number(process.hrtime.bigint() / 1000n) / 1000;
const began = now();
let sent = 0;
let open = 0;
const send = () => {
  const message = Buffer.alloc(bytes);
  message.writeUInt32BE(sent, 0);
  message.writeDoubleBE(now(), 8);
  sent++;
  open++;
  socket.send(message, port, address, () => { if (--open === 0 && sent === count) process.exit(); });
};
const tick = () => {
  const due = intervalMs === 0 ? count : Math.min(count, 1 + Math.floor((now() - began) / intervalMs));
  for (let burst = 0; sent < due && burst < 50; burst++) send();
  if (sent < count) setTimeout(tick, Math.max(0, Math.min(intervalMs, 5)));
};
tick();
`;

/** The receiver says its port, the sender gets it as its last word, and the receiver hears of its end. */
const script = `
words=$1; shift
coproc receiver { "\${@:1:words}"; }
exec 5<&"\${receiver[0]}" 6>&"\${receiver[1]}"
eval "exec \${receiver[0]}<&- \${receiver[1]}>&-"
shift "$words"
read -r -t 20 -u 5 port || exit 3
"$@" "$port" 5<&- 6>&- </dev/null || exit 4
exec 6>&-
cat <&5
`;
const startLimitMs = 30_000;

/**
 * Sends datagrams and tells which arrived, when. Both ends are this very Node.js in the namespaces of the
 * nodes: nothing is needed in them.
 */
export async function measureFlow(host: Host, options: FlowOptions): Promise<Flow> {
  const { from, to, address, port, count, intervalMs, bytes, settleMs } = options;
  const node = [process.execPath, '-e'];
  const receiving = [...to, ...node, receiver, '--', String(port ?? 0), String(Math.ceil(settleMs))];
  const sending = [...from, ...node, sender, '--', address, String(count), String(intervalMs), String(bytes)];
  const { stdout } = await host.must(
    ['bash', '-c', script, 'flow', String(receiving.length), ...receiving, ...sending],
    { root: true, timeoutMs: startLimitMs + 2 * count * intervalMs + settleMs },
  );
  const { arrivals, broken } = JSON.parse(stdout) as { arrivals: [number, number, number][]; broken: number };
  return {
    sent: count,
    arrivals: arrivals.map(([number, lateMs, atMs]) => ({ number, lateMs, atMs })),
    broken,
  };
}
