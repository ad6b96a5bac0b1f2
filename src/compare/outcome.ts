import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import { stagesOn } from '../model/status-on.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { type Column, idColumn, plainColumn } from '../query/result.ts';
import { type Comparison, type Pair, sourceOf } from './pair.ts';
import type { SourcesAsked } from './sources.ts';

/** How two facts about the same thing, or a field of them, compare. */
export type PairOutcome = (typeof outcomes)[number];

/** Every outcome, in the order of summaries. */
export const outcomes = [
  ...(['same', 'first finer', 'second finer', 'each finer', 'first later', 'second later', 'different'] as const),
  ...(['only first', 'only second'] as const),
];

/** The day up to which a source, by its id, describes events. */
export type DayOf = (source: string) => string;

/** An outcome in words, with the names of the sources; without names, the same for both sides. */
export function outcomeText(outcome: string, [first, second]: (string | undefined)[]): string {
  const [side, how] = outcome.split(' ');
  if (how === undefined || side === 'each') return outcome;
  if (side === 'only') return `only in ${how === 'first' ? first : second}`;
  const source = side === 'first' ? first : second;
  return source === undefined ? how : `${how} in ${source}`;
}

/** The outcome of several fields together: a difference counts most. */
export function resultOf(all: PairOutcome[]): PairOutcome {
  if (all.includes('different')) return 'different';
  const finer = (['first finer', 'second finer'] as const).filter((outcome) => all.includes(outcome));
  if (finer.length === 2) return 'each finer';
  return finer[0] ?? all.find((outcome) => outcome !== 'same') ?? 'same';
}

/** How two facts compare on a field; undefined if it is open. */
export function fieldOutcome({ field, relation }: Comparison, kind: Kind, facts: JsonObject[], dayOf: DayOf) {
  if (relation === 'open') return undefined;
  if (relation === 'same') return 'same';
  if (relation !== 'different') return relation === 'finer' ? 'second finer' : 'first finer';
  return (field.name === stagesOf(kind)?.status.name && statusOutcome(kind, facts, dayOf)) || 'different';
}

// Two statuses can both be right: one source may be older than a step that the other reports, or not say how an actor was
// bound.
function statusOutcome(kind: Kind, facts: JsonObject[], dayOf: DayOf): PairOutcome | undefined {
  const { status, stages = [] } = stagesOf(kind) ?? {};
  const words = facts.map((fact) => String(fact[status?.name ?? '']));
  const [first = -1, second = -1] = words.map((word) => stages.findLastIndex((stage) => stage.status === word));
  const later = first > second ? 0 : 1;
  const side = later === 0 ? 'first' : 'second';
  const stagesThen = stagesOn(kind, dayOf(sourceOf(facts[1 - later]?.['id'])), facts[later] ?? {});
  const began = stagesThen.find((stage) => stage.status === words[later] && stage.state !== 'undated');
  if (began?.state === 'ahead') return `${side} later`;
  if (!words.every((word) => kind.binding.includes(word))) return undefined;
  const isFiner = first >= 0 !== second >= 0 || stages[Math.max(first, second)]?.keeps_earlier;
  return isFiner ? `${side} finer` : undefined;
}

/** The columns of a comparison of sources. */
export function sourceColumns({ queries, sources }: Pick<SourcesAsked, 'queries' | 'sources'>): Column[] {
  const fieldsOf = (row: JsonObject) => queries.find(({ kind }) => kind.kind === row['kind'])?.kind.fields ?? [];
  const showByName: Record<string, Column['show']> = {
    subject: (values, display, row) => {
      const texts = shownValues(values, fieldsOf(row), display).map(([, text]) => text);
      return texts.join(', ');
    },
    result: (value, { forReader }, row) =>
      forReader ? outcomeText(String(value), [sourceOf(row['first_id']), sourceOf(row['second_id'])]) : String(value),
    first_id: idColumn().show,
    second_id: idColumn().show,
    first: (...cell) => showStated('first', ...cell),
    second: (...cell) => showStated('second', ...cell),
  };
  const showStated = (side: keyof Pair, ...[values, display, row]: Parameters<Column['show']>) => {
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
    return { ...column, show: showByName[name] ?? column.show };
  });
}

function shownValues(values: Json, fields: Field[], display: Display): [name: string, text: string][] {
  return Object.entries(valuesIn(values)).flatMap(([name, value]) => {
    const field = fields.find((each) => each.name === name);
    return field && value !== null ? [[name.replaceAll('_', ' '), fieldType(field).show(value, display, field)]] : [];
  });
}

/** The names of the fields that decide the outcome: those that are not the same, or all if all are. */
function decidingFields(row: JsonObject): string[] {
  const fields = Object.entries(valuesIn(row['fields']));
  return fields.flatMap(([name, outcome]) => (row['result'] === 'same' || outcome !== 'same' ? [name] : []));
}
