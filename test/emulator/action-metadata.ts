import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

export interface ActionMetadata {
  readonly name: string;
  readonly description: string;
  /** Name → default; null: none. */
  readonly inputs: ReadonlyMap<string, string | null>;
  readonly outputs: readonly string[];
  readonly using: string;
  /** Absolute paths. */
  readonly main: string;
  readonly post: string | null;
  readonly postIf: string;
}

type Mapping = Readonly<Record<string, unknown>>;

/** Reads an action's `action.yml`, with a YAML reader of its own and none of the product's code. */
export function readActionMetadata(folder: string): ActionMetadata {
  const root = mapping(load(readFileSync(join(folder, 'action.yml'), 'utf8')));
  const runs = mapping(root.runs);
  return {
    name: String(root.name),
    description: String(root.description),
    inputs: new Map(
      Object.entries(mapping(root.inputs)).map(([name, input]) => {
        const given = mapping(input).default;
        return [name, given === undefined || given === null ? null : String(given)];
      }),
    ),
    outputs: Object.keys(mapping(root.outputs)),
    using: String(runs.using),
    main: join(folder, String(runs.main)),
    post: runs.post === undefined ? null : join(folder, String(runs.post)),
    postIf: String(runs['post-if'] ?? 'always()'),
  };
}

function mapping(value: unknown): Mapping {
  return value !== null && typeof value === 'object' ? (value as Mapping) : {};
}
