import { type Fault, type FaultContext, FaultNotEffective } from './fault.js';
import { proveStarted, type StartedOptions } from './node-proof.js';
import { onNodes } from './on-nodes.js';

/**
 * Starts a node that is down, or, when none is named, all that are: with the data it had and the network rules it
 * would have had.
 */
export const start: Fault = {
  kind: 'start',
  apply: (context, action) =>
    onNodes(context, action, 'down', (node) =>
      action.node === null ? startOnceMore(context, node) : startNode(context, node),
    ),
};

/**
 * Starts a node beside others that are started too: a broker whose peers are not ready may give up at boot, and is
 * then started once more, as the supervisor of a service would. The evidence says so.
 */
export async function startOnceMore(
  context: Pick<FaultContext, 'cluster' | 'network' | 'signal'>,
  node: string,
  options: StartedOptions = {},
): Promise<string> {
  try {
    return await startNode(context, node, options);
  } catch (error) {
    const isInterrupted = context.signal?.aborted === true;
    if (isInterrupted || (await context.cluster.state(node)) !== 'down') throw error;
    const [trouble] = (error as Error).message.split(': its last log lines');
    return `gave up at boot (${trouble}) and was started once more; ${await startNode(context, node, options)}`;
  }
}

/** The rules go in before anything else: a fresh namespace has none, and the broker must not meet its peers. */
export async function startNode(
  context: Pick<FaultContext, 'cluster' | 'network'>,
  node: string,
  options: StartedOptions = {},
): Promise<string> {
  const before = await context.cluster.state(node);
  if (before === 'paused') throw new FaultNotEffective(`${node} is paused, not down; "unpause" wakes it`);
  if (before === 'down') await context.cluster.start(node);
  await context.network.reapply(node);
  const evidence = await proveStarted(context, node, options);
  return before === 'up' ? `was up already; ${evidence}` : evidence;
}
