import type { Field } from '../src/core/model/field.ts';
import { fieldType, isList } from '../src/core/model/fields/index.ts';
import type { ExportType } from '../src/core/model/fields/type.ts';
import type { Kind } from '../src/core/model/kind.ts';
import { builtinFacts } from '../src/core/package.ts';
import { columnsOf } from '../src/core/query/fact-columns.ts';
import { canFilter, filterOptions } from '../src/core/query/filters.ts';
import type { Column } from '../src/core/query/result.ts';
import { openIndex } from '../src/core/store/open.ts';

/** What stands in the declarations of the library until the types of the kinds take its place. */
const placeholder = /export type FactsByKind = .*;\n/;
const placeholderOfFilters = /export type FiltersByKind = .*;\n/;

const typeOfExport: Record<ExportType, string> = {
  text: 'string',
  texts: 'string[]',
  integer: 'number',
  number: 'number',
  flag: 'boolean',
  day: 'string',
  array: 'Json[]',
  object: 'JsonObject',
};

/** Declarations of the library with the types of the facts of each kind that ships with pism. */
export async function withKindTypes(declarations: string): Promise<string> {
  if (![placeholder, placeholderOfFilters].every((each) => each.test(declarations)))
    throw new Error('the declarations of the library have no FactsByKind or FiltersByKind');
  const { database, kinds } = await openIndex([builtinFacts], process.env);
  database.close();
  const byKind = (ofKind: (kind: Kind) => string) =>
    `{\n${kinds.map((kind) => `    ${quoted(kind.kind)}: ${ofKind(kind)};\n`).join('')}}\n`;
  const types = `${kinds.map(interfaceOf).join('')}export interface FactsByKind ${byKind(nameOf)}`;
  const filters = `export interface FiltersByKind ${byKind(filtersOf)}`;
  return declarations.replace(placeholder, () => types).replace(placeholderOfFilters, () => filters);
}

/** The filters of a kind: its fields, those that need all values of a list, and what filters any kind. */
function filtersOf(kind: Kind): string {
  const ofFields = kind.fields.flatMap((field) => {
    const type = field.choices ? `ChoiceFilter<${choicesOf(field)}>` : 'AnyFilter';
    return [field.name, ...(isList(field) ? [`${field.name}_all`] : [])].map((name) => `${quoted(name)}?: ${type}`);
  });
  const names = new Set(kind.fields.map(({ name }) => name));
  const shared = filterOptions.filter((name) => canFilter(name, kind) && !names.has(name));
  return `{ ${[...ofFields, ...shared.map((name) => `${name}?: AnyFilter`)].join('; ')} }`;
}

function interfaceOf(kind: Kind): string {
  const shared = new Set(columnsOf(null).map(({ name }) => name));
  const own = columnsOf(kind).filter(({ name }) => !shared.has(name) || name === 'date' || name === 'title');
  const members = own.map((column) => `${commentOf(column)}    ${quoted(column.name)}: ${typeOf(column)};\n`);
  const about = `/** A fact of the kind ${kind.kind}: ${asComment(kind.about)} */\n`;
  return `${about}export interface ${nameOf(kind)} extends Fact {\n    kind: '${kind.kind}';\n${members.join('')}}\n`;
}

/** The name of a type: `TreatyFact` for `treaties`. */
function nameOf({ kind }: Kind): string {
  const singular = kind.replace(/ies$/, 'y').replace(/s$/, '');
  return `${singular.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Fact`;
}

/** The type of a column's values, which are null if they are not stated. */
function typeOf({ name, field, type: stored }: Column): string {
  if (!field) return stored !== 'texts' ? 'string | null' : '(string | null)[] | null';
  const exported = fieldType(field).exportType;
  const choices = choicesOf(field);
  const ofChoices = exported === 'texts' ? `(${choices})[]` : choices;
  const type = field.choices ? ofChoices : typeOfExport[exported];
  // A column of codes is beside that of the field: an entry may have none.
  return field.required && name === field.name ? type : `${type} | null`;
}

function choicesOf({ choices = {} }: Field): string {
  return Object.keys(choices)
    .map((choice) => `'${choice}'`)
    .join(' | ');
}

function commentOf({ field }: Column): string {
  return field ? `    /** ${asComment(field.about)} */\n` : '';
}

function asComment(text: string): string {
  return text.replaceAll('*/', '* /');
}

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : JSON.stringify(name).replaceAll('"', "'");
}
