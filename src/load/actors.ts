import iso from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import polish from 'i18n-iso-countries/langs/pl.json' with { type: 'json' };
import { readRecord } from '../model/fields/index.ts';
import { type Actor, actorFields } from '../model/file-fields.ts';
import { fold } from '../model/text.ts';
import { describeNode, type JsonObject, type Node, type ScalarNode } from '../model/values.ts';
import { type ActorRegister, registerOf } from './actor-register.ts';
import type { Document } from './document.ts';
import { limits } from './limits.ts';
import { readingOf } from './reading.ts';

/** The register of all countries of ISO 3166-1 and of the actors in these files; a later file adds to an earlier one. */
export function readActors(documents: Document[]): ActorRegister {
  const byId = new Map<string, Actor>(countries().map((country) => [country.id, country]));
  for (const document of documents) addEntries(document, byId);
  const register = registerOf(byId.values());
  for (const document of documents) {
    reportAmbiguous(document, register.names);
    reportUnknownStates(document, byId);
  }
  return register;
}

/** The countries of ISO 3166-1 with their English and Polish names; the alpha-3 code is among the aliases. */
function countries(): Actor[] {
  iso.registerLocale(english);
  iso.registerLocale(polish);
  const all = iso.getNames('en', { select: 'all' });
  const polishNames = iso.getNames('pl', { select: 'all' });
  const codes = Object.values(iso.getAlpha3Codes()).sort();
  return codes.map((id) => {
    const [name = id, ...others] = all[id] ?? [];
    const [polishName = null, ...polishOthers] = polishNames[id] ?? [];
    const alpha3 = iso.toAlpha3(id);
    return {
      id,
      name,
      polish: polishName,
      aliases: [...(alpha3 ? [alpha3] : []), ...others, ...polishOthers],
      adjectives: [],
      about: null,
      part_of: null,
    };
  });
}

function addEntries(document: Document, byId: Map<string, Actor>): void {
  const seen = new Set<string>();
  for (const [node, entry] of entriesOf(document)) {
    const id = String(entry['id']);
    if (seen.has(id)) {
      document.report('DUPLICATE_ACTOR', node, { id });
      continue;
    }
    seen.add(id);
    const known = byId.get(id);
    if (!known && entry['name'] === undefined) document.report('ACTOR_WITHOUT_NAME', node, { id });
    byId.set(id, merge(known, entry, id));
  }
}

/** The entries of an actors file that have an id, with their nodes. */
function entriesOf(document: Document): [Node, JsonObject][] {
  const { root } = document;
  if (!root) return [];
  if (root.type !== 'list') {
    const remedy = 'Write a list of actors, each with `- id: …`.';
    document.report('WRONG_TYPE', root, { field: 'The file', expected: 'a list', found: describeNode(root), remedy });
    return [];
  }
  if (root.items.length > limits.facts) {
    const remedy = 'Keep those that facts name.';
    return document.report('TOO_MANY', root, { limit: `${limits.facts}`, what: 'actors', remedy }) ?? [];
  }
  const reading = readingOf(document);
  return root.items.flatMap((node) => {
    const entry = readRecord(node, { name: 'an actor', fields: actorFields }, reading);
    return entry?.['id'] ? [[node, entry] as [Node, JsonObject]] : [];
  });
}

function merge(known: Actor | undefined, entry: JsonObject, id: string): Actor {
  const text = (key: 'name' | 'polish' | 'about' | 'part_of') => (entry[key] as string | undefined) ?? null;
  const list = (key: 'aliases' | 'adjectives') => (entry[key] as string[] | undefined) ?? [];
  const renamed = known && text('name') && known.name !== text('name') ? [known.name] : [];
  return {
    id,
    name: text('name') ?? known?.name ?? id,
    polish: text('polish') ?? known?.polish ?? null,
    aliases: [
      ...new Set([...(known?.aliases ?? []), ...renamed, ...polishBefore(known, text('polish')), ...list('aliases')]),
    ],
    adjectives: [...new Set([...(known?.adjectives ?? []), ...list('adjectives')])],
    about: text('about') ?? known?.about ?? null,
    part_of: text('part_of') ?? known?.part_of ?? null,
  };
}

// A name that an entry replaces still finds the country.
function polishBefore(known: Actor | undefined, polish: string | null): string[] {
  return polish && known?.polish && known.polish !== polish ? [known.polish] : [];
}

/** The actors that are told to have a name already. */
const mostOwners = 5;

function reportAmbiguous(document: Document, names: Map<string, string[]>): void {
  if (document.root?.type !== 'list') return;
  for (const entry of document.root.items) {
    const id = entry.type === 'mapping' ? entry.entries.get('id')?.value : undefined;
    if (entry.type !== 'mapping' || id?.type !== 'scalar') continue;
    for (const name of ['name', 'polish', 'aliases'].flatMap((key) => scalars(entry.entries.get(key)?.value))) {
      const owners = names.get(fold(name.text)) ?? [];
      if (owners.every((owner) => owner === id.text)) continue;
      const others = () => owners.filter((owner) => owner !== id.text).slice(0, mostOwners);
      document.report('AMBIGUOUS_NAME', name, () => ({ name: name.text, other: others().join(', ') }));
    }
  }
}

function reportUnknownStates(document: Document, byId: Map<string, Actor>): void {
  if (document.root?.type !== 'list') return;
  for (const entry of document.root.items) {
    const state = entry.type === 'mapping' ? entry.entries.get('part_of')?.value : undefined;
    if (state?.type !== 'scalar' || byId.has(state.text)) continue;
    document.report('UNKNOWN_ACTOR', state, { value: state.text, suggestion: '' });
  }
}

function scalars(node: Node | undefined): ScalarNode[] {
  if (node?.type === 'list') return node.items.flatMap(scalars);
  return node?.type === 'scalar' ? [node] : [];
}
