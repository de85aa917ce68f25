import { cancelledConsumerHoldsPrefetch } from './presets/cancelled-consumer-holds-prefetch.js';
import { mirroredAutohealIsolation } from './presets/mirrored-autoheal-isolation.js';
import { quorum2019 } from './presets/quorum-2019.js';
import { quorumIsolation } from './presets/quorum-isolation.js';
import { quorumKills } from './presets/quorum-kills.js';
import { smoke } from './presets/smoke.js';
import { unsynchronisedMirrorPromoted } from './presets/unsynchronised-mirror-promoted.js';

export interface Preset {
  readonly name: string;
  /** One sentence for lists. */
  readonly summary: string;
  /** The whole scenario file, to be printed and copied. */
  readonly yaml: string;
}

/** The built-in scenario files. The first runs when no file is given. */
export const presets: readonly Preset[] = [
  { name: 'smoke', summary: 'Kills one node and isolates another of a quorum queue; passes.', yaml: smoke },
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
];

export const defaultPresetName = 'smoke';

/** The preset of that name, or undefined. */
export function findPreset(name: string): Preset | undefined {
  return presets.find((preset) => preset.name === name);
}
