import { describe, expect, it } from 'vitest';
import type { NumberRange } from '../../src/history/events.js';
import type { InvestigatedRun, InvestigationFinding } from '../../src/verdict/investigate-model.js';
import { verdictOf } from '../../src/verdict/investigate-model.js';
import { investigate } from '../unit/analyze/investigate.js';
import { type Expected, expectedOf, nameOf } from './analyze/expected.js';
import { type RandomLog, randomLog } from './analyze/random-log.js';
import type { Message } from './analyze/story.js';

const logs = Number(process.env.ANALYZE_LOGS ?? 10_000);
const firstSeed = Number(process.env.ANALYZE_SEED ?? Math.floor(Math.random() * 1e9));

const names = (key: string, ranges: readonly NumberRange[]) =>
  ranges.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, step) => `${key}=${from + step}`),
  );

function named(run: InvestigatedRun, keep: (finding: InvestigationFinding) => boolean): string[] {
  return run.findings.filter(keep).flatMap(({ key, ranges }) => names(key, ranges));
}

const sorted = (values: Iterable<string>) => [...values].sort();

function checkNumbers(run: InvestigatedRun, truth: Expected): void {
  expect(run.inconclusive).toEqual([]);
  expect(run.counts.lost).toBe(truth.lost.size);
  expect(run.counts.duplicates).toBe(truth.duplicates);
  expect(run.counts.backJumps).toBe(truth.stepsBack);
  const of = (kind: string) => named(run, (finding) => finding.class === kind);
  expect(sorted(of('order'))).toEqual(sorted(truth.late));
  const unflagged = named(run, (finding) => finding.class === 'order' && finding.modes.includes('unflagged'));
  expect(sorted(unflagged)).toEqual(sorted(truth.lateUnflagged));
  expect(sorted(new Set(of('duplicate')))).toEqual(sorted(truth.repeated));
  expect(sorted(of('suspected-loss'))).toEqual([]);
  // A list that the tool cut after 501 names no more; the count above still holds.
  if (truth.lost.size > 500) return;
  const lost = [...of('loss'), ...of('tail')];
  expect(sorted(lost)).toEqual(sorted(truth.lost));
  expect(sorted(of('tail'))).toEqual(sorted(truth.tail));
  expect(sorted(of('unconfirmed-gap'))).toEqual(sorted(truth.unconfirmed));
  expect(of('gap')).toEqual([]);
}

/** The jump that passed over a message first, as printed. */
function skipOf(log: RandomLog, index: number, { key, value }: Message) {
  return log.runs[index]?.printed.jumps.find(
    ({ direction, message, size }) =>
      direction === 'forward' && message.key === key && message.value > value && message.value - size < value,
  );
}

function checkPlaces(log: RandomLog, index: number, run: InvestigatedRun, truth: Expected): void {
  const made = log.runs[index] as RandomLog['runs'][number];
  const line = (id: number | null | undefined) => (id == null ? null : log.lineOf.get(id));
  expect(run.run).toBe(made.number);
  expect(run.firstLine).toBe(line(made.printed.firstId));
  expect(run.findings.filter(({ class: kind }) => kind === 'order').map((finding) => finding.line)).toEqual(
    made.printed.jumps
      .filter(({ direction, message }) => direction === 'back' && truth.late.has(nameOf(message)))
      .map(({ id }) => line(id)),
  );
  if (truth.lost.size > 500) return;
  const inPrefetch = new Map(
    made.story.prefetchLosses.flatMap((block) => block.map((one) => [nameOf(one), block])),
  );
  for (const finding of run.findings) {
    const first = { key: finding.key, value: finding.ranges[0]?.from ?? 0 };
    if (finding.class === 'tail') {
      const reports = names(finding.key, finding.ranges).map(
        (name) => line(made.printed.tailReportIds.get(name)) ?? 0,
      );
      expect(finding.line).toBe(Math.min(...reports));
      expect(finding.cause).toBe('unconsumed-tail');
    }
    if (finding.class !== 'loss') continue;
    const skip = skipOf(log, index, first);
    expect(finding.line).toBe(line(skip?.id));
    expect(finding.reconnectLine).toBe(line(skip?.reconnectId));
    expect(finding.action?.line).toBe(line(skip?.chaosId));
    const block = inPrefetch.get(nameOf(first)) ?? [];
    // Where the end of the run hides a part of the prefetch, its size cannot match.
    const whole = block.every((one) => !truth.tail.has(nameOf(one)));
    if (whole) expect(finding.cause).toBe('prefetch-not-redelivered');
  }
}

function check(seed: number): void {
  const log = randomLog(seed);
  const found = investigate(log.text, log.dialect === 'C' ? {} : log.limits);
  expect(found.limits.prefetch.value).toBe(log.limits.prefetch);
  expect(found.unknown).toEqual([]);
  expect(found.runs.length).toBe(log.runs.length);
  found.runs.forEach((run, index) => {
    const truth = expectedOf((log.runs[index] as RandomLog['runs'][number]).story);
    checkNumbers(run, truth);
    checkPlaces(log, index, run, truth);
    const fails = truth.lost.size > 0 || truth.late.size > 0;
    expect(verdictOf(run, 'first-delivery')).toBe(fails ? 'fail' : 'pass');
  });
}

describe('the analyser on random logs of the 2019 dialects', () => {
  it(`recovers the truth of ${logs} logs from seed ${firstSeed}`, { timeout: 600_000 }, () => {
    console.log(`analyze: ${logs} random logs, seeds ${firstSeed} to ${firstSeed + logs - 1}`);
    for (let seed = firstSeed; seed < firstSeed + logs; seed += 1) {
      try {
        check(seed);
      } catch (error) {
        throw new Error(`seed ${seed} (ANALYZE_SEED=${seed} ANALYZE_LOGS=1): ${(error as Error).message}`, {
          cause: error,
        });
      }
    }
  });

  it('takes a log that is cut anywhere for inconclusive in its last run', () => {
    for (let seed = firstSeed; seed < firstSeed + 300; seed += 1) {
      const log = randomLog(seed);
      const last = log.runs.at(-1) as RandomLog['runs'][number];
      const lines = log.text.split('\n');
      const from = (log.lineOf.get(last.printed.firstId) as number) + 2;
      const end = lines.findIndex((line, index) => index > from && line.includes('RESULTS END'));
      const cut = from + (seed % Math.max(1, end - from));
      const found = investigate(`${lines.slice(0, cut).join('\n')}\n`);
      const run = found.runs.at(-1) as InvestigatedRun;
      expect([seed, verdictOf(run, 'first-delivery')]).toEqual([seed, 'inconclusive']);
    }
  });
});
