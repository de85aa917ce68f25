import { createHash } from 'node:crypto';
import type { Docker } from './docker-command.js';

export const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** A name for an image of ours: the same for the same version and origin. A version may hold what a tag may not. */
export function cachedTag(kind: 'broker' | 'tree', version: string, origin: string): string {
  const digest = createHash('sha256').update(origin).digest('hex').slice(0, 12);
  return `rmq-chaos/${kind}:${version.replace(/[^A-Za-z0-9_.-]/g, '_').slice(0, 80)}-${digest}`;
}

/** `PATH` as the image says it, else the usual one. */
export async function imagePath(image: string, docker: Docker): Promise<string> {
  const format = '{{range .Config.Env}}{{println .}}{{end}}';
  const env = await docker.must(['image', 'inspect', '--format', format, image]);
  return /^PATH=(.*)$/m.exec(env.stdout)?.[1] ?? usualPath;
}
