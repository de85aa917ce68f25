import type { LaneResult, RunResult, Verdict } from '../verdict/result.js';
import { clip, markdown, markdownCode } from './escape.js';
import { grouped, plural } from './figures.js';
import { lanesWorstFirst, violationsOf } from './lanes.js';
import { classSummary } from './phrases.js';

export const marks: Readonly<Record<Verdict, string>> = { pass: '✅', fail: '❌', inconclusive: '⚠️' };

function row(run: RunResult, { lane, verdict, counts }: LaneResult): string {
  const violations = violationsOf(run, lane);
  return [
    '',
    `${marks[verdict]} ${verdict}`,
    markdownCode(clip(lane, 80)),
    grouped(counts.confirmed),
    grouped(counts.distinct),
    grouped(counts.lost),
    violations.length === 0 ? '–' : markdown(clip(classSummary(violations), 200)),
    '',
  ]
    .join(' | ')
    .trim();
}

/** The lanes of a run that has several, the worst first, at most so many. */
export function laneRows(run: RunResult, most: number): string[] {
  if (run.lanes.length < 2 || most === 0) return [];
  const rest = run.lanes.length - most;
  return [
    '| Verdict | Lane | Confirmed | Different delivered | Lost | Violations |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...lanesWorstFirst(run)
      .slice(0, most)
      .map((lane) => row(run, lane)),
    '',
    ...(rest > 0 ? [`…and ${plural(rest, 'more lane')}; \`results.json\` has them all.`, ''] : []),
  ];
}
