import { fileProblem, type Problem } from '../model/problem.ts';
import { readTexts } from '../query/select.ts';
import type { Index } from '../store/open.ts';

/** Problems of the ids in an earlier set of facts that are neither those of facts now nor under `gone`. */
export function vanishedIn({ database, folders }: Index, old: Index, released: string): Problem[] {
  const gone = "SELECT source || '/' || (value ->> 'id') FROM sources, json_each(gone)";
  const known = new Set(readTexts(database, `SELECT id FROM fact_rows UNION ALL ${gone}`));
  const pathOf = database.prepare("SELECT path FROM files WHERE role IN ('bulletin', 'source') AND source = ?");
  return readTexts(old.database, 'SELECT id FROM fact_rows ORDER BY id')
    .filter((id) => !known.has(id))
    .map((id) => {
      const [source = '', local = ''] = id.split('/');
      const path = String(pathOf.get(source)?.['path'] ?? folders.at(-1));
      return fileProblem(path, 'VANISHED', { id, local, released });
    });
}
