import type { LocatedYaml, Path } from '../yaml/locate.js';
import { didYouMean } from '../yaml/suggest.js';
import type { BlockadeProblem } from './blockade-file.js';

type Mapping = Readonly<Record<string, unknown>>;

/** Reads values of a located document by path, and collects every problem instead of stopping at the first. */
export class FileReader {
  readonly problems: BlockadeProblem[] = [];
  readonly notes: BlockadeProblem[] = [];

  constructor(
    private readonly file: string,
    private readonly document: LocatedYaml,
    private readonly environment: Readonly<Record<string, string | undefined>>,
  ) {}

  /** Reports the value at the path. */
  wrong(path: Path, message: string, suggestion = ''): undefined {
    this.problems.push(this.at(path, this.document.positionOf(path), message, suggestion));
  }

  /** Says that the key at the path has no effect here. */
  note(path: Path, message: string): void {
    this.notes.push(this.at(path, this.document.keyPositionOf(path), message, ''));
  }

  private at(
    path: Path,
    { line, column }: { readonly line: number; readonly column: number },
    message: string,
    suggestion: string,
  ): BlockadeProblem {
    return { file: this.file, line, column, path: path.join('.'), message, suggestion };
  }

  /** A mapping whose keys are among those known (all are, without a list). */
  mapping(value: unknown, path: Path, known?: readonly string[]): Mapping | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.wrong(path, `${subject(path)} must be a mapping, not ${kindOf(value)}.`);
    for (const key of Object.keys(value)) {
      if (known === undefined || known.includes(key)) continue;
      const place = this.document.keyPositionOf([...path, key]);
      const guess = didYouMean(key, known).trim();
      const message = `"${key}" is no key of ${subject(path)}.`;
      this.problems.push(this.at([...path, key], place, message, guess || `Known: ${known.join(', ')}.`));
    }
    return value as Mapping;
  }

  /** Text with every `${VAR}` replaced; numbers and booleans count as their text. */
  text(value: unknown, path: Path): string | undefined {
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (typeof value !== 'string')
      return this.wrong(path, `${subject(path)} must be text, not ${kindOf(value)}.`);
    return this.substitute(value, path);
  }

  boolean(value: unknown, path: Path): boolean | undefined {
    if (value === undefined) return false;
    if (typeof value === 'boolean') return value;
    return this.wrong(path, `${subject(path)} must be true or false, not ${kindOf(value)}.`);
  }

  /** A list of names (each its own value) or a mapping from name to text; nothing at all is empty. */
  pairs(value: unknown, path: Path): Record<string, string> | undefined {
    if (value === undefined || value === null) return {};
    if (!Array.isArray(value) && typeof value !== 'object')
      return this.wrong(path, `${subject(path)} must be a list or a mapping, not ${kindOf(value)}.`);
    const entries: [string, unknown, Path][] = Array.isArray(value)
      ? value.map((item, index) => [...splitPair(item), [...path, index]])
      : Object.entries(value).map(([key, item]) => [key, item, [...path, key]]);
    const pairs: [string, string][] = [];
    for (const [key, item, place] of entries) {
      const name = this.substitute(key, place);
      const text = item === null ? '' : this.text(item, place);
      if (name !== undefined && text !== undefined) pairs.push([name, text]);
    }
    return Object.fromEntries(pairs);
  }

  /** A variable's name begins with a letter and goes on with letters, digits, `_` and `-`. */
  private substitute(text: string, path: Path): string | undefined {
    let missing: string | undefined;
    const result = text.replace(/\$\{([A-Za-z][A-Za-z0-9_-]*)\}/g, (_, name: string) => {
      const value = this.environment[name];
      if (value === undefined || value === '') missing ??= name;
      return value ?? '';
    });
    if (missing === undefined) return result;
    return this.wrong(
      path,
      `There is no environment variable "${missing}".`,
      'Set it, or write its value here.',
    );
  }
}

/** `X` means X=X, as Blockade reads it; `X=Y` is what people mean by it. */
function splitPair(item: unknown): [string, unknown] {
  if (typeof item !== 'string') return [String(item), item];
  const equals = item.indexOf('=');
  return equals < 0 ? [item, item] : [item.slice(0, equals), item.slice(equals + 1)];
}

function subject(path: Path): string {
  return path.length === 0 ? 'the file' : `"${path.at(-1)}"`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object'
    ? 'a mapping'
    : `the ${typeof value} ${JSON.stringify(value).slice(0, 40)}`;
}
