import type { StatedFact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { type Entry, entriesNamed } from '../model/register.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { isBroken, type Reason } from '../propose/hold.ts';
import { valuesHash } from '../propose/known-facts.ts';
import {
  type Declined,
  idOfNone,
  isNoneId,
  type Proposed,
  type ProposedFact,
  type ProposedName,
  type ProposedNone,
  statedFact,
} from '../propose/proposed-file.ts';
import { valueReader, withSingleSpaces } from '../propose/read-values.ts';
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

/** What is proposed. */
type Item = ProposedFact | ProposedName | ProposedNone;

type EnteredResult = [AnswerOutcome['outcome'], string?];

/** Works out what is entered, declined and left; writes nothing. */
export class Answers {
  readonly #deck: Deck;
  readonly #proposed: Proposed;
  readonly #entered: Entered;
  /** The names that facts may use, and what they mean: an entry that is known already has another id. */
  readonly #names = new Map<string, string>();
  /** The proposals that are not left. */
  readonly #done = new Set<JsonObject>();

  constructor(deck: Deck, proposed: Proposed) {
    this.#deck = deck;
    this.#proposed = proposed;
    const declined = [...proposed.declined];
    this.#entered = { outcomes: [], facts: [], entries: [], noFact: [], proposed: { ...proposed, declined } };
  }

  /** Takes all answers, those about names first. */
  take(answers: readonly CardAnswer[]): Entered {
    const { names, none, facts } = this.#proposed;
    // A name is proposed after the one that it is part of.
    const order = names.map(({ id }) => `name-${id}`);
    const rank = ({ id, as }: CardAnswer) => {
      if (!order.includes(id)) return order.length + 1;
      // It can be known as one that is new.
      return order.includes(`name-${as}`) ? order.length : order.indexOf(id);
    };
    for (const each of answers.toSorted((one, other) => rank(one) - rank(other))) {
      const [outcome, reason = ''] = this.#take(each);
      this.#entered.outcomes.push({ id: each.id, answer: each.answer, outcome, reason });
    }
    const isLeft = (each: JsonObject) => !this.#done.has(each);
    const left = facts.filter(isLeft);
    // Facts that are left could not be read without a name, so it goes with the last of them.
    const isNameLeft = (each: ProposedName) =>
      isLeft(each) || (!this.#names.has(each.id) && left.some((fact) => usesName(fact, each.id)));
    const kept = { names: names.filter(isNameLeft), none: none.filter(isLeft) };
    const renamed = left.map((fact) => this.#withKnownNames(fact));
    return { ...this.#entered, proposed: { ...this.#entered.proposed, ...kept, facts: renamed } };
  }

  #take(given: CardAnswer): EnteredResult {
    const { name, none, fact } = this.#askedBy(given);
    const item = name ?? none ?? fact;
    if (!item) return this.#takeUnknown(given);
    const allowed = name ? ['new', 'known', 'no'] : none ? ['none', 'no'] : ['yes', 'edit', 'no'];
    const early = this.#tooEarly(given, item, allowed);
    if (early) return early;
    if (given.answer === 'no') return this.#decline(given, item);
    const enter = () => (none ? this.#enterNone(none) : fact && this.#enterFact(given, fact));
    const refused = name ? this.#enterName(given, name) : enter();
    if (refused !== undefined) return ['refused', refused];
    this.#done.add(item);
    return ['entered'];
  }

  /** The proposal that an answer is about. */
  #askedBy({ id }: CardAnswer) {
    const { names, none, facts } = this.#proposed;
    return {
      name: names.find((each) => `name-${each.id}` === id),
      none: none.find((each) => idOfNone(each) === id),
      fact: facts.find((each) => each.id === id),
    };
  }

  /** Why an answer is not taken: it is about another proposal or copy, of another sort, or to be given later. */
  #tooEarly({ was, answer }: CardAnswer, item: Item, allowed: string[]): EnteredResult | undefined {
    const { known } = this.#deck;
    if (was !== known.hashOfShown(item))
      return ['changed', 'the proposal, or the fact that it changes, has changed since: make the page again'];
    if (answer === 'skip') return ['later'];
    if (!allowed.includes(answer)) return ['refused', `${answer} is no answer to this card`];
    const hasPlace = answer === 'no' || this.#deck.passageOf(item) !== undefined;
    return hasPlace ? undefined : ['refused', 'the copy does not have its passage'];
  }

  #decline({ why }: CardAnswer, item: Item): EnteredResult {
    this.#done.add(item);
    if (this.#proposed.names.some((name) => name === item)) return ['declined'];
    const { chars, hash } = item['source'] as Declined;
    const kind = this.#deck.kinds.find((each) => each.kind === item['kind']);
    const values = kind && { values: valuesHash(kind, item) };
    const declined = { chars, hash, ...values, kind: kind?.kind ?? 'none', ...(why !== '' && { why }) };
    this.#entered.proposed.declined.push(declined as Declined);
    return ['declined'];
  }

  /** Takes an answer to something that is not proposed: it may be entered or declined. */
  #takeUnknown(given: CardAnswer): EnteredResult {
    const { id, answer, as } = given;
    const { declined } = this.#proposed;
    if (this.#deck.known.confirmed.has(id)) return ['already'];
    const entry = answer === 'known' ? as : id.replace(/^name-/, '');
    const isEntry = [...this.#deck.registers.values()].some(({ byId }) => byId.has(entry));
    const isDeclined = declined.some((each) => idOfNone({ source: each }) === id);
    const unknown = 'nothing of this id is proposed';
    if (answer === 'no') {
      // What is declined keeps no id, but for passages.
      const isDone = isNoneId(id) ? isDeclined : !isEntry;
      return isDone ? ['already', isNoneId(id) ? '' : unknown] : ['refused', unknown];
    }
    return isEntry || this.#deck.settled.has(id) ? ['already'] : ['refused', unknown];
  }

  /** Enters a name, or says why not. */
  #enterName({ answer, as, fields }: CardAnswer, { source: _, proposed: __, ...proposed }: ProposedName) {
    const { registers } = this.#deck;
    const { register, ...entry } = proposed;
    const isProposed = (id: string) => this.#proposed.names.some((each) => each.id === id);
    if (answer === 'known') return this.#useEntry(entry.id, register, as);
    const { name, part_of = null, ...others } = { name: entry.name, part_of: entry['part_of'], ...fields };
    const [other] = Object.keys(others);
    if (other !== undefined) return `a name has no field ${other} to correct`;
    if (name === null) return 'the name is missing';
    const typed = String(name);
    const same = entriesNamed(registers, register, typed).filter((id) => id !== entry.id);
    if (same.length > 0) return `${typed} is ${same.join(' and ')} already`;
    const [whole, ...more] = part_of === null ? [] : entriesNamed(registers, register, String(part_of));
    if (part_of !== null && whole === undefined) return `${register} has no ${part_of}`;
    if (more.length > 0) return `${part_of} may be ${[whole, ...more].join(' or ')}`;
    if (whole && isProposed(whole) && !this.#names.has(whole)) return `${part_of}, of which it is part, is not entered`;
    const { part_of: ___, ...rest } = entry;
    const above = whole && { part_of: this.#names.get(whole) ?? whole };
    this.#entered.entries.push({ register, entry: { ...rest, name: typed, ...above } });
    this.#names.set(entry.id, entry.id);
    return undefined;
  }

  /** Uses an entry of a register, or one that is entered for another name, for a proposed name; or says why not. */
  #useEntry(name: string, register: string, as: string): string | undefined {
    const isProposed = this.#proposed.names.some(({ id }) => id === as);
    const id = isProposed ? this.#names.get(as) : as;
    if (id === undefined || !this.#deck.registers.get(register)?.byId.has(id)) return `${register} has no ${as}`;
    this.#names.set(name, id);
    return undefined;
  }

  #enterNone({ reason, source }: ProposedNone): undefined {
    this.#entered.noFact.push({ ...(source as JsonObject), why: reason });
  }

  /** Enters a fact, or says why not. */
  #enterFact({ answer, fields, by, on }: CardAnswer, proposed: ProposedFact): string | undefined {
    const { id, changes } = proposed;
    const { confirmed } = this.#deck.known;
    const kind = this.#deck.kinds.find((each) => each.kind === proposed.kind) as Kind;
    const waits = this.#proposed.names.find((name) => !this.#names.has(name.id) && usesName(proposed, name.id));
    if (waits) return `its name ${waits.name} is not entered`;
    if (changes !== undefined && !confirmed.has(changes)) return `there is no fact ${changes} to change`;
    if (changes === undefined && confirmed.has(id)) return `another fact has the id ${id} by now: import it again`;
    const named = statedFact(this.#withKnownNames(proposed));
    const isEdit = answer === 'edit';
    const { fact, wrong } = isEdit ? this.#edited(named, fields, kind) : { fact: named, wrong: [] };
    const { refusals, questions } = this.#deck.holder.hold(kind, fact);
    const broken = [...(isEdit ? refusals : []), ...questions.filter(isBroken)];
    const problems = wrong.length > 0 ? wrong : broken;
    if (problems.length > 0) return problems.map(({ says }) => says).join('; ');
    this.#entered.facts.push({ kind, fact: { ...fact, checked: [{ by, on }] }, changes });
    return undefined;
  }

  /** A fact with what a person typed, and what cannot be read of it. */
  #edited(fact: StatedFact, { says, ...typed }: JsonObject, kind: Kind): { fact: StatedFact; wrong: Reason[] } {
    const own = writtenFields(kind).map(({ name }) => name);
    const { fields, reasons } = valueReader(this.#deck.registers)(kind, typed);
    const isKept = ([name]: [string, Json]) => name !== 'inferred' && !(own.includes(name) && name in typed);
    const kept = Object.fromEntries(Object.entries(fact).filter(isKept)) as StatedFact;
    const next = { ...kept, ...fields, ...(typeof says === 'string' && { says: withSingleSpaces(says) }) };
    const { inferred } = this.#deck.holder.hold(kind, next);
    const others = Object.keys(typed).filter((name) => !own.includes(name));
    const wrong = [
      ...reasons,
      ...others.map((name) => wrongField(name, `${kind.kind} have no field ${name} to correct`)),
      ...(says === null || next.says === '' ? [wrongField('says', 'the sentence is missing')] : []),
    ];
    return { fact: { ...next, ...(inferred.length > 0 && { inferred }) }, wrong };
  }

  #withKnownNames(fact: ProposedFact): ProposedFact {
    const fixed = ['id', 'kind', 'says', 'source', 'proposed', 'changes'];
    const known = (value: Json): Json =>
      Array.isArray(value) ? value.map(known) : (this.#names.get(String(value)) ?? value);
    const entries = Object.entries(fact).filter(([name]) => !fixed.includes(name));
    return { ...fact, ...Object.fromEntries(entries.map(([name, value]) => [name, known(value)])) };
  }
}

function wrongField(field: string, says: string): Reason {
  return { field, code: 'WRONG_FIELD', says };
}
