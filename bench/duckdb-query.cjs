// Prints the rows of a query as tab-separated values, by DuckDB's Node package.
const { DuckDBInstance } = require('@duckdb/node-api');

async function main() {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(process.argv[2]);
  const lines = reader.getRows().map((row) => row.map((cell) => (cell === null ? '' : String(cell))).join('\t'));
  process.stdout.write(`${lines.join('\n')}\n`);
}

void main();
