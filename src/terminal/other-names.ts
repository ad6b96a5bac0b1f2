import type { Option } from 'commander';
import { optionOf } from '../core/model/field.ts';
import { registerOfField } from '../core/model/fields/index.ts';
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
  const real = realName(word, value ?? (next.startsWith('-') ? '' : next), command, index);
  if (real === undefined || (value && real.includes('='))) return undefined;
  // Words need no option.
  if (real === 'words') return argv.toSpliced(at, 1, ...(value ? [value] : []));
  return argv.toSpliced(at, 1, value ? `${real}=${value}` : real);
}

/** What an option of this name and value is for a command: `--format=csv` for `--csv`, the only field that its value suits, or `words`. */
function realName(
  word: string,
  value: string,
  { kind, options, arguments: taken = [] }: AnyCommand,
  index: Index | undefined,
): string | undefined {
  const own = Object.values<Option>(options);
  const choice = choices[word] ?? word;
  const chosen = own.find(
    ({ argChoices, helpGroupHeading }) => helpGroupHeading === 'Output:' && argChoices?.includes(choice),
  );
  if (chosen) return `${chosen.long}=${choice}`;
  const registers = index ? registersNaming(index.database, value.replace(/^!/, '')) : [];
  const [field, another] = (kind?.fields ?? []).filter((each) => {
    return each.aka?.includes(word) && registers.includes(registerOfField(each) ?? '');
  });
  if (field) return another ? undefined : optionOf(field);
  const [shared] = Object.entries(otherWords.options).find(([, others]) => others.includes(word)) ?? [];
  if (shared === 'words') return value !== '' && taken.some(([flags]) => flags.includes(shared)) ? shared : undefined;
  return own.find(({ long }) => long === shared)?.long;
}
