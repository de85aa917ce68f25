import type { PrintedLine } from './printer.js';
import type { Random } from './random.js';

export interface AssembledLog {
  readonly text: string;
  /** Line of the file, from 1, where a printed line begins. */
  readonly lineOf: ReadonlyMap<number, number>;
}

/** Lines whose begin shows in the middle of another line. */
const canFollow = /^(\d\d:\d\d:\d\d(\.\d+)? : |CHAOS: )/;

/**
 * Puts the printed lines into a file. With glue, some lines run into the next: whole, with both line feeds
 * after the second, or cut in two around it.
 */
export function assemble(lines: readonly PrintedLine[], random: Random, glue: number): AssembledLog {
  const file: string[] = [];
  const lineOf = new Map<number, number>();
  for (let index = 0; index < lines.length; index += 1) {
    const { id, text } = lines[index] as PrintedLine;
    const next = lines[index + 1];
    lineOf.set(id, file.length + 1);
    if (next === undefined || text === '' || !canFollow.test(next.text) || !random.chance(glue)) {
      file.push(text);
      continue;
    }
    lineOf.set(next.id, file.length + 1);
    // Lines without a time are never cut: half of one may be another.
    const from = text.includes(' : ') ? 1 : text.length;
    const cut = random.chance(0.5) && from < text.length ? random.whole(from, text.length) : text.length;
    file.push(text.slice(0, cut) + next.text, text.slice(cut));
    index += 1;
  }
  return { text: `${file.join('\n')}\n`, lineOf };
}
