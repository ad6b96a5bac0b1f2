import { expect, test } from 'vitest';
import { pism } from '../../support/run.ts';

const run = async (...argv: string[]) =>
  (await pism(['things', '--facts', 'test/ask/sort-and-group/things', ...argv])).stdout;

test('a value called like the column of facts without a value', async () => {
  expect(await run('--pivot', 'name', '--over', 'choice')).toBe('name\tnone\tsome\tnone_2\nthing\t2\t1\t1\n');
  expect(await run('--pivot', 'name', '--over', 'choice', '--format', 'markdown')).toMatch(
    /^\| Name \| none \| some \| not stated \|\n.+\n\| thing \| 2 \| 1 \| 1 \|\n/,
  );
});

test('a value called like the first column', async () => {
  expect(await run('--pivot', 'name', '--over', 'port', '--json')).toBe(
    '[\n{"name":"thing","Ghana":1,"__proto__":1,"name_2":1,"none":1}\n]\n',
  );
  expect(await run('--pivot', 'name', '--over', 'name')).toBe('name\tthing\nthing\t4\n');
});
