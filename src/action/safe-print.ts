import { printable } from '../report/escape.js';

/**
 * The same text, line by line, that no runner takes for a workflow command. `::name::` counts at the start of
 * a left-trimmed line, `##[name]` anywhere in it; both are broken by a space, visibly. Carriage returns end a
 * line for the runner too, and control characters are removed first, so that nothing hides a marker.
 */
export function safeText(text: string): string {
  return printable(text)
    .split('\n')
    .map((line) => line.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/, '$1: '))
    .join('\n');
}
