import { writtenFields } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import type { JsonObject } from '../model/values.ts';
import type { Reason } from './hold.ts';
import { isNoneId } from './proposed-file.ts';
import type { ProposalFile, ProposalLine } from './read-proposals.ts';
import { hashOfTexts, type SheetRow, type SheetRows, textsOf } from './sheet-rows.ts';

/** A line of a sheet beside the rows that one made now would have with its id. */
export interface ComparedLine {
  id: string;
  /** Whether nobody has changed the line since the sheet was made, or it is as one of the rows. */
  isAsBefore: boolean;
  rows: SheetRow[];
  /** The row that the line was made from, if it is the same now. */
  own: SheetRow | undefined;
  /** The row that has the same texts. */
  same: SheetRow | undefined;
  /** What the line has in columns that are different from its row: none where the cell is empty. */
  changed: Record<string, string | null>;
}

/** Makes a function that compares lines of a sheet with these columns to the rows of one made now; other columns are the user's own. */
export function lineComparer({ facts, names }: SheetRows, { table }: ProposalFile, kinds: readonly Kind[]) {
  const rows = [...facts, ...names];
  const headings = [...(table?.headings ?? []), 'register', 'name', 'part_of'];
  const fields = kinds.flatMap((kind) => writtenFields(kind).map(({ name }) => name));
  const columns = new Set([...fields, ...'passage says kind none tags related register name part_of'.split(' ')]);
  return (values: JsonObject): ComparedLine => {
    const [id = '', was = ''] = [values['id'], values['was']].map((value) => String(value ?? '').trim());
    const ofId = rows.filter((row) => row.id === id);
    const own = ofId.find((row) => textsPart(row.was) === textsPart(was));
    const base = (own ?? ofId[0])?.texts ?? {};
    const cells = Object.entries(values).filter(([name]) => columns.has(name));
    // A column that was taken out says nothing of its values.
    const hidden = Object.entries(base).filter(([name]) => !headings.includes(name));
    const given = textsOf(Object.fromEntries([...hidden, ...cells]));
    const digest = hashOfTexts(given);
    const same = ofId.find((row) => textsPart(row.was) === digest);
    const names = [...new Set([...Object.keys(base), ...Object.keys(given)])];
    const changed = names.filter((name) => base[name] !== given[name]).map((name) => [name, given[name] ?? null]);
    const isAsBefore = same !== undefined || digest === textsPart(was);
    return { id, isAsBefore, rows: ofId, own, same, changed: Object.fromEntries(changed) };
  };
}

function textsPart(was: string): string {
  return was.split('-')[0] ?? '';
}

/** What of a sheet with facts is to be imported, what cannot be, and what is not about an import. */
export interface SheetChanges {
  lines: ProposalLine[];
  refused: { line: ProposalLine['line']; values: JsonObject; reason: Reason }[];
  /** Facts and proposals that had a row, which is gone. */
  gone: SheetRow[];
  unchanged: number;
  /** How many rows answer a question of the review. */
  answers: number;
}

/** Compares a sheet with the one that would be made now: what is changed since is left out, and told. */
export function changesIn(file: ProposalFile, rows: SheetRows, checks: JsonObject[], kinds: Kind[]): SheetChanges {
  const { lines, names, ofChecks, ids } = file;
  const compare = lineComparer(rows, file, kinds);
  const perId = Map.groupBy(lines, (each) => ('values' in each ? String(each.values['id'] ?? '') : ''));
  const all = [...names, ...lines].map((each) => {
    if ('broken' in each) return { ...each, sort: 'read' as const };
    const compared = compare(each.values);
    const sort = sortOf(each.values, compared);
    if (sort !== 'changed') return { ...each, sort };
    const isTwice = (perId.get(compared.id) ?? []).length > 1;
    const reason = 'register' in each.values ? ofRegister : whyNot(compared, isTwice);
    return { ...each, ...(reason ? { sort, reason } : { sort: 'read' as const, ...withUnchanged(compared, each) }) };
  });
  const known = new Set(checks.map((check) => hashOfTexts(textsOf(check))));
  const others = ofChecks.filter(({ values }) => !known.has(hashOfTexts(textsOf(values))));
  const count = (sort: LineSort) => all.filter((each) => each.sort === sort).length;
  return {
    lines: all.filter(({ sort }) => sort === 'read'),
    refused: [
      ...all.flatMap((each) => ('reason' in each ? [each] : [])),
      ...others.map(({ line }) => ({ line, values: {}, reason: ofCheck })),
    ],
    gone: rows.facts.filter(({ id }, at) => {
      const isFirst = rows.facts.findIndex((other) => other.id === id) === at;
      return isFirst && ids.includes(id) && !perId.has(id);
    }),
    unchanged: count('unchanged'),
    answers: count('answer'),
  };
}

type LineSort = 'read' | 'changed' | 'unchanged' | 'answer';

/** What a line is for an import; one that answers a question is for the review. */
function sortOf(values: JsonObject, { own, same, isAsBefore }: ComparedLine): LineSort {
  if ('answer' in values && (own ?? same)?.stage !== 'fact') return 'answer';
  if (!('was' in values)) return 'read';
  return isAsBefore ? 'unchanged' : 'changed';
}

const ofCheck: Reason = {
  field: 'checks',
  code: 'NOT_IN_SHEETS',
  says: 'a check is added or corrected in the file of its fact, and not in a sheet',
};

const ofRegister: Reason = {
  field: 'name',
  code: 'NOT_IN_SHEETS',
  says: 'a name is corrected in the file of its register, and a proposed one with the answer `new`',
};

/** Why a changed row cannot be imported. */
function whyNot({ id, rows, own, changed }: ComparedLine, isTwice: boolean): Reason | undefined {
  const asNew = 'empty `id` and `was` of a row that is new';
  if (rows.length === 0)
    return { field: 'id', code: 'UNKNOWN_ID', says: `this source has no ${id || 'fact without an id'}: ${asNew}` };
  if (isTwice) return { field: 'id', code: 'SAME_ID', says: `another row has the id ${id} too: ${asNew}` };
  const again = 'make the sheet again, and enter the change there';
  const differ = Object.keys(changed).join(', ');
  if (!own)
    return { field: 'was', code: 'CHANGED', says: `${id} has changed since (this row differs in ${differ}): ${again}` };
  if (own.stage === 'fact' && rows.some(({ stage }) => stage === 'change'))
    return { field: 'was', code: 'WAITS', says: `another change of ${id} waits for review: ${again}` };
  if (isNoneId(id) || 'kind' in changed)
    return { field: 'kind', code: 'KIND', says: `${id} keeps its kind: decline it, and propose another in a new row` };
  const [lost] = ['tags', 'related'].filter((name) => changed[name] === null);
  const says = `${lost} are taken away in ${own.texts['kind']}.yaml, and not in a sheet`;
  return lost === undefined ? undefined : { field: lost, code: 'NOT_IN_SHEETS', says };
}

/** A line with what is unchanged as it is, and not as a cell shows it. */
function withUnchanged(
  { own, changed }: ComparedLine,
  { line, values }: { line: ProposalLine['line']; values: JsonObject },
) {
  const unchanged = Object.entries(own?.values ?? {}).filter(([name]) => !(name in changed));
  const n = ('passage' in changed ? values : own?.values)?.['n'] ?? null;
  return { line, values: { ...values, ...Object.fromEntries(unchanged), n } };
}
