import { text } from './scalar-shapes.js';
import type { Shape } from './shape.js';

/** Names go into file names, artifact names and lines of the history, so they are plain words. */
export const plainName: Shape<string> = text(
  'a name of letters, digits, ".", "_" and "-"',
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
);

/** A node's name is its host name too. */
export const hostName: Shape<string> = text(
  'a host name of small letters, digits and "-"',
  /^[a-z][a-z0-9-]{0,30}$/,
);

/** Where a node is meant; a Blockade file may call its containers anything. */
export const nodeName: Shape<string> = text('the name of a node', /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/);

/** Stand for a node that is looked up when the action is due. */
export const nodeRoles = ['leader', 'follower', 'consumer-node', 'publisher-node'] as const;

export function isNodeRole(name: string): boolean {
  return (nodeRoles as readonly string[]).includes(name);
}

/** The names of a cluster that is only counted: rabbitmq1, rabbitmq2, … */
export function numberedNodes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `rabbitmq${index + 1}`);
}
