import { describe, expect, it } from 'vitest';
import { NotInThisVersion, queueDeclaration } from '../../../src/rabbitmq/queue-arguments.js';
import { laneOf } from './specs.js';

describe('what is declared for a lane', () => {
  it('is a quorum queue of its replicas, led where it is declared', () => {
    const declaration = queueDeclaration(laneOf({ singleActiveConsumer: true }), 3, '3.10.8');
    expect(declaration).toEqual({
      arguments: {
        'x-queue-type': 'quorum',
        'x-quorum-initial-group-size': 3,
        'x-queue-leader-locator': 'client-local',
        'x-single-active-consumer': true,
      },
      policy: null,
    });
  });

  it('names no leader locator where there is none', () => {
    expect(queueDeclaration(laneOf({}), 3, '3.8.9').arguments).not.toHaveProperty('x-queue-leader-locator');
  });

  it('is a policy for a mirrored queue, which the scenario can change', () => {
    const all = queueDeclaration(laneOf({ type: 'mirrored' }), 3, '3.10.8');
    expect(all.policy).toEqual({ 'ha-mode': 'all', 'ha-sync-mode': 'automatic' });
    const two = laneOf({ type: 'mirrored', replicas: 2, policy: { 'ha-sync-mode': 'manual' } });
    expect(queueDeclaration(two, 3, '3.10.8').policy).toEqual({
      'ha-mode': 'exactly',
      'ha-params': 2,
      'ha-sync-mode': 'manual',
    });
  });

  it('takes any other argument as it is', () => {
    const lane = laneOf({ type: 'classic', arguments: { 'x-max-length': 5 } });
    expect(queueDeclaration(lane, 3, '4.3.6').arguments).toEqual({
      'x-queue-type': 'classic',
      'x-max-length': 5,
    });
  });

  it('is refused where the version has no such queue', () => {
    const mirrored = (): unknown => queueDeclaration(laneOf({ type: 'mirrored' }), 3, '4.0.5');
    expect(mirrored).toThrow(NotInThisVersion);
    expect(mirrored).toThrow('lane orders: mirrored classic queues were removed in RabbitMQ 4.0');
    expect(() => queueDeclaration(laneOf({ type: 'stream' }), 3, '3.8.9')).toThrow('streams came with');
  });
});
