import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with a line that says which tests were skipped for want of what. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    const missing = skipped.flatMap((test) => {
      const { needs = test.parent.type === 'suite' ? test.parent.meta().needs : undefined } = test.meta();
      return needs ?? [];
    });
    const counts = Object.entries(Object.groupBy(missing, (needs) => needs));
    const all = counts.map(([needs, tests = []]) => `${needs} (${tests.length})`).join(', ');
    // At the very end, below what other reporters print.
    if (all !== '') process.once('exit', () => console.log(`Tests were skipped for want of ${all}`));
  }
}
