import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Bytes of a log, from wherever it is. */
export interface LogSource {
  readonly name: string;
  /** Size of the file on disk; null when nobody knows. */
  readonly sizeBytes: number | null;
  /** How much of that has been read. */
  readBytes(): number;
  /** Puts bytes at the place; resolves to how many, 0 at the end. */
  read(into: Buffer, at: number): Promise<number>;
  close(): Promise<void>;
}

/** The log cannot be read; the message says which and why. */
export class LogError extends Error {
  override readonly name = 'LogError';
}

const aheadBytes = 1 << 20;

const isGzip = (bytes: Buffer) => bytes.length >= 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Reads the next piece while the one before is being worked on. */
function plainFile(handle: FileHandle, name: string, sizeBytes: number): LogSource {
  const ahead = Buffer.alloc(aheadBytes);
  let position = 0;
  let from = 0;
  let to = 0;
  let next: Promise<number> | null = null;
  const readAhead = () =>
    handle.read(ahead, 0, ahead.length, position).then(
      ({ bytesRead }) => bytesRead,
      (error: Error) => {
        throw new LogError(`${name}: ${error.message}`);
      },
    );
  return {
    name,
    sizeBytes,
    readBytes: () => position,
    async read(into, at) {
      if (from === to) {
        from = 0;
        to = await (next ?? readAhead());
        next = null;
        position += to;
        if (to === 0) return 0;
      }
      const taken = ahead.copy(into, at, from, to);
      from += taken;
      if (from === to) {
        next = readAhead();
        // Whoever reads next hears of it; until then it must not count as unhandled.
        next.catch(() => {});
      }
      return taken;
    },
    async close() {
      await next?.catch(() => 0);
      await handle.close();
    },
  };
}

/** Reads from a stream of chunks; `close` ends the stream's own source. */
function streamed(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  sizeBytes: number | null,
  readBytes: () => number,
  close: () => Promise<void>,
): LogSource {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array = Buffer.alloc(0);
  return {
    name,
    sizeBytes,
    readBytes,
    async read(into, at) {
      while (rest.length === 0) {
        const next = await iterator.next();
        if (next.done === true) return 0;
        rest = next.value;
      }
      const taken = Math.min(rest.length, into.length - at);
      into.set(rest.subarray(0, taken), at);
      rest = rest.subarray(taken);
      return taken;
    },
    close,
  };
}

/** Unpacks chunks that turn out to be gzip; passes others on as they are. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < 2) {
    const next = await iterator.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield start;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  if (!isGzip(start)) {
    yield* all();
    return;
  }
  const packed = Readable.from(all());
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  try {
    yield* packed.pipe(gunzip);
  } catch (error) {
    throw new LogError(`${name}: it is gzip and cannot be unpacked: ${(error as Error).message}.`);
  }
}

/**
 * Opens a log: a plain or gzip file, told apart by their first bytes, or `-` for standard input.
 * @throws LogError when it cannot be opened.
 */
export async function openLog(path: string, stdin: AsyncIterable<Uint8Array>): Promise<LogSource> {
  if (path === '-') {
    const close = async () => {};
    return streamed('standard input', unpacked(stdin, 'standard input'), null, () => 0, close);
  }
  try {
    const handle = await open(path);
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) throw new LogError(`${path} is a folder; name the log in it.`);
      const start = Buffer.alloc(2);
      const { bytesRead } = stat.isFile() ? await handle.read(start, 0, 2, 0) : { bytesRead: 0 };
      if (stat.isFile() && !isGzip(start.subarray(0, bytesRead))) return plainFile(handle, path, stat.size);
      const stream = handle.createReadStream({ autoClose: false, ...(stat.isFile() ? { start: 0 } : {}) });
      const close = async () => {
        stream.destroy();
        await handle.close();
      };
      return streamed(
        path,
        unpacked(stream, path),
        stat.isFile() ? stat.size : null,
        () => stream.bytesRead,
        close,
      );
    } catch (error) {
      await handle.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof LogError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new LogError(`${path}: there is no such file.`);
    if (code === 'EACCES') throw new LogError(`${path}: it may not be read by this user.`);
    throw new LogError(`${path}: ${message}`);
  }
}
