import type { Finding, FindingClass, RunResult, SkippedRun, Verdict } from '../verdict/result.js';
import { duration, grouped, percent, plural, rangesText } from './figures.js';
import { lanesPhrase } from './lanes.js';
import { byClass, totalsOf } from './totals.js';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  pass: 'PASS',
  fail: 'FAIL',
  inconclusive: 'INCONCLUSIVE',
};

/** What happened to `messages` of a class, without who and where. */
const deeds: Readonly<Record<FindingClass, (messages: string) => string>> = {
  loss: (messages) => `lost ${confirmed(messages)}`,
  tail: (messages) => `lost ${confirmed(messages)} at the end of the stream`,
  order: (messages) => `delivered ${messages} out of order`,
  duplicate: (messages) => `delivered ${messages} again`,
  unexpected: (messages) => `delivered ${messages} that nobody published`,
  corrupt: (messages) => `delivered ${messages} with damaged content`,
  withheld: (messages) => `withheld ${messages} until a reconnect`,
  'policy-drop': (messages) => `dropped ${messages} by policy`,
  'dead-lettered': (messages) => `dead-lettered ${messages}`,
  'sac-overlap': (messages) => `two consumers active at once, ${messages} delivered meanwhile`,
  'unconfirmed-gap': (messages) => `${messages} never confirmed and never delivered`,
  returned: (messages) => `returned ${messages} to the publisher`,
  nacked: (messages) => `nacked ${messages}`,
  replay: (messages) => `went back and delivered ${messages} again`,
  gap: (messages) => `jumped forward over ${messages}`,
  unavailable: () => 'nobody could publish, or consume, for too long',
};

function confirmed(messages: string): string {
  return messages.replace(/ (messages?)$/, ' confirmed $1');
}

/** What was found, in one clause: `lost 10 confirmed messages 3498–3507 of publisher a in lane quorum`. */
export function findingPhrase(finding: Finding): string {
  const ranges = finding.ranges.length === 0 ? '' : `: ${rangesText(finding.ranges)}`;
  const inOneRange = finding.class === 'loss' && finding.ranges.length === 1;
  const deed = deeds[finding.class](plural(finding.count, 'message'));
  const publisher = finding.publisher === null ? '' : ` of publisher ${finding.publisher}`;
  return `${deed}${inOneRange ? ranges.replace(':', '') : ranges}${publisher} in lane ${finding.lane}`;
}

/** `loss`, or `duplicate (unflagged)`. */
export function classText(finding: Finding): string {
  return finding.kind === null ? finding.class : `${finding.class} (${finding.kind})`;
}

/** Where to look: `at 75.2 s, history.log line 75; the client connected at line 73`. */
export function placePhrase(finding: Finding, history: string): string {
  const reconnect =
    finding.reconnectLine === null ? '' : `; the client connected at line ${finding.reconnectLine}`;
  return `at ${duration(finding.atSeconds)}, ${history} line ${finding.line}${reconnect}`;
}

/** The fault before it: `kill rabbitmq3, 5.2 s before (line 62)`. */
export function actionPhrase(finding: Finding): string {
  const { action } = finding;
  if (action === null) return 'none before it';
  return `${action.kind} ${action.target}, ${duration(action.secondsBefore)} before (line ${action.line})`;
}

/** `prefetch-not-redelivered: size equals the prefetch`, either half alone, or null when neither is known. */
export function causePhrase(finding: Finding): string | null {
  const parts = [finding.cause, finding.evidence].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join(': ');
}

/** `3 replay (120 messages), 1 gap (10 messages)`. */
export function classSummary(findings: readonly Finding[]): string {
  return byClass(findings)
    .map((total) => `${grouped(total.findings)} ${total.class} (${plural(total.messages, 'message')})`)
    .join(', ');
}

