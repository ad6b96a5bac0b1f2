import { spawnSync } from 'node:child_process';
import { program } from './ended.ts';

/** The number of a user who owns nothing. */
export const nobody = 65_534;

/** Whether these tests run as the administrator, who can give files away and may read and write everything. */
export const isAdministrator = process.getuid?.() === 0;

/**
 * What is put before a command so that an ordinary user runs it, to whom folders can be closed; nothing where that is not
 * to be had.
 */
export const asOrdinary = isAdministrator
  ? worksWith(`setpriv --reuid=${nobody} --regid=${nobody} --clear-groups`)
  : worksWith('');

/** What is put before a command so that it finds this folder on a disk that cannot be written; nothing where there is none. */
export function onReadOnly(folder: string): string | undefined {
  const mount = `mount --bind '${folder}' '${folder}' && mount -o remount,ro,bind '${folder}' && exec "$@"`;
  return isAdministrator ? worksWith(`unshare --mount sh -c '${mount.replaceAll("'", "'\\''")}' sh`) : undefined;
}

function worksWith(prefix: string): string | undefined {
  const { stdout } = spawnSync('sh', ['-c', `${prefix} ${program} --version`], { encoding: 'utf8' });
  return /^\d/.test(stdout) ? prefix : undefined;
}
