import { cancelledConsumerHoldsPrefetch } from './presets/cancelled-consumer-holds-prefetch.js';
import { consumerNodeIsolated } from './presets/consumer-node-isolated.js';
import { consumerNodeKilled } from './presets/consumer-node-killed.js';
import { deliveryLimitDrops } from './presets/delivery-limit-drops.js';
import { drainedLeaderKilled } from './presets/drained-leader-killed.js';
import { leaderKilled } from './presets/leader-killed.js';
import { minorityPublishes } from './presets/minority-publishes.js';
import { mirroredAutohealIsolation } from './presets/mirrored-autoheal-isolation.js';
import { mirroredIgnoredPartition } from './presets/mirrored-ignored-partition.js';
import { mirroredKills } from './presets/mirrored-kills.js';
import { pack } from './presets/pack.js';
import { powerCut } from './presets/power-cut.js';
import { quorum2019 } from './presets/quorum-2019.js';
import { quorumIsolation } from './presets/quorum-isolation.js';
import { quorumKills } from './presets/quorum-kills.js';
import { quorumLostAndReturned } from './presets/quorum-lost-and-returned.js';
import { rollingRestart } from './presets/rolling-restart.js';
import { smoke } from './presets/smoke.js';
import { soak } from './presets/soak.js';
import { twentyLanes } from './presets/twenty-lanes.js';
import { unroutablePublishConfirmed } from './presets/unroutable-publish-confirmed.js';
import { unsynchronisedMirrorPromoted } from './presets/unsynchronised-mirror-promoted.js';
import { wrappers2019 } from './presets/wrappers-2019.js';

export interface Preset {
  readonly name: string;
  /** One sentence for lists. */
  readonly summary: string;
  /** The whole scenario file, to be printed and copied. */
  readonly yaml: string;
}

/** The built-in scenario files. The first runs when no file is given. */
export const presets: readonly Preset[] = [
  {
    name: 'smoke',
    summary: 'Kills one node and isolates another under quorum, classic and stream queues; passes.',
    yaml: smoke,
  },
  {
    name: 'pack',
    summary:
      'All aimed scenarios and a soak, with what is expected of each version: the gate of a broker build.',
    yaml: pack,
  },
  {
    name: 'consumer-node-isolated',
    summary: 'Cuts the active consumer’s node off with its clients, quorum queue; passes.',
    yaml: consumerNodeIsolated,
  },
  {
    name: 'consumer-node-killed',
    summary: 'The recipe of 2019: kills the consumer’s node, quorum queue; passes.',
    yaml: consumerNodeKilled,
  },
  {
    name: 'delivery-limit-drops',
    summary: 'A consumer drops its prefetch 25 times; since 4.0 the queue’s delivery limit drops messages.',
    yaml: deliveryLimitDrops,
  },
  {
    name: 'drained-leader-killed',
    summary: 'Drains and kills the leader’s node of mirrored queues with a backlog; loses before 3.8.12.',
    yaml: drainedLeaderKilled,
  },
  {
    name: 'leader-killed',
    summary: 'Kills the leader of a quorum queue twice; passes.',
    yaml: leaderKilled,
  },
  {
    name: 'minority-publishes',
    summary: 'Cuts the leader of a quorum queue off, clients on both sides; passes.',
    yaml: minorityPublishes,
  },
  {
    name: 'mirrored-ignored-partition',
    summary: 'A mirrored queue on both sides of a partition that is ignored; loses messages before 4.0.',
    yaml: mirroredIgnoredPartition,
  },
  {
    name: 'mirrored-kills',
    summary: 'Kills each node in turn under a synchronised mirrored queue; passes before 4.0.',
    yaml: mirroredKills,
  },
  {
    name: 'power-cut',
    summary: 'Kills all nodes at once, quorum and classic queues; passes.',
    yaml: powerCut,
  },
  {
    name: 'quorum-lost-and-returned',
    summary: 'Kills two of three members of a quorum queue, then starts both; passes.',
    yaml: quorumLostAndReturned,
  },
  {
    name: 'rolling-restart',
    summary: 'Restarts every node in turn, quorum and classic queues; passes.',
    yaml: rollingRestart,
  },
  {
    name: 'soak',
    summary: 'Ten drawn faults on two quorum queues; passes.',
    yaml: soak,
  },
  {
    name: 'unroutable-publish-confirmed',
    summary:
      'Publishes to a queue whose node is down; before 4.0 that is confirmed and lost without mandatory.',
    yaml: unroutablePublishConfirmed,
  },
  {
    name: 'quorum-2019',
    summary: 'The 2019 test: 20 random actions on a quorum queue; passes.',
    yaml: quorum2019,
  },
  {
    name: 'mirrored-autoheal-isolation',
    summary: 'Isolates the leader of a mirrored queue under autoheal; loses messages before 4.0.',
    yaml: mirroredAutohealIsolation,
  },
  {
    name: 'cancelled-consumer-holds-prefetch',
    summary: 'Cancels an active consumer that holds its prefetch; out of order on every version.',
    yaml: cancelledConsumerHoldsPrefetch,
  },
  {
    name: 'unsynchronised-mirror-promoted',
    summary: 'Kills the leader of a queue whose mirror has nothing yet; loses messages before 4.0.',
    yaml: unsynchronisedMirrorPromoted,
  },
  {
    name: 'quorum-isolation',
    summary: 'The same isolation on a quorum queue; passes.',
    yaml: quorumIsolation,
  },
  {
    name: 'quorum-kills',
    summary: 'Kills each node in turn under a quorum queue; passes.',
    yaml: quorumKills,
  },
  {
    name: 'wrappers-2019',
    summary: 'The 14 wrappers of the 2019 test, 15 runs of ten minutes each; mirrored ones before 4.0 only.',
    yaml: wrappers2019,
  },
  {
    name: 'twenty-lanes',
    summary: 'One mirrored queue among 19 quorum queues; before 4.0 it loses messages, the others none.',
    yaml: twentyLanes,
  },
];

export const defaultPresetName = 'smoke';

/** The preset of that name, or undefined. */
export function findPreset(name: string): Preset | undefined {
  return presets.find((preset) => preset.name === name);
}
