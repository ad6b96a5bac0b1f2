import fc from 'fast-check';
import { bulletinFile, pactsKind } from '../support/harbour.ts';
import { type Days, date } from './dates.ts';
import { escapedYaml } from './texts.ts';

/** A fact as written, with its bulletin. */
export interface Pact {
  bulletin: string;
  name: string;
  topics?: string[] | undefined;
  stage: string;
  signed?: Days | undefined;
  term?: Days | undefined;
  pages?: number | undefined;
  translated?: number | undefined;
  secret?: boolean | undefined;
  host?: string | undefined;
  members?: string[] | undefined;
  listed?: string | undefined;
  text_at?: string | undefined;
  says: string;
  tags?: string[] | undefined;
  checks?: { verdict: string; says: string }[] | undefined;
}

/** Actors of the facts, each with words that find it. */
export const actors: Record<string, string[]> = {
  PL: ['PL', 'pl', 'Poland', 'POLSKA'],
  LV: ['LV', 'latvia', 'Łotwa', 'Lotwa'],
  GB: ['GB', 'United Kingdom', 'wielka brytania'],
  TR: ['TR', 'Türkiye', 'turkiye'],
  'harbour-board': ['harbour-board', 'ghb', 'Gdynia Harbour Board', 'Zarząd Portu Gdynia'],
};

/** The state of each body of a state. */
export const partOf: Record<string, string> = { 'harbour-board': 'PL' };

export const stages = ['open', 'signed', 'in-force'];
export const bulletins = ['notes-1', 'notes-2'];
export const tags = ['fish', 'grain', 'baltic-sea'];
export const verdicts = ['agrees', 'refines', 'differs'];

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const some = <Value>(...values: Value[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });

/** A fact with these texts in it. */
export function pact(text: fc.Arbitrary<string>): fc.Arbitrary<Pact> {
  const check = fc.record({ verdict: fc.constantFrom(...verdicts), says: text });
  const facts = fc.record({
    bulletin: fc.constantFrom(...bulletins),
    name: text,
    topics: optional(fc.uniqueArray(text, { minLength: 1, maxLength: 3 })),
    stage: fc.constantFrom(...stages),
    signed: optional(date),
    term: optional(date),
    pages: optional(fc.nat(20)),
    translated: optional(fc.nat(20)),
    secret: optional(fc.boolean()),
    host: optional(fc.constantFrom(...Object.keys(actors))),
    members: optional(some(...Object.keys(actors))),
    listed: optional(fc.constantFrom('all', 'some')),
    text_at: optional(fc.constantFrom('https://example.org/a', 'http://example.org/B?c=d#e', 'https://łódź.example/ż')),
    says: text,
    tags: optional(some(...tags)),
    checks: optional(fc.uniqueArray(check, { minLength: 1, maxLength: 3, selector: (each) => JSON.stringify(each) })),
  });
  // A rule of the kind requires it.
  return facts.filter(
    ({ pages, translated }) => pages === undefined || translated === undefined || translated <= pages,
  );
}

/** The id of the fact at a position, after its bulletin. */
export function idOf(position: number): string {
  return `pact-${position}`;
}

const source = { title: 'Gazette', url: 'https://example.org/gazette', grade: 'official' };

function wholeCheck(name: string, { verdict, says }: NonNullable<Pact['checks']>[number]) {
  const value = verdict === 'agrees' ? {} : { value: { name: `${name}!` } };
  return { verdict, on_field: 'name', says, ...value, source, on: '2031-06-01' };
}

/** The verdict on a fact, all of whose checks are on one field. */
export function verdictOf({ checks = [] }: Pact): string | null {
  const found = new Set(checks.map(({ verdict }) => verdict));
  if (found.has('differs')) return found.size > 1 ? 'contested' : 'differs';
  return ['refines', 'agrees'].find((verdict) => found.has(verdict)) ?? null;
}

/** A facts folder with these facts. */
export function filesOf(pacts: Pact[]): Record<string, string> {
  const written = pacts.map(({ bulletin, checks, ...fact }, position) => {
    const dates = { signed: fact.signed?.text, term: fact.term?.text };
    const all = checks?.map((check) => wholeCheck(fact.name, check));
    return { bulletin, fact: { id: idOf(position), ...fact, ...dates, source: { paragraph: 1 }, checks: all } };
  });
  const files = bulletins.flatMap((bulletin, at): [string, string][] => {
    const facts = written.filter((each) => each.bulletin === bulletin).map(({ fact }) => fact);
    return [
      [`${bulletin}/bulletin.yaml`, bulletinFile(at + 1)],
      ...(facts.length > 0 ? [[`${bulletin}/pacts.yaml`, escapedYaml(facts)] as [string, string]] : []),
    ];
  });
  const board = {
    id: 'harbour-board',
    name: 'Gdynia Harbour Board',
    names: { pl: 'Zarząd Portu Gdynia' },
    aliases: ['GHB'],
  };
  return {
    'kinds/pacts.yaml': pactsKind,
    'registers/actors.yaml': JSON.stringify([{ ...board, part_of: 'PL' }]),
    ...Object.fromEntries(files),
  };
}

/** The facts as JSON must have them, in the order of the files. */
export function jsonOf(pacts: Pact[]): object[] {
  return pacts.map(({ bulletin, checks, ...fact }, position) => {
    const { pages, translated } = fact;
    const progress = !pages || translated === undefined ? null : translated / pages;
    return {
      kind: 'pacts',
      id: `${bulletin}/${idOf(position)}`,
      source: bulletin,
      name: fact.name,
      topics: fact.topics ?? null,
      stage: fact.stage,
      signed: fact.signed?.text ?? null,
      term: fact.term?.text ?? null,
      pages: pages ?? null,
      translated: translated ?? null,
      secret: fact.secret ?? null,
      host: fact.host ?? null,
      members: fact.members ?? null,
      listed: fact.listed ?? null,
      text_at: fact.text_at ?? null,
      progress,
      says: fact.says,
      place: { paragraph: 1, page: null, file: null, row: null, chars: null, hash: null },
      verdict: verdictOf({ checks } as Pact),
      checks: (checks ?? []).map((check) => wholeCheck(fact.name, check)),
      notes: [],
      tags: fact.tags ?? [],
      related: [],
      inferred: [],
    };
  });
}
