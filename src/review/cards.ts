import { findPassages } from '../copy/anchor/find-passages.ts';
import type { Passage } from '../copy/copy.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord, type TextWord } from '../copy/reading/words.ts';
import { type Background, statementsIn } from '../evidence/statements.ts';
import { type Limit, limitsIn } from '../evidence/wording.ts';
import { dateInWords } from '../model/date.ts';
import { fieldOf, type Kind, meaningOf } from '../model/kind.ts';
import { actorRegister, type Registers, spellingsOf } from '../model/register.ts';
import { type Place, placeText } from '../model/source.ts';
import { nearest } from '../model/text.ts';
import { doOverlap, type JsonObject, type TextRange } from '../model/values.ts';
import type { Holder } from '../propose/hold.ts';
import type { KnownFacts } from '../propose/known-facts.ts';
import { hashOfProposed, type Proposed, type ProposedFact, type ProposedName } from '../propose/proposed-file.ts';
import { statedIn } from '../verify/claims.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { type ShownText, sentenceElsewhere, shownValue, type Traced, textAround, traceValues } from './marks.ts';
import { type BlindPick, labelOf, pickOf, type Question, questionOf } from './question.ts';

/** What cards are made from. */
export interface Deck {
  copy: SourceCopy;
  kinds: readonly Kind[];
  registers: Registers;
  background: Background;
  nameOf(register: string, id: string): string;
  /** The facts in the collection, which proposals may change, and all ids that are taken. */
  known: KnownFacts;
  /** Holds a fact to the copy as an import does. */
  holder: Holder;
}

/** A marked part of a text. */
export interface Mark extends TextRange {
  sort: 'who' | 'when' | 'law' | 'number' | 'choice' | 'words';
  label: string;
}

/** A row of the table of what would be entered. */
interface Row {
  label: string;
  text: string;
  sort: Mark['sort'];
  means: string;
  /** Where it comes from; doubtful where that is not the passage. */
  from: string;
  isDoubtful: boolean;
  /** In a change: what the collection has. */
  was?: string;
}

/** What every card has. */
interface Common {
  id: string;
  /** A hash of the proposal, by which an answer is known to be about it. */
  was: string;
  title: string;
  place: string;
  by: string;
  /** Where its passage begins in the copy. */
  at: number;
  shown: ShownText;
}

/** A proposed fact beside its text. */
export interface FactCard extends Common {
  group: 'fact';
  kind: Kind;
  fact: ProposedFact;
  marks: Mark[];
  limits: Limit[];
  elsewhere: { place: string; text: string; mark: Mark }[];
  question: Question;
  pick: BlindPick | undefined;
  says: { marks: Mark[]; added: (TextRange & { isHard: boolean })[] };
  rows: Row[];
  before: JsonObject | undefined;
  /** How many questions an import would ask. */
  questions: number;
}

/** A proposed name. */
interface NameCard extends Common {
  group: 'name';
  name: ProposedName;
  marks: Mark[];
  /** How many proposed facts use it. */
  uses: number;
  like: { id: string; name: string }[];
}

/** A passage that would be settled as stating no fact. */
export interface NoneCard extends Common {
  group: 'none';
  reason: string;
  marks: Mark[];
  /** Whether it has a date, a number or a treaty, so that it gets a card of its own. */
  isAlone: boolean;
}

/** A card for a person to answer. */
export type Card = FactCard | NameCard | NoneCard;

/** The id of a proposed `none`, which is that of its passage. */
export function idOfNone({ source }: JsonObject): string {
  return `none-${(source as Partial<Place>).hash}`;
}

/** Whether an id is that of a card for no fact. */
export function isNoneId(id: string): boolean {
  return /^none-[0-9a-f]+-[0-9a-f]+$/.test(id);
}

