/**
 * Making foreign text harmless. Broker logs, payloads and names from files reach every report;
 * nothing in them may act as markup, as a mention, as a terminal control or as a runner's command.
 */

// Built from code points so that this file itself holds none of them.
const point = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
const span = (from: number, to: number) => `${point(from)}-${point(to)}`;
/** C0 but tab and line feed, DEL and C1, line separators, direction overrides, invisible joiners, BOM. */
const controls = new RegExp(
  `[${span(0x00, 0x08)}${span(0x0b, 0x1f)}${span(0x7f, 0x9f)}${span(0x200b, 0x200f)}${span(0x2028, 0x202e)}${span(
    0x2060,
    0x2069,
  )}${point(0xfeff)}${span(0xfffe, 0xffff)}]`,
  'g',
);
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Without control characters, direction overrides and broken surrogates; line feeds and tabs stay. */
export function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(controls, '').replaceAll(loneSurrogates, '\ufffd');
}

/**
 * One line that no runner takes for a command, wherever it is printed: `##[` counts anywhere in a line,
 * `::` only at its start.
 */
export function oneLine(text: string): string {
  return printable(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/##(?=\[)/g, '# #')
    .replace(/^::/, ': :');
}

/** At most this many characters; says so with an ellipsis. */
export function clip(text: string, maxCharacters: number): string {
  const characters = [...text.slice(0, maxCharacters * 2 + 2)];
  return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and quoted attributes of HTML. */
export function html(text: string): string {
  return printable(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** For text and quoted attributes of XML 1.0, which cannot hold most control characters at all. */
export function xml(text: string): string {
  return html(text);
}

/**
 * Prose for GitHub's Markdown: every character that could start markup becomes an entity, which is never
 * structure. A mention or reference is made after entities are decoded, so a word joiner breaks it.
 */
export function markdown(text: string): string {
  return oneLine(text)
    .replaceAll(/[^\p{L}\p{N} .,;()=%…–—-]/gu, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll(/(&#64;|&#35;)/g, '$1&#8288;')
    .replaceAll(/(^\d+|www)\./gi, '$1&#46;')
    .replaceAll(/^[-=]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Foreign words set as code; mentions, references and emoji are left alone inside it. */
export function markdownCode(text: string): string {
  return `<code>${oneLine(text).replaceAll(/[^\p{L}\p{N} .,=-]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}
