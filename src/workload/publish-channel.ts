import type { AmqpOpener } from './amqp-opener.js';

/** What a publisher hears from its channel. Tags count from 1 on every channel. */
export interface PublishListeners {
  confirmed(tag: number, multiple: boolean): void;
  nacked(tag: number, multiple: boolean): void;
  /** basic.return: always before the confirm of the same message. */
  returned(body: Buffer): void;
  blocked(reason: string): void;
  unblocked(): void;
  /** Called once; nothing is called after it. */
  ended(reason: string): void;
}

/** A connection with one channel in confirm mode: one epoch of a publisher. */
export interface PublishChannel {
  /** Throws when the channel is closed: then nothing was written. */
  publish(body: Buffer): void;
  crash(reason: string): void;
  close(timeoutMs: number): Promise<void>;
}

export type OpenPublishChannel = (
  node: string,
  name: string,
  target: { readonly queue: string; readonly mandatory: boolean },
  listeners: PublishListeners,
) => Promise<PublishChannel>;

/** The real thing, over AMQP 0-9-1. Persistent messages to the default exchange. */
export function publishChannelOpener(amqp: AmqpOpener): OpenPublishChannel {
  return async (node, name, { queue, mandatory }, listeners) => {
    const options = { persistent: true, mandatory, contentType: 'text/plain' };
    const opened = await amqp.open(node, name, 'confirm', listeners);
    const { channel } = opened;
    channel.on('ack', (fields) => listeners.confirmed(fields.deliveryTag, fields.multiple));
    channel.on('nack', (fields) => listeners.nacked(fields.deliveryTag, fields.multiple));
    channel.on('return', (message) => listeners.returned(message.content));
    return {
      publish: (body) => {
        channel.publish('', queue, body, options);
      },
      crash: opened.crash,
      close: opened.close,
    };
  };
}
