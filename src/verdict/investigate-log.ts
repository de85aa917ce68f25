import type { TextActor, TextEvent, TextSink } from '../history/text-events.js';
import { concludeRun, type EndedRun, endRun } from './investigate-conclude.js';
import { findLimits, type LimitVotes, SizeVotes } from './investigate-limits.js';
import type { Investigation } from './investigate-model.js';
import { RunTrace } from './investigate-run.js';

/** What the caller knows better than the log. */
export interface GivenLimits {
  readonly prefetch: number | null;
  readonly inFlight: number | null;
}

const namedUnknown = 5;
const unknownTextAtMost = 160;

/** Takes a log of the 2019 tools event by event, and says at the end what a person would have found in it. */
export class LogInvestigator implements TextSink {
  readonly #ended: EndedRun[] = [];
  readonly #options = new Map<string, string>();
  readonly #votes: LimitVotes = { prefetch: new SizeVotes(), inFlight: new SizeVotes() };
  readonly #unknown: { line: number; text: string }[] = [];
  #unknownLines = 0;
  #trace: RunTrace | null = null;
  /** Number of the run before. */
  #closedRun: number | null = null;
  #nowUs = 0;

  constructor(private readonly given: GivenLimits) {}

  /** The first line that no rule knew; null when there was none. */
  get firstUnknown(): { readonly line: number; readonly text: string } | null {
    return this.#unknown[0] ?? null;
  }

  sample(line: number, consumer: TextActor, key: string, value: number): void {
    if (this.#isStray(consumer)) return;
    (this.#trace ?? this.#open(consumer.run ?? 0, line, this.#nowUs, false)).sample(
      line,
      consumer,
      key,
      value,
    );
  }

  acks(line: number, publisher: TextActor, positive: number): void {
    const trace = this.#trace ?? this.#open(publisher.run ?? 0, line, this.#nowUs, false);
    trace.confirmedSoFar = positive;
  }

  unknown(line: number, text: string): void {
    this.#unknownLines += 1;
    if (this.#trace !== null) this.#trace.unknownLines += 1;
    if (this.#unknown.length < namedUnknown)
      this.#unknown.push({ line, text: text.slice(0, unknownTextAtMost) });
  }

  event(event: TextEvent): void {
    this.#nowUs = event.atUs;
    if (event.type === 'option') {
      this.#options.set(event.name, event.value);
      return;
    }
    if (event.type === 'run') {
      this.#close();
      this.#trace = this.#open(event.run, event.line, event.atUs, true);
      return;
    }
    if (event.type === 'delivery' && this.#isStray(event.consumer)) return;
    if (event.type === 'connection' && this.#isStray(event.client)) return;
    const trace = this.#trace ?? this.#open(runOf(event), event.line, event.atUs, false);
    trace.event(event);
    if (event.type === 'complete') this.#close();
  }

  /** @param lines Lines of the whole file. */
  finish(lines: number): Investigation {
    this.#close();
    const limits = findLimits(this.#votes, this.#options, this.given);
    const sac = this.#options.get('sac')?.toLowerCase();
    const singleActive = sac === 'true' ? true : sac === 'false' ? false : null;
    return {
      lines,
      unknownLines: this.#unknownLines,
      unknown: this.#unknown,
      limits,
      options: this.#options,
      runs: this.#ended.map((ended) => concludeRun(ended, limits, singleActive)),
    };
  }

  /** A client of the run before that was not stopped in time: what it says is of no run any more. */
  #isStray({ run }: TextActor): boolean {
    return run !== null && run === this.#closedRun && run !== this.#trace?.run;
  }

  #open(run: number, line: number, atUs: number, begun: boolean): RunTrace {
    this.#trace = new RunTrace(run, line, atUs, begun);
    return this.#trace;
  }

  #close(): void {
    const trace = this.#trace;
    if (trace === null) return;
    this.#trace = null;
    this.#closedRun = trace.run;
    trace.finish();
    this.#votes.prefetch.addAll(trace.votes.prefetch);
    this.#votes.inFlight.addAll(trace.votes.inFlight);
    // Lines between two runs, e.g. a summary, are no run.
    if (trace.begun || trace.streams.size > 0 || trace.results.begun) this.#ended.push(endRun(trace));
  }
}

/** The run that a line outside any run says it is of. */
function runOf(event: TextEvent): number {
  if (event.type === 'delivery') return event.consumer.run ?? 0;
  if (event.type === 'connection') return event.client.run ?? 0;
  return 0;
}
