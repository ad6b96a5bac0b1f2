import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { attempt } from '../errors.ts';
import { requireReplaceable, statIfExists, writeAtomically } from '../files/output.ts';
import { countFacts, factNumbers } from '../query/select.ts';
import { applicationId, writeExported } from '../store/write-exported.ts';
import type { Exporter } from './index.ts';
import { chosenFacts } from './tables.ts';

/** One database, which `--facts` reads. */
export const sqlite: Exporter = ({ index, kinds, filters, force }, place) => {
  const isWhole = filters.length === 0 && kinds.length === index.kinds.length;
  const facts = isWhole ? null : factNumbers(index.database, [chosenFacts(kinds, filters)]);
  const count = facts?.length ?? countFacts(index.database, { kind: null, filters: [] });
  const isOurs = () => statIfExists(place)?.isFile() && attempt(() => idOf(place)) === applicationId;
  const create = (draft: string) => {
    requireReplaceable(place, force, () => (isOurs() ? undefined : place));
    writeExported(index, draft, facts);
  };
  writeAtomically(place, create, index);
  return count;
};

function idOf(file: string): unknown {
  using database = new DatabaseSync(`${pathToFileURL(file).href}?immutable=1`, { readOnly: true });
  return database.prepare('PRAGMA application_id').get()?.['application_id'];
}
