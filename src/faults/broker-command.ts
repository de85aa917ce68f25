import type { Cluster } from '../cluster/cluster.js';
import { FaultNotEffective } from './fault.js';

/** The tools take a second to start on a quiet machine, and wait for the broker's own work. */
const commandLimitMs = 90_000;

/**
 * Runs one of the broker's own tools inside a node.
 * @returns what it wrote, trimmed.
 * @throws {FaultNotEffective} with its own words when it failed.
 */
export async function brokerCommand(
  cluster: Cluster,
  node: string,
  command: readonly string[],
): Promise<string> {
  const { exitCode, stdout, stderr } = await cluster.exec(node, command, commandLimitMs);
  if (exitCode === 0) return stdout.trim();
  const said = `${stderr}\n${stdout}`.trim().replace(/\s+/g, ' ').slice(-500);
  const [tool, ...words] = command;
  throw new FaultNotEffective(`${tool} ${words.join(' ').slice(0, 200)} failed on ${node}: ${said}`);
}

/** What an Erlang expression comes to on a node, as Erlang writes it. Throws {@link FaultNotEffective}. */
export function evaluate(cluster: Cluster, node: string, expression: string): Promise<string> {
  return brokerCommand(cluster, node, ['rabbitmqctl', '--quiet', 'eval', expression]);
}

/** Erlang that finds the queue of a lane and binds it to `Q`. Names of lanes are plain words. */
export function findQueue(lane: string): string {
  return `{ok, Q} = rabbit_amqqueue:lookup(rabbit_misc:r(<<"/">>, queue, <<"${lane}">>))`;
}
