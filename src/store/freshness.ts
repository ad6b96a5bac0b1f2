import type { DatabaseSync } from 'node:sqlite';
import { type Layout, readLayout, refuseEmpty } from '../load/folder.ts';
import type { Kind } from '../model/kind.ts';
import { builtinFacts } from '../package.ts';
import {
  bulletinNames,
  changedFiles,
  folderScope,
  foundationScope,
  kindScope,
  knownState,
  lookAt,
  placesOf,
  type State,
} from './state.ts';

/** How the files that a query depends on look now. */
export interface Look {
  layouts: Layout[];
  /** The bulletins there are, as a text to compare. */
  bulletins: string;
  states: State[];
}

/** Looks at all that a query for facts of these kinds depends on; `null` is a query for everything. */
export function lookAtFolders(folders: string[], kinds: Kind[], wanted: Kind | null): Look {
  const layouts = layoutsOf(folders);
  const names = wanted ? [wanted.kind] : [...kinds.map(({ kind }) => kind), 'bulletin'];
  const places = placesOf(layouts);
  const scopes = [foundationScope(layouts), ...names.map((name) => kindScope(places, name))];
  if (!wanted) scopes.push(folderScope(places));
  return { layouts, bulletins: bulletinNames(layouts), states: lookAt(scopes) };
}

/** Whether the index has noted everything as it looks now; and, for everything, what is wrong between files. */
export function isFresh(database: DatabaseSync, { bulletins, states }: Look, wanted: Kind | null): boolean {
  if (metaOf(database, 'bulletins') !== bulletins || (wanted === null && metaOf(database, 'unchecked') === '1'))
    return false;
  return states.every((state) => changedFiles(state, knownState(database, state.scope)).length === 0);
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
