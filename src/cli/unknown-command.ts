import { PismError } from '../errors.ts';
import { requireUsableKind } from '../facts/problems.ts';
import { optionOf } from '../model/kind.ts';
import { alternatives, haveOneStem, nearest } from '../model/text.ts';
import { ownValue } from '../model/values.ts';
import { hasValue, shellWord } from '../query/operators.ts';
import { searchFilter } from '../query/search-words.ts';
import { countFacts } from '../query/select.ts';
import { isSentence } from '../search/terms.ts';
import type { Index } from '../store/open.ts';
import { allCommandNames } from './commands/index.ts';
import otherWords from './other-words.json' with { type: 'json' };

/** The error for an unknown command, with the command that people call this, the nearest ones, or what facts say of its words. */
export function unknownCommand(name: string, index: Index, rest: string[]): PismError {
  requireUsableKind(index, name);
  const known = allCommandNames(index);
  const words = rest.filter((word) => word !== '--');
  const command = words.find((word) => known.includes(word.toLowerCase()));
  const line = (real: string, after = words) => {
    const [called, ...flags] = real.split(' ');
    return ['pism', called, ...after.map(shellWord), ...flags].join(' ');
  };
  const other = otherName(name.toLowerCase(), index, known);
  const near = nearest(name, known);
  const question = questionLine([...name.split(' '), ...words], command, index);
  // `how` is no misspelt `show`, and `imports Xinjiang` no import; `treaty Poland` are treaties.
  const isSaid = words.length > 0 && question.some((each) => each.split(' ').includes(name));
  const isAsked = isSentence(name) || (isSaid && !index.kinds.some(({ kind }) => near.includes(kind)));
  const found = near.length > 0 && !isAsked ? near.map((each) => line(each)) : question;
  // `list laws` is the list of laws.
  const isList = other === 'facts' && command !== undefined;
  const named = isList ? line(command, words.toSpliced(words.indexOf(command), 1)) : other && line(other);
  const lines = (named ? [named] : found).map((each) => `\`${each}\``);
  const hint = lines.length > 0 ? `Did you mean ${alternatives(lines)}?` : '`pism help` lists the commands.';
  return new PismError('usage', `There is no command ${name}`, hint);
}

/** The command, also with an option, that people call this. */
function otherName(called: string, { kinds }: Index, known: string[]): string | undefined {
  const [ours] = Object.entries(otherWords.commands).find(([, words]) => words.includes(called)) ?? [];
  const isCalled = (each: string) => !known.includes(each) && haveOneStem(each, called);
  return ours ?? kinds.find(({ aka = [] }) => aka.some(isCalled))?.kind;
}

/**
 * The command line for a question such as `who signed ICCPR`, by a kind or the verbs that it lists, and by the words that
 * facts have; none if there are none.
 */
function questionLine(argv: string[], command: string | undefined, { database, kinds }: Index): string[] {
  const end = [...argv, '-'].findIndex((word) => word.startsWith('-'));
  const said = argv.slice(0, end).map((word) => word.replace(/\?$/, ''));
  const verbs = kinds.flatMap((kind) => {
    return said.map((verb) => ({ kind, verb, filter: ownValue(kind.verbs ?? {}, verb.toLowerCase()) }));
  });
  const {
    kind = null,
    verb,
    filter,
  } = verbs.find((each) => each.filter) ?? {
    kind: kinds.find((each) => each.kind === command?.toLowerCase()),
  };
  const isAbout = (word: string) => ![command, verb, 'not'].includes(word) && !isSentence(word) && hasValue(word);
  const about = said.filter(isAbout);
  const areStated = (words: string[]) => countFacts(database, { kind, filters: [searchFilter(database, words)] }) > 0;
  const words = about.map((_, at) => about.slice(at)).find(areStated) ?? [];
  if (words.length === 0 && !kind) return [];
  const [name = '', value = ''] = filter?.split('=') ?? [];
  const filters = filter ? [optionOf({ name }), (said.includes('not') ? '!' : '') + value] : [];
  const asked = words.flatMap((word) => (/^[12]\d{3}$/.test(word) ? ['--year', word] : word));
  const count = /^how many /i.test(said.join(' ')) && said[2] === command ? ['--count'] : [];
  // A search needs words.
  const list = asked[0] === '--year' ? 'facts' : 'search';
  const all = [kind?.kind ?? list, ...asked, ...filters, ...argv.slice(end), ...count];
  return [['pism', ...all].map(shellWord).join(' ')];
}
