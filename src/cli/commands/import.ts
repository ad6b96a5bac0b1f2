import type { Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Exit, PismError } from '../../errors.ts';
import { kindByName } from '../../facts/find.ts';
import { foldersOf, withIndex } from '../../facts/open.ts';
import { errorsIn, InvalidFacts } from '../../facts/problems.ts';
import { refuseId } from '../../files/new-files.ts';
import { statIfExists } from '../../files/output.ts';
import { builtinFacts } from '../../package.ts';
import { visibleLines } from '../../render/page.ts';
import type { Index } from '../../store/open.ts';
import type { Context, OwnCommand } from '../command.ts';
import { note } from '../messages.ts';
import { option } from '../options.ts';
import { progressOn, reportImport, reportRejects } from './import/report.ts';
import { hasFacts } from './new.ts';

export const importOptions = {
  suggest: option('Import', '--suggest', 'print a first map for this table, to complete').conflicts(['map']),
  map: option('Import', '--map <map>', 'use this map: a name or a file'),
  into: option('Import', '--into <folder>', 'make or update this folder of your facts, such as my-facts/untc'),
  dryRun: option('Import', '--dry-run', 'write no facts; show counts, changed facts and the first facts'),
  rejects: option('Import', '--rejects <file>', 'write the rows that are no facts to this CSV file, with the reasons'),
  encoding: option('Import', '--encoding <name>', 'read the tables in this encoding, such as windows-1250'),
  retrieved: option('Import', '--retrieved <day>', 'day on which the tables were fetched, for citations'),
  asOf: option('Import', '--as-of <day>', 'day up to which the tables are right'),
  removeVanished: option(
    'Import',
    '--remove-vanished',
    'remove facts that the tables no longer have and that you did not edit',
  ),
};

/** `pism import`: facts from tables. */
export const command: OwnCommand<typeof importOptions> = {
  facts: 'own',
  options: importOptions,
  async run(context) {
    const { io, options, words } = context;
    const [kindName = '', ...files] = words;
    const { map, into } = options;
    if (options.suggest) {
      // Kinds of the user's own are in the folder that is named, or above the one to import into.
      const named = options.facts ?? (into === undefined ? [] : [dirname(resolve(io.cwd, into))]);
      const suggest = (own: Index) => printSuggestion(kindName, files, { ...context, index: own });
      const folders = foldersOf(named, io).filter(hasFacts);
      return withIndex(await context.open(folders.length > 0 ? folders : ['builtin']), suggest);
    }
    if (map === undefined || into === undefined) {
      const missing = [map === undefined && '--map', into === undefined && '--into'].filter(Boolean).join(' and ');
      throw new PismError('usage', `import needs ${missing}`, 'As in --map untc --into my-facts/untc.');
    }
    const folder = targetFolder(resolve(io.cwd, into));
    const root = dirname(folder);
    const paths = files.map((file) => resolve(io.cwd, file));
    refuseSameNames(paths);
    const rejects = options.rejects === undefined ? undefined : statIfExists(resolve(io.cwd, options.rejects));
    if (rejects && paths.some((path) => isSameFile(statIfExists(path), rejects)))
      throw new PismError('usage', `--rejects ${options.rejects} is one of the tables`, 'Name another file.');
    const work = async (index: Index) => importInto(folder, kindName, paths, map, { ...context, index });
    return withIndex(await context.open([hasFacts(root) ? root : 'builtin']), work);
  },
};

async function printSuggestion(
  kindName: string,
  files: string[],
  { index, io, options }: Context<typeof importOptions>,
): Promise<Exit> {
  const kind = kindByName(kindName, index);
  const [file = '', other] = files;
  if (other !== undefined) throw new PismError('usage', '--suggest reads one table', 'Name the one to start from.');
  const { suggestMap } = await import('../../import/suggest.ts');
  io.stdout.write(visibleLines(await suggestMap(kind, resolve(io.cwd, file), options.encoding, index)));
  return 'done';
}

/** The folder of the dataset, which has another above it for the facts. */
function targetFolder(folder: string): string {
  refuseId(basename(folder), 'dataset');
  if (statIfExists(join(folder, 'bulletin.yaml')))
    throw new PismError('usage', `${folder} is a bulletin`, 'Name another folder: a dataset has one of its own.');
  const isFolder = [folder, dirname(folder)].every((each) => statIfExists(each)?.isDirectory() !== false);
  if (!isFolder) throw new PismError('usage', `${folder} is not a folder`, 'Name a folder of your facts with --into.');
  return folder;
}

function isSameFile(one: Stats | undefined, other: Stats): boolean {
  return one?.ino === other.ino && one.dev === other.dev;
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
  kindName: string,
  files: string[],
  mapName: string,
  context: Context<typeof importOptions>,
): Promise<Exit> {
  const { index, io, options } = context;
  const kind = kindByName(kindName, index);
  const errors = errorsIn(index, null);
  if (errors.length > 0) throw new InvalidFacts(errors, 'Correct them first. Nothing was written.');
  const { findMap } = await import('../../import/maps.ts');
  const { importTables } = await import('../../import/import.ts');
  const { sourceFile, writeDataset } = await import('../../import/dataset.ts');
  const folders = [dirname(folder), builtinFacts];
  const { map, problems } = await findMap(mapName, resolve(io.cwd, mapName), folders, index.kinds);
  if (!map) throw new InvalidFacts(problems, 'Nothing was written.', 'The map has errors');
  if (map.kind !== kind.kind)
    throw new PismError('usage', `The map ${mapName} is for ${map.kind}`, `Write \`pism import ${map.kind}\`.`);
  const { encoding, removeVanished = false } = options;
  const progress = progressOn(context);
  const imported = await importTables(index, { kind, map, files, folder, removeVanished, encoding, progress });
  progress?.();
  const days = { retrieved: options.retrieved, as_of: options.asOf };
  const source = await sourceFile(folder, map, days);
  if (source.problems.length > 0)
    throw new InvalidFacts(source.problems, 'Nothing was written.', 'source.yaml would have errors');
  const retrieved = source.retrieved
    ? `source.yaml keeps \`retrieved: ${source.retrieved}\``
    : 'Citations will have no date of retrieval';
  if (!options.retrieved) await note(`${retrieved}; --retrieved <day> states when you fetched the table.\n`, io);
  const { collected, merged } = imported;
  if (!options.dryRun && collected.facts.size > 0)
    writeDataset(folder, source.text, merged, collected.facts, kind, index.kinds);
  await reportImport(imported, kind, folder, context);
  await reportRejects(collected.rejected, context);
  return collected.rejected.length > 0 ? 'no' : 'done';
}
