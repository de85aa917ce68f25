/** What so few runs allow one to say. */

/** A two-sided interval for a rate, both ends 0..1. */
export interface RateInterval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of a two-sided 95 % interval. */
const z95 = 1.959963984540054;

/**
 * Wilson's score interval for `failures` of `runs` (Wilson 1927), 95 % unless another quantile is given.
 * Throws RangeError when the counts make no sense.
 */
export function wilson(failures: number, runs: number, z = z95): RateInterval {
  checkCounts(failures, runs);
  if (runs === 0) return { low: 0, high: 1 };
  const rate = failures / runs;
  const scale = 1 + (z * z) / runs;
  const centre = (rate + (z * z) / (2 * runs)) / scale;
  const half = (z / scale) * Math.sqrt((rate * (1 - rate)) / runs + (z * z) / (4 * runs * runs));
  return {
    low: failures === 0 ? 0 : Math.max(0, centre - half),
    high: failures === runs ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The largest failure rate that `runs` clean runs still allow, exact two-sided 95 % (Clopper and Pearson):
 * the bound to print beside a pass. 5 runs: 0.52, 20: 0.17, 59: 0.06.
 */
export function cleanRunsBound(runs: number, confidence = 0.95): number {
  checkCounts(0, runs);
  return runs === 0 ? 1 : 1 - ((1 - confidence) / 2) ** (1 / runs);
}

/** Runs needed to see a failure of this rate at least once with the confidence. 0.10: 29, 0.05: 59. */
export function runsNeeded(rate: number, confidence = 0.95): number {
  if (!(rate > 0 && rate <= 1)) throw new RangeError(`A failure rate is above 0 and at most 1, not ${rate}.`);
  return rate === 1 ? 1 : Math.ceil(Math.log(1 - confidence) / Math.log(1 - rate));
}

/** One-sided Fisher exact test: how likely at least `failures` in the first group is if both had one rate. */
export function fisherOneSided(
  failures: number,
  runs: number,
  baseFailures: number,
  baseRuns: number,
): number {
  checkCounts(failures, runs);
  checkCounts(baseFailures, baseRuns);
  const total = failures + baseFailures;
  let p = 0;
  for (let k = failures; k <= Math.min(total, runs); k += 1) {
    if (total - k > baseRuns) continue;
    p += Math.exp(logChoose(runs, k) + logChoose(baseRuns, total - k) - logChoose(runs + baseRuns, total));
  }
  return Math.min(1, p);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let index = 1; index <= k; index += 1) sum += Math.log((n - k + index) / index);
  return sum;
}

function checkCounts(failures: number, runs: number): void {
  if (!Number.isInteger(failures) || !Number.isInteger(runs) || failures < 0 || failures > runs) {
    throw new RangeError(`${failures} of ${runs} runs is not a count of failures.`);
  }
}
