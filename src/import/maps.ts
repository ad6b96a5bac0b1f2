import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PismError } from '../errors.ts';
import { attempt, statIfExists } from '../files/output.ts';
import { readText } from '../load/file.ts';
import type { Kind } from '../model/kind.ts';
import type { TableMap } from '../model/map.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean } from '../model/text.ts';
import type { Index } from '../store/open.ts';

/** The paths of the maps of tables in these facts folders, by their names; of two with one name, that of the first folder. */
function mapsIn(folders: string[]): Map<string, string> {
  const maps = new Map<string, string>();
  for (const folder of folders.map((each) => join(each, 'maps'))) {
    const names = (statIfExists(folder) && attempt(() => readdirSync(folder))) || [];
    for (const [, name = ''] of names.sort().flatMap((each) => [/^([^._].*)\.yaml$/.exec(each) ?? []]))
      if (name !== '' && !maps.has(name)) maps.set(name, join(folder, `${name}.yaml`));
  }
  return maps;
}

/** The map at a path, or of this name in these facts folders, or what is wrong with it. Throws a usage error if there is none. */
export async function findMap(
  name: string,
  path: string,
  folders: string[],
  kinds: Kind[],
): Promise<{ map?: TableMap; problems: Problem[] }> {
  const maps = mapsIn(folders);
  const place = statIfExists(path)?.isFile() ? path : maps.get(name);
  if (place !== undefined) return mapAt(place, kinds);
  const hint = didYouMean(name, maps.keys(), 'Maps are') || 'Name a file.';
  throw new PismError('usage', `There is no map ${name}`, hint);
}

async function mapAt(place: string, kinds: Kind[]): Promise<{ map?: TableMap; problems: Problem[] }> {
  const { text, problem } = readText(place);
  const { readMap } = await import('./map.ts');
  return problem ? { problems: [problem] } : readMap(place, text, kinds);
}

/** What is wrong with the maps in the facts folders of an index. */
export async function mapProblems({ folders, kinds }: Index): Promise<Problem[]> {
  const paths = folders.flatMap((folder) => [...mapsIn([folder]).values()]);
  const maps = await Promise.all(paths.map((path) => mapAt(path, kinds)));
  return maps.flatMap(({ problems }) => problems);
}
