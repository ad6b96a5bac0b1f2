import type { Passage } from '../copy/copy.ts';
import { readText } from '../copy/reading/reading.ts';
import { comparePassage, compareSays, statesInContext, unstatedOf } from '../evidence/compare.ts';
import type { Compared, RuleFinding } from '../evidence/finding.ts';
import { claimOf, type ExactValue, factValueText } from '../evidence/statements.ts';
import { governmentsIn, limitsIn } from '../evidence/wording.ts';
import { cellReader } from '../import/cell-values.ts';
import type { StatedFact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import type { FieldReader } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { actorRegister, type Registers } from '../model/register.ts';
import { cached } from '../model/text.ts';
import { registersOf } from '../store/add-file.ts';
import { factChecker } from '../store/check-fact.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf, writtenFact } from '../verify/claims.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { repeatsOf } from '../verify/repeats.ts';
import { comparedAt } from '../verify/verify.ts';
import { passagesAt } from './known-facts.ts';
import { type ProposedName, proposedEntry, registersWith } from './proposed-file.ts';

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

/** A value that the passage does not have, and where the text has it. */
export interface InferredValue {
  field: string;
  value: string;
  /** The number of the sentence; 0 for the masthead, and undefined if nothing states it. */
  sentence: number | undefined;
}

/** How a fact holds against a copy: what refuses it, or what a person is asked, and what is inferred. */
export interface Held {
  /** The names of the inferred fields. */
  inferred: string[];
  from: InferredValue[];
  refusals: Reason[];
  questions: Reason[];
}

/** Rules that read lists of words: true sentences have more words than any list, so these never refuse. */
const wordRules = new Set(['choice', 'opposite', 'amount', 'doubt', 'denial', 'role']);

/** Rules about values that a passage states literally: a value that it lacks may be inferred. */
const valueRules = new Set(['number', 'date', 'entry']);

/** Holds facts to their passages in a copy. */
export type Holder = ReturnType<typeof holderOf>;

/** Makes what holds facts to a copy, with these proposed names as entries of the registers. */
export function holderOf(copy: SourceCopy, index: Index, names: readonly ProposedName[] = []) {
  const more = names.map((name) => ({ register: name.register, entry: proposedEntry(name) }));
  const background = backgroundOf(index, copy.source, more);
  const registers = registersWith(registersOf(index.database), names);
  const checkerOf = cached((kind: Kind) => factChecker(kind, registers));
  const claimWith = (kind: Kind, fact: StatedFact, inferred: string[]) =>
    claimOf(writtenFact({ ...fact, inferred, place: fact.source }, kind), background);
  return {
    /** Holds a fact to its passage; `place` is where that is, if it has been found already. */
    hold(kind: Kind, fact: StatedFact, place = passagesAt(copy, [fact.source])[0]?.[0]): Held {
      const refused = { inferred: [], from: [], questions: [] };
      if (!place)
        return { ...refused, refusals: [reasonFor('quote', 'NOT_IN_COPY', 'the copy does not have the passage')] };
      const plain = comparedAt(copy, claimWith(kind, fact, []), place, background);
      const absent = comparePassage(plain).filter(({ rule, field }) => valueRules.has(rule) && field !== 'says');
      const inferred = [...new Set(absent.map(({ field }) => field))];
      const claim = claimWith(kind, fact, inferred);
      const near = cached(() => readText(`${mastheadOf(copy)}\n${plain.near().text}`, background.names));
      const compared = { ...plain, claim, near };
      const findings = [...comparePassage(compared), ...compareSays(claim.values, plain.says, background)];
      const { true: other = [], false: open = [] } = Object.groupBy(findings, (each) => `${refuses(each, compared)}`);
      const against = [...absent.filter((each) => isContrary(each, compared)), ...other];
      // What a passage has instead is said of the value, and not of its inference.
      const first = (each: RuleFinding) => absent.find((own) => own.field === each.field && own.value === each.value);
      const repeats = repeatsIn(compared);
      const copied = repeats.filter(({ code }) => code === 'COPIED');
      const refusals = [...against.map((each) => reason(first(each) ?? each)), ...copied];
      if (refusals.length > 0) return { ...refused, refusals: unique(refusals) };
      const broken = missingFields(kind, fact);
      if (broken.length === 0) checkerOf(kind)(fact, reasonReader(registers, broken));
      // Lists have not all words for a choice: that the passage has none of them says little, unless it has one for another.
      const asked = open.filter(({ rule, found }) => rule !== 'choice' || found.includes(', but those of '));
      const lost = asked.some(({ rule }) => rule === 'doubt') ? [] : lostLimits(compared);
      const questions = unique([...asked.map(reason), ...lost, ...repeats, ...broken]);
      return { inferred, from: originsOf(copy, place, compared), refusals: [], questions };
    },
  };
}

function mastheadOf({ text, paragraphs }: SourceCopy): string {
  return text.slice(0, paragraphs[0]?.start ?? 0);
}

/** Where the text has the inferred values that a passage lacks. */
function originsOf(copy: SourceCopy, { start }: Passage, compared: Compared): InferredValue[] {
  const { sentences } = copy;
  const { claim, passage, background } = compared;
  const own = sentences.findLastIndex((each) => each.start <= start);
  // Rather before the passage than after it.
  const distance = (at: number) => (at <= own ? own - at : 3 * (at - own));
  const nearest = Array.from(sentences.keys()).sort((one, other) => distance(one) - distance(other));
  const states = (value: ExactValue, text = '') => statesInContext(value, readText(text, background.names), background);
  return claim.exact
    .filter((value) => value.isInferred && unstatedOf(value, passage).length > 0)
    .map((value) => {
      const found = nearest.find((at) => states(value, sentences[at]?.text));
      // The year or the day of a date is that of the source.
      const isInMasthead = value.kind === 'date' || states(value, mastheadOf(copy));
      const sentence = found === undefined ? (isInMasthead ? 0 : undefined) : found + 1;
      return { field: value.field, value: factValueText(value), sentence };
    });
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

/** The words by which the passage limits what it says, and for which the sentence has none. */
function lostLimits({ passage, says }: Compared): Reason[] {
  const lost = limitsIn(passage, says).filter(({ isKept }) => !isKept);
  return lost.map(({ word }) => reasonFor('says', 'LIMIT', `says leaves out "${word}"`));
}

/** The words that a fact takes from the text around its passage. */
function repeatsIn({ claim, says, near, background }: Compared): Reason[] {
  return repeatsOf(claim, near().text, background).map(({ field, text, words }) => {
    const isCopied = field === 'says' && words * 10 >= says.words.length * 9;
    return isCopied
      ? reasonFor(field, 'COPIED', `says is copied from the text: say it in other words than "${text}"`)
      : reasonFor(field, 'REPEATS', `${field} repeats ${words} words of the text: "${text}"`);
  });
}

/** Whether an absent value cannot be inferred: the passage has another date, number or instrument, or no text has it. */
function isContrary(finding: RuleFinding, compared: Compared): boolean {
  const own = compared.claim.exact.find(
    (each) => each.field === finding.field && factValueText(each) === finding.value,
  );
  if (finding.isQuestion || !own || isGovernment(finding, compared)) return false;
  // The passage may name others beside whoever acts.
  const isActor = own.kind === 'entry' && own.register === actorRegister;
  const isNowhere = (isActor || own.kind === 'number') && unstatedOf(own, compared.near()).length > 0;
  return isNowhere || (!isActor && finding.found.includes(' has '));
}

function refuses(finding: RuleFinding, compared: Compared): boolean {
  return !finding.isQuestion && !wordRules.has(finding.rule) && !isGovernment(finding, compared);
}

/** Whether a text names the capital of an actor that it seems to lack. */
function isGovernment({ value }: RuleFinding, { passage, near }: Compared): boolean {
  return [passage, near()].some((text) => governmentsIn(text).some(({ entry }) => entry === value));
}

/** A finding in words, without the words of a list, which would only say how to get past it. */
function reason({ rule, field, value, found }: RuleFinding): Reason {
  const code = rule.toUpperCase().replaceAll('-', '_');
  const [, others] = found.split(', but those of ');
  const instead = others === undefined ? '' : ` (but one for ${others})`;
  if (rule === 'choice' && found.includes('has none of the words'))
    return reasonFor(field, code, `the passage has no usual word for the ${field} ${value}${instead}`);
  const [text = ''] = found.replace(/^its sentence/, 'says').split(', but the text around it does');
  return reasonFor(field, code, `${field}${field === 'says' ? ':' : ' is'} ${value}, but ${text}`);
}

function unique(reasons: Reason[]): Reason[] {
  return [...new Map(reasons.map(({ field, code, says }) => [says, reasonFor(field, code, says)])).values()];
}
