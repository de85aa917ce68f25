import type { HistoryHeader, Outcome, PlainEvent, SessionId, SettlementKind } from './events.js';
import type { HistorySink } from './sink.js';
import { quoteRest, quoteToken } from './token.js';

/** No run stays open longer than this, so a killed process loses at most so much of its history. */
export const maxOpenUs = 100_000;

type RangeKind = Outcome | 'delivered' | SettlementKind;

/** A run of consecutive numbers that is still growing. */
interface OpenRun {
  readonly kind: RangeKind;
  readonly session: number;
  readonly client: string;
  /** Of deliveries and settlements; empty for publishes. */
  readonly publisher: string;
  readonly redelivered: boolean;
  readonly attempt: number;
  readonly from: number;
  to: number;
  readonly firstUs: number;
  lastUs: number;
}

/** A sink that can be told to write out what it holds. Every method may throw what `write` throws. */
export interface HistoryWriter extends HistorySink {
  /** To be called some times a second: writes out runs that have been open too long. */
  tick(): void;
  /** Writes out all open runs now. */
  flushOpen(): void;
  /** The last line. `complete` says that the history is whole; anything else makes the run inconclusive. */
  end(reason: string, values?: Readonly<Record<string, string | number | boolean>>): void;
}

export interface HistoryWriterOptions {
  /** Receives whole lines, some at a time. */
  readonly write: (text: string) => void;
  /** Microseconds since the start of the run, monotonic. */
  readonly nowUs: () => number;
  readonly header: Omit<HistoryHeader, 'version'>;
}

/**
 * Writes a history (grammar: docs/history.md). Runs of consecutive numbers are held open and written as one
 * line; whenever one must be cut, or any other line is due, all open runs are written first, in the order of
 * their first events, so that line times never go back and batches of lines do not overlap in time.
 */
export function createHistoryWriter({ write, nowUs, header }: HistoryWriterOptions): HistoryWriter {
  /** In the order of first events. */
  let open: OpenRun[] = [];
  const openOf = new Map<string, OpenRun[]>();
  let floorUs = 0;
  let ended = false;

  write(headerText(header));

  function flush(): void {
    if (open.length === 0) return;
    let text = '';
    for (const run of open) {
      text += rangeLine(run);
      if (run.lastUs >= floorUs) floorUs = run.lastUs + 1;
    }
    open = [];
    openOf.clear();
    write(text);
  }

  function append(
    kind: RangeKind,
    by: SessionId,
    publisher: string,
    number: number,
    redelivered: boolean,
    attempt: number,
  ): void {
    if (ended) return;
    let now = Math.max(nowUs(), floorUs);
    const oldest = open[0];
    if (oldest !== undefined && now - oldest.firstUs >= maxOpenUs) flush();
    const run = findRun(openOf.get(by.client), kind, by.session, publisher);
    if (run !== undefined) {
      if (number === run.to + 1 && redelivered === run.redelivered && attempt === run.attempt) {
        run.to = number;
        run.lastUs = now;
        return;
      }
      flush();
    }
    now = Math.max(now, floorUs);
    const fresh: OpenRun = {
      kind,
      client: by.client,
      session: by.session,
      publisher,
      redelivered,
      attempt,
      from: number,
      to: number,
      firstUs: now,
      lastUs: now,
    };
    open.push(fresh);
    const siblings = openOf.get(by.client);
    if (siblings === undefined) openOf.set(by.client, [fresh]);
    else siblings.push(fresh);
  }

  function event(
    type: PlainEvent['type'],
    subject: string,
    words: readonly string[] = [],
    values: Readonly<Record<string, string | number | boolean>> = {},
  ): void {
    if (ended) return;
    flush();
    floorUs = Math.max(nowUs(), floorUs);
    write(plainLine(floorUs, type, subject, words, values));
  }

  return {
    publish: (outcome, by, number) => append(outcome, by, '', number, false, 1),
    delivered: (by, publisher, number, redelivered, attemptSession) =>
      append('delivered', by, publisher, number, redelivered, attemptSession),
    settled: (kind, by, publisher, number) => append(kind, by, publisher, number, false, 1),
    event,
    tick() {
      const oldest = open[0];
      if (oldest !== undefined && nowUs() - oldest.firstUs >= maxOpenUs) flush();
    },
    flushOpen: flush,
    end(reason, values) {
      event('end', reason, [], values);
      ended = true;
    },
  };
}

function findRun(
  runs: readonly OpenRun[] | undefined,
  kind: RangeKind,
  session: number,
  publisher: string,
): OpenRun | undefined {
  if (runs === undefined) return undefined;
  for (const run of runs) {
    if (run.kind === kind && run.session === session && run.publisher === publisher) return run;
  }
  return undefined;
}

function time(us: number): string {
  const whole = Math.floor(us / 1_000_000);
  return `${whole}.${String(Math.floor(us) - whole * 1_000_000).padStart(6, '0')}`;
}

function rangeLine(run: OpenRun): string {
  let line = `${time(run.firstUs)} ${run.kind} ${quoteToken(`${run.client}/${run.session}`)}`;
  if (run.publisher !== '') line += ` ${quoteToken(run.publisher)}`;
  line += run.from === run.to ? ` ${run.from}` : ` ${run.from}..${run.to}`;
  if (run.redelivered) line += ' redelivered';
  if (run.attempt !== 1) line += ` attempt=${run.attempt}`;
  const span = Math.floor(run.lastUs) - Math.floor(run.firstUs);
  return span > 0 ? `${line} +${span}us\n` : `${line}\n`;
}

function plainLine(
  us: number,
  type: string,
  subject: string,
  words: readonly string[],
  values: Readonly<Record<string, string | number | boolean>>,
): string {
  const pairs = Object.entries(values).map(([key, value]) => `${key}=${quoteToken(String(value))}`);
  const bare = subject === '' && words.length === 0 && pairs.length === 0;
  return `${[time(us), type, ...(bare ? [] : [quoteToken(subject)]), ...words.map(quoteToken), ...pairs].join(' ')}\n`;
}

/** Keys with fields of their own; they are not repeated from `values`. */
const standardKeys = new Set(['run', 'scenario', 'seed', 'started']);

function headerText(header: Omit<HistoryHeader, 'version'>): string {
  const lines = [
    'rmq-chaos-history 1',
    `# run ${quoteRest(header.run)}`,
    `# scenario ${quoteRest(header.scenario)}`,
    `# seed ${header.seed}`,
    `# started ${quoteRest(header.startedAt)}`,
  ];
  for (const [key, value] of Object.entries(header.values)) {
    if (!standardKeys.has(key)) lines.push(`# ${key} ${quoteRest(value)}`);
  }
  return `${lines.join('\n')}\n`;
}
