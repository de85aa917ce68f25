/** Which node a client connects to next: a fixed one, or the next in turn after every ended session. */
export class NodeRoute {
  #index: number;

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

  moveOn(): void {
    if (this.reconnect === 'other') this.#index = (this.#index + 1) % this.nodes.length;
  }
}
