/** Returns what `read` parses; if it throws, prints the reason and the usage and exits with 2. */
export function readOptions<Values>(usage: string, read: () => Values): Values {
  try {
    return read();
  } catch (thrown) {
    console.error(`${(thrown as Error).message}\n\n${usage}`);
    return process.exit(2);
  }
}

/** Parses the value of an option that takes a number. */
export function numberFrom(option: string, value: string): number {
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  throw new TypeError(`${option} takes a number, not ${value}`);
}

/** Parses the value of an option that takes a whole number of at least `minimum`. */
export function wholeNumberFrom(option: string, value: string, minimum: number): number {
  if (/^\d{1,15}$/.test(value) && Number(value) >= minimum) return Number(value);
  throw new TypeError(`${option} takes a whole number from ${minimum} on, not ${value}`);
}
