import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { HistoryHeader } from './events.js';
import { createHistoryWriter, type HistoryWriter } from './writer.js';

/** The history could not be written. `disk-full`: no space or quota left; `unwritable`: anything else. */
export class HistoryFileError extends Error {
  override readonly name = 'HistoryFileError';
  constructor(
    readonly code: 'disk-full' | 'unwritable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface HistoryFile extends HistoryWriter {
  /** Everything told so far is in the file when this returns. Throws {@link HistoryFileError}. */
  flush(): void;
  /** Flushes, syncs and closes; throws the first {@link HistoryFileError} there was. Idempotent. */
  close(): void;
}

export interface HistoryFileOptions {
  readonly path: string;
  readonly nowUs: () => number;
  readonly header: Omit<HistoryHeader, 'version'>;
  /** Told once, when writing first fails; what comes after is dropped. */
  readonly onError: (error: HistoryFileError) => void;
}

const bufferCharacters = 64 * 1024;
const tickMs = 50;

/** Creates (or empties) the file and writes a history to it. Throws {@link HistoryFileError} if it cannot. */
export function openHistoryFile({ path, nowUs, header, onError }: HistoryFileOptions): HistoryFile {
  const file = attempt(path, () => openSync(path, 'w'));
  let buffer = '';
  let failure: HistoryFileError | null = null;
  let closed = false;

  function flush(): void {
    if (failure !== null || buffer === '' || closed) return;
    const bytes = Buffer.from(buffer);
    buffer = '';
    try {
      attempt(path, () => {
        for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      });
    } catch (error) {
      failure = error as HistoryFileError;
      onError(failure);
    }
  }

  const writer = createHistoryWriter({
    nowUs,
    header,
    write(text) {
      if (failure === null) buffer += text;
      if (buffer.length >= bufferCharacters) flush();
    },
  });
  flush();
  const timer = setInterval(() => {
    writer.tick();
    flush();
  }, tickMs);
  timer.unref();

  return {
    ...writer,
    flush() {
      writer.flushOpen();
      flush();
      if (failure !== null) throw failure;
    },
    close() {
      if (closed) return;
      clearInterval(timer);
      writer.flushOpen();
      flush();
      closed = true;
      try {
        if (failure === null) attempt(path, () => fsyncSync(file));
      } finally {
        closeSync(file);
      }
      if (failure !== null) throw failure;
    },
  };
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new HistoryFileError(
        'disk-full',
        `The disk is full: the history ${path} could not be written (${code}). Free space and run again.`,
        { cause: error },
      );
    }
    throw new HistoryFileError('unwritable', `The history ${path} could not be written (${code}).`, {
      cause: error,
    });
  }
}
