import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const facts = harbour();
const kinds: string[] = JSON.parse((await pism(['kinds', '--json'])).stdout).map(({ kind }: { kind: string }) => kind);
const others = ['facts', 'timeline', 'search China', 'checks', 'actors', 'instruments', 'persons', 'sources'];
const builtin = [...kinds, ...others];
const lists = [...builtin, ...['pacts', 'talks', 'facts', 'timeline'].map((kind) => `${kind} --facts ${facts}`)];

const printed = async (line: string, ...more: string[]) => (await pism([...line.split(' '), ...more])).stdout;

test.each(lists)('a header of %s is a column for --fields and --sort, and a key of its JSON', async (line) => {
  const names = (await printed(line)).split('\n')[0]?.split('\t') ?? [];
  const rows = JSON.parse(await printed(line, '--json'));
  if (rows.length === 0) return;
  const heads = /^\|(.*)\|$/m.exec(await printed(line, '--format', 'markdown'))?.[1]?.split('|') ?? [];
  // Data has, beside a list, the field that says whether it is complete.
  const columnsCalled = async (titles: string[]) =>
    (await printed(line, '--fields', titles.join(), '--format', 'tsv')).split('\n')[0]?.split('\t');
  expect(names).toEqual(expect.arrayContaining((await columnsCalled(heads.map((head) => head.trim()))) ?? []));
  const { stdout } = await pism([...line.split(' '), '--color=always'], { terminal: 300 });
  // A list of sentences has no header.
  const [, header = ''] = /^\S\[2m\S\[4m(.*?)\S\[/.exec(stdout) ?? [];
  const shown = header.trim().split(/ {2,}/).filter(Boolean);
  if (shown.length > 0) expect(names).toEqual(expect.arrayContaining((await columnsCalled(shown)) ?? []));
  for (const name of names) {
    expect(rows.some((row: object) => name in row)).toBe(true);
    expect((await printed(line, '--fields', name.replaceAll('_', ' '), '--format', 'tsv')).split('\n')[0]).toBe(name);
    const { status, stderr } = await pism([...line.split(' '), '--sort', name]);
    // A list in the order of its matches or of the registers takes no order.
    if (!stderr.includes("unknown option '--sort'")) expect({ line, name, status }).toEqual({ line, name, status: 0 });
  }
});

test.each(kinds.filter((kind) => !['assessments', 'recommendations'].includes(kind)))(
  'the date of a list of %s is an option',
  async (kind) => {
    const dates: (string | null)[] = JSON.parse(await printed(kind, '--json')).map(
      ({ date }: { date: string }) => date,
    );
    const [date] = dates.filter((each) => each !== null);
    if (date)
      expect(await printed(kind, '--date', `=${date}`, '--fields', 'date')).toMatch(new RegExp(`^date\n${date}\n`));
    const undated = JSON.parse(await printed(kind, '--date', 'none', '--json'));
    expect(undated).toHaveLength(dates.filter((each) => each === null).length);
  },
);

test('--actor is --country', async () => {
  expect(await printed('facts --actor Poland --json')).toBe(await printed('facts --country Poland --json'));
});

test('facts with one date are in the order of the names shown', async () => {
  const names = (await printed('sanctions --since 2021-03 --until 2021-03 --names --fields imposer'))
    .split('\n')
    .slice(1, 5);
  expect(names).toEqual(['Canada', 'European Union', 'United Kingdom', 'United States']);
});
