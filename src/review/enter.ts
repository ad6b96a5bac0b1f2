import type { StatedFact } from '../model/fact.ts';
import type { Kind } from '../model/kind.ts';
import { type Entry, entriesNamed } from '../model/register.ts';
import type { Json, JsonObject } from '../model/values.ts';
import type { Reason } from '../propose/hold.ts';
import { valuesHash } from '../propose/known-facts.ts';
import {
  type Declined,
  hashOfProposed,
  type Proposed,
  type ProposedFact,
  type ProposedName,
  statedFact,
} from '../propose/proposed-file.ts';
import { valueReader } from '../propose/read-values.ts';
import type { Answer } from './answers-file.ts';
import { type Deck, idOfNone } from './cards.ts';

/** What became of an answer. */
export type Outcome = {
  id: string;
  answer: string;
  outcome: 'entered' | 'declined' | 'later' | 'already' | 'false card' | 'changed' | 'refused';
  reason: string;
};

/** What answers make of the proposals of a source. */
export interface Entered {
  outcomes: Outcome[];
  facts: { kind: Kind; fact: StatedFact; changes: string | undefined }[];
  entries: { register: string; entry: Partial<Entry> }[];
  noFact: JsonObject[];
  proposed: Proposed;
}

/** Works out what is entered, declined and left; writes nothing. */
export class Answers {
  readonly #deck: Deck;
  readonly #proposed: Proposed;
  readonly #entered: Entered;
  readonly #read: ReturnType<typeof valueReader>;
  /** The names that facts may use, and what they mean: an entry that is known already has another id. */
  readonly #names = new Map<string, string>();

  constructor(deck: Deck, proposed: Proposed) {
    this.#deck = deck;
    this.#read = valueReader(deck.registers, () => undefined);
    this.#proposed = proposed;
    this.#entered = { outcomes: [], facts: [], entries: [], noFact: [], proposed: structuredClone(proposed) };
  }

  /** Takes all answers, those about names first. */
  take(answers: readonly Answer[]): Entered {
    const isName = ({ id }: Answer) => this.#proposed.names.some((each) => `name-${each.id}` === id);
    for (const answer of answers.filter(isName)) this.#tell(answer, this.#takeName(answer));
    for (const answer of answers.filter((each) => !isName(each))) this.#tell(answer, this.#takeOther(answer));
    const left = this.#entered.proposed.facts.map(
      (fact) => ({ ...fact, ...this.#withKnownNames(fact) }) as ProposedFact,
    );
    this.#entered.proposed = { ...this.#entered.proposed, facts: left };
    const isDeclined = ({ id }: ProposedName) =>
      this.#entered.outcomes.some((each) => each.id === `name-${id}` && each.outcome === 'declined');
    this.#remove('names', (each) => isDeclined(each) && !left.some((fact) => usesName(fact, each.id)));
    return this.#entered;
  }

  #tell({ id, answer }: Answer, [outcome, reason = '']: Result): void {
    this.#entered.outcomes.push({ id, answer, outcome, reason });
  }

  #takeName(answer: Answer): Result {
    const { names } = this.#proposed;
    const name = names.find(({ id }) => `name-${id}` === answer.id) as ProposedName;
    const early = tooEarly(answer, name, ['new', 'known', 'no', 'skip']);
    if (early) return early;
    const { register } = name;
    const known = this.#deck.registers.get(register)?.byId;
    // Facts that are left could no longer be read without the name, so it goes with the last of them.
    if (answer.answer === 'no') return ['declined'];
    if (answer.answer === 'known') {
      const isKnown = known?.has(answer.as ?? '') && !names.some(({ id }) => id === answer.as);
      if (answer.as === undefined || !isKnown) return ['refused', `${register} has no ${answer.as}`];
      this.#names.set(name.id, answer.as);
    }
    if (answer.answer === 'new') {
      const next = this.#entryOf(name, answer.fields);
      const others = entriesNamed(this.#deck.registers, register, next.name).filter((id) => id !== name.id);
      if (others.length > 0) return ['refused', `${next.name} is ${others.join(' and ')} already`];
      this.#entered.entries.push({ register, entry: next });
      this.#names.set(name.id, name.id);
    }
    this.#remove('names', (each) => each.id === name.id && each.register === register);
    return ['entered'];
  }

  /** The entry of a name with what a person typed; the entry that it is part of may be named. */
  #entryOf(proposed: ProposedName, typed: JsonObject): Partial<Entry> & { name: string } {
    const { register, source: _, proposed: __, ...entry } = { ...proposed, ...typed };
    const whole = entry['part_of'];
    const [id] = typeof whole === 'string' ? entriesNamed(this.#deck.registers, register, whole) : [];
    const stated = Object.entries({ ...entry, part_of: id ?? whole, id: proposed.id }).filter(([, value]) => value);
    return Object.fromEntries(stated) as Partial<Entry> & { name: string };
  }

