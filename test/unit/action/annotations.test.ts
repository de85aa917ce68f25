import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { anchorAt } from '../../../src/action/anchor.js';
import { limitAnnotations } from '../../../src/action/annotation-limit.js';
import { annotationsOf } from '../../../src/action/annotations.js';
import type { Annotation } from '../../../src/action/commands.js';
import { summaryOf } from './harness.js';
import { finding, result } from './samples.js';

const workspace = mkdtempSync(join(tmpdir(), 'rmq-chaos-anchor-'));
writeFileSync(join(workspace, 'chaos.yml'), '');
afterAll(() => rmSync(workspace, { recursive: true }));

describe('anchors', () => {
  it.each(['chaos.yml', join(workspace, 'chaos.yml')])('are relative to the workspace: %s', (file) => {
    expect(anchorAt({ file, line: 3, column: 5 }, workspace)).toEqual({
      file: 'chaos.yml',
      line: 3,
      column: 5,
    });
  });

  it.each(['/etc/hostname', '(built-in smoke)', '--set cluster.net-tick', '', '.', 'missing.yml'])(
    'are not made for %j',
    (file) => {
      expect(anchorAt({ file, line: 3, column: 5 }, workspace)).toBeNull();
    },
  );
});

describe('annotations', () => {
  const scenarioPositions = { sample: { file: 'chaos.yml', line: 3, column: 5 } };

  it('tell when every run was skipped, and why', () => {
    const skipped = [
      { run: 'old-s1', scenario: 'old', seed: 1, rabbitmq: '4.0.5', reason: 'it is for <4.0' },
    ];
    const [annotation, ...rest] = annotationsOf({ ...summaryOf([]), skipped }, workspace, 'warning');
    expect(rest).toEqual([]);
    expect(annotation).toMatchObject({ level: 'warning', title: 'nothing was run', anchor: null });
    expect(annotation?.message).toContain('old-s1 was skipped: it is for <4.0');
    expect(annotationsOf({ ...summaryOf([result()]), skipped }, workspace, 'warning')).toEqual([]);
  });

  it('tell a finding that was expected in a lane and is missing', () => {
    const run = result({ verdict: 'fail', missing: [{ class: 'loss', lane: 'mirrored' }] });
    const [annotation] = annotationsOf(summaryOf([run], { scenarioPositions }), workspace, 'error');
    expect(annotation?.message).toContain('loss was expected in lane mirrored and not found.');
  });

  it('tell a finding at its scenario’s line: what, where, the fault before it, how to repeat it', () => {
    const run = result({ verdict: 'fail', findings: [finding({ cause: 'unsynchronised-mirror' })] });
    const [annotation, ...rest] = annotationsOf(summaryOf([run], { scenarioPositions }), workspace, 'error');
    expect(rest).toEqual([]);
    expect(annotation).toMatchObject({
      level: 'error',
      title: 'sample: loss in lane orders',
      anchor: { file: 'chaos.yml', line: 3 },
    });
    expect(annotation?.message).toMatch(/10 confirmed messages 101–110 of publisher a/);
    expect(annotation?.message).toMatch(/seed 7.*sample-s7\/history\.log line 412/);
    expect(annotation?.message).toMatch(/kill rabbitmq1/);
    expect(annotation?.message).toMatch(/unsynchronised-mirror/);
    expect(annotation?.message).toMatch(/rmq-chaos replay rmq-chaos-out\/sample-s7/);
  });

  it('are one for each scenario, lane, class and severity, and count the rest', () => {
    const findings = [
      finding(),
      finding({ count: 5 }),
      finding({ lane: 'other' }),
      finding({ class: 'order' }),
      finding({ class: 'duplicate', severity: 'warn' }),
      finding({ class: 'gap', severity: 'info' }),
    ];
    const runs = [result({ verdict: 'fail', findings }), result({ verdict: 'fail', findings, run: 'again' })];
    const all = annotationsOf(summaryOf(runs, { scenarioPositions }), workspace, 'error');
    expect(all.map(({ level, title }) => `${level} ${title}`)).toEqual([
      'error sample: loss in lane orders',
      'error sample: loss in lane other',
      'error sample: order in lane orders',
      'warning sample: duplicate in lane orders',
    ]);
    expect(all[0]?.message).toMatch(/3 more findings of this class in this lane: 30 messages in 2 runs/);
  });

  it('say of a run that failed without a failing finding that it did', () => {
    const [annotation] = annotationsOf(summaryOf([result({ verdict: 'fail' })]), workspace, 'error');
    expect(annotation).toMatchObject({ level: 'error', title: 'sample: failed', anchor: null });
  });

  it.each(['error', 'warning'] as const)('say why nothing was shown, as %s', (level) => {
    const run = result({ verdict: 'inconclusive', inconclusive: ['The cluster never formed.'] });
    const [annotation] = annotationsOf(summaryOf([run]), workspace, level);
    expect(annotation).toMatchObject({ level, title: 'sample: inconclusive' });
    expect(annotation?.message).toContain('The cluster never formed.');
  });

  it('are none for a pass', () => {
    expect(annotationsOf(summaryOf([result()]), workspace, 'error')).toEqual([]);
  });
});

describe('the limit', () => {
  const many = (count: number, level: Annotation['level']) =>
    Array.from({ length: count }, (_, index) => ({
      level,
      title: `t${index + 1}`,
      message: 'm',
      anchor: null,
    }));

  it('leaves nine alone', () => {
    expect(limitAnnotations(many(9, 'error'), 9)).toHaveLength(9);
  });

  it('makes nine of more, and the last one names the rest', () => {
    const limited = limitAnnotations([...many(12, 'error'), ...many(2, 'warning')], 9);
    expect(limited).toHaveLength(11);
    expect(limited[8]?.title).toBe('and 4 more, not shown one by one');
    expect(limited[8]?.message).toMatch(/^t9; t10; t11; t12\n/);
  });
});
