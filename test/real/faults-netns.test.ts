import { describe } from 'vitest';
import { createHost } from '../../src/cluster/host.js';
import { createNetnsCluster } from '../../src/cluster/netns.js';
import { everyFault } from './support/every-fault.js';

const suites = (process.env.RMQ_TEST_SUITES ?? 'bookworm').split(',');

describe.each(suites)('faults in namespaces with RabbitMQ of %s', (suite) => {
  everyFault(`netns ${suite}`, suite, createHost, ({ root, ...options }) =>
    createNetnsCluster({ ...options, broker: root }),
  );
});
