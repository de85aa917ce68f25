import type { LocatedYaml, Path, Place } from '../yaml/locate.js';
import { didYouMean } from '../yaml/suggest.js';
import type { BlockadeProblem } from './blockade-file.js';
import { kindOf, subject } from './describe-value.js';
import type { Variables } from './variables.js';

type Mapping = Readonly<Record<string, unknown>>;

/** Reads values of a located document by path, and collects every problem instead of stopping at the first. */
export class FileReader {
  readonly problems: BlockadeProblem[] = [];
  /** Mistakes that a lenient reading lets pass. */
  readonly warnings: BlockadeProblem[] = [];
  readonly notes: BlockadeProblem[] = [];

  constructor(
    private readonly file: string,
    private readonly document: LocatedYaml,
    private readonly variables: Variables,
    private readonly lenient: boolean,
  ) {}

  /** Reports the value at the path. */
  wrong(path: Path, message: string, suggestion = ''): undefined {
    this.problems.push(this.at(path, this.document.positionOf(path), message, suggestion));
  }

  /** Reports the key (or list item) that the path ends in. */
  wrongKey(path: Path, message: string, suggestion = ''): undefined {
    this.problems.push(this.at(path, this.document.keyPositionOf(path), message, suggestion));
  }

  /** Reports the value at the path; a lenient reading goes on with what Blockade makes of it. */
  odd(path: Path, message: string, suggestion: string, blockadeTakes: string): void {
    this.oddAt(path, this.document.positionOf(path), message, suggestion, blockadeTakes);
  }

  /** The path of the list's item, or the mapping's key, that is written so. */
  entryPath(path: Path, written: string): Path {
    const list = path.reduce<unknown>(
      (value, step) => (value as Mapping | undefined)?.[step],
      this.document.value,
    );
    return [...path, Array.isArray(list) ? list.findIndex((item) => String(item) === written) : written];
  }

  /** Says that the key at the path has no effect here. */
  note(path: Path, message: string): void {
    this.notes.push(this.at(path, this.document.keyPositionOf(path), message, ''));
  }

  private oddAt(path: Path, place: Place, message: string, suggestion: string, taken: string): void {
    if (this.lenient) this.warnings.push(this.at(path, place, message, taken));
    else this.problems.push(this.at(path, place, message, suggestion));
  }

  private at(path: Path, { line, column }: Place, message: string, suggestion: string): BlockadeProblem {
    return { file: this.file, line, column, path: path.join('.'), message, suggestion };
  }

  /** A mapping whose keys are among those known (all are, without a list). */
  mapping(value: unknown, path: Path, known?: readonly string[]): Mapping | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.wrong(path, `${subject(path)} must be a mapping, not ${kindOf(value)}.`);
    for (const key of Object.keys(value)) {
      if (known === undefined || known.includes(key)) continue;
      const guess = didYouMean(key, known).trim();
      const place = this.document.keyPositionOf([...path, key]);
      const message = `"${key}" is no key of ${subject(path)}.`;
      this.oddAt([...path, key], place, message, guess || `Known: ${known.join(', ')}.`, 'It is ignored.');
    }
    return value as Mapping;
  }

  /** Text as it was written; numbers and booleans count as theirs. */
  plainText(value: unknown, path: Path): string | undefined {
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean')
      return this.document.scalarAt(path) ?? String(value);
    return this.wrong(path, `${subject(path)} must be text, not ${kindOf(value)}.`);
  }

  /** Text with every `${VAR}` replaced. */
  text(value: unknown, path: Path): string | undefined {
    const written = this.plainText(value, path);
    return written === undefined ? undefined : this.substitute(written, path);
  }

  /** True and false in the words of YAML 1.1 too; absent is false. */
  boolean(value: unknown, path: Path): boolean {
    if (value === undefined) return false;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string' && /^(yes|on)$/i.test(value)) return true;
    if (typeof value === 'string' && /^(no|off)$/i.test(value)) return false;
    const empty = Array.isArray(value) ? value.length === 0 : !value;
    const message = `${subject(path)} must be true or false, not ${kindOf(value)}.`;
    this.odd(path, message, '', `It is taken for ${!empty}.`);
    return !empty;
  }

  /** The text with every `${VAR}` replaced; each variable that is not there is reported. */
  substitute(text: string, path: Path, at: 'value' | 'key' = 'value'): string | undefined {
    const { result, missing } = this.variables.replace(text);
    const report = at === 'key' ? this.wrongKey.bind(this) : this.wrong.bind(this);
    for (const name of missing)
      report(path, `There is no environment variable "${name}".`, 'Set it, or write its value here.');
    return missing.length === 0 ? result : undefined;
  }
}
