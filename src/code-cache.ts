/** Lets Node keep compiled code in the cache folder; runs before the rest of the program is loaded. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './core/cache-folder.ts';

// The build puts this at the beginning of the program, before Node loads the rest of it.
const folder = cacheFolder(process.env);
if (folder !== undefined) enableCompileCache(join(folder, 'code'));
