import type { HistoryEvent } from '../history/events.js';
import type { Finding } from '../verdict/result.js';
import { BucketClock } from './buckets.js';
import { FaultWindows } from './fault-windows.js';
import { LaneRates } from './lane-rates.js';
import { NodeBands } from './node-bands.js';
import { Pictures } from './pictures.js';
import type { Timeline } from './timeline.js';

export interface TimelineBuilder {
  /** The next event of the history, in its order. */
  event(event: HistoryEvent): void;
  finish(): Timeline;
}

/** Reduces a history, event by event, to what the pictures need. Size is bounded whatever the run's length. */
export function createTimelineBuilder(findings: readonly Finding[] = []): TimelineBuilder {
  const clock = new BucketClock();
  const lanes = new LaneRates(clock);
  const nodes = new NodeBands();
  const faults = new FaultWindows();
  const pictures = new Pictures(findings);
  return {
    event(event) {
      clock.advance(event.atUs);
      lanes.event(event);
      nodes.event(event);
      faults.event(event);
      pictures.event(event);
    },
    finish() {
      const { endSeconds, seconds: bucketSeconds } = clock;
      const startBucket = Math.floor(lanes.firstSeconds / bucketSeconds);
      return {
        startSeconds: startBucket * bucketSeconds,
        endSeconds,
        bucketSeconds,
        lanes: lanes.finish(startBucket),
        nodes: nodes.finish(endSeconds),
        faults: faults.finish(endSeconds),
        pictures: pictures.finish(),
      };
    },
  };
}

/** {@link createTimelineBuilder} over events that are at hand. */
export function buildTimeline(events: Iterable<HistoryEvent>, findings: readonly Finding[] = []): Timeline {
  const builder = createTimelineBuilder(findings);
  for (const event of events) builder.event(event);
  return builder.finish();
}
