import { ClusterError } from '../../cluster/cluster.js';
import type { Host } from '../../cluster/host.js';
import type { NetworkTools } from '../../cluster/network-tools.js';
import { type Condition, type EffectKind, effectKinds } from '../../config/condition.js';
import { leafWords } from './shaping-rules.js';
import { trafficClasses, type Way } from './traffic-classes.js';

/** What this kernel and its tools can do to packets, each tried in a namespace that ended with it. */
export interface KernelAbilities {
  /** nft's filter with random numbers: cuts, and loss without netem. */
  readonly filter: boolean;
  /** Rewriting the source of leaving packets: their loss without netem. */
  readonly rewrite: boolean;
  /** Classes with rates and filters by address and port (htb, u32). */
  readonly classes: boolean;
  /** Arriving packets led through queues (ifb, mirred). */
  readonly arriving: boolean;
  readonly netem: Readonly<Record<Exclude<EffectKind, 'rate'>, boolean>>;
  /** A netem that duplicates in one tree with other netems; kernels of 2025 and later refuse it. */
  readonly duplicateBeside: boolean;
}

const netemTrials = {
  delay: 'delay 1ms 1ms distribution normal',
  loss: 'loss 1% 25%',
  duplicate: 'duplicate 1%',
  reorder: 'delay 1ms reorder 1%',
  corrupt: 'corrupt 1%',
} as const;

const trials: Readonly<Record<string, string>> = {
  filter:
    'printf "table inet t { chain i { type filter hook input priority -300; numgen random mod 10 < 5 counter drop; }; }" | "$@" -f -',
  rewrite:
    'printf "table inet r { chain o { type filter hook postrouting priority 300; numgen random mod 10 < 5 ip saddr set 255.255.255.255; }; }" | "$@" -f -',
  classes:
    'tc qdisc add dev east root handle 1: htb default 0 && tc class add dev east parent 1: classid 1:1 htb rate 1mbit && tc filter add dev east parent 1: protocol ip prio 1 u32 match ip dst 198.18.0.1/32 flowid 1:1',
  arriving:
    'ip link add trial type ifb && ip link set trial up && tc qdisc add dev west handle ffff: ingress && tc filter add dev west parent ffff: protocol ip prio 1 u32 match u32 0 0 action mirred egress redirect dev trial',
  ...Object.fromEntries(
    Object.entries(netemTrials).map(([kind, words]) => [
      `netem-${kind}`,
      `tc qdisc replace dev west root netem ${words}`,
    ]),
  ),
  duplicateBeside:
    'tc qdisc add dev east parent 1:1 netem duplicate 1% && tc class add dev east parent 1: classid 1:2 htb rate 1mbit && tc qdisc add dev east parent 1:2 netem delay 1ms',
};

const trialLimitMs = 15_000;

/** Tries what this kernel can do; leaves nothing behind. What cannot be tried (no root, no tool) counts as not there. */
export async function kernelAbilities(host: Host, { nft }: NetworkTools): Promise<KernelAbilities> {
  const script = [
    'ip link add east type veth peer name west; ip link set east up; ip link set west up',
    ...Object.entries(trials).map(([name, trial]) => `{ ${trial}; } >/dev/null 2>&1 && echo ${name}`),
    'exit 0',
  ].join('\n');
  const found = new Set<string>();
  try {
    const argv = ['unshare', '--net', 'sh', '-c', script, 'try', ...nft];
    const { stdout } = await host.run(argv, { root: true, timeoutMs: trialLimitMs });
    for (const name of stdout.split('\n')) found.add(name);
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
  }
  return {
    filter: found.has('filter'),
    rewrite: found.has('rewrite'),
    classes: found.has('classes'),
    arriving: found.has('classes') && found.has('arriving'),
    netem: {
      delay: found.has('netem-delay'),
      loss: found.has('netem-loss'),
      duplicate: found.has('netem-duplicate'),
      reorder: found.has('netem-reorder'),
      corrupt: found.has('netem-corrupt'),
    },
    duplicateBeside: found.has('duplicateBeside'),
  };
}

