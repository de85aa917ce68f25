import type { DeliverEvent, HistoryEvent, PublishEvent, SettleEvent } from '../history/events.js';
import { judgeDelivery } from './deliveries.js';
import { reportLegalRepeats } from './duplicates.js';
import { laneVerdict, missingOnLane, missingOnRun, runVerdict } from './gate.js';
import { type HistoryEnd, laneReasons, type ReadingGaps, runReasons } from './harness.js';
import type { LaneBook } from './lane-book.js';
import { LaneDirectory } from './lane-directory.js';
import { acceptLaneEvent } from './lane-events.js';
import { judgeLeftovers } from './leftovers.js';
import { judgeMissing, type LossCounts } from './losses.js';
import type { JudgePolicy } from './policy.js';
import type { LaneResult, RunResult } from './result.js';
import { Surroundings } from './surroundings.js';

/** The reading of the history as far as the judge needs it. */
export interface JudgedReading extends ReadingGaps {
  readonly header: {
    readonly run: string;
    readonly scenario: string;
    readonly seed: number;
    readonly values: Readonly<Record<string, string>>;
  };
}

export interface Judge {
  /** The next event of the history, in the order of its lines. */
  accept(event: HistoryEvent): void;
  /** The verdict, once all events have been accepted. To be called once. */
  result(reading: JudgedReading): RunResult;
}

/**
 * Judges a run by its history (definitions: docs/verdict.md). Pure: no clock, no input or output. The cost
 * follows the number of lines, the memory the number of open intervals.
 */
export function createJudge(policy: JudgePolicy): Judge {
  const surroundings = new Surroundings();
  const lanes = new LaneDirectory(policy);
  let end: HistoryEnd | null = null;
  const revived: string[] = [];
  const leftOut: string[] = [];
  let backwardsLine: number | null = null;
  let latest = { line: 0, atUs: 0, endUs: 0 };

  function accept(event: HistoryEvent): void {
    if (event.atUs < latest.atUs) backwardsLine ??= event.line;
    const endUs = event.atUs + ('spanUs' in event ? event.spanUs : 0);
    latest = { line: event.line, atUs: event.atUs, endUs: Math.max(latest.endUs, endUs) };
    switch (event.type) {
      case 'published':
      case 'confirmed':
      case 'nacked':
      case 'returned':
      case 'unknown':
      case 'unsent':
        acceptPublish(event);
        break;
      case 'delivered':
        acceptDelivery(event);
        break;
      case 'acked':
      case 'rejected':
      case 'requeued':
        acceptSettlement(event);
        break;
      case 'end':
        // What ended early stays so, whatever is written behind it.
        if (end === null || end.word === 'complete') {
          end = { word: event.subject, reason: event.values.reason ?? '' };
        }
        break;
      default:
        if (event.type === 'note' && event.words[0] === 'restarted')
          revived.push(`${event.subject} did not come back by itself: ${event.values.reason ?? ''}`);
        if (event.type === 'note' && event.words[0] === 'left-out')
          leftOut.push(`Lane ${event.subject} was left out: ${event.values.reason ?? ''}.`);
        surroundings.accept(event);
        acceptLaneEvent(event, lanes, surroundings);
    }
  }

  function acceptPublish(event: PublishEvent): void {
    const lane = lanes.ofClient(event.by.client);
    const publisher = lane.publisher(event.by.client);
    publisher.accept(event, () => surroundings.scene(event.line, event.atUs, null));
    if (event.type === 'published') lane.availability.published(event.atUs);
    if (event.type !== 'confirmed') return;
    const node = lanes.nodeOf(event.by.client);
    surroundings.partitions.confirmed(node, event.by.client, event.range, event.atUs);
    lane.availability.confirmed(event.atUs, event.atUs + event.spanUs, event.line, lane.isBehind);
    if (surroundings.hasChaosBegun && !lane.isDraining) lane.hadConfirmInChaos = true;
  }

  function acceptDelivery(event: DeliverEvent): void {
    const lane = lanes.ofClient(event.publisher, event.by.client);
    judgeDelivery(event, lane, surroundings);
    if (surroundings.hasChaosBegun) lane.hadBacklogInChaos = true;
  }

  function acceptSettlement(event: SettleEvent): void {
    const lane = lanes.ofClient(event.publisher, event.by.client);
    const publisher = lane.publisher(event.publisher);
    if (event.type !== 'requeued') publisher.settled.add(event.range.from, event.range.to);
    lane
      .session(event.by.client, event.by.session)
      .settled(event.publisher, event.range, event.type === 'acked', event.atUs + event.spanUs);
  }

  return {
    accept,
    result(reading) {
      const books = lanes.all();
      const reasons = runReasons(end, reading, backwardsLine, surroundings.actions, books);
      const results = books.map((lane) => {
        const atEnd =
          lane.drain.kind === 'concluded' ? lane.drain : { line: latest.line, atUs: latest.endUs };
        return laneResult(lane, surroundings, policy, atEnd, reasons.length > 0);
      });
      const doubts = [...reasons, ...results.flatMap((lane) => lane.inconclusive ?? [])];
      const findings = books.flatMap((lane) => lane.log.findings);
      findings.sort((a, b) => a.line - b.line);
      const missing = [
        ...results.flatMap((lane) => lane.missing ?? []),
        ...missingOnRun(findings, results, policy),
      ];
      const verdict = runVerdict({
        lanes: results.map((lane) => lane.verdict),
        isBroken: revived.length > 0 && policy.failsRevived === true,
        isDoubtful: doubts.length > 0,
        isMissing: missing.length > 0,
      });
      const { actions } = surroundings;
      return {
        run: reading.header.run,
        scenario: reading.header.scenario,
        seed: reading.header.seed,
        verdict,
        inconclusive: verdict === 'inconclusive' ? doubts : [],
        ...(verdict === 'fail' && doubts.length > 0 ? { doubts } : {}),
        ...(leftOut.length > 0 ? { leftOut } : {}),
        lanes: results,
        findings,
        findingsOmitted: books.reduce((sum, lane) => sum + lane.log.omitted, 0),
        missing,
        revived,
        actions: {
          asked: actions.length,
          verified: actions.filter((action) => action.verifiedUs !== null && action.failure === null).length,
          failed: actions.filter((action) => action.failure !== null).length,
        },
        unavailableSeconds: {
          publish: Math.max(0, ...books.map((lane) => lane.availability.publish.us)) / 1e6,
          consume: Math.max(0, ...books.map((lane) => lane.availability.consume.us)) / 1e6,
        },
        durationSeconds: latest.endUs / 1e6,
        header: reading.header.values,
      };
    },
  };
}

