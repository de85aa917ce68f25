import { suggest } from '../yaml/suggest.js';
import { isNodeRole, nodeRoles } from './names.js';
import type { Problems } from './shape.js';
import type { Source } from './source.js';

/** Reports a node that the cluster does not have; true when it did. */
export function unknownNode(
  name: string,
  nodes: readonly string[],
  source: Source,
  problems: Problems,
  rolesToo = false,
): boolean {
  if (nodes.includes(name) || (rolesToo && isNodeRole(name))) return false;
  const candidates = rolesToo ? [...nodes, ...nodeRoles] : nodes;
  const near = suggest(name, candidates);
  const role = isNodeRole(name) ? 'A role can stand only in an action. ' : '';
  const hint =
    near === null || near === name ? `The nodes are ${nodes.join(', ')}.` : `Did you mean "${near}"?`;
  problems.value(source, `There is no node "${name}".`, role + hint);
  return true;
}
