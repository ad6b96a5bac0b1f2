/** `pism verify` lists facts that repeat nine words in a row of the copy. */
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/texts/copy/anchor/anchor.ts';
import { bulletinFile, harbour } from '../../support/harbour.ts';
import { pism, writeInto } from '../../support/run.ts';

const passage =
  'Delegates of the Zarząd Portu Gdynia spoke with pilots from four small towns about the “long, low and cold fogs that nobody likes at all”, and asked for lamps.';
const title = 'Lamps and Pilots: How the Four Small Towns of the Gulf See the Fog';
const copy = `NO. 1 (41), 4 JANUARY 2031

${title}

The harbour board meets pilots every year, and it has to pay for what they agree on when the meeting is over.

${passage} The talks were about the lamps and pilots of how the four small towns of the gulf see the fog.
`;

/** What verify says of a fact with these texts; `about` is a text field. */
async function verify(says: string, about: string, ...argv: string[]) {
  const { chars, hash } = anchorOf(passage);
  const fact = `- id: fog\n  about_what: ${JSON.stringify(about)}\n  says: ${JSON.stringify(says)}\n  source: { paragraph: 1, chars: ${chars}, hash: ${hash} }\n`;
  const about1 = bulletinFile(1)
    .replace(/title: .*/, `title: ${JSON.stringify(title)}`)
    .replace(/authors.*\n/, '');
  const facts = harbour({
    'harbour-1/talks.yaml': fact,
    'harbour-1/pacts.yaml': '',
    'harbour-1/bulletin.yaml': about1,
  });
  writeInto(facts, '_copy/fog.txt', copy);
  return pism(['verify', `${facts}/_copy/fog.txt`, '--facts', facts, ...argv]);
}

test('texts that repeat nine words in a row of the copy are told, and hold', async () => {
  const says = 'The Harbour Board of Gdynia spoke with pilots from four small towns about weather.';
  const eight = await verify(says, 'pilots from four small towns about the fogs');
  expect(eight).toMatchObject({ status: 0, stdout: '' });
  expect(eight.stderr).not.toContain('repeat');

  const nine = await verify(says.replace('weather', 'the weather'), 'With PILOTS, from four small towns');
  const line =
    'harbour-1/fog: `says` repeats 9 words of the copy: "spoke with pilots from four small towns about the"\n';
  expect(nine).toMatchObject({ status: 0, stdout: '' });
  expect(nine.stderr).toContain('1 fact compared with the copy: none is contradicted');
  expect(nine.stderr).toContain('1 with nine or more words of it in a row.\n');
  expect(nine.stderr).toContain(line);

  const json = await verify(
    'Pilots from four towns asked for lamps.',
    'Spoke with pilots from four small towns about the fogs',
    '--json',
  );
  expect(JSON.parse(json.stdout)).toMatchObject([
    { id: 'harbour-1', repeats: [] },
    {
      fails: false,
      findings: [],
      repeats: [{ field: 'about_what', words: 9, text: expect.stringMatching(/^Spoke.* the$/) }],
    },
  ]);
});

test.each([
  ['a name', 'The GHB spoke with pilots from four small towns of the Zarząd Portu Gdynia.'],
  ['a quotation', 'Pilots spoke of "long, low and cold fogs that nobody likes at all".'],
  ['words that only the copy quotes', 'Pilots spoke of long, low and cold fogs that nobody likes at all.'],
  ['the title', `The pilots spoke about "${title}".`],
  ['the title without marks', `The pilots spoke about ${title}.`],
])('%s does not count', async (_, says) => {
  const { status, stderr } = await verify(says, 'fogs');
  expect(stderr).not.toContain('repeat');
  expect(status, stderr).toBe(0);
});
