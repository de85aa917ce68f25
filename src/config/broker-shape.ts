import { suggest } from '../yaml/suggest.js';
import {
  brokerForms,
  imagePattern,
  parseVersion,
  readBroker,
  suitePattern,
  versionPattern,
} from './broker-text.js';
import { erlangShape } from './erlang-shape.js';
import { text } from './scalar-shapes.js';
import type { BrokerSource } from './scenario.js';
import { type Shape, transform } from './shape.js';
import { mapping, optional } from './structure-shapes.js';

const written = text(`one of ${brokerForms}`);
const places = ['suite', 'image', 'version', 'rootfs', 'tarball', 'tree'] as const;

const place = transform(
  mapping({
    suite: optional(
      text('a suite such as bookworm', suitePattern),
      null,
      'A Debian or Ubuntu suite of the machine’s own package source, e.g. `bookworm`.',
    ),
    image: optional(
      text('an image such as rabbitmq:4.2', imagePattern),
      null,
      'A container image with RabbitMQ in it; needs the docker engine.',
    ),
    version: optional(
      text('a version in quotes, such as "4.2"', versionPattern),
      null,
      'A version, as a tag of the official image; needs the docker engine.',
    ),
    rootfs: optional(
      text('a folder'),
      null,
      'A folder that is a root file system with `rabbitmq-server` in it.',
    ),
    tarball: optional(text('a file'), null, 'A `generic-unix` archive of RabbitMQ, `.tar.xz` or `.tar.gz`.'),
    tree: optional(
      text('a folder'),
      null,
      'Such an archive, unpacked: the folder with `sbin` and `plugins`.',
    ),
    erlang: optional(erlangShape, null, 'The Erlang that a `tarball` or `tree` runs on.', 'auto'),
  }),
  (draft, source, problems): BrokerSource | undefined => {
    const given = places.filter((each) => draft[each] !== null);
    const [kind] = given;
    if (kind === undefined || given.length > 1) {
      const what = kind === undefined ? 'none' : 'more than one';
      const list = `${places.slice(0, -1).join(', ')} and ${places.at(-1)}`;
      return problems.value(source, `A broker comes from one of ${list}, not from ${what}.`);
    }
    const value = draft[kind] ?? '';
    if (kind === 'tarball' || kind === 'tree')
      return { kind, path: value, erlang: draft.erlang ?? { kind: 'auto' } };
    if (draft.erlang !== null)
      return problems.value(
        source,
        `"erlang" has no effect with "${kind}", which brings its own.`,
        'Use it with "tarball" or "tree".',
      );
    switch (kind) {
      case 'suite':
        return { kind, suite: value };
      case 'image':
        return { kind, image: value };
      case 'version':
        return parseVersion(value);
      case 'rootfs':
        return { kind, path: value };
    }
  },
);

/** A short text such as `suite:bookworm` or `4.2`, or a mapping that names the one place the broker comes from. */
export const brokerShape: Shape<BrokerSource> = {
  schema: {
    oneOf: [
      { type: 'string', pattern: '^(auto$|installed$|[0-9]|(suite|image|rootfs|tarball|tree):.)' },
      {
        ...place.schema,
        oneOf: places.map((each) => ({ required: [each] })),
        dependentSchemas: { erlang: { anyOf: [{ required: ['tarball'] }, { required: ['tree'] }] } },
      },
    ],
  },
  read(source, problems) {
    if (source.kind === 'mapping') return place.read(source, problems);
    const given = written.read(source, problems);
    if (given === undefined) return undefined;
    try {
      return readBroker(given);
    } catch (error) {
      const near = suggest(given, ['auto', 'installed']);
      return problems.value(source, (error as Error).message, near === null ? '' : `Did you mean "${near}"?`);
    }
  },
};
