import { clip, type TextRange } from './values.ts';

/** The severity of a problem, what is wrong and what to do; `{name}` is replaced by an argument of the problem. */
interface ProblemText {
  severity: 'error' | 'warning';
  says: string;
  remedy: string;
}

const error = (says: string, remedy: string): ProblemText => ({ severity: 'error', says, remedy });
const warning = (says: string, remedy: string): ProblemText => ({ severity: 'warning', says, remedy });

/** The wording of every problem, in one place. */
export const problemTexts = {
  // Files
  UNREADABLE_FILE: error('The file cannot be read: {reason}.', 'Check that it exists and that you may read it.'),
  NOT_A_FILE: error('This is not a regular file.', 'Replace it with a plain file, or a link to one.'),
  TOO_LARGE: error('The file has {size} bytes; the limit is {limit}.', 'Split it, or move long texts elsewhere.'),
  NOT_UTF8: error('The file is not UTF-8 text.', 'Save it as UTF-8.'),
  YAML_SYNTAX: error('The YAML cannot be parsed: {reason}.', 'Fix the syntax; quote values that contain a colon or #.'),
  YAML_TAB: error('A tab is used where YAML needs spaces.', 'Indent with spaces.'),
  YAML_DUPLICATE_KEY: error('The key {key} appears twice in one mapping.', 'Keep one of them.'),
  YAML_ALIAS: error('Fact files cannot use anchors (&name) and aliases (*name).', 'Write the value out.'),
  YAML_TAG: error(
    'Fact files cannot use tags (!name).',
    'Write the value without it; pism knows its type from the kind.',
  ),
  LONE_SURROGATE: error('The text has half a character, such as \\ud800.', 'Write the character itself.'),
  YAML_KEY: error('The key of a mapping must be plain text.', 'Write a field name before the colon.'),
  TOO_DEEP: error('The nesting is deeper than {limit} levels.', 'Remove levels; no fact file needs that many.'),
  WRONG_ENDING: error('The file name ends in .yml; pism reads only .yaml.', 'Rename it to {name}.'),
  TOO_MANY: error('There are more than {limit} {what} here.', '{remedy}'),
  MORE_ERRORS: error('There are {count} more errors in this file.', 'Fix those above first; they may cause others.'),
  MORE_WARNINGS: warning('There are {count} more warnings in this file.', 'Check those above first.'),
  // Folders
  NO_BULLETIN: error(
    'The folder has facts, but no bulletin.yaml or source.yaml.',
    'Add the first with series, title, date and publisher, or the second with form, title and publisher.',
  ),
  TWO_SOURCES: error('The folder has a bulletin.yaml and a source.yaml.', 'Keep the one that fits.'),
  UNKNOWN_KIND: error('There is no kind called {kind}. {suggestion}', 'Rename the file, or add kinds/{kind}.yaml.'),
  DUPLICATE_BULLETIN: error('The source {source} is also in {other}.', 'Rename one of the two folders.'),
  BAD_NAME: error('{name} cannot be the {what}.', 'Use lower-case letters, digits and hyphens.'),
  // Values
  WRONG_TYPE: error('{field} must be {expected}, but is {found}.', '{remedy}'),
  EMPTY_VALUE: error('{field} is empty.', 'Write a value, or remove the line: leave out what is unknown.'),
  UNKNOWN_FIELD: error('There is no field called {field} here. {suggestion}', 'Correct the name or remove the line.'),
  WORKED_OUT: error('{field} is computed by a formula.', 'Remove the line.'),
  MISSING_FIELD: error('{field} is missing: {about}.', 'Add a line `{field}: …`.'),
  ONE_PLACE: error('{field} has {found}; it needs one of {keys}.', 'Give exactly one of these keys.'),
  HALF_PAIR: error('{given} needs {missing} beside it in {field}.', 'Add the other one, or remove this one.'),
  UNKNOWN_CHOICE: error('{value} is not a choice for {field}. {suggestion}', 'Use one of the choices.'),
  BAD_DATE: error('{value} is not a date: {reason}.', 'Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.'),
  BAD_NUMBER: error(
    '{field} must be a number, 0 or more, but is {found}.',
    'Write digits only, as in 4 or 4.5, without a unit.',
  ),
  BAD_COUNT: error('{field} must be a whole number, 0 or more, but is {found}.', 'Write digits only, without a unit.'),
  SMALL_COUNT: error('{field} is {value}; the smallest number allowed is {minimum}.', 'Correct the number.'),
  LARGE_COUNT: error('{field} is {value}; the largest number allowed is {maximum}.', 'Correct the number.'),
  BAD_LINK: error('{value} is not a web address.', 'Write the full address, starting with https://.'),
  BAD_PATTERN: error('{value} cannot be {field}: {rule}.', 'Choose a value of that form.'),
  TOO_LONG: error('{field} has {size} characters; the limit is {limit}.', 'Shorten it: a fact is one statement.'),
  DUPLICATE_ITEM: error('{value} appears twice in {field}.', 'Keep one of them.'),
  UNKNOWN_ACTOR: error(
    'There is no actor called {value}. {suggestion}',
    'Use an ISO code, or add the actor to registers/actors.yaml.',
  ),
  UNKNOWN_ENTRY: error('The register has no {value}. {suggestion}', 'Correct the id, or add an entry.'),
  NAME_OF_ENTRIES: error('{name} is a name of {ids} in {register}.', 'Write the id of the one that is meant.'),
  // Facts
  DUPLICATE_ID: error('The id {id} is used twice in this source, also in {other}.', 'Change one of them.'),
  UNKNOWN_RELATED: error(
    'There is no fact {id} without problems. {suggestion}',
    'Correct the id, or the problems of that fact, or remove the id.',
  ),
  RELATED_ONCE: warning(
    '{other} does not name {named_by} under `related`.',
    'Write it in both facts; `pism check --fix` does it.',
  ),
  SUPERSEDED_IN_CIRCLE: error('The fact is superseded by itself, by way of {next}.', 'Remove one superseded_by.'),
  UNKNOWN_NOW: error(
    'There is no fact {id} without problems to use instead of {gone}. {suggestion}',
    'Correct or remove `now`.',
  ),
  NOT_GONE: error('The id {gone} under `gone` is that of a fact, or is there twice.', 'Remove one of them.'),
  INFERRED_ABSENT: error('inferred names {field}, which has no value here.', 'Remove it, or fill in the field.'),
  RULE_BROKEN: error('{says} ({values}).', 'Correct the fact; the rule is: {require}.'),
  NOT_WORKED_OUT: error(
    'An expression of the kind fails for this fact: {reason}.',
    'Correct the fact, or the expression in the kind.',
  ),
  SAYS_OTHERWISE: warning('The fact has {value} for {field}, but {found}.', 'Correct one of them{otherwise}.'),
  SHARED_ANCHOR: warning(
    'This fact and {other} have the same passage.',
    'Tighten one of the anchors, or name each fact under `related` of the other.',
  ),
  SAME_FACT: warning(
    'This fact says the same as {other}.',
    'Remove or correct one of them; if their sentences differ, they may be `related`.',
  ),
  STATUS_AGAINST_DATES: error('{field} is {value}; by its dates it is {latest}.', 'Correct the status or a date.'),
  WRONG_PLACE: error('{source} is a {form}, whose facts have no {found}.', 'Give its {expected} instead.'),
  // Checks
  CHECK_WITHOUT_SOURCE: warning('The check names no source.', 'Add source: {title: …, url: …, grade: …}.'),
  CHECK_BEFORE_SOURCE: warning('{on} is before the source was published ({date}).', 'Correct one of the dates.'),
  CHECK_IN_FUTURE: warning('The day {on} was in the future when this file was read.', 'Correct the date.'),
  CHECK_SAYS_OTHERWISE: warning('The check has {value} for {field}, but {found}.', 'Correct one of them.'),
  CHECK_FIELD_ABSENT: error(
    'The check is on {field}, which has no value in this fact. {suggestion}',
    'Compare a field that the fact has, or move the check to `notes`.',
  ),
  OTHER_CHECK_FIELD: error(
    'The check is on {on_field}, and its value gives {field}.',
    'Add the field to `on_field`, or write another check for it.',
  ),
  TWO_OUTCOMES: error('The source {outcomes}.', 'Write one check for what agrees and another for what differs.'),
  CHECK_WITHOUT_VALUE: error(
    'A check whose source is finer or differs needs the value that the source gives.',
    'Add `value: {{on_field}: …}`, or move the check to `notes`.',
  ),
  WRONG_VERDICT: error(
    'The source gives {given} for {field} and the fact has {stated}, so the source {follows}.',
    'Correct the value, overrule it with `verdict` and `why`, or move the check to `notes`.',
  ),
  CHECK_UNDECIDED: error(
    'The values do not say whether the source agrees on {on_field}.',
    'Add `agrees: yes`, `finer` or `no`; two texts do not decide it, and a check without `value` has none to compare.',
  ),
  TWO_VERDICTS: error(
    'A check has `agrees` or `verdict`, not both.',
    'Keep `verdict` if it has a `why`, else `agrees`.',
  ),
  VERDICT_FOLLOWS: warning('The verdict follows from the values.', 'Remove `agrees`.'),
  // Kinds
  KIND_NAME: error('The file is called {file}, but the kind {kind}.', 'Use the same name for both.'),
  KIND_EXISTS: error(
    'There is another kind {kind} in {other}.',
    'Choose another name, or make the two files the same.',
  ),
  KIND_REPLACED: warning(
    'The kind {kind} replaces the built-in one.',
    'Write `extends: {kind}` to add to it, or `replace: true` if that is meant.',
  ),
  NOT_EXTENDED: error(
    '{kind} cannot extend {extends}: {reason}.',
    'Extend a kind that is built in or in another folder, under its own name.',
  ),
  CONTRADICTS_KIND: error(
    'In the kind, {name} is {known}, here it is {added}.',
    'Leave it out, or choose another name; a kind with `replace: true` takes the place of the built-in one.',
  ),
  REQUIRED_ELSEWHERE: error(
    'A file that extends a kind cannot require {field}: facts in other folders may lack it.',
    'Remove the line.',
  ),
  RESERVED_NAME: error('{name} cannot be the name of a {what}: {use}.', 'Choose another name.'),
  UNKNOWN_REGISTER: error('There is no register {register}. {suggestion}', 'Correct the name, or add its file.'),
  UNKNOWN_STATUS: error(
    'The stage begins the status {status}, which is not a choice of the field status.',
    'Use one of the choices.',
  ),
  UNKNOWN_FIELD_NAME: error('{where} names {name}, but this kind has no such field. {suggestion}', 'Correct the name.'),
  BAD_EXPRESSION: error(
    'The expression does not work: {reason}.',
    'Use an SQLite expression over the fields of this kind; docs/FACT-FILES.md lists the functions it may call.',
  ),
  MISPLACED_KEY: error('A field of the type {type} cannot have {key}.', 'Remove the line or change the type.'),
  MISSING_KEY: error('A field of the type {type} needs {key}.', 'Add it.'),
  // Maps
  BAD_REGEXP: error('The regular expression does not work: {reason}.', 'Correct it; a backslash needs single quotes.'),
  UNKNOWN_NAME: error('The template names {name}, which does not exist. {suggestion}', '{remedy}'),
  NOT_MAPPED: error('The map has no value for {field}, which every fact needs.', 'Add it under `fields`.'),
  // Registers
  DUPLICATE_ENTRY: error('The entry {id} appears twice.', 'Keep one of them.'),
  ENTRY_DIFFERS: error(
    '{other} has {value} as the {field} of {id}.',
    'Correct one of the two, or give one entry another id.',
  ),
  AMBIGUOUS_NAME: error('The name {name} already belongs to {other}.', 'Remove it from one of the two.'),
  ENTRY_WITHOUT_NAME: error('{id} needs a name: it is not an ISO 3166-1 code.', 'Add a line `name: …`.'),
  CIRCLE: error('{id} leads back to itself by `{field}`: {ids}.', 'Remove one `{field}`.'),
  UNKNOWN_SCHEME: error('There is no identifier called {scheme}. {suggestion}', 'Correct the name, or remove it.'),
  BAD_IDENTIFIER: error('{value} is not a valid {scheme} ({about}).', 'Correct it, or remove it.'),
  DUPLICATE_IDENTIFIER: error('{scheme} {value} also belongs to {other}.', 'Remove it from one of the two.'),
} as const satisfies Record<string, ProblemText>;

