import { suggest } from '../yaml/suggest.js';
import type { JsonSchema, Problems, Shape } from './shape.js';
import { describe, isAbsent, type Source, shorten } from './source.js';

/** A key of a mapping. Its description is shown by editors. */
export interface Field<T> {
  readonly shape: Shape<unknown>;
  readonly required: boolean;
  readonly description: string;
  /** Shown by editors; undefined: none to show. */
  readonly shownDefault: unknown;
  absent(owner: Source, key: string, problems: Problems): T | undefined;
}

export function required<T>(shape: Shape<T>, description: string): Field<T> {
  return {
    shape,
    description,
    required: true,
    shownDefault: undefined,
    absent: (owner, key, problems) =>
      problems.value(owner, `"${key}" is missing here.`, `Add "${key}:", ${uncapitalise(description)}`),
  };
}

/** `fallback` also stands in for a value that could not be read, so that reading goes on. */
export function optional<T, const D extends T | null>(
  shape: Shape<T>,
  fallback: D,
  description: string,
  shownDefault: unknown = fallback ?? undefined,
): Field<T | D> {
  return { shape, description, required: false, shownDefault, absent: () => fallback };
}

/** A mapping that is read as an empty one when it is not there: its own defaults hold. */
export function section<T>(shape: Shape<T>, description: string): Field<T> {
  return {
    shape,
    description,
    required: false,
    shownDefault: undefined,
    absent: (owner, _key, problems) =>
      shape.read({ kind: 'mapping', path: owner.path, entries: new Map() }, problems),
  };
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export function mapping<F extends Fields>(fields: F): Shape<Values<F>> {
  const names = Object.keys(fields);
  return {
    schema: mappingSchema(fields),
    read(source, problems) {
      if (source.kind !== 'mapping') {
        const known = names.length > 8 ? `${names.slice(0, 8).join(', ')}, …` : names.join(', ');
        return problems.value(source, `Expected a mapping with ${known}, not ${describe(source)}.`);
      }
      reportUnknownKeys(source, names, problems);
      let whole = true;
      const values = Object.fromEntries(
        Object.entries(fields).map(([key, field]) => {
          const written = source.entries.get(key);
          const read = isAbsent(written) ? undefined : field.shape.read(written, problems);
          const fallBack = read === undefined && (isAbsent(written) || !field.required);
          const value = fallBack ? field.absent(source, key, problems) : read;
          if (value === undefined) whole = false;
          return [key, value];
        }),
      );
      return whole ? (values as Values<F>) : undefined;
    },
  };
}

function reportUnknownKeys(
  source: Source & { kind: 'mapping' },
  names: readonly string[],
  problems: Problems,
): void {
  for (const [key, { path }] of source.entries) {
    if (names.includes(key)) continue;
    const near = suggest(key, names);
    const hint = near === null ? `Known here: ${names.join(', ')}.` : `Did you mean "${near}"?`;
    problems.key(path, `Unknown key "${shorten(key)}".`, hint);
  }
}

function mappingSchema(fields: Fields): JsonSchema {
  const properties = Object.entries(fields).map(([key, { shape, description, shownDefault }]) => [
    key,
    { description, ...(shownDefault === undefined ? {} : { default: shownDefault }), ...shape.schema },
  ]);
  const requiredKeys = Object.keys(fields).filter((key) => fields[key]?.required);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(requiredKeys.length > 0 ? { required: requiredKeys } : {}),
    additionalProperties: false,
  };
}

/** Items that could not be read are left out; their problems are reported. */
export function list<T>(item: Shape<T>, what: string, min: number, max: number): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, minItems: min, maxItems: max },
    read(source, problems) {
      if (source.kind !== 'list') {
        return problems.value(source, `Expected a list of ${what}, not ${describe(source)}.`);
      }
      if (source.items.length < min || source.items.length > max) {
        const got = source.items.length;
        return problems.value(source, `Expected ${min} to ${max} ${what}, not ${got}.`);
      }
      return source.items.map((each) => item.read(each, problems)).filter((each) => each !== undefined);
    },
  };
}

/** Any keys, all values of one shape. */
export function dictionary<T>(value: Shape<T>, what: string): Shape<Readonly<Record<string, T>>> {
  return {
    schema: { type: 'object', additionalProperties: value.schema },
    read(source, problems) {
      if (source.kind !== 'mapping') {
        return problems.value(source, `Expected ${what}, not ${describe(source)}.`);
      }
      const pairs = [...source.entries].flatMap(([key, each]) => {
        const read = value.read(each, problems);
        return read === undefined ? [] : [[key, read] as const];
      });
      return Object.fromEntries(pairs);
    },
  };
}

function uncapitalise(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
