import { statementsIn } from '../evidence/statements.ts';
import { writtenFields } from '../model/fields/index.ts';
import { isNeeded, type Kind } from '../model/kind.ts';
import { noFactReasons } from '../model/source.ts';
import { type JsonObject, valuesIn } from '../model/values.ts';
import { listFields } from '../query/catalogue.ts';
import { checksIn } from '../query/lists.ts';
import { type Column, plainColumn, type Result } from '../query/result.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf } from '../verify/claims.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { sentenceAt } from './find-quotes.ts';
import { holderOf } from './hold.ts';
import type { Proposed } from './proposed-file.ts';
import { nameSheet, toRead } from './read-proposals.ts';
import { rowsOf, type SheetRow } from './sheet-rows.ts';
import { sentencesForTask } from './task.ts';

/** A table for a person to fill in: a row for each sentence that no fact holds in full, and, with what is proposed, the facts and proposals; other sheets explain kinds and fields. */
export function sheetOf(copy: SourceCopy, index: Index, proposed?: Proposed): Result {
  const { kinds } = index;
  const background = backgroundOf(index, copy.source);
  const registers = registersOf(index.database);
  const all = proposed ? rowsOf(copy, index, proposed) : [];
  const { true: names = [], false: facts = [] } = Object.groupBy(all, ({ texts }) => `${'register' in texts}`);
  const held = facts.map(({ place }, at) => [`${at}`, place ? [place] : []] as const);
  const sentences = sentencesForTask(copy, index, background, held);
  const open = sentences.filter(({ done }) => done !== true);
  const openRows = open.map(({ n, text, done, reading }): JsonObject => {
    const found = statementsIn(reading, { bulletin: background.date }).flatMap((each) => {
      if (each.sort === 'entry') return registers.get(each.register)?.byId.get(each.entry)?.name ?? each.entry;
      return each.sort === 'date' ? each.date : [];
    });
    return { passage: text, found: [...new Set(found)], done: done || [], n };
  });
  const asks = proposed && questionsOn(proposed, copy, index);
  const factRows = facts.map(({ place, ...row }) => {
    const says = row.stage === 'fact' ? '' : (asks?.get(row.id) ?? '');
    return { ...cellsOf(row), [asksColumn]: says, n: place ? sentenceAt(copy, place) : null };
  });
  const rows = [...factRows, ...openRows].sort((one, other) => Number(one['n']) - Number(other['n']));
  const review = proposed ? [asksColumn, ...reviewColumns] : [];
  const more = proposed ? ['tags', 'related', 'was'] : [];
  const columns = [...'passage says kind'.split(' '), ...review, ...fieldNames(kinds), ...plainColumns, ...more];
  const sheets = proposed ? [checkSheet(copy, index), { name: nameSheet, result: tableOfNames(names) }] : [];
  const ids = proposed && facts.map(({ id }) => id);
  return { ...tableOfTexts(columns, rows), form: formOf(kinds, sheets, ids) };
}

/** The lists to choose from and the further sheets of a workbook, that of the kinds last; with ids, its rows can be answered. */
export function formOf(kinds: readonly Kind[], sheets: Form['sheets'], ids?: string[]): Form {
  const lists = {
    kind: [...kinds.map(({ kind }) => kind), 'none'],
    ...choicesByField(kinds),
    none: Object.keys(noFactReasons),
    ...(ids && { answer: ['yes', 'no', 'skip'], id: ids }),
  };
  const all = [...sheets, { name: 'Kinds', result: tableOfKinds(kinds) }];
  return { lists, wide: ['passage', 'says'], sheets: all };
}

type Form = NonNullable<Result['form']>;

/** Columns after the fields. */
const plainColumns = ['none', 'found', 'done', 'n', 'id'];

/** The columns in which a person answers; `by` is a field of a kind. */
const reviewColumns = ['stage', 'answer', 'why', 'answered_by'];

/** The column that says why a proposal asks. */
const asksColumn = `asks${toRead}`;

/** What is asked about proposed facts, by their ids. */
function questionsOn({ facts, names }: Proposed, copy: SourceCopy, index: Index): Map<string, string> {
  const holder = holderOf(copy, index, names);
  return new Map(
    facts.map((fact) => {
      const kind = index.kinds.find((each) => each.kind === fact.kind) as Kind;
      const { refusals, questions } = holder.hold(kind, fact);
      return [fact.id, [...refusals, ...questions].map(({ says }) => says).join('; ')];
    }),
  );
}

/** The cells of a row. */
function cellsOf({ id, stage, texts, was }: Omit<SheetRow, 'place'>): JsonObject {
  return { ...texts, id, stage, was };
}

/** The checks of the facts of a source, to be read. */
function checkSheet({ source }: SourceCopy, { database, kinds }: Index) {
  const query = { kind: null, filters: [{ sql: 'f.source = ?', values: [source] }] };
  const rows = [...checksIn(database, kinds, query).list().rows];
  return { name: 'Checks (to read)', result: tableOfTexts(Object.keys({ fact: '', ...rows[0] }), rows) };
}

/** The names that are proposed, to be answered; a row without `was` proposes one. */
function tableOfNames(names: readonly SheetRow[]): Result {
  const columns = ['register', 'name', 'part_of', ...reviewColumns, 'as', 'id', 'was'];
  return tableOfTexts(columns, names.map(cellsOf));
}

/** The fields of all kinds: first those that most facts of a kind need. */
function fieldNames(kinds: readonly Kind[]): string[] {
  const usual = kinds.flatMap((kind) => {
    const named = [...kind.subject, ...kind.claim.flat(), ...kind.columns];
    return writtenFields(kind).filter((field) => isNeeded(kind, field) || named.includes(field.name));
  });
  return [...new Set([...usual, ...kinds.flatMap(writtenFields)].map(({ name }) => name))];
}

/** The choices of all kinds for fields of each name. */
function choicesByField(kinds: readonly Kind[]): Record<string, string[]> {
  const fields = kinds.flatMap(writtenFields).filter(({ choices }) => choices);
  const byName = Map.groupBy(fields, ({ name }) => name);
  return Object.fromEntries(
    [...byName].map(([name, own]) => [name, [...new Set(own.flatMap(({ choices = {} }) => Object.keys(choices)))]]),
  );
}

/** A row for each kind, then one for each field and choice. */
function tableOfKinds(kinds: readonly Kind[]): Result {
  const ofKinds = kinds.map(({ kind, about }): JsonObject => ({ kind, about }));
  const none = { kind: 'none', about: 'no fact: say why in the column `none`' };
  const ofFields = kinds.flatMap((kind) =>
    [...listFields(kind).rows].flatMap(({ field = '', choices = null, is = null, ...own }): JsonObject[] => {
      const of = { kind: kind.kind, field };
      const words = Object.entries(valuesIn(choices)).map(([choice, about]) => ({ ...of, choice, about }));
      return is === null ? [{ ...of, ...own }, ...words] : [];
    }),
  );
  return tableOfTexts(['kind', 'field', 'choice', 'required', 'type', 'about'], [...ofKinds, none, ...ofFields]);
}

/** A table with these headings as they are, whose lists have a semicolon between two items in any format. */
export function tableOfTexts(names: readonly string[], rows: JsonObject[]): Result {
  const show: Column['show'] = (value) => (value === null ? '' : [value].flat().map(String).join('; '));
  const columns = names.map((name) => ({ ...plainColumn(name, name), show }));
  return { columns, all: columns, rows };
}
