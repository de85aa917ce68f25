import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { BlockadeContainer } from '../../blockade/blockade-file.js';
import { inspectContainers } from '../../cluster/docker-attached.js';
import { dockerOnDemand } from '../../cluster/docker-command.js';
import { createHost } from '../../cluster/host.js';
import { type Journal, journalAt, openJournal } from '../../cluster/journal.js';
import { runProgram } from '../../cluster/run-program.js';
import { BlockadeError } from './blockade-error.js';
import { type LivingBlockade, type LivingNode, openNetwork } from './living-blockade.js';
import type { BlockadeStore } from './store.js';
import { idOf, type Surroundings, storeOf } from './surroundings.js';

/**
 * Takes containers that exist into the blockade, by name or id; makes one when there is none. They stay as
 * they are, and outlive the blockade.
 * @param described what the file says of containers of these names.
 * @returns their names in the blockade; a container that is in it already is passed over.
 * @throws {BlockadeError} naming every container that is not there.
 */
export async function add(
  containers: readonly string[],
  described: readonly BlockadeContainer[],
  surroundings: Surroundings,
): Promise<readonly string[]> {
  const store = storeOf(surroundings);
  return store.locked(async () => {
    const host = await createHost(runProgram);
    const seen = await inspectContainers(dockerOnDemand(host), containers);
    const missing = containers.filter((_, index) => seen[index]?.state === 'missing');
    if (missing.length > 0) throw new BlockadeError(`no such container: ${missing.join(', ')}`);
    const { living, journal } = await blockadeOf(store, surroundings);

    const nodes: Record<string, LivingNode> = { ...living.nodes };
    const added: string[] = [];
    for (const [index, word] of containers.entries()) {
      const container = seen[index];
      if (!container || Object.values(nodes).some(({ id }) => id === container.id)) continue;
      const name = container.id.startsWith(word) ? container.id.slice(0, 12) : word;
      if (nodes[name]) throw new BlockadeError(`there is another container "${name}" in the blockade`);
      const { neutral = false, holy = false } = described.find((each) => each.name === name) ?? {};
      await journal.will({ kind: 'faults', name: container.id });
      const { id, address, process } = container;
      nodes[name] = { id, container: id, address, process, neutral, holy, adopted: true };
      added.push(name);
    }
    await store.save({ ...living, nodes });
    await journal.handOver(store.stateFile);
    return added;
  });
}

async function blockadeOf(
  store: BlockadeStore,
  surroundings: Surroundings,
): Promise<{ living: LivingBlockade; journal: Journal }> {
  if (await store.exists()) {
    const living = await store.load();
    if (living.engine !== 'docker')
      throw new BlockadeError('the nodes of this blockade are no containers, so none can be added');
    return { living, journal: journalAt(living.journal) };
  }
  const id = idOf(surroundings);
  const runId = `blockade-${id}-${randomBytes(4).toString('hex')}`;
  const journal = await openJournal({ runId, folder: surroundings.journalFolder });
  const living: LivingBlockade = {
    id,
    phase: 'up',
    engine: 'docker',
    runId,
    journal: journal.file,
    folder: join(surroundings.temporaryFolder, `rmq-chaos-${runId}`),
    broker: null,
    nodes: {},
    network: openNetwork,
  };
  return { living, journal };
}
