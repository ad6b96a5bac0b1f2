/** Reads the pages of help: their commands and examples. */
import { expect } from 'vitest';
import { pism } from '../../support/run.ts';

/** What a command prints; fails unless it is an answer without a note. */
export const print = async (...argv: string[]) => {
  const { status, stdout, stderr } = await pism(argv);
  expect({ argv, status, stderr }).toEqual({ argv, status: 0, stderr: '' });
  return stdout;
};

/** The commands on a page of help. */
const commandsIn = (page: string) =>
  [...page.matchAll(/^(?!Examples:)[A-Z][^\n]*:\n((?: {2}.+\n)+)/gm)]
    .flatMap(([, lines = '']) => [...lines.matchAll(/^ {2}(\S+) /gm)])
    .map(([, name = '']) => name);

/** All commands. */
export const allCommands = async () => commandsIn(await print('help', 'commands'));

/** The examples on a page of help. */
export const examplesIn = (page: string) => {
  const [, block = ''] = /^Examples:\n((?: {2}.+\n)+)/m.exec(page) ?? [];
  return [...block.matchAll(/^ {2}(pism .+?)(?: {2}|$)/gm)].map(([, line = '']) => line);
};
