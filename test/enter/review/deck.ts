/** A folder whose facts are all proposed, and functions that make its review page and enter answers. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { anchorOf } from '../../../src/texts/copy/anchor/anchor.ts';
import { madeUpSample } from '../../prove/proof/sample.ts';
import { pism, temporaryFolder, writeInto } from '../../support/run.ts';

const proposed = { by: 'model X', on: '2026-11-29' };
const place = (paragraph: number, passage: string) => ({ paragraph, ...anchorOf(passage) });

/** A proposed name that no register has, and that one of the proposed facts uses. */
const council = {
  register: 'actors',
  id: 'black-sea-council',
  name: 'Black Sea Council',
  source: place(3, 'Ukraine was elected to the Black Sea Council for the 2032-2035 term'),
  proposed,
};

const none = [
  { reason: 'opinion', source: place(0, 'if Turkey refuses to take part, to work with Georgia alone'), proposed },
  { reason: 'repeats', source: place(3, 'it took until 2032 to restore them'), proposed },
];

/** The folder of the made-up bulletin. */
export const bulletin = 'nsi-3002';

/** A folder of facts. */
export interface Deck {
  facts: string;
  /** The copy, and a place for the page and the answers. */
  copy: string;
  page: string;
  answers: string;
}

/** A folder in which all facts of the made-up bulletin are proposed, and none is entered; `change` changes them before. */
export function deck(change: (facts: Record<string, unknown>[]) => Record<string, unknown>[] = (facts) => facts): Deck {
  const { folder, copy } = madeUpSample();
  const source = join(folder, bulletin);
  const kinds = readdirSync(source).filter((name) => name !== 'bulletin.yaml');
  const all = kinds.flatMap((name) => {
    const facts = parse(readFileSync(join(source, name), 'utf8')) as Record<string, unknown>[];
    rmSync(join(source, name));
    return facts.map((fact) => ({ kind: name.replace('.yaml', ''), ...fact, proposed }));
  });
  const actors = join(folder, 'registers/actors.yaml');
  writeFileSync(actors, readFileSync(actors, 'utf8').replace(/^.*black-sea-council.*\n/m, ''));
  const own = temporaryFolder();
  writeInto(folder, `${bulletin}/proposed.yaml`, JSON.stringify({ facts: change(all), names: [council], none }));
  return { facts: folder, copy, page: join(own, 'review.html'), answers: join(own, 'answers.jsonl') };
}

/** Makes a folder a copy of a deck: to make the page or the index of each again takes long. */
export function copied(deck: Deck, facts: string): Deck {
  const own = temporaryFolder();
  rmSync(facts, { recursive: true });
  cpSync(deck.facts, facts, { recursive: true });
  return { ...deck, facts, page: join(own, 'review.html'), answers: join(own, 'answers.jsonl') };
}

/** What is in the proposed.yaml of a deck. */
export function proposedIn({ facts }: Deck) {
  return parse(readFileSync(join(facts, bulletin, 'proposed.yaml'), 'utf8')) ?? {};
}

/** Makes the page of a deck. */
export async function makePage({ facts, copy, page }: Deck, ...more: string[]): Promise<string> {
  rmSync(page, { force: true });
  const { status, stderr } = await pism(['review', copy, '--facts', facts, '-o', page, ...more]);
  if (status !== 0) throw new Error(stderr);
  return readFileSync(page, 'utf8');
}

/** A card as the page has it for its script. */
export interface DeckCard {
  id: string;
  was: string;
  group: string;
  ask: string;
  answers: [key: string, words: string, answer: object][];
  says?: string;
  before?: string;
}

/** The cards of a page. */
export function cardsIn(page: string): DeckCard[] {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}').cards;
}

const head = {
  format: 'pism-answers/1',
  source: bulletin,
  proposed: 'any',
  by: 'Ewa Lis',
  on: '2026-11-30T10:00:00.000Z',
};

/** Writes a file of answers: what is not given is yes to each fact, new to each name and none to each passage. */
export function writeAnswers(
  { answers }: Pick<Deck, 'answers'>,
  cards: Pick<DeckCard, 'id' | 'was' | 'group'>[],
  given: Record<string, object> = {},
  more: { head?: object; lines?: string[] } = {},
): void {
  const usual: Record<string, string> = { fact: 'yes', name: 'new', none: 'none' };
  const lines = cards.map(({ id, was, group }) => {
    return { id, was, answer: usual[group], ms: 4000, by: 'Ewa Lis', on: head.on, ...given[id] };
  });
  const all = [{ ...head, ...more.head }, ...lines].map((line) => JSON.stringify(line));
  writeFileSync(answers, `${[...all, ...(more.lines ?? [])].join('\n')}\n`);
}

/** Enters the answers of a deck. */
export function enter({ facts, copy, answers }: Deck) {
  return pism(['review', copy, '--answers', answers, '--facts', facts, '--json']);
}
