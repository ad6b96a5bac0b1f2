import type { DatabaseSync } from 'node:sqlite';
import type { Fact } from '../model/fact.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { counted } from '../model/text.ts';
import { disputed } from './filters.ts';
import { othersIn, pointColumns } from './points.ts';
import { idColumn, nounOf, type Result } from './result.ts';
import { type Filter, readCells, selectFacts, valuesOf, where } from './select.ts';

/** A list with a row for each value that other sources give for these facts. */
export function disputesIn(facts: FactOfKind[], display: Display): Result {
  const rows = facts.flatMap(({ fact, kind }) =>
    othersIn(fact, kind, display).map(({ verdict, field, own, text, speaker }) => {
      return { verdict, point: nounOf(field), own, others: `${text} (${speaker})`, id: fact.id };
    }),
  );
  return { columns: [...pointColumns(), idColumn()], rows };
}

/** How many facts pass the filters, and what other sources make of them. */
export type Standing = Record<'facts' | 'disputed' | 'agree', number>;

/** Counts facts by what other sources make of them; a fact that was not compared in full counts as neither. */
export function standingOf(database: DatabaseSync, filters: Filter[]): Standing {
  const counts = `count(*), coalesce(sum(${disputed.sql}), 0), count(f.verdict)`;
  const cells = readCells<number[]>(
    database,
    `SELECT ${counts} FROM _fact_rows f ${where(filters)}`,
    valuesOf(filters),
  );
  const [[facts = 0, disputes = 0, compared = 0] = []] = [...cells];
  return { facts, disputed: disputes, agree: compared - disputes };
}

/** The standing of facts in a sentence. */
export function standingText({ facts, disputed, agree }: Standing): string {
  const rest = facts - disputed - agree;
  const [are, agreeing, were] = [
    disputed === 1 ? 'is' : 'are',
    agree === 1 ? 'agrees' : 'agree',
    rest === 1 ? 'was' : 'were',
  ];
  return `${disputed} of ${counted(facts, 'fact')} ${are} disputed; ${agree} ${agreeing}; ${rest} ${were} not compared, or not in full.`;
}

/** A fact with its kind. */
export type FactOfKind = { fact: Fact; kind: Kind };

/** The facts that pass the filters, those first that the source closest to the authority disputes. */
export function byDispute(database: DatabaseSync, kinds: Kind[], filters: Filter[], limit?: number): FactOfKind[] {
  const facts = selectFacts(database, { kind: null, filters, limit, order: 'f._disputed_by NULLS LAST' });
  return Array.from(facts).flatMap((fact) => {
    const kind = kinds.find((each) => each.kind === fact['kind']);
    return kind ? [{ fact, kind }] : [];
  });
}
