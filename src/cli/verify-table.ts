import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Exit, PismError } from '../errors.ts';
import { InvalidFacts } from '../facts/problems.ts';
import { statIfExists } from '../files/output.ts';
import type { TableFinding } from '../import/verify-table.ts';
import { readText } from '../load/file.ts';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { tableFormats } from '../model/map.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { pickColumns } from '../query/columns.ts';
import { idColumn, plainColumn } from '../query/result.ts';
import { type Filter, selectFacts } from '../query/select.ts';
import type { Index } from '../store/open.ts';
import type { Context } from './command.ts';
import { importedFolder } from './imported-dataset.ts';
import { note } from './messages.ts';
import { type PrintOptions, printResult } from './print.ts';

/** Whether a file is a table, by its ending or because facts are from a file of its name. */
export function isTable(file: string, { database }: Index): boolean {
  const ending = extname(file).slice(1).toLowerCase();
  const isNamed = database.prepare('SELECT 1 FROM fact_rows WHERE file_name = ? LIMIT 1').get(basename(file));
  return [...Object.keys(tableFormats), 'jsonl'].includes(ending) || isNamed !== undefined;
}

/** What tables are verified with. */
type Verifying = Pick<Context, 'io' | 'index'> & { options: PrintOptions & { bulletin?: string[]; encoding?: string } };

/** Holds the facts of datasets against the tables that they were imported from. */
export async function verifyTables(files: string[], context: Verifying): Promise<Exit> {
  const rows: JsonObject[] = [];
  const tallies: string[] = [];
  for (const file of files) {
    const source = datasetOf(file, context);
    for (const kind of kindsIn(file, source, context.index)) {
      const { findings, count, others } = await verifyKind(file, source, kind, context);
      rows.push(...findings.map((finding) => rowOf(finding, kind)));
      tallies.push(tally(file, findings, count, others));
    }
  }
  const right = (name: string) => plainColumn(name, undefined, 'right');
  const id = { ...idColumn(), name: 'fact', title: 'Fact' };
  const names = ['column', 'cell', 'field', 'value', 'found'];
  const columns = [id, right('row'), ...names.map((name) => plainColumn(name))];
  const all = [...columns, plainColumn('why')];
  if (rows.length > 0 || context.options.json) await printResult(context, { columns, all, rows });
  await note(tallies.map((line) => `${line}\n`).join(''), context.io);
  return rows.length === 0 ? 'done' : 'no';
}

/** The dataset that has facts from a file of this name. */
function datasetOf(file: string, { index: { database }, options }: Verifying): string {
  const name = basename(file);
  const rows = database.prepare('SELECT DISTINCT bulletin FROM fact_rows WHERE file_name = ? ORDER BY 1').all(name);
  const found = rows.map(({ bulletin }) => String(bulletin));
  const wanted = options.bulletin?.at(-1)?.toLowerCase();
  const [only, other] = wanted === undefined ? found : found.filter((each) => each === wanted);
  if (only !== undefined && other === undefined) return only;
  if (only !== undefined)
    throw new PismError('usage', `${found.join(' and ')} have facts from ${name}`, 'Name one with --bulletin.');
  const files = database.prepare('SELECT DISTINCT file_name FROM fact_rows WHERE file_name IS NOT NULL LIMIT 10').all();
  const known = files.map((row) => row['file_name']).join(', ');
  const hint = known === '' ? '`pism import` makes facts of a table.' : `Facts are from ${known}.`;
  throw new PismError('no', `No fact${wanted === undefined ? '' : ` of ${wanted}`} is from ${name}`, hint);
}

function kindsIn(file: string, source: string, { database, kinds }: Index): Kind[] {
  const sql = 'SELECT DISTINCT kind FROM fact_rows WHERE bulletin = ? AND file_name = ?';
  const names = database.prepare(sql).all(source, basename(file));
  return kinds.filter(({ kind }) => names.some((row) => row['kind'] === kind));
}

