import type { DatabaseSync } from 'node:sqlite';
import type { Fact } from '../model/fact.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { counted } from '../model/text.ts';
import { isAgainst } from '../model/verdicts.ts';
import { disputed } from './filters.ts';
import { othersIn } from './other-values.ts';
import { gradeOf } from './points.ts';
import type { OtherValue } from './result.ts';
import { type Filter, readCells, selectFacts, valuesOf, where } from './select.ts';

/** How many facts pass the filters, and what other sources make of them. */
type Standing = Record<'facts' | 'disputed' | 'agree', number>;

/** Counts facts by what other sources make of them; a fact that was not compared in full counts as neither. */
export function standingOf(database: DatabaseSync, filters: Filter[]): Standing {
  const counts = `count(*), coalesce(sum(${disputed.sql}), 0), count(f.verdict)`;
  const cells = readCells<number[]>(database, `SELECT ${counts} FROM fact_rows f ${where(filters)}`, valuesOf(filters));
  const [[facts = 0, disputes = 0, compared = 0] = []] = [...cells];
  return { facts, disputed: disputes, agree: compared - disputes };
}

/** The standing of facts in a sentence. */
export function standingText({ facts, disputed, agree }: Standing): string {
  const rest = facts - disputed - agree;
  return `${disputed} of ${counted(facts, 'fact')} ${disputed === 1 ? 'is' : 'are'} disputed; ${agree} ${agree === 1 ? 'agrees' : 'agree'}; ${rest} ${rest === 1 ? 'was' : 'were'} not compared, or not in full.`;
}

/** The facts that pass the filters, the disputed ones first: those that the source closest to the authority disputes. */
export function byDispute(database: DatabaseSync, kinds: Kind[], filters: Filter[]): FactOfKind[] {
  const all = kinds.flatMap((kind) => Array.from(selectFacts(database, { kind, filters }), (fact) => ({ fact, kind })));
  return all.sort((one, other) => rankOf(one) - rankOf(other));
}

type FactOfKind = { fact: Fact; kind: Kind };

function rankOf({ fact: { checks } }: FactOfKind): number {
  const against = checks.filter(({ verdict }) => isAgainst(verdict));
  return Math.min(Number.MAX_VALUE, ...against.map(gradeOf));
}

/** What other sources give for a field of a fact, and its id: empty in further rows of the same fact. */
export interface DisputeRow extends OtherValue {
  id: string;
}

/** A row for each value that other sources give for a fact in dispute. */
export function disputesOf({ fact, kind }: FactOfKind, display: Display): DisputeRow[] {
  return othersIn(fact, kind, display).map((other, at) => {
    const [own, text] = other.field.type === 'text' ? withoutSameStart(other.own, other.text) : [other.own, other.text];
    return { ...other, own, text, id: at === 0 ? display.id(fact.id) : '' };
  });
}

/** Two texts without the words with which both begin, so that what differs is seen where they are cut. */
function withoutSameStart(one: string, other: string): [string, string] {
  const [mine, yours] = [one.split(' '), other.split(' ')];
  const same = mine.findIndex((word, at) => word !== yours[at]);
  if (same < 2) return [one, other];
  return [`… ${mine.slice(same).join(' ')}`, `… ${yours.slice(same).join(' ')}`];
}
