import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folder for what can be made again: `$XDG_CACHE_HOME/pism`, or `~/.cache/pism` (XDG Base Directory 0.8). */
export function cacheFolder(env: Record<string, string | undefined>): string {
  const base = env['XDG_CACHE_HOME'];
  return join(base && isAbsolute(base) ? base : join(env['HOME'] || homedir(), '.cache'), 'pism');
}

/** The file of the index of these facts folders. */
export function indexFile(folders: string[], env: Record<string, string | undefined>): string {
  const name = createHash('sha256').update(JSON.stringify(folders)).digest('hex').slice(0, 16);
  return join(cacheFolder(env), `${name}.db`);
}
