import { appendFileSync, closeSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The files of a bulletin that are edited. */
export type EditedFile = 'treaties' | 'events';

/** A bulletin of the archive that is edited step by step, with the original facts of its files as text. */
export interface Edited {
  folder: string;
  facts: Record<EditedFile, string[]>;
}

/** The part of a fact on disk that answers show. */
export interface Standing {
  file: EditedFile;
  id: string;
  says: string;
}

type Deed = 'replace' | 'empty' | 'begin' | 'finish';

/** The steps, repeated without end: a file is replaced by a new one, or rewritten: emptied, half filled and filled. */
const round: [EditedFile, Deed][] = [
  ['treaties', 'replace'],
  ['events', 'replace'],
  ['treaties', 'empty'],
  ['treaties', 'begin'],
  ['treaties', 'finish'],
  ['events', 'replace'],
  ['events', 'empty'],
  ['events', 'begin'],
  ['events', 'finish'],
  ['treaties', 'replace'],
];

/** Prepares a bulletin: step 0. Removes `related`, which would lead nowhere while a file is half written. */
export function readyForEdits(folder: string): Edited {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replace(/^ {2}related: .*\n/gm, ''));
  }
  const factsIn = (file: EditedFile) => readFileSync(join(folder, `${file}.yaml`), 'utf8').split(/^(?=- id: )/m);
  const edited = { folder, facts: { treaties: factsIn('treaties'), events: factsIn('events') } };
  for (const file of ['treaties', 'events'] as const) writeFileSync(pathOf(edited, file), textOf(edited, file, 0));
  return edited;
}

/** Does one step: one change that other processes can see. */
export function edit(edited: Edited, step: number): void {
  const [file, deed] = stepOf(step);
  const path = pathOf(edited, file);
  if (deed === 'empty') closeSync(openSync(path, 'w'));
  else if (deed === 'begin') appendFileSync(path, textOf(edited, file, step, 'first half'));
  else if (deed === 'finish') appendFileSync(path, textOf(edited, file, step - 1, 'second half'));
  else {
    writeFileSync(`${path}.new`, textOf(edited, file, step));
    renameSync(`${path}.new`, path);
  }
}

/** The facts in both files after a step. */
export function standingAfter(edited: Edited, step: number): Standing[] {
  return (['treaties', 'events'] as const).flatMap((file) => {
    let last = step;
    while (last > 0 && stepOf(last)[0] !== file) last -= 1;
    const deed = last === 0 ? 'replace' : stepOf(last)[1];
    const all = edited.facts[file];
    const there = { replace: all, empty: [], begin: halves(all)[0], finish: all }[deed];
    const says = saysAt(deed === 'finish' ? last - 1 : last);
    return there.map((fact) => ({ file, id: `${basename(edited.folder)}/${/^- id: (.*)/.exec(fact)?.[1]}`, says }));
  });
}

function stepOf(step: number): (typeof round)[number] {
  return round[(step - 1) % round.length] as (typeof round)[number];
}

function textOf({ facts }: Edited, file: EditedFile, edition: number, part?: 'first half' | 'second half'): string {
  const [first, second] = halves(facts[file]);
  const chosen = part === undefined ? facts[file] : part === 'first half' ? first : second;
  return chosen.join('').replace(/^ {2}says: .*(?:\n {3,}.*)*/gm, `  says: ${saysAt(edition)}`);
}

function saysAt(edition: number): string {
  return `Cormorant ${edition}.`;
}

function halves(facts: string[]): [string[], string[]] {
  const middle = facts.length >> 1;
  return [facts.slice(0, middle), facts.slice(middle)];
}

function pathOf({ folder }: Edited, file: EditedFile): string {
  return join(folder, `${file}.yaml`);
}
