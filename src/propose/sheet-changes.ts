import { writtenFields } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { clip, type JsonObject } from '../model/values.ts';
import { type Reason, reasonFor } from './hold.ts';
import { isNoneId } from './proposed-file.ts';
import type { ProposalFile, ProposalLine } from './read-proposals.ts';
import { hashOfTexts, type SheetRow, textsOf } from './sheet-rows.ts';

/** A line of a sheet beside the rows that one made now would have with its id. */
type ComparedLine = ReturnType<ReturnType<typeof lineComparer>>;

/** Makes a function that compares lines of a sheet to the rows of one made now; columns of other names are the user's own. */
export function lineComparer(rows: readonly SheetRow[], { table }: ProposalFile, kinds: readonly Kind[]) {
  const fields = kinds.flatMap((kind) => writtenFields(kind).map(({ name }) => name));
  const columns = [...fields, ...'passage says kind none tags related register name part_of'.split(' ')];
  return (values: JsonObject) => {
    const was = textsPart(values['was']);
    const ofId = rows.filter(({ id }) => id === values['id']);
    const own = ofId.find((row) => textsPart(row.was) === was);
    const base = (own ?? ofId[0])?.texts ?? {};
    // A column that was taken out says nothing of its values.
    const hidden = Object.entries(base).filter(([name]) => !('register' in base || table?.headings.includes(name)));
    const cells = Object.entries(values).filter(([name]) => columns.includes(name));
    const given = textsOf(Object.fromEntries([...hidden, ...cells]));
    const names = Object.keys({ ...base, ...given }).filter((name) => base[name] !== given[name]);
    const digest = hashOfTexts(given);
    return {
      id: String(values['id'] ?? ''),
      ofId,
      /** The row that the line was made from, if it is the same now. */
      own,
      /** The row with the texts of the line. */
      same: ofId.find((row) => textsPart(row.was) === digest),
      isAsMade: digest === was,
      given,
      /** What the line has instead of the texts of its row, or null. */
      changed: Object.fromEntries(names.map((name) => [name, given[name] ?? null])),
    };
  };
}

function textsPart(was: JsonObject[string] = ''): string {
  return String(was).replace(/-.*/, '');
}

/** What is changed in a sheet with facts, and can be imported or, for a reason, cannot; which rows are gone, and how many lines are left as they are. */
export function changesIn(file: ProposalFile, rows: readonly SheetRow[], kinds: readonly Kind[]) {
  const compare = lineComparer(rows, file, kinds);
  const all = [...file.lines, ...file.names];
  const count = (key: 'id' | 'was', value: unknown) =>
    all.filter((each) => 'values' in each && each.values[key] === value).length;
  const lines: ProposalLine[] = [];
  const refused: { line: ProposalLine['line']; values: JsonObject; reason: Reason }[] = [];
  for (const each of all) {
    const { line, values } = { values: {} as JsonObject, ...each };
    const compared = compare(values);
    const reason = whyNot(compared, count('was', values['was']) > 1);
    if (!('was' in values)) lines.push(each);
    else if (isLeft(compared, values)) continue;
    else if (reason) refused.push({ line, values, reason });
    else lines.push({ line, values: { ...values, ...compared.given } });
  }
  const had = new Set(file.lists.map((each) => 'values' in each && each.values['id']));
  const missing = rows.filter(({ id, stage }) => stage !== 'change' && count('id', id) === 0);
  const gone = missing.filter(({ id }) => had.has(id));
  const left = all.length - lines.length - refused.length;
  return { lines, refused, gone, left, remark: remarkOn(file, rows, missing) };
}

/** What a sheet cannot say of rows that it lacks: it is of another source, or in a format without a list of what it had. */
function remarkOn({ lines, lists }: ProposalFile, rows: readonly SheetRow[], missing: readonly SheetRow[]): string {
  const ids = lines.flatMap((each) => ('values' in each && 'was' in each.values ? [each.values['id']] : []));
  const isForeign = ids.length > 0 && !rows.some(({ id }) => ids.includes(id));
  if (isForeign) return 'None of its rows is of this source: it is the sheet of another.';
  const facts = lists.length > 0 ? [] : missing.filter(({ texts }) => 'kind' in texts);
  const which = clip(facts.map(({ id }) => id).join(', '), 80);
  return which && `No row, deleted or not yet there when the sheet was made: ${which}`;
}

/** Whether an import has nothing to do with a line: it is as it was, as it would be, or answers what is proposed. */
function isLeft({ own, same, isAsMade }: ComparedLine, values: JsonObject): boolean {
  return isAsMade || same !== undefined || (own !== undefined && own.stage !== 'fact' && 'answer' in values);
}

/** Why a changed line cannot be imported. */
function whyNot({ id, ofId, own, given, changed }: ComparedLine, isTwice: boolean): Reason | undefined {
  const isChange = ofId.some(({ stage }) => stage === 'change');
  const [lost] = ['tags', 'related'].filter((name) => changed[name] === null);
  const asNew = 'empty `id` and `was` in a new row';
  const again = 'make the sheet again, and enter it there';
  const differ = Object.keys(changed).join(', ');
  const cases: [boolean, string, string][] = [
    ['register' in given, 'NAME', 'a name is corrected in its register; a proposed one where it is answered `new`'],
    [ofId.length === 0, 'UNKNOWN_ID', `this source has nothing with the id ${id}: ${asNew}`],
    [isTwice, 'SAME_ID', `another row has the id ${id} too: ${asNew}`],
    [own === undefined, 'CHANGED', `${id} has changed since, and differs from this row in ${differ}: ${again}`],
    [own?.stage === 'fact' && isChange, 'WAITS', `another change of ${id} waits for review: ${again}`],
    [isNoneId(id) || 'kind' in changed, 'KIND', `${id} keeps its kind: add a row for a fact of another`],
    [lost !== undefined, 'KEPT', `${lost}: taken away in ${given['kind']}.yaml, and not in a sheet`],
  ];
  const [found] = cases.filter(([is]) => is);
  return found && reasonFor('id', found[1], found[2]);
}
