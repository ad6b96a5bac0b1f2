import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, statIfExists } from '../files/output.ts';
import { readText } from '../load/file.ts';
import type { Problem } from '../model/problem.ts';
import type { Index } from '../store/open.ts';

/** The paths of the maps of tables in these facts folders, by their names; of two with one name, that of the first folder. */
export function mapsIn(folders: string[]): Map<string, string> {
  const maps = new Map<string, string>();
  for (const folder of folders.map((each) => join(each, 'maps'))) {
    const names = (statIfExists(folder) && attempt(() => readdirSync(folder))) || [];
    for (const [, name = ''] of names.sort().flatMap((each) => [/^([^._].*)\.yaml$/.exec(each) ?? []]))
      if (name !== '' && !maps.has(name)) maps.set(name, join(folder, `${name}.yaml`));
  }
  return maps;
}

/** What is wrong with the maps in the facts folders of an index. */
export async function mapProblems({ folders, kinds }: Index): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const folder of folders) {
    for (const path of mapsIn([folder]).values()) {
      const { text, problem } = readText(path);
      const { readMap } = await import('./map.ts');
      problems.push(...(problem ? [problem] : (await readMap(path, text, kinds)).problems));
    }
  }
  return problems;
}
