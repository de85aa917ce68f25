import { LogError, type LogSource } from './open-log.js';

/** Reads whole lines out of a buffer that somebody else fills. */
export interface BufferReader {
  /** Reads the whole lines between the two places; returns where the first that is not whole begins. */
  read(start: number, end: number): number;
  /** The rest, which has no line feed. */
  finish(start: number, end: number): void;
}

/** How much is read at a time; no line may be longer. */
export const logBufferBytes = 1 << 20;

/** Fills the buffer's begin, so that the grammar can be told from it; resolves to how much there is. */
export async function fillStart(source: LogSource, buffer: Buffer, atLeast: number): Promise<number> {
  let filled = 0;
  while (filled < atLeast) {
    const got = await source.read(buffer, filled);
    if (got === 0) break;
    filled += got;
  }
  return filled;
}

/**
 * Drives a reader through a log in constant memory.
 * @param filled How much of the buffer {@link fillStart} has filled.
 * @param onProgress Called after every piece.
 * @throws LogError on a line that does not fit the buffer.
 */
export async function pumpLog(
  source: LogSource,
  buffer: Buffer,
  filled: number,
  reader: BufferReader,
  onProgress: () => void,
): Promise<void> {
  let end = filled;
  for (;;) {
    const start = reader.read(0, end);
    if (start > 0) buffer.copyWithin(0, start, end);
    end -= start;
    if (end === buffer.length) {
      throw new LogError(
        `${source.name}: a line is longer than ${buffer.length} bytes: this is no log of lines.`,
      );
    }
    onProgress();
    const got = await source.read(buffer, end);
    if (got === 0) break;
    end += got;
  }
  reader.finish(0, end);
}
