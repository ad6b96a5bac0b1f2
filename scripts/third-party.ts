import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { version as pdfVersion } from 'unpdf/pdfjs';
import { parse } from 'yaml';
import { defaultChunks } from './bundle.ts';

/** A work inside a package that has another licence: a remark on it, and the name of its text in scripts/licences. */
interface IncludedWork {
  name: string;
  version?: string;
  licence: string;
  address: string;
  remark?: string;
  text?: string;
}

interface Decisions {
  permissive: string[];
  accepted: Record<string, { stated: string; licence: string; remark: string; text: string }>;
  licenceTextFrom: Record<string, string>;
  includedWorks: Record<string, IncludedWork[]>;
}

const decisions: Decisions = parse(readFileSync('scripts/licences.yaml', 'utf8'));

/** A package in the bundle, and the licence under which we use it. */
export interface BundledPackage {
  name: string;
  version: string;
  /** An SPDX identifier. */
  licence: string;
  /** What the licence requires to be included: its text, names, remarks. */
  notice: string;
  /** Works inside it that have other licences. */
  works: IncludedWork[];
}

/** The packages in the bundle. */
export async function bundledPackages(): Promise<BundledPackage[]> {
  return packagesOf((await defaultChunks()).flatMap(({ moduleIds }) => moduleIds));
}

/** The packages of these modules, by name; throws if one has a licence that is not accepted. */
export function packagesOf(modules: string[]): BundledPackage[] {
  const others = modules.filter((module) => !isOurs(module));
  return [...Map.groupBy(others, folderOf)]
    .map(([folder, files]) => readPackage(folder, files))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The text of THIRD-PARTY-NOTICES.md: the works of others in the package, each with its licence and its text. */
export function noticesOf(packages: BundledPackage[]): string {
  const rows = packages.flatMap((bundled) => [
    `| ${titleOf(bundled)} | ${bundled.licence} |`,
    ...bundled.works.map((work) => `| ${titleOf(work)}, in ${bundled.name} | ${work.licence} |`),
  ]);
  const sections = packages.flatMap((bundled) => [
    sectionOf(`## ${titleOf(bundled)}`, bundled.licence, bundled.notice),
    ...bundled.works.map((work) =>
      sectionOf(`### ${titleOf(work)}`, `${work.licence}, ${work.address}`, remarkOf(work)),
    ),
  ]);
  return `# Third-party notices

The code of pism is under the MIT licence (\`LICENSE\`). \`dist/\` also contains the works below, each under its own licence.
\`npm run generate\` writes this file from the contents of the bundle.

| work | licence |
| --- | --- |
${rows.join('\n')}

${sections.join('\n\n')}
`;
}

function titleOf({ name, version }: { name: string; version?: string }): string {
  return version ? `${name} ${version}` : name;
}

function sectionOf(heading: string, licence: string, text: string): string {
  return `${heading}\n\nLicence: ${licence}\n\n\`\`\`\`text\n${text.replaceAll('\r\n', '\n')}\n\`\`\`\``;
}

/** Our own source, and the replacements in `scripts/bundle.ts`. */
function isOurs(module: string): boolean {
  return module.startsWith(join(process.cwd(), 'src/')) || (module.startsWith('\0') && !isRuntime(module));
}

/** The few functions that the bundler adds, with which it links modules. */
function isRuntime(module: string): boolean {
  return module.startsWith('\0rolldown/');
}

function folderOf(module: string): string {
  if (isRuntime(module)) return join(process.cwd(), 'node_modules/rolldown');
  let folder = dirname(module);
  // Some packages have a package.json without a name in a subfolder, to state its module type.
  while (!existsSync(join(folder, 'package.json')) || !manifestIn(folder).version) {
    if (folder === dirname(folder)) throw new Error(`${module} is in the bundle and in no package`);
    folder = dirname(folder);
  }
  return folder;
}

function manifestIn(folder: string): { name: string; version?: string; license?: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function readPackage(folder: string, modules: string[]): BundledPackage {
  const { name, version = '', license = 'none' } = manifestIn(folder);
  const { accepted, permissive, licenceTextFrom, includedWorks } = decisions;
  const exception = accepted[name]?.stated === license ? accepted[name] : undefined;
  if (!exception && !permissive.includes(license))
    throw new Error(
      `${name} ${version} would be bundled, and its licence is ${license}: leave it out, or read the licence and add it to scripts/licences.yaml`,
    );
  const text = textIn(folder) || (licenceTextFrom[name] && textIn(`node_modules/${licenceTextFrom[name]}`));
  if (!text)
    throw new Error(`${name} ${version} has no file with its licence: say in scripts/licences.yaml where the text is`);
  const parts = [text, holdersIn(modules, text), exception && remarkOf(exception)];
  const notice = parts.filter(Boolean).join('\n\n');
  const works = (includedWorks[name] ?? []).map((work) =>
    work.name === 'pdf.js' ? { ...work, version: pdfVersion } : work,
  );
  return { name, version, licence: exception?.licence ?? license, notice, works };
}

/** What the notices say of a decision, with the text of the licence. */
function remarkOf({ remark = '', text }: Pick<IncludedWork, 'remark' | 'text'>): string {
  const licence = text && readFileSync(`scripts/licences/${text}.txt`, 'utf8');
  return [remark, licence].flatMap((part) => part?.trim() || []).join('\n\n');
}

/** The files with the licence in a folder; an empty text if there are none. */
function textIn(folder: string): string {
  const files = readdirSync(folder).filter((file) => /^(licen[sc]e|copying|notice)(\.\w+)?$/i.test(file));
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}

/** Other copyright holders named in comments: of code copied from elsewhere under the same licence. */
function holdersIn(modules: string[], text: string): string {
  const sources = modules.filter((module) => !isRuntime(module)).map((module) => readFileSync(module, 'utf8'));
  const lines = sources.flatMap((source) => source.match(/copyright \(c\) .*(?:\n.*https?:.*)?/gi) ?? []);
  const holders = new Set(lines.map((line) => line.replaceAll(/\s*\n[\s*]*/g, ', ').trim()));
  const others = [...holders].filter((holder) => !text.includes(holder));
  return others.length === 0 ? '' : `In files of it:\n${others.join('\n')}`;
}