/** The code of a problem. */
export type ProblemCode = keyof typeof problemTexts;

/** The values for the placeholders of a problem's text. */
export type ProblemArguments = Record<string, string>;

/** A problem in a facts folder: its code, its place and the values for its text. */
export interface Problem {
  code: ProblemCode;
  file: string;
  /** Line and column, counted from 1, and how many characters to underline; 0 for the file as a whole. */
  line: number;
  column: number;
  length: number;
  /** The line, or the part around the column if it is very long; empty when the file could not be read. */
  excerpt: string;
  /** How many characters of the line come before the excerpt. */
  before?: number;
  arguments: ProblemArguments;
}

/** Records a problem in the file being read. Arguments given as a function are computed only if the problem is shown. */
export type ReportProblem = (
  code: ProblemCode,
  at: TextRange,
  args?: ProblemArguments | (() => ProblemArguments),
) => undefined;

/** How many problems of a file are kept and shown; the rest are only counted. */
export const maxProblems = 100;

/** Adds a problem to those of a file, or counts it if the limit is reached. */
export function addProblem(problems: Problem[], code: ProblemCode, file: string, make: () => Problem): void {
  const more = severityOf({ code }) === 'error' ? 'MORE_ERRORS' : 'MORE_WARNINGS';
  const rest = problems.slice(maxProblems).find((problem) => problem.code === more);
  if (problems.length < maxProblems) problems.push(make());
  else if (rest) rest.arguments['count'] = `${problemCount(rest) + 1}`;
  else problems.push(fileProblem(file, more, { count: '1' }));
}

