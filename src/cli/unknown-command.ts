import { PismError } from '../errors.ts';
import { requireUsableKind } from '../facts/problems.ts';
import { optionOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { abbreviation, alternatives, haveOneStem, nearest, nearQuestion } from '../model/text.ts';
import { ownValue } from '../model/values.ts';
import { factsById, registersNaming, sourceIds } from '../query/lookup.ts';
import { hasValue, shellWord } from '../query/operators.ts';
import { actorIn, searchFilter } from '../query/search-words.ts';
import { fromClause, isOneOf, selectCells } from '../query/select.ts';
import type { Index } from '../store/open.ts';
import { allCommandNames } from './commands/index.ts';
import otherWords from './other-words.json' with { type: 'json' };

/** The error for an unknown command, with the fact, source or entry that the word names, or the nearest commands. */
export function unknownCommand(name: string, index: Index, rest: string[]): PismError {
  requireUsableKind(index, name);
  const fail = (hint: string) => new PismError('usage', `There is no command ${name}`, hint);
  if (name.toLowerCase() === 'version') return fail('Did you mean --version?');
  const known = allCommandNames(index);
  const command = rest.find((word) => known.includes(word.toLowerCase()));
  const words = rest.filter((word) => !word.startsWith('-') && word !== command);
  const called = name.toLowerCase();
  const isCalled = (each: string) => !known.includes(each) && (each === called || haveOneStem(each, called));
  const ofKind = index.kinds.find(({ aka = [] }) => aka.some(isCalled));
  const ofOurs = Object.entries(otherWords.commands).find(([, words]) => words.includes(called));
  const other = ofOurs?.[0] ?? ofKind?.kind ?? '';
  const found = questionLine(name, rest, command, index);
  // A question is no misspelt command that writes, and `how` is not `show`.
  const isMeant = (each: string) => !isSmall(name) && !(found && otherWords.writing.includes(each));
  const near = nearest(name, known).filter((each) => isMeant(each) || words.length === 0);
  const counts = countOption([name, ...rest], command);
  const asked = near.length === 0 && other === '' && askedFor(wordsIn([name, ...words]), counts, index);
  if (asked) return fail(asked);
  const [same = '', ...flags] = other.split(' ');
  const line = (...words: string[]) => ['pism', ...words, ...flags].join(' ');
  // `list laws` is the list of laws.
  const named = same !== 'search' && command ? [command, ...rest.filter((word) => word !== command)] : [same, ...rest];
  const instead = known.includes(same) ? [line(...named.map(shellWord))] : [];
  const mistyped = rest.some((word) => word !== '--') ? near.map((each) => line(each, ...rest.map(shellWord))) : [];
  const lines = [linesFor([name, ...words].join(' '), command, index), linesFor(name, command, index)];
  const typed = [instead, ...lines, mistyped, near.length === 0 && found ? [found] : []];
  const meant = typed.find(({ length }) => length > 0);
  if (meant) return fail(`Did you mean ${alternatives(meant.map((line) => `\`${line}\``))}?`);
  const first = command && `Did you mean \`pism ${command}\`? The command comes first.`;
  return fail(nearQuestion(name, near) ?? first ?? '`pism help` lists the commands.');
}

/** Whether a word of a question is none to look for: `who`, `did`, `us`, but not `US`. */
const isSmall = (word: string) =>
  !abbreviation.test(word) && ` ${otherWords.small} `.includes(` ${word.toLowerCase()} `);

/** The words of a question, which may be one argument, without its question mark. */
const wordsIn = (argv: string[]) => argv.flatMap((word) => word.split(/[\s?]+/).filter(Boolean));

/** `--count` for a question that begins with `how many treaties`. */
function countOption(argv: string[], command = ''): string[] {
  return wordsIn(argv).slice(0, 3).join(' ').toLowerCase() === `how many ${command}`.toLowerCase() ? ['--count'] : [];
}

/** The command line for a question in other words: those that facts have, and the options; undefined if none has any. */
function questionLine(name: string, rest: string[], command = '', { database, kinds }: Index): string | undefined {
  const end = rest.findIndex((word) => word.startsWith('-'));
  const options = end < 0 ? [] : rest.slice(end);
  const asked = wordsIn([name, ...rest.slice(0, rest.length - options.length)]);
  const kind = kinds.find((each) => each.kind === command.toLowerCase());
  const ofKind = kind ? [isOneOf('f.kind', [kind.kind])] : [];
  const kindsWith = (words: string[]) => {
    const filters = [searchFilter(database, words), ...ofKind];
    return [...selectCells<[string]>(database, 'DISTINCT f.kind', fromClause(null), filters)].flat();
  };
  const all = asked.filter((word) => word !== command && !isSmall(word) && hasValue(word));
  const { years = [], others = [] } = Object.groupBy(all, (word) => (/^[12]\d{3}$/.test(word) ? 'years' : 'others'));
  options.push(...years.flatMap((year) => ['--year', year]));
  const known = others.filter((word) => kindsWith([word]).length > 0);
  const words = known.map((_, at) => known.slice(at)).find((some) => kindsWith(some).length > 0);
  const actor = words ? undefined : actorIn(database, others)?.name;
  if (!words && !actor && years.length === 0) return undefined;
  const [only = '', other] = words ? kindsWith(words) : [kind?.kind ?? 'facts'];
  const about = words ?? (actor ? ['--country', actor] : []);
  const line = [...about, ...options, ...countOption([name, ...rest], command)];
  return ['pism', other ? 'search' : only, ...line.map(shellWord)].join(' ');
}

/** The command line for a question such as `who signed ICCPR`, by the verbs that a kind lists. */
function askedFor(words: string[], counts: string[], { kinds }: Index): string | undefined {
  const asked = kinds.flatMap(({ kind, ask = {} }) =>
    words.map((word) => [kind, word, ownValue(ask, word.toLowerCase())] as const),
  );
  const [kind, verb = '', filter] = asked.find(([, , filter]) => filter) ?? [];
  if (!kind || !filter) return undefined;
  const [name = '', value = ''] = filter.split('=');
  const isNot = words.some((word) => word.toLowerCase() === 'not');
  const others = words.filter((word) => word !== verb && !isSmall(word));
  const filters = [optionOf({ name }), shellWord(isNot ? `!${value}` : value)];
  const line = `\`${['pism', kind, ...others.map(shellWord), ...filters, ...counts].join(' ')}\``;
  return /^who$/i.test(words[0] ?? '') && !isNot ? `Who ${verb} it: ${line}` : `Did you mean ${line}?`;
}

/** Command lines for a word that names a fact, a source, an actor or another entry of a register. */
function linesFor(word: string, command: string | undefined, { database, kinds }: Index): string[] {
  const isFact = factsById(database, kinds, word).length > 0;
  const isSource = sourceIds(database).includes(word.toLowerCase());
  const facts = `pism ${kinds.some(({ kind }) => kind === command) ? command : 'facts'}`;
  return [
    ...(isFact ? [`pism show ${shellWord(word)}`] : []),
    ...(isSource ? [`${facts} --bulletin ${word}`] : []),
    ...registersNaming(database, word).map((register) =>
      register === actorRegister ? `${facts} --country ${shellWord(word)}` : `pism ${register} ${shellWord(word)}`,
    ),
  ];
}
