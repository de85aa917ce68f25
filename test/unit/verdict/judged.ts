import { parseHistory } from '../../../src/history/reader.js';
import { judge } from '../../../src/verdict/judge.js';
import { defaultPolicy, type JudgePolicy } from '../../../src/verdict/policy.js';
import type { RunResult } from '../../../src/verdict/result.js';

export interface Setting {
  readonly type?: string;
  readonly sac?: boolean;
  readonly discards?: string;
  readonly prefetch?: number;
  readonly consumers?: readonly string[];
  readonly messages?: number;
  /** Null: the drain is not concluded. */
  readonly drain?: 'covered' | 'empty' | null;
  readonly end?: string | null;
  readonly policy?: Partial<JudgePolicy>;
}

const head = 'rmq-chaos-history 1\n# run r\n# scenario s\n# seed 1\n# started now\n';

/**
 * The judged history of one lane `q` with publisher `a` and consumers `c1`..., its lines given without times:
 * each stands a second after the one before. A line that begins with a digit keeps its own time.
 */
export function judged(lines: readonly string[], setting: Setting = {}): RunResult {
  const { type = 'quorum', sac = false, prefetch = 10, consumers = ['c1'], messages } = setting;
  const { drain = 'covered', end = 'end complete' } = setting;
  const all = [
    `lane q type=${type} sac=${sac}${setting.discards === undefined ? '' : ` discards=${setting.discards}`}`,
    `publisher a lane=q${messages === undefined ? '' : ` messages=${messages}`}`,
    ...consumers.map((name) => `consumer ${name} lane=q prefetch=${prefetch}`),
    ...lines,
    'drain begin',
    ...(drain === null ? ['drain open q reason="limit passed"'] : [`drain concluded q by=${drain}`]),
    ...(end === null ? [] : [end]),
  ];
  let seconds = 0;
  const text = all.map((line) => {
    if (!/^\d/.test(line)) {
      seconds += 1;
      return `${seconds}.000000 ${line}\n`;
    }
    seconds = Math.max(seconds, Math.ceil(Number(line.split(' ')[0])));
    return `${line}\n`;
  });
  const reading = parseHistory(head + text.join(''));
  return judge(reading.events, { ...defaultPolicy, ...setting.policy }, reading);
}

/** `1,2,5..6` as one delivered line each to `c1/1`. */
export function deliveries(list: string, session = 'c1/1', flags = ''): string[] {
  return list.split(',').map((range) => `delivered ${session} a ${range} ${flags}`.trim());
}

/** Published and confirmed by `a/1`. */
export function accepted(range: string): string[] {
  return [`published a/1 ${range}`, `confirmed a/1 ${range}`];
}

/** Findings of a class as `kind: ranges`. */
export function found(result: RunResult, findingClass: string): string[] {
  return result.findings
    .filter((finding) => finding.class === findingClass)
    .map((finding) => {
      const ranges = finding.ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}..${to}`));
      return `${finding.kind ?? '-'}: ${ranges.join(',')}`;
    });
}
