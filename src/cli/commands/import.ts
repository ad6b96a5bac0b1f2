import { basename, dirname, join, resolve } from 'node:path';
import { type Exit, PismError } from '../../errors.ts';
import { kindByName } from '../../facts/find.ts';
import { foldersOf, withIndex } from '../../facts/open.ts';
import { errorsIn, InvalidFacts } from '../../facts/problems.ts';
import { refuseId } from '../../files/new-files.ts';
import { statIfExists } from '../../files/output.ts';
import { hasFacts } from '../../load/folder.ts';
import type { Kind } from '../../model/kind.ts';
import type { TableOptions } from '../../model/map.ts';
import { problemSays } from '../../model/problem.ts';
import { withCommas } from '../../model/text.ts';
import { builtinFacts } from '../../package.ts';
import { visibleLines } from '../../render/options.ts';
import type { Index } from '../../store/open.ts';
import { schemaFiles } from '../../write/bulletin.ts';
import type { Context, OwnCommand, OwnContext } from '../command.ts';
import { option, outputOption, repeatable } from '../options.ts';
import { note } from '../print.ts';
import { progressLine } from '../progress.ts';
import { reportImport, reportRejects, writeRejects } from './import/messages.ts';

const declared = {
  copy: option('Proposals', '--copy <copy>', 'hold the proposals in this file to your copy of their source').conflicts(
    'map into suggest rejects retrieved asOf'.split(' '),
  ),
  source: repeatable('Proposals', '--source <id>', 'the source of the copy, where that does not say it').conflicts([
    'map',
  ]),
  by: option('Proposals', '--by <name>', 'the file is your own work: what holds becomes facts at once'),
  suggest: option('Import', '--suggest', 'print a first map for this table, for you to complete').conflicts(['map']),
  map: option('Import', '--map <map>', 'use this map: a name or a file'),
  into: option('Import', '--into <folder>', 'make or update this folder of your facts, such as my-facts/untc'),
  dryRun: option('Import', '--dry-run', 'write no facts; show counts, and what would be new, changed, kept and gone'),
  rejects: option('Import', '--rejects <file>', 'write rejected rows to this CSV file, with the reasons'),
  encoding: option('Import', '--encoding <name>', 'read the tables in this encoding, such as windows-1250'),
  sheet: option(
    'Import',
    '--sheet <name>',
    'read this sheet of a workbook, or this list in JSON, such as result.items',
  ),
  retrieved: option('Import', '--retrieved <day>', 'day on which the tables were fetched, for citations'),
  asOf: option('Import', '--as-of <day>', 'last day for which the tables are correct'),
  json: option('Proposals', '--json', 'print what became of each proposal as JSON').conflicts(['map']),
  output: outputOption('write what became of proposals: ids and reasons in the rows of a table').conflicts(['map']),
  removeVanished: option(
    'Import',
    '--remove-vanished',
    'remove facts that are no longer in the tables, unless you edited them',
  ),
};

/** `pism import`: facts from tables. */
export const command: OwnCommand<typeof declared> = {
  facts: 'own',
  options: declared,
  async run(context) {
    const { io, options, words } = context;
    const { map, into = '' } = options;
    if (options.source ?? options.copy)
      return withIndex(await context.open(options.facts ?? []), async (index) => {
        return (await import('./import/proposals.ts')).importProposalsOf({ ...context, index });
      });
    const [kind = '', ...tables] = words;
    const files = tables.map((file) => resolve(io.cwd, file));
    requireTables(files, context);
    const root = dirname(resolve(io.cwd, into));
    if (options.suggest) {
      // The user's own kinds are in the --facts folder, or in the parent of the --into folder.
      const folders = foldersOf(options.facts ?? (into === '' ? [] : [root]), io).filter(hasFacts);
      const suggest = (index: Index) => printSuggestion(kindByName(kind, index), files, { ...context, index });
      return withIndex(await context.open(folders.length > 0 ? folders : ['builtin']), suggest);
    }
    if (map === undefined || into === '') {
      const missing = [map === undefined && '--map', into === '' && '--into'].filter(Boolean).join(' and ');
      throw new PismError('usage', `import needs ${missing}`, 'As in --map untc --into my-facts/untc.');
    }
    if (/^builtin(\/|$)/.test(into))
      throw new PismError('usage', `--into cannot be ${into}`, 'Name a folder of your own, such as my-facts/untc.');
    const folder = targetFolder(resolve(io.cwd, into));
    const work = (index: Index) => importInto(folder, kindByName(kind, index), files, { ...context, index });
    return withIndex(await context.open([hasFacts(root) ? root : 'builtin']), work);
  },
};

