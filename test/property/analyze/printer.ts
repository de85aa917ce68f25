import type { Random } from './random.js';
import type { Limits, Message, Step, Story } from './story.js';

export type Dialect = 'A' | 'B' | 'C';

/** A line before the file is put together; `id` finds it again. */
export interface PrintedLine {
  readonly id: number;
  readonly text: string;
}

/** Lines by which the printed truth can be found: jumps by their message, and what stood before them. */
export interface PrintedJump {
  readonly id: number;
  readonly direction: 'forward' | 'back';
  readonly message: Message;
  readonly size: number;
  readonly reconnectId: number | null;
  readonly chaosId: number | null;
}

export interface PrintedRun {
  readonly lines: readonly PrintedLine[];
  readonly firstId: number;
  readonly jumps: readonly PrintedJump[];
  readonly tailReportIds: ReadonlyMap<string, number>;
}

export interface PrintOptions {
  readonly dialect: Dialect;
  readonly run: number;
  readonly consumers: number;
  readonly printMod: number;
  readonly limits: Limits;
}

const nodes = ['rabbitmq1', 'rabbitmq2', 'rabbitmq3'] as const;

/** Gives every line its number and its time; times go past midnight. */
export class LineMaker {
  readonly lines: PrintedLine[] = [];
  #id = 0;

  constructor(
    private nowUs: number,
    private readonly random: Random,
  ) {}

