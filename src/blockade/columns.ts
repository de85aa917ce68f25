/** One column of a table: its title, and how wide it is when nothing in it is wider. */
export type Column = readonly [title: string, width: number];

/**
 * Blockade's tables: columns padded to their width with one blank between. A column grows with its longest
 * cell, where Blockade breaks the cell into lines. No blanks at line ends.
 * @param paintTitle makes the header line stand out on a terminal.
 */
export function columnTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  paintTitle: (line: string) => string = (line) => line,
): string {
  const widths = columns.map(([, width], at) => Math.max(width, ...rows.map((row) => row[at]?.length ?? 0)));
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(' ')
      .trimEnd();
  return [paintTitle(lineOf(columns.map(([title]) => title))), ...rows.map(lineOf)].join('\n');
}
