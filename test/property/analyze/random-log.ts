import { assemble } from './assemble.js';
import { type Dialect, LineMaker, type PrintedRun, printRun } from './printer.js';
import { Random } from './random.js';
import { type Limits, makeStory, type Story } from './story.js';

export interface RandomLog {
  readonly dialect: Dialect;
  readonly text: string;
  readonly limits: Limits;
  readonly keys: readonly string[];
  readonly runs: readonly { readonly number: number; readonly story: Story; readonly printed: PrintedRun }[];
  readonly lineOf: ReadonlyMap<number, number>;
}

/** The log that a seed names: dialect, runs, consumers, keys, limits, mishaps, glue and midnight are all drawn. */
export function randomLog(seed: number): RandomLog {
  const random = new Random(seed);
  const dialect = random.pick(['A', 'B', 'C'] as const);
  const limits = { prefetch: random.pick([5, 10, 20]), inFlight: random.pick([50, 100, 200]) };
  const keyCount = dialect === 'A' ? 1 : random.whole(1, 4);
  const keys = Array.from(
    { length: keyCount },
    (_, index) => `${dialect === 'C' ? 'P1' : ''}${'abcd'[index]}`,
  );
  const consumers = dialect === 'A' ? 1 : random.whole(1, 4);
  const out = new LineMaker(random.whole(0, 86_399) * 1_000_000, random);
  if (dialect === 'C') {
    out.bare(`SUPPLIED --pre-fetch=${limits.prefetch}`);
    out.bare(`DEFAULT --in-flight-max=${limits.inFlight}`);
  }
  const first = random.whole(0, 1);
  const runs = Array.from({ length: random.whole(1, 3) }, (_, index) => {
    const number = first + index;
    const story = makeStory(random, keys, limits);
    const options = { dialect, run: number, consumers, printMod: random.whole(7, 60), limits };
    return { number, story, printed: printRun(story, options, out, random) };
  });
  const glue = random.chance(0.3) ? 0.03 : 0;
  return { dialect, limits, keys, runs, ...assemble(out.lines, random, glue) };
}
