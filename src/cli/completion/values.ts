import { fieldType } from '../../model/fields/index.ts';
import { factVerdicts, type SqlValue } from '../../model/fields/type.ts';
import { type Field, type Kind, meaningOf } from '../../model/kind.ts';
import { actorRegister } from '../../model/register.ts';
import { fold } from '../../model/text.ts';
import { columnsFor } from '../../query/columns.ts';
import { hasOneSource } from '../../query/lookup.ts';
import { readCells } from '../../query/select.ts';
import type { Index } from '../../store/open.ts';

/** A word that can stand at the cursor, with what it means. */
export type Candidate = [word: string, meaning: string];

/** Candidates, or `files` for the shell to complete names of files. */
export type Candidates = Candidate[] | 'files';

/** What a value is asked for: the option or argument that takes it, the kind at hand, and what is typed of it. */
export interface Wanted {
  /** What help calls the value, such as `file` in `--output <file>`. */
  name: string;
  option: string | undefined;
  kind: Kind | null;
  typed: string;
}

/** The shell gets at most this many candidates. */
export const maxCandidates = 500;

/** Facts that are searched for tags, so that a Tab is quick in an archive. */
const maxTagged = 5_000;

/** The values that an argument or option of this name can have; none where only the user knows. */
export function valuesOf(wanted: Wanted, index: Index | undefined): Candidates {
  const { name, option, typed, kind } = wanted;
  if (['file', 'folder', 'copy', 'map', 'old', 'new'].includes(name)) return 'files';
  if (name.includes('|')) return name.split('|').map((word) => [word, '']);
  if (name === 'verdict') return Object.entries({ ...factVerdicts, none: 'no source says anything' });
  if (!index) return [];
  if (option === '--bulletin') return sources(index, typed);
  switch (name) {
    case 'kind':
      return index.kinds.map(({ kind, title }) => [kind, title]);
    case 'actor':
    case 'group':
      return entries(index, actorRegister, typed);
    case 'id':
      return facts(index, typed);
    case 'tag':
      return tags(index);
    case 'column':
    case 'columns':
      return columnsFor(kind, option ?? '').map((column) => [column.name, column.source.field?.about ?? '']);
    default:
      return [];
  }
}

/** The values of a field of a kind: its choices, or the entries of its register. */
export function fieldValues(field: Field, index: Index | undefined, typed: string): Candidates {
  if (field.choices) return Object.entries(field.choices).map(([choice, meant]) => [choice, meaningOf(meant)]);
  const register = fieldType(field).registerOf(field);
  return register !== undefined && index ? entries(index, register, typed) : [];
}

/** The names of entries: of those that facts name, or of all that begin with what is typed, in any of their languages. */
export function entries({ database }: Index, register: string, typed: string): Candidate[] {
  const inUse = 'EXISTS (SELECT 1 FROM fact_entries f WHERE f.register = e.register AND f.entry = e.id)';
  const sql = `SELECT name, short, polish, id FROM entries e WHERE register = ? AND (${inUse} OR ? <> '') ORDER BY name`;
  const rows = cells<[string, string | null, string | null, string]>(database, sql, register, typed);
  if (typed === '') return rows.map(([name, , , id]) => [name, id]);
  return rows.flatMap(([name, short, polish, id]) => {
    const fitting = [name, short, polish].find((each) => each !== null && fold(each).startsWith(fold(typed)));
    return fitting == null ? [] : [[fitting, fitting === name ? id : name]];
  });
}

/** The ids of facts that begin with what is typed, with the source or without it. */
function facts({ database }: Index, typed: string): Candidate[] {
  const begun = typed.toLowerCase();
  const range = (from: string, limit: string) =>
    `SELECT f.id, coalesce(f.title, f.says) FROM ${from} WHERE f.id >= ${limit} AND f.id < ${limit} || char(1114111)
      ORDER BY f.id LIMIT ${maxCandidates}`;
  const whole = cells<[string, string]>(database, range('fact_rows f', '?1'), begun);
  const part = cells<[string, string]>(database, range('sources s JOIN fact_rows f', "s.source || '/' || ?1"), begun);
  const short = part.map(([id, about]): Candidate => [id.slice(id.indexOf('/') + 1), about]);
  // As ids are shown: with the source only where there are several, or where it is typed.
  if (hasOneSource(database) && !begun.includes('/')) return short;
  return begun === '' ? whole : [...short, ...whole];
}

/** The ids of sources, with their titles. */
export function sources({ database }: Index, typed: string): Candidate[] {
  const sql = `SELECT source, title FROM sources WHERE source >= ?1 AND source < ?1 || char(1114111) ORDER BY 1 LIMIT ${maxCandidates}`;
  return cells<[string, string]>(database, sql, typed.toLowerCase());
}

function tags({ database }: Index): Candidate[] {
  const sql = `SELECT value, count(*) || iif(count(*) = 1, ' fact', ' facts') FROM (SELECT tags FROM fact_rows WHERE tags IS NOT NULL LIMIT ${maxTagged}), json_each(tags)
    GROUP BY value ORDER BY value`;
  return cells<[string, string]>(database, sql);
}

function cells<Cells extends SqlValue[]>(database: Index['database'], sql: string, ...values: string[]): Cells[] {
  return [...readCells<Cells>(database, sql, [{ phrase: '', sql: '', values }])];
}
