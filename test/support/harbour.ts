import { pactsKind } from './pacts-kind.ts';
import { factsFolder, pism } from './run.ts';

export { pactsKind };

const talksKind = `
kind: talks
title: Talks
about: Who met whom about what.
fields:
  about_what: { type: text, required: true, about: Subject of the talks }
  date: { type: date, about: When they met }
  sides: { type: actors, about: Who met }
columns: [date, about_what, sides]
caption: about_what
date: [date]
sort: [date]
summary: { count: sides }
`;

const actors = `
- id: harbour-board
  name: Gdynia Harbour Board
  names: { pl: Zarząd Portu Gdynia }
  aliases: [GHB]
  part_of: PL
`;

const firstPacts = `
- id: baltic-accord
  name: Baltic Fishing Accord
  topics: [fish, quotas]
  stage: in-force
  signed: 2021-06-14
  term: 2022/2026
  pages: 120
  translated: 30
  secret: false
  host: LV
  members: [EE, LV, LT, PL]
  listed: all
  text_at: https://example.org/accord
  says: Four Baltic states signed a fishing accord in Riga.
  source: { paragraph: 1, chars: 43, hash: 0123-0123456789abcdef }
  inferred: [term]
  tags: [fish, baltic-sea]
  related: [grain-deal]
  checks:
    - on_field: term
      says: It applies from May 2022.
      value: { term: 2022-05/2026 }
      source: { title: Gazette, url: https://example.org/gazette, grade: official }
      on: 2031-06-01
- id: grain-deal
  name: Grain Deal
  topics: [grain]
  stage: signed
  signed: 2022-Q3
  pages: 7
  translated: 7
  secret: true
  host: TR
  members: [TR, UA]
  listed: some
  says: Türkiye hosted the signing of a deal on shipping grain.
  source: { paragraph: 2 }
  tags: [grain]
  related: [baltic-accord]
- id: arctic-note
  name: Arctic Note
  stage: signed
  signed: 2021
  members: [GB, KP]
  listed: all
  says: The United Kingdom and North Korea exchanged a note on ice.
  source: { paragraph: 0 }
- id: pilot-rules
  name: Pilot Rules
  stage: open
  pages: 15
  host: harbour-board
  says: The board of the harbour drafted rules for pilots.
  source: { paragraph: 3 }
`;

const secondPacts = `
- id: grain-deal
  name: Second Grain Deal
  stage: open
  signed: 2031-02
  pages: 9
  says: A second deal awaits signatures.
  source: { paragraph: 1 }
`;

const firstTalks = `
- id: riga-talks
  about_what: Cod
  date: 2021-03-02
  sides: [LV, PL]
  says: Latvia and Poland negotiated about cod in Riga.
  source: { paragraph: 1 }
- id: warsaw-talks
  about_what: Grain
  date: 2022-08
  sides: [PL, UA]
  says: Poland and Ukraine negotiated about grain silos.
  source: { paragraph: 2 }
`;

/** The description of a made-up bulletin with this number. */
export function bulletinFile(number: number): string {
  return `
series: Harbour Notes
number: ${number}
running: ${number + 40}
date: 2031-0${number}-04
title: Harbours, part ${number}
authors: [Anna K. Nowicka, Jan Kowal]
publisher: Northern Seas Institute
language: en
`;
}

/** The files of a facts folder with two bulletins and two kinds, all made up. */
export const harbourFiles: Record<string, string> = {
  'kinds/pacts.yaml': pactsKind,
  'kinds/talks.yaml': talksKind,
  'registers/actors.yaml': actors,
  'harbour-1/bulletin.yaml': bulletinFile(1),
  'harbour-1/pacts.yaml': firstPacts,
  'harbour-1/talks.yaml': firstTalks,
  'harbour-2/bulletin.yaml': bulletinFile(2),
  'harbour-2/pacts.yaml': secondPacts,
};

/** A facts folder with two bulletins and two kinds, with these files added or replaced. */
export function harbour(files: Record<string, string> = {}): string {
  return factsFolder({ ...harbourFiles, ...files });
}

/** A line of YAML with a pact, and more of its fields: `, pages: 7`. */
export function pact(id: string, more = ''): string {
  return `- { id: ${id}, name: A pact, stage: open, says: A pact., source: { paragraph: 1 }${more} }\n`;
}

/** A facts folder with one bulletin whose pacts are these lines of YAML. */
export function pactsOnly(pacts: string): string {
  return factsFolder({
    'kinds/pacts.yaml': pactsKind,
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/pacts.yaml': pacts,
  });
}

/** A facts folder with one bulletin and these pacts; each has an id (p0, p1 ...) and the fields that a pact needs. */
export function pactsOf(pacts: object[]): string {
  const needed = { name: 'Pact', stage: 'open', says: 'A pact.', source: { paragraph: 1 } };
  return pactsOnly(JSON.stringify(pacts.map((pact, at) => ({ id: `p${at}`, ...needed, ...pact }))));
}

/** A facts folder with one bulletin and so many pacts, each of which says two words again and again. */
export function manyPacts(count: number, repeats = 0): string {
  const says = (at: number) => `Pact ${at} ${'holds and '.repeat(repeats)}holds.`;
  return pactsOf(Array.from({ length: count }, (_, at) => ({ says: says(at) })));
}

/** The ids of the facts that a command finds in these facts, without the name of the first bulletin. */
export async function idsFound(facts: string, ...argv: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await pism(['--json', ...argv], { env: { PISM_FACTS: facts } });
  if (status !== 0) throw new Error(`pism ${argv.join(' ')} ended with ${status}: ${stderr}`);
  return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id.replace('harbour-1/', ''));
}
