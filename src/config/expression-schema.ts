import type { JsonSchema } from './shape.js';

/** A value that the matrix gives: `${{ matrix.NAME }}`. */
export const expressionSchema: JsonSchema = { type: 'string', pattern: '\\$\\{\\{' };
const reference: JsonSchema = { $ref: '#/$defs/expression' };

/**
 * The schema with an expression allowed in the place of every value, because what the matrix puts there is known
 * only when it is expanded.
 * @param plain names of properties that are never an expression.
 */
export function allowExpressions(schema: JsonSchema, plain: readonly string[] = []): JsonSchema {
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key === 'properties' && schema.type === 'object') {
      const inner = Object.entries(value as Record<string, JsonSchema>);
      return [
        key,
        Object.fromEntries(inner.map(([name, each]) => [name, plain.includes(name) ? each : either(each)])),
      ];
    }
    if ((key === 'items' || key === 'additionalProperties') && isSchema(value)) return [key, either(value)];
    if ((key === 'oneOf' || key === 'anyOf') && Array.isArray(value))
      return [key, value.map((each) => (isSchema(each) ? allowExpressions(each) : each))];
    return [key, value];
  });
  return Object.fromEntries(entries);
}

/** What an editor shows of a value stays outermost. */
function either(schema: JsonSchema): JsonSchema {
  const { description, default: shown, ...rest } = schema;
  if (takesAnyText(rest)) return schema;
  return {
    ...(description === undefined ? {} : { description }),
    ...(shown === undefined ? {} : { default: shown }),
    anyOf: [allowExpressions(rest), reference],
  };
}

function takesAnyText({ type, pattern }: JsonSchema): boolean {
  return pattern === undefined && (type === 'string' || (Array.isArray(type) && type.includes('string')));
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
