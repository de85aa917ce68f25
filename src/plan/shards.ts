/** One of the parts that a plan is shared out in. */
export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly count: number;
}

/** GitHub makes no more jobs of one matrix. */
export const maxShards = 256;

/**
 * Reads `2/4`: the second of four.
 * @throws Error saying what was expected.
 */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || count > maxShards || index < 1 || index > count)
    throw new Error(`"${text}" is no shard: write 2/4 for the second of four, of ${maxShards} at most.`);
  return { index, count };
}

export function shardText({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/**
 * Shares out work over equal runners: the longest first, each to the runner with the least so far (Graham 1969:
 * never more than a third longer than the best possible). Deterministic: equal ones in their order.
 * @returns for each piece of work its runner, 1-based. No runner is idle when there are as many pieces.
 */
export function shareOut(expectedMs: readonly number[], runners: number): readonly number[] {
  const load = Array.from({ length: runners }, () => ({ ms: 0, pieces: 0 }));
  const chosen = new Array<number>(expectedMs.length).fill(1);
  const longestFirst = [...expectedMs.entries()].sort(([a, aMs], [b, bMs]) => bMs - aMs || a - b);
  for (const [piece, ms] of longestFirst) {
    let least = 0;
    load.forEach((each, runner) => {
      const best = load[least];
      if (best && (each.ms < best.ms || (each.ms === best.ms && each.pieces < best.pieces))) least = runner;
    });
    chosen[piece] = least + 1;
    const target = load[least];
    if (target) {
      target.ms += ms;
      target.pieces += 1;
    }
  }
  return chosen;
}
