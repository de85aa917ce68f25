import { alarmFault } from './alarm.js';

/** More free bytes than any disk has: 10 PB. */
const impossibleFree = '10000000000000000';

/** Asks for more free disk than there is. */
export const diskAlarm = alarmFault('disk-alarm', 'disk', [
  'rabbitmqctl',
  'set_disk_free_limit',
  impossibleFree,
]);
