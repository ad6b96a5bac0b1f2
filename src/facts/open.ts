import { delimiter, resolve } from 'node:path';
import { diskFull, isDamagedIndex } from '../errors.ts';
import { builtinFacts } from '../package.ts';
import { type Index, openIndex } from '../store/open.ts';
import type { UpdateOptions } from '../store/update.ts';

/** Opens the index of the user's facts, or of the built-in ones. Throws a PismError where they cannot be read. */
export async function openIndexFor(facts: string[], environment: FactsEnvironment, options: UpdateOptions = {}) {
  return openIndex(foldersOf(facts, environment), environment.env, options);
}

/** Where facts are searched: the environment, and the folder that relative paths start from. */
export interface FactsEnvironment {
  env: Record<string, string | undefined>;
  cwd: string;
}

/** The facts folders that the user names, as absolute paths, or the built-in one. */
export function foldersOf(facts: string[], { env, cwd }: FactsEnvironment): string[] {
  const fromEnvironment = (env['PISM_FACTS'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const folders = facts.length > 0 ? facts : fromEnvironment;
  if (folders.length === 0) return [builtinFacts];
  // Sort, so that the order of the options changes nothing.
  return [...new Set(folders.map((folder) => (folder === 'builtin' ? builtinFacts : resolve(cwd, folder))))].sort();
}

/** Opens the index of facts folders. */
export type OpenIndex = (facts: string[], wanted?: UpdateOptions) => Promise<Index>;

/** Runs a function that opens indexes, and closes them afterwards; explains errors of the disk. */
export async function withIndexes<Value>(
  open: OpenIndex,
  work: (open: OpenIndex, opened: Index[]) => Promise<Value>,
): Promise<Value> {
  const opened: Index[] = [];
  const openAndKeep: OpenIndex = async (facts, wanted) => {
    const index = await open(facts, wanted);
    opened.push(index);
    return index;
  };
  try {
    return await work(openAndKeep, opened);
  } catch (thrown) {
    throw diskFull(thrown) ?? thrown;
  } finally {
    for (const { database } of opened) if (database.isOpen) database.close();
  }
}

/** Runs a function on an index, and again on a rebuilt one if the index is damaged. */
export async function onSoundIndex<Value>(
  work: (rebuild: boolean) => Promise<Value>,
  isDamaged: (thrown: unknown) => boolean = isDamagedIndex,
): Promise<Value> {
  try {
    return await work(false);
  } catch (thrown) {
    if (!isDamaged(thrown)) throw thrown;
    return work(true);
  }
}
