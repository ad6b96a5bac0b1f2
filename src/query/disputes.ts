import type { DatabaseSync } from 'node:sqlite';
import type { Fact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { counted } from '../model/text.ts';
import type { Verdict } from '../model/verdicts.ts';
import { checkText } from './fact-lines.ts';
import { disputed } from './filters.ts';
import { type GivenValue, gradeOf, otherValues, type Point, pointsOf } from './points.ts';
import { type Filter, readCells, selectFacts, valuesOf, where } from './select.ts';

/** How many facts pass the filters, and what other sources make of them. */
export type Standing = Record<'facts' | 'disputed' | 'agree', number>;

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
  const were = rest === 1 ? 'was' : 'were';
  return `${disputed} of ${counted(facts, 'fact')} ${disputed === 1 ? 'is' : 'are'} disputed; ${agree} ${agree === 1 ? 'agrees' : 'agree'}; ${rest} ${were} not compared, or not in full.`;
}

/** The facts that pass the filters, the disputed ones first: those that the source closest to the authority disputes. */
export function byDispute(database: DatabaseSync, kinds: Kind[], filters: Filter[]): { fact: Fact; kind: Kind }[] {
  const all = kinds.flatMap((kind) => Array.from(selectFacts(database, { kind, filters }), (fact) => ({ fact, kind })));
  const rank = ({ fact }: { fact: Fact }) => {
    const against = fact.checks.filter(({ on_field = [] }) => on_field.some((name) => fact.differs_in.includes(name)));
    return Math.min(Number.POSITIVE_INFINITY, ...against.map(gradeOf));
  };
  return all.map((each) => ({ each, rank: rank(each) })).sort((one, other) => (one.rank < other.rank ? -1 : Number(one.rank > other.rank))).map(({ each }) => each);
}

/** A value that disputes a fact: what others say is given from the longest form to the shortest. */
export interface DisputeRow {
  verdict: Verdict | undefined;
  label: string;
  own: string;
  others: string[];
  /** Empty in further rows of the same fact. */
  id: string;
}

/** A row for each value that disputes a fact. */
export function disputesOf({ fact, kind }: { fact: Fact; kind: Kind }, display: Display): DisputeRow[] {
  const points = pointsOf(fact, kind, display).filter(({ verdict }) => verdict && verdict.style !== 'good');
  const rows = points.flatMap((point) => otherValues(point).map((given) => disputeRow(point, given)));
  return rows.map((row, at) => ({ ...row, id: at === 0 ? display.id(fact.id) : '' }));

  function disputeRow(point: Point, { text, checks }: GivenValue): DisputeRow {
    const { verdict, label, field } = point;
    const [own, other] = /^texts?$/.test(fieldType(field).exportType) ? withoutSameStart(point.own, text) : [point.own, text];
    const sources = new Map(checks.map((check) => [JSON.stringify(check.source), check]));
    const [first] = sources.values();
    const grade = first?.source?.grade?.replace('-', ' ') ?? '';
    const more = sources.size > 1 ? ` +${sources.size - 1}` : '';
    const speaker = first ? `${checkText(first, kind, display, fact).speaker}, ` : '';
    return { verdict, label, own, others: [`${other} (${speaker}${grade}${more})`, `${other} (${grade}${more})`], id: '' };
  }
}

/** Two texts without the words with which both begin, so that what differs is seen where they are cut. */
function withoutSameStart(one: string, other: string): [string, string] {
  const [mine, yours] = [one.split(' '), other.split(' ')];
  const same = mine.findIndex((word, at) => word !== yours[at]);
  if (same < 2) return [one, other];
  return [`… ${mine.slice(same).join(' ')}`, `… ${yours.slice(same).join(' ')}`];
}
