/** The stretches of time in which no fault was in force and the consumers of a lane stayed as they were. */
export class CalmWatch {
  readonly #windows: { readonly fromUs: number; readonly toUs: number }[] = [];
  #sinceUs: number | null = null;

  constructor(private readonly leastUs: number) {}

  /** `changed`: even if it is calm, it is another calm from now on. */
  update(isCalm: boolean, changed: boolean, atUs: number): void {
    if (this.#sinceUs !== null && (!isCalm || changed)) {
      if (atUs - this.#sinceUs >= this.leastUs) this.#windows.push({ fromUs: this.#sinceUs, toUs: atUs });
      this.#sinceUs = null;
    }
    if (isCalm) this.#sinceUs ??= atUs;
  }

  /** True when one calm stretch covers at least the least time between the two. */
  within(fromUs: number, toUs: number): boolean {
    if (toUs - fromUs < this.leastUs) return false;
    const open = this.#sinceUs === null ? [] : [{ fromUs: this.#sinceUs, toUs }];
    return [...this.#windows, ...open].some(
      (window) => Math.min(window.toUs, toUs) - Math.max(window.fromUs, fromUs) >= this.leastUs,
    );
  }
}
