// Builds dist/: TypeScript 7 emits ESM into build/, ncc bundles each door into one folder.
// The output depends on nothing but the sources and the lock file: no paths, no times.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const doors = {
  main: 'main.js',
  post: 'post.js',
  plan: 'plan-action.js',
  merge: 'merge-action.js',
  cli: 'rmq-chaos.js',
};
const outDir = process.argv[2] ?? join(root, 'dist');

const run = (command, args) =>
  execFileSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });

rmSync(join(root, 'build'), { recursive: true, force: true });
run('tsc', ['-p', 'tsconfig.build.json']);
rmSync(outDir, { recursive: true, force: true });
for (const [name, entry] of Object.entries(doors)) {
  run('ncc', [
    'build',
    join('build', entry),
    '-o',
    join(outDir, name),
    '--license',
    'licenses.txt',
    '--no-cache',
  ]);
}
for (const name of readdirSync(outDir, { recursive: true })) {
  const file = join(outDir, name);
  if (!/\.(js|mjs|cjs|txt|json)$/.test(name)) continue;
  const text = readFileSync(file, 'utf8');
  const unix = text.replaceAll('\r\n', '\n');
  if (unix !== text) writeFileSync(file, unix);
}
console.log(`built ${Object.keys(doors).join(', ')} into ${outDir}`);
