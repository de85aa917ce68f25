import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Docker } from '../../../src/cluster/docker-command.js';

const run = promisify(execFile);

/** A shell, sleep and cat of this machine with the libraries they need, as an image of a few megabytes. */
const make = `
set -e
root=$(mktemp -d)
for program in sh sleep cat; do
  path=$(readlink -f "$(command -v "$program")")
  mkdir -p "$root/bin" "$root/tmp" "$root/etc"
  cp "$path" "$root/bin/$program"
  for library in $(ldd "$path" | grep -o '/[^ )]*'); do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
  done
done
tar -C "$root" -c . | docker import --change 'LABEL rmq-chaos.test=1' - "$1"
rm -rf "$root"
`;

/** Makes the image once; returns its name. */
export async function tinyImage(docker: Docker): Promise<string> {
  const image = 'rmq-chaos-test-tiny:1';
  if ((await docker.run(['image', 'inspect', image])).exitCode !== 0)
    await run('bash', ['-c', make, 'make', image]);
  return image;
}
