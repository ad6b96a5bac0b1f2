import { PismError } from '../errors.ts';
import { requireUsableKind } from '../facts/problems.ts';
import { optionOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { alternatives, haveOneStem, nearest, nearQuestion } from '../model/text.ts';
import { ownValue } from '../model/values.ts';
import { factsById, registersNaming, sourceIds } from '../query/lookup.ts';
import { hasValue, shellWord } from '../query/operators.ts';
import { searchFilter } from '../query/search-words.ts';
import { countFacts, isOneOf } from '../query/select.ts';
import { isSentence } from '../search/terms.ts';
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
  const words = [...name.split(' '), ...rest].filter((word) => !word.startsWith('-') && word !== command);
  const called = name.toLowerCase();
  const isCalled = (each: string) => !known.includes(each) && (each === called || haveOneStem(each, called));
  const ofKind = index.kinds.find(({ aka = [] }) => aka.some(isCalled));
  const ofOurs = Object.entries(otherWords.commands).find(([, words]) => words.includes(called));
  const other = ofOurs?.[0] ?? ofKind?.kind ?? '';
  const question = questionLine([...name.split(' '), ...rest], command, index);
  // A question is no misspelt command that writes, and `how` is not `show`.
  const unmeant = isSmall(name) ? known : question.length > 0 ? otherWords.writing : [];
  const near = nearest(name, known).filter((each) => words.length === 1 || !unmeant.includes(each));
  const [same = '', ...flags] = other.split(' ');
  const line = (...words: string[]) => ['pism', ...words, ...flags].join(' ');
  // `list laws` is the list of laws.
  const named =
    same !== 'search' && flags.length === 0 && command
      ? [command, ...rest.filter((word) => word !== command)]
      : [same, ...rest];
  const instead = known.includes(same) ? [line(...named.map(shellWord))] : [];
  const mistyped = rest.some((word) => word !== '--') ? near.map((each) => line(each, ...rest.map(shellWord))) : [];
  const all = [instead, linesFor(words.join(' '), command, index), mistyped, near.length === 0 ? question : []];
  const found = all.find(({ length }) => length > 0);
  if (found) return fail(`Did you mean ${alternatives(found.map((line) => `\`${line}\``))}?`);
  const first = command && `Did you mean \`pism ${command}\`? The command comes first.`;
  return fail(nearQuestion(name, near) ?? first ?? '`pism help` lists the commands.');
}

/** Whether a word of a question is none to look for, such as `who` or `did`. */
const isSmall = (word: string) => ` ${otherWords.small} `.includes(` ${word.toLowerCase()} `);

/**
 * The command line for a question such as `who signed ICCPR`, by the verbs that a kind lists, or by the words that facts
 * have; none if there are none.
 */
function questionLine(argv: string[], command = '', { database, kinds }: Index): string[] {
  const end = argv.findIndex((word) => word.startsWith('-'));
  const said = argv.slice(0, end < 0 ? argv.length : end).map((word) => word.replace(/\?$/, ''));
  const asked = kinds.flatMap(({ kind, verbs = {} }) =>
    said.map((verb) => ({ kind, verb, filter: ownValue(verbs, verb.toLowerCase()) })),
  );
  const ofCommand = kinds.find((each) => each.kind === command.toLowerCase())?.kind;
  const { verb, filter, kind = ofCommand } = asked.find(({ filter }) => filter) ?? {};
  const hasFact = (words: string[]) => {
    const filters = [searchFilter(database, words), ...(kind ? [isOneOf('f.kind', [kind])] : [])];
    return countFacts(database, { kind: null, filters }) > 0;
  };
  const isSaid = (word: string) => isSmall(word) || isSentence(word);
  const isAbout = (word: string) => ![command, verb].includes(word) && !isSaid(word) && hasValue(word);
  const known = said.filter((word) => isAbout(word) && hasFact([word]));
  const words = known.map((_, at) => known.slice(at)).find(hasFact) ?? [];
  if (words.length === 0 && !filter) return [];
  const asking = kind ?? (words.length > 0 ? 'search' : 'facts');
  const [name = '', value = ''] = filter?.split('=') ?? [];
  const filters = filter ? [optionOf({ name }), (said.includes('not') ? '!' : '') + value] : [];
  const isCount = /^how many /i.test(said.join(' ')) && said[2] === command;
  const options = [...filters, ...argv.slice(said.length), ...(isCount ? ['--count'] : [])];
  const about = words.flatMap((word) => (/^[12]\d{3}$/.test(word) ? ['--year', word] : word));
  return [['pism', asking, ...about, ...options].map(shellWord).join(' ')];
}

/** Command lines for a word that names a fact, a source, an actor or another entry of a register. */
function linesFor(word: string, command: string | undefined, { database, kinds }: Index): string[] {
  const isFact = factsById(database, kinds, word).length > 0;
  const isSource = sourceIds(database).includes(word.toLowerCase());
  const facts = `pism ${kinds.some(({ kind }) => kind === command) ? command : 'facts'}`;
  return [
    ...(isFact ? [`pism show ${shellWord(word)}`] : []),
    ...(isSource ? [`${facts} --source ${word}`] : []),
    ...registersNaming(database, word).map((register) =>
      register === actorRegister ? `${facts} --country ${shellWord(word)}` : `pism ${register} ${shellWord(word)}`,
    ),
  ];
}
