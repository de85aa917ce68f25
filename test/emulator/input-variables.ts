import type { ActionMetadata } from './action-metadata.js';
import { type Contexts, evaluate } from './expressions.js';

export interface InputVariables {
  readonly env: Readonly<Record<string, string>>;
  /** The runner warns of these and passes them on all the same. */
  readonly unknown: readonly string[];
}

/** `with:` over the defaults as `INPUT_*`: upper case, spaces become `_`, dashes stay. */
export function inputVariables(
  metadata: ActionMetadata,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): InputVariables {
  const values = new Map<string, string>();
  for (const [name, fallback] of metadata.inputs) {
    if (fallback !== null) values.set(name.toLowerCase(), evaluate(fallback, contexts));
  }
  for (const [name, value] of Object.entries(given)) values.set(name.toLowerCase(), value);
  const known = new Set([...metadata.inputs.keys()].map((name) => name.toLowerCase()));
  return {
    env: Object.fromEntries(
      [...values].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
    ),
    unknown: Object.keys(given).filter((name) => !known.has(name.toLowerCase())),
  };
}
