import { readFileSync } from 'node:fs';
import { findPassages } from '../../src/copy/anchor/find-passages.ts';
import { plainCopy } from '../../src/copy/copy.ts';
import { readNumbers } from '../../src/copy/reading/numbers.ts';
import { type Draft, draftsOf } from '../../src/draft/draft.ts';
import { draftingWords } from '../../src/draft/drafting-words.ts';
import type { FactValue } from '../../src/evidence/statements.ts';
import { fieldType } from '../../src/model/fields/index.ts';
import type { Evidence } from '../../src/model/fields/type.ts';
import type { TextRange } from '../../src/model/values.ts';
import { openIndex } from '../../src/store/open.ts';
import { backgroundOf, claimsOf } from '../../src/verify/claims.ts';
import { copyOf } from '../../src/verify/identify-source.ts';
import type { Sample } from '../proof/measure.ts';

/** A value of a fact or draft: `what` is date, number, the name of a register, or kind. */
interface Value {
  readonly what: string;
  readonly value: string;
  /** The field that holds it, if one does. */
  readonly field: string;
  /** Whether the passage states it. */
  readonly isStated: boolean;
}

/** The passage of a fact or draft, with what it holds. */
interface Stretch extends TextRange {
  readonly kind: string;
  readonly text: string;
  readonly values: readonly Value[];
}

/** Of one sort of values: how many drafts have and how many of these are right, and how many facts have and are found. */
export interface Row {
  readonly what: string;
  readonly drafted: number;
  readonly right: number;
  /** Those of the right ones that stand in the field of a fact of that kind. */
  readonly placed: number;
  /** What the passages of facts state, without what is inferred. */
  readonly stated: number;
  readonly found: number;
  readonly all: number;
  readonly foundOfAll: number;
}

/** How many of the values that are drafted for a bulletin without facts its facts have, and the other way round. */
export async function measureDrafts(
  { folder, bulletin, copy: file }: Sample,
  log?: (line: string) => void,
): Promise<Row[]> {
  const index = await openIndex([folder], {}, { inMemory: true });
  const text = readFileSync(file, 'utf8');
  const copy = copyOf({ ...plainCopy, text, file }, bulletin, index);
  const background = backgroundOf(index, bulletin);
  const claims = [...claimsOf(index, bulletin, background)].flatMap((claim) =>
    claim.anchor ? [{ ...claim, anchor: claim.anchor }] : [],
  );
  const places = findPassages(copy, claims);
  const kindOf = new Map(
    index.database
      .prepare('SELECT id, kind FROM fact_rows')
      .all()
      .map(({ id, kind }) => [String(id), String(kind)]),
  );
  const facts = claims.flatMap((claim, at): Stretch[] => {
    const place = places[at]?.first[0];
    const all = [...claim.values, ...claim.exact];
    const isKnown = (value: FactValue) =>
      value.kind !== 'entry' || background.names.of(value.register, value.entry).length > 0;
    const values = all.filter(isKnown).flatMap((value) => valuesOf(value, value.field, !value.isInferred));
    const kind = kindOf.get(claim.id) ?? '';
    return place ? [{ ...place, values: [kindValue(kind), ...unique(values)], kind, text: claim.id }] : [];
  });
  const drafting = { kinds: index.kinds, words: draftingWords(), ...background };
  // A draft at a sentence without facts is neither right nor wrong.
  const drafts = draftsOf(copy, new Map(), [], drafting)
    .map(stretchOf)
    .filter((draft) => facts.some(overlaps(draft)));
  index.database.close();
  return rowsOf(facts, drafts, log ?? (() => {}));
}

/** Each value once: a year may stand in a field and in the sentence. */
function unique(values: Value[]): Value[] {
  return values.filter((one, at) => values.findIndex((other) => isSame(one, other)) === at);
}

function stretchOf({ kind, fields, unplaced, passage: { start, end, text } }: Draft): Stretch {
  const values = (kind?.fields ?? []).flatMap((field) => {
    const value = fields.get(field.name);
    const evidence = value === undefined ? [] : fieldType(field).evidence(value, field);
    return evidence.flatMap((each) => valuesOf(each, field.name, true));
  });
  const others = unplaced.map(({ what, value }): Value => ({ what, value: `${value}`, field: '', isStated: true }));
  const name = kind?.kind ?? '';
  return { start, end, text, kind: name, values: [kindValue(name), ...unique([...values, ...others])] };
}

