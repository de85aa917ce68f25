import type { SelectionRequest } from '../../blockade/selection.js';
import { ClusterError } from '../../cluster/cluster.js';
import type { Condition } from '../../config/condition.js';
import { composed } from '../../faults/conditions/compose.js';
import type { NetworkControl } from '../../faults/fault.js';
import { audited } from './audited.js';
import { type Done, selectRunning } from './node-actions.js';
import { nodesNow, type Session } from './session.js';
import { asked, withControl } from './wanted-network.js';

/** Adds a condition to the networks of nodes, in place of an earlier one of its kind and aim, and proves it. */
export function addCondition(
  session: Session,
  event: 'slow' | 'flaky' | 'duplicate',
  request: SelectionRequest,
  condition: Condition,
): Promise<Done> {
  return changeConditions(session, event, request, (node) => ({
    wanted: composed(asked(session, node), [condition]),
    put: (control) => control.addConditions(node, [condition]),
  }));
}

/** Ends every condition of nodes; cuts stay. */
export function endConditions(session: Session, request: SelectionRequest): Promise<Done> {
  return changeConditions(session, 'fast', request, (node) => ({
    wanted: [],
    put: (control) => control.setConditions(node, []),
  }));
}

interface Change {
  readonly wanted: readonly Condition[];
  put(control: NetworkControl): Promise<string>;
}

async function changeConditions(
  session: Session,
  event: string,
  request: SelectionRequest,
  changeOf: (node: string) => Change,
): Promise<Done> {
  return audited(session, event, request.names, async () => {
    const { selected, skipped, unknown } = await selectRunning(session, request);
    const names = selected.map(({ name }) => name);
    const before = session.living.network;
    const changes = names.map((name) => changeOf(name));
    const changed = names.map((name, index) => [
      name,
      (changes[index]?.wanted ?? []).map((condition) => ({ condition, endsAtMs: null })),
    ]);
    const evidence = await withControl(session, async (control) => {
      const conditions = { ...before.conditions, ...Object.fromEntries(changed) };
      await session.change({ network: { ...before, conditions }, nodes: await nodesNow(session) });
      try {
        return await Promise.all(changes.map((change) => change.put(control)));
      } catch (error) {
        // What this machine cannot do was refused before anything changed, and is not wanted any more.
        if (error instanceof ClusterError) await session.change({ network: before });
        throw error;
      }
    });
    return {
      targets: names,
      skipped: skipped.map(({ name, status }) => `${name} (${status})`),
      unknown,
      evidence,
    };
  });
}
