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
    expect(discardingSettings(laneOf({}), { 'message-ttl': 1000 })).toEqual(['message-ttl']);
  });
});
