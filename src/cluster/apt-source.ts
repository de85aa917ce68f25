/** One `deb` entry of apt's configuration, whichever of its two formats it was written in (sources.list(5)). */
export interface AptSource {
  readonly uris: readonly string[];
  readonly suites: readonly string[];
  readonly components: readonly string[];
  /** Fields that decide whom to trust, verbatim: `Signed-By` (a path or a whole key) and `Trusted`. */
  readonly trust: Readonly<Record<string, string>>;
}

/** Reads the one-line format: `deb [signed-by=…] URI SUITE COMPONENT…`. */
export function parseOneLine(text: string): AptSource[] {
  const sources: AptSource[] = [];
  for (const line of text.split('\n')) {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+([^#]*)/.exec(line);
    if (!match) continue;
    const [, options = '', uri = '', suite = '', components = ''] = match;
    const trust: Record<string, string> = {};
    for (const option of options.split(/\s+/)) {
      const [name = '', value = ''] = option.split('=');
      if (name.toLowerCase() === 'signed-by') trust['Signed-By'] = value;
      if (name.toLowerCase() === 'trusted') trust.Trusted = value;
    }
    sources.push({ uris: [uri], suites: [suite], components: words(components), trust });
  }
  return sources;
}

/** Reads the deb822 format: stanzas of `Field: value`, continued by lines that begin with a blank. */
export function parseDeb822(text: string): AptSource[] {
  const sources: AptSource[] = [];
  for (const stanza of text.split(/\n\s*\n/)) {
    const fields = stanzaFields(stanza);
    const field = (name: string) => fields.get(name) ?? '';
    if (!words(field('types')).includes('deb') || /^(no|false|0)$/i.test(field('enabled').trim())) continue;
    const trust: Record<string, string> = {};
    if (fields.has('signed-by')) trust['Signed-By'] = field('signed-by');
    if (fields.has('trusted')) trust.Trusted = field('trusted');
    sources.push({
      uris: words(field('uris')),
      suites: words(field('suites')),
      components: words(field('components')),
      trust,
    });
  }
  return sources;
}

function stanzaFields(stanza: string): Map<string, string> {
  const fields = new Map<string, string>();
  let current = '';
  for (const line of stanza.split('\n')) {
    if (line.startsWith('#')) continue;
    const start = /^([A-Za-z0-9-]+):\s*(.*)$/.exec(line);
    if (start) {
      current = (start[1] ?? '').toLowerCase();
      fields.set(current, start[2] ?? '');
    } else if (/^\s+\S/.test(line) && current) fields.set(current, `${fields.get(current)}\n${line}`);
  }
  return fields;
}

const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** Names under which a distribution's own archive serves whole releases, besides code names. */
const releaseAliases = ['stable', 'oldstable', 'oldoldstable', 'testing', 'unstable', 'sid'];

/**
 * Entries that may be the distribution's own archive, one per address, likeliest first: an address that
 * also serves `CODENAME-updates` is nearly surely it. Other people's archives may use the same suite
 * names; the caller must check the `Origin` that the signed index states.
 */
export function archiveCandidates(sources: readonly AptSource[], codename: string): AptSource[] {
  const whole = new Set([codename, ...releaseAliases]);
  const byUri = new Map<string, AptSource>();
  const withUpdates = new Set<string>();
  for (const source of sources) {
    for (const uri of source.uris) {
      if (source.suites.some((suite) => suite.endsWith('-updates'))) withUpdates.add(uri);
      if (!source.suites.some((suite) => whole.has(suite))) continue;
      const components = [...(byUri.get(uri)?.components ?? []), ...source.components];
      byUri.set(uri, { ...source, uris: [uri], suites: [codename], components: [...new Set(components)] });
    }
  }
  const rank = (source: AptSource) => (withUpdates.has(source.uris[0] ?? '') ? 0 : 1);
  return [...byUri.values()]
    .filter((source) => source.components.includes('main'))
    .sort((a, b) => rank(a) - rank(b));
}

/** Suites that are still moving: a mirror's copy of their index may be past its validity date. */
const movingSuites = new Set(['forky', 'testing', 'sid', 'unstable']);

/** Writes an entry for one suite in the deb822 format, package index only. */
export function renderSource(source: AptSource, suite: string, architecture: string): string {
  const fields = {
    Types: 'deb',
    URIs: source.uris.join(' '),
    Suites: suite,
    Components: source.components.join(' '),
    Architectures: architecture,
    Targets: 'Packages',
    ...(movingSuites.has(suite) ? { 'Check-Valid-Until': 'no' } : {}),
    ...source.trust,
  };
  return `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n`;
}