  bare(text: string): number {
    this.lines.push({ id: this.#id, text });
    return this.#id++;
  }

  timed(actor: string, text: string): number {
    this.nowUs += this.random.whole(1, 2_000_000);
    const us = this.nowUs % 86_400_000_000;
    const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
    const fraction = us % 1_000_000 === 0 ? '' : `.${String(us % 1_000_000).padStart(6, '0')}`;
    const time = `${two(us / 3.6e9)}:${two((us / 6e7) % 60)}:${two((us / 1e6) % 60)}${fraction}`;
    return this.bare(`${time} : ${actor} : ${text}`);
  }
}

/** Prints a story as the 2019 tools of one dialect would have. */
export function printRun(story: Story, options: PrintOptions, out: LineMaker, random: Random): PrintedRun {
  const { dialect, run, consumers, printMod } = options;
  const begin = out.lines.length;
  const jumps: PrintedJump[] = [];
  const up = new Set<string>(nodes);
  const addresses = new Map<string, string>(nodes.map((node, index) => [node, `172.30.0.${index + 2}`]));
  const peers = Array.from({ length: consumers }, (_, index) => nodes[index % 3] as string);
  let active = 0;
  let received = 0;
  const last = new Map<string, number>();
  const seen = new Set<string>();
  let reconnectId: number | null = null;
  let chaosId: number | null = null;
  let partitioned: string | null = null;
  let acks = 0;

  const runner = () => (random.chance(0.2) && dialect !== 'C' ? 'TEST_RUNNER' : 'TEST RUNNER');
  const place = (node: string | null) =>
    node === null ? 'none' : dialect === 'C' ? node : (addresses.get(node) as string);
  const consumer = (index: number, node: string | null = peers[index] as string) => {
    if (dialect === 'C') return `CONSUMER (Test:${run} Id:C${index + 1})->${place(node)}`;
    if (dialect === 'B' && consumers > 1) return `CONSUMER(${run}-con-${index + 1})->${place(node)}`;
    return `CONSUMER(${run})->${place(node)}`;
  };
  const publisher = () =>
    dialect === 'C'
      ? `PUBLISHER(Test:${run} Id:P1)->${nodes[0]}`
      : `PUBLISHER(${run})->${addresses.get(nodes[0])}`;
  const body = ({ key, value }: Message) => (dialect === 'C' ? `${key}=${value}` : `b'${key}=${value}'`);
  const lag = () => (dialect === 'C' ? '            [Lag: 0.004s Sent: 22:19:29.667890]' : '');
  const status = () => {
    out.bare('NODE            CONTAINER ID    STATUS  IP              NETWORK    PARTITION  ');
    for (const node of nodes) {
      const isUp = up.has(node);
      const partition = partitioned === null || !isUp ? '' : node === partitioned ? '1' : '2';
      out.bare(
        `${node.padEnd(16)}0eb5507669c7    ${isUp ? 'UP  ' : 'DOWN'}    ${(isUp ? (addresses.get(node) as string) : '').padEnd(16)}` +
          `${isUp ? 'NORMAL ' : 'UNKNOWN'}    ${partition.padEnd(11)}`,
      );
    }
  };
  const noise = () => {
    for (let count = random.whole(1, 3); count > 0; count -= 1) {
      acks += printMod;
      out.timed(publisher(), `Pos acks: ${acks} Neg acks: 0 Undeliverable: 0 No Acks: 0`);
    }
  };
  const chaos = (kind: 'kill' | 'start' | 'isolate' | 'heal', node: string) => {
    out.timed(runner(), `execute chaos action 0 of test ${run}`);
    const words = {
      kill: [`killing ${node}`, `${node} killed`],
      start: [null, `${node} restarted`],
      isolate: [`Partitioning ${node}`, `${node} partitioned`],
      heal: [null, 'Partition healed'],
    }[kind];
    if (words[0] !== null) out.bare(`CHAOS: ${words[0]}`);
    if (random.chance(0.5)) noise();
    chaosId = out.bare(`CHAOS: ${words[1]}`);
    if (kind === 'kill') up.delete(node);
    if (kind === 'start') {
      up.add(node);
      // A restarted node gets another address; two of them may have swapped theirs.
      const other = random.pick(nodes);
      const mine = addresses.get(node) as string;
      addresses.set(node, addresses.get(other) as string);
      addresses.set(other, mine);
    }
    if (kind === 'isolate') partitioned = node;
    if (kind === 'heal') partitioned = null;
    if (random.chance(0.7)) status();
  };
  const reconnect = (kind: 'kill' | 'start' | 'isolate' | 'heal', change: boolean) => {
    out.timed(
      consumer(active),
      dialect === 'C'
        ? `Connection was closed. Last msg acked: ${body({ key: 'a', value: 1 })} Error: gone`
        : 'Connection was closed, retrying...',
    );
    chaos(kind, kind === 'start' ? nodes[0] : (nodes[random.whole(1, 2)] as string));
    // The address printed must mean the node by the latest table.
    status();
    if (change && consumers > 1) active = (active + 1) % consumers;
    for (let tries = random.whole(1, 2); tries > 0; tries -= 1) {
      reconnectId = out.timed(consumer(active, null), 'Connection is closed. Opening new connection');
    }
    peers[active] = random.pick(nodes);
    if (random.chance(0.3)) noise();
    out.timed(consumer(active), `Consuming queue: q_${run} with consumer tag: ctag1.${random.whole(1, 1e9)}`);
  };
  const deliver = (message: Message, redelivered: boolean) => {
    received += 1;
    const name = `${message.key}=${message.value}`;
    const duplicate = seen.has(name);
    seen.add(name);
    const before = last.get(message.key);
    last.set(message.key, message.value);
    const flags = ` ${duplicate ? 'DUPLICATE' : ''} ${redelivered ? 'REDELIVERED' : ''}${lag()}`;
    const p = body(message);
    const word = (text: string) => (dialect === 'A' ? text : text.toUpperCase());
    const from = dialect === 'A' ? '' : ` Last-acked=${before}`;
    const jump = (direction: 'forward' | 'back', size: number, stated: string) => {
      const shown = direction === 'forward' ? word('Jump forward') : word('Jump back');
      const alarm =
        dialect === 'C' && direction === 'back' && !duplicate && !redelivered ? 'OUT-OF-ORDER!! ' : '';
      const id = out.timed(consumer(active), `${p}${stated} ${alarm}${shown} ${size}${flags}`);
      jumps.push({ id, direction, message, size, reconnectId, chaosId });
    };
    if (before === undefined) {
      if (message.value === 1)
        out.timed(consumer(active), dialect === 'C' ? `${p}${flags}` : `Latest msg: ${p}${flags}`);
      else jump('forward', message.value, '');
    } else if (message.value > before + 1) jump('forward', message.value - before, from);
    else if (message.value < before) jump('back', before - message.value, from);
    else if (received % printMod === 0) out.timed(consumer(active), `Sample msg: ${p}${flags}`);
    else if (duplicate || redelivered)
      out.timed(consumer(active), dialect === 'C' ? `${p}${flags}` : `Msg: ${p}${flags}`);
  };
  const perform = (step: Step) => {
    if (step.do === 'deliver') deliver(step, step.redelivered);
    else if (step.do === 'reconnect') reconnect(step.kind, step.change);
    else if (step.do === 'noise') noise();
    else
      out.timed(
        publisher(),
        `${step.count} messages were pending acknowledgement. Adjusted expected count to: 99`,
      );
  };

  out.bare('');
  const firstId = out.timed(
    'TEST RUNNER',
    `TEST RUN: ${run}${dialect === 'C' ? ' of 3' : ''} --------------------------`,
  );
  out.bare('Destroying blockade cluster');
  out.bare('Creating blockade cluster');
  status();
  out.timed(
    'TEST RUNNER',
    `${dialect === 'A' ? 'Live' : 'Initial'} nodes: ['rabbitmq1', 'rabbitmq2', 'rabbitmq3']`,
  );
  out.timed('TEST_RUNNER', `Created q_${run} with response code <Response [201]>`);
  for (let index = 0; index < consumers; index += 1) {
    out.timed(consumer(index), `Consuming queue: q_${run} with consumer tag: ctag1.${index}`);
  }
  for (const step of story.steps) perform(step);
  const tailReportIds = printResults(story, options, out, random, { received, unique: seen.size, acks });
  return { lines: out.lines.slice(begin), firstId, jumps, tailReportIds };
}

/** The results block; gives the line that reports each lost message. */
function printResults(
  story: Story,
  { dialect, run }: PrintOptions,
  out: LineMaker,
  random: Random,
  counts: { readonly received: number; readonly unique: number; readonly acks: number },
): ReadonlyMap<string, number> {
  const reports = new Map<string, number>();
  const names = story.lost.map(({ key, value }) => `${key}=${value}`);
  const say = (text: string) => out.timed('TEST RUNNER', text);
  const total = `Confirmed count: ${counts.acks} Received count: ${counts.received}`;
  say('RESULTS------------------------------------');
  if (dialect === 'C') {
    say(`${total} Unique received: ${counts.unique}`);
    if (names.length > 0) {
      say(
        `FAILED TEST: Potential message loss or failure of consumers to consume. Not consumed count: ${names.length}`,
      );
      for (const name of [...names].sort().slice(0, 501)) reports.set(name, say(`Lost? ${name}`));
      if (names.length > 500) say('More than 500, truncated list');
    }
  } else {
    if (names.length > 0) say(`Lost messages count: ${names.length}`);
    for (const name of random.shuffled(names)) reports.set(name, say(`Lost message: ${name}`));
    say(total);
    if (names.length > 0) say('FAILED TEST: LOST MESSAGES');
  }
  if (names.length === 0) say('TEST OK');
  say('RESULTS END------------------------------------');
  say(`TEST ${run} COMPLETE`);
  return reports;
}
