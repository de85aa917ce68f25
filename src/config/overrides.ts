import { locateYaml, YamlProblem } from '../yaml/locate.js';
import { merge } from './merge.js';
import type { Problems } from './shape.js';
import { type Path, type Source, sourceOf } from './source.js';

/** First step of the paths of values that were given on the command line. */
export const overrideRoot = '--set';

/**
 * Values given as `cluster.net-tick` → `8s`, as one mapping to be merged over every scenario. A value is
 * written as in the file, so `[a, b]` is a list.
 */
export function overrideSource(
  set: Readonly<Record<string, string>>,
  problems: Problems,
): Source | undefined {
  let all: Source | undefined;
  for (const [key, text] of Object.entries(set)) {
    const path: Path = [overrideRoot, key];
    try {
      const steps = key.split('.');
      const value = sourceOf(locateYaml(text).value, path);
      all = merge(
        all,
        steps.reduceRight<Source>((inner, step) => wrap(step, inner, path), value),
      );
    } catch (error) {
      if (!(error instanceof YamlProblem)) throw error;
      problems.key(path, `The value of "${key}" cannot be read: ${error.message}.`);
    }
  }
  return all;
}

function wrap(step: string, inner: Source, path: Path): Source {
  return { kind: 'mapping', path, entries: new Map([[step, inner]]) };
}
