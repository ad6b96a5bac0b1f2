import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

declare const BUILD_VERSION: string | undefined;
declare const PACKAGE_MANIFEST: { version: string; bugs?: { url: string } } | undefined;

const isBuilt = typeof BUILD_VERSION !== 'undefined';

/** The folder of the installed package, with its facts, built files and version. */
const packageFolder = join(import.meta.dirname, isBuilt ? '..' : '../..');

/** The folder of the program, which is one file of it where it is built. */
const programFolder = isBuilt ? import.meta.dirname : join(packageFolder, 'src');

/** The facts that ship with the program. */
export const builtinFacts = join(packageFolder, 'facts');

/** The file of a worker thread, by its source file without extension; the build bundles each on its own. */
export function workerFile(source: string): string {
  return builtFile(source, isBuilt ? '.cjs' : '.ts');
}

/** A file that is no part of the bundle, by its path in `src/`; the build puts it beside the bundle. */
function builtFile(source: string, ending = ''): string {
  return join(programFolder, (isBuilt ? basename(source) : source) + ending);
}

/** The text of such a file. A browser normalises line ends before it compares a script with its hash in a policy. */
export function builtText(source: string): string {
  return readFileSync(builtFile(source), 'utf8').replaceAll('\r\n', '\n');
}

/** The script of the search of a site, which the build bundles for browsers; a program that is not built takes that of the last build. */
export const searchScript = join(packageFolder, 'dist', 'search.js');

/** What package.json says that the program prints. */
export const packageManifest: { version: string; bugs?: { url: string } } =
  typeof PACKAGE_MANIFEST === 'undefined'
    ? JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
    : PACKAGE_MANIFEST;

/** The version in package.json. */
export const packageVersion = packageManifest.version;

let newestSource = 0;
if (!isBuilt)
  for (const file of readdirSync(programFolder, { recursive: true, encoding: 'utf8' }))
    newestSource = Math.max(newestSource, statSync(join(programFolder, file)).mtimeMs);

/** Changes whenever another program could write the index differently: the build version, or the newest source file's time. */
export const programMark = isBuilt ? BUILD_VERSION : `unbuilt ${newestSource}`;
