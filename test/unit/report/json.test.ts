import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonReport, toJson } from '../../../src/report/json.js';
import { disorder, failed, hostileRun, inconclusive, loss, passed } from './sample-results.js';

/** Every key at every depth, but for those of `header`, which are the history's own. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...(key === 'header' ? [] : keysOf(inner))]);
}

describe('the JSON contract', () => {
  test('docs/report.md names every field', () => {
    const docs = readFileSync(new URL('../../../docs/report.md', import.meta.url), 'utf8');
    const missing = new Set(
      keysOf(jsonReport([failed, passed, inconclusive])).filter((key) => !docs.includes(`\`${key}\``)),
    );
    expect([...missing]).toEqual([]);
  });

  test('the run of the documented example', () => {
    const { runs, totals, verdict, version } = jsonReport([
      { ...failed, firstLine: 2, findings: [loss, disorder] },
    ]);
    expect({ version, verdict }).toEqual({ version: 1, verdict: 'fail' });
    expect(totals).toMatchObject({ runs: 1, failed: 1, inconclusive: 0, lost: 10, tail: 0 });
    expect(runs[0]).toMatchObject({
      run: 0,
      firstLine: 2,
      verdict: 'fail',
      order: { 'first-delivery': 1, unflagged: 0, strict: 1 },
    });
    expect(runs[0]?.findings[0]).toMatchObject({
      class: 'loss',
      ranges: [[3498, 3507]],
      count: 10,
      line: 75,
      reconnectLine: 73,
      action: { line: 62, kind: 'kill', node: 'rabbitmq3', target: 'rabbitmq3' },
      cause: 'prefetch-not-redelivered',
    });
    expect(runs[0]?.findings[1]?.action?.node).toBeNull();
  });

  test.each([
    ['0', 0],
    ['17', 17],
    ['007', '007'],
    ['smoke-1', 'smoke-1'],
    ['', ''],
  ])('run %j is told as %j', (run, told) => {
    expect(jsonReport([{ ...failed, run }]).runs[0]?.run).toBe(told);
  });

  test('keeps foreign text as it was', () => {
    const read = JSON.parse(toJson([hostileRun])) as ReturnType<typeof jsonReport>;
    expect(read.runs[0]?.findings[0]?.evidence).toBe(hostileRun.findings[0]?.evidence);
  });
});
