import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Exit, PismError } from '../../errors.ts';
import { statIfExists, writeFacts, writeOutputFile, writePieces } from '../../export/output.ts';
import { readText } from '../../load/file.ts';
import { isLocalId } from '../../model/file-fields.ts';
import type { Kind } from '../../model/kind.ts';
import type { TableMap } from '../../model/map.ts';
import { didYouMean } from '../../model/text.ts';
import { builtinFacts } from '../../package.ts';
import { visible, visibleLines } from '../../render/page.ts';
import type { Index } from '../../store/open.ts';
import type { Collected } from '../../write/import/collect.ts';
import { FactStore } from '../../write/import/fact-store.ts';
import type { Changes, Merged } from '../../write/import/merge.ts';
import type { NameFinder } from '../../write/import/names.ts';
import type { Command, Context } from '../command.ts';
import { errorsIn, InvalidFacts, kindByName, withIndex } from '../facts.ts';
import { mapsIn } from '../maps.ts';
import { note } from '../messages.ts';
import { writeInto, writeMissing } from '../new-files.ts';
import { option } from '../options.ts';
import { suggestMapFor } from '../suggest-map.ts';
import { hasFacts } from './new.ts';

const about = `Each row becomes one fact, as a map says: a YAML file that ships with pism, stands in maps/ of your folder, or
lies anywhere. Rows that are no facts are told with row, column and reason. Imported again, a newer table changes what changed,
keeps your edits, and tells what vanished. Everything is written, or nothing.`;

/** `pism import`: facts from tables. */
export const command: Command = {
  task: 'Write and check facts',
  summary: 'Turn tables into facts, by a map of their columns',
  about: about.replaceAll('\n', ' '),
  arguments: [
    ['<kind>', 'the kind of fact that a row becomes'],
    ['<file...>', 'tables in CSV, TSV, JSON, NDJSON or xlsx; several become one dataset'],
  ],
  examples: [
    ['pism import treaties 4-4.csv --suggest', 'a first map for a table, to complete'],
    [
      'pism import treaties 4-4.csv --map untc --into my-facts/untc',
      'the facts of a table, by a map that ships with pism',
    ],
    ['pism import treaties 4-4.csv --map untc --into my-facts/untc --dry-run', 'only show what would be written'],
    [
      'pism import treaties 4-4.csv --map my-map.yaml --into my-facts/pacts --rejects rejected.csv',
      'with a map of your own',
    ],
  ],
  options: [
    option('Import', '--suggest', 'print a first map for this table, to complete').conflicts(['map', 'into']),
    option('Import', '--map <map>', 'use this map: a name or a file'),
    option('Import', '--into <folder>', 'make or update this folder of your facts, such as my-facts/untc'),
    option('Import', '--dry-run', 'write no facts; show counts and the first facts'),
    option('Import', '--rejects <file>', 'write the rows that are no facts to this CSV file, with the reasons'),
    option('Import', '--encoding <name>', 'read the tables in this encoding, such as windows-1250'),
    option('Import', '--retrieved <day>', 'day on which the tables were fetched; by default that of the newest file'),
    option('Import', '--as-of <day>', 'day up to which the tables are right'),
    option('Import', '--remove-vanished', 'remove facts that the tables no longer have and that you did not edit'),
  ],
  allowsErrors: true,
  startsFolder: true,
  async run(context) {
    const { index, io, options, words } = context;
    const [kindName = '', ...files] = words;
    const { map, into } = options;
    if (options.suggest) return suggestMapFor(kindByName(kindName, index), files, context);
    if (map === undefined || into === undefined) {
      const missing = [map === undefined && '--map', into === undefined && '--into'].filter(Boolean).join(' and ');
      throw new PismError('usage', `import needs ${missing}`, 'As in --map untc --into my-facts/untc.');
    }
    const folder = targetFolder(resolve(io.cwd, into));
    const root = dirname(folder);
    const paths = files.map((file) => resolve(io.cwd, file));
    const work = async (index: Index) =>
      importInto(folder, kindByName(kindName, index), paths, map, { ...context, index });
    return hasFacts(root) ? withIndex(await context.open([root]), work) : work(context.index);
  },
};

