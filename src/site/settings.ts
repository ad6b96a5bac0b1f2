import { join } from 'node:path';
import { PismError } from '../errors.ts';
import { statIfExists } from '../files/output.ts';
import { parseYaml } from '../load/document.ts';
import { readWhole } from '../load/field-reader.ts';
import { readTextFile } from '../load/file.ts';
import { absentValues } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { type SiteSettings, siteFields } from '../model/site.ts';
import { builtinFacts } from '../package.ts';
import type { Index } from '../store/open.ts';

type FoldersOf = Pick<Index, 'folders' | 'exported'>;

/** The `site.yaml` of the facts folders, and its problems. Throws a usage error where several folders have one. */
export async function readSettings(index: FoldersOf): Promise<{ settings: SiteSettings; problems: Problem[] }> {
  const none = absentValues<SiteSettings>(siteFields);
  const [path, ...others] = settingsFiles(index);
  if (path === undefined) return { settings: none, problems: [] };
  if (others.length > 0) {
    const all = [path, ...others].join(' and ');
    throw new PismError('usage', `Only one folder may describe the site: ${all}`, 'Remove all but one of these files.');
  }
  const { text, problem } = readTextFile(path);
  if (problem) return { settings: none, problems: [problem] };
  const document = await parseYaml(path, text);
  const values = readWhole<Partial<SiteSettings>>(document, 'site.yaml', siteFields);
  return { settings: { ...none, ...values }, problems: document.problems };
}

/** The problems of every `site.yaml` in the facts folders. */
export async function siteProblems(index: FoldersOf): Promise<Problem[]> {
  const folders = index.folders.map((folder) => readSettings({ folders: [folder] }));
  return (await Promise.all(folders)).flatMap(({ problems }) => problems);
}

// The built-in facts describe a site of their own, which is not that of facts joined with them.
function settingsFiles({ folders, exported }: FoldersOf): string[] {
  const own = folders.filter((folder) => folder !== builtinFacts);
  const described = own.length > 0 ? own : folders;
  return exported === undefined ? described.map((folder) => join(folder, 'site.yaml')).filter(statIfExists) : [];
}
