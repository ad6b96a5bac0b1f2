/** Turns answers of a review into facts, corrections and refusals, or says why an answer cannot be taken. */
import type { StatedFact } from '../../core/model/fact.ts';
import { readHash, valuesHash } from '../../core/model/fact-hash.ts';
import type { Kind } from '../../core/model/kind.ts';
import { type Entry, entriesNamed, type Registers } from '../../core/model/register.ts';
import type { Json, JsonObject } from '../../core/model/values.ts';
import type { Passage } from '../../texts/copy/copy.ts';
import { hold, inferredIn, isBroken, type Reason, reasonFor } from '../lines/compare-with-passage.ts';
import {
  type Declined,
  idOfNone,
  type Proposed,
  type ProposedFact,
  type ProposedName,
  renamed,
  statedFact,
} from '../lines/proposed-file.ts';
import { lineFields, valueReader } from '../lines/read-values.ts';
import type { CardAnswer } from './answers-file.ts';
import { type Deck, usesName } from './cards.ts';

/** What became of an answer. */
export type AnswerOutcome = {
  id: string;
  answer: string;
  outcome: 'entered' | 'declined' | 'later' | 'already' | 'changed' | 'refused';
  reason: string;
};

/** What answers make of the proposals of a source. */
export interface Entered {
  outcomes: AnswerOutcome[];
  facts: { kind: Kind; fact: StatedFact; changes: string | undefined }[];
  entries: { register: string; entry: Partial<Entry> }[];
  noFact: JsonObject[];
  proposed: Proposed;
}

type EnteredResult = [AnswerOutcome['outcome'], string?];

/** What answers have come to so far. */
interface Run {
  deck: Deck;
  /** What waited before. */
  before: Proposed;
  entered: Omit<Entered, 'outcomes'>;
  /** The names that facts may use, and what they mean: an entry that is known already has another id. */
  names: Map<string, string>;
  /** The proposals that do not wait any more. */
  done: Set<JsonObject>;
}

/** Works out what is entered, declined and left, names first; writes nothing. */
export function takeAnswers(answers: readonly CardAnswer[], deck: Deck, before: Proposed): Entered {
  const proposed = { ...before, declined: [...before.declined] };
  const entered = { facts: [], entries: [], noFact: [], proposed };
  const run: Run = { deck, before, entered, names: new Map(), done: new Set() };
  // A name is proposed after the one that it is part of.
  const ofNames = before.names.flatMap(({ id }) => answers.find((each) => each.id === `name-${id}`) ?? []);
  const others = answers.filter((each) => !ofNames.includes(each));
  const outcomes = [...ofNames, ...others].map((each): AnswerOutcome => {
    const [outcome, reason = ''] = take(each, run);
    return { id: each.id, answer: each.answer, outcome, reason };
  });
  const isLeft = (each: JsonObject) => !run.done.has(each);
  const left = before.facts.filter(isLeft);
  // A fact that is left could not be read without its name.
  const isUsed = ({ id }: ProposedName) => !run.names.has(id) && left.some((fact) => usesName(fact, id));
  proposed.names = before.names.filter((each) => isLeft(each) || isUsed(each));
  proposed.none = before.none.filter(isLeft);
  proposed.facts = left.map((fact) => renamed(fact, run.names));
  return { ...entered, outcomes };
}

function take(given: CardAnswer, run: Run): EnteredResult {
  const { answer } = given;
  const { deck, before, entered, done } = run;
  const name = before.names.find((each) => `name-${each.id}` === given.id);
  const none = before.none.find((each) => idOfNone(each) === given.id);
  const fact = before.facts.find((each) => each.id === given.id);
  const item = name ?? none ?? fact;
  if (!item) return takeAgain(given, run);
  if (given.was !== deck.hashOf(item))
    return ['changed', 'the proposal, or the fact that it changes, has changed since: make the page again'];
  if (answer === 'skip') return ['later'];
  const allowed = name ? ['new', 'known', 'no'] : none ? ['none', 'no'] : ['yes', 'edit', 'no'];
  if (!allowed.includes(answer)) return ['refused', `${answer} is no answer to this card`];
  if (answer === 'no' && !name) entered.proposed.declined.push(declinedItem(given, item, deck));
  const refused = answer === 'no' ? undefined : enter();
  if (refused !== undefined) return ['refused', refused];
  done.add(item);
  return [answer === 'no' ? 'declined' : 'entered'];

  function enter(): string | undefined {
    const place = item && deck.passageOf(item);
    if (!place) return 'the copy does not have its passage';
    if (name) return enterName(given, name, run);
    if (fact) return enterFact(given, fact, place, run);
    if (none) entered.noFact.push({ ...none.source, why: none.reason });
    return undefined;
  }
}

/** Takes an answer to something that does not wait: it may be entered or declined. */
function takeAgain({ id, answer, as }: CardAnswer, { deck: { of, confirmed } }: Run): EnteredResult {
  const entry = answer === 'known' ? as : id.replace(/^name-/, '');
  const isEntry = [...of.registers.values()].some(({ byId }) => byId.has(entry));
  const isSettled = of.copy.described?.no_fact.some((each) => idOfNone({ source: each }) === id);
  const isEntered = confirmed().has(id) || isEntry || isSettled === true;
  return isEntered === (answer !== 'no') ? ['already'] : ['refused', 'nothing of this id is proposed'];
}

