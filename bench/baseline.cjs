// What an answer is compared with, in plain Node.js: `times` asks the system for the times of the files that a question about
// treaties depends on; `yaml` loads every file of a facts folder with js-yaml alone; without words it does nothing.
const { lstatSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const [what, folder] = process.argv.slice(2);
if (what === 'times') {
  for (const name of readdirSync(folder)) {
    lstatSync(join(folder, name));
    if (name.startsWith('pism-'))
      for (const file of ['bulletin.yaml', 'treaties.yaml']) lstatSync(join(folder, name, file));
  }
}
if (what === 'yaml') {
  const { load } = require('js-yaml');
  for (const name of readdirSync(folder, { recursive: true }))
    if (name.endsWith('.yaml')) load(readFileSync(join(folder, name), 'utf8'));
}
