import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterNode, NodeFiles } from './cluster.js';
import { type Docker, dockerLimitMs } from './docker-command.js';
import type { BrokerImage } from './docker-image.js';
import type { Host } from './host.js';
import { brokerWords, placeClock } from './node-clock.js';

export interface ContainerPlan {
  readonly runId: string;
  /** Container name. */
  readonly name: string;
  readonly network: string;
  readonly node: ClusterNode;
  readonly nodes: readonly ClusterNode[];
  readonly image: BrokerImage;
  /** Extra variables of the broker's environment; ours win. */
  readonly environment: Readonly<Record<string, string>>;
  /** With it the clock of the node can be moved, see {@link brokerWords}. */
  readonly clockLibrary: string | null;
}

/**
 * The same first process for every image. Nobody may open a billion files: Erlang would reserve memory for
 * each. The broker is a child, so that what it leaves behind is reaped by a first process that never dies
 * before it.
 */
const entryScript = (broker: readonly string[]) => `#!/bin/sh
ulimit -n 65536 2>/dev/null || true
cd /var/lib/rabbitmq || exit 1
${broker.join(' ')} &
broker=$!
trap 'kill -TERM "$broker" 2>/dev/null' TERM INT
code=0
while kill -0 "$broker" 2>/dev/null; do wait "$broker"; code=$?; done
exit "$code"
`;

/** Names resolve from the hosts file, so that a peer keeps its name while it is down. Never privileged. */
export function createWords(plan: ContainerPlan): readonly string[] {
  const { node, image } = plan;
  const environment = {
    ...plan.environment,
    PATH: image.path,
    HOME: '/var/lib/rabbitmq',
    LANG: 'C.UTF-8',
    RABBITMQ_NODENAME: node.erlangName,
    // Some images log to the console only; a log file survives and can be copied from a dead node.
    RABBITMQ_LOGS: '',
    RABBITMQ_SASL_LOGS: '',
    ERL_CRASH_DUMP: '/var/log/rabbitmq/erl_crash.dump',
  };
  const peers = plan.nodes.filter((peer) => peer.name !== node.name);
  return [
    ...['create', '--name', plan.name, '--label', `rmq-chaos.run=${plan.runId}`],
    ...['--hostname', node.name, '--network', plan.network, '--ip', node.address],
    ...peers.flatMap((peer) => ['--add-host', `${peer.name}:${peer.address}`]),
    ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    ...[
      '--user',
      `${image.uid}:${image.gid}`,
      '--restart',
      'no',
      '--stop-signal',
      'SIGTERM',
      '--pull',
      'never',
    ],
    ...['--log-driver', 'json-file', '--log-opt', 'max-size=10m'],
    ...['--entrypoint', '/bin/sh', image.image, '/etc/rabbitmq/rmq-chaos-entry.sh'],
  ];
}

/**
 * Puts configuration, cookie and first script into a container that has not started yet. An archive keeps
 * the owner we give it; docker's own way of setting one looks the user up on the wrong machine. The broker's
 * folders are in it too, so that they are its own whatever the image says.
 */
export async function copyFiles(
  docker: Docker,
  host: Host,
  plan: ContainerPlan,
  files: NodeFiles,
  folder: string,
): Promise<void> {
  const etc = join(folder, 'etc/rabbitmq');
  const data = join(folder, 'var/lib/rabbitmq');
  await rm(folder, { recursive: true, force: true });
  for (const path of [etc, data, join(folder, 'var/log/rabbitmq')]) await mkdir(path, { recursive: true });
  await writeFile(join(etc, 'rabbitmq.conf'), files.rabbitmqConf);
  await writeFile(join(etc, 'advanced.config'), files.advancedConfig);
  await writeFile(join(etc, 'enabled_plugins'), files.enabledPlugins);
  await writeFile(join(etc, 'rmq-chaos-entry.sh'), entryScript(brokerWords(plan.clockLibrary)));
  if (plan.clockLibrary !== null) await placeClock(etc, plan.clockLibrary);
  await writeFile(join(data, '.erlang.cookie'), files.erlangCookie, { mode: 0o400 });
  const { uid, gid } = plan.image;
  await host.pipe(
    [
      ...['tar', '-c', `--owner=${uid}`, `--group=${gid}`, '--numeric-owner', '-C', folder],
      ...['etc/rabbitmq', 'var/lib/rabbitmq', 'var/log/rabbitmq'],
    ],
    ['docker', 'cp', '-', `${plan.name}:/`],
    { root: docker.asRoot, timeoutMs: dockerLimitMs },
  );
  await rm(folder, { recursive: true, force: true });
}
