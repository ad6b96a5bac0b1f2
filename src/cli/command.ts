import type { Readable } from 'node:stream';
import type { Exit } from '../errors.ts';
import type { OpeningOptions } from '../facts/open.ts';
import type { Kind } from '../model/kind.ts';
import type { Index } from '../store/open.ts';
import type { globalOptions, OptionSet, OptionValues } from './options.ts';

/** A stream that the program writes to. */
export interface Output {
  /** Writes all of it, waiting for a slow reader. Throws a `ClosedPipe` when the reader of standard output has gone. */
  write(text: string | Uint8Array): void;
  isTerminal: boolean;
  /** Width of the terminal in columns; nothing where there is none. */
  columns: number | undefined;
  /** Height of the terminal in lines. */
  rows: number | undefined;
}

/** Everything that commands know of the process they run in. */
export interface Io {
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
  cwd: string;
  /** Shows a text in the user's pager; false where the pager cannot be started. */
  page(command: string, text: string): Promise<boolean>;
  /** What is on standard input, read until it ends or is longer than `maxBytes`. */
  input?(maxBytes: number): Promise<Buffer>;
  /** Standard input as it comes, for a conversation. */
  inputStream?(): Readable & { isTTY?: boolean };
  /** Ends the process with one of these messages when it computes for longer from now on, or takes too much memory. */
  limitQuery?(seconds: number, messages: { time: string; memory: string }): Promise<void>;
}

/** An example command line with what it answers. Words in braces stand for what is in the facts, as in `{actor}`. */
export type Example = [line: string, answers: string];

/** What commands are for, in the order in which `pism help commands` lists them, each with its line on the first page. */
export const tasks = {
  'Find facts': 'Ask',
  'Look closer': 'Ask',
  'See what is covered': 'Ask',
  'Check facts': 'Check',
  'Write facts': 'Write',
  'Use facts elsewhere': 'Hand over',
} as const;

/** What help says of a command; `command-texts.json` has it for all that are not a kind's or a register's. */
export interface CommandText {
  /** What people use it for. */
  task: keyof typeof tasks;
  /** What it does, in one line that begins with a verb. */
  summary: string;
  /** More about it, for its help page. */
  about?: string;
  /** The words it takes, as in `[words...]`, with what they are, and the choices where there are only some. */
  arguments?: [flags: string, about: string, choices?: string[]][];
  /** Examples for its help page, which the tests run; kinds have more of them. */
  examples: Example[];
}

/** What a command takes, and texts that follow from the program. */
interface Declared<Set extends OptionSet> extends Pick<Partial<CommandText>, 'about' | 'arguments'> {
  options: OptionSet & Partial<Set>;
  /** What to do instead of using options that only other commands have. */
  instead?: string;
}

/** A command over the facts that the user names, which are open when it runs. */
export interface Command<Set extends OptionSet = OptionSet> extends Declared<Set> {
  facts?: 'asked';
  /** The kind of facts that it lists; others work on all kinds. */
  kind?: Kind;
  /** Whether it works on facts with errors too. */
  allowsErrors?: true;
  /** Does it; returns how it ends, if not as done. */
  run(context: Context<Set>): Promise<Exit> | Promise<void>;
}

/** A command that opens facts itself, such as those of a folder among its words, if it needs any. */
export interface OwnCommand<Set extends OptionSet = OptionSet> extends Declared<Set> {
  facts: 'own';
  kind?: never;
  run(context: OwnContext<Set>): Promise<Exit> | Promise<void>;
}

/** A command of either sort, with its texts. */
export type AnyCommand = CommandText & (Command | OwnCommand);

/** What a command works with. */
export interface OwnContext<Set extends OptionSet = Record<never, never>> {
  io: Io;
  options: OptionValues<Set & typeof globalOptions>;
  /** What was given besides options. */
  words: string[];
  /** Opens the index of facts folders. */
  open: OpenIndex;
}

/** What a command over facts works with. */
export interface Context<Set extends OptionSet = Record<never, never>> extends OwnContext<Set> {
  index: Index;
}

/** Opens the index of facts folders. */
export type OpenIndex = (facts: string[], wanted?: OpeningOptions) => Promise<Index>;
