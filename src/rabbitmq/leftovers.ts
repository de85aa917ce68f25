import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from '../cluster/cluster.js';
import type { WaitOptions } from './broker.js';
import { type Management, ManagementError } from './management.js';

const pollMs = 250;
const evalLimitMs = 20_000;
/** A command line call costs a second of CPU, so it is made once queues are gone by every other account. */
const replicaLooks = 5;
const kinds = ['queues', 'policies'] as const;

/** Something of an earlier run is still there after the limit. */
export class NotCleared extends Error {
  override readonly name = 'NotCleared';
}

/**
 * Deletes every queue and policy of the default virtual host and waits until no node knows any, nor runs a
 * replica of one. A quorum queue declared anew while a replica of its namesake lives would meet that one's log.
 * @throws NotCleared saying what is left.
 */
export async function removeLeftovers(
  cluster: Cluster,
  management: Management,
  wait: WaitOptions,
): Promise<void> {
  const deadlineMs = performance.now() + wait.timeoutMs;
  for (let looks = 0; ; ) {
    const left = await deleteAll(cluster, management);
    if (left.length === 0) {
      const replicas = await replicasOn(cluster);
      if (replicas === '[]') return;
      looks += 1;
      left.push(`replicas ${replicas}`);
    }
    if (looks >= replicaLooks || performance.now() > deadlineMs) {
      throw new NotCleared(`an earlier run's ${left.join(', ')} could not be removed`);
    }
    await delay(pollMs, undefined, { signal: wait.signal });
  }
}

/** Asks every node what it lists, deletes that, and returns it. */
async function deleteAll(cluster: Cluster, management: Management): Promise<string[]> {
  const left = new Set<string>();
  for (const kind of kinds) {
    for (const { name } of cluster.nodes) {
      const listed = await management.request(name, 'GET', `/api/${kind}/%2F?columns=name`);
      for (const each of Array.isArray(listed) ? listed : []) left.add(`${kind}/%2F/${each.name}`);
    }
  }
  await Promise.all([...left].map((path) => remove(path, management)));
  return [...left];
}

async function remove(path: string, management: Management): Promise<void> {
  const [kind, host, ...name] = path.split('/');
  try {
    await management.anywhere('DELETE', `/api/${kind}/${host}/${encodeURIComponent(name.join('/'))}`);
  } catch (error) {
    if (!(error instanceof ManagementError) || error.status !== 404) throw error;
  }
}

/** Erlang's list of the quorum queue replicas that run on any node: they are registered by `%2F_` and the queue's name. */
async function replicasOn(cluster: Cluster): Promise<string> {
  const node = cluster.nodes[0]?.name ?? '';
  const isReplica = 'lists:prefix("%2F_", atom_to_list(P))';
  const onOne = `[{N, P} || P <- rpc:call(N, erlang, registered, []), ${isReplica}]`;
  const program = `lists:append([${onOne} || N <- [node() | nodes()]]).`;
  const { exitCode, stdout, stderr } = await cluster.exec(
    node,
    ['rabbitmqctl', 'eval', program],
    evalLimitMs,
  );
  if (exitCode !== 0)
    throw new NotCleared(`${node} does not say what it runs: ${stderr.trim() || stdout.trim()}`);
  return stdout.trim();
}
