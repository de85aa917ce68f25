/** A workflow command found in a line of a step's output. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The command in a line, by the runner's two forms: `::name k=v,k=v::data` after leading white space, and the
 * older `##[name k=v;k=v]data` anywhere. A name that is not registered is no command; case does not matter.
 */
export function parseCommand(line: string, registered: ReadonlySet<string>): WorkflowCommand | null {
  return parseColons(line, registered) ?? parseBrackets(line, registered);
}

function parseColons(line: string, registered: ReadonlySet<string>): WorkflowCommand | null {
  const text = line.trimStart();
  if (!text.startsWith('::')) return null;
  const end = text.indexOf('::', 2);
  if (end < 0) return null;
  const data = decode(text.slice(end + 2), { '%0D': '\r', '%0A': '\n', '%25': '%' });
  return build(text.slice(2, end), ',', data, registered, {
    ...{ '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' },
  });
}

const bracketEscapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' };

function parseBrackets(line: string, registered: ReadonlySet<string>): WorkflowCommand | null {
  const start = line.indexOf('##[');
  if (start < 0) return null;
  const end = line.indexOf(']', start);
  if (end < 0) return null;
  const data = decode(line.slice(end + 1), bracketEscapes);
  return build(line.slice(start + 3, end), ';', data, registered, bracketEscapes);
}

function build(
  head: string,
  separator: string,
  data: string,
  registered: ReadonlySet<string>,
  escapes: Readonly<Record<string, string>>,
): WorkflowCommand | null {
  const space = head.indexOf(' ');
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!registered.has(name)) return null;
  const properties: Record<string, string> = {};
  for (const pair of space < 0
    ? []
    : head
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0) properties[pair.slice(0, equals).trim()] = decode(pair.slice(equals + 1), escapes);
  }
  return { name, properties, data };
}

/** In the order given, as the runner does: `%25` last. */
function decode(text: string, escapes: Readonly<Record<string, string>>): string {
  return Object.entries(escapes).reduce((all, [code, character]) => all.replaceAll(code, character), text);
}
