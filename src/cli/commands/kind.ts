import type { DatabaseSync } from 'node:sqlite';
import { fieldType } from '../../model/fields/index.ts';
import type { Field, Kind } from '../../model/kind.ts';
import { choicesInUse, middleYear } from '../../query/catalogue.ts';
import type { Index } from '../../store/open.ts';
import type { Command } from '../command.ts';
import { commonFilters, fieldFilters, flagOf, orderOptions, outputOptions, textOption } from '../options.ts';
import { list } from './list.ts';

/** The command that a kind of fact has: all of it follows from the kind. */
export function kindCommand(kind: Kind, { database }: Index): Command {
  return {
    summary: kind.title,
    about: kind.about,
    arguments: [['[words...]', 'words that must occur in the fact, in any form that English gives them']],
    // Only the help page asks for them.
    get examples() {
      return examplesOf(kind, database);
    },
    options: [...fieldFilters(kind), ...commonFilters(kind), ...orderOptions(), ...outputOptions(), textOption()],
    run: (context) => list(context, kind),
  };
}

/** The command over all kinds. */
export const factsCommand: Command = {
  summary: 'Facts of every kind, by what they share',
  arguments: [['[words...]', 'words that must occur in the fact, in any form that English gives them']],
  examples: [
    ['pism facts --country Poland', 'every fact that Poland is part of'],
    ['pism facts forced labour --since 2021', 'facts that speak of forced labour and date from 2021 or later'],
    ['pism facts --group-by kind', 'how many facts there are of each kind'],
  ],
  options: [...commonFilters(null), ...orderOptions(), ...outputOptions(), textOption()],
  run: (context) => list(context, null),
};

/** Examples that find something in these facts. */
function examplesOf(kind: Kind, database: DatabaseSync): [string, string][] {
  const choice = kind.fields.find(({ choices }) => choices !== undefined);
  const [first, value = first] = choice ? choicesInUse(database, kind, choice) : [];
  const year = middleYear(database, kind);
  const name = kind.kind;
  const byActor = (field: Field): [string, string] => [
    `pism ${name} --group-by ${flagOf(field)}`,
    `counted by ${field.name.replaceAll('_', ' ')}`,
  ];
  const actor = kind.fields.find((field) => fieldType(field).isActor);
  return [
    ...(choice && value
      ? [[`pism ${name} --${flagOf(choice)} ${value}`, String(choice.choices?.[value])] as [string, string]]
      : []),
    ...(year ? [[`pism ${name} --since ${year}`, `dated ${year} or later`] as [string, string]] : []),
    ...(actor ? [byActor(actor)] : []),
    [`pism ${name} --json`, 'all of them as JSON, with every field'],
  ];
}
