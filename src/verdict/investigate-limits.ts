/** Where a limit's value comes from, best first. */
export type LimitSource = 'given' | 'stated' | 'inferred' | 'default' | 'unknown';

export interface Limit {
  /** Null when unknown; 0 for a prefetch without limit. */
  readonly value: number | null;
  readonly source: LimitSource;
  /** How it was found, as a clause: "the most frequent length of ... (31 of 40)". */
  readonly how: string;
}

export interface Limits {
  readonly prefetch: Limit;
  readonly inFlight: Limit;
}

/** Counts how often each size was seen. */
export class SizeVotes {
  readonly #votes = new Map<number, number>();
  #total = 0;

  add(size: number): void {
    // Sizes seen once do not matter; a log that makes thousands of different ones has no mode.
    if (this.#votes.size >= 10_000 && !this.#votes.has(size)) return;
    this.#votes.set(size, (this.#votes.get(size) ?? 0) + 1);
    this.#total += 1;
  }

  addAll(other: SizeVotes): void {
    for (const [size, votes] of other.#votes) {
      this.#votes.set(size, (this.#votes.get(size) ?? 0) + votes);
      this.#total += votes;
    }
  }

  get total(): number {
    return this.#total;
  }

  /** The most frequent size and its votes; null when none was seen. The larger size wins a draw. */
  mode(): { readonly size: number; readonly votes: number } | null {
    let best: { size: number; votes: number } | null = null;
    for (const [size, votes] of this.#votes) {
      if (best === null || votes > best.votes || (votes === best.votes && size > best.size))
        best = { size, votes };
    }
    return best;
  }
}

export interface LimitVotes {
  /** Lengths of the blocks of redelivered messages that sessions begin with, and of what they skip first. */
  readonly prefetch: SizeVotes;
  /** Numbers of confirms that the publisher gave up waiting for at once. */
  readonly inFlight: SizeVotes;
}

/** The default of the 2019 tools' option `--pre-fetch`. */
const defaultPrefetch = 10;

function stated(options: ReadonlyMap<string, string>, name: string): Limit | null {
  const text = options.get(name);
  if (text === undefined || !/^\d+$/.test(text)) return null;
  return { value: Number(text), source: 'stated', how: `the log's own option ${name}=${text}` };
}

function given(value: number | null, flag: string): Limit | null {
  return value === null ? null : { value, source: 'given', how: `given with --${flag}` };
}

/** A size that at least two cases and half of all agree on. */
function inferred(votes: SizeVotes, what: string): Limit | null {
  const mode = votes.mode();
  if (mode === null || mode.votes < 2 || mode.votes * 2 < votes.total) return null;
  return {
    value: mode.size,
    source: 'inferred',
    how: `inferred from ${what} (${mode.votes} of ${votes.total} were ${mode.size})`,
  };
}

/** The limits that a log was made under: as given, as it states, as its figures show, or the tools' default. */
export function findLimits(
  votes: LimitVotes,
  options: ReadonlyMap<string, string>,
  flags: { readonly prefetch: number | null; readonly inFlight: number | null },
): Limits {
  return {
    prefetch: given(flags.prefetch, 'prefetch') ??
      stated(options, 'pre-fetch') ??
      inferred(votes.prefetch, 'what consumers skip, or get redelivered in one block, on reconnecting') ?? {
        value: defaultPrefetch,
        source: 'default',
        how: "the 2019 tools' default",
      },
    inFlight: given(flags.inFlight, 'in-flight') ??
      stated(options, 'in-flight-max') ??
      inferred(votes.inFlight, 'the confirms that publishers gave up waiting for at once') ?? {
        value: null,
        source: 'unknown',
        how: 'the log does not tell',
      },
  };
}
