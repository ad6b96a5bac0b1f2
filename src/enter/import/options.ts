import type { Context } from '../../terminal/command.ts';
import { option, outputOption, repeatable } from '../../terminal/options.ts';

/** The options of `pism import`. */
export const importOptions = {
  copy: option('Proposals', '--copy <copy>', 'hold the proposals in this file to your copy of their source').conflicts(
    'map into retrieved asOf force'.split(' '),
  ),
  source: repeatable('Proposals', '--source <id>', 'the source of the copy, where that does not say it').conflicts([
    'map',
  ]),
  by: option('Proposals', '--by <name>', 'say who proposes: you, or a model'),
  map: option('Import', '--map <map>', 'use this map: a name or a file'),
  into: option('Import', '--into <folder>', 'make or update this folder of your facts, such as my-facts/untc'),
  dryRun: option(
    'Import',
    '--dry-run',
    'write no facts; show what would be new, changed and gone, and all rejected rows',
  ),
  force: option('Import', '--force', 'replace edited files too, and drop facts of tables that are not named'),
  encoding: option('Import', '--encoding <name>', 'read the tables in this encoding, such as windows-1250'),
  sheet: option(
    'Import',
    '--sheet <name>',
    'read this sheet of a workbook, or this list in JSON, such as result.items',
  ),
  retrieved: option('Import', '--retrieved <day>', 'day on which the tables were fetched, for citations'),
  asOf: option('Import', '--as-of <day>', 'last day for which the tables are correct'),
  json: option('Output', '--json', 'print what became of each proposal or row as JSON'),
  output: outputOption('write what became of each proposal or row to this file'),
};

/** Everything that an import gets when it runs. */
export type CommandContext = Context<typeof importOptions>;
