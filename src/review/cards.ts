import { type Passage, readable } from '../copy/copy.ts';
import { placesOf } from '../copy/reading/choice-words.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { plainMarks } from '../copy/reading/words.ts';
import { claimOf, type FactValue, factValueText, type Statement } from '../evidence/statements.ts';
import { dateInWords } from '../model/date.ts';
import type { StatedFact } from '../model/fact.ts';
import { valuesHash } from '../model/fact-hash.ts';
import { isList, writtenFields } from '../model/fields/index.ts';
import { type Field, fieldOf, isNeeded, type Kind, meaningOf } from '../model/kind.ts';
import { type Place, placeText } from '../model/source.ts';
import { counted } from '../model/text.ts';
import { doOverlap, type JsonObject, type TextRange } from '../model/values.ts';
import { hold, type InferredValue, isBroken } from '../propose/hold.ts';
import {
  idOfNone,
  type Origin,
  type Proposed,
  type ProposedFact,
  type ProposedName,
} from '../propose/proposed-file.ts';
import type { Case } from '../texts/case.ts';
import type { SourceCopy } from '../verify/identify-source.ts';

/** What cards are made from. */
export interface Deck {
  of: Case;
  nameOf(register: string, id: string): string;
  read(text: string): { reading: Reading; statements: readonly Statement[] };
  /** The facts of the source, which proposals may change, by their own ids. */
  confirmed(): ReadonlyMap<string, StatedFact & { kind: string }>;
  /** A hash of all that a person sees of a proposal. */
  hashOf(item: JsonObject): string;
  /** The passage of a proposal in the copy; undefined if it does not have that. */
  passageOf(item: JsonObject): Passage | undefined;
}

/** A card for a person to answer, as the page has it. */
export interface Card {
  id: string;
  /** A hash of the proposal, by which an answer is known to be about it. */
  was: string;
  group: 'name' | 'fact' | 'none';
  /** What it is, where it is from, and who proposed it. */
  about: string;
  /** The question. */
  ask: string;
  /** The paragraph of its passage, cut where a mark begins or ends: `in` is the passage. */
  text: Piece[];
  /** The sentence that would be entered, and the one that it would replace. */
  says?: string;
  before?: string | undefined;
  /** What would be entered, field by field. */
  points: Point[];
  /** What an import asks. */
  asks: string[];
  /** What can be answered: the key, the words, and the answer. */
  answers: [key: string, words: string, answer: object][];
  /** What can be corrected. */
  fields: FormField[];
}

/** A part of a text; with a mark, the field whose value it is stands behind it. */
type Piece = [text: string, isPassage: boolean, label: string];

/** A field with its value, the one that it would replace, and where a value is that the passage lacks. */
interface Point {
  label: string;
  value: string;
  was?: string | undefined;
  from: string;
}

/** A field of the form for a correction, with its choices and their meanings. */
interface FormField {
  name: string;
  label: string;
  value: string;
  isRequired?: boolean;
  choices?: [choice: string, meaning: string][];
}

/** Whether a proposal names an entry. */
export function usesName(fact: JsonObject, id: string): boolean {
  return Object.entries(fact).some(([name, value]) => !['id', 'says'].includes(name) && [value].flat().includes(id));
}

/** The cards of what is proposed: names, facts, passages without a fact, each as in the text; not those whose passage the copy lacks. */
export function cardsOf({ facts, names, none }: Pick<Proposed, 'facts' | 'names' | 'none'>, deck: Deck): Card[] {
  const inOrder = <Item extends JsonObject>(items: Item[], cardOf: (item: Item, place: Passage) => Card) =>
    items
      .flatMap((item) => {
        const place = deck.passageOf(item);
        return place ? { place, card: cardOf(item, place) } : [];
      })
      .sort((one, other) => one.place.start - other.place.start)
      .map(({ card }) => card);
  return [
    ...inOrder(names, (name, place) => nameCard(name, place, facts, names, deck)),
    ...inOrder(facts, (fact, place) => factCard(fact, place, deck)),
    ...inOrder(none, (each, place) => ({
      ...commonPart(each, 'No fact', deck),
      ...{ id: idOfNone(each), group: 'none', ask: 'Does it state no fact?' },
      ...{ text: piecesOf(textAround(deck.of.copy, place), []), points: [], fields: [] },
      asks: [`It would be settled as stating no fact: ${each.reason}.`],
      answers: [
        ['y', 'Yes, it states none', { answer: 'none' }],
        ['n', 'No, it states one', { answer: 'no' }],
      ],
    })),
  ];
}

function commonPart(item: JsonObject & { proposed: Origin }, title: string, deck: Deck): Pick<Card, 'was' | 'about'> {
  const where = placeText(item['source'] as Partial<Place>);
  return { was: deck.hashOf(item), about: `${title} · ${where} · proposed by ${item.proposed.by}` };
}

