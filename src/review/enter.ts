import { claimOf } from '../evidence/statements.ts';
import { readTableDate } from '../import/dates.ts';
import { factText } from '../import/fact-files.ts';
import { parseYaml } from '../load/document.ts';
import { readFacts } from '../load/facts.ts';
import { fieldReader } from '../load/field-reader.ts';
import type { StatedFact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { problemSays } from '../model/problem.ts';
import { type Entry, entriesNamed, type Registers } from '../model/register.ts';
import type { Json, JsonObject } from '../model/values.ts';
import {
  type Declined,
  hashOfProposed,
  type Proposed,
  type ProposedFact,
  type ProposedName,
  registersWith,
  statedFact,
} from '../propose/proposed-file.ts';
import { factChecker } from '../store/check-fact.ts';
import { statedIn } from '../verify/claims.ts';
import { verify } from '../verify/verify.ts';
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

/** A hash of what a proposal claims, whatever its sentence: what was declined does not come back in other words. */
export function hashOfValues(proposal: JsonObject): string {
  const { id: _, says: __, source: ___, proposed: ____, inferred: _____, ...values } = proposal;
  return hashOfProposed(values);
}

/** Works out what is entered, declined and left; writes nothing. */
export class Answers {
  readonly #deck: Deck;
  readonly #proposed: Proposed;
  readonly #entered: Entered;
  /** The names that facts may use, and what they mean: an entry that is known already has another id. */
  readonly #names = new Map<string, string>();

  constructor(deck: Deck, proposed: Proposed) {
    this.#deck = deck;
    this.#proposed = proposed;
    this.#entered = { outcomes: [], facts: [], entries: [], noFact: [], proposed: structuredClone(proposed) };
  }

  /** Takes all answers, those about names first. */
  async take(answers: readonly Answer[]): Promise<Entered> {
    const isName = ({ id }: Answer) => this.#proposed.names.some((each) => `name-${each.id}` === id);
    for (const answer of answers.filter(isName)) this.#tell(answer, this.#takeName(answer));
    for (const answer of answers.filter((each) => !isName(each))) this.#tell(answer, await this.#takeOther(answer));
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
      if (answer.as === undefined || !known?.has(answer.as)) return ['refused', `${register} has no ${answer.as}`];
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

  async #takeOther(answer: Answer): Promise<Result> {
    const { facts, none, review } = this.#proposed;
    const fact = facts.find(({ id }) => id === answer.id);
    if (fact) return tooEarly(answer, fact, ['yes', 'edit', 'no', 'skip']) ?? this.#takeFact(answer, fact);
    const settled = none.find((each) => idOfNone(each) === answer.id);
    if (settled) return tooEarly(answer, settled, ['none', 'no', 'skip']) ?? this.#takeNone(answer, settled);
    if (review?.decoys.includes(answer.id)) return ['false card'];
    return this.#wasTaken(answer) ? ['already'] : ['refused', 'nothing of this id is proposed'];
  }

  #wasTaken({ id, answer }: Answer): boolean {
    if (answer === 'yes' || answer === 'edit') return this.#deck.confirmed.has(id);
    if (answer === 'new' || answer === 'known') return true;
    return answer === 'none' || answer === 'no' || answer === 'skip';
  }

  async #takeFact(answer: Answer, fact: ProposedFact): Promise<Result> {
    if (answer.answer === 'no') this.#decline(answer, fact, fact.kind);
    else {
      const kind = this.#deck.kinds.find((each) => each.kind === fact.kind) as Kind;
      const waits = this.#proposed.names.find(({ id }) => !this.#names.has(id) && usesName(fact, id));
      if (waits) return ['refused', `its name ${waits.name} is not entered`];
      const named = this.#withKnownNames(statedFact(fact));
      const isEdit = answer.answer === 'edit';
      const next = isEdit ? edited(named, answer.fields, kind) : named;
      const { values, problems } = await this.#read(next, kind);
      const wrong = values && isEdit && problems.length === 0 ? this.#hold(values, kind) : problems;
      if (!values || wrong.length > 0) return ['refused', wrong.join('; ')];
      const checked = [{ by: answer.by, on: answer.on }];
      this.#entered.facts.push({ kind, fact: { ...values, checked }, changes: fact.changes });
    }
    this.#remove('facts', ({ id }) => id === fact.id);
    return [answer.answer === 'no' ? 'declined' : 'entered'];
  }

  #takeNone(answer: Answer, none: Proposed['none'][number]): Result {
    const { source, reason } = none;
    if (answer.answer === 'none') this.#entered.noFact.push({ ...(source as JsonObject), why: reason });
    else this.#decline(answer, none, 'none');
    this.#remove('none', (each) => idOfNone(each) === answer.id);
    return [answer.answer === 'no' ? 'declined' : 'entered'];
  }

  #decline({ why }: Answer, proposal: JsonObject, kind: string): void {
    const { chars, hash } = proposal['source'] as Declined;
    const declined = { chars, hash, values: hashOfValues(proposal), kind, ...(why !== undefined && { why }) };
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

  /** Reads a fact as one in a file is read, with the rules of its kind. */
  async #read(fact: StatedFact, kind: Kind): Promise<{ values: StatedFact | undefined; problems: string[] }> {
    const document = await parseYaml('', factText(fact, kind));
    const registers: Registers = registersWith(this.#deck.registers, this.#proposed.names);
    const reading = fieldReader(document, registers);
    const values = readFacts(document, kind, reading)[0]?.values;
    if (values) factChecker(kind, registers)(values, reading);
    return { values, problems: document.problems.map(problemSays) };
  }

  #hold(fact: StatedFact, kind: Kind): string[] {
    const { copy, background } = this.#deck;
    const claim = claimOf(statedIn({ ...fact, place: fact.source }, kind), background);
    const [result] = verify(copy, [claim], background);
    return (result?.findings ?? []).map(({ field, value, found }) => `${field} is ${value}, but ${found}`);
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

/** A fact with what a person typed. */
function edited(fact: StatedFact, fields: JsonObject, kind: Kind): StatedFact {
  const next: JsonObject = { ...fact };
  for (const [name, typed] of Object.entries(fields)) {
    const field = fieldOf(kind, name);
    if (typed === null) delete next[name];
    else next[name] = field ? typedValue(typed, field) : typed;
  }
  const inferred = (fact.inferred ?? []).filter((name) => next[name] !== undefined);
  const { inferred: _, ...rest } = next;
  return { ...rest, ...(inferred.length > 0 && { inferred }) } as StatedFact;
}

function typedValue(typed: Json, field: Field): Json {
  if (Array.isArray(typed)) return typed.map((each) => typedValue(each, field));
  const { shape } = fieldType(field);
  const text = String(typed);
  if (shape === 'number')
    return Number.isNaN(Number(text.replaceAll(',', ''))) ? text : Number(text.replaceAll(',', ''));
  if (shape === 'flag') return text === 'true' ? true : text === 'false' ? false : text;
  const date = shape === 'date' ? readTableDate(text, undefined) : undefined;
  return date && 'date' in date ? date.date : typed;
}
