import { type Candidate, candidatesOf } from './investigate-candidates.js';
import { causeOf } from './investigate-causes.js';
import { jumpsOf } from './investigate-jumps.js';
import type { Limits } from './investigate-limits.js';
import type { InvestigatedRun, InvestigationFinding, OrderMode } from './investigate-model.js';
import type { RunTrace } from './investigate-run.js';
import { suspectGaps } from './investigate-suspicion.js';

/** What is kept of a run that has ended, until the limits of the whole file are known. */
export interface EndedRun {
  readonly candidates: readonly Candidate[];
  /** Everything but what depends on the limits. */
  readonly run: Omit<InvestigatedRun, 'findings' | 'order'>;
  readonly startUs: number;
  readonly endUs: number;
  /** The list of what was lost is whole. */
  readonly concluded: boolean;
  /** The tool has told its results, be its list whole or not. */
  readonly reported: boolean;
  readonly clean: boolean;
  readonly consumers: number;
}

const secondUs = 1_000_000;

function reasonsFor(trace: RunTrace): string[] {
  const { results } = trace;
  const reasons: string[] = [];
  if (trace.unanalysed) reasons.push('The tool says that it did not analyse what it received.');
  if (!results.ended)
    reasons.push('The log ends, or the next run begins, before this run has ended: it is cut off.');
  else if (!results.begun) reasons.push('The run has no results: what was confirmed is not known.');
  if (trace.streams.size === 0 && results.listed === 0 && results.ended) {
    reasons.push('The log shows no delivery at all.');
  }
  return reasons;
}

function toolVerdict(trace: RunTrace): InvestigatedRun['tool'] {
  const { verdictLine, failures, ok } = trace.results;
  if (verdictLine === null || (failures.size === 0 && !ok)) return null;
  return { line: verdictLine, verdict: failures.size > 0 ? 'fail' : 'ok' };
}

function notesOn(trace: RunTrace, candidates: readonly Candidate[]): string[] {
  const { failures, ok, ended } = trace.results;
  const has = (...kinds: string[]) => candidates.some((each) => kinds.includes(each.class));
  const notes: string[] = [];
  if (failures.has('loss') && !has('loss', 'tail') && ended) {
    notes.push('The tool failed this run for lost messages, by its totals: its list of them is empty.');
  }
  if (failures.has('order') && !has('order')) {
    notes.push('The tool failed this run for its order; no message comes out of order in the log.');
  }
  if (ok && has('loss', 'tail')) notes.push('The tool says "TEST OK" although it lists lost messages.');
  const odd = [...trace.streams.values()].reduce((sum, stream) => sum + stream.inconsistencies, 0);
  if (odd > 0) notes.push(`${odd} delivery line(s) do not follow from the lines before: some are missing.`);
  return notes;
}

/** Closes the books of a run. */
export function endRun(trace: RunTrace): EndedRun {
  const candidates = candidatesOf(trace);
  const { counts } = trace.results;
  const total = (kind: Candidate['class']) =>
    candidates.reduce((sum, each) => sum + (each.class === kind ? each.count : 0), 0);
  const jumps = jumpsOf(trace);
  const tail = total('tail');
  const back = jumps.filter((jump) => jump.direction === 'back').length;
  return {
    candidates,
    startUs: trace.startUs,
    endUs: trace.endUs,
    concluded: trace.results.complete,
    reported: trace.results.ended && trace.results.begun,
    clean: trace.unknownLines === 0,
    consumers: trace.consumers,
    run: {
      run: trace.run,
      firstLine: trace.firstLine,
      lastLine: trace.lastLine,
      durationSeconds: (trace.endUs - trace.startUs) / secondUs,
      counts: {
        confirmed: counts?.confirmed ?? trace.confirmedSoFar,
        delivered: counts?.received ?? null,
        distinct: counts?.unique ?? null,
        lost: total('loss') + tail,
        tail,
        suspected: 0,
        unconfirmed: total('unconfirmed-gap'),
        duplicates: trace.duplicates,
        redelivered: trace.redelivered,
        forwardJumps: jumps.length - back,
        backJumps: back,
        scheduledActions: trace.scheduledActions,
        chaosLines: trace.chaosLines,
      },
      jumps,
      inconclusive: reasonsFor(trace),
      tool: toolVerdict(trace),
      notes: notesOn(trace, candidates),
    },
  };
}

/** Order modes that a step back breaks; with competing consumers only inside one consumer's own session. */
function modesOf(candidate: Candidate, ended: EndedRun, competing: boolean): readonly OrderMode[] {
  const { episode, moment } = candidate;
  if (episode === null || moment === null) return [];
  if (competing && moment.sessionHigh <= episode.value) return [];
  if (candidate.class === 'duplicate') return episode.size > 0 ? ['strict'] : [];
  if (candidate.class !== 'order') return [];
  // In a damaged log the line of a flagged one may be missing; then only the first one's flag is believed.
  const unflagged = !episode.redelivered || (ended.clean && episode.lateFlagged < candidate.count);
  return unflagged ? ['first-delivery', 'unflagged', 'strict'] : ['first-delivery', 'strict'];
}

