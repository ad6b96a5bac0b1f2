import { resolve } from 'node:path';
import { PismError } from '../../core/errors.ts';
import { ownFolderOf } from '../../core/facts/source-folder.ts';
import { foldersOf } from '../../core/store/open.ts';
import type { OwnCommand, OwnContext } from '../../terminal/command.ts';
import { openOneCopy } from '../../terminal/open-copy.ts';
import { copySourceOption, option } from '../../terminal/options.ts';
import { warn } from '../../terminal/print.ts';
import { withFacts } from '../../terminal/problems.ts';
import type { CopyNamed } from './propose-tools.ts';

const mcpOptions = {
  propose: option('Proposals', '--propose', 'let the assistant propose facts for your copy, which a person confirms'),
  copy: option('Proposals', '--copy <copy>', 'the copy of a source to propose facts for'),
  source: copySourceOption,
};

/** `pism mcp`: the facts for a model, by the Model Context Protocol. */
export const command: OwnCommand<typeof mcpOptions> = {
  name: 'mcp',
  task: 'Publish',
  summary: 'Answer an AI assistant, over the Model Context Protocol',
  about:
    'An assistant starts this command itself, asks on standard input and reads the answers on standard output. Without --propose it can only read; with it, it can also write proposals to proposed.yaml, and never confirms one. Most assistants are configured with {"mcpServers": {"pism": {"command": "pism", "args": ["mcp"]}}} in their settings; docs/LIBRARY.md has more.',
  examples: `
    pism mcp # a server for the facts in use
    pism mcp --facts my-facts # a server for your own facts
    pism mcp --propose --copy bulletin.pdf --facts my-facts # an assistant may propose facts of this text
  `,
  facts: 'own',
  options: mcpOptions,
  async run(context) {
    const { io, options } = context;
    const copy = await copyNamed(context);
    const input = io.inputStream?.();
    if (!input || !io.askFacts) throw new PismError('usage', 'pism mcp needs a client on standard input');
    if (input.isTTY) await warn('Waiting for a client; Ctrl-C ends. An assistant starts `pism mcp` itself.', io);
    const { serve } = await import('./serve.ts');
    const facts = await io.askFacts({
      facts: foldersOf(options.facts ?? [], io),
      env: io.env,
      keepGoing: options.keepGoing,
    });
    const limit = async () => io.limitQuery?.(conditionSeconds, messages);
    await serve(facts, copy, { input, write: io.stdout.write, warn: io.stderr.write, limit });
    return {};
  },
};

/** Time limit in seconds for the condition of a call: what a model reads may make it write one without end. */
const conditionSeconds = 10;

const stopped = 'and the server was stopped. Start it again.\n';

const messages = {
  time: `pism mcp: A condition under \`where\` ran for ${conditionSeconds} seconds, ${stopped}`,
  memory: `pism mcp: A condition under \`where\` needed too much memory, ${stopped}`,
};

/** The copy to propose facts for, which is of a source with a folder of its own. */
async function copyNamed(context: OwnContext<typeof mcpOptions>): Promise<CopyNamed | undefined> {
  const { options } = context;
  const { propose = false, copy: file } = options;
  if (propose !== (file !== undefined) || (options.source && !propose))
    throw new PismError(
      'usage',
      '--propose and --copy need each other',
      'As in `pism mcp --propose --copy bulletin.pdf --facts my-facts`.',
    );
  if (file === undefined) return undefined;
  const opened = await withFacts(context);
  const { source } = await openOneCopy(file, opened);
  ownFolderOf(source, opened.index);
  // Each call opens the facts as they are by then.
  opened.index.database.close();
  return { file: resolve(context.io.cwd, file), source };
}
