import { relative } from 'node:path';
import { fieldType, registerOfField, writtenFields } from '../model/fields/index.ts';
import type { Registers } from '../model/register.ts';
import { withCommas } from '../model/text.ts';
import type { Json } from '../model/values.ts';
import { firstOf, listWith, notesAt, plainColumn, type Result } from '../query/result.ts';
import type { TablesRequest } from './dataset.ts';
import type { Collected, RowOutcome } from './facts.ts';

/** What an import read, and what it writes. */
export interface Imported extends TablesRequest {
  collected: Collected;
  /** What became of the facts of the dataset. */
  changes: RowOutcome[];
  /** The names of the files that differ, and of those that were edited and so are not replaced. */
  changed: string[];
  edited: string[];
  isDryRun: boolean;
  registers: Registers;
  /** The day of retrieval in source.yaml, or nothing. */
  retrieved: string;
}

/** The rows that are no facts, and the facts that are gone; of a dry run those that are new and changed too. */
export function importReport(imported: Imported): Result {
  const { collected, changes, isDryRun, edited } = imported;
  const listed = ['gone', 'rejected', ...(isDryRun ? ['new', 'changed'] : [])];
  const rows = [...changes, ...collected.outcomes].filter(({ outcome }) => listed.includes(outcome));
  const reasons = { ...plainColumn('reasons'), show: (texts: Json) => [texts].flat().join('; ') };
  return {
    ...listWith(
      ['file', plainColumn('row', undefined, 'integer'), 'outcome', 'id', reasons],
      rows.map((each) => ({ ...each })),
      'row',
    ),
    notes: notesAt('stderr', ...notesOf(imported)),
    exit: edited.length > 0 || rows.some(({ outcome }) => outcome === 'rejected') ? 'no' : 'done',
  };
}

function notesOf(imported: Imported): string[] {
  const { kind, collected, changes, edited, options, retrieved } = imported;
  const { rows, facts, outcomes, unused } = collected;
  const { rejected = [], 'left out': leftOut = [] } = Object.groupBy(outcomes, ({ outcome }) => outcome);
  const counts = [
    `${withCommas(facts.size)} imported`,
    `${withCommas(rejected.length)} rejected`,
    ...[...Map.groupBy(leftOut, ({ reasons }) => reasons[0])].map(
      ([why, all]) => `${withCommas(all.length)} left out (${why})`,
    ),
  ];
  const byOutcome = Object.groupBy(changes, ({ outcome }) => outcome);
  const effects = ['new', 'changed', 'the same', 'gone'].flatMap((name) => {
    const count = byOutcome[name]?.length;
    return count === undefined ? [] : `${withCommas(count)} ${name}`;
  });
  const { count } = kind.summary;
  const ofFacts = [
    `Facts: ${effects.join(', ')}`,
    count === undefined
      ? ''
      : `By ${count}: ${mostFirst(
          Array.from(facts.values(), (fact) => String(fact[count] ?? 'not stated')),
          (value, all) => `${value} ${withCommas(all)}`,
        )}`,
    writtenText(imported),
  ];
  const stay = 'Write what should stay into the map, or into your copy of the table; --force then replaces the files.';
  const kept = retrieved && `source.yaml keeps \`retrieved: ${retrieved}\``;
  const day = `${kept || 'Citations will have no date of retrieval'}; --retrieved <day> states when you fetched the table.`;
  return [
    `${withCommas(rows)} ${rows === 1 ? 'row' : 'rows'}: ${counts.join(', ')}`,
    ...(facts.size > 0 ? ofFacts : ['Facts: none. Nothing was written.']),
    edited.length > 0 ? `Edited, or not written by \`pism import\`: ${edited.join(', ')}. ${stay}` : '',
    options.retrieved === undefined ? day : '',
    unused.size > 0 ? `Columns that the map does not use: ${firstOf([...unused], maxListed)}` : '',
    ...unknownNames(imported),
  ];
}

/** Maximum number of names in a note. */
const maxListed = 10;

function writtenText({ folder, cwd, changed, isDryRun }: Imported): string {
  const shown = relative(cwd, folder) || folder;
  if (changed.length === 0) return `${shown} is up to date.`;
  return `${isDryRun ? 'Would write' : 'Wrote'} ${shown}: ${changed.join(', ')}`;
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
