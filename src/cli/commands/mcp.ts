import { PismError } from '../../errors.ts';
import { foldersOf } from '../../facts/open.ts';
import type { OwnCommand } from '../command.ts';
import { note } from '../print.ts';

/** `pism mcp`: the facts for a model, by the Model Context Protocol. */
export const command: OwnCommand = {
  facts: 'own',
  options: {},
  async run({ io, options }) {
    const input = io.inputStream?.();
    if (!input) throw new PismError('usage', 'pism mcp needs a client on standard input');
    if (input.isTTY) await note('Waiting for a client; Ctrl-C ends. An assistant starts `pism mcp` itself.\n', io);
    const { serve } = await import('../../mcp/serve.ts');
    const asked = { facts: foldersOf(options.facts ?? [], io), env: io.env, keepGoing: options.keepGoing === true };
    await serve(asked, { input, write: io.stdout.write, warn: io.stderr.write });
  },
};
