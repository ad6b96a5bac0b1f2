/** What a command declares, and what it is given when it runs. */
import type { Readable } from 'node:stream';
import type { Kind } from '../core/model/kind.ts';
import type { Answer } from '../core/query/result.ts';
import type { Index, OpenIndex } from '../core/store/open.ts';
import type { AskedFacts, FactsOptions } from './asked.ts';
import type { globalOptions, OptionSet, OptionValues, sharedOptions } from './options.ts';

/** A command over the user's facts, whose index is open when it runs. */
export interface Command<Set extends OptionSet = OptionSet> extends CommandTexts<Set> {
  facts?: 'asked';
  /** The kind of facts that it lists; others work on all kinds. */
  kind?: Kind;
  /** Whether it also accepts facts with errors. */
  allowsErrors?: true;
  /** Answers the user, and writes nothing; the index stays open until the answer is printed. */
  run(context: Context<Set>): Answer | Promise<Answer>;
}

/** A stream that the program writes to. */
export interface Output {
  /** Writes the whole text, waiting for a slow reader. Throws `ClosedPipe` if the reader of standard output has exited. */
  write(text: string | Uint8Array): void;
  isTerminal: boolean;
  /** Width of the terminal in columns; undefined without a terminal. */
  columns: number | undefined;
  /** Height of the terminal in lines. */
  rows: number | undefined;
}

/** Everything that commands know about their process. */
export interface Io {
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
  cwd: string;
  /** Shows a text in the user's pager; false if the pager cannot be started. */
  page(command: string, text: string): Promise<boolean>;
  /** Reads standard input until it ends or exceeds `maxBytes`. */
  input?(maxBytes: number): Promise<Buffer>;
  /** Standard input as a stream, for a conversation. */
  inputStream?(): Readable & { isTTY?: boolean };
  /** Facts that a server asks with the commands. */
  askFacts?(options: FactsOptions): Promise<AskedFacts>;
  /** Ends the process with one of these messages if it uses too much time or memory until the limit is disposed of. */
  limitQuery?(seconds: number, messages: { time: string; memory: string }): Promise<Disposable>;
}

/** An example command line and a description. A placeholder such as `{actor}` is replaced by a value from the facts. */
export type Example = [line: string, answers: string];

/** What a user does, in the order of help; `src/` has a folder for each. */
export const tasks = ['Ask', 'Prove', 'Enter', 'Publish'] as const;

/** A command for the user: what help says of it, and its options. */
interface CommandTexts<Set extends OptionSet> {
  name: string;
  /** The task that it is listed under. */
  task: (typeof tasks)[number];
  /** What it does, in one line that begins with a verb. */
  summary: string;
  /** More about it, for its help page. */
  about?: string;
  /** Its arguments, as in `[words...]`, with their meanings, and their choices if there are fixed ones. */
  arguments?: [flags: string, about: string, choices?: string[]][];
  /** Examples for its help page, each in a line with ` # ` before what it answers; the tests run them, and kinds add more. */
  examples: string;
  options: OptionSet & Partial<Set>;
}

/** A command that opens facts itself, such as a folder in its arguments, or needs none. */
export interface OwnCommand<Set extends OptionSet = OptionSet> extends CommandTexts<Set> {
  facts: 'own';
  kind?: never;
  run(context: OwnContext<Set>): Answer | Promise<Answer>;
}

/** A command of either type. */
export type AnyCommand = Command | OwnCommand;

/** Everything that a command gets when it runs. */
export interface OwnContext<Set extends OptionSet = Record<never, never>> {
  io: Io;
  options: OptionValues<Set & typeof globalOptions>;
  /** The arguments besides options. */
  words: string[];
  /** Opens the index of facts folders, until the answer is printed. */
  open: OpenIndex;
}

/** Everything that a command over facts gets when it runs. */
export interface Context<Set extends OptionSet = Record<never, never>> extends OwnContext<Set> {
  index: Index;
}

/** Everything that a command gets that lists and counts rows. */
export type ListContext = Context<typeof sharedOptions>;
