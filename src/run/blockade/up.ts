import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import type { BlockadeFile } from '../../blockade/blockade-file.js';
import { chooseEngine } from '../../cluster/engine.js';
import { createHost, type Host } from '../../cluster/host.js';
import { openJournal } from '../../cluster/journal.js';
import { runProgram } from '../../cluster/run-program.js';
import { undoJournal } from '../../cluster/undo.js';
import type { BrokerSource } from '../../config/scenario.js';
import { BlockadeError } from './blockade-error.js';
import { type LivingBlockade, openNetwork } from './living-blockade.js';
import { makeBrokers } from './make-brokers.js';
import { makeContainers } from './make-containers.js';
import type { Making } from './making.js';
import { idOf, type Surroundings, storeOf } from './surroundings.js';

export interface UpOptions {
  readonly engine: 'auto' | 'docker' | 'netns';
  /** Null: the images of the file. */
  readonly broker: BrokerSource | null;
  /** Removes a container that has a name we need. */
  readonly force: boolean;
}

/**
 * Makes and starts every container of the file, in the order of its links. The state is written before
 * anything exists, and everything is in the journal before it exists: whatever kills us, `destroy` and
 * `clean` find it. What fails while we live is undone at once.
 * @throws {BlockadeError} when there is a blockade already; ClusterError for what the machine lacks.
 */
export async function up(file: BlockadeFile, options: UpOptions, surroundings: Surroundings): Promise<void> {
  const store = storeOf(surroundings);
  const id = idOf(surroundings);
  await store.locked(async () => {
    if (await store.exists())
      throw new BlockadeError(
        'a blockade already exists in here - you may want to destroy it first ("blockade destroy")',
      );
    const host = await createHost(runProgram);
    const engine = await chooseEngine(options.engine, host, options.broker ?? { kind: 'auto' });
    if (engine === 'netns') host.requirePrivilege();
    const runId = `blockade-${id}-${randomBytes(4).toString('hex')}`;
    const starting: LivingBlockade = {
      id,
      phase: 'starting',
      engine,
      runId,
      journal: join(surroundings.journalFolder, `${runId}.journal`),
      folder: join(surroundings.temporaryFolder, `rmq-chaos-${runId}`),
      broker: null,
      nodes: {},
      network: openNetwork,
    };
    await store.save(starting);
    try {
      const made = await make(starting, file, options, surroundings, host);
      await store.save({ ...starting, ...made, phase: 'up' });
    } catch (error) {
      const { failed } = await undoJournal(starting.journal, host);
      if (failed.length === 0) await store.remove();
      else surroundings.progress(`left behind, "blockade destroy" tries again: ${failed.join('; ')}`);
      throw error;
    }
  });
}

async function make(
  living: LivingBlockade,
  file: BlockadeFile,
  options: UpOptions,
  surroundings: Surroundings,
  host: Host,
): Promise<Pick<LivingBlockade, 'nodes' | 'broker'>> {
  const journal = await openJournal({ runId: living.runId, folder: surroundings.journalFolder });
  if (basename(journal.file) !== basename(living.journal))
    throw new BlockadeError(`the journal ${journal.file} is not where it was expected`);
  const making: Making = { living, file, host, journal, surroundings, force: options.force };
  const plain = living.engine === 'docker' && options.broker === null;
  const made = plain
    ? { nodes: await makeContainers(making), broker: null }
    : await makeBrokers(making, options.broker ?? { kind: 'auto' });
  await journal.handOver(storeOf(surroundings).stateFile);
  return made;
}
