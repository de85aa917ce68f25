import { createReadStream } from 'node:fs';
import type { ExpectSpec } from '../config/scenario.js';
import { readHistory } from '../history/reader.js';
import { createJudge } from '../verdict/judge.js';
import { defaultPolicy, type JudgePolicy } from '../verdict/policy.js';
import type { RunResult } from '../verdict/result.js';

/**
 * Reads a history file and judges it by what the scenario expects.
 * @throws HistoryFormatError when it is no history at all.
 */
export async function judgeHistory(path: string, expect: ExpectSpec): Promise<RunResult> {
  const judge = createJudge(policyOf(expect));
  const reading = await readHistory(createReadStream(path), (event) => judge.accept(event));
  return judge.result(reading);
}

function policyOf({ fail, order, findings, unavailableMs }: ExpectSpec): JudgePolicy {
  return { ...defaultPolicy, fail, order, expectedFindings: findings, unavailableMs };
}
