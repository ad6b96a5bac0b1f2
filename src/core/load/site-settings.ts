import { join } from 'node:path';
import { PismError } from '../errors.ts';
import { refuseProblems } from '../facts/problems.ts';
import { statIfExists } from '../files/output.ts';
import type { Problem } from '../model/problem.ts';
import { siteFields, type WrittenSite } from '../model/site.ts';
import { builtinFacts } from '../package.ts';
import type { Index } from '../store/open.ts';
import { parseFile } from './document.ts';
import { readWhole } from './field-reader.ts';
import { readTextFile } from './file.ts';

/** Reads the first `site.yaml` of the facts folders. `base` replaces its web address. Throws its problems. */
export async function readSettings(index: FoldersOf, base?: string): Promise<SiteSettings> {
  const [path] = settingsFiles(index);
  const { values, problems } = path === undefined ? { values: {}, problems: [] } : await readFile(path);
  refuseProblems(problems, '`pism check` lists all problems.', 'site.yaml has errors');
  const { address, ...said } = values;
  return { title: 'Facts', language: 'en', ...said, base: base ?? (address && baseAddress(address)) };
}

/** Settings of a site from `site.yaml` or options. The site shows missing settings as missing. */
export interface SiteSettings extends Omit<WrittenSite, 'address'> {
  title: string;
  language: string;
  /** The web address of the site, with a slash at the end. If it is set, pages include their full address. */
  base: string | undefined;
}

type FoldersOf = Pick<Index, 'folders'>;

/** Checks the web address of a site, and ends it with a slash so that file names can be appended. Throws a usage error. */
export function baseAddress(written: string): string {
  const { protocol, search, hash, href } = URL.parse(written) ?? {};
  if (href !== undefined && /^https?:$/.test(protocol ?? '') && !search && !hash) return href.replace(/\/?$/, '/');
  const hint = 'Write the address of the folder, such as https://facts.example.org/.';
  throw new PismError('usage', `A site cannot have the address ${written}`, hint);
}

/** The problems of every `site.yaml` in the facts folders. */
export async function siteProblems(index: FoldersOf): Promise<Problem[]> {
  const read = await Promise.all(settingsFiles(index).map(readFile));
  return read.flatMap(({ problems }) => problems);
}

async function readFile(path: string): Promise<{ values: WrittenSite; problems: Problem[] }> {
  const document = await parseFile({ file: { path }, ...readTextFile(path) });
  const values = readWhole<WrittenSite>(document, 'site.yaml', siteFields) ?? {};
  return { values, problems: document.problems };
}

// The built-in facts have their own `site.yaml`. It is ignored when other facts are joined with them.
function settingsFiles({ folders }: FoldersOf): string[] {
  const own = folders.filter((folder) => folder !== builtinFacts);
  const described = own.length > 0 ? own : folders;
  return described.map((folder) => join(folder, 'site.yaml')).filter(statIfExists);
}
