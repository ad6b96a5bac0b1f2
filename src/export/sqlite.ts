import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { countFacts, factNumbers } from '../query/select.ts';
import { writeExported } from '../store/write-exported.ts';
import type { Exporter } from './index.ts';
import { attempt, occupied, statIfExists, writeAtomically } from './output.ts';
import { chosenFacts } from './tables.ts';

/** Where the header of SQLite keeps `user_version`, four bytes for the program: a checksum of all other bytes. */
const [sealAt, sealBytes] = [60, 4];

/** One database, which `--facts` reads. */
export const sqlite: Exporter = ({ index, kinds, filters }, place) => {
  const isWhole = filters.length === 0 && kinds.length === index.kinds.length;
  const facts = isWhole ? null : factNumbers(index.database, [chosenFacts(kinds, filters)]);
  const count = facts?.length ?? countFacts(index.database, { kind: null, filters: [], sort: [], limit: null });
  writeAtomically(place, index, (draft) => {
    writeExported(index, draft, facts);
    withFile(draft, 'r+', (file) => writeSync(file, sealOf(file), 0, sealBytes, sealAt));
    if (statIfExists(place) && !isSealed(place)) throw occupied(place);
  });
  return count;
};

function isSealed(file: string): boolean {
  if (!statIfExists(file)?.isFile()) return false;
  const seals = () =>
    withFile(file, 'r', (opened) => {
      const written = Buffer.alloc(sealBytes);
      return readSync(opened, written, 0, sealBytes, sealAt) === sealBytes && written.equals(sealOf(opened));
    });
  return attempt(seals) === true;
}

/** The checksum of an open file, read in pieces: a database can be larger than a Buffer. */
function sealOf(file: number): Buffer {
  const piece = Buffer.alloc(2 ** 20);
  let crc = 0;
  for (let at = 0, read = -1; read !== 0; at += read) {
    read = readSync(file, piece, 0, piece.length, at);
    const skipped = at === 0 ? Math.min(read, sealAt + sealBytes) : 0;
    crc = crc32(piece.subarray(skipped, read), crc32(piece.subarray(0, Math.min(skipped, sealAt)), crc));
  }
  const seal = Buffer.alloc(sealBytes);
  seal.writeUInt32BE(crc);
  return seal;
}

function withFile<T>(path: string, flags: string, use: (file: number) => T): T {
  const file = openSync(path, flags);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}
