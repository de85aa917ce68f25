import type { Shape } from './shape.js';
import { describe } from './source.js';
import { parseVersionRange, VersionRangeError } from './version-range.js';

const examples = 'Write it like "<4.0", ">=3.9 <4.0" or "3.10".';

/** A range of broker versions, kept as written. A number is refused, for YAML reads 3.10 as 3.1. */
export const versionRange: Shape<string> = {
  schema: { type: 'string', minLength: 1, pattern: '^[\\s0-9.<>=|]+$' },
  read(source, problems) {
    const value = source.kind === 'scalar' ? source.value : null;
    if (typeof value === 'number') {
      const what = `Expected a range of versions as a text, not the number ${value}.`;
      return problems.value(source, what, 'Write it in quotes: YAML reads 3.10 as 3.1.');
    }
    if (typeof value !== 'string')
      return problems.value(source, `Expected a range of versions, not ${describe(source)}.`, examples);
    try {
      parseVersionRange(value);
      return value;
    } catch (error) {
      if (!(error instanceof VersionRangeError)) throw error;
      return problems.value(source, `Expected a range of versions: ${error.message}.`, examples);
    }
  },
};
