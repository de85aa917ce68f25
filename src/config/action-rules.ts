import { optionDetails } from './action-options.js';
import { type ActionKind, actionKinds } from './scenario.js';

/** Keys of an action that say to what and how, besides when (`at`, `wait`, `after`) and `do`. */
export const actionDetails = [
  'node',
  'groups',
  'client',
  'lane',
  'loss-percent',
  'delay',
  'jitter',
  'distribution',
  'percent',
  'correlation',
  'kbit',
  'direction',
  'peers',
  'ports',
  'for',
  'settle',
  'policy',
  ...optionDetails,
] as const;
export type ActionDetail = (typeof actionDetails)[number];

interface ActionRule {
  /** At least one of these must be there. */
  readonly needs: readonly ActionDetail[];
  readonly takes: readonly ActionDetail[];
  /** Whether `node` may be a role such as `leader`: it is looked up, so it must be alive then. */
  readonly roles: boolean;
}

const oneNode: ActionRule = { needs: ['node'], takes: ['node', 'lane'], roles: true };
const downNode: ActionRule = { needs: [], takes: ['node'], roles: false };
/** Absent: wherever it is so. */
const namedNode: ActionRule = downNode;
const ordered: ActionRule = { needs: [], takes: ['order', 'every'], roles: false };
const ofQueue: ActionRule = { needs: [], takes: ['lane'], roles: false };
const client: ActionRule = { needs: [], takes: ['client', 'lane'], roles: false };

/** What is done to a node's packets: the amounts, and which packets are meant for how long. */
function network(needs: readonly ActionDetail[], amounts: readonly ActionDetail[]): ActionRule {
  const takes = ['node', ...needs, ...amounts, 'direction', 'peers', 'ports', 'for', 'lane'] as const;
  return { needs, takes, roles: true };
}

/** What each action needs and takes. */
export const actionRules: Readonly<Record<ActionKind, ActionRule>> = {
  kill: oneNode,
  stop: oneNode,
  start: downNode,
  restart: oneNode,
  pause: oneNode,
  unpause: downNode,
  partition: { needs: ['groups', 'node'], takes: ['groups', 'node', 'clients', 'lane'], roles: true },
  bridge: { needs: ['node'], takes: ['node', 'clients', 'lane'], roles: true },
  ring: { needs: [], takes: ['clients'], roles: false },
  'cut-one-way': { needs: ['node'], takes: ['node', 'to', 'clients', 'lane'], roles: true },
  flap: { needs: ['node'], takes: ['node', 'times', 'every', 'lane'], roles: true },
  heal: { needs: [], takes: [], roles: false },
  slow: network(['delay'], ['jitter', 'distribution', 'correlation']),
  flaky: network([], ['loss-percent', 'correlation']),
  duplicate: network(['percent'], ['correlation']),
  reorder: network(['percent'], ['delay', 'correlation']),
  corrupt: network(['percent'], ['correlation']),
  'rate-limit': network(['kbit'], []),
  fast: { needs: [], takes: ['node', 'lane'], roles: true },
  'consumer-crash': client,
  'consumer-close': client,
  'consumer-cancel': client,
  'consumer-start': client,
  'consumer-settle': { needs: ['settle'], takes: ['client', 'lane', 'settle'], roles: false },
  'consumer-storm': { needs: ['storm'], takes: ['storm', 'times', 'every', 'client', 'lane'], roles: false },
  'publisher-crash': client,
  'publisher-close': client,
  'close-connections': { needs: [], takes: ['node', 'client', 'lane'], roles: true },
  'set-policy': { needs: ['policy'], takes: ['policy', 'lane'], roles: false },
  'slow-disk': { needs: ['node'], takes: ['node', 'kbytes', 'lane'], roles: true },
  'fast-disk': namedNode,
  'rolling-restart': ordered,
  'stop-cluster': ordered,
  'start-cluster': ordered,
  'kill-cluster': { needs: [], takes: [], roles: false },
  'quorum-loss': ofQueue,
  drain: oneNode,
  revive: namedNode,
  'stop-app': oneNode,
  'start-app': namedNode,
  'transfer-leader': { needs: [], takes: ['to', 'lane'], roles: true },
  'remove-member': oneNode,
  'add-member': { needs: ['node'], takes: ['node', 'lane'], roles: false },
  'memory-alarm': oneNode,
  'disk-alarm': oneNode,
  'end-alarm': namedNode,
  'queue-crash': ofQueue,
  'clock-jump': { needs: ['node'], takes: ['node', 'by', 'lane'], roles: true },
  'clock-back': namedNode,
};

/** The rules as JSON Schema alternatives, so that editors complain where we do. */
export function actionAlternatives(): readonly object[] {
  return actionKinds.map((kind) => {
    const { needs, takes } = actionRules[kind];
    const barred = actionDetails.filter((detail) => !takes.includes(detail));
    return {
      properties: { do: { const: kind }, ...Object.fromEntries(barred.map((detail) => [detail, false])) },
      ...(needs.length > 0 ? { oneOf: needs.map((detail) => ({ required: [detail] })) } : {}),
    };
  });
}
