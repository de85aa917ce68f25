import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../../src/history/reader.js';
import { judge } from '../../../src/verdict/judge.js';
import { defaultPolicy } from '../../../src/verdict/policy.js';

const folder = new URL('../../histories/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.log'))
  .map((name) => name.slice(0, -4));

/** Histories with known verdicts: `NAME.log` and what must be said of it, `NAME.json`. */
describe('golden histories', () => {
  it('are there', () => expect(names.length).toBeGreaterThanOrEqual(8));

  it.each(names)('%s', (name) => {
    const reading = parseHistory(readFileSync(new URL(`${name}.log`, folder), 'utf8'));
    expect(reading.malformed).toBe(0);
    const { verdict, inconclusive, findings, lanes } = judge(reading.events, defaultPolicy, reading);
    const said = {
      verdict,
      inconclusive,
      counts: lanes[0]?.counts,
      order: lanes[0]?.order,
      findings: findings.map((finding) => ({
        class: finding.class,
        kind: finding.kind,
        severity: finding.severity,
        ranges: finding.ranges.map(({ from, to }) => [from, to]),
        line: finding.line,
        reconnectLine: finding.reconnectLine,
        action: finding.action,
        cause: finding.cause,
      })),
    };
    expect(said).toEqual(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
  });
});
