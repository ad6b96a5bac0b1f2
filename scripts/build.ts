import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { type OutputOptions, rolldown } from 'rolldown';
import { input, plainChunks } from './bundle.ts';

/** What the index depends on besides the facts: every source file, and every library at its version. */
function buildVersion(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(`src/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The modules that are loaded whatever the command: those that the entry imports, and what they import in turn. */
async function modulesOfStart(): Promise<Set<string>> {
  const all = await plainChunks();
  const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]));
  const reached = new Set(all.filter(({ name }) => name === 'start').map(({ fileName }) => fileName));
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
          (atStart.has(id) && !id.endsWith('src/start.ts')) || /rolldown\/runtime|render\/(page|json|tsv)\.ts/.test(id),
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
