import { chooseEngine, type EngineName } from '../cluster/engine.js';
import { createHost, type Host } from '../cluster/host.js';
import { type NetworkTools, networkTools } from '../cluster/network-tools.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import type { RunHooks, RunOptions } from './contract.js';

/** What every run of this machine shares: who may do what, which engine, which packet filter. */
export interface PreparedEngine {
  readonly kind: EngineName;
  readonly host: Host;
  /** Null: no run makes nodes of its own. */
  readonly tools: NetworkTools | null;
}

/**
 * Who only attaches to clusters that are there already needs neither root nor an engine.
 * @throws ClusterError when the machine lacks what the engine needs: root, the engine, the packet filter.
 */
export async function prepareEngine(
  options: RunOptions,
  { progress }: RunHooks,
  runs: readonly Pick<PlannedRun, 'scenario'>[],
): Promise<PreparedEngine> {
  const host = await createHost();
  if (runs.every(({ scenario }) => scenario.cluster.attach !== undefined))
    return { kind: 'netns', host, tools: null };
  host.requirePrivilege();
  const kind = await chooseEngine(options.engine, host);
  progress(`engine: ${kind}`);
  const tools = await networkTools(host, { cacheFolder: options.cacheDir, progress });
  return { kind, host, tools };
}
