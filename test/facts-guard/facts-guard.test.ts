import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pism } from '../support/run.ts';

// `facts.ndjson.gz` and `checks.ndjson.gz` are what `pism facts` and `pism checks --format ndjson` printed, sorted,
// before the facts were edited for 1.0. Whatever differs from them today has a row in `facts/CHANGES.md`, with a reason.

/** Keys that have another name today: `kind.key`, or `*.key` for a key of every kind or of checks. */
const renamedKeys: Record<string, string> = {
  'treaties.party': 'participant',
  'sanctions.measure': 'measures',
  'events.date': 'happened',
};

/** Values that are written otherwise today: `key.value`, such as `kind.dialogues`. */
const renamedValues: Record<string, string> = {
  'kind.dialogues': 'meetings',
  'inferred.party': 'participant',
  'inferred.party, status': 'participant, status',
  'inferred.instrument, party': 'instrument, participant',
  'inferred.measure, status': 'measures, status',
  'inferred.actors, date': 'actors, happened',
  'inferred.persons, date': 'persons, happened',
  'measure.sanctions': 'restrictive-measures',
  // Of a check.
  'value.sanctions': 'restrictive-measures',
  'value.freeze-and-ban': 'asset-freeze, travel-ban',
};

type Row = Record<string, unknown>;

/** A fact, a check or a note: the values of its keys, as text. */
interface Unit {
  id: string;
  name: string;
  values: Map<string, string>;
}

function recorded(file: string): Row[] {
  return rows(gunzipSync(readFileSync(join(import.meta.dirname, file))).toString());
}

/** Facts without the date of their list where that repeats another field. */
function withoutOtherDates(all: Row[]): Row[] {
  const repeats = ['events', 'laws', 'sanctions', 'treaties'];
  return all.map((row) => (repeats.includes(String(row['kind'])) ? { ...row, date: null } : row));
}

async function today(command: string): Promise<Row[]> {
  return rows((await pism([command, '--facts', 'builtin', '--format', 'ndjson'])).stdout);
}

function rows(ndjson: string): Row[] {
  return ndjson
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

const renamed = (kind: unknown, key: string): string => renamedKeys[`${kind}.${key}`] ?? renamedKeys[`*.${key}`] ?? key;

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(', ');
  if (value === null || typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([, part]) => part !== null)
    .map(([key, part]) => `${key}: ${asText(part)}`)
    .join(', ');
}

function valueText(key: string, value: unknown): string {
  const text = asText(value);
  return renamedValues[`${key}.${text}`] ?? text;
}

function unit(name: string, { id, kind, ...row }: Row, leftOut: string[] = []): Unit {
  const kept = Object.entries({ kind, ...row }).filter(([key, value]) => value !== null && !leftOut.includes(key));
  const values = new Map(kept.map(([key, value]) => [renamed(kind, key), valueText(key, value)]));
  return { id: String(id).replace('pism-2404/', ''), name, values };
}

const host = (url: unknown): string => new URL(String(url)).hostname.replace(/^www\./, '');

/** Facts with links from both sides: those recorded have a link only where it was written. */
function linked(all: Row[]): Row[] {
  const links = all.flatMap(({ id, related }) => (related as string[]).flatMap((to) => [`${id} ${to}`, `${to} ${id}`]));
  const unique = [...new Set(links)].sort().map((link) => link.split(' '));
  return all.map((fact) => ({ ...fact, related: unique.flatMap(([from, to]) => (from === fact['id'] ? to : [])) }));
}

/** Keys that follow from checks, and what all sources were given anew: a grade, and the day they were looked up. */
const derived = [
  'verdict',
  'finer',
  'agrees_in',
  'differs_in',
  'not_compared',
  'grade',
  'on',
  'date_first',
  'date_last',
];

/** Keys that the record does not have: new ones, and those compared by themselves. */
const unguarded = [
  'source',
  'checks',
  'notes',
  'participant_iso3',
  'corrected',
  'superseded_by',
  'checked',
  ...derived,
];

