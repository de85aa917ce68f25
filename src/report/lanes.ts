import type { Finding, LaneResult, RunResult, Verdict } from '../verdict/result.js';
import { plural } from './figures.js';

const verdictRank: Readonly<Record<Verdict, number>> = { fail: 0, inconclusive: 1, pass: 2 };

/** The lanes of a run as a reader wants them: what failed first, then what showed something, then by name. */
export function lanesWorstFirst({ lanes, findings }: RunResult): readonly LaneResult[] {
  const violated = new Set(findings.filter(({ severity }) => severity === 'fail').map(({ lane }) => lane));
  const rank = ({ verdict, lane }: LaneResult) => verdictRank[verdict] * 2 + (violated.has(lane) ? 0 : 1);
  return [...lanes].sort((a, b) => rank(a) - rank(b));
}

/** How many lanes have something to tell: they did not pass, or show what another run would fail for. */
export function tellingLanes(run: RunResult): number {
  return run.lanes.filter(({ lane, verdict }) => verdict !== 'pass' || violationsOf(run, lane).length > 0)
    .length;
}

/** What fails a run, of one lane. */
export function violationsOf({ findings }: RunResult, lane: string): readonly Finding[] {
  return findings.filter((finding) => finding.lane === lane && finding.severity === 'fail');
}

const namedLanes = 5;

/** `1 of 20 lanes failed (mirrored), 19 passed`; null when there is one lane only, or the run passed. */
export function lanesPhrase(run: RunResult): string | null {
  if (run.lanes.length < 2 || run.verdict === 'pass') return null;
  const words: Readonly<Record<Verdict, string>> = {
    fail: 'failed',
    inconclusive: 'could not show anything',
    pass: 'passed',
  };
  const parts = (['fail', 'inconclusive', 'pass'] as const).flatMap((verdict) => {
    const names = run.lanes.filter((lane) => lane.verdict === verdict).map(({ lane }) => lane);
    if (names.length === 0) return [];
    const rest = names.length > namedLanes ? ', …' : '';
    const named = verdict === 'pass' ? '' : ` (${names.slice(0, namedLanes).join(', ')}${rest})`;
    return [`${names.length} ${words[verdict]}${named}`];
  });
  return `of ${plural(run.lanes.length, 'lane')} ${parts.join(', ')}`;
}
