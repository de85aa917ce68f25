import type { Annotation, Level } from './commands.js';

/**
 * At most so many annotations of each level. The last one kept says how many are not shown and where they are,
 * because the runner would drop them without a word.
 */
export function limitAnnotations(annotations: readonly Annotation[], most: number): readonly Annotation[] {
  const levels: readonly Level[] = ['error', 'warning', 'notice'];
  return levels.flatMap((level) => {
    const all = annotations.filter((annotation) => annotation.level === level);
    if (all.length <= most) return all;
    const kept = all.slice(0, most - 1);
    const rest = all.slice(most - 1);
    const titles = rest.map((annotation) => annotation.title).join('; ');
    return [
      ...kept,
      {
        level,
        title: `and ${rest.length} more, not shown one by one`,
        message: `${titles}\nAll of them are in the log above, in the report and in the evidence artifact.`,
        anchor: rest[0]?.anchor ?? null,
      },
    ];
  });
}
