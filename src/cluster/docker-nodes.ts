import { setTimeout as delay } from 'node:timers/promises';
import { ClusterError, type ClusterNode, type NodeState } from './cluster.js';
import { rootPrefix } from './command-line.js';
import { type Docker, dockerLimitMs } from './docker-command.js';
import { collectDockerLogs, dockerLogTail } from './docker-logs.js';
import type { Host } from './host.js';
import type { NodeCommands } from './node-commands.js';
import { isAlive, type ProcessIdentity, processStat } from './process-identity.js';

export interface DockerNodesOptions {
  readonly docker: Docker;
  readonly host: Host;
  readonly nodeCalled: (name: string) => ClusterNode;
  /** Name or id of a node's container. */
  readonly container: (name: string) => string;
  /** First processes of the nodes that run, kept up to date here. */
  readonly first: Map<string, ProcessIdentity>;
  /** For log files on their way out of a container. */
  readonly scratch: string;
}

const goneLimitMs = 15_000;
const gonePollMs = 5;

/** What can be done to nodes that are containers, whoever made them. */
export function dockerNodes(options: DockerNodesOptions): NodeCommands {
  const { docker, host, nodeCalled, container, first, scratch } = options;

  const inspect = async (name: string): Promise<{ status: string; pid: number }> => {
    const format = '{{.State.Status}} {{.State.Pid}}';
    const { stdout } = await docker.must(['container', 'inspect', '--format', format, container(name)]);
    const [status = '', pid = '0'] = stdout.trim().split(' ');
    return { status, pid: Number(pid) };
  };

  const state = async (name: string): Promise<NodeState> => stateOfContainer((await inspect(name)).status);

  const start = async (name: string): Promise<void> => {
    await docker.must(['start', container(name)]);
    const identity = await containerProcess(name, (await inspect(name)).pid);
    if (identity) first.set(name, identity);
  };

  /** Without a process that we know, the engine has to say when it is gone. */
  const waitGone = async (name: string): Promise<void> => {
    const identity = first.get(name);
    const deadline = performance.now() + goneLimitMs;
    while (identity && performance.now() < deadline && (await isAlive(identity))) await delay(gonePollMs);
    if (!identity || (await isAlive(identity))) await docker.must(['wait', container(name)], goneLimitMs);
    first.delete(name);
  };

  const alive = async (name: string): Promise<number | null> => {
    const identity = first.get(nodeCalled(name).name);
    return identity && (await isAlive(identity)) ? identity.pid : null;
  };

  return {
    start,
    stop: async (name, timeoutMs) => {
      const seconds = String(Math.ceil(timeoutMs / 1000));
      await docker.must(['stop', '-t', seconds, container(name)], timeoutMs + dockerLimitMs);
      await waitGone(name);
    },
    kill: async (name) => {
      const killed = await docker.run(['kill', '--signal', 'KILL', container(name)]);
      if (killed.exitCode !== 0 && (await state(name)) !== 'down')
        throw new ClusterError(
          'not-gone',
          `${name} could not be killed: ${killed.stderr.trim()}`,
          'Look at it with "docker ps".',
        );
      await waitGone(name);
    },
    signal: async (name, signal) => {
      await docker.must(['kill', '--signal', signal, container(name)]);
    },
    pause: async (name) => {
      await docker.must(['pause', container(name)]);
    },
    unpause: async (name) => {
      await docker.must(['unpause', container(name)]);
    },
    state,
    pid: alive,
    inNetwork: async (name) => {
      const pid = await alive(name);
      if (pid === null) throw new ClusterError('node-down', `the node ${name} is down`, 'Start it first.');
      return [...rootPrefix(host.privilege), 'nsenter', '-t', String(pid), '-n'];
    },
    exec: (name, command, timeoutMs) => docker.run(['exec', container(name), ...command], timeoutMs),
    logTail: (name, lines) => dockerLogTail(docker, host, container(name), nodeCalled(name), lines, scratch),
    collectLogs: (name, target) => collectDockerLogs(docker, host, container(name), target),
  };
}

/** The engine's word for a container's state in ours. */
export function stateOfContainer(status: string): NodeState {
  if (status === 'paused') return 'paused';
  return status === 'running' || status === 'removing' ? 'up' : 'down';
}

/**
 * The first process of a container, by the engine's word; null when it has ended meanwhile.
 * @throws {ClusterError} `engine-elsewhere` when the process is not on this machine.
 */
export async function containerProcess(name: string, pid: number): Promise<ProcessIdentity | null> {
  if (pid <= 0) return null;
  const stat = await processStat(pid);
  if (stat) return { pid, startTicks: stat.startTicks };
  throw new ClusterError(
    'engine-elsewhere',
    `the container engine runs somewhere else: process ${pid} of ${name} is not on this machine`,
    'Faults need the nodes\' own namespaces. Use an engine on this machine, or choose the engine "netns".',
  );
}
