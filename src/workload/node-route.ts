/** Which node a client connects to next: a fixed one, or the next in turn after every ended session. */
export class NodeRoute {
  #index: number;
  #allowed: readonly string[] | null = null;

  /** Throws when `first` is not one of the nodes. */
  constructor(
    private readonly nodes: readonly string[],
    first: string,
    private readonly reconnect: 'other' | 'same',
  ) {
    this.#index = nodes.indexOf(first);
    if (this.#index < 0) throw new Error(`there is no node ${first}; there are ${nodes.join(', ')}`);
  }

  get current(): string {
    return this.nodes[this.#index] ?? '';
  }

  /**
   * Until {@link release} only nodes that are not apart from the one of now, which is always left. Returns the
   * nodes that are left.
   */
  confine(apart: readonly string[]): readonly string[] {
    this.#allowed = this.nodes.filter((node) => node === this.current || !apart.includes(node));
    return this.#allowed;
  }

  /** Every node again; true when it was confined. */
  release(): boolean {
    const was = this.#allowed !== null;
    this.#allowed = null;
    return was;
  }

  moveOn(): void {
    if (this.reconnect !== 'other') return;
    do this.#index = (this.#index + 1) % this.nodes.length;
    while (this.#allowed !== null && !this.#allowed.includes(this.current));
  }
}
