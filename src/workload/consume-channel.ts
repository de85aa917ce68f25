import type { ConsumeMessage, Message } from 'amqplib';
import type { Arguments } from '../config/scenario.js';
import type { SettlementKind } from '../history/events.js';
import { rethrow } from '../rabbitmq/amqp-link.js';
import { within } from '../rabbitmq/within.js';
import type { AmqpOpener } from './amqp-opener.js';

/** A consume that waits for an election fails after so long and is tried elsewhere. */
const consumeTimeoutMs = 15_000;

export interface Delivery {
  readonly tag: number;
  readonly redelivered: boolean;
  readonly body: Buffer;
  /** Of streams; null elsewhere. */
  readonly offset: number | null;
}

export interface ConsumeListeners {
  delivered(delivery: Delivery): void;
  /** The broker ended the consumer (basic.cancel); the channel stays open. */
  cancelledByBroker(): void;
  blocked(reason: string): void;
  unblocked(): void;
  /** Called once; nothing is called after it. */
  ended(reason: string): void;
}

/** A connection with one channel and one consumer. */
export interface ConsumeChannel {
  consume(consumerTag: string, consumerArguments: Arguments): Promise<void>;
  /** The channel stays open and keeps what is not settled. */
  cancel(consumerTag: string): Promise<void>;
  /** Throws when the channel is closed. */
  settle(tag: number, kind: SettlementKind): void;
  /** Acks a delivery tag of another channel. */
  ackUnknown(tag: number): void;
  crash(reason: string): void;
  close(timeoutMs: number): Promise<void>;
}

export type OpenConsumeChannel = (
  node: string,
  name: string,
  target: { readonly queue: string; readonly prefetch: number },
  listeners: ConsumeListeners,
) => Promise<ConsumeChannel>;

/** The real thing, over AMQP 0-9-1. Prefetch is per consumer. */
export function consumeChannelOpener(amqp: AmqpOpener): OpenConsumeChannel {
  return async (node, name, { queue, prefetch }, listeners) => {
    const opened = await amqp.open(node, name, 'plain', listeners);
    const { channel } = opened;
    const unsettled = new Map<number, Message>();
    const receive = (message: ConsumeMessage | null): void => {
      if (message === null) {
        listeners.cancelledByBroker();
        return;
      }
      // Only the fields are needed to settle; the body must not be kept.
      unsettled.set(message.fields.deliveryTag, { ...message, content: Buffer.alloc(0) });
      listeners.delivered(toDelivery(message));
    };
    return {
      consume: async (consumerTag, consumerArguments) => {
        const setUp = async (): Promise<void> => {
          if (prefetch > 0) await channel.prefetch(prefetch);
          await channel.consume(queue, guarded(receive), { consumerTag, arguments: consumerArguments });
        };
        await within(consumeTimeoutMs, `consuming from ${queue} on ${node}`, setUp());
      },
      cancel: async (consumerTag) => {
        await within(consumeTimeoutMs, `cancelling ${consumerTag}`, channel.cancel(consumerTag));
      },
      settle: (tag, kind) => {
        const message = unsettled.get(tag);
        if (!message) throw new Error(`delivery ${tag} is settled already`);
        unsettled.delete(tag);
        if (kind === 'acked') channel.ack(message);
        else channel.nack(message, false, kind === 'requeued');
      },
      ackUnknown: (tag) => channel.ack(tagOnly(tag)),
      crash: opened.crash,
      close: opened.close,
    };
  };
}

/** All that an ack needs of a message. */
function tagOnly(deliveryTag: number): Message {
  const fields = { deliveryTag, redelivered: false, exchange: '', routingKey: '' };
  return { content: Buffer.alloc(0), fields, properties: {} as Message['properties'] };
}

function toDelivery(message: ConsumeMessage): Delivery {
  const offset: unknown = message.properties.headers?.['x-stream-offset'];
  return {
    tag: message.fields.deliveryTag,
    redelivered: message.fields.redelivered,
    body: message.content,
    offset: typeof offset === 'number' ? offset : null,
  };
}

/** A defect in our own listener must end the process, not be taken for the broker's misbehaviour. */
function guarded<T>(listener: (value: T) => void): (value: T) => void {
  return (value) => {
    try {
      listener(value);
    } catch (error) {
      rethrow(error instanceof Error ? error : new Error(String(error)));
    }
  };
}
