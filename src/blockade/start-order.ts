import type { BlockadeContainer } from './blockade-file.js';

/**
 * Blockade's rounds: each takes every container whose links have all been taken; ties keep file order.
 * What is left when a round takes nothing links in a circle.
 */
export function startOrder(containers: readonly BlockadeContainer[]): {
  readonly order: readonly string[];
  readonly circular: readonly BlockadeContainer[];
} {
  const order: string[] = [];
  let left = containers;
  while (left.length > 0) {
    const ready = left.filter(({ links }) => Object.keys(links).every((name) => order.includes(name)));
    if (ready.length === 0) return { order, circular: left };
    order.push(...ready.map(({ name }) => name));
    left = left.filter((container) => !ready.includes(container));
  }
  return { order, circular: [] };
}
