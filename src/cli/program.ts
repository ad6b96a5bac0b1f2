import { type CommanderError, type Option, Command as Parser } from 'commander';
import { PismError } from '../errors.ts';
import { didYouMean } from '../model/text.ts';
import { ownValue } from '../model/values.ts';
import type { Command } from './command.ts';
import { globalOptions, type Options } from './options.ts';

/** What the user asked of a command. */
export interface Parsed {
  options: Options;
  words: string[];
}

/**
 * Parses the arguments of a command. Returns its parser instead where its help page was asked for. Throws a usage error
 * that names the nearest option for one that is unknown.
 */
export function parse(name: string, command: Command, argv: string[]): Parsed | { helpOf: Parser } {
  const parser = new Parser(`pism ${name}`);
  parser
    .exitOverride()
    .helpOption('-h, --help', 'show this page')
    .configureOutput({ writeErr: () => {}, writeOut: () => {} });
  parser.description(command.summary);
  for (const [flags, about] of command.arguments ?? []) parser.argument(flags, about);
  for (const option of optionsFor([...command.options, ...globalOptions()], argv)) parser.addOption(option);
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
  return { options: Object.assign(Object.create(null), parser.opts()), words: parser.args };
}

/**
 * The options that a command line needs: those that stand in it, where all that look like options are known. Registering
 * fifty takes longer than the query; they all matter to the help page and to a misspelt one.
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
