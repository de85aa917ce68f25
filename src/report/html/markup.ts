import { html } from '../escape.js';

/** Text that is markup already. Only this file makes it, so foreign text cannot become markup. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Child = Markup | string | number | null | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

const voidElements = new Set(['meta', 'br', 'hr', 'col']);

function serialise(child: Child): string {
  if (child === null) return '';
  if (child instanceof Markup) return child.text;
  if (typeof child === 'string') return html(child);
  if (typeof child === 'number') return String(child);
  return child.map(serialise).join('');
}

function attributeText([name, value]: [string, string | number | boolean | null]): string {
  if (value === null || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${html(String(value))}"`;
}

/** An element of HTML or SVG. Strings among the children and attributes are escaped. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const open = `<${name}${Object.entries(attributes).map(attributeText).join('')}>`;
  return new Markup(voidElements.has(name) ? open : `${open}${serialise(children)}</${name}>`);
}

/** The page's own style sheet; it must not hold `</style`. */
export function rawStyle(sheet: string): Markup {
  return new Markup(`<style>${sheet}</style>`);
}
