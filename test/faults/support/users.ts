import { spawnSync } from 'node:child_process';
import { program } from './shell.ts';

/** The id of a user who owns nothing. */
export const nobody = 65_534;

/** Whether these tests run as root, who may change the owner of files, and read and write everything. */
export const isAdministrator = process.getuid?.() === 0;

/**
 * The prefix that makes an ordinary user run a command, so that permissions count; undefined where that is not
 * possible.
 */
export const asOrdinary = isAdministrator
  ? worksWith(`setpriv --reuid=${nobody} --regid=${nobody} --clear-groups`)
  : worksWith('');

function worksWith(prefix: string): string | undefined {
  const { stdout } = spawnSync('sh', ['-c', `${prefix} ${program} --version`], { encoding: 'utf8' });
  return /^\d/.test(stdout) ? prefix : undefined;
}
