import { awaitFact } from './await-fact.js';
import { evaluate } from './broker-command.js';
import { type Fault, type FaultContext, FaultNotEffective } from './fault.js';
import { targetNode } from './target.js';

const endedLimitMs = 30_000;

/** Ends the alarms of a node, or, when none is named, of every node that was given one. */
export const endAlarm: Fault = {
  kind: 'end-alarm',
  async apply(context, action) {
    if (action.node !== null) {
      const target = await targetNode(context, action);
      return { target, evidence: await endAlarmsOf(context, target) };
    }
    const alarmed = ['memory-alarm', 'disk-alarm'].flatMap((kind) => context.undo.targetsOf(kind));
    const targets = [...new Set(alarmed)];
    if (targets.length === 0) throw new FaultNotEffective('there is no alarm to end');
    const told = await Promise.all(
      targets.map(async (node) => `${node}: ${await endAlarmsOf(context, node)}`),
    );
    return { target: targets.join(','), evidence: told.join('; ') };
  },
};

/** Gives a node the limits back that it was configured with, which is what a restart would do. */
const configuredLimits = [
  '{ok, M} = application:get_env(rabbit, vm_memory_high_watermark)',
  '{ok, D} = application:get_env(rabbit, disk_free_limit)',
  'vm_memory_monitor:set_vm_memory_high_watermark(M)',
  'rabbit_disk_monitor:set_disk_free_limit(D)',
  '{M, D}.',
].join(', ');

/** Ends them and proves that none is left. Throws {@link FaultNotEffective}. */
export async function endAlarmsOf(context: FaultContext, node: string): Promise<string> {
  const limits = await evaluate(context.cluster, node, configuredLimits);
  const tookS = await awaitFact(`${node} has no alarm`, endedLimitMs, async () => {
    const alarms = await context.broker.alarmsOf(node);
    return alarms.length === 0 ? null : `its alarms: ${alarms.join(', ')}`;
  });
  for (const kind of ['memory-alarm', 'disk-alarm']) context.undo.strike(`${kind} ${node}`);
  return `no alarm after ${tookS} s; memory and disk limits as configured: ${limits}`;
}
