/** Which facts other sources dispute: listed point by point, and counted. */
import type { DatabaseSync } from 'node:sqlite';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { grades } from '../model/source.ts';
import { counted } from '../model/text.ts';
import { quoteText } from '../model/values.ts';
import { verdictsAgainst } from '../model/verdicts.ts';
import { rowsOf } from '../store/read.ts';
import { disputed } from './filters.ts';
import { type FactOfKind, factsOfKinds } from './lookup.ts';
import { disputeList } from './point-table.ts';
import { othersIn } from './points.ts';
import { nounOf, type Result } from './result.ts';
import { type Filter, where } from './select.ts';

/** A list with a row for each point of these facts in which other sources differ. */
export function disputesIn(facts: FactOfKind[], display: Display): Result {
  const rows = facts.flatMap((each) =>
    othersIn(each, display).map(({ verdict, field, own, text, speaker, more }) => {
      return { verdict, point: nounOf(field), own, others: `${text} (${speaker}${more})`, id: each.fact.id };
    }),
  );
  return disputeList(rows);
}

/** How many facts pass the filters, and what other sources make of them. */
export type Standing = Record<'facts' | 'disputed' | 'agree', number>;

/** Counts facts by what other sources make of them; a fact that was not compared in full counts as neither. */
export function standingOf(database: DatabaseSync, filters: Filter[]): Standing {
  const against = `coalesce(sum(${disputed.sql}), 0)`;
  const counts = `count(*) AS facts, ${against} AS disputed, count(f.verdict) - ${against} AS agree`;
  const { sql, values } = where(filters);
  const [standing] = rowsOf<Standing>(database, `SELECT ${counts} FROM _fact_rows f ${sql}`, values);
  return { facts: 0, disputed: 0, agree: 0, ...standing };
}

/** The standing of facts in words. */
export function standingText({ facts, disputed, agree }: Standing): string {
  const rest = facts - disputed - agree;
  return `Disputed: ${disputed} of ${counted(facts, 'fact')}. In agreement: ${agree}. Not compared, or not in full: ${rest}.`;
}

/** The SQL that sorts facts by the best grade of a source against them: grades are in the order of how close it is to the authority. */
export const closestDispute = `(SELECT min(instr(${quoteText(Object.keys(grades).join(' '))}, coalesce(value ->> '$.source.grade', 'site')))
  FROM json_each(f.checks) WHERE value ->> 'verdict' IN (${verdictsAgainst.map(quoteText)})) NULLS LAST`;

/** The facts that pass the filters, those first that the source closest to the authority disputes. */
export function byDispute(database: DatabaseSync, kinds: Kind[], filters: Filter[], limit?: number): FactOfKind[] {
  return factsOfKinds(database, kinds, { filters, limit, order: closestDispute });
}
