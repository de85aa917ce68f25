import { usualKbytes } from '../config/action-options.js';
import { endSlowDisk } from './fast-disk.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { disksOf, leastSlowMs, tellWrite } from './node-disk.js';
import { targetNode } from './target.js';

/**
 * Limits how much the processes of a node write to their disk a second. Proven by what the limit allows in
 * one second: it is written beside the node's data by a process under the limit, before and after.
 */
export const slowDisk: Fault = {
  kind: 'slow-disk',
  async apply(context, action) {
    const target = await targetNode(context, action);
    const disks = disksOf(context.cluster);
    const bytesPerSecond = (action.options?.kbytes ?? usualKbytes) * 1000;
    await disks.free(target);
    const beforeMs = await disks.timeWrite(target, bytesPerSecond);
    if (beforeMs >= leastSlowMs)
      throw new FaultNotEffective(
        `the disk of ${target} is as slow without a limit: ${tellWrite(bytesPerSecond, beforeMs)}`,
      );
    context.undo.write(`slow-disk ${target}`, {
      target,
      blocksNode: true,
      outlivesNode: true,
      undo: async () => (await endSlowDisk(context, target)) ?? 'no limit was set',
    });
    const { device, name } = await disks.slow(target, bytesPerSecond);
    const tookMs = await disks.timeWrite(target, bytesPerSecond);
    const seen = `${tellWrite(bytesPerSecond, tookMs)}, ${Math.round(beforeMs)} ms before`;
    if (tookMs < leastSlowMs)
      throw new FaultNotEffective(`${target} still writes fast to disk ${name} (${device}): ${seen}`);
    return { target, evidence: `at most ${bytesPerSecond / 1000} kB/s to disk ${name} (${device}): ${seen}` };
  },
};
