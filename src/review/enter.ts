import type { StatedFact } from '../model/fact.ts';
import { readHash, valuesHash } from '../model/fact-hash.ts';
import type { Kind } from '../model/kind.ts';
import { type Entry, entriesNamed } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { hold, isBroken, type Reason, reasonFor } from '../propose/hold.ts';
import {
  type Declined,
  idOfNone,
  type Proposed,
  type ProposedFact,
  type ProposedName,
  renamed,
  statedFact,
} from '../propose/proposed-file.ts';
import { lineFields, valueReader } from '../propose/read-values.ts';
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
  // A name is proposed after the one that it is part of, and can be known as one that is new.
  const order = before.names.map(({ id }) => `name-${id}`);
  const rank = ({ id, as }: CardAnswer) => {
    if (!order.includes(id)) return order.length + 1;
    return order.includes(`name-${as}`) ? order.length : order.indexOf(id);
  };
  const outcomes = answers
    .toSorted((one, other) => rank(one) - rank(other))
    .map((each): AnswerOutcome => {
      const [outcome, reason = ''] = take(each, run);
      return { id: each.id, answer: each.answer, outcome, reason };
    });
  const isLeft = (each: JsonObject) => !run.done.has(each);
  const left = before.facts.filter(isLeft);
  // Facts that are left could not be read without a name, so it goes with the last of them.
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
    if (item && !deck.passageOf(item)) return 'the copy does not have its passage';
    if (name) return enterName(given, name, run);
    if (fact) return enterFact(given, fact, run);
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
  const { names, entered } = run;
  const { registers } = run.deck.of;
  const { source: _, proposed: __, register, part_of, ...entry } = proposed;
  if (answer === 'known') {
    const id = names.get(as) ?? as;
    if (isWaiting(as, run) || !registers.get(register)?.byId.has(id)) return `${register} has no ${as}`;
    names.set(entry.id, id);
    // What the text calls it finds it from now on.
    entered.entries.push({ register, entry: { id, aliases: [entry.name, ...((entry['aliases'] ?? []) as string[])] } });
    return undefined;
  }
  const { name = entry.name, ...others } = fields;
  const [other] = Object.keys(others);
  if (other !== undefined) return `a name has no field ${other} to correct`;
  if (name === null) return 'the name is missing';
  const same = entriesNamed(registers, register, String(name)).filter((id) => id !== entry.id);
  if (same.length > 0) return `${name} is ${same.join(' and ')} already`;
  const whole = part_of === undefined ? undefined : String(part_of);
  if (whole !== undefined && isWaiting(whole, run)) return `${whole}, of which it is part, is not entered`;
  const partOf = whole !== undefined && { part_of: names.get(whole) ?? whole };
  entered.entries.push({ register, entry: { ...entry, name: String(name), ...partOf } });
  names.set(entry.id, entry.id);
  return undefined;
}

/** Whether a proposed name is not entered yet. */
function isWaiting(id: string, { before, names }: Run): boolean {
  return before.names.some((each) => each.id === id) && !names.has(id);
}

/** Enters a fact, or says why not; what the passage contradicts only where the person says why it is true. */
function enterFact(
  given: CardAnswer,
  proposed: ProposedFact,
  { deck, before, names, entered }: Run,
): string | undefined {
  const { id, changes } = proposed;
  const { of, confirmed } = deck;
  const kind = of.index.kinds.find((each) => each.kind === proposed.kind);
  const place = deck.passageOf(proposed);
  const waits = before.names.find((name) => !names.has(name.id) && usesName(proposed, name.id));
  if (waits) return `its name ${waits.name} is not entered`;
  if (changes !== undefined && !confirmed().has(changes)) return `there is no fact ${changes} to change`;
  if (changes === undefined && confirmed().has(id)) return `another fact has the id ${id} by now: import it again`;
  if (!kind || !place) return 'the copy does not have its passage';
  const stated = statedFact(proposed);
  const { fact, wrong } =
    given.answer === 'edit' ? edited(stated, given.fields, kind, deck) : { fact: stated, wrong: [] };
  const { by, on, why } = given;
  const { refusals, questions, inferred } = hold(of, kind, fact, place);
  const problems = [...wrong, ...(why === '' ? refusals : []), ...questions.filter(isBroken)];
  if (problems.length > 0) return problems.map(({ says }) => says).join('; ');
  const named = renamed(fact, names);
  const whole = { ...named, ...(given.answer === 'edit' && inferred.length > 0 && { inferred }) };
  const read = { by, on, of: readHash(kind, whole), ...(refusals.length > 0 && { why }) };
  entered.facts.push({ kind, fact: { ...whole, checked: [read] }, changes });
  return undefined;
}

/** A fact with what a person typed, and what cannot be read of it. */
function edited({ inferred: _, ...fact }: StatedFact, typed: JsonObject, kind: Kind, { of }: Deck) {
  const own = lineFields(kind);
  const { fields, reasons } = valueReader(of.registers)({ ...kind, fields: own }, typed);
  const kept = Object.entries(fact).filter(([name]) => !(name in typed));
  const others = Object.keys(typed).filter((name) => !own.some((each) => each.name === name));
  const wrong: Reason[] = [
    ...reasons,
    ...others.map((name) => reasonFor(name, 'UNKNOWN_FIELD', `${kind.kind} have no field ${name} to correct`)),
    ...('says' in typed && fields.says === undefined
      ? [reasonFor('says', 'MISSING_FIELD', 'the sentence is missing')]
      : []),
  ];
  return { fact: { ...Object.fromEntries(kept), says: fact.says, ...fields } as StatedFact, wrong };
}
