/** Values that a job must not show; shared by all its steps. */
export class Masks {
  private readonly values = new Set<string>();

  /** Every line of a value of several lines is one, too. */
  add(value: string): void {
    for (const part of [value, ...value.split(/\r?\n/)]) {
      if (part.trim() !== '') this.values.add(part);
    }
  }

  apply(text: string): string {
    const longestFirst = [...this.values].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((all, value) => all.replaceAll(value, '***'), text);
  }
}
