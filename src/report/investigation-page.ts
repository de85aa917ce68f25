import type { Limit } from '../verdict/investigate-limits.js';
import {
  type CauseName,
  type InvestigatedRun,
  type Investigation,
  type InvestigationFinding,
  type OrderMode,
  orderModes,
  verdictOf,
} from '../verdict/investigate-model.js';
import { grouped, plural, rangesText } from './figures.js';
import { causeStories } from './investigation-causes.js';
import { reproduction } from './investigation-reproduce.js';

/** A part of the page, in plain words; a renderer makes text or Markdown of it. */
export interface PageSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly bullets: readonly string[];
  /** Lines to be shown as they are. */
  readonly code: readonly string[];
}

const section = (title: string, more: Partial<PageSection>): PageSection => ({
  title,
  paragraphs: [],
  bullets: [],
  code: [],
  ...more,
});

const bulletsAtMost = 200;

const ruleOfMode: Readonly<Record<OrderMode, string>> = {
  'first-delivery': 'a first delivery that goes backwards breaks it; repeats and jumps forward do not',
  unflagged: 'as first-delivery, but a delivery flagged redelivered is exempt',
  strict: 'any step backwards breaks it',
};

function limitText(name: string, { value, source, how }: Limit): string {
  const shown =
    value === null ? 'unknown' : name === 'prefetch' && value === 0 ? 'without limit' : grouped(value);
  return `${name}: ${shown} (${source === 'default' ? `assumed: ${how}` : how})`;
}

function configuration({ runs, lines, limits, options, unknownLines, unknown }: Investigation): PageSection {
  const brokers = Math.max(
    0,
    ...runs.flatMap((run) => run.findings.map((finding) => finding.brokers?.of ?? 0)),
  );
  return section('Configuration', {
    bullets: [
      `${plural(lines, 'line')}, ${plural(runs.length, 'run')}`,
      ...(brokers > 0 ? [plural(brokers, 'broker')] : []),
      limitText('prefetch', limits.prefetch),
      limitText('in flight', limits.inFlight),
      ...[...options].slice(0, 40).map(([name, value]) => `${name}: ${value}`),
      unknownLines === 0
        ? 'every line was understood'
        : `${plural(unknownLines, 'line')} not understood, the first: ${unknown.map(({ line, text }) => `line ${line} "${text}"`).join('; ')}`,
    ],
  });
}

function invariants(order: OrderMode): PageSection {
  return section('Invariants tested', {
    bullets: [
      'loss: a confirmed message must be delivered; after the last delivery of its sequence it is counted as a tail',
      ...orderModes.map(
        (mode) => `order, ${mode}${mode === order ? ' (decides here)' : ''}: ${ruleOfMode[mode]}`,
      ),
      'duplicates and numbers never confirmed are counted, and break nothing',
    ],
  });
}

/** What a finding is, in a few words. */
export function findingWords({ class: kind, count, ranges, key, kind: finer }: InvestigationFinding): string {
  const numbers = ranges.length === 0 ? '' : ` ${key} ${rangesText(ranges)}`;
  switch (kind) {
    case 'loss':
      return `message loss, ${grouped(count)}:${numbers}`;
    case 'tail':
      return `message loss at the tail, ${grouped(count)}:${numbers}`;
    case 'suspected-loss':
      return `suspected loss, ${grouped(count)}:${numbers}`;
    case 'order':
      return `out of order (${finer ?? 'unknown'}), ${grouped(count)}:${numbers}`;
    case 'duplicate':
      return `delivered again (${finer ?? 'unknown'}), ${grouped(count)}:${numbers}`;
    case 'unconfirmed-gap':
      return `never confirmed, ${grouped(count)}:${numbers}`;
    case 'gap':
      return `passed over, ${grouped(count)}:${numbers}`;
  }
}

function placeWords({ reconnectLine, action }: InvestigationFinding): string {
  const reconnect = reconnectLine === null ? '' : `, reconnect at line ${reconnectLine}`;
  if (action === null) return reconnect;
  const node = action.node === null ? '' : ` ${action.node}`;
  return `${reconnect}, last chaos at line ${action.line}: ${action.kind}${node}, ${action.secondsBefore.toFixed(1)} s before`;
}

