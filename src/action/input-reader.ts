import { ConfigurationError } from '../run/contract.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Where the runner puts an input; dashes stay. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Reads inputs one by one and remembers every problem, so that all are told at once. */
export class InputReader {
  readonly #env: Env;
  readonly #problems: string[] = [];

  constructor(env: Env) {
    this.#env = env;
  }

  text(name: string): string {
    return (this.#env[inputVariable(name)] ?? '').trim();
  }

  /** The parsed input, or the fallback with its problem noted; {@link refuse} then sees to it that it is not used. */
  parse<Value>(name: string, parser: (given: string) => Value, fallback: Value): Value {
    try {
      return parser(this.text(name));
    } catch (error) {
      this.#problems.push(`Input \`${name}\`: ${error instanceof Error ? error.message : String(error)}`);
      return fallback;
    }
  }

  note(...problems: readonly string[]): void {
    this.#problems.push(...problems);
  }

  /** @throws ConfigurationError with every problem there was; returns when there was none. */
  refuse(): void {
    if (this.#problems.length > 0)
      throw new ConfigurationError(this.#problems.map((message) => ({ position: null, message, hint: '' })));
  }
}

/** Empty: null. */
export function optional<Value>(parser: (given: string) => Value): (given: string) => Value | null {
  return (given) => (given === '' ? null : parser(given));
}

export function wholeNumber(min: number, max: number): (given: string) => number {
  return (given) => {
    const value = Number(given);
    if (!/^\d+$/.test(given) || value < min || value > max)
      throw new Error(`"${given}" is not a whole number from ${min} to ${max}.`);
    return value;
  };
}
