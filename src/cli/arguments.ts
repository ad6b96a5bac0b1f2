import { PismError } from '../errors.ts';
import { commonFilters, globalOptions, orderOptions, outputOptions, textOption } from './options.ts';

/** What the beginning of a command line says before its options are known. */
export interface Start {
  /** The command, if one is named. */
  command: string | undefined;
  /** Everything else, in its order. */
  rest: string[];
  /** Facts folders named anywhere on the line. */
  facts: string[];
}

/** Whether an option that several commands have takes a value, so that the word after it is no command. */
function takesValue(flag: string): boolean {
  const shared = [...globalOptions(), ...outputOptions(), ...commonFilters(null), ...orderOptions(), textOption()];
  return shared.some(({ long, short, required }) => required && (flag === long || flag === short));
}

/**
 * Finds the command and the facts folders in the arguments: the kinds of facts, and with them the commands and their
 * options, are known only once the folders are.
 */
export function readStart(argv: string[]): Start {
  refuseEmpty(argv);
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const named = commandPosition(before);
  // `pism -- treaties` names its command after the sign that no option follows.
  const position = named < 0 && end >= 0 && end + 1 < argv.length ? end + 1 : named;
  const rest = position < 0 ? argv : argv.toSpliced(position, 1);
  return { command: position < 0 ? undefined : argv[position], rest, facts: factsIn(before) };
}

// Nothing is called by an empty word, nor holds one: most often, a variable of the shell is not set.
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
