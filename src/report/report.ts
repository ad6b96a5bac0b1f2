import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import type { Source } from '../model/source.ts';
import { alternatives, capitalised } from '../model/text.ts';
import { type Finding, findingIn } from '../page/finding.ts';
import { factsByTheme } from '../page/themes.ts';
import { printed } from '../page/words.ts';
import { type Standing, standingOf } from '../query/disputes.ts';
import { askedOf } from '../query/filters.ts';
import { entriesFoundBy, sourcesOf } from '../query/lookup.ts';
import type { FactOfKind } from '../query/points.ts';
import { asSubquery, countFacts, type Filter, idsOf, phrasesOf, type Query, selectFacts } from '../query/select.ts';

/** Makes the report on the facts that pass the filters. Throws a usage error if there are too many. */
export function reportOf(database: DatabaseSync, kinds: Kind[], filters: Filter[], display: Display): Report {
  const all: Query = { kind: null, filters };
  const count = countFacts(database, all);
  if (count > maxFacts) {
    const hint = 'Choose fewer with filters, such as --country, --year or the name of a kind.';
    throw new PismError('usage', `The report would have ${count} facts; the limit is ${maxFacts}`, hint);
  }
  // Among the fields of a kind, a condition could mean a different one.
  const chosen = asSubquery(all);
  const ofKinds = kinds
    .toSorted((one, other) => Number(one.opinion) - Number(other.opinion))
    .map((kind) => ({ kind, facts: [...selectFacts(database, { kind, filters: chosen })] }))
    .filter(({ facts }) => facts.length > 0);
  const byId = new Map(ofKinds.flatMap(({ kind, facts }) => facts.map((fact) => [fact.id, { fact, kind }])));
  const entries = idsOf(database, all).flatMap(({ id }) => byId.get(id) ?? []);
  const sources = sourcesOf(database, chosen);
  return {
    chosen: phrasesOf(filters),
    subject: subjectOf(database, kinds, filters, display),
    entries,
    standing: standingOf(database, chosen),
    sources,
    finding: ofKinds.map(({ kind, facts }) => findingIn(kind, facts, display)).find((finding) => finding !== undefined),
    themes: Array.from(factsByTheme(entries, sources), ([title, facts]) => {
      const { views = [], reported = [] } = Object.groupBy(facts, ({ kind }) => (kind.opinion ? 'views' : 'reported'));
      return { title, reported, views };
    }),
    notes: [],
  };
}

/** The most facts of a page: a longer one opens slowly in a browser. */
const maxFacts = 20_000;

/** A theme: what is reported, and the views and advice, each in the order of `pism facts`. */
export type Theme = { title: string; reported: FactOfKind[]; views: FactOfKind[] };

/** The content of a report. */
export interface Report {
  /** The user's query, such as `treaties --country China`; empty for all facts. */
  chosen: string;
  /** The same for a title: `Treaties: China`; empty for all facts of sources. */
  subject: string;
  entries: FactOfKind[];
  standing: Standing;
  sources: Source[];
  finding: Finding | undefined;
  themes: Theme[];
  /** What the facts leave out, and what they include that a reader may not expect. */
  notes: string[];
}

/** What the user asked for in the words of a title, kinds first; sources are named beside it. */
function subjectOf(database: DatabaseSync, kinds: Kind[], filters: Filter[], { entry }: Display): string {
  const titles = new Map(kinds.map(({ kind, title }) => [kind, title]));
  const actor = (word: string) => {
    const [id] = entriesFoundBy(database, actorRegister, word).ids;
    return id === undefined ? word : entry(actorRegister, id);
  };
  const texts = filters.flatMap((filter) => {
    const { option = '', words = [] } = filter;
    const phrase = phrasesOf([filter]);
    if (phrase === '' || option === '--source') return [];
    if (option === '--id') return 'selected facts';
    if (option === 'words') return `“${words.map((word) => word.replace(/^!/, '')).join(' ')}”`;
    const { wanted } = askedOf(database, null, filter);
    const named = phrase.split(' ').map((word) => titles.get(word));
    if (named.every((title) => title !== undefined)) return alternatives(named);
    if (option === '--country' && wanted.length > 0) return alternatives(wanted.map(actor));
    return phrase
      .replace(/^--(?:country|tag|year)\b ?/, '')
      .replaceAll(/ ?--(?=\w)/g, ' ')
      .trim();
  });
  return printed(capitalised(texts.join(', ').replace(', ', texts.length > 1 ? ': ' : ', ')));
}
