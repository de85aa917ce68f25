import { undoJournal } from '../../cluster/undo.js';
import { BlockadeError } from './blockade-error.js';
import { type Session, withBlockade } from './session.js';
import type { Surroundings } from './surroundings.js';

/** Blockade's own: containers get this long to stop by themselves. */
const stopLimitMs = 3_000;

/**
 * Ends the blockade, however far its `up` came: nodes are stopped, then everything in its journal is undone.
 * Nodes that were added stay, without any fault of ours.
 * @returns what was removed, in words.
 * @throws {BlockadeError} when something could not be removed: the blockade then still exists.
 */
export async function destroy(surroundings: Surroundings): Promise<readonly string[]> {
  return withBlockade(surroundings, async (session) => {
    await stopOwn(session);
    const { undone, failed } = await undoJournal(session.living.journal, session.host);
    if (failed.length > 0)
      throw new BlockadeError(`could not be removed: ${failed.join('; ')}. "blockade destroy" tries again.`);
    await session.store.remove();
    return undone;
  });
}

/** A node that cannot be asked to stop any more is removed all the same. */
async function stopOwn({ living, cluster }: Session): Promise<void> {
  const own = Object.entries(living.nodes).filter(([, node]) => !node.adopted);
  const stops = own.map(async ([name]) => {
    if ((await cluster.lastSeen(name)) !== null) await cluster.stop(name, stopLimitMs);
  });
  await Promise.allSettled(stops);
}
