import fc from 'fast-check';

/** Something that must hold for every input. */
export interface Property {
  name: string;
  /** How many inputs a batch tries. */
  inputs: number;
  /** Whether a library may crash the process: then only `npm run fuzz` tries it, in a process of its own. */
  alone: boolean;
  /**
   * Tries the inputs that follow from a seed. `report` gets each input before it is tried, so that an input that never ends
   * is known.
   */
  try(seed: number, report?: (input: unknown) => void): Promise<Batch>;
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
  { alone = false, patience = inputTime, time = batchTime } = {},
): Property {
  return {
    name,
    inputs,
    alone,
    async try(seed, report) {
      const end = performance.now() + time;
      let tried = 0;
      const checked = fc.asyncProperty(input, async (value) => {
        // fast-check's own time limit does not say whether the last input hangs.
        if (performance.now() >= end) return;
        tried += 1;
        report?.(value);
        await within(patience, async () => holds(value));
      });
      const details = await fc.check(checked, { seed, numRuns: inputs });
      if (!details.failed) return { tried };
      const { errorInstance: error } = details;
      const message = await fc.asyncDefaultReportMessage(details);
      return { tried, failure: `${message}\n\n${error instanceof Error ? error.stack : error}` };
    },
  };
}

/** Throws if a function takes longer, or waits without end. */
async function within(milliseconds: number, act: () => Promise<void>): Promise<void> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not end within ${milliseconds} ms`)), milliseconds);
  });
  try {
    await Promise.race([act(), late]);
  } finally {
    clearTimeout(timer);
  }
  const took = performance.now() - start;
  if (took > milliseconds) throw new Error(`It took ${Math.round(took)} ms`);
}
