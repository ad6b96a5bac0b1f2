// Asks the system for the times of what a question about treaties depends on in a facts folder: the baseline for its answer.
const { lstatSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const folder = process.argv[2];
for (const name of readdirSync(folder)) {
  lstatSync(join(folder, name));
  if (name.startsWith('pism-')) lstatSync(join(folder, name, 'treaties.yaml'));
}
