import { basename, dirname, join, relative, resolve } from 'node:path';
import { PismError } from '../../errors.ts';
import { kindByName } from '../../facts/find.ts';
import { foldersOf } from '../../facts/open.ts';
import { errorsIn, InvalidFacts } from '../../facts/problems.ts';
import { refuseId } from '../../files/new-files.ts';
import { statIfExists } from '../../files/output.ts';
import { hasFacts } from '../../load/folder.ts';
import type { Kind } from '../../model/kind.ts';
import type { TableOptions } from '../../model/map.ts';
import { problemSays } from '../../model/problem.ts';
import { withCommas } from '../../model/text.ts';
import { builtinFacts } from '../../package.ts';
import { notesAt, type Text } from '../../query/result.ts';
import { visibleLines } from '../../render/options.ts';
import type { Index } from '../../store/open.ts';
import { schemaFiles } from '../../write/bulletin.ts';
import type { Context, OwnCommand, OwnContext } from '../command.ts';
import { pdfHint } from '../copies.ts';
import { option, repeatable } from '../options.ts';
import { warn, wrapMessage } from '../print.ts';
import { progressLine } from '../progress.ts';
import { openOneCopy } from './draft.ts';
import { changeLists, changesNotes, changesText, importText, rejectsText, writeRejects } from './import/messages.ts';

const declared = {
  source: repeatable('Bulletin', '--source <id>', 'import a table of `pism draft -o` into this bulletin').conflicts(
    'map into suggest rejects retrieved asOf'.split(' '),
  ),
  copy: option('Bulletin', '--copy <copy>', 'your copy of the bulletin, to find passages in and to verify by'),
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
  removeVanished: option(
    'Import',
    '--remove-vanished',
    'remove facts that are no longer in the tables, unless you edited them',
  ),
};

/** `pism import`: facts from tables. */
export const command: OwnCommand<typeof declared> = {
  name: 'import',
  task: 'Write facts',
  summary: 'Turn the rows of tables into facts',
  about:
    'Each row becomes one fact. A map, a YAML file, says which column fills which field: it ships with pism, is in maps/ of your folder, or is any file you name. Rejected rows are listed with row, column and reason. Import a newer table again to update the facts: your own edits are kept, and facts that are no longer in the table are listed. Either all facts are written or none.\n\nWith --source, the table is one of `pism draft -o` that you filled in, and its facts go to the files of the bulletin: columns have the names of fields, passages are looked up in your copy, and every fact is compared with it first. If a cell has a problem, nothing is written.',
  arguments: [
    ['<kind>', 'the kind of fact that a row becomes; with --source, the table instead'],
    ['[file...]', 'tables in CSV, TSV, Markdown, JSON, NDJSON or xlsx; several become one dataset'],
  ],
  examples: `
    pism import my-kind table.csv --suggest # a first map for a table, for you to complete
    pism import my-kind table.csv --map my-map --into my-facts/table # the facts of a table, by this map
    pism import my-kind table.csv --map my-map --into my-facts/table --dry-run # only show what would be written
    pism import --source nsi-3107 facts.xlsx --copy bulletin.pdf --facts my-facts # the facts of a filled-in table of \`pism draft -o\`
  `,
  facts: 'own',
  options: declared,
  async run(context) {
    const { io, options, words } = context;
    const { map, into = '' } = options;
    if (options.source ?? options.copy)
      return importBulletin({ ...context, index: await context.open(options.facts ?? []) });
    const [kind = '', ...tables] = words;
    const files = tables.map((file) => resolve(io.cwd, file));
    requireTables(files, context);
    const root = dirname(resolve(io.cwd, into));
    if (options.suggest) {
      // The user's own kinds are in the --facts folder, or in the parent of the --into folder.
      const folders = foldersOf(options.facts ?? (into === '' ? [] : [root]), io).filter(hasFacts);
      const index = await context.open(folders.length > 0 ? folders : ['builtin']);
      return suggestion(kindByName(kind, index), files, { ...context, index });
    }
    if (map === undefined || into === '') {
      const missing = [map === undefined && '--map', into === '' && '--into'].filter(Boolean).join(' and ');
      throw new PismError('usage', `import needs ${missing}`, 'As in --map untc --into my-facts/untc.');
    }
    if (/^builtin(\/|$)/.test(into))
      throw new PismError('usage', `--into cannot be ${into}`, 'Name a folder of your own, such as my-facts/untc.');
    const folder = targetFolder(resolve(io.cwd, into));
    const index = await context.open([hasFacts(root) ? root : 'builtin']);
    return importInto(folder, kindByName(kind, index), files, { ...context, index });
  },
};