/** The cards of what is proposed; those whose passage is not in the copy are left out. */
export function cardsOf({ facts, names, none }: Shown, deck: Deck): Card[] {
  const items = [...names, ...facts, ...none];
  const places = placesOf(items, deck);
  return items.flatMap((item): Card[] => {
    const place = places.get(item);
    if (!place) return [];
    const { proposed } = item;
    const shown = textAround(deck.copy, place);
    const common = {
      was: hashOfProposed(item),
      place: placeText({ paragraph: null, page: null, file: null, row: null, ...(item.source as Partial<Place>) }),
      by: `${proposed.by}${proposed.round > 1 ? `, round ${proposed.round}` : ''}`,
      at: place.start,
      shown,
    };
    if ('kind' in item && 'says' in item) {
      const fact = item as ProposedFact;
      return [factCard(fact, common, place, deck)];
    }
    const read = readText(shown.text, deck.background.names);
    if ('register' in item) return [nameCard(item as ProposedName, common, facts, names, deck)];
    const statements = statementsIn(read, { bulletin: deck.background.date }).filter((each) =>
      doOverlap(each, shown.passage),
    );
    const isAlone = statements.some((each) => each.sort !== 'entry' || each.register === 'instruments');
    const reason = String(item['reason']);
    return [{ ...common, id: idOfNone(item), group: 'none', title: 'No fact', reason, marks: [], isAlone }];
  });
}

type Shown = { [Name in 'facts' | 'names' | 'none']: Proposed[Name] };

function placesOf(items: readonly JsonObject[], { copy }: Deck): Map<JsonObject, Passage> {
  const anchored = items.flatMap((item) => {
    const { paragraph = null, page = null, chars, hash } = item['source'] as Partial<Place>;
    return chars && hash ? [{ item, paragraph, page, anchor: { chars, hash } }] : [];
  });
  const found = findPassages(copy, anchored);
  return new Map(anchored.flatMap(({ item }, at) => (found[at]?.first[0] ? [[item, found[at].first[0]]] : [])));
}

type CommonOfCard = Omit<Common, 'id' | 'title'>;

function factCard(fact: ProposedFact, common: CommonOfCard, place: Passage, deck: Deck): FactCard {
  const { background, nameOf, copy } = deck;
  const { shown } = common;
  const kind = deck.kinds.find((each) => each.kind === fact.kind) as Kind;
  const read = (text: string) => readText(text, background.names);
  const [reading, says] = [read(shown.text), read(fact.says)];
  const own = read(shown.text.slice(shown.passage.start, shown.passage.end));
  const { values } = statedIn({ ...fact, place: fact.source }, kind);
  const { questions, inferred } = deck.holder.hold(kind, fact, place);
  const traced = traceValues(values, shown, background, inferred, (value) =>
    sentenceElsewhere(value, place.paragraph, copy, background),
  );
  const limits = limitsIn(own, says).map((limit) => moved(limit, shown.passage.start));
  const asked = { kind, traced, limits, questions, nameOf };
  const label = ({ value }: Traced) => labelOf(kind, value.field);
  const marks = traced.flatMap((each) =>
    each.places.map(({ start, end }) => ({ start, end, sort: sortOf(each), label: label(each) })),
  );
  const inSays = traceValues(values, wholeOf(fact.says), background);
  const before = fact.changes === undefined ? undefined : deck.known.confirmed.get(fact.changes);
  return {
    ...common,
    id: fact.id,
    group: 'fact',
    title: kind.title,
    kind,
    fact,
    marks: apart(marks),
    limits,
    elsewhere: traced.flatMap((each) => elsewhereOf(each, label(each))),
    question: before ? { ask: 'The old one or the new one?', careful: 'value' } : questionOf(asked),
    pick: before ? undefined : pickOf(asked, shown, reading, background.date),
    says: {
      marks: apart(inSays.flatMap((each) => each.places.map((place) => ({ ...place, sort: sortOf(each), label: '' })))),
      added: addedIn(says, own),
    },
    rows: rowsOf(traced, kind, deck, before),
    before,
    questions: questions.length,
  };
}

function wholeOf(text: string): ShownText {
  const all = { start: 0, end: text.length };
  return { text, passage: all, sentences: all, window: all };
}

function moved<Range extends TextRange>(range: Range, by: number): Range {
  return { ...range, start: range.start + by, end: range.end + by };
}

/** Marks in their order, without those that begin in another one; long texts yield to what is in them. */
function apart(marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  const rank = ({ sort }: Mark) => (sort === 'words' ? 1 : 0);
  for (const mark of marks.toSorted((one, other) => rank(one) - rank(other)))
    if (!kept.some((other) => doOverlap(mark, other))) kept.push(mark);
  return kept.sort((one, other) => one.start - other.start);
}

