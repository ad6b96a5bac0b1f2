import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findPassages } from '../../src/copy/anchor/find-passages.ts';
import { parseYaml } from '../../src/load/document.ts';
import { readKind } from '../../src/load/kinds.ts';
import type { StatedFact } from '../../src/model/fact.ts';
import type { Kind } from '../../src/model/kind.ts';
import { readCopy } from '../support/copy.ts';
import { factsFolder, pism, temporaryFolder } from '../support/run.ts';
import { falseCopies } from './false-copies.ts';
import { type FalseFact, falseFacts, type Named, type Truth } from './false-facts.ts';

/** How many were made of a sort, and those that were not found. */
export interface Tally {
  sort: string;
  made: number;
  missed: string[];
}

/** A facts folder with one bulletin, and a text of it. */
export interface Sample {
  folder: string;
  bulletin: string;
  copy: string;
}

/** The facts of a sample with the kinds and names that they use. */
export async function truthOf({ folder, bulletin }: Sample): Promise<Truth> {
  const kinds = (await jsonOf(['kinds'], folder)).map(({ kind }) => String(kind));
  const file = (kind: string) => join(folder, bulletin, `${kind}.yaml`);
  const names = readdirSync(join(folder, bulletin));
  const facts = kinds.map((kind): [string, StatedFact[]] => [
    kind,
    names.includes(`${kind}.yaml`) ? parse(readFileSync(file(kind), 'utf8')) : [],
  ]);
  const builtin = join(import.meta.dirname, '../../facts/kinds');
  const read = async (kind: string) => {
    const document = await parseYaml(kind, readFileSync(join(builtin, `${kind}.yaml`), 'utf8'));
    return readKind(document, kind, { kinds: new Map(), fields: new Map() }) as Kind;
  };
  return { kinds: await Promise.all(kinds.map(read)), facts: new Map(facts), entries: await entriesIn(folder) };
}

async function entriesIn(folder: string): Promise<Named[]> {
  const rows = await jsonOf(['sql', 'SELECT register, id, name, short, aliases, adjectives FROM entries'], folder);
  return rows.map(({ register, id, name, short, aliases, adjectives }) => {
    const nouns = [name, short, ...JSON.parse(String(aliases))].filter((each) => each !== null);
    return { register: String(register), id: String(id), nouns, adjectives: JSON.parse(String(adjectives)) };
  });
}

async function jsonOf(argv: string[], folder: string): Promise<Record<string, unknown>[]> {
  const { stdout } = await pism([...argv, '--json', '--facts', folder]);
  return JSON.parse(stdout);
}

/** Which false facts `check` or `verify` finds or asks about, by sort. */
export async function measureFacts(sample: Sample): Promise<Tally[]> {
  const made = falseFacts(await truthOf(sample));
  const found = new Set<number>();
  // Not all in one folder, because only the first problems of a file are kept.
  const batch = 250;
  for (let from = 0; from < made.length; from += batch) {
    for (const at of await findFalse(made.slice(from, from + batch), sample)) found.add(from + at);
  }
  return talliesOf(made.map(({ sort, kind, of }, at) => ({ sort, name: `${kind} ${of}`, isFound: found.has(at) })));
}

async function findFalse(made: FalseFact[], { folder, bulletin, copy }: Sample): Promise<number[]> {
  const files = Object.entries(Object.groupBy(made, ({ kind }) => kind)).map(([kind, ofKind = []]) => {
    const facts = ofKind.map(({ fact }) => {
      const { checks: _checks, notes: _notes, related: _related, tags: _tags, ...rest } = fact;
      return { ...rest, id: `false-${made.findIndex((each) => each.fact === fact)}` };
    });
    return [`${bulletin}/${kind}.yaml`, JSON.stringify(facts, null, 1)];
  });
  const about = readFileSync(join(folder, bulletin, 'bulletin.yaml'), 'utf8');
  const registers = readdirSync(join(folder, 'registers')).map((name) => [
    `registers/${name}`,
    readFileSync(join(folder, 'registers', name), 'utf8'),
  ]);
  const facts = factsFolder({ ...Object.fromEntries([...files, ...registers]), [`${bulletin}/bulletin.yaml`]: about });
  const checked = await pism(['check', '--json', '--facts', facts]);
  const errors = (JSON.parse(checked.stdout) as { severity: string }[]).filter(({ severity }) => severity === 'error');
  const verified = await pism(['verify', copy, '--json', '--keep-going', '--facts', facts]);
  const rows = JSON.parse(verified.stdout) as { id: string; fails: boolean; asks: unknown[] }[];
  const held = new Set(
    rows.filter(({ fails, asks }) => !fails && asks.length === 0).map(({ id }) => id.split('/false-')[1]),
  );
  const read = rows.length - 1;
  // What has errors is not verified, and found by `check`.
  if (errors.length < made.length - read)
    throw new Error(`${made.length - read} false facts are missing without an error`);
  return made.flatMap((_, at) => (held.has(String(at)) ? [] : [at]));
}

/** Which false copies `verify` finds, by sort. */
export async function measureCopies({ folder, bulletin, copy }: Sample): Promise<Tally[]> {
  const text = readFileSync(copy, 'utf8');
  const { title, authors } = parse(readFileSync(join(folder, bulletin, 'bulletin.yaml'), 'utf8'));
  const facts = await jsonOf(['facts'], folder);
  const read = readCopy(text);
  const sources = facts.map(({ place }) => place as { paragraph: number; chars: number; hash: string });
  const places = findPassages(
    read,
    sources.map(({ paragraph, ...anchor }) => ({ anchor, paragraph })),
  );
  const passages = places.flatMap(({ first: [place] }) => (place ? [text.slice(place.start, place.end)] : []));
  const made = falseCopies(text, passages, { author: authors[0], title });
  const file = join(temporaryFolder(), 'copy.txt');
  const results: Result[] = [];
  for (const one of made) {
    writeFileSync(file, one.text);
    const { status } = await pism(['verify', file, '--facts', folder]);
    results.push({ sort: one.sort, name: '', isFound: status === 1 });
  }
  return talliesOf(results);
}

type Result = { sort: string; name: string; isFound: boolean };

function talliesOf(results: Result[]): Tally[] {
  return [...Map.groupBy(results, ({ sort }) => sort)].map(([sort, all]) => ({
    sort,
    made: all.length,
    missed: all.filter(({ isFound }) => !isFound).map(({ name }) => name),
  }));
}

function totals(tallies: Tally[]): { made: number; found: number } {
  const made = tallies.reduce((sum, tally) => sum + tally.made, 0);
  return { made, found: tallies.reduce((left, { missed }) => left - missed.length, made) };
}

/** The share that was found. */
export function shareFound(tallies: Tally[]): number {
  const { made, found } = totals(tallies);
  return found / made;
}

/** The share found, and a line a sort: made, found, and the ones that pass. */
export function reportOf(tallies: Tally[], reasons: Record<string, string> = {}): string {
  const { made, found } = totals(tallies);
  const lines = tallies.map((tally) => {
    const names = tally.missed.filter((name) => name !== '').map((name) => `\n    ${name}`);
    const reason = tally.missed.length > 0 ? `\n    passes: ${reasons[tally.sort] ?? '?'}` : '';
    return `${String(tally.made - tally.missed.length).padStart(4)} of ${String(tally.made).padStart(3)}  ${tally.sort}${reason}${names.join('')}`;
  });
  return `${found} of ${made} found, ${((100 * found) / made).toFixed(1)} %\n\n${lines.join('\n')}\n`;
}
