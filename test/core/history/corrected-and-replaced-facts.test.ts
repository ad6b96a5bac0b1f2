/** Facts with `corrected`, `superseded_by` and `checked`: what show, JSON and `--unchecked` make of them. */
import { describe, expect, test } from 'vitest';
import { bulletinFile, harbour, harbourFiles } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const [first = '', second = ''] = ['harbour-1/pacts.yaml', 'harbour-2/pacts.yaml'].map((path) => harbourFiles[path]);

/** The facts of harbour with lines added to Arctic Note and to the second Grain Deal. */
function withKeys(note: string, grain = ''): string {
  return harbour({
    'harbour-1/bulletin.yaml': bulletinFile(1).replace('2031-01-04', '2025-01-04'),
    'harbour-1/pacts.yaml': first.replace('  source: { paragraph: 0 }\n', (place) => `${place}${note}`),
    'harbour-2/pacts.yaml': `${second.trimEnd()}\n${grain}`,
  });
}

const corrected = '  corrected: { on: 2026-11-02, was: It was signed in 2020., why: The annex has 2021 }\n';
const checked = '  checked: [{ by: A. N., on: 2026-11-03 }]\n';
const facts = withKeys(`${corrected}  superseded_by: harbour-2/grain-deal\n${checked}`);
const ask = async (...argv: string[]) => pism([...argv, '--facts', facts]);

describe('a fact that was corrected, replaced and compared by someone else', () => {
  test('show has what became of it before its points, and names who compared it', async () => {
    const { stdout } = await ask('show', 'arctic-note');
    expect(stdout).toMatch(
      /^The United Kingdom.*\nharbour-1\/arctic-note {2}pacts,.*\n\nSuperseded by harbour-2\/grain-deal\.\nCorrected on 2 November 2026: The annex has 2021 \(before: It was signed in\n2020\.\)\.\n\n +Bulletin/,
    );
    expect(stdout).toMatch(/^Paraphrase; read by A\. N\. on 3 November 2026\.$/m);
    const quote = (await ask('show', 'arctic-note', '--quote')).stdout.replace(/\s+/g, ' ');
    expect(quote).toContain('Superseded by harbour-2/grain-deal. Corrected on 2 November 2026: The annex has 2021');
  });

  test('JSON has it, and the empty values of the others', async () => {
    const { stdout } = await ask('show', 'arctic-note', 'pilot-rules', '--json');
    const keys = ['corrected', 'superseded_by', 'checked'];
    const shown = JSON.parse(stdout).map((fact: Record<string, unknown>) => keys.map((key) => fact[key]));
    expect(shown).toEqual([
      [
        [{ on: '2026-11-02', was: 'It was signed in 2020.', why: 'The annex has 2021' }],
        'harbour-2/grain-deal',
        [{ by: 'A. N.', on: '2026-11-03' }],
      ],
      [[], null, []],
    ]);
  });

  test.each(['facts', 'pacts'])('%s --unchecked leaves it out', async (command) => {
    const { stdout } = await ask(command, '--unchecked', '--fields', 'id');
    expect(stdout).toContain('harbour-1/pilot-rules');
    expect(stdout).not.toContain('arctic-note');
  });
});

describe('problems', () => {
  const twice = (day: string) =>
    `  corrected:\n    - { on: 2025-01, was: One, why: Two }\n    - { on: ${day}, was: Two, why: Three }\n`;

  const early = corrected.replace('2026-11-02', '2025-01-03');
  test.each([
    ['a correction older than the source', early, ':48:14: warning CHECK_BEFORE_SOURCE', '2025-01-03 is before'],
    ['the second of two corrections, in the future', twice('2999-01-01'), ':50:13: warning CHECK_IN_FUTURE', '2999-'],
    ['a look in the future', checked.replace('2026-11-03', '2999'), 'warning CHECK_IN_FUTURE', 'The day 2999 was in'],
    ['a look by nobody', '  checked: [{ on: 2026-11-02 }]\n', 'error MISSING_FIELD', 'by is missing'],
    [
      'an unknown successor',
      '  superseded_by: grain-del\n',
      ':48:18: error UNKNOWN_RELATED',
      'no fact grain-del without',
    ],
    ['itself', '  superseded_by: arctic-note\n', 'error SUPERSEDED_IN_CIRCLE', 'by way of harbour-1/arctic-note.'],
  ])('%s', async (_, lines, place, says) => {
    const { stdout, status } = await pism(['check', withKeys(lines)]);
    expect(stdout).toContain(place);
    expect(stdout).toContain(says);
    expect(status).toBe(place.includes('error') ? 1 : 0);
  });
});
