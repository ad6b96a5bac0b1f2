import type { CommanderError, Option, Command as Parser } from 'commander';
import { PismError } from '../errors.ts';
import { registerOfField } from '../model/fields/index.ts';
import { type Field, type Kind, optionOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { alternatives, haveOneStem, nearQuestion } from '../model/text.ts';
import { allColumns } from '../query/fact-columns.ts';
import { fieldFilter } from '../query/filters.ts';
import { factsById, registersNaming, sourceById, sourceIds } from '../query/lookup.ts';
import { shellWord } from '../query/operators.ts';
import { countFacts } from '../query/select.ts';
import type { Index } from '../store/open.ts';
import type { AnyCommand } from './command.ts';
import { choices, kindFilters, sharedOptions } from './options.ts';
import otherWords from './other-words.json' with { type: 'json' };

/** The arguments with the real name of an unknown option that can be only one: by its field and value, such as `--by Putin`. */
export function withRealName({ code, message }: CommanderError, command: AnyCommand, argv: string[], index?: Index) {
  const flag = flagIn(/'([^']+)'/.exec(message)?.[1] ?? '');
  const own = Object.values<Option>(command.options);
  if (code !== 'commander.unknownOption' || own.some(({ long }) => long === flag)) return undefined;
  const choice = choices[wordOf(flag)] ?? wordOf(flag);
  // A workbook needs a file, and the style of `show` is that of --quote.
  const isChoice = choice !== 'xlsx' && !Object.hasOwn(command.options, 'quote');
  const chosen = own.find(({ argChoices }) => isChoice && argChoices?.includes(choice))?.long;
  const [real, other] = chosen ? [chosen] : namesFor(flag, valueAfter(flag, argv), command, index);
  if (!real || other) return undefined;
  return argv.flatMap((word) => {
    if (word !== flag && !word.startsWith(`${flag}=`)) return word;
    const rest = word.slice(flag.length);
    if (chosen) return [chosen, choice];
    // Words need no option.
    return real === 'words' ? rest.slice(1) || [] : real + rest;
  });
}

/** The options that an unknown one with this value may be another name for. */
function namesFor(flag: string, value: string, { kind, options, arguments: taken = [] }: AnyCommand, index?: Index) {
  const registers = index ? registersNaming(index.database, value.replace(/^!/, '')) : [];
  const isNamed = (field: Field) => registers.includes(registerOfField(field) ?? '');
  const fields = kind?.fields.filter((field) => field.aka?.includes(wordOf(flag)) && isNamed(field)) ?? [];
  // A word that is no number is no date.
  const isDate = ({ flags }: Option) => !/^\d|^$/.test(value) && /<(year|date)>$/.test(flags);
  const all = Object.values<Option>(options);
  const [own, dates] = [all, all.filter(isDate)].map((some) => some.flatMap(({ long }) => long ?? [])) as [
    string[],
    string[],
  ];
  const words = value && taken.some(([argument]) => argument.includes('words')) ? ['words'] : [];
  const shared = Object.entries(otherWords.options).filter(([real, others]) => {
    return others.includes(wordOf(flag)) && [...own, ...words].includes(real) && !dates.includes(real);
  });
  const by = flag === '--by' ? optionsFitting({ value, known: own }, kind) : [];
  return [...fields.map(optionOf), ...shared.map(([real]) => real), ...by];
}

/** The error for arguments that commander refuses, with what the user may have meant. */
export function usageError(
  { code, message }: CommanderError,
  command: AnyCommand,
  parser: Parser,
  argv: string[],
  index: Index | undefined,
): PismError {
  const [first = '', second = ''] = [...message.matchAll(/'([^']+)'/g)].map(([, quoted = '']) => quoted);
  const { name, purpose } = command;
  const help = `See \`pism help ${name}\`.`;
  const flag = flagIn(first);
  const takes = parser.usage().replace(/^\[options\] ?/, '');
  const error = (says: string, hint = help) => new PismError('usage', says, hint);
  switch (code) {
    case 'commander.unknownOption': {
      const known = parser.options.flatMap(({ long }) => long ?? []);
      if (known.includes(flag)) return error(`${flag} takes no value`);
      const unknown = { flag, value: valueAfter(flag, argv), name, known, argv };
      return error(`${name} has no option ${flag}`, hintFor(unknown, command, index));
    }
    case 'commander.conflictingOption':
      return error(`${flag} and ${flagIn(second)} cannot be combined`, 'Choose one of them.');
    case 'commander.excessArguments':
      return error(`${name} takes ${takes === '' ? 'no words' : `only ${takes}`}`, shownWord(argv, index) ?? purpose);
    case 'commander.missingArgument':
      return error(
        `${name} needs <${first}>`,
        purpose ?? sourceFor(first, name, index) ?? `Write \`pism ${name} ${takes}\`. ${help}`,
      );
    case 'commander.optionMissingArgument':
      // Only the last argument can lack its value; commander quotes all names of the option.
      return error(`${argv.at(-1) ?? flag} needs a value`);
    default:
      return error(message.replace(/^error: /, ''));
  }
}

/** An unknown option with its value, in the command line of a command with known options. */
type Unknown = Record<'flag' | 'value' | 'name', string> & Record<'known' | 'argv', string[]>;

/** The command line for a source of these facts, where an id is missing. */
function sourceFor(argument: string, name: string, index?: Index): string | undefined {
  const [source, other] = argument === 'id' && index ? sourceIds(index.database) : [];
  const more = other ? '; `pism sources` lists the others' : '';
  return source && `The source: \`pism ${name} ${source}\`${more}. A fact: \`pism ${name} ID\`, as lists show it.`;
}

