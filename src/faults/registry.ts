import type { ActionKind } from '../config/scenario.js';
import { addMember } from './add-member.js';
import { bridge } from './bridge.js';
import { clockBack } from './clock-back.js';
import { clockJump } from './clock-jump.js';
import { closeConnections } from './close-connections.js';
import { consumerCancel } from './consumer-cancel.js';
import { consumerClose } from './consumer-close.js';
import { consumerCrash } from './consumer-crash.js';
import { consumerSettle } from './consumer-settle.js';
import { consumerStart } from './consumer-start.js';
import { consumerStorm } from './consumer-storm.js';
import { corrupt } from './corrupt.js';
import { cutOneWay } from './cut-one-way.js';
import { diskAlarm } from './disk-alarm.js';
import { drain } from './drain.js';
import { duplicate } from './duplicate.js';
import { endAlarm } from './end-alarm.js';
import { revive } from './end-drain.js';
import { fast } from './fast.js';
import { fastDisk } from './fast-disk.js';
import type { Fault } from './fault.js';
import { flaky } from './flaky.js';
import { flap } from './flap.js';
import { heal } from './heal.js';
import { kill } from './kill.js';
import { killCluster } from './kill-cluster.js';
import { memoryAlarm } from './memory-alarm.js';
import { partition } from './partition.js';
import { pause } from './pause.js';
import { publisherClose } from './publisher-close.js';
import { publisherCrash } from './publisher-crash.js';
import { queueCrash } from './queue-crash.js';
import { quorumLoss } from './quorum-loss.js';
import { rateLimit } from './rate-limit.js';
import { removeMember } from './remove-member.js';
import { reorder } from './reorder.js';
import { restart } from './restart.js';
import { ring } from './ring.js';
import { rollingRestart } from './rolling-restart.js';
import { setPolicy } from './set-policy.js';
import { slow } from './slow.js';
import { slowDisk } from './slow-disk.js';
import { start } from './start.js';
import { startApp } from './start-app.js';
import { startCluster } from './start-cluster.js';
import { stop } from './stop.js';
import { stopApp } from './stop-app.js';
import { stopCluster } from './stop-cluster.js';
import { transferLeader } from './transfer-leader.js';
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
  bridge,
  ring,
  'cut-one-way': cutOneWay,
  flap,
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
  'consumer-storm': consumerStorm,
  'publisher-crash': publisherCrash,
  'publisher-close': publisherClose,
  'close-connections': closeConnections,
  'set-policy': setPolicy,
  'slow-disk': slowDisk,
  'fast-disk': fastDisk,
  'rolling-restart': rollingRestart,
  'stop-cluster': stopCluster,
  'start-cluster': startCluster,
  'kill-cluster': killCluster,
  'quorum-loss': quorumLoss,
  drain: drain,
  revive: revive,
  'stop-app': stopApp,
  'start-app': startApp,
  'transfer-leader': transferLeader,
  'remove-member': removeMember,
  'add-member': addMember,
  'memory-alarm': memoryAlarm,
  'disk-alarm': diskAlarm,
  'end-alarm': endAlarm,
  'queue-crash': queueCrash,
  'clock-jump': clockJump,
  'clock-back': clockBack,
};

/** The fault that an action of this kind causes. */
export function faultOf(kind: ActionKind): Fault {
  return faults[kind];
}
