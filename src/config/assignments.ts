/**
 * Reads `KEY=VALUE` lines. Blank lines are skipped; a value may hold `=` and spaces. Whether the keys exist
 * is the scenario's business.
 * @throws Error naming every line that is not understood, and every key given twice.
 */
export function parseAssignments(text: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const [, key, value] = /^([A-Za-z_][\w.[\]-]*)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined)
      problems.push(`line ${index + 1}, "${line}", is not KEY=VALUE`);
    else if (values.has(key)) problems.push(`line ${index + 1} gives \`${key}\` a second time`);
    else values.set(key, value);
  }
  if (problems.length > 0) throw new Error(`${problems.join('; ')}.`);
  return Object.fromEntries(values);
}
