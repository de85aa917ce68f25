/** A variable's name begins with a letter and goes on with letters, digits, `_` and `-`. */
const reference = /\$\{([A-Za-z][A-Za-z0-9_-]*)\}/g;

/** Replaces `${VAR}` by the environment's value, and `PWD` and `CWD` by the working directory without one. */
export class Variables {
  constructor(
    private readonly environment: Readonly<Record<string, string | undefined>>,
    private readonly workingDirectory: string,
  ) {}

  /** An empty value counts as missing; each missing name is told once. */
  replace(text: string): { readonly result: string; readonly missing: readonly string[] } {
    const missing = new Set<string>();
    const result = text.replace(reference, (_, name: string) => {
      const value = this.valueOf(name);
      if (value === null) missing.add(name);
      return value ?? '';
    });
    return { result, missing: [...missing] };
  }

  private valueOf(name: string): string | null {
    const given = Object.hasOwn(this.environment, name) ? this.environment[name] : undefined;
    if (given !== undefined && given !== '') return given;
    return name === 'PWD' || name === 'CWD' ? this.workingDirectory : null;
  }
}
