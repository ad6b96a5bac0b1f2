import type { Option } from 'commander';
import { optionOf } from '../core/model/field.ts';
import { registerOfField } from '../core/model/fields/index.ts';
import { columnNames } from '../core/query/fact-columns.ts';
import { registersNaming } from '../core/query/lookup.ts';
import type { Index } from '../core/store/open.ts';
import type { AnyCommand } from './command.ts';
import { choices } from './options.ts';
import otherWords from './other-words.json' with { type: 'json' };

/** The arguments with the real name of an option that the command lacks, if its value leaves one meaning: `--by Putin` is `--persons Putin`. */
export function withRealName(
  argv: string[],
  unknown: string,
  command: AnyCommand,
  index: Index | undefined,
): string[] | undefined {
  const at = argv.indexOf(unknown);
  const next = argv[at + 1] ?? '';
  const [, word = '', value] = /^--?([^=]+)=?(.+)?$/s.exec(unknown) ?? [];
  const [real, another] = realNames(word, value ?? (next.startsWith('-') ? '' : next), command, index);
  if (real === undefined || another || (value && real.includes('='))) return undefined;
  // Words need no option.
  if (real === 'words') return argv.toSpliced(at, 1, ...(value ? [value] : []));
  return argv.toSpliced(at, 1, value ? `${real}=${value}` : real);
}

/** What an option of this name and value may be for a command: `--format=csv` for `--csv`, or `words` where the value needs no option. */
function realNames(word: string, value: string, command: AnyCommand, index: Index | undefined): string[] {
  const { kind, options, arguments: taken = [] } = command;
  const own = Object.values<Option>(options);
  const choice = choices[word] ?? word;
  const chosen = own.find(
    ({ argChoices, helpGroupHeading }) => helpGroupHeading === 'Output:' && argChoices?.includes(choice),
  );
  if (chosen) return [`${chosen.long}=${choice}`];
  const registers = index ? registersNaming(index.database, value.replace(/^!/, '')) : [];
  const fields = kind?.fields.filter((field) => {
    return field.aka?.includes(word) && registers.includes(registerOfField(field) ?? '');
  });
  const takes = (real: string) => {
    if (real === 'words') return value !== '' && taken.some(([flags]) => flags.includes(real));
    const flags = own.find(({ long }) => long === real)?.flags;
    if (real === '--group-by') return flags && columnNames(kind ?? null).includes(String(value));
    // A word that is no number is no date.
    return flags && (/^\d|^$/.test(value) || !/<(year|date)>$/.test(flags));
  };
  const shared = Object.entries(otherWords.options).filter(([real, others]) => others.includes(word) && takes(real));
  return [...(fields ?? []).map(optionOf), ...shared.map(([real]) => real)];
}
