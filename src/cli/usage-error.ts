import type { CommanderError, Command as Parser } from 'commander';
import { PismError } from '../errors.ts';
import { nearQuestion } from '../model/text.ts';

/** The error for arguments that commander refuses, with the nearest option for one that the command lacks. */
export function usageError(trouble: CommanderError, name: string, parser: Parser): PismError {
  const help = `See \`pism help ${name}\`.`;
  const takes = parser.usage().replace(/^\[options\] ?/, '');
  // What commander quotes, without the argument of an option: `--sort` of `'--sort <column>'`.
  const [first = '', other = ''] = Array.from(
    trouble.message.matchAll(/'([^' ,=]+)(?:[ ,=][^']*)?'/g),
    ([, flag = '']) => flag,
  );
  const error = (says: string, hint = help) => new PismError('usage', says, hint);
  switch (trouble.code) {
    case 'commander.unknownOption': {
      const known = parser.options.flatMap(({ long }) => long ?? []);
      if (known.includes(first)) return error(`${first} takes no value`);
      return error(`${name} has no option ${first}`, nearQuestion(first, known));
    }
    case 'commander.conflictingOption':
      return error(`${first} and ${other} cannot be combined`, 'Choose one of them.');
    case 'commander.excessArguments':
      return error(`${name} takes ${takes === '' ? 'no words' : `only ${takes}`}`);
    case 'commander.missingArgument':
      return error(`${name} needs <${first}>`, `Write \`pism ${name} ${takes}\`. ${help}`);
    default:
      return error(trouble.message.replace(/^error: /, ''));
  }
}
