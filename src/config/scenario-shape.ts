import { chaosShape } from './chaos-shape.js';
import { clusterShape } from './cluster-shape.js';
import { expectShape } from './expect-shape.js';
import { plainName } from './names.js';
import { wholeNumber } from './scalar-shapes.js';
import { maxSeed } from './seed.js';
import { checked } from './shape.js';
import { mapping, optional, required, section } from './structure-shapes.js';
import { versionRange } from './version-range-shape.js';
import { workloadShape } from './workload-shape.js';

const parts = {
  cluster: section(checked(clusterShape), 'The nodes and the broker on them.'),
  workload: section(checked(workloadShape), 'Queues, publishers and consumers.'),
  chaos: section(checked(chaosShape), 'What is broken, and when.'),
  expect: section(checked(expectShape), 'What the run must and must not show.'),
  runs: optional(wholeNumber(1, 1000), 1, 'How many runs, each with its own seed.'),
  seed: optional(wholeNumber(0, maxSeed), null, 'Seed of the first run; absent: a fresh one each time.'),
  retries: optional(wholeNumber(0, 10), 2, 'How often an inconclusive run is tried again.'),
  versions: optional(
    versionRange,
    null,
    'Versions of RabbitMQ that it is for, e.g. "<4.0"; on others it is skipped.',
  ),
};

export const scenarioShape = mapping({
  name: required(plainName, 'The scenario’s name, unique in the file.'),
  ...parts,
});

/** The same keys without a name: merged under every scenario of the file. */
export const defaultsShape = mapping(parts);

export type ScenarioDraft = NonNullable<ReturnType<typeof scenarioShape.read>>;
