import { globSync, readFileSync } from 'node:fs';

// Part of `npm run check`: within a layer an exported name means one thing, and the words of the table at the end of
// docs/GLOSSARY.md stand only in names of the layers that it lists. A layer is a folder of `src/`; the files beside them are one, too.

/** The exported names of each layer, with the files that define them. */
const layers = new Map<string, Map<string, Set<string>>>();
for (const file of globSync('src/**/*.ts')) {
  const layer = /^src\/(\w+)\//.exec(file)?.[1] ?? 'src';
  const names = layers.get(layer) ?? new Map<string, Set<string>>();
  layers.set(layer, names);
  const declarations = readFileSync(file, 'utf8').matchAll(
    /^export (?:declare )?(?:async )?(?:function\*?|const|class|interface|type|enum) (\w+)/gm,
  );
  for (const [, name = ''] of declarations) names.set(name, (names.get(name) ?? new Set()).add(file));
}

/** The words with one meaning, and the layers whose names may contain them. */
const words = Array.from(
  readFileSync('docs/GLOSSARY.md', 'utf8').matchAll(/^\| (\w+) +\| .* \| ([\w, ]+) \|$/gm),
  ([, word = '', allowed = '']) => ({ word, allowed: allowed.trim().split(', ') }),
).filter(({ word }) => word !== 'word');
if (words.length === 0) throw new Error('docs/GLOSSARY.md has no table of words with one meaning');

const problems = [...layers].flatMap(([layer, names]) =>
  [...names].flatMap(([name, files]) => [
    // The file of each command exports one of that name; they are read one at a time.
    ...(files.size > 1 && name !== 'command' ? [`${name} is exported by ${[...files].join(' and ')}`] : []),
    ...words
      .filter(({ word, allowed }) => wordsOf(name).includes(word) && !allowed.includes(layer))
      .map(({ word }) => `${name} (${[...files][0]}): ${word} has another meaning, see docs/GLOSSARY.md`),
  ]),
);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The words of a name in camel case, without the ending of a plural. */
function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])|_/).map((word) => word.toLowerCase().replace(/s$/, ''));
}
