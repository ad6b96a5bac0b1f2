import { expect, test } from 'vitest';
import { writeInto } from '../support/run.ts';
import { copy, moved, seagrass, signed } from './support.ts';

test('what is proposed is in no answer, but behind --proposed, where each row says so', async () => {
  const { run, propose } = seagrass();
  await propose([signed, moved]);
  for (const line of [
    'facts --count',
    'search anchorages',
    'sql select+id+from+facts',
    'summary',
    'cite gdynia-seagrass-charter-pl',
  ])
    expect((await run(...line.split(' ').map((word) => word.replaceAll('+', ' ')))).stdout).not.toMatch(
      /[1-9] fact|gdynia|anchorages/,
    );

  const listed = await run('treaties', '--proposed', '--fields', 'id,status');
  expect(listed.stdout).toBe('proposed\tid\tstatus\np.jsonl\tnsi-3107/gdynia-seagrass-charter-pl\tsigned\n');
  expect((await run('facts', '--proposed')).stdout.split('\n')).toEqual(
    ['', expect.anything(), expect.anything(), ''].map((each, at) =>
      at === 0 ? expect.stringMatching(/^proposed\t/) : at < 3 ? expect.stringMatching(/^p\.jsonl\t/) : each,
    ),
  );
  expect(JSON.parse((await run('figures', '--proposed', '--json')).stdout)).toMatchObject([
    { value: 60, proposed: { by: 'p.jsonl', round: 1 } },
  ]);
  expect((await run('show', 'gdynia-seagrass-charter-pl', '--proposed')).stdout).toMatch(
    /^Proposed, and not confirmed:\n/,
  );
  for (const more of [
    ['--group-by', 'status'],
    ['--not-party', 'gdynia-seagrass-charter'],
  ])
    expect(await run('treaties', '--proposed', ...more)).toMatchObject({ status: 2 });
  expect(await run('cite', 'x', '--proposed')).toMatchObject({ status: 2 });
});

test('check counts what is proposed, and lists what is wrong with it', async () => {
  const { cwd, run, propose } = seagrass();
  await propose([signed, { ...moved, value: 61 }]);
  const { status, stdout } = await run('check');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringContaining('nsi-3107: 1 proposed, 1 refused, 0 confirmed\n'),
  });
  writeInto(cwd, 'mine/nsi-3107/proposed.yaml', 'facts:\n  - { kind: treaties, id: A, status: signed }\nnames: 1\n');
  const broken = await run('check');
  expect(broken.status).toBe(1);
  for (const code of ['BAD_PATTERN', 'MISSING_FIELD', 'WRONG_TYPE']) expect(broken.stdout).toContain(code);
  expect(await run('treaties', '--proposed')).toMatchObject({ status: 3 });
  writeInto(cwd, 'p.jsonl', '{"n": 1, "none": "heading"}\n');
  expect(await run('import', 'p.jsonl', '--copy', copy)).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('Nothing was written'),
  });
});

test('a proposal names an actor that is proposed, and is no fact before that is entered', async () => {
  const { propose, run } = seagrass();
  const view = {
    n: 10,
    kind: 'assessments',
    quote: 'According to the secretariat of the charter',
    form: 'reported',
    holder: 'Secretariat',
    topic: 'meadows',
    view: 'they grow',
    says: 'The secretariat says that meadows grow.',
  };
  expect(await propose([view], '--by', 'A. N.')).toMatchObject([{ outcome: expect.stringMatching(/asks|proposed/) }]);
  expect((await run('facts', '--count')).stdout).toBe('0\n');
  expect((await run('assessments', '--proposed', '--fields', 'holder', '--names')).stdout).toContain('secretariat');
});
