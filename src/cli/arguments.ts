import { type CommanderError, type Option, Command as Parser } from 'commander';
import { PismError } from '../errors.ts';
import type { Index } from '../store/open.ts';
import type { AnyCommand } from './command.ts';
import { globalOptions, type OptionValues, sharedOptions } from './options.ts';

/** Reads a command line before the index is open: the command, if there is one, its words, the options, the facts folders of `--facts`, whether all facts are needed, and whether a help page is. */
export function readStart(argv: string[]) {
  refuseEmptyValue(argv);
  const options = optionsIn(argv);
  const inOptions = new Set(options.flatMap(({ at, last }) => [at, last]));
  const end = argv.findIndex((word, at) => word === '--' && !inOptions.has(at));
  const first = argv.findIndex((_, at) => at !== end && !inOptions.has(at));
  const position = first < 0 ? argv.length : first;
  const facts = options.flatMap(({ flag, value }) => {
    if (flag !== '--facts') return [];
    if (value !== undefined) return [value];
    throw new PismError('usage', '--facts needs a value', 'Name a facts folder, or builtin.');
  });
  // `--source 2404` looks for the number in all sources.
  const needsAll = options.some(({ flag }) => flag === '--source');
  const words = argv.filter((word, at) => at !== position && at !== end && !inOptions.has(at) && word !== '');
  const command = argv[position];
  const asksHelp = command?.toLowerCase() === 'help' || options.some(({ flag }) => flag === '-h' || flag === '--help');
  return { argv, command, rest: argv.toSpliced(position, 1), words, options, facts, needsAll, asksHelp };
}

/** A command line, read before the index is open: what cannot wait for it. */
export type CommandLine = ReturnType<typeof readStart>;

/** The options before `--`, each with its value and the places of both: half a millisecond faster than `util.parseArgs`. */
export function optionsIn(argv: string[], known: Option[] = Object.values(sharedOptions)) {
  const withValues = known.filter(({ required }) => required);
  const flags = new Set(withValues.flatMap(({ long, short }) => [long, short]));
  const found: { flag: string; value: string | undefined; at: number; last: number }[] = [];
  for (let at = 0; at < argv.length && argv[at] !== '--'; at += 1) {
    const [, flag = '', value] = /^(--[^=]+|-[^-])=?(.+)?$/s.exec(argv[at] ?? '') ?? [];
    if (flag === '') continue;
    const last = value === undefined && flags.has(flag) ? at + 1 : at;
    found.push({ flag, value: last > at ? argv[last] : value, at, last });
    at = last;
  }
  return found;
}

// The usual cause is an unset shell variable.
function refuseEmptyValue(argv: string[]): void {
  const position = argv.findIndex((argument) => argument.replace(/^--[^=]*=/, '') === '');
  if (position < 0) return;
  const [option = ''] = argv[position]?.split('=') ?? [];
  const before = option === '' ? argv[position - 1] : option;
  const where = before === undefined ? 'at the beginning' : `after ${before}`;
  throw new PismError('usage', `The value ${where} is empty`, 'Give a value, or leave it out.');
}

/** The given values of options, of which each command reads those that it declares, and the other arguments. */
type ParsedLine = { options: OptionValues<typeof sharedOptions>; words: string[] };

/** Parses the arguments of a command; an index tells what the values of options with other names name. */
export async function parseArguments(command: AnyCommand, argv: string[], index?: Index): Promise<ParsedLine> {
  const parser = new Parser(`pism ${command.name}`).helpOption(false);
  parser.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
  for (const [flags, about] of command.arguments ?? []) parser.argument(flags, about);
  const own: Option[] = Object.values({ ...command.options, ...globalOptions });
  for (const option of optionsGiven(own, argv)) parser.addOption(option);
  try {
    parser.parse(argv, { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof PismError) throw thrown;
    const renamed = (await import('./other-names.ts')).withRealNames(argv, unknownOptions(argv, own), command, index);
    if (renamed.join('\0') !== argv.join('\0')) return parseArguments(command, renamed, index);
    throw (await import('./usage-error.ts')).usageError(thrown as CommanderError, command.name, parser);
  }
  const options = parser.opts<ParsedLine['options']>();
  // `-o -` means standard output, the same as no file.
  if (options.output === '-') delete options.output;
  return { options, words: parser.args };
}

function unknownOptions(argv: string[], own: Option[]) {
  return optionsIn(argv, own).filter(({ flag }) => !own.some(({ long, short }) => flag === long || flag === short));
}

/** The options in a command line, or all if one is unknown: registering all fifty takes longer than a query. Throws if one lacks its value. */
function optionsGiven(all: Option[], argv: string[]): Option[] {
  const byFlag = new Map(all.flatMap((option) => [option.long, option.short].map((flag) => [flag, option])));
  const used = optionsIn(argv, all).map(({ flag, value }) => {
    const option = byFlag.get(flag);
    // Commander would take `--json` in `--by --json` for a name.
    if (option?.required && (value === undefined || byFlag.has(value)))
      throw new PismError('usage', `${flag} needs a value`, `It is written as \`${option.flags}\`.`);
    return option;
  });
  return used.every((option) => option !== undefined) ? [...new Set(used)] : all;
}