function facts(all: Row[]): Unit[] {
  return linked(all).flatMap((fact) => [unit('', fact, unguarded), ...notes(fact)]);
}

function notes(fact: Row): Unit[] {
  return (fact['notes'] as Row[]).map(({ source, ...note }) => {
    const values: Row = { id: fact['id'], ...note, ...(source as Row) };
    return unit(`note @ ${host(values['url'])}`, values, derived);
  });
}

/** A check as it was printed when the facts were recorded. */
function asRecorded({ fact, field, value, says, ...check }: Row): Row {
  return { ...check, id: fact, on_field: field, source_says: says, value: value === null ? null : [value] };
}

function checks(all: Row[]): Unit[] {
  return all.map(({ kind, ...check }) => {
    const field = renamed(kind, String(check['on_field']));
    const values = { ...check, value: Object.values(check['value'] ?? {}) };
    return unit(`check ${field} @ ${host(check['url'])}`, values, ['kind', 'on_field', 'says', ...derived]);
  });
}

/** The units by id and name; of several with one name, the second is `name 2`, and so on. */
function byName(units: Unit[]): Map<string, Unit> {
  const named = new Map<string, Unit>();
  for (const one of units) {
    let name = one.name;
    for (let count = 2; named.has(`${one.id} | ${name}`); count += 1) name = `${one.name} ${count}`;
    named.set(`${one.id} | ${name}`, { ...one, name });
  }
  return named;
}

/** The first words that differ, so that the table copies no long run of words. */
function excerpt(text: string, other: string): string {
  const words = text.split(' ');
  const others = other.split(' ');
  const start = Math.max(0, words.findIndex((word, position) => word !== others[position]) - 1);
  const part = words.slice(start, start + 7).join(' ');
  return `${start > 0 ? '… ' : ''}${part}${start + 7 < words.length ? ' …' : ''}`.replaceAll('|', '/');
}

function differences(before: Map<string, Unit>, after: Map<string, Unit>): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    // What is new changes nothing that was printed.
    if (!old) return [];
    if (!now) return [row(old, '', 'present', 'removed')];
    const keys = [...new Set([...old.values.keys(), ...now.values.keys()])].sort();
    return keys.flatMap((key) => valueDifference(now, key, old.values.get(key) ?? '', now.values.get(key) ?? ''));
  });
}

function valueDifference(one: Unit, key: string, before: string, after: string): string[] {
  return before === after ? [] : [row(one, key, excerpt(before, after), excerpt(after, before))];
}

function row(one: Unit, key: string, before: string, after: string): string {
  return `| ${one.id} | ${`${one.name} ${key}`.trim()} | ${before} | ${after} |`;
}

/** The rows of the tables of `facts/CHANGES.md`, each without its reason. */
function documented(): string[] {
  const lines = readFileSync('facts/CHANGES.md', 'utf8').split('\n');
  const table = lines.filter((line) => /^\| [a-z0-9]/.test(line) && !line.startsWith('| id '));
  for (const line of table) expect(line, 'Each row has a reason').toMatch(/^\|([^|]*\|){4} [^|]+ \|$/);
  return table.map((line) => line.replace(/ [^|]+ \|$/, ''));
}

test('each value that differs from the recorded facts and checks is in facts/CHANGES.md', async () => {
  const found = [
    ...differences(byName(facts(recorded('facts.ndjson.gz'))), byName(facts(withoutOtherDates(await today('facts'))))),
    ...differences(
      byName(checks(recorded('checks.ndjson.gz'))),
      byName(checks((await today('checks')).map(asRecorded))),
    ),
  ];
  const table = documented();
  expect(found.filter((line) => !table.includes(line)).join('\n'), 'Add these, each with a reason').toBe('');
  expect(table.filter((line) => !found.includes(line)).join('\n'), 'These are no differences').toBe('');
});
