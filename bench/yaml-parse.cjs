// Parses every file of a facts folder with the yaml package alone: the baseline for a first index.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('yaml');

const folder = process.argv[2];
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.yaml')) parse(readFileSync(join(folder, name), 'utf8'));
}
