import { chooseEngine } from '../cluster/engine.js';
import { createHost, type Host } from '../cluster/host.js';
import { type NetworkTools, networkTools } from '../cluster/network-tools.js';
import type { RunHooks, RunOptions } from './contract.js';

/** What every run of this machine shares: who may do what, which engine, which packet filter. */
export interface PreparedEngine {
  readonly kind: 'docker' | 'netns';
  readonly host: Host;
  readonly tools: NetworkTools;
}

/** Throws ClusterError when the machine lacks what the engine needs: root, the engine, the packet filter. */
export async function prepareEngine(options: RunOptions, { progress }: RunHooks): Promise<PreparedEngine> {
  const host = await createHost();
  host.requirePrivilege();
  const kind = await chooseEngine(options.engine, host);
  progress(`engine: ${kind}`);
  const tools = await networkTools(host, { cacheFolder: options.cacheDir, progress });
  return { kind, host, tools };
}
