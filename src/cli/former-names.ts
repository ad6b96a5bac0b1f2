import { formerKinds, formerNames, type Kind, type Named, namedChoices, optionOf } from '../model/kind.ts';
import type { Io } from './command.ts';
import { note } from './print.ts';

/** Former names with the present ones. */
type Names = Map<string, string>;

/** The arguments of a kind's command with present names instead of former ones; one note says which. */
export async function withPresentNames(command: string, argv: string[], kind: Kind, io: Io): Promise<string[]> {
  const used: Names = new Map(command === kind.kind ? [] : [[command, kind.kind]]);
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const present = [...presentArguments(argv.slice(0, end), kind, used), ...argv.slice(end)];
  await noteNames(used, io);
  return present;
}

/** Says on standard error which of these words are former names of kinds, and their present names. */
export async function noteFormerKinds(words: string[], kinds: Kind[], io: Io): Promise<void> {
  const [former, lower] = [formerKinds(kinds), words.map((word) => word.toLowerCase())];
  await noteNames(new Map([...former].filter(([name]) => lower.includes(name))), io);
}

async function noteNames(names: Names, io: Io): Promise<void> {
  const pairs = Array.from(names, ([former, now]) => `${former} is called ${now} now`);
  if (pairs.length > 0) await note(`${pairs.join(', ')}.\n`, io);
}

function presentArguments(argv: string[], { fields }: Kind, used: Names): string[] {
  // Some fields had the name that now dates every fact.
  const present = [{ name: 'date' }, ...fields];
  const options = formerNames(present.flatMap((field) => ['', '-all'].map((ending) => optionNames(field, ending))));
  let before = '';
  return argv.map((argument) => {
    const [, flag = '', value] = /^(--[^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    const option = flag === '' ? before : replaced(flag, options, used);
    before = value === undefined && flag !== '' ? option : '';
    const names = formerNames(namedChoices(fields.find((field) => optionOf(field) === option) ?? {}));
    const words = (text: string) => text.replace(/[a-z][\w-]*/gi, (word) => replaced(word, names, used));
    return flag === '' ? words(argument) : option + (value === undefined ? '' : `=${words(value)}`);
  });
}

function optionNames({ name, was = [] }: Named, ending: string) {
  const [option = '', ...before] = [name, ...was].map((each) => optionOf({ name: each }) + ending);
  return { name: option, was: before };
}

function replaced(word: string, names: Names, used: Names): string {
  const now = names.get(word.toLowerCase());
  if (now !== undefined) used.set(word, now);
  return now ?? word;
}
