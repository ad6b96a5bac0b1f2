import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** A licence that a person has read: what it is, a remark on it, and the file with its text. */
interface Decision {
  licence: string;
  remark?: string;
  text?: string;
}

interface Decisions {
  permissive: string[];
  accepted: Record<string, Decision & { stated: string }>;
  licenceTextFrom: Record<string, string>;
  includedWorks: Record<string, (Decision & { name: string; address: string })[]>;
}

const decisions: Decisions = parse(readFileSync('scripts/licences.yaml', 'utf8'));

/** A work in the bundle with its licence, and the text that the licence requires to be included. */
interface Notice {
  title: string;
  licence: string;
  text: string;
}

/** The text of THIRD-PARTY-NOTICES.md: the works of others among these modules; throws if one has a licence that is not accepted. */
export function noticesOf(modules: string[]): string {
  const byFolder = Map.groupBy(modules.filter(isOfOthers), folderOf);
  const notices = [...byFolder].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap((each) => ofPackage(...each));
  const rows = notices.map(({ title, licence }) => `| ${title} | ${licence} |`);
  const sections = notices.map(
    ({ title, licence, text }) =>
      `## ${title}\n\nLicence: ${licence}\n\n\`\`\`\`text\n${text.replaceAll('\r\n', '\n')}\n\`\`\`\``,
  );
  return `# Third-party notices

The code of pism is under the MIT licence (\`LICENSE\`). \`dist/\` also contains the works below, each under its own licence.
The build writes this file from the contents of the bundle.

| work | licence |
| --- | --- |
${rows.join('\n')}

${sections.join('\n\n')}
`;
}

/** Not our own source, nor the replacements in `scripts/bundle.ts`, but the functions that the bundler adds. */
function isOfOthers(module: string): boolean {
  return module.startsWith('\0') ? isRuntime(module) : !module.startsWith(join(process.cwd(), 'src/'));
}

function isRuntime(module: string): boolean {
  return module.startsWith('\0rolldown/');
}

function folderOf(module: string): string {
  if (isRuntime(module)) return join(process.cwd(), 'node_modules/rolldown');
  let folder = dirname(module);
  // Some packages have a package.json without a name in a subfolder, to state its module type.
  while (!existsSync(join(folder, 'package.json')) || !manifestIn(folder).version) folder = dirname(folder);
  return folder;
}

function manifestIn(folder: string): { name: string; version?: string; license?: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The notice of a package, and those of the works inside it. */
function ofPackage(folder: string, modules: string[]): Notice[] {
  const { name, version = '', license = 'none' } = manifestIn(folder);
  const { accepted, permissive, licenceTextFrom, includedWorks } = decisions;
  const exception = accepted[name]?.stated === license ? accepted[name] : undefined;
  if (!exception && !permissive.includes(license))
    throw new Error(
      `${name} ${version} would be bundled, and its licence is ${license}: leave it out, or read the licence and add it to scripts/licences.yaml`,
    );
  const text = textIn(folder) || textIn(`node_modules/${licenceTextFrom[name]}`);
  const parts = [text, holdersIn(modules, text), exception ? textOf(exception) : ''].filter(Boolean);
  const works = (includedWorks[name] ?? []).map((work) => ({
    title: `${work.name}, in ${name}`,
    licence: work.licence,
    text: `${work.address}\n\n${textOf(work)}`,
  }));
  return [{ title: `${name} ${version}`, licence: exception?.licence ?? license, text: parts.join('\n\n') }, ...works];
}

/** What the notices say of a decision, with the text of the licence. */
function textOf({ remark = '', text }: Decision): string {
  return `${remark}\n\n${text ? readFileSync(text, 'utf8') : ''}`.trim();
}

/** The files with the licence in a folder; throws if there are none, as in `node_modules/undefined`. */
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
