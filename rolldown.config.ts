import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

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
// the lighter one we have.
const replacements: Record<string, { importer: RegExp; code: string }> = {
  'node:child_process': { importer: /node_modules\/commander\//, code: 'export default {};' },
  'string-width': {
    importer: /node_modules\/cli-table3\//,
    code: `module.exports = require(${JSON.stringify(resolve('src/render/text-width.ts'))}).textWidth;`,
  },
};

const lighten: Plugin = {
  name: 'lighten',
  resolveId(source, importer = '') {
    return replacements[source]?.importer.test(importer) ? { id: `\0${source}.js` } : null;
  },
  load(id) {
    return replacements[id.replace(/^\0|\.js$/g, '')]?.code ?? null;
  },
};

// One file for what every query needs, others for what some need; libraries are inside, at the versions we test with.
export default defineConfig({
  input: { start: 'src/cli/start.ts' },
  platform: 'node',
  plugins: [lighten],
  transform: { define: { BUILD_VERSION: JSON.stringify(buildVersion()), 'import.meta.dirname': '__dirname' } },
  output: {
    dir: 'dist',
    format: 'cjs',
    cleanDir: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  },
});
