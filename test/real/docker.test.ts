import { afterAll, describe } from 'vitest';
import { createDockerCluster } from '../../src/cluster/docker.js';
import { createHost } from '../../src/cluster/host.js';
import { type Dockerd, ensureDockerd } from './support/dockerd.js';
import { everyFault } from './support/every-fault.js';

const suites = (process.env.RMQ_TEST_SUITES ?? 'bookworm').split(',');

describe.each(suites)('docker engine with RabbitMQ of %s', (suite) => {
  let dockerd: Dockerd;
  // Runs after the cluster is gone: hooks that clean up run last in, first out.
  afterAll(() => dockerd?.stop());

  everyFault(
    `docker ${suite}`,
    suite,
    async () => {
      const host = await createHost();
      dockerd = await ensureDockerd(host);
      return host;
    },
    ({ root, ...options }) => createDockerCluster({ ...options, broker: { kind: 'root', root } }),
  );
});
