import type { ChaosDraft } from './chaos-shape.js';
import {
  type ActionKind,
  actionKinds,
  brokerActionKinds,
  clientActionKinds,
  networkActionKinds,
} from './scenario.js';
import type { Problems } from './shape.js';
import { nearest, type Source } from './source.js';

/** What must be in our hands for an action to be possible. */
export type ActionGround = 'node' | 'network' | 'clients' | 'management';

/** Follows from the list that the kind stands in. */
export function groundOf(kind: ActionKind): ActionGround {
  if (includes(clientActionKinds, kind)) return 'clients';
  if (includes(brokerActionKinds, kind)) return 'management';
  return includes(networkActionKinds, kind) ? 'network' : 'node';
}

/** Why an attached cluster's nodes and network are left alone. */
const reasons = {
  node: 'acts on a node’s processes, and the nodes of an attached cluster are not ours',
  network: 'acts on a node’s network, and the nodes of an attached cluster are not ours',
} as const;

/** Reports actions that a cluster which was not made by us makes impossible. */
export function checkAttached(chaos: ChaosDraft, source: Source, problems: Problems): void {
  const possible = actionKinds.filter((kind) => ['clients', 'management'].includes(groundOf(kind)));
  const hint = `Possible there: ${possible.join(', ')}.`;
  if (chaos.kind === 'mix') {
    problems.value(
      nearest(source, 'mix'),
      'A mix draws faults of nodes and of their network, and the nodes of an attached cluster are not ours.',
      hint,
    );
  }
  if (chaos.kind !== 'script') return;
  for (const { kind, source: at } of chaos.actions) {
    const ground = groundOf(kind);
    if (ground === 'clients' || ground === 'management') continue;
    problems.value(nearest(at, 'do'), `"${kind}" ${reasons[ground]}.`, hint);
  }
}

function includes(kinds: readonly ActionKind[], kind: ActionKind): boolean {
  return kinds.includes(kind);
}
