import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { stringify } from 'csv-stringify/sync';

// Stands in for the command line of DuckDB in the examples, with its options -csv and -c: prints what a query gives as CSV.

const words = process.argv.slice(2).map((word) => (word === '-csv' ? '--csv' : word));
const options = { csv: { type: 'boolean' }, command: { type: 'string', short: 'c' } } as const;
const { command = '' } = parseArgs({ args: words, options }).values;
const connection = await (await DuckDBInstance.create()).connect();
const answer = await connection.runAndReadAll(command);
process.stdout.write(stringify([answer.columnNames(), ...answer.getRowsJS()]));
