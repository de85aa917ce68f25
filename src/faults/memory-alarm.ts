import { alarmFault } from './alarm.js';

/** Sets a node's memory watermark to nothing: its own documentation's way to block all publishers. */
export const memoryAlarm = alarmFault('memory-alarm', 'memory', [
  'rabbitmqctl',
  'set_vm_memory_high_watermark',
  '0',
]);
