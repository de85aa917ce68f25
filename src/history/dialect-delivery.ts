import { payloadOf, payloadPattern } from './dialect-payload.js';
import type { DeliveryShape, TextActor, TextContent } from './text-events.js';

const delivery = new RegExp(
  String.raw`^(Receive counter: \d+ )?(?:Sample msg: |Latest msg: |Msg: )?${payloadPattern}` +
    String.raw`(?: Last-acked=(\d+))?(?: OUT-OF-ORDER!!)?(?: JUMP (FORWARD|BACK) (\d+))?` +
    String.raw`\s*(DUPLICATE)?\s*(REDELIVERED)?\s*(?:\[Lag:[^\]]*\])?\s*$`,
  'i',
);

/** The value before a jump: stated, or worked out; null when this is the first message of its key. */
function previousOf(shape: DeliveryShape, value: number, size: number, stated: string | undefined) {
  if (stated !== undefined) return Number(stated);
  if (shape === 'back') return value + size;
  // The very first message prints its own value as the size of its jump.
  return shape === 'forward' && size < value ? value - size : null;
}

/** A consumer's line about a message; null when it is about something else. */
export function parseDelivery(consumer: TextActor, text: string): TextContent | null {
  const match = delivery.exec(text);
  if (match === null) return null;
  const { key, value } = payloadOf(match, 2);
  const size = match[8] === undefined ? 0 : Number(match[8]);
  const direction = match[7]?.toLowerCase();
  let shape: DeliveryShape =
    direction === 'back' ? 'back' : direction === 'forward' ? 'forward' : 'in-sequence';
  if (text.startsWith('Latest msg: ')) shape = 'first';
  const previous = previousOf(shape, value, size, match[6]);
  if (shape === 'forward' && previous === null) shape = 'first';
  return {
    type: 'delivery',
    consumer,
    key,
    value,
    shape,
    size,
    previous,
    duplicate: match[9] !== undefined,
    redelivered: match[10] !== undefined,
    analysed: match[1] === undefined,
  };
}