/** What the runs showed, in one sentence, for the line beside the verdict. */
export function headline(results: readonly RunResult[], skipped: readonly SkippedRun[] = []): string {
  const besides = skipped.length === 0 ? '' : `, ${grouped(skipped.length)} skipped`;
  if (results.length > 0) return `${headlineOfRuns(results)}${besides}`;
  return skipped.length === 0
    ? 'no run was made'
    : `nothing was run: ${plural(skipped.length, 'run')} skipped`;
}

/** Why a run was not made: `x-s1 was skipped: it is for <4.0, and this is 4.0.5`. */
export function skippedPhrase({ run, reason }: SkippedRun): string {
  return `${run} was skipped: ${reason}`;
}

function headlineOfRuns(results: readonly RunResult[]): string {
  const totals = totalsOf(results);
  const failing = results.flatMap((run) => (run.verdict === 'fail' ? run.findings : []));
  const found = classSummary(failing.filter((finding) => finding.severity === 'fail'));
  const missing = results.reduce((sum, run) => sum + (run.missing?.length ?? 0), 0);
  const notFound = missing === 0 ? '' : `${plural(missing, 'expected finding')} did not appear`;
  const why = [found, notFound].filter((part) => part !== '').join(', ');
  const parts: string[] = [];
  if (totals.failed > 0) {
    parts.push(`${totals.failed} of ${plural(totals.runs, 'run')} failed${why === '' ? '' : `: ${why}`}`);
  }
  if (totals.inconclusive > 0) {
    parts.push(`${totals.inconclusive} of ${plural(totals.runs, 'run')} could not show anything`);
  }
  if (parts.length > 0) return parts.join('; ');
  const lost = totals.lost === 0 ? 'none lost' : `${grouped(totals.lost)} lost, as the scenario allows`;
  return `${plural(totals.runs, 'run')}, ${plural(totals.confirmed, 'confirmed message')}, ${lost}`;
}

/** What so few green runs still allow, said beside a pass; null when there is nothing to say. */
export function boundPhrase(results: readonly RunResult[], bound: number | null): string | null {
  const { runs, passed } = totalsOf(results);
  if (bound === null || runs === 0 || passed !== runs) return null;
  return `0 of ${plural(runs, 'run')} failed; at 95 % confidence the failure rate is below ${percent(bound)}`;
}

/** The run's name in a list: `2 · quorum-kill · seed 42`; what the name itself says is not repeated. */
export function runTitle(run: RunResult): string {
  const parts = [run.scenario, `seed ${run.seed}`].filter((_, index) => {
    const told = index === 0 ? run.scenario : String(run.seed);
    return told.length < 4 || !run.run.includes(told);
  });
  return [run.run, ...parts].join(' · ');
}

/** `4 of 4 actions took effect`, and how many did not. */
export function actionsPhrase(run: RunResult): string {
  const { asked, verified, failed } = run.actions;
  if (asked === 0) return 'no faults asked for';
  const not = failed > 0 ? `, ${failed} did not` : '';
  return `${verified} of ${plural(asked, 'action')} took effect${not}`;
}

/** What must be said of a run beside its findings, a sentence each. */
export function remarks(run: RunResult): readonly string[] {
  const missing = (run.missing ?? []).map(
    (expected) =>
      `expected but not found: ${expected.class}${expected.lane === null ? '' : ` in lane ${expected.lane}`}`,
  );
  const violated = run.findings.some((finding) => finding.severity === 'fail');
  const omitted = run.findingsOmitted ?? 0;
  const lanes = lanesPhrase(run);
  return [
    ...run.inconclusive.map((reason) => `inconclusive: ${reason}`),
    ...(lanes === null ? [] : [lanes]),
    ...(run.doubts ?? []).map((doubt) => `not shown: ${doubt}`),
    ...missing,
    ...(run.leftOut ?? []),
    ...(run.revived ?? []),
    ...(run.verdict === 'pass' && violated
      ? ['passed all the same: the scenario expects what was found']
      : []),
    ...(omitted > 0 ? [`${plural(omitted, 'more finding')} counted, not listed`] : []),
  ];
}
