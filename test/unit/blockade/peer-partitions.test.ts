import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planPartition } from '../../../src/blockade/partition-plan.js';

/**
 * Random partitions with the rules that Blockade 0.4.0 itself makes of them: a packet from a node is dropped
 * when the node's chain names the receiver. Recorded once, packet filter and containers replaced by lists.
 */
const text = readFileSync(new URL('partitions-of-blockade-0.4.0.jsonl', import.meta.url), 'utf8');
const vectors = text
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

test('there are as many as were recorded', () => {
  expect(vectors).toHaveLength(60);
});

test.each(vectors)('groups $groups, neutral $neutral, holy $holy', ({ parts, blocked, ...drawn }) => {
  const plan = planPartition(drawn.nodes, { groups: drawn.groups, cuts: [] }, drawn);
  expect(plan.groups).toEqual(parts);
  expect(Object.fromEntries(plan.blocked)).toEqual(blocked);
});
