import { SelectionError } from '../../blockade/selection.js';
import { dockerOnDemand } from '../../cluster/docker-command.js';
import { didYouMean } from '../../yaml/suggest.js';
import type { Session } from './session.js';

/** More than anybody reads on a terminal. */
const longestLines = 100_000;

/**
 * What a node has written to its console (for brokers in namespaces: and to its log), dead or alive.
 * @throws {SelectionError} when there is no such node.
 */
export async function nodeLogs({ living, cluster, host }: Session, name: string): Promise<string> {
  const names = Object.keys(living.nodes);
  const node = living.nodes[name];
  if (!node)
    throw new SelectionError(
      `there is no container "${name}".${didYouMean(name, names) || ` There are: ${names.join(', ')}.`}`,
    );
  if (living.engine === 'netns') return cluster.logTail(name, longestLines);
  const docker = dockerOnDemand(host);
  const { stdout, stderr } = await docker.must([
    'logs',
    '--tail',
    String(longestLines),
    node.id || node.container,
  ]);
  return stdout + stderr;
}
