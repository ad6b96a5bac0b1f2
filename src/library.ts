import { findCommand } from './commands.ts';
import { PismError } from './core/errors.ts';
import type { JsonObject } from './core/model/values.ts';
import type { Asked, FactsByKind, FactsOptions, FiltersByKind, ListOptions, Options } from './library-types.ts';
import { runOrRebuild } from './main.ts';
import type { Io, Output } from './terminal/command.ts';
import { sharedOptions } from './terminal/options.ts';

export type { Exit } from './core/errors.ts';
export { PismError } from './core/errors.ts';
export { InvalidFacts } from './core/facts/problems.ts';
export type * from './library-types.ts';

let last: Promise<unknown> = Promise.resolve();

/** Facts that a script asks with the commands of the terminal, as they are at each question. */
export class Facts {
  readonly #options: FactsOptions;
  readonly #input: string;

  constructor(options: FactsOptions = {}, input = '') {
    this.#options = options;
    this.#input = input;
  }

  /** The same facts, for commands that read this text where a file is named `-`. */
  reading(text: string): Facts {
    return new Facts(this.#options, text);
  }

  /** The rows that a command prints with `--json`: `rows('treaties', { status: 'signed' })`. */
  rows<Kind extends keyof FactsByKind & string>(
    kind: Kind,
    ...asked: Asked<FiltersByKind[Kind] & ListOptions>[]
  ): Promise<FactsByKind[Kind][]>;
  rows<Row = JsonObject>(command: string, ...asked: Asked[]): Promise<Row[]>;
  async rows(command: string, ...asked: Asked[]): Promise<object[]> {
    return (await this.answer(command, ...asked)).rows;
  }

  /** The rows of a command, and what it says besides, such as whose list is open. */
  async answer<Row = JsonObject>(command: string, ...asked: Asked[]): Promise<{ rows: Row[]; notes: string[] }> {
    const { text, notes } = await this.#ask(command, [...asked, { json: true }]);
    return { rows: [JSON.parse(text || '[]')].flat(), notes };
  }

  /** The text that a command prints: `text('cite', 'iccpr', { style: 'bibtex' })`. */
  async text(command: string, ...asked: Asked[]): Promise<string> {
    return (await this.#ask(command, asked)).text;
  }

  async #ask(command: string, asked: Asked[]): Promise<{ text: string; notes: string[] }> {
    const { env, ...folders } = this.#options;
    const printed = { stdout: '', stderr: '' };
    const into = (name: keyof typeof printed): Output => ({
      isTerminal: false,
      columns: undefined,
      rows: undefined,
      write(text) {
        printed[name] += text;
      },
    });
    const io: Io = {
      stdout: into('stdout'),
      stderr: into('stderr'),
      env: { ...env, FORCE_COLOR: undefined },
      cwd: process.cwd(),
      page: async () => false,
      input: async () => Buffer.from(this.#input),
    };
    const words = asked.filter((each) => typeof each === 'string');
    const options: Options = Object.assign({ ...folders }, ...asked.filter((each) => typeof each !== 'string'));
    const switches = Object.values({ ...sharedOptions, ...(await findCommand(command))?.options })
      .filter(({ required }) => !required)
      .map(({ long }) => long ?? '');
    if (command.startsWith('-')) throw new PismError('usage', `${command} is not a command`);
    // A word of a program's user may begin with a dash.
    const argv = [command, ...argumentsOf(options, switches), '--', ...words];
    // One after the other, since the lock of an index blocks the thread; other work of the process comes between.
    const turn = last.then(() => new Promise(setImmediate)).then(() => runOrRebuild(argv, io));
    last = turn.catch(() => {});
    await turn;
    return { text: printed.stdout, notes: printed.stderr.split('\n').filter(Boolean) };
  }
}

/** Options as arguments. An empty list is one without a value, which the command refuses. */
function argumentsOf(options: Options, switches: string[]): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const flag = `--${name.replace(/_|(?=[A-Z])/g, '-').toLowerCase()}`;
    if (!/^--[a-z][\w-]*$/.test(flag)) throw new PismError('usage', `${name} is not the name of an option`);
    if (value === undefined) return [];
    if (typeof value === 'boolean' && switches.includes(flag)) return value ? flag : [];
    const values = [value].flat();
    return (values.length > 0 ? values : ['']).map((each) => `${flag}=${each ?? 'none'}`);
  });
}
