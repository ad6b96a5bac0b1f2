import { readFileSync } from 'node:fs';
import { type Manifest, notesFor } from './release.ts';

// Prints the notes of a version from CHANGELOG.md, for its release page: `node scripts/release-notes.ts v1.0.0`.

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
try {
  console.log(notesFor(process.argv[2] ?? `v${manifest.version}`, manifest, readFileSync('CHANGELOG.md', 'utf8')));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
