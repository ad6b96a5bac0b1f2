/** The made-up seagrass bulletin, proposals for it, and functions that import them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, oneFolder, pism } from '../../support/run.ts';
import { cardsIn, writeAnswers } from '../review/deck.ts';

const example = join(import.meta.dirname, '../../../docs/example');
/** A made-up bulletin of 33 sentences. */
export const copy = join(example, 'seagrass.txt');

/** A line of a file of proposals. */
export type Line = Record<string, unknown>;

/** Sentence 4, which is right. */
export const signed: Line = {
  ...{ n: 4, kind: 'treaties', quote: 'Poland signed the Gdynia Seagrass Charter on 4 June 2029' },
  says: 'Poland signed the Gdynia Seagrass Charter on 4 June 2029.',
  ...{ instrument: 'Gdynia Seagrass Charter', participant: 'PL', status: 'signed', signed: '2029-06-04' },
};

/** Sentence 12, which is right. */
export const moved: Line = {
  ...{ n: 12, kind: 'figures', quote: 'In Sweden, more than 60 anchorages have been moved away from the meadows' },
  says: 'In Sweden, more than 60 anchorages were moved away from the meadows.',
  ...{ measure: 'anchorages moved', value: 60, unit: 'anchorages', precision: 'at-least', concerns: ['SE'] },
};

/** The rest of sentence 4, which is right. */
export const ratified: Line = {
  ...{ ...signed, quote: 'ratified it in 2030', status: 'ratified', signed: null, ratified: '2030' },
  says: 'Poland ratified the Gdynia Seagrass Charter in 2030.',
};

/** What became of a line. */
export interface Result {
  line: number;
  outcome: string;
  kind: string;
  id: string | null;
  reasons: { field: string; code: string; says: string }[];
}

const folderWith = oneFolder();

/** The folder `mine` with the registers and the description of the bulletin, and no facts; and how to import into it. */
export function seagrass() {
  const registers = Object.entries(filesIn(join(example, 'finished/registers')));
  const [about = ''] = readFileSync(join(example, 'finished/nsi-3107/bulletin.yaml'), 'utf8').split(
    /^(?:no_fact|key|themes|gone):/m,
  );
  const cwd = folderWith({
    ...Object.fromEntries(registers.map(([name, text]) => [`mine/registers/${name}`, text])),
    'mine/nsi-3107/bulletin.yaml': about,
  });
  const run = (...argv: string[]) => pism([...argv, '--facts', 'mine'], { cwd });
  const file = (content: string | Uint8Array, name = 'p.jsonl', ...more: string[]) => {
    writeFileSync(join(cwd, name), content);
    return run('import', name, '--copy', copy, ...more);
  };
  const propose = async (lines: readonly unknown[], ...more: string[]): Promise<Result[]> => {
    const { stdout } = await file(lines.map((line) => JSON.stringify(line)).join('\n'), 'p.jsonl', '--json', ...more);
    return JSON.parse(stdout);
  };
  const read = (path: string) => readFileSync(join(cwd, path), 'utf8');
  /** Proposes lines, and confirms all that waits. */
  const confirm = async (lines: readonly Line[]) => {
    await propose(lines);
    await run('review', copy, '-o', 'review.html');
    const answers = join(cwd, 'answers.jsonl');
    writeAnswers({ answers }, cardsIn(read('review.html')), {}, { head: { source: 'nsi-3107' } });
    await run('review', copy, '--answers', answers);
  };
  return { cwd, run, file, propose, confirm, read, proposed: () => read('mine/nsi-3107/proposed.yaml') };
}
