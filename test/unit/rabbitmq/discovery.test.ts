import { expect, it } from 'vitest';
import { needsFirstNode, quickDiscovery } from '../../../src/rabbitmq/discovery.js';

it.each([
  [
    '3.8.9',
    true,
    [
      'discovery_retry_limit 2',
      'randomized_startup_delay_range.min 0',
      'randomized_startup_delay_range.max 0',
    ],
  ],
  ['3.9.0', false, ['discovery_retry_limit 2']],
  ['3.12.14', false, ['discovery_retry_limit 2']],
  ['3.13.7', false, []],
  ['4.3.6', false, []],
])('RabbitMQ %s forms without waiting for nothing', (version, firstAlone, settings) => {
  expect(needsFirstNode(version)).toBe(firstAlone);
  expect(Object.entries(quickDiscovery(version)).map(([key, value]) => `${key} ${value}`)).toEqual(
    settings.map((setting) => `cluster_formation.${setting}`),
  );
});
