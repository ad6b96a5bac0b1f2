import { expect, test } from 'vitest';
import { anchorOf } from '../../src/copy/anchor/anchor.ts';
import { prepareNames } from '../../src/copy/reading/names.ts';
import { readText } from '../../src/copy/reading/reading.ts';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

const mentions = (text: string, names: string[]) =>
  readText(text, prepareNames([{ register: 'actors', id: 'one', names }])).entries.length > 0;

test.each([
  ['China', "China's approach", true],
  ['China', 'CHINA, and others', true],
  ['Chinese', 'pro-Chinese voices', true],
  ['Iran', 'the Iranian side', false],
  ['US', 'let us go', false],
  ['US', 'the U.S. and others', true],
  ['U.S.', 'the US Congress', true],
  ['US', 'US-led', true],
  ['EU', 'the EU’s rules', true],
  ['EU', 'the U.S.-EU talks', true],
  ['UK', 'Ukraine', false],
  ['BRICS+', 'within BRICS+, during', true],
  ['NGO', 'by NGOs such as', true],
  ['Russian', 'the Russians', true],
  ['North Korea', 'North\u00a0Korea', true],
  ['North Korea', 'North-Korea', true],
  ['Togo', 'to go', false],
  ["Côte d'Ivoire", 'Côte d’Ivoire', true],
  ['St. Lucia', 'St Lucia', true],
  ['Congo (Kinshasa)', 'Congo (Kinshasa)', true],
  ['C++', 'Czechia', false],
])('%s in %j: %s', (name, text, expected) => {
  expect(mentions(text, [name])).toBe(expected);
});

test('any of the names will do', () => {
  expect(mentions('Beijing and Danes', ['Denmark', 'Danish', 'Dane'])).toBe(true);
  expect(mentions('Beijing', [])).toBe(false);
});

test('a fact may name an entry by its Polish name', async () => {
  const passage = 'Delegates of the Zarząd Portu Gdynia spoke with pilots about fog.';
  const { chars, hash } = anchorOf(passage);
  const facts = harbour({
    'harbour-1/pacts.yaml': '[]',
    'harbour-1/talks.yaml': `- id: fog
  about_what: Fog
  sides: [harbour-board]
  says: The Gdynia Harbour Board spoke with pilots about fog.
  source: { paragraph: 1, chars: ${chars}, hash: ${hash} }
`,
  });
  const folder = temporaryFolder();
  writeInto(folder, 'copy.txt', `Harbours, part 1\n\nThe lead of it.\n\n${passage}\n`);
  const argv = ['verify', `${folder}/copy.txt`, '--bulletin', 'harbour-1', '--facts', facts];
  const { stdout, stderr } = await pism(argv);
  expect(stderr).toContain('1 of 1 facts hold');
  expect(stdout).not.toContain('harbour-board');
});
