import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { pism, temporaryFolder } from '../support/run.ts';

// The real shells, each on a terminal of its own. After Tab, the line is run as arguments of a program that writes them down:
// the shell itself says how it reads what was completed.

/** How each shell is started without the user's settings, and how it loads a script. */
const shells: Record<string, { start: string; load: (script: string) => string }> = {
  bash: { start: 'bash --norc --noprofile -i', load: (script) => `source ${script}` },
  zsh: { start: 'zsh -f -i', load: (script) => `autoload -Uz compinit; compinit -u -D; bindkey -e; source ${script}` },
  fish: { start: 'fish --no-config -i', load: (script) => `source ${script}` },
};

const folder = temporaryFolder();
const facts = harbour();

const hasTerminals = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
const isInstalled = (shell: string) => hasTerminals && spawnSync(shell, ['--version']).status === 0;
const { PATH, NODE_COMPILE_CACHE } = process.env;
const env = {
  PATH: `${folder}:${PATH}`,
  HOME: folder,
  PISM_FACTS: facts,
  LC_ALL: 'C.UTF-8',
  TERM: 'xterm',
  ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}),
};

beforeAll(async () => {
  writeProgram('pism', `exec '${process.execPath}' '${join(import.meta.dirname, '..', '..', 'src', 'start.ts')}' "$@"`);
  writeProgram('say', `printf '%s\\n' "$@" > "$SAID.new"\nmv "$SAID.new" "$SAID"`);
  writeFileSync(join(folder, 'copy of the notes.txt'), '');
  await pism(['facts', '--count', '--facts', facts], { env: { HOME: folder } });
  for (const shell of Object.keys(shells))
    writeFileSync(join(folder, `completion.${shell}`), (await pism(['completion', shell])).stdout);
});

function writeProgram(name: string, text: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, name), 0o755);
}

describe.concurrent.each(Object.keys(shells))('%s', (shell) => {
  const said = join(folder, `said-${shell}`);
  let terminal: ChildProcessWithoutNullStreams | undefined;
  afterAll(() => void terminal?.kill());

  /** The words of the command line that the shell makes of these keys. */
  async function typed(keys: string, signal: AbortSignal): Promise<string[]> {
    if (!terminal) {
      const { start, load } = shells[shell] as (typeof shells)[string];
      const line = `stty cols 200; ${start}`;
      terminal = spawn('script', ['-qec', line, '/dev/null'], { env: { ...env, SAID: said }, cwd: folder });
      terminal.stdout.resume();
      await wordsAfter(`${load(join(folder, `completion.${shell}`))}; say ready\r`, signal);
    }
    return wordsAfter(`${keys}\x01say \r`, signal);
  }

  async function wordsAfter(keys: string, signal: AbortSignal): Promise<string[]> {
    terminal?.stdin.write(keys);
    // Ends with the test, whose shell may have died.
    while (!existsSync(said)) await setTimeout(10, undefined, { signal });
    renameSync(said, `${said}.old`);
    return readFileSync(`${said}.old`, 'utf8').trimEnd().split('\n');
  }

  test('completes at Tab, and quotes it', needs(shell, isInstalled(shell)), async ({ signal }) => {
    const expected: [keys: string, words: string[]][] = [
      ['tal\t', ['talks']],
      ['facts --country Hong\\ \t', ['facts', '--country', 'Hong Kong']],
      ["facts --country 'Hong K\t", ['facts', '--country', 'Hong Kong']],
      ['facts --country Zarz\t', ['facts', '--country', 'Zarząd Portu Gdynia']],
      ['pacts --stage=in\t', ['pacts', '--stage=in-force']],
      ['verify copy\t', ['verify', 'copy of the notes.txt']],
      ['facts --output=copy\t', ['facts', '--output=copy of the notes.txt']],
    ];
    for (const [keys, words] of expected) expect(await typed(`pism ${keys}`, signal), keys).toEqual(['pism', ...words]);
  });
});
