import type { Display } from '../model/fields/type.ts';
import { placeText } from '../model/source.ts';
import type { JsonObject } from '../model/values.ts';
import { verdictOf } from '../model/verdicts.ts';
import type { FactOfKind } from './lookup.ts';
import { type Points, pointsOf } from './points.ts';
import { type Column, caveatsOf, idColumn, notesAt, nounOf, plainColumn, type Result } from './result.ts';

/** The points of a fact as a table. */
export function pointTable({ points }: Points): Result {
  const rows = points.map(({ verdict = null, field, own, others }): JsonObject => {
    return { verdict, point: nounOf(field), own, others: others.join(', ') };
  });
  const caveats = caveatsOf(points.map(({ field }) => ({ name: field.name, title: nounOf(field), field })));
  return { columns: [markColumn, ...pointColumns()], rows, notes: notesAt('table', ...caveats) };
}

/** A list of values beside those of other sources, with the facts in which they are. */
export function disputeList(rows: JsonObject[]): Result {
  return { columns: [markColumn, ...pointColumns(), idColumn()], rows };
}

/** A fact as a table for a document: its sentence, what became of it, its points, its place, and what others say. */
export function factDocument(each: FactOfKind, source: string, display: Display): Result {
  const laid = pointsOf(each, display);
  const { fact } = each;
  const { rows, notes = [] } = pointTable(laid);
  const all: JsonObject[] = [
    { point: 'Says', own: fact.says },
    ...laid.history.map((own) => ({ point: 'Note', own })),
    ...Array.from(rows, (row) => ({
      ...row,
      point: `${verdictOf(row['verdict'])?.mark ?? ''} ${row['point']}`.trim(),
    })),
    { point: 'Source', own: `${source}, ${placeText(fact.place)}` },
    ...laid.said.map(({ number, says, source, url }) => ({ point: number, others: `${says} ${source} ${url}`.trim() })),
  ];
  return { columns: pointColumns(fact.id), rows: all, notes };
}

/** The field, the value of the bulletin, and those of others, which have the colour of the verdict. */
function pointColumns(title = ''): Column[] {
  return [plainColumn('point', title), plainColumn('own', 'Bulletin'), plainColumn('others')];
}

const markColumn: Column = { ...plainColumn('verdict'), shown: 'mark' };
