import { existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/**
 * The cache folder: `$XDG_CACHE_HOME/pism` or `~/.cache/pism` (XDG Base Directory 0.8). If missing, it is made for this user
 * alone. Undefined if it cannot be made, or belongs to another user: that user could have put any index or code there.
 */
export function cacheFolder(env: Record<string, string | undefined>): string | undefined {
  const given = env['XDG_CACHE_HOME'];
  try {
    const base = given && isAbsolute(given) ? given : join(env['HOME'] || homedir(), '.cache');
    const folder = join(base, 'pism');
    if (!isAbsolute(folder)) return undefined;
    if (!existsSync(folder)) makeCacheFolder(folder);
    const user = process.getuid?.();
    // The link that leads to it, if there is one, and the folder itself.
    const isOwn = user === undefined || (lstatSync(folder).uid === user && statSync(folder).uid === user);
    return isOwn ? folder : undefined;
  } catch {
    // Also where the system does not know the user, who then has no home folder.
    return undefined;
  }
}

// Not `recursive`: with it, mkdir never returns if no folder can be made in a parent, such as /proc.
function makeCacheFolder(folder: string): void {
  if (!existsSync(dirname(folder))) makeCacheFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (thrown) {
    // Another process may have made it first.
    if (!existsSync(folder)) throw thrown;
  }
}
