import { choice, text } from './scalar-shapes.js';
import type { BrokerSource } from './scenario.js';
import { type Shape, transform } from './shape.js';
import { mapping, optional } from './structure-shapes.js';

const word = choice(['auto', 'installed']);

const place = transform(
  mapping({
    suite: optional(
      text('a suite such as bookworm', /^[a-z][a-z0-9-]*$/),
      null,
      'A Debian or Ubuntu suite of the machine’s own package source, e.g. `bookworm`.',
    ),
    image: optional(
      text('an image such as rabbitmq:4.2', /^[A-Za-z0-9][A-Za-z0-9._/:@-]*$/),
      null,
      'A container image with RabbitMQ in it; needs the docker engine.',
    ),
    rootfs: optional(
      text('a folder'),
      null,
      'A folder that is a root file system with `rabbitmq-server` in it.',
    ),
  }),
  ({ suite, image, rootfs }, source, problems): BrokerSource | undefined => {
    const given = [suite, image, rootfs].filter((each) => each !== null);
    if (given.length !== 1) {
      const what = given.length === 0 ? 'none' : 'more than one';
      return problems.value(source, `A broker comes from one of suite, image and rootfs, not from ${what}.`);
    }
    if (suite !== null) return { kind: 'suite', suite };
    return image !== null ? { kind: 'image', image } : { kind: 'rootfs', path: rootfs ?? '' };
  },
);

/** `auto`, `installed`, or a mapping that names the one place the broker comes from. */
export const brokerShape: Shape<BrokerSource> = {
  schema: { oneOf: [word.schema, { ...place.schema, minProperties: 1, maxProperties: 1 }] },
  read(source, problems) {
    if (source.kind === 'mapping') return place.read(source, problems);
    const kind = word.read(source, problems);
    return kind === undefined ? undefined : { kind };
  },
};
