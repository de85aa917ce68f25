import type { Finding } from '../../verdict/result.js';
import { clip } from '../escape.js';
import { actionPhrase, causePhrase, classText, findingPhrase, placePhrase } from '../phrases.js';
import type { DeliveryPicture, Excerpt } from '../timeline.js';
import { element, type Markup } from './markup.js';
import { orderPicture } from './order-picture.js';

const maxLineCharacters = 400;

function excerptLines(finding: Finding, excerpt: Excerpt): Markup {
  const roles = new Map<number, string>();
  if (finding.action !== null) roles.set(finding.action.line, 'fault');
  if (finding.reconnectLine !== null) roles.set(finding.reconnectLine, 'reconnect');
  roles.set(finding.line, 'found');
  let previous: number | null = null;
  const rows = excerpt.lines.map((line) => {
    const skipped = previous !== null && line.number > previous + 1;
    previous = line.number;
    const role = roles.get(line.number);
    return [
      skipped ? element('span', { class: 'skipped' }, '⋯\n') : null,
      element(
        'span',
        { class: role === undefined ? 'line' : `line ${role}` },
        element('span', { class: 'line-number' }, String(line.number).padStart(6)),
        `  ${clip(line.text, maxLineCharacters)}`,
        role === undefined || role === 'found' ? '' : `   ← ${role === 'reconnect' ? 'connection' : role}`,
        '\n',
      ),
    ];
  });
  return element(
    'pre',
    { class: 'excerpt', tabindex: 0, 'aria-label': 'Lines of the history' },
    element('span', { class: 'lines' }, rows),
  );
}

/** One finding with its evidence. `id` is the anchor that the timeline leads to. */
export function findingCard(
  id: string,
  finding: Finding,
  evidence: { history: string; excerpt: Excerpt | null; picture: DeliveryPicture | null },
): Markup {
  const cause = causePhrase(finding);
  const facts: readonly (readonly [string, string | null])[] = [
    ['Where', placePhrase(finding, evidence.history)],
    ['Fault before it', actionPhrase(finding)],
    ['Cause', cause === null ? null : clip(cause, 2000)],
    ['Breaks order mode', finding.modes.length === 0 ? null : finding.modes.join(', ')],
  ];
  return element(
    'article',
    { class: `finding ${finding.severity}`, id, tabindex: -1 },
    element(
      'h3',
      {},
      element('a', { class: 'badge', href: `#${id}` }, clip(classText(finding), 80)),
      ` ${clip(findingPhrase(finding), 600)}`,
    ),
    element(
      'dl',
      {},
      facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
    evidence.picture === null ? null : orderPicture(finding, evidence.picture),
    evidence.excerpt === null ? null : excerptLines(finding, evidence.excerpt),
  );
}
