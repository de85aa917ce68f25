import { expect, it } from 'vitest';
import { clientNames } from '../../../src/config/client-names.js';
import { failingByDefault, findingClassNames } from '../../../src/config/finding-class.js';
import type { LaneSpec } from '../../../src/config/scenario.js';
import { defaultPolicy } from '../../../src/verdict/policy.js';
import { findingClasses } from '../../../src/verdict/result.js';
import { laneNames } from '../../../src/workload/client-names.js';

it('a scenario knows the verdict’s own classes of findings', () => {
  expect([...findingClassNames].sort()).toEqual([...findingClasses].sort());
  expect(failingByDefault).toEqual(defaultPolicy.fail);
});

it.each([1, 2])('the names that an action may use are names of clients, with %i lanes', (lanes) => {
  const lane = { name: 'orders', publishers: { count: 30 }, consumers: { count: 30 } } as LaneSpec;
  const names = laneNames('orders', lanes);
  for (const kind of ['publisher', 'consumer'] as const) {
    const allowed = clientNames(lane, kind, lanes > 1);
    const ids = Array.from({ length: 30 }, (_, index) => names[kind](index));
    for (const name of allowed) expect(ids.filter((id) => names.means(name, id))).toHaveLength(1);
    for (const id of ids) expect(allowed).toContain(id);
  }
});
