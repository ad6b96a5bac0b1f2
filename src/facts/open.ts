import { delimiter, resolve } from 'node:path';
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

/** The indexes that one run of a command opens, which are closed together once its answer is printed. */
export class OpenIndexes implements Disposable {
  readonly #opened: Index[] = [];
  readonly #environment: FactsEnvironment;
  readonly #options: UpdateOptions;

  constructor(environment: FactsEnvironment, options: UpdateOptions) {
    this.#environment = environment;
    this.#options = options;
  }

  readonly open: OpenIndex = async (facts, wanted) => {
    const index = await openIndexFor(facts, this.#environment, { ...this.#options, ...wanted });
    this.#opened.push(index);
    return index;
  };

  /** The one opened last, from which the answer is. */
  get last(): Index | undefined {
    return this.#opened.at(-1);
  }

  [Symbol.dispose](): void {
    for (const { database } of this.#opened) if (database.isOpen) database.close();
  }
}
