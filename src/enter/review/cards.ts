/** Makes the cards of a review: each proposal with its passage and what is doubtful in it. */
import type { StatedFact } from '../../core/model/fact.ts';
import { type Field, meaningOf } from '../../core/model/field.ts';
import { isList, registerOfField, writtenFields } from '../../core/model/fields/index.ts';
import { codesDisplay, type Display } from '../../core/model/fields/type.ts';
import { fieldOf, isNeeded, type Kind } from '../../core/model/kind.ts';
import { type Place, placeText } from '../../core/model/source.ts';
import { doOverlap, type JsonObject, type TextRange } from '../../core/model/values.ts';
import { valueInWords } from '../../core/query/points.ts';
import { labelOf } from '../../core/query/result.ts';
import type { Case } from '../../texts/case.ts';
import { type Passage, readable } from '../../texts/copy/copy.ts';
import type { Compared } from '../../texts/proof/finding.ts';
import { type FactValue, type Statement, statementsIn } from '../../texts/proof/statements.ts';
import { placesOf } from '../../texts/reading/choice-words.ts';
import { readText } from '../../texts/reading/reading.ts';
import { plainMarks } from '../../texts/reading/words.ts';
import { type Held, hold, isBroken } from '../lines/compare-with-passage.ts';
import { idOfNone, type Origin, type Proposed, type ProposedFact, type ProposedName } from '../lines/proposed-file.ts';

/** What cards are made from. */
export interface Deck {
  of: Case;
  nameOf(register: string, id: string): string;
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
  /** The paragraph of its passage, which is cut where a mark begins or ends. */
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

/** A field with its value, the one that it would replace, and whether the passage lacks it. */
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
    ...inOrder(names, (name, place) => nameCard(name, place, names, deck)),
    ...inOrder(facts, (fact, place) => factCard(fact, place, deck)),
    ...inOrder(none, (each, place) => ({
      ...commonPart(each, 'No fact', place, deck),
      ...{ id: idOfNone(each), group: 'none', ask: 'Does it state no fact?', points: [], fields: [] },
      asks: [`It would be settled as stating no fact: ${each.reason}.`],
      answers: [
        ['y', 'Yes, it states none', { answer: 'none' }],
        ['n', 'No, it states one', { answer: 'no' }],
      ],
    })),
  ];
}

/** What every card has; the passage is the text of its copy, or as it was read, with marks. */
function commonPart(
  item: JsonObject & { proposed: Origin },
  title: string,
  place: Passage,
  deck: Deck,
  own = plainMarks(place.text),
  marks: Mark[] = [],
): Pick<Card, 'was' | 'about' | 'text'> {
  const where = placeText(item['source'] as Partial<Place>);
  const { paragraphs, body } = deck.of.copy;
  const whole = paragraphs.find(({ number }) => number === place.paragraph) ?? place;
  const part = (start: number, end: number) => plainMarks(readable(body.slice(start, end)));
  const gap = (at: number) => (/\s/.test(body.charAt(at)) ? ' ' : '');
  const text: Piece[] = [
    [`${part(whole.start, place.start)}${gap(place.start - 1)}`.trimStart(), false, ''],
    ...markedPieces(own, marks),
    [`${gap(place.end)}${part(place.end, whole.end)}`.trimEnd(), false, ''],
  ];
  return { was: deck.hashOf(item), about: `${title} · ${where} · proposed by ${item.proposed.by}`, text };
}

type Mark = TextRange & { label: string };

/** A passage, cut wherever a mark begins or ends. */
function markedPieces(text: string, marks: Mark[]): Piece[] {
  const edges = [{ start: 0, end: text.length }, ...marks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(edges)].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, at) => {
    const piece = { start, end: cuts[at + 1] ?? start };
    const labels = new Set(marks.filter((each) => doOverlap(each, piece)).map(({ label }) => label));
    return [text.slice(start, piece.end), true, [...labels].join(', ')];
  });
}

function factCard(fact: ProposedFact, place: Passage, deck: Deck): Card {
  const kind = deck.of.index.kinds.find((each) => each.kind === fact.kind) as Kind;
  const held = hold(deck.of, kind, fact, place);
  const { questions, compared } = held;
  const before = deck.confirmed().get(fact.changes ?? '');
  const missing = questions.some(isBroken);
  const asks = questions.map(({ says }) => says);
  const yes = (key: string, words: string): Card['answers'] => [[key, words, { answer: 'yes' }]];
  const confirm = asks.length > 0 ? yes('1', 'Right all the same') : yes('y', 'Yes, all of it');
  const question = before ? 'Is the new one right?' : 'Does the text say this, no more and no less?';
  return {
    ...commonPart(fact, kind.title, place, deck, compared.passage.text, marksIn(compared, kind)),
    ...{ id: fact.id, group: 'fact', says: fact.says, before: before && String(before['says']) },
    ask: missing ? 'This cannot be entered as it is. Correct it, or decline it.' : question,
    points: kind.fields
      .filter(({ name }) => (fact[name] ?? null) !== null)
      .map((field) => pointOf(field, fact, before, held, deck)),
    asks,
    answers: [...(missing ? [] : confirm), ['n', 'No', { answer: 'no' }]],
    fields: fieldsOf(kind, fact, deck),
  };
}

