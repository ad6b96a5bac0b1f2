import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folder for what can be made again: `$XDG_CACHE_HOME/pism`, or `~/.cache/pism` (XDG Base Directory 0.8). */
function cacheFolder(env: Record<string, string | undefined>): string {
  const base = env['XDG_CACHE_HOME'];
  return join(base && isAbsolute(base) ? base : join(env['HOME'] || homedir(), '.cache'), 'pism');
}

/**
 * The file of the index of these facts folders. Two sets of folders may share a name, as the index says itself which
 * ones it is of; a cryptographic hash would cost more time to load than the whole query takes.
 */
export function indexFile(folders: string[], env: Record<string, string | undefined>): string {
  return join(cacheFolder(env), `${fnv1a(folders.join('\n'))}.db`);
}

/** The 32-bit FNV-1a hash of a text, in hex. */
export function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
