/** Questions of readers (`q1.yaml` to `q9.yaml`), each with a command and the words that its answer must have. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { wordsOf } from '../../support/cases.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

/** A question of a reader with the command that came to mind first, and what it must show, in a pipe. */
interface Question {
  question: string;
  command: string;
  shows?: string[];
}

const questions = globSync('test/ask/questions/*.yaml').flatMap((file): Question[] =>
  parse(readFileSync(file, 'utf8')),
);
const cwd = temporaryFolder();

test.each(questions.filter(({ command, shows }) => shows && !/[|>]\s/.test(command)))(
  '$question: pism $command',
  async ({ command, shows = [] }) => {
    const { stdout, stderr } = await pism(wordsOf(command), { cwd });
    for (const text of shows) expect(stdout + stderr).toContain(text);
  },
);
