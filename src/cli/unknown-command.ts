import { PismError } from '../errors.ts';
import { requireUsableKind } from '../facts/problems.ts';
import { optionOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { alternatives, haveOneStem, nearest, nearQuestion } from '../model/text.ts';
import { ownValue } from '../model/values.ts';
import { factsById, registersNaming, sourceIds } from '../query/lookup.ts';
import { shellWord } from '../query/operators.ts';
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
  const near = nearest(name, known);
  const asked = near.length === 0 && other === '' && askedFor([name, ...words], index);
  if (asked) return fail(asked);
  const [same = '', ...flags] = other.split(' ');
  const line = (...words: string[]) => ['pism', ...words, ...flags].join(' ');
  // `list laws` is the list of laws.
  const named = same !== 'search' && command ? [command, ...rest.filter((word) => word !== command)] : [same, ...rest];
  const instead = known.includes(same) ? [line(...named.map(shellWord))] : [];
  const mistyped = rest.some((word) => word !== '--') ? near.map((each) => line(each, ...rest.map(shellWord))) : [];
  const lines = [linesFor([name, ...words].join(' '), command, index), linesFor(name, command, index)];
  const found = [instead, ...lines, mistyped].find(({ length }) => length > 0);
  if (found) return fail(`Did you mean ${alternatives(found.map((line) => `\`${line}\``))}?`);
  const first = command && `Did you mean \`pism ${command}\`? The command comes first.`;
  return fail(nearQuestion(name, known) ?? first ?? '`pism help` lists the commands.');
}

/** The command line for a question such as `who signed ICCPR`, by the verbs that a kind lists. */
function askedFor(words: string[], { kinds }: Index): string | undefined {
  const asked = kinds.flatMap(({ kind, ask = {} }) =>
    words.map((word) => [kind, word, ownValue(ask, word.toLowerCase())] as const),
  );
  const [kind, verb = '', filter] = asked.find(([, , filter]) => filter) ?? [];
  if (!kind || !filter) return undefined;
  const [name = '', value = ''] = filter.split('=');
  const isNot = words.some((word) => word.toLowerCase() === 'not');
  const others = words.filter((word) => word !== verb && !` ${otherWords.small} `.includes(` ${word.toLowerCase()} `));
  const filters = [optionOf({ name }), shellWord(isNot ? `!${value}` : value)];
  const line = `\`${['pism', kind, ...others.map(shellWord), ...filters].join(' ')}\``;
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
