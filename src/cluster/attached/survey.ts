import type { AttachSpec } from '../../config/scenario.js';
import { ClusterError, type ClusterNode } from '../cluster.js';
import { type ApiAnswer, askApi, passwordOf, refusal } from './broker-api.js';

/** What the nodes of an existing cluster say of themselves. */
export interface Survey {
  readonly nodes: readonly ClusterNode[];
  /** Of the first node. */
  readonly brokerVersion: string;
}

export const apiBase = ({ host, managementPort }: { host: string; managementPort: number }) =>
  `http://${host}:${managementPort}`;

/**
 * Asks every node which one it is, and of which version. Changes nothing.
 * @throws {ClusterError} `attach-failed` naming the node that does not answer, refuses, or is listed twice.
 */
export async function surveyCluster(spec: AttachSpec): Promise<Survey> {
  try {
    passwordOf(spec, process.env);
  } catch (error) {
    throw failed((error as Error).message, 'Set it, as a secret, for the program and for its clean-up.');
  }
  const asked = await Promise.all(spec.nodes.map((node) => overviewOf(node, spec)));
  const nodes = spec.nodes.map((node, index): ClusterNode => {
    const { name, host, amqpPort, managementPort } = node;
    return { name, address: host, erlangName: asked[index]?.node ?? '', amqpPort, managementPort };
  });
  for (const [index, { name, erlangName }] of nodes.entries()) {
    const other = nodes.slice(0, index).find((each) => each.erlangName === erlangName);
    if (other !== undefined)
      throw failed(
        `${other.name} and ${name} are the same node, ${erlangName}`,
        'Give each node the address of its own, not that of a load balancer.',
      );
  }
  return { nodes, brokerVersion: asked[0]?.version ?? '' };
}

async function overviewOf(
  node: AttachSpec['nodes'][number],
  spec: AttachSpec,
): Promise<{ node: string; version: string }> {
  const where = `${node.name} (${node.host}:${node.managementPort})`;
  let answer: ApiAnswer;
  try {
    answer = await askApi(apiBase(node), spec, 'GET', '/api/overview');
  } catch (error) {
    throw failed(
      `${where} cannot be asked: ${(error as Error).message}`,
      'Check its host and management-port; the plugin rabbitmq_management must be on.',
    );
  }
  const body = (typeof answer.body === 'object' ? answer.body : null) as Record<string, unknown> | null;
  if (answer.status === 401 || answer.status === 403)
    throw failed(
      `${where} refuses the user "${spec.user}": ${refusal(answer)}`,
      `Check user and password (${spec.passwordEnv}); the user needs the tag "monitoring", or "administrator".`,
    );
  if (typeof body?.node !== 'string' || typeof body.rabbitmq_version !== 'string')
    throw failed(
      `${where} does not answer as RabbitMQ's management API does: ${refusal(answer)}`,
      'Check its management-port.',
    );
  return { node: body.node, version: body.rabbitmq_version };
}

function failed(message: string, hint: string): ClusterError {
  return new ClusterError('attach-failed', `the cluster could not be attached: ${message}`, hint);
}
