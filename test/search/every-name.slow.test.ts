import { describe, expect, test } from 'vitest';
import { readTsv } from '../support/read-csv.ts';
import { pism } from '../support/run.ts';

type Entry = { id: string; name: string; short: string | null; names: Record<string, string[]>; aliases: string[] };

const found = async (...argv: string[]) => {
  const { stdout, status, stderr } = await pism(['facts', ...argv, '--source', 'all', '--fields', 'id']);
  expect({ status, stderr: /fault/.test(stderr) }).toEqual({ status: 0, stderr: false });
  return readTsv(stdout).slice(1).flat().sort();
};
const json = async (...argv: string[]) => JSON.parse((await pism([...argv, '--json'])).stdout);

describe('the registers that ship with pism', () => {
  test('every name of what facts name finds those facts', async () => {
    const registers = await json('sql', 'SELECT DISTINCT register FROM entries');
    expect(registers.length).toBeGreaterThan(0);
    for (const { register } of registers) {
      for (const { id, name, short, names, aliases } of (await json(register)) as Entry[]) {
        const sql = `SELECT DISTINCT f.id FROM fact_entries e JOIN facts f USING (fact) WHERE register = '${register}' AND entry = '${id}'`;
        const named = ((await json('sql', sql)) as { id: string }[]).map((fact) => fact.id);
        // A short name of a few letters is one only in capitals: "us" is not the US.
        const all = [name, short ?? [], ...Object.values(names), aliases].flat();
        for (const each of all.filter((each) => each.length > 3 || each === each.toUpperCase()))
          expect({ each, found: await found(each.replaceAll('"', '')) }).toEqual({
            each,
            found: expect.arrayContaining(named),
          });
      }
    }
  });
});
