import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorOf } from '../../src/copy/anchor/anchor.ts';
import { description, plain } from '../support/bulletin.ts';
import { needsTerminal } from '../support/needs.ts';
import { pactsKind } from '../support/pacts-kind.ts';
import { refused } from '../support/refused.ts';
import { factsFolder, pism, temporaryFolder } from '../support/run.ts';

const start = join(import.meta.dirname, '..', '..', 'src', 'start.ts');

const riga = 'The accord was signed in Riga on 14 June 2021';
const { chars, hash } = anchorOf(riga);
const accord = `- id: accord
  name: Accord
  stage: open
  signed: 2021-06-14
  says: The accord was signed in Riga on 14 June 2021.
  source: { paragraph: 2, chars: ${chars}, hash: ${hash} }
`;
const folder = () =>
  factsFolder({
    'kinds/pacts.yaml': pactsKind,
    'nsi-3001/bulletin.yaml': description,
    'nsi-3001/pacts.yaml': accord,
  });

/** Runs the program on a terminal; `screen` waits until these texts have been printed since it was cleared. */
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
  return {
    screen: (...texts: string[]) =>
      new Promise<string>((resolve) => {
        onText = () => {
          const shown = written.slice(written.lastIndexOf('\x1b[H'));
          if ([...texts, 'Ctrl-C ends'].every((text) => shown.includes(text))) resolve(shown);
        };
        onText();
      }),
    async interrupt() {
      child.stdin.write('\x03');
      return new Promise((resolve) => child.on('close', resolve));
    },
  };
}

// As editors save.
const save = (place: string, text: string) => {
  writeFileSync(`${place}~`, text);
  renameSync(`${place}~`, place);
};

test('check --watch clears the terminal and checks again at every save, until Ctrl-C', needsTerminal, async () => {
  const facts = folder();
  const copy = join(temporaryFolder(), 'copy.txt');
  writeFileSync(copy, plain);
  const file = join(facts, 'nsi-3001/pacts.yaml');
  const { screen, interrupt } = onTerminal(['check', facts, '--watch', copy]);

  const first = await screen(
    '1 fact in 1 bulletin: no problems',
    '1 fact compared with the copy: none is contradicted',
    '0 of 18 sentences covered',
  );
  expect(first).toContain('The fishing accord of the Baltic states');

  save(file, accord.replace('signed: 2021-06-14', 'signed: 2021-06-15'));
  const wrong = await screen('1 fact compared with the copy: 1 fails', '2021-06-15');
  // Errors of files come last, above the prompt.
  expect(wrong).toMatch(/1 fails.*pacts\.yaml:4:11: warning SAYS_OTHERWISE.*1 warning/s);

  save(file, accord.slice(0, 30));
  await screen('0 facts in 1 bulletin: ', '0 facts compared with the copy.');

  save(file, accord);
  await screen('1 fact compared with the copy: none is contradicted');

  renameSync(facts, `${facts}-away`);
  await screen(`There is no folder ${facts}`);
  renameSync(`${facts}-away`, facts);
  await screen('1 fact compared with the copy: none is contradicted');

  save(copy, plain.replace(riga, 'The accord was signed in Riga'));
  await screen('not in the copy');
  writeFileSync(copy, '');
  expect(await screen('no problems', 'copy.txt: ')).not.toContain('compared');
  save(copy, plain);
  await screen('1 fact compared with the copy: none is contradicted');
  expect(await interrupt()).toBe(130);
});

test('without a terminal, check --watch prints again below', async () => {
  const facts = folder();
  const env = { ...process.env, XDG_CACHE_HOME: temporaryFolder() };
  const child = spawn(process.execPath, [start, 'check', facts, '--watch'], { env });
  const printed = async () => String((await once(child.stdout, 'data'))[0]);
  expect(await printed()).toBe('1 fact in 1 bulletin: no problems\n');
  save(join(facts, 'nsi-3001/pacts.yaml'), '[]\n');
  expect(await printed()).toBe('0 facts in 1 bulletin: no problems\n');
  child.kill();
});

test('check --watch is refused where it makes no sense', async () => {
  const facts = folder();
  for (const [argv, says] of [
    [['--watch', '-'], /^pism: --watch needs a file\n/],
    [[facts, '--watch', facts], 'is a folder'],
    [[facts, '--watch', '--json'], '--watch and --json cannot be combined'],
    [[facts, '--bulletin', 'nsi-3001'], '--bulletin needs --watch'],
  ] as const)
    expect(await pism(['check', ...argv], { terminal: 80 })).toMatchObject(refused(2, says));
  const missing = await pism(['check', facts, '--watch', 'no-such.pdf'], { terminal: 80 });
  expect(missing).toMatchObject(refused(3, 'no-such.pdf cannot be read'));
});
