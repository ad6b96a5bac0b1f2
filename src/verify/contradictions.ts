import type { EntryAt } from '../copy/reading/names.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { entryKey } from '../copy/reading/words.ts';
import { differs, type RuleFinding } from '../evidence/finding.ts';
import { type Background, type Claim, datesStatedIn, isUnregistered } from '../evidence/statements.ts';
import { governmentsIn } from '../evidence/wording.ts';
import { date as dateType } from '../model/fields/date.ts';
import type { Index } from '../store/open.ts';

/** Makes a function that finds fields, inferred or not, in whose place a fact's own sentence has another entry or date. */
export function contradictionFinder(
  { database }: Index,
  { names }: Background,
): (claim: Claim, says: Reading) => RuleFinding[] {
  const parts = database.prepare(
    'SELECT 1 FROM entry_parts WHERE register = ? AND ((whole = ? AND part = ?) OR (part = ? AND whole = ?))',
  );
  const areRelated: AreRelated = (register, one, other) =>
    one === other || parts.get(register, one, other, one, other) !== undefined;
  return (claim, says) => {
    // The sentence may spell a name that is in no register otherwise.
    const unregistered = claim.values.filter((value) => isUnregistered(value, names)).map(({ field }) => field);
    const others = otherEntries(claim, says, areRelated).filter(({ field }) => !unregistered.includes(field));
    return [...others, ...otherDates(claim, says)];
  };
}

/** Whether two entries of a register are the same, or one is part, member or predecessor of the other. */
type AreRelated = (register: string, one: string, other: string) => boolean;

function otherEntries({ exact }: Claim, says: Reading, areRelated: AreRelated): RuleFinding[] {
  const entries = exact.filter((value) => value.kind === 'entry');
  const isForeign = ({ register, entry, isPart }: EntryAt) =>
    !isPart && !entries.some((own) => own.register === register && areRelated(register, own.entry, entry));
  return [...Map.groupBy(entries, ({ field }) => field)].flatMap(([field, own]) => {
    const isOwn = (at: { register: string; entry: string }) => own.some((value) => entryKey(value) === entryKey(at));
    if (says.entries.some(isOwn)) return [];
    const foreign = says.entries.filter((at) => at.register === own[0]?.register && isForeign(at));
    const others = [...new Set(foreign.map(({ entry }) => entry))].join(', ');
    // The words of capitals are read last, as this takes milliseconds.
    if (others === '' || governmentsIn(says).some(isOwn)) return [];
    return [
      differs('contradiction', { field, value: own.map(({ entry }) => entry).join(', ') }, 'says', `names ${others}`),
    ];
  });
}

/** Finds an inferred date; whether the sentence has one that is not inferred is for `compareSays`. */
function otherDates({ exact }: Claim, says: Reading): RuleFinding[] {
  const own = exact.filter((value) => value.kind === 'date');
  const inferred = own.find(({ isInferred }) => isInferred);
  if (!inferred) return [];
  const numbers = exact.flatMap((value) => (value.kind === 'number' ? String(value.number) : []));
  // Without a day to count from, "last year" is no date.
  const stated = datesStatedIn(says, { bulletin: '' })
    .map(({ date }) => date)
    .filter((date) => !numbers.includes(date));
  const isOwn = (stated: string) => own.some(({ date }) => dateType.relate(date, stated, [true, true]) !== 'different');
  if (stated.length === 0 || stated.some(isOwn)) return [];
  return [differs('contradiction', inferred, 'says', [...new Set(stated)])];
}
