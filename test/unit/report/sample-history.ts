import type { DeliverEvent, HistoryEvent } from '../../../src/history/events.js';
import { parseHistory } from '../../../src/history/reader.js';
import { createHistoryWriter, type HistoryWriter } from '../../../src/history/writer.js';
import type { Finding } from '../../../src/verdict/result.js';
import { disorder, failed, loss } from './sample-results.js';
import { sampleScript } from './sample-script.js';

export interface SampleHistory {
  readonly text: string;
  readonly events: readonly HistoryEvent[];
  /** The two violations, at the lines where they stand. */
  readonly findings: readonly Finding[];
}

const a1 = { client: 'a', session: 1 };
const b1 = { client: 'b', session: 1 };
const d1 = { client: 'd1', session: 1 };

const within = (seconds: number, from: number, to: number) => seconds >= from && seconds < to;

/** The lane that suffers: its consumer skips ten after the kill, and gets ten too late after the partition. */
class SufferingLane {
  private published = 0;
  private confirmed = 0;
  private delivered = 0;
  private skipped = false;
  private swapped = false;

  constructor(private readonly writer: HistoryWriter) {}

  step(seconds: number): void {
    if (seconds < 80 && !within(seconds, 12.2, 14) && !within(seconds, 41, 47)) this.publish();
    if (within(seconds, 12.3, 17) || within(seconds, 41, 58.2)) return;
    if (seconds >= 17 && !this.skipped) {
      this.skipped = true;
      this.delivered += 10;
    }
    if (seconds >= 58.3 && !this.swapped) {
      this.swapped = true;
      this.swap();
    }
    const session = seconds < 17 ? 1 : 2;
    for (let more = 0; more < 2 && this.delivered < this.confirmed; more += 1) {
      this.delivered += 1;
      this.deliver(session, this.delivered, false);
    }
  }

  private publish(): void {
    if (this.published - this.confirmed >= 200) return;
    this.published += 1;
    this.writer.publish('published', a1, this.published);
    if (this.published - this.confirmed <= 8) return;
    this.confirmed += 1;
    this.writer.publish('confirmed', a1, this.confirmed);
  }

  private swap(): void {
    const first = this.delivered + 1;
    for (let number = first + 10; number < first + 30; number += 1) this.deliver(2, number, false);
    for (let number = first; number < first + 10; number += 1) this.deliver(2, number, true);
    this.delivered += 30;
  }

  private deliver(session: number, number: number, redelivered: boolean): void {
    this.writer.delivered({ client: 'c1', session }, 'a', number, redelivered, 1);
  }
}

function tellSetUp(writer: HistoryWriter): void {
  writer.event('lane', 'quorum', [], { queue: 'orders', type: 'quorum', sac: true });
  writer.event('lane', 'mirrored', [], { queue: 'mirror', type: 'mirrored', sac: false });
  writer.event('publisher', 'a', [], { lane: 'quorum', 'in-flight': 200 });
  writer.event('consumer', 'c1', [], { lane: 'quorum', prefetch: 10 });
  writer.event('publisher', 'b', [], { lane: 'mirrored', 'in-flight': 50 });
  writer.event('consumer', 'd1', [], { lane: 'mirrored', prefetch: 50 });
  for (const node of ['rabbitmq1', 'rabbitmq2', 'rabbitmq3']) writer.event('node', node, ['up']);
  writer.event('connected', 'a/1', [], { node: 'rabbitmq1' });
  writer.event('connected', 'c1/1', [], { node: 'rabbitmq3' });
  writer.event('consuming', 'c1/1');
}

function simulate(writer: HistoryWriter, setUs: (us: number) => void): void {
  tellSetUp(writer);
  const lane = new SufferingLane(writer);
  const script = [...sampleScript];
  for (let tick = 0; tick < 85 * 200; tick += 1) {
    const seconds = tick / 200;
    setUs(tick * 5000);
    for (let due = script[0]; due !== undefined && due.atSeconds <= seconds; due = script[0]) {
      writer.event(due.type, due.subject, due.words, due.values);
      script.shift();
    }
    lane.step(seconds);
    if (tick % 2 === 0 && seconds < 80) {
      writer.publish('published', b1, tick / 2 + 1);
      writer.publish('confirmed', b1, tick / 2 + 1);
      writer.delivered(d1, 'b', tick / 2 + 1, false, 1);
    }
    if (tick % 20 === 0) writer.tick();
  }
  writer.event('drain', 'concluded', ['quorum'], { by: 'covered' });
  writer.end('complete');
}

function lineOf(events: readonly HistoryEvent[], type: string, subject: string, word?: string): number {
  const found = events.find(
    (event) =>
      event.type === type &&
      'subject' in event &&
      event.subject === subject &&
      (word === undefined || event.words[0] === word),
  );
  if (found === undefined) throw new Error(`the sample history has no ${type} ${subject}`);
  return found.line;
}

/** The findings that the sample's own truth asks for. */
function findingsOf(events: readonly HistoryEvent[]): readonly Finding[] {
  const deliveries = events.filter(
    (event): event is DeliverEvent => event.type === 'delivered' && event.publisher === 'a',
  );
  const afterSkip = deliveries.find((event) => event.by.session === 2);
  const late = deliveries.find((event) => event.redelivered);
  if (afterSkip === undefined || late === undefined)
    throw new Error('the sample history lacks its violations');
  const kill = lineOf(events, 'action', '0', 'verified');
  const partition = lineOf(events, 'action', '4', 'verified');
  return [
    {
      ...loss,
      ranges: [{ from: afterSkip.range.from - 10, to: afterSkip.range.from - 1 }],
      line: afterSkip.line,
      atSeconds: afterSkip.atUs / 1e6,
      reconnectLine: lineOf(events, 'connected', 'c1/2'),
      action: {
        line: kill,
        index: 0,
        kind: 'kill',
        target: 'rabbitmq3',
        secondsBefore: afterSkip.atUs / 1e6 - 12.2,
      },
    },
    {
      ...disorder,
      ranges: [late.range],
      line: late.line,
      atSeconds: late.atUs / 1e6,
      action: {
        line: partition,
        index: 4,
        kind: 'partition',
        target: 'rabbitmq1|rabbitmq2,rabbitmq3',
        secondsBefore: late.atUs / 1e6 - 40.4,
      },
    },
  ];
}

/**
 * A run of 85 seconds told through the real writer by a simulated clock: a kill at 12 s after which a
 * prefetch of ten is skipped, a pause, a partition from 40 to 58 s after which ten numbers come too late, the
 * crash of a consumer, and an action without effect.
 */
export function sampleHistory(): SampleHistory {
  const pieces: string[] = [];
  let nowUs = 0;
  const header = {
    run: '0',
    scenario: failed.scenario,
    seed: 42,
    startedAt: '2026-03-01T10:15:00.000Z',
    values: failed.header,
  };
  const writer = createHistoryWriter({
    nowUs: () => nowUs,
    write: (lines) => void pieces.push(lines),
    header,
  });
  simulate(writer, (us) => {
    nowUs = us;
  });
  const text = pieces.join('');
  const { events } = parseHistory(text);
  return { text, events, findings: findingsOf(events) };
}
