import { PismError } from '../../errors.ts';
import { foldersOf } from '../../facts/open.ts';
import type { OwnCommand } from '../command.ts';
import { warn } from '../print.ts';

/** Time limit in seconds for the condition of a call: what a model reads may make it write one without end. */
const conditionSeconds = 10;

const stopped = 'and the server was stopped. Start it again.\n';
const messages = {
  time: `pism mcp: A condition under \`where\` ran for ${conditionSeconds} seconds, ${stopped}`,
  memory: `pism mcp: A condition under \`where\` needed too much memory, ${stopped}`,
};

/** `pism mcp`: the facts for a model, by the Model Context Protocol. */
export const command: OwnCommand = {
  name: 'mcp',
  task: 'Use facts elsewhere',
  summary: 'Answer an AI assistant, over the Model Context Protocol',
  about:
    'An assistant starts this command itself, asks on standard input and reads the answers on standard output. It can only read. Most assistants are configured with {"mcpServers": {"pism": {"command": "pism", "args": ["mcp"]}}} in their settings; docs/LIBRARY.md has more.',
  examples: `
    pism mcp # a server for the facts in use
    pism mcp --facts my-facts # a server for your own facts
  `,
  facts: 'own',
  options: {},
  async run({ io, options }) {
    const input = io.inputStream?.();
    if (!input) throw new PismError('usage', 'pism mcp needs a client on standard input');
    if (input.isTTY) await warn('Waiting for a client; Ctrl-C ends. An assistant starts `pism mcp` itself.', io);
    const { serve } = await import('../../mcp/serve.ts');
    const asked = { facts: foldersOf(options.facts ?? [], io), env: io.env, keepGoing: options.keepGoing === true };
    const limit = async () => io.limitQuery?.(conditionSeconds, messages);
    await serve(asked, { input, write: io.stdout.write, warn: io.stderr.write, limit });
    return {};
  },
};
