import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { anchorOf } from '../../src/copy/anchor/anchor.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A sentence, the kind that a careless reader takes it for, the fact that it does not state, and facts that it does. */
interface Trap {
  readonly sentence: string;
  readonly kind: 'treaties' | 'figures';
  readonly wrong: Fields;
  readonly right?: readonly Fields[];
}

const noise = 'noise-convention';
const tankers = { measure: 'Harbours closed to old tankers', unit: 'harbours', out_of: 50 };
const ships = { measure: 'Ships sent to the exercise', unit: 'ships' };

const traps: readonly Trap[] = [
  {
    sentence: 'Poland says that the Seabed Protocol has done significant harm to its fishing fleet.',
    kind: 'treaties',
    wrong: {
      participant: 'PL',
      instrument: 'seabed-protocol',
      status: 'signed',
      says: 'Poland signed the Seabed Protocol.',
    },
  },
  {
    sentence:
      'Loud traffic, says Norway, not only destroys lives but costs money that the Noise Convention was to save.',
    kind: 'treaties',
    wrong: {
      participant: 'NO',
      instrument: noise,
      status: 'not-joined',
      says: 'Norway has not joined the Noise Convention.',
    },
  },
  {
    sentence: 'The delegates of Turkey left Warsaw in 2019, when the Noise Convention was ready.',
    kind: 'treaties',
    wrong: {
      ...{ participant: 'TR', instrument: noise, status: 'withdrawn', withdrawn: '2019' },
      says: 'Turkey withdrew from the Noise Convention in 2019.',
    },
  },
  {
    sentence: 'Ukraine adopted the Noise Convention in 2019, leaving its fishermen in doubt.',
    kind: 'treaties',
    wrong: {
      ...{ participant: 'UA', instrument: noise, status: 'withdrawn', withdrawn: '2019' },
      says: 'Ukraine withdrew from the Noise Convention in 2019.',
    },
    right: [
      {
        ...{ participant: 'UA', instrument: noise, status: 'adopted', adopted: '2019' },
        says: 'Ukraine adopted the Noise Convention in 2019.',
      },
    ],
  },
  {
    sentence: 'The success of the Noise Convention in Georgia surprised its authors.',
    kind: 'treaties',
    wrong: {
      ...{ participant: 'GE', instrument: noise, status: 'succeeded' },
      says: 'Georgia succeeded to the Noise Convention.',
    },
  },
  {
    sentence: 'Poland has closed 48 of 50 harbours to old tankers, and Latvia 31 of 50.',
    kind: 'figures',
    wrong: { ...tankers, value: 31, concerns: ['PL'], says: 'Poland has closed 31 of 50 harbours to old tankers.' },
    right: [
      { ...tankers, value: 48, concerns: ['PL'], says: 'Poland has closed 48 of 50 harbours to old tankers.' },
      { ...tankers, value: 31, concerns: ['LV'], says: 'Latvia has closed 31 of 50 harbours to old tankers.' },
    ],
  },
  {
    sentence: 'Norway sent 16 ships to the exercise while Denmark sent 15.',
    kind: 'figures',
    wrong: { ...ships, value: 15, concerns: ['NO'], says: 'Norway sent 15 ships to the exercise.' },
    right: [{ ...ships, value: 15, concerns: ['DK'], says: 'Denmark sent 15 ships to the exercise.' }],
  },
  {
    sentence: 'Turkey has 31 agreements with Romania and 12 with Bulgaria.',
    kind: 'figures',
    wrong: {
      ...{ measure: 'Agreements', unit: 'agreements', value: 12, concerns: ['TR', 'RO'] },
      says: 'Turkey has 12 agreements with Romania.',
    },
    right: [
      {
        ...{ measure: 'Agreements with Bulgaria', unit: 'agreements', value: 12, concerns: ['TR'] },
        says: 'Turkey has 12 agreements with Bulgaria.',
      },
    ],
  },
  {
    sentence: 'Georgia has neither signed nor in any way joined the Noise Convention.',
    kind: 'treaties',
    wrong: { participant: 'GE', instrument: noise, status: 'party', says: 'Georgia joined the Noise Convention.' },
    right: [
      {
        participant: 'GE',
        instrument: noise,
        status: 'not-joined',
        says: 'Georgia has not joined the Noise Convention.',
      },
    ],
  },
];

const read = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8');
const [masthead = ''] = read('bulletin.txt').split(/^The charter/m);
const lead = `${'This is a lead that goes on for some time without a date, as leads do. '.repeat(2)}\n`;
const text = [masthead, lead, ...traps.map(({ sentence }) => sentence)].join('\n\n');

function workspace(): string {
  const cwd = temporaryFolder();
  for (const name of ['actors', 'instruments', 'persons'])
    writeInto(cwd, `mine/registers/${name}.yaml`, read('facts/registers', `${name}.yaml`));
  writeInto(cwd, 'mine/nsi-3002/bulletin.yaml', read('facts/nsi-3002/bulletin.yaml'));
  return cwd;
}

test('verify refuses what a careless reader takes a sentence for, or asks, and holds what it says', async () => {
  const cwd = workspace();
  const facts = traps.flatMap(({ sentence, kind, wrong, right = [] }, at) =>
    [wrong, ...right].map((fields, index) => ({
      kind,
      fact: { id: `f${at}-${index}`, ...fields, source: { paragraph: at + 1, ...anchorOf(sentence) } },
    })),
  );
  for (const [kind, own] of Map.groupBy(facts, (each) => each.kind))
    writeInto(cwd, `mine/nsi-3002/${kind}.yaml`, JSON.stringify(own.map(({ fact }) => fact)));
  const { stdout, stderr } = await pism(['verify', '-', '--json', '--facts', 'mine'], { cwd, input: text });
  expect(stderr).not.toMatch(/error/);
  const all = JSON.parse(stdout) as { id: string; holds: boolean; asks: unknown[] }[];
  const rows = all.filter(({ id }) => id.includes('/f'));
  expect(rows).toHaveLength(facts.length);
  expect(rows.filter(({ id, holds, asks }) => (holds && asks.length === 0) !== !id.endsWith('-0'))).toEqual([]);
});

test('draft proposes none of them', async () => {
  const cwd = workspace();
  await pism(['draft', '-', '--facts', 'mine'], { cwd, input: text });
  const drafts = parse(readFileSync(join(cwd, 'mine/nsi-3002/drafts.yaml'), 'utf8')) as (Fields & {
    source: { paragraph: number };
  })[];
  const isIn = (one: unknown, other: unknown) => [one].flat().every((value) => [other].flat().includes(value));
  const told = ['participant', 'instrument', 'status', 'value', 'concerns'];
  const proposed = traps.filter(({ wrong }, at) =>
    drafts.some(
      (draft) =>
        draft.source.paragraph === at + 1 &&
        Object.entries(wrong).every(([name, value]) => !told.includes(name) || isIn(value, draft[name])),
    ),
  );
  expect(drafts.length).toBeGreaterThanOrEqual(traps.length);
  expect(proposed.map(({ sentence }) => sentence)).toEqual([]);
});
