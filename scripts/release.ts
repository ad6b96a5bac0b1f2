import { stringify } from 'yaml';

// What a release says of itself: package.json has its version and where the project is, CHANGELOG.md its date and notes.

/** The fields of package.json that other files follow. */
export interface Manifest {
  name: string;
  version: string;
  description: string;
  keywords: string[];
  license: string;
  author: string;
  /** Where the project is: set by the owner. `homepage` and `bugs` follow from it. */
  repository?: { type: 'git'; url: string };
  homepage?: string;
  bugs?: { url: string };
}

/** The address of the project for a browser, if it is set. */
export function webAddress({ repository }: Manifest): string | undefined {
  return repository?.url.replace(/^git\+|\.git$/g, '');
}

/** The text of package.json with the addresses that follow from `repository`. */
export function withAddresses(text: string): string {
  const { homepage: _, bugs: __, ...manifest } = JSON.parse(text) as Manifest;
  const web = webAddress(manifest);
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

/** The text of CITATION.cff, in the Citation File Format 1.2.0. */
export function citationFile(manifest: Manifest, date?: string): string {
  const { name, description, author, version, license, keywords } = manifest;
  const web = webAddress(manifest);
  const citation = {
    'cff-version': '1.2.0',
    message:
      'To cite the program, use this file. To cite a fact, cite its bulletin, as `pism cite` does; pism is not affiliated with its publisher.',
    type: 'software',
    title: name,
    abstract: description,
    authors: [{ name: author }],
    version,
    ...(date && { 'date-released': date }),
    license,
    ...(web !== undefined && { 'repository-code': web }),
    keywords,
  };
  return `# Written by \`npm run generate\` from package.json and CHANGELOG.md.\n${stringify(citation, { lineWidth: 0 })}`;
}

/** A document that names the packed program, with the name of this version. */
export function withVersion(text: string, { version }: Manifest): string {
  return text.replace(/pism-\d+\.\d+\.\d+(-\w+)?\.tgz/g, `pism-${version}.tgz`);
}

/** The notes for a tag such as v1.0.0; throws unless package.json and the changelog are ready to publish that version. */
export function notesFor(tag: string, manifest: Manifest, changelog: string): string {
  if (tag !== `v${manifest.version}`) throw new Error(`package.json has the version ${manifest.version}, not ${tag}`);
  if (!manifest.repository) {
    const command =
      'npm pkg set repository.type=git repository.url=git+https://HOST/OWNER/pism.git && npm run generate';
    throw new Error(
      `package.json does not say where the project is, so links on the registry would be dead: ${command}`,
    );
  }
  const { date, notes } = releaseIn(changelog, manifest.version);
  if (date === undefined) throw new Error(`CHANGELOG.md has no heading "## ${manifest.version} (YYYY-MM-DD)"`);
  return notes;
}