/** The kind of a fact or draft counts as one of its values. */
function kindValue(kind: string): Value {
  return { what: 'kind', value: kind, field: '', isStated: true };
}

function valuesOf(evidence: Evidence, field: string, isStated: boolean): Value[] {
  const more = { field, isStated };
  if (evidence.kind === 'date') return [{ what: 'dates', value: evidence.date, ...more }];
  if (evidence.kind === 'entry') return [{ what: evidence.register, value: evidence.entry, ...more }];
  if (evidence.kind === 'choice') return [{ what: 'choices', value: evidence.choice, ...more }];
  if (evidence.kind === 'number') return [numberOf(evidence.number, more)];
  const spelled = evidence.kind === 'text' ? readNumbers(evidence.text).filter(({ isSpelled }) => isSpelled) : [];
  return spelled.map(({ number }) => numberOf(number, more));
}

/** A year in a sentence is a date. */
function numberOf(number: number, more: { field: string; isStated: boolean }): Value {
  return { what: number > 1500 && number < 2200 ? 'dates' : 'numbers', value: `${number}`, ...more };
}

const isSame = (one: Value, other: Value) =>
  one.what === other.what &&
  (one.value === other.value || (one.what === 'dates' && endsOf(one).some((end) => endsOf(other).includes(end))));
const endsOf = ({ value }: Value) => value.split('/').filter((end) => end !== '..');
const overlaps = (one: TextRange) => (other: TextRange) => one.start < other.end && other.start < one.end;

function rowsOf(facts: Stretch[], drafts: Stretch[], log: (line: string) => void): Row[] {
  const what = ['dates', 'numbers', 'actors', 'instruments', 'persons', 'choices', 'kind'];
  return what.map((each) => rowOf(each, facts, drafts, log));
}

/** Whether a fact or draft that shares some of the passage has the value. */
function isIn(value: Value, passage: Stretch, others: Stretch[]): boolean {
  return others.filter(overlaps(passage)).some(({ values }) => values.some((each) => isSame(each, value)));
}

function rowOf(what: string, facts: Stretch[], drafts: Stretch[], log: (line: string) => void): Row {
  const all = (stretches: Stretch[], others: Stretch[]) =>
    stretches.flatMap((passage) => {
      const values = passage.values.filter((each) => each.what === what);
      return values.map((value) => ({ passage, value, isFound: isIn(value, passage, others) }));
    });
  const isPlaced = ({ passage, value }: { passage: Stretch; value: Value }) =>
    facts.some(
      (fact) =>
        overlaps(fact)(passage) &&
        fact.kind === passage.kind &&
        fact.values.some((each) => isSame(each, value) && each.field === value.field),
    );
  const [drafted, known] = [all(drafts, facts), all(facts, drafts)];
  for (const { passage, value } of drafted.filter(({ isFound }) => !isFound))
    log(`${what}: ${value.value} is in no fact [${passage.kind}] ${passage.text}`);
  for (const { passage, value } of known.filter(({ isFound }) => !isFound))
    log(`${what}: ${value.value} of ${passage.text} is not drafted${value.isStated ? '' : ' (inferred)'}`);
  const stated = known.filter(({ value }) => value.isStated);
  const found = (list: { isFound: boolean }[]) => list.filter(({ isFound }) => isFound).length;
  const counts = { stated: stated.length, found: found(stated), all: known.length, foundOfAll: found(known) };
  return { what, drafted: drafted.length, right: found(drafted), placed: drafted.filter(isPlaced).length, ...counts };
}

/** The rows as a table in Markdown. */
export function tableOf(rows: Row[]): string {
  const share = (part: number, whole: number) =>
    `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
  const lines = rows.map(({ what, drafted, right, placed, stated, found, all, foundOfAll }) => {
    return `| ${what} | ${share(right, drafted)} | ${share(placed, drafted)} | ${share(found, stated)} | ${share(foundOfAll, all)} |`;
  });
  const head =
    '| what | drafted and right | right, and in the right field | found of what passages state | found of all, inferred too |';
  return [head, '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}
