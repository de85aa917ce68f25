import type { ActionKind } from '../config/scenario.js';
import { awaitFact } from './await-fact.js';
import { brokerCommand } from './broker-command.js';
import { endAlarmsOf } from './end-alarm.js';
import type { BrokerControl, Fault } from './fault.js';
import { targetNode } from './target.js';

const alarmLimitMs = 20_000;
/** The broker tells the state of connections every 5 s. */
const blockedLimitMs = 8_000;

/** A fault that sets a limit of a node so that it is passed already, until publishers are blocked. */
export function alarmFault(kind: ActionKind, alarm: 'memory' | 'disk', command: readonly string[]): Fault {
  return {
    kind,
    async apply(context, action) {
      const target = await targetNode(context, action);
      context.undo.write(`${kind} ${target}`, {
        target,
        blocksNode: false,
        undo: () => endAlarmsOf(context, target),
      });
      await brokerCommand(context.cluster, target, command);
      const tookS = await awaitFact(`${target} has a ${alarm} alarm`, alarmLimitMs, async () => {
        const alarms = await context.broker.alarmsOf(target);
        return alarms.includes(alarm) ? null : `its alarms: ${alarms.join(', ') || 'none'}`;
      });
      const blocked = await whoIsBlocked(context.broker);
      return { target, evidence: `${alarm} alarm in force after ${tookS} s; ${blocked}` };
    },
  };
}

/** A connection is blocked only once it publishes, so a cluster without publishers shows none. */
async function whoIsBlocked(broker: BrokerControl): Promise<string> {
  let seen: Awaited<ReturnType<BrokerControl['blockedConnections']>> = { blocked: 0, all: 0, states: [] };
  await awaitFact('a connection is blocked', blockedLimitMs, async () => {
    seen = await broker.blockedConnections();
    return seen.all === 0 || seen.blocked > 0 ? null : 'none is';
  }).catch(() => undefined);
  return seen.blocked > 0
    ? `${seen.blocked} of ${seen.all} connections blocked`
    : `none of ${seen.all} connections blocked yet, which happens when one publishes (${seen.states.join(', ')})`;
}