/** What the user may have meant by an unknown option: what takes its value comes before what has a similar name. */
function hintFor(unknown: Unknown, { kind, instead }: AnyCommand, index?: Index): string | undefined {
  const { flag, value, known } = unknown;
  const called = kind?.fields.filter(({ aka = [] }) => aka.includes(wordOf(flag))) ?? [];
  const registers = value !== '' && index ? registersNaming(index.database, value) : [];
  const country = registers.includes(actorRegister) ? known.filter((option) => option === '--country') : [];
  const isShared = Object.values(sharedOptions).some(({ long }) => long === flag);
  const option = flag.replace(/^--(?:not?|non|exclude|without)-/, '--');
  const meant = known.includes(option) ? [option] : [...optionsFitting(unknown, kind), ...country];
  // The opposite is no answer to `--not-status ratified`.
  if (option !== flag && value !== '' && meant[0]) return withValue(meant.slice(0, 1), `!${value}`);
  return (
    otherOption(unknown) ??
    withValue(optionsFitting(unknown, kind), value) ??
    withValue(called.map(optionOf), value) ??
    (isShared ? instead : undefined) ??
    (index && choiceOfKind(value, index)) ??
    optionOfKind(unknown, index?.kinds ?? []) ??
    nearQuestion(flag, known) ??
    withValue(country, value)
  );
}

/** The value of an unknown option; empty if none follows. */
function valueAfter(flag: string, argv: string[]): string {
  const at = argv.findIndex((argument) => argument === flag || argument.startsWith(`${flag}=`));
  const value = argv[at]?.split(/=(.*)/s)[1] ?? argv[at + 1] ?? '';
  return value.startsWith('-') ? '' : value;
}

/** The question whether the user meant one of these options with this value; undefined without options. */
function withValue(options: string[], value: string): string | undefined {
  const lines = options.map((option) => (value === '' ? option : `${option} ${shellWord(value)}`));
  return lines.length === 0 ? undefined : `Did you mean ${alternatives(lines)}?`;
}

/** A hint for what people call something else, such as `--head`; none if the command lacks an option that it names. */
function otherOption({ flag, value, known, name, argv }: Unknown): string | undefined {
  const meant = Object.entries(otherWords.hints).filter(([, words]) => words.includes(wordOf(flag)));
  // A hint at another command needs no option of this one. Lists of facts take words, and have --country.
  const needs = (hint: string) => (hint.startsWith('`') ? [] : (hint.match(/--[a-z-]+/g) ?? ['--country']));
  const [hint = ''] = meant.find(([hint]) => needs(hint).every((option) => known.includes(option))) ?? [];
  const id = (name === 'show' && argv.find((each) => !each.startsWith('-'))) || 'ID';
  const words = value === '' ? '' : ` ${shellWord(value)}`;
  return hint.replace('NAME', name).replace('ID', id).replaceAll(' VALUE', words) || undefined;
}

/** The option for a value of an unknown one: `--process` for `--status suspended`, `--group-by` for `--by status`. */
function optionsFitting({ value, known }: Pick<Unknown, 'value' | 'known'>, kind?: Kind): string[] {
  const field = kind?.fields.find(({ choices = {} }) => Object.hasOwn(choices, value));
  if (field) return [optionOf(field)];
  const isColumn = known.includes('--group-by') && allColumns(kind ?? null).some(({ name }) => name === value);
  return isColumn ? ['--group-by'] : [];
}

/** A hint for an option that other kinds have, unless a known option is another form of the word. */
function optionOfKind({ flag, value, known }: Unknown, kinds: Kind[]): string | undefined {
  if (known.some((each) => haveOneStem(flag, each))) return undefined;
  for (const wanted of [flag, `${flag}s`]) {
    const having = kinds.filter((kind) => Object.values(kindFilters(kind)).some(({ long }) => long === wanted));
    const names = having.map(({ kind }) => kind);
    const words = value === '' ? '' : ` ${shellWord(value)}`;
    const also = /^\D/.test(value) ? ` \`pism facts${words}\` looks in all kinds.` : '';
    if (names[0] !== undefined)
      return `${wanted === flag ? 'It' : wanted} is an option of ${names.join(', ')}: \`pism ${names[0]} ${wanted}${words}\`.${also}`;
  }
  return undefined;
}

/** The question whether the user meant a kind that has facts with this choice. */
function choiceOfKind(value: string, { kinds, database }: Pick<Index, 'kinds' | 'database'>): string | undefined {
  const lines = kinds.flatMap((kind) => {
    const fields = kind.fields.filter(({ choices = {} }) => Object.hasOwn(choices, value));
    const filters = fields.map((field) => fieldFilter(field, [value], database));
    const finding = filters.filter((filter) => countFacts(database, { kind, filters: [filter] }) > 0);
    return finding.map(({ asked }) => `\`pism ${kind.kind} ${asked?.phrase}\``);
  });
  return lines.length === 0 ? undefined : `Did you mean ${alternatives(lines)}?`;
}

/** A hint for a word that names a fact or source, after a command that takes no words. */
function shownWord(argv: string[], index: Index | undefined): string | undefined {
  const word = argv.find((each) => !each.startsWith('-')) ?? '';
  const isKnown =
    index && (factsById(index.database, index.kinds, word).length > 0 || sourceById(index.database, word));
  return isKnown ? `\`pism show ${word}\` says where it is from.` : undefined;
}

/** The word of a flag: `head` of `--head`, `n` of `-n`. */
function wordOf(flag: string): string {
  return flag.replace(/^-+/, '');
}

/** The flag of an option as commander quotes it: `--sort` in `--sort <column>`. */
function flagIn(quoted: string): string {
  return quoted.split(/[ ,=]/)[0] ?? quoted;
}
