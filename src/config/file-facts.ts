import type { Problem } from './problem.js';

/** What the reader asks about other files; it opens none itself. */
export interface FileFacts {
  /** Absent: files named in the scenario are not looked for. */
  readonly fileExists?: (path: string) => boolean;
  /** The containers of a Blockade file, in its order; or its problems. */
  readonly nodesOfBlockadeFile?: (path: string) => BlockadeNodes;
}

export type BlockadeNodes =
  | { readonly ok: true; readonly nodes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
