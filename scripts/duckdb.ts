import { DuckDBInstance } from '@duckdb/node-api';
import { stringify } from 'csv-stringify/sync';

// Stands in for the command line of DuckDB in the examples, with its options -csv and -c: prints what a query gives as CSV.

const command = process.argv.at(-1) ?? '';
const connection = await (await DuckDBInstance.create()).connect();
const answer = await connection.runAndReadAll(command);
process.stdout.write(stringify([answer.columnNames(), ...answer.getRowsJS()]));
