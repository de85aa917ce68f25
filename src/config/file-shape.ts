import { matrixShape } from './matrix/matrix-shape.js';
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

/** Read later, when a matrix has put its values in: the defaults, and the scenarios with the defaults under each. */
function later(shape: Shape<unknown>): Shape<Source> {
  return { schema: shape.schema, read: (source) => source };
}

const maxScenarios = 500;

export const fileShape = mapping({
  version: required(version, 'The version of this format, 1.'),
  defaults: optional(later(defaultsShape), null, 'Merged under every scenario; what the scenario says wins.'),
  matrix: optional(
    matrixShape,
    null,
    'Axes over the scenarios; each combination is a cell with runs of its own.',
  ),
  scenarios: required(list(later(scenarioShape), 'scenarios', 1, maxScenarios), 'The scenarios.'),
});
