import type { Random } from './random.js';

/** What really happened in a made-up run, step by step; the printer tells it in a dialect's words. */
export type Step =
  | { readonly do: 'deliver'; readonly key: string; readonly value: number; readonly redelivered: boolean }
  | {
      readonly do: 'reconnect';
      readonly kind: 'kill' | 'start' | 'isolate' | 'heal';
      readonly change: boolean;
    }
  | { readonly do: 'give-up'; readonly count: number }
  | { readonly do: 'noise' };

export interface Message {
  readonly key: string;
  readonly value: number;
}

export interface Story {
  readonly steps: readonly Step[];
  readonly lost: readonly Message[];
  readonly unconfirmed: readonly Message[];
  /** Blocks lost because a consumer's connection ended, each a whole prefetch. */
  readonly prefetchLosses: readonly (readonly Message[])[];
}

export interface Limits {
  readonly prefetch: number;
  readonly inFlight: number;
}

/** Makes up a run: numbers in turn for every key, with random mishaps between quiet stretches. */
export function makeStory(random: Random, keys: readonly string[], limits: Limits): Story {
  const steps: Step[] = [];
  const lost: Message[] = [];
  const unconfirmed: Message[] = [];
  const prefetchLosses: Message[][] = [];
  let next = 0;
  let settled = 0;
  const message = (index: number): Message => ({
    key: keys[index % keys.length] as string,
    value: Math.floor(index / keys.length) + 1,
  });
  const deliver = (from: number, count: number, redelivered: boolean) => {
    for (let index = from; index < from + count; index += 1) {
      steps.push({ do: 'deliver', ...message(index), redelivered });
    }
  };
  const block = (from: number, count: number) =>
    Array.from({ length: count }, (_, offset) => message(from + offset));
  const quiet = () => {
    const count = random.whole(3 * keys.length, 60);
    deliver(next, count, false);
    next += count;
    settled = count;
    if (random.chance(0.5)) steps.push({ do: 'noise' });
  };
  const reconnect = () => {
    const kind = random.pick(['kill', 'start', 'isolate', 'heal'] as const);
    steps.push({ do: 'reconnect', kind, change: random.chance(0.5) });
  };
  const giveUp = () => {
    const count = limits.inFlight * random.whole(1, 3);
    steps.push({ do: 'give-up', count: limits.inFlight });
    unconfirmed.push(...block(next, count));
    next += count;
  };
  const losePrefetch = () => {
    reconnect();
    const these = block(next, limits.prefetch);
    lost.push(...these);
    prefetchLosses.push(these);
    next += limits.prefetch;
    if (random.chance(0.2)) giveUp();
  };
  const replay = () => {
    reconnect();
    const count = Math.min(settled, random.whole(1, limits.prefetch));
    deliver(next - count, count, true);
  };
  const swap = (redelivered: boolean) => {
    if (redelivered) reconnect();
    const first = redelivered ? limits.prefetch : random.whole(1, 12);
    const second = redelivered ? limits.prefetch : random.whole(1, 12);
    deliver(next + first, second, redelivered);
    deliver(next, first, redelivered);
    next += first + second;
  };
  quiet();
  for (let mishap = random.whole(0, 5); mishap > 0; mishap -= 1) {
    random.pick([
      giveUp,
      losePrefetch,
      losePrefetch,
      replay,
      () => swap(true),
      () => swap(false),
      reconnect,
    ])();
    quiet();
  }
  if (random.chance(0.15)) lost.push(...block(next, random.whole(1, random.chance(0.2) ? 700 : 40)));
  return { steps, lost, unconfirmed, prefetchLosses };
}
