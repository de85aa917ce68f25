import { expect, test } from 'vitest';
import { actionRules } from '../../../src/config/action-rules.js';
import { loadScenarioFile } from '../../../src/config/load.js';
import {
  clockActionKinds,
  clusterActionKinds,
  commandActionKinds,
  diskActionKinds,
} from '../../../src/config/scenario.js';
import { parseSchedule, stringifySchedule } from '../../../src/plan/serialise-schedule.js';

const values: Readonly<Record<string, string>> = {
  node: 'rabbitmq2',
  lane: 'main',
  order: 'backwards',
  every: '2s',
  to: 'rabbitmq3',
  kbytes: '64',
  by: '-90s',
};
/** What must have been done before, so that the action has something to end. */
const before: Readonly<Record<string, string>> = {
  'start-cluster': 'kill-cluster',
  revive: 'drain, node: rabbitmq2',
  'start-app': 'stop-app, node: rabbitmq2',
  'end-alarm': 'disk-alarm, node: rabbitmq2',
  'fast-disk': 'slow-disk, node: rabbitmq2',
  'clock-back': 'clock-jump, node: rabbitmq2',
};

test.each([...clusterActionKinds, ...commandActionKinds, ...diskActionKinds, ...clockActionKinds])(
  '%s with all that it takes is read from a file, written, and read again',
  (kind) => {
    const details = actionRules[kind].takes.map((detail) => `, ${detail}: ${values[detail]}`).join('');
    const first = before[kind] === undefined ? '' : `        - { at: 1s, do: ${before[kind]} }\n`;
    const file = `version: 1\nscenarios:\n  - name: x\n    chaos:\n      actions:\n${first}        - { at: 2s, do: ${kind}${details} }\n`;
    const loaded = loadScenarioFile(file, 'x.yml');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const chaos = loaded.file.scenarios[0]?.chaos;
    if (chaos?.kind !== 'script') throw new Error('no script');
    const actions = chaos.actions.map(({ position, ...action }, index) => ({
      ...action,
      index,
      sourceLine: position?.line ?? null,
    }));
    const takesOptions = actionRules[kind].takes.some((detail) =>
      ['order', 'every', 'to', 'kbytes', 'by'].includes(detail),
    );
    expect(actions.at(-1)?.options !== undefined).toBe(takesOptions);
    const text = stringifySchedule({ version: 1, scenario: 'x', seed: 1, quietMs: 0, actions });
    expect(parseSchedule(text).actions.at(-1)).toEqual(actions.at(-1));
    expect(stringifySchedule(parseSchedule(text))).toBe(text);
  },
);
