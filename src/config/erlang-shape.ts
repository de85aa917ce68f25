import { erlangForms, imagePattern, readErlang, suitePattern } from './broker-text.js';
import { text } from './scalar-shapes.js';
import type { ErlangSource } from './scenario.js';
import { type Shape, transform } from './shape.js';
import { mapping, optional } from './structure-shapes.js';

const written = text(`one of ${erlangForms}`);

const place = transform(
  mapping({
    suite: optional(text('a suite such as trixie', suitePattern), null, 'The suite whose Erlang it is.'),
    image: optional(
      text('an image such as erlang:27', imagePattern),
      null,
      'A container image with `erl` in it; needs the docker engine.',
    ),
    rootfs: optional(text('a folder'), null, 'A folder that is a root file system with `erl` in it.'),
  }),
  ({ suite, image, rootfs }, source, problems): ErlangSource | undefined => {
    const given = [suite, image, rootfs].filter((each) => each !== null);
    if (given.length !== 1) {
      const what = given.length === 0 ? 'none' : 'more than one';
      return problems.value(source, `An Erlang comes from one of suite, image and rootfs, not from ${what}.`);
    }
    if (suite !== null) return { kind: 'suite', suite };
    return image !== null ? { kind: 'image', image } : { kind: 'rootfs', path: rootfs ?? '' };
  },
);

/** `auto`, a short text such as `suite:trixie`, or a mapping that names the one place the Erlang comes from. */
export const erlangShape: Shape<ErlangSource> = {
  schema: {
    oneOf: [
      { type: 'string', pattern: '^(auto$|(suite|image|rootfs):.)' },
      { ...place.schema, minProperties: 1, maxProperties: 1 },
    ],
  },
  read(source, problems) {
    if (source.kind === 'mapping') return place.read(source, problems);
    const given = written.read(source, problems);
    if (given === undefined) return undefined;
    try {
      return readErlang(given);
    } catch (error) {
      return problems.value(source, (error as Error).message);
    }
  },
};
