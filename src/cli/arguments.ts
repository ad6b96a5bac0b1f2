import { type CommanderError, type Option, Command as Parser } from 'commander';
import { PismError } from '../errors.ts';
import type { Field } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { ownValue } from '../model/values.ts';
import type { Command, Context } from './command.ts';
import {
  commonFilters,
  FieldOption,
  globalOptions,
  type Options,
  orderOptions,
  outputOptions,
  textOption,
} from './options.ts';

/** What a command line says before the options of its command are known. */
export interface Start {
  /** The command, if one is named. */
  command: string | undefined;
  /** Everything else, in its order. */
  rest: string[];
  /** Facts folders named anywhere on the line. */
  facts: string[];
}

/** Whether an option that several commands have takes a value, so that the next word is not the command. */
function takesValue(flag: string): boolean {
  const shared = [...globalOptions(), ...outputOptions(), ...commonFilters(null), ...orderOptions(), textOption()];
  return shared.some(({ long, short, required }) => required && (flag === long || flag === short));
}

/** The command and the facts folders in the arguments; the folders decide which kinds, and so commands, there are. */
export function readStart(argv: string[]): Start {
  refuseEmpty(argv);
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const named = commandPosition(before);
  // In `pism -- word`, the word is the command.
  const position = named < 0 && end >= 0 && end + 1 < argv.length ? end + 1 : named;
  const rest = position < 0 ? argv : argv.toSpliced(position, 1);
  return { command: position < 0 ? undefined : argv[position], rest, facts: factsIn(before) };
}

// Most often, a variable of the shell is not set.
function refuseEmpty(argv: string[]): void {
  const position = argv.findIndex((argument) => argument.replace(/^--[^=]*=/, '') === '');
  if (position < 0) return;
  const [option = ''] = argv[position]?.split('=') ?? [];
  const before = option === '' ? argv[position - 1] : option;
  const where = before === undefined ? 'at the beginning' : `after ${before}`;
  throw new PismError('usage', `An empty value stands ${where}`, 'Give a value, or leave it out.');
}

function commandPosition(argv: string[]): number {
  for (let position = 0; position < argv.length; position += 1) {
    const argument = argv[position] ?? '';
    if (!argument.startsWith('-') || argument === '-') return position;
    if (takesValue(argument)) position += 1;
  }
  return -1;
}

function factsIn(argv: string[]): string[] {
  return argv.flatMap((argument, position) => {
    if (argument.startsWith('--facts=')) return [argument.slice('--facts='.length)];
    if (argument !== '--facts') return [];
    const value = argv[position + 1];
    if (value !== undefined) return [value];
    throw new PismError('usage', '--facts needs a value', 'Name a facts folder, an exported .db, or builtin.');
  });
}

/** What the user asked of a command. */
type Parsed = Pick<Context, 'options' | 'fields' | 'words'>;

/** Parses the arguments of a command; returns its parser instead where its help page was asked for. */
export function parse(name: string, command: Command, argv: string[]): Parsed | { helpOf: Parser } {
  const parser = new Parser(`pism ${name}`);
  parser
    .exitOverride()
    .helpOption('-h, --help', 'show this page')
    .configureOutput({ writeErr: () => {}, writeOut: () => {} });
  parser.description(command.summary);
  for (const [flags, about] of command.arguments ?? []) parser.argument(flags, about);
  const options = optionsFor([...command.options, ...globalOptions()], argv);
  for (const option of options) parser.addOption(option);
  let help = false;
  parser.on('option:help', () => {
    help = true;
  });
  try {
    parser.parse(argv, { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof PismError) throw thrown;
    const trouble = thrown as CommanderError;
    if (help || trouble.code === 'commander.helpDisplayed') return { helpOf: parser };
    throw usageError(trouble, name, command, parser);
  }
  const given = parser.opts<Options>();
  // Standard output, as if no file were named.
  if (given.output === '-') delete given.output;
  return { options: given, fields: fieldValues(options, parser.opts()), words: parser.args };
}

function fieldValues(options: Option[], values: Record<string, string[]>): Map<Field, string[]> {
  const fields = new Map<Field, string[]>();
  for (const option of options) {
    const given = ownValue(values, option.attributeName());
    if (option instanceof FieldOption && given) fields.set(option.field, given);
  }
  return fields;
}

/**
 * The options that stand in a command line, or all where it has one that is unknown or asks for help: to register fifty
 * takes longer than the query.
 */
function optionsFor(all: Option[], argv: string[]): Option[] {
  const flags = argv.filter((argument) => argument.startsWith('-')).map((argument) => argument.split('=')[0]);
  const used = all.filter(({ long, short }) => flags.some((flag) => flag === long || flag === short));
  const known = flags.every((flag) => used.some(({ long, short }) => flag === long || flag === short));
  return known ? all.filter((option) => used.includes(option) || option.defaultValue !== undefined) : all;
}

function usageError({ code, message }: CommanderError, name: string, command: Command, parser: Parser): PismError {
  const [, quoted = ''] = /'([^']+)'/.exec(message) ?? [];
  const help = `\`pism ${name} --help\` shows what it takes.`;
  const flag = quoted.split(/[ ,=]/)[0] ?? quoted;
  switch (code) {
    case 'commander.unknownOption': {
      const known = parser.options.flatMap(({ long }) => long ?? []);
      if (known.includes(flag)) return new PismError('usage', `${flag} takes no value`, help);
      return new PismError('usage', `${name} has no option ${flag}`, insteadOf(flag, known, command) ?? help);
    }
    case 'commander.excessArguments': {
      const takes = parser.usage().replace(/^\[options\] ?/, '');
      return new PismError('usage', `${name} takes no ${takes === '' ? 'words' : `more words than ${takes}`}`, help);
    }
    case 'commander.missingArgument':
      return new PismError('usage', `${name} needs ${quoted === '' ? 'an argument' : `<${quoted}>`}`, help);
    case 'commander.optionMissingArgument':
      return new PismError('usage', `${flag === '-o' ? '--output' : flag} needs a value`, help);
    default:
      return new PismError('usage', message.replace(/^error: /, ''), help);
  }
}

function insteadOf(flag: string, known: string[], { instead = {} }: Command): string | undefined {
  const near = didYouMean(flag, known);
  return ownValue(instead, flag) ?? (near.startsWith('Did') ? near : undefined);
}