async function verifyKind(file: string, source: string, kind: Kind, { index, io, options }: Verifying) {
  const { verifyTable } = await import('../import/verify-table.ts');
  const { readMap } = await import('../import/map.ts');
  const { nameFinder } = await import('../import/names.ts');
  const { FactStore } = await import('../import/fact-store.ts');
  const { registersOf } = await import('../store/add-file.ts');
  const kept = importedFiles(file, source, kind, index);
  const { text, problem } = readText(kept.map);
  if (problem) throw new InvalidFacts([problem], 'Import the table again.');
  const { map, problems } = await readMap(kept.map, text, [kind]);
  if (!map)
    throw new InvalidFacts(problems, 'Import the table again with a map that fits the kind.', 'The map has errors');
  const registers = registersOf(index.database);
  const facts = new FactStore();
  for (const fact of factsFrom(file, source, kind, index)) facts.set(fact);
  const result = await verifyTable(
    resolve(io.cwd, file),
    { map, kind, registers, names: nameFinder(registers, map.names) },
    {
      facts,
      imported: await FactStore.fromFile(kept.facts),
      encoding: options.encoding,
    },
  );
  return { ...result, count: facts.size };
}

/** What `pism import` keeps of an import. Throws a PismError for facts that it did not make. */
function importedFiles(file: string, source: string, { kind }: Kind, { database }: Index) {
  const row = database.prepare("SELECT path FROM files WHERE role = 'source' AND bulletin = ?").get(source);
  const folder = join(dirname(String(row?.['path'] ?? '')), importedFolder);
  const [map, facts] = [join(folder, `${kind}.map.yaml`), join(folder, `${kind}.ndjson`)];
  if (statIfExists(map) && statIfExists(facts)) return { map, facts };
  const hint = 'Only facts that `pism import` made can be held against their table, in the folder that it wrote.';
  throw new PismError('no', `The ${kind} from ${basename(file)} cannot be made again: ${source} has no map`, hint);
}

function factsFrom(file: string, source: string, kind: Kind, { database }: Index): IteratorObject<JsonObject> {
  const written = kind.fields.filter((field) => fieldType(field).isWritten).map(({ name }) => name);
  const sql = 'f.bulletin = ? AND f.file_name = ?';
  const filter: Filter = { phrase: '', sql, values: [source, basename(file)] };
  const columns = pickColumns(kind, ['id', ...written, 'says', 'place']);
  const facts = selectFacts(database, { kind, filters: [filter], sort: [], limit: null }, columns);
  return facts.map((fact) => {
    // Whether a list is complete is computed.
    const values = Object.fromEntries(Object.entries(fact).filter(([name]) => !name.endsWith('_complete')));
    return { ...values, id: String(fact['id']).slice(source.length + 1) };
  });
}

function rowOf(
  { id, row, field, value, column, cell, given = null, why, reason }: TableFinding,
  kind: Kind,
): JsonObject {
  const show = (each: Json) => {
    const known = fieldOf(kind, field);
    return each === null ? 'nothing' : known ? fieldType(known).show(each, codesDisplay, known) : String(each);
  };
  const found = {
    edited: `edited by hand; the table gives ${show(given)}`,
    differs: `the table gives ${show(given)}`,
    moved: `now in ${given}`,
    gone: reason ?? '',
  };
  return { fact: id, row, column, cell, field, value: show(value), found: found[why], why };
}

/** What was proved, in one line. */
function tally(file: string, findings: TableFinding[], count: number, others: number): string {
  const wrong = new Set(findings.map(({ id }) => id));
  const edited = new Set(findings.filter(({ why }) => why === 'edited').map(({ id }) => id)).size;
  const held = `${basename(file)}: ${count - wrong.size} of ${count} facts are as their rows give them.`;
  const by = edited === 0 ? '' : ` ${edited} ${edited === 1 ? 'was' : 'were'} edited by hand.`;
  const more =
    others === 0
      ? ''
      : ` ${others} ${others === 1 ? 'row gives a fact that is' : 'rows give facts that are'} not here.`;
  return `${held}${by}${more}`;
}