/** The paragraph of a passage as a card shows it. */
interface ShownText {
  text: string;
  passage: TextRange;
}

/** The paragraph of a passage, with the places of both. */
function textAround({ paragraphs, body }: SourceCopy, place: Passage): ShownText {
  const whole = paragraphs.find(({ number }) => number === place.paragraph) ?? place;
  const part = (start: number, end: number) => plainMarks(readable(body.slice(start, end)));
  const gap = (at: number) => (/\s/.test(body.charAt(at)) ? ' ' : '');
  const before = `${part(whole.start, place.start)}${gap(place.start - 1)}`.trimStart();
  const own = part(place.start, place.end);
  const text = `${before}${own}${gap(place.end)}${part(place.end, whole.end)}`.trimEnd();
  return { text, passage: { start: before.length, end: before.length + own.length } };
}

type Mark = TextRange & { label: string };

/** A text, cut wherever its passage or a mark begins or ends. */
function piecesOf({ text, passage }: ShownText, marks: Mark[]): Piece[] {
  const edges = [{ start: 0, end: text.length }, passage, ...marks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const piece = { start, end: cuts[at + 1] ?? start };
    const labels = new Set(marks.filter((each) => doOverlap(each, piece)).map(({ label }) => label));
    return [text.slice(start, piece.end), doOverlap(passage, piece), [...labels].join(', ')];
  });
}

function factCard(fact: ProposedFact, place: Passage, deck: Deck): Card {
  const kind = deck.of.index.kinds.find((each) => each.kind === fact.kind) as Kind;
  const shown = textAround(deck.of.copy, place);
  const { from, questions } = hold(deck.of, kind, fact, place);
  const { values } = claimOf(fact, kind, deck.of.background);
  const known = deck.confirmed().get(fact.changes ?? '');
  const isSame = known?.['says'] === fact.says && valuesHash(kind, known) === valuesHash(kind, fact);
  const before = isSame ? undefined : known;
  const marks = values.flatMap((value) => marksOf(value, kind, shown, deck));
  const missing = questions.some(isBroken);
  const asks = questions.map(({ says }) => says);
  const yes = (key: string, words: string): Card['answers'] => [[key, words, { answer: 'yes' }]];
  const confirm = asks.length > 0 ? yes('1', 'Right all the same') : yes('y', 'Yes, all of it');
  const question = before ? 'Is the new one right?' : 'Does the text say this, no more and no less?';
  return {
    ...commonPart(fact, kind.title, deck),
    ...{ id: fact.id, group: 'fact', says: fact.says, before: before && String(before['says']) },
    ask: missing ? 'This cannot be entered as it is. Correct it, or decline it.' : question,
    text: piecesOf(shown, marks),
    points: values.map((value) => pointOf(value, kind, { from, shown, before }, deck)),
    asks,
    answers: [...(missing ? [] : confirm), ['n', 'No', { answer: 'no' }]],
    fields: fieldsOf(kind, fact, values, deck),
  };
}

/** The places of a value in a passage, or else the first in its paragraph. */
function marksOf(value: FactValue, kind: Kind, { text, passage }: ShownText, deck: Deck): Mark[] {
  const label = labelOf(kind, value.field);
  const all = rangesOf(value, deck.read(text)).map(({ start, end }) => ({ start, end, label }));
  const own = all.filter((each) => doOverlap(each, passage));
  return own.length > 0 ? own : all.slice(0, 1);
}

interface Beside {
  from: readonly InferredValue[];
  shown: ShownText;
  before: JsonObject | undefined;
}

function pointOf(value: FactValue, kind: Kind, { from, shown, before }: Beside, deck: Deck): Point {
  const { field } = value;
  const inferred = from.find((each) => each.field === field && each.value === factValueText(value));
  const sentence = deck.of.copy.sentences[(inferred?.sentence ?? 0) - 1];
  const isNear = rangesOf(value, deck.read(shown.text)).length > 0;
  const elsewhere = () => {
    if (isNear) return 'in this paragraph, outside the passage';
    if (sentence) return `in paragraph ${sentence.paragraph ?? ''}: “${plainMarks(sentence.text)}”`;
    return inferred?.sentence === 0 ? 'from the head of the text' : 'not in the text';
  };
  const choice = value.kind === 'choice' ? fieldOf(kind, field)?.choices?.[value.choice] : undefined;
  const was = [before?.[field] ?? 'none'].flat().join(', ');
  return {
    label: labelOf(kind, field),
    value: valueText(value, deck) + (choice === undefined ? '' : `: ${meaningOf(choice)}`),
    was: before && was !== factValueText(value) ? was : undefined,
    from: inferred ? `${elsewhere()} (inferred)` : '',
  };
}