  #takeOther(answer: Answer): Result {
    const { facts, none, review } = this.#proposed;
    const fact = facts.find(({ id }) => id === answer.id);
    if (fact) return tooEarly(answer, fact, ['yes', 'edit', 'no', 'skip']) ?? this.#takeFact(answer, fact);
    const settled = none.find((each) => idOfNone(each) === answer.id);
    if (settled) return tooEarly(answer, settled, ['none', 'no', 'skip']) ?? this.#takeNone(answer, settled);
    if (review?.decoys?.includes(answer.id)) return ['false card'];
    return this.#wasTaken(answer) ? ['already'] : ['refused', 'nothing of this id is proposed'];
  }

  #wasTaken({ id, answer }: Answer): boolean {
    if (answer === 'yes' || answer === 'edit') return this.#deck.known.confirmed.has(id);
    if (answer === 'new' || answer === 'known') return true;
    return answer === 'none' || answer === 'no' || answer === 'skip';
  }

  #takeFact(answer: Answer, fact: ProposedFact): Result {
    if (answer.answer === 'no') this.#decline(answer, fact);
    else {
      const kind = this.#deck.kinds.find((each) => each.kind === fact.kind) as Kind;
      const waits = this.#proposed.names.find(({ id }) => !this.#names.has(id) && usesName(fact, id));
      if (waits) return ['refused', `its name ${waits.name} is not entered`];
      if (fact.changes !== undefined && !this.#deck.known.confirmed.has(fact.changes))
        return ['refused', `there is no fact ${fact.changes} to change`];
      const named = this.#withKnownNames(statedFact(fact));
      const { next, wrong } =
        answer.answer === 'edit' ? this.#edited(named, answer.fields, kind) : { next: named, wrong: [] };
      const problems = wrong.length > 0 ? wrong : this.#problemsOf(next, kind, answer.answer === 'edit');
      if (problems.length > 0) return ['refused', problems.map(({ says }) => says).join('; ')];
      const checked = [{ by: answer.by, on: answer.on }];
      this.#entered.facts.push({ kind, fact: { ...next, checked }, changes: fact.changes });
    }
    this.#remove('facts', ({ id }) => id === fact.id);
    return [answer.answer === 'no' ? 'declined' : 'entered'];
  }

  #takeNone(answer: Answer, none: Proposed['none'][number]): Result {
    const { source, reason } = none;
    if (answer.answer === 'none') this.#entered.noFact.push({ ...(source as JsonObject), why: reason });
    else this.#decline(answer, { ...none, kind: 'none' });
    this.#remove('none', (each) => idOfNone(each) === answer.id);
    return [answer.answer === 'no' ? 'declined' : 'entered'];
  }

  #decline({ why }: Answer, proposal: JsonObject & { kind: string }): void {
    const { chars, hash } = proposal['source'] as Declined;
    const kind = this.#deck.kinds.find((each) => each.kind === proposal.kind);
    const values = kind && { values: valuesHash(kind, proposal) };
    const declined = { chars, hash, ...values, kind: proposal.kind, ...(why !== undefined && { why }) };
    this.#entered.proposed.declined.push(declined as Declined);
  }

  #remove<Name extends 'facts' | 'names' | 'none'>(
    name: Name,
    isGone: (each: Proposed[Name][number]) => boolean,
  ): void {
    const kept = (this.#entered.proposed[name] as Proposed[Name][number][]).filter((each) => !isGone(each));
    this.#entered.proposed = { ...this.#entered.proposed, [name]: kept };
  }

  #withKnownNames(fact: StatedFact): StatedFact {
    const named = (value: Json): Json =>
      typeof value === 'string' ? (this.#names.get(value) ?? value) : Array.isArray(value) ? value.map(named) : value;
    const fixed = ['id', 'kind', 'says', 'source', 'proposed', 'changes'];
    return Object.fromEntries(
      Object.entries(fact).map(([name, value]) => [name, fixed.includes(name) ? value : named(value)]),
    ) as StatedFact;
  }

  /** A fact with what a person typed, and what cannot be read of it. */
  #edited(fact: StatedFact, { says, ...typed }: JsonObject, kind: Kind) {
    const { fields, reasons } = this.#read(kind, typed);
    const next: JsonObject = { ...fact, ...fields, ...(typeof says === 'string' && { says }) };
    for (const name of Object.keys(typed)) if (fields[name] === undefined) delete next[name];
    const { inferred } = this.#deck.holder.hold(kind, next as StatedFact);
    const { inferred: _, ...own } = next;
    return { next: { ...own, ...(inferred.length > 0 && { inferred }) } as StatedFact, wrong: reasons };
  }

  /** Why a fact cannot be in a file: what it lacks, rules that it breaks and, of one that was edited, what the copy contradicts. */
  #problemsOf(fact: StatedFact, kind: Kind, isEdited: boolean): Reason[] {
    const { refusals, questions } = this.#deck.holder.hold(kind, fact);
    const broken = questions.filter(({ code, field }) => code === 'NOT_STATED' || field === '');
    return isEdited ? [...refusals, ...broken] : broken;
  }
}

type Result = [Outcome['outcome'], string?];

/** Why an answer is not taken: it is about another proposal, of another sort, or to be given later. */
function tooEarly({ was, answer }: Answer, item: JsonObject, allowed: Answer['answer'][]): Result | undefined {
  if (was !== hashOfProposed(item)) return ['changed', 'the proposal has changed since: make the page again'];
  if (!allowed.includes(answer)) return ['refused', `${answer} is no answer to this card`];
  return answer === 'skip' ? ['later'] : undefined;
}

function usesName(fact: JsonObject, id: string): boolean {
  return Object.entries(fact).some(([name, value]) => !['id', 'says'].includes(name) && [value].flat().includes(id));
}
