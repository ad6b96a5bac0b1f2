import { globSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { defaultChunks, modulesAtStart } from './bundle.ts';
import { markdownTable } from './markdown-table.ts';

const [begin, end] = ['<!-- sizes: `npm run generate` writes this table -->', '<!-- end of sizes -->'];

/** Libraries below this many bytes share a row. */
const minSize = 40_000;

const papers = ['README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'man/*', 'THIRD-*.md'];

interface Part {
  name: string;
  bytes: number;
  packed: number;
  loaded: string;
}

/** A document with its table of the parts of the package, the largest first. */
export async function withSizes(document: string): Promise<string> {
  const [head, , tail] = document.split(new RegExp(`(?<=${begin}\n)|(?=${end})`));
  if (tail === undefined) throw new Error(`the table of sizes needs ${begin} and ${end} around it`);
  const files = [
    partOfFiles('facts and their schemas', ['facts/**/*']),
    partOfFiles('README, licences, changes', papers),
  ];
  const parts = [...(await codeParts()), ...files].sort((one, other) => other.packed - one.packed);
  const rows = [...parts, together('together', parts)].map(rowOf);
  return `${head}\n${markdownTable(['part', 'unpacked', 'packed', 'loaded'], rows, [1, 2])}\n${tail}`;
}

/** The bundled code by package, as the bundler renders it. */
async function codeParts(): Promise<Part[]> {
  const chunks = await defaultChunks();
  const atStart = modulesAtStart(chunks);
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
  const groups = Map.groupBy(modules, ([id]) => packageOf(id));
  const parts = [...groups].map(([name, found]): Part => {
    const code = found.map(([, { code }]) => code ?? '').join('');
    const starting = found.filter(([id, { code }]) => code && atStart.has(id)).length;
    const loaded = starting === 0 ? 'when needed' : starting === found.length ? 'always' : 'partly always';
    return { name, ...sizesOf(code), loaded };
  });
  const small = parts.filter(({ bytes }) => bytes < minSize);
  return [...parts.filter((part) => !small.includes(part)), together(`${small.length} other libraries`, small)];
}

function packageOf(module: string): string {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? 'pism itself';
}

function partOfFiles(name: string, patterns: string[]): Part {
  const files = globSync(patterns).filter((file) => statSync(file).isFile());
  return { name, ...sizesOf(files.map((file) => readFileSync(file, 'utf8')).join('')), loaded: '' };
}

function sizesOf(text: string) {
  return { bytes: Buffer.byteLength(text), packed: gzipSync(text).length };
}

function together(name: string, parts: Part[]): Part {
  const sum = (key: 'bytes' | 'packed') => parts.reduce((total, part) => total + part[key], 0);
  return { name, bytes: sum('bytes'), packed: sum('packed'), loaded: '' };
}

// Rounded, so that not every change of the code changes the table.
function rowOf({ name, bytes, packed, loaded }: Part): string[] {
  return [name, inKilobytes(bytes), inKilobytes(packed), loaded];
}

function inKilobytes(bytes: number): string {
  const step = bytes < 100_000 ? 5 : bytes < 1_000_000 ? 10 : 50;
  return `${(Math.round(bytes / 1000 / step) * step).toLocaleString('en-GB')} KB`;
}
