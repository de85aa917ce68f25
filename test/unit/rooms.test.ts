import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const table = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8');

interface Room {
  readonly name: string;
  /** Rooms it may import from, and those of which it may import types alone. */
  readonly values: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

const rooms: Room[] = [];
for (const [, name = '', may = ''] of table.matchAll(/^\| `src\/(\w+)\/` \| .+ \| (.+) \|$/gm)) {
  const above = rooms.map((room) => room.name);
  const all = may.startsWith('all above') ? above.filter((each) => !may.endsWith(`but ${each}`)) : [];
  const [values = '', types = ''] = may.startsWith('types of ') ? ['', may] : may.split('; ');
  rooms.push({
    name,
    values: new Set([...all, ...values.split(', ')]),
    types: new Set(types.replace('types of ', '').split(', ')),
  });
}

/** What a file imports from other rooms, e.g. `cluster`, or `type cluster` when it is types alone. */
function importsOf(room: string, file: string): string[] {
  const depth = file.split('/').length;
  const text = readFileSync(new URL(`src/${room}/${file}`, root), 'utf8');
  const found = text.matchAll(/^(?:import|export) (type )?[^;]*? from '((?:\.\.\/)+)(\w+)\//gm);
  return [...found]
    .filter(([, , up = '']) => up.length / 3 === depth)
    .map(([, type = '', , other = '']) => `${type}${other}`)
    .filter((each) => each !== room && each !== `type ${room}`);
}

describe('rooms', () => {
  it('are all in the table of ARCHITECTURE.md', () => {
    const folders = readdirSync(new URL('src/', root), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(rooms.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  it.each(rooms.map((room) => [room.name, room] as const))(
    '%s imports what the table allows',
    (name, room) => {
      const files = readdirSync(new URL(`src/${name}/`, root), { recursive: true, encoding: 'utf8' });
      const wrong = files
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => importsOf(name, file).map((other) => [file, other] as const))
        .filter(([, other]) => {
          const bare = other.replace('type ', '');
          return !room.values.has(bare) && !(other !== bare && room.types.has(bare));
        });
      expect(wrong).toEqual([]);
    },
  );
});
