import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Option } from 'commander';
import { commandNames } from '../src/commands.ts';
import { builtinFacts } from '../src/core/package.ts';
import { openIndex } from '../src/core/store/open.ts';
import { sharedOptions } from '../src/terminal/options.ts';
import { refreshExamples } from './examples.ts';
import { manPage } from './man-page.ts';
import { citationFile, type Manifest, releaseIn, withAddresses } from './release.ts';

// Writes the generated files, and the outputs of the examples in the documentation. With --check it writes nothing, and fails if
// a generated file is out of date. (The tests check the examples.)

/** The text of every generated file, by path. */
async function generatedFiles(): Promise<Map<string, string>> {
  const index = await openIndex([builtinFacts], process.env);
  const packageText = withAddresses(readFileSync('package.json', 'utf8'));
  const manifest = JSON.parse(packageText) as Manifest;
  const { date } = releaseIn(readFileSync('CHANGELOG.md', 'utf8'), manifest.version);
  return new Map([
    ['man/pism.1', await manPage(index, manifest, date)],
    ['package.json', packageText],
    ['CITATION.cff', citationFile(readFileSync('CITATION.cff', 'utf8'), manifest, date)],
    ['src/core/store/taken-names.json', takenNames()],
  ]);
}

/** The names of commands and of options of several commands, which no kind or field may have. */
function takenNames(): string {
  const flags = Object.values<Option>(sharedOptions).flatMap(({ long, short }) => [long ?? [], short ?? []].flat());
  const names = flags.flatMap((flag) => (flag.startsWith('--') ? flag.replace(/^--(no-)?/, '') : []));
  // Where a kind has a field `date`, the option filters by that.
  const options = [...new Set(names)].filter((name) => name !== 'date').sort();
  return `${JSON.stringify({ commands: commandNames.toSorted(), options }, null, 2)}\n`;
}

const files = await generatedFiles();
const isOutdated = ([path, text]: [string, string]) => !existsSync(path) || readFileSync(path, 'utf8') !== text;
const outdated = [...files].filter(isOutdated).map(([path]) => path);
if (process.argv.includes('--check')) {
  for (const path of outdated) console.error(`${path} is out of date: run \`npm run generate\``);
  process.exitCode = outdated.length > 0 ? 1 : 0;
} else {
  for (const path of outdated) writeFileSync(path, files.get(path) ?? '');
  await refreshExamples();
}
