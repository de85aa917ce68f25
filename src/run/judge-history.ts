import { createReadStream } from 'node:fs';
import type { Expectations } from '../config/expectations.js';
import type { Expectation } from '../config/scenario.js';
import { readHistory } from '../history/reader.js';
import { createJudge } from '../verdict/judge.js';
import { defaultPolicy, type JudgePolicy, type LanePolicy } from '../verdict/policy.js';
import type { RunResult } from '../verdict/result.js';

/**
 * Reads a history file and judges it by what the scenario expects on the broker's version.
 * @throws HistoryFormatError when it is no history at all.
 */
export async function judgeHistory(path: string, expect: Expectations): Promise<RunResult> {
  const judge = createJudge(policyOf(expect));
  const reading = await readHistory(createReadStream(path), (event) => judge.accept(event));
  return judge.result(reading);
}

function policyOf({ lanes, revived, ...run }: Expectations): JudgePolicy {
  const ofLanes = Object.entries(lanes).map(([name, { expectsItsOwn, ...lane }]) => [
    name,
    { ...lanePolicy(lane), expectsItsOwn },
  ]);
  return { ...lanePolicy(run), lanes: Object.fromEntries(ofLanes), failsRevived: revived === 'fail' };
}

function lanePolicy({ fail, order, findings, unavailableMs }: Expectation): LanePolicy {
  return { ...defaultPolicy, fail, order, expectedFindings: findings, unavailableMs };
}
