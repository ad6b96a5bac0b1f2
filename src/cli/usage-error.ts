import type { CommanderError, Option, Command as Parser } from 'commander';
import { PismError } from '../errors.ts';
import { registerOfField } from '../model/fields/index.ts';
import { type Field, type Kind, optionOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { alternatives, nearQuestion } from '../model/text.ts';
import { kindsWithFacts } from '../query/catalogue.ts';
import { allColumns } from '../query/fact-columns.ts';
import { factsById, registersNaming, sourceById, sourceIds } from '../query/lookup.ts';
import { shellWord } from '../query/operators.ts';
import type { Index } from '../store/open.ts';
import type { AnyCommand } from './command.ts';
import { listingOptions } from './list.ts';
import { choices, kindFilters } from './options.ts';
import otherWords from './other-words.json' with { type: 'json' };

/** The error for arguments that commander refuses, with what the user may have meant. */
export function usageError(
  trouble: CommanderError,
  command: AnyCommand,
  parser: Parser,
  argv: string[],
  index: Index | undefined,
): PismError {
  const { name } = command;
  const help = `See \`pism help ${name}\`.`;
  const takes = parser.usage().replace(/^\[options\] ?/, '');
  const error = (says: string, hint = help) => new PismError('usage', says, hint);
  const first = flagIn(trouble.message);
  switch (trouble.code) {
    case 'commander.unknownOption': {
      const known = parser.options.flatMap(({ long }) => long ?? []);
      if (known.includes(first)) return error(`${first} takes no value`);
      const unknown = unknownIn(trouble, argv, index);
      const hint = otherOption(unknown, argv, name) ?? hintFor(unknown, known, command, index);
      return error(`${name} has no option ${first}`, hint);
    }
    case 'commander.conflictingOption': {
      const [, other = ''] = trouble.message.split(' with ');
      return error(`${first} and ${flagIn(other)} cannot be combined`, 'Choose one of them.');
    }
    case 'commander.excessArguments':
      return error(`${name} takes ${takes === '' ? 'no words' : `only ${takes}`}`, shownWord(argv, index));
    case 'commander.missingArgument':
      return error(
        `${name} needs <${first}>`,
        sourceFor(first, name, index) ?? `Write \`pism ${name} ${takes}\`. ${help}`,
      );
    default:
      return error(trouble.message.replace(/^error: /, ''));
  }
}

/** An option that a command lacks, without its dashes, its value, and the kinds of entries that the value names. */
interface Unknown {
  flag: string;
  word: string;
  value: string;
  registers: string[];
}

function unknownIn({ message }: CommanderError, argv: string[], index?: Index): Unknown {
  const flag = flagIn(message);
  const at = argv.findIndex((argument) => argument === flag || argument.startsWith(`${flag}=`));
  const next = argv[at]?.split(/=(.*)/s)[1] ?? argv[at + 1] ?? '';
  const value = next.startsWith('-') ? '' : next;
  const registers = value !== '' && index ? registersNaming(index.database, value.replace(/^!/, '')) : [];
  return { flag, word: flag.replace(/^-+/, ''), value, registers };
}

/** The arguments with the real name of an unknown option that can be only one: by its field and value, such as `--by Putin`. */
export function withRealName(trouble: CommanderError, command: AnyCommand, argv: string[], index?: Index) {
  const unknown = unknownIn(trouble, argv, index);
  const { flag, word } = unknown;
  const own = Object.values<Option>(command.options);
  if (trouble.code !== 'commander.unknownOption' || own.some(({ long }) => long === flag)) return undefined;
  const choice = choices[word] ?? word;
  const chosen = own.find(({ argChoices }) => argChoices?.includes(choice))?.long;
  // The style of `show` is that of --quote.
  const isChoice = chosen !== undefined && !Object.hasOwn(command.options, 'quote');
  const [real, other] = isChoice ? [`${chosen}=${choice}`] : otherNames(unknown, command);
  if (!real || other) return undefined;
  return argv.flatMap((argument) => {
    if (argument !== flag && !argument.startsWith(`${flag}=`)) return argument;
    const rest = argument.slice(flag.length);
    // Words need no option.
    return real === 'words' ? rest.slice(1) || [] : real + rest;
  });
}

/** The options that an unknown one with this value may be another name for; `words` if its value needs none. */
function otherNames(
  { word, value, registers }: Unknown,
  { kind, options, arguments: taken = [] }: AnyCommand,
): string[] {
  const fields = fieldsCalled(word, kind).filter((field) => registers.includes(registerOfField(field) ?? ''));
  const takes = (real: string) => {
    if (real === 'words') return value !== '' && taken.some(([flags]) => flags.includes(real));
    const flags = Object.values<Option>(options).find(({ long }) => long === real)?.flags;
    if (real === '--group-by') return flags && allColumns(kind ?? null).some(({ name }) => name === value);
    // A word that is no number is no date.
    return flags && (/^\d|^$/.test(value) || !/<(year|date)>$/.test(flags));
  };
  const shared = Object.entries(otherWords.options).filter(([real, others]) => others.includes(word) && takes(real));
  return [...fields.map(optionOf), ...shared.map(([real]) => real)];
}

/** The command line for a source of these facts, where an id is missing. */
function sourceFor(argument: string, name: string, index?: Index): string | undefined {
  const [source] = argument === 'id' && index ? sourceIds(index.database) : [];
  return source && `A source: \`pism ${name} ${source}\`. A fact: \`pism ${name} ID\`, as lists show it.`;
}

/** What the user may have meant by an unknown option: what takes its value comes before what has a similar name. */
function hintFor({ flag, word, value, registers }: Unknown, known: string[], { kind }: AnyCommand, index?: Index) {
  const positive = flag.replace(/^--not?-/, '--');
  // The opposite is no answer to `--not-status ratified`.
  if (positive !== flag && value !== '' && known.includes(positive)) return lineQuestion([positive], `!${value}`);
  const fitting = fieldsWith(value, kind);
  const country = registers.includes(actorRegister) ? known.filter((option) => option === '--country') : [];
  return (
    lineQuestion((fitting.length > 0 ? fitting : fieldsCalled(word, kind)).map(optionOf), value) ??
    optionOfKinds(flag, value, index ? kindsWithFacts(index) : []) ??
    nearQuestion(flag, known) ??
    lineQuestion(country, value)
  );
}

/** The fields of a kind that people call this. */
function fieldsCalled(word: string, kind?: Kind): Field[] {
  return kind?.fields.filter(({ aka }) => aka?.includes(word)) ?? [];
}

/** The fields of a kind that have this choice. */
function fieldsWith(choice: string, kind?: Kind): Field[] {
  return kind?.fields.filter(({ choices = {} }) => Object.hasOwn(choices, choice)) ?? [];
}

/** The question whether the user meant one of these options, or lines, with this value; undefined without any. */
function lineQuestion(lines: string[], value: string): string | undefined {
  if (lines.length === 0) return undefined;
  return `Did you mean ${alternatives(lines.map((line) => line + valueWord(value)))}?`;
}

function valueWord(value: string): string {
  return value === '' ? '' : ` ${shellWord(value)}`;
}

/** A hint for what people call something else, such as `--last 3`. */
function otherOption({ word, value }: Unknown, argv: string[], name: string): string | undefined {
  const [hint] = Object.entries(otherWords.hints).find(([, words]) => words.includes(word)) ?? [];
  const id = (name === 'show' && argv.find((each) => !each.startsWith('-'))) || 'ID';
  return hint?.replace('NAME', name).replace('ID', id).replaceAll(' VALUE', valueWord(value));
}

/** A hint for a choice, or an option, that only other kinds have. */
function optionOfKinds(flag: string, value: string, kinds: Kind[]): string | undefined {
  const lines = kinds.flatMap((kind) => {
    return fieldsWith(value, kind).map((field) => `\`pism ${kind.kind} ${optionOf(field)} ${value}\``);
  });
  if (lines.length > 0) return lineQuestion(lines, '');
  if (Object.values<Option>(listingOptions).some(({ long }) => long === flag))
    return `It is an option of lists of facts: \`pism facts ${flag}${valueWord(value)}\`.`;
  const having = (wanted: string) =>
    kinds.flatMap((kind) => {
      return Object.values<Option>(kindFilters(kind)).some(({ long }) => long === wanted) ? kind.kind : [];
    });
  const wanted = having(flag).length > 0 ? flag : `${flag}s`;
  const [first, ...others] = having(wanted);
  if (!first) return undefined;
  const also = /^\D/.test(value) ? ` \`pism facts${valueWord(value)}\` looks in all kinds.` : '';
  const line = `pism ${first} ${wanted}${valueWord(value)}`;
  return `${wanted === flag ? 'It' : wanted} is an option of ${[first, ...others].join(', ')}: \`${line}\`.${also}`;
}

/** A hint for a word that names a fact or source, after a command that takes no words. */
function shownWord([word = '']: string[], index: Index | undefined): string | undefined {
  const isKnown =
    index &&
    (factsById(index.database, index.kinds, word).length > 0 || sourceById(index.database, word) !== undefined);
  return isKnown ? `\`pism show ${word}\` says where it is from.` : undefined;
}

/** What commander quotes first, without the argument of an option: `--sort` of `'--sort <column>'`. */
function flagIn(message: string): string {
  return /'([^' ,=]*)/.exec(message)?.[1] ?? '';
}
