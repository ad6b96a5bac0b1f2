import fc from 'fast-check';

/** Something that must hold for every input. */
export interface Property {
  name: string;
  /** How many inputs a batch tries. */
  inputs: number;
  /** Tries the inputs that follow from a seed. */
  try(seed: number): Promise<Batch>;
}

/** The result of a batch. */
interface Batch {
  /** The number of inputs tried: fewer than planned if the time was over or one failed. */
  tried: number;
  /** The smallest input for which the property does not hold, its error and its seed. */
  failure?: string;
}

/** Milliseconds that one input may take, also on a busy machine. */
const inputTime = 20_000;
/** Milliseconds after which a batch tries no further input, so that it ends before the test times out. */
const batchTime = 30_000;

/** Makes a property of a name, the number and kind of inputs, and a function that throws if it does not hold. */
export function property<Input>(
  name: string,
  inputs: number,
  input: fc.Arbitrary<Input>,
  holds: (input: Input) => void | Promise<void>,
): Property {
  return {
    name,
    inputs,
    async try(seed) {
      const end = performance.now() + batchTime;
      let tried = 0;
      const checked = fc.asyncProperty(input, async (value) => {
        const start = performance.now();
        // fast-check's own limit for a batch does not say whether the last input hangs.
        if (start >= end) return;
        tried += 1;
        await holds(value);
        // Of an input that never waits, fast-check's limit sees nothing.
        const took = performance.now() - start;
        if (took > inputTime) throw new Error(`It took ${Math.round(took)} ms`);
      });
      const details = await fc.check(checked, { seed, numRuns: inputs, timeout: inputTime });
      if (!details.failed) return { tried };
      return { tried, failure: `${await fc.asyncDefaultReportMessage(details)}\n${details.errorInstance}` };
    },
  };
}
