import { basename, dirname, extname, join, resolve } from 'node:path';
import { refuseExisting } from '../../../files/new-files.ts';
import { writeOutputFile } from '../../../files/output.ts';
import { withCommas } from '../../../model/text.ts';
import { tasksOf } from '../../../propose/task.ts';
import type { SourceCopy } from '../../../verify/identify-source.ts';
import type { Context } from '../../command.ts';
import type { draftOptions } from '../draft.ts';

/** Writes the tasks for a copy into files that do not exist, and says how large each is; none if facts hold all. */
export async function writeTasks(
  copy: SourceCopy,
  file: string,
  context: Context<typeof draftOptions>,
): Promise<string[]> {
  const { index, io, options } = context;
  const tasks = tasksOf(copy, index, options);
  const { dir, name, ext } = { dir: dirname(file), name: basename(file, extname(file)), ext: extname(file) };
  const files = tasks.map((_, at) => (tasks.length === 1 ? file : join(dir, `${name}-${at + 1}${ext}`)));
  for (const each of files) refuseExisting(resolve(io.cwd, each), io.cwd);
  return files.map((each, at) => {
    const text = `${JSON.stringify(tasks[at])}\n`;
    writeOutputFile([text], resolve(io.cwd, each), index);
    return `${each}: some ${withCommas(Math.ceil(text.length / 400) * 100)} tokens`;
  });
}
