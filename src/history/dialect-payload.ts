/**
 * A message as the logs print it: `b'a=3508'`, `b'2019-04-28 22:19:29.667554|P1a=23763'`, or without quotes
 * `P1a=23773`. A quoted one must be closed and an open one must end at a space, or the line was cut.
 */
export const payloadPattern = String.raw`(?:b'(?:[^'|]*\|)?([^\s'|=]+)=(\d+)'|(?:[-\d]+ [:.\d]+\|)?([^\s'|=]+)=(\d+)(?=\s|$))`;

export interface Payload {
  readonly key: string;
  readonly value: number;
}

/** Reads the four groups of {@link payloadPattern}, which start at `index`. */
export function payloadOf(match: RegExpExecArray, index: number): Payload {
  const quoted = match[index];
  return quoted === undefined
    ? { key: match[index + 2] as string, value: Number(match[index + 3]) }
    : { key: quoted, value: Number(match[index + 1]) };
}
