import { spawn, spawnSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorOf } from '../../src/source/anchor/anchor.ts';
import { plain } from '../support/bulletin.ts';
import { factsFolder, pism, temporaryFolder } from '../support/run.ts';

const hasTerminals = spawnSync('script', ['-qec', 'stty rows 24 cols 80', '/dev/null']).status === 0;
const start = join(import.meta.dirname, '..', '..', 'src', 'start.ts');

const riga = 'The accord was signed in Riga on 14 June 2021';
const { chars, hash } = anchorOf(riga);
const accord = `- id: accord
  port: Riga
  signed: 2021-06-14
  says: The accord was signed in Riga on 14 June 2021.
  source: { paragraph: 2, chars: ${chars}, hash: ${hash} }
`;
const folder = () =>
  factsFolder({
    'kinds/pacts.yaml': `kind: pacts
title: Pacts
about: Pacts
fields:
  port: { type: text, required: true, about: Where }
  signed: { type: date, about: When }
columns: [signed, port]
caption: port
`,
    'nsi-3001/bulletin.yaml':
      'series: NSI Bulletin\nnumber: 12\nrunning: 3001\ndate: 2031-05-04\ntitle: "Cod, Quotas and Quarrels: The Baltic Fishing Accord Ten Years On"\nauthors: [Anna K. Nowicka]\npublisher: Northern Seas Institute\n',
    'nsi-3001/pacts.yaml': accord,
  });

/** Runs the program on a terminal of 24 lines; `screen` waits until these texts stand on it. */
function onTerminal(argv: string[]) {
  const words = [process.execPath, start, ...argv].map((word) => `'${word}'`).join(' ');
  const env = { PATH: process.env['PATH'], TERM: 'xterm', XDG_CACHE_HOME: temporaryFolder(), NO_COLOR: '1' };
  const child = spawn('script', ['-qec', `stty rows 24 cols 80; exec ${words}`, '/dev/null'], { env });
  let written = '';
  let onText = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text;
    onText();
  });
  const drawn = () => written.slice(written.lastIndexOf('\x1b[H'));
  return {
    screen: (...texts: string[]) =>
      new Promise<string>((resolve) => {
        onText = () => {
          const [shown = '', end] = drawn().replaceAll('\x1b[K', '').split('\x1b[J');
          if (end !== undefined && texts.every((text) => shown.includes(text))) resolve(shown);
        };
        onText();
      }),
    async interrupt() {
      child.stdin.write('\x03');
      const status = await new Promise((resolve) => child.on('close', resolve));
      return { status, end: written.slice(written.lastIndexOf('\x1b[J')) };
    },
  };
}

test.runIf(hasTerminals)('check --watch shows what is left to do, again at every save, until Ctrl-C', async () => {
  const facts = folder();
  const copy = join(temporaryFolder(), 'copy.txt');
  writeFileSync(copy, plain);
  const file = join(facts, 'nsi-3001/pacts.yaml');
  // As editors save.
  const save = (place: string, text: string) => {
    writeFileSync(`${place}~`, text);
    renameSync(`${place}~`, place);
  };
  const { screen, interrupt } = onTerminal(['check', facts, '--watch', copy]);

  const first = await screen('1 fact in 1 bulletin: no problems', '1 of 1 facts hold', 'no fact covers this sentence');
  expect(first).toMatch(/paragraph 0, line 13: .*\r\n {2}The fishing accord of the Baltic states/);
  expect(first).toMatch(/0 of 18 sentences covered \(0%\)/);
  expect(first).toMatch(/and \d+ more$/);
  expect(first.split('\n').length).toBe(24);

  save(file, accord.replace('signed: 2021-06-14', 'signed: 2021-06-15'));
  expect(await screen('0 of 1 facts hold', 'signed is 2021-06-15, but')).toMatch(
    /pacts\.yaml:3:11: warning SAYS_OTHERWISE/,
  );

  save(file, accord.replace('says: The accord was signed in Riga on 14', 'says: The accord was signed in Riga on 15'));
  // Both check and verify find it.
  const twice = await screen('0 of 1 facts hold', 'but its sentence');
  expect(twice.match(/but its sentence/g)).toHaveLength(1);

  save(file, accord.slice(0, 30));
  expect(await screen('0 facts in 1 bulletin: ')).not.toContain('fixed: ');

  save(file, accord);
  expect(await screen('1 of 1 facts hold', 'fixed: ')).toContain('pacts.yaml: ');

  renameSync(facts, `${facts}-away`);
  await screen(`There is no folder ${facts}`);
  renameSync(`${facts}-away`, facts);
  await screen('1 of 1 facts hold');

  save(copy, plain.replace(riga, 'The accord was signed in Riga'));
  await screen('nsi-3001/accord: source paragraph 2: not in the copy');
  writeFileSync(copy, '');
  expect(await screen('no problems', 'copy.txt: ')).not.toMatch(/facts hold|fixed/);
  save(copy, plain);
  await screen('1 of 1 facts hold');

  const { status, end } = await interrupt();
  expect(status).toBe(130);
  expect(end).toContain('\x1b[?7h\x1b[?25h\x1b[?1049l1 fact in 1 bulletin: no problems\r\n1 of 1 facts hold');
});

test('check --watch is refused without a terminal, and where it makes no sense', async () => {
  const facts = folder();
  const refused = async (...argv: string[]) => {
    const { status, stdout, stderr } = await pism(['check', ...argv], { terminal: 80 });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };
  expect(await pism(['check', '--watch'])).toMatchObject({ status: 2, stdout: '' });
  expect(await refused('--watch', '-')).toMatch(/^pism: --watch needs a file\n/);
  expect(await refused(facts, '--watch', facts)).toContain('is a folder');
  expect(await refused(facts, '--watch', '--json')).toContain('--watch and --json cannot be combined');
  expect(await refused(facts, '--bulletin', 'nsi-3001')).toContain('--bulletin needs --watch');
  const missing = await pism(['check', facts, '--watch', 'no-such.pdf'], { terminal: 80 });
  expect(missing).toMatchObject({
    status: 3,
    stdout: '',
    stderr: expect.stringContaining('no-such.pdf cannot be read'),
  });
});
