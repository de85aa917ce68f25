import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface JobOptions {
  readonly workspace: string;
  /** Folder of the job: temporary files, tool cache, event. */
  readonly folder: string;
  readonly job: string;
  readonly attempt: number;
  readonly serverUrl: string;
}

export interface JobEnvironment {
  readonly env: Readonly<Record<string, string>>;
  readonly trackingId: string;
  readonly tempFolder: string;
}

/** The variables that every step of a job sees, and the folders they name. */
export function createJobEnvironment(options: JobOptions): JobEnvironment {
  const tempFolder = join(options.folder, '_temp');
  const toolCache = join(options.folder, '_tool');
  const eventPath = join(tempFolder, '_github_workflow', 'event.json');
  mkdirSync(join(tempFolder, '_github_workflow'), { recursive: true });
  mkdirSync(join(tempFolder, '_runner_file_commands'), { recursive: true });
  mkdirSync(toolCache, { recursive: true });
  writeFileSync(eventPath, '{}');
  const trackingId = `github_${randomUUID()}`;
  return {
    tempFolder,
    trackingId,
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: options.workspace,
      GITHUB_REPOSITORY: 'octo/broker',
      GITHUB_REPOSITORY_OWNER: 'octo',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_HEAD_REF: '',
      GITHUB_BASE_REF: '',
      GITHUB_RUN_ID: '1000001',
      GITHUB_RUN_NUMBER: '7',
      GITHUB_RUN_ATTEMPT: String(options.attempt),
      GITHUB_JOB: options.job,
      GITHUB_ACTION: '__self',
      GITHUB_ACTOR: 'octocat',
      GITHUB_WORKFLOW: 'chaos',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_SERVER_URL: options.serverUrl,
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_RETENTION_DAYS: '90',
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      RUNNER_NAME: 'emulated',
      RUNNER_TEMP: tempFolder,
      RUNNER_TOOL_CACHE: toolCache,
      RUNNER_ENVIRONMENT: 'self-hosted',
      RUNNER_TRACKING_ID: trackingId,
      ImageOS: 'debian12',
    },
  };
}
