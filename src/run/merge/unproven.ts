import type { RunResult } from '../../verdict/result.js';

/** A run of which nothing is known but that it should be there. */
export interface UnprovenRun {
  readonly run: string;
  readonly scenario: string;
  readonly seed: number;
}

/**
 * A run in the shape of every other, so that no report, count or gate can overlook it: inconclusive, and
 * nothing was seen in it.
 */
export function unproven({ run, scenario, seed }: UnprovenRun, reason: string): RunResult {
  return {
    run,
    scenario,
    seed,
    verdict: 'inconclusive',
    inconclusive: [reason],
    lanes: [],
    findings: [],
    actions: { asked: 0, verified: 0, failed: 0 },
    unavailableSeconds: { publish: 0, consume: 0 },
    durationSeconds: 0,
    header: {},
  };
}
