/** The few fields of the management API's answers that we use, with the differences between versions taken out. */

export interface NodeView {
  readonly erlangName: string;
  readonly running: boolean;
  /** Erlang names of nodes it is partitioned from. */
  readonly partitions: readonly string[];
  /** `memory`, `disk`: publishing is blocked while one is set. */
  readonly alarms: readonly string[];
}

export interface QueueView {
  readonly name: string;
  readonly type: string;
  readonly state: string;
  /** Erlang name; null while there is none. */
  readonly leader: string | null;
  /** All replicas, leader included. */
  readonly members: readonly string[];
  /** Members that are up; of a mirrored queue those that are synchronised. */
  readonly online: readonly string[];
  /** Sampled; null: not known yet. */
  readonly ready: number | null;
  readonly unacked: number | null;
  readonly consumers: number | null;
  readonly activeConsumerTag: string | null;
  readonly isSingleActive: boolean;
  readonly policy: string | null;
  readonly policyDefinition: Readonly<Record<string, unknown>>;
}

export interface ConnectionView {
  /** The broker's own, e.g. `198.18.0.1:40000 -> 198.18.0.11:5672`. */
  readonly name: string;
  /** What the client called it. */
  readonly givenName: string | null;
  /** Null before it has chosen one. */
  readonly vhost: string | null;
}

type Json = Readonly<Record<string, unknown>>;

export function toNodeViews(body: unknown): readonly NodeView[] {
  return asArray(body).map((item) => {
    const node = asRecord(item);
    const alarms = [node.mem_alarm === true ? 'memory' : '', node.disk_free_alarm === true ? 'disk' : ''];
    return {
      erlangName: asText(node.name) ?? '',
      running: node.running === true,
      partitions: asTexts(node.partitions),
      alarms: alarms.filter((alarm) => alarm !== ''),
    };
  });
}

export function toConnectionViews(body: unknown): readonly ConnectionView[] {
  return asArray(body)
    .map(asRecord)
    .flatMap((connection) => {
      const name = asText(connection.name);
      const givenName = asText(asRecord(connection.client_properties).connection_name);
      return name === null ? [] : [{ name, givenName, vhost: asText(connection.vhost) }];
    });
}

export function toQueueView(body: unknown): QueueView {
  const queue = asRecord(body);
  const type = asText(queue.type) ?? 'classic';
  const replicated = type === 'quorum' || type === 'stream';
  const leader = asText(queue.leader) ?? asText(queue.node);
  const mirrors = asTexts(queue.slave_nodes);
  const synchronised = asTexts(queue.synchronised_slave_nodes);
  const self = leader === null ? [] : [leader];
  return {
    name: asText(queue.name) ?? '',
    type,
    state: asText(queue.state) ?? 'unknown',
    leader,
    members: replicated ? asTexts(queue.members) : [...self, ...mirrors],
    online: replicated ? asTexts(queue.online) : [...self, ...synchronised],
    ready: asCount(queue.messages_ready),
    unacked: asCount(queue.messages_unacknowledged),
    consumers: asCount(queue.consumers),
    activeConsumerTag: asText(queue.single_active_consumer_tag) ?? activeTag(queue),
    isSingleActive: asRecord(queue.arguments)['x-single-active-consumer'] === true,
    policy: asText(queue.policy),
    policyDefinition: asRecord(queue.effective_policy_definition),
  };
}

/** Streams and some versions tell the active consumer only in the list of consumers. */
function activeTag(queue: Json): string | null {
  const active = asArray(queue.consumer_details)
    .map(asRecord)
    .find((consumer) => consumer.activity_status === 'single_active');
  return active ? asText(active.consumer_tag) : null;
}

/** Of all queues: the tag of the consumer that is active, by the queue's name. */
export function toActiveTags(body: unknown): ReadonlyMap<string, string> {
  const tags = asArray(body).flatMap((item): [string, string][] => {
    const consumer = asRecord(item);
    const [queue, tag] = [asText(asRecord(consumer.queue).name), asText(consumer.consumer_tag)];
    const isActive = consumer.activity_status === 'single_active';
    return isActive && queue !== null && tag !== null ? [[queue, tag]] : [];
  });
  return new Map(tags);
}

function asRecord(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Erlang's `undefined` and `none` arrive as text. */
function asText(value: unknown): string | null {
  return typeof value === 'string' && !['', 'undefined', 'none'].includes(value) ? value : null;
}

function asTexts(value: unknown): readonly string[] {
  return asArray(value).filter((item) => typeof item === 'string');
}

function asCount(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
