import { locateYaml, YamlProblem } from '../yaml/locate.js';
import { merge } from './merge.js';
import type { Problems } from './shape.js';
import { child, type Path, type Source, sourceOf } from './source.js';

/** First step of the paths of values that were given on the command line. */
export const overrideRoot = '--set';

/**
 * The scenario with values given as `cluster.net-tick` → `8s` or `chaos.actions[0].at` → `3s` on top. A value
 * is written as in the file, so `[a, b]` is a list.
 */
export function override(
  scenario: Source,
  set: Readonly<Record<string, string>>,
  problems: Problems,
): Source {
  return Object.entries(set).reduce((source, [key, text]) => {
    const path: Path = [overrideRoot, key];
    try {
      const value = sourceOf(locateYaml(text).value, path);
      return withValue(source, stepsOf(key), value, path);
    } catch (error) {
      if (!(error instanceof YamlProblem) && !(error instanceof NoSuchItem)) throw error;
      problems.key(path, `"${key}" cannot be set to "${text}": ${error.message}.`);
      return source;
    }
  }, scenario);
}

class NoSuchItem extends Error {
  override readonly name = 'NoSuchItem';
}

function stepsOf(key: string): Path {
  return key.split(/\.|(?=\[)/).map((step) => {
    const index = /^\[(\d+)\]$/.exec(step)?.[1];
    return index === undefined ? step : Number(index);
  });
}

function withValue(target: Source | undefined, [step, ...rest]: Path, value: Source, path: Path): Source {
  if (step === undefined) return value;
  const inner = target && child(target, step);
  if (typeof step === 'string') {
    const entries = new Map([[step, withValue(inner, rest, value, path)]]);
    const under = target?.kind === 'mapping' ? target : undefined;
    return merge(under, { kind: 'mapping', path: target?.path ?? path, entries }) ?? value;
  }
  if (target?.kind !== 'list' || inner === undefined) throw new NoSuchItem(`there is no item [${step}]`);
  const items = target.items.map((item) => (item === inner ? withValue(item, rest, value, path) : item));
  return { ...target, items };
}
