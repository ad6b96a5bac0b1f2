import { PismError } from '../errors.ts';
import { requireUsableKind } from '../facts/problems.ts';
import { alternatives, haveOneStem, nearest } from '../model/text.ts';
import { hasValue, shellWord } from '../query/operators.ts';
import { searchFilter } from '../query/search-words.ts';
import { countFacts } from '../query/select.ts';
import { isSentence } from '../search/terms.ts';
import type { Index } from '../store/open.ts';
import { allCommandNames } from './commands/index.ts';
import otherWords from './other-words.json' with { type: 'json' };

/** The error for an unknown command, with the command that people call this, the nearest ones, or a search for its words. */
export function unknownCommand(name: string, index: Index, rest: string[]): PismError {
  requireUsableKind(index, name);
  const words = rest.filter((word) => word !== '--');
  const lines = linesMeant(name, words, index).map((each) => `\`${each}\``);
  const hint = lines.length > 0 ? `Did you mean ${alternatives(lines)}?` : '`pism help` lists the commands.';
  return new PismError('usage', `There is no command ${name}`, hint);
}

/** The command lines that may be meant. */
function linesMeant(name: string, words: string[], index: Index): string[] {
  const known = allCommandNames(index);
  const line = (real: string, after = words) => {
    const [called, ...flags] = real.split(' ');
    return ['pism', called, ...after.map(shellWord), ...flags].join(' ');
  };
  const other = otherName(name.toLowerCase(), index, known);
  const command = words.find((word) => known.includes(word.toLowerCase()));
  // `list laws` is the list of laws.
  if (other === 'facts' && command) return [line(command, words.toSpliced(words.indexOf(command), 1))];
  if (other) return [line(other)];
  const near = nearest(name, known);
  const asked = [...name.split(' '), ...words].map((word) => word.replace(/\?$/, ''));
  // `how` is no misspelt `show`, and `imports Xinjiang` no import; `treaty Poland` are treaties.
  const isNear = near.length > 0 && !isSentence(name);
  const isKind = index.kinds.some(({ kind }) => near.includes(kind));
  if (isNear && (isKind || words.length === 0 || !areStated(asked, index))) return near.map((each) => line(each));
  return isSentence(name) || areStated(asked, index) ? [line('search', asked)] : [];
}

/** Whether a fact has all of these words. */
function areStated(words: string[], { database }: Index): boolean {
  return words.every(hasValue) && countFacts(database, { kind: null, filters: [searchFilter(database, words)] }) > 0;
}

/** The command, also with an option, that people call this. */
function otherName(called: string, { kinds }: Index, known: string[]): string | undefined {
  const [ours] = Object.entries(otherWords.commands).find(([, words]) => words.includes(called)) ?? [];
  const isCalled = (each: string) => !known.includes(each) && haveOneStem(each, called);
  return ours ?? kinds.find(({ aka = [] }) => aka.some(isCalled))?.kind;
}