/** Everything that an import gets when it runs. */
export type CommandContext = Context<typeof declared>;

async function suggestion(kind: Kind, [file = '', other]: string[], context: CommandContext): Promise<Text> {
  if (other !== undefined) throw new PismError('usage', '--suggest reads one table', 'Name the one to start from.');
  const { suggestMap } = await import('../../import/suggest.ts');
  return { text: visibleLines(await suggestMap(kind, file, tableOptions(context.options), context.index)) };
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

async function importInto(folder: string, kind: Kind, files: string[], context: CommandContext): Promise<Text> {
  const { index, io, options } = context;
  const { map: mapName = '', removeVanished = false } = options;
  requireNoErrors(index);
  const { findMap } = await import('../../import/map.ts');
  const { changedFiles, importTables, sourceFile } = await import('../../import/dataset.ts');
  const folders = [dirname(folder), builtinFacts];
  const { map, problems } = await findMap(mapName, resolve(io.cwd, mapName), folders, index.kinds);
  if (!map) throw new InvalidFacts(problems, 'Nothing was written.', 'The map has errors');
  if (problems.length > 0) await warn(problems.map(problemSays).join(' '), io);
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
  if (!options.retrieved) await warn(`${retrieved}; --retrieved <day> states when you fetched the table.`, io);
  const { rejected, facts } = imported.collected;
  // Write rejects first: if that fails, no facts are written.
  if (options.rejects !== undefined) await writeRejects(rejected, resolve(io.cwd, options.rejects), index);
  const changed = facts.size > 0 ? changedFiles(imported, source.text) : [];
  const schemas = schemaFiles([kind.kind, 'source'], index.kinds);
  if (!options.dryRun && changed.length > 0) imported.replace(changed, schemas);
  const names = changed.map(([name]) => name);
  const { text, notes } = await importText(imported, names, context);
  const rejects = rejectsText(rejected, options.rejects);
  return { text, notes: notesAt('stderr', ...notes, rejects), exit: rejected.length > 0 ? 'no' : 'done' };
}

/** Makes facts of a bulletin from a table: all of them, or none if a cell has a problem. */
async function importBulletin(context: CommandContext): Promise<Text> {
  const { index, io, options, words } = context;
  const [file = '', more] = words;
  const example = 'As in `pism import --source nsi-3107 facts.xlsx --copy seagrass.pdf --facts my-facts`.';
  if (options.source === undefined || options.copy === undefined || more !== undefined)
    throw new PismError('usage', 'An import into a bulletin needs --source, --copy and one table', example);
  requireNoErrors(index);
  const { draftsFileOf } = await import('../../draft/drafts-of-copy.ts');
  const { importIntoBulletin } = await import('../../import/into-bulletin.ts');
  const copy = await openOneCopy(options.copy, context);
  const folder = dirname(draftsFileOf(copy.source, index));
  const imported = await importIntoBulletin({ ...options, file: resolve(io.cwd, file), copy, folder, index });
  const { problems, rows, facts, asking, merged } = imported;
  const inferred = 'If a value follows from the text and is not in its passage, name its column under `inferred`.';
  const advice = [...(imported.isContradicted ? [inferred] : []), ...pdfHint(copy), 'Nothing was written.'];
  const hint = [...problems.map((each) => `  ${each}`), ...advice].join('\n');
  if (problems.length > 0) throw new PismError('no', `${file} has problems`, visibleLines(hint));
  if (!options.dryRun && merged.length > 0) imported.write();
  const left = rows > facts ? `, ${withCommas(rows - facts)} left out (no kind or no sentence)` : '';
  const questions = asking === 0 ? '' : `, ${withCommas(asking)} to look at (\`pism verify --questions\`)`;
  const files = merged.flatMap((each) => each.files.map(({ name }) => name)).join(', ') || 'nothing new';
  const wrote = `${options.dryRun ? 'Would write' : 'Wrote'} ${relative(io.cwd, folder)}: ${files}`;
  const says = `${withCommas(rows)} ${rows === 1 ? 'row' : 'rows'}: ${withCommas(facts)} compared with the copy${questions}${left}`;
  const lines = [says, ...merged.map(({ kind, changes }) => `${kind}: ${changesText(changes)}`), wrote, ''];
  const text = await wrapMessage(visibleLines(lines.join('\n')), io.stdout);
  const shown = options.dryRun ? changeLists : changesNotes;
  return { text, notes: notesAt('stderr', ...merged.flatMap(({ changes }) => shown(changes)), ...imported.notes) };
}
