import type { Option } from 'commander';
import type { Exit } from '../errors.ts';
import type { Field } from '../model/kind.ts';
import type { Index } from '../store/open.ts';
import type { Samples } from './examples.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

/** An example command line with what it answers. */
export type Example = [line: string, answers: string];

/** A command: what it is for, what it takes, and what it does. `Own` has the options that no other command has. */
export interface Command<Own = unknown> {
  /** What it does, in one line that begins with a verb. */
  summary: string;
  /** More about it, for its help page. */
  about?: string;
  /** The words it takes, as in `[words...]`, with what they are. */
  arguments?: [string, string][];
  /** Examples that find something in these facts; for its help page, and run by the tests. */
  examples(samples: Samples): Example[];
  options: Option[];
  /** What to do instead of using options that only other commands have. */
  instead?: Record<string, string>;
  run(context: Context<Own>): Promise<Exit>;
}

/** What a command works with. */
export interface Context<Own = unknown> {
  io: Io;
  index: Index;
  options: Options & Own;
  /** The values given for fields of the kind. */
  fields: Map<Field, string[]>;
  /** What was given besides options. */
  words: string[];
  /** Opens the index of other facts folders. */
  open: OpenIndex;
}

/** Opens the index of facts folders, up to date for one kind or for all; `rebuild` makes it from the files alone. */
export type OpenIndex = (facts: string[], wanted?: { kind?: string; rebuild?: boolean }) => Promise<Index>;
