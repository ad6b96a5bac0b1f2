import type { Option } from 'commander';
import type { Exit } from '../errors.ts';
import type { Context } from './context.ts';

/** A command of the program: what it is for, what it takes, and what it does. */
export interface Command {
  /** What it answers, in a line. */
  summary: string;
  /** More about it, for its help page. */
  about?: string;
  /** The words it takes, as in `[words...]`, with what they are. */
  arguments?: [string, string][];
  /** Example command lines with what they answer; shown first in its help page and run by the tests. */
  examples: [string, string][];
  options: Option[];
  /** What to do in the place of options that it does not have and others do. */
  instead?: Record<string, string>;
  run(context: Context): Promise<Exit>;
}
