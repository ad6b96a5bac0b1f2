/** Output and messages fit terminals of 40 to 200 columns. */
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../support/display-width.ts';
import { harbour, pactsOf } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();

async function lines(columns: number, ...argv: string[]): Promise<string[]> {
  const { stdout } = await pism([...argv, '--color=never'], { terminal: columns });
  return stdout.trimEnd().split('\n');
}

describe.each([40, 80, 140, 200])('on a terminal of %i columns', (columns) => {
  test.each([
    'kinds treaties',
    'show upr-2024',
    'upr --pivot aligned_states --over date',
    'help',
    'help treaties',
    'help filters',
    'help formats',
  ])('pism %s: no line is wider', async (line) => {
    // A word alone is not broken: an address can be opened, and a choice copied.
    const printed = (await lines(columns, ...line.split(' '))).filter((line) => !/^ *\S+$/.test(line));
    expect(Math.max(...printed.map(displayWidth))).toBeLessThanOrEqual(columns);
    expect(printed.length).toBeGreaterThan(2);
  });
});

test('wide characters take two columns, emoji too, and combining accents none', async () => {
  const names = ['海洋漁業資源保護協定', 'Acord 🐟 pesc', 'Zażółć', 'Zażo\u0301łć', 'plain'];
  const folder = pactsOf(names.map((name) => ({ name, pages: 7 })));
  const printed = await lines(80, 'pacts', '--facts', folder, '--fields', 'name,pages');
  expect(printed.map(displayWidth)).toEqual(printed.map(() => displayWidth(printed[0] ?? '')));
  for (const name of names) expect(printed.some((line) => line.startsWith(name))).toBe(true);
  for (const columns of [40, 26]) {
    const wrapped = await lines(columns, 'pacts', '--facts', folder, '--fields', 'id,name,says');
    expect(Math.max(...wrapped.map(displayWidth))).toBeLessThanOrEqual(columns);
  }
});

test('in a pipe, --format table is as wide as COLUMNS says, or 80', async () => {
  const widest = async (env: Record<string, string>) => {
    const { stdout } = await pism(['facts', '--format', 'table', '--facts', facts], { env });
    return Math.max(...stdout.split('\n').map(displayWidth));
  };
  expect(await widest({ COLUMNS: '60' })).toBeLessThanOrEqual(60);
  const usual = await widest({ COLUMNS: '80' });
  expect(usual).toBeGreaterThan(60);
  expect(await widest({})).toBe(usual);
  expect(await widest({ COLUMNS: 'wide' })).toBe(usual);
  expect(await widest({ COLUMNS: '99999999' })).toBeLessThanOrEqual(10_000);
});

describe('messages on a terminal of 40 columns', () => {
  const said = async (...argv: string[]) =>
    (await pism([...argv, '--color=never'], { errorTerminal: 40 })).stderr.trimEnd().split('\n');

  test.each([
    'treaties --status ratified --country poland',
    'timeline --country Peru --until 2009',
    'search walrus --year 2018 --country Norway',
    'checks --country Peru --year 2018',
    'xyzzy',
    'treaties --status singed',
    'actors the United Kingdom of no such place',
  ])('pism %s: lines break between words', async (line) => {
    const argv = line.split(' ');
    const printed = await said(...argv);
    const whole = (await pism(argv)).stderr;
    expect(Math.max(...printed.map(displayWidth))).toBeLessThanOrEqual(40);
    expect(printed.join(' ')).toBe(whole.trimEnd().replaceAll('\n', ' '));
  });
});
