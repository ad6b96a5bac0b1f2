import { DatabaseSync } from 'node:sqlite';
import type { Kind } from '../model/kind.cjs';
import type { Problem } from '../model/problem.cjs';
import type { UpdateOptions } from './update.cjs';
/** The environment variables of a process. */
export type Environment = Record<string, string | undefined>;
/** An up-to-date index, open in one read transaction. */
export interface Index {
    database: DatabaseSync;
    kinds: Kind[];
    /** The names of its registers. */
    registers: string[];
    folders: string[];
    /** The paths of the files that were read. */
    files(): string[];
    /** Path of the exported database, if this is one. */
    exported?: string;
}
/**
 * Opens the index of these facts folders, and first updates what queries for `kind` read. Builds it in memory if the cache
 * folder is not writable. Throws a PismError if a facts folder cannot be read.
 */
export declare function openIndex(folders: string[], env: Environment, options?: UpdateOptions): Promise<Index>;
/** The index without an update, possibly stale; undefined if there is none of this version. */
export declare function openStale(folders: string[], env: Environment): Index | undefined;
/**
 * Problems that block queries for this kind: in its files, in kinds and registers, and duplicate sources, whose facts would
 * all be listed twice. `null`: all problems.
 */
export declare function problemsIn(database: DatabaseSync, kind: Pick<Kind, 'kind'> | null): Problem[];
/** Whether the index was updated after it was built: its fact numbers then differ from those of a new one. */
export declare function isIncremental({ database, exported }: Index): boolean;
