/** What an input's default may refer to. */
export type Contexts = Readonly<Record<string, unknown>>;

/**
 * Replaces `${{ … }}` in an input's default. Knows what defaults use: `toJSON(context)` and a context's value
 * by a dotted path.
 * @throws Error on any other expression, so that nobody relies on what a runner would do otherwise.
 */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const json = /^toJSON\(\s*([\w.-]+)\s*\)$/i.exec(expression)?.[1];
    if (json) return JSON.stringify(lookUp(json, contexts), null, 2);
    if (!/^[\w.-]+$/.test(expression)) throw new Error(`the emulator does not know \${{ ${expression} }}`);
    return String(lookUp(expression, contexts) ?? '');
  });
}

/** Null for what is not there, as a runner has it; an unknown context is an error. */
function lookUp(path: string, contexts: Contexts): unknown {
  const [root = '', ...keys] = path.split('.');
  if (!(root in contexts)) throw new Error(`the emulator does not know the context ${root}`);
  let value = contexts[root];
  for (const key of keys) {
    value = value !== null && typeof value === 'object' ? (value as Contexts)[key] : undefined;
  }
  return value ?? null;
}