/** The folder of the dataset, which has another above it for the facts. */
function targetFolder(folder: string): string {
  const id = basename(folder);
  if (!isLocalId(id) || ['kinds', 'registers', 'maps', 'schema'].includes(id))
    throw new PismError('usage', `The id of a source cannot be ${id}`, 'Use lower-case letters, digits and hyphens.');
  if (statIfExists(join(folder, 'bulletin.yaml')))
    throw new PismError('usage', `${folder} is a bulletin`, 'Name another folder: a dataset has one of its own.');
  const isFolder = [folder, dirname(folder)].every((each) => statIfExists(each)?.isDirectory() !== false);
  if (!isFolder) throw new PismError('usage', `${folder} is not a folder`, 'Name a folder of your facts with --into.');
  return folder;
}

async function importInto(
  folder: string,
  kind: Kind,
  files: string[],
  mapName: string,
  context: Context,
): Promise<Exit> {
  const { index, options } = context;
  const errors = errorsIn(index, null);
  if (errors.length > 0) throw new InvalidFacts(errors, 'Correct them first. Nothing was written.');
  const { collectFacts } = await import('../../write/import/collect.ts');
  const { mergeFacts } = await import('../../write/import/merge.ts');
  const { nameFinder } = await import('../../write/import/names.ts');
  const { registersOf } = await import('../../store/add-file.ts');
  const { factChecker } = await import('../../store/check-fact.ts');
  const { text: mapText, map } = await mapNamed(mapName, kind, dirname(folder), context);
  const registers = registersOf(index.database);
  const names = nameFinder(registers, map.names);
  const check = factChecker(kind, registers);
  const progress = progressOn(context, files);
  const collected = await collectFacts(
    files,
    { map, kind, registers, names, check },
    { encoding: options.encoding, progress },
  );
  progress?.done();
  const dataset = { kind, registers, ...readDataset(folder, kind) };
  const merged = await mergeFacts(dataset, collected.facts, options.removeVanished === true);
  const source = await sourceText(folder, map, files, context);
  if (!options.dryRun && collected.facts.size > 0) {
    const texts = new Map<string, Iterable<string>>([
      ['source.yaml', [source]],
      ...merged.files,
      [`${importedFolder}/${kind.kind}.ndjson`, linesOf([collected.facts, merged.kept])],
      [`${importedFolder}/${kind.kind}.map.yaml`, [mapText]],
    ]);
    await write(folder, texts, kind, index);
  }
  await tell(collected, merged, names, kind, folder, context);
  await tellRejected(collected, context);
  return collected.rejected.length > 0 ? 'no' : 'done';
}

/** Where what was imported is kept, to tell edits by hand at the next import; the underscore hides it from the loader. */
const importedFolder = '_imported';

/** The map of this name in the user's folder or among ours, or at this path. */
async function mapNamed(name: string, kind: Kind, root: string, { io, index }: Context) {
  const maps = mapsIn([root, builtinFacts]);
  const path = resolve(io.cwd, name);
  const place = statIfExists(path)?.isFile() ? path : maps.get(name);
  if (place === undefined) {
    const hint = didYouMean(name, maps.keys(), 'Maps are') || 'Name a file.';
    throw new PismError('usage', `There is no map ${name}`, hint);
  }
  const { readMap } = await import('../../write/import/map.ts');
  const { text, problem } = readText(place);
  const { map, problems } = problem ? { problems: [problem] } : await readMap(place, text, index.kinds);
  if (!map) throw new InvalidFacts(problems, 'Nothing was written.', 'The map has errors');
  if (map.kind !== kind.kind)
    throw new PismError('usage', `The map ${name} is for ${map.kind}`, `Write \`pism import ${map.kind}\`.`);
  return { text, map };
}

/** The files of a dataset with facts of this kind, and what was imported before. */
function readDataset(folder: string, { kind }: Kind): { files: Map<string, string>; imported: FactStore } {
  const names = statIfExists(folder)
    ? readdirSync(folder)
        .filter((name) => isFileOf(kind, name))
        .sort()
    : [];
  // The main file comes first, as it does in answers.
  names.sort((one, other) => Number(other === `${kind}.yaml`) - Number(one === `${kind}.yaml`));
  const files = new Map(names.map((name) => [name, readText(join(folder, name)).text]));
  const kept = join(folder, importedFolder, `${kind}.ndjson`);
  return { files, imported: FactStore.fromLines(statIfExists(kept) ? readFileSync(kept, 'utf8') : '') };
}

