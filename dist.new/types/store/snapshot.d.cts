import type { DatabaseSync } from 'node:sqlite';
import { type FolderFile, type FolderLayout } from '../load/folder.cjs';
import { type Kind } from '../model/kind.cjs';
/** The state, at one moment, of the files that queries for a kind (or for all kinds) read. */
export interface Snapshot {
    layouts: FolderLayout[];
    /** When it was taken, in milliseconds since 1970. */
    taken: number;
    seen: Map<string, string>;
    /** For each path seen, the queries that read it: a kind, or one of `scopes`. */
    scopeOf: Map<string, string>;
    /** What was seen of each path when the index was updated. */
    stored: Map<string, string>;
}
/** The scopes of what is no file of a kind; descriptions have their role. No kind can have these names. */
export declare const scopes: {
    definition: string;
    folder: string;
    source: string;
    bulletin: string;
};
/** The stat of a file that must be read again: no file has it. */
export declare const unknownStat = "";
/**
 * Takes a snapshot for queries of this kind, or of all if `null`. Without an index, the facts files are unknown. Files seen a
 * moment `before` are not looked at again: a later change is found by the next query.
 */
export declare function takeSnapshot(database: DatabaseSync | undefined, roots: string[], wanted: Kind | null, before?: Pick<Snapshot, 'seen' | 'taken'>): Snapshot;
/** The paths, of this scope or all, whose stat differs from the stored one, or that may have changed within the racy window. */
export declare function changedPaths({ seen, stored, scopeOf }: Snapshot, scope?: string): IteratorObject<string>;
/** The folders of sources in which files may be new or gone. */
export declare function changedFolders(snapshot: Snapshot): string[];
/** The files in the sources' folders that may have changed, are new or are gone; the new ones join the snapshot. */
export declare function changedFiles(snapshot: Snapshot, kinds: Kind[]): FolderFile[];
/** Stores in the index what was seen of the files that it now has. */
export declare function storeSnapshot(database: DatabaseSync, snapshot: Snapshot): void;
