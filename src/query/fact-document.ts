import type { Display } from '../model/fields/type.ts';
import { placeText } from '../model/source.ts';
import type { JsonObject } from '../model/values.ts';
import { verdictOf } from '../model/verdicts.ts';
import type { FactOfKind } from './disputes.ts';
import { checkText, historyOf } from './fact-lines.ts';
import { pointTable } from './points.ts';
import { plainColumn, type Result } from './result.ts';

/** A fact as a table for a document: its sentence, what became of it, its points, its place, and what others say. */
export function factDocument({ fact, kind }: FactOfKind, sourceName: string, display: Display): Result {
  const { table, said } = pointTable(fact, kind, display);
  const own = (label: string, text: string): JsonObject => ({ label, own: text, others: '' });
  const statements = [...said, ...fact.notes].map((check, at): JsonObject => {
    const { says, source, url } = checkText(check, kind, display, fact);
    return { label: said.length > at ? `[${at + 1}]` : 'Also', own: '', others: `${says} ${source} ${url}`.trim() };
  });
  const rows = [
    own('Says', fact.says),
    ...historyOf(fact).map((text) => own('Note', text)),
    ...Array.from(table.rows, ({ verdict = null, point = '', ...row }): JsonObject => {
      return { ...row, label: `${verdictOf(verdict)?.mark ?? ''} ${point}`.trim() };
    }),
    own('Source', `${sourceName}, ${placeText(fact.place)}`),
    ...statements,
  ];
  const columns = [plainColumn('label', fact.id), plainColumn('own', 'Bulletin'), plainColumn('others')];
  return { columns, rows, notes: table.notes ?? [] };
}
