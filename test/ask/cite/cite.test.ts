import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseBibtex, parseRIS } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import { testRefusals } from '../../support/cases.ts';
import { factsFolder, pism } from '../../support/run.ts';

const folder = join(import.meta.dirname, 'facts');

async function cite(...words: string[]): Promise<string> {
  const { status, stdout, stderr } = await pism(['cite', '--facts', folder, ...words]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('in prose', () => {
  test('APA is the default; a fact is cited with its paragraph, or the lead', async () => {
    await expect(await cite('harbour-7', 'other-stone', 'harbour-7/lead-stone')).toMatchFileSnapshot('apa.txt');
  });

  test('Chicago has a bibliography entry and a note', async () => {
    await expect(await cite('other-stone', 'lead-stone', '--style', 'Chicago')).toMatchFileSnapshot('chicago.txt');
  });

  test('APA has sentence case, and BibTeX braces, but for names in the registers and abbreviations', async () => {
    const title = "The Rise of Poland's Ports: Polish and EU Rules for A Harbour, Annex I";
    const described = `series: Notes\ndate: 2023\ntitle: "${title}"\nauthors: [Anna Berg]\npublisher: Quay\n`;
    const facts = factsFolder({ 'one/bulletin.yaml': described });
    const { stdout } = await pism(['cite', '--facts', facts]);
    expect(stdout).toContain('The rise of Poland’s ports: Polish and EU rules for a harbour, annex I (Notes)');
    const bibtex = (await pism(['cite', '--style', 'bibtex', '--facts', facts])).stdout;
    expect(bibtex).toContain(
      "title = {The Rise of {Poland's} Ports: {Polish} and {EU} Rules for A Harbour, Annex {I}},",
    );
  });
});

describe('for programs', () => {
  test('BibTeX', async () => {
    await expect(await cite('harbour-7', 'other-stone', '--style', 'bibtex')).toMatchFileSnapshot('cited.bib');
  });

  test('RIS', async () => {
    await expect(await cite('lead-stone', '--style', 'ris')).toMatchFileSnapshot('cited.ris');
  });

  test('CSL-JSON: the paragraph is the locator, its label is custom.label', async () => {
    const whole = JSON.parse(readFileSync(join(import.meta.dirname, 'harbour-7.json'), 'utf8'));
    expect(JSON.parse(await cite('harbour-7', '--json'))).toEqual([whole]);
    const place = { locator: '12', custom: { label: 'paragraph' }, note: 'Paragraph 12' };
    expect(JSON.parse(await cite('other-stone', '--json'))).toEqual([{ ...whole, ...place }]);
    const lead = { locator: 'lead', custom: { label: 'section' } };
    expect(JSON.parse(await cite('lead-stone', '--json'))).toMatchObject([lead]);
  });

  test('one record for a source, with the places of its facts in their order and each once', async () => {
    const ids = ['upr-2024', 'iccpr', 'icescr', 'us-sanctions'];
    const { stdout } = await pism(['cite', ...ids, '--json']);
    const place = { note: 'Paragraphs 3, 5, 6', locator: '3, 5, 6', custom: { label: 'paragraph' } };
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'przychodniak2024-pism-2404', ...place }]);
    const [mixed] = JSON.parse(await cite('other-stone', 'lead-stone', '--json'));
    const both = { note: 'Lead, paragraph 12', locator: 'lead, paragraph 12', custom: { label: 'section' } };
    expect(mixed).toMatchObject(both);
  });

  test('a fact file cannot break out of a record', async () => {
    const hostile = factsFolder({
      'x/bulletin.yaml':
        'series: S\ndate: 2023\ntitle: "A\\nER  - \\n\\e[31m}, B"\nauthors: ["0 , \\u202E"]\npublisher: P\n',
    });
    const { stdout } = await pism(['cite', 'x', '--style', 'ris', '--facts', hostile]);
    expect(stdout.match(/^ER {2}- /gm)).toHaveLength(1);
    for (const character of ['\u001b', '\u202e']) expect(stdout).not.toContain(character);
    const bibtex = (await pism(['cite', 'x', '--style', 'bibtex', '--facts', hostile])).stdout;
    expect(Object.keys(parseBibtex(bibtex).entries)).toHaveLength(1);
  });
});

describe('read back by other programs', () => {
  const everything = ['pism-2404', 'iccpr', 'upr-2024', '--style'];

  test.each([
    ['BibTeX', parseBibtex],
    ['RIS', parseRIS],
  ])('a parser of %s finds the record with its title and places', async (style, parse) => {
    const { entries, errors } = parse((await pism(['cite', ...everything, style.toLowerCase()])).stdout);
    expect(errors).toEqual([]);
    const title = "Human Rights, but with CPC Characteristics, Rising in China's Foreign Policy";
    const found = Object.values(entries).map(({ fields }) => [plain(fields['title']), plain(fields['note'])]);
    expect(found).toEqual([[title, expect.stringMatching(/^Paragraphs 3, \d$/)]]);
  });
});

testRefusals('ask/cite/unknown.yaml', pism, 1);

/** The plain text of a bibliography field, without formatting. */
function plain(field: unknown): string {
  return ((field ?? []) as { text?: string }[]).map(({ text }) => text ?? '').join('');
}
