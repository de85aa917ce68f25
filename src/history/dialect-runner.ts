import { payloadOf, payloadPattern } from './dialect-payload.js';
import { parseOption } from './dialect-shell.js';
import type { TextContent, TextResult } from './text-events.js';

const lost = new RegExp(`^Lost(?: message:|\\?) ${payloadPattern}\\s*$`);

function result(says: TextResult['says'], count: string | undefined = undefined): TextContent {
  return { type: 'result', says, count: count === undefined ? null : Number(count) };
}

type Rule = readonly [pattern: RegExp, make: (match: RegExpExecArray) => TextContent];

const rules: readonly Rule[] = [
  [/^TEST RUN: (\d+)\b/, (m) => ({ type: 'run', run: Number(m[1]) })],
  [lost, (m) => ({ type: 'lost', ...payloadOf(m, 1) })],
  [/^RESULTS END/, () => result('end')],
  [/^RESULTS *-/, () => result('begin')],
  [/^Lost messages count: (\d+)/, (m) => result('lost-count', m[1])],
  [/^FAILED TEST: .*Not consumed count: (\d+)/, (m) => result('loss', m[1])],
  [/^FAILED TEST: lost messages(?:: (\d+))?/i, (m) => result('loss', m[1])],
  [/^FAILED TEST: .*out[- ]of[- ]order/i, () => result('order')],
  [/^More than \d+, truncated list/, () => result('truncated')],
  [/^TEST OK/, () => result('ok')],
  [/^TEST \d+ COMPLETE/, () => ({ type: 'complete' })],
  [
    /^(?:Confirmed count: (\d+) )?Received count: (\d+)(?: Unique received: (\d+))?/,
    (m) => ({
      type: 'counts',
      confirmed: m[1] === undefined ? null : Number(m[1]),
      received: Number(m[2]),
      unique: m[3] === undefined ? null : Number(m[3]),
    }),
  ],
  [
    /^(?:Live|Initial) nodes: \[(.*)\]/,
    (m) => ({
      type: 'nodes',
      nodes: (m[1] as string).split(',').flatMap((name) => name.trim().replace(/^'|'$/g, '') || []),
    }),
  ],
  [/^execute chaos (action|and repair action)\b/, () => ({ type: 'scheduled-action' })],
  [
    /^(Stopping|Starting) consumer (\S+)/,
    (m) => ({
      type: 'client-action',
      kind: m[1] === 'Stopping' ? 'consumer-stop' : 'consumer-start',
      client: m[2] as string,
    }),
  ],
  [
    /^SIMULATING CRASH OF CONSUMER (\S+)/,
    (m) => ({ type: 'client-action', kind: 'consumer-crash', client: m[1] as string }),
  ],
];

const knownTexts =
  /^(Waiting for cluster|Cluster status:|publish to: |consume from: |Consumer \S+ will first connect to |Created |Could not create queue|consumer (\S+ )?started|publisher started|waiting for \d+ seconds before next action|Will execute consumer action in |Will start chaos and consumer actions|Chaos executor started|Consumer actions started|CLUSTER REPAIR INITIATED|STARTING BROKER |BROKER \S+ STARTED|repairing cluster|repaired cluster|Test (at|forced to stop at) |Resuming consumers|starting grace period|Grace period ended|Failed to (clean up test|stop )|SUMMARY|OK \d+ FAIL \d+|Test \d+ FAILURE: |TEST RUN COMPLETE|monitor started|Monitor exited|An exception of type |STOP REQUESTED|Stopping publishers|Lost messages:|Deploying |Deployed |Adding |Added |\s*$)/i;

/** A line of the test runner or of its monitor; `known` when it tells the verdict nothing; null when unknown. */
export function parseRunner(text: string): TextContent | 'known' | null {
  for (const [pattern, make] of rules) {
    const match = pattern.exec(text);
    if (match !== null) return make(match);
  }
  return parseOption(text) ?? (knownTexts.test(text) ? 'known' : null);
}
