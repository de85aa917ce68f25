import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AptSource, renderSource } from './apt-source.js';
import { ClusterError } from './cluster.js';
import type { Host } from './host.js';

export type Progress = (message: string) => void;

export interface DownloadRequest {
  readonly source: AptSource;
  readonly suite: string;
  /** `Origin` that the signed index must state, in lower case. */
  readonly origin: string;
  /** The first one names the whole in what is said. */
  readonly packages: readonly string[];
  /** Empty folder of ours: apt's whole state lives in it, nothing of the system's is touched. */
  readonly folder: string;
}

const updateLimitMs = 180_000;
const downloadLimitMs = 600_000;

/**
 * Downloads packages with everything they depend on, as if nothing were installed, and returns the
 * files. Needs no root. Throws {@link ClusterError} `fetch-failed`, `disk-full`, `no-apt`.
 */
export async function downloadPackages(
  request: DownloadRequest,
  host: Host,
  progress: Progress,
): Promise<readonly string[]> {
  const { folder, suite } = request;
  const name = request.packages[0] ?? '';
  const apt = await privateApt(request, host);
  progress(`reading the package index of ${suite}`);
  const update = await host.run([...apt, 'update'], { timeoutMs: updateLimitMs });
  const origin = await indexOrigin(join(folder, 'state/lists'));
  // apt only warns, and succeeds, when an index could not be had.
  if (update.exitCode !== 0 || origin === null) throw fetchError(name, suite, update.stdout + update.stderr);
  if (origin !== request.origin)
    throw new ClusterError(
      'foreign-archive',
      `the package source ${request.source.uris.join(' ')} is ${origin}'s, not ${request.origin}'s own`,
      'Only the distribution’s own archive is used; check the machine’s apt sources.',
    );
  progress(`downloading ${name} and what it needs from ${suite}`);
  const install = [...apt, '-y', '--download-only', 'install', ...request.packages];
  const download = await host.run(install, { timeoutMs: downloadLimitMs });
  if (download.exitCode !== 0) throw fetchError(name, suite, download.stdout + download.stderr);
  const archives = join(folder, 'cache/archives');
  return (await readdir(archives))
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(archives, name));
}

/** apt-get on private folders; the machine's own proxies, keys and credentials stay in force. */
async function privateApt({ source, suite, folder }: DownloadRequest, host: Host): Promise<string[]> {
  if ((await host.which('apt-get')) === null || (await host.which('dpkg')) === null)
    throw new ClusterError(
      'no-apt',
      'this machine has no apt-get to fetch packages with',
      'Give a root file system folder or a container image as the broker source.',
    );
  const { stdout } = await host.must(['dpkg', '--print-architecture'], { timeoutMs: 10_000 });
  const architecture = stdout.trim();
  await mkdir(join(folder, 'state/lists/partial'), { recursive: true });
  await mkdir(join(folder, 'cache/archives/partial'), { recursive: true });
  await writeFile(join(folder, 'status'), '');
  await writeFile(join(folder, 'archive.sources'), renderSource(source, suite, architecture));
  await writeFile(join(folder, 'apt.conf'), configuration(folder, architecture));
  return ['apt-get', '-c', join(folder, 'apt.conf'), '-q'];
}

function configuration(folder: string, architecture: string): string {
  return `// The machine's hooks are for its own updates, not for ours.
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Install-Pkgs;
#clear DPkg::Post-Invoke;
#clear APT::Architectures;
APT::Architecture "${architecture}";
APT::Architectures { "${architecture}"; };
APT::Sandbox::User "root";
APT::Install-Recommends "false";
APT::Install-Suggests "false";
Acquire::Languages "none";
Acquire::Retries "3";
Acquire::http::Timeout "30";
Acquire::https::Timeout "30";
Dir::State "${folder}/state";
Dir::State::status "${folder}/status";
Dir::Cache "${folder}/cache";
Dir::Etc::sourcelist "${folder}/archive.sources";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
`;
}

async function indexOrigin(lists: string): Promise<string | null> {
  const names = await readdir(lists);
  const index = names.find((name) => /_(In)?Release$/.test(name));
  if (!index || !names.some((name) => /_Packages(\.\w+)?$/.test(name))) return null;
  const text = await readFile(join(lists, index), 'utf8');
  return /^Origin:\s*(.+)$/m.exec(text)?.[1]?.trim().toLowerCase() ?? null;
}

function fetchError(name: string, suite: string, output: string): ClusterError {
  const said = output.split('\n').filter((line) => /^(E:|W:|Err)/.test(line));
  const reason = said.slice(0, 4).join(' ') || output.slice(-300);
  if (/No space left on device|enough free space/.test(output))
    return new ClusterError(
      'disk-full',
      `the disk filled up while fetching ${suite}: ${reason}`,
      'Free some space; one broker needs about 700 MB while it is fetched.',
    );
  return new ClusterError(
    'fetch-failed',
    `${name} of ${suite} could not be fetched: ${reason}`,
    hintFor(name, output),
  );
}

function hintFor(name: string, output: string): string {
  if (/NO_PUBKEY|not signed|couldn't be verified/.test(output))
    return 'The suite is signed by a key this machine does not know: update its archive keyring package.';
  if (/does not have a Release file|404/.test(output))
    return 'This machine’s package source has no such suite; check its spelling.';
  if (/Unable to locate package/.test(output)) return `This suite has no ${name}; choose another.`;
  return 'Check the network and the proxy settings of apt ("apt-get update" must work).';
}
