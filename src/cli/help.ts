import type { Command as Parser } from 'commander';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Kind } from '../model/kind.ts';
import type { Command } from './command.ts';

/** The help page of a command: what it answers, examples, then every option in its group. */
export function commandHelp(name: string, command: Command, parser: Parser, width: number): string {
  const takes = (command.arguments ?? []).map(([flags]) => flags);
  const parts = [
    wrapAnsi(`pism ${name}: ${command.summary}`, width),
    ...(command.about ? [wrapAnsi(command.about, width)] : []),
    `Examples:\n${pairs(command.examples, width)}`,
    wrapAnsi(`Usage: pism ${[name, ...takes, '[options]'].join(' ')}`, width),
    ...(takes.length > 0 ? [pairs(command.arguments ?? [], width)] : []),
    ...optionGroups(parser).map(([heading, options]) => `${heading}\n${pairs(options, width)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The page of `pism --help`: what the program answers, examples, the kinds and the commands. */
export function programHelp(kinds: Kind[], commands: [string, string][], topics: string[], width: number): string {
  const parts = [
    wrapAnsi('pism: what policy bulletins state, where they state it, and what other sources say beside it', width),
    `Examples:\n${pairs(programExamples, width)}`,
    wrapAnsi('Usage: pism <command> [words...] [options]', width),
    `Facts by kind:\n${pairs(
      kinds.map(({ kind, title }) => [kind, title]),
      width,
    )}`,
    `Commands:\n${pairs(commands, width)}`,
    wrapAnsi(
      `\`pism help <command>\` tells more about a command or a kind; help topics are ${topics.join(', ')}.`,
      width,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The examples that a newcomer sees first. */
const programExamples: [string, string][] = [
  ['pism treaties --status=signed', 'treaties signed and not ratified'],
  ['pism upr --year 2024', 'the Universal Periodic Review of 2024'],
  ['pism facts --country Poland', 'all that involves Poland'],
  ['pism show iccpr', 'one fact in full, with its source'],
  ['pism recommendations --json', 'what the author recommends, as JSON'],
];

function optionGroups(parser: Parser): [string, [string, string][]][] {
  const groups = new Map<string, [string, string][]>();
  for (const option of parser.options) {
    const heading = option.helpGroupHeading ?? 'Everywhere:';
    groups.set(heading, [...(groups.get(heading) ?? []), [option.flags, option.description]]);
  }
  groups.get('Everywhere:')?.push(['-h, --help', 'show this page']);
  return [...groups];
}

/** Two columns: terms to the left, what they mean to the right, wrapped. */
export function pairs(all: [string, string][], width: number): string {
  const most = Math.min(34, Math.floor(width * 0.43));
  const left = Math.min(most, Math.max(...all.map(([term]) => term.length)));
  return all
    .map(([term, meaning]) => {
      const room = Math.max(12, width - left - 4);
      const wrapped = meaning.split('\n').flatMap((line) => hang(line, room));
      const first = term.length > left ? [`  ${term}`] : [];
      const shown = wrapped.map((line, row) =>
        `  ${(row === 0 && first.length === 0 ? term : '').padEnd(left)}  ${line}`.trimEnd(),
      );
      return [...first, ...shown].join('\n');
    })
    .join('\n');
}

// A line that begins with spaces keeps them where it wraps, and two more.
function hang(line: string, room: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const [head = '', ...rest] = wrapAnsi(line.trim(), room - indent.length - 2).split('\n');
  return [indent + head, ...rest.map((each) => `${indent}${indent === '' ? '' : '  '}${each}`)];
}
