import { processIo } from './cli/io.ts';
import { run } from './main.ts';

// An interrupt ends the process as it is, which shells call 130: a handler would only run once the work is done.
// No top-level await: the launcher requires this module, and only a module without one can be required.
void run(process.argv.slice(2), processIo()).then((status) => process.exit(status));
