import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { harbour, manyPacts } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { refused } from '../support/refused.ts';
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

  test.each([
    ['pacts --stage x', 2, ''],
    ['pacts --count --pages 8 --exit-status', 1, '0\n'],
    ["sql 'SELECT 1 AS one WHERE 0'", 0, 'one\n'],
  ])('standard error changes nothing about pism %s', (argv, status, stdout) => {
    expect(shell(`exec ${program} ${argv} 2> /dev/full`, env)).toMatchObject({ status, stdout, stderr: '' });
  });

  test('-o is an error, too', () => {
    const { status, stderr } = shell(`exec ${program} pacts --format csv -o /dev/full`, env);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'pism: /dev/full cannot be written: no space left on device\n',
    });
  });
});

describe('closed streams', () => {
  test.each([
    ['pacts --count', '<&- >&- 2>&-', 0, ''],
    ['pacts --stage x', '2>&-', 2, ''],
    ["sql 'SELECT count(*) AS pairs FROM facts a, facts b'", '<&- 2>&-', 0, 'pairs\n49\n'],
  ])('pism %s %s', (argv, closed, status, stdout) => {
    expect(shell(`exec ${program} ${argv} ${closed}`, env)).toMatchObject({ status, stdout });
  });

  test('pism sql - from a closed standard input or a folder is an error', () => {
    expect(shell(`exec ${program} sql - <&-`, env)).toMatchObject(refused(2, /The query is empty/));
    expect(shell(`exec ${program} sql - < /`, env)).toMatchObject(
      refused(3, /^pism: The query on standard input cannot be read: it is a folder/),
    );
  });
});

describe('a reader that closes the pipe', () => {
  test('ends a query without a message', () => {
    const { stdout, stderr } = shell(`{ ${program} pacts --json ${large}; echo "ended $?" >&2; } | head -1`, env);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toBe('ended 0\n');
  });

  test('of standard error does not change the status', () => {
    const line = `{ ${program} pacts --pages 8 --exit-status 2>&3; echo "ended $?"; } 3>&1 >&2 | true`;
    expect(shell(line, env).stderr).toMatch(/ended 1\n$/);
  });
});

test('a slow query from a pipe in non-blocking mode is read whole', () => {
  const other = `'${process.execPath}' -e 'process.stdin; setTimeout(() => process.exit(), 200)'`;
  const line = `{ sleep 1; echo 'SELECT 1 AS one'; } | { ${other}; ${program} sql -; }`;
  expect(shell(line, env)).toMatchObject({ status: 0, stdout: 'one\n1\n', stderr: '' });
});