function kindOf(candidate: Candidate, modes: readonly OrderMode[]): string | null {
  const { class: kind, episode } = candidate;
  if (kind === 'order') {
    if (modes.length === 0) return 'across-consumers';
    return modes.includes('unflagged') ? 'unflagged' : 'redelivered';
  }
  if (kind === 'duplicate') return episode?.unflaggedRepeat === true ? 'unflagged' : 'redelivered';
  return null;
}

const unexplained: Readonly<Partial<Record<Candidate['class'], string>>> = {
  loss: 'Confirmed, listed by the runner as not received, and no rule explains it.',
  'suspected-loss': 'Passed over and never delivered; whether they had been confirmed the log does not tell.',
  gap: 'Passed over and never delivered; lost or never confirmed, the log does not tell.',
  order: 'First deliveries behind later ones; no rule explains it.',
};

const sessionOf = ({ class: kind, moment }: Candidate) =>
  moment?.firstOfSession === true
    ? `${kind} ${moment.session.consumer} ${moment.session.ordinal} ${moment.session.changeLine}`
    : null;

/** What the first deliveries of each session skipped, over all keys, by class. */
function lostBySession(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const candidate of candidates) {
    const session = sessionOf(candidate);
    if (session !== null) sums.set(session, (sums.get(session) ?? 0) + candidate.count);
  }
  return sums;
}

function finding(
  candidate: Candidate,
  lost: ReadonlyMap<string, number>,
  ended: EndedRun,
  limits: Limits,
  competing: boolean,
): InvestigationFinding {
  const { moment } = candidate;
  const modes = modesOf(candidate, ended, competing);
  const context = {
    limits,
    concluded: ended.concluded,
    lostInSession: lost.get(sessionOf(candidate) ?? '') ?? candidate.count,
  };
  const cause = causeOf(candidate, context);
  const byCount = candidate.byCount ? ' The log lists only some of them: this follows from its count.' : '';
  const session = moment?.session ?? null;
  const { action, quorum } = moment ?? candidate.closing ?? { action: null, quorum: null };
  const atUs = moment?.atUs ?? ended.endUs;
  return {
    class: candidate.class,
    kind: kindOf(candidate, modes),
    key: candidate.key,
    ranges: candidate.ranges,
    count: candidate.count,
    line: candidate.line,
    atSeconds: (atUs - ended.startUs) / secondUs,
    consumer: session?.consumer ?? null,
    reconnectLine: session?.reconnectLine ?? null,
    connectionLost:
      session === null || session.lostLine === null
        ? null
        : { line: session.lostLine, node: session.lostFrom, actionLine: session.lostAfter?.line ?? null },
    action:
      action === null
        ? null
        : {
            line: action.line,
            kind: action.kind,
            node: action.node,
            secondsBefore: (atUs - action.atUs) / secondUs,
          },
    brokers:
      quorum === null || quorum.brokers === 0
        ? null
        : { live: quorum.live, of: quorum.brokers, quorum: quorum.quorum },
    modes,
    cause: cause?.name ?? null,
    evidence: `${cause?.evidence ?? unexplained[candidate.class] ?? 'No rule explains it.'}${byCount}`,
  };
}

/** Finds the causes of an ended run's findings, the limits of the file being known. */
export function concludeRun(ended: EndedRun, limits: Limits, singleActive: boolean | null): InvestigatedRun {
  const competing = singleActive === false && ended.consumers > 1;
  const candidates = ended.reported ? ended.candidates : suspectGaps(ended.candidates, limits);
  const lost = lostBySession(candidates);
  const findings = candidates.map((each) => finding(each, lost, ended, limits, competing));
  const total = (kind: string) =>
    findings.reduce((sum, each) => sum + (each.class === kind ? each.count : 0), 0);
  const breaking = (mode: OrderMode) => findings.filter((each) => each.modes.includes(mode)).length;
  const suspected = total('suspected-loss');
  const reasons = [...ended.run.inconclusive];
  if (suspected > 0 && reasons.length > 0) {
    reasons.push(
      `${suspected} message(s) are suspected lost; without what was confirmed that cannot be proven.`,
    );
  }
  return {
    ...ended.run,
    counts: { ...ended.run.counts, suspected, unconfirmed: total('unconfirmed-gap') },
    inconclusive: reasons,
    findings,
    order: {
      'first-delivery': breaking('first-delivery'),
      unflagged: breaking('unflagged'),
      strict: breaking('strict'),
    },
  };
}
