import { dirname, join } from 'node:path';
import { statIfExists } from '../files/output.ts';
import { readText } from '../load/file.ts';
import { draftsFile } from '../load/folder.ts';
import type { Problem } from '../model/problem.ts';
import type { Index } from '../store/open.ts';

/** How many drafts a bulletin's `drafts.yaml` has, and what is wrong with its YAML. */
export interface DraftsOf {
  readonly file: string;
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** The drafts of all sources of a folder. */
export async function draftsIn({ database, exported }: Index): Promise<DraftsOf[]> {
  if (exported !== undefined) return [];
  const rows = database.prepare("SELECT path FROM files WHERE role IN ('bulletin', 'source') ORDER BY path").all();
  const files = rows.map(({ path }) => join(dirname(String(path)), draftsFile)).filter((file) => statIfExists(file));
  const { readDrafts } = await import('./drafts-file.ts');
  return Promise.all(
    files.map(async (file) => {
      const { text, problem } = readText(file);
      const { count, problems } = await readDrafts(file, text);
      return { file, count, problems: [...(problem ? [problem] : []), ...problems] };
    }),
  );
}
