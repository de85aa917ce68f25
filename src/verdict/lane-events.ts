import type { PlainEvent } from '../history/events.js';
import type { IntervalSet } from '../history/intervals.js';
import { parseRanges, parseSession } from '../history/line-parser.js';
import type { LaneBook } from './lane-book.js';
import type { LaneDirectory } from './lane-directory.js';
import type { Surroundings } from './surroundings.js';

const movesConsumers: ReadonlySet<string> = new Set(['action', 'node', 'partition', 'leader', 'members']);

/** Books every line that is not about messages: who is there, who leads, how the drain goes. */
export function acceptLaneEvent(event: PlainEvent, lanes: LaneDirectory, surroundings: Surroundings): void {
  switch (event.type) {
    case 'lane':
      declareLane(event, lanes.named(event.subject));
      break;
    case 'publisher':
    case 'consumer':
      declareClient(event, lanes);
      break;
    case 'connected':
    case 'disconnected':
    case 'consuming':
    case 'cancelled':
      acceptSession(event, lanes);
      break;
    case 'corrupt':
    case 'foreign':
      reportPhantom(event, lanes, surroundings);
      break;
    case 'leader':
      acceptLeader(event, lanes.named(event.subject), surroundings);
      break;
    case 'active':
      lanes.named(event.subject).sac.reset();
      break;
    case 'dead-lettered':
    case 'policy-drop':
      acceptDropped(event, lanes);
      break;
    case 'drain':
      acceptDrain(event, lanes);
      break;
    default:
  }
  // What was published before the chaos and waits in the queue goes through it.
  if (event.type === 'action' && surroundings.hasChaosBegun)
    for (const lane of lanes.all()) lane.hadBacklogInChaos ||= lane.isBehind;
  // A fault may move the active consumer away and back before anybody has seen it.
  if (movesConsumers.has(event.type)) for (const lane of lanes.all()) lane.sac.reset();
  const changed = event.type === 'consuming' || event.type === 'cancelled' || event.type === 'disconnected';
  for (const lane of lanes.all()) {
    lane.calm.update(surroundings.isCalm && lane.isConsuming && !lane.isDraining, changed, event.atUs);
  }
}

function declareLane(event: PlainEvent, lane: LaneBook): void {
  lane.type = event.values.type ?? '';
  lane.isSac = event.values.sac === 'true';
  lane.discards = event.values.discards ?? '';
}

function declareClient(event: PlainEvent, lanes: LaneDirectory): void {
  const lane =
    event.values.lane === undefined ? lanes.ofClient(event.subject) : lanes.named(event.values.lane);
  lanes.assign(event.subject, lane);
  if (event.type === 'publisher') lane.declarePublisher(event);
  else lane.declareConsumer(event);
}

function acceptSession(event: PlainEvent, lanes: LaneDirectory): void {
  const id = parseSession(event.subject);
  if (id === null || !lanes.has(id.client)) return;
  const lane = lanes.ofClient(id.client);
  if (event.type === 'connected') lanes.connect(id.client, event.values.node);
  else if (event.type === 'disconnected') lanes.connect(id.client, undefined);
  if (lane.publishers.has(id.client)) return;
  const session = lane.session(id.client, id.session);
  lane.sac.reset();
  if (event.type === 'connected') {
    session.connectLine = event.line;
  } else if (event.type === 'consuming') {
    session.isConsuming = true;
    session.wasCancelled = false;
    session.forgetProofs();
    lane.lastConsumingUs = event.atUs;
    if (session.isDrain) lane.hadDrainConsumer = true;
  } else if (event.type === 'cancelled') {
    session.isConsuming = false;
    session.wasCancelled = true;
    session.forgetProofs();
  } else {
    session.isConsuming = false;
    session.isClosed = true;
  }
}

function reportPhantom(event: PlainEvent, lanes: LaneDirectory, surroundings: Surroundings): void {
  const id = parseSession(event.subject);
  const lane = lanes.ofClient(id?.client ?? event.subject);
  const isConsumer = id !== null && !lane.publishers.has(id.client);
  const connectLine = isConsumer ? lane.session(id.client, id.session).connectLine : null;
  const reason = event.values.reason === undefined ? '' : ` (${event.values.reason})`;
  lane.log.add({
    class: event.type === 'corrupt' ? 'corrupt' : 'unexpected',
    kind: event.type === 'corrupt' ? null : 'foreign',
    natural: 'fail',
    publisher: null,
    ranges: [],
    scene: surroundings.scene(event.line, event.atUs, connectLine),
    evidence:
      event.type === 'corrupt'
        ? `${event.subject} received a message of ours that is damaged${reason}.`
        : `${event.subject} received a message that this run never published${reason}.`,
  });
}

/** A failover is kept only when the old leader's node is down: then its copy cannot have been handed over. */
function acceptLeader(event: PlainEvent, lane: LaneBook, surroundings: Surroundings): void {
  const to = event.values.node ?? '';
  const from = lane.leader;
  lane.leader = to;
  if (from === null || from === to || !surroundings.isDown(from)) return;
  const backlog = new Map<string, IntervalSet>();
  for (const publisher of lane.publishers.values()) {
    backlog.set(publisher.name, publisher.accepted().difference(publisher.seen));
  }
  const duringPartition = surroundings.partitions.current !== null;
  lane.failovers.push({ line: event.line, from, to, duringPartition, backlog });
}

/** Lanes may share a dead-letter queue, and either may find the other's: the publisher says whose they are. */
function acceptDropped(event: PlainEvent, lanes: LaneDirectory): void {
  const [name, ...ranges] = event.words;
  if (name === undefined) return;
  const lane = lanes.has(name) ? lanes.ofClient(name) : lanes.named(event.subject);
  const publisher = lane.publisher(name);
  const target = event.type === 'dead-lettered' ? publisher.deadLettered : publisher.policyDropped;
  for (const range of parseRanges(ranges)) target.add(range.from, range.to);
}

function acceptDrain(event: PlainEvent, lanes: LaneDirectory): void {
  const named = event.words[0];
  if (event.subject === 'begin') {
    for (const lane of named === undefined ? lanes.all() : [lanes.named(named)]) {
      lane.isDraining = true;
      lane.availability.over(event.atUs, event.line, lane.isDone);
    }
  } else if (named !== undefined && event.subject === 'concluded') {
    const by = event.values.by ?? '';
    lanes.named(named).drain = { kind: 'concluded', by, line: event.line, atUs: event.atUs };
  } else if (named !== undefined && event.subject === 'open') {
    lanes.named(named).drain = { kind: 'open', reason: event.values.reason ?? '' };
  }
}
