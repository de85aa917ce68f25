import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../../src/history/reader.js';
import { judge } from '../../../src/verdict/judge.js';
import { defaultPolicy, type JudgePolicy } from '../../../src/verdict/policy.js';
import type { RunResult } from '../../../src/verdict/result.js';

type Fate = 'clean' | 'lossy' | 'undrained' | 'lossy and undrained';

/** A run of lanes `a`, `b`, … each of the fate given; publisher `a.p` and consumer `a.c` are lane a's. */
function run(
  fates: readonly Fate[],
  policy: Partial<JudgePolicy> = {},
  extra: readonly string[] = [],
): RunResult {
  const lanes = fates.map((fate, index) => ({ fate, name: String.fromCharCode(97 + index) }));
  const lines = [
    ...lanes.flatMap(({ name }) => [
      `lane ${name} queue=${name} type=quorum sac=false`,
      `publisher ${name}.p lane=${name}`,
      `consumer ${name}.c lane=${name} prefetch=10`,
    ]),
    ...extra,
    ...lanes.flatMap(({ name, fate }) => [
      `published ${name}.p/1 1..9`,
      `confirmed ${name}.p/1 1..9`,
      ...(fate === 'lossy'
        ? [`delivered ${name}.c/1 ${name}.p 1..5`, `delivered ${name}.c/1 ${name}.p 8..9`]
        : []),
      ...(fate === 'lossy and undrained'
        ? [
            `delivered ${name}.c/1 ${name}.p 1..5`,
            `delivered ${name}.c/1 ${name}.p 8..9`,
            `delivered ${name}.c/1 ${name}.p 6`,
          ]
        : []),
      ...(fate === 'clean' ? [`delivered ${name}.c/1 ${name}.p 1..9`] : []),
    ]),
    'drain begin',
    ...lanes.map(({ name, fate }) =>
      fate.endsWith('undrained')
        ? `drain open ${name} reason="limit passed"`
        : `drain concluded ${name} by=empty`,
    ),
    'end complete',
  ];
  const text = lines.map((line, index) => `${index + 1}.000000 ${line}\n`).join('');
  const head = 'rmq-chaos-history 1\n# run r\n# scenario s\n# seed 1\n# started now\n';
  const reading = parseHistory(head + text);
  return judge(reading.events, { ...defaultPolicy, ...policy }, reading);
}

const verdicts = (result: RunResult) => result.lanes.map(({ verdict }) => verdict);
const expects = (lane: string, findingClass: string) => ({
  ...defaultPolicy,
  expectedFindings: [{ class: findingClass, lane }],
  expectsItsOwn: true,
});

describe('the verdict of lanes', () => {
  it('is told of each, and the worst is the run’s', () => {
    const result = run(['clean', 'lossy', 'clean']);
    expect(verdicts(result)).toEqual(['pass', 'fail', 'pass']);
    expect(result.verdict).toBe('fail');
    expect(result.findings.filter(({ severity }) => severity === 'fail').map(({ lane }) => lane)).toEqual([
      'b',
    ]);
  });

  it('of one that was not drained hides no finding of another, and both are told', () => {
    const result = run(['undrained', 'lossy', 'clean']);
    expect(verdicts(result)).toEqual(['inconclusive', 'fail', 'pass']);
    expect(result.verdict).toBe('fail');
    expect(result.inconclusive).toEqual([]);
    expect(result.doubts).toEqual(['The drain of lane a was not concluded: limit passed.']);
    expect(result.lanes[0]?.inconclusive).toEqual(result.doubts);
    expect(result.lanes[2]?.inconclusive).toEqual([]);
  });

  it('of one that was not drained makes the run inconclusive when nothing was found', () => {
    const result = run(['clean', 'undrained']);
    expect(verdicts(result)).toEqual(['pass', 'inconclusive']);
    expect(result.verdict).toBe('inconclusive');
    expect(result.inconclusive).toEqual(['The drain of lane b was not concluded: limit passed.']);
  });

  it('of one that shows a violation is fail, drained or not', () => {
    expect(verdicts(run(['lossy and undrained', 'clean']))).toEqual(['fail', 'pass']);
  });

  it('is inconclusive for all when the run itself could not be relied on', () => {
    const failed = ['action 0 begin kill', 'action 0 failed kill reason=x'];
    expect(verdicts(run(['clean', 'lossy'], {}, failed))).toEqual(['inconclusive', 'fail']);
  });
});

describe('what is expected of a lane', () => {
  it('excuses that lane alone', () => {
    const lanes = { b: expects('b', 'loss') };
    expect(verdicts(run(['clean', 'lossy'], { lanes }))).toEqual(['pass', 'pass']);
    expect(run(['clean', 'lossy'], { lanes }).verdict).toBe('pass');
    expect(verdicts(run(['lossy', 'lossy'], { lanes }))).toEqual(['fail', 'pass']);
  });

  it('fails it when it is missing, whatever another lane could not show', () => {
    const lanes = { b: expects('b', 'loss') };
    const result = run(['undrained', 'clean'], { lanes });
    expect(verdicts(result)).toEqual(['inconclusive', 'fail']);
    expect(result.verdict).toBe('fail');
    expect(result.missing).toEqual([{ class: 'loss', lane: 'b' }]);
    expect(run(['clean', 'undrained'], { lanes }).verdict).toBe('inconclusive');
  });

  it('itself is not met, nor excused, by what the run expects anywhere', () => {
    const anywhere = { expectedFindings: [{ class: 'loss', lane: null }] };
    expect(run(['lossy', 'clean'], anywhere).verdict).toBe('pass');
    expect(run(['clean', 'clean'], anywhere)).toMatchObject({
      verdict: 'fail',
      missing: [{ class: 'loss', lane: null }],
    });
    const own = { ...anywhere, lanes: { a: { ...expects('a', 'order'), expectedFindings: [] } } };
    expect(verdicts(run(['lossy', 'lossy'], own))).toEqual(['fail', 'pass']);
  });

  it('may be another set of classes, and another budget', () => {
    const tolerant = { ...defaultPolicy, fail: ['order'] };
    expect(verdicts(run(['lossy', 'lossy'], { lanes: { a: tolerant } }))).toEqual(['pass', 'fail']);
    const hasty = { ...defaultPolicy, unavailableMs: 1000 };
    const result = run(['clean', 'clean'], { lanes: { b: hasty } });
    expect(verdicts(result)).toEqual(['pass', 'fail']);
    expect(result.lanes[0]?.unavailableSeconds?.publish).toBeGreaterThan(1);
  });
});

describe('beside the lanes', () => {
  it('a lane that the version lacks is told', () => {
    const note = 'note old left-out reason="it is for <4.0, and this is 4.0.5"';
    const result = run(['clean'], {}, [note]);
    expect(result.leftOut).toEqual(['Lane old was left out: it is for <4.0, and this is 4.0.5.']);
    expect(result.verdict).toBe('pass');
  });

  it('a broker that had to be restarted fails the run when the scenario says so', () => {
    const note = ['note rabbitmq1 restarted reason="its process had ended"'];
    expect(run(['clean'], {}, note).verdict).toBe('pass');
    expect(run(['clean'], { failsRevived: true }, note).verdict).toBe('fail');
    expect(run(['clean'], { failsRevived: true }).verdict).toBe('pass');
  });
});
