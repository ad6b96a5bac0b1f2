import { PismError } from '../errors.ts';
import { requireUsableKind } from '../facts/problems.ts';
import { alternatives, nearest } from '../model/text.ts';
import { shellWord } from '../query/operators.ts';
import type { Index } from '../store/open.ts';
import { allCommandNames } from './commands/index.ts';

/** The error for an unknown command, with the nearest ones. */
export function unknownCommand(name: string, index: Index, rest: string[]): PismError {
  requireUsableKind(index, name);
  const lines = nearest(name, allCommandNames(index)).map(
    (each) => `\`${['pism', each, ...rest.filter((word) => word !== '--').map(shellWord)].join(' ')}\``,
  );
  const hint = lines.length > 0 ? `Did you mean ${alternatives(lines)}?` : '`pism help` lists the commands.';
  return new PismError('usage', `There is no command ${name}`, hint);
}
