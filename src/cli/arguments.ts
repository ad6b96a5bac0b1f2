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
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const position = commandPosition(before);
  const rest = position < 0 ? argv : argv.toSpliced(position, 1);
  return { command: position < 0 ? undefined : argv[position], rest, facts: factsIn(before) };
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
    const value = argv[position + 1];
    return argument === '--facts' && value !== undefined ? [value] : [];
  });
}
