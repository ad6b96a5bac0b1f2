import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Field } from '../model/kind.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { type Column, idColumn, plainColumn } from '../query/result.ts';
import type { Outcome } from './outcome.ts';
import type { PairQuery, Side, SourceIds } from './source-pairs.ts';

/** The columns of a comparison of sources. */
export function columnsFor(queries: PairQuery[], sources: SourceIds): Column[] {
  const kinds = new Map(queries.map(({ kind }) => [kind.kind, kind]));
  const fieldsOf = (row: JsonObject) => kinds.get(String(row['kind']))?.fields ?? [];
  const subject: Column = {
    ...plainColumn('subject'),
    show: (values, display, row) =>
      shownValues(values, fieldsOf(row), display)
        .map(([, text]) => text)
        .join(', '),
  };
  const result: Column = {
    ...plainColumn('result'),
    show: (value, { forReader }, row) => (forReader ? outcomeText(row) : String(value)),
  };
  return [
    plainColumn('kind'),
    subject,
    result,
    idOf('first_id'),
    idOf('second_id'),
    statedColumn('first', sources, fieldsOf),
    statedColumn('second', sources, fieldsOf),
    plainColumn('fields'),
    plainColumn('first_says'),
    plainColumn('second_says'),
  ];
}

function idOf(name: string): Column {
  const { show } = idColumn();
  return { ...plainColumn(name), show: (value, display, row) => (value === null ? '' : show(value, display, row)) };
}

/** What a source states, as far as it decides the outcome; of what only it has, the sentence. */
function statedColumn(side: Side, sources: SourceIds, fieldsOf: (row: JsonObject) => Field[]): Column {
  const isNamed = sources[1] !== undefined;
  const show: Column['show'] = (values, display, row) => {
    if (values === null) return '';
    const before = isNamed || !display.forReader ? '' : `${sourceOf(row[`${side}_id`])}: `;
    if (String(row['result']).startsWith('only')) return before + row[`${side}_says`];
    const telling = tellingFields(row);
    const isTelling = (name: string) => telling.includes(name) || !Object.hasOwn(row['fields'] as JsonObject, name);
    const fields = fieldsOf(row).filter(({ name }) => isTelling(name));
    return (
      before +
      shownValues(values, fields, display)
        .map(([name, text]) => `${name} ${text}`)
        .join('; ')
    );
  };
  const title = isNamed ? sources[side === 'first' ? 0 : 1] : undefined;
  return { ...plainColumn(side, title), show };
}

function shownValues(values: Json, fields: Field[], display: Display): [name: string, text: string][] {
  return Object.entries((values ?? {}) as JsonObject).flatMap(([name, value]) => {
    const field = fields.find((each) => each.name === name);
    return field && value !== null ? [[name.replaceAll('_', ' '), fieldType(field).show(value, display, field)]] : [];
  });
}

function outcomeText(row: JsonObject): string {
  const result = String(row['result']);
  const [side, how] = result.split(' ') as [string, string | undefined];
  if (side === 'only') return `only in ${sourceOf(row[`${how}_id`])}`;
  return how === undefined || side === 'each' ? result : `${how} in ${sourceOf(row[`${side}_id`])}`;
}

/** The names of the fields that decide the outcome: those that are not the same or, where all are, all. */
export function tellingFields(row: JsonObject): string[] {
  const fields = Object.entries(row['fields'] as Record<string, Outcome>);
  return fields.flatMap(([name, outcome]) => (row['result'] === 'same' || outcome !== 'same' ? [name] : []));
}

/** The id of the source of a fact. */
export function sourceOf(id: Json | undefined): string {
  return String(id).split('/')[0] ?? '';
}
