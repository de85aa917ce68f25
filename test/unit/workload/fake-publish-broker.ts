import type {
  OpenPublishChannel,
  PublishChannel,
  PublishListeners,
} from '../../../src/workload/publish-channel.js';

/** One opened channel as the broker would see it; a test says what the broker does. */
export interface FakeEpoch {
  readonly node: string;
  readonly name: string;
  readonly bodies: Buffer[];
  readonly broker: PublishListeners;
  /** The next publish finds the channel closed. */
  closed: boolean;
}

/** Opens channels that only remember what was published. Nodes in `down` refuse. */
export function fakePublishBroker(down: ReadonlySet<string> = new Set()): {
  readonly open: OpenPublishChannel;
  readonly epochs: FakeEpoch[];
} {
  const epochs: FakeEpoch[] = [];
  const open: OpenPublishChannel = async (node, name, _target, broker) => {
    if (down.has(node)) throw new Error(`${node} refuses`);
    const epoch: FakeEpoch = { node, name, bodies: [], broker, closed: false };
    epochs.push(epoch);
    let over = false;
    const end = (reason: string): void => {
      if (over) return;
      over = true;
      epoch.closed = true;
      broker.ended(reason);
    };
    const channel: PublishChannel = {
      publish: (body) => {
        if (epoch.closed) throw new Error('Channel closed');
        epoch.bodies.push(body);
      },
      crash: end,
      close: async () => end('closed'),
    };
    return channel;
  };
  return { open, epochs };
}
