import { hostName } from './names.js';
import { text, wholeNumber } from './scalar-shapes.js';
import type { AttachSpec } from './scenario.js';
import { type Shape, transform } from './shape.js';
import { list, mapping, optional, required } from './structure-shapes.js';

const maxNodes = 9;
const port = wholeNumber(1, 65_535);

const node = mapping({
  name: required(hostName, 'What the node is called in actions and in the history.'),
  host: required(
    text('a host name or an IPv4 address', /^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$/),
    'Host name or IPv4 address.',
  ),
  'amqp-port': optional(port, 5672, 'Where it speaks AMQP, without TLS.'),
  'management-port': optional(port, 15_672, 'Where its management API answers, without TLS.'),
});

/** A cluster that somebody else runs, by the addresses of its nodes. */
export const attachShape: Shape<AttachSpec> = transform(
  mapping({
    nodes: required(list(node, 'nodes', 1, maxNodes), 'Its nodes, each with a name and a host.'),
    user: required(text('a user name'), 'A user of that cluster.'),
    'password-env': required(
      text('the name of an environment variable', /^[A-Za-z_][A-Za-z0-9_]{0,99}$/),
      'The environment variable that holds the password.',
    ),
    vhost: optional(
      text('a virtual host'),
      null,
      'An existing virtual host for the queues; without it one is made, and removed again.',
    ),
  }),
  (written, source, problems) => {
    const names = written.nodes.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) return problems.value(source, `Node "${twice}" is listed twice.`);
    return {
      nodes: written.nodes.map((each) => ({
        name: each.name,
        host: each.host,
        amqpPort: each['amqp-port'],
        managementPort: each['management-port'],
      })),
      user: written.user,
      passwordEnv: written['password-env'],
      vhost: written.vhost,
    };
  },
);
