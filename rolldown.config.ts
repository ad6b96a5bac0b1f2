import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** What the index depends on besides the facts: every source file, and every library at its version. */
function buildVersion(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(`src/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}

// One file for what every query needs, others for what some need; libraries are inside, at the versions we test with.
export default defineConfig({
  input: { start: 'src/cli/start.ts' },
  platform: 'node',
  transform: { define: { BUILD_VERSION: JSON.stringify(buildVersion()) } },
  output: { dir: 'dist', format: 'esm', cleanDir: true, minify: false, chunkFileNames: '[name]-[hash].js' },
});
