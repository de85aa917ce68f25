import { optionFields, optionsOf } from './action-options.js';
import { actionAlternatives, actionDetails, actionRules } from './action-rules.js';
import { conditionFields, conditionOf, defaultLossPercent } from './condition-shape.js';
import { dueFields, dueKeys, dueOf } from './due-shape.js';
import { policyShape, settlements } from './lane-shape.js';
import { isNodeRole, nodeName, nodeRoles, plainName } from './names.js';
import { choice } from './scalar-shapes.js';
import { type ActionKind, type ActionSpec, actionKinds } from './scenario.js';
import { type Problems, type Shape, transform } from './shape.js';
import { isAbsent, type Source } from './source.js';
import { list, mapping, optional, required } from './structure-shapes.js';

const written = mapping({
  ...dueFields,
  do: required(choice(actionKinds), 'What is done.'),
  node: optional(
    nodeName,
    null,
    `A node, or a role looked up when the action is due: ${nodeRoles.join(', ')}.`,
  ),
  groups: optional(
    list(list(nodeName, 'node names', 1, 9), 'groups', 1, 9),
    null,
    'Nodes that can talk to each other; nodes not named form one more group.',
  ),
  client: optional(plainName, null, 'One publisher or consumer of the lane; absent: all.'),
  lane: optional(plainName, null, 'The lane meant; absent: all lanes, or the first for a role.'),
  ...conditionFields,
  settle: optional(choice(settlements), null, 'What the consumer does with deliveries from now on.'),
  policy: optional(policyShape, null, 'The policy definition that is set.'),
  ...optionFields,
});

/** An action as read; it keeps its source until the checks are made and its position is known. */
export interface ActionDraft extends Omit<ActionSpec, 'position'> {
  readonly source: Source;
}

export const actionShape: Shape<ActionDraft> = {
  schema: {
    ...written.schema,
    allOf: [{ oneOf: dueKeys.map((key) => ({ required: [key] })) }, { anyOf: actionAlternatives() }],
  },
  read: transform(written, (value, source, problems): ActionDraft | undefined => {
    const due = dueOf(value, source, problems);
    const fits = checkDetails(value.do, source, problems);
    if (due === undefined || !fits) return undefined;
    return {
      kind: value.do,
      due,
      node: value.node,
      groups: value.groups,
      client: value.client,
      lane: value.lane,
      lossPercent: value.do === 'flaky' ? (value['loss-percent'] ?? defaultLossPercent) : null,
      condition: conditionOf(value.do, value, source, problems),
      settle: value.settle,
      policy: value.policy,
      options: optionsOf(value),
      source,
    };
  }).read,
};

function checkDetails(kind: ActionKind, source: Source, problems: Problems): boolean {
  if (source.kind !== 'mapping') return false;
  const { needs, takes, roles } = actionRules[kind];
  const before = problems.reported;
  for (const detail of actionDetails) {
    const value = source.entries.get(detail);
    if (isAbsent(value) || takes.includes(detail)) continue;
    const known = takes.length > 0 ? `It takes ${takes.join(', ')}.` : 'Remove it.';
    problems.key(value.path, `"${detail}" means nothing to "${kind}".`, known);
  }
  const given = needs.filter((detail) => !isAbsent(source.entries.get(detail)));
  if (needs.length > 0 && given.length !== 1) {
    const which = needs.join(' or ');
    const fault = given.length === 0 ? `needs ${which}` : `takes ${which}, not both`;
    problems.value(source, `The action "${kind}" ${fault}.`, given.length === 0 ? `Add "${needs[0]}:".` : '');
  }
  const node = source.entries.get('node');
  if (!roles && node?.kind === 'scalar' && isNodeRole(String(node.value))) {
    const what = `"${kind}" needs the name of a node: a role is looked up among live nodes.`;
    problems.value(node, what, 'Leave "node" out to mean every node in that state.');
  }
  return problems.reported === before;
}