/** A problem with a file as a whole. */
export function fileProblem(file: string, code: ProblemCode, values: ProblemArguments): Problem {
  return { code, file, line: 0, column: 0, length: 0, excerpt: '', arguments: clipped(values) };
}

/** The number of problems that a problem counts: several for `MORE_ERRORS` and `MORE_WARNINGS`. */
export function problemCount({ code, arguments: { count } }: Problem): number {
  return code === 'MORE_ERRORS' || code === 'MORE_WARNINGS' ? Number(count) : 1;
}

/** How many characters of a file a problem quotes. */
export const maxQuoteLength = 300;

/** The arguments of a problem with long texts cut. */
export function clipped(values: ProblemArguments): ProblemArguments {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, clip(text, maxQuoteLength)]));
}

/** Whether facts with this problem are not used (`error`) or only worth checking (`warning`). */
export function severityOf({ code }: Pick<Problem, 'code'>): 'error' | 'warning' {
  return problemTexts[code].severity;
}

/** What is wrong, in one sentence. */
export function problemSays(problem: Pick<Problem, 'code' | 'arguments'>): string {
  return fill(problemTexts[problem.code].says, problem.arguments);
}

/** What to do about it, in one sentence. */
export function problemRemedy(problem: Problem): string {
  return fill(problemTexts[problem.code].remedy, problem.arguments);
}

function fill(template: string, values: ProblemArguments): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').trim();
}
