import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bulletinFile, pactsKind } from '../support/harbour.ts';
import { readCsv, readTsv } from '../support/read-csv.ts';
import { withFacts } from './program.ts';
import { property } from './property.ts';
import { escapedYaml, oddText } from './texts.ts';

const texts = fc.uniqueArray(oddText, { minLength: 1, maxLength: 3 });
const pact = fc.record({ name: oddText, topics: texts, says: oddText }, { noNullPrototype: true });
const pacts = fc.array(pact, { minLength: 1, maxLength: 4 });
type Pact = { name: string; topics: string[]; says: string };

function filesOf(pacts: Pact[]): Record<string, string> {
  const facts = pacts.map((each, at) => ({ id: `pact-${at}`, ...each, stage: 'open', source: { paragraph: 1 } }));
  return {
    'kinds/pacts.yaml': pactsKind,
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/pacts.yaml': escapedYaml(facts),
  };
}

const linesOf = (text: string) => text.trimEnd().split('\n');

async function readBack(pacts: Pact[]): Promise<void> {
  await withFacts(filesOf(pacts), async (facts) => {
    const print = async (format: string, fields = 'name,topics,says') =>
      (await facts.pism(['pacts', '--fields', fields, '--format', format])).stdout;
    assert.deepEqual(JSON.parse(await print('json')), pacts);
    assert.deepEqual(
      linesOf(await print('ndjson')).map((line) => JSON.parse(line)),
      pacts,
    );
    const cells = [['name', 'says'], ...pacts.map(({ name, says }) => [name, says])];
    assert.deepEqual(readCsv(await print('csv', 'name,says')), cells);
    assert.deepEqual(readTsv(await print('tsv', 'name,says')), cells);
  });
}

/** Programs read back from every format the texts of the facts. */
export const formats = [property('formats: every text is read back', 8, pacts, readBack)];
