/** What beginners type: the number of facts or their ids, and words of the note below them. */
import { expect, test } from 'vitest';
import { tablesIn, testRefusals, wordsOf } from '../../support/cases.ts';
import { readTsv } from '../../support/read-csv-and-tsv.ts';
import { pism } from '../../support/run.ts';

testRefusals('ask/filters/beginners-queries-refused.yaml', pism);

test.each(
  tablesIn<[found: number | string, says?: string]>('ask/filters/beginners-queries.yaml').flatMap(([, cases]) => cases),
)('pism %s', async (line, [found, says = '']) => {
  const isCount = typeof found === 'number';
  const { status, stdout, stderr } = await pism([...wordsOf(line), ...(isCount ? ['--count'] : ['--fields', 'id'])]);
  const ids = readTsv(stdout.replaceAll('pism-2404/', '')).slice(1).flat();
  expect({ status, found: isCount ? Number(stdout) : ids.join(' ') }).toEqual({ status: 0, found });
  expect(stderr.trimEnd()).toMatch(RegExp(says.replace(/[.*+()?[\]|]/g, '\\$&').replace(/\bN (?=\w)/g, '\\d+ ')));
});