/** True when the packet filter loses the packets: plain loss where netem is not to be had. */
export function lostByFilter({ effect }: Condition, kernel: KernelAbilities): boolean {
  return effect.kind === 'loss' && effect.correlationPercent === null && !kernel.netem.loss;
}

const doing: Readonly<Record<EffectKind, string>> = {
  delay: 'delay',
  loss: 'lose',
  duplicate: 'duplicate',
  reorder: 'reorder',
  corrupt: 'corrupt',
  rate: 'limit the rate of',
};

/** Why this kernel cannot do what a condition asks for; null: it can. */
export function unableTo(condition: Condition, way: Way, kernel: KernelAbilities): string | null {
  const { effect } = condition;
  const what = `${doing[effect.kind]} ${way === 'in' ? 'arriving' : 'leaving'} packets`;
  if (lostByFilter(condition, kernel)) {
    if (!kernel.filter) return `${what}: neither netem nor nft's random numbers work here`;
    return way === 'out' && !kernel.rewrite ? `${what}: nft cannot rewrite addresses here` : null;
  }
  if (effect.kind === 'loss' && !kernel.netem.loss)
    return `${what} with a correlation: the kernel has no netem (sch_netem)`;
  if (effect.kind !== 'rate' && !kernel.netem[effect.kind])
    return `${what}: the kernel has no netem (sch_netem)`;
  if (!kernel.classes) return `${what}: the kernel has no htb or u32 (sch_htb, cls_u32)`;
  if (way === 'in' && !kernel.arriving) return `${what}: the kernel has no ifb or mirred (ifb, act_mirred)`;
  return null;
}

/**
 * Refuses, by name and before anything changed, conditions of one node that this kernel cannot put in force.
 * @throws {ClusterError} `no-such-effect` listing everything that cannot be done.
 */
export function refuseImpossible(conditions: readonly Condition[], kernel: KernelAbilities): void {
  const problems = new Set<string>();
  for (const way of ['in', 'out'] as const) {
    const here = conditions.filter(({ aim }) => aim.direction === 'both' || aim.direction === way);
    for (const condition of here) {
      const problem = unableTo(condition, way, kernel);
      if (problem !== null) problems.add(problem);
    }
    const shaped = here.filter((condition) => !lostByFilter(condition, kernel));
    const leaves = trafficClasses(shaped, way).filter(({ fate }) => leafWords(fate).startsWith('netem'));
    if (leaves.length > 1 && leaves.some(({ fate }) => fate.duplicate) && !kernel.duplicateBeside)
      problems.add(
        `duplicate ${way === 'in' ? 'arriving' : 'leaving'} packets beside other conditions with another aim: ` +
          'the kernel allows a duplicating netem only by itself',
      );
  }
  if (problems.size === 0) return;
  throw new ClusterError(
    'no-such-effect',
    `this machine cannot ${[...problems].join('; nor ')}`,
    '"rmq-chaos doctor" shows the table of what it can do. On Ubuntu the package linux-modules-extra of the running kernel may hold what is missing.',
  );
}

/** Whether each effect works for arriving and for leaving packets, as `rmq-chaos doctor` shows it. */
export function abilityTable(
  kernel: KernelAbilities,
): Readonly<Record<EffectKind, { readonly arriving: boolean; readonly leaving: boolean }>> {
  const works = (kind: EffectKind, way: Way) => unableTo(plain(kind), way, kernel) === null;
  return Object.fromEntries(
    effectKinds.map((kind) => [kind, { arriving: works(kind, 'in'), leaving: works(kind, 'out') }]),
  ) as Record<EffectKind, { arriving: boolean; leaving: boolean }>;
}

function plain(kind: EffectKind): Condition {
  const aim = { direction: 'both', peers: null, ports: null } as const;
  const share = { percent: 1, correlationPercent: null };
  const delay = { delayMs: 1, jitterMs: 0, correlationPercent: null, distribution: 'uniform' } as const;
  const effect =
    kind === 'delay'
      ? ({ kind, ...delay } as const)
      : kind === 'rate'
        ? ({ kind, kbit: 1000 } as const)
        : kind === 'reorder'
          ? ({ kind, ...share, delayMs: 1 } as const)
          : ({ kind, ...share } as const);
  return { effect, aim, durationMs: null };
}
