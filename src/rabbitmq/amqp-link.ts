import { type ChannelModel, connect } from 'amqplib';
import type { ClusterNode } from '../cluster/cluster.js';
import type { Credentials } from './credentials.js';
import { amqpPort } from './node-files.js';
import { within } from './within.js';

export interface LinkListeners {
  /** Called once, however the connection ended. Never called when opening failed. */
  ended(reason: string): void;
  blocked(reason: string): void;
  unblocked(): void;
}

/** One AMQP connection, without any recovery of its own. */
export interface AmqpLink {
  readonly model: ChannelModel;
  /** As a client that dies: the socket is gone at once, nothing is said to the broker. */
  crash(reason: string): void;
  /** Says goodbye; after the limit the socket is closed without an answer. */
  close(timeoutMs: number, reason?: string): Promise<void>;
}

export interface LinkOptions {
  readonly node: ClusterNode;
  readonly credentials: Credentials;
  /** Shown by the broker's management UI. */
  readonly name: string;
  readonly connectTimeoutMs: number;
  /** A silent peer is given up after two to three of these. */
  readonly heartbeatSeconds: number;
}

/** Opens a connection. Throws when the node does not answer within the limit or refuses. */
export async function openLink(options: LinkOptions, listeners: LinkListeners): Promise<AmqpLink> {
  const { node, credentials, connectTimeoutMs } = options;
  const socket = new AbortController();
  // The signal reaches net.connect: aborting it destroys the socket in whatever phase it is.
  const socketOptions = {
    noDelay: true,
    signal: socket.signal,
    clientProperties: { connection_name: options.name },
  };
  const opening = connect(
    {
      hostname: node.address,
      port: node.amqpPort ?? amqpPort,
      username: credentials.user,
      password: credentials.password,
      ...(credentials.vhost === undefined ? {} : { vhost: credentials.vhost }),
      heartbeat: options.heartbeatSeconds,
    },
    socketOptions,
  );
  let model: ChannelModel;
  try {
    model = await within(connectTimeoutMs, `connecting to ${node.name}`, opening);
  } catch (error) {
    socket.abort();
    throw error;
  }
  return supervise(model, socket, listeners);
}

function supervise(model: ChannelModel, socket: AbortController, listeners: LinkListeners): AmqpLink {
  let reason: string | null = null;
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    // Without this a peer that vanished keeps the socket, and so this process, alive for minutes.
    socket.abort();
    listeners.ended(reason ?? 'closed');
  };
  model.on('error', (error) => {
    reason ??= error.message;
  });
  model.on('close', (error) => {
    reason ??= error?.message ?? null;
    end();
  });
  model.on('blocked', (why) => listeners.blocked(why));
  model.on('unblocked', () => listeners.unblocked());
  model.on('handler-error', rethrow);
  return {
    model,
    crash: (why) => {
      reason ??= why;
      socket.abort();
      end();
    },
    close: async (timeoutMs, why = 'closed') => {
      if (over) return;
      reason ??= why;
      await within(timeoutMs, 'closing a connection', model.close()).catch(() => undefined);
      end();
    },
  };
}

/** A listener of ours threw: a defect, which must end the process instead of being swallowed. */
export function rethrow(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
