import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pism, temporaryFolder } from '../../support/run.ts';

/** A site in a folder: its pages and all its files, by their paths. */
export interface MadeSite {
  folder: string;
  pages: string[];
  files: string[];
}

/** Makes a site of these facts; by default of ours. */
export async function makeSite(...options: string[]): Promise<MadeSite> {
  const folder = join(temporaryFolder(), 'public');
  const { status, stderr } = await pism(['site', '-o', folder, ...options]);
  if (status !== 0) throw new Error(stderr);
  const files = readFileSync(join(folder, 'addresses.txt'), 'utf8').split('\n').slice(1, -1);
  return { folder, files, pages: files.filter((path) => path.endsWith('.html')) };
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml',
};

/** A server of a folder under a path, which allows pages to load only what is theirs. */
export class Served implements Disposable {
  #folder = '';
  readonly #server = createServer(({ url = '' }, response) => {
    const path = new URL(url, 'http://localhost').pathname.replace('/some/path/', '').replace(/\/$|^$/, '/index.html');
    const [found, place] = [join(this.#folder, path), join(this.#folder, '404.html')];
    const exists = existsSync(found) && statSync(found).isFile();
    const type = types[extname(exists ? path : place)] ?? 'application/octet-stream';
    response.writeHead(exists ? 200 : 404, { 'Content-Type': type, 'Content-Security-Policy': "default-src 'self'" });
    response.end(readFileSync(exists ? found : place));
  });

  /** Starts the server, and returns it with its address. */
  static async start(): Promise<{ served: Served; base: string }> {
    const served = new Served();
    await new Promise<void>((resolve) => served.#server.listen(0, '127.0.0.1', resolve));
    const { port } = served.#server.address() as AddressInfo;
    return { served, base: `http://127.0.0.1:${port}/some/path/` };
  }

  /** Serves this folder. */
  show(folder: string): void {
    this.#folder = folder;
  }

  [Symbol.dispose](): void {
    this.#server.close();
  }
}
