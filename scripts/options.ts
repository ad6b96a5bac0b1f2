/** What `read` makes of the arguments; where they are not as they must be, says why and how they are, and ends. */
export function readOptions<Values>(usage: string, read: () => Values): Values {
  try {
    return read();
  } catch (thrown) {
    console.error(`${(thrown as Error).message}\n\n${usage}`);
    return process.exit(2);
  }
}

/** The number that an option is given. */
export function numberFrom(option: string, value: string): number {
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  throw new TypeError(`${option} takes a number, not ${value}`);
}

/** The whole number, of this size at least, that an option is given. */
export function wholeNumberFrom(option: string, value: string, least: number): number {
  if (/^\d{1,15}$/.test(value) && Number(value) >= least) return Number(value);
  throw new TypeError(`${option} takes a whole number from ${least} on, not ${value}`);
}
