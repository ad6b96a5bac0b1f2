/** Paths and names of code that our documents mention exist. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = [...globSync('{bench,bin,docs,facts,scripts,src,test}/**/*.*'), ...globSync('*.*')];
const texts = new Map(globSync('src/**/*.{ts,json}').map((file) => [file, readFileSync(file, 'utf8')]));
const code = [...texts.values()].join('\n');

/** Whether there is a file or folder of this name in the project or below `src/`, or the program makes one. */
function isPath(path: string): boolean {
  const name = path.replace(/\/$/, '');
  const isThere = [name, `src/${name}`].some(existsSync) || files.some((file) => `/${file}/`.includes(`/${name}/`));
  return isThere || code.includes(`'${name}'`);
}

function isDeclaredIn(text: string, name: string): boolean {
  return new RegExp(`\\b(?:function\\*?|const|class|interface|type) ${name}\\b`).test(text);
}

test.each(['docs/ARCHITECTURE.md', 'docs/DECISIONS.md', 'CONTRIBUTING.md'])('%s names only what there is', (file) => {
  const text = readFileSync(file, 'utf8').replace(/^```.*?^```/gms, '');
  const spans = Array.from(text.matchAll(/`([^`\s]+)`/g), ([, span = '']) => span);
  const paths = spans.filter(
    (span) => /^[\w.][\w.-]*(?:\/[\w.-]*)*$/.test(span) && /\/|\.(ts|js|json|md|yaml)$/.test(span),
  );
  const names = spans.filter((span) => /^(?:[a-z]+[A-Z]|[A-Z][a-z])\w*$/.test(span));
  // As in: `openFacts` (`library.ts`).
  const pairs = text.matchAll(/`(\w+)`,?\s+\(?`([\w/.-]+\.ts)`/g).toArray();
  const misplaced = pairs.filter(([, name = '', path = '']) => {
    const named = [...texts].filter(([each]) => `/${each}`.endsWith(`/${path}`));
    return !named.some(([, content]) => isDeclaredIn(content, name));
  });

  expect(paths.filter((path) => path !== 'dist/' && !isPath(path))).toEqual([]);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  expect(misplaced.map(([both]) => both)).toEqual([]);
});
