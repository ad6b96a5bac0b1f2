/** Which facts each filter of a list finds, and what filters refuse. */
import { describe, expect, test } from 'vitest';
import { tablesIn, testRefusals, wordsOf } from '../../support/cases.ts';
import { harbour, idsFound } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();

// Each command with the ids that it prints.
describe.each(tablesIn<string>('ask/filters/found.yaml'))('%s', (_, cases) => {
  test.each(cases)('pism %s', async (line, ids) => {
    expect(await idsFound(facts, ...wordsOf(line))).toEqual(wordsOf(ids));
  });
});

testRefusals('ask/filters/refused.yaml', (argv) => pism([...argv, '--facts', facts]));

describe('many values of one filter', () => {
  const times = (count: number, ...argv: string[]) => Array.from({ length: count }, () => argv).flat();
  const numbered = (option: string, before = '') =>
    Array.from({ length: 1_100 }, (_, at) => [option, `${before}${at}`]).flat();

  test.each<[string, string[], string[]]>([
    ['the same country again and again', times(500, '--country', 'Turcja'), ['grain-deal']],
    ['the same choice', times(1_100, '--stage', 'in-force'), ['baltic-accord']],
    ['different numbers', numbered('--pages'), ['baltic-accord', 'grain-deal', 'harbour-2/grain-deal', 'pilot-rules']],
    ['tags, of which facts have one', [...numbered('--tag', 't'), '--tag', 'grain'], ['grain-deal']],
    ['what should not be', numbered('--pages', '!'), ['arctic-note']],
    ['conditions', times(1_100, '--where', 'pages = 7'), ['grain-deal']],
  ])('%s', async (_, argv, expected) => {
    expect(await idsFound(facts, 'pacts', ...argv)).toEqual(expected);
  });
});

test.each([
  ['facts genocide not Canada --source pism-2404', ['genocide-netherlands', 'genocide-us']],
  ['treaties ratified', ['cedaw', 'crc', 'icescr', 'untoc']],
  ['treaties "has not ratified"', ['iccpr']],
  ['facts "US sanctions"', []],
])('%s: words after a kind are filters', async (line, ids) => {
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  const { stdout } = await pism([...words, '--json'], { env: { PISM_FACTS: 'builtin' } });
  expect(JSON.parse(stdout).map(({ id }: { id: string }) => id.replace('pism-2404/', ''))).toEqual(ids);
});
