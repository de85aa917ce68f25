import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../../src/config/load.js';
import { findPreset } from '../../../src/config/presets.js';
import type { BrokerSource, Scenario } from '../../../src/config/scenario.js';
import { drawSchedule } from '../../../src/plan/draw-schedule.js';
import { expectedRunMs } from '../../../src/plan/expected-duration.js';

const page = readFileSync(new URL('../../../docs/results.md', import.meta.url), 'utf8');
const rows = [
  // Runs that formed a cluster of their own; the pack's, in a table without an engine, share one.
  ...page.matchAll(/^\| ([\w-]+)(, shortened)? \| ([\d.]+) \| (?:netns|docker) \|(?:[^|]*\|){5} (\d+) \|/gm),
].map(([, name = '', shortened, version = '', seconds]) => ({
  name,
  version,
  shortened: shortened !== undefined,
  measuredMs: Number(seconds) * 1000,
}));
const suites: Readonly<Record<string, string>> = {
  '3.8.9': 'bullseye',
  '3.10.8': 'bookworm',
  '4.0.5': 'trixie',
  '4.3.6': 'forky',
};

function scenarioOf(name: string, set: Readonly<Record<string, string>>): Scenario {
  const loaded = loadScenarioFile(findPreset(name)?.yaml ?? '', name, { set });
  const scenario = loaded.ok ? loaded.file.scenarios[0] : undefined;
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  return scenario;
}

function expectedMs(scenario: Scenario, broker: BrokerSource): number {
  const on = { ...scenario, cluster: { ...scenario.cluster, broker } };
  return expectedRunMs(drawSchedule(on, 2019), on);
}

describe('the expected duration', () => {
  it('has measurements to be compared with', () => expect(rows.length).toBeGreaterThan(20));

  it.each(rows)('of $name (shortened: $shortened) on $version is within a factor of two', (row) => {
    const short = { 'chaos.mix.actions': '6', 'chaos.mix.scale': '0.05', 'chaos.quiet': '10s' };
    const scaled = row.name === 'quorum-2019' ? { 'chaos.mix.scale': '0.1', 'chaos.quiet': '10s' } : {};
    const scenario = scenarioOf(row.name, row.shortened ? short : scaled);
    const expected = expectedMs(scenario, { kind: 'suite', suite: suites[row.version] ?? '' });
    expect(expected / row.measuredMs).toBeGreaterThan(0.5);
    expect(expected / row.measuredMs).toBeLessThan(2);
  });

  it('knows an image by its tag, as it knows the suite with that version', () => {
    const smoke = scenarioOf('smoke', {});
    const image = (name: string) => expectedMs(smoke, { kind: 'image', image: name });
    const suite = (name: string) => expectedMs(smoke, { kind: 'suite', suite: name });
    expect(image('rabbitmq:3.8.9-management')).toBe(suite('bullseye'));
    expect(image('ghcr.io/me/rabbitmq:3.10')).toBe(suite('bookworm'));
    expect(image('rabbitmq:4.3')).toBe(suite('forky'));
    expect(image('rabbitmq@sha256:00')).toBe(expectedMs(smoke, { kind: 'auto' }));
    expect(suite('bullseye')).toBeGreaterThan(suite('bookworm'));
    expect(suite('bookworm')).toBeGreaterThan(suite('forky'));
  });

  it('grows with the nodes', () => {
    const with5 = scenarioOf('quorum-2019', { 'cluster.nodes': '5', 'chaos.mix.actions': '1' });
    const with3 = scenarioOf('quorum-2019', { 'chaos.mix.actions': '1' });
    const suite: BrokerSource = { kind: 'suite', suite: 'bullseye' };
    expect(expectedMs(with5, suite)).toBeGreaterThan(expectedMs(with3, suite));
  });
});
