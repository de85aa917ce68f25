import { open } from 'node:fs/promises';
import { createHistoryReader, HistoryFormatError } from '../../history/reader.js';

/** A header is a few kilobytes: the scenario is in it. */
const headBytes = 4 << 20;
const tailBytes = 4096;

/** The two ends of a history; what lies between is the judge's business and was judged. */
export interface HistoryEnds {
  readonly run: string;
  /** Milliseconds since 1970, 0 when the header does not say. */
  readonly startedMs: number;
  /** It has an end marker, of whichever kind. */
  readonly whole: boolean;
}

/**
 * Reads the header and the last line.
 * @throws Error when there is no such file or it is no history.
 */
export async function readHistoryEnds(path: string): Promise<HistoryEnds> {
  const file = await open(path).catch(() => {
    throw new Error('history.log is missing');
  });
  try {
    const { size } = await file.stat();
    const read = async (from: number, most: number) => {
      const buffer = Buffer.alloc(Math.min(most, size - from));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
      return buffer.toString('utf8', 0, bytesRead);
    };
    const header = headerOf(await read(0, headBytes));
    const tail = await read(Math.max(0, size - tailBytes), tailBytes);
    const startedMs = Date.parse(header.startedAt);
    return {
      run: header.run,
      startedMs: Number.isNaN(startedMs) ? 0 : startedMs,
      whole: /(^|\n)\d+\.\d{6} end [^\n]*\r?\n?$/.test(tail),
    };
  } finally {
    await file.close();
  }
}

function headerOf(text: string) {
  const lines = text.split('\n');
  const headerLines = lines.findIndex((line, index) => index > 0 && !line.startsWith('# '));
  const reader = createHistoryReader(() => {});
  try {
    reader.push(lines.slice(0, headerLines < 0 ? lines.length : headerLines).join('\n'));
    reader.push('\n');
    return reader.end().header;
  } catch (error) {
    if (error instanceof HistoryFormatError) throw new Error(`history.log: ${error.message}`);
    throw error;
  }
}
