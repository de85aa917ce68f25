import type { Host } from '../cluster/host.js';
import { networkTools } from '../cluster/network-tools.js';
import { type EffectKind, effectKinds } from '../config/condition.js';
import { abilityTable, kernelAbilities } from '../faults/conditions/kernel-abilities.js';

/** What this machine can do to packets, each fact tried. */
export interface NetworkFacts {
  readonly effects: Readonly<Record<EffectKind, { readonly arriving: boolean; readonly leaving: boolean }>>;
  /** Aimed at one peer, or at one port. */
  readonly aimed: { readonly peer: boolean; readonly port: boolean };
  /** Cuts that let packets through in one direction. */
  readonly oneWay: boolean;
}

/** Null when it cannot be tried: it takes root and namespaces. */
export async function networkFacts(host: Host, namespaces: boolean | null): Promise<NetworkFacts | null> {
  if (!namespaces || !host.privileged) return null;
  // Without nft there is nothing to try its rules with; fetching it is the business of a run.
  const tools = (await host.which('nft')) === null ? { nft: ['nft'] } : await networkTools(host);
  const kernel = await kernelAbilities(host, tools);
  const aimed = kernel.classes || kernel.filter;
  return { effects: abilityTable(kernel), aimed: { peer: aimed, port: aimed }, oneWay: kernel.filter };
}

const names: Readonly<Record<EffectKind, string>> = {
  delay: 'packet delay',
  loss: 'packet loss',
  duplicate: 'duplication',
  reorder: 'reordering',
  corrupt: 'corruption',
  rate: 'rate limit',
};

/** The rows of `rmq-chaos doctor` about network faults. */
export function networkRows(facts: NetworkFacts | null): readonly (readonly [string, string])[] {
  if (facts === null) return [['network faults', 'not known without root and namespaces']];
  return [
    ...effectKinds.map((kind) => [names[kind], ways(kind, facts)] as const),
    ['aimed by peer', facts.aimed.peer ? 'yes' : 'no'],
    ['aimed by port', facts.aimed.port ? 'yes' : 'no'],
    ['one-way cuts', facts.oneWay ? 'yes' : 'no: nft is not here; it is fetched with the broker'],
  ];
}

function ways(kind: EffectKind, { effects }: NetworkFacts): string {
  const { arriving, leaving } = effects[kind];
  if (arriving && leaving) return 'arriving and leaving packets';
  if (arriving || leaving) return `${arriving ? 'arriving' : 'leaving'} packets only`;
  return kind === 'loss' || kind === 'rate' ? 'no' : 'no: not in this kernel (sch_netem)';
}