/** Judges a whole list of events at once. */
export function judge(
  events: Iterable<HistoryEvent>,
  policy: JudgePolicy,
  reading: JudgedReading,
): RunResult {
  const one = createJudge(policy);
  for (const event of events) one.accept(event);
  return one.result(reading);
}

function laneResult(
  lane: LaneBook,
  surroundings: Surroundings,
  policy: JudgePolicy,
  atEnd: { readonly line: number; readonly atUs: number },
  isRunDoubtful: boolean,
): LaneResult {
  lane.availability.over(atEnd.atUs, atEnd.line, lane.isDone);
  for (const scope of lane.scopes.values()) scope.finish();
  const endScene = surroundings.scene(atEnd.line, atEnd.atUs, null);
  const books = [...lane.publishers.values()];
  const losses: LossCounts[] = [];
  const around = {
    partitions: surroundings.partitions.records,
    harmBefore: (line: number) => surroundings.harmBefore(line),
  };
  for (const publisher of books) {
    losses.push(judgeMissing(lane, publisher, around, endScene));
    judgeLeftovers(lane, publisher, endScene);
    reportLegalRepeats(lane, publisher);
  }
  reportUnavailable(lane, surroundings);
  const sum = (count: (index: number) => number) =>
    books.reduce((total, _, index) => total + count(index), 0);
  const attempts = (outcome: 'published' | 'confirmed' | 'returned' | 'nacked' | 'unknown') =>
    sum((index) => books[index]?.count(outcome) ?? 0);
  const inconclusive = laneReasons(lane);
  const missing = missingOnLane(lane, policy);
  return {
    lane: lane.name,
    verdict: laneVerdict(lane, policy, isRunDoubtful || inconclusive.length > 0, missing.length > 0),
    counts: {
      published: attempts('published'),
      confirmed: attempts('confirmed'),
      returned: attempts('returned'),
      nacked: attempts('nacked'),
      unknown: attempts('unknown'),
      delivered: lane.delivered,
      distinct: sum((index) => books[index]?.seen.count ?? 0),
      redelivered: lane.redelivered,
      duplicates: lane.duplicates,
      lost: sum((index) => losses[index]?.lost ?? 0),
      tail: sum((index) => losses[index]?.tail ?? 0),
    },
    order: { ...lane.orderCounts },
    inconclusive,
    missing,
    unavailableSeconds: {
      publish: lane.availability.publish.us / 1e6,
      consume: lane.availability.consume.us / 1e6,
    },
  };
}

function reportUnavailable(lane: LaneBook, surroundings: Surroundings): void {
  const { unavailableMs } = lane.policy;
  if (unavailableMs === null) return;
  for (const kind of ['publish', 'consume'] as const) {
    const wait = lane.availability[kind];
    if (wait.us <= unavailableMs * 1000) continue;
    lane.log.add({
      class: 'unavailable',
      kind,
      natural: 'fail',
      publisher: null,
      ranges: [],
      scene: surroundings.sceneBefore(wait.line, wait.endUs),
      evidence: `Nobody could ${kind} for ${(wait.us / 1e6).toFixed(1)} s; the budget is ${unavailableMs / 1000} s.`,
    });
  }
}
