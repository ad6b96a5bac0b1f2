import { describe, expect, test } from 'vitest';
import { withoutColour } from '../../support/display-width.ts';
import { harbour, pactsOf } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();

async function isColoured(terminal: number | undefined, env: Record<string, string>, ...argv: string[]) {
  const surroundings = terminal === undefined ? { env } : { env, terminal };
  const { stdout } = await pism(['pacts', '--facts', facts, '--format', 'table', ...argv], surroundings);
  return withoutColour(stdout) !== stdout;
}

describe('output has colour on a terminal, and not in a pipe', () => {
  test.each<[string, number | undefined, Record<string, string>, string[], boolean]>([
    ['terminal', 80, {}, [], true],
    ['pipe', undefined, {}, [], false],
    ['NO_COLOR', 80, { NO_COLOR: '1' }, [], false],
    ['NO_COLOR, but empty', 80, { NO_COLOR: '' }, [], true],
    ['TERM=dumb', 80, { TERM: 'dumb' }, [], false],
    ['FORCE_COLOR in a pipe', undefined, { FORCE_COLOR: '1' }, [], true],
    ['NO_COLOR and FORCE_COLOR', 80, { NO_COLOR: '1', FORCE_COLOR: '3' }, [], false],
    ['FORCE_COLOR=0 on a terminal', 80, { FORCE_COLOR: '0' }, [], false],
    ['--color=always in a pipe', undefined, {}, ['--color=always'], true],
    ['--color always, in two words', undefined, {}, ['--color', 'always'], true],
    ['--color=always and NO_COLOR', 80, { NO_COLOR: '1' }, ['--color=always'], true],
    ['--color=never', 80, {}, ['--color=never'], false],
    ['--color=never and FORCE_COLOR', 80, { FORCE_COLOR: '1' }, ['--color=never'], false],
    ['--color=auto in a pipe', undefined, {}, ['--color=auto'], false],
  ])('%s', async (_, terminal, env, argv, expected) => {
    expect(await isColoured(terminal, env, ...argv)).toBe(expected);
  });
});

test('data formats, markdown and files never have colour', async () => {
  for (const format of ['json', 'ndjson', 'csv', 'tsv', 'markdown'])
    expect(await isColoured(80, { FORCE_COLOR: '1' }, '--color=always', '--format', format)).toBe(false);
});

test('a found phrase that breaks over two lines is bold on both, without its marks', async () => {
  const [begin, end] = ['\u001b[1m', '\u001b[22m'];
  const says = 'There is a pact on fishing among Baltic states.';
  const argv = ['search', 'baltic states', '--facts', pactsOf([{ says }]), '--fields', 'snippet', '--color', 'always'];
  const { stdout } = await pism(argv, { terminal: 40 });
  expect(stdout).not.toContain('*');
  expect(stdout).toContain(`${begin}Baltic${end}\n${begin}states${end}`);
});

test('without its colours, coloured output is the plain output', async () => {
  const print = async (colour: string) => (await pism(['facts', '--facts', facts, colour], { terminal: 80 })).stdout;
  expect(withoutColour(await print('--color=always'))).toBe(await print('--color=never'));
});

test('the mark of each verdict has a colour', async () => {
  const { stdout } = await pism(['facts', '--color=always'], { terminal: 100 });
  expect(new Set(stdout.match(/\[\d\dm[≠±✓]/g))).toEqual(new Set(['[31m≠', '[32m✓', '[33m±']));
});
