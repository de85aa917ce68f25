import { describe, expect, it } from 'vitest';
import { discardingSettings } from '../../../src/rabbitmq/discards.js';
import { laneOf } from './specs.js';

describe('settings by which messages vanish', () => {
  it.each([
    [{ arguments: { 'x-message-ttl': 5000, 'x-delivery-limit': 3 } }, ['x-message-ttl']],
    [
      { arguments: { 'x-max-length': 5 }, policy: { 'max-length-bytes': 9 } },
      ['x-max-length', 'max-length-bytes'],
    ],
    [{ arguments: { 'x-max-length': 5, 'x-overflow': 'reject-publish' } }, []],
    [{ arguments: { 'x-message-ttl': 5, 'x-overflow': 'reject-publish' } }, ['x-message-ttl']],
    [{ arguments: { 'x-message-ttl': 5, 'x-dead-letter-exchange': 'elsewhere' } }, ['x-message-ttl']],
    [
      {
        arguments: { 'x-message-ttl': 5 },
        policy: { 'dead-letter-exchange': '', 'dead-letter-routing-key': 'dead' },
      },
      [],
    ],
    [{}, []],
  ])('%j: %j', (queue, expected) => {
    expect(discardingSettings(laneOf(queue as Parameters<typeof laneOf>[0]))).toEqual(expected);
  });

  it('are those of a policy to come as well', () => {
    expect(discardingSettings(laneOf({}), [{ 'message-ttl': 1000 }])).toEqual(['message-ttl']);
  });

  it('are not explained away by a dead-letter queue that a later policy takes away, or never gave', () => {
    const dead = { 'dead-letter-exchange': '', 'dead-letter-routing-key': 'dead' };
    const lane = laneOf({ arguments: { 'x-message-ttl': 5 }, policy: dead });
    expect(discardingSettings(lane, [dead])).toEqual([]);
    expect(discardingSettings(lane, [{}])).toEqual(['x-message-ttl']);
    expect(discardingSettings(lane, [{ 'max-length': 3 }, dead])).toEqual(['x-message-ttl', 'max-length']);
    expect(discardingSettings(laneOf({}), [{ 'max-length': 3, ...dead }])).toEqual(['max-length']);
  });

  it('end with the policy that set them only for what comes later', () => {
    expect(discardingSettings(laneOf({}), [{ 'message-ttl': 5 }, {}])).toEqual(['message-ttl']);
  });
});
