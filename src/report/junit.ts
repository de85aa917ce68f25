import type { RunResult, SkippedRun } from '../verdict/result.js';
import { contextOf, type ReportContext } from './context.js';
import { clip, xml } from './escape.js';
import { classSummary, headline, remarks, verdictWords } from './phrases.js';
import { toText } from './text.js';
import { inReadingOrder, totalsOf } from './totals.js';

/** Log text of one case; a reader of JUnit keeps it in memory. */
const maxCaseCharacters = 20_000;

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

function tallies(results: readonly RunResult[], skipped: readonly SkippedRun[]) {
  const totals = totalsOf(results);
  return {
    tests: totals.runs + skipped.length,
    failures: totals.failed,
    errors: totals.inconclusive,
    skipped: skipped.length,
    time: results.reduce((sum, run) => sum + run.durationSeconds, 0).toFixed(3),
  };
}

/** A failure proves something; an inconclusive run is an error, for a skipped test would count as green. */
function outcome(run: RunResult, context: ReportContext): string[] {
  const text = xml(clip(toText([run], context), maxCaseCharacters));
  if (run.verdict === 'fail') {
    const violations = inReadingOrder(run.findings).filter((finding) => finding.severity === 'fail');
    const type = violations[0]?.class ?? 'expectation';
    const message =
      violations.length === 0 ? remarks(run).join('; ') || headline([run]) : classSummary(violations);
    return [`      <failure${attributes({ type, message })}>${text}</failure>`];
  }
  if (run.verdict === 'inconclusive') {
    const message = run.inconclusive.join('; ') || verdictWords.inconclusive;
    return [
      `      <error${attributes({ type: 'inconclusive', message: clip(message, 1000) })}>${text}</error>`,
    ];
  }
  return [`      <system-out>${text}</system-out>`];
}

function testCase(run: RunResult, context: ReportContext): string[] {
  const name = `run ${run.run} seed ${run.seed}`;
  const time = run.durationSeconds.toFixed(3);
  const properties = Object.entries({ seed: String(run.seed), ...run.header }).slice(0, 60);
  return [
    `    <testcase${attributes({ classname: `rmq-chaos.${run.scenario}`, name, time })}>`,
    '      <properties>',
    ...properties.map(
      ([key, value]) => `        <property${attributes({ name: key, value: clip(value, 1000) })}/>`,
    ),
    '      </properties>',
    ...outcome(run, context),
    '    </testcase>',
  ];
}

/** Skipped: not for the broker's version, so it shows nothing and is no pass. */
function skippedCase({ run, scenario, seed, reason }: SkippedRun): string[] {
  const name = `run ${run} seed ${seed}`;
  return [
    `    <testcase${attributes({ classname: `rmq-chaos.${scenario}`, name, time: '0.000' })}>`,
    `      <skipped${attributes({ message: reason })}/>`,
    '    </testcase>',
  ];
}

function suite(name: string, runs: readonly RunResult[], context: ReportContext): string[] {
  const skipped = context.skipped.filter((each) => each.scenario === name);
  return [
    `  <testsuite${attributes({ name, ...tallies(runs, skipped) })}>`,
    ...runs.flatMap((run) => testCase(run, context)),
    ...skipped.flatMap(skippedCase),
    '  </testsuite>',
  ];
}

/**
 * JUnit XML: a suite for each scenario, a test case for each run. Fail is a `failure`, inconclusive an
 * `error`. Characters that XML 1.0 cannot hold are dropped.
 */
export function toJUnit(results: readonly RunResult[], given: Partial<ReportContext> = {}): string {
  const context = contextOf(given);
  const scenarios = new Map<string, RunResult[]>();
  for (const { scenario } of context.skipped) scenarios.set(scenario, []);
  for (const run of results) scenarios.set(run.scenario, [...(scenarios.get(run.scenario) ?? []), run]);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'rmq-chaos', ...tallies(results, context.skipped) })}>`,
    ...[...scenarios].flatMap(([name, runs]) => suite(name, runs, context)),
    '</testsuites>',
  ].join('\n')}\n`;
}
