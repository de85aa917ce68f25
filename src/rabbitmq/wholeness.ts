import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterNode } from '../cluster/cluster.js';
import type { LaneSpec } from '../config/scenario.js';
import type { WaitOptions } from './broker.js';
import { askAll, whatIsMissing } from './formation.js';
import type { Management } from './management.js';
import type { QueueView } from './management-views.js';
import { wantedMembers, whatReplicasLack } from './replicas.js';

const pollMs = 500;

/** After everything was healed the cluster did not become whole again within the limit. */
export class NotWhole extends Error {
  override readonly name = 'NotWhole';
}

export interface WholenessOptions {
  readonly nodes: readonly ClusterNode[];
  readonly management: Management;
  readonly lanes: readonly LaneSpec[];
}

/** Waits until {@link whatIsNotWhole} finds nothing. Throws {@link NotWhole} with what it found last. */
export async function awaitWhole(options: WholenessOptions, wait: WaitOptions): Promise<void> {
  const deadlineMs = performance.now() + wait.timeoutMs;
  let told = '';
  for (;;) {
    const lacking = await whatIsNotWhole(options);
    if (lacking.length === 0) return;
    const line = lacking.join('; ');
    if (line !== told) wait.progress(`not whole yet: ${line}`);
    told = line;
    if (performance.now() > deadlineMs) {
      throw new NotWhole(`the cluster is not whole ${wait.timeoutMs / 1000} s after the heal: ${line}`);
    }
    await delay(pollMs, undefined, { signal: wait.signal });
  }
}

/** Sentences: nodes that do not see each other, partitions listed, alarms, queues without leader or members. */
export async function whatIsNotWhole(
  { nodes, management, lanes }: WholenessOptions,
  known: ReadonlyMap<string, QueueView> | null = null,
): Promise<string[]> {
  const answers = await askAll(nodes, management);
  const lacking = whatIsMissing(nodes, answers);
  for (const [name, seen] of answers) {
    for (const view of seen ?? []) {
      if (view.partitions.length > 0) {
        lacking.push(`${name} lists a partition of ${view.erlangName} from ${view.partitions.join(', ')}`);
      }
      if (view.alarms.length > 0) lacking.push(`${view.erlangName} has an alarm: ${view.alarms.join(', ')}`);
    }
  }
  if (lacking.length > 0) return [...new Set(lacking)];
  const queues = known ?? (await management.queues().catch(() => null));
  for (const lane of lanes) {
    const queue = queues?.get(lane.name);
    const lack = queue
      ? whatReplicasLack(queue, wantedMembers(lane, nodes.length))
      : 'the broker does not list it';
    if (lack !== null) lacking.push(`queue ${lane.name}: ${lack}`);
  }
  return lacking;
}
