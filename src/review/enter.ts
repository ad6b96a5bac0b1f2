import type { Passage } from '../copy/copy.ts';
import type { StatedFact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { type Entry, entriesNamed } from '../model/register.ts';
import { noFactReasons } from '../model/source.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import type { Reason } from '../propose/hold.ts';
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
import type { ProposalLine } from '../propose/read-proposals.ts';
import { valueReader, withSingleSpaces } from '../propose/read-values.ts';
import type { CardAnswer } from './answers-file.ts';
import { type Deck, passagesByProposal, usesName } from './cards.ts';
import { checksOf, isSamePerson, unsigned } from './second-reader.ts';

/** What became of an answer. */
export type AnswerOutcome = {
  line: ProposalLine['line'];
  id: string;
  answer: string;
  outcome: 'entered' | 'asks' | 'declined' | 'later' | 'already' | 'false card' | 'changed' | 'refused';
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

const answersToFact = ['yes', 'edit', 'no'];

type EnteredResult = [AnswerOutcome['outcome'], string?];

/** Works out what is entered, declined and left; writes nothing. */
export class Answers {
  readonly #deck: Deck;
  readonly #proposed: Proposed;
  readonly #entered: Entered;
  /** The names that facts may use, and what they mean: an entry that is known already has another id. */
  readonly #names = new Map<string, string>();
  /** The passages of the proposals. */
  readonly #passages: ReturnType<typeof passagesByProposal>;
  /** Facts that a second reader does not confirm as they are. */
  readonly #asking: ProposedFact[] = [];
  /** The proposals that are not left. */
  readonly #done = new Set<JsonObject>();

  constructor(deck: Deck, proposed: Proposed) {
    this.#deck = deck;
    this.#proposed = proposed;
    this.#passages = passagesByProposal([...proposed.names, ...proposed.facts, ...proposed.none], deck);
    const declined = [...proposed.declined];
    this.#entered = { outcomes: [], facts: [], entries: [], noFact: [], proposed: { ...proposed, declined } };
  }

  /** Takes all answers, those about names first. */
  take(answers: readonly CardAnswer[]): Entered {
    const { names, none, facts } = this.#proposed;
    const nameOf = ({ id }: CardAnswer) => names.find((each) => `name-${each.id}` === id);
    // A name is proposed after the one that it is part of, and can be known as one that is new.
    const isProposed = ({ as }: CardAnswer) => names.some(({ id }) => id === as);
    const { false: first = [], true: last = [] } = Object.groupBy(
      names.flatMap((name) => answers.filter((each) => nameOf(each) === name)),
      (each) => `${isProposed(each)}`,
    );
    const ofNames = [...first, ...last];
    const inOrder = [...ofNames, ...answers.filter((each) => !nameOf(each))];
    for (const each of inOrder) {
      const [outcome, reason = ''] = this.#takeAnother(each) ?? this.#take(each, nameOf(each));
      this.#entered.outcomes.push({ line: each.line, id: each.id, answer: each.answer, outcome, reason });
    }
    const isLeft = (each: JsonObject) => !this.#done.has(each);
    const left = facts.filter(isLeft);
    // Facts that are left could not be read without a name, so it goes with the last of them.
    const isNameLeft = (each: ProposedName) =>
      isLeft(each) || (!this.#names.has(each.id) && left.some((fact) => usesName(fact, each.id)));
    const kept = { names: names.filter(isNameLeft), none: none.filter(isLeft) };
    const renamed = left.map((fact) => this.#withKnownNames(fact));
    return { ...this.#entered, proposed: { ...this.#entered.proposed, ...kept, facts: [...renamed, ...this.#asking] } };
  }

  /** Takes an answer that is about a proposal as it is. */
  #take(answer: CardAnswer, name: ProposedName | undefined): EnteredResult {
    const fact = this.#proposed.facts.find(({ id }) => id === answer.id);
    const none = this.#proposed.none.find((each) => idOfNone(each) === answer.id);
    const item = name ?? fact ?? none;
    if (!item) return this.#takeUnknown(answer);
    const allowed = name ? ['new', 'known', 'no'] : fact ? answersToFact : ['none', 'no'];
    const early = tooEarly(answer, this.#deck.known.hashOfShown(item), allowed, this.#passages.get(item));
    if (early) return early;
    const isDeclined = answer.answer === 'no';
    const enter = () => {
      if (name) return this.#enterName(answer, name);
      return fact ? this.#enterFact(answer, fact) : this.#enterNone(answer, item as ProposedNone);
    };
    const refused = isDeclined ? undefined : enter();
    if (refused !== undefined) return ['refused', refused];
    if (isDeclined && !name) this.#decline(answer, fact ?? { ...item, kind: 'none' });
    this.#done.add(item);
    return [isDeclined ? 'declined' : 'entered'];
  }

  /** Takes the answer of another reader to a fact that one has confirmed: of a second, or of one who decides after a second had doubts. */
  #takeAnother(answer: CardAnswer): EnteredResult | undefined {
    const { id, was, by } = answer;
    const deck = this.#deck;
    const asking = this.#proposed.facts.find(({ changes }) => changes === id);
    const doubted = asking?.proposed.doubts === undefined ? undefined : asking;
    const fact = [doubted, unsigned(id, deck)].find((each) => each && deck.known.hashOfShown(each) === was);
    if (!fact) return undefined;
    if (asking && fact !== asking) return ['already'];
    const [first] = checksOf(deck.known.confirmed.get(id));
    if (isSamePerson(first?.by, by)) return ['refused', `${by} has confirmed it: another person must read it`];
    const early = tooEarly(answer, was, answersToFact, passagesByProposal([fact], deck).get(fact));
    return early ?? (asking ? this.#decide(answer, asking) : this.#readAgain(answer, fact));
  }

  /** Takes an answer to a fact that a second reader did not confirm. */
  #decide(answer: CardAnswer, asking: ProposedFact): EnteredResult {
    // What refers to a fact would break without it.
    if (answer.answer === 'no') return ['later', `correct it, or take it out of ${asking.kind}.yaml`];
    const refused = this.#enterFact(answer, asking);
    if (refused !== undefined) return ['refused', refused];
    this.#done.add(asking);
    return ['entered'];
  }

  /** Takes the answer of a second reader; what they have instead is proposed, and not entered. */
  #readAgain(answer: CardAnswer, fact: ProposedFact): EnteredResult {
    const { by, on, why } = answer;
    const proposed = { by, on, round: 1 };
    if (answer.answer === 'no') this.#asking.push({ ...fact, proposed: { ...proposed, doubts: why || 'no' } });
    else {
      const refused = this.#enterFact(answer, fact);
      if (refused !== undefined) return ['refused', refused];
      if (answer.answer === 'yes') return ['entered'];
      const [
        {
          fact: { checked: _, ...corrected },
        } = { fact },
      ] = this.#entered.facts.splice(-1);
      this.#asking.push({ ...corrected, kind: fact.kind, proposed, changes: fact.id });
    }
    return ['asks', 'the two readers differ: it is on the next page'];
  }

  /** Takes an answer to something that is not proposed: it may be entered or declined. */
  #takeUnknown(given: CardAnswer): EnteredResult {
    const { id, answer, as } = given;
    const { review, declined } = this.#proposed;
    if (review?.decoys?.includes(id)) return ['false card'];
    const confirmed = this.#deck.known.confirmed.get(id);
    if (confirmed)
      return this.#isAsAnswered(given, confirmed)
        ? ['already']
        : ['changed', 'the fact is in the collection, and not as this answer makes it'];
    const isEntry = (entry: string) => [...this.#deck.registers.values()].some(({ byId }) => byId.has(entry));
    const isDone: { [answer: string]: () => boolean } = {
      none: () => this.#deck.settled.has(id),
      new: () => isEntry(id.replace(/^name-/, '')),
      known: () => isEntry(as),
      // What is declined keeps no id, but for passages.
      no: () => !isNoneId(id) || declined.some((each) => idOfNone({ source: each }) === id),
    };
    const unknown = 'nothing of this id is proposed';
    return isDone[answer]?.() ? ['already', answer === 'no' ? unknown : ''] : ['refused', unknown];
  }

  /** Whether a fact is as an answer leaves it: checked by the person on the day, with what was typed; or a change to it was declined. */
  #isAsAnswered({ answer, by, on, fields }: CardAnswer, { kind: name, ...confirmed }: JsonObject): boolean {
    const { hash } = valuesIn(confirmed['source']);
    if (answer === 'no') return this.#proposed.declined.some((each) => each.kind === name && each.hash === hash);
    if (!checksOf(confirmed).some((each) => each.by === by && each.on === on)) return false;
    if (answer !== 'edit') return answer === 'yes';
    const kind = this.#deck.kinds.find((each) => each.kind === name) as Kind;
    const { fact, wrong } = this.#edited(confirmed as StatedFact, fields, kind);
    const isSame = fact.says === confirmed['says'] && valuesHash(kind, fact) === valuesHash(kind, confirmed);
    return wrong.length === 0 && isSame;
  }

  #decline({ why }: CardAnswer, proposal: JsonObject & { kind: string }): void {
    const { chars, hash } = proposal['source'] as Declined;
    const kind = this.#deck.kinds.find((each) => each.kind === proposal.kind);
    const values = kind && { values: valuesHash(kind, proposal) };
    const declined = { chars, hash, ...values, kind: proposal.kind, ...(why !== '' && { why }) };
    this.#entered.proposed.declined.push(declined as Declined);
  }

  /** Enters a name, or says why not. */
  #enterName({ answer, as, fields }: CardAnswer, name: ProposedName): string | undefined {
    const { registers } = this.#deck;
    const { register, source: _, proposed: __, part_of = '', ...entry } = name;
    if (answer === 'known') {
      const known = this.#enteredId(register, as);
      if (known === undefined) return `${register} has no ${as}`;
      this.#names.set(name.id, known);
      return undefined;
    }
    const [other] = Object.keys(fields).filter((key) => key !== 'name' && key !== 'part_of');
    if (other !== undefined) return `a name has no field ${other} to correct`;
    if (fields['name'] === null) return 'the name is missing';
    const typed = String(fields['name'] ?? name.name);
    const others = entriesNamed(registers, register, typed).filter((id) => id !== name.id);
    if (others.length > 0) return `${typed} is ${others.join(' and ')} already`;
    const above = String({ part_of, ...fields }.part_of ?? '');
    const { whole, wrong } = above === '' ? {} : this.#wholeOf(register, above);
    if (wrong) return wrong;
    this.#entered.entries.push({ register, entry: { ...entry, name: typed, ...(whole && { part_of: whole }) } });
    this.#names.set(name.id, name.id);
    return undefined;
  }

  /** Enters that a passage states no fact, or says why not. */
  #enterNone({ fields }: CardAnswer, { reason, source }: ProposedNone): string | undefined {
    const { none: typed = reason, kind = 'none', ...others } = fields;
    const why = String(typed).toLowerCase();
    if (!Object.hasOwn(noFactReasons, why)) return `${why} is no reason for a passage without a fact`;
    const [other] = [...(kind === 'none' ? [] : ['kind']), ...Object.keys(others)];
    if (other !== undefined) return `a passage without a fact has no field ${other} to correct`;
    this.#entered.noFact.push({ ...(source as JsonObject), why });
    return undefined;
  }

  /** The id of an entry that a register has, or has by now for a name that was proposed. */
  #enteredId(register: string, id: string): string | undefined {
    if (this.#proposed.names.some((each) => each.id === id)) return this.#names.get(id);
    return this.#deck.registers.get(register)?.byId.has(id) ? id : undefined;
  }

  /** The id of the entry that a name is part of, or why there is none. */
  #wholeOf(register: string, above: string): { whole?: string | undefined; wrong?: string } {
    const [found, ...others] = entriesNamed(this.#deck.registers, register, above);
    if (found === undefined) return { wrong: `${register} has no ${above}` };
    if (others.length > 0) return { wrong: `${above} may be ${[found, ...others].join(' or ')}` };
    const whole = this.#enteredId(register, found);
    return whole === undefined ? { wrong: `${above}, of which it is part, is not entered` } : { whole };
  }

  /** Enters a fact, or says why not. */
  #enterFact({ answer, fields, by, on }: CardAnswer, proposed: ProposedFact): string | undefined {
    const { changes } = proposed;
    const kind = this.#deck.kinds.find((each) => each.kind === proposed.kind) as Kind;
    const waits = this.#proposed.names.find(({ id }) => !this.#names.has(id) && usesName(proposed, id));
    if (waits) return `its name ${waits.name} is not entered`;
    if (changes !== undefined && !this.#deck.known.confirmed.has(changes))
      return `there is no fact ${changes} to change`;
    if (changes === undefined && this.#deck.known.confirmed.has(proposed.id))
      return `another fact has the id ${proposed.id} by now: import it again`;
    const named = statedFact(this.#withKnownNames(proposed));
    const { fact, wrong } = answer === 'edit' ? this.#edited(named, fields, kind) : { fact: named, wrong: [] };
    const { refusals, questions } = this.#deck.holder.hold(kind, fact);
    const broken = questions.filter(({ code, field }) => code === 'NOT_STATED' || field === '');
    const problems = wrong.length > 0 ? wrong : [...(answer === 'edit' ? refusals : []), ...broken];
    if (problems.length > 0) return problems.map(({ says }) => says).join('; ');
    const isAsBefore = proposed.proposed.doubts !== undefined && answer === 'yes';
    const before = isAsBefore ? checksOf(this.#deck.known.confirmed.get(proposed.id)) : [];
    this.#entered.facts.push({ kind, fact: { ...fact, checked: [...before, { by, on }] }, changes });
    return undefined;
  }

  /** A fact with what a person typed, and what cannot be read of it. */
  #edited(fact: StatedFact, { says, ...typed }: JsonObject, kind: Kind): { fact: StatedFact; wrong: Reason[] } {
    const own = writtenFields(kind).map(({ name }) => name);
    const others = Object.keys(typed).filter((name) => !own.includes(name));
    const { fields, reasons } = valueReader(this.#deck.registers)(kind, typed);
    const { inferred: _, ...next }: JsonObject = {
      ...fact,
      ...fields,
      ...(typeof says === 'string' && { says: withSingleSpaces(says) }),
    };
    for (const name of Object.keys(typed)) if (own.includes(name) && fields[name] === undefined) delete next[name];
    const { inferred } = this.#deck.holder.hold(kind, next as StatedFact);
    const wrong = [
      ...reasons,
      ...others.map((name) => wrongField(name, `${kind.kind} have no field ${name} to correct`)),
      ...(says === null || String(says).trim() === '' ? [wrongField('says', 'the sentence is missing')] : []),
    ];
    return { fact: { ...next, ...(inferred.length > 0 && { inferred }) } as StatedFact, wrong };
  }

  #withKnownNames(fact: ProposedFact): ProposedFact {
    const nameOf = (value: Json): Json => (typeof value === 'string' ? (this.#names.get(value) ?? value) : value);
    const fixed = ['id', 'kind', 'says', 'source', 'proposed', 'changes'];
    const values = Object.entries(fact).map(([name, value]) => {
      return [name, fixed.includes(name) ? value : Array.isArray(value) ? value.map(nameOf) : nameOf(value)];
    });
    return Object.fromEntries(values);
  }
}

function wrongField(field: string, says: string): Reason {
  return { field, code: 'WRONG_FIELD', says };
}

/** Why an answer is not taken: it is about another proposal or copy, of another sort, or to be given later. */
function tooEarly(
  { was, answer }: CardAnswer,
  hash: string,
  allowed: string[],
  place?: Passage,
): EnteredResult | undefined {
  if (was !== hash)
    return ['changed', 'the proposal, or the fact that it changes, has changed since: make the page again'];
  if (answer === 'skip') return ['later'];
  if (!allowed.includes(answer)) return ['refused', `${answer} is no answer to this card`];
  return answer === 'no' || place ? undefined : ['refused', 'the copy does not have its passage'];
}
