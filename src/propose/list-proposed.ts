import { basename, join } from 'node:path';
import { statIfExists } from '../files/output.ts';
import { draftsFile, proposedFile } from '../load/folder.ts';
import type { Problem } from '../model/problem.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { type Proposed, proposedAt } from './proposed-file.ts';
import { sourceFolders } from './source-folder.ts';

/** What is proposed for a source, with the problems of its file and the counts in words. */
export interface ProposedOfSource {
  source: string;
  folder: string;
  proposed: Proposed;
  problems: readonly Problem[];
  count: string;
}

/** What is proposed for each source of an index that has a proposed.yaml. */
export async function proposedIn(index: Index): Promise<ProposedOfSource[]> {
  const folders = sourceFolders(index).filter((folder) => statIfExists(join(folder, proposedFile)));
  const definitions = { kinds: index.kinds, registers: folders.length > 0 ? registersOf(index.database) : new Map() };
  const confirmed = index.database.prepare(
    "SELECT count(*) AS facts FROM fact_rows WHERE source = ? AND coalesce(checked, '[]') <> '[]'",
  );
  return Promise.all(
    folders.map(async (folder) => {
      const source = basename(folder);
      const { proposed, problems } = await proposedAt(folder, definitions);
      const { facts, names, none, refused } = proposed;
      const all = facts.length + names.length + none.length;
      const count = `${all} proposed, ${refused.length} refused, ${confirmed.get(source)?.['facts']} confirmed`;
      return { source, folder, proposed, problems, count };
    }),
  );
}

/** Files and folders of earlier versions beside the facts, which nothing reads. */
export function formerFiles(index: Index): string[] {
  const former = sourceFolders(index).flatMap((folder) => [join(folder, draftsFile), join(folder, '_imported')]);
  return former.filter((path) => statIfExists(path));
}
