import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { refuseProblems } from '../facts/problems.ts';
import { statIfExists } from '../files/output.ts';
import { proposedFile } from '../load/folder.ts';
import type { FieldReader } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { emptyRange } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import { storedNames } from '../store/metadata.ts';
import type { Index } from '../store/open.ts';
import { Writer } from '../store/writer.ts';
import { proposedAt, registersWith, statedFact } from './proposed-file.ts';
import { sourceFolders } from './source-folder.ts';

/** What is proposed for each source of an index that has a proposed.yaml, with the problems of that and the counts in words. */
export async function proposedIn(index: ProposalIndex) {
  const folders = [...sourceFolders(index)].filter(([, folder]) => statIfExists(join(folder, proposedFile)));
  const definitions = { kinds: index.kinds, registers: folders.length > 0 ? registersOf(index.database) : new Map() };
  const confirmed = index.database.prepare(
    "SELECT count(*) AS facts FROM _fact_rows WHERE source = ? AND coalesce(checked, '[]') <> '[]'",
  );
  return Promise.all(
    folders.map(async ([source, folder]) => {
      const { proposed, problems } = await proposedAt(folder, definitions);
      const { facts, names, none, refused } = proposed;
      const all = facts.length + names.length + none.length;
      const count = `${all} proposed, ${refused.length} refused, ${confirmed.get(source)?.['facts']} confirmed`;
      return { source, folder, proposed, problems, count };
    }),
  );
}

/** The part of an index by which proposals are found. */
type ProposalIndex = Pick<Index, 'database' | 'kinds' | 'exported'>;

/** Puts what is proposed in the place of the facts of an index, and who proposed it into each document. */
export async function onlyProposed(database: DatabaseSync): Promise<void> {
  const { kinds } = storedNames(database);
  const all = await proposedIn({ database, kinds });
  const problems = all.flatMap((each) => each.problems);
  refuseProblems(problems, '`pism check` lists all problems.');
  const known = registersOf(database);
  const names = all
    .flatMap(({ proposed }) => proposed.names)
    .filter(({ register, id }) => !known.get(register)?.byId.has(id));
  new Writer(database, { registers: registersWith(new Map(), names) }).addEntries();
  const registers = registersWith(known, names);
  const writer = new Writer(database, { registers });
  for (const { path } of database.prepare("SELECT path FROM _files WHERE role = 'facts'").all())
    writer.removeFile(String(path));
  // A proposal may break a rule of its kind, which its review shows.
  const byName = new Map(kinds.map((kind) => [kind.kind, { ...kind, rules: [] }]));
  const reading: FieldReader = { report: () => undefined, entriesNamed: () => [], suggestEntry: () => '' };
  const mark = database.prepare(
    "UPDATE _fact_rows SET _document = json_set(_document, '$.proposed', json(?)) WHERE id = ?",
  );
  for (const { source, folder, proposed } of all)
    for (const [kind, facts] of Map.groupBy(proposed.facts, (fact) => byName.get(fact.kind) as Kind)) {
      const file = {
        path: join(folder, `${kind.kind} in ${proposedFile}`),
        role: 'facts',
        source,
        kind: kind.kind,
      } as const;
      const number = writer.addFile(file, '', facts.length);
      for (const [position, fact] of facts.entries()) {
        const place = { number, file, kind, position };
        writer.addFact(place, { values: statedFact(fact), line: 0, place: emptyRange }, reading);
        mark.run(JSON.stringify(fact.proposed), `${source}/${fact.id}`);
      }
    }
  writer.writeSearch();
}
