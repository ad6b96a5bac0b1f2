import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../../core/errors.ts';
import { factById } from '../../core/facts/find.ts';
import type { Fact } from '../../core/model/fact.ts';
import type { Source } from '../../core/model/source.ts';
import { namesWrittenIn, sourceById, sourceIds } from '../../core/query/lookup.ts';
import { historyOf } from '../../core/query/points.ts';
import type { Index } from '../../core/store/open.ts';
import type { Bibliography, Cited } from './item.ts';

/** Every citation style by its name, each in a file that is loaded on use. */
export const styles: Record<string, CitationStyle> = {
  apa: {
    about: 'APA (7th edition): a reference, and for a fact the citation in the text',
    load: async () => (await import('./prose.ts')).bibliography.bind(null, 'apa'),
  },
  chicago: {
    about: 'Chicago (17th edition): a bibliography entry, and for a fact the note',
    load: async () => (await import('./prose.ts')).bibliography.bind(null, 'chicago'),
  },
  bibtex: { about: 'BibTeX', load: async () => (await import('./bibtex.ts')).bibtex },
  ris: {
    about: 'RIS, for reference managers',
    load: async () => (await import('./ris.ts')).ris,
  },
  'csl-json': {
    about: 'CSL-JSON, for reference managers and pandoc',
    load: async () => (await import('./item.ts')).cslJson,
  },
};

/** A citation style; its file is loaded on use. */
interface CitationStyle {
  about: string;
  load(): Promise<Bibliography>;
}

/** The source or fact with this id, with its full id; a source takes precedence. */
export function citedAs(id: string, index: Index): [string, Cited] {
  const { database } = index;
  const source = sourceById(database, id);
  if (source) return [source.source, citedWork(source, index)];
  const { fact } = factById(id, index, sourceIds(database));
  return [fact.id, citedFact(fact, index)];
}

const namesByTitle = new WeakMap<DatabaseSync, Map<string, string[]>>();

/** A source with the names of entries in its title, which are looked up once for all its facts. */
export function citedWork(source: Source, { database }: Pick<Index, 'database'>): Cited {
  const known = namesByTitle.get(database) ?? new Map<string, string[]>();
  const names = known.get(source.title) ?? namesWrittenIn(source.title, database);
  namesByTitle.set(database, known.set(source.title, names));
  return { source, names };
}

/** The source and place of a fact. Throws a PismError if the description of the source has errors. */
export function citedFact(fact: Fact, { database }: Index): Cited {
  const { id, place, source: name } = fact;
  const source = sourceById(database, name);
  if (!source)
    throw new PismError('unreadable', `${name} has no description to cite`, '`pism check` says what is wrong.');
  return {
    ...citedWork(source, { database }),
    fact: { id: id.slice(name.length + 1), place, history: historyOf(fact).join('. ') },
  };
}
