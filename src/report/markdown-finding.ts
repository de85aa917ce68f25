import type { Finding } from '../verdict/result.js';
import { clip, markdown } from './escape.js';
import { actionPhrase, causePhrase, classText, findingPhrase, placePhrase } from './phrases.js';

/** A finding in one list item. */
export function findingRow(finding: Finding, history: string): string[] {
  const what = markdown(clip(findingPhrase(finding), 300));
  return [
    `- **${markdown(classText(finding))}**: ${what} (${markdown(clip(history, 200))} line ${finding.line})`,
    '',
  ];
}

/** A finding with where it shows, the fault before it, its cause and the modes it breaks. */
export function findingBlock(finding: Finding, history: string): string[] {
  const cause = causePhrase(finding);
  const facts = [
    ['where', placePhrase(finding, clip(history, 200))],
    ['fault before it', clip(actionPhrase(finding), 300)],
    ...(cause === null ? [] : [['cause', clip(cause, 800)]]),
    ...(finding.modes.length === 0 ? [] : [['breaks order mode', finding.modes.join(', ')]]),
  ] as const;
  return [
    `- **${markdown(classText(finding))}**: ${markdown(clip(findingPhrase(finding), 400))}`,
    ...facts.map(([name, value]) => `  - ${name}: ${markdown(value ?? '')}`),
    '',
  ];
}
