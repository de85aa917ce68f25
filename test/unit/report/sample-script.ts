import type { PlainEvent } from '../../../src/history/events.js';

/** What happens to the cluster and the clients of the sample history, and when. */
export interface ScriptedEvent {
  readonly atSeconds: number;
  readonly type: PlainEvent['type'];
  readonly subject: string;
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string | number>>;
}

function at(
  atSeconds: number,
  type: PlainEvent['type'],
  subject: string,
  words: readonly string[] = [],
  values: Readonly<Record<string, string | number>> = {},
): ScriptedEvent {
  return { atSeconds, type, subject, words, values };
}

export const sampleScript: readonly ScriptedEvent[] = [
  at(12, 'action', '0', ['begin', 'kill'], { target: 'leader' }),
  at(12.2, 'action', '0', ['verified', 'kill'], {
    target: 'rabbitmq3',
    evidence: 'process 4711 is gone',
    afterMs: 200,
  }),
  at(12.25, 'node', 'rabbitmq3', ['down']),
  at(12.3, 'disconnected', 'c1/1', [], { reason: 'Socket closed abruptly: {shutdown,<<"bin">>}' }),
  at(16.9, 'connected', 'c1/2', [], { node: 'rabbitmq1' }),
  at(16.95, 'consuming', 'c1/2'),
  at(22, 'action', '1', ['begin', 'start'], { target: 'rabbitmq3' }),
  at(27, 'action', '1', ['verified', 'start'], { target: 'rabbitmq3', evidence: 'AMQP answers' }),
  at(27.1, 'node', 'rabbitmq3', ['up']),
  at(31, 'action', '2', ['begin', 'pause'], { target: 'rabbitmq2' }),
  at(31.1, 'action', '2', ['verified', 'pause'], { target: 'rabbitmq2' }),
  at(31.2, 'node', 'rabbitmq2', ['paused']),
  at(35, 'action', '3', ['verified', 'unpause'], { target: 'rabbitmq2' }),
  at(35.1, 'node', 'rabbitmq2', ['up']),
  at(40, 'action', '4', ['begin', 'partition'], { target: 'rabbitmq1|rabbitmq2,rabbitmq3' }),
  at(40.4, 'action', '4', ['verified', 'partition'], { target: 'rabbitmq1|rabbitmq2,rabbitmq3' }),
  at(44, 'action', '5', ['verified', 'consumer-crash'], { target: 'd1' }),
  at(50, 'action', '6', ['begin', 'flaky'], { target: 'rabbitmq2' }),
  at(50.5, 'action', '6', ['failed', 'flaky'], { reason: 'the kernel has no netem' }),
  at(58, 'action', '7', ['verified', 'heal'], { target: 'all' }),
  at(80, 'drain', 'begin'),
];