function limited(bullets: readonly string[]): readonly string[] {
  const rest = bullets.length - bulletsAtMost;
  return rest <= 0
    ? bullets
    : [...bullets.slice(0, bulletsAtMost), `and ${grouped(rest)} more; the JSON has them all`];
}

function counts(findings: readonly InvestigationFinding[], cause: CauseName | null): PageSection | null {
  const those = findings.filter((finding) => finding.cause === cause);
  if (those.length === 0) return null;
  const messages = those.reduce((sum, finding) => sum + finding.count, 0);
  const title = `${cause ?? 'unexplained'}: ${plural(those.length, 'finding')}, ${plural(messages, 'message')}`;
  const benign = those.every(({ class: kind }) => kind === 'unconfirmed-gap' || kind === 'duplicate');
  return section(title, {
    paragraphs: cause === null ? ['No rule explains these.'] : [causeStories[cause]],
    bullets: benign ? [] : limited(those.map(({ line, evidence }) => `line ${line}: ${evidence}`)),
  });
}

function told(runs: readonly InvestigatedRun[], order: OrderMode): PageSection {
  const bullets: string[] = [];
  for (const run of runs) {
    const verdict = verdictOf(run, order);
    for (const reason of run.inconclusive)
      bullets.push(`line ${run.firstLine} (run ${run.run}): inconclusive: ${reason}`);
    for (const finding of run.findings) {
      const counts =
        finding.class === 'loss' || finding.class === 'tail' || finding.class === 'suspected-loss';
      if (!counts && !finding.modes.includes(order)) continue;
      bullets.push(`line ${finding.line} (run ${run.run}): ${findingWords(finding)}${placeWords(finding)}`);
    }
    for (const note of run.notes) bullets.push(`line ${run.firstLine} (run ${run.run}, ${verdict}): ${note}`);
  }
  return section('Findings by line', { bullets: limited(bullets) });
}

function seen(runs: readonly InvestigatedRun[]): PageSection {
  const sum = (of: (run: InvestigatedRun) => number) =>
    grouped(runs.reduce((total, run) => total + of(run), 0));
  return section('Also seen', {
    bullets: [
      `${sum((run) => run.counts.forwardJumps)} jumps forward and ${sum((run) => run.counts.backJumps)} jumps back`,
      `${sum((run) => run.counts.unconfirmed)} numbers never confirmed`,
      `${sum((run) => run.counts.duplicates)} messages delivered again`,
      `order findings by mode: ${orderModes.map((mode) => `${mode} ${sum((run) => run.order[mode])}`).join(', ')}`,
    ],
  });
}

/** The page of one log, in the order of the 2019 notes. */
export function investigationPage(investigation: Investigation, order: OrderMode): readonly PageSection[] {
  const { runs } = investigation;
  const of = (verdict: string) => runs.filter((run) => verdictOf(run, order) === verdict);
  const failed = of('fail');
  const open = of('inconclusive');
  const findings = runs.flatMap((run) => run.findings);
  const lost = runs.reduce((sum, run) => sum + run.counts.lost, 0);
  const tail = runs.reduce((sum, run) => sum + run.counts.tail, 0);
  const causes = [...new Set(findings.map((finding) => finding.cause))];
  return [
    configuration(investigation),
    invariants(order),
    section('Log analysis', {
      paragraphs: [
        `${failed.length}/${runs.length} runs failed${
          failed.length === 0
            ? ''
            : `: ${failed
                .map(({ run }) => run)
                .slice(0, 100)
                .join(', ')}`
        }. ` +
          `${open.length === 0 ? '' : `${plural(open.length, 'run')} inconclusive. `}` +
          `${plural(lost, 'confirmed message')} lost${tail === 0 ? '' : `, ${grouped(tail)} of them a tail`}.`,
      ],
    }),
    told(runs, order),
    ...causes.flatMap((cause) => counts(findings, cause) ?? []),
    seen(runs),
    ...reproduction(investigation, failed),
  ];
}
