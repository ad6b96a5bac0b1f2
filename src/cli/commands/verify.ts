import { parseStored } from '../../errors.ts';
import { fieldType } from '../../model/fields/index.ts';
import type { Field, Kind } from '../../model/kind.ts';
import type { Json, JsonObject } from '../../model/values.ts';
import { columnsOf } from '../../query/columns.ts';
import { type Column, idColumn, plainColumn } from '../../query/result.ts';
import { selectFacts } from '../../query/select.ts';
import { writtenNumbers } from '../../source/evidence/numbers.ts';
import { type Claim, type ClaimResult, type ClaimValue, holds, type ValueResult, verify } from '../../source/verify.ts';
import type { Index } from '../../store/open.ts';
import type { Command } from '../command.ts';
import { openCopyOf, wayOut } from '../copies.ts';
import { note } from '../messages.ts';
import { option, outputOptions, repeatable } from '../options.ts';
import { printResult } from '../print.ts';

/** What a command takes that reads several copies. */
export const copiesArgument =
  'text, PDF, HTML or DOCX files of bulletins, recognised by their number; - for standard input';

/** The option that says which bulletin a copy is of. */
export const copyBulletinOption = repeatable(
  'Copy',
  '--bulletin <id>',
  'take the copy for this bulletin, if it does not state its number',
);

/** `pism verify`: facts compared with the reader's own copy of the bulletin. */
export const command: Command = {
  task: 'Write and check facts',
  summary: 'Check facts against your copy of the bulletin',
  about:
    'A fact holds if its passage is in your copy, and the passage states its numbers, dates and actors. Values that the fact marks as inferred need not be stated.',
  arguments: [['<copy...>', copiesArgument]],
  examples: [
    ['pism verify bulletin.pdf', 'all facts of the bulletin'],
    ['pism verify bulletin.txt --failures', 'only the facts that do not hold'],
    ['pism verify bulletin.pdf --json', 'all values that were looked for, as JSON'],
  ],
  options: [copyBulletinOption, option('Facts', '--failures', 'show only facts that do not hold'), ...outputOptions],
  async run(context) {
    const { index, io, options, words } = context;
    const results: ClaimResult[] = [];
    const waysOut: string[] = [];
    for (const file of words) {
      const copy = await openCopyOf(file, context);
      const own = verify(copy, claimsOf(index, copy.bulletin));
      if (own.some(({ passage }) => passage === 'missing')) waysOut.push(...wayOut(copy));
      if (own.length > 0 && own.every(({ count }) => count === 0)) waysOut.push(noneFound(copy));
      results.push(...own);
    }
    const shown = options.failures ? results.filter((result) => !holds(result)) : results;
    const inOrder = shown.toSorted((a, b) => a.paragraph - b.paragraph);
    await printResult(context, { ...columns(), rows: inOrder.map(toRow) });
    await note([tally(results), ...waysOut, ''].join('\n'), io);
    return results.every(holds) ? 'done' : 'no';
  },
};

function noneFound({ file, bulletin }: { file: string; bulletin: string }): string {
  return `${file} has none of these passages: it may be a translation or another version of ${bulletin}.`;
}

/** All facts of a bulletin, reduced to what can be compared with its text. */
export function claimsOf({ database, kinds }: Index, bulletin: string): Claim[] {
  const names = evidenceNames(database);
  return kinds.flatMap((kind) => {
    const filter = { phrase: '', sql: 'f.bulletin = ?', values: [bulletin] };
    const facts = selectFacts(database, { kind, filters: [filter], sort: [], limit: null }, columnsOf(kind));
    return [...facts].map((fact) => claimOf(fact, kind, names));
  });
}

function claimOf(fact: JsonObject, kind: Kind, names: Map<string, string[]>): Claim {
  const { paragraph, chars, hash } = fact['place'] as { paragraph: number; chars: number | null; hash: string | null };
  return {
    id: String(fact['id']),
    paragraph,
    anchor: chars === null || hash === null ? null : { chars, hash },
    values: kind.fields.flatMap((field) => claimValues(field, fact[field.name] ?? null, names)),
    inferred: fact['inferred'] as string[],
    says: String(fact['says']),
  };
}

