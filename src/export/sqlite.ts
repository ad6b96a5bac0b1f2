import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { statIfExists } from '../files/stat.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { countFacts, factNumbers } from '../query/select.ts';
import { writeExported } from '../store/write-exported.ts';
import type { Exporter } from './index.ts';
import { refuseFacts } from './output-file.ts';
import { isSealed, occupied, sealOf } from './seal.ts';
import { chosenFacts } from './tables.ts';

/** The name of the row of `meta` with the seal. SQLite stores the value right after it. */
const sealName = 'sha256 of this file';

/** One database, which `--facts` reads. */
export const sqlite: Exporter = ({ index, kinds, filters }, place) => {
  const isWhole = filters.length === 0 && kinds.length === index.kinds.length;
  const facts = isWhole ? null : factNumbers(index.database, [chosenFacts(kinds, filters)]);
  const count = facts?.length ?? countFacts(index.database, { kind: null, filters: [], sort: [], limit: null });
  refuseFacts(place, index);
  requireOwn(place);
  writeAtomically(place, (draft) => {
    writeExported(index, draft, facts);
    seal(draft);
    requireOwn(place);
  });
  return count;
};

function requireOwn(place: string): void {
  if (statIfExists(place) && !isSealed(place, sealName)) throw occupied(place);
}

function seal(file: string): void {
  const database = new DatabaseSync(file);
  const placeholder = randomBytes(32).toString('hex');
  database.prepare('INSERT INTO meta (name, value) VALUES (?, ?)').run(sealName, placeholder);
  database.close();
  // Written without SQLite, which would count the change in the header.
  const bytes = readFileSync(file);
  const at = bytes.indexOf(placeholder);
  const descriptor = openSync(file, 'r+');
  try {
    writeSync(descriptor, sealOf(bytes, at), at);
  } finally {
    closeSync(descriptor);
  }
}
