import type { ActionKind } from '../config/scenario.js';
import { consumerCancel } from './consumer-cancel.js';
import { consumerClose } from './consumer-close.js';
import { consumerCrash } from './consumer-crash.js';
import { consumerSettle } from './consumer-settle.js';
import { consumerStart } from './consumer-start.js';
import { corrupt } from './corrupt.js';
import { duplicate } from './duplicate.js';
import { fast } from './fast.js';
import type { Fault } from './fault.js';
import { flaky } from './flaky.js';
import { heal } from './heal.js';
import { kill } from './kill.js';
import { partition } from './partition.js';
import { pause } from './pause.js';
import { publisherCrash } from './publisher-crash.js';
import { rateLimit } from './rate-limit.js';
import { reorder } from './reorder.js';
import { restart } from './restart.js';
import { setPolicy } from './set-policy.js';
import { slow } from './slow.js';
import { start } from './start.js';
import { stop } from './stop.js';
import { unpause } from './unpause.js';

/** The compiler checks that no kind of action is without its fault. */
const faults: Readonly<Record<ActionKind, Fault>> = {
  kill,
  stop,
  start,
  restart,
  pause,
  unpause,
  partition,
  heal,
  slow,
  flaky,
  duplicate,
  reorder,
  corrupt,
  'rate-limit': rateLimit,
  fast,
  'consumer-crash': consumerCrash,
  'consumer-close': consumerClose,
  'consumer-cancel': consumerCancel,
  'consumer-start': consumerStart,
  'consumer-settle': consumerSettle,
  'publisher-crash': publisherCrash,
  'set-policy': setPolicy,
};

/** The fault that an action of this kind causes. */
export function faultOf(kind: ActionKind): Fault {
  return faults[kind];
}
