import type { LaneSpec } from '../config/scenario.js';
import type { HistorySink } from '../history/sink.js';
import { discardingSettings } from '../rabbitmq/discards.js';
import { type LaneNames, laneNames } from './client-names.js';
import type { OpenConsumeChannel } from './consume-channel.js';
import { Consumer } from './consumer.js';
import { LaneLedger } from './lane-ledger.js';
import { NodeRoute } from './node-route.js';
import { NumberSource } from './number-source.js';
import type { OpenPublishChannel } from './publish-channel.js';
import { Publisher } from './publisher.js';

export interface LaneSurroundings {
  readonly run: string;
  readonly nodes: readonly string[];
  readonly history: HistorySink;
  readonly openPublishChannel: OpenPublishChannel;
  readonly openConsumeChannel: OpenConsumeChannel;
  readonly onCount: () => void;
  /** The policies that the chaos will set on a lane's queue, each in place of the one before. */
  readonly policiesToCome?: (lane: string) => readonly LaneSpec['queue']['policy'][];
}

/** One queue with its clients; the queue has the lane's name. */
export class Lane {
  readonly names: LaneNames;
  readonly ledger: LaneLedger;
  readonly publishers: readonly Publisher[];
  readonly consumers: readonly Consumer[];

  constructor(
    readonly spec: LaneSpec,
    place: { readonly index: number; readonly count: number },
    private readonly surroundings: LaneSurroundings,
  ) {
    this.names = laneNames(spec.name, place.count);
    this.ledger = new LaneLedger(surroundings.history, surroundings.onCount);
    this.publishers = times(spec.publishers.count, (index) => this.#publisher(index, place.index));
    this.consumers = times(spec.consumers.count, (index) => this.#consumer(index, place.index));
  }

  get name(): string {
    return this.spec.name;
  }

  get queue(): string {
    return this.spec.name;
  }

  /** Writes the lines that name lane and clients; before any other line about them. */
  introduce(): void {
    const { spec, ledger } = this;
    const discards = discardingSettings(spec, this.surroundings.policiesToCome?.(spec.name)).join(',');
    ledger.event('lane', this.name, [], {
      queue: this.queue,
      type: spec.queue.type,
      sac: spec.queue.singleActiveConsumer,
      ...(discards === '' ? {} : { discards }),
    });
    for (const { id } of this.publishers) {
      ledger.event('publisher', id, [], {
        lane: this.name,
        'in-flight': spec.publishers.maxInFlight,
        ...(spec.publishers.messages === null ? {} : { messages: spec.publishers.messages }),
      });
    }
    for (const { id } of this.consumers) {
      ledger.event('consumer', id, [], { lane: this.name, prefetch: spec.consumers.prefetch });
    }
  }

  #publisher(index: number, laneIndex: number): Publisher {
    const { spec, surroundings } = this;
    const id = this.names.publisher(index);
    const { node, reconnect, messages } = spec.publishers;
    const first = node ?? nthNode(surroundings.nodes, laneIndex + index);
    return new Publisher(
      {
        id,
        run: surroundings.run,
        queue: this.queue,
        spec: spec.publishers,
        numbers: new NumberSource(messages),
        history: this.ledger,
        open: surroundings.openPublishChannel,
      },
      new NodeRoute(surroundings.nodes, first, reconnect),
    );
  }

  /** Consumers begin one node further than publishers, so that a node's loss is seen from both sides. */
  #consumer(index: number, laneIndex: number): Consumer {
    const { spec, surroundings } = this;
    const { node, reconnect } = spec.consumers;
    const first = node ?? nthNode(surroundings.nodes, laneIndex + index + 1);
    return new Consumer(
      {
        id: this.names.consumer(index),
        run: surroundings.run,
        queue: this.queue,
        isStream: spec.queue.type === 'stream',
        prefetch: spec.consumers.prefetch,
        arguments: spec.consumers.arguments,
        history: this.ledger,
        open: surroundings.openConsumeChannel,
      },
      new NodeRoute(surroundings.nodes, first, reconnect),
      spec.consumers.settle,
    );
  }
}

function nthNode(nodes: readonly string[], index: number): string {
  return nodes[index % nodes.length] ?? '';
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
