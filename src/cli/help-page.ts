import type { Command as Parser } from 'commander';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Kind } from '../model/kind.ts';
import type { Command, Example } from './command.ts';
import type { Samples } from './examples.ts';

/** The help page of a command: what it does, how it is used, examples, then every option in its group. */
export function commandHelp(name: string, command: Command, parser: Parser, samples: Samples, width: number): string {
  const takes = command.arguments ?? [];
  const parts = [
    wrapAnsi(`pism ${name}: ${command.summary}`, width),
    ...(command.about ? [wrapAnsi(command.about, width)] : []),
    wrapAnsi(`Usage: pism ${[name, ...takes.map(([flags]) => flags), '[options]'].join(' ')}`, width),
    ...(takes.length > 0 ? [pairs(takes, width)] : []),
    ...examplesPart(command.examples(samples), width),
    ...optionGroups(parser).map(([heading, options]) => `${heading}\n${pairs(options, width)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The page of `pism --help`: what the program answers, examples, the kinds and the commands. */
export function programHelp(
  kinds: Kind[],
  samples: Samples,
  commands: [string, string][],
  topics: string[],
  width: number,
): string {
  const titles = kinds.map(({ kind, title }): [string, string] => [kind, title]);
  const parts = [
    wrapAnsi('pism: what policy bulletins state, where they state it, and what other sources say', width),
    wrapAnsi('Usage: pism <command> [words...] [options]', width),
    ...examplesPart(programExamples(samples), width),
    ...(titles.length > 0 ? [`Facts by kind:\n${pairs(titles, width)}`] : []),
    `Commands:\n${pairs(commands, width)}`,
    wrapAnsi(`\`pism help <command>\` explains a command or a kind; other topics are ${topics.join(', ')}.`, width),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The examples that a newcomer sees first. */
function programExamples({ kinds, ids, actors, ofKind }: Samples): Example[] {
  const [first, second = first] = kinds;
  return [
    ...(first ? ofKind(first).slice(0, 1) : []),
    ...(second ? [[`pism ${second.kind} --json`, `all ${second.kind} as JSON`] as Example] : []),
    ...actors.map((actor): Example => [`pism facts --country ${actor}`, `facts about ${actor}`]),
    ...ids.slice(0, 1).map((id): Example => [`pism show ${id}`, 'one fact in full, with its source']),
    ['pism summary', 'every kind at a glance'],
  ];
}

function examplesPart(examples: Example[], width: number): string[] {
  return examples.length > 0 ? [`Examples:\n${pairs(examples, width)}`] : [];
}

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
  const maxLeft = Math.min(34, Math.floor(width * 0.43));
  const left = Math.min(maxLeft, Math.max(...all.map(([term]) => term.length)));
  return all
    .map(([term, meaning]) => {
      const right = Math.max(12, width - left - 4);
      const wrapped = meaning.split('\n').flatMap((line) => hang(line, right));
      const first = term.length > left ? [`  ${term}`] : [];
      const shown = wrapped.map((line, row) =>
        `  ${(row === 0 && first.length === 0 ? term : '').padEnd(left)}  ${line}`.trimEnd(),
      );
      return [...first, ...shown].join('\n');
    })
    .join('\n');
}

// A line that begins with spaces keeps them where it wraps, and two more.
function hang(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const [head = '', ...rest] = wrapAnsi(line.trim(), width - indent.length - 2).split('\n');
  return [indent + head, ...rest.map((each) => `${indent}${indent === '' ? '' : '  '}${each}`)];
}
