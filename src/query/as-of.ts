import { openEnd } from '../model/date.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { tableOf } from '../store/schema.ts';

/**
 * The SQL of a kind's table as of the day `asOf`: later dates of stages are unknown, and the status is that of the latest
 * stage.
 */
export function tableAsOf(kind: Kind, asOf: string): string {
  const { status, stages } = stagesIn(kind);
  const day = quoteText(asOf);
  const isLater = new Set(stages.map(({ date }) => date));
  const own = kind.fields.flatMap((field) => {
    if (field === status) return [`${statusThen(kind, day)} AS ${quoteName(field.name)}`];
    const names = Array.from(fieldType(field).columns(field), ({ name }) => quoteName(name));
    const isBegun = `${quoteName(`${field.name}_first`)} <= ${day}`;
    // Cast to the column's type, so that SQLite compares as with the stored column.
    const then = (name: string) => `CAST(CASE WHEN ${isBegun} THEN ${name} END AS TEXT) AS ${name}`;
    const columns = isLater.has(field.name) ? names.map(then) : names;
    return field.complete === undefined ? columns : [...columns, quoteName(`${field.name}_complete`)];
  });
  const dated = (ending = '') => {
    const name = (date: string) => quoteName(date + ending);
    const ofStatus = stages
      .filter(({ date }) => kind.date.includes(date))
      .map(({ date, status: begun }) => `iif(${quoteName(status.name)} = ${quoteText(begun)}, ${name(date)}, NULL)`);
    return `coalesce(${[...ofStatus, 'NULL', 'NULL', ...kind.date.map(name)].join(', ')})`;
  };
  const columns = [
    `${quoteName(status.name)} AS _stated`,
    `${thenSql(kind, day)} AS _then`,
    `${isBeforeForce(kind, day)} AS _before_force`,
    ...own,
  ];
  const table = `SELECT fact, _source, _position, ${columns.join(', ')} FROM ${tableOf(kind)} k`;
  return `(SELECT *, ${dated()} AS _dated, ${dated('_first')} AS _dated_first, ${dated('_last')} AS _dated_last FROM (${table}))`;
}

// Only kinds with stages support `--as-of`.
function stagesIn(kind: Kind) {
  const stages = stagesOf(kind);
  if (!stages) throw new Error(`${kind.kind} has no stages`);
  return stages;
}

/** The SQL that excludes rows of `fact_dates` for stages after the kind's day; begins with AND. */
export function datesAsOf(kind: Kind | null): string {
  if (!kind?.asOf) return '';
  // A time from `x_start` to `x_end` is called `x`.
  const names = kind.stages.flatMap(({ date }) => [date, date.replace(/_start$/, '')].map(quoteText)).join(', ');
  return ` AND (field NOT IN (${names}) OR first <= ${quoteText(kind.asOf)})`;
}

/** A stage in SQL: its first and last day, and how they compare to a day, also SQL. */
function stageSql({ date }: Kind['stages'][number], day: string) {
  const [first, end] = [quoteName(`${date}_first`), quoteName(`${date}_last`)];
  // A time with an open end has begun on its first day.
  const last = `iif(${end} = '${openEnd}', ${first}, ${end})`;
  return {
    first,
    last,
    isStated: `${first} IS NOT NULL`,
    hasBegun: `coalesce(${last} <= ${day}, 0)`,
    isOpen: `coalesce(${first} <= ${day} AND ${last} > ${day}, 0)`,
    isAhead: `coalesce(${first} > ${day}, 0)`,
  };
}

const any = (conditions: string[]) => `(${['0', ...conditions].join(' OR ')})`;

function statusThen(kind: Kind, day: string): string {
  const { status, stages } = stagesIn(kind);
  // The stated status applies once every dated stage has begun, unless one ends it: a ratified treaty stays so in force.
  const open = stages.map((stage) => stageSql(stage, day)).flatMap(({ isOpen, isAhead }) => [isOpen, isAhead]);
  const stated = `WHEN NOT ${any(open)} THEN ${quoteName(status.name)}`;
  return `CAST(coalesce(${statusByDates(kind, day)}, CASE ${stated} ${begunCases(kind, day, false)} END) AS TEXT)`;
}

