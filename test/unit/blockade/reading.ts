import { type BlockadeReadOptions, readBlockadeFile } from '../../../src/blockade/read-blockade-file.js';

/** What a file says for an environment variable. */
export const variable = (name: string) => `\${${name}}`;

type Options = Partial<BlockadeReadOptions>;

const reading = (text: string, options: Options = {}) =>
  readBlockadeFile(text, { file: 'blockade.yml', environment: {}, workingDirectory: '/home/me', ...options });

/** A reading that must succeed. */
export function read(text: string, options?: Options) {
  const result = reading(text, options);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join(' '));
  return result;
}

/** The first container of a file that is one entry, `c1`, with an image and the lines given. */
export function container(lines: string, options?: Options) {
  const [first] = read(asFile(lines), options).file.containers;
  if (!first) throw new Error('no container');
  return first;
}

/** The problems of a reading that must fail, as `line:column message suggestion`. */
export function problems(text: string, options?: Options): string[] {
  const result = reading(text, options);
  if (result.ok) throw new Error('expected problems');
  return result.problems.map(({ line, column, message, suggestion }) =>
    `${line}:${column} ${message} ${suggestion}`.trim(),
  );
}

/** The lines stand from line 4 on, their first column is 5. */
export function asFile(lines: string): string {
  return `containers:\n  c1:\n    image: i\n${lines.replace(/^/gm, '    ')}\n`;
}
