import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  archiveCandidates,
  parseDeb822,
  parseOneLine,
  renderSource,
} from '../../../src/cluster/apt-source.js';
import { readDistribution } from '../../../src/cluster/distribution.js';

const debian = `Types: deb deb-src
# a remark
URIs: http://archive.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/archive.gpg

Types: deb
URIs: http://archive.example/security
Suites: bookworm-security
Components: main

Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: bookworm
Components: main

Types: deb
URIs: https://other.example/rabbit
Suites: bookworm
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 abc
 -----END PGP PUBLIC KEY BLOCK-----
`;

describe('apt sources', () => {
  it('reads deb822 stanzas, switched-off ones and remarks passed over', () => {
    const sources = parseDeb822(debian);
    expect(sources.map((source) => source.uris[0])).toEqual([
      'http://archive.example/debian',
      'http://archive.example/security',
      'https://other.example/rabbit',
    ]);
    expect(sources[0]).toEqual({
      uris: ['http://archive.example/debian'],
      suites: ['bookworm', 'bookworm-updates'],
      components: ['main'],
      trust: { 'Signed-By': '/usr/share/keyrings/archive.gpg' },
    });
    expect(sources[2]?.trust['Signed-By']).toContain('\n .\n abc\n');
  });

  it('reads one-line entries with and without options', () => {
    const text = [
      '# deb http://off.example/debian bookworm main',
      'deb [arch=amd64 signed-by=/k.gpg trusted=yes] http://a.example/u noble main restricted # remark',
      'deb-src http://a.example/u noble main',
      'deb mirror+file:/etc/apt/mirrors.txt noble universe',
    ].join('\n');
    expect(parseOneLine(text)).toEqual([
      {
        uris: ['http://a.example/u'],
        suites: ['noble'],
        components: ['main', 'restricted'],
        trust: { 'Signed-By': '/k.gpg', Trusted: 'yes' },
      },
      { uris: ['mirror+file:/etc/apt/mirrors.txt'], suites: ['noble'], components: ['universe'], trust: {} },
    ]);
  });

  it('puts the distribution’s own archive before others that share the suite name', () => {
    const others = parseOneLine('deb https://third.example/ubuntu bookworm main');
    const candidates = archiveCandidates([...others, ...parseDeb822(debian)], 'bookworm');
    expect(candidates.map((source) => source.uris[0])).toEqual([
      'http://archive.example/debian',
      'https://third.example/ubuntu',
      'https://other.example/rabbit',
    ]);
  });

  it('joins the components that one address serves in several entries', () => {
    const text = 'deb http://a.example/u noble main\ndeb http://a.example/u noble universe';
    expect(archiveCandidates(parseOneLine(text), 'noble')[0]?.components).toEqual(['main', 'universe']);
    expect(archiveCandidates(parseOneLine('deb http://a.example/u noble stable'), 'noble')).toEqual([]);
  });

  it('writes an entry for another suite; only a moving suite may be past its validity date', () => {
    const [source] = parseDeb822(debian);
    if (!source) throw new Error('no source');
    expect(renderSource(source, 'trixie', 'arm64')).toBe(
      [
        'Types: deb',
        'URIs: http://archive.example/debian',
        'Suites: trixie',
        'Components: main',
        'Architectures: arm64',
        'Targets: Packages',
        'Signed-By: /usr/share/keyrings/archive.gpg',
        '',
      ].join('\n'),
    );
    expect(renderSource(source, 'forky', 'amd64')).toContain('Check-Valid-Until: no');
  });
});

describe('distribution', () => {
  it('reads os-release and both kinds of source files', async () => {
    const root = await mkdtemp(join(tmpdir(), 'distribution-'));
    await mkdir(join(root, 'etc/apt/sources.list.d'), { recursive: true });
    await writeFile(join(root, 'etc/os-release'), 'ID=debian\nVERSION_CODENAME=bookworm\n');
    await writeFile(join(root, 'etc/apt/sources.list'), 'deb http://one.example/debian bookworm main\n');
    await writeFile(join(root, 'etc/apt/sources.list.d/a.sources'), debian);
    await writeFile(
      join(root, 'etc/apt/sources.list.d/b.list.save'),
      'deb http://no.example/d bookworm main\n',
    );
    const found = await readDistribution(root);
    expect([found.id, found.codename, found.sources.length]).toEqual(['debian', 'bookworm', 4]);
    await rm(root, { recursive: true });
  });

  it('says so where there is no package source', async () => {
    const root = await mkdtemp(join(tmpdir(), 'distribution-'));
    await expect(readDistribution(root)).rejects.toMatchObject({ code: 'no-apt' });
    await rm(root, { recursive: true });
  });
});
