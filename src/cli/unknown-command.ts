import { PismError } from '../errors.ts';
import { requireUsableKind } from '../facts/problems.ts';
import { optionOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { alternatives, nearQuestion } from '../model/text.ts';
import { factsById, registersNaming, sourceIds } from '../query/lookup.ts';
import { shellWord } from '../query/operators.ts';
import type { Index } from '../store/open.ts';
import { allCommandNames } from './commands/index.ts';

/** Words that people try, and the commands that they mean. */
const otherNames = {
  [actorRegister]: ['country', 'countries', 'state', 'states'],
  bulletins: ['document', 'documents'],
  sources: ['dataset', 'datasets', 'reports'],
  facts: ['list'],
  search: ['find'],
  show: ['view', 'open'],
  'show --quote': ['quote'],
  cite: ['reference', 'citation'],
  check: ['validate', 'lint'],
  format: ['fmt'],
  new: ['init', 'create'],
};

/** The error for an unknown command, with the fact, source or entry that the word names, or the nearest commands. */
export function unknownCommand(name: string, index: Index, rest: string[]): PismError {
  requireUsableKind(index, name);
  const fail = (hint: string) => new PismError('usage', `There is no command ${name}`, hint);
  if (name.toLowerCase() === 'version') return fail('Did you mean --version?');
  const known = allCommandNames(index);
  const command = rest.find((word) => known.includes(word.toLowerCase()));
  const words = rest.filter((word) => !word.startsWith('-') && word !== command);
  const other = Object.entries(otherNames).find(([, words]) => words.includes(name.toLowerCase()))?.[0] ?? '';
  const asked = askedFor([name, ...words], index);
  if (asked) return fail(asked);
  const lines = [linesFor([name, ...words].join(' '), command, index), linesFor(name, command, index)];
  const [same = '', ...flags] = other.split(' ');
  const instead = [known.includes(same) ? [['pism', same, ...rest.map(shellWord), ...flags].join(' ')] : []];
  const found = [...lines, ...instead].find(({ length }) => length > 0);
  if (found) return fail(`Did you mean ${alternatives(found.map((line) => `\`${line}\``))}?`);
  const first = command && `Did you mean \`pism ${command}\`? The command comes first.`;
  return fail(nearQuestion(name, known) ?? first ?? '`pism help` lists the commands.');
}

/** Words of a question that say nothing to a filter. */
const small = /^(?:who|what|which|when|did|do|does|has|have|had|is|are|was|were|been|the|a|an|of|by|in|not)$/i;

/** The command line for a question such as `who signed ICCPR`, by the verbs that a kind lists. */
function askedFor(words: string[], { kinds }: Index): string | undefined {
  for (const word of words) {
    const verb = word.toLowerCase();
    const kind = kinds.find(({ ask = {} }) => Object.hasOwn(ask, verb));
    const [field = '', value = ''] = kind?.ask?.[verb]?.split('=') ?? [];
    if (!kind) continue;
    const others = words.filter((each) => each !== word && !small.test(each)).map(shellWord);
    const isNot = words.some((each) => /^not$/i.test(each));
    const line = ['pism', kind.kind, ...others, optionOf({ name: field }), shellWord(isNot ? `!${value}` : value)].join(
      ' ',
    );
    return words[0]?.toLowerCase() === 'who' && !isNot ? `Who ${verb} it: \`${line}\`` : `Did you mean \`${line}\`?`;
  }
  return undefined;
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
