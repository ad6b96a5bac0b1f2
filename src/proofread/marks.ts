import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord } from '../copy/reading/words.ts';
import { type ChoiceField, deniedIn, type Statement, statementsIn } from '../evidence/statements.ts';
import { dateInWords } from '../model/date.ts';
import type { Fact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display, Evidence, Relation } from '../model/fields/type.ts';
import { choiceWords, type Field, field, type Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import { cached } from '../model/text.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { isAgainst } from '../model/verdicts.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf } from '../verify/claims.ts';
import type { Candidate, Near } from './nearest.ts';

/** A value that a sentence and a text near to it do not share, in the words of each; null where one has none. */
export interface Mark extends JsonObject {
  sort: 'number' | 'share' | 'date' | 'name' | 'status' | 'denial';
  yours: string | null;
  theirs: string | null;
  /** The id of the fact; null for a sentence of a copy. */
  id: string | null;
}

/** A mark without the text that it is about. */
type Difference = Pick<Mark, 'sort' | 'yours' | 'theirs'>;

/** The value that another source has where a sentence has that of a fact, or this one. */
export interface Disputed extends JsonObject {
  id: string;
  field: string;
  value: string;
  publisher: string;
}

/** A number, a date or a name. */
interface Value {
  readonly sort: 'number' | 'share' | 'date' | 'name';
  /** The number, the date in EDTF, or the register and id of the entry. */
  readonly value: string;
  /** As the text has it. */
  readonly text: string;
}

/** What a text states, and what is known about it beside its text: fields, checks and notes of a fact. */
interface Known {
  readonly reading: Reading;
  readonly own: readonly Value[];
  readonly all: readonly Value[];
  readonly statusFields: readonly ChoiceField[];
  /** The statuses that do not contradict it, as `field/choice`, and in words. */
  readonly statuses: ReadonlyMap<string, string>;
}

/** A text that has less than this share of the best score is seldom about the same; its values are not compared. */
const CLOSE = 0.8;

const noContext = { bulletin: '' };
const dates = fieldType(field('date', 'date', ''));

/** Compares sentences with what is near to them, by the names of an index. */
export class Comparer {
  readonly #index: Index;
  readonly #names;
  readonly #related: ReadonlySet<string>;
  readonly #known = cached((candidate: Candidate) => this.#knownOf(candidate));

  constructor(index: Index) {
    this.#index = index;
    this.#names = backgroundOf(index, null).names;
    const sql = "SELECT register || '/' || whole AS whole, register || '/' || part AS part FROM entry_parts";
    const pairs = index.database.prepare(sql).all();
    this.#related = new Set(pairs.flatMap(({ whole, part }) => [`${whole} ${part}`, `${part} ${whole}`]));
  }

