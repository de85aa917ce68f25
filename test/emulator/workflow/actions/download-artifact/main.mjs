import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { getInput, setFailed } from '@actions/core';

try {
  const client = new DefaultArtifactClient();
  const { artifact } = await client.getArtifact(getInput('name'));
  await client.downloadArtifact(artifact.id, {
    path: join(process.env.GITHUB_WORKSPACE, getInput('path')),
  });
} catch (error) {
  setFailed(error);
}
process.exit();
