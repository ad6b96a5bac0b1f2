import { createInterface } from 'node:readline';

/** The answer to a question on the terminal; undefined where standard input is none, or ends. */
export async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    let answer: string | undefined;
    terminal.once('close', () => {
      if (answer === undefined) process.stderr.write('\n');
      resolve(answer);
    });
    // Closed first, so that the terminal is left as it was found.
    terminal.once('SIGINT', () => {
      terminal.close();
      process.kill(process.pid, 'SIGINT');
    });
    terminal.question(question, (given) => {
      answer = given.trim();
      terminal.close();
    });
  });
}
