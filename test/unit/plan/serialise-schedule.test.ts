import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../src/plan/schedule.js';
import { parseSchedule, ScheduleError, stringifySchedule } from '../../../src/plan/serialise-schedule.js';

const nothing = { node: null, groups: null, client: null, lane: null, lossPercent: null, condition: null };
const schedule: Schedule = {
  version: 1,
  scenario: 'x',
  seed: 42,
  quietMs: 5000,
  actions: [
    {
      ...nothing,
      index: 0,
      kind: 'kill',
      due: { kind: 'time', atMs: 5 },
      node: 'n1',
      settle: null,
      policy: null,
      sourceLine: 9,
    },
    {
      ...nothing,
      index: 1,
      kind: 'consumer-settle',
      due: { kind: 'count', lane: 'a', what: 'delivered', atLeast: 10 },
      client: 'c2',
      settle: 'ack',
      policy: null,
      sourceLine: null,
    },
    {
      ...nothing,
      index: 2,
      kind: 'set-policy',
      due: { kind: 'wait', waitMs: 0 },
      settle: null,
      policy: { 'ha-mode': 'nodes', 'ha-params': ['n1', 'n2'] },
      sourceLine: null,
    },
  ],
};

const text = `{"version":1,"scenario":"x","seed":42,"quietMs":5000,"actions":[
{"index":0,"kind":"kill","due":{"atMs":5},"node":"n1","sourceLine":9},
{"index":1,"kind":"consumer-settle","due":{"delivered":10,"lane":"a"},"client":"c2","settle":"ack"},
{"index":2,"kind":"set-policy","due":{"waitMs":0},"policy":{"ha-mode":"nodes","ha-params":["n1","n2"]}}
]}
`;

describe('a schedule as text', () => {
  it('has one action a line and comes back as it was', () => {
    expect(stringifySchedule(schedule)).toBe(text);
    expect(parseSchedule(text)).toEqual(schedule);
    const empty = { ...schedule, actions: [] };
    expect(parseSchedule(stringifySchedule(empty))).toEqual(empty);
  });

  it('does not depend on the order in which an object was built', () => {
    const { actions, version, ...rest } = schedule;
    const turned = {
      actions: actions.map((each) => Object.fromEntries(Object.entries(each).reverse())),
      ...rest,
      version,
    };
    expect(stringifySchedule(turned as unknown as Schedule)).toBe(text);
  });

  it.each([
    ['no JSON', '{', /it is not JSON/],
    ['a list', '[]', /Expected a mapping/],
    ['an unknown action', text.replace('"kill"', '"kil"'), /actions\[0\]\.kind: .* Did you mean "kill"\?/],
    ['an unknown key', text.replace('"node"', '"nodes"'), /actions\[0\]\.nodes: Unknown key/],
    ['no seed', text.replace('"seed":42,', ''), /"seed" is missing/],
    ['another version', text.replace('"version":1', '"version":2'), /version: /],
    ['two times', text.replace('"atMs":5', '"atMs":5,"waitMs":5'), /actions\[0\]\.due: Expected one of/],
  ])('is refused: %s', (_title, broken, expected) => {
    expect(() => parseSchedule(broken)).toThrow(ScheduleError);
    expect(() => parseSchedule(broken)).toThrow(expected);
  });
});
