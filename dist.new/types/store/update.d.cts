import type { DatabaseSync } from 'node:sqlite';
import { type Snapshot } from './snapshot.cjs';
/** Called with the progress of an update. */
export type Progress = (done: {
    files: number;
    of: number;
    facts: number;
}) => void;
/** What an update depends on besides the facts. */
export interface UpdateOptions {
    /** The kind to update; without it, everything is updated. */
    kind?: string | undefined;
    /** Rebuilds the index, even if nothing has changed. */
    rebuild?: boolean | undefined;
    /** Builds an index that is not kept. */
    inMemory?: boolean | undefined;
    /** If the facts were never read, reads only kinds and registers, and keeps nothing. */
    definitionsOnly?: boolean | undefined;
    /** How files looked before the lock was taken; they are not looked at again. */
    before?: Snapshot | undefined;
    /** Makes the progress callback; called only when many files are read. */
    progress?: (() => Promise<Progress | undefined>) | undefined;
    /** Called after waiting a second for another process that writes the index. */
    waiting?: (() => void) | undefined;
    /** Called at the end of an update, in its transaction, to change the index. */
    afterwards?: ((database: DatabaseSync) => Promise<void>) | undefined;
    /** Receives what is done and why, for PISM_DEBUG. */
    log?: ((message: string) => void) | undefined;
}
/**
 * Updates an index for queries of one kind, or for everything, in one transaction; a first index is an update of an empty
 * one. Waits for another process's update. Rolls back on failure.
 */
export declare function updateIndex(database: DatabaseSync, folders: string[], options: UpdateOptions): Promise<void>;
