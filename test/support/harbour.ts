/** Harbour Notes: two made-up bulletins, and functions that make facts folders of them or of other pacts. */
import { join } from 'node:path';
import { pactsKind } from './pacts-kind.ts';
import { factsFolder, filesIn, pism } from './run.ts';

export { pactsKind };

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
  ...filesIn(join(import.meta.dirname, 'harbour')),
  'harbour-1/bulletin.yaml': bulletinFile(1),
  'harbour-2/bulletin.yaml': bulletinFile(2),
};

/** A facts folder with two bulletins and two kinds, with these files added or replaced. */
export function harbour(files: Record<string, string> = {}): string {
  return factsFolder({ ...harbourFiles, ...files });
}

/** A line of YAML with a pact, and more of its fields: `, pages: 7`. */
export function pact(id: string, more = ''): string {
  return `- { id: ${id}, name: A pact, stage: open, says: A pact., source: { paragraph: 1 }${more} }\n`;
}

/** A facts folder with one bulletin whose pacts are these lines of YAML; `make` makes the folder. */
export function pactsOnly(pacts: string, make = factsFolder): string {
  return make({
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
