import type { Source } from '../model/source.ts';
import { butBeside, type Filter } from '../query/select.ts';
import type { Site } from './site.ts';

/** The filters for the facts that a site is about: those of sources that are not `beside`. */
export function ownFacts({ index }: Site): Filter[] {
  return butBeside(index.database);
}

/** The sources that a site is about, and those beside them. */
export function sourcesOfSite({ sources }: Pick<Site, 'sources'>): Record<'own' | 'others', Source[]> {
  const own = sources.filter(({ beside }) => !beside);
  return own.length === 0 ? { own: sources, others: [] } : { own, others: sources.filter(({ beside }) => beside) };
}
