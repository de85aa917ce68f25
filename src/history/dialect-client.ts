import { payloadOf, payloadPattern } from './dialect-payload.js';
import type { ConnectionStep, TextActor, TextContent } from './text-events.js';

const steps: readonly (readonly [RegExp, ConnectionStep])[] = [
  [
    /^(Connection was closed|Caught a channel error|Connection error|Unexpected error|An exception of type)/,
    'lost',
  ],
  [/^Connection is closed\. Opening new connection/, 'opening'],
  [/^Connecting to /, 'connecting'],
  [/^Consuming queue: /, 'consuming'],
  [
    /^(Requested to stop|Requested to hard close|Cancelled consumer|Closed connection|Cannot close connection|Stopping consumption|Connection closed|- connection already closed)/,
    'stopped',
  ],
  [/^Aborting consumer/, 'aborted'],
  [/^Failed trying to (connect|disconnect)/, 'failed'],
];

const lastMessage = new RegExp(`Last msg (?:acked|received): ${payloadPattern}`);
const change = /^CONSUMER CHANGE(?: FOR SEQUENCE (\S+?))?! Last id: (\S*) New id: /;
const starting = /^CONSUMER STARTING CONSUMING SEQUENCE (\S+?)! Consumer Id: /;

/** A consumer's line about its connection, or about which consumer is active; null when it is neither. */
export function parseConsumer(client: TextActor, text: string): TextContent | null {
  for (const [pattern, step] of steps) {
    if (!pattern.test(text)) continue;
    const match = lastMessage.exec(text);
    return { type: 'connection', client, step, last: match === null ? null : payloadOf(match, 1) };
  }
  // Whoever prints it is the new one: the names in the text are in another form in some versions.
  const changed = change.exec(text);
  if (changed !== null) {
    return { type: 'consumer-change', key: changed[1] ?? null, from: changed[2] || null, to: client.id };
  }
  const started = starting.exec(text);
  if (started === null) return null;
  return { type: 'consumer-change', key: started[1] as string, from: null, to: client.id };
}

const publisherSteps: readonly (readonly [RegExp, ConnectionStep])[] = [
  [/^Connection closed\. /, 'lost'],
  [/^Attempting to connect to /, 'connecting'],
  [/^Channel opened, publishing to commence/, 'consuming'],
];

const knownPublisherTexts =
  /^(Will publish to |Connection opened: |Connection open failed, |Channel .* was closed\. |Connection (Blocked|Unblocked)|Confirms timed out\. |Reopening a new connection in |Final Count => |\d+ messages could not be delivered|Could not remove |Undeliverable message|Channel closed, ceasing |Waiting over, |Reached in-flight |Routing key is ignored |Publisher )/;

/** A publisher's line; `known` when it is a known one that tells the verdict nothing; null when it is neither. */
export function parsePublisher(client: TextActor, text: string): TextContent | 'known' | null {
  const pending = /^(\d+) messages were pending acknowledgement\./.exec(text);
  if (pending !== null) return { type: 'pending', publisher: client, count: Number(pending[1]) };
  const step = publisherSteps.find(([pattern]) => pattern.test(text));
  if (step !== undefined) return { type: 'connection', client, step: step[1], last: null };
  return knownPublisherTexts.test(text) ? 'known' : null;
}
