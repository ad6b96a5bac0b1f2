import { delimiter, resolve } from 'node:path';
import { builtinFacts } from '../package.ts';
import type { Index } from '../store/open.ts';
import type { UpdateOptions } from '../store/update.ts';

/** Where facts are searched: the environment, and the folder that relative paths start from. */
export interface FactsEnvironment {
  env: Record<string, string | undefined>;
  cwd: string;
}

/** The facts folders that the user names, as absolute paths, or the built-in one. */
export function foldersOf(facts: string[], { env, cwd }: FactsEnvironment): string[] {
  const fromEnvironment = (env['PISM_FACTS'] ?? '').split(delimiter).filter(Boolean);
  const folders = facts.length > 0 ? facts : fromEnvironment;
  if (folders.length === 0) return [builtinFacts];
  // Sort, so that the order of the options changes nothing.
  return [...new Set(folders.map((folder) => (folder === 'builtin' ? builtinFacts : resolve(cwd, folder))))].sort();
}

/** Opens the index of facts folders. */
export type OpenIndex = (facts: string[], wanted?: UpdateOptions) => Promise<Index>;
