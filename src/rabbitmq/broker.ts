import type { ClusterNode } from '../cluster/cluster.js';
import type { LaneSpec } from '../config/scenario.js';
import type { BrokerControl } from '../faults/fault.js';
import { brokerFacts } from './broker-facts.js';
import { closeConnections } from './close-connections.js';
import type { Credentials } from './credentials.js';
import { declareQueue } from './declare-queue.js';
import { refuseForeignPolicy } from './foreign-policy.js';
import { awaitFormation } from './formation.js';
import { Management } from './management.js';
import { putLanePolicy } from './policy.js';
import { awaitReplicas } from './replicas.js';
import { awaitWhole } from './wholeness.js';

export interface BrokerOptions {
  readonly nodes: readonly ClusterNode[];
  readonly credentials: Credentials;
  readonly brokerVersion: string;
}

export interface WaitOptions {
  readonly timeoutMs: number;
  readonly progress: (line: string) => void;
  readonly signal: AbortSignal;
}

/** The broker as a whole: forming, queues, and who leads what. Node names in and out, never Erlang names. */
export interface Broker extends BrokerControl {
  readonly management: Management;
  /** Throws FormedAlone (form it again, once) and NeverFormed. */
  awaitFormation(
    wait: WaitOptions & { logTail(node: string): Promise<string>; isGone(node: string): Promise<boolean> },
  ): Promise<void>;
  /** Declares every lane's queue and waits for its members. Throws NotInThisVersion, QueueNotReady and ForeignPolicy. */
  declareLanes(wait: WaitOptions): Promise<void>;
  /** All nodes see each other, no partition, no alarm, every queue led and all its members online. Throws NotWhole. */
  awaitWhole(wait: WaitOptions): Promise<void>;
  /** Null while there is none. */
  leaderOf(lane: string): Promise<string | null>;
  membersOf(lane: string): Promise<readonly string[]>;
  /** Consumer tag of the single active consumer as the broker samples it, e.g. `c1/2`. */
  activeConsumerOf(lane: string): Promise<string | null>;
}

export function createBroker(options: BrokerOptions, lanes: readonly LaneSpec[]): Broker {
  const { nodes, credentials, brokerVersion } = options;
  const management = new Management({ nodes, credentials });
  const toName = (erlangName: string): string =>
    nodes.find((node) => node.erlangName === erlangName)?.name ?? erlangName;
  const queueOf = async (lane: string) => {
    const queue = await management.queue(lane);
    if (!queue) throw new Error(`the broker knows no queue ${lane}`);
    return queue;
  };
  return {
    management,
    awaitFormation: (wait) => awaitFormation({ ...wait, nodes, management }),
    declareLanes: async (wait) => {
      for (const lane of lanes) {
        await declareQueue(lane, { nodes, credentials, management, brokerVersion });
        await awaitReplicas(lane, management, nodes.length, wait);
        await refuseForeignPolicy(lane, management);
      }
    },
    awaitWhole: (wait) => awaitWhole({ nodes, management, lanes }, wait),
    leaderOf: async (lane) => {
      const { leader } = await queueOf(lane);
      return leader === null ? null : toName(leader);
    },
    membersOf: async (lane) => (await queueOf(lane)).members.map(toName),
    activeConsumerOf: async (lane) => (await queueOf(lane)).activeConsumerTag,
    closeConnections: (names, reason) => closeConnections(names, reason, management),
    setPolicy: async (lane, definition) => {
      const wanted = lanes.filter((each) => lane === null || each.name === lane);
      if (wanted.length === 0) throw new Error(`there is no lane ${lane}`);
      const told = [];
      for (const { name } of wanted) told.push(await putLanePolicy(name, definition, management));
      return told.join('; ');
    },
    ...brokerFacts({ nodes, management, lanes }),
  };
}
