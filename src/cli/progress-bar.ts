import type { Io } from './io.js';

export interface ProgressBar {
  /** @param totalBytes Null when nobody knows: then no bar is shown. */
  show(name: string, doneBytes: number, totalBytes: number | null): void;
  /** Takes the bar off the screen. */
  clear(): void;
}

const cells = 30;
/** Smaller files are done before a bar could be read. */
const smallestBytes = 50_000_000;

/** A bar on a terminal for files large enough to wait for; nothing elsewhere. */
export function createProgressBar(io: Pick<Io, 'interactive'>, write = writeToStandardError): ProgressBar {
  let shown = -1;
  return {
    show(name, doneBytes, totalBytes) {
      if (!io.interactive || totalBytes === null || totalBytes < smallestBytes) return;
      const percent = Math.min(100, Math.floor((doneBytes * 100) / totalBytes));
      if (percent === shown) return;
      shown = percent;
      const filled = Math.round((percent * cells) / 100);
      write(
        `\r${'█'.repeat(filled)}${'░'.repeat(cells - filled)} ${String(percent).padStart(3)} % ${name}\u001b[K`,
      );
    },
    clear() {
      if (shown < 0) return;
      shown = -1;
      write('\r\u001b[K');
    },
  };
}

// Io.err ends its text with a line feed, which a bar must not.
function writeToStandardError(text: string): void {
  process.stderr.write(text);
}
