// Fails when the committed dist/ is not what the sources build, byte for byte.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fresh = mkdtempSync(join(tmpdir(), 'rmq-chaos-dist-'));
const filesOf = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((name) => statSync(join(folder, name)).isFile())
        .sort()
    : [];

try {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), fresh], { stdio: 'inherit' });
  const names = new Set([...filesOf(fresh), ...filesOf(join(root, 'dist'))]);
  const differing = [...names].filter((name) => {
    const [built, committed] = [join(fresh, name), join(root, 'dist', name)];
    return (
      !existsSync(built) || !existsSync(committed) || !readFileSync(built).equals(readFileSync(committed))
    );
  });
  if (differing.length > 0) {
    console.error(`dist/ is stale: ${differing.join(', ')}. Run "npm run build" and commit dist/.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
