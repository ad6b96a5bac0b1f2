import { relative } from 'node:path';
import { fieldType, registerOfField, writtenFields } from '../../core/model/fields/index.ts';
import { outcomesText, withCommas } from '../../core/model/text.ts';
import type { Json } from '../../core/model/values.ts';
import { firstOf, listWith, notesAt, plainColumn, type Result } from '../../core/query/result.ts';
import type { Imported } from './dataset.ts';

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
  const { collected, changes, edited, options, retrieved } = imported;
  const { rows, facts, outcomes, unused } = collected;
  const rejected = outcomes.filter(({ outcome }) => outcome === 'rejected').length;
  const leftOut = outcomes
    .filter(({ outcome }) => outcome === 'left out')
    .map(({ outcome, reasons: [why = ''] }) => ({ outcome: `${outcome} (${why})` }));
  const counts = [`${withCommas(facts.size)} imported, ${withCommas(rejected)} rejected`, outcomesText(leftOut)];
  const order = ['new', 'changed', 'the same', 'gone'];
  const ofFacts = changes.toSorted((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome));
  const stay = 'Write what should stay into the map, or into your copy of the table; --force then replaces the files.';
  const day = `Day of retrieval in citations: ${retrieved || 'none'}; --retrieved <day> states another.`;
  return [
    `${withCommas(rows)} ${rows === 1 ? 'row' : 'rows'}: ${counts.filter(Boolean).join(', ')}`,
    facts.size > 0 ? `Facts: ${outcomesText(ofFacts)}\n${writtenText(imported)}` : 'Facts: none. Nothing was written.',
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

/** The names that facts keep, as registers do not have them, the most frequent first. */
function unknownNames({ kind, collected, registers }: Imported): string[] {
  const named = writtenFields(kind).flatMap((field) => {
    const register = registerOfField(field) ?? '';
    const known = registers.get(register)?.byId;
    const all = [...collected.facts.values()].flatMap((fact) => fieldType(field).entriesIn(fact[field.name] ?? null));
    return known ? all.filter((name) => !known.has(name)).map((name) => ({ register, name })) : [];
  });
  return [...Map.groupBy(named, ({ register }) => register)].map(([register, own]) => {
    const groups = [...Map.groupBy(own, ({ name }) => name)].sort(([, one], [, other]) => other.length - one.length);
    const names = groups.map(([name, all]) => `${name} (${all.length})`);
    return `Not in the ${register} register: ${firstOf(names, maxListed)}. Add them to \`names\` of the map or to registers/${register}.yaml.`;
  });
}
