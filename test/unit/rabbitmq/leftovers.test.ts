import { expect, it } from 'vitest';
import type { Cluster } from '../../../src/cluster/cluster.js';
import { NotCleared, removeLeftovers } from '../../../src/rabbitmq/leftovers.js';
import { type Management, ManagementError } from '../../../src/rabbitmq/management.js';
import { nodes } from './specs.js';

/** A broker of three nodes; what is deleted goes after so many further questions, a replica even later. */
function broker(
  held: readonly string[],
  lingers: { queue?: number; replica?: number; refuses?: string } = {},
) {
  const left = new Map(held.map((path) => [path, Number.POSITIVE_INFINITY]));
  const deleted: string[] = [];
  let evals = 0;
  const management = {
    request: async (_node: string, _method: string, path: string) => {
      const kind = path.split('/')[2] ?? '';
      const listed = [...left].filter(([name, questions]) => name.startsWith(kind) && questions > 0);
      for (const [name, questions] of listed) left.set(name, questions - 1);
      return listed.map(([name]) => ({ name: decodeURIComponent(name.slice(kind.length + 1)) }));
    },
    anywhere: async (_method: string, path: string) => {
      const name = path.replace(/^\/api\/(\w+)\/%2F\//, '$1/');
      if (name === lingers.refuses) throw new ManagementError('no', 403);
      if (deleted.includes(name)) throw new ManagementError('gone', 404);
      deleted.push(name);
      left.set(name, lingers.queue ?? 0);
    },
  } as unknown as Management;
  const cluster = {
    nodes,
    exec: async () => {
      evals += 1;
      const stdout = evals <= (lingers.replica ?? 0) ? "[{rabbit@rabbitmq2,'%2F_main'}]\n" : '[]\n';
      return { exitCode: 0, stdout, stderr: '' };
    },
  } as unknown as Cluster;
  return { management, cluster, deleted, evals: () => evals };
}
const wait = (timeoutMs = 5000) => ({
  timeoutMs,
  progress: () => undefined,
  signal: new AbortController().signal,
});

it('deletes every queue and policy, whatever their names', async () => {
  const stage = broker(['queues/main', 'queues/a%2Fb%20c', 'policies/main']);
  await removeLeftovers(stage.cluster, stage.management, wait());
  expect(stage.deleted.sort()).toEqual(['policies/main', 'queues/a%2Fb%20c', 'queues/main']);
  expect(stage.evals()).toBe(1);
});

it('waits until no node lists them, and no node runs a replica', async () => {
  const stage = broker(['queues/main'], { queue: 2, replica: 2 });
  await removeLeftovers(stage.cluster, stage.management, wait());
  expect(stage.deleted).toEqual(['queues/main']);
  expect(stage.evals()).toBe(3);
});

it('gives up on a replica that stays, naming it', async () => {
  const { cluster, management } = broker([], { replica: 99 });
  const removing = removeLeftovers(cluster, management, wait());
  await expect(removing).rejects.toThrow(NotCleared);
  await expect(removing).rejects.toThrow("replicas [{rabbit@rabbitmq2,'%2F_main'}] could not be removed");
});

it('gives up on a queue that stays listed, and on one that may not be deleted', async () => {
  const stays = broker(['queues/main'], { queue: 999 });
  const staying = removeLeftovers(stays.cluster, stays.management, wait(300));
  await expect(staying).rejects.toThrow("an earlier run's queues/%2F/main could not be removed");
  const kept = broker(['queues/main'], { refuses: 'queues/main' });
  await expect(removeLeftovers(kept.cluster, kept.management, wait())).rejects.toThrow('no');
});
