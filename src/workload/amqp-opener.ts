import type { Channel } from 'amqplib';
import type { ClusterNode } from '../cluster/cluster.js';
import { type AmqpLink, openLink, rethrow } from '../rabbitmq/amqp-link.js';
import type { Credentials } from '../rabbitmq/credentials.js';
import { within } from '../rabbitmq/within.js';

/** Limits of a client's connection. A paused or cut-off node must not hang a client. */
export const connectTimeoutMs = 4000;
export const heartbeatSeconds = 5;
const openChannelTimeoutMs = 10_000;
const closeTimeoutMs = 2000;

export interface ChannelEndings {
  blocked(reason: string): void;
  unblocked(): void;
  ended(reason: string): void;
}

export interface OpenedChannel {
  readonly channel: Channel;
  readonly crash: (reason: string) => void;
  /** Closes channel and connection, without cancelling consumers first. */
  readonly close: (timeoutMs: number) => Promise<void>;
}

export interface AmqpOpener {
  /** A new connection with one channel. Throws when either cannot be had within its limit. */
  open(
    node: string,
    name: string,
    mode: 'plain' | 'confirm',
    endings: ChannelEndings,
  ): Promise<OpenedChannel>;
}

export function amqpOpener(nodes: readonly ClusterNode[], credentials: Credentials): AmqpOpener {
  return {
    open: async (nodeName, name, mode, endings) => {
      const node = nodes.find((candidate) => candidate.name === nodeName);
      if (!node) throw new Error(`there is no node ${nodeName}`);
      // The endings are heard only of a channel that was handed out: until then, failing is the answer.
      let handedOut = false;
      let endedEarly: string | null = null;
      const link = await openLink(
        { node, credentials, name, connectTimeoutMs, heartbeatSeconds },
        {
          blocked: endings.blocked,
          unblocked: endings.unblocked,
          ended: (reason) => {
            if (handedOut) endings.ended(reason);
            else endedEarly = reason;
          },
        },
      );
      try {
        const channel = await within(
          openChannelTimeoutMs,
          `opening a channel on ${nodeName}`,
          create(link, mode),
        );
        if (endedEarly !== null) throw new Error(endedEarly);
        handedOut = true;
        return superviseChannel(link, channel);
      } catch (error) {
        link.crash('the channel could not be opened');
        throw error;
      }
    },
  };
}

async function create(link: AmqpLink, mode: 'plain' | 'confirm'): Promise<Channel> {
  return mode === 'confirm' ? link.model.createConfirmChannel() : link.model.createChannel();
}

/** A channel that the broker closes takes its connection with it: one connection, one channel, one epoch. */
function superviseChannel(link: AmqpLink, channel: Channel): OpenedChannel {
  let reason = 'channel closed';
  channel.on('error', (error) => {
    reason = error.message;
  });
  // Also comes first when the connection itself ends; its own reason, told in the same turn, then wins.
  channel.on('close', () => setImmediate(() => link.close(closeTimeoutMs, reason)));
  channel.on('handler-error', (error, event) => {
    // Deliveries for a consumer it does not know: the broker's doing, not ours (our own listeners never throw).
    if (event === 'delivery' || event === 'cancel') link.crash(error.message);
    else rethrow(error);
  });
  return {
    channel,
    crash: link.crash,
    close: (timeoutMs) => link.close(timeoutMs),
  };
}
