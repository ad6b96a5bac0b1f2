import { basename, dirname, join, resolve } from 'node:path';
import { type Exit, PismError } from '../../errors.ts';
import { refuseId } from '../../files/new-files.ts';
import { statIfExists } from '../../files/output.ts';
import { mapsIn } from '../../import/maps.ts';
import { readText } from '../../load/file.ts';
import type { Kind } from '../../model/kind.ts';
import { didYouMean } from '../../model/text.ts';
import { builtinFacts } from '../../package.ts';
import type { Index } from '../../store/open.ts';
import type { Command, Context } from '../command.ts';
import { errorsIn, foldersOf, InvalidFacts, kindByName, withIndex } from '../facts.ts';
import { progressOn, tellImported, tellRejected } from '../import-report.ts';
import { linesOf, readDataset, sourceText, writeDataset } from '../imported-dataset.ts';
import { option } from '../options.ts';
import { suggestMapFor } from '../suggest-map.ts';
import { hasFacts } from './new.ts';

const about = `Each row becomes one fact, as a map says: a YAML file that ships with pism, stands in maps/ of your folder, or
lies anywhere. Rows that are no facts are told with row, column and reason. Imported again, a newer table changes what changed,
keeps your edits, and tells what vanished. Everything is written, or nothing.`;

/** `pism import`: facts from tables. */
export const command: Command = {
  task: 'Write facts',
  summary: 'Turn tables into facts, by a map of their columns',
  about: about.replaceAll('\n', ' '),
  arguments: [
    ['<kind>', 'the kind of fact that a row becomes'],
    ['<file...>', 'tables in CSV, TSV, JSON, NDJSON or xlsx; several become one dataset'],
  ],
  examples: [
    ['pism import my-kind table.csv --suggest', 'a first map for a table, to complete'],
    ['pism import my-kind table.csv --map my-map --into my-facts/table', 'the facts of a table, by this map'],
    ['pism import my-kind table.csv --map my-map --into my-facts/table --dry-run', 'only show what would be written'],
  ],
  options: [
    option('Import', '--suggest', 'print a first map for this table, to complete').conflicts(['map']),
    option('Import', '--map <map>', 'use this map: a name or a file'),
    option('Import', '--into <folder>', 'make or update this folder of your facts, such as my-facts/untc'),
    option('Import', '--dry-run', 'write no facts; show counts and the first facts'),
    option('Import', '--rejects <file>', 'write the rows that are no facts to this CSV file, with the reasons'),
    option('Import', '--encoding <name>', 'read the tables in this encoding, such as windows-1250'),
    option('Import', '--retrieved <day>', 'day on which the tables were fetched, for citations'),
    option('Import', '--as-of <day>', 'day up to which the tables are right'),
    option('Import', '--remove-vanished', 'remove facts that the tables no longer have and that you did not edit'),
  ],
  allowsErrors: true,
  startsFolder: true,
  async run(context) {
    const { index, io, options, words } = context;
    const [kindName = '', ...files] = words;
    const { map, into } = options;
    if (options.suggest) {
      // Kinds of the user's own are in the folder that is named, or above the one to import into.
      const named = options.facts ?? (into === undefined ? [] : [dirname(resolve(io.cwd, into))]);
      const suggest = (own: Index) => suggestMapFor(kindByName(kindName, own), files, { ...context, index: own });
      const folders = foldersOf(named, io).filter(hasFacts);
      return folders.length > 0 ? withIndex(await context.open(folders), suggest) : suggest(index);
    }
    if (map === undefined || into === undefined) {
      const missing = [map === undefined && '--map', into === undefined && '--into'].filter(Boolean).join(' and ');
      throw new PismError('usage', `import needs ${missing}`, 'As in --map untc --into my-facts/untc.');
    }
    const folder = targetFolder(resolve(io.cwd, into));
    const root = dirname(folder);
    const paths = files.map((file) => resolve(io.cwd, file));
    refuseSameNames(paths);
    const work = async (index: Index) =>
      importInto(folder, kindByName(kindName, index), paths, map, { ...context, index });
    return hasFacts(root) ? withIndex(await context.open([root]), work) : work(context.index);
  },
};

/** The folder of the dataset, which has another above it for the facts. */
function targetFolder(folder: string): string {
  refuseId(basename(folder), 'dataset');
  if (statIfExists(join(folder, 'bulletin.yaml')))
    throw new PismError('usage', `${folder} is a bulletin`, 'Name another folder: a dataset has one of its own.');
  const isFolder = [folder, dirname(folder)].every((each) => statIfExists(each)?.isDirectory() !== false);
  if (!isFolder) throw new PismError('usage', `${folder} is not a folder`, 'Name a folder of your facts with --into.');
  return folder;
}

/** Throws a usage error for tables of one name: a fact names its table by that. */
function refuseSameNames(paths: string[]): void {
  const names = paths.map((path) => basename(path));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return;
  const hint = 'A fact names its table by the name of the file: rename one.';
  throw new PismError('usage', `Two tables are called ${twice}`, hint);
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
  const { collectFacts } = await import('../../import/collect.ts');
  const { mergeFacts } = await import('../../import/merge.ts');
  const { nameFinder } = await import('../../import/names.ts');
  const { registersOf } = await import('../../store/add-file.ts');
  const { factChecker } = await import('../../store/check-fact.ts');
  const { text: mapText, map } = await mapNamed(mapName, kind, dirname(folder), context);
  const registers = registersOf(index.database);
  const names = nameFinder(registers, map.names);
  const check = factChecker(kind, registers);
  const dataset = { kind, registers, ...(await readDataset(folder, kind, index)) };
  const progress = progressOn(context, files);
  const collected = await collectFacts(
    files,
    { map, kind, registers, names, check, isKnown: (id) => dataset.imported.has(id) },
    { encoding: options.encoding, progress },
  );
  progress?.done();
  const merged = await mergeFacts(dataset, collected.facts, {
    tables: files.map((file) => basename(file)),
    // A rejected row may be that of any fact that seems to have vanished.
    removeVanished: options.removeVanished === true && collected.rejected.length === 0,
  });
  const source = await sourceText(folder, map, context);
  if (!options.dryRun && collected.facts.size > 0) {
    const files = new Map([['source.yaml', [source]], ...merged.files]);
    const imported = { lines: linesOf([collected.facts, merged.kept]), map: mapText };
    await writeDataset(folder, files, imported, kind, index);
  }
  await tellImported(collected, merged, names, kind, folder, context);
  await tellRejected(collected, context);
  return collected.rejected.length > 0 ? 'no' : 'done';
}

/** The map of this name in the user's folder or among ours, or at this path. */
async function mapNamed(name: string, kind: Kind, root: string, { io, index }: Context) {
  const maps = mapsIn([root, builtinFacts]);
  const path = resolve(io.cwd, name);
  const place = statIfExists(path)?.isFile() ? path : maps.get(name);
  if (place === undefined) {
    const hint = didYouMean(name, maps.keys(), 'Maps are') || 'Name a file.';
    throw new PismError('usage', `There is no map ${name}`, hint);
  }
  const { readMap } = await import('../../import/map.ts');
  const { text, problem } = readText(place);
  const { map, problems } = problem ? { problems: [problem] } : await readMap(place, text, index.kinds);
  if (!map) throw new InvalidFacts(problems, 'Nothing was written.', 'The map has errors');
  if (map.kind !== kind.kind)
    throw new PismError('usage', `The map ${name} is for ${map.kind}`, `Write \`pism import ${map.kind}\`.`);
  return { text, map };
}
