import { fieldType } from '../../model/fields/index.ts';
import { factVerdicts } from '../../model/fields/type.ts';
import { type Field, type Kind, meaningOf } from '../../model/kind.ts';
import { actorRegister } from '../../model/register.ts';
import { columnsFor } from '../../query/columns.ts';
import { entriesBeginning, idsBeginning, sourcesBeginning, type Term, tagsInUse } from '../../query/terms.ts';
import type { Index } from '../../store/open.ts';

/** Candidates, or `files` for the shell to complete names of files. */
export type Candidates = Term[] | 'files';

/** What a value is asked for: the option or argument that takes it, the kind at hand, and what is typed of it. */
export interface Wanted {
  /** What help calls the value, such as `file` in `--output <file>`. */
  name: string;
  option: string | undefined;
  kind: Kind | null;
  typed: string;
}

/** The values that an argument or option of this name can have; none where only the user knows. */
export function valuesOf(wanted: Wanted, index: Index | undefined): Candidates {
  const { name, option, typed, kind } = wanted;
  if (['file', 'folder', 'copy', 'map', 'old', 'new'].includes(name)) return 'files';
  if (name.includes('|')) return name.split('|').map((word) => [word, '']);
  if (name === 'verdict') return Object.entries({ ...factVerdicts, none: 'no source says anything' });
  if (!index) return [];
  const { database, kinds } = index;
  if (option === '--bulletin') return sourcesBeginning(database, typed);
  switch (name) {
    case 'kind':
      return kinds.map(({ kind, title }) => [kind, title]);
    case 'actor':
    case 'group':
      return entriesBeginning(database, actorRegister, typed);
    case 'id':
      return idsBeginning(database, typed);
    case 'tag':
      return tagsInUse(database);
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
  return register !== undefined && index ? entriesBeginning(index.database, register, typed) : [];
}
