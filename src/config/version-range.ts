/** A range of versions that cannot be read. */
export class VersionRangeError extends Error {
  override readonly name = 'VersionRangeError';
  constructor(
    message: string,
    /** 1-based place of the character in the text where it goes wrong. */
    readonly column: number,
  ) {
    super(`${message} (character ${column})`);
  }
}

interface Comparison {
  readonly operator: string;
  /** One to three numbers; what is not written is not compared. */
  readonly parts: readonly number[];
}

/** All comparisons of one of the alternatives must hold. */
export type VersionRange = readonly (readonly Comparison[])[];

const comparisonPattern = /^(<=|>=|<|>|=)?(\d{1,9}(?:\.\d{1,9}){0,2})$/;
const maxCharacters = 200;

/**
 * Reads `<4.0`, `>=3.9 <4.0`, `3.10`, `3.8.9`, and alternatives with `||`. Only the written parts are compared,
 * so `3.10` and `<=3.10` hold for 3.10.8, and `>3.10` does not.
 * @throws VersionRangeError with the place of the first mistake.
 */
export function parseVersionRange(text: string): VersionRange {
  if (text.length > maxCharacters)
    throw new VersionRangeError(`A range has at most ${maxCharacters} characters`, maxCharacters + 1);
  let start = 0;
  return text.split('||').map((alternative) => {
    const at = start;
    start += alternative.length + 2;
    const words = [...alternative.matchAll(/(?:<=|>=|<|>|=)\s*[^\s<>=]*|[^\s<>=]+/g)];
    if (words.length === 0) throw new VersionRangeError('A version is missing', at + 1);
    return words.map(({ 0: word, index }) => comparison(word, at + index + 1));
  });
}

function comparison(word: string, column: number): Comparison {
  const match = comparisonPattern.exec(word.replace(/\s+/, ''));
  if (match === null) throw new VersionRangeError(`"${word}" is no comparison of versions`, column);
  return { operator: match[1] ?? '=', parts: (match[2] ?? '').split('.').map(Number) };
}

/**
 * Whether a broker's version is in the range. What follows the three numbers (`4.3.6+dfsg`, `4.0.0-rc.1`) does
 * not count, and a version that says no numbers counts as newer than every other: a build of a clone without tags
 * is called after its commit (`4f2a9c1`), or 0.0.0.
 * @throws VersionRangeError when the range cannot be read.
 */
export function inRange(version: string, range: string): boolean {
  const numbers = /^[1-9]\d*(?:\.\d+){1,2}/.exec(version)?.[0].split('.').map(Number);
  const holds = ({ operator, parts }: Comparison): boolean => {
    const order = numbers === undefined ? 1 : compare(numbers, parts);
    if (operator === '<') return order < 0;
    if (operator === '<=') return order <= 0;
    if (operator === '>') return order > 0;
    return operator === '>=' ? order >= 0 : order === 0;
  };
  return parseVersionRange(range).some((alternative) => alternative.every(holds));
}

function compare(numbers: readonly number[], parts: readonly number[]): number {
  for (const [index, part] of parts.entries()) {
    const difference = (numbers[index] ?? 0) - part;
    if (difference !== 0) return difference;
  }
  return 0;
}
