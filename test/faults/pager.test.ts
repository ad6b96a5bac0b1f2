/** While a pager shows the output, a signal to pism leaves the terminal to the pager. */
import { describe, expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { needsTerminal } from '../support/needs.ts';
import { temporaryFolder } from '../support/run.ts';
import { program, shell } from './support/shell.ts';

const env = { XDG_CACHE_HOME: temporaryFolder(), PISM_FACTS: harbour(), TERM: 'xterm' };

/** What a terminal of nine lines shows of these commands, with its settings before and after. */
function onTerminal(commands: string, more: Record<string, string>): string[] {
  const line = `stty rows 9 cols 80; stty -g; ${commands}; stty -g`;
  const { stdout } = shell('exec script -qec "$LINE" /dev/null', { ...env, ...more, LINE: line });
  return stdout.split('\r\n').filter((shown) => shown !== '');
}

describe('while the pager has the terminal', needsTerminal, () => {
  // The parent of the pager's shell is the program.
  const pager = (signal: string) => `cat > /dev/null; kill -${signal} $PPID; sleep 0.3; echo pager ends`;

  test.each([
    ['INT', 0],
    ['TERM', 143],
    ['HUP', 129],
  ])('SIG%s leaves the terminal to the pager', (signal, status) => {
    const shown = onTerminal(`${program} facts; echo "status $?"`, { PISM_PAGER: pager(signal) });
    const [before, ...rest] = shown;
    // The shell may print a line about how the program ended, and the program explains the marks below the list.
    expect(rest.filter((text) => !/terminated|hangup|other sources/i.test(text))).toEqual([
      'pager ends',
      `status ${status}`,
      before,
    ]);
  });
});
