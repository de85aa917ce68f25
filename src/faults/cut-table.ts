/** Who drops whose packets on arrival; a cut in one direction is one entry. */
export class CutTable {
  #droppedAt: ReadonlyMap<string, readonly string[]> = new Map();
  #shut: readonly string[] = [];

  /** The same cuts, said the other way round: from "may not send to" to "drops what comes from". */
  static arriving(blocked: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
    const droppedAt = new Map<string, string[]>();
    for (const [from, to] of blocked) {
      for (const node of to) droppedAt.set(node, [...(droppedAt.get(node) ?? []), from]);
    }
    return droppedAt;
  }

  /** `shut`: nodes that hear nobody but nodes, so that no client reaches them. */
  replace(droppedAt: ReadonlyMap<string, readonly string[]>, shut: readonly string[] = []): void {
    this.#droppedAt = droppedAt;
    this.#shut = shut;
  }

  get shut(): readonly string[] {
    return this.#shut;
  }

  /** Nodes whose packets this one drops. */
  droppedAt(node: string): readonly string[] {
    return this.#droppedAt.get(node) ?? [];
  }

  /** Nodes that hear this one's packets no more, while theirs arrive here. */
  deafTo(node: string): readonly string[] {
    const here = this.droppedAt(node);
    return [...this.#droppedAt].flatMap(([at, from]) =>
      from.includes(node) && !here.includes(at) ? [at] : [],
    );
  }

  /** Nodes that this one cannot have a conversation with. */
  apartFrom(node: string): readonly string[] {
    return [...this.droppedAt(node), ...this.deafTo(node)];
  }
}
