/** Places inside a line where another line evidently begins: its print came before the first one's line feed. */
const secondStart =
  /(?=\d\d:\d\d:\d\d(?:\.\d{1,6})? : (?:CONSUMER ?\(|PUBLISHER ?\(|TEST[ _]RUNNER : |MONITOR : ))|(?=CHAOS: )|(?=NODE +CONTAINER ID +STATUS)/;

/**
 * The lines that are glued together in one, in order; one element when there is no seam. Threads and child
 * processes of the 2019 tools shared one output without a lock.
 */
export function splitGlued(line: string): readonly string[] {
  return line.split(secondStart).filter((piece) => piece !== '');
}
