import type { Finding } from '../verdict/result.js';
import type { Excerpt, ExcerptLine } from './timeline.js';
import { inReadingOrder } from './totals.js';

/** Findings of one run that get an excerpt. */
const maxExcerpts = 100;
/** Lines shown before and after the finding's own. */
const around = 3;
/** A longer line is cut: an excerpt is for reading. */
const maxCharacters = 1000;

function linesOf(finding: Finding): readonly number[] {
  const near = Array.from({ length: 2 * around + 1 }, (_, offset) => finding.line - around + offset);
  const told = [finding.action?.line ?? null, finding.reconnectLine].filter((line) => line !== null);
  return [...new Set([...told, ...near])].filter((line) => line >= 1).sort((a, b) => a - b);
}

/** Picks the lines around findings out of a history's text, piece by piece. */
export class ExcerptCollector {
  private readonly findings: readonly Finding[];
  private readonly wanted = new Set<number>();
  private readonly texts = new Map<number, string>();
  private readonly decoder = new TextDecoder();
  private line = 1;
  private partial = '';

  constructor(findings: readonly Finding[]) {
    this.findings = inReadingOrder(findings)
      .filter((finding) => finding.severity !== 'info')
      .slice(0, maxExcerpts);
    for (const finding of this.findings) for (const line of linesOf(finding)) this.wanted.add(line);
  }

  /** The next piece of the text; pieces may end anywhere. */
  push(chunk: string | Uint8Array): void {
    const text = typeof chunk === 'string' ? chunk : this.decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      this.grow(text, start, end);
      this.keep();
      this.line += 1;
      start = end + 1;
    }
    this.grow(text, start, text.length);
  }

  finish(): readonly Excerpt[] {
    if (this.partial !== '') this.keep();
    return this.findings.map((finding) => ({
      line: finding.line,
      lines: linesOf(finding)
        .map((number): ExcerptLine | null => {
          const text = this.texts.get(number);
          return text === undefined ? null : { number, text };
        })
        .filter((line) => line !== null),
    }));
  }

  private grow(text: string, start: number, end: number): void {
    const room = maxCharacters - this.partial.length;
    if (this.wanted.has(this.line)) this.partial += text.slice(start, Math.min(end, start + room));
  }

  private keep(): void {
    if (this.wanted.has(this.line)) this.texts.set(this.line, this.partial.replace(/\r$/, ''));
    this.partial = '';
  }
}
