import { mkdirSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { PismError } from '../../core/errors.ts';
import { oursIn } from '../../core/files/ours.ts';
import { refuseFacts, statIfExists } from '../../core/files/output.ts';
import { baseAddress, readSettings } from '../../core/load/site-settings.ts';
import { counted, withCommas } from '../../core/model/text.ts';
import { notesAt } from '../../core/query/result.ts';
import { countFacts } from '../../core/query/select.ts';
import type { Command, Context } from '../../terminal/command.ts';
import { option, outputOption } from '../../terminal/options.ts';
import { requireSound } from '../../terminal/problems.ts';
import { progressLine } from '../../terminal/progress.ts';
import { addresses, wholeSite } from './addresses.ts';
import { openSite, type SiteFile } from './site.ts';
import { writeSite } from './write.ts';

const siteOptions = {
  output: outputOption('write to this folder, in which files of others stay', '<folder>'),
  base: option('Publication', '--base <url>', 'give pages this address on the web, in place of that in site.yaml'),
};

type Given = Context<typeof siteOptions>;

/** `pism site`: facts as pages that can be linked to. */
export const command: Command<typeof siteOptions> = {
  name: 'site',
  task: 'Publish',
  summary: 'Write a site: a page with a lasting address for every fact',
  about: `The site has a page for every fact, source, country, treaty, law, person and kind, a list of disputes, a timeline, a search, a feed of changes, and the data. It is made of files alone: it works from a folder, under any path of any server, and, but for the search, without a script.

The address of a fact is its id, and lasts. The folder has a list of its files, addresses.txt: keep it with them. A run that would drop a fact of that list is refused, unless its source says under \`gone\` what became of it. Only files of the list are replaced or deleted.

site.yaml in the facts folder gives title, address, contact, licence, publisher and language of the site; what it does not give is shown as missing. Do not publish facts of a bulletin without an address where its authors and readers can report mistakes (contact), and without the consent of its publisher.`,
  examples: `
    pism site -o public # all pages; open public/index.html
    pism site -o public --base https://facts.example.org/ # with whole addresses, for search engines and citations
    pism site --facts my-facts -o public # of your own facts
  `,
  options: siteOptions,
  allowsErrors: true,
  async run(context) {
    const { index, options } = context;
    const base = options.base === undefined ? undefined : baseAddress(options.base);
    const folder = folderFor(context);
    const complete = 'A site must be complete. Correct the facts first: `pism check` lists all problems.';
    if (options.keepGoing) throw new PismError('usage', 'site cannot be combined with --keep-going', complete);
    await requireSound(context, null);
    const settings = await readSettings(index, base);
    const facts = countFacts(index.database, { kind: null, filters: [] });
    if (facts === 0)
      return { notes: notesAt('stderr', 'There are no facts to publish: nothing was written.'), exit: 'no' };
    mkdirSync(folder, { recursive: true });
    const former = oursIn(folder, addresses);
    const all = wholeSite(openSite(index, settings), former);
    const run = writeSite(folder, withProgress(all, context), former);
    const changes = `(${withCommas(run.written)} written, ${withCommas(run.deleted)} deleted)`;
    const said = `${counted(facts, 'fact')} in ${options.output}: ${counted(run.files, 'file')} ${changes}`;
    return { notes: notesAt('answer', said) };
  },
};

/** The folder to write to. Throws a usage error where there is none, or it cannot be one. */
function folderFor({ io, index, options: { output } }: Given): string {
  const hint = 'Name a folder: `pism site -o public`. For one page with a selection, use `pism report`.';
  if (output === undefined) throw new PismError('usage', 'site needs a folder to write to', hint);
  const folder = resolve(io.cwd, output);
  const status = statIfExists(folder);
  if (status ? !status.isDirectory() : /^\.html?$/i.test(extname(output)))
    throw new PismError('usage', `A site is a folder, and ${output} is a file`, hint);
  refuseFacts(folder, index, true);
  return folder;
}

/** The same files; a terminal shows the name of each while it is made. */
function* withProgress(files: Iterable<SiteFile>, { io }: Given): Generator<SiteFile> {
  const show = progressLine(io);
  for (const file of files) {
    show(`Writing the site: ${file.path}`);
    yield file;
  }
  show();
}
