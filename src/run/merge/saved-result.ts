import type { RunResult, SkippedRun } from '../../verdict/result.js';

/**
 * A result.json, as a run leaves it. Only its frame is checked: it is our own file, and what is judged is the
 * history beside it.
 * @throws Error saying what is wrong with the text.
 */
export function parseSavedResult(text: string): RunResult {
  const result = JSON.parse(text) as Partial<RunResult> | null;
  const { run, scenario, seed, verdict, inconclusive, lanes, findings, actions } = result ?? {};
  const whole =
    typeof run === 'string' &&
    typeof scenario === 'string' &&
    typeof seed === 'number' &&
    (verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive') &&
    [inconclusive, lanes, findings].every(Array.isArray) &&
    typeof actions === 'object' &&
    typeof result?.unavailableSeconds === 'object' &&
    typeof result.header === 'object';
  if (!whole) throw new Error('it is not the result of a run');
  return result as RunResult;
}

/**
 * A skipped.json: the run was not made, for it is not for the broker's version.
 * @throws Error saying what is wrong with the text.
 */
export function parseSkippedRun(text: string): SkippedRun {
  const skipped = JSON.parse(text) as Partial<SkippedRun> | null;
  const { run, scenario, rabbitmq, reason, seed } = skipped ?? {};
  const whole =
    [run, scenario, rabbitmq, reason].every((each) => typeof each === 'string') && typeof seed === 'number';
  if (!whole) throw new Error('it does not say which run was skipped and why');
  return skipped as SkippedRun;
}
