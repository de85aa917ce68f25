import { IntervalSet } from '../history/intervals.js';
import type { TextCounts, TextLost, TextPlain, TextResult } from '../history/text-events.js';

interface Report {
  readonly value: number;
  readonly line: number;
}

/** What the test tool itself said at the end of a run. */
export class RunResults {
  counts: TextCounts | null = null;
  /** Line of the tool's own verdict, and what it was. */
  verdictLine: number | null = null;
  readonly failures = new Set<'loss' | 'order'>();
  ok = false;
  begun = false;
  ended = false;
  truncated = false;
  /** Number of lost messages that it stated; null when it stated none. */
  statedLost: number | null = null;
  statedLine: number | null = null;
  /** The list so far is in the order of its text, as the later tools print it. */
  #sorted = true;
  #lastName = '';
  readonly #lost = new Map<string, IntervalSet>();
  readonly #reports = new Map<string, Report[]>();

  event(event: TextResult | TextLost | TextCounts | TextPlain): void {
    switch (event.type) {
      case 'lost':
        this.#lose(event);
        break;
      case 'counts':
        this.counts = { ...event };
        break;
      case 'complete':
        this.ended = true;
        break;
      case 'result':
        this.#result(event);
        break;
      case 'scheduled-action':
        break;
    }
  }

  /** Keys of which messages are listed as lost. */
  get keys(): readonly string[] {
    return [...this.#lost.keys()];
  }

  /**
   * True when the list would name the message, were it lost: it is whole, or it is sorted as text and was cut
   * only behind the message's place.
   */
  tells(key: string, value: number): boolean {
    if (this.complete) return true;
    return this.ended && this.#sorted && `${key}=${value}` <= this.#lastName;
  }

  /** Numbers of a key listed as lost. */
  lostOf(key: string): IntervalSet {
    return this.#lost.get(key) ?? new IntervalSet();
  }

  get listed(): number {
    let count = 0;
    for (const set of this.#lost.values()) count += set.count;
    return count;
  }

  /** Messages lost that the tool counted but did not list. */
  get unlisted(): number {
    return Math.max(0, (this.statedLost ?? 0) - this.listed);
  }

  /** Everything that was confirmed and not received is in the list. */
  get complete(): boolean {
    return this.ended && this.begun && !this.truncated && this.unlisted === 0;
  }

  /** First line that reports one of these numbers. */
  lineOf(key: string, from: number, to: number): number {
    let first = Number.POSITIVE_INFINITY;
    for (const { value, line } of this.#reports.get(key) ?? []) {
      if (value >= from && value <= to) first = Math.min(first, line);
    }
    return Number.isFinite(first) ? first : (this.statedLine ?? this.verdictLine ?? 0);
  }

  #lose({ key, value, line }: TextLost): void {
    const name = `${key}=${value}`;
    if (name < this.#lastName) this.#sorted = false;
    this.#lastName = name;
    const set = this.#lost.get(key) ?? new IntervalSet();
    if (set.has(value)) return;
    set.add(value, value);
    this.#lost.set(key, set);
    const reports = this.#reports.get(key) ?? [];
    reports.push({ value, line });
    this.#reports.set(key, reports);
  }

  #result({ says, line, count }: TextResult): void {
    if (says === 'end') this.ended = true;
    else if (says === 'truncated') this.truncated = true;
    else this.begun = true;
    if (says === 'ok') this.ok = true;
    if (says === 'order' || says === 'loss') this.failures.add(says);
    if (says === 'ok' || says === 'order' || says === 'loss') this.verdictLine ??= line;
    if (count !== null) {
      this.statedLost = Math.max(count, this.statedLost ?? 0);
      this.statedLine ??= line;
    }
  }
}
