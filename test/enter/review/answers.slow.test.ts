/** `pism review --answers`: what becomes of the proposals that a person confirmed, corrected, declined or left. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hashOf } from '../../faults/support/hash.ts';
import { rowsIn } from '../../support/cases.ts';
import { refused } from '../../support/refused.ts';
import { pism, temporaryFolder } from '../../support/run.ts';
import {
  bulletin,
  cardsIn,
  copied,
  type Deck,
  type DeckCard,
  deck,
  enter,
  makePage,
  proposedIn,
  writeAnswers,
} from './deck.ts';

type Row = { id: string; answer: string; outcome: string; reason: string };

const whole = deck();
const facts = temporaryFolder();
let own: Deck;
let cards: DeckCard[];
beforeAll(async () => {
  cards = cardsIn(await makePage(whole));
});
beforeEach(() => {
  own = copied(whole, facts);
});

const factsIn = (kind: string) =>
  parse(readFileSync(join(own.facts, bulletin, `${kind}.yaml`), 'utf8')) as Record<string, unknown>[];
const outcomes = async () => {
  const { status, stdout, stderr } = await enter(own);
  if (stdout === '') throw new Error(stderr);
  const rows = JSON.parse(stdout) as Row[];
  return { status, rows, of: (id: string) => rows.find((row) => row.id === id) };
};

test('what is confirmed becomes facts, names and passages without facts, and a second time changes nothing', async () => {
  writeAnswers(own, cards);
  const { status, rows } = await outcomes();
  expect(status).toBe(0);
  expect(rows.filter((row) => row.outcome === 'entered')).toHaveLength(40);
  expect(factsIn('treaties').find(({ id }) => id === 'moldova-noise')).toMatchObject({
    acceded: 2029,
    checked: [{ by: 'Ewa Lis', on: '2026-11-30', of: expect.any(String) }],
  });
  expect(proposedIn(own)).not.toHaveProperty('facts');
  expect(proposedIn(own)).not.toHaveProperty('names');
  const described = parse(readFileSync(join(own.facts, bulletin, 'bulletin.yaml'), 'utf8'));
  expect(described.no_fact.map(({ why }: { why: string }) => why).sort()).toEqual(['opinion', 'repeats']);
  const checked = await pism(['check', '--facts', own.facts]);
  expect({ status: checked.status, stderr: checked.stderr }).toEqual({ status: 0, stderr: '' });
  expect((await pism(['facts', '--count', '--facts', own.facts])).stdout).toBe('37\n');
  expect((await pism(['facts', '--country', 'black-sea-council', '--count', '--facts', own.facts])).stdout).toBe('1\n');

  const before = hashOf(own.facts);
  const again = await outcomes();
  const shown = await pism(['review', own.copy, '--answers', own.answers, '--facts', own.facts]);
  expect(shown.stdout).toContain('no fact\tnone\talready');
  expect(shown.stdout).not.toMatch(/[0-9a-f]{8}/);
  expect(again.status).toBe(0);
  expect(new Set(again.rows.map(({ outcome }) => outcome))).toEqual(new Set(['already']));
  expect(hashOf(own.facts)).toBe(before);
  const none = cards.find(({ id }) => id.startsWith('none-'))?.id ?? '';
  writeAnswers(own, cards, { [none]: { answer: 'no' } });
  expect((await outcomes()).of(none)).toMatchObject({ outcome: 'refused' });
});

test('what is declined stays as hashes, without a sentence; what is left for later stays as it is', async () => {
  writeAnswers(own, cards, {
    'moldova-noise': { answer: 'no', why: 'role', note: 'It was Georgia.' },
    'turkey-noise': { answer: 'skip' },
  });
  const { of } = await outcomes();
  expect([of('moldova-noise')?.outcome, of('turkey-noise')?.outcome]).toEqual(['declined', 'later']);
  const { declined, facts } = proposedIn(own);
  const [chars, hash, values] = [expect.any(Number), expect.any(String), expect.stringMatching(/^[0-9a-f]{16}$/)];
  expect(declined).toEqual([{ chars, hash, values, kind: 'treaties', why: 'role' }]);
  expect(facts.map(({ id }: { id: string }) => id)).toEqual(['turkey-noise']);
});

test('a page is not written over the answers', async () => {
  writeAnswers(own, cards);
  const before = readFileSync(own.answers, 'utf8');
  const { status, stderr } = await pism(['review', own.copy, '-o', own.answers, '--facts', own.facts]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('A review is a page for a browser')]);
  expect(readFileSync(own.answers, 'utf8')).toBe(before);
});

describe('a correction', () => {
  test.each<[string, Record<string, string | null | object[]>, string?]>([
    ['moldova-noise', { says: 'Moldova acceded to the Noise Convention in 2029, unsigned.' }],
    ['georgia-charter', { participant: 'Georgia', signed: '2025' }],
    ['turkey-noise', { withdrawn: '1931', says: 'Turkey left it in 1931.' }, 'withdrawn is 1931, but the passage'],
    ['romania-charter', { participant: 'Atlantis' }, 'Atlantis'],
    ['bulgaria-charter', { status: null }, 'status'],
    ['moldova-noise', { says: null }, 'the sentence is missing'],
    ['moldova-noise', { says: '' }, 'the sentence is missing'],
    ['moldova-noise', { says: 'Moldova acceded.', bogus: 'x' }, 'treaties have no field bogus to correct'],
    ['georgia-charter', { signed: [{}] }, 'signed is no text or list of texts'],
  ])('is read as it was typed, and held to the copy: %s %j', async (id, fields, reason) => {
    writeAnswers(own, cards, { [id]: { answer: 'edit', fields } });
    const { status, of } = await outcomes();
    const fact = factsIn('treaties').find((each) => each['id'] === id);
    if (reason === undefined) {
      expect([status, of(id)?.outcome, fact?.['says']]).toEqual([0, 'entered', fields['says'] ?? expect.any(String)]);
      return;
    }
    expect(of(id)).toMatchObject({ outcome: 'refused', reason: expect.stringContaining(reason) });
    expect(status).toBe(1);
    expect(proposedIn(own).facts).toMatchObject([{ id }]);
  });

  test('of a name: it may be known, have another spelling, or be none', async () => {
    const name = 'name-black-sea-council';
    const used = () => factsIn('events').find(({ id }) => id === 'council-term')?.['actors'];
    const same = [expect.any(String), 'Same as Black Sea states', { answer: 'known', as: 'black-sea-states' }];
    expect(cards[0]).toMatchObject({ id: name, answers: expect.arrayContaining([same]) });
    writeAnswers(own, cards, { [name]: { answer: 'known', as: 'black-sea-states' } });
    expect((await outcomes()).of(name)?.outcome).toBe('entered');
    expect(used()).toEqual(['black-sea-states']);
    expect(readFileSync(join(own.facts, 'registers/actors.yaml'), 'utf8')).toContain('aliases: [Black Sea Council]');

    own = copied(whole, facts);
    writeAnswers(own, cards, {
      [name]: { answer: 'new', fields: { name: 'Council of the Black Sea' } },
    });
    expect((await outcomes()).status).toBe(0);
    expect(readFileSync(join(own.facts, 'registers/actors.yaml'), 'utf8')).toMatch(/name: Council of the Black Sea$/m);

    own = copied(whole, facts);
    writeAnswers(own, cards, { [name]: { answer: 'no', why: 'not-a-name' } });
    const { of } = await outcomes();
    expect(of('council-term')).toMatchObject({
      outcome: 'refused',
      reason: 'its name Black Sea Council is not entered',
    });
    // A fact is left that names it.
    expect(proposedIn(own).names).toHaveLength(1);
  });
});

test('what the passage contradicts is entered with a reason, and verify goes on listing it until the fact is changed', async () => {
  const fields = { withdrawn: '1931', says: 'Turkey withdrew from the Noise Convention in 1931.' };
  const given = { answer: 'edit', fields };
  writeAnswers(own, cards, { 'turkey-noise': { ...given, why: 'a slip of the author' } });
  expect((await outcomes()).of('turkey-noise')).toMatchObject({ outcome: 'entered' });
  const read = { by: 'Ewa Lis', on: '2026-11-30', of: expect.any(String) };
  expect(factsIn('treaties')).toContainEqual(
    expect.objectContaining({ withdrawn: 1931, checked: [{ ...read, why: 'a slip of the author' }] }),
  );
  const verified = async () => (await pism(['verify', own.copy, '--all', '--facts', own.facts])).stdout;
  const entered = 'nsi-3002/turkey-noise\twithdrawn\t1931\tthe passage has 2030';
  // What import asked of the others was answered.
  expect(await verified()).toContain(`${entered}; entered by Ewa Lis: a slip of the author\tentered\n`);
  expect(await verified()).not.toContain('asks');
  const file = join(own.facts, bulletin, 'treaties.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('in 1931.', 'early in 1931.'));
  expect(await verified()).toContain(`${entered}\tfails\n`);
  expect((await pism(['check', '--facts', own.facts])).stdout).toContain('changed since Ewa Lis read it on 2026-11-30');
});

test('a proposal that has changed since is left as it is, and so is one for a fact that is new', async () => {
  writeAnswers(
    own,
    cards,
    {},
    { lines: [JSON.stringify({ id: 'atlantis', was: '0', answer: 'yes', by: 'Ewa', on: '2026-11-30' })] },
  );
  const file = join(own.facts, bulletin, 'proposed.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('acceded to the Noise', 'joined the Noise'));
  const { status, of } = await outcomes();
  expect(status).toBe(1);
  expect(of('moldova-noise')).toMatchObject({ outcome: 'changed' });
  expect(of('atlantis')).toMatchObject({ outcome: 'refused', reason: 'nothing of this id is proposed' });
  expect(of('georgia-charter')?.outcome).toBe('entered');
  expect(proposedIn(own).facts).toEqual([expect.objectContaining({ id: 'moldova-noise' })]);
});

describe('an answer is refused with the reason', () => {
  const name = 'name-black-sea-council';
  test.each<[string, Record<string, object>, string]>([
    [name, { answer: 'new', fields: { name: null } }, 'the name is missing'],
    [name, { answer: 'new', fields: { name: ['A', 'B'] } }, 'the name is missing'],
    [name, { answer: 'new', fields: { aliases: 'Foo' } }, 'a name has no field aliases to correct'],
    [name, { answer: 'known', as: 'atlantis' }, 'actors has no atlantis'],
    [name, { answer: 'perhaps' }, 'perhaps is no answer to this card'],
    ['none-0-0', { answer: 'none', was: '0' }, 'nothing of this id is proposed'],
  ] as never)('%s %j', async (id, answer, reason) => {
    writeAnswers(own, [...cards, { id: 'none-0-0', was: '0', group: 'none' }], { [id]: answer });
    expect((await outcomes()).of(id)).toMatchObject({ outcome: 'refused', reason: expect.stringContaining(reason) });
    expect((await pism(['check', '--facts', own.facts])).status).toBe(0);
  });

  test('if a fact of the same id was entered by hand, or the copy lacks the passage', async () => {
    const { facts } = proposedIn(own);
    const { kind: _, proposed: __, ...fact } = facts.find(({ id }: { id: string }) => id === 'moldova-noise');
    writeFileSync(join(own.facts, bulletin, 'treaties.yaml'), JSON.stringify([fact]).replace(/^\[(.*)\]$/, '- $1\n'));
    const copy = join(own.answers, '../copy.txt');
    writeFileSync(copy, readFileSync(own.copy, 'utf8').replace('In 2025, Georgia signed', 'In 2025, Georgia read'));
    own = { ...own, copy };
    writeAnswers(own, cards);
    const { status, of } = await outcomes();
    expect(status).toBe(1);
    expect(of('moldova-noise')?.reason).toContain('another fact has the id moldova-noise');
    expect(of('georgia-charter')?.reason).toBe('the copy does not have its passage');
    expect((await pism(['check', '--facts', own.facts])).status).toBe(0);
  });
});

test('a proposal to change a fact replaces its values, and keeps the rest of it', async () => {
  writeAnswers(own, cards);
  await enter(own);
  const file = join(own.facts, bulletin, 'treaties.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(- id: moldova-noise\n)/, '$1  tags: [sea] # kept\n'));
  const entered = proposedIn(own);
  const source = factsIn('treaties').find(({ id }) => id === 'moldova-noise')?.['source'];
  const change = {
    kind: 'treaties',
    id: 'moldova-noise',
    changes: 'moldova-noise',
    instrument: 'noise-convention',
    participant: 'MD',
    status: 'acceded',
    acceded: 2029,
    says: 'Moldova acceded to the Noise Convention, unsigned, in 2029.',
    source,
    proposed: { by: 'model X', on: '2026-11-30' },
  };
  writeFileSync(join(own.facts, bulletin, 'proposed.yaml'), JSON.stringify({ ...entered, facts: [change] }));
  const page = await makePage(own);
  expect(cardsIn(page)[0]?.before).toBe('Moldova acceded to the Noise Convention in 2029.');
  writeAnswers(own, cardsIn(page));
  const confirmed = readFileSync(file, 'utf8');
  writeFileSync(file, confirmed.replace('acceded to the Noise', 'joined the Noise'));
  expect((await outcomes()).of('moldova-noise')?.outcome).toBe('changed');
  writeFileSync(file, confirmed);
  expect((await outcomes()).status).toBe(0);
  expect(factsIn('treaties').filter(({ id }) => String(id).startsWith('moldova'))).toEqual([
    expect.objectContaining({
      id: 'moldova-noise',
      says: change.says,
      tags: ['sea'],
      checked: [{ by: 'Ewa Lis', on: '2026-11-30', of: expect.any(String) }],
    }),
  ]);
  expect(readFileSync(file, 'utf8')).toContain('# kept');
});

describe('a file that cannot be used changes nothing', () => {
  test.each(
    rowsIn<[string, { head?: object; lines?: string[] }, number, string[]]>(
      'enter/review/answers.yaml',
      'files of answers',
    ),
  )('%s', async (_, more, status, messages) => {
    writeAnswers(own, cards, {}, more);
    const before = hashOf(own.facts);
    const ran = await enter(own);
    for (const message of messages) expect(ran).toMatchObject(refused(status, message));
    expect(hashOf(own.facts)).toBe(before);
  });
});
