import { globSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { defaultChunks, modulesAtStart } from './bundle.ts';

const [begin, end] = ['<!-- sizes: `npm run generate` writes this table -->', '<!-- end of sizes -->'];

/** Libraries below this many bytes share a row. */
const minSize = 40_000;

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
  const parts = [...(await codeParts()), filesPart('facts and their schemas', ['facts/**/*']), documents()];
  const rows = parts.sort((one, other) => other.packed - one.packed).map(rowOf);
  const total = rowOf({
    name: 'together',
    bytes: sum(parts, ({ bytes }) => bytes),
    packed: sum(parts, ({ packed }) => packed),
    loaded: '',
  });
  return `${head}\n${tableOf([['part', 'unpacked', 'packed', 'loaded'], ...rows, total])}\n\n${tail}`;
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
  const isSmall = ({ bytes }: Part) => bytes < minSize;
  const small = parts.filter(isSmall);
  const others: Part = {
    name: `${small.length} other libraries`,
    bytes: sum(small, ({ bytes }) => bytes),
    packed: sum(small, ({ packed }) => packed),
    loaded: '',
  };
  return [...parts.filter((part) => !isSmall(part)), others];
}

function packageOf(module: string): string {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? 'pism itself';
}

function documents(): Part {
  return filesPart('README, licences, changes', [
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'SECURITY.md',
    'man/*',
    'THIRD-*.md',
  ]);
}

function filesPart(name: string, patterns: string[]): Part {
  const files = globSync(patterns).filter((file) => statSync(file).isFile());
  return { name, ...sizesOf(files.map((file) => readFileSync(file, 'utf8')).join('')), loaded: '' };
}

function sizesOf(text: string) {
  return { bytes: Buffer.byteLength(text), packed: gzipSync(text).length };
}

function sum(parts: Part[], size: (part: Part) => number): number {
  return parts.reduce((total, part) => total + size(part), 0);
}

// Rounded, so that not every change of the code changes the table.
function rowOf({ name, bytes, packed, loaded }: Part): string[] {
  return [name, inKilobytes(bytes), inKilobytes(packed), loaded];
}

function inKilobytes(bytes: number): string {
  const step = bytes < 100_000 ? 5 : bytes < 1_000_000 ? 10 : 50;
  return `${(Math.round(bytes / 1000 / step) * step).toLocaleString('en-GB')} KB`;
}

function tableOf([head = [], ...rows]: string[][]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (row: string[]) =>
    `| ${row.map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, at) => (isNumber(at) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function isNumber(column: number): boolean {
  return column === 1 || column === 2;
}
