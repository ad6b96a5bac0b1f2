import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A mistake that an editor underlines; lines are counted from 1. */
export interface Diagnostic {
  line: number;
  message: string;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

/** The language server that editors check YAML with, run as they run it: over standard input and output. */
export class YamlLanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #diagnostics = new Map<string, (found: Diagnostic[]) => void>();
  #buffer = Buffer.alloc(0);
  #requests = 0;

  private constructor() {
    const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH']}`;
    this.#process = spawn('yaml-language-server', ['--stdio'], { env: { ...process.env, PATH } });
    this.#process.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  /** Starts the server in this folder, without access to schemas on the network. */
  static async start(folder: string): Promise<YamlLanguageServer> {
    const client = new YamlLanguageServer();
    const rootUri = pathToFileURL(folder).href;
    await client.#request('initialize', { processId: process.pid, rootUri, capabilities: {} });
    client.#notify('initialized', {});
    const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };
    client.#notify('workspace/didChangeConfiguration', { settings });
    return client;
  }

  /** The mistakes in this text under this path. */
  check(file: string, text: string): Promise<Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    const found = new Promise<Diagnostic[]>((resolve) => this.#diagnostics.set(uri, resolve));
    this.#notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return found;
  }

  /** The completions at a position, counted from 1, in a text that was checked. */
  async complete(file: string, line: number, column: number): Promise<string[]> {
    const found = (await this.#at('textDocument/completion', file, line, column)) as { items?: { label: string }[] };
    return (found.items ?? []).map(({ label }) => label);
  }

  /** The hover text at a position in a text that was checked. */
  async hover(file: string, line: number, column: number): Promise<string> {
    const found = (await this.#at('textDocument/hover', file, line, column)) as { contents?: { value: string } } | null;
    return found?.contents?.value ?? '';
  }

  /** Ends the process. */
  stop(): void {
    this.#process.kill();
  }

  #at(method: string, file: string, line: number, column: number): Promise<unknown> {
    const position = { line: line - 1, character: column - 1 };
    return this.#request(method, { textDocument: { uri: pathToFileURL(file).href }, position });
  }

  #request(method: string, params: unknown): Promise<unknown> {
    this.#requests += 1;
    this.#send({ id: this.#requests, method, params });
    return new Promise((resolve) => this.#answers.set(this.#requests, resolve));
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const start = this.#buffer.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.subarray(0, start).toString())?.[1]);
      if (start < 4 || this.#buffer.length < start + length) return;
      const body = this.#buffer.subarray(start, start + length).toString();
      this.#buffer = this.#buffer.subarray(start + length);
      this.#handle(JSON.parse(body) as Message);
    }
  }

  #handle({ id, method, params, result }: Message): void {
    if (method === undefined) this.#answers.get(id ?? 0)?.(result);
    // The server asks for the editor's settings; null means none.
    else if (id !== undefined) this.#send({ id, result: null });
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as Published;
      const found = diagnostics.map(({ range, message }) => ({ line: range.start.line + 1, message }));
      this.#diagnostics.get(uri)?.(found);
    }
  }
}

interface Published {
  uri: string;
  diagnostics: { range: { start: { line: number } }; message: string }[];
}
