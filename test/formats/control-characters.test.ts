import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { controlCharacters } from '../support/control-characters.ts';
import { pactsOnly } from '../support/harbour.ts';
import { readCsv, readTsv } from '../support/read-csv.ts';
import { pism } from '../support/run.ts';

test('every format gives a text back as it was, with control characters escaped', async () => {
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
  for (const format of ['json', 'ndjson', 'yaml', 'tsv', 'markdown', 'html', 'table', 'plain']) {
    expect(await printed(format)).not.toMatch(controlCharacters);
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
