/**
 * Single active consumer: fresh, unflagged deliveries to session B and then again to session A, with no change
 * of the active consumer and no coming or going of a consumer between, mean that both were active at once.
 */
export class SacWatch {
  #active: string | null = null;
  readonly #earlier = new Set<string>();

  /** A consumer came, went, or was seen to become the active one. */
  reset(): void {
    this.#active = null;
    this.#earlier.clear();
  }

  /** Told of every fresh, unflagged delivery; the session that was active in between, if there is proof. */
  fresh(session: string): string | null {
    if (session === this.#active) return null;
    const between = this.#earlier.has(session) ? this.#active : null;
    if (between !== null) this.#earlier.clear();
    this.#active = session;
    this.#earlier.add(session);
    return between;
  }
}
