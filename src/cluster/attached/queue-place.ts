import type { AttachSpec } from '../../config/scenario.js';
import { ClusterError } from '../cluster.js';
import { askApi, refusal } from './broker-api.js';
import { apiBase } from './survey.js';
import type { OnBroker } from './undo-on-broker.js';

/** Where a run's queues are on a cluster that is not ours. */
export interface QueuePlace {
  readonly vhost: string;
  /** All that the run will make, in the order of making. */
  readonly things: readonly OnBroker[];
  /** Changes nothing. Throws {@link ClusterError} `attach-refused`, and `queue-exists`: what is there is left alone. */
  check(): Promise<void>;
  /** Makes what must be there before queues can be, once `things` are written down. */
  make(): Promise<void>;
}

/** A virtual host of the run's own: what is in it is nobody else's. */
export function ownPlace(spec: AttachSpec, runId: string): QueuePlace {
  const vhost = `rmq-chaos-${runId}`;
  const path = `/api/vhosts/${encodeURIComponent(vhost)}`;
  return {
    vhost,
    things: [thing(spec, `virtual host ${vhost}`, path)],
    check: async () => {
      const { body } = await ask(spec, 'GET', '/api/whoami');
      const { tags } = (body ?? {}) as { tags?: unknown };
      // One text with commas in older versions, a list in newer ones.
      if (!String(tags).split(',').includes('administrator'))
        throw notAllowed(spec, `its tags are "${tags}"`);
    },
    make: async () => {
      const user = encodeURIComponent(spec.user);
      const all = { configure: '.*', write: '.*', read: '.*' };
      await put(spec, path, { description: 'rmq-chaos: removed when its run ends' });
      await put(spec, `/api/permissions/${encodeURIComponent(vhost)}/${user}`, all);
    },
  };
}

/** An existing virtual host: every queue and policy is looked for first, and removed by its name. */
export function givenPlace(spec: AttachSpec, vhost: string, queues: readonly string[]): QueuePlace {
  const paths = queues.flatMap((queue) =>
    (['policies', 'queues'] as const).map((kind) => ({
      what: `${kind === 'queues' ? 'queue' : 'policy'} ${queue}`,
      path: `/api/${kind}/${encodeURIComponent(vhost)}/${encodeURIComponent(queue)}`,
    })),
  );
  const things = paths.map(({ what, path }) => thing(spec, `${what} in ${vhost}`, path));
  return {
    vhost,
    things,
    make: async () => undefined,
    check: async () => {
      const there = await ask(spec, 'GET', `/api/vhosts/${encodeURIComponent(vhost)}`);
      if (there.status >= 300)
        throw new ClusterError(
          'attach-refused',
          `the virtual host "${vhost}" cannot be used by "${spec.user}": ${refusal(there)}`,
          'Make it and give the user permissions on it, or leave "vhost" out.',
        );
      for (const each of things) await refuseExisting(spec, each);
    },
  };
}

async function refuseExisting(spec: AttachSpec, { name, path }: OnBroker): Promise<void> {
  const answer = await ask(spec, 'GET', path);
  if (answer.status === 404) return;
  if (answer.status < 300)
    throw new ClusterError(
      'queue-exists',
      `there is a ${name} already`,
      'Rename the lane, or leave "vhost" out: then the queues get a virtual host of their own.',
    );
  throw new ClusterError(
    'attach-refused',
    `whether there is a ${name} is not told to "${spec.user}": ${refusal(answer)}`,
    'Give the user the tag "policymaker" or "administrator".',
  );
}

async function put(spec: AttachSpec, path: string, body: unknown): Promise<void> {
  const answer = await ask(spec, 'PUT', path, body);
  if (answer.status < 300) return;
  throw notAllowed(spec, refusal(answer));
}

function notAllowed({ user }: AttachSpec, reason: string): ClusterError {
  return new ClusterError(
    'attach-refused',
    `"${user}" may not make a virtual host for the run: ${reason}`,
    'Give it the tag "administrator", or name an existing virtual host with "vhost".',
  );
}

const ask = (spec: AttachSpec, method: string, path: string, body?: unknown) => {
  const [first] = spec.nodes;
  return askApi(first ? apiBase(first) : '', spec, method, path, body);
};

function thing(spec: AttachSpec, name: string, path: string): OnBroker {
  const { user, passwordEnv, nodes } = spec;
  const first = nodes[0];
  const at = first ? ` of ${first.host}:${first.managementPort}` : '';
  return { kind: 'on-broker', name: `${name}${at}`, path, bases: nodes.map(apiBase), user, passwordEnv };
}
