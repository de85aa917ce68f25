/** A value of the matrix, by its name and the keys below it. */
export interface Reference {
  readonly name: string;
  readonly properties: readonly string[];
}

/** A text with expressions in it, in pieces. */
export type Template = readonly (string | Reference)[];

/** What cannot be read as a template; the message is for the reader. */
export interface TemplateFault {
  readonly message: string;
  readonly suggestion: string;
}

export const expressionStart = '${{';
const onlyMatrix = `Only values of the matrix stand here, as ${expressionStart} matrix.NAME }}.`;

/** The pieces of a text, in order. Nothing but `matrix.` paths is known. */
export function parseTemplate(text: string): Template | TemplateFault {
  const parts: (string | Reference)[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf(expressionStart, at);
    if (start < 0) break;
    const end = text.indexOf('}}', start);
    if (end < 0) return { message: `The expression is not closed by "}}".`, suggestion: onlyMatrix };
    if (start > at) parts.push(text.slice(at, start));
    const inner = text.slice(start + expressionStart.length, end).trim();
    const path = /^matrix((?:\.[A-Za-z_][A-Za-z0-9_-]*)+)$/.exec(inner)?.[1];
    const [name, ...properties] = path?.slice(1).split('.') ?? [];
    if (name === undefined)
      return { message: `"${inner.slice(0, 60)}" is not evaluated.`, suggestion: onlyMatrix };
    parts.push({ name, properties });
    at = end + 2;
  }
  if (at < text.length || parts.length === 0) parts.push(text.slice(at));
  return parts;
}

export function isFault(template: Template | TemplateFault): template is TemplateFault {
  return 'message' in template;
}
