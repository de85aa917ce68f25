import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How users name our repository in their workflows. */
export const productName = 'org/rmq-chaos-action';

const standIns = fileURLToPath(new URL('actions/', import.meta.url));

export type ActionPlace =
  /** Checking the repository out is the emulator's own work. */
  { readonly kind: 'checkout' } | { readonly kind: 'folder'; readonly folder: string };

/**
 * Where an action is: in the workspace, in our repository, or a stand-in for one of GitHub's own.
 * @throws Error for any other action.
 */
export function resolveAction(uses: string, workspace: string, product: string): ActionPlace {
  if (uses.startsWith('./')) return folderOf(uses, join(workspace, uses));
  const [path = ''] = uses.split('@');
  if (path === 'actions/checkout') return { kind: 'checkout' };
  if (path === productName || path.startsWith(`${productName}/`))
    return folderOf(uses, join(product, path.slice(productName.length)));
  if (path.startsWith('actions/')) return folderOf(uses, join(standIns, path.slice('actions/'.length)));
  throw new Error(`the emulator has no action ${uses}`);
}

/** Where a called workflow's file is. @throws Error when it is neither the caller's nor ours. */
export function resolveWorkflow(uses: string, repository: string, product: string): string {
  if (uses.startsWith('./')) return join(repository, uses);
  const [path = ''] = uses.split('@');
  if (path.startsWith(`${productName}/`)) return join(product, path.slice(productName.length));
  throw new Error(`the emulator has no workflow ${uses}`);
}

function folderOf(uses: string, folder: string): ActionPlace {
  if (!existsSync(join(folder, 'action.yml')))
    throw new Error(`there is no action.yml for ${uses} in ${folder}`);
  return { kind: 'folder', folder };
}
