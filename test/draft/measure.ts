import { readFileSync } from 'node:fs';
import { backgroundOf, claimsOf } from '../../src/cli/claims.ts';
import { withLayout } from '../../src/cli/copies.ts';
import { reserved } from '../../src/cli/commands/index.ts';
import { findPassages } from '../../src/source/anchor/find-passages.ts';
import { readCopy } from '../../src/source/copy.ts';
import { numbersInSays } from '../../src/source/evidence/claim.ts';
import { openIndex } from '../../src/store/open.ts';
import { type Draft, draftsOf } from '../../src/write/draft/draft.ts';
import { draftingWords } from '../../src/write/draft/words.ts';
import { fieldType } from '../../src/model/fields/index.ts';
import type { TextRange } from '../../src/model/values.ts';
import type { Sample } from '../proof/measure.ts';

/** A value of a fact or draft: `what` is date, number, the name of a register, or kind. */
interface Value {
  readonly what: string;
  readonly value: string;
  /** Whether it stands in a field, and not only in a comment. */
  readonly isPlaced: boolean;
  /** Whether the passage states it. */
  readonly isStated: boolean;
}

interface Stretch extends TextRange {
  readonly kind: string;
  readonly text: string;
  readonly values: readonly Value[];
}

export interface Row {
  readonly what: string;
  readonly drafted: number;
  readonly right: number;
  readonly stated: number;
  readonly found: number;
  readonly all: number;
  readonly foundOfAll: number;
}

/** How many of the values that are drafted for a bulletin without facts its facts have, and the other way round. */
export async function measureDrafts({ folder, bulletin, copy: file }: Sample, log?: (line: string) => void): Promise<Row[]> {
  const index = await openIndex([folder], {}, { reserved, inMemory: true });
  const text = readFileSync(file, 'utf8');
  const copy = withLayout(Object.assign(readCopy(text), { file, format: 'text' as const, unsurePages: [] }), index, bulletin);
  const background = backgroundOf(index, bulletin);
  const claims = [...claimsOf(index, bulletin)].flatMap((claim) => (claim.anchor ? [{ ...claim, anchor: claim.anchor }] : []));
  const places = findPassages(copy, claims);
  const kindOf = new Map(
    index.database.prepare('SELECT id, kind FROM fact_rows').all().map(({ id, kind }) => [String(id), String(kind)]),
  );
  const facts = claims.flatMap((claim, at): Stretch[] => {
    const place = places[at]?.first[0];
    const values = [...claim.values, ...numbersInSays(claim, background)].flatMap((value): Value[] => {
      const isStated = !claim.inferred.includes(value.field);
      const more = { isPlaced: true, isStated };
      if (value.kind === 'date') return [{ what: 'dates', value: value.date, ...more }];
      if (value.kind === 'number') return [{ what: 'numbers', value: `${value.number}`, ...more }];
      if (value.kind === 'entry' && background.names.of(value.register, value.entry).length > 0)
        return [{ what: value.register, value: value.entry, ...more }];
      return [];
    });
    return place ? [{ ...place, kind: kindOf.get(claim.id) ?? '', text: claim.id, values }] : [];
  });
  const date = String(index.database.prepare('SELECT date FROM bulletins WHERE bulletin = ?').get(bulletin)?.['date']);
  const drafting = { kinds: index.kinds, names: background.names, words: draftingWords(), date };
  const drafts = draftsOf(copy, new Map(), [], drafting).map((draft) => stretchOf(draft));
  index.database.close();
  return rowsOf(facts, drafts, log);
}

function stretchOf({ kind, fields, left, passage }: Draft): Stretch {
  const values = (kind?.fields ?? []).flatMap((field): Value[] => {
    const value = fields.get(field.name);
    return value === undefined ? [] : fieldType(field).evidence(value, field).flatMap((each): Value[] => {
      const more = { isPlaced: true, isStated: true };
      if (each.kind === 'date') return [{ what: 'dates', value: each.date, ...more }];
      if (each.kind === 'number') return [{ what: 'numbers', value: `${each.number}`, ...more }];
      if (each.kind === 'entry') return [{ what: each.register, value: each.entry, ...more }];
      return [];
    });
  });
  const others = left.map(({ what, value }): Value => ({ what, value: `${value}`, isPlaced: false, isStated: true }));
  return { ...passage, kind: kind?.kind ?? '', values: [...values, ...others] };
}

const isSame = (one: Value, other: Value) =>
  one.what === other.what && (one.value === other.value || (one.what === 'dates' && endsOf(one).some((end) => endsOf(other).includes(end))));
const endsOf = ({ value }: Value) => value.split('/').filter((end) => end !== '..');
const overlaps = (one: TextRange) => (other: TextRange) => one.start < other.end && other.start < one.end;

function rowsOf(facts: Stretch[], drafts: Stretch[], log: (line: string) => void = () => {}): Row[] {
  const rows = ['dates', 'numbers', 'actors', 'instruments', 'persons'].map((what): Row => {
    const tally = { what, drafted: 0, right: 0, stated: 0, found: 0, all: 0, foundOfAll: 0 };
    for (const draft of drafts)
      for (const value of draft.values.filter((each) => each.what === what)) {
        const isRight = facts.filter(overlaps(draft)).some(({ values }) => values.some((each) => isSame(each, value)));
        tally.drafted += 1;
        tally.right += Number(isRight);
        if (!isRight) log(`${what} ${value.value} is in no fact [${draft.kind}] ${draft.text}`);
      }
    for (const fact of facts)
      for (const value of fact.values.filter((each) => each.what === what)) {
        const isFound = drafts.filter(overlaps(fact)).some(({ values }) => values.some((each) => isSame(each, value)));
        tally.all += 1;
        tally.foundOfAll += Number(isFound);
        tally.stated += Number(value.isStated);
        tally.found += Number(value.isStated && isFound);
        if (!isFound) log(`${what} ${value.value} of ${fact.text} is not drafted${value.isStated ? '' : ' (inferred)'}`);
      }
    return tally;
  });
  const rightKind = drafts.filter((draft) => facts.filter(overlaps(draft)).some(({ kind }) => kind === draft.kind));
  const foundKind = facts.filter((fact) => drafts.filter(overlaps(fact)).some(({ kind }) => kind === fact.kind));
  for (const draft of drafts) if (!rightKind.includes(draft)) log(`kind ${draft.kind} is not ${[...new Set(facts.filter(overlaps(draft)).map(({ kind }) => kind))]}: ${draft.text}`);
  for (const fact of facts) if (!foundKind.includes(fact)) log(`kind of ${fact.kind}/${fact.text} is drafted as ${drafts.filter(overlaps(fact)).map(({ kind }) => kind)}`);
  const count = { stated: facts.length, found: foundKind.length, all: facts.length, foundOfAll: foundKind.length };
  return [...rows, { what: 'kind', drafted: drafts.length, right: rightKind.length, ...count }];
}

export function tableOf(rows: Row[]): string {
  const share = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
  const lines = rows.map(({ what, drafted, right, stated, found, all, foundOfAll }) => {
    return `| ${what} | ${share(right, drafted)} | ${share(found, stated)} | ${share(foundOfAll, all)} |`;
  });
  return ['| what | right of those drafted | drafted of those stated | drafted of all, with inferred |', '| --- | --- | --- | --- |', ...lines].join('\n');
}
