import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type InputOptions, type OutputChunk, type Plugin, rolldown } from 'rolldown';
import { parse } from 'yaml';

// Modules that libraries load and we do not need. The build fails where a library does not load one any more.
const replacements: Record<string, { importer: RegExp; code: string }> = {
  // commander looks for subcommands that are programs of their own: 3 ms of each start.
  'node:child_process': { importer: /node_modules\/commander\//, code: 'export default {};' },
  // The citation library would fetch from the network, which pism never uses.
  './fetchFile.js': {
    importer: /node_modules\/@citation-js\/core\//,
    code: 'export let fetchFile, fetchFileAsync, setUserAgent;',
  },
  // `texts` needs it for one file of ours only, which is parsed here.
  yaml: {
    importer: /proof\/wording\.ts$/,
    code: `export const parse = () => (${JSON.stringify(parse(readFileSync('facts/wording.yaml', 'utf8')))});`,
  },
  // It makes expressions of all the world's scripts, and most texts are Latin: 2 ms of a table.
  'fast-string-width': {
    importer: /src\/formats\/text-width\.ts$/,
    code: `let width;
      export default (text) => (width ??= require(${JSON.stringify(resolve('node_modules/fast-string-width'))}).default)(text);`,
  },
  // A second validator, of 300 KB, for what clients would be asked and we never ask.
  '@modelcontextprotocol/server/_shims': {
    importer: /node_modules\/@modelcontextprotocol\/server\//,
    code: "export { default as process } from 'node:process'; export class DefaultJsonSchemaValidator {}",
  },
  // cli-table3 has one of its own, though we have a lighter one: 7 ms of a table of 250 rows.
  'string-width': {
    importer: /node_modules\/cli-table3\//,
    code: `module.exports = require(${JSON.stringify(resolve('src/formats/text-width.ts'))}).textWidth;`,
  },
};

// Code of libraries that costs time and gives us nothing.
const slowCode = [
  // For each line of a cell, cli-table3 shortens the cell for a debugging message: 35 of the 113 ms of a table of 250 rows.
  { module: /cli-table3\/src\/cell\.js$/, code: 'utils.truncate(this.content, 10, this.truncate)', instead: "''" },
  // 2 ms of a table of 250 rows.
  {
    module: /fast-wrap-ansi\/lib\/main\.js$/,
    code: "import stringWidth from 'fast-string-width'",
    instead: `import { textWidth as stringWidth } from ${JSON.stringify(resolve('src/formats/text-width.ts'))}`,
  },
];

const unused = new Set(Object.keys(replacements));

const replaceModules: Plugin = {
  name: 'replace-modules',
  resolveId(source, importer = '') {
    if (!replacements[source]?.importer.test(importer)) return null;
    unused.delete(source);
    return { id: `\0${source}.js` };
  },
  buildEnd() {
    if (unused.size > 0) throw new Error(`No library loads ${[...unused]} any more: do not replace it`);
  },
  load(id) {
    return replacements[id.replace(/^\0|\.js$/g, '')]?.code ?? null;
  },
  transform(code, id) {
    const slow = slowCode.find(({ module }) => module.test(id));
    if (!slow) return null;
    if (!code.includes(slow.code)) throw new Error(`${id} has changed: check whether it still has ${slow.code}`);
    return code.replace(slow.code, slow.instead);
  },
  // A getter for each of 340 exports takes a millisecond of each start. What is assigned once needs none.
  renderChunk(code) {
    const values: string[] = [];
    const others = code.replace(getter, (whole, name: string, variable: string) => {
      const isConstant = RegExp(`^(?:async function|function|class|const) ?\\*? ?${variable}\\b`, 'm').test(code);
      if (isConstant) values.push(`${name}: ${variable}`);
      return isConstant ? '' : whole;
    });
    return values.length > 0 ? `${others}Object.assign(exports, { ${values} });\n` : null;
  },
};

/** How the bundler exports a variable of a chunk. */
const getter =
  /Object\.defineProperty\(exports, "(\w+)", \{\s+enumerable: true,\s+get: function \(\) \{\s+return (\w+);\s+\}\s+\}\);\n/g;

/** What is bundled, and how. */
export const bundleInput: InputOptions = {
  input: {
    start: 'src/start.ts',
    library: 'src/library.ts',
    'pdf-worker': 'src/texts/copy/pdf/pdf-worker.ts',
    'table-worker': 'src/enter/lines/table/table-worker.ts',
  },
  platform: 'node',
  plugins: [replaceModules],
  // unpdf uses import.meta only to find another pdfjs-dist, which we never ask for.
  checks: { emptyImportMeta: false },
};

/** The chunks of the bundle as the bundler splits it by default, each with its modules. */
export async function defaultChunks(): Promise<OutputChunk[]> {
  const bundle = await rolldown(bundleInput);
  const { output } = await bundle.generate({ format: 'esm', comments: false });
  await bundle.close();
  return output.filter((file) => file.type === 'chunk');
}

/** The modules that every command loads: those that the entry imports statically, directly or not. */
export function modulesAtStart(all: OutputChunk[]): Set<string> {
  const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]));
  const reached = new Set(all.filter(({ name }) => name === 'start').map(({ fileName }) => fileName));
  for (const name of reached)
    for (const next of chunks.get(name)?.imports ?? []) if (chunks.has(next)) reached.add(next);
  return new Set([...reached].flatMap((name) => chunks.get(name)?.moduleIds ?? []));
}
