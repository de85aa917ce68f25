import type { ClusterNode } from '../cluster/cluster.js';
import type { Credentials } from './credentials.js';
import {
  type ConnectionView,
  type NodeView,
  type QueueView,
  toActiveTags,
  toConnectionViews,
  toNodeViews,
  toQueueView,
} from './management-views.js';
import { managementPort } from './node-files.js';

/** The management API did not answer, or not with what was asked. `status` is null when nothing answered. */
export class ManagementError extends Error {
  override readonly name = 'ManagementError';
  constructor(
    message: string,
    readonly status: number | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A node that waits for a peer that is stuck answers after 5 s, the broker's own limit for asking another node. */
const answerLimitMs = 8000;

export interface ManagementOptions {
  readonly nodes: readonly ClusterNode[];
  readonly credentials: Credentials;
  /** Limit of one request. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Client of the management API, of one node or of the first that answers. Leader, members and policies are
 * fresh; message counts and consumers are samples up to 5 s old (the broker's statistics interval).
 */
export class Management {
  readonly #nodes: readonly ClusterNode[];
  readonly #authorization: string;
  /** As it stands in a path. */
  readonly #vhost: string;
  readonly #timeoutMs: number;
  readonly #fetch: typeof globalThis.fetch;
  /** Asked first: the node that answered last. */
  #preferred: string;

  constructor(options: ManagementOptions) {
    this.#nodes = options.nodes;
    this.#timeoutMs = options.timeoutMs ?? answerLimitMs;
    this.#fetch = options.fetch ?? globalThis.fetch;
    this.#preferred = options.nodes[0]?.name ?? '';
    const { user, password, vhost = '/' } = options.credentials;
    this.#vhost = encodeURIComponent(vhost);
    this.#authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  }

  /** What one node knows of all nodes. Throws {@link ManagementError}. */
  async nodesSeenBy(node: string): Promise<readonly NodeView[]> {
    return toNodeViews(await this.request(node, 'GET', '/api/nodes'));
  }

  /** Null: the broker knows no such queue. Throws {@link ManagementError} when no node answers. */
  async queue(name: string, node: string | null = null): Promise<QueueView | null> {
    const path = `/api/queues/${this.#vhost}/${encodeURIComponent(name)}`;
    try {
      const body = node ? await this.request(node, 'GET', path) : await this.anywhere('GET', path);
      return toQueueView(body);
    } catch (error) {
      if (error instanceof ManagementError && error.status === 404) return null;
      throw error;
    }
  }

  /**
   * Open connections to the virtual host, a sample up to 5 s old: the broker's name of each, and the one its
   * client gave it. Clients of another run on an attached cluster have the same names as ours.
   */
  async connections(): Promise<readonly ConnectionView[]> {
    const all = toConnectionViews(await this.anywhere('GET', '/api/connections'));
    return all.filter(({ vhost }) => encodeURIComponent(vhost ?? '') === this.#vhost);
  }

  /** Closes a connection by the broker's name of it; the client is told the reason. False: it is not there. */
  async closeConnection(name: string, reason: string): Promise<boolean> {
    try {
      const path = `/api/connections/${encodeURIComponent(name)}`;
      await this.anywhere('DELETE', path, undefined, { 'x-reason': reason });
      return true;
    } catch (error) {
      if (error instanceof ManagementError && error.status === 404) return false;
      throw error;
    }
  }

  /**
   * All queues by name, in at most three requests however many there are. Throws {@link ManagementError} when no
   * node answers; an active consumer and counts that no node tells are left out.
   */
  async queues(): Promise<ReadonlyMap<string, QueueView>> {
    const body = await this.anywhere('GET', `/api/queues/${this.#vhost}`);
    const views = await this.#counted((Array.isArray(body) ? body : []).map(toQueueView));
    const isUntold = views.some((view) => view.isSingleActive && view.activeConsumerTag === null);
    const active = isUntold ? await this.#activeTags() : new Map<string, string>();
    return new Map(
      views.map((view) => [
        view.name,
        view.isSingleActive
          ? { ...view, activeConsumerTag: view.activeConsumerTag ?? active.get(view.name) ?? null }
          : { ...view, activeConsumerTag: null },
      ]),
    );
  }

  /**
   * After an autoheal a node of 3.10.8 was seen to send no more statistics, so that nobody told the counts of the
   * queues it led. Then the queues themselves are asked. Classic ones only: what a node says of a quorum queue
   * that it does not lead may be old.
   */
  async #counted(views: readonly QueueView[]): Promise<readonly QueueView[]> {
    const isUncounted = (view: QueueView) =>
      view.type === 'classic' && (view.ready === null || view.unacked === null);
    if (!views.some(isUncounted)) return views;
    const path = `/api/queues/${this.#vhost}?disable_stats=true&enable_queue_totals=true`;
    const body = await this.anywhere('GET', path).catch(() => null);
    const asked = new Map(
      (Array.isArray(body) ? body : []).map(toQueueView).map((view) => [view.name, view]),
    );
    return views.map((view) => {
      const { ready = null, unacked = null } = asked.get(view.name) ?? {};
      return isUncounted(view) ? { ...view, ready, unacked } : view;
    });
  }

  async #activeTags(): Promise<ReadonlyMap<string, string>> {
    const consumers = await this.anywhere('GET', `/api/consumers/${this.#vhost}`).catch(() => null);
    return toActiveTags(consumers);
  }

  async putPolicy(name: string, policy: Readonly<Record<string, unknown>>): Promise<void> {
    await this.anywhere('PUT', `/api/policies/${this.#vhost}/${encodeURIComponent(name)}`, policy);
  }

  /** Asks the nodes in turn until one answers; an answer that refuses (4xx) is final. */
  async anywhere(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<unknown> {
    const names = this.#nodes.map((node) => node.name).filter((name) => name !== this.#preferred);
    let last: unknown = null;
    for (const name of [this.#preferred, ...names]) {
      try {
        const answer = await this.request(name, method, path, body, headers);
        this.#preferred = name;
        return answer;
      } catch (error) {
        if (error instanceof ManagementError && error.status !== null && error.status < 500) throw error;
        last = error;
      }
    }
    throw new ManagementError(`no node answers ${method} ${path}: ${String(last)}`, null, { cause: last });
  }

  async request(
    nodeName: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<unknown> {
    const node = this.#nodes.find((candidate) => candidate.name === nodeName);
    if (!node) throw new ManagementError(`there is no node ${nodeName}`, null);
    const what = `${method} ${path} on ${nodeName}`;
    let response: Response;
    try {
      response = await this.#fetch(`http://${node.address}:${node.managementPort ?? managementPort}${path}`, {
        method,
        headers: { authorization: this.#authorization, 'content-type': 'application/json', ...headers },
        signal: AbortSignal.timeout(this.#timeoutMs),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new ManagementError(`${what}: ${response.status} ${text}`, response.status);
      return text === '' ? null : JSON.parse(text);
    } catch (error) {
      if (error instanceof ManagementError) throw error;
      throw new ManagementError(`${what}: ${reasonOf(error)}`, null, { cause: error });
    }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
