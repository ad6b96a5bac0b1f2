import { resolve } from 'node:path';
import { type InputOptions, type OutputChunk, type Plugin, rolldown } from 'rolldown';

// Two things our libraries load that a query never needs, and that cost it a tenth of its time (docs/DECISIONS.md):
// commander's child processes, for subcommands that are programs of their own, and cli-table3's own string-width, beside
// the lighter one we have. And what the citation library would fetch works with: pism asks no network for anything.
const replacements: Record<string, { importer: RegExp; code: string }> = {
  'node:child_process': { importer: /node_modules\/commander\//, code: 'export default {};' },
  'node-fetch': { importer: /node_modules\/@citation-js\//, code: 'export default null; export const Headers = null;' },
  'sync-fetch': { importer: /node_modules\/@citation-js\//, code: 'export default null;' },
  'string-width': {
    importer: /node_modules\/cli-table3\//,
    code: `module.exports = require(${JSON.stringify(resolve('src/render/text-width.ts'))}).textWidth;`,
  },
};

// For each line of a cell, cli-table3 cuts the cell down to ten characters, one by one, for a debugging message that nobody
// asked for: a third of what drawing a small table takes.
const debugged = { module: /cli-table3\/src\/cell\.js$/, code: 'utils.truncate(this.content, 10, this.truncate)' };

const lighten: Plugin = {
  name: 'lighten',
  resolveId(source, importer = '') {
    return replacements[source]?.importer.test(importer) ? { id: `\0${source}.js` } : null;
  },
  load(id) {
    return replacements[id.replace(/^\0|\.js$/g, '')]?.code ?? null;
  },
  transform(code, id) {
    if (!debugged.module.test(id)) return null;
    if (!code.includes(debugged.code))
      throw new Error(`${id} has changed: see whether it still cuts cells for its messages`);
    return code.replace(debugged.code, "''");
  },
};

/** What is bundled, and how. */
export const input: InputOptions = {
  input: {
    start: 'src/start.ts',
    'prepare-worker': 'src/store/prepare-worker.ts',
    'pdf-worker': 'src/source/pdf-worker.ts',
  },
  platform: 'node',
  plugins: [lighten],
  // unpdf looks for a pdfjs-dist beside it only when asked for one, which we never do.
  checks: { emptyImportMeta: false },
};

/** The bundle's files as they would be without a wish of ours how to cut it, each with the modules it holds. */
export async function plainChunks(): Promise<OutputChunk[]> {
  const bundle = await rolldown(input);
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output.filter((file) => file.type === 'chunk');
}
