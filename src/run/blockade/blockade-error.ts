/** What a blockade command cannot do, for a reason the user can understand and change; exit code 1. */
export class BlockadeError extends Error {
  override readonly name = 'BlockadeError';
}
