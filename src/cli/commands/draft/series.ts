import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CopyText } from '../../../copy/copy.ts';
import { openCopy } from '../../../copy/open.ts';
import { PismError } from '../../../errors.ts';
import { statIfExists } from '../../../files/output.ts';
import { hasFacts } from '../../../load/folder.ts';
import { outcomesText } from '../../../model/text.ts';
import { type SeriesCopy, seriesReader } from '../../../propose/series.ts';
import { listWith, notesAt, type Result } from '../../../query/result.ts';
import { copyOf } from '../../../verify/identify-source.ts';
import { writeBulletin } from '../../../write/bulletin.ts';
import type { OwnContext } from '../../command.ts';
import { progressLine } from '../../progress.ts';
import type { draftOptions } from '../draft.ts';
import { ownFolder } from '../new.ts';
import { writeTasks } from './tasks.ts';

/** Makes the missing bulletins and tasks for a folder of copies; without --task, says what it would make. */
export async function draftSeries(context: SeriesContext): Promise<Result> {
  const { io, open, options, words } = context;
  const { series, task } = options;
  if (series === undefined || options.output !== undefined || options.source !== undefined)
    throw new PismError('usage', 'draft of a folder needs --series', 'As in --series series.yaml --task tasks.');
  const root = ownFolder(context, 'A series needs one folder of facts');
  const folder = resolve(io.cwd, words[0] ?? '');
  const index = await open([hasFacts(root) ? root : 'builtin']);
  const read = await seriesReader(resolve(io.cwd, series), index);
  const show = progressLine(io);
  const found = new Map<string, SeriesCopy>();
  const files = readdirSync(folder).filter((name) => !name.startsWith('.'));
  for (const file of files.sort()) {
    show(`Reading mastheads: ${found.size} of ${files.length}`);
    found.set(file, await readCopy(join(folder, file), (copy) => read(file, copy)));
  }
  const rows = plannedFiles(found);
  if (task !== undefined) {
    const isNew = new Set(rows.filter(({ outcome }) => outcome === 'new').map(({ bulletin }) => bulletin));
    for (const each of found.values())
      if ('id' in each && isNew.has(each.id)) writeBulletin(root, { text: '', ...each }, index.kinds);
    await makeTasks(rows, { ...context, folder, root, show });
  }
  show();
  const isLeft = ({ outcome }: PlannedFile) => Number(outcome === 'left');
  const inOrder = rows.toSorted((one, other) => isLeft(other) - isLeft(one));
  return {
    ...listWith(['file', 'bulletin', 'outcome', 'reason'], inOrder, 'file'),
    notes: notesAt('stderr', `${outcomesText(rows)}: ${task ?? 'nothing was written, as there is no --task'}`),
    exit: rows.some(isLeft) ? 'no' : 'done',
  };
}

type SeriesContext = OwnContext<typeof draftOptions>;

/** A file of the folder, and what becomes of it: its bulletin and task are new, or only the task is. */
type PlannedFile = {
  file: string;
  bulletin: string | null;
  outcome: 'new' | 'task' | 'there' | 'left';
  reason: string;
};

/** Reads a copy and its bulletin, or says why not. */
async function readCopy(path: string, read: (copy: CopyText) => Promise<SeriesCopy>): Promise<SeriesCopy> {
  // Reading a named pipe would never end.
  if (!statIfExists(path)?.isFile()) return { left: 'it is no file' };
  try {
    return await read(await openCopy(path, { cwd: '' }));
  } catch (thrown) {
    if (thrown instanceof PismError) return { left: thrown.message.replace(`${path}: `, '') };
    throw thrown;
  }
}

function plannedFiles(found: ReadonlyMap<string, SeriesCopy>): PlannedFile[] {
  const byId = Map.groupBy(found, ([, each]) => ('id' in each ? each.id : null));
  return [...found].map(([file, each]) => {
    const left = { file, bulletin: null, outcome: 'left' } as const;
    if ('left' in each) return { ...left, reason: each.left };
    const twin = byId.get(each.id)?.find(([other]) => other !== file);
    if (twin) return { ...left, reason: `${twin[0]} would be ${each.id}, too` };
    return { file, bulletin: each.id, outcome: each.text === undefined ? 'there' : 'new', reason: each.lacks ?? '' };
  });
}

type Making = SeriesContext & { folder: string; root: string; show(text: string): void };

/** Writes the missing tasks, one copy after the other. */
async function makeTasks(rows: PlannedFile[], { folder, root, show, ...context }: Making): Promise<void> {
  const { io, options } = context;
  const { task = '' } = options;
  const place = (id: string) => join(task, `${id}.json`);
  mkdirSync(resolve(io.cwd, task), { recursive: true });
  const missing = rows.filter(({ bulletin }) => {
    const places = [bulletin, `${bulletin}-1`].map((id) => resolve(io.cwd, place(`${id}`)));
    return bulletin !== null && !places.some((each) => statIfExists(each));
  });
  if (missing.length === 0) return;
  // The new bulletins are in this index.
  const index = await context.open([root]);
  for (const [at, row] of missing.entries()) {
    show(`Writing tasks: ${at} of ${missing.length}`);
    const copy = copyOf(await openCopy(join(folder, row.file), io), `${row.bulletin}`, index);
    const written = await writeTasks(copy, place(`${row.bulletin}`), { ...context, index });
    if (row.outcome === 'there' && written.length > 0) row.outcome = 'task';
  }
}
