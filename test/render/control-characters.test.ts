import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pactsKind, pactsOnly } from '../support/harbour.ts';
import { obeyed } from '../support/obeyed.ts';
import { readCsv, readTsv } from '../support/read-csv.ts';
import { pism, writeInto } from '../support/run.ts';

test('whatever a text holds, programs get it back and no control character is sent as it is', async () => {
  const odd = 'a "b", c|d\\ e\tf\u001b[31m\u0085 g\u202e\u00e9\u2067i\u200f\u061c\u2028\ufeff = h ~ 漢字';
  const folder = pactsOnly(`
- id: odd
  name: ${JSON.stringify(odd)}
  stage: open
  says: A pact.
  source: { paragraph: 1 }
`);
  const printed = async (format: string) =>
    (await pism(['pacts', '--fields', 'name', '--facts', folder, '--format', format])).stdout;
  expect(JSON.parse(await printed('json'))).toEqual([{ name: odd }]);
  expect(JSON.parse(await printed('ndjson'))).toEqual({ name: odd });
  expect(parse(await printed('yaml'))).toEqual([{ name: odd }]);
  expect(readTsv(await printed('tsv'))).toEqual([['name'], [odd]]);
  expect(readCsv(await printed('csv'))).toEqual([['name'], [odd]]);
  expect(await printed('tsv')).toContain('d\\\\ e\\tf\\u001b[31m');
  for (const format of ['json', 'ndjson', 'yaml', 'tsv', 'markdown', 'table', 'plain']) {
    expect(await printed(format)).not.toMatch(obeyed);
  }
  const shown = await pism(['pacts', '--fields', 'name', '--facts', folder, '--format', 'csv'], { terminal: 80 });
  expect(shown.stdout).toContain('\\u001b[31m');
});

/** What `pism pacts` prints of a pact with this name. */
async function printed(name: string, format: string): Promise<string> {
  const pact = { id: 'odd', name, stage: 'open', says: 'A pact.', source: { paragraph: 1 } };
  const folder = pactsOnly(`- ${JSON.stringify(pact)}\n`);
  return (await pism(['pacts', '--fields', 'name', '--facts', folder, '--format', format])).stdout;
}

test('YAML keeps characters beyond U+FFFF in a long text without spaces', async () => {
  for (const start of ['', 'a']) {
    const name = `${start}\u0085${'𠀋'.repeat(150)}`;
    // As bytes: a string can hold half a character, a file cannot.
    const bytes = Buffer.from(await printed(name, 'yaml'));
    expect(parse(bytes.toString())).toEqual([{ name }]);
  }
});

test('YAML escapes what it forbids', async () => {
  const name = 'a\uFFFEb\uFFFFc';
  const text = await printed(name, 'yaml');
  expect(text).toBe('- name: "a\\ufffeb\\uffffc"\n');
  expect(parse(text)).toEqual([{ name }]);
});

describe('what a kind says of itself and headings made of facts send a terminal no control character', () => {
  const odd = 'a\u001b[31m\u009b31m\u202e\u2067\u200f\u061c\u2028\ufeffb';
  const folder = pactsOnly(`
- id: odd
  name: ${JSON.stringify(odd)}
  topics: [fish]
  stage: open
  says: A pact.
  source: { paragraph: 1 }
  checks:
    - verdict: agrees
      says: So it is.
      value: { ${JSON.stringify(odd)}: 1 }
      source: { title: Gazette, url: https://example.org/gazette, grade: official }
      on: 2031-06-01
`);
  writeInto(
    folder,
    'kinds/pacts.yaml',
    pactsKind.replace('title: Pacts', `title: ${JSON.stringify(odd)}`).replace('Name of the pact', JSON.stringify(odd)),
  );

  test.each([
    [['help']],
    [['help', 'pacts']],
    [['pacts', '--help']],
    [['schema', 'pacts']],
    [['kinds', 'pacts']],
    [['check']],
    [['check', '--json']],
    [['check', '--format', 'github']],
    [['pacts', '--pivot', 'topics', '--over', 'name', '--plain']],
    [['pacts', '--pivot', 'topics', '--over', 'name']],
  ])('%j', async (argv) => {
    const { stdout } = await pism([...argv, '--facts', folder, '--color=never'], { terminal: 40 });
    expect(stdout).toContain('b');
    expect(stdout).not.toMatch(obeyed);
  });
});
