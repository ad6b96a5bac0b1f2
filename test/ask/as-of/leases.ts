import { readTsv } from '../../support/read-csv-and-tsv.ts';
import { factsFolder, filesIn, pism, type Ran } from '../../support/run.ts';

/** The YAML of a lease: a made-up kind whose status has dated stages and binds its holder. */
export const fact = (id: string, holder: string, more: string, berth = 'north') =>
  `- { id: ${id}, berth: ${berth}, holder: ${holder}, ${more}, says: Fact ${id}., source: { paragraph: 1 } }\n`;
export const given = filesIn('test/ask/as-of/facts');
export const folderWith = (leases: string) => factsFolder({ ...given, 'notes-1/leases.yaml': leases });
/** Runs commands on a folder of leases. Each test file makes its own, since it is removed after the tests of the file. */
export const runner =
  (facts = factsFolder(given)) =>
  (...argv: string[]) =>
    pism([...argv, '--facts', facts]);
/** The rows that a query prints, each as its cells with spaces between them. */
export const rowsOf = ({ stdout }: Ran) =>
  readTsv(stdout.replaceAll('notes-1/', ''))
    .slice(1)
    .map((row) => row.join(' ').trim());
