import { isAbsolute, resolve } from 'node:path';
import type { BrokerSource, ErlangSource } from './scenario.js';

/** Names of suites and images, as everywhere a broker can be named. */
export const suitePattern = /^[a-z][a-z0-9-]*$/;
export const imagePattern = /^[A-Za-z0-9][A-Za-z0-9._/:@-]*$/;
/** A tag of the official images that is a version. */
export const versionPattern = /^\d[A-Za-z0-9_.-]{0,126}$/;

export const brokerForms =
  '`auto`, `installed`, a version such as `4.2`, `suite:NAME`, `image:NAME:TAG`, `rootfs:FOLDER`, `tarball:FILE` or `tree:FOLDER`';
export const erlangForms = '`auto`, `suite:NAME`, `rootfs:FOLDER` or `image:NAME:TAG`';

const erlangMark = '+erlang=';

/**
 * The broker source that a short text names, e.g. `suite:bookworm` or `tarball:FILE+erlang=suite:trixie`; its
 * paths as they were written.
 * @throws Error saying which forms there are.
 */
export function readBroker(text: string): BrokerSource {
  if (text === 'auto' || text === 'installed') return { kind: text };
  if (versionPattern.test(text)) return parseVersion(text);
  const [, kind, rest = ''] = /^(suite|image|rootfs|tarball|tree):(.+)$/s.exec(text) ?? [];
  if (kind === 'suite' && suitePattern.test(rest)) return { kind, suite: rest };
  if (kind === 'image' && imagePattern.test(rest)) return { kind, image: rest };
  if (kind === 'rootfs') return { kind, path: rest };
  if (kind === 'tarball' || kind === 'tree') {
    const mark = rest.lastIndexOf(erlangMark);
    if (mark === -1) return { kind, path: rest, erlang: { kind: 'auto' } };
    const erlang = readErlang(rest.slice(mark + erlangMark.length));
    if (mark > 0) return { kind, path: rest.slice(0, mark), erlang };
  }
  throw new Error(`"${text}" is not a broker source: give ${brokerForms}.`);
}

/**
 * The Erlang that a short text names, e.g. `suite:trixie`; its path as it was written.
 * @throws Error saying which forms there are.
 */
export function readErlang(text: string): ErlangSource {
  if (text === 'auto') return { kind: 'auto' };
  const [, kind, rest = ''] = /^(suite|image|rootfs):(.+)$/s.exec(text) ?? [];
  if (kind === 'suite' && suitePattern.test(rest)) return { kind, suite: rest };
  if (kind === 'image' && imagePattern.test(rest)) return { kind, image: rest };
  if (kind === 'rootfs') return { kind, path: rest };
  throw new Error(`"${text}" is not an Erlang source: give ${erlangForms}.`);
}

/** Like {@link readBroker}; relative paths are the workspace's. */
export function parseBroker(text: string, workspace: string): BrokerSource {
  return withBrokerPaths(readBroker(text), (path) => (isAbsolute(path) ? path : resolve(workspace, path)));
}

/** The same source with every path in it changed. */
export function withBrokerPaths(source: BrokerSource, change: (path: string) => string): BrokerSource {
  if (source.kind === 'rootfs') return { ...source, path: change(source.path) };
  if (source.kind !== 'tarball' && source.kind !== 'tree') return source;
  const { erlang } = source;
  return {
    ...source,
    path: change(source.path),
    erlang: erlang.kind === 'rootfs' ? { ...erlang, path: change(erlang.path) } : erlang,
  };
}

/**
 * The official image of a version, e.g. `4.2` or `3.13.7-management`.
 * @throws Error when the text cannot be an image tag.
 */
export function parseVersion(text: string): BrokerSource {
  if (!versionPattern.test(text))
    throw new Error(`"${text}" is not a RabbitMQ version: give an image tag such as \`4.2\` or \`3.13\`.`);
  return { kind: 'image', image: `rabbitmq:${text}` };
}
