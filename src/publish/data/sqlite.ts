import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { attempt } from '../../core/errors.ts';
import { requireReplaceable } from '../../core/files/ours.ts';
import { statIfExists, writeAtomically } from '../../core/files/output.ts';
import { idsOf, type Query } from '../../core/query/select.ts';
import { applicationId, writeExported } from '../../core/store/write-exported.ts';
import { chosenFacts, type Exporter } from './tables.ts';

/** One database, which `--facts` reads. */
export const sqlite: Exporter = ({ index, kinds, filters, force }, place) => {
  const isWhole = filters.length === 0 && kinds.length === index.kinds.length;
  const chosen: Query = { kind: null, filters: isWhole ? [] : [chosenFacts(kinds, filters)] };
  const isOurs = () => statIfExists(place)?.isFile() && attempt(() => idOf(place)) === applicationId;
  const create = (draft: string) => {
    requireReplaceable(place, force, () => (isOurs() ? undefined : place));
    writeExported(index, draft, isWhole ? null : idsOf(index.database, chosen).map(({ id }) => id));
  };
  writeAtomically(place, create, index);
};

function idOf(file: string): unknown {
  using database = new DatabaseSync(`${pathToFileURL(file).href}?immutable=1`, { readOnly: true });
  return database.prepare('PRAGMA application_id').get()?.['application_id'];
}
