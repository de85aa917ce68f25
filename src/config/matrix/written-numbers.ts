import type { Problems } from '../shape.js';
import type { Path, Source } from '../source.js';

/**
 * Reports numbers that are not what was written: `4.10` means 4.1 in YAML, and a version that is not the one
 * meant would be tested.
 */
export function checkNumbers(
  source: Source,
  written: (path: Path) => string | null,
  problems: Problems,
): void {
  if (source.kind === 'list') for (const item of source.items) checkNumbers(item, written, problems);
  if (source.kind === 'mapping')
    for (const value of source.entries.values()) checkNumbers(value, written, problems);
  if (source.kind !== 'scalar' || typeof source.value !== 'number') return;
  const text = written(source.path);
  if (text !== null && text !== String(source.value))
    problems.value(
      source,
      `${text} is the number ${source.value}.`,
      `For the text write it in quotes: "${text}".`,
    );
}
