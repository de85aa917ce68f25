import { isAbsolute, resolve } from 'node:path';
import type { BrokerSource } from './scenario.js';

const forms = '`auto`, `installed`, `suite:NAME`, `image:NAME:TAG` or `rootfs:FOLDER`';

/**
 * The broker source that a short text names, e.g. `suite:bookworm`; relative folders are the workspace's.
 * @throws Error saying which forms there are.
 */
export function parseBroker(text: string, workspace: string): BrokerSource {
  if (text === 'auto' || text === 'installed') return { kind: text };
  const [, kind, rest] = /^(suite|image|rootfs):(.+)$/.exec(text) ?? [];
  if (kind === 'suite' && rest && /^[a-z][a-z0-9-]*$/.test(rest)) return { kind, suite: rest };
  if (kind === 'image' && rest && /^[\w][\w./:@-]*$/.test(rest)) return { kind, image: rest };
  if (kind === 'rootfs' && rest) return { kind, path: isAbsolute(rest) ? rest : resolve(workspace, rest) };
  throw new Error(`"${text}" is not a broker source: give ${forms}.`);
}

/**
 * The official image of a version, e.g. `4.2` or `3.13.7-management`.
 * @throws Error when the text cannot be an image tag.
 */
export function parseVersion(text: string): BrokerSource {
  if (!/^\d[\w.-]{0,126}$/.test(text))
    throw new Error(`"${text}" is not a RabbitMQ version: give an image tag such as \`4.2\` or \`3.13\`.`);
  return { kind: 'image', image: `rabbitmq:${text}` };
}
