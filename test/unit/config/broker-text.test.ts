import { describe, expect, it } from 'vitest';
import { parseBroker, readBroker } from '../../../src/config/broker-text.js';
import { loadScenarioFile } from '../../../src/config/load.js';

const official = { kind: 'image', image: 'rabbitmq:4.2' };
const onTrixie = { kind: 'tarball', path: 'a/b.tar.xz', erlang: { kind: 'suite', suite: 'trixie' } };
const same: readonly (readonly [text: string, written: string, means: object])[] = [
  ['auto', 'auto', { kind: 'auto' }],
  ['installed', 'installed', { kind: 'installed' }],
  ['4.2', '{ version: "4.2" }', official],
  ['image:rabbitmq:4.2', '{ image: "rabbitmq:4.2" }', official],
  [
    'image:registry.example:5000/rabbitmq:4.2',
    '{ image: "registry.example:5000/rabbitmq:4.2" }',
    { kind: 'image', image: 'registry.example:5000/rabbitmq:4.2' },
  ],
  ['suite:bookworm', '{ suite: bookworm }', { kind: 'suite', suite: 'bookworm' }],
  ['rootfs:root', '{ rootfs: root }', { kind: 'rootfs', path: 'root' }],
  ['tarball:a/b.tar.xz+erlang=suite:trixie', '{ tarball: a/b.tar.xz, erlang: { suite: trixie } }', onTrixie],
  ['tarball:a/b.tar.xz+erlang=suite:trixie', '{ tarball: a/b.tar.xz, erlang: "suite:trixie" }', onTrixie],
  ['tree:a+b', '{ tree: a+b }', { kind: 'tree', path: 'a+b', erlang: { kind: 'auto' } }],
  [
    'tree:t+erlang=image:erlang:27',
    '{ tree: t, erlang: { image: "erlang:27" } }',
    { kind: 'tree', path: 't', erlang: { kind: 'image', image: 'erlang:27' } },
  ],
  [
    'tree:t+erlang=rootfs:r',
    '{ tree: t, erlang: { rootfs: r } }',
    { kind: 'tree', path: 't', erlang: { kind: 'rootfs', path: 'r' } },
  ],
];

const brokerOf = (written: string) => {
  const loaded = loadScenarioFile(
    `version: 1\nscenarios: [{ name: x, cluster: { broker: ${written} } }]`,
    'f.yml',
  );
  return loaded.ok ? loaded.file.scenarios[0]?.cluster.broker : loaded.problems;
};

describe('a broker source', () => {
  it.each(same)('%s is the same as a text and as the mapping %s', (text, written, means) => {
    expect(readBroker(text)).toEqual(means);
    expect(brokerOf(JSON.stringify(text))).toEqual(means);
    expect(brokerOf(written)).toEqual(means);
  });

  it('has its relative paths in the workspace, the Erlang’s too', () => {
    expect(parseBroker('tree:t+erlang=rootfs:/r', '/w')).toEqual({
      kind: 'tree',
      path: '/w/t',
      erlang: { kind: 'rootfs', path: '/r' },
    });
    expect(parseBroker('tarball:../t.tar.gz', '/w/x')).toMatchObject({ path: '/w/t.tar.gz' });
  });

  it.each([
    '',
    'tarball:',
    'tree:+erlang=auto',
    'tree:x+erlang=',
    'version:4',
    'suite:A b',
    'image: x',
    '-1',
  ])('is not "%s"', (text) => {
    expect(() => readBroker(text)).toThrow(/is not an? (broker|Erlang) source: give /);
  });
});