/** What is kept of a declined proposal: its place, and a hash of its values. */
function declinedItem({ why }: CardAnswer, item: JsonObject, { of }: Deck): Declined {
  const { chars, hash } = item['source'] as Declined;
  const kind = of.index.kinds.find((each) => each.kind === item['kind']);
  const values = kind && { values: valuesHash(kind, item) };
  return { chars, hash, ...values, kind: kind?.kind ?? 'none', ...(why !== '' && { why }) };
}

/** Enters a name, or says why not. */
function enterName({ answer, as, fields }: CardAnswer, proposed: ProposedName, run: Run): string | undefined {
  const { names, entered, before, deck } = run;
  const { registers } = deck.of;
  const { source: _, proposed: __, register, part_of, ...entry } = proposed;
  const isProposed = (id: string) => before.names.some((each) => each.id === id);
  if (answer === 'known') {
    if (isProposed(as) || !registers.get(register)?.byId.has(as)) return `${register} has no ${as}`;
    names.set(entry.id, as);
    // What the text calls it finds it from now on.
    const aliases = [entry.name, ...((entry['aliases'] ?? []) as string[])];
    entered.entries.push({ register, entry: { id: as, aliases } });
    return undefined;
  }
  const { name = entry.name, ...others } = fields;
  const [other] = Object.keys(others);
  if (other !== undefined) return `a name has no field ${other} to correct`;
  if (typeof name !== 'string' || name.trim() === '') return 'the name is missing';
  const same = entriesNamed(registers, register, String(name)).filter((id) => id !== entry.id);
  if (same.length > 0) return `${name} is ${same.join(' and ')} already`;
  const whole = part_of === undefined ? '' : String(part_of);
  if (isProposed(whole) && !names.has(whole)) return `${whole}, of which it is part, is not entered`;
  const partOf = whole !== '' && { part_of: names.get(whole) ?? whole };
  entered.entries.push({ register, entry: { ...entry, name: String(name), ...partOf } });
  names.set(entry.id, entry.id);
  return undefined;
}

/** Enters a fact, or says why not; what the passage contradicts only where the person says why it is true. */
function enterFact(given: CardAnswer, proposed: ProposedFact, place: Passage, run: Run): string | undefined {
  const { before, names, entered } = run;
  const { of, confirmed } = run.deck;
  const { id, changes } = proposed;
  const { by, on, why, answer } = given;
  const kind = of.index.kinds.find((each) => each.kind === proposed.kind) as Kind;
  const waits = before.names.find((name) => !names.has(name.id) && usesName(proposed, name.id));
  if (waits) return `its name ${waits.name} is not entered`;
  if (changes !== undefined && !confirmed().has(changes)) return `there is no fact ${changes} to change`;
  if (changes === undefined && confirmed().has(id)) return `another fact has the id ${id} by now: import it again`;
  const wrong: Reason[] = [];
  const stated = statedFact(proposed);
  const fact = answer === 'edit' ? edited(stated, given.fields, kind, of.registers, wrong) : stated;
  const held = hold(of, kind, fact, place);
  const { refusals, questions } = held;
  const problems = [...wrong, ...(why === '' ? refusals : []), ...questions.filter(isBroken)];
  if (problems.length > 0) return problems.map(({ says }) => says).join('; ');
  const whole = { ...renamed(fact, names), ...(answer === 'edit' && inferredIn(held)) };
  const read = { by, on, of: readHash(kind, whole), ...(refusals.length > 0 && { why }) };
  entered.facts.push({ kind, fact: { ...whole, checked: [read] }, changes });
  return undefined;
}

/** A fact with what a person typed; what cannot be read of it is added to the reasons. */
function edited(
  { inferred: _, ...fact }: StatedFact,
  typed: JsonObject,
  kind: Kind,
  registers: Registers,
  wrong: Reason[],
): StatedFact {
  const own = lineFields(kind);
  // A quote is the field of that name, as the passage is given.
  const { fields, reasons } = valueReader(registers)({ ...kind, fields: own }, { passage: null, ...typed });
  const isText = (value: Json) => typeof value !== 'object' || value === null;
  wrong.push(...reasons);
  for (const [name, value] of Object.entries(typed)) {
    if (!own.some((each) => each.name === name))
      wrong.push(reasonFor(name, 'UNKNOWN_FIELD', `${kind.kind} have no field ${name} to correct`));
    else if (![value].flat().every(isText))
      wrong.push(reasonFor(name, 'BAD_TYPE', `${name} is no text or list of texts`));
  }
  if ('says' in typed && fields.says === undefined)
    wrong.push(reasonFor('says', 'MISSING_FIELD', 'the sentence is missing'));
  const kept = Object.entries(fact).filter(([name]) => name === 'says' || !Object.hasOwn(typed, name));
  return { ...Object.fromEntries(kept), ...fields } as StatedFact;
}
