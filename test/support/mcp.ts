/** Clients of `pism mcp`, and calls of its tools. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { temporaryFolder } from './folders.ts';

const start = join(import.meta.dirname, '..', '..', 'src', 'start.ts');
const ajv = new Ajv2020();

/** The cache folder of these servers; removed after the tests of each file. */
export const cache = temporaryFolder();

/** What a tool answered: its text, and its structured content. */
export type Answer = { text: string; isError: boolean; content: Record<string, unknown> };

/** A client of `pism mcp` in a process of its own; a newer one asks first what the server speaks. */
export async function clientOf(argv: string[] = [], isNewer = false): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, isNewer ? { versionNegotiation: { mode: 'auto' } } : {});
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, XDG_CACHE_HOME: cache };
  mkdirSync(cache, { recursive: true });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [start, 'mcp', ...argv], env, cwd: cache }),
  );
  return client;
}

/** Calls a tool; its answer must fit the schema that the tool states, and its text be that answer. */
export async function call(client: Client, name: string, given: object = {}): Promise<Answer> {
  const { content, structuredContent = {}, isError } = await client.callTool({ name, arguments: { ...given } });
  const [{ text = '' } = {}] = content as { text?: string }[];
  if (isError) return { text, isError, content: structuredContent as Answer['content'] };
  const { tools } = await client.listTools();
  const schema = tools.find((tool) => tool.name === name)?.outputSchema;
  const fits = ajv.compile(schema as object);
  expect(fits(structuredContent), `${name}: ${ajv.errorsText(fits.errors)}`).toBe(true);
  expect(JSON.parse(text)).toEqual(structuredContent);
  return { text, isError: false, content: structuredContent as Answer['content'] };
}
