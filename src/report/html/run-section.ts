import type { Finding, RunResult } from '../../verdict/result.js';
import type { ReportContext } from '../context.js';
import { clip } from '../escape.js';
import { duration, plural } from '../figures.js';
import { lanesWorstFirst, tellingLanes } from '../lanes.js';
import { actionsPhrase, classSummary, remarks, runTitle, verdictWords } from '../phrases.js';
import type { RunEvidence } from '../timeline.js';
import { inReadingOrder } from '../totals.js';
import { findingCard } from './finding-card.js';
import { laneTable } from './lane-table.js';
import { element, type Markup } from './markup.js';
import { runId } from './run-id.js';
import { timelineFigure } from './timeline-figure.js';

/** Findings of one run that get a card; the rest are counted, and stand in results.json. */
export const maxCards = 100;
/** Findings of one run that get a mark on the timeline. */
const maxMarks = 2000;

interface Sorted {
  readonly told: readonly Finding[];
  readonly legal: readonly Finding[];
}

function sorted(run: RunResult): Sorted {
  const findings = inReadingOrder(run.findings);
  return {
    told: findings.filter((finding) => finding.severity !== 'info'),
    legal: findings.filter((finding) => finding.severity === 'info'),
  };
}

function findingsPart(
  index: number,
  run: RunResult,
  found: Sorted,
  evidence: RunEvidence | null,
  history: string,
): Markup {
  const { told, legal } = found;
  const rest = told.slice(maxCards);
  const cards = told.slice(0, maxCards).map((finding, order) =>
    findingCard(`${runId(index)}-finding-${order + 1}`, finding, {
      history,
      excerpt: evidence?.excerpts.find((excerpt) => excerpt.line === finding.line) ?? null,
      picture:
        evidence?.timeline?.pictures.find(
          (picture) => picture.line === finding.line && picture.publisher === finding.publisher,
        ) ?? null,
    }),
  );
  return element(
    'section',
    { 'aria-label': `Findings of run ${run.run}` },
    told.length === 0 ? element('p', { class: 'quiet' }, 'No violation was found.') : cards,
    rest.length === 0
      ? null
      : element(
          'p',
          { class: 'note' },
          `…and ${plural(rest.length, 'more finding')}: ${classSummary(rest)}. All of them are in results.json.`,
        ),
    legal.length === 0 ? null : element('p', { class: 'quiet' }, `Also seen, legal: ${classSummary(legal)}.`),
  );
}

function configuration(run: RunResult): Markup {
  const entries = Object.entries({ scenario: run.scenario, seed: String(run.seed), ...run.header });
  return element(
    'details',
    {},
    element('summary', {}, 'Configuration'),
    element(
      'dl',
      { class: 'configuration' },
      entries.map(([name, value]) => [element('dt', {}, name), element('dd', {}, clip(value, 1000))]),
    ),
  );
}

/** Everything about one run, folded when there is nothing to see. */
export function runSection(
  index: number,
  run: RunResult,
  evidence: RunEvidence | null,
  context: ReportContext,
  open: boolean,
): Markup {
  const found = sorted(run);
  const marked = found.told.slice(0, maxMarks).map((finding, order) => ({
    finding,
    anchor: order < maxCards ? `${runId(index)}-finding-${order + 1}` : null,
  }));
  const { publish, consume } = run.unavailableSeconds;
  const facts = [
    actionsPhrase(run),
    duration(run.durationSeconds),
    `longest without publishing ${duration(publish)}, without consuming ${duration(consume)}`,
  ];
  return element(
    'details',
    { class: `run ${run.verdict}`, open },
    element(
      'summary',
      {},
      element('span', { class: `pill ${run.verdict}` }, verdictWords[run.verdict]),
      element('h2', {}, `Run ${clip(runTitle(run), 200)}`),
    ),
    // Inside, for a link opens only what its target is folded into.
    element('div', { class: 'run-start', id: runId(index) }),
    remarks(run).map((remark) => element('p', { class: 'note' }, clip(remark, 1000))),
    element('p', { class: 'quiet' }, facts.join(' · ')),
    laneTable(run),
    evidence?.timeline
      ? timelineFigure(
          evidence.timeline,
          marked,
          lanesWorstFirst(run).map(({ lane }) => lane),
          tellingLanes(run),
        )
      : null,
    findingsPart(index, run, found, evidence, context.history(run)),
    element('p', { class: 'replay' }, 'Replay: ', element('code', {}, context.replay(run))),
    element('p', {}, 'History: ', element('code', {}, context.history(run))),
    configuration(run),
  );
}
