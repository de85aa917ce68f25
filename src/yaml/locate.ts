import { CORE_SCHEMA, constructFromEvents, mergeTag, parseEvents, YAMLException } from 'js-yaml';
import { type Path, type Place, pathKey, placesOf } from './places.js';

export type { Path, Place } from './places.js';

export const yamlLimits = { bytes: 1_000_000, depth: 50, aliases: 20 } as const;

/** A text that is not one sound YAML document; `message` is for the reader, the place 1-based. */
export class YamlProblem extends Error {
  override readonly name = 'YamlProblem';
  constructor(
    message: string,
    readonly place: Place,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface LocatedYaml {
  /** The document's value; `null` of an empty file. */
  readonly value: unknown;
  /** Place of the value at the path, or of its nearest ancestor that stands in the text. */
  positionOf(path: Path): Place;
  /** Place of the key (or list item) that the path ends in, or of its nearest ancestor. */
  keyPositionOf(path: Path): Place;
  /** The scalar at the path as it was written (`1.10` is no longer that as a number); null: there is none. */
  scalarAt(path: Path): string | null;
}

export interface YamlDialect {
  /** YAML 1.1's `<<` takes over the keys of another mapping. */
  readonly mergeKeys?: boolean;
}

/**
 * Parses one YAML 1.2 document and remembers where each value stands.
 * Size, depth and aliases are limited, so that no small file becomes a huge value.
 * @throws {YamlProblem} on a syntax error, a duplicate key, a second document, or a limit exceeded.
 */
export function locateYaml(text: string, { mergeKeys = false }: YamlDialect = {}): LocatedYaml {
  const bytes = Buffer.byteLength(text);
  if (bytes > yamlLimits.bytes) {
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    throw new YamlProblem(`the file is ${size}, larger than the limit of 1 MB`, { line: 1, column: 1 });
  }
  try {
    const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const events = parseEvents(source, { maxDepth: yamlLimits.depth });
    const schema = mergeKeys ? CORE_SCHEMA.withTags(mergeTag) : CORE_SCHEMA;
    const documents = constructFromEvents(events, { source, schema, maxAliases: yamlLimits.aliases });
    const places = placesOf(source, events);
    if (documents.length > 1)
      throw new YamlProblem('the file holds more than one document', places.documents[1] ?? places.root);
    const nearest = (map: ReadonlyMap<string, Place>) => (path: Path) => {
      for (let length = path.length; length > 0; length--) {
        const place = map.get(pathKey(path.slice(0, length)));
        if (place) return place;
      }
      return places.root;
    };
    return {
      value: documents[0] ?? null,
      positionOf: nearest(places.values),
      keyPositionOf: nearest(places.keys),
      scalarAt: (path) => places.scalars.get(pathKey(path)) ?? null,
    };
  } catch (error) {
    if (error instanceof YamlProblem) throw error;
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const reason = error instanceof YAMLException ? error.reason : String(error);
    const place = mark ? { line: mark.line + 1, column: mark.column + 1 } : { line: 1, column: 1 };
    throw new YamlProblem(explain(reason), place, { cause: error });
  }
}

function explain(reason: string): string {
  if (reason.includes('maxAliases')) return `more than ${yamlLimits.aliases} aliases (*name) in one file`;
  if (reason.includes('maxDepth')) return `nested deeper than the limit of ${yamlLimits.depth} levels`;
  return reason;
}