/** Everything that an import gets when it runs. */
export type CommandContext = Context<typeof declared>;

async function printSuggestion(kind: Kind, [file = '', other]: string[], context: CommandContext): Promise<Exit> {
  if (other !== undefined) throw new PismError('usage', '--suggest reads one table', 'Name the one to start from.');
  const { suggestMap } = await import('../../import/suggest.ts');
  context.io.stdout.write(visibleLines(await suggestMap(kind, file, tableOptions(context.options), context.index)));
  return 'done';
}

/** How the tables are read, as far as options say so. */
function tableOptions({ encoding, sheet }: CommandContext['options']): TableOptions {
  return { ...(encoding !== undefined && { encoding }), ...(sheet !== undefined && { sheet, records: sheet }) };
}

/** The folder of the dataset, inside the folder of the facts. */
function targetFolder(folder: string): string {
  refuseId(basename(folder), 'dataset');
  if (statIfExists(join(folder, 'bulletin.yaml')))
    throw new PismError('usage', `${folder} is a bulletin`, 'Name another folder: a dataset has one of its own.');
  const isFolder = [folder, dirname(folder)].every((each) => statIfExists(each)?.isDirectory() !== false);
  if (!isFolder) throw new PismError('usage', `${folder} is not a folder`, 'Name a folder of your facts with --into.');
  return folder;
}

/** Throws a usage error without a table, for two with the same name, or if the file of rejected rows is one of them. */
function requireTables(files: string[], { io, options: { rejects } }: OwnContext<typeof declared>): void {
  if (files.length === 0) throw new PismError('usage', 'import needs <file>', 'As in `pism import my-kind table.csv`.');
  const names = files.map((file) => basename(file));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  const hint = 'Facts refer to a table by its file name: rename one.';
  if (twice !== undefined) throw new PismError('usage', `Two tables are called ${twice}`, hint);
  if (rejects !== undefined && files.includes(resolve(io.cwd, rejects)))
    throw new PismError('usage', `--rejects ${rejects} is one of the tables`, 'Name another file.');
}

function requireNoErrors(index: Index): void {
  const errors = errorsIn(index, null);
  if (errors.length > 0) throw new InvalidFacts(errors, 'Correct them first. Nothing was written.');
}

async function importInto(folder: string, kind: Kind, files: string[], context: CommandContext): Promise<Exit> {
  const { index, io, options } = context;
  const { map: mapName = '', removeVanished = false } = options;
  requireNoErrors(index);
  const { findMap } = await import('../../import/map.ts');
  const { changedFiles, importTables, sourceFile } = await import('../../import/dataset.ts');
  const folders = [dirname(folder), builtinFacts];
  const { map, problems } = await findMap(mapName, resolve(io.cwd, mapName), folders, index.kinds);
  if (!map) throw new InvalidFacts(problems, 'Nothing was written.', 'The map has errors');
  if (problems.length > 0) await note(`${problems.map(problemSays).join(' ')}\n`, io);
  if (map.kind !== kind.kind)
    throw new PismError('usage', `The map ${mapName} is for ${map.kind}`, `Write \`pism import ${map.kind}\`.`);
  map.table = { ...map.table, ...tableOptions(options) };
  const show = progressLine(io);
  const progress = (of: string, read: number, all: number) =>
    show(`Reading ${of}: ${withCommas(read)} of ${withCommas(all)} rows`);
  const imported = await importTables(index, files, folder, removeVanished, { kind, map, progress });
  show();
  const source = await sourceFile(folder, map, { retrieved: options.retrieved, as_of: options.asOf });
  if (source.problems.length > 0)
    throw new InvalidFacts(source.problems, 'Nothing was written.', 'source.yaml would have errors');
  const kept = source.retrieved && `source.yaml keeps \`retrieved: ${source.retrieved}\``;
  const retrieved = kept || 'Citations will have no date of retrieval';
  if (!options.retrieved) await note(`${retrieved}; --retrieved <day> states when you fetched the table.\n`, io);
  const { rejected, facts } = imported.collected;
  // Write rejects first: if that fails, no facts are written.
  if (options.rejects !== undefined) await writeRejects(rejected, resolve(io.cwd, options.rejects), index);
  const changed = facts.size > 0 ? changedFiles(imported, source.text) : [];
  const schemas = schemaFiles([kind.kind, 'source'], index.kinds);
  if (!options.dryRun && changed.length > 0) imported.replace(changed, schemas);
  const names = changed.map(([name]) => name);
  await reportImport(imported, names, context);
  await reportRejects(rejected, options.rejects, io);
  return rejected.length > 0 ? 'no' : 'done';
}
