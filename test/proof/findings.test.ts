import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pism, temporaryFolder } from '../support/run.ts';
import { madeUpSample } from './sample.ts';

const sample = madeUpSample();

/** What verify prints for facts of a kind in which these texts are replaced, and for such a copy. */
async function findings(
  kind: string,
  changes: [string, string][],
  copyChanges: [string, string][] = [],
): Promise<string> {
  const folder = temporaryFolder();
  cpSync(sample.folder, folder, { recursive: true });
  replaceIn(join(folder, sample.bulletin, `${kind}.yaml`), changes);
  const copy = join(folder, 'copy.txt');
  cpSync(sample.copy, copy);
  replaceIn(copy, copyChanges);
  const { status, stdout } = await pism(['verify', copy, '--facts', folder]);
  expect(status).toBe(stdout === '' ? 0 : 1);
  return stdout.replace('fact\tfield\tvalue\tfound\n', '').replaceAll('nsi-3002/', '');
}

function replaceIn(file: string, changes: [string, string][]): void {
  const text = readFileSync(file, 'utf8');
  for (const [from] of changes) expect(text).toContain(from);
  writeFileSync(
    file,
    changes.reduce((changed, [from, to]) => changed.replace(from, to), text),
  );
}

test.each<[what: string, kind: string, changes: [string, string][], found: string]>([
  [
    'another year',
    'treaties',
    [['signed: 2025', 'signed: 2026']],
    'georgia-charter\tsigned\t2026\tthe passage has 2025\ngeorgia-charter\tsigned\t2026\tits sentence has 2025\n',
  ],
  [
    'a status that the passage denies',
    'treaties',
    [['status: "signed"', 'status: "ratified"']],
    [
      'georgia-charter\tstatus\tratified\tthe passage says "not ratified"',
      'georgia-charter\tstatus\tratified\tits sentence says "not ratified"\n',
    ].join('\n'),
  ],
  [
    'a weaker recommendation',
    'recommendations',
    [['strength: "necessary"', 'strength: "valuable"']],
    'spawning-grounds\tstrength\tvaluable\tthe passage has none of the words valuable, useful, of use, worthwhile, helpful, beneficial ..., but those of necessary\n',
  ],
  [
    'actors exchanged',
    'statements',
    [
      ['speaker:\n    - "NO"', 'speaker:\n    - "TR"'],
      ['concerns:\n    - "TR"', 'concerns:\n    - "NO"'],
    ],
    'norway-piracy\tspeaker\tTR\tthe passage names NO first\n',
  ],
  [
    'a negation in the sentence',
    'treaties',
    [['says: "Turkey withdrew', 'says: "Turkey never withdrew']],
    [
      'turkey-noise\tsays\t"never"\tthe passage does not say no',
      'turkey-noise\tstatus\twithdrawn\tits sentence says "never withdrew"\n',
    ].join('\n'),
  ],
  [
    'an inferred year where the passage says "this year"',
    'laws',
    [
      ['agreed: "2033-01"', 'agreed: "2032-01"'],
      ['In January 2033', 'In January 2032'],
    ],
    'drift-nets\tagreed\t2032-01\tthe passage has "this year", which is 2033\n',
  ],
  [
    'an inferred month other than the stated one',
    'laws',
    [
      ['agreed: "2033-01"', 'agreed: "2033-02"'],
      ['In January 2033', 'In February 2033'],
    ],
    'drift-nets\tagreed\t2033-02\tthe passage has January\n',
  ],
  [
    'the year of an act as a number',
    'sanctions',
    [
      ['targets: 14', 'targets: 2028'],
      ['banned 14 Turkish', 'banned Turkish'],
    ],
    [
      'norway-tankers\ttargets\t2028\tthe passage has 14, 2028',
      'norway-tankers\ttargets\t2028\tits sentence has 2028\n',
    ].join('\n'),
  ],
  [
    'another number in words',
    'laws',
    [['implementation: "Two years"', 'implementation: "Thirteen years"']],
    'drift-nets\timplementation\t13\tthe passage has 2\ndrift-nets\timplementation\t13\tits sentence has 2, 2033\n',
  ],
  [
    'a paragraph that does not exist',
    'treaties',
    [['paragraph: 1', 'paragraph: 99']],
    'romania-charter\tsource\tparagraph 99\tthe passage is in paragraph 1 of 6\n',
  ],
  [
    'a paragraph out of line',
    'treaties',
    [['paragraph: 1', 'paragraph: 3']],
    'romania-charter\tsource\tparagraph 3\tthe passage is in paragraph 1, out of line with the facts around it\n',
  ],
])('verify finds %s', async (_what, kind, changes, found) => {
  expect(await findings(kind, changes)).toBe(found);
});

test('verify finds paragraphs that cannot be, also where most facts are moved', async () => {
  const folder = temporaryFolder();
  cpSync(sample.folder, folder, { recursive: true });
  for (const file of readdirSync(join(folder, sample.bulletin)).filter((name) => name !== 'bulletin.yaml')) {
    const path = join(folder, sample.bulletin, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/paragraph: [1-9]/g, 'paragraph: 99'));
  }
  const { status, stdout } = await pism(['verify', sample.copy, '--facts', folder]);
  expect(status).toBe(1);
  expect(stdout.match(/paragraph 99\tthe passage is in paragraph \d of 6/g)?.length).toBeGreaterThan(20);
});

test('verify finds a masthead that differs, and says what stands there', async () => {
  const changes: [string, string][] = [
    ['12 MARCH 2033', '13 MARCH 2033'],
    ['The Black Sea Charter and Its Limits', 'The Black Sea Charter and Its Success'],
    ['Ilinca Marin', 'Ilinca Popa'],
  ];
  expect(await findings('laws', [], changes)).toBe(
    [
      'nsi-3002\tdate\t2033-03-12\tthe masthead has 13 MARCH 2033',
      'nsi-3002\ttitle\tQuiet Waters, Loud Neighbours: The Black Sea Charter and Its Limits\tthe masthead has Quiet Waters, Loud Neighbours: The Black Sea Charter and Its Success',
      'nsi-3002\tauthors\tIlinca Marin\tthe masthead has Ilinca Popa\n',
    ].join('\n'),
  );
});

test('the layout of a copy may hide or add the end of a paragraph', async () => {
  const hidden: [string, string][] = [['smaller ports.\n\nIn October', 'smaller ports. In October']];
  const added: [string, string][] = [['sailors died. Since', 'sailors died.\n\nSince']];
  expect(await findings('laws', [], hidden)).toBe('');
  expect(await findings('laws', [], added)).toBe('');
});

test('a day in the words of the bulletin’s language is its date', async () => {
  expect(await findings('laws', [], [['12 MARCH 2033', 'March 12, 2033']])).toBe('');
});