/** Where a passage has the values of a fact, as far as they are literal. */
function marksIn({ claim, passage, background }: Compared, kind: Kind): Mark[] {
  const statements = statementsIn(passage, background.date);
  const rangesOf = (value: FactValue): TextRange[] => {
    if (value.kind === 'choice')
      return (value.choices[value.choice]?.words ?? []).flatMap((phrase) => placesOf(phrase, passage));
    if (value.kind !== 'text') return statements.filter((each) => isStatedBy(value, each));
    const start = passage.text.toLowerCase().indexOf(value.text.toLowerCase());
    return start < 0 ? [] : [{ start, end: start + value.text.length }];
  };
  return claim.values.flatMap((value) => {
    const field = fieldOf(kind, value.field);
    return rangesOf(value).map(({ start, end }) => ({ start, end, label: field ? labelOf(field) : '' }));
  });
}

/** Whether a statement of a text states a value. */
function isStatedBy(value: FactValue, each: Statement): boolean {
  if (each.sort !== value.kind) return false;
  if (each.sort !== 'date') return each[each.sort as never] === value[value.kind as never];
  const dates = String(value[value.kind as never]).split('/');
  return dates.some((end) => each.date.startsWith(end) || end.startsWith(each.date));
}

function pointOf(
  field: Field,
  fact: ProposedFact,
  before: JsonObject | undefined,
  { inferred }: Held,
  { nameOf }: Deck,
): Point {
  const display: Display = { ...codesDisplay, entry: nameOf, forReader: true };
  const inWords = (of: JsonObject) => valueInWords(of[field.name] ?? null, field, display);
  const [value, was] = [inWords(fact), before && (inWords(before) || 'none')];
  const choice = field.choices?.[String(fact[field.name])];
  return {
    label: labelOf(field),
    value: choice === undefined ? value : `${value}: ${meaningOf(choice)}`,
    was: was === value ? undefined : was,
    from: inferred.some((each) => each.field === field.name) ? 'inferred: from the text around the passage' : '',
  };
}

/** The sentence, and the fields that are stated or needed. */
function fieldsOf(kind: Kind, fact: ProposedFact, { nameOf }: Deck): FormField[] {
  const ofKind = writtenFields(kind).flatMap((field): FormField[] => {
    const { name, required: isRequired = false, choices = {} } = field;
    const register = registerOfField(field);
    const written = [fact[name] ?? []].flat().map(String);
    if (written.length === 0 && !isNeeded(kind, field)) return [];
    const value = written.map((each) => (register === undefined ? each : nameOf(register, each))).join('; ');
    if (isList(field)) return [{ name, label: `${labelOf(field)} (several: a; b)`, value, isRequired }];
    const listed = Object.entries(choices).map(([choice, means]): [string, string] => [choice, meaningOf(means)]);
    return [{ name, label: labelOf(field), value, isRequired, ...(listed.length > 0 && { choices: listed }) }];
  });
  return [{ name: 'says', label: 'The sentence', value: fact.says, isRequired: true }, ...ofKind];
}

function nameCard(name: ProposedName, place: Passage, names: ProposedName[], deck: Deck): Card {
  const own = plainMarks(place.text);
  const start = own.toLowerCase().indexOf(name.name.toLowerCase());
  const marks = start < 0 ? [] : [{ start, end: start + name.name.length, label: 'name' }];
  const wholes = [name['part_of'] ?? []].flat().map((whole) => deck.nameOf(name.register, String(whole)));
  const known = likeNames(name, names, deck).map(({ id, name }, at): Card['answers'][number] => {
    return [`${at + 2}`, `Same as ${name}`, { answer: 'known', as: id }];
  });
  return {
    ...commonPart(name, `New name for the register ${name.register}`, place, deck, own, marks),
    ...{ id: `name-${name.id}`, group: 'name', ask: `Who or what is “${name.name}”?` },
    points: wholes.map((value) => ({ label: 'part of', value, from: '' })),
    asks: [],
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
