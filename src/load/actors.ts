import iso from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import polish from 'i18n-iso-countries/langs/pl.json' with { type: 'json' };
import { readRecord } from '../model/fields/index.ts';
import { type Actor, actorFields } from '../model/file-fields.ts';
import { fold } from '../model/text.ts';
import { type MappingNode, type Node, rangeOf, type ScalarNode } from '../model/values.ts';
import type { Document } from './document.ts';
import { type ActorRegister, itemsOf, readingOf, registerOf } from './reading.ts';

/** An entry of an actors file, with its node. */
interface Entry {
  node: MappingNode;
  values: Partial<Actor>;
}

/** The register of all countries of ISO 3166-1 and of the actors in these files; a later file adds to an earlier one. */
export function readActors(documents: Document[]): ActorRegister {
  const byId = new Map(countries().map((country) => [country.id, country]));
  const files = documents.map((document) => ({ document, entries: entriesOf(document) }));
  for (const { document, entries } of files) addEntries(entries, document, byId);
  const register = registerOf(byId);
  for (const { document, entries } of files) {
    for (const entry of entries) {
      reportAmbiguous(entry, document, register.names);
      const { part_of: state } = entry.values;
      if (state && !byId.has(state))
        document.report('UNKNOWN_ACTOR', rangeOf(entry.node, 'part_of'), { value: state, suggestion: '' });
    }
  }
  return register;
}

/** The countries of ISO 3166-1 with their English and Polish names; the alpha-3 code is among the aliases. */
function countries(): Actor[] {
  iso.registerLocale(english);
  iso.registerLocale(polish);
  const names = iso.getNames('en', { select: 'all' });
  const polishNames = iso.getNames('pl', { select: 'all' });
  const codes = Object.entries(iso.getAlpha2Codes()).sort();
  return codes.map(([id, alpha3]) => {
    const [name = id, ...others] = names[id] ?? [];
    const [polish = null, ...polishOthers] = polishNames[id] ?? [];
    return { ...newActor(id, name), polish, aliases: [alpha3, ...others, ...polishOthers] };
  });
}

function newActor(id: string, name: string): Actor {
  return { id, name, polish: null, aliases: [], adjectives: [], about: null, part_of: null };
}

function entriesOf(document: Document): Entry[] {
  const reading = readingOf(document);
  return itemsOf(document, 'actors', 'Keep those that facts name.').flatMap((node) => {
    const values = readRecord(node, { name: 'an actor', fields: actorFields }, reading);
    return node.type === 'mapping' && values ? [{ node, values }] : [];
  });
}

function addEntries(entries: Entry[], { report }: Document, byId: Map<string, Actor>): void {
  const seen = new Set<string>();
  for (const { node, values } of entries) {
    const { id, name } = values;
    if (id === undefined) continue;
    if (seen.has(id)) {
      report('DUPLICATE_ACTOR', node, { id });
      continue;
    }
    seen.add(id);
    const known = byId.get(id);
    if (!known && name === undefined) report('ACTOR_WITHOUT_NAME', node, { id });
    byId.set(id, merge(known ?? newActor(id, name ?? id), values));
  }
}

function merge(known: Actor, entry: Partial<Actor>): Actor {
  const actor = { ...known, ...entry };
  // A name that an entry replaces still finds the actor.
  const replaced = (['name', 'polish'] as const).flatMap((key) =>
    known[key] !== actor[key] ? (known[key] ?? []) : [],
  );
  return {
    ...actor,
    aliases: [...new Set([...known.aliases, ...replaced, ...(entry.aliases ?? [])])],
    adjectives: [...new Set([...known.adjectives, ...(entry.adjectives ?? [])])],
  };
}

/** How many of the actors that share a name a problem lists. */
const maxOwnersListed = 5;

function reportAmbiguous({ node, values: { id } }: Entry, { report }: Document, names: Map<string, string[]>): void {
  for (const name of ['name', 'polish', 'aliases'].flatMap((key) => scalars(node.entries.get(key)?.value))) {
    const owners = names.get(fold(name.text)) ?? [];
    if (owners.every((owner) => owner === id)) continue;
    const others = () => owners.filter((owner) => owner !== id).slice(0, maxOwnersListed);
    report('AMBIGUOUS_NAME', name, () => ({ name: name.text, other: others().join(', ') }));
  }
}

function scalars(node: Node | undefined): ScalarNode[] {
  if (node?.type === 'list') return node.items.flatMap(scalars);
  return node?.type === 'scalar' ? [node] : [];
}
