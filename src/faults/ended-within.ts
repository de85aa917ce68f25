import type { ClientConnection } from './fault.js';

/** Why each connection ended; `still open` for those that did not within the limit. */
export async function endedWithin(
  connections: readonly ClientConnection[],
  limitMs: number,
): Promise<readonly { readonly name: string; readonly reason: string }[]> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`still open after ${limitMs / 1000} s`), limitMs);
  });
  try {
    return await Promise.all(
      connections.map(async ({ name, ended }) => ({ name, reason: await Promise.race([ended, limit]) })),
    );
  } finally {
    clearTimeout(timer);
  }
}
