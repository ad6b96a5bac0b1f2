import { beforeAll, describe, expect, test } from 'vitest';
import { pactsOf } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';
import { json, kinds, printed } from './printed.ts';

const asked = (line: string) => line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
const screen = async (width: number, line: string) => (await printed(width, ...asked(line))).lines.join('\n');

test('a row is a sentence, and the id is at the right edge', async () => {
  expect(await screen(80, 'treaties')).toBe(
    `\
  Date  Participant        Status      Instrument                             Id
  1971  China              adopted     UDHR                                 udhr
✓ 1980  China              ratified    CEDAW                               cedaw
✓ 1992  China              ratified    CRC                                   crc
✓ 1998  China              signed      ICCPR                               iccpr
✓ 2001  China              ratified    ICESCR                             icescr
✓ 2003  China              ratified    UNTOC                               untoc
        Poland             not joined  Agreement with China…  extradition-poland
        Poland             in force    Agreement with China on legal assistance
                                                         legal-assistance-poland
        China              party       Most UN human rights conventions in force
                                                     un-human-rights-conventions
        China              not joined  Protocols to the ICCPR    iccpr-protocols
        Republic of China  signatory   UDHR               udhr-republic-of-china
✓ agrees`,
  );
});

test('where the sentence is the fact, it is whole, and the other value is below it', async () => {
  expect(await screen(80, 'facts --country Norway --source pism-2404')).toBe(
    `\
✓ –     The author judges that China, for its part, has responded strongly to
        the West, and cites the case of Norway.          china-responds-strongly
✓ 2010  China reacted strongly against Norway when the Nobel Peace Prize of 2010
        went to Liu Xiaobo.                            norway-relations-strained
≠ 2015  Relations between China and Norway were not stable again until 2015.
                                                       norway-relations-restored
        ≠ date: 19 December 2016 (China and Norway; 2 more)
upr-2024 names 14 of 23 states.
✓ agrees · ≠ others differ · ✓ supported`,
  );
});

describe.each([...kinds, 'facts', 'timeline', 'search China'])('%s: values and ids are never cut', (list) => {
  const line = [...asked(list), '--limit', '20'];
  let rows: { id: string }[];
  beforeAll(async () => {
    rows = await json(...line);
  });

  test.each([40, 60, 80, 120])('at %i columns', async (width) => {
    const { lines } = await printed(width, ...line);
    const ids = lines.flatMap((each) => each.trim().split(/ {2,}/).at(-1) ?? []);
    for (const { id } of rows) expect(ids).toContain(id.replace('pism-2404/', ''));
    for (const cell of lines.join('\n').matchAll(/(\S+)…/g)) expect(cell[1]).not.toMatch(/^(of|the|and|on)$|,$/);
  });
});

test('readers get dates and choices in words, year first, and can type them; programs get codes', async () => {
  const { stdout } = await pism(['meetings', '--year', '2024 May', '--fields', 'date,human_rights']);
  expect(stdout).toBe('date\thuman_rights\n2024\t\n2024-05\tnot-mentioned\n2024-05\t\n');
  expect(await screen(80, 'meetings --date "2024 May" --human-rights "not mentioned"')).toMatch(
    /^≠ 2024 May {2}France, China {2}held {5}not mentioned {2}french-president-2024$/m,
  );
  const pacts = pactsOf(['2021-06-14', '2024-Q1', '2012/..', '2023/2026'].map((signed) => ({ signed })));
  const dates = await screen(80, `pacts --facts ${pacts} --fields signed --sort id`);
  expect(dates.split('\n')).toEqual(['Signed', '2021 Jun 14', '2024 Q1', '2012–', '2023–2026']);
  for (const date of ['2021 Jun 14', '2024 Q1', '2012–', '2023–2026'])
    expect(await screen(80, `pacts --facts ${pacts} --fields signed --signed "=${date}"`)).toBe(`Signed\n${date}`);
});
