import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type InputOptions, type OutputOptions, type Plugin, rolldown } from 'rolldown';

/** What the index depends on besides the facts: every source file, and every library at its version. */
function buildVersion(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(`src/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}

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

const input: InputOptions = {
  input: { start: 'src/cli/start.ts', 'prepare-worker': 'src/store/prepare-worker.ts' },
  platform: 'node',
  plugins: [lighten],
  // unpdf looks for a pdfjs-dist beside it only when asked for one, which we never do.
  checks: { emptyImportMeta: false },
};

/** The modules that are loaded whatever the command: those that the entry imports, and what they import in turn. */
async function modulesOfStart(): Promise<Set<string>> {
  const bundle = await rolldown(input);
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const reached = new Set(
    output.flatMap((file) => (file.type === 'chunk' && file.name === 'start' ? [file.fileName] : [])),
  );
  for (const name of reached)
    for (const next of chunks.get(name)?.imports ?? []) if (chunks.has(next)) reached.add(next);
  return new Set([...reached].flatMap((name) => chunks.get(name)?.moduleIds ?? []));
}

const atStart = await modulesOfStart();

/** One file for what every query needs, others for what some need; libraries are inside, at the versions we test with. */
const output: OutputOptions = {
  dir: 'dist.new',
  format: 'cjs',
  cleanDir: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: {
    groups: [
      {
        name: 'main',
        test: (id) =>
          (atStart.has(id) && !id.endsWith('src/cli/start.ts')) ||
          /rolldown\/runtime|render\/(page|json|tsv)\.ts/.test(id),
      },
      // What tables need in one file, for finding a file costs more than reading it; and what every format shares.
      {
        name: 'table',
        test: /cli-table3|fast-wrap-ansi|fast-string|render\/(table|widths|text-width|plain|markdown)\.ts/,
      },
    ],
  },
};

// Through its programming interface, because the bundler's command lists every file it writes, and who runs `npm ci` has
// other things to read.
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const define = {
  BUILD_VERSION: JSON.stringify(buildVersion()),
  PACKAGE_VERSION: JSON.stringify(version),
  'import.meta.dirname': '__dirname',
};
const bundle = await rolldown({ ...input, transform: { define } });
await bundle.write(output);
await bundle.close();
// Built beside its place: who runs the program meanwhile never finds half of it.
rmSync('dist', { recursive: true, force: true });
renameSync('dist.new', 'dist');
