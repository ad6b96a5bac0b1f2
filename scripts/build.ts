import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type OutputOptions, rolldown } from 'rolldown';
import { shells } from '../src/completion/completion.ts';
import { schemaByName, schemaNames } from '../src/core/model/schema.ts';
import { openIndex } from '../src/core/store/open.ts';
import { bundleInput, defaultChunks, modulesAtStart } from './bundle.ts';
import { compileEarly } from './eager.ts';
import { withKindTypes } from './kind-types.ts';
import type { Manifest } from './release.ts';
import { noticesOf } from './third-party.ts';

const draft = 'dist.new';

/** Changes whenever a new program could write another index: with any of our source files, or a library's version. */
function buildVersion(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(`src/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The import of a file of ours, as a statement or within a type. */
const relativeImport = /( from '|\bimport\(")(\.[^'"]*)\.ts/g;

/**
 * Writes the type declarations of the library into a folder: those of `src/library.ts`, and of the files that they import,
 * with the types of the kinds. Of a JSON file, types need the keys.
 * The library is a CommonJS file, and so must its declarations be.
 */
async function writeDeclarations(target: string): Promise<void> {
  const emitted = mkdtempSync(join(tmpdir(), 'pism-types-'));
  const compiler = 'node_modules/typescript/bin/tsc';
  const options = `--ignoreConfig --target es2024 --module nodenext --types node --allowImportingTsExtensions --noCheck
    --declaration --emitDeclarationOnly --stripInternal --strict --exactOptionalPropertyTypes --rootDir src`.split(
    /\s+/,
  );
  execFileSync(process.execPath, [compiler, 'src/library.ts', ...options, '--outDir', emitted]);
  const names = new Set(['library']);
  // What is added while it is gone through is gone through too.
  for (const name of names) {
    const text = readFileSync(join(emitted, `${name}.d.ts`), 'utf8');
    const file = join(target, `${name}.d.cts`);
    mkdirSync(dirname(file), { recursive: true });
    const written = name === 'library-types' ? await withKindTypes(text) : text;
    const withKeys = written.replace(/^import (\w+) from '(\..*\.json)';$/gm, (_, variable: string, path: string) => {
      const keys = Object.keys(JSON.parse(readFileSync(join('src', dirname(name), path), 'utf8')));
      return `declare const ${variable}: Record<${keys.map((key) => JSON.stringify(key)).join(' | ')}, unknown>;`;
    });
    writeFileSync(file, withKeys.replace(relativeImport, '$1$2.cjs'));
    for (const [, , path = ''] of text.matchAll(relativeImport)) names.add(join(dirname(name), path));
  }
  rmSync(emitted, { recursive: true });
}

/** Writes the JSON Schemas of all files of our facts, by which editors complete and check them. */
async function writeSchemas(folder: string): Promise<void> {
  const { database, kinds } = await openIndex(['facts'], process.env);
  database.close();
  mkdirSync(folder, { recursive: true });
  const names = schemaNames(kinds);
  for (const file of readdirSync(folder)) if (!names.includes(basename(file, '.json'))) rmSync(join(folder, file));
  for (const name of names)
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schemaByName(name, kinds), null, 2)}\n`);
}

const allChunks = await defaultChunks();
const atStart = modulesAtStart(allChunks);

// At the beginning of the program: a file of its own would take as long to load as it does to run.
const early = await rolldown({ input: 'src/code-cache.ts', platform: 'node' });
const [codeCache] = (await early.generate({ format: 'cjs', comments: false })).output;
await early.close();

/** One file for what every query needs, others for what some need; libraries are inside, at the versions we test with. */
const output: OutputOptions = {
  dir: draft,
  format: 'cjs',
  cleanDir: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  // They would be read at each start.
  comments: false,
  // Node reads a file of ASCII alone in half the time.
  charset: 'ascii',
  banner: ({ name }) => (name === 'start' ? `(function () {${codeCache.code}})();` : ''),
  codeSplitting: {
    groups: [
      {
        name: 'main',
        test: (id) =>
          (atStart.has(id) && !id.endsWith('src/start.ts')) || /rolldown\/runtime|formats\/(json|tsv)\.ts/.test(id),
      },
      // All that a table needs in one file: opening another file takes longer than reading a larger one.
      {
        name: 'table',
        test: /cli-table3|fast-wrap-ansi|fast-string|formats\/(table|layout|text-width)\.ts/,
      },
      // So for what reads a copy, except for the formats of copies.
      { name: 'texts', test: /src\/texts\/(?!copy\/(?:documents|passages|pdf)|proof\/without-copy)/ },
    ],
  },
};

// By its API: the bundler's command would print each file that it writes, at every `npm ci`.
const { version, bugs } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const define = {
  BUILD_VERSION: JSON.stringify(buildVersion()),
  PACKAGE_MANIFEST: JSON.stringify({ version, bugs }),
  'import.meta.dirname': '__dirname',
};
const bundle = await rolldown({ ...bundleInput, transform: { define } });
const written = await bundle.write(output);
await bundle.close();
const chunks = written.output.filter((file) => file.type === 'chunk');
// The helpers of the bundler are few, and to open their file takes as long as to read them.
const helpers = readdirSync(draft).find((name) => name.startsWith('rolldown-runtime')) ?? '';
const helpersCode = readFileSync(join(draft, helpers), 'utf8');
for (const { fileName, name, code } of chunks) {
  if (!['start', 'main', 'table'].includes(name)) continue;
  const inlined = code.replace(`require("./${helpers}")`, () => `((exports) => {${helpersCode}return exports;})({})`);
  writeFileSync(join(draft, fileName), inlined);
}
// A browser searches a site by the terms and weights of `pism search`, so that both find the same.
const searching = await rolldown({
  input: 'src/publish/site/search.js',
  // Modules of Node that are left out in the end are no errors.
  platform: 'node',
  treeshake: { moduleSideEffects: false },
});
await searching.write({ file: join(draft, 'search.js'), format: 'iife', minify: true });
await searching.close();
// The style sheets and scripts of pages, and the scripts of shells, are printed as they are.
const printed = [
  'formats/page/page.css',
  'formats/page/page.js',
  'publish/site/lists.css',
  'enter/review/review.css',
  'enter/review/review.js',
  ...shells.map((shell) => `completion/completion.${shell}`),
];
for (const file of printed) copyFileSync(`src/${file}`, join(draft, basename(file)));
await writeDeclarations(join(draft, 'types'));
compileEarly(draft);
// Replaced in one step, so that a program started during the build finds all files of one version.
rmSync('dist', { recursive: true, force: true });
renameSync(draft, 'dist');
writeFileSync('THIRD-PARTY-NOTICES.md', noticesOf(allChunks.flatMap(({ moduleIds }) => moduleIds)));
await writeSchemas('facts/schema');
