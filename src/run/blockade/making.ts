import { setTimeout as delay } from 'node:timers/promises';
import type { BlockadeContainer, BlockadeFile } from '../../blockade/blockade-file.js';
import type { Host } from '../../cluster/host.js';
import type { Journal } from '../../cluster/journal.js';
import { BlockadeError } from './blockade-error.js';
import type { LivingBlockade } from './living-blockade.js';
import type { Surroundings } from './surroundings.js';

/** What the makers of nodes share while a blockade comes up. */
export interface Making {
  readonly living: LivingBlockade;
  readonly file: BlockadeFile;
  readonly host: Host;
  readonly journal: Journal;
  readonly surroundings: Surroundings;
  readonly force: boolean;
}

/** The file's containers in the order of starting. */
export function inStartOrder({ containers, startOrder }: BlockadeFile): readonly BlockadeContainer[] {
  return startOrder.flatMap((name) => containers.filter((container) => container.name === name));
}

/**
 * Does something for each container in the order of starting, each after its own delay.
 * @throws {BlockadeError} when the user interrupts.
 */
export async function oneByOne(
  { file, surroundings: { progress, signal } }: Making,
  start: (container: BlockadeContainer) => Promise<void>,
): Promise<void> {
  const containers = inStartOrder(file);
  for (const [index, container] of containers.entries()) {
    const { name, startDelaySeconds } = container;
    const wait = startDelaySeconds > 0 ? ` (delaying for ${startDelaySeconds} seconds)` : '';
    progress(`[${index + 1}/${containers.length}] Starting '${name}'${wait}`);
    await delay(startDelaySeconds * 1000, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) throw new BlockadeError('interrupted; what was made is being removed');
    await start(container);
  }
}