function claimValues(field: Field, value: Json, names: Map<string, string[]>): ClaimValue[] {
  const evidence = value === null ? [] : fieldType(field).evidence(value);
  return evidence.flatMap((each): ClaimValue[] => {
    if (each.kind === 'actor') return [{ field: field.name, ...each, names: names.get(each.actor) ?? [] }];
    if (each.kind !== 'text') return [{ field: field.name, ...each }];
    return writtenNumbers(each.text).map((number) => ({ field: field.name, kind: 'number', number }));
  });
}

/** Every name, alias and adjective by which a passage may mention an actor. */
function evidenceNames(database: Index['database']): Map<string, string[]> {
  const sql = "SELECT id, name, short, ids ->> 'iso3' AS iso3, aliases, adjectives FROM actors";
  const rows = database.prepare(sql).all();
  const namesOf = ({ name, short, iso3, aliases, adjectives }: (typeof rows)[number]) => [
    ...[name, short, iso3].flatMap((each) => each ?? []).map(String),
    ...[aliases, adjectives].flatMap((list): string[] => parseStored(list)),
  ];
  return new Map(rows.map((row) => [String(row['id']), namesOf(row)]));
}

function columns(): { columns: Column[]; all: Column[] } {
  const all: Column[] = [
    idColumn(),
    plainColumn('paragraph', 'Paragraph', 'right'),
    { ...plainColumn('passage'), show: (_value, _display, row) => passageText(row) },
    plainColumn('count'),
    plainColumn('places'),
    { ...plainColumn('values'), show: (value) => valuesText(value as unknown as ValueResult[]) },
    plainColumn('holds'),
  ];
  return { columns: all.filter(({ name }) => !['count', 'places', 'holds'].includes(name)), all };
}

function toRow(result: ClaimResult): JsonObject {
  const places = result.places.map(({ paragraph }) => paragraph);
  return { ...(result as unknown as JsonObject), places, holds: holds(result) };
}

/** How many paragraphs with a passage a table names. */
const PARAGRAPHS_SHOWN = 5;

function passageText({ passage, count, places, paragraph }: JsonObject): string {
  const all = (places as (number | null)[]).map((place) =>
    place === null ? 'outside the text' : `paragraph ${place}`,
  );
  const where = [...new Set(all)];
  const shown = where.slice(0, PARAGRAPHS_SHOWN).join(', ');
  const more = Number(count) > all.length || where.length > PARAGRAPHS_SHOWN ? ' ...' : '';
  const texts: Record<string, string> = {
    elsewhere: `found in ${where.join()}, not ${paragraph}`,
    ambiguous: `found ${count} times: ${shown}${more}`,
    missing: 'NOT FOUND',
    unanchored: 'NO ANCHOR',
  };
  return texts[String(passage)] ?? String(passage);
}

function valuesText(values: ValueResult[]): string {
  const missing = values.filter(({ status }) => status === 'missing');
  const stated = countOf(values, 'stated', 'needless');
  const inferred = countOf(values, 'inferred');
  return [
    ...missing.map(({ field, value }) => `NOT STATED: ${field} ${value}`),
    ...(stated > 0 ? [`${stated} stated`] : []),
    ...(inferred > 0 ? [`${inferred} inferred`] : []),
  ].join(', ');
}

function countOf(values: ValueResult[], ...statuses: ValueResult['status'][]): number {
  return values.filter(({ status }) => statuses.includes(status)).length;
}

function tally(results: ClaimResult[]): string {
  const failed = results.filter((result) => !holds(result));
  const facts = `${results.length - failed.length} of ${results.length} facts hold`;
  if (failed.length === 0) return `${facts}: each passage is in the copy, with the values that it should state.`;
  const lost = results.filter(({ places }) => places.length === 0).length;
  const values = countOf(
    results.flatMap((result) => result.values),
    'missing',
  );
  const reasons = [
    ...(lost > 0 ? [`${lost} ${lost === 1 ? 'passage' : 'passages'} not found`] : []),
    ...(values > 0 ? [`${values} ${values === 1 ? 'value' : 'values'} not stated`] : []),
  ];
  return `${facts}: ${reasons.join(', ')}.`;
}
