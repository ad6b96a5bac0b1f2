/** Opens what a site is made of: its facts, names, settings, and facts that are gone. */
import type { DatabaseSync } from 'node:sqlite';
import type { SiteSettings } from '../../core/load/site-settings.ts';
import type { Display } from '../../core/model/fields/type.ts';
import type { Kind } from '../../core/model/kind.ts';
import { type Entry, entryOf } from '../../core/model/register.ts';
import { placeOrder, type Source } from '../../core/model/source.ts';
import { cached } from '../../core/model/text.ts';
import { entryNames, type FactOfKind, sourceById, sourceIds } from '../../core/query/lookup.ts';
import { addedUp, type Filter, idsOf, selectFacts } from '../../core/query/select.ts';
import type { Index } from '../../core/store/open.ts';
import { rowsOf } from '../../core/store/read.ts';
import { citedWork } from '../../formats/cite/index.ts';
import { references } from '../../formats/cite/prose.ts';
import { namesOf, type PageContext } from '../../formats/page/context.ts';
import { type Links, relativeAddress } from '../../formats/page/links.ts';
import { entryPath, factPath, kindPath, sourcePath } from './paths.ts';

/** A file of a site: its path in the folder, with `/`, and what is in it. */
export interface SiteFile {
  path: string;
  content: string | Uint8Array;
}

/** An entry of a register that facts name, with its page. */
export interface EntryWithPage extends Entry {
  register: string;
  path: string;
  /** How many facts name it. */
  facts: number;
}

/** Everything that pages are made from. */
export interface Site {
  index: Index;
  settings: SiteSettings;
  /** All sources; those that are `beside` have pages too, and never count in figures. */
  sources: Source[];
  /** Those that stand beside what it is about. */
  others: Source[];
  /** The filters for the facts of those that it is about. */
  ownFacts: Filter[];
  display: Display;
  /** The short name of a source, such as `PISM Bulletin No. 96 (2404)`. */
  nameOf(source: string): string;
  /** The entries that facts name, by the path of their page. */
  entries: Map<string, EntryWithPage>;
  /** What the parts of the page at this path need: its links, and how values are shown. */
  contextOf(path: string): PageContext;
  /** The facts that pass the filters, by place or in the order of an SQL expression. */
  facts(filters?: Filter[], order?: string): FactOfKind[];
  fact(id: string): FactOfKind | undefined;
  /** The facts of each source, by place. */
  bySource: Map<string, FactOfKind[]>;
  /** The facts that sources list as gone, by their whole ids. */
  gone: Map<string, GoneFact>;
  /** By the id of a fact, the facts of other sources whose checks and notes are read from it. */
  comparedWith: Map<string, string[]>;
  /** The reference of a source by the APA manual, which takes long to format. */
  referenceOf(source: Source): string;
}

/** The site of the facts of an index. */
export function openSite(index: Index, settings: SiteSettings): Site {
  const { database } = index;
  const sources = sourceIds(database).flatMap((id) => sourceById(database, id) ?? []);
  const nameOf = namesOf(sources);
  const display: Display = { entry: entryNames(database), id: (id) => id, forReader: true };
  const entries = entriesWithPages(index);
  const ownFacts = addedUp(database, { kind: null, filters: [] }).filters;
  const others = ownFacts.length === 0 ? [] : sources.filter(({ form }) => form !== 'bulletin');
  // Several pages need each fact.
  const all = new Map(index.kinds.flatMap((kind) => factsOfKind(kind, database)));
  const facts: Site['facts'] = (filters = [], order = placeOrder) =>
    idsOf(database, { kind: null, filters, order, isMixed: order !== placeOrder }).flatMap(
      ({ id }) => all.get(id) ?? [],
    );
  const bySource = Map.groupBy(facts(), ({ fact }) => fact.source);
  return {
    ...{ index, settings, sources, others, ownFacts, display, nameOf, entries, facts, bySource },
    contextOf: (path) => ({ links: linksFrom(path, entries), display, nameOf }),
    fact: (id) => all.get(id),
    gone: goneById(sources),
    comparedWith: comparedWith(index),
    referenceOf: cached((source) => references([citedWork(source, index)]).join('')),
  };
}

function factsOfKind(kind: Kind, database: DatabaseSync): [string, FactOfKind][] {
  return Array.from(selectFacts(database, { kind, filters: [] }), (fact) => [fact.id, { fact, kind }]);
}

function comparedWith({ database }: Index): Site['comparedWith'] {
  const sql = `SELECT DISTINCT named.value AS named, f.id FROM _fact_rows f, json_each(f._own) list, json_each(list.value) said,
    json_each(said.value, '$.facts') named WHERE f._own IS NOT NULL ORDER BY f.source, f.kind, f.position`;
  const byFact = Map.groupBy(rowsOf<{ named: string; id: string }>(database, sql), ({ named }) => named);
  return new Map(Array.from(byFact, ([named, alike]) => [named, alike.map(({ id }) => id)]));
}

/** The entries that facts name, by the path of their page, in the order of registers and names. */
function entriesWithPages({ database }: Index): Map<string, EntryWithPage> {
  const sql = `SELECT e.*, count(DISTINCT fact) AS facts FROM fact_entries f
    JOIN entries e ON (e.register, e.id) = (f.register, f.entry) GROUP BY e.register, e.id ORDER BY e.register, replace(e.name, 'the ', ''), e.id`;
  const rows = database.prepare(sql).all();
  const entries = rows.map((row): [string, EntryWithPage] => {
    const entry = entryOf(row);
    const register = String(row['register']);
    const path = entryPath(register, entry.id);
    return [path, { ...entry, register, path, facts: Number(row['facts']) }];
  });
  return new Map(entries);
}

function linksFrom(path: string, entries: Site['entries']): Links {
  const to = (target: string) => relativeAddress(path, target);
  return {
    fact: (id) => to(factPath(id)),
    entry(register, id) {
      const target = entryPath(register, id);
      return entries.has(target) ? to(target) : undefined;
    },
    source: (source, anchor) => to(sourcePath(source) + (anchor === undefined ? '' : `#${anchor}`)),
    kind: (kind) => to(kindPath(kind)),
  };
}

/** A fact that was published and then withdrawn, or has another id now. */
export interface GoneFact {
  id: string;
  source: Source;
  on: string;
  why: string;
  /** The id of the fact that took its place. */
  now: string | undefined;
}

/** The facts that sources list as gone, by their whole ids. */
function goneById(sources: Source[]): Map<string, GoneFact> {
  const gone = sources.flatMap((source) => {
    const whole = (id: string) => (id.includes('/') ? id : `${source.source}/${id}`);
    return source.gone.map((each) => ({ ...each, id: whole(each.id), source, now: each.now && whole(each.now) }));
  });
  return new Map(gone.map((each) => [each.id, each]));
}
