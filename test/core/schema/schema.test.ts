import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

describe('pism kinds --schema', () => {
  test('prints the schema of a list of facts', async () => {
    const { status, stdout } = await pism(['kinds', 'Treaties', '--schema']);
    expect(status).toBe(0);
    const schema = JSON.parse(stdout);
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Treaties and declarations',
      type: 'array',
      items: { type: 'object', additionalProperties: false },
    });
    expect(schema.items.required).toEqual(['id', 'instrument', 'status', 'says', 'source']);
    expect(schema.items.properties.status.oneOf).toContainEqual({
      const: 'signed',
      description: 'signature only: not a party, as no ratification is stated',
    });
    expect(schema.items.properties.signed.description).toBe('Date of signature');
  });

  test("prints the schema of a user's own kind, into a file with -o", async () => {
    const cwd = temporaryFolder();
    expect((await pism(['kinds', 'pacts', '--schema', '--facts', harbour(), '-o', 'pacts.json'], { cwd })).stdout).toBe(
      '',
    );
    const { description } = JSON.parse(readFileSync(join(cwd, 'pacts.json'), 'utf8'));
    expect(description).toBe('What harbour states agreed with each other.');
  });
});
