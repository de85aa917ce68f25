import type { ArgumentValue } from './scenario.js';
import type { Shape } from './shape.js';
import { describe } from './source.js';

/** A value of an AMQP argument: its YAML type is the type that is sent. */
export const argumentValue: Shape<ArgumentValue> = {
  schema: { type: ['string', 'number', 'boolean'] },
  read(source, problems) {
    if (source.kind === 'scalar' && source.value !== null) return source.value;
    return problems.value(source, `Expected a text, a number, true or false, not ${describe(source)}.`);
  },
};

/** A value of rabbitmq.conf, which knows only text of one line. */
export const scalarText: Shape<string> = {
  schema: { type: ['string', 'number', 'boolean'] },
  read(source, problems) {
    const value = argumentValue.read(source, problems);
    if (value === undefined) return undefined;
    if (!/[\r\n]/.test(String(value))) return String(value);
    return problems.value(source, 'A value of rabbitmq.conf is one line.');
  },
};

/** A value of a policy's definition: like an argument, or a list of texts (`ha-params` of mode `nodes`). */
export const policyValue: Shape<ArgumentValue | readonly string[]> = {
  schema: { anyOf: [argumentValue.schema, { type: 'array', items: { type: 'string' } }] },
  read(source, problems) {
    if (source.kind !== 'list') return argumentValue.read(source, problems);
    const texts = source.items.map((item) => (item.kind === 'scalar' ? item.value : null));
    if (texts.every((item) => typeof item === 'string')) return texts;
    return problems.value(source, 'Expected a list of texts.');
  },
};
