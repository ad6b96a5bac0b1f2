/** Compares a proposed line with its passage: reasons to refuse it, and what to ask of a person. */
import type { StatedFact } from '../../core/model/fact.ts';
import { writtenFields } from '../../core/model/fields/index.ts';
import type { FieldReader } from '../../core/model/fields/type.ts';
import type { Kind } from '../../core/model/kind.ts';
import type { Registers } from '../../core/model/register.ts';
import type { Case } from '../../texts/case.ts';
import type { Passage } from '../../texts/copy/copy.ts';
import { type Compared, type Finding, isRefusal } from '../../texts/proof/finding.ts';
import { findingsOf } from '../../texts/proof/values.ts';
import { lostLimits } from '../../texts/proof/wording.ts';
import { cellReader } from './table/cell-values.ts';

/** What is said of a line: its field, a code to count by, and words. */
export interface Reason {
  field: string;
  code: string;
  says: string;
}

/** A reason with this code about a field. */
export function reasonFor(field: string, code: string, says: string): Reason {
  return { field, code, says };
}

/** Whether the loader refuses a fact with this reason: a required field is not stated, or a rule of the kind is broken. */
export function isBroken({ code, field }: Reason): boolean {
  return code === 'NOT_STATED' || field === '';
}

/** How a fact holds against a copy: what refuses it, or what a person is asked, and what is inferred. */
export interface Held {
  refusals: Reason[];
  questions: Reason[];
  /** Of each value that only the text around the passage has. */
  inferred: Reason[];
  compared: Compared;
}

/** Holds a fact to its passage, by what the copy has against it. */
export function hold(of: Case, kind: Kind, fact: StatedFact, place: Passage): Held {
  const compared = of.compare(kind, fact, place);
  const findings = findingsOf(compared);
  const inferred = findings.flatMap(({ level, field, value }) =>
    level === 'infer' ? reasonFor(field, 'INFERRED', `${field}: ${value} is from the text around the passage`) : [],
  );
  const broken = missingFields(kind, fact);
  if (broken.length === 0) of.checkerOf(kind)(fact, reasonReader(of.registers, broken));
  const asked = findings.filter((each) => each.level !== 'infer' && !isRefusal(each) && isWorthAsking(each));
  const words = asked.some(({ rule }) => rule === 'doubt') ? [] : lostLimits(compared);
  const lost = words.map((word) => reasonFor('says', 'LIMIT', `says leaves out "${word}"`));
  return {
    refusals: unique(findings.filter(isRefusal).map(reasonOf)),
    questions: unique([...asked.map(reasonOf), ...lost, ...broken]),
    ...{ inferred, compared },
  };
}

/** Lists have not all words for a choice: that the passage has none of them says little, unless it has one for another. */
function isWorthAsking({ rule, has }: Finding): boolean {
  return rule !== 'choice' || has.length > 0;
}

/** A finding in words. */
function reasonOf({ rule, field, value, found }: Finding): Reason {
  return reasonFor(field, rule.toUpperCase(), `${field}${field === 'says' ? ':' : ' is'} ${value}, but ${found}`);
}

/** The fields that are inferred, by their names. */
export function inferredIn({ inferred }: Held): { inferred?: string[] } {
  const names = [...new Set(inferred.map(({ field }) => field))];
  return names.length > 0 ? { inferred: names } : {};
}

/** A reader of values that adds what is wrong with them to the reasons; of a rule, its own words. */
function reasonReader(registers: Registers, reasons: Reason[]): FieldReader {
  return cellReader(registers, (code, says, values) => {
    reasons.push(reasonFor('', code, code === 'RULE_BROKEN' ? (values['says'] ?? '').trim() : says));
  });
}

function missingFields(kind: Kind, fact: StatedFact): Reason[] {
  const missing = writtenFields(kind).filter(({ name, required }) => required && fact[name] === undefined);
  return missing.map(({ name, about }) => reasonFor(name, 'NOT_STATED', `${name} is not stated: ${about}`));
}

function unique(reasons: Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [reason.says, reason])).values()];
}
