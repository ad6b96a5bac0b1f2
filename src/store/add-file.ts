import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import { parseFile } from '../load/document.ts';
import { type LoadedFact, readBulletin, readFacts } from '../load/facts.ts';
import type { ReadFile } from '../load/file.ts';
import { type FolderFile, wrongEnding } from '../load/folder.ts';
import { type ActorRegister, readingOf, registerOf } from '../load/reading.ts';
import type { Actor } from '../model/file-fields.ts';
import type { Kind } from '../model/kind.ts';
import { fileProblem, type Problem } from '../model/problem.ts';
import { didYouMean } from '../model/text.ts';
import { hasTable, metaOf, storedKinds, versionOf } from './schema.ts';
import type { Writer } from './writer.ts';

/** The kinds and registers that facts are read with. */
export interface Definitions {
  kinds: Kind[];
  /** Kinds whose file has problems: their facts are not read. */
  brokenKinds: string[];
  readonly actors: ActorRegister;
}

/** The stored definitions; undefined if the index is empty or of another version or other folders. */
export function storedDefinitions(database: DatabaseSync, folders: string[]): Definitions | undefined {
  if (!hasTable(database, 'meta') || metaOf(database, 'version') !== versionOf(folders)) return undefined;
  const sql = "SELECT DISTINCT kind FROM files JOIN problems USING (file) WHERE role = 'kind'";
  const broken = database.prepare(sql).all();
  let actors: ActorRegister | undefined;
  return {
    kinds: storedKinds(database),
    brokenKinds: broken.map(({ kind }) => String(kind)),
    // Read only when facts have changed.
    get actors() {
      actors ??= registerOf(new Map(storedActors(database).map((actor) => [actor.id, actor])));
      return actors;
    },
  };
}

function storedActors(database: DatabaseSync): Actor[] {
  const rows = database.prepare('SELECT id, name, polish, aliases, adjectives, about, part_of FROM actors').all();
  return rows.map((row) => {
    const lists = { aliases: parseStored(row['aliases']), adjectives: parseStored(row['adjectives']) };
    return { ...row, ...lists } as unknown as Actor;
  });
}

/** Puts a bulletin's description or a file of facts into the index; returns how many facts it holds. */
export async function addFile(writer: Writer, read: ReadFile, definitions: Definitions): Promise<number> {
  const { file, hash } = read;
  const number = writer.addFile(file, hash);
  const kind = definitions.kinds.find((each) => each.kind === file.kind);
  if (!kind && file.role === 'facts') {
    writer.addProblems(number, whyNotRead(file, definitions));
    return 0;
  }
  const document = await parseFile(read);
  let facts: LoadedFact[] = [];
  if (kind) {
    const reading = readingOf(document, definitions.actors);
    facts = readFacts(document, kind, reading);
    for (const [position, fact] of facts.entries()) writer.addFact({ number, file, kind, position }, fact, reading);
  } else {
    const bulletin = readBulletin(document, file.bulletin);
    if (bulletin) writer.addBulletin(number, bulletin);
  }
  writer.addProblems(number, document.problems);
  return facts.length;
}

// Such a file is not parsed. Only its name matters, and a rename changes the times of its folder.
function whyNotRead(file: FolderFile, { kinds, brokenKinds }: Definitions): Problem[] {
  const ending = wrongEnding(file);
  if (ending) return [ending];
  if (brokenKinds.includes(file.kind)) return [];
  const names = kinds.map(({ kind }) => kind);
  return [
    fileProblem(file.path, 'UNKNOWN_KIND', { kind: file.kind, suggestion: didYouMean(file.kind, names, 'Kinds are') }),
  ];
}
