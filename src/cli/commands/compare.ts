import { compareFacts, comparisonData, comparisonTable, differ } from '../../compare/facts.ts';
import { type Exit, PismError } from '../../errors.ts';
import { grades } from '../../model/file-fields.ts';
import type { Kind } from '../../model/kind.ts';
import { entryNames, sourceById, sourceIds } from '../../query/lookup.ts';
import type { Command, Context } from '../command.ts';
import { factById } from '../facts.ts';
import {
  bulletinOption,
  choiceOption,
  commonFilters,
  fieldOptions,
  filterWords,
  globalOptions,
  option,
  outputOptions,
  repeatable,
} from '../options.ts';
import { isForReader, pageFor, printResult } from '../print.ts';

const factOptions = [option('Comparison', '--exit-status', 'exit with 1 when something differs'), ...outputOptions];

const sourceOptions = [
  repeatable(
    'Comparison of sources',
    '--show <result>',
    'show only: same, finer, later, different, only-first, only-second, all',
  ),
  choiceOption('Comparison of sources', '--as <what>', 'print for the facts of the first source, ready to paste:', [
    'checks',
  ]).conflicts(['json', 'plain', 'format', 'fields', 'names']),
  choiceOption(
    'Comparison of sources',
    '--grade <grade>',
    'with --as checks: how close the other source is to the authority,',
    Object.keys(grades),
  ),
  ...commonFilters.filter((each) => each !== bulletinOption),
];

/** `pism compare`: two facts of one kind side by side, or what sources state about the same things. */
export function compareCommand(kinds: Kind[]): Command {
  const options = [...factOptions, ...sourceOptions];
  const taken = new Set(options.map(({ long }) => long));
  // Any field can filter; the help pages of the kinds list them.
  const ofFields = kinds.flatMap(fieldOptions).filter(({ long }) => taken.size < taken.add(long).size);
  return {
    task: 'Look closer',
    summary: 'Compare two facts, or what sources state about the same things',
    about: `Two facts of a kind: every field side by side; for lists, what the second gained and lost, and what is unknown because a list is incomplete.\n\nTwo sources: what both state about the same thing is the same, finer in one (more exact), later in one (a status that began after the day of the other), or different. What only one source has is counted, and --show lists it. Name one source to compare it with all others, or none to compare all. Filters apply to either fact; those of a kind's fields work too (\`pism help <kind>\`).\n\n${filterWords}`,
    arguments: [['[id...]', 'two facts, or up to two sources and the kinds to compare']],
    examples: [
      ['pism compare my-fact another-fact', 'two facts side by side'],
      ['pism compare my-fact another-fact --json', 'every field, with what lists gained and lost'],
      ['pism compare my-bulletin my-source --facts builtin --facts my-facts', 'what both state about the same things'],
    ],
    options: [...options, ...ofFields.map((each) => each.hideHelp())],
    async run(context) {
      const { sources, named, ids } = classifyWords(context);
      if (ids.length === 0) return (await import('./compare-sources.ts')).compareSourcesNamed(context, sources, named);
      const others = [...sources.map((id) => `source ${id}`), ...named.map(({ kind }) => `kind ${kind}`)];
      return compareTwoFacts(context, ids, others);
    },
  };
}

/** The words as sources, kinds and, where they are neither, ids of facts. */
function classifyWords({ words, index }: Context) {
  const sources: string[] = [];
  const named: Kind[] = [];
  const ids: string[] = [];
  for (const word of words) {
    const kind = index.kinds.find((each) => each.kind === word.toLowerCase());
    const source = sourceById(index.database, word);
    if (kind) named.push(kind);
    else if (source) sources.push(source.source);
    else ids.push(word);
  }
  return { sources, named, ids };
}

async function compareTwoFacts(context: Context, ids: string[], others: string[]): Promise<Exit> {
  const { index, io, options } = context;
  const known = [...sourceIds(index.database), ...index.kinds.map(({ kind }) => kind)];
  const [one, other, ...more] = ids.map((id) => factById(id, index, known));
  const hint = 'Name two facts of one kind, or two sources.';
  if (others.length > 0 || !one)
    throw new PismError('usage', `The fact ${ids[0]} cannot be compared with the ${others[0]}`, hint);
  if (!other) throw new PismError('usage', `compare needs a second fact beside ${one.fact['id']}`, hint);
  if (more.length > 0) throw new PismError('usage', `compare takes two facts, and these are ${ids.length}`, hint);
  const own = new Set([...factOptions, ...globalOptions].map((each) => each.attributeName()));
  const strange = Object.keys(options).find((name) => !own.has(name));
  if (strange) {
    const flag = strange.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new PismError('usage', `--${flag} is for sources, and these are two facts`, hint);
  }
  const compared = compareFacts(one, other);
  const forReader = isForReader(options, io);
  if (forReader && !options.fields) {
    const { display } = await pageFor({ forReader }, context);
    await printResult(context, comparisonTable(compared, display));
  } else {
    const names = (options.names ?? forReader) ? entryNames(index.database) : undefined;
    await printResult(context, comparisonData(compared, names));
  }
  return options.exitStatus && differ(compared[1]) ? 'no' : 'done';
}