function* linesOf(stores: FactStore[]): Generator<string> {
  for (const store of stores) yield* store.lines();
}

function isFileOf(kind: string, name: string): boolean {
  return name === `${kind}.yaml` || (name.startsWith(`${kind}-`) && name.endsWith('.yaml'));
}

/** Writes all files of a dataset beside it, with what else is in it, and moves them into its place. */
async function write(
  folder: string,
  texts: Map<string, Iterable<string>>,
  kind: Kind,
  { kinds }: Index,
): Promise<void> {
  const { schemaFiles } = await import('../../write/bulletin.ts');
  const root = dirname(folder);
  writeInto(root, () => {
    writeMissing(join(root, 'schema'), schemaFiles([kind.kind, 'source'], kinds));
    writeFacts(folder, (draft) => {
      if (statIfExists(folder)) cpSync(folder, draft, { recursive: true });
      mkdirSync(join(draft, importedFolder), { recursive: true });
      for (const [name, text] of texts) writePieces(join(draft, name), text);
    });
  });
}

/** The text of source.yaml: as it is but for the days that are new, or made from the map. */
async function sourceText(folder: string, map: TableMap, files: string[], { io, options }: Context): Promise<string> {
  const { sourceFile } = await import('../../write/import/source.ts');
  const place = join(folder, 'source.yaml');
  const former = statIfExists(place) && readText(place).text;
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  const retrieved = options.retrieved ?? new Date(newest).toISOString().slice(0, 10);
  if (options.retrieved === undefined)
    await note(
      `source.yaml says \`retrieved: ${retrieved}\`, the day of the newest table; --retrieved names another.\n`,
      io,
    );
  const days = { retrieved, ...(options.asOf !== undefined && { as_of: options.asOf }) };
  const { text, problems } = await sourceFile(former, map, days, basename(folder));
  if (problems.length > 0) throw new InvalidFacts(problems, 'Nothing was written.', 'source.yaml would have errors');
  return text;
}

/** Tells on standard output what was imported, and on standard error what the user should look at. */
async function tell(
  { rows, facts, rejected, leftOut, unused }: Collected,
  { files, kept, changes }: Merged,
  names: NameFinder,
  kind: Kind,
  folder: string,
  { io, options }: Context,
): Promise<void> {
  const left = [...leftOut].map(([why, count]) => `${number(count)} left out (${why})`);
  const lines = [
    `${number(rows)} rows: ${[`${number(facts.size)} imported`, `${number(rejected.length)} rejected`, ...left].join(', ')}`,
    `Facts: ${changesText(changes)}`,
  ];
  const counts = countsOf(facts, kind.summary.count);
  if (counts !== '') lines.push(`By ${kind.summary.count}: ${counts}`);
  const place = relative(io.cwd, folder) || folder;
  if (facts.size === 0) lines.push('Nothing was written.');
  else lines.push(`${options.dryRun ? 'Would write' : 'Wrote'} ${place}: source.yaml, ${[...files.keys()].join(', ')}`);
  if (options.dryRun) lines.push('', ...(await firstFacts(facts, kind)));
  io.stdout.write(visibleLines(`${lines.join('\n')}\n`));
  const [stay, gone] = [true, false].map((isKept) => changes.vanished.filter((id) => kept.has(id) === isKept));
  const why = options.removeVanished ? 'as edited by hand' : '(--remove-vanished removes them)';
  if (gone?.length) await note(`Vanished from the tables and removed: ${listed(gone)}\n`, io);
  if (stay?.length) await note(`Vanished from the tables and kept ${why}: ${listed(stay)}\n`, io);
  if (changes.conflicts.length > 0)
    await note(`Kept as edited by hand, though the table has a new value: ${listed(changes.conflicts)}\n`, io);
  if (unused.length > 0) await note(`Columns that the map does not use: ${listed(unused)}\n`, io);
  for (const register of new Set([...names.unresolved.values()].map((each) => each.register))) {
    const ofRegister = [...names.unresolved.values()].filter((each) => each.register === register);
    const shown = ofRegister
      .sort((one, other) => other.count - one.count)
      .map(({ name, ids, count }) => {
        const several = ids.length > 0 ? ` is ${ids.join(' or ')}` : '';
        return `${name}${several} (${count})`;
      });
    const hint = `Add them to \`names\` of the map or to registers/${register}.yaml.`;
    await note(`Names that ${register} lack, or have twice: ${listed(shown)}. ${hint}\n`, io);
  }
}

