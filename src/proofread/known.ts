import { type Reading, readText } from '../copy/reading/reading.ts';
import { keyOf, stemOf, type Word } from '../copy/reading/words.ts';
import type { Check, Fact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Evidence } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import type { JsonObject } from '../model/values.ts';
import { selectFacts } from '../query/select.ts';
import type { Index } from '../store/open.ts';
import type { Background } from '../verify/claim.ts';

/** A value that a fact, or a check of it, has in a field. */
export interface KnownValue {
  readonly field: Field;
  readonly evidence: Evidence;
  /** The check that has it; without one, the fact itself. */
  readonly check?: Check;
}

/** A fact, prepared to be compared with sentences. */
export interface Known {
  readonly fact: Fact;
  readonly kind: Kind;
  /** The entries that its fields name, and those that a sentence about the same names too. */
  readonly keys: readonly string[];
  readonly subject: readonly string[];
  /** The values of its subject that are no entries of a register. */
  readonly worded: readonly Evidence[];
  /** The words of its sentence that are neither names nor numbers. */
  readonly words: readonly (Word & { weight: number })[];
  readonly says: Reading;
  readonly values: readonly KnownValue[];
}

/** The facts that name one of the entries that a text names. */
export function knownFacts({ database, kinds }: Index, text: Reading, background: Background): Known[] {
  const keys = [...new Set(text.entries.map(keyOf))];
  const named = "SELECT fact FROM fact_entries WHERE register || '/' || entry IN (SELECT value FROM json_each(?))";
  const facts = kinds.flatMap((kind) => {
    const filters = [{ sql: `f.fact IN (${named})`, values: [JSON.stringify(keys)] }];
    return Array.from(selectFacts(database, { kind, filters }), (fact) => knownFact(fact, kind, background));
  });
  const counts = new Map<string, number>();
  for (const { words } of facts) for (const key of new Set(words.map((each) => stemOf(each.key)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return facts.map((each) => ({
    ...each,
    words: each.words.map((word) => ({ ...word, weight: Math.log(1 + facts.length / (counts.get(stemOf(word.key)) ?? 1)) })),
  }));
}

function knownFact(fact: Fact, kind: Kind, background: Background) {
  const own = valuesIn(fact, kind);
  const status = stagesOf(kind)?.status.name;
  const isSubject = ({ name, required, choices }: Field) =>
    kind.subject.includes(name) || (required === true && choices !== undefined && name !== status);
  const subject = own.filter(({ field }) => isSubject(field) && !fieldType(field).isDate);
  const isEntry = ({ evidence }: KnownValue) =>
    evidence.kind === 'entry' && background.names.of(evidence.register, evidence.entry).length > 0;
  const keysOf = (values: readonly KnownValue[]) =>
    values.flatMap((each) => (each.evidence.kind === 'entry' && isEntry(each) ? [keyOf(each.evidence)] : []));
  const says = readText(fact.says, background.names);
  return {
    fact,
    kind,
    keys: keysOf(own),
    subject: keysOf(subject),
    worded: subject.flatMap((each) => (isEntry(each) ? [] : [each.evidence])),
    words: telling(says),
    says,
    values: [...own, ...fact.checks.flatMap((check) => valuesIn(check.value ?? {}, kind, check))],
  };
}

/** The words of a sentence that are no actors, persons, numbers or dates. */
function telling({ content, words, numbers, dates }: Reading): Word[] {
  return content.filter(({ key, at }) => {
    const start = words[at]?.start ?? 0;
    const isValue = [...numbers, ...dates].some((each) => start >= each.start && start < each.end);
    return !isValue && !/^(?:actors|persons)\//.test(key);
  });
}

function valuesIn(record: JsonObject, { fields }: Kind, check?: Check): KnownValue[] {
  return fields.flatMap((field) => {
    const value = record[field.name] ?? null;
    const evidence = value === null ? [] : fieldType(field).evidence(value, field);
    return evidence.map((each): KnownValue => ({ field, evidence: each, ...(check && { check }) }));
  });
}
