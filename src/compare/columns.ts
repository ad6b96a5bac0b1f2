import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Field } from '../model/kind.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { type Column, idColumn, plainColumn } from '../query/result.ts';
import { outcomeText, sourceOf } from './outcome.ts';
import type { Pair } from './pair.ts';
import type { SourcesAsked } from './sources.ts';

/** The columns of a comparison of sources. */
export function sourceColumns({ queries, sources }: Pick<SourcesAsked, 'queries' | 'sources'>): Column[] {
  const fieldsOf = (row: JsonObject) => queries.find(({ kind }) => kind.kind === row['kind'])?.kind.fields ?? [];
  const shown: Record<string, Column['show']> = {
    subject: (values, display, row) =>
      shownValues(values, fieldsOf(row), display)
        .map(([, text]) => text)
        .join(', '),
    result: (value, { forReader }, row) =>
      forReader ? outcomeText(String(value), [sourceOf(row['first_id']), sourceOf(row['second_id'])]) : String(value),
    first_id: idColumn().show,
    second_id: idColumn().show,
    first: (values, display, row) => showStated('first', values, display, row),
    second: (values, display, row) => showStated('second', values, display, row),
  };
  const showStated = (side: keyof Pair, values: Json, display: Display, row: JsonObject) => {
    if (values === null) return '';
    const before = sources[1] !== undefined || !display.forReader ? '' : `${sourceOf(row[`${side}_id`])}: `;
    if (String(row['result']).startsWith('only')) return before + row[`${side}_says`];
    const [compared, deciding] = [Object.keys(valuesIn(row['fields'])), decidingFields(row)];
    const fields = fieldsOf(row).filter(({ name }) => deciding.includes(name) || !compared.includes(name));
    const texts = shownValues(values, fields, display).map(([name, text]) => `${name} ${text}`);
    return before + texts.join('; ');
  };
  const names = 'kind subject result first_id second_id first second fields first_says second_says'.split(' ');
  const titles: Record<string, string | undefined> = sources[1] ? { first: sources[0], second: sources[1] } : {};
  return names.map((name) => {
    const column = plainColumn(name, titles[name]);
    return { ...column, show: shown[name] ?? column.show };
  });
}

function shownValues(values: Json, fields: Field[], display: Display): [name: string, text: string][] {
  return Object.entries(valuesIn(values)).flatMap(([name, value]) => {
    const field = fields.find((each) => each.name === name);
    return field && value !== null ? [[name.replaceAll('_', ' '), fieldType(field).show(value, display, field)]] : [];
  });
}

/** The names of the fields that decide the outcome: those that are not the same or, where all are, all. */
export function decidingFields(row: JsonObject): string[] {
  const fields = Object.entries(valuesIn(row['fields']));
  return fields.flatMap(([name, outcome]) => (row['result'] === 'same' || outcome !== 'same' ? [name] : []));
}