/** The SQL, over the kind's table `k`, of the status that a stage before a day put in place of the stated one, or NULL. */
export function statusByDates(kind: Kind, day: string): string {
  return stagesOf(kind) ? `CASE WHEN 0 THEN 0 ${begunCases(kind, day, true)} END` : 'NULL';
}

// In the order of stages; a later date wins only if the two times do not overlap.
function begunCases(kind: Kind, day: string, isEnding: boolean): string {
  const { status, stages } = stagesIn(kind);
  const all = stages.filter(({ keeps_earlier }) => !(isEnding && keeps_earlier));
  const begun = all.map((stage) => stageSql(stage, day)).map(({ first, hasBegun }) => `iif(${hasBegun}, ${first}, '')`);
  const cases = all.map((stage) => {
    const { hasBegun, last } = stageSql(stage, day);
    const earlier = stages.slice(0, stages.indexOf(stage)).filter((each) => each.status !== stage.status);
    const ended = [...earlier.map((each) => each.status), ...contradictedBy(stage, kind)];
    const isEarlier = `k.${quoteName(status.name)} IN (${ended.map(quoteText)})`;
    const applies = `${isEnding ? isEarlier : 1} AND ${hasBegun} AND ${last} >= max('', ${begun})`;
    return `WHEN ${applies} THEN ${quoteText(stage.status)}`;
  });
  return cases.toReversed().join(' ');
}

// For statuses that no stage begins: a state that ratified is no mere signatory, one that withdrew no party.
function contradictedBy({ status: begun }: Kind['stages'][number], kind: Kind): string[] {
  const { status, stages } = stagesIn(kind);
  const binds = (choice: string) => kind.binding.includes(choice);
  const at = stages.findIndex((each) => each.status === begun);
  const isAfterBinding = stages.slice(0, at).some((each) => binds(each.status));
  const others = Object.keys(status.choices ?? {}).filter((choice) => stages.every((each) => each.status !== choice));
  return others.filter((choice) => (binds(begun) ? !binds(choice) : binds(choice) && isAfterBinding));
}

/** The SQL, over the kind's table, of whether what binds has yet to enter into force on a day. */
export function isBeforeForce(kind: Kind, day: string): string {
  const stages = stagesOf(kind)?.stages ?? [];
  const binding = stages.filter((each) => each.keeps_earlier && kind.binding.includes(each.status));
  return any(binding.map((stage) => stageSql(stage, day).isAhead));
}

/** Whether a fact's status as of a day follows from its stages: `known`, `not yet`, `inexact` or `undated`. */
function thenSql(kind: Kind, day: string): string {
  const { status, stages } = stagesIn(kind);
  const all = stages.map((stage) => stageSql(stage, day));
  const inexact = all.map(({ isOpen }, at) => {
    const next = all.slice(at + 1).map(({ hasBegun }) => hasBegun);
    return `(${isOpen} AND NOT ${any(next)})`;
  });
  // The start of the stated status is unknown if its stage has no date, unless an earlier stage was yet to come.
  const isAheadBefore = (at: number) => any(all.slice(0, at).map(({ isAhead }) => isAhead));
  const cases = [...Map.groupBy(stages.keys(), (at) => stages[at]?.status ?? '')].map(([choice, positions]) => {
    const isDated = any(positions.flatMap((at) => all[at]?.isStated ?? []));
    return `WHEN ${quoteText(choice)} THEN NOT ${isDated} AND NOT ${isAheadBefore(positions[0] ?? 0)}`;
  });
  const isSinceUnknown = `CASE ${quoteName(status.name)} ${cases.join(' ')} ELSE NOT ${isAheadBefore(all.length)} END`;
  return `CASE WHEN NOT ${any(all.map(({ isStated }) => isStated))} THEN 'undated'
    WHEN ${any(inexact)} THEN 'inexact'
    WHEN NOT ${any(all.map(({ hasBegun }) => hasBegun))} THEN 'not yet'
    WHEN ${isSinceUnknown} THEN 'undated' ELSE 'known' END`;
}
