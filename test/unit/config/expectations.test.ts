import { describe, expect, it } from 'vitest';
import { expectationsOn } from '../../../src/config/expectations.js';
import { loadScenarioFile } from '../../../src/config/load.js';
import type { Scenario } from '../../../src/config/scenario.js';
import { problemsOf, scenario } from './bad-file.js';

function read(body: string): Scenario {
  const loaded = loadScenarioFile(scenario(body), 's.yml');
  const first = loaded.ok ? loaded.file.scenarios[0] : undefined;
  if (!first) throw new Error(JSON.stringify(loaded));
  return first;
}

describe('expectations on a version', () => {
  const oneLane = read(`    expect:
      unavailable: 60s
      versions:
        - { versions: "<3.9", findings: [{ class: order }] }
        - { versions: "<4.0", findings: [{ class: loss }], order: strict }`);

  it('are those of the first entry that has the version, over the rest', () => {
    const on = (version: string) => expectationsOn(oneLane, version);
    expect(on('3.8.9')).toMatchObject({ findings: [{ class: 'order' }], order: 'first-delivery' });
    expect(on('3.10.8')).toMatchObject({ findings: [{ class: 'loss' }], order: 'strict' });
    expect(on('3.10.8').unavailableMs).toBe(60_000);
    expect(on('4.0.5')).toMatchObject({ findings: [], order: 'first-delivery', unavailableMs: 60_000 });
  });

  const lanes = read(`    workload:
      lanes:
        - name: bad
          expect:
            fail: [loss]
            versions: [{ versions: "<4.0", findings: [{ class: loss }] }]
        - name: named
        - name: other
          expect: { unavailable: 5s }
    expect:
      findings: [{ class: order, lane: named }, { class: replay }]
      unavailable: 60s`);

  it('of a lane are its own over the scenario’s', () => {
    const { bad, named, other } = expectationsOn(lanes, '3.10.8').lanes;
    expect(bad).toMatchObject({
      fail: ['loss'],
      findings: [{ class: 'loss', lane: 'bad' }],
      unavailableMs: 60_000,
    });
    expect(bad?.expectsItsOwn).toBe(true);
    expect(named).toMatchObject({ findings: [{ class: 'order', lane: 'named' }], expectsItsOwn: false });
    expect(other).toMatchObject({ findings: [], unavailableMs: 5000, expectsItsOwn: false });
    expect(other?.fail).toContain('order');
  });

  it('of any lane stay with the run', () => {
    expect(expectationsOn(lanes, '4.0.5').findings).toEqual([{ class: 'replay', lane: null }]);
    expect(expectationsOn(lanes, '4.0.5').lanes.bad).toMatchObject({ findings: [], expectsItsOwn: false });
  });
});

describe('what cannot be', () => {
  const lanes = (rest: string) => `    workload:
      lanes: [{ name: a }, { name: b, versions: "<4.0", expect: { findings: [{ class: loss }] } }]
${rest}`;
  it.each([
    [
      'a number for versions',
      '    versions: 3.10',
      /5:15: Expected a range of versions as a text, not the number 3\.1/,
    ],
    [
      'an expectation of an unknown lane on some version',
      lanes('    expect: { versions: [{ versions: "3.8", findings: [{ class: loss, lane: c }] }] }'),
      /There is no lane "c"/,
    ],
    [
      'an expectation of a lane that says its own',
      lanes('    expect: { findings: [{ class: loss, lane: b }] }'),
      /Lane b says itself which findings it expects/,
    ],
    [
      'a kill by a lane that is not always there',
      lanes('    chaos: { actions: [{ at: 1s, do: kill, node: leader, lane: b }] }'),
      /Lane b is not there on every version, so "kill" cannot depend on it/,
    ],
    [
      'a wait for a lane that is not always there',
      lanes('    chaos: { actions: [{ after: { confirmed: 5, lane: b }, do: kill, node: leader }] }'),
      /Lane b is not there on every version, so "kill" cannot wait for it/,
    ],
    [
      'dead letters by policy that come back',
      '    workload: { queue: { policy: { dead-letter-exchange: "", dead-letter-routing-key: main } } }',
      /dead letters would come back/,
    ],
  ])('%s', (_, body, message) => {
    expect(problemsOf(scenario(body)).join('\n')).toMatch(message);
  });

  it('but dead letters may go to another queue', () => {
    const queue = 'arguments: { x-dead-letter-exchange: "", x-dead-letter-routing-key: graveyard }';
    expect(problemsOf(scenario(`    workload: { queue: { ${queue} } }`))).toEqual([]);
  });
});

describe('the rate of publishers of which none is said', () => {
  const rates = (workload: string) =>
    read(`    workload: ${workload}`).lanes.map(({ publishers }) => publishers.ratePerSecond);

  it('is unlimited in one lane, and an even share in several', () => {
    expect(rates('{}')).toEqual([null]);
    expect(rates('{ lanes: [{ name: a }, { name: b, publishers: { count: 3 } }] }')).toEqual([250, 250]);
    const said =
      '{ lanes: [{ name: a, publishers: { rate: unlimited } }, { name: b, publishers: { rate: 7 } }, { name: c }] }';
    expect(rates(said)).toEqual([null, 7, 1000]);
  });
});
