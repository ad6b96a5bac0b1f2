import { lstatSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder for what can be made again: `$XDG_CACHE_HOME/pism`, or `~/.cache/pism` (XDG Base Directory 0.8). Nothing where
 * none can be named, or where it belongs to another user, who could have put anything there; `bin/pism.js` does the same.
 */
function cacheFolder(env: Record<string, string | undefined>): string | undefined {
  const given = env['XDG_CACHE_HOME'];
  const base = given && isAbsolute(given) ? given : join(homeFolder(env), '.cache');
  const folder = join(base, 'pism');
  return isAbsolute(folder) && isOurs(folder) ? folder : undefined;
}

function homeFolder(env: Record<string, string | undefined>): string {
  try {
    return env['HOME'] || homedir();
  } catch {
    // A user whom the system does not know has no home.
    return '';
  }
}

/** Whether a folder is the user's own or does not exist yet; a link to it must be the user's own, too. */
function isOurs(folder: string): boolean {
  const user = process.getuid?.();
  if (user === undefined) return true;
  try {
    const owners = [lstatSync, statSync].map((look) => look(folder, { throwIfNoEntry: false })?.uid);
    return owners.every((owner) => owner === undefined || owner === user);
  } catch {
    return true;
  }
}

/**
 * The file of the index of these facts folders, where there is a folder for it. Two sets of folders may share a name, as
 * the index says itself which ones it is of; a cryptographic hash would cost more time to load than the whole query takes.
 */
export function indexFile(folders: string[], env: Record<string, string | undefined>): string | undefined {
  const folder = cacheFolder(env);
  return folder === undefined ? undefined : join(folder, `${fnv1a(folders.join('\n'))}.db`);
}

/** The 32-bit FNV-1a hash of a text, in hex. */
export function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
