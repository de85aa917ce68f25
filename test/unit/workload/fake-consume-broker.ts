import type {
  ConsumeListeners,
  Delivery,
  OpenConsumeChannel,
} from '../../../src/workload/consume-channel.js';
import { encodeMessage } from '../../../src/workload/message.js';

export interface FakeConsumeEpoch {
  readonly node: string;
  readonly tags: string[];
  readonly arguments: unknown[];
  /** `acked 3`, in the order in which they were written. */
  readonly settled: string[];
  readonly broker: ConsumeListeners;
  ended: boolean;
}

export function fakeConsumeBroker(): {
  readonly open: OpenConsumeChannel;
  readonly epochs: FakeConsumeEpoch[];
} {
  const epochs: FakeConsumeEpoch[] = [];
  const open: OpenConsumeChannel = async (node, _name, _target, broker) => {
    const epoch: FakeConsumeEpoch = { node, tags: [], arguments: [], settled: [], broker, ended: false };
    epochs.push(epoch);
    const end = (reason: string): void => {
      if (epoch.ended) return;
      epoch.ended = true;
      broker.ended(reason);
    };
    return {
      consume: async (tag, consumerArguments) => {
        epoch.tags.push(tag);
        epoch.arguments.push(consumerArguments);
      },
      cancel: async () => undefined,
      settle: (tag, kind) => {
        if (epoch.ended) throw new Error('Channel closed');
        epoch.settled.push(`${kind} ${tag}`);
      },
      ackUnknown: (tag) => {
        epoch.settled.push(`unknown ${tag}`);
        end('PRECONDITION_FAILED - unknown delivery tag');
      },
      crash: end,
      // A real broker goes on delivering until it has read the close.
      close: async () => {
        await Promise.resolve();
        end('closed');
      },
    };
  };
  return { open, epochs };
}

/** A delivery of publisher a's number, its tag equal to the number. */
export function delivery(number: number, wishes: Partial<Delivery> = {}): Delivery {
  const body = encodeMessage({ run: 'r1', publisher: 'a', number, session: 1 }, 64);
  return { tag: number, redelivered: false, body, offset: null, ...wishes };
}
