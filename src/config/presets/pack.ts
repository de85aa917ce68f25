import { cancelledConsumerHoldsPrefetch } from './cancelled-consumer-holds-prefetch.js';
import { consumerNodeIsolated } from './consumer-node-isolated.js';
import { consumerNodeKilled } from './consumer-node-killed.js';
import { deliveryLimitDrops } from './delivery-limit-drops.js';
import { drainedLeaderKilled } from './drained-leader-killed.js';
import { leaderKilled } from './leader-killed.js';
import { minorityPublishes } from './minority-publishes.js';
import { mirroredAutohealIsolation } from './mirrored-autoheal-isolation.js';
import { mirroredIgnoredPartition } from './mirrored-ignored-partition.js';
import { mirroredKills } from './mirrored-kills.js';
import { powerCut } from './power-cut.js';
import { quorumLostAndReturned } from './quorum-lost-and-returned.js';
import { rollingRestart } from './rolling-restart.js';
import { soak } from './soak.js';
import { unroutablePublishConfirmed } from './unroutable-publish-confirmed.js';
import { unsynchronisedMirrorPromoted } from './unsynchronised-mirror-promoted.js';

const head = 'version: 1\nscenarios:\n';

/** Scenarios with equal clusters stand side by side, so that they can share one. */
const aimed = [
  consumerNodeKilled,
  quorumLostAndReturned,
  leaderKilled,
  minorityPublishes,
  consumerNodeIsolated,
  rollingRestart,
  powerCut,
  deliveryLimitDrops,
  unroutablePublishConfirmed,
  expecting(cancelledConsumerHoldsPrefetch, { finding: 'order' }),
  mirroredKills,
  expecting(unsynchronisedMirrorPromoted, { versions: '<4.0', finding: 'loss' }),
  drainedLeaderKilled,
  soak,
  mirroredIgnoredPartition,
  expecting(mirroredAutohealIsolation, { versions: '<4.0', finding: 'loss' }),
];

/** Alone these fail, to show what a failure looks like; here what is known of them is expected. */
function expecting(yaml: string, known: { readonly versions?: string; readonly finding: string }): string {
  const findings = `findings: [{ class: ${known.finding} }]`;
  const named = known.versions === undefined ? '' : `\n    versions: '${known.versions}'`;
  const written = /^ {4}expect: \{ /m;
  const body = yaml.replace(/^ {2}- name: .*$/m, `$&${named}`);
  return written.test(body)
    ? body.replace(written, `$&${findings}, `)
    : `${body}    expect: { ${findings} }\n`;
}

/**
 * Every aimed scenario and one soak, with what is expected of each on the broker's version: what a pull
 * request of a broker is gated on.
 */
export const pack = `version: 1
defaults:
  cluster: { reuse: true } # a cluster that came out of a run whole serves the next one
scenarios:
${aimed.map((yaml) => yaml.slice(head.length)).join('')}`;