  /** The values in which a sentence and what is near to it differ, and what other sources have where it states a value. */
  compare(sentence: string, near: readonly Near[], display: Display): { marks: Mark[]; disputed: Disputed[] } {
    const reading = readText(sentence, this.#names);
    const own = valuesOf(reading);
    return { marks: this.#marks(reading, own, near), disputed: this.#disputed(reading, own, near, display) };
  }

  #marks(reading: Reading, own: readonly Value[], near: readonly Near[]): Mark[] {
    const all = near.flatMap(({ candidate }) => this.#known(candidate).all);
    return closeOf(near).flatMap(({ candidate }, at): Mark[] => {
      const known = this.#known(candidate);
      // A number that nothing near has may be wrong; dates and names that nothing near has are too many.
      const isNew = (value: Value) => at === 0 && isNumber(value) && !this.#has(all, value);
      const byGroup = Map.groupBy(
        own.filter((value) => !this.#has(known.all, value)),
        groupOf,
      );
      const values = [...byGroup].flatMap(([group, yours]) => {
        const theirs = known.own.filter((value) => groupOf(value) === group && !this.#has(own, value));
        return yours.flatMap((value, nth): Difference[] => {
          const other = this.#finerIn(known.all, value) ?? likeliest(value, theirs) ?? theirs[nth];
          if (!other && theirs.length === 0 && !isNew(value)) return [];
          return [{ sort: value.sort, yours: value.text, theirs: other?.text ?? null }];
        });
      });
      const statuses = statusMarks(reading, known);
      const denials = statuses.length > 0 ? [] : denialMarks(reading, known.reading);
      return [...values, ...statuses, ...denials].map((mark) => ({ ...mark, id: candidate.id }));
    });
  }

  /** What other sources have where a sentence states a value of a fact near to it, or theirs. */
  #disputed(reading: Reading, own: readonly Value[], near: readonly Near[], display: Display): Disputed[] {
    return near.flatMap(({ candidate: { of } }) => {
      if (!of) return [];
      const { fact, kind } = of;
      const against = fact.checks.filter(({ verdict }) => isAgainst(verdict));
      return against.flatMap(({ on_field = [], value = {}, source }) =>
        kind.fields.flatMap((field): Disputed[] => {
          const [stated, given] = [fact[field.name], value[field.name]];
          if (!on_field.includes(field.name) || given === undefined || given === null) return [];
          const [hasOurs, hasTheirs] = [stated, given].map((each = null) => this.#states(reading, own, field, each));
          if (hasOurs === hasTheirs) return [];
          const { title = '', publisher = title } = source ?? {};
          const text = fieldType(field).show(given, display, field);
          return [{ id: fact.id, field: field.name, value: text, publisher }];
        }),
      );
    });
  }

  #states(reading: Reading, own: readonly Value[], field: Field, value: Json): boolean {
    if (value === null) return false;
    return fieldType(field)
      .evidence(value, field)
      .some((evidence) => {
        if (evidence.kind !== 'choice') return valueIn(evidence).some((each) => this.#has(own, each));
        const { choice, choices } = evidence;
        return choicesIn(reading, [{ name: '', choices }]).some((each) => each.choice === choice && !each.isDenied);
      });
  }

  /** Whether one of these is the same value; a date must fit the most exact of them. */
  #has(values: readonly Value[], one: Value): boolean {
    if (one.sort !== 'date')
      return values.some(({ value }) => value === one.value || this.#related.has(`${value} ${one.value}`));
    const relations = values.map((other) => (other.sort === 'date' ? relationOf(one, other) : 'different'));
    if (relations.some((relation) => relation === 'same' || relation === 'finer')) return true;
    return relations.includes('coarser') && !this.#finerIn(values, one);
  }

  /** A date that contradicts one in the same year or month: 27 March 2001 where 2001 fits May 2001. */
  #finerIn(values: readonly Value[], one: Value): Value | undefined {
    if (one.sort !== 'date') return undefined;
    const known = values.filter(({ sort }) => sort === 'date');
    const fitting = known.filter((other) => relationOf(one, other) === 'coarser');
    const isWithin = (other: Value) => fitting.some((whole) => relationOf(whole, other) === 'finer');
    return known.find((other) => relationOf(one, other) === 'different' && isWithin(other));
  }

  #knownOf({ says, of }: Candidate): Known {
    const reading = readText(says, this.#names);
    const own = valuesOf(reading);
    const inFields = of ? evidenceOf(of.fact, of.kind).flatMap(valueIn) : [];
    const others = of ? [...of.fact.checks, ...of.fact.notes] : [];
    const elsewhere = others.flatMap((each) => [
      ...valuesOf(readText(each.says, this.#names)),
      ...(of && each.value ? evidenceOf(each.value, of.kind).flatMap(valueIn) : []),
    ]);
    const statusFields = (of ? [of.kind] : this.#index.kinds).flatMap(statusFieldOf);
    const said = choicesIn(reading, statusFields).filter(({ isDenied }) => !isDenied);
    const inWords = said.map((each) => [keyOf(each), reading.text.slice(each.start, each.end)] as const);
    const statuses = new Map([...(of ? reachedBy(of.fact, of.kind) : []), ...inWords]);
    return { reading, own, all: [...own, ...inFields, ...elsewhere], statusFields, statuses };
  }
}

/** What is about as near as the first. */
function closeOf(near: readonly Near[]): Near[] {
  return near.filter(({ score }) => score >= CLOSE * (near[0]?.score ?? 0));
}

/** The number or year that is nearest to one, with which it is most likely exchanged. */
function likeliest({ value }: Value, others: readonly Value[]): Value | undefined {
  const distance = (other: Value) => Math.abs(Number.parseFloat(value) - Number.parseFloat(other.value));
  const comparable = others.filter((other) => !Number.isNaN(distance(other)));
  return comparable.toSorted((one, other) => distance(one) - distance(other))[0];
}

/** How the date of a text compares to the one of another. */
function relationOf(one: Value, other: Value): Relation {
  return dates.relate(one.value, other.value);
}

function isNumber({ sort }: Value): boolean {
  return sort === 'number' || sort === 'share';
}

/** What a value may be exchanged with: a date with a date, but a name only with one of the same register. */
function groupOf({ sort, value }: Value): string {
  return sort === 'name' ? value.slice(0, value.indexOf('/')) : sort;
}

/** The numbers, dates and names of a text, each value once. */
function valuesOf(reading: Reading): Value[] {
  const values = statementsIn(reading, noContext).flatMap((statement): Value[] => {
    const text = reading.text.slice(statement.start, statement.end);
    if (statement.sort === 'number')
      return [{ sort: statement.isShare ? 'share' : 'number', value: String(statement.number), text }];
    if (statement.sort === 'date') return [{ sort: 'date', value: statement.date.replace('/..', ''), text }];
    if (statement.sort === 'entry') return [{ sort: 'name', value: `${statement.register}/${statement.entry}`, text }];
    return [];
  });
  return [...new Map(values.map((value) => [value.value, value])).values()];
}

function evidenceOf(values: JsonObject, { fields }: Kind): Evidence[] {
  return fields.flatMap((field) => {
    const value = values[field.name] ?? null;
    return value === null ? [] : fieldType(field).evidence(value, field);
  });
}

function valueIn(evidence: Evidence): Value[] {
  if (evidence.kind === 'number') return [{ sort: 'number', value: String(evidence.number), text: '' }];
  if (evidence.kind === 'date') {
    const value = evidence.date.replace('/..', '');
    return [{ sort: 'date', value, text: dateInWords(value) }];
  }
  if (evidence.kind === 'entry') return [{ sort: 'name', value: `${evidence.register}/${evidence.entry}`, text: '' }];
  return [];
}

function statusFieldOf(kind: Kind): ChoiceField[] {
  const choices = Object.entries(stagesOf(kind)?.status.choices ?? {});
  if (choices.length === 0) return [];
  return [
    { name: kind.kind, choices: Object.fromEntries(choices.map(([name, choice]) => [name, choiceWords(choice)])) },
  ];
}

type ChoiceStatement = Extract<Statement, { sort: 'choice' }>;

function choicesIn(reading: Reading, fields: readonly ChoiceField[]): ChoiceStatement[] {
  return statementsIn(reading, noContext, fields).filter((each) => each.sort === 'choice');
}

function keyOf({ field, choice }: ChoiceStatement): string {
  return `${field}/${choice}`;
}

/** The status of a fact, and those of earlier stages: what is ratified may have been signed. */
function reachedBy(fact: Fact, kind: Kind): [key: string, inWords: string][] {
  const { status, stages = [] } = stagesOf(kind) ?? {};
  const own = fact[status?.name ?? ''] ?? null;
  if (own === null) return [];
  const all = stages.map((stage) => stage.status);
  const reached = [...all.slice(0, all.lastIndexOf(String(own)) + 1), String(own)];
  return reached.toReversed().map((choice) => [`${kind.kind}/${choice}`, choice.replaceAll('-', ' ')]);
}

/** Another status than those of a text, or the denial of its status. */
function statusMarks(reading: Reading, { statusFields, statuses }: Known): Difference[] {
  const fields = statusFields.filter(({ name }) => [...statuses.keys()].some((key) => key.startsWith(`${name}/`)));
  const choices = choicesIn(reading, fields);
  const affirmed = choices.filter(({ isDenied }) => !isDenied);
  if (affirmed.some((each) => statuses.has(keyOf(each)))) return [];
  const [other] = [...affirmed, ...choices.filter((each) => statuses.has(keyOf(each)))];
  const theirs = [...statuses].find(([key]) => key.startsWith(`${other?.field}/`))?.[1];
  if (!other || theirs === undefined) return [];
  const yours = reading.text.slice(other.start, other.end);
  return [{ sort: 'status', yours: other.isDenied ? `not ${yours}` : yours, theirs }];
}

/** What one text denies and the other says. */
function denialMarks(yours: Reading, theirs: Reading): Difference[] {
  const [ours, other] = [deniedAgainst(yours, theirs), deniedAgainst(theirs, yours)];
  return ours === null && other === null ? [] : [{ sort: 'denial', yours: ours, theirs: other }];
}

/** The first words with which a text denies what the other says; null if there are none. */
function deniedAgainst(one: Reading, other: Reading): string | null {
  const denied = deniedIn(other);
  const said = other.content.filter((word) => !word.isEntry && !denied.includes(word));
  for (const statement of statementsIn(one, noContext)) {
    if (statement.sort !== 'denial') continue;
    const isAgainst = statement.denied.find(
      (word) =>
        !word.isEntry && said.some((each) => isSameWord(word, each)) && !denied.some((each) => isSameWord(word, each)),
    );
    if (isAgainst) return one.text.slice(statement.start, one.words[isAgainst.at]?.end);
  }
  return null;
}
