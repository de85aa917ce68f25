import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { getInput, setFailed, setOutput } from '@actions/core';

try {
  const path = join(process.env.GITHUB_WORKSPACE, getInput('path'));
  const isFolder = statSync(path).isDirectory();
  const files = isFolder
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [path];
  const { id } = await new DefaultArtifactClient().uploadArtifact(
    getInput('name'),
    files,
    isFolder ? path : dirname(path),
  );
  setOutput('artifact-id', id);
} catch (error) {
  setFailed(error);
}
process.exit();