/** How many facts are told by id, and rejected rows with their reasons. */
const maxListed = 10;

function listed(items: string[]): string {
  const more = items.length - maxListed;
  return items.slice(0, maxListed).join(', ') + (more > 0 ? ` and ${number(more)} more` : '');
}

function changesText({ added, changed, same, edited, removed, vanished }: Changes): string {
  const parts: [number, string][] = [
    [added.length, 'new'],
    [changed.length, 'changed'],
    [same.length, 'the same'],
    [edited.length, 'edited by hand and kept'],
    [removed.length, 'removed by hand and left out'],
    [vanished.length, 'vanished'],
  ];
  const shown = parts.filter(([count]) => count > 0).map(([count, what]) => `${number(count)} ${what}`);
  return shown.length > 0 ? shown.join(', ') : 'none';
}

function countsOf(facts: FactStore, field: string | undefined): string {
  if (field === undefined) return '';
  const counts = new Map<string, number>();
  for (const fact of facts.facts()) {
    const value = String(fact[field] ?? 'not stated');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return listed(sorted.map(([value, count]) => `${value} ${number(count)}`));
}

async function firstFacts(facts: FactStore, kind: Kind): Promise<string[]> {
  const { factWriter } = await import('../../write/import/fact-text.ts');
  return [...facts.facts().take(3)].map(factWriter(kind));
}

async function tellRejected({ rejected }: Collected, { io, options, index }: Context): Promise<void> {
  if (rejected.length === 0) return;
  const lines = rejected
    .sort((one, other) => (one.file < other.file ? -1 : Number(one.file > other.file)) || one.row - other.row)
    .flatMap(({ file, row, reasons }) => reasons.map((reason) => ({ file, row, ...reason })));
  const shown = lines.slice(0, maxListed).map(({ file, row, column, says }) => {
    return `  ${file} row ${row}${column === '' ? '' : `, ${visible(column)}`}: ${says}\n`;
  });
  const more = lines.length > maxListed ? `  and ${number(lines.length - maxListed)} more\n` : '';
  const where =
    options.rejects === undefined ? '--rejects FILE lists them with their cells' : `listed in ${options.rejects}`;
  await note(`Rejected rows (${where}):\n${shown.join('')}${more}`, io);
  if (options.rejects === undefined) return;
  const { stringify } = await import('csv-stringify/sync');
  const columns = ['file', 'row', 'column', 'cell', 'says'] as const;
  const table = [
    ['file', 'row', 'column', 'cell', 'reason'],
    ...lines.map((line) => columns.map((name) => String(line[name]))),
  ];
  writeOutputFile([stringify(table)], resolve(io.cwd, options.rejects), index);
}

/** Milliseconds between two updates of the progress. */
const updateTime = 100;

/** Shows on a terminal how far the tables are read, in one line that is cleared at the end. */
function progressOn({ io: { stderr } }: Context, files: string[]) {
  if (!stderr.isTerminal) return undefined;
  const total = files.reduce((sum, file) => sum + (statIfExists(file)?.size ?? 0), 0);
  let [bytes, shown] = [0, Date.now()];
  return {
    bytes(count: number) {
      bytes += count;
    },
    rows(count: number) {
      const now = Date.now();
      if (now < shown + updateTime) return;
      shown = now;
      const done = Math.min(1, bytes / Math.max(1, total));
      const bar = '#'.repeat(Math.round(done * 20)).padEnd(20, '.');
      stderr.write(`\r[${bar}] ${Math.round(done * 100)} % of the tables, ${number(count)} rows\x1b[K`);
    },
    done() {
      stderr.write('\r\x1b[K');
    },
  };
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
