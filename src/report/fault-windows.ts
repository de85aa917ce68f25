import type { HistoryEvent, PlainEvent } from '../history/events.js';
import type { FaultFamily, FaultWindow } from './timeline.js';

const maxFaults = 1000;

interface Meaning {
  readonly family: FaultFamily;
  /** `moment`: no length; `itself`: until it is verified; otherwise the kinds of action that undo it. */
  readonly until: 'moment' | 'itself' | readonly string[];
  /** An action of the same kind on another target undoes it too. */
  readonly everywhere?: boolean;
}

const cuts = ['partition', 'bridge', 'ring', 'cut-one-way'];
/** Each takes the place of the cut before. */
const cut = { family: 'network', until: ['heal', 'flap', ...cuts], everywhere: true } as const;

const meanings: Readonly<Record<string, Meaning>> = {
  kill: { family: 'node', until: ['start', 'restart'] },
  stop: { family: 'node', until: ['start', 'restart'] },
  restart: { family: 'node', until: 'itself' },
  pause: { family: 'node', until: ['unpause', 'kill', 'stop', 'restart'] },
  partition: cut,
  bridge: cut,
  ring: cut,
  'cut-one-way': cut,
  flap: { family: 'network', until: 'itself' },
  'rolling-restart': { family: 'node', until: 'itself' },
  'stop-cluster': { family: 'node', until: ['start-cluster', 'start'], everywhere: true },
  'kill-cluster': { family: 'node', until: ['start-cluster', 'start'], everywhere: true },
  'quorum-loss': { family: 'node', until: ['start-cluster', 'start'], everywhere: true },
  drain: { family: 'node', until: ['revive', 'kill', 'stop', 'restart'] },
  'stop-app': { family: 'node', until: ['start-app', 'kill', 'stop', 'restart'] },
  'memory-alarm': { family: 'node', until: ['end-alarm', 'kill', 'stop', 'restart'] },
  'disk-alarm': { family: 'node', until: ['end-alarm', 'kill', 'stop', 'restart'] },
  'slow-disk': { family: 'node', until: ['fast-disk', 'slow-disk', 'kill', 'stop', 'restart'] },
  // A restart does not end it.
  'clock-jump': { family: 'other', until: ['clock-back'] },
  slow: { family: 'network', until: ['fast', 'slow'] },
  flaky: { family: 'network', until: ['fast', 'flaky'] },
  duplicate: { family: 'network', until: ['fast', 'duplicate'] },
  reorder: { family: 'network', until: ['fast', 'reorder'] },
  corrupt: { family: 'network', until: ['fast', 'corrupt'] },
  'rate-limit': { family: 'network', until: ['fast', 'rate-limit'] },
  'consumer-crash': { family: 'client', until: 'moment' },
  'consumer-close': { family: 'client', until: ['consumer-start'] },
  'consumer-cancel': { family: 'client', until: ['consumer-start', 'consumer-crash', 'consumer-close'] },
  'consumer-settle': { family: 'client', until: 'moment' },
  'consumer-storm': { family: 'client', until: 'itself' },
  'publisher-crash': { family: 'client', until: 'moment' },
  'publisher-close': { family: 'client', until: 'moment' },
  'close-connections': { family: 'client', until: 'moment' },
};
const givingBack = [
  ...['start-cluster', 'revive', 'start-app', 'add-member', 'end-alarm'],
  ...['fast-disk', 'clock-back'],
];
/** Actions that only undo others: they end a window and are none themselves. */
const undoings = new Set(['start', 'unpause', 'heal', 'fast', 'consumer-start', ...givingBack]);

type Mutable = { -readonly [Field in keyof FaultWindow]: FaultWindow[Field] };

/** When each fault was in force, from the history's `action` lines and what undid them. */
export class FaultWindows {
  private readonly begun = new Map<
    string,
    { readonly atUs: number; readonly line: number; readonly target: string }
  >();
  private readonly windows: Mutable[] = [];
  private readonly open = new Set<Mutable>();

  event(event: HistoryEvent): void {
    if (event.type === 'action') this.action(event);
    else if (event.type === 'node' && event.words[0] === 'up') this.nodeUp(event);
    else if (event.type === 'partition' && event.subject === 'healed') this.undo('heal', 'all', event.atUs);
    else if (event.type === 'drain') this.closeAll(event.atUs);
  }

  finish(endSeconds: number): readonly FaultWindow[] {
    this.closeAll(endSeconds * 1e6);
    return [...this.windows].sort((a, b) => a.fromSeconds - b.fromSeconds);
  }

  private action(event: PlainEvent): void {
    const [step = '', kind = ''] = event.words;
    const target = event.values.target ?? this.begun.get(event.subject)?.target ?? '';
    if (step === 'begin') {
      this.begun.set(event.subject, { atUs: event.atUs, line: event.line, target });
    } else if (step === 'verified') {
      this.undo(kind, target, event.atUs);
      if (!undoings.has(kind)) this.add(event, kind, target, true);
    } else if (step === 'failed') {
      this.add(event, kind, target, false);
    } else if (step === 'undone') {
      for (const window of this.open) {
        if (String(window.index) === event.subject) this.close(window, event.atUs);
      }
    }
  }

  private add(event: PlainEvent, kind: string, target: string, effective: boolean): void {
    if (this.windows.length >= maxFaults) return;
    const meaning = meanings[kind] ?? { family: 'other', until: 'moment' };
    const begun = this.begun.get(event.subject) ?? event;
    const fromSeconds = begun.atUs / 1e6;
    const lasts = effective && meaning.until !== 'moment';
    const window: Mutable = {
      index: Number(event.subject),
      kind,
      family: meaning.family,
      target,
      line: begun.line,
      fromSeconds,
      toSeconds: lasts ? event.atUs / 1e6 : fromSeconds,
      effective,
    };
    this.windows.push(window);
    if (lasts && meaning.until !== 'itself') this.open.add(window);
  }

  private undo(kind: string, target: string, atUs: number): void {
    for (const window of this.open) {
      const meaning = meanings[window.kind];
      const undoes = Array.isArray(meaning?.until) && meaning.until.includes(kind);
      const here = meaning?.everywhere || target === 'all' || target.split(',').includes(window.target);
      if (undoes && here) this.close(window, atUs);
    }
  }

  private nodeUp(event: PlainEvent): void {
    for (const window of this.open) {
      const down = window.family === 'node' && window.target === event.subject;
      if (down && event.atUs / 1e6 > window.toSeconds) this.close(window, event.atUs);
    }
  }

  /** The drain begins by undoing everything. */
  private closeAll(atUs: number): void {
    for (const window of this.open) this.close(window, atUs);
  }

  private close(window: Mutable, atUs: number): void {
    window.toSeconds = Math.max(window.toSeconds, atUs / 1e6);
    this.open.delete(window);
  }
}