/** A field as a card calls it. */
function labelOf(kind: Kind, name: string): string {
  return fieldOf(kind, name)?.label ?? name.replaceAll('_', ' ');
}

/** A value of a fact in words. */
function valueText(value: FactValue, { nameOf }: Deck): string {
  if (value.kind === 'entry') return nameOf(value.register, value.entry);
  if (value.kind === 'date') return dateInWords(value.date);
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'choice' ? value.choice.replaceAll('-', ' ') : value.text;
}

/** Where a text has a value of a fact, as far as it is literal. */
function rangesOf(value: FactValue, { reading, statements }: ReturnType<Deck['read']>): TextRange[] {
  if (value.kind === 'choice')
    return (value.choices[value.choice]?.words ?? []).flatMap((phrase) => placesOf(phrase, reading));
  if (value.kind !== 'text') return statements.filter((each) => isStatedBy(value, each));
  const start = reading.text.toLowerCase().indexOf(plainMarks(value.text).toLowerCase());
  return start < 0 ? [] : [{ start, end: start + value.text.length }];
}

/** Whether a statement of a text states a value. */
function isStatedBy(value: FactValue, each: Statement): boolean {
  if (each.sort === 'entry')
    return value.kind === 'entry' && each.entry === value.entry && each.register === value.register;
  const isSameTime = (end: string) => each.sort === 'date' && (each.date.startsWith(end) || end.startsWith(each.date));
  if (value.kind === 'date') return value.date.split('/').some(isSameTime);
  return each.sort === 'number' && value.kind === 'number' && each.number === value.number;
}

/** The sentence, and the fields that are stated or needed; all of them where a rule of the kind is broken. */
function fieldsOf(kind: Kind, { says }: ProposedFact, values: readonly FactValue[], deck: Deck): FormField[] {
  const ofKind = writtenFields(kind).flatMap((field): FormField[] => {
    const { name, required: isRequired = false, choices } = field;
    const own = values.filter((value) => value.field === name);
    if (own.length === 0 && !isNeeded(kind, field)) return [];
    const written = own.map((value) => (value.kind === 'entry' ? valueText(value, deck) : factValueText(value)));
    const label = labelOf(kind, name) + (isList(field) ? ' (several: a; b)' : '');
    const isChoice = choices !== undefined && !isList(field);
    return [{ name, label, value: written.join('; '), isRequired, ...(isChoice && { choices: choicesOf(field) }) }];
  });
  return [{ name: 'says', label: 'The sentence', value: says, isRequired: true }, ...ofKind];
}

function choicesOf({ choices = {} }: Field): [string, string][] {
  return Object.entries(choices).map(([choice, means]) => [choice, meaningOf(means)]);
}

function nameCard(name: ProposedName, place: Passage, facts: ProposedFact[], names: ProposedName[], deck: Deck): Card {
  const shown = textAround(deck.of.copy, place);
  const start = shown.text.toLowerCase().indexOf(name.name.toLowerCase());
  const marks = start < 0 ? [] : [{ start, end: start + name.name.length, label: 'name' }];
  const uses = facts.filter((fact) => usesName(fact, name.id)).length;
  const wholes = [name['part_of'] ?? []].flat().map((whole) => deck.nameOf(name.register, String(whole)));
  const points = wholes.map((value) => ({ label: 'part of', value, from: '' }));
  const known = likeNames(name, names, deck).map(({ id, name }, at): Card['answers'][number] => {
    return [`${at + 2}`, `Same as ${name}`, { answer: 'known', as: id }];
  });
  return {
    ...commonPart(name, `New name for the register ${name.register}`, deck),
    ...{ id: `name-${name.id}`, group: 'name', ask: `Who or what is “${name.name}”?` },
    ...{
      text: piecesOf(shown, marks),
      points,
    },
    asks: [`Used by ${counted(uses, 'proposed fact')}.`],
    answers: [['1', `New: ${name.name}`, { answer: 'new' }], ...known, ['n', 'No name to enter', { answer: 'no' }]],
    fields: [{ name: 'name', label: 'Name', value: name.name, isRequired: true }],
  };
}

/** The entries that a name is like, by words in common, at most four. */
function likeNames(name: ProposedName, names: ProposedName[], { of: { registers } }: Deck) {
  const entries = [...(registers.get(name.register)?.byId.values() ?? [])];
  const known = entries.filter(({ id }) => !names.some((each) => each.id === id));
  const keysIn = (text: string) => readText(text).single.map(({ key }) => key);
  const words = keysIn(name.name);
  const ranked = known.map((entry) => ({
    ...entry,
    rank: keysIn(entry.name).filter((key) => words.includes(key)).length,
  }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, 4);
}
