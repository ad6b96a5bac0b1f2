import type { DatabaseSync } from 'node:sqlite';
import { readDate } from '../model/date.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import { statusOn } from '../model/status-on.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { tableOf } from '../store/read.ts';
import { columnsOfField } from '../store/schema.ts';

/** The kind as of a day, whose table asks `statusOn` for the status of each fact. */
export function kindAsOf(database: DatabaseSync, kind: Kind, asOf: string): Kind {
  const names = statusAndDates(kind);
  database.function(functionOf(kind), { varargs: true, deterministic: true }, (day, ...cells) => {
    const fact = Object.fromEntries(names.map((name, at) => [name, cells[at] as string | null]));
    const { status, certainty, datedBy = '' } = statusOn(kind, String(day), fact);
    const dated = fact[datedBy] ?? null;
    return JSON.stringify({ status, certainty, dated, ...(dated === null ? {} : readDate(dated)) });
  });
  return { ...kind, asOf };
}

/** The SQL of a kind's table as of the day `asOf`: later dates of stages are unknown, and the status is that of the day. */
export function tableAsOf(kind: Kind, asOf: string): string {
  const [status] = statusAndDates(kind);
  const isLater = new Set(kind.stages.map(({ date }) => date));
  // Cast to the column's type, so that SQLite compares as with the stored column.
  const asText = (sql: string, name: string) => `CAST(${sql} AS TEXT) AS ${quoteName(name)}`;
  const own = kind.fields.flatMap((field) => {
    if (field.name === status) return [asText("_on ->> 'status'", field.name)];
    const names = Array.from(columnsOfField(field), ({ name }) => name);
    const isBegun = `${quoteName(`${field.name}_first`)} <= ${quoteText(asOf)}`;
    const then = (name: string) => asText(`CASE WHEN ${isBegun} THEN ${quoteName(name)} END`, name);
    const columns = isLater.has(field.name) ? names.map(then) : names.map(quoteName);
    return field.complete === undefined ? columns : [...columns, quoteName(`${field.name}_complete`)];
  });
  const ofDay = { certainty: '_certainty', dated: '_dated', first: '_dated_first', last: '_dated_last' };
  const columns = Object.entries(ofDay).map(([part, name]) => `_on ->> '${part}' AS ${name}`);
  const given = [quoteText(asOf), ...statusAndDates(kind).map(quoteName)].join(', ');
  const table = `SELECT *, ${quoteName(functionOf(kind))}(${given}) AS _on FROM ${tableOf(kind)}`;
  return `(SELECT fact, _source, _position, ${[...columns, ...own].join(', ')} FROM (${table}))`;
}

function functionOf(kind: Kind): string {
  return `status_on_${kind.kind}`;
}

/** The names of the status field and of all dates of a kind. */
function statusAndDates(kind: Kind): string[] {
  const dates = kind.fields.filter((field) => fieldType(field).isDate);
  return [stagesOf(kind)?.status, ...dates].flatMap((field) => field?.name ?? []);
}

/** The SQL that excludes rows of `fact_dates` for stages after the kind's day; begins with AND. */
export function datesAsOf(kind: Kind | null): string {
  if (!kind?.asOf) return '';
  // A time from `x_start` to `x_end` is called `x`.
  const names = kind.stages.flatMap(({ date }) => [date, date.replace(/_start$/, '')].map(quoteText)).join(', ');
  return ` AND (field NOT IN (${names}) OR first <= ${quoteText(kind.asOf)})`;
}
