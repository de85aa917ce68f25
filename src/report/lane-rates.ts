import type { HistoryEvent, NumberRange } from '../history/events.js';
import { IntervalSet } from '../history/intervals.js';
import { type BucketClock, type Buckets, countBuckets, levelBuckets } from './buckets.js';
import type { LaneSeries } from './timeline.js';

/** Lanes kept apart; the events of any more are left out of the pictures. */
const maxLanes = 64;

interface Lane {
  readonly published: Buckets;
  readonly confirmed: Buckets;
  readonly delivered: Buckets;
  readonly unseen: Buckets;
  /** By publisher: numbers settled either way, and those of them seen by a consumer. */
  readonly streams: Map<string, { readonly known: IntervalSet; readonly seen: IntervalSet }>;
  unseenNow: number;
}

const sizeOf = (range: NumberRange) => range.to - range.from + 1;

/** Message rates of every lane, and how many confirmed messages no consumer has seen yet. */
export class LaneRates {
  private readonly lanes = new Map<string, Lane>();
  private readonly laneOfClient = new Map<string, string>();
  private firstUs: number | null = null;

  constructor(private readonly clock: BucketClock) {}

  /** When the first message was published or delivered; 0 when none was. */
  get firstSeconds(): number {
    return (this.firstUs ?? 0) / 1e6;
  }

  event(event: HistoryEvent): void {
    if (event.type === 'published' || event.type === 'delivered') this.firstUs ??= event.atUs;
    switch (event.type) {
      case 'lane':
        this.lane(event.subject);
        break;
      case 'publisher':
      case 'consumer':
        this.laneOfClient.set(event.subject, event.values.lane ?? event.words[0] ?? '');
        break;
      case 'published':
      case 'confirmed':
      case 'returned': {
        const lane = this.lane(this.laneOfClient.get(event.by.client));
        if (lane === null) return;
        if (event.type !== 'returned') {
          lane[event.type].spread(event.atUs, event.atUs + event.spanUs, sizeOf(event.range));
        }
        // A returned message is confirmed later, but owed to nobody.
        if (event.type !== 'published') {
          this.settle(lane, event.by.client, event.range, event.type === 'returned', event.atUs);
        }
        break;
      }
      case 'delivered': {
        const { by, publisher } = event;
        const lane = this.lane(this.laneOfClient.get(by.client) ?? this.laneOfClient.get(publisher));
        if (lane === null) return;
        lane.delivered.spread(event.atUs, event.atUs + event.spanUs, sizeOf(event.range));
        this.settle(lane, publisher, event.range, true, event.atUs);
        break;
      }
    }
  }

  /** The series from the given bucket on. */
  finish(startBucket: number): readonly LaneSeries[] {
    const { length } = this.clock;
    return [...this.lanes].map(([lane, { published, confirmed, delivered, unseen }]) => ({
      lane,
      published: published.take(length).slice(startBucket),
      confirmed: confirmed.take(length).slice(startBucket),
      delivered: delivered.take(length).slice(startBucket),
      unseen: unseen.take(length).slice(startBucket),
    }));
  }

  private settle(lane: Lane, publisher: string, range: NumberRange, seen: boolean, atUs: number): void {
    const stream = lane.streams.get(publisher) ?? { known: new IntervalSet(), seen: new IntervalSet() };
    lane.streams.set(publisher, stream);
    const before = stream.known.count - stream.seen.count;
    stream.known.add(range.from, range.to);
    if (seen) stream.seen.add(range.from, range.to);
    lane.unseenNow += stream.known.count - stream.seen.count - before;
    lane.unseen.update(atUs, () => lane.unseenNow);
  }

  /** A client that no line has told of belongs to the first lane. */
  private lane(told: string | undefined): Lane | null {
    const name = told ?? this.lanes.keys().next().value ?? 'messages';
    const known = this.lanes.get(name);
    if (known !== undefined || this.lanes.size >= maxLanes) return known ?? null;
    const lane: Lane = {
      published: countBuckets(this.clock),
      confirmed: countBuckets(this.clock),
      delivered: countBuckets(this.clock),
      unseen: levelBuckets(this.clock),
      streams: new Map(),
      unseenNow: 0,
    };
    this.lanes.set(name, lane);
    return lane;
  }
}
