/** Parses a command line: the name of the command, the facts, and the options. */
import { CommanderError, type Option, Command as Parser } from 'commander';
import { attempt, PismError } from '../core/errors.ts';
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

/** Finds the command in a line, after options that several commands have, and the facts. */
export function commandLineOf(argv: string[]): CommandLine {
  const at = argv.findIndex((word) => /^(--[^=]*=)?$/.test(word));
  const empty = argv[at] || argv[at - 1] || 'pism';
  // The usual cause is an unset shell variable.
  if (at >= 0) throw new PismError('usage', `The value after ${empty} is empty`, 'Give a value, or leave it out.');
  const line = new Parser().option('-h, --help').allowUnknownOption().allowExcessArguments().passThroughOptions();
  for (const { flags } of Object.values(sharedOptions)) line.option(flags);
  // What is wrong with an option is said when its command is known.
  attempt(() =>
    line
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .parse(argv, { from: 'user' }),
  );
  const words = line.args[0]?.startsWith('-') ? [] : line.args;
  const [name = 'help', ...rest] = words;
  const options = argv.slice(0, [...argv, '--'].indexOf('--'));
  const facts = valuesOf('--facts', options);
  // Help wins over mistakes in the rest of the line.
  if (options.includes('-h') || options.includes('--help'))
    return { name: 'help', args: [...words.slice(0, 1), ...facts.map((each) => `--facts=${each}`)], facts };
  return { name, args: [...argv.slice(0, argv.length - words.length), ...rest], facts };
}

/** The values that are given for an option. */
export function valuesOf(flag: string, argv: string[]): string[] {
  return argv.flatMap((word, at) => {
    if (argv[at - 1] === flag) return word;
    return word.startsWith(`${flag}=`) ? word.slice(flag.length + 1) : [];
  });
}

/** The given values of options, and the other arguments. A command reads only the options that it declares. */
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
