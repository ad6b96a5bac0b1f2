import fc from 'fast-check';

/** Something that must hold for every input. */
export interface Property {
  name: string;
  /** How many inputs a batch tries. */
  inputs: number;
  /** Whether it needs a process of its own, which libraries may bring down: then only `npm run fuzz` tries it. */
  alone: boolean;
  /**
   * Tries the inputs that follow from a seed. `tell` is told each input before it is tried, so that one is known that never
   * ends and lets nothing else run.
   */
  try(seed: number, tell?: (input: unknown) => void): Promise<Batch>;
}

/** How a batch went. */
interface Batch {
  /** How many inputs were tried: fewer than there are where the time was over or one failed. */
  tried: number;
  /** What is wrong with the smallest input for which the property does not hold, with its seed. */
  failure?: string;
}

/** Milliseconds that one input may take on a busy machine; where it is longer, a larger one would never end. */
const longestInput = 20_000;
/** Milliseconds after which a batch begins no input any more: with its last one, it takes less time than a test may. */
const longestBatch = 30_000;

/** A property by its name, the inputs that a batch tries, and what throws where it does not hold. */
export function property<Input>(
  name: string,
  inputs: number,
  input: fc.Arbitrary<Input>,
  holds: (input: Input) => void | Promise<void>,
  { alone = false, patience = longestInput, time = longestBatch } = {},
): Property {
  return {
    name,
    inputs,
    alone,
    async try(seed, tell) {
      const end = performance.now() + time;
      let tried = 0;
      const checked = fc.asyncProperty(input, async (value) => {
        // An interruption of the library would not tell whether the last input was at work or never ends.
        if (performance.now() >= end) return;
        tried += 1;
        tell?.(value);
        await within(patience, async () => holds(value));
      });
      const details = await fc.check(checked, { seed, numRuns: inputs });
      if (!details.failed) return { tried };
      const { errorInstance: error } = details;
      const report = await fc.asyncDefaultReportMessage(details);
      return { tried, failure: `${report}\n\n${error instanceof Error ? error.stack : error}` };
    },
  };
}

/** Throws where something takes longer, or never ends while it waits. */
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
