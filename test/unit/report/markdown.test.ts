import { describe, expect, test } from 'vitest';
import { summaryBudgetBytes, toMarkdown } from '../../../src/report/markdown.js';
import type { RunResult } from '../../../src/verdict/result.js';
import { failed, hostileRun, loss, passed } from './sample-results.js';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
/** Three bytes a character, so that a budget counted in characters would be three times too big. */
const wide = '漢'.repeat(500);

function manyRuns(runs: number, findings: number): RunResult[] {
  return Array.from({ length: runs }, (_, index) => ({
    ...failed,
    run: String(index),
    findings: Array.from({ length: findings }, (_ignored, line) => ({ ...loss, line, evidence: wide })),
  }));
}

describe('budget', () => {
  const results = manyRuns(80, 60);

  test.each([summaryBudgetBytes, 200_000, 60_000, 20_000, 3000, 300])(
    'of %d bytes is kept',
    (budgetBytes) => {
      const text = toMarkdown(results, { budgetBytes });
      expect(bytes(text)).toBeLessThanOrEqual(budgetBytes);
      expect(text).toMatch(/^## ❌ FAIL\n\n80 of 80 runs failed/);
    },
  );

  test('is used: more bytes tell more', () => {
    const sizes = [900_000, 200_000, 60_000, 3000].map((budgetBytes) =>
      bytes(toMarkdown(results, { budgetBytes })),
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(100_000);
  });

  test('the runs that failed are told first when not all are', () => {
    const mixed = [...Array.from({ length: 100 }, (_, index) => ({ ...passed, run: `p${index}` })), failed];
    const text = toMarkdown(mixed, { budgetBytes: 6000 });
    expect(text).toContain('❌ fail | <code>0</code>');
    expect(text).toContain('more runs');
  });
});

describe('foreign text', () => {
  const text = toMarkdown([hostileRun]);

  test('brings no markup but the report’s own', () => {
    const tags = text.match(/<[^>\n]*>/g) ?? [];
    expect(new Set(tags)).toEqual(
      new Set(['<code>', '</code>', '<details>', '</details>', '<summary>', '</summary>']),
    );
    expect(text).not.toMatch(/`|@octocat|##\[|::error|\]\(/);
  });

  test('keeps every table row whole', () => {
    const header = text.split('\n').find((line) => line.startsWith('| Verdict')) ?? '';
    const row = text.split('\n').find((line) => line.startsWith('| ❌')) ?? '';
    expect(row.split('|').length).toBe(header.split('|').length);
  });
});

test('a pass shows the bound and folds nothing open', () => {
  const text = toMarkdown([passed, passed], { failureRateBound: 0.7764 });
  expect(text).toContain('at 95 % confidence the failure rate is below 77.7 %');
  expect(text).not.toContain('### ');
});

test('no run is inconclusive, and said so', () => {
  expect(toMarkdown([])).toBe('## ⚠️ INCONCLUSIVE\n\nno run was made.\n');
});
