import { readFileSync } from 'node:fs';

// What package.json and CHANGELOG.md say of a release. `node scripts/release.ts v1.0.0` prints its notes, or what it lacks.

/** The fields of package.json that other files follow. */
export interface Manifest {
  version: string;
  author: string;
  /** Where the project is: set by the owner. `homepage` and `bugs` follow from it. */
  repository?: { type: 'git'; url: string };
  homepage?: string;
  bugs?: { url: string };
}

/** The text of package.json with the addresses that follow from `repository`. */
export function withAddresses(text: string): string {
  const { homepage: _, bugs: __, ...manifest } = JSON.parse(text) as Manifest;
  const web = manifest.repository?.url.replace(/^git\+|\.git$/g, '');
  const addresses = web === undefined ? {} : { homepage: `${web}#readme`, bugs: { url: `${web}/issues` } };
  return `${JSON.stringify({ ...manifest, ...addresses }, null, 2)}\n`;
}

/** The date and the notes of a version in the changelog; a version without a dated heading is not released. */
export function releaseIn(changelog: string, version: string): { date?: string | undefined; notes: string } {
  const sections = changelog.split(/^## /m).map((section) => section.split(/\n([\s\S]*)/, 2));
  const [heading, notes = ''] = sections.find(([title = '']) => title.split(' ')[0] === version) ?? [];
  const date = heading?.match(/^\S+ \((\d{4}-\d\d-\d\d)\)$/)?.[1];
  return { date, notes: notes.trim() };
}

/** The text of CITATION.cff with the version, its date, and where the project is. */
export function citationFile(text: string, { version, homepage }: Manifest, date?: string): string {
  const address = homepage === undefined ? '' : `\nrepository-code: ${homepage.replace('#readme', '')}`;
  const lines = `version: ${version}${date ? `\ndate-released: ${date}` : ''}${address}`;
  return text.replace(/^version: .*(\n(date-released|repository-code): .*)*/m, lines);
}

/** The notes for a tag such as v1.0.0; throws unless package.json and the changelog are ready to publish that version. */
export function notesFor(tag: string, manifest: Manifest, changelog: string): string {
  if (tag !== `v${manifest.version}`) throw new Error(`package.json has the version ${manifest.version}, not ${tag}`);
  if (!manifest.repository)
    throw new Error(
      'package.json does not say where the project is, so links on the registry would be dead: npm pkg set repository.type=git repository.url=git+https://HOST/OWNER/pism.git && npm run generate',
    );
  const { date, notes } = releaseIn(changelog, manifest.version);
  if (date === undefined) throw new Error(`CHANGELOG.md has no heading "## ${manifest.version} (YYYY-MM-DD)"`);
  return notes;
}

if (import.meta.main) {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  console.log(notesFor(process.argv[2] ?? `v${manifest.version}`, manifest, readFileSync('CHANGELOG.md', 'utf8')));
}
