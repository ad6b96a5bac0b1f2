import fc from 'fast-check';

/** Something that must hold for every input. */
export interface Property {
  name: string;
  /** How many inputs a batch tries. */
  inputs: number;
  /** Whether it needs a process of its own, which libraries may bring down: then only `npm run fuzz` tries it. */
  alone: boolean;
  /**
   * Tries the inputs that follow from a seed. Returns what is wrong with the smallest input for which the property does not
   * hold, or nothing. `tell` is told each input before it is tried, so that one that never ends is known.
   */
  try(seed: number, tell?: (input: unknown) => void): Promise<string | undefined>;
}

/** Milliseconds that one input may take on a busy machine; where it is longer, a larger one would never end. */
const patience = 20_000;
/** Milliseconds for a batch with the search for the smallest input; below the time that a test may take. */
const longest = 50_000;

/** A property by its name, the inputs that a batch tries, and what throws where it does not hold. */
export function property<Input>(
  name: string,
  inputs: number,
  input: fc.Arbitrary<Input>,
  holds: (input: Input) => void | Promise<void>,
  { alone = false } = {},
): Property {
  return {
    name,
    inputs,
    alone,
    async try(seed, tell) {
      const checked = fc.asyncProperty(input, async (value) => {
        tell?.(value);
        const start = performance.now();
        await holds(value);
        const took = performance.now() - start;
        if (took > patience) throw new Error(`It took ${Math.round(took / 1000)} seconds`);
      });
      const details = await fc.check(checked, { seed, numRuns: inputs, interruptAfterTimeLimit: longest });
      const report = await fc.asyncDefaultReportMessage(details);
      return (
        report &&
        `${report}\n\n${details.errorInstance instanceof Error ? details.errorInstance.stack : details.errorInstance}`
      );
    },
  };
}
