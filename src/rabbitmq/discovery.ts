import { atLeast } from './version.js';

/**
 * RabbitMQ 3.8 has no lock for forming a cluster of static peers: each node waits 5 to 60 random seconds, then looks
 * for peers, then begins a cluster alone. Without the wait, nodes must not start together: one that joins while
 * the first is still enabling its feature flags ends with `schema_integrity_check_failed` (seen with 3.8.9).
 */
export function needsFirstNode(version: string): boolean {
  return !atLeast(version, 3, 9);
}

/**
 * Settings for nodes that boot with nothing in their data, when the first of them is up before the others start
 * ({@link needsFirstNode}) or a lock lets them begin one by one (from 3.9 on): whoever begins finds nobody, and need
 * not look ten times. 3.13 looks in another way.
 */
export function quickDiscovery(version: string): Readonly<Record<string, string>> {
  if (atLeast(version, 3, 13)) return {};
  const delay = 'cluster_formation.randomized_startup_delay_range';
  return {
    'cluster_formation.discovery_retry_limit': '2',
    ...(needsFirstNode(version) ? { [`${delay}.min`]: '0', [`${delay}.max`]: '0' } : {}),
  };
}
