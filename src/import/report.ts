import { problemSays } from '../model/problem.ts';
import { withCommas } from '../model/text.ts';
import { firstOf } from '../query/result.ts';
import { visible } from '../render/options.ts';
import type { FactsById, RejectedRow } from './collect.ts';
import { factText } from './fact-files.ts';
import type { Imported, TablesReport } from './import-tables.ts';

/** What an import prints: counts and files, what it changes, and what the user should check. */
export function importReport(imported: Imported): TablesReport {
  const { collected, changes, warnings, isDryRun, refusal } = imported;
  // Without any fact nothing is written, as the table may be a wrong one.
  const gone = (collected.facts.size > 0 ? changes.gone : []).map(({ id, why }) => `${id}: ${why}`);
  const rejected = rejectedLines(collected.rejected);
  const unused = firstOf([...collected.unused], maxListed);
  const isPreview = isDryRun || refusal !== undefined;
  const briefly = (title: string, lines: string[]) => (isPreview ? '' : titled(title, lines, maxListed));
  const notes = [
    warnings.map(problemSays).join(' '),
    daysNote(imported),
    briefly('Gone, and listed under `gone` in source.yaml', gone),
    unused && `Columns that the map does not use: ${unused}`,
    ...unclearNames(imported),
    briefly('Rejected rows (--dry-run lists all)', rejected),
  ];
  const review = [
    ...newFacts(imported),
    titled('Changed', changes.changed),
    titled('Gone', gone),
    titled('Rejected rows', rejected),
  ];
  return {
    summary: importSummary(imported),
    review: isPreview ? review.flatMap((text) => (text === '' ? [] : `\n${text}\n`)).join('') : '',
    notes,
    exit: rejected.length > 0 ? 'no' : 'done',
    refusal,
  };
}

/** Maximum number of facts, names or rejected rows in a message. */
const maxListed = 10;

function importSummary({ kind, folder, shown, collected, changes, changed, ...imported }: Imported): string {
  const { rows, facts, rejected, leftOut } = collected;
  const counts = [
    `${withCommas(facts.size)} imported`,
    `${withCommas(rejected.length)} rejected`,
    ...[...leftOut].map(([why, count]) => `${withCommas(count)} left out (${why})`),
  ];
  const read = `${withCommas(rows)} ${rows === 1 ? 'row' : 'rows'}: ${counts.join(', ')}\n`;
  if (facts.size === 0) return `${read}Facts: none\nNothing was written.\n`;
  const { added, changed: different, same, gone } = changes;
  const effects = { new: added.length, changed: different.length, 'the same': same, gone: gone.length };
  const some = Object.entries(effects).filter(([, count]) => count > 0);
  const lines = [`${read}Facts: ${some.map(([effect, count]) => `${withCommas(count)} ${effect}`).join(', ')}`];
  const { count } = kind.summary;
  if (count !== undefined) lines.push(`By ${count}: ${countsOf(facts, count)}`);
  const writes = imported.isDryRun || imported.refusal ? 'Would write' : 'Wrote';
  if (changed.length === 0) lines.push(`${shown(folder)} is up to date.`);
  else lines.push(`${writes} ${shown(folder)}: ${changed.join(', ')}`);
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
  const texts = shown.map((id) => factText(facts.get(id) ?? {}, kind).trimEnd());
  return more > 0 ? [...texts, `and ${withCommas(more)} more`] : texts;
}

function daysNote({ retrieved, retrievedOn }: Imported): string {
  if (retrieved !== undefined) return '';
  const kept = retrievedOn && `source.yaml keeps \`retrieved: ${retrievedOn}\``;
  return `${kept || 'Citations will have no date of retrieval'}; --retrieved <day> states when you fetched the table.`;
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
    return `Not in the ${register} register, or ambiguous: ${firstOf(items, maxListed)}. ${hint}`;
  });
}

function rejectedLines(rejected: RejectedRow[]): string[] {
  return rejected
    .toSorted((one, other) => one.file.localeCompare(other.file, 'en') || one.row - other.row)
    .flatMap(({ file, row, reasons }) =>
      reasons.map(({ column, says }) => `${file} row ${row}${column === '' ? '' : `, ${visible(column)}`}: ${says}`),
    );
}

/** A list of lines under a title; empty if there are none. */
function titled(title: string, lines: string[], maximum = Number.POSITIVE_INFINITY): string {
  if (lines.length === 0) return '';
  const more = lines.length > maximum ? [`and ${withCommas(lines.length - maximum)} more`] : [];
  return [`${title}:`, ...lines.slice(0, maximum), ...more].join('\n  ');
}
