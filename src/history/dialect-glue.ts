const colon = 58;
/** Length of `HH:MM:SS.ffffff`. */
const timeLength = 15;

/** Places inside a line where another line evidently begins: its print came before the first one's line feed. */
const secondStart =
  /(?=\d\d:\d\d:\d\d(?:\.\d{1,6})? : (?:CONSUMER ?\(|PUBLISHER ?\(|TEST[ _]RUNNER : |MONITOR : ))|(?=CHAOS: )|(?=NODE +CONTAINER ID +STATUS)/;

/**
 * The lines that are glued together in one, in order; one element when there is no seam. Threads and child
 * processes of the 2019 tools shared one output without a lock.
 */
export function splitGlued(line: string): readonly string[] {
  if (!mayBeGlued(line)) return [line];
  return line.split(secondStart).filter((piece) => piece !== '');
}

/** Cheaper than the pattern, and false for nearly every line: a timed line has two separators, others none. */
function mayBeGlued(line: string): boolean {
  if (line.indexOf('CHAOS: ', 1) > 0 || line.indexOf('NODE ', 1) > 0) return true;
  // The first line was cut inside its own time.
  if (line.indexOf(' : ') > timeLength) return true;
  let separators = line.charCodeAt(2) === colon ? 0 : 2;
  for (let at = line.indexOf(' : '); at >= 0; at = line.indexOf(' : ', at + 3)) separators += 1;
  return separators > 2;
}
