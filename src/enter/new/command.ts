import { join, relative } from 'node:path';
import { PismError } from '../../core/errors.ts';
import { refuseExisting, refuseId } from '../../core/files/new-files.ts';
import { statIfExists } from '../../core/files/output.ts';
import { hasFacts } from '../../core/load/folder.ts';
import { isKindName } from '../../core/model/kind.ts';
import { type Source, sourceForms } from '../../core/model/source.ts';
import { oneOf } from '../../core/model/text.ts';
import { builtinFacts } from '../../core/package.ts';
import { notesAt, type Text } from '../../core/query/result.ts';
import { foldersOf, type Index } from '../../core/store/open.ts';
import { reservedNames } from '../../core/store/reserved.ts';
import { visibleLines } from '../../formats/options.ts';
import type { Context, OwnCommand, OwnContext } from '../../terminal/command.ts';
import { option } from '../../terminal/options.ts';
import { layOut, noLayout } from '../../texts/copy/copy.ts';
import { openCopy } from '../../texts/copy/open.ts';

const starts = ['bulletin', ...Object.keys(sourceForms), 'kind'];

const newOptions = {
  from: option('Source', '--from <copy>', 'read title, date and authors from this copy (text, PDF, HTML, DOCX)'),
};

/** `pism new`: the files of a new source or of a new kind. */
export const command: OwnCommand<typeof newOptions> = {
  name: 'new',
  task: 'Enter',
  summary: 'Start a bulletin or other source, or a kind of fact',
  about:
    '`new bulletin` makes a folder with a bulletin.yaml and an empty file for each kind of fact. `new dataset`, `new report` and `new page` make a folder with a source.yaml for a table, a report or a web page. --from reads title, authors and date from the masthead of your copy, or from the metadata of a saved web page, and shows them; what it does not state is left for you to fill in. `new kind` makes a small kind of fact for you to change. Existing files are never overwritten.',
  examples: `
    pism new bulletin nsi-3001 --from bulletin.pdf --facts my-facts # a bulletin, from the masthead of your copy
    pism new page nsi-3002 --from page.html --facts my-facts # a web page that you saved
    pism new kind port-calls --facts my-facts # a kind of fact of your own
  `,
  facts: 'own',
  arguments: [
    ['<what>', 'bulletin, dataset, report, page or kind', starts],
    ['<name>', 'the id of the source, such as nsi-3001, or the name of the kind'],
  ],
  options: newOptions,
  async run(context) {
    const [what = '', name = ''] = context.words;
    const wanted = oneOf(what, starts, 'What to start');
    if (context.options.from !== undefined && (wanted === 'kind' || wanted === 'dataset'))
      throw new PismError('usage', `--from is for a bulletin, report or page, not for a ${wanted}`, 'Leave it out.');
    const root = ownFolder(context);
    const make = (index: Index) =>
      wanted === 'kind'
        ? newKind(name, root, { ...context, index })
        : newSource(wanted as Source['form'], name, root, { ...context, index });
    return make(await context.open([hasFacts(root) ? root : 'builtin']));
  },
};

type NewContext = Context<typeof newOptions>;

/** The user's folder in --facts or PISM_FACTS. Throws a usage error unless it is exactly one. */
function ownFolder({ io, options }: Pick<OwnContext, 'io' | 'options'>): string {
  const named = foldersOf(options.facts ?? [], io);
  const own = named.filter((folder) => folder !== builtinFacts);
  // The built-in facts are changed only if their path is given, as developers of pism do.
  const isByPath = options.facts?.some((each) => each !== 'builtin') === true;
  const [root, second] = own.length === 0 && isByPath ? named : own;
  if (root === undefined || second !== undefined)
    throw new PismError('usage', 'new needs one folder to write to', 'Name it with --facts, as in --facts my-facts.');
  if (statIfExists(root)?.isDirectory() === false)
    throw new PismError('usage', `${root} is not a folder`, 'Name the folder of your facts with --facts.');
  return root;
}

async function newKind(name: string, root: string, { index, io }: NewContext): Promise<Text> {
  if (!isKindName(name))
    throw new PismError('usage', `A kind cannot be called ${name}`, 'Use lower-case letters, digits and hyphens.');
  const others = [...index.registers, ...index.kinds.map(({ kind }) => kind)];
  const use =
    reservedNames().kinds.get(name) ?? (others.includes(name) ? 'a kind or register has that name' : undefined);
  if (use !== undefined)
    throw new PismError('usage', `A kind cannot be called ${name}: ${use}`, 'Choose another name.');
  refuseExisting(join(root, 'kinds', `${name}.yaml`), io.cwd);
  const { makeKind } = await import('./new-source.ts');
  return { text: visibleLines(`Wrote ${relative(io.cwd, makeKind(root, name, index.kinds))}\n`) };
}

async function newSource(form: Source['form'], id: string, root: string, context: NewContext): Promise<Text> {
  const { index, io, options } = context;
  refuseId(id, form);
  const folder = join(root, id);
  refuseExisting(folder, io.cwd);
  const { makeSource, outlineText } = await import('./new-source.ts');
  const copy = options.from === undefined ? undefined : layOut(await openCopy(options.from, io), noLayout);
  const { name, names, text, empty } = await makeSource(folder, form, copy, index);
  const file = `${relative(io.cwd, folder)}/${name}`;
  // Print the file unchanged, without wrapping for the terminal.
  if (copy) io.stderr.write(visibleLines(`${file}:\n\n${text}\n`));
  const wrote = visibleLines(`Wrote ${relative(io.cwd, folder) || folder}: ${names.join(', ')}\n`);
  const toFillIn = empty.length > 0 ? `Fill in ${empty.join(', ')} in ${file}.` : '';
  return { text: wrote, notes: notesAt('stderr', copy ? outlineText(copy, name) : '', toFillIn) };
}
