import type { DatabaseSync } from 'node:sqlite';
import { type FolderFile, type Layout, readLayout, refuseEmpty } from '../load/folder.ts';
import type { Kind } from '../model/kind.ts';
import { builtinFacts } from '../package.ts';
import {
  bulletinNames,
  changedFiles,
  countPlaces,
  fewBulletins,
  folderScope,
  isSameState,
  kindScope,
  knownState,
  layoutsNamed,
  lookAtBulletins,
  lookAtFoundation,
  type State,
} from './state.ts';

/** How the files that a query depends on look now. */
export interface Look {
  layouts: Layout[];
  /** The bulletins there are, as a text to compare. */
  bulletins: string;
  states: State[];
  /** The last turn to bring the index up to date that there had been before, where that was asked. */
  turn?: number;
}

/** Looks at all that a query for facts of these kinds depends on; `null` is a query for everything. */
export function lookAtFolders(folders: string[], kinds: Kind[], wanted: Kind | null): Look {
  const layouts = layoutsOf(folders);
  const names = (wanted ? [wanted] : kinds).map(({ kind }) => kind);
  if (!wanted || countPlaces(layouts) <= fewBulletins) names.push('bulletin');
  const scopes = names.map((name) => kindScope(layouts, name));
  if (!wanted) scopes.push(folderScope(layouts));
  const states = [lookAtFoundation(layouts), ...lookAtBulletins(layouts, scopes)];
  return { layouts, bulletins: bulletinNames(layouts), states };
}

/** Whether two looks at the same kinds show the same, these files left aside. */
export function isSameLook(one: Look, other: Look, aside: FolderFile[]): boolean {
  if (one.bulletins !== other.bulletins) return false;
  return one.states.every((state, position) => {
    const another = other.states[position];
    return another !== undefined && isSameState(state, another, aside);
  });
}

/**
 * Whether the index has noted everything as it looks now and could read all of it; and, for everything, what is wrong
 * between files.
 */
export function isFresh(database: DatabaseSync, { bulletins, states }: Look, wanted: Kind | null): boolean {
  if (metaOf(database, 'bulletins') !== bulletins || (wanted === null && metaOf(database, 'unchecked') === '1'))
    return false;
  if (unreadFiles(database, wanted).length > 0) return false;
  return states.every((state) => changedFiles(state, knownState(database, state.scope)).next().done);
}

/**
 * Files that queries for facts of this kind (`null`: of all) depend on and that could not be read. Whether they can be now
 * shows in nothing that a look at them tells: the system may have been out of descriptors, or another user may have asked.
 */
export function unreadFiles(database: DatabaseSync, wanted: Kind | null): FolderFile[] {
  const sql = `SELECT path, role, bulletin, kind FROM problems JOIN files USING (file)
    WHERE problem ->> 'code' = 'UNREADABLE_FILE' AND (?1 IS NULL OR role <> 'facts' OR kind = ?1)`;
  return database.prepare(sql).all(wanted?.kind ?? null) as unknown as FolderFile[];
}

/** Whether there is one bulletin and no other: for as few folders as those in which every query looks at the descriptions. */
export function hasOneBulletin(database: DatabaseSync): boolean {
  const known = knownBulletins(database);
  if (known !== undefined && countPlaces(layoutsNamed(known)) > fewBulletins) return false;
  return database.prepare('SELECT count(*) AS bulletins FROM bulletins').get()?.['bulletins'] === 1;
}

/** The bulletins that the index knows of, as a text to compare. */
export function knownBulletins(database: DatabaseSync): string | undefined {
  return metaOf(database, 'bulletins');
}

/** Notes something about the index itself. */
export function setMeta(database: DatabaseSync, name: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
}

/** What the index says of itself. */
export function metaOf(database: DatabaseSync, name: string): string | undefined {
  return database.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value'] as string | undefined;
}

/**
 * The tops of the folders, and of our own what they go without: actors always, kinds where a folder has none. Our own
 * come first: what a folder says of an actor adds to what we say.
 */
export function layoutsOf(folders: string[]): Layout[] {
  const layouts = folders.map(readLayout);
  for (const { root, bulletins, foundation } of layouts)
    if (bulletins.length + foundation.length === 0) refuseEmpty(root);
  if (folders.includes(builtinFacts)) return layouts;
  const haveKinds = layouts.every(({ foundation }) => foundation.some(({ role }) => role === 'kind'));
  const own = readLayout(builtinFacts).foundation.filter(({ role }) => role === 'actors' || !haveKinds);
  return [{ root: builtinFacts, bulletins: [], foundation: own }, ...layouts];
}
