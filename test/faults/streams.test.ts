/** Output to a full disk, closed streams, and a reader that closes the pipe early. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { harbour, manyPacts } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { temporaryFolder } from '../support/run.ts';
import { program, shell } from './support/shell.ts';

const many = manyPacts(800, 120);
const env = { XDG_CACHE_HOME: temporaryFolder(), PISM_FACTS: harbour() };
const large = `--facts '${many}'`;

describe('a full disk behind', needs('/dev/full', existsSync('/dev/full')), () => {
  test.each([`pacts --json ${large}`, 'check', 'help pacts', "sql 'SELECT a.id FROM facts a, facts b'"])(
    'standard output is an error: pism %s',
    (argv) => {
      const { status, stderr } = shell(`exec ${program} ${argv} > /dev/full`, env);
      expect({ status, stderr }).toEqual({
        status: 3,
        stderr: 'pism: The output cannot be written: no space left on device\n',
      });
    },
  );
});

describe('closed streams', () => {
  test.each([
    ['pacts --count', '<&- >&- 2>&-', 0, ''],
    ['pacts --stage x', '2>&-', 2, ''],
    ["sql 'SELECT count(*) AS pairs FROM facts a, facts b'", '<&- 2>&-', 0, 'pairs\n49\n'],
  ])('pism %s %s', (argv, closed, status, stdout) => {
    expect(shell(`exec ${program} ${argv} ${closed}`, env)).toMatchObject({ status, stdout });
  });
});

describe('a reader that closes the pipe', () => {
  test('ends a query without a message', () => {
    const { stdout, stderr } = shell(`{ ${program} pacts --json ${large}; echo "ended $?" >&2; } | head -1`, env);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toBe('ended 0\n');
  });
});
