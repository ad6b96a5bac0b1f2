import { problemSays } from '../model/problem.ts';
import { withCommas } from '../model/text.ts';
import { firstOf } from '../query/result.ts';
import { visible } from '../render/options.ts';
import type { FactsById, RejectedRow } from './collect.ts';
import { factText } from './fact-files.ts';
import type { Imported, TablesReport } from './import-tables.ts';

/** Maximum number of facts, names or rejected rows in a message. */
const maxListed = 10;

/** What an import prints: counts and files, what it changes, and what the user should check. */
export function importReport(imported: Imported): TablesReport {
  const { collected, changes, warnings, isDryRun, refusal } = imported;
  // Without any fact nothing is written, as the table may be a wrong one.
  const gone = collected.facts.size > 0 ? changes.gone : [];
  const isPreview = isDryRun || refusal !== undefined;
  const rejected = rejectedLines(collected.rejected);
  const goneLines = gone.map(({ id, why }) => `${id}: ${why}`);
  const notes = [
    ...(warnings.length > 0 ? [`${warnings.map(problemSays).join(' ')}\n`] : []),
    ...daysNote(imported),
    ...(isPreview ? [] : titled('Gone, and listed under `gone` in source.yaml', goneLines, maxListed)),
    ...(collected.unused.size > 0
      ? [`Columns that the map does not use: ${firstOf([...collected.unused], maxListed)}\n`]
      : []),
    ...unclearNames(imported),
    ...(isPreview ? [] : titled('Rejected rows (--dry-run lists all)', rejected, maxListed)),
  ];
  const review = [
    ...newFacts(imported),
    ...titled('Changed', changes.changed),
    ...titled('Gone', goneLines),
    ...titled('Rejected rows', rejected),
  ];
  return {
    summary: importSummary(imported),
    review: isPreview ? review.map((text) => `\n${text}`).join('') : '',
    notes,
    exit: collected.rejected.length > 0 ? 'no' : 'done',
    ...(refusal && { refusal }),
  };
}

function importSummary({
  kind,
  folder,
  shown,
  collected,
  changes,
  corrected,
  changed,
  isDryRun,
  refusal,
}: Imported): string {
  const { rows, facts, rejected, leftOut } = collected;
  const some = (count: number, what: string) => (count > 0 ? [`${withCommas(count)} ${what}`] : []);
  const counts = [
    `${withCommas(facts.size)} imported${some(corrected.size, 'corrected').map((text) => ` (${text})`)}`,
    `${withCommas(rejected.length)} rejected`,
    ...[...leftOut].map(([why, count]) => `${withCommas(count)} left out (${why})`),
  ];
  const { added, changed: different, same, gone } = changes;
  const effects = [
    ...some(added.length, 'new'),
    ...some(different.length, 'changed'),
    ...some(same, 'the same'),
    ...some(gone.length, 'gone'),
  ];
  const read = `${withCommas(rows)} ${rows === 1 ? 'row' : 'rows'}: ${counts.join(', ')}\n`;
  if (facts.size === 0) return `${read}Facts: none\nNothing was written.\n`;
  const lines = [`${read}Facts: ${effects.join(', ')}`];
  const { count } = kind.summary;
  if (count !== undefined) lines.push(`By ${count}: ${countsOf(facts, count)}`);
  if (changed.length === 0) lines.push(`${shown(folder)} is up to date.`);
  else lines.push(`${isDryRun || refusal ? 'Would write' : 'Wrote'} ${shown(folder)}: ${changed.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function countsOf(facts: FactsById, field: string): string {
  const groups = [...Map.groupBy(facts.values(), (fact) => String(fact[field] ?? 'not stated'))];
  const sorted = groups.sort(([, one], [, other]) => other.length - one.length);
  const counts = sorted.map(([value, all]) => `${value} ${withCommas(all.length)}`);
  return firstOf(counts, maxListed);
}

/** The new facts as written, of a first import only three. */
function newFacts({ kind, collected: { facts }, changes: { added } }: Imported): string[] {
  const shown = added.slice(0, added.length === facts.size ? 3 : undefined);
  const more = added.length - shown.length;
  const texts = shown.map((id) => factText(facts.get(id) ?? {}, kind));
  return more > 0 ? [...texts, `and ${withCommas(more)} more\n`] : texts;
}

function daysNote({ retrieved, retrievedOn }: Imported): string[] {
  if (retrieved !== undefined) return [];
  const kept = retrievedOn && `source.yaml keeps \`retrieved: ${retrievedOn}\``;
  return [
    `${kept || 'Citations will have no date of retrieval'}; --retrieved <day> states when you fetched the table.\n`,
  ];
}

function unclearNames({ unclear }: Imported): string[] {
  return [...Map.groupBy(unclear, ({ register }) => register)].map(([register, all]) => {
    const byName = [...Map.groupBy(all, ({ name }) => name).values()];
    const items = byName
      .toSorted((one, other) => other.length - one.length)
      .map((own) => {
        const { name = '', ids = [] } = own[0] ?? {};
        return `${name}${ids.length > 0 ? ` is ${ids.join(' or ')}` : ''} (${own.length})`;
      });
    const hint = `Add them to \`names\` of the map or to registers/${register}.yaml.`;
    return `Not in the ${register} register, or ambiguous: ${firstOf(items, maxListed)}. ${hint}\n`;
  });
}

function rejectedLines(rejected: RejectedRow[]): string[] {
  return rejected
    .toSorted((one, other) => one.file.localeCompare(other.file, 'en') || one.row - other.row)
    .flatMap(({ file, row, reasons }) =>
      reasons.map(({ column, says }) => `${file} row ${row}${column === '' ? '' : `, ${visible(column)}`}: ${says}`),
    );
}

/** A list of lines under a title; none if it is empty. */
function titled(title: string, lines: string[], maximum = Number.POSITIVE_INFINITY): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > maximum ? [`and ${withCommas(lines.length - maximum)} more`] : [];
  return [`${title}:\n  ${[...lines.slice(0, maximum), ...more].join('\n  ')}\n`];
}
