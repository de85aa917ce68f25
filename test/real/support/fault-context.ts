import type { ActionKind } from '../../../src/config/scenario.js';
import type { BrokerControl, ClientControl } from '../../../src/faults/fault.js';
import { UndoBook } from '../../../src/faults/undo-book.js';
import type { ScheduledAction } from '../../../src/plan/schedule.js';

/** An action with nothing but what the test says. */
export function actionOf(
  kind: ActionKind,
  node: string | null,
  more: Partial<ScheduledAction> = {},
): ScheduledAction {
  return {
    index: 0,
    kind,
    due: { kind: 'time', atMs: 0 },
    node,
    groups: null,
    client: null,
    lane: null,
    lossPercent: null,
    condition: null,
    settle: null,
    policy: null,
    sourceLine: null,
    ...more,
  };
}

const never = async (): Promise<never> => {
  throw new Error('this test has no clients');
};

/** For tests of node and network faults alone. */
export const noClients: { clients: ClientControl; broker: BrokerControl; undo: UndoBook } = {
  clients: {
    crashConsumer: never,
    closeConsumer: never,
    cancelConsumer: never,
    startConsumer: never,
    settleConsumer: never,
    crashPublisher: never,
    closePublisher: never,
    storm: never,
    connections: () => [],
    confine: () => 'no clients',
    release: () => null,
  },
  broker: {
    setPolicy: never,
    closeConnections: never,
    queueNow: never,
    alarmsOf: never,
    blockedConnections: never,
    whatIsNotWhole: never,
  },
  undo: new UndoBook(),
};