function sortOf({ value }: Traced): Mark['sort'] {
  if (value.kind === 'entry') return value.register === actorRegister || value.register === 'persons' ? 'who' : 'law';
  if (value.kind === 'date') return 'when';
  return value.kind === 'text' ? 'words' : value.kind;
}

function elsewhereOf(each: Traced, label: string): FactCard['elsewhere'] {
  if (!each.elsewhere) return [];
  const { paragraph, text, place } = each.elsewhere;
  return [{ place: `paragraph ${paragraph}`, text, mark: { ...place, sort: sortOf(each), label } }];
}

/** The words of a sentence that its passage lacks; names, numbers, dates and words such as "all" count most. */
function addedIn(says: Reading, passage: Reading): FactCard['says']['added'] {
  const isThere = (word: Reading['content'][number]) => passage.content.some((other) => isSameWord(word, other));
  return says.content
    .filter((word) => !isThere(word))
    .map((word) => {
      const words = says.words.slice(word.at, word.at + word.text.split(' ').length);
      const { start } = words[0] as TextWord;
      return { start, end: words.at(-1)?.end ?? start, isHard: word.isEntry || word.isName || /\d/.test(word.text) };
    });
}

const origins: { [origin in Traced['origin']]: string } = {
  passage: 'in the passage',
  paragraph: 'in this paragraph, outside the passage',
  elsewhere: '',
  masthead: 'from the date of the source',
  own: 'in other words',
  chosen: 'no word for it in the passage',
  nowhere: 'not in the text',
};

/** The table of what would be entered, doubts first. */
function rowsOf(traced: readonly Traced[], kind: Kind, { nameOf }: Deck, before?: JsonObject): Row[] {
  const rows = traced.map((each): Row => {
    const { value, origin } = each;
    const field = fieldOf(kind, value.field);
    const choice = value.kind === 'choice' ? field?.choices?.[value.choice] : undefined;
    const was = before && [before[value.field] ?? 'none'].flat().join(', ');
    const isChanged = was !== undefined && was !== String(itemOf(value));
    return {
      label: labelOf(kind, value.field),
      text: dateInWords(shownValue(value, nameOf)),
      sort: sortOf(each),
      means: choice === undefined ? '' : meaningOf(choice),
      from: `${originText(each)}${value.isInferred ? ' (inferred)' : ''}`,
      isDoubtful: !['passage', 'own'].includes(origin),
      ...(isChanged && { was }),
    };
  });
  return rows.sort((one, other) => Number(other.isDoubtful) - Number(one.isDoubtful));
}

function originText({ value, origin, word, elsewhere }: Traced): string {
  if (elsewhere) return `paragraph ${elsewhere.paragraph}`;
  return word && value.kind === 'choice' ? `from “${word}”` : origins[origin];
}

function itemOf(value: Traced['value']): unknown {
  return value[value.kind as never];
}

function nameCard(
  name: ProposedName,
  common: CommonOfCard,
  facts: readonly ProposedFact[],
  names: readonly ProposedName[],
  { registers, background }: Deck,
): NameCard {
  const { text } = common.shown;
  const start = text.toLowerCase().indexOf(name.name.toLowerCase());
  const mark = { start, end: start + name.name.length, sort: 'who' as const, label: '' };
  const isUse = (value: unknown): boolean => (Array.isArray(value) ? value.some(isUse) : value === name.id);
  const known = [...(registers.get(name.register)?.byId.values() ?? [])].filter(
    (each) => !names.some(({ id }) => id === each.id),
  );
  const words = new Set(readText(name.name, background.names).single.map(({ key }) => key));
  const shared = (each: (typeof known)[number]) =>
    readText(each.name).single.filter(({ key }) => words.has(key)).length;
  const near = new Set(nearest(name.name, known.flatMap(spellingsOf)));
  const like = known
    .filter(
      (each) =>
        each.id === name['part_of'] || spellingsOf(each).some((spelling) => near.has(spelling)) || shared(each) > 0,
    )
    .sort((one, other) => shared(other) - shared(one))
    .slice(0, 4);
  return {
    ...common,
    id: `name-${name.id}`,
    group: 'name',
    title: `New name for the register ${name.register}`,
    name,
    marks: start < 0 ? [] : [mark],
    uses: facts.filter((fact) => Object.values(fact).some(isUse)).length,
    like: like.map(({ id, name: shown }) => ({ id, name: shown })),
  };
}
