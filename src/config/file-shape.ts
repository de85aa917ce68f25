import { defaultsShape, scenarioShape } from './scenario-shape.js';
import type { Shape } from './shape.js';
import { describe, type Source } from './source.js';
import { list, mapping, optional, required } from './structure-shapes.js';

const version: Shape<1> = {
  schema: { const: 1 },
  read(source, problems) {
    if (source.kind === 'scalar' && source.value === 1) return 1;
    return problems.value(
      source,
      `Expected version 1, not ${describe(source)}.`,
      'This program reads "version: 1".',
    );
  },
};

/** Scenarios are read one by one, after the defaults were merged under each. */
const unread: Shape<Source> = { schema: scenarioShape.schema, read: (source) => source };

const maxScenarios = 500;

export const fileShape = mapping({
  version: required(version, 'The version of this format, 1.'),
  defaults: optional(defaultsShape, null, 'Merged under every scenario; what the scenario says wins.'),
  scenarios: required(list(unread, 'scenarios', 1, maxScenarios), 'The scenarios.'),
});
