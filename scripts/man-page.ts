import { allCommandNames, allCommands, findCommand } from '../src/commands.ts';
import type { Index } from '../src/core/store/open.ts';
import { helpOn } from '../src/help/help.ts';
import { topics } from '../src/help/help-topics.ts';
import type { Io } from '../src/terminal/command.ts';
import type { Manifest } from './release.ts';

const output: Io['stdout'] = { isTerminal: true, columns: 74, rows: undefined, write: () => {} };
const io: Io = { stdout: output, stderr: output, env: {}, cwd: '.', page: async () => false };

/** The manual page pism(1) in mdoc: the help pages as they are, with examples from these facts. */
export async function manPage(index: Index, { author, bugs }: Manifest, date?: string): Promise<string> {
  const page = async (...words: string[]) => {
    const answer = await helpOn(allCommands, findCommand).run({ words, options: {}, io, open: async () => index });
    return `.Bd -literal\n${plain('text' in answer ? String(answer.text) : '').trimEnd()}\n.Ed`;
  };
  const pages = async (names: string[]) => {
    const all = names.map(async (name) => `.Ss ${plain(name)}\n${await page(name)}`);
    return (await Promise.all(all)).join('\n');
  };
  const kinds = index.kinds.map(({ kind }) => kind);
  const commands = allCommandNames(index).filter((name) => !kinds.includes(name));
  const others = Object.keys(topics).filter((name) => name !== 'environment' && name !== 'exit-codes');
  const day = date && new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  return `.\\" Written by \`npm run generate\` from the help pages.
.Dd ${day ?? 'Unreleased'}
.Dt PISM 1
.Os
.Sh NAME
.Nm pism
.Nd what policy bulletins state, and what other sources say about it
.Sh SYNOPSIS
.Nm pism
.Ar command
.Op Ar words ...
.Op Ar options
.Sh DESCRIPTION
${await page()}
${await page('commands')}
.Sh COMMANDS
${await pages(commands)}
.Sh TOPICS
${await pages(others)}
.Sh ENVIRONMENT
${await page('environment')}
.Sh EXIT STATUS
${await page('exit-codes')}
.Sh AUTHORS
.An ${plain(author)}
${bugs ? `.Sh BUGS\nPlease report them at ${plain(bugs.url)}.\n` : ''}`;
}

const escapes: Record<string, string> = {
  '\\': '\\e',
  '`': '\\(ga',
  "'": '\\(aq',
  '-': '\\-',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** Text that roff prints as it is: it gives another form to some signs, and takes a line with a point before it for a request. */
function plain(text: string): string {
  const signs = text.replace(/[\\`'^~-]|[^\0-\x7f]/gu, (char) => {
    const code = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return escapes[char] ?? `\\[u${code}]`;
  });
  return signs.replace(/^\./gm, '\\&.');
}
