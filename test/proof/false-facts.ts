import type { StatedFact } from '../../src/model/fact.ts';
import { fieldType, isList, registerOfField } from '../../src/model/fields/index.ts';
import { choiceWords, type Field, fieldOf, type Kind } from '../../src/model/kind.ts';
import type { Json } from '../../src/model/values.ts';

/** An entry of a register, with its nouns and its adjectives. */
export interface Named {
  register: string;
  id: string;
  nouns: string[];
  adjectives: string[];
}

/** True facts by kind, and what is needed to change them. */
export interface Truth {
  kinds: readonly Kind[];
  facts: ReadonlyMap<string, readonly StatedFact[]>;
  entries: readonly Named[];
}

/** A fact made false: how, and what it was made from. */
export interface FalseFact {
  sort: string;
  kind: string;
  of: string;
  fact: StatedFact;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SPELLED = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Every false fact that the rules make of the true ones; none of them equals another true fact. */
export function falseFacts(truth: Truth): FalseFact[] {
  const made = truth.kinds.flatMap((kind) => {
    const facts = truth.facts.get(kind.kind) ?? [];
    return facts.flatMap((fact, at) =>
      [...fieldChanges(kind, fact, facts, truth), ...wholeChanges(kind, fact, at, facts, truth)].map(
        ([sort, changed]): FalseFact => ({ sort, kind: kind.kind, of: fact.id, fact: changed }),
      ),
    );
  });
  const trueOnes = new Set(
    truth.kinds.flatMap((kind) => (truth.facts.get(kind.kind) ?? []).map((fact) => claimed(kind, fact))),
  );
  const kindOf = new Map(truth.kinds.map((kind) => [kind.kind, kind]));
  return made.filter(({ sort, kind, fact }) => {
    const one = kindOf.get(kind) as Kind;
    // A sentence or an anchor that belongs to another fact leaves the values as they are.
    return /sentence of|anchor|in the sentence|left out/.test(sort) || !trueOnes.has(claimed(one, fact));
  });
}

type Change = [sort: string, fact: StatedFact];
const when = (isMade: boolean, sort: string, fact: StatedFact): Change[] => (isMade ? [[sort, fact]] : []);

/** A fact without its sentence and place: two facts that claim the same are both true. */
function claimed({ kind, fields }: Kind, fact: StatedFact): string {
  return `${kind} ${fields.map(({ name }) => JSON.stringify(fact[name] ?? null)).join(' ')}`;
}

function fieldChanges(kind: Kind, fact: StatedFact, facts: readonly StatedFact[], truth: Truth): Change[] {
  const stated = kind.fields.filter(({ name }) => (fact[name] ?? null) !== null);
  return stated.flatMap((field) => {
    const { name } = field;
    const isInferred = (fact.inferred ?? []).includes(name);
    const value = fact[name] as Json;
    const { shape } = fieldType(field);
    if (shape === 'date') return dateChanges(name, String(value), fact, truth, isInferred);
    if (shape === 'choice') return choicesChanges(name, field, value, fact);
    if (shape === 'entry') return entryChanges(field, value, fact, truth, isInferred);
    if (isInferred) return [];
    if (['count', 'number'].includes(field.type)) return countChanges(name, Number(value), fact);
    return field.type === 'text' ? textChanges(name, String(value), fact, facts) : [];
  });
}

function dateChanges(name: string, value: string, fact: StatedFact, truth: Truth, isInferred: boolean): Change[] {
  const [year = ''] = /\d{4}/.exec(value) ?? [];
  const years = [...new Set(JSON.stringify([...truth.facts]).match(/\b(?:19|20)\d\d\b/g))].sort();
  const other = years[(years.indexOf(year) + 1) % years.length] ?? '1900';
  const date = value.replaceAll(year, other);
  const said = fact.says.replaceAll(year, other);
  const month = /^\d{4}-(\d\d)/.exec(value)?.[1];
  const next = month && (Number(month) % 12) + 1;
  const moved = next && { [name]: value.replace(`-${month}`, `-${String(next).padStart(2, '0')}`) };
  const inMonth = month && next && fact.says.replaceAll(MONTHS[Number(month) - 1] ?? '', MONTHS[next - 1] ?? '');
  const earlier = { ...fact, [name]: '1901', says: said.replaceAll(other, '1901') };
  return [
    ...when(!isInferred, 'another year', { ...fact, [name]: date, says: said }),
    ['another year, not in the sentence', { ...fact, [name]: date }],
    ...when(!isInferred, 'another year, inferred', inferring(name, earlier)),
    ...when(Boolean(moved && inMonth), 'another month', { ...fact, ...(moved || {}), says: inMonth || '' }),
  ];
}

function countChanges(name: string, value: number, fact: StatedFact): Change[] {
  const said = [String(value), SPELLED[value], capital(SPELLED[value] ?? '')].reduce<string>(
    (says, word) => (word ? says.replace(new RegExp(`\\b${word}\\b`), String(value + 1)) : says),
    fact.says,
  );
  return [
    ['another count', { ...fact, [name]: value + 1, says: said }],
    ['another count, not in the sentence', { ...fact, [name]: value + 1 }],
  ];
}

function choiceChanges(name: string, { choices = {} }: Field, value: string, fact: StatedFact): Change[] {
  const all = Object.keys(choices).filter((choice) => (choiceWords(choices[choice]).words ?? []).length > 0);
  if (!all.includes(value)) return [];
  const others = [1, 2].map((step) => all[(all.indexOf(value) + step) % all.length] ?? value);
  const own = (choiceWords(choices[value]).words ?? []).find((word) => new RegExp(`\\b${word}`, 'i').test(fact.says));
  return [...new Set(others)]
    .filter((other) => other !== value)
    .flatMap((other): Change[] => {
      const said = own ? fact.says.replace(new RegExp(`\\b${own}\\w*`, 'i'), other.replace('-', ' ')) : fact.says;
      return [
        ['another choice, not in the sentence', { ...fact, [name]: other }],
        ['another choice', { ...fact, [name]: other, says: said }],
        ['another choice, inferred', inferring(name, { ...fact, [name]: other })],
      ];
    });
}

/** The choice is another, or each of a list in turn. */
function choicesChanges(name: string, field: Field, value: unknown, fact: StatedFact): Change[] {
  if (!Array.isArray(value)) return choiceChanges(name, field, String(value), fact);
  return value.flatMap((each, at) =>
    choiceChanges(name, field, String(each), fact).map(([sort, other]): Change => {
      return [sort, { ...other, [name]: value.with(at, other[name]) }];
    }),
  );
}

function entryChanges(field: Field, value: unknown, fact: StatedFact, truth: Truth, isInferred: boolean): Change[] {
  const { name } = field;
  const register = registerOfField(field) ?? '';
  const [first = '', ...rest] = [value].flat() as string[];
  const used = [...new Set([...truth.facts.values()].flat().flatMap((each) => idsIn(each, register, truth)))].sort();
  const own = idsIn(fact, register, truth);
  const others = used.filter((id) => !own.includes(id));
  const other = others[(used.indexOf(first) + 1) % others.length];
  if (other === undefined || !used.includes(first)) return [];
  const changed = { ...fact, [name]: Array.isArray(value) ? [other, ...rest] : other };
  const what = { actors: 'actor', persons: 'person', instruments: 'instrument' }[register] ?? register;
  const renamed = rename(fact.says, entryOf(truth, register, first), entryOf(truth, register, other));
  return [
    [`another ${what}, not in the sentence`, changed],
    ...when(renamed !== fact.says, `another ${what}`, { ...changed, says: renamed }),
    ...when(!isInferred, `another ${what}, inferred`, inferring(name, { ...changed, says: renamed })),
  ];
}

function textChanges(name: string, value: string, fact: StatedFact, facts: readonly StatedFact[]): Change[] {
  const texts = [...new Set(facts.map((each) => each[name]).filter((each) => typeof each === 'string'))];
  const other = texts[(texts.indexOf(value) + 1) % texts.length];
  if (other === undefined || other === value) return [];
  const sort = name === 'location' ? 'another place' : 'a text of another fact';
  const said = fact.says.replaceAll(value, other);
  return [
    [sort, { ...fact, [name]: other }],
    ...when(said !== fact.says, `${sort}, in the sentence too`, { ...fact, [name]: other, says: said }),
  ];
}

function wholeChanges(kind: Kind, fact: StatedFact, at: number, facts: readonly StatedFact[], truth: Truth): Change[] {
  const { condition, ...unconditional } = fact;
  const isElsewhere = ({ source }: StatedFact) => JSON.stringify(source) !== JSON.stringify(fact.source);
  const all = [...truth.facts.values()].flat().filter(isElsewhere);
  const others = facts.filter(isElsewhere);
  const next = others[at % Math.max(1, others.length)];
  const far = all[(at * 7) % Math.max(1, all.length)];
  return [
    ...(next ? [['anchor of another fact of the kind', { ...fact, source: next.source }] as Change] : []),
    ...(far ? [['anchor of another fact', { ...fact, source: far.source }] as Change] : []),
    ...(next ? [['sentence of another fact', { ...fact, says: next.says }] as Change] : []),
    ...exchanged(kind, fact, truth),
    ...negated(fact),
    ...when(condition !== undefined, 'condition left out', unconditional as StatedFact),
    ['a name added in the sentence', { ...fact, says: fact.says.replace(/\.$/, ' in Uruguay and Jamaica.') }],
    ...numberInSays(fact),
  ];
}

function exchanged(kind: Kind, fact: StatedFact, truth: Truth): Change[] {
  const [one = '', other = ''] = kind.roles;
  const [first, second] = [[fact[one]].flat()[0], [fact[other]].flat()[0]] as (string | undefined)[];
  if (!first || !second || first === second || [fact[one], fact[other]].flat().length > 2) return [];
  const shape = (name: string, id: string) => {
    const field = fieldOf(kind, name);
    return field && isList(field) ? [id] : id;
  };
  const changed = { ...fact, [one]: shape(one, second), [other]: shape(other, first) };
  const [a, b] = [entryOf(truth, 'actors', first), entryOf(truth, 'actors', second)];
  const gap: Named = { register: '', id: '', nouns: ['@@'], adjectives: ['@@'] };
  const said = rename(rename(rename(fact.says, a, gap), b, a), gap, b);
  return [
    ['actors exchanged, not in the sentence', changed],
    ['actors exchanged', { ...changed, says: said }],
  ];
}

function negated(fact: StatedFact): Change[] {
  const without = fact.says.replace(/\b(?:not|never) /, '');
  if (without !== fact.says) return [['a negation left out of the sentence', { ...fact, says: without }]];
  const verbs = /\b(has|have|is|are|was|were|should|can|shows?|did)\b(?! not)/;
  const past = /\b([a-z]+ed)\b/;
  const said = verbs.test(fact.says) ? fact.says.replace(verbs, '$1 not') : fact.says.replace(past, 'never $1');
  return said === fact.says ? [] : [['a negation in the sentence', { ...fact, says: said }]];
}

function numberInSays(fact: StatedFact): Change[] {
  const said = fact.says.replace(/\b\d+\b/, (number) => String(Number(number) + 1));
  return when(said !== fact.says, 'another number in the sentence', { ...fact, says: said });
}

function inferring(name: string, fact: StatedFact): StatedFact {
  return { ...fact, inferred: [...new Set([...(fact.inferred ?? []), name])] };
}

function idsIn(fact: StatedFact, register: string, { entries }: Truth): string[] {
  const { says: _says, source: _source, ...fields } = fact;
  const values = new Set(Object.values(fields).flat());
  return entries.filter((entry) => entry.register === register && values.has(entry.id)).map(({ id }) => id);
}

function entryOf({ entries }: Truth, register: string, id: string): Named {
  const none = { register, id, nouns: [id], adjectives: [] };
  return entries.find((entry) => entry.register === register && entry.id === id) ?? none;
}

/** The text with all names of one entry replaced by those of the other. */
function rename(text: string, from: Named, to: Named): string {
  const noun = to.nouns[0] ?? '';
  const pairs = [
    ...from.nouns.map((name) => [name, noun] as const),
    ...from.adjectives.map((name) => [name, to.adjectives[0] ?? noun] as const),
  ].sort((a, b) => b[0].length - a[0].length);
  const found = pairs.filter(([name]) => name.length > 1 && text.includes(name));
  return found.reduce(
    (said, [name, other]) => said.replace(new RegExp(`(?<!\\w)${RegExp.escape(name)}(?!\\w)`, 'g'), other),
    text,
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
