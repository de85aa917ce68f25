/** Something that a fault did by commands and that nothing else would end. */
export interface Undoing {
  /** The node, or the queue, that it is about. */
  readonly target: string;
  /** True of a node that does not serve by it: it is undone before nodes are waited for. */
  readonly blocksNode: boolean;
  /** True of what is left of it even when the node is down; it is undone then too. */
  readonly outlivesNode?: boolean;
  /** Ends it and proves the end. Must find nothing wrong with what has ended by itself, by a restart say. */
  readonly undo: () => Promise<string>;
}

/**
 * What is still to be undone at the end of a run. A fault writes itself down before it acts, so that one that
 * fails half way is undone too; the action that ends it strikes it off.
 */
export class UndoBook {
  readonly #undoings = new Map<string, Undoing>();

  /** @param what names the fault and its target, e.g. `drain rabbitmq1`; the same again takes its place. */
  write(what: string, undoing: Undoing): void {
    this.#undoings.set(what, undoing);
  }

  strike(what: string): void {
    this.#undoings.delete(what);
  }

  /** The last first, with the names to {@link strike} them off by. */
  pending(blocksNode: boolean): readonly (readonly [string, Undoing])[] {
    return [...this.#undoings].filter(([, undoing]) => undoing.blocksNode === blocksNode).reverse();
  }

  /** Targets of what is written down under `kind`, e.g. the nodes that are drained. */
  targetsOf(kind: string): readonly string[] {
    return [...this.#undoings].flatMap(([what, { target }]) => (what.startsWith(`${kind} `) ? [target] : []));
  }
}
