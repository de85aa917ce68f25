/** Expressions of workflow files, by GitHub's own evaluator. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
export type Contexts = Readonly<Record<string, Value>>;

/** What `success()` and its like say at this place. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

const statusFunctions = ['success', 'failure', 'cancelled', 'always'] as const;
const untouched: Status = { success: true, failure: false, cancelled: false };

/**
 * The value of one expression, without its `${{ }}`.
 * @throws Error in the evaluator's words, e.g. for a context that is not there.
 */
export function evaluateExpression(expression: string, contexts: Contexts, status = untouched): Value {
  const says = { ...status, always: true };
  const functions = statusFunctions.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(says[name]),
  }));
  try {
    const { tokens } = new Lexer(expression).lex();
    const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
    const dictionary: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
    const known = new Map(functions.map((each) => [each.name, each]));
    const value = new Evaluator(tree, dictionary as data.Dictionary, known).evaluate();
    return JSON.parse(JSON.stringify(value, data.replacer)) as Value;
  } catch (error) {
    throw new Error(`\${{ ${expression} }}: ${(error as Error).message}`, { cause: error });
  }
}

const pattern = /\$\{\{(.*?)\}\}/gs;

/** A text with every expression in it replaced; one that is nothing but an expression keeps its type. */
export function evaluateText(text: string, contexts: Contexts): Value {
  const only = /^\s*\$\{\{((?:(?!\}\}).)*)\}\}\s*$/s.exec(text)?.[1];
  if (only !== undefined) return evaluateExpression(only, contexts);
  return text.replaceAll(pattern, (_, expression: string) =>
    textOf(evaluateExpression(expression, contexts)),
  );
}

/** The same with every text in a mapping or list. */
export function evaluateAll(value: unknown, contexts: Contexts): Value {
  if (typeof value === 'string') return evaluateText(value, contexts);
  if (Array.isArray(value)) return value.map((each) => evaluateAll(each, contexts));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, evaluateAll(each, contexts)]),
    );
  return value as Value;
}

/** A condition of a job or a step. Unless it asks for the status itself, it holds only after success. */
export function evaluateCondition(condition: unknown, contexts: Contexts, status: Status): boolean {
  const text = condition === undefined ? 'success()' : String(condition);
  const expression = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1] ?? text;
  const asks = /\b(success|failure|cancelled|always)\s*\(/i.test(expression);
  const whole = asks ? expression : `success() && (${expression})`;
  const value = evaluateExpression(whole, contexts, status);
  return value !== false && value !== '' && value !== 0 && value !== null;
}

/** As a runner writes a value into a text. */
export function textOf(value: Value): string {
  if (value === null) return '';
  return typeof value === 'object' ? (Array.isArray(value) ? 'Array' : 'Object') : String(value);
}
