import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/report/html/page.js';
import { jsonReport } from '../../../src/report/json.js';
import { toJUnit } from '../../../src/report/junit.js';
import { lanesPhrase, lanesWorstFirst } from '../../../src/report/lanes.js';
import { toMarkdown } from '../../../src/report/markdown.js';
import { toText } from '../../../src/report/text.js';
import type { LaneResult, RunResult, SkippedRun, Verdict } from '../../../src/verdict/result.js';
import { loss, passed, zeroCounts } from './sample-results.js';

const lane = (name: string, verdict: Verdict): LaneResult => ({
  lane: name,
  verdict,
  counts: zeroCounts,
  order: { 'first-delivery': 0, unflagged: 0, strict: 0 },
});
const names = Array.from({ length: 20 }, (_, index) => `q${index + 1}`);
const twenty: RunResult = {
  ...passed,
  verdict: 'fail',
  lanes: names.map((name) => lane(name, name === 'q7' ? 'inconclusive' : name === 'q18' ? 'fail' : 'pass')),
  findings: [{ ...loss, lane: 'q18' }],
  doubts: ['The drain of lane q7 was not concluded: limit passed.'],
};

describe('twenty lanes', () => {
  it('are told with the worst first', () => {
    expect(
      lanesWorstFirst(twenty)
        .slice(0, 3)
        .map((each) => each.lane),
    ).toEqual(['q18', 'q7', 'q1']);
    expect(lanesPhrase(twenty)).toBe('of 20 lanes 1 failed (q18), 1 could not show anything (q7), 18 passed');
    expect(lanesPhrase(passed)).toBeNull();
  });

  it('stand in the summary and on the page, the failed one before the others', () => {
    const rows = toMarkdown([twenty])
      .split('\n')
      .filter((line) => /^\| \S+ (pass|fail|inconclusive) \| <code>q/.test(line));
    expect(rows).toHaveLength(20);
    expect(rows[0]).toContain('❌ fail | <code>q18</code> |');
    expect(rows[0]).toContain('1 loss (10 messages)');
    const page = toHtml([twenty]);
    expect(page.indexOf('>q18</th>')).toBeLessThan(page.indexOf('>q1</th>'));
    for (const text of [toText([twenty]), toMarkdown([twenty]), page]) {
      expect(text).toContain('The drain of lane q7');
    }
  });
});

describe('a skipped run', () => {
  const skipped: readonly SkippedRun[] = [
    {
      run: 'old-s1',
      scenario: 'old',
      seed: 1,
      rabbitmq: '4.0.5',
      reason: 'it is for <4.0, and this is 4.0.5',
    },
  ];

  it('is told with its reason in every report', () => {
    for (const text of [
      toText([passed], { skipped }),
      toMarkdown([passed], { skipped }),
      toHtml([passed], [], { skipped }),
    ]) {
      expect(text).toMatch(/old-s1 was skipped(:|&#58;) it is for (<|&lt;|&#60;)4\.0/);
      expect(text).toContain('1 skipped');
    }
    expect(jsonReport([passed], { skipped })).toMatchObject({ verdict: 'pass', skipped });
    const junit = toJUnit([passed], { skipped });
    expect(junit).toMatch(/<testsuites[^>]* tests="2"[^>]* skipped="1"/);
    expect(junit).toMatch(/<testsuite name="old" tests="1"[\s\S]*<skipped message="it is for &lt;4\.0/);
  });

  it('is no pass: nothing but skipped runs show nothing', () => {
    expect(jsonReport([], { skipped }).verdict).toBe('inconclusive');
    expect(toText([], { skipped })).toMatch(/^INCONCLUSIVE: nothing was run: 1 run skipped/);
  });
});
