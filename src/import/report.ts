import { fieldType, registerOfField, writtenFields } from '../model/fields/index.ts';
import type { Registers } from '../model/register.ts';
import { withCommas } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { firstOf, listWith, notesAt, plainColumn, type Result } from '../query/result.ts';
import type { Changes, TablesRequest } from './dataset.ts';
import type { Collected } from './facts.ts';

/** What an import read, and what it writes. */
export interface Imported extends TablesRequest {
  collected: Collected;
  changes: Changes;
  /** The names of the files that differ, and of those that were edited and so are not replaced. */
  changed: string[];
  edited: string[];
  registers: Registers;
  /** The day of retrieval in source.yaml, or nothing. */
  retrieved: string;
}

/** The rows that are no facts, and the facts that are gone; of a dry run those that are new and changed too. */
export function importReport(imported: Imported): Result {
  const { collected, changes, isDryRun, edited } = imported;
  const ofFact = (outcome: string, fact: JsonObject, reasons: JsonObject[string]) => {
    return { ...(fact['source'] as JsonObject), outcome, id: fact['id'] ?? null, reasons };
  };
  const preview = [
    ...changes.added.map((fact) => ofFact('new', fact, [fact['says'] ?? ''])),
    ...changes.changed.map(({ fact, reasons }) => ofFact('changed', fact, reasons)),
  ];
  const gone = collected.facts.size > 0 ? changes.gone : [];
  const rows = [
    ...(isDryRun ? preview : []),
    ...gone.map(({ id, why, place }) => ({ ...place, outcome: 'gone', id, reasons: [why] })),
    ...collected.rejected.map((each) => ({ ...each, outcome: 'rejected' })),
  ];
  const reasons = { ...plainColumn('reasons'), show: (texts: JsonObject[string]) => [texts].flat().join('; ') };
  return {
    ...listWith(['file', plainColumn('row', undefined, 'right'), 'outcome', 'id', reasons], rows, 'row'),
    notes: notesAt('stderr', ...notesOf(imported)),
    exit: collected.rejected.length > 0 || edited.length > 0 ? 'no' : 'done',
  };
}

function notesOf(imported: Imported): string[] {
  const { kind, collected, changes, edited, days, retrieved } = imported;
  const { rows, facts, rejected, leftOut } = collected;
  const counts = [
    `${withCommas(facts.size)} imported`,
    `${withCommas(rejected.length)} rejected`,
    ...[...leftOut].map(([why, count]) => `${withCommas(count)} left out (${why})`),
  ];
  const { added, changed, same, gone } = changes;
  const effects = { new: added.length, changed: changed.length, 'the same': same, gone: gone.length };
  const { count } = kind.summary;
  const kept = retrieved && `source.yaml keeps \`retrieved: ${retrieved}\``;
  return [
    `${withCommas(rows)} ${rows === 1 ? 'row' : 'rows'}: ${counts.join(', ')}`,
    facts.size === 0 ? 'Facts: none. Nothing was written.' : `Facts: ${countsText(effects)}`,
    count === undefined || facts.size === 0 ? '' : `By ${count}: ${byField(facts.values(), count)}`,
    facts.size === 0 ? '' : writtenText(imported),
    edited.length > 0
      ? `Edited, or not written by \`pism import\`: ${edited.join(', ')}. Write what should stay into the map, or into your copy of the table; --force then replaces the files.`
      : '',
    'retrieved' in days
      ? ''
      : `${kept || 'Citations will have no date of retrieval'}; --retrieved <day> states when you fetched the table.`,
    collected.unused.size > 0 ? `Columns that the map does not use: ${firstOf([...collected.unused], maxListed)}` : '',
    ...unknownNames(imported),
  ];
}

/** Maximum number of names in a note. */
const maxListed = 10;

function writtenText({ folder, shown, changed, isDryRun }: Imported): string {
  if (changed.length === 0) return `${shown(folder)} is up to date.`;
  return `${isDryRun ? 'Would write' : 'Wrote'} ${shown(folder)}: ${changed.join(', ')}`;
}

function countsText(counts: Record<string, number>): string {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return some.map(([effect, count]) => `${withCommas(count)} ${effect}`).join(', ');
}

function byField(facts: Iterable<JsonObject>, field: string): string {
  return mostFirst(
    Array.from(facts, (fact) => String(fact[field] ?? 'not stated')),
    (value, count) => `${value} ${withCommas(count)}`,
  );
}

/** These texts with their numbers, the most frequent first. */
function mostFirst(texts: string[], shown: (text: string, count: number) => string): string {
  const groups = [...Map.groupBy(texts, (text) => text)].sort(([, one], [, other]) => other.length - one.length);
  return firstOf(
    groups.map(([text, all]) => shown(text, all.length)),
    maxListed,
  );
}

/** The names that facts keep, as registers do not have them. */
function unknownNames({ kind, collected, registers }: Imported): string[] {
  const named = writtenFields(kind).flatMap((field) => {
    const register = registerOfField(field);
    if (register === undefined) return [];
    const all = [...collected.facts.values()].flatMap((fact) => fieldType(field).entriesIn(fact[field.name] ?? null));
    return all.filter((name) => !registers.get(register)?.byId.has(name)).map((name) => ({ register, name }));
  });
  return [...Map.groupBy(named, ({ register }) => register)].map(([register, own]) => {
    const names = mostFirst(
      own.map(({ name }) => name),
      (name, count) => `${name} (${count})`,
    );
    return `Not in the ${register} register: ${names}. Add them to \`names\` of the map or to registers/${register}.yaml.`;
  });
}
