import { readFileSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { countFacts, factNumbers } from '../query/select.ts';
import { writeExported } from '../store/write-exported.ts';
import type { Exporter } from './index.ts';
import { attempt, occupied, statIfExists, writeAtomically } from './output.ts';
import { chosenFacts } from './tables.ts';

/** Where the header of SQLite keeps `user_version`, four bytes for the program: a checksum of all other bytes. */
const sealAt = 60;

/** One database, which `--facts` reads. */
export const sqlite: Exporter = ({ index, kinds, filters }, place) => {
  const isWhole = filters.length === 0 && kinds.length === index.kinds.length;
  const facts = isWhole ? null : factNumbers(index.database, [chosenFacts(kinds, filters)]);
  const count = facts?.length ?? countFacts(index.database, { kind: null, filters: [], sort: [], limit: null });
  writeAtomically(place, index, (draft) => {
    writeExported(index, draft, facts);
    const bytes = readFileSync(draft);
    bytes.writeUInt32BE(sealOf(bytes), sealAt);
    writeFileSync(draft, bytes);
    if (statIfExists(place) && !isSealed(place)) throw occupied(place);
  });
  return count;
};

function isSealed(file: string): boolean {
  const bytes = statIfExists(file)?.isFile() ? attempt(() => readFileSync(file)) : undefined;
  return bytes !== undefined && bytes.length > sealAt + 4 && bytes.readUInt32BE(sealAt) === sealOf(bytes);
}

function sealOf(bytes: Buffer): number {
  return crc32(bytes.subarray(sealAt + 4), crc32(bytes.subarray(0, sealAt)));
}
