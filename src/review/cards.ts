import type { Passage } from '../copy/copy.ts';
import { readText } from '../copy/reading/reading.ts';
import { isSameWord } from '../copy/reading/words.ts';
import { claimOf } from '../evidence/statements.ts';
import { type Limit, limitsIn } from '../evidence/wording.ts';
import type { StatedFact } from '../model/fact.ts';
import { valuesHash } from '../model/fact-hash.ts';
import type { Kind } from '../model/kind.ts';
import { type Place, placeText } from '../model/source.ts';
import type { JsonObject } from '../model/values.ts';
import { hold, isBroken, type Reason } from '../propose/hold.ts';
import {
  idOfNone,
  type Origin,
  type Proposed,
  type ProposedFact,
  type ProposedName,
} from '../propose/proposed-file.ts';
import type { Case } from '../texts/case.ts';
import { type CardValue, cardValue, type ReadText, rangesOf, type TextMark } from './card-values.ts';
import { type ShownText, textAround } from './shown-text.ts';

/** What cards are made from. */
export interface Deck {
  of: Case;
  nameOf(register: string, id: string): string;
  read(text: string): ReadText;
  /** The facts of the source, which proposals may change, by their own ids. */
  confirmed(): ReadonlyMap<string, StatedFact & { kind: string }>;
  /** A hash of all that a person sees of a proposal. */
  hashOf(item: JsonObject): string;
  /** The passage of a proposal in the copy; undefined if it does not have that. */
  passageOf(item: JsonObject): Passage | undefined;
}

/** What every card has. */
interface Common {
  id: string;
  /** A hash of the proposal, by which an answer is known to be about it. */
  was: string;
  /** What it is, where it is from, and who proposed it. */
  about: string;
  /** Its passage in the copy. */
  place: Passage;
  shown: ShownText;
}

/** A proposed fact beside its text. */
export interface FactCard extends Common {
  group: 'fact';
  kind: Kind;
  fact: ProposedFact;
  values: CardValue[];
  limits: (Limit & TextMark)[];
  /** The marks of its sentence: values, and words that the passage lacks. */
  says: TextMark[];
  /** The fact that it would change, unless in its passage only. */
  before: JsonObject | undefined;
  /** What an import would ask, and what of that the loader would refuse. */
  questions: Reason[];
  broken: Reason[];
}

/** A proposed name. */
export interface NameCard extends Common {
  group: 'name';
  name: ProposedName;
  /** How many proposed facts use it. */
  uses: number;
  like: { id: string; name: string }[];
}

/** A passage that would be settled as stating no fact. */
export interface NoneCard extends Common {
  group: 'none';
  reason: string;
}

/** A card for a person to answer. */
export type Card = FactCard | NameCard | NoneCard;

/** Whether a proposal names an entry. */
export function usesName(fact: JsonObject, id: string): boolean {
  return Object.entries(fact).some(([name, value]) => !['id', 'says'].includes(name) && [value].flat().includes(id));
}

/** The cards of what is proposed; those whose passage is not in the copy are left out. */
export function cardsOf({ facts, names, none }: Pick<Proposed, 'facts' | 'names' | 'none'>, deck: Deck): Card[] {
  return [
    ...names.map((name) => nameCard(name, { facts, names }, deck)),
    ...facts.map((fact) => factCard(fact, deck)),
    ...none.map((each) => noneCard(each, deck)),
  ].filter((card) => card !== undefined);
}

function commonPart(item: JsonObject & { proposed: Origin }, title: string, deck: Deck) {
  const place = deck.passageOf(item);
  if (!place) return undefined;
  const where = placeText(item['source'] as Partial<Place>);
  return {
    was: deck.hashOf(item),
    about: `${title} · ${where} · proposed by ${item.proposed.by}`,
    place,
    shown: textAround(deck.of.copy, place),
  };
}

/** The card of a proposed fact; undefined if the copy lacks its passage. */
function factCard(fact: ProposedFact, deck: Deck): FactCard | undefined {
  const kind = deck.of.index.kinds.find((each) => each.kind === fact.kind) as Kind;
  const common = commonPart(fact, kind.title, deck);
  if (!common) return undefined;
  const { text, passage } = common.shown;
  const own = deck.read(text.slice(passage.start, passage.end)).reading;
  const says = deck.read(fact.says);
  const { from, questions } = hold(deck.of, kind, fact, common.place);
  const stated = claimOf(fact, kind, deck.of.background);
  const values = stated.values.map((value) => cardValue(value, kind, common.shown, from, deck));
  const limits = limitsIn(own, says.reading).map((limit) => {
    const sort = limit.isKept ? 'limit kept' : 'limit';
    return { ...limit, start: limit.start + passage.start, end: limit.end + passage.start, sort };
  });
  const known = deck.confirmed().get(fact.changes ?? '');
  const isSame = known?.['says'] === fact.says && valuesHash(kind, known) === valuesHash(kind, fact);
  const before = isSame ? undefined : known;
  const broken = questions.filter(isBroken);
  return {
    ...common,
    id: fact.id,
    group: 'fact',
    kind,
    fact,
    values,
    limits,
    says: [
      ...values.flatMap(({ value, sort }) => rangesOf(value, says).map(({ start, end }) => ({ start, end, sort }))),
      ...addedIn(says, own),
    ],
    before,
    questions,
    broken,
  };
}

/** The words of a sentence that its passage lacks; names, numbers, dates and words such as "all" count most. */
function addedIn({ reading }: ReadText, passage: ReadText['reading']): TextMark[] {
  const added = reading.content.filter((word) => !passage.content.some((other) => isSameWord(word, other)));
  return added.map((word) => {
    const isHard = word.isEntry || word.isName || /\d/.test(word.text);
    const last = reading.words[word.at + word.text.split(' ').length - 1];
    const start = reading.words[word.at]?.start ?? 0;
    return { start, end: last?.end ?? start, sort: isHard ? 'added hard' : 'added' };
  });
}

function nameCard(
  name: ProposedName,
  { facts, names }: Pick<Proposed, 'facts' | 'names'>,
  deck: Deck,
): NameCard | undefined {
  const common = commonPart(name, `New name for the register ${name.register}`, deck);
  if (!common) return undefined;
  const entries = [...(deck.of.registers.get(name.register)?.byId.values() ?? [])];
  const known = entries.filter(({ id }) => !names.some((each) => each.id === id));
  const keysIn = (text: string) => readText(text).single.map(({ key }) => key);
  const words = keysIn(name.name);
  const ranked = known.map(({ id, name }) => ({
    id,
    name,
    rank: keysIn(name).filter((key) => words.includes(key)).length,
  }));
  const like = ranked.filter(({ rank }) => rank > 0).sort((one, other) => other.rank - one.rank);
  return {
    ...common,
    id: `name-${name.id}`,
    group: 'name',
    name,
    uses: facts.filter((fact) => usesName(fact, name.id)).length,
    like: like.slice(0, 4).map(({ id, name }) => ({ id, name })),
  };
}

function noneCard(none: Proposed['none'][number], deck: Deck): NoneCard | undefined {
  const common = commonPart(none, 'No fact', deck);
  if (!common) return undefined;
  return { ...common, id: idOfNone(none), group: 'none', reason: none.reason };
}
