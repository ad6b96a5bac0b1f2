import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { anchorOf } from '../../src/copy/anchor/anchor.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

const proof = join(import.meta.dirname, '../proof');
const read = (name: string) => readFileSync(join(proof, name), 'utf8');
const [masthead = ''] = read('bulletin.txt').split(/^The charter/m);
const lead = `${'This is a lead that goes on for some time without a date, as leads do. '.repeat(2)}\n`;

const noise = { kind: 'treaties', instrument: 'noise-convention' };
const cases = [
  {
    sentence: 'Forty-/six Turkey-/friendly councils in Geor-/gia have closed their har-/bours.',
    fact: {
      ...{ kind: 'figures', measure: 'Turkey-friendly councils with closed harbours', value: 46, unit: 'councils' },
      ...{ concerns: ['TR', 'GE'], says: '46 Turkey-friendly councils in Georgia have closed their harbours.' },
    },
  },
  {
    sentence: 'In 2029 Ukraine rati-/fied the Noise Con-/vention.',
    fact: { ...noise, participant: 'UA', status: 'ratified', says: 'Ukraine ratified the Noise Convention in 2029.' },
  },
  {
    sentence: 'In 2029 the Poland-/led fleet co-/signed the Noise Convention.',
    fact: { ...noise, participant: 'PL', status: 'signed', says: 'Poland signed the Noise Convention in 2029.' },
  },
];

test.each(['-\n', '-\r\n', '\u2010\n'])(
  'a word with a hyphen at a line end is read as one and as two: %j',
  async (end) => {
    const cwd = temporaryFolder();
    for (const name of ['actors', 'instruments', 'persons'])
      writeInto(cwd, `mine/registers/${name}.yaml`, read(`facts/registers/${name}.yaml`));
    writeInto(cwd, 'mine/nsi-3002/bulletin.yaml', read('facts/nsi-3002/bulletin.yaml'));
    const text = [masthead, lead, ...cases.map(({ sentence }) => sentence.replaceAll('-/', end))].join('\n\n');
    await pism(['draft', '-', '--facts', 'mine'], { cwd, input: text });
    const drafts = parse(readFileSync(join(cwd, 'mine/nsi-3002/drafts.yaml'), 'utf8')) as Record<string, unknown>[];
    const named = drafts.map((draft) => [draft['participant'] ?? draft['concerns'] ?? []].flat());
    expect(named.filter((each) => each.length > 0)).toEqual([['TR', 'GE'], ['UA'], ['PL']]);

    const facts = cases.map(({ sentence, fact: { kind, ...fields } }, at) => {
      const source = { paragraph: at + 1, ...anchorOf(sentence) };
      return { kind, fact: { id: `f${at}`, ...fields, source } };
    });
    for (const [kind, own] of Map.groupBy(facts, (each) => each.kind))
      writeInto(cwd, `mine/nsi-3002/${kind}.yaml`, JSON.stringify(own.map(({ fact }) => fact)));
    const verified = await pism(['verify', '-', '--facts', 'mine'], { cwd, input: text });
    expect(verified).toMatchObject({ status: 0, stdout: '', stderr: expect.stringContaining('3 of 3 facts hold') });
  },
);
