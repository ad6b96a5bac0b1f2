import { expect, test } from 'vitest';
import { pism } from '../../support/run.ts';

type Fact = Record<string, unknown>;

async function facts(...argv: string[]): Promise<Fact[]> {
  const { status, stdout, stderr } = await pism([...argv, '--json']);
  expect({ status, stderr }).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(
      /^((upr-2024 names 14 of 23|Includes facts that name|\d+ (of \d+ facts )?ha(s|ve) no date).*\n)?$/,
    ),
  });
  return JSON.parse(stdout);
}

test('the built-in facts are those of one bulletin and of sources beside it, and have no problem', async () => {
  const { stdout } = await pism(['check']);
  expect(stdout).toMatch(/^\d+ facts in \d+ sources: no problems\n$/);
  const bulletin = { series: 'PISM Bulletin', number: 96, running: 2404, date: '2024-07-03', language: 'en' };
  expect(await facts('sources')).toContainEqual(
    expect.objectContaining({ source: 'pism-2404', ...bulletin, short: null }),
  );
});

test('China signed the ICCPR in 1998 and has not ratified it', async () => {
  const iccpr = { id: 'pism-2404/iccpr', instrument: 'iccpr', instrument_untc: 'IV-4', signed: '1998', ratified: null };
  expect(await facts('treaties', '--status=signed', '--participant', 'Chiny')).toMatchObject([iccpr]);
});

test.each([
  [['treaties', '--instrument', 'IV-4', '--status', 'signed'], ['pism-2404/iccpr']],
  [['treaties', '--instrument', 'International Covenant on Civil and Political Rights'], ['pism-2404/iccpr']],
  [['sanctions', '--basis', '32020D1999', '--source', 'pism-2404'], ['pism-2404/eu-sanctions']],
])('pism %s', async (argv, ids) => {
  expect((await facts(...argv)).map(({ id }) => id)).toEqual(ids);
});
