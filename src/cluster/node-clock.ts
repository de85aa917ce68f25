import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const clockFolder = '/etc/rabbitmq/clock';
const libraryName = 'libfaketime.so.1';

/** In a node: what its broker adds to the machine's time, in seconds with a sign. It is read again every second. */
export const clockOffsetFile = `${clockFolder}/offset`;

/** Only the wall clock moves: time that was measured, timers and the times of files stay true. */
export function clockEnvironment(library: string, source: string): readonly string[] {
  return [`LD_PRELOAD=${library}`, source, 'FAKETIME_DONT_FAKE_MONOTONIC=1', 'NO_FAKE_STAT=1'];
}

/** What starts a node's broker; with a library, such that its clock can be moved. */
export function brokerWords(clockLibrary: string | null): readonly string[] {
  if (clockLibrary === null) return ['rabbitmq-server'];
  const follow = `FAKETIME_TIMESTAMP_FILE=${clockOffsetFile}`;
  const clock = clockEnvironment(`${clockFolder}/${libraryName}`, follow);
  return ['env', ...clock, 'FAKETIME_CACHE_DURATION=1', 'rabbitmq-server'];
}

/** Puts the library, and a clock that is right, into what becomes a node's /etc/rabbitmq. */
export async function placeClock(etcFolder: string, clockLibrary: string): Promise<void> {
  const folder = join(etcFolder, 'clock');
  await mkdir(folder, { recursive: true });
  await copyFile(clockLibrary, join(folder, libraryName));
  await writeFile(join(folder, 'offset'), '+0');
}
