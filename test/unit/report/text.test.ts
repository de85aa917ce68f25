import { describe, expect, test } from 'vitest';
import { toText } from '../../../src/report/text.js';
import { failed, hostileRun, inconclusive, loss, passed } from './sample-results.js';

describe('toText', () => {
  test('the verdict is the first word, and each finding takes three to five lines', () => {
    const text = toText([failed]);
    expect(text).toMatch(/^FAIL: 1 of 1 run failed/);
    const start = text.indexOf('  loss');
    const finding = text.slice(start, text.indexOf('  order', start)).trimEnd().split('\n');
    expect(finding.length).toBeGreaterThanOrEqual(3);
    expect(finding.length).toBeLessThanOrEqual(5);
  });

  test('foreign text stays on its line and commands nobody', () => {
    const lines = toText([hostileRun]).split('\n');
    const tame = toText([failed]).split('\n').length;
    expect(lines.length).toBeLessThan(tame);
    for (const line of lines) {
      expect(line).not.toMatch(/##\[/);
      expect(line.trimStart()).not.toMatch(/^::/);
      expect(line.length).toBeLessThan(800);
      expect(line).not.toContain('\u001b');
    }
  });

  test('colours are asked for, and add nothing but colour', () => {
    const plain = toText([failed, passed, inconclusive]);
    const coloured = toText([failed, passed, inconclusive], { color: true });
    expect(coloured).toContain('\u001b[1;31mFAIL\u001b[0m');
    expect(
      coloured
        .split('\u001b')
        .map((part, index) => (index === 0 ? part : part.replace(/^\[[\d;]*m/, '')))
        .join(''),
    ).toBe(plain);
  });

  test('a thousand findings are capped with a count', () => {
    const findings = Array.from({ length: 1000 }, (_, line) => ({ ...loss, line }));
    const text = toText([{ ...failed, findings }], { findingsPerRun: 3 });
    expect(text.match(/^ {2}loss/gm)).toHaveLength(3);
    expect(text).toContain('and 997 more findings: 997 loss (9,970 messages)');
  });

  test('the context’s own replay command and history path are printed', () => {
    const text = toText([failed], {
      replay: () => 'rmq-chaos replay out/0',
      history: () => 'out/0/history.log',
    });
    expect(text).toContain('replay: rmq-chaos replay out/0');
    expect(text).toContain('out/0/history.log line 75');
  });
});
