/** How root commands are run here. */
export type Privilege = 'root' | 'sudo' | 'none';

export interface CommandOptions {
  readonly timeoutMs: number;
  readonly root?: boolean;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** PATH with the sbin folders an ordinary user's PATH lacks; `ip` and `nft` live there. */
export function searchPath(path = process.env.PATH ?? ''): string {
  const wanted = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
  const have = path.split(':').filter((folder) => folder !== '');
  return [...have, ...wanted.filter((folder) => !have.includes(folder))].join(':');
}

/** Words before a root command, e.g. `sudo -n`. */
export function rootPrefix(privilege: Privilege): readonly string[] {
  return privilege === 'sudo' ? ['sudo', '-n', '--'] : [];
}

/**
 * What is really executed. Sudo clears the environment, so variables go through env(1); and we cannot
 * signal a process of root's, so the time limit goes through timeout(1).
 */
export function commandLine(
  argv: readonly string[],
  options: CommandOptions,
  privilege: Privilege,
): [string, ...string[]] {
  const [program = 'false', ...rest] = argv;
  if (!options.root || privilege !== 'sudo') return [program, ...rest];
  const variables = Object.entries({ PATH: searchPath(), ...options.env }).map(([k, v]) => `${k}=${v}`);
  const seconds = (options.timeoutMs / 1000).toFixed(3);
  return ['sudo', '-n', '--', 'env', ...variables, 'timeout', '-k', '2', seconds, program, ...rest];
}
