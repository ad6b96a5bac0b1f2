/** Returns what `read` parses; if it throws, prints the reason and the usage and exits with 2. */
export function readOptions<Values>(usage: string, read: () => Values): Values {
  try {
    return read();
  } catch (thrown) {
    console.error(`${(thrown as Error).message}\n\n${usage}`);
    return process.exit(2);
  }
}
