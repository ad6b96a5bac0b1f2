import { CommanderError, type Option, Command as Parser } from 'commander';
import { PismError } from '../core/errors.ts';
import type { Index } from '../core/store/open.ts';
import type { AnyCommand } from './command.ts';
import { globalOptions, type OptionValues, sharedOptions } from './options.ts';

/** What a line says before its command is known: the name of the command, and the facts. */
export interface CommandLine {
  /** The command; `help` where none is named, or an option asks for it. */
  name: string;
  args: string[];
  /** The facts folders of `--facts`. */
  facts: string[];
}

const flagsWithValue = new Set<string | undefined>(
  Object.values<Option>(sharedOptions).flatMap(({ required, long, short }) => (required ? [long, short] : [])),
);

/** Finds the command and `--facts` in a command line. */
export function readStart(argv: string[]): CommandLine {
  let at = -1;
  for (const [place, word] of argv.entries()) {
    const before = argv[place - 1] ?? 'pism';
    // The usual cause is an unset shell variable.
    if (/^(--[^=]*=)?$/.test(word))
      throw new PismError('usage', `The value after ${word || before} is empty`, 'Give a value, or leave it out.');
    if (at < 0 && !/^-./.test(word) && !flagsWithValue.has(before)) at = place;
  }
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length);
  const facts = valuesOf('--facts', options);
  const [name = 'help'] = at < 0 ? [] : argv.slice(at);
  // Whatever else has been typed before it.
  if (options.includes('-h') || options.includes('--help'))
    return { name: 'help', args: [...(at < 0 ? [] : [name]), ...facts.map((each) => `--facts=${each}`)], facts };
  return { name, args: at < 0 ? argv : argv.toSpliced(at, 1), facts };
}

/** The values that are given for an option. */
export function valuesOf(flag: string, argv: string[]): string[] {
  return argv.flatMap((word, at) => {
    if (argv[at - 1] === flag) return word;
    return word.startsWith(`${flag}=`) ? word.slice(flag.length + 1) : [];
  });
}

/** The given values of options, of which each command reads those that it declares, and the other arguments. */
type ParsedLine = { options: OptionValues<typeof sharedOptions>; words: string[] };

/** Parses the arguments of a command; an index tells what the values of options with other names name. */
export async function parseArguments(command: AnyCommand, argv: string[], index?: Index): Promise<ParsedLine> {
  const parser = parserOf(command);
  try {
    parser.parse(argv, { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    const [says = '', hint = `(See \`pism help ${command.name}\`.)`] = thrown.message
      .replace('error: ', '')
      .split('\n');
    const [, unknown] = /^unknown option '(.*)'$/s.exec(says) ?? [];
    const renamed = unknown && (await import('./other-names.ts')).withRealName(argv, unknown, command, index);
    if (renamed) return parseArguments(command, renamed, index);
    throw new PismError('usage', says, hint.slice(1, -1));
  }
  const options = parser.opts<ParsedLine['options']>();
  // `-o -` means standard output, the same as no file.
  if (options.output === '-') delete options.output;
  return { options, words: parser.args };
}

/** What reads the arguments of a command, and lists them in its help. */
export function parserOf({ name, arguments: takes = [], options }: AnyCommand): Parser {
  const parser = new Parser(`pism ${name}`)
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  for (const [flags, about] of takes) parser.argument(flags, about);
  for (const each of Object.values<Option>({ ...options, ...globalOptions })) parser.addOption(each);
  return parser;
}
