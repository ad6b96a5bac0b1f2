import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
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

/** The prefix that makes a command see this folder on a read-only disk; undefined where that is not possible. */
export function onReadOnly(folder: string): string | undefined {
  const mount = `mount --bind '${folder}' '${folder}' && mount -o remount,ro,bind '${folder}' && exec "$@"`;
  return isAdministrator ? worksWith(`unshare --mount sh -c '${mount.replaceAll("'", "'\\''")}' sh`) : undefined;
}

/** Whether a folder can be shown on a read-only disk. */
export const canRemount = onReadOnly(tmpdir()) !== undefined;

function worksWith(prefix: string): string | undefined {
  const { stdout } = spawnSync('sh', ['-c', `${prefix} ${program} --version`], { encoding: 'utf8' });
  return /^\d/.test(stdout) ? prefix : undefined;
}
