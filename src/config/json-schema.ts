import { chaosShape } from './chaos-shape.js';
import { clusterShape } from './cluster-shape.js';
import { expectShape } from './expect-shape.js';
import { allowExpressions, expressionSchema } from './expression-schema.js';
import { fileShape } from './file-shape.js';
import { laneParts } from './lane-shape.js';
import type { JsonSchema } from './shape.js';
import { workloadShape } from './workload-shape.js';

/** Parts that stand in more than one place; written once, under `$defs`. */
const sharedParts: Readonly<Record<string, JsonSchema>> = {
  cluster: clusterShape.schema,
  workload: workloadShape.schema,
  queue: laneParts.queue.shape.schema,
  publishers: laneParts.publishers.shape.schema,
  consumers: laneParts.consumers.shape.schema,
  chaos: chaosShape.schema,
  expect: expectShape.schema,
};

/** The JSON Schema of scenario files, for editors: from the very definitions that the reader reads by. */
export function scenarioJsonSchema(): JsonSchema {
  const definitions = Object.entries(sharedParts).map(([name, schema]) => [name, share(schema, name)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'rmq-chaos scenario file',
    description: 'Scenarios for rmq-chaos: a cluster, its load, what is broken, and what must not happen.',
    ...withExpressions(share(fileShape.schema) as JsonSchema),
    $defs: {
      ...Object.fromEntries(
        definitions.map(([name, schema]) => [name, allowExpressions(schema as JsonSchema)]),
      ),
      expression: expressionSchema,
    },
  };
}

/** Only what the matrix puts its values into: the defaults and the scenarios. */
function withExpressions(file: JsonSchema): JsonSchema {
  const properties = file.properties as Record<string, JsonSchema>;
  const { defaults, scenarios } = properties;
  return {
    ...file,
    properties: {
      ...properties,
      defaults: allowExpressions(defaults ?? {}),
      scenarios: { ...scenarios, items: allowExpressions((scenarios?.items ?? {}) as JsonSchema, ['name']) },
    },
  };
}

/** The text of schema/scenario.schema.json; short lists stand on one line, as the formatter wants them. */
export function emitJsonSchema(): string {
  const text = JSON.stringify(scenarioJsonSchema(), null, 2);
  const shortLists = text.replace(
    /^(.*)\[\n([^[\]{}]*?)\n *\](,?)$/gm,
    (list, before: string, items: string, after) => {
      const line = `${before}[${items.trim().replace(/,\n */g, ', ')}]${after}`;
      return line.length <= lineWidth ? line : list;
    },
  );
  return `${shortLists}\n`;
}

const lineWidth = 110;

/** Puts references for shared parts, but not for the part itself that is just being defined. */
function share(value: unknown, defining?: string): unknown {
  if (Array.isArray(value)) return value.map((item) => share(item));
  if (typeof value !== 'object' || value === null) return value;
  const schema = value as JsonSchema;
  const name = Object.keys(sharedParts).find((each) => isPart(schema, sharedParts[each]));
  if (name !== undefined && name !== defining) {
    return { description: schema.description, $ref: `#/$defs/${name}` };
  }
  return Object.fromEntries(Object.entries(schema).map(([key, inner]) => [key, share(inner)]));
}

/** A field adds its description to a copy of the part, but its properties stay the very same object. */
function isPart(schema: JsonSchema, part: JsonSchema | undefined): boolean {
  return schema.properties !== undefined && schema.properties === part?.properties;
}
